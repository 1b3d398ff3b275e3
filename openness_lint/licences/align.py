"""Lay a reference text along a stretch of another text and count what differs.

Greedy: run along while both agree; where they part, find the nearest place where three words agree again.
Linear for texts that agree, bounded by BUDGET for those that do not.
"""

from __future__ import annotations

from dataclasses import dataclass

CORE, OPTIONAL, CHOICE, BLANK = 0, 1, 2, 3
CHOICE_ROOM, BLANK_ROOM = 10, 45
WINDOWS = (24, 96, 384, 1536)
BUDGET = 40_000
EDGE_WEIGHT = 0.3
PAIR = 2  # bytes of one token
SAME = 3 * PAIR


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a reference lies in a text; all figures are counts of words, positions are word positions in the text.

    `agreed`: words of the text that the reference explains, optional ones and filled-in names among them.
    `core`: words of the reference that must be there; `matched`: how many of them were found; `missing`: not found
    between the first and last agreement; `edge`: not found before or after; `extra`: words of the text in between
    that the reference does not have; `added`: where these stand, as (from, to).
    """

    agreed: int
    core: int
    matched: int
    missing: int
    edge: int
    extra: int
    cost: float
    start: int
    end: int
    added: tuple[tuple[int, int], ...]

    @property
    def score(self) -> float:
        """Return 1.0 for word-for-word agreement, less for each difference; a cut head or tail costs little."""
        return self.matched / (self.matched + self.cost) if self.matched else 0.0

    @property
    def gain(self) -> float:
        """Return a figure that ranks rival references: long agreement is good, each difference counts twice."""
        return self.agreed - 2 * self.cost


def agreement(one: bytes, at: int, two: bytes, other: int) -> int:
    """Return how many bytes agree from `at` in one and `other` in two."""
    limit = min(len(one) - at, len(two) - other)
    low, step = 0, 64
    while low < limit:
        step = min(step, limit - low)
        if one[at + low : at + low + step] == two[other + low : other + low + step]:
            low += step
            step *= 2
        elif step <= PAIR:
            break
        else:
            step = max(PAIR, step // 4 // PAIR * PAIR)
    return low


def resync(one: bytes, at: int, two: bytes, other: int) -> tuple[int, int] | None:
    """Return the nearest pair of byte distances at which three words agree again; None if there is none near."""
    for window in WINDOWS:
        reach = window * PAIR
        places: dict[bytes, int] = {}
        for step in range(0, min(reach, len(two) - other - SAME + PAIR), PAIR):
            places.setdefault(two[other + step : other + step + SAME], step)
        best: tuple[int, int] | None = None
        for step in range(0, min(reach, len(one) - at - SAME + PAIR), PAIR):
            if best and step >= sum(best):
                break
            found = places.get(one[at + step : at + step + SAME])
            if found is not None and (best is None or step + found < sum(best)):
                best = (step, found)
        if best and (sum(best) <= reach or window == WINDOWS[-1]):
            return best
    return None


class _Tally:
    """Running counts of one alignment."""

    def __init__(self, flags: bytes) -> None:
        self.flags = flags
        self.agreed = self.missing = self.extra = 0
        self.cost = 0.0
        self.added: list[tuple[int, int]] = []

    def gap(self, at: int, skipped: int, other: int, lost: int) -> None:
        """Count `skipped` words of the text against `lost` words of the reference."""
        near = self.flags[other : other + lost]
        room = BLANK_ROOM if BLANK in near else CHOICE_ROOM if CHOICE in near else 0
        missing = self.flags.count(CORE, other, other + lost)
        extra = max(0, skipped - room - (lost - missing))
        self.missing += missing
        self.extra += extra
        self.agreed += min(skipped, room)
        self.cost += max(missing, extra)
        if extra:
            self.added.append((at, at + skipped))


def align(reference: bytes, flags: bytes, text: bytes, start: int) -> Alignment | None:
    """Lay `reference` (two bytes a word, a flag a word) along `text` from word `start` on; None if nothing agrees."""
    first = resync(text, start * PAIR, reference, 0)
    if first is None:
        return None
    at, other = start * PAIR + first[0], first[1]
    tally = _Tally(flags)
    head = flags.count(CORE, 0, other // PAIR)
    begin, spent = at, 0
    while True:
        run = agreement(text, at, reference, other)
        at, other = at + run, other + run
        tally.agreed += run // PAIR
        step = resync(text, at, reference, other) if spent < BUDGET else None
        if step is None:
            break
        spent += sum(step) + 24
        tally.gap(at // PAIR, step[0] // PAIR, other // PAIR, step[1] // PAIR)
        at, other = at + step[0], other + step[1]
    return _result(tally, head, begin // PAIR, at // PAIR, other // PAIR)


def _result(tally: _Tally, head: int, begin: int, end: int, reached: int) -> Alignment:
    flags = tally.flags
    core = flags.count(CORE)
    edge = head + flags.count(CORE, reached)
    return Alignment(
        agreed=tally.agreed,
        core=core,
        matched=core - edge - tally.missing,
        missing=tally.missing,
        edge=edge,
        extra=tally.extra,
        cost=tally.cost + EDGE_WEIGHT * edge,
        start=begin,
        end=end,
        added=tuple(tally.added),
    )
