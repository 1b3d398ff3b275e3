"""GitHub annotations: workflow commands, at most ten of each level (the runner drops the rest unseen)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.reports import escape, places, words
from openness_lint.reports.clean import clean
from openness_lint.reports.sarif import TO_SHOW, level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Finding, Report
    from openness_lint.reports import Look

MOST = 10
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(reports: Sequence[Report], look: Look) -> str:
    """Give a notice with the score, then what is not or half done; what is waived at present is left out."""
    del look
    by_level: dict[str, list[str]] = {command: [] for command in COMMANDS.values()}
    for report in reports:
        shown = clean(report)
        by_level["notice"].append(_command("notice", "openness-lint", _summary(shown)))
        for finding in _worst_first(shown):
            by_level[COMMANDS[level(finding)]].append(_annotation(shown, finding))
    lines = [line for command, found in by_level.items() for line in _capped(command, found)]
    return "\n".join(lines) + "\n"


def _worst_first(report: Report) -> list[Finding]:
    """Give the findings in the order of the advice, which has the most useful first and no waived ones."""
    order = {advice.rule.id: place for place, advice in enumerate(report.advice)}
    found = [one for one in report.findings if one.answer in TO_SHOW and one.rule.id in order]
    return sorted(found, key=lambda one: order[one.rule.id])


def _capped(command: str, lines: list[str]) -> list[str]:
    if len(lines) <= MOST:
        return lines
    more = f"And {len(lines) - MOST + 1} more, listed in the report."
    return [*lines[: MOST - 1], _command(command, "openness-lint", more)]


def _summary(report: Report) -> str:
    holds = " ".join(held.words for held in report.score.held_by)
    return f"{report.name}: {words.headline(report.score)}. {words.band(report)} {holds}".rstrip()


def _annotation(report: Report, finding: Finding) -> str:
    path, line = places.location(report, finding)
    title = f"{words.answer(finding)}: {finding.rule.title}"
    text = f"{finding.message} {finding.advice} (openness-lint explain {finding.rule.id})"
    return _command(COMMANDS[level(finding)], title, escape.plain(text), path, line)


def _command(command: str, title: str, text: str, path: str = "", line: int = 0) -> str:
    where = [f"file={escape.github_property(path)}", f"line={line}"] if path else []
    properties = ",".join([*where, f"title={escape.github_property(escape.plain(title))}"])
    return f"::{command} {properties}::{escape.github_message(text)}"
