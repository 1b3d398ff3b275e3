"""How far each kind of evidence can be trusted: the share of answers on which careful readers agreed.

`precision.txt` is made by `scripts/measure_precision.py` from repositories that readers labelled. It holds figures:
a rule, a kind of evidence, our answer, and how often readers said yes, partly and no where we gave it.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from openness_lint.findings import Verdict

TABLE = os.path.join(os.path.dirname(__file__), "precision.txt")
ENOUGH = 8
# Where nothing was measured: what readers agree on over all kinds of evidence is not claimed for this one.
UNMEASURED = 0.5


class Seen(Frozen):
    """How often readers gave each answer where we gave one from this kind of evidence."""

    yes: int
    partly: int
    no: int

    @property
    def total(self) -> int:
        """How many answers were compared."""
        return self.yes + self.partly + self.no


@cache
def table() -> dict[tuple[str, str, str], Seen]:
    """Read the table: (rule, kind, our answer) -> what readers said."""
    found = {}
    with open(TABLE, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                rule, kind, answer, yes, partly, no = line.split()
                found[rule, kind, answer] = Seen(int(yes), int(partly), int(no))
    return found


def weigh(rule: str, verdict: Verdict) -> Verdict:
    """Give a verdict its measured confidence (0-1), and choose between *yes* and *partly* by what readers said.

    The confidence is the share of readers who gave our answer, drawn towards one half where few were compared.
    """
    if verdict.answer not in {Answer.YES, Answer.PARTLY} or not verdict.evidence:
        return verdict
    seen = table().get((rule, verdict.evidence[0].kind or "-", str(verdict.answer)))
    if seen is None:
        return verdict._replace(confidence=UNMEASURED)
    answer = _chosen(verdict.answer, seen)
    agreed = seen.yes if answer == Answer.YES else seen.partly
    confidence = round((agreed + 1) / (seen.total + 2), 2)
    says = verdict.says if answer is verdict.answer else ""
    return verdict._replace(answer=answer, confidence=confidence, says=says)


def _chosen(answer: Answer, seen: Seen) -> Answer:
    """Take the neighbouring answer only where readers clearly prefer it: enough cases, and twice as many."""
    if seen.total < ENOUGH:
        return answer
    if answer == Answer.YES and seen.partly > 2 * seen.yes:
        return Answer.PARTLY
    if answer == Answer.PARTLY and seen.yes > 2 * seen.partly:
        return Answer.YES
    return answer
