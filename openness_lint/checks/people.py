"""For whom? The people and bodies that a text says it is for, helps, or is used by.

`people.txt` lists the people, `audience.txt` the words around them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.listed import lines
from openness_lint.checks.signtables import table
from openness_lint.patterns import Pattern, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

ENOUGH = 1000  # characters of one sentence
WINDOW = 120  # characters before and after people
_WORD = Pattern(r"\w[\w-]*")
_TO_SPACES = str.maketrans(dict.fromkeys("()[]{}<>,;:.!?\"“”‘’'/|*–—", " "))


@cache
def _people() -> tuple[frozenset[str], frozenset[str]]:
    """Give the names of people, in small letters, and the last words of those names."""
    names = frozenset(name.lower() for line in lines("people") for name in line.split("; "))
    return names, frozenset(name.rsplit(" ", 1)[-1] for name in names)


def _mentions(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after each mention of people; nothing where they only own something ("users'")."""
    names, last = _people()
    if last.isdisjoint(text.lower().translate(_TO_SPACES).split()):
        return
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        if word[0].lower() in last:
            for first in range(max(0, at - 2), at + 1):
                start = words[first].start()
                if text[start : word.end()].lower() in names:
                    yield text[max(0, start - WINDOW) : start], text[word.end() : word.end() + WINDOW]
                    break


@cache
def _pattern(sign: str) -> Pattern:
    return pattern(table("audience")[sign].pattern)


def _found(sign: str, text: str) -> bool:
    return _pattern(sign).search(text) is not None


def _said_of(before: str, after: str, *, near: bool, language: str) -> bool:
    if after[:1] in {"'", "’"}:
        return False
    given = _found("before-given", before) and _found("after-given", after)
    if given or _found("before", before) or (near and _found("after", after)):
        return True
    if language == "en":
        return False
    return _found("before-elsewhere", before) or (near and _found("after-elsewhere", after))


def tells_audience(text: str, *, near: bool = True, language: str = "en") -> bool:
    """Tell whether a text says for whom something is.

    `near`: the text stands near the top of a page, or in a part that tells what it is and why.
    `language`: of the page, "" where unknown; tables of other languages are tried only outside English pages.
    """
    text = text[:ENOUGH]
    return (
        any(_said_of(*around, near=near, language=language) for around in _mentions(text))
        or _found("any", text)
        or (near and _found("spoken", text))
    )


def asks_for_whom(heading: str) -> bool:
    """Tell whether a heading asks or says for whom: "Who is this for?", "Audience", "For planning officers"."""
    heading = heading[:ENOUGH]
    whole = any(_found("before-in-heading", before) and not after for before, after in _mentions(heading))
    return whole or _found("heading", heading)


def names_people(text: str) -> bool:
    """Tell whether a text names people or bodies that something could be for."""
    text = text[:ENOUGH]
    return next(_mentions(text), None) is not None or _found("reader", text)
