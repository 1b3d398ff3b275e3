"""What to do next, best first: gates, what holds the band, then what careful readers advise first."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, cast

from openness_lint.beforehand import data, known
from openness_lint.findings import Answer
from openness_lint.report import Advice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openness_lint.report import Finding, Score, Waiver

TO_DO = (Answer.NO, Answer.PARTLY)
GATES = ("gate", "caution")


def advise(findings: Sequence[Finding], score: Score, waivers: Sequence[Waiver] = ()) -> tuple[Advice, ...]:
    """Give everything there is to do, best first. Rules waived at present are left out.

    Only *no* and *partly* lead to advice: what could not be told, or does not apply, is nothing to do.
    """
    holding = {held.rule for held in score.held_by if held.band == score.band}
    silenced = {waiver.rule for waiver in waivers if not waiver.expired}
    known = sum(finding.points for finding in findings if finding.earned is not None)
    to_do = [finding for finding in findings if finding.answer in TO_DO and finding.rule.id not in silenced]
    good = (score.value or 0) >= _table()["good"]["score"]
    to_do.sort(key=lambda finding: (_tier(finding, holding), _order(finding, good=good)))
    return tuple(_advice(finding, known) for finding in to_do)


def _tier(finding: Finding, holding: set[str]) -> int:
    if finding.rule.level in GATES and finding.answer is Answer.NO:
        return 0
    return 1 if finding.rule.id in holding else 2


def _order(finding: Finding, *, good: bool) -> tuple[float, str]:
    worth = min(1.0, _to_gain(finding) / max(1, finding.rule.minutes))
    table = _table()
    added = table["good"].get(finding.rule.id, 0) if good else 0
    return -(_priority(finding) + added + table["points_per_minute"]["most"] * worth), finding.rule.id


def _priority(finding: Finding) -> float:
    """Read the table by answer; a rule that it does not hold goes by its level, after all that it holds."""
    table = _table()
    by_level = table["level"].get(finding.rule.level, 0)
    if finding.answer is Answer.PARTLY and finding.rule.level in GATES:
        by_level = table["level"]["must"]
    return table[finding.answer.value].get(finding.rule.id, by_level)


def _to_gain(finding: Finding) -> float:
    return finding.points - (finding.earned or 0.0)


def _advice(finding: Finding, known: int) -> Advice:
    rule = finding.rule
    gain = int(100 * _to_gain(finding) / known + 0.5) if known else 0
    paste = finding.paste or (tuple(rule.paste.splitlines()) if rule.paste else ())
    return Advice(rule=rule, gain=gain, minutes=rule.minutes, text=rule.fix, paste=paste)


@functools.cache
def _table() -> Mapping[str, Mapping[str, float]]:
    """Read the table beside this module."""
    raw = data("advice.toml")
    return cast("Mapping[str, Mapping[str, float]]", known("advice.toml", raw) or parsed(raw))


def parsed(raw: bytes) -> dict[str, object]:
    """Parse the table, which is TOML."""
    import tomllib  # noqa: PLC0415 - it is read beforehand, but for one that was changed since

    return tomllib.loads(raw.decode())
