"""What single words of a name tell a stranger, by the list beside this module."""

from __future__ import annotations

from functools import cache

from openness_lint.checks.listed import lines
from openness_lint.patterns import Pattern

UNKNOWN = "unknown"
LONGEST_INITIALS = 6

_TOKEN = Pattern(r"[^\W_]+(?:['\u2019][^\W\d_]{1,3}\b)?")
_CAMEL = Pattern(
    r"[A-Z\u00c0-\u00de]{2,}(?![a-z\u00df-\u00ff])|[A-Z\u00c0-\u00de]?[a-z\u00df-\u00ff]+|[A-Z\u00c0-\u00de]|\d+",
    cased=True,
)
_PLURAL_INITIALS = Pattern(r"(?<=[A-Z]{2})s\b", cased=True)
_ENDINGS = [
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("er", "e"),
]
# Endings of ordinary words for what people do and what is so, in several languages; coined names seldom have them.
_ORDINARY = Pattern(
    r"(?:ing|tion|sion|ment|ship|ity|ness|ology|graphy|[ae]nce|ung|heit|keit|schaft|zion[ei]|ción|dad|m[ie]{1,2}nto|ism|"
    r"ical)(?:s|en|es)?$"
)
_SHORTEST_ORDINARY = 7
_LINKS = ("s", "e", "en", "er")  # what joins two words in German, Dutch and the Nordic languages
_LONGEST_NAME, _MOST_WORDS = 400, 30
_SHORTEST_FOREIGN = 4
_SHORTEST_COMPOUND, _LONGEST_COMPOUND = 6, 40
_SHORTEST_PART, _SHORTEST_WIDE_PART, _LONGEST_PART = 3, 4, 20
_SHORTEST_BEFORE, _SHORTEST_BEHIND = 5, 4


@cache
def _lines() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Give the list's lines as (language, class, words)."""
    heads = (line.partition(": ") for line in lines("name_words"))
    return tuple((head[-2:], head[:-3], tuple(words.split())) for head, _, words in heads)


@cache
def _classes() -> dict[str, str]:
    """Give each word its first class in the list; English comes first, so that it wins over other languages."""
    table: dict[str, str] = {}
    for language, name, words in _lines():
        if name != "broad":
            for word in words:
                if language == "en" or len(word) >= _SHORTEST_FOREIGN:
                    table.setdefault(word, name)
    return table


@cache
def broad_words() -> frozenset[str]:
    """Give the words for whole fields of policy."""
    return frozenset(word for _, name, words in _lines() if name == "broad" for word in words)


@cache
def common_words() -> frozenset[str]:
    """Give the English words for subjects and kinds: one of these alone is no name that tells a thing from others."""
    kept = (words for language, name, words in _lines() if language == "en" and name in ("subject", "kind"))
    return frozenset(word for words in kept for word in words)


@cache
def _english() -> frozenset[str]:
    return frozenset(word for language, _, words in _lines() if language == "en" for word in words)


def tokens_of(name: str) -> list[str]:
    """Split a title or name at blanks, hyphens, dots and underscores; a plural "s" of initials is dropped."""
    return _TOKEN.findall(_PLURAL_INITIALS.sub("", name[:_LONGEST_NAME]))[:_MOST_WORDS]


def pieces_of(token: str) -> list[str]:
    """Split a token where small letters meet capitals or digits; initials stay whole."""
    if token.isupper() and token.isalpha():
        return [token]
    return [piece for piece in _CAMEL.findall(token) if len(piece) > 1] or [token]


def words_of(name: str) -> list[str]:
    """Split a title or name into words."""
    return [piece for token in tokens_of(name) for piece in pieces_of(token)]


def class_of(word: str) -> str:
    """Tell the class of one word, or UNKNOWN; a listed word's plural or verb form counts as the word."""
    table, lowered = _classes(), word.lower()
    if lowered in table:
        return table[lowered]
    for ending, instead in _ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST_PART:
            stem = lowered[: -len(ending)] + instead
            if stem in table:
                return table[stem]
    return table.get(lowered + "s", UNKNOWN)


def is_ordinary(word: str) -> bool:
    """Whether a word that no list has is an ordinary one by its ending ("resurfacing"), not a coined name."""
    return len(word) >= _SHORTEST_ORDINARY and not word.isupper() and bool(_ORDINARY.search(word))


def classes_of(word: str) -> tuple[str, ...]:
    """Tell the classes of the words that a word is made of ("lizenzliste"): its own, or those of its parts.

    A word with a subject at one end and something unknown at the other ("anytownbudget") gives ("wide", UNKNOWN).
    """
    if word.isdigit():
        return ("neutral",)
    if word.isupper() and len(word) <= LONGEST_INITIALS:
        return (class_of(word) if word.lower() in _english() else UNKNOWN,)
    whole = class_of(word)
    if whole != UNKNOWN or not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND:
        return (whole,)
    lowered = word.lower()
    return _compound(lowered) or (("wide", UNKNOWN) if _has_a_subject_at_an_end(lowered) else (UNKNOWN,))


def _compound(word: str) -> tuple[str, ...]:
    """Cut a word into listed words, as few as will do; () where letters are left over."""
    best: list[tuple[str, ...] | None] = [(), *([None] * len(word))]
    for end in range(_SHORTEST_PART, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PART), end - _SHORTEST_PART + 1):
            before, part = best[start], _part(word[start:end])
            if before is not None and part and (best[end] is None or len(before) + 1 < len(best[end] or ())):
                best[end] = (*before, part)
        if best[end] is None:
            joined = (
                best[end - len(link)] for link in _LINKS if word.endswith(link, 0, end) and end > len(link)
            )
            best[end] = next((found for found in joined if found), None)
    return best[-1] or ()


def _part(piece: str) -> str:
    name = _classes().get(piece, "")
    if name in ("empty", "") or (name == "wide" and len(piece) < _SHORTEST_WIDE_PART):
        return ""
    return name


def _has_a_subject_at_an_end(word: str) -> bool:
    before = (word[:size] for size in range(_SHORTEST_BEFORE, len(word)))
    behind = (word[-size:] for size in range(_SHORTEST_BEHIND, len(word) - 1))
    return any(_classes().get(piece) == "subject" for piece in (*before, *behind))
