"""The sentences and words that several formats say alike. Words carry the status; colour only repeats it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.report import CORE, UNREAD
from openness_lint.rules import THEMES
from openness_lint.score import BANDS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from openness_lint.findings import Evidence
    from openness_lint.report import Advice, Finding, Report, Score, ThemeScore, Waiver

HONEST = "We check what the repository says, not whether it is true."
NEXT_SHOWN = 3
WHOLE = "."  # the path of evidence that is in no file
ORDER = "In this order: first what is unsafe or holds the band, then what careful readers advise first."
TALK, NO_TALK = "and talk to you", "but not yet reach you"

ANSWERS = {
    Answer.YES: "Yes",
    Answer.PARTLY: "Partly",
    Answer.NO: "Not yet",
    Answer.NOT_APPLICABLE: "Does not apply",
    Answer.CANNOT_TELL: "Could not tell",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def answer(finding: Finding) -> str:
    """Give the word for an answer; a gate or a caution that needs someone's eyes says so."""
    if finding.rule.level == "gate" and finding.answer is Answer.NO:
        return "Act now"
    if finding.rule.level in ("gate", "caution") and finding.answer in (Answer.NO, Answer.PARTLY):
        return "Please check"
    return ANSWERS[finding.answer]


def date(day: datetime.date) -> str:
    """Give a date as "24 November 2026", the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(number: int, one: str) -> str:
    """Give "1 minute", "2 minutes", "1,200 minutes"."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def minutes(number: int) -> str:
    """Give a duration in words."""
    if number < 90:
        return count(number, "minute")
    return f"about {count(round(number / 60), 'hour')}"


def effort(advice: Advice) -> str:
    """Give "3 minutes, 8 points more"; what another text answers too costs and gains nothing by itself."""
    if advice.within:
        return "no extra work"
    return minutes(advice.minutes) + (f", {count(advice.gain, 'point')} more" if advice.gain else "")


def headline(score: Score) -> str:
    """Give the score in one line: "Score: 64 out of 100", or why there is none."""
    return f"Score: {score.value} out of 100" if score.value is not None else "No score"


def band(report: Report) -> str:
    """Give the band with its meaning, or why there is none."""
    return f"{report.score.band}. {meaning(report)}" if report.score.band else report.score.no_band


def meaning(report: Report) -> str:
    """Say what the band means to a stranger, who is promised no talk where we found nobody to ask."""
    said = next((one.meaning for one in BANDS if one.name == report.score.band), "")
    silent = any(one.rule.id == "contact-route" and one.answer is Answer.NO for one in report.findings)
    return said.replace(TALK, NO_TALK) if silent else said


def nothing_next(report: Report) -> str:
    """Say why there is no advice: all is well, or waived, or we could not see enough to praise it."""
    answers = {one.answer for one in report.findings}
    if answers & {Answer.NO, Answer.PARTLY}:
        return "Nothing more: what is not done is waived."
    if Answer.YES not in answers or report.score.value is None:
        return "Nothing yet: we could not see enough to advise."
    return "Nothing that we can see. Well done."


def coverage(score: Score) -> str:
    """Say how much could be looked at and the range that leaves; "" where everything could, or nothing."""
    if (
        score.coverage >= 1
        or score.low == score.high
        or (score.value is None and score.high - score.low == 100)
    ):
        return ""
    share = int(100 * score.coverage)
    return (
        f"We could check {share}% of what applies. With the rest checked too, the score would be between "
        f"{score.low} and {score.high}."
    )


def by_theme(report: Report) -> list[tuple[str, ThemeScore | None, list[Finding]]]:
    """Give (title, score, findings) for each theme that has findings, in the order of the rule book."""
    scores = {theme.theme: theme for theme in report.score.themes}
    known = [theme for theme in THEMES if any(finding.rule.theme == theme for finding in report.findings)]
    return [
        (THEMES[theme], scores.get(theme), [one for one in report.findings if one.rule.theme == theme])
        for theme in known
    ]


def theme_score(theme: ThemeScore | None) -> str:
    """Give "67 of 100", or "no score" for a theme without points."""
    return f"{theme.score} of 100" if theme and theme.score is not None else "no score"


def tally(findings: Iterable[Finding]) -> str:
    """Give "2 yes, 1 partly, 3 not yet, 2 do not apply"."""
    words = [answer(finding) for finding in findings]
    counts = Counter(words)
    order = ["Act now", "Please check", *ANSWERS.values()]
    said = ", ".join(f"{counts[word]} {word.lower()}" for word in order if counts[word])
    return said if counts[ANSWERS[Answer.NOT_APPLICABLE]] == 1 else said.replace("does not", "do not")


def path(evidence: Evidence) -> str:
    """Give the file in which evidence lies; what lies in none is named."""
    if evidence.path != WHOLE:
        return evidence.path
    return "the repository's name" if evidence.kind == "name" else "the repository as a whole"


def place(evidence: Evidence) -> str:
    """Give "README.md line 12", or the path alone for a whole file."""
    return f"{path(evidence)} line {evidence.line}" if evidence.line else path(evidence)


def waiver(one: Waiver) -> str:
    """Say what is waived, why and until when."""
    if one.expired:
        return f"{one.rule}: the waiver ended on {date(one.until)}. Reason given: {one.reason}"
    return f"{one.rule}: waived until {date(one.until)}. Reason given: {one.reason}"


def said(finding: Finding) -> list[str]:
    """Give what a finding says: its sentence, and the reason where that adds something.

    Where a rule does not apply, the fact that makes it so is the reason, and says it all.
    """
    if finding.answer == Answer.NOT_APPLICABLE and finding.reason:
        return [finding.reason]
    return list(dict.fromkeys(part for part in (finding.message, finding.reason) if part))


def unknown(report: Report) -> list[tuple[str, list[Finding]]]:
    """Group what could not be told by its reason, which also says how to let us look."""
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.answer is Answer.CANNOT_TELL:
            groups.setdefault(finding.reason or finding.message, []).append(finding)
    return list(groups.items())


def unread(report: Report) -> list[str]:
    """Give what kept us from a file that is there: it comes before all that follows from it."""
    return [reason for reason, _ in unknown(report) if reason.startswith(UNREAD)]


def made_by(report: Report) -> str:
    """Give "openness-lint 0.1.0, openness core 1"."""
    return f"openness-lint {report.version}, openness core {CORE}"
