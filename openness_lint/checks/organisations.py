"""Names of organisations in prose: by public lists, and by the words that begin or end such names.

The lists are data files in `bodies/` (its README.md says how they are written). A text is read word by word: only
words that can be part of a name are looked at, each by a look-up, so that the length of the lists costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.listed import lines
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

Words = tuple[str, ...]

PLACES, ASIDE = "councils", "aside"
LISTS = (PLACES, ASIDE, "government", "health", "emergency", "regional", "civic", "abroad")
LONGEST = 8
ENOUGH = 2000  # characters of one text: a sentence or a heading is never as long
# "d'" and its like stand apart from the name they lead to; "&" is "and".
_WORD = Pattern(r"(?:[dl]|dell|all|nell)['’](?=\w|$)|[^\W_][\w'’&.@-]{0,60}[\w&]|[^\W_]|&")
_BETWEEN = frozenset(("", " ", "  ", "\n", "\t", ", ", ",\n"))
_TO_SPACES = str.maketrans(dict.fromkeys("()[]{}<>,;:!?\"“”‘’'/|*–—", " "))
_JOINING = frozenset("and of upon the for de du di da del under le la y und et i en".split())


class Named(Frozen):
    """A name found in a text, from `start` to `end`.

    `kind`: "listed", "shaped" (by the words that begin or end it), "team", or "place" (a council's area alone).
    `aside`: such a body is named as a source of data, styles or terms more often than as a maker.
    """

    text: str
    kind: str
    start: int
    end: int
    aside: bool = False


class _Tables(Frozen):
    listed: dict[str, list[tuple[str, str]]]  # first word in small letters -> (name as written, file)
    before: dict[str, list[Words]]  # first word, as written
    after: dict[str, list[Words]]  # last word, as written
    never: frozenset[Words]  # endings that make no name
    team: frozenset[str]
    plain: frozenset[str]
    triggers: frozenset[str]  # a text without any of these words names nobody


class _Word(Frozen):
    text: str
    bare: str
    start: int
    end: int


def organisations_in(text: str) -> tuple[Named, ...]:
    """Give the bodies, teams and council areas that a text names, in reading order, longest first at each place."""
    tables = _tables()
    text = text[:ENOUGH]
    if tables.triggers.isdisjoint(text.translate(_TO_SPACES).replace(". ", " ").rstrip(".").split()):
        return ()
    if "lorem ipsum" in text.lower():  # "Lorem Ipsum Town Council" is nobody
        return ()
    words = _words_of(text.replace("’", "'"))
    found: list[Named] = []
    at = 0
    while at < len(words):
        best = max(_names_at(text, words, at, tables), key=lambda name: name[1], default=None)
        if best is None:
            at += 1
            continue
        kind, end, aside = best[0], best[1], best[2]
        start = words[at].start
        stop = words[end - 1].start + len(words[end - 1].bare)
        found.append(Named(text[start:stop], kind, start, stop, aside))
        at = end
    return tuple(found)


def is_plain(words: str) -> bool:
    """Tell whether words make no name, capitals or not: "To", "This", "Local Council"."""
    return all(word.lower() in _tables().plain for word in words.split())


def _names_at(text: str, words: list[_Word], at: int, tables: _Tables) -> Iterator[tuple[str, int, bool]]:
    """Yield (kind, index after the last word, aside) for each name that begins at one word."""
    for name, file in _candidates(words[at], tables):
        end = at + len(_folded(name))
        if _same(text, words, at, _folded(name)) and _cased(words[at].text, name):
            yield ("place" if file == PLACES else "listed"), end, file == ASIDE
    for head in tables.before.get(words[at].text, ()):
        end = at + len(head)
        if tuple(word.text for word in words[at:end]) == head and _joined(text, words, at, end):
            last = _capitals(text, words, end, tables)
            if last > end:
                yield "shaped", last, False
    if words[at].text[0].isupper() and words[at].bare.lower() not in _JOINING:
        yield from _ended(text, words, at, tables)


def _candidates(word: _Word, tables: _Tables) -> list[tuple[str, str]]:
    found = tables.listed.get(word.text.lower(), [])
    return found if word.bare == word.text else found + tables.listed.get(word.bare.lower(), [])


def _ended(text: str, words: list[_Word], at: int, tables: _Tables) -> Iterator[tuple[str, int, bool]]:
    """Yield the names that begin with a capital at one word and end with "Council", "Trust", "team" and the like."""
    telling = ended = False
    for here in range(at, min(at + LONGEST, len(words))):
        if here > at and not _joined(text, words, here - 1, here + 1):
            return
        word = words[here]
        joining = word.bare.lower() in _JOINING or word.bare == "&"
        if (ended and joining) or _is_no_name(words, at, here, tables):
            return
        if here > at and "," in text[words[here - 1].end : word.start]:
            return
        for tail in tables.after.get(word.bare, ()):
            first = here - len(tail) + 1
            if first > at and tuple(w.bare for w in words[first : here + 1]) == tail:
                known = any(
                    w.bare.lower() not in tables.plain and w.text[0].isupper() for w in words[at:first]
                )
                if known:
                    ended = True
                    yield "shaped", here + 1, False
        if telling and word.bare in tables.team:
            yield "team", here + 1, False
        if not (word.text[0].isupper() or joining):
            return
        telling = telling or (word.text[0].isupper() and word.bare.lower() not in tables.plain)


def _is_no_name(words: list[_Word], at: int, here: int, tables: _Tables) -> bool:
    """Tell whether the words up to here end like "… Component Library"."""
    bare = tuple(word.bare for word in words[max(at, here - 2) : here + 1])
    return any(bare[first:] in tables.never for first in range(len(bare) - 1))


def _capitals(text: str, words: list[_Word], at: int, tables: _Tables) -> int:
    """Return the index after the words with capitals (and what joins them) that follow "City of"; `at` if none."""
    last = at
    for here in range(at, min(at + LONGEST, len(words))):
        if not _joined(text, words, here - 1, here + 1):
            break
        word = words[here]
        if word.text[0].isupper() and not (here == at and word.bare.lower() in tables.plain):
            last = here + 1
            if word.bare != word.text:
                break
        elif word.bare.lower() not in _JOINING or here == at:
            break
    return last


def _same(text: str, words: list[_Word], at: int, written: Words) -> bool:
    end = at + len(written)
    return tuple(_fold(word.bare) for word in words[at:end]) == written and _joined(text, words, at, end)


def _joined(text: str, words: list[_Word], first: int, end: int) -> bool:
    """Tell whether nothing but spaces and commas stands between the words."""
    for k in range(first, min(end, len(words)) - 1):
        between = text[words[k].end : words[k + 1].start]
        if between not in _BETWEEN:
            return False
    return True


def _cased(found: str, written: str) -> bool:
    """Acronyms and odd spellings must be as they are written; other names begin with a capital."""
    if written.isupper() and written.isalpha() and len(written) <= 6:
        return _bare(found) == written
    return found[0].isupper() or not written[0].isupper()


def _words_of(text: str) -> list[_Word]:
    return [_Word(m[0], _bare(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]


def _bare(word: str) -> str:
    """Take a word without its genitive."""
    return word.removesuffix("'s")


def _fold(word: str) -> str:
    return "and" if word == "&" else word.lower()


@cache
def _folded(name: str) -> Words:
    return tuple(_fold(_bare(m[0])) for m in _WORD.finditer(name))


@cache
def _tables() -> _Tables:
    kinds: dict[str, list[Words]] = {"before": [], "after": [], "not": [], "team": [], "plain": []}
    for line in lines("bodies/kinds"):
        kind, _, rest = line.partition(":")
        kinds[kind] += [tuple(m[0] for m in _WORD.finditer(part)) for part in rest.split(";")]
    listed, first = _by_first_word()
    before: dict[str, list[Words]] = {}
    after: dict[str, list[Words]] = {}
    for head in kinds["before"]:
        before.setdefault(head[0], []).append(head)
    for tail in kinds["after"]:
        after.setdefault(tail[-1], []).append(tail)
    team = frozenset(word for words in kinds["team"] for word in words)
    plain = frozenset(word for words in kinds["plain"] for word in words)
    return _Tables(
        listed,
        before,
        after,
        frozenset(kinds["not"]),
        team,
        plain,
        frozenset({*first, *before, *after, *team}),
    )


def _by_first_word() -> tuple[dict[str, list[tuple[str, str]]], set[str]]:
    """File every listed name under its first word, which is all that is needed before a text has that word."""
    listed: dict[str, list[tuple[str, str]]] = {}
    first: set[str] = set()
    for file in LISTS:
        for name in "; ".join(lines(f"bodies/{file}")).split("; "):
            if name[0] == "*":
                continue
            word = name.partition(" ")[0].rstrip(",:")
            first.add(word)
            listed.setdefault(word.lower(), []).append((name, file))
    pieces = " ".join(word for word in first if not word.isalnum()).translate(_TO_SPACES).split()
    return listed, first | set(pieces)
