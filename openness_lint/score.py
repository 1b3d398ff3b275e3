"""From verdicts to findings, and from findings to the score "openness core 1".

The model: a weighted mean over the answered core rules (yes 1, partly a half, no 0). What does not apply
leaves both sides; what could not be told gives the coverage and the low-high range, never a *no*. Gates hold
the band, never the number. Sources: the bands are quarters because people read 0-100 as a school mark (an
OpenSSF Scorecard thread; CLOMonitor does the same); gates follow the Standard for Public Code's "all musts".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.frozen import Frozen
from openness_lint.report import CORE, Finding, Held, Score, ThemeScore
from openness_lint.rules import THEMES, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openness_lint.findings import Verdict
    from openness_lint.rules import Rule

VALUE = {Answer.YES: 1.0, Answer.PARTLY: 0.5, Answer.NO: 0.0}
UNCOUNTED = (Answer.NOT_APPLICABLE, Answer.CANNOT_TELL)
LEAST_COVERAGE = 0.7
STORY_FLOOR = 40
MOST_VALUE, MOST_REASON = 120, 1000


class Band(Frozen):
    """A band: the lowest score in it, its name, and what it means to a stranger."""

    floor: int
    name: str
    meaning: str


BANDS = (
    Band(0, "Just the code", "It is public, but a stranger could not safely use or understand it."),
    Band(25, "Opening up", "Some of the pieces are there."),
    Band(50, "Working in the open", "Another council could understand it and talk to you."),
    Band(75, "Ready to share", "Another council could pick it up and make it theirs."),
)
WORKING, READY = 2, 3

NO_BAND = {
    "empty": "There is nothing here yet, so there is nothing to score.",
    "template": "This is a template that others start from, so it gets no band.",
}
NOTHING_TO_JUDGE = "None of the questions could be answered here."
TOO_LITTLE = "We could check only {share}% of what applies, so there is no single score and no band."

# rule -> the answers that hold the band below, and why, as said after "because".
NEEDS_FOR_WORKING = {
    "licence-file": {Answer.NO: "there is no licence: nobody else may legally use it yet"},
    "readme-real": {Answer.NO: "there is no front page of your own: a stranger cannot tell what this is"},
    "secrets-kept-out": {Answer.NO: "it seems to show a password or key: that comes first"},
}
NEEDS_FOR_READY = {
    "licence-file": {Answer.PARTLY: "the licence is only mentioned: there is no licence file to rely on"},
    "licence-open": {
        Answer.NO: "the licence is not a recognised open licence",
        Answer.PARTLY: "the licence is not complete: its text is not here, or something in it is still blank",
    },
    "readme-real": {Answer.PARTLY: "the front page is too short for a stranger to rely on"},
    "status-stated": {
        Answer.NO: "it does not say whether it is being built, live, paused or finished",
        Answer.PARTLY: "it says how things stand, but not since when",
    },
    "contact-route": {
        Answer.NO: "it does not say how to reach anyone",
        Answer.PARTLY: "the only way to reach someone depends on one person or a general page",
    },
}
NOT_SEEN = 'we could not tell the answer to "{question}"'
OTHER_MUST = "this is a must and has not been done yet: {title}"
THIN_STORY = (
    "the story is thin: it earns {score} of 100 and this band asks for {floor}. "
    "A stranger could not tell why it exists or what came of it"
)

SAYS_LITTLE = {
    Answer.YES: "We found it.",
    Answer.PARTLY: "We found a part of it.",
    Answer.NO: "We could not find it.",
    Answer.NOT_APPLICABLE: "This question does not apply here.",
    Answer.CANNOT_TELL: "We could not tell.",
}


def findings_from(rules: Sequence[Rule], verdicts: Iterable[Verdict]) -> tuple[Finding, ...]:
    """Put each verdict beside its rule, in the rules' order, with its message and points."""
    return tuple(_finding(rule, verdict) for rule, verdict in zip(rules, verdicts, strict=True))


def _finding(rule: Rule, verdict: Verdict) -> Finding:
    points = rule.points if rule.core == CORE else 0
    value = VALUE.get(verdict.answer)
    return Finding(
        rule=rule,
        answer=verdict.answer,
        message=_message(rule, verdict),
        reason=_one_line(verdict.reason, MOST_REASON),
        evidence=verdict.evidence,
        confidence=verdict.confidence,
        points=points,
        earned=None if value is None or not points else points * value,
        paste=verdict.paste,
        todo=verdict.todo,
    )


def _message(rule: Rule, verdict: Verdict) -> str:
    """Fill the rule's sentence; where a value for it is not known, say less rather than leave a hole."""
    values = {name: _one_line(value, MOST_VALUE) for name, value in verdict.values.items()}
    said = _one_line(verdict.says, MOST_REASON) or fill(rule.says.get(verdict.answer.value, ""), values)
    if not said and verdict.answer in UNCOUNTED:
        # The fact that makes it not apply, or why we could not look, says it best.
        said = _one_line(verdict.reason, MOST_REASON)
    return said or SAYS_LITTLE[verdict.answer]


def _one_line(value: str, limit: int) -> str:
    text = " ".join(value[: 4 * limit].split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def score_of(findings: Sequence[Finding], *, kind: str = "") -> Score:
    """Score the answered core rules. `kind`: "empty" (no score), "template" (no band) or "" for all else."""
    core = [finding for finding in findings if finding.points]
    answered = [finding for finding in core if finding.earned is not None]
    unknown = sum(finding.points for finding in core if finding.answer is Answer.CANNOT_TELL)
    known = sum(finding.points for finding in answered)
    earned = sum(finding.earned or 0.0 for finding in answered)
    themes = _themes(findings)
    coverage = known / (known + unknown) if known else 0.0
    silence = _why_no_score(kind, known, coverage)
    if kind == "empty" or not known:
        return Score(None, 0, 100 if unknown else 0, round(coverage, 3), "", (), themes, silence)
    low, high = _percent(earned, known + unknown), _percent(earned + unknown, known + unknown)
    if coverage < LEAST_COVERAGE:
        return Score(None, low, high, round(coverage, 3), "", (), themes, silence)
    value = _percent(earned, known)
    if kind == "template":
        return Score(value, low, high, round(coverage, 3), "", (), themes, silence)
    held, band = _band(value, findings, themes)
    return Score(value, low, high, round(coverage, 3), band, held, themes)


def _why_no_score(kind: str, known: int, coverage: float) -> str:
    if kind == "empty" or not known:
        return NO_BAND["empty"] if kind == "empty" else NOTHING_TO_JUDGE
    if coverage < LEAST_COVERAGE:
        return TOO_LITTLE.format(share=int(100 * coverage))
    return NO_BAND.get(kind, "")


def _percent(earned: float, possible: float) -> int:
    """Whole per cent, halves up, so that the number is easy to check by hand."""
    return int(100 * earned / possible + 0.5)


def _themes(findings: Sequence[Finding]) -> tuple[ThemeScore, ...]:
    return tuple(
        _theme(theme, [finding for finding in findings if finding.rule.theme == theme])
        for theme in THEMES
        if any(finding.rule.theme == theme for finding in findings)
    )


def _theme(theme: str, findings: Sequence[Finding]) -> ThemeScore:
    answered = [finding for finding in findings if finding.earned is not None]
    earned = sum(finding.earned or 0.0 for finding in answered)
    possible = float(sum(finding.points for finding in answered))
    return ThemeScore(theme, earned, possible, _percent(earned, possible) if possible else None)


def _band(
    value: int, findings: Sequence[Finding], themes: Sequence[ThemeScore]
) -> tuple[tuple[Held, ...], str]:
    """Give what holds the band (the lowest hold first) and the band that is left."""
    reached = band_of(value)
    holds: list[Held] = []
    if reached >= WORKING:
        holds += [_held(WORKING - 1, *why) for why in _below_working(findings, themes)]
    if reached >= READY:
        named = {hold.rule for hold in holds}
        later = "After that, held" if holds else "Held"
        holds += [_held(READY - 1, *why, later) for why in _below_ready(findings) if why[0] not in named]
    return tuple(holds), holds[0].band if holds else BANDS[reached].name


def band_of(value: int) -> int:
    """Give the place in BANDS that a score of 0-100 reaches on its number alone."""
    return max(place for place, band in enumerate(BANDS) if value >= band.floor)


def _held(place: int, rule: str, because: str, held: str = "Held") -> Held:
    band = BANDS[place].name
    return Held(band, rule, f"{held} at {band} because {because}.")


def _below_working(findings: Sequence[Finding], themes: Sequence[ThemeScore]) -> list[tuple[str, str]]:
    holds = [hold for finding in findings for hold in _need(finding, NEEDS_FOR_WORKING)]
    story = next((theme.score for theme in themes if theme.theme == "story"), None)
    if story is not None and story < STORY_FLOOR:
        told = [one for one in findings if one.rule.theme == "story" and one.earned is not None]
        best = max(told, key=lambda one: one.points - (one.earned or 0.0))
        holds.append((best.rule.id, THIN_STORY.format(score=story, floor=STORY_FLOOR)))
    return holds


def _below_ready(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    holds = [hold for finding in findings for hold in _need(finding, NEEDS_FOR_READY)]
    holds += [
        (finding.rule.id, NOT_SEEN.format(question=finding.rule.question))
        for finding in findings
        if finding.rule.id in NEEDS_FOR_READY and finding.answer is Answer.CANNOT_TELL
    ]
    holds += [
        (finding.rule.id, OTHER_MUST.format(title=finding.rule.title))
        for finding in findings
        if finding.points and finding.rule.level == "must" and finding.answer is Answer.NO
    ]
    first: dict[str, str] = {}
    for rule, because in holds:
        first.setdefault(rule, because)
    return list(first.items())


def _need(finding: Finding, needs: Mapping[str, Mapping[Answer, str]]) -> list[tuple[str, str]]:
    because = needs.get(finding.rule.id, {}).get(finding.answer)
    return [(finding.rule.id, because)] if because else []
