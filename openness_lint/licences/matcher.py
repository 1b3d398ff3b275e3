"""Find whole licence texts inside a text: shortlist by shared shingles, then lay the best candidates along it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.licences.align import Alignment, align
from openness_lint.licences.index import Index, load
from openness_lint.licences.tokens import hashes, mask, shingle

if TYPE_CHECKING:
    from array import array

ACCEPT = 0.80
SHORT_CORE, SHORT_ACCEPT = 40, 0.93
LEAST_SHARE = 0.45
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
RIVAL = 0.85
NEAR = 200
WHOLE = 0.98
PROMISING = 0.4


class TextMatch(NamedTuple):
    """A licence text found in a text: where (word positions), how well (0-1) and which words were added inside.

    `rivals`: other licences whose texts lie almost as well.
    """

    id: str
    score: float
    start: int
    end: int
    added: tuple[tuple[int, int], ...]
    rivals: tuple[str, ...] = ()


class Found(NamedTuple):
    """The licence texts in a text, in the order in which they stand, and how many words the text has."""

    matches: tuple[TextMatch, ...]
    words: int

    @property
    def uncovered(self) -> int:
        """Return how many words lie outside all matches."""
        return self.words - sum(match.end - match.start for match in self.matches)


def find_texts(text: str) -> Found:
    """Find the licence texts in a text; a stretch that was matched is not matched again."""
    return find_in(hashes(text))


def find_in(words: array[int]) -> Found:
    """Find the licence texts among word hashes."""
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
    return Found(tuple(sorted(found, key=lambda match: match.start)), len(words))


def _shifted(match: TextMatch, by: int) -> TextMatch:
    added = tuple((one + by, two + by) for one, two in match.added)
    return match._replace(start=match.start + by, end=match.end + by, added=added)


Hits = list[tuple[int, list[int]]]


def _hits(index: Index, words: array[int]) -> Hits:
    """Return the places in the text where a known shingle stands, with the references that have it."""
    left_out = mask(len(words))
    mixed: dict[int, int] = {}
    for place in range(len(words) - 2):
        if not words[place] & left_out:
            mixed.setdefault(shingle(words[place], words[place + 1], words[place + 2]), place)
    found = ((place, index.numbers(value)) for value, place in mixed.items())
    return [(place, list(numbers)) for place, numbers in found if numbers]


def _shortlist(index: Index, hits: Hits, words: int) -> list[int]:
    """Return the most promising references, best first: by words agreed less words lost, and by share found."""
    counts: Counter[int] = Counter()
    for _, numbers in hits:
        counts.update(numbers)
    ranked = []
    left_out = mask(words)
    for number, count in counts.items():
        reference = index.references[number]
        whole = reference.every if left_out == 0 else reference.second if left_out == 1 else reference.fourth
        share = min(count / whole, 1.0) if whole else 0.0
        if share >= 0.12 and count > 1:
            ranked.append((reference.size * (2 * share - 1), share, number))
    ranked.sort(reverse=True)
    best = [number for worth, _, number in ranked[:SHORTLIST] if worth >= ranked[0][0] * PROMISING]
    by_share = sorted(ranked, key=lambda entry: entry[1], reverse=True)[:BY_SHARE]
    return best + [number for _, _, number in by_share if number not in best]


def _start(places: list[int], size: int) -> int:
    """Return the place where the densest stretch of `size` words with hits begins."""
    best = begin = low = 0
    for high, place in enumerate(places):
        while place - places[low] > size:
            low += 1
        if high - low + 1 > best:
            best, begin = high - low + 1, places[low]
    return begin


def _best(index: Index, words: array[int]) -> TextMatch | None:
    hits = _hits(index, words)
    raw = words.tobytes()
    found: list[tuple[float, str, Alignment]] = []
    for number in _shortlist(index, hits, len(words)):
        if index.references[number].size <= max((entry[0] for entry in found), default=0.0):
            continue  # even word-for-word agreement could not beat what was found
        reference, flags = index.words(number)
        size = int(len(flags) * 1.2) + 30
        start = 0
        if len(words) > size + NEAR:
            start = max(0, _start([place for place, numbers in hits if number in numbers], size) - 40)
        laid = align(reference, flags, raw, start)
        if laid and acceptable(laid):
            found.append((laid.gain, index.references[number].id, laid))
            if laid.cost == 0 and laid.agreed >= WHOLE * len(words):
                break
    return _choose(found) if found else None


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
    rivals = tuple(sorted({entry[1] for entry in found if entry[0] >= gain * RIVAL} - {name}))
    return TextMatch(name, laid.score, laid.start, laid.end, laid.added, rivals)


def _rank(name: str) -> int:
    return COMMON.index(name) if name in COMMON else len(COMMON)
