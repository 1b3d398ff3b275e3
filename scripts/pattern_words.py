"""Which alternatives of a regular expression can be left out where certain words do not occur.

Reads the syntax of Python's `re` (without VERBOSE) and finds, for every alternative, sets of words: whatever the
alternative matches holds one word of each set, in lower case. A text without them cannot match it, so that the
expression means the same for that text when the alternative is cut out.
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

NEVER = "(?!)"  # what stands where the last of several alternatives was
MOST_EXACT, MOST_WORDS, SETS, CHOICES, FEW = 24, 150, 4, 2, 8
QUANTIFIER = re.compile(r"(?:([*+?])|\{(?!\})(\d*)(,?)(\d*)\})[?+]?")
CLASS = re.compile(r"\[(\^?)((?:\\.|[^\\])(?:\\.|[^\]\\])*)\]", re.DOTALL)
OPENING = re.compile(r"\((?:\?(P<\w+>|<?[=!]|>|[aiLmsu]*-?[ims]*:)|(?!\?))")
GLOBAL_FLAGS = re.compile(r"\(\?[aimsu]+\)")
LONG_ESCAPE = {"x": 2, "u": 4, "U": 8}

Words = frozenset[str]


class Cut(NamedTuple):
    """What may be cut from the source, what stands there then, and the words of which one would have to occur."""

    start: int
    end: int
    instead: str
    words: str  # with "|" between them


class Said(NamedTuple):
    """All that a part can match if that is a few words (else None), and sets of words that it needs."""

    exact: Words | None
    needs: tuple[Words, ...] = ()


EMPTY, ANYTHING = Said(frozenset({""})), Said(None)


class NotReadableError(Exception):
    """The expression uses something that this reader leaves alone."""


def cuts(source: str) -> tuple[list[tuple[str, ...]], list[Cut]]:
    """Return the sets of words that an expression needs, and what can be cut from it, outermost first."""
    reader = _Reader(source)
    said = reader.alternatives(cut=True)
    if reader.at != len(source):
        raise NotReadableError(source)
    found = [cut for cut in set(reader.found) if not (cut.instead and cut[:2] == (0, len(source)))]
    needs = [tuple(sorted(words)) for words in _best(said)]
    return needs, sorted(found, key=lambda cut: (cut.start, -cut.end, cut.words))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.groups = 0  # captures and references so far: what holds one must stay
        self.found: list[Cut] = []

    def add(self, start: int, instead: str, said: Said) -> None:
        """Note that all from `start` up to here can be cut."""
        for words in _best(said):
            self.found.append(Cut(start, self.at, instead, "|".join(sorted(words))))

    def alternatives(self, *, cut: bool) -> Said:
        """Read up to a closing bracket or the end."""
        if self.at == 0 and (flags := GLOBAL_FLAGS.match(self.source)):
            self.at = flags.end()
        each: list[Said] = []
        while True:
            start, groups = self.at, self.groups
            each.append(self._sequence(cut=cut))
            more = self.source.startswith("|", self.at)
            self.at += more
            if cut and groups == self.groups:
                self.add(start, "" if more else NEVER, each[-1])
            if not more:
                return _either(each)

    def _sequence(self, *, cut: bool) -> Said:
        run, whole = (
            EMPTY.exact or frozenset(),
            True,
        )  # what stands in one piece up to here; whether that is all
        needs: list[Words] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            said = self._part(cut=cut)
            needs += said.needs
            longer = _joined(run, said.exact)
            if longer is None:
                needs.append(run)
                whole = False
            run = longer or said.exact or frozenset({""})
        needs.append(run)
        return Said(run if whole else None, tuple(words for words in needs if "" not in words))

    def _part(self, *, cut: bool) -> Said:
        """Read one part and its quantifier."""
        start, groups = self.at, self.groups
        said = self._one(cut=cut)
        found = QUANTIFIER.match(self.source, self.at)
        if found is None:
            return said
        self.at = found.end()
        sign, least, comma, most = found.groups()
        if sign == "+" or (not sign and int(least or 0)):
            again = (said.exact,) if said.exact and "" not in said.exact else ()
            return Said(None, said.needs + again)
        if cut and groups == self.groups:
            self.add(start, "", said)
        once = sign == "?" or (comma and most == "1")
        return Said(said.exact | {""}) if once and said.exact is not None else ANYTHING

    def _one(self, *, cut: bool) -> Said:
        char = self.source[self.at]
        if char == "\\":
            return self._escape()
        if char == "[":
            return self._class()
        if char == "(":
            return self._group(cut=cut)
        self.at += 1
        if char in "^$":
            return EMPTY
        return ANYTHING if char == "." else _literal(char)

    def _escape(self) -> Said:
        char = self.source[self.at + 1]
        if char in "0N":
            raise NotReadableError(self.source)
        self.at += 2 + LONG_ESCAPE.get(char, 0)
        if char.isdigit():  # a reference
            self.groups += 1
            while self.source[self.at : self.at + 1].isdigit():
                self.at += 1
        if char in "bBAZ":
            return EMPTY
        return ANYTHING if char.isalnum() else _literal(char)

    def _class(self) -> Said:
        found = CLASS.match(self.source, self.at)
        if found is None:
            raise NotReadableError(self.source)
        self.at = found.end()
        few = not found[1] and len(found[2]) <= FEW and not re.search(r"\\|.-.", found[2])
        each = [_literal(char).exact for char in found[2]] if few else [None]
        return _either([Said(exact) for exact in each])

    def _group(self, *, cut: bool) -> Said:
        found = OPENING.match(self.source, self.at)
        if found is None:
            raise NotReadableError(self.source)
        start, groups, kind = self.at, self.groups, found[1] or ""
        self.at = found.end()
        self.groups += found[1] is None or kind.startswith("P<")
        said = self.alternatives(cut=cut and kind not in {"<=", "<!"})  # what looks back has one width
        if not self.source.startswith(")", self.at):
            raise NotReadableError(self.source)
        self.at += 1
        if kind == "!" and cut and groups == self.groups:
            self.add(start, "", said)
        if kind in {"=", "<="}:
            return Said(EMPTY.exact, said.needs)  # it takes no room, and yet must be there
        return EMPTY if kind in {"!", "<!"} else said


def _literal(char: str) -> Said:
    """Say what a letter matches: beyond ASCII and Latin-1, `lower` and IGNORECASE can differ, but for signs."""
    plain = char.isascii() or "à" <= char.lower() <= "ÿ" or char.lower() == char.upper()
    return Said(frozenset({char.lower()})) if plain else ANYTHING


def _joined(run: Words, exact: Words | None) -> Words | None:
    """Put the pieces together, or None if they are unknown or too many."""
    if exact is None or len(run) * len(exact) > MOST_EXACT:
        return None
    return frozenset(a + b for a, b in product(run, exact))


def _either(each: list[Said]) -> Said:
    """Say what one of several alternatives matches."""
    if len(each) == 1:
        return each[0]
    exact: Words | None = frozenset()
    for said in each:
        exact = exact | said.exact if exact is not None and said.exact is not None else None
    best = [_best(said) for said in each]
    needs = []
    for place in (
        range(CHOICES) if all(best) else ()
    ):  # one of the best sets of each, then one of the next best
        chosen = (sets[min(place, len(sets) - 1)] for sets in best)
        needs.append(_least(frozenset(word for words in chosen for word in words)))
    return Said(
        exact if exact is not None and len(exact) <= MOST_EXACT else None,
        tuple(words for words in needs if len(words) <= MOST_WORDS),
    )


def _best(said: Said) -> list[Words]:
    """Return the sets that rule out most: of long words, and few."""
    sets = {_least(words) for words in said.needs if "" not in words}
    sets = {words for words in sets if all(map(_tells, words)) and len(words) <= MOST_WORDS}
    return sorted(sets, key=lambda words: (-min(4, *map(len, words)), len(words), sorted(words)))[:SETS]


def _tells(word: str) -> bool:
    """Whether a word is rare enough to be looked for: a single letter or space is nearly everywhere."""
    return "|" not in word and (len(word) > 1 or not (word.isalnum() or word.isspace()))


def _least(words: Words) -> Words:
    """Drop each word that holds another one."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))
