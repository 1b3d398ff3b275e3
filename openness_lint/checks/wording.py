"""Tell whether a sentence is in words that a council officer knows, or in developers' words."""

from __future__ import annotations

import re
from functools import cache

from openness_lint.checks.listed import lines
from openness_lint.checks.name_words import class_of
from openness_lint.checks.names import spelt_out
from openness_lint.patterns import Pattern

LONGEST = 600
FEWEST_WORDS, ENOUGH_WORDS = 4, 10
_MARKS = ".,:;()[]'\"\u2018\u2019\u201c\u201d*_`!?"
_INITIALS = Pattern(r"\b[A-Z]{2,6}\b", cased=True)


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines("opening_words"):
        name, _, words = line.partition(": ")
        found.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in found.items()}


def is_plain(text: str, around: str = "") -> bool:
    """Whether a sentence has words of a council officer's work, and no more developers' words than those.

    A whole sentence with neither is in everyday words.

    `around`: the text beside it, which may say what initials stand for.
    """
    plain, jargon = weigh(text, around)
    words = len(text.split())
    if not plain and not jargon:
        return words >= ENOUGH_WORDS
    return plain > 0 and plain >= jargon and words >= FEWEST_WORDS


def weigh(text: str, around: str = "") -> tuple[int, int]:
    """Count a sentence's different plain words, and its developers' words with unexplained initials among them."""
    lists = _words()
    found = {word.strip(_MARKS).lower() for word in text[:LONGEST].split()}
    found |= {piece for word in found if "-" in word or "/" in word for piece in re.split("[-/]", word)}
    jargon = found & lists["jargon"]
    plain = {
        word for word in found - jargon if word in lists["plain"] or class_of(word) in ("subject", "neutral")
    }
    initials = {word for word in _INITIALS.findall(text[:LONGEST]) if _unexplained(word, around)}
    return len(plain), len(jargon) + len(initials)


def _unexplained(word: str, around: str) -> bool:
    lowered = word.lower()
    lists = _words()
    if class_of(word) != "unknown" or any(lowered in words for words in lists.values()):
        return False
    return not spelt_out(word, around)
