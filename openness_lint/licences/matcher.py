"""Find whole licence texts inside a text: shortlist by shared shingles, then lay the best candidates along it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openness_lint.licences.align import PAIR, Alignment, align
from openness_lint.licences.index import Index, load
from openness_lint.licences.tokens import hashes, sampled, shingle

if TYPE_CHECKING:
    from array import array

ACCEPT = 0.80
SHORT_CORE, SHORT_ACCEPT = 40, 0.93
LEAST_SHARE = 0.45
LONG_TEXT = 1_500
MOST_MATCHES = 6
SHORTLIST, BY_SHARE = 7, 5
SMALLEST = 10
# On a near tie the commoner licence is meant; order is that of public-sector repositories' licence files.
COMMON = (
    "MIT", "Apache-2.0", "OGL-UK-3.0", "AGPL-3.0-only", "GPL-3.0-only", "GPL-2.0-only", "BSD-3-Clause",
    "CC0-1.0", "EUPL-1.2", "CC-BY-4.0", "BSD-2-Clause", "ISC", "MPL-2.0", "LGPL-3.0-only", "LGPL-2.1-only",
    "Unlicense", "CC-BY-SA-4.0",
)  # fmt: skip
NEAR_TIE = 0.985


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A licence text found in a text: where (word positions), how well (0-1) and which words were added inside."""

    id: str
    score: float
    start: int
    end: int
    added: tuple[tuple[int, int], ...]


def find_texts(text: str) -> tuple[TextMatch, ...]:
    """Return the licence texts in a text, in the order in which they stand."""
    return find_in(hashes(text))


def find_in(words: array[int]) -> tuple[TextMatch, ...]:
    """Return the licence texts among word hashes; a stretch that was matched is not matched again."""
    index = load()
    found: list[TextMatch] = []
    stretches = [(0, len(words))]
    while stretches and len(found) < MOST_MATCHES:
        begin, end = stretches.pop()
        if end - begin < SMALLEST:
            continue
        match = _best(index, words[begin:end])
        if match is None:
            continue
        found.append(_shifted(match, begin))
        stretches += [(begin, begin + match.start), (begin + match.end, end)]
    return tuple(sorted(found, key=lambda match: match.start))


def _shifted(match: TextMatch, by: int) -> TextMatch:
    added = tuple((one + by, two + by) for one, two in match.added)
    return TextMatch(match.id, match.score, match.start + by, match.end + by, added)


def _hits(index: Index, words: array[int]) -> dict[int, list[int]]:
    """Return for each reference the places in the text where one of its shingles stands."""
    places: dict[int, list[int]] = {}
    long = len(words) > LONG_TEXT
    seen: dict[int, int] = {}
    for place in range(len(words) - 2):
        first = words[place]
        if long and first & 3:
            continue
        mixed = shingle(first, words[place + 1], words[place + 2])
        if mixed in seen:
            continue
        seen[mixed] = place
        for number in index.numbers(mixed):
            places.setdefault(number, []).append(place)
    return places


def _shortlist(index: Index, places: dict[int, list[int]], *, long: bool) -> list[int]:
    """Return the most promising references, best first: by words agreed less words lost, and by share found."""
    ranked = []
    for number, hits in places.items():
        reference = index.references[number]
        whole = reference.sampled if long else reference.every
        share = len(hits) / whole if whole else 0.0
        if share < 0.12 or len(hits) < 2:
            continue
        ranked.append((reference.core * (share - 0.5 * (1 - min(share, 1.0))), share, number))
    ranked.sort(reverse=True)
    best = [number for _, _, number in ranked[:SHORTLIST]]
    by_share = sorted(ranked, key=lambda entry: entry[1], reverse=True)[:BY_SHARE]
    return best + [number for _, _, number in by_share if number not in best]


def _start(hits: list[int], size: int) -> int:
    """Return the place where the densest stretch of `size` words with hits begins."""
    best = begin = low = 0
    for high, place in enumerate(hits):
        while place - hits[low] > size:
            low += 1
        if high - low + 1 > best:
            best, begin = high - low + 1, hits[low]
    return begin


def _best(index: Index, words: array[int]) -> TextMatch | None:
    places = _hits(index, words)
    raw = words.tobytes()
    found: list[tuple[float, str, Alignment]] = []
    for number in _shortlist(index, places, long=len(words) > LONG_TEXT):
        reference, flags = index.words(number)
        size = int(len(flags) * 1.2) + 30
        start = max(0, _start(places[number], size) - 40)
        laid = align(reference, flags, raw, start)
        if laid and acceptable(laid):
            found.append((laid.gain, index.references[number].id, laid))
    if not found:
        return None
    return _choose(found)


def acceptable(laid: Alignment) -> bool:
    """Say whether a reference lies well enough in a text to be named."""
    if laid.core < SHORT_CORE:
        return laid.score >= SHORT_ACCEPT and laid.edge <= laid.core // 5
    return laid.score >= ACCEPT and laid.matched >= LEAST_SHARE * laid.core


def _choose(found: list[tuple[float, str, Alignment]]) -> TextMatch:
    gain = max(entry[0] for entry in found)
    exact = [entry for entry in found if entry[0] == gain]
    near = exact if exact[0][2].cost == 0 else [entry for entry in found if entry[0] >= gain * NEAR_TIE]
    _, name, laid = min(near, key=lambda entry: (_rank(entry[1]), -entry[0], entry[1]))
    return TextMatch(name, laid.score, laid.start, laid.end, laid.added)


def _rank(name: str) -> int:
    return COMMON.index(name) if name in COMMON else len(COMMON)


__all__ = ["PAIR", "TextMatch", "acceptable", "find_in", "find_texts", "sampled"]
