"""'This answer is wrong': a ready-made report for the tool's makers, and what to do meanwhile.

The report holds the rule, the answer, the evidence and the version. It leaves out the repository's name and
address, because a repository may be private: whoever sends it adds them if they may be known.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.reports.words import made_by, place

if TYPE_CHECKING:
    from openness_lint.findings import Evidence
    from openness_lint.report import Finding, Report

TOOL_TRACKER = ""
"""The tool's issue tracker, such as https://forge.example.org/group/tool/issues; may be empty."""

NO_TRACKER = "the place you got openness-lint from: its issue tracker"
WAIVE_DAYS = 90
LONGEST_LINK = 2000

# rule -> the lines under [declare] that answer it; it counts in full where it points at text others can see. A licence
# is not among them: what is declared here alone gives nobody a right.
DECLARE = {
    "story-what": ('description = "What it is, in one sentence."',),
    "story-who": ('organisation = "Anytown Council"', 'audience = "Who it is for"'),
    "story-lessons": ('lessons = "https://example.org/what-we-learned"',),
    "story-results": ('results = "https://example.org/evaluation"',),
    "data-sources-linked": ('data = "https://example.org/dataset"',),
    "data-terms": ('data-licence = "OGL-UK-3.0"',),
    "software-linked": ('homepage = "https://example.org/service"',),
    "status-stated": ('status = "live"', "status-date = {today}"),
    "short-description": ('description = "What it is, in one sentence."',),
    "topics-set": ('topics = "bins, open-data"',),
    "clear-name-and-title": ('name = "Bin days"',),
    "contact-route": ('contact = "digital@example.org"',),
    "feedback-route": ('issues = "https://example.org/issues"',),
}


def where() -> str:
    """Name the place to send a report to."""
    return TOOL_TRACKER or NO_TRACKER


def record(report: Report, finding: Finding) -> str:
    """Give the whole report in one line: rule, answer, evidence, version."""
    seen = "; ".join(_spot(evidence) for evidence in finding.evidence[:3]) or "no evidence"
    return f"{finding.rule.id} | {finding.answer.value} | {seen} | openness-lint {report.version}"


def _spot(evidence: Evidence) -> str:
    return f"{evidence.path}:{evidence.line}" if evidence.line else evidence.path


def letter(report: Report, finding: Finding) -> tuple[str, str]:
    """Give (title, text) of an issue that can be sent as it is."""
    lines = [
        f"Rule: {finding.rule.id} ({finding.rule.question})",
        f"Answer given: {finding.answer.value}",
        f"It said: {finding.message}",
        *([f"Reason: {finding.reason}"] if finding.reason else []),
        "Evidence:",
        *[f"- {place(one)}{_quote(one)}" for one in finding.evidence[:3]],
        *([] if finding.evidence else ["- none was shown"]),
        f"Version: {made_by(report)}",
        "",
        "The answer should be (yes, partly, no, does not apply):",
        "because:",
        "The repository's address, if it is public:",
    ]
    return f"Wrong answer: {finding.rule.id} says {finding.answer.value}", "\n".join(lines)


def _quote(evidence: Evidence) -> str:
    return f': "{evidence.quote}"' if evidence.quote else ""


def link(report: Report, finding: Finding) -> str:
    """Give the address of a filled-in new issue on the tool's tracker; "" where the tracker is not known."""
    if not TOOL_TRACKER:
        return ""
    from urllib.parse import urlencode  # noqa: PLC0415 - only where there is a tracker

    title, text = letter(report, finding)
    names = ("issue[title]", "issue[description]") if "/-/" in TOOL_TRACKER else ("title", "body")
    while True:
        address = f"{TOOL_TRACKER.rstrip('/')}/new?{urlencode(dict(zip(names, (title, text), strict=True)))}"
        if len(address) <= LONGEST_LINK:
            return address
        text = text[: len(text) * 3 // 4]


def declare(finding: Finding, today: datetime.date) -> tuple[str, ...]:
    """Give the lines of openness.toml that declare the fact; () where that would change no answer."""
    lines = DECLARE.get(finding.rule.id, ()) if finding.answer is Answer.NO else ()
    return (
        ("[declare]  # this line once in the file", *(line.format(today=today.isoformat()) for line in lines))
        if lines
        else ()
    )


def meanwhile(finding: Finding, today: datetime.date) -> str:
    """Say what the lines do: declare the fact, where that counts, or waive the rule."""
    fact = "declare the fact or " if declare(finding, today) else ""
    return f"Meanwhile, {fact}waive the rule in"


def waive(finding: Finding, today: datetime.date) -> tuple[str, ...]:
    """Give the lines of openness.toml that waive the rule for a time."""
    until = min(today, datetime.date.max - datetime.timedelta(WAIVE_DAYS)) + datetime.timedelta(WAIVE_DAYS)
    return (f"[waive.{finding.rule.id}]", 'reason = "Say why it is wrong."', f"until = {until.isoformat()}")


def example(report: Report) -> Finding | None:
    """Give the finding to show the lines for: the first that we advise on, which is never one that is waived."""
    first = report.advice[0].rule.id if report.advice else ""
    return next((one for one in report.findings if one.rule.id == first), None)


def can_be_waived(report: Report, finding: Finding) -> bool:
    """Say whether waiving would silence anything: only what we advise on, and that leaves out what is waived."""
    return any(advice.rule.id == finding.rule.id for advice in report.advice)
