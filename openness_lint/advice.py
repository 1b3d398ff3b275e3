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
# rule -> rules that the text to paste for it answers as well, where the first is not there at all: the front page's
# five sentences were filled in and audited. A status that is said anew is believable too, and so is the day on it.
ANSWERS_TOO = {
    "readme-real": ("story-what", "story-why", "status-stated", "contact-route", "clear-name-and-title"),
    "status-stated": ("status-believable", "sign-of-life"),
    "data-sources-linked": ("data-terms",),
    "farewell-clear": ("status-stated", "status-believable", "story-lessons"),
}
WITHIN = "The text for \u201c{title}\u201d says this too: fill in its line."


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
    return _joined([_advice(finding, known) for finding in to_do], to_do, known)


def _joined(advice: list[Advice], to_do: list[Finding], known: int) -> tuple[Advice, ...]:
    """Give what one text answers to that text alone: it gains for all of them, and they say where they are answered.

    The order stays: readers of such repositories name the front page and its most telling lines side by side.
    """
    found = {finding.rule.id: finding for finding in to_do}
    every = {part: whole for whole in ANSWERS_TOO for part in _parts(whole, found)}
    within = {part: whole for part, whole in every.items() if whole not in every}
    joined = []
    for one in advice:
        whole = found.get(within.get(one.rule.id, ""))
        parts = [found[part] for part, of in within.items() if of == one.rule.id]
        if whole is not None:
            text = WITHIN.format(title=whole.rule.title)
            one = one._replace(gain=0, text=text, paste=(), within=whole.rule.id)  # noqa: PLW2901
        elif parts:
            one = one._replace(gain=_share([found[one.rule.id], *parts], known))  # noqa: PLW2901
        joined.append(one)
    return tuple(joined)


def _parts(whole: str, found: Mapping[str, Finding]) -> list[str]:
    """Name what is to do and is answered by the text for `whole`; a front page that is there has its own text."""
    if whole not in found or (whole == "readme-real" and found[whole].answer is not Answer.NO):
        return []
    missing = (Answer.NO,) if whole == "readme-real" else TO_DO
    return [part for part in ANSWERS_TOO[whole] if part in found and found[part].answer in missing]


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
    own = finding.paste or finding.todo
    paste = finding.paste if own else tuple(rule.paste.splitlines()) if rule.paste else ()
    half = finding.answer is Answer.PARTLY
    so_far = (
        " ".join(dict.fromkeys(part for part in (finding.message, finding.reason) if part)) if half else ""
    )
    return Advice(rule, _share([finding], known), rule.minutes, finding.advice, paste, so_far)


def _share(findings: Sequence[Finding], known: int) -> int:
    """Give what these would add to the score, in whole points of 100."""
    return int(100 * sum(_to_gain(finding) for finding in findings) / known + 0.5) if known else 0


@functools.cache
def _table() -> Mapping[str, Mapping[str, float]]:
    """Read the table beside this module."""
    raw = data("advice.toml")
    return cast("Mapping[str, Mapping[str, float]]", known("advice.toml", raw) or parsed(raw))


def parsed(raw: bytes) -> dict[str, object]:
    """Parse the table, which is TOML."""
    import tomllib  # noqa: PLC0415 - it is read beforehand, but for one that was changed since

    return tomllib.loads(raw.decode())
