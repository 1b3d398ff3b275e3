"""Lay a reference text along a stretch of another text and count what differs.

Greedy: run along while both agree; where they part, find the nearest place where three words agree again.
Linear for texts that agree, bounded by BUDGET for those that do not.
"""

from __future__ import annotations

from openness_lint.frozen import Frozen

CORE, OPTIONAL, CHOICE, BLANK = 0, 1, 2, 3
CHOICE_ROOM, BLANK_ROOM = 10, 45
WINDOWS = (24, 96, 384, 1536)
BUDGET = 12_000
EDGE_WEIGHT = 0.3
PAIR = 2  # bytes of one token
SAME = 3 * PAIR


class Alignment(Frozen):
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


class _Step(Frozen):
    """One gap and the run of agreeing words after it, from word `at` of the text and `other` of the reference on."""

    at: int
    other: int
    run: int
    core: int
    skipped: int
    filled: int
    missing: int
    extra: int

    @property
    def cost(self) -> int:
        return max(self.missing, self.extra)

    @property
    def bridge(self) -> float:
        """Return what it costs to cross the gap, against leaving everything on one side of it out."""
        return 2 * (self.cost - EDGE_WEIGHT * self.missing) - self.filled

    @property
    def worth(self) -> float:
        """Return what the run is worth: its words, and the core words that need not count as cut off."""
        return self.run + 2 * EDGE_WEIGHT * self.core


def align(reference: bytes, flags: bytes, text: bytes, start: int) -> Alignment | None:
    """Lay `reference` (two bytes a word, a flag a word) along `text` from word `start` on; None if nothing agrees."""
    first = resync(text, start * PAIR, reference, 0)
    if first is None:
        return None
    at, other = start * PAIR, 0
    step: tuple[int, int] | None = first
    steps: list[_Step] = []
    spent = 0
    while step is not None:
        begin, lost = at + step[0], other + step[1]
        run = agreement(text, begin, reference, lost)
        steps.append(_step(flags, (at // PAIR, other // PAIR), (begin // PAIR, lost // PAIR), run // PAIR))
        at, other = begin + run, lost + run
        spent += 50 + 4 * sum(step) // PAIR
        step = resync(text, at, reference, other) if spent < BUDGET + len(flags) else None
    return _result(flags, _best_stretch(steps))


def _step(flags: bytes, left: tuple[int, int], entered: tuple[int, int], run: int) -> _Step:
    """Count what was crossed between leaving one run at `left` and entering the next at `entered`."""
    skipped, lost = entered[0] - left[0], entered[1] - left[1]
    near = flags[left[1] : entered[1]]
    room = BLANK_ROOM if BLANK in near else CHOICE_ROOM if CHOICE in near else 0
    missing = near.count(CORE)
    extra = max(0, skipped - room - (lost - missing))
    core = flags.count(CORE, entered[1], entered[1] + run)
    return _Step(entered[0], entered[1], run, core, skipped, min(skipped, room), missing, extra)


def _best_stretch(steps: list[_Step]) -> list[_Step]:
    """Return the neighbouring steps that are worth most: chance agreements far off are left out."""
    best = value = 0.0
    begin, chosen = 0, (0, 0)
    for number, step in enumerate(steps):
        if number and value > step.bridge:
            value += step.worth - step.bridge
        else:
            value, begin = step.worth, number
        if value > best:
            best, chosen = value, (begin, number + 1)
    return steps[slice(*chosen)]


def _result(flags: bytes, steps: list[_Step]) -> Alignment:
    inner = steps[1:]
    core = flags.count(CORE)
    missing = sum(step.missing for step in inner)
    matched = sum(step.core for step in steps)
    edge = core - matched - missing
    return Alignment(
        agreed=sum(step.run for step in steps) + sum(step.filled for step in inner),
        core=core,
        matched=matched,
        missing=missing,
        edge=edge,
        extra=sum(step.extra for step in inner),
        cost=sum(step.cost for step in inner) + EDGE_WEIGHT * edge,
        start=steps[0].at,
        end=steps[-1].at + steps[-1].run,
        added=tuple((step.at - step.skipped, step.at) for step in inner if step.extra),
    )
