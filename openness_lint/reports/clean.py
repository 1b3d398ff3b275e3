"""A report whose texts hold nothing that a reader cannot see: the first step of every format but JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.findings import Evidence
from openness_lint.reports.escape import plain, visible

if TYPE_CHECKING:
    from openness_lint.report import Advice, Finding, Held, Report, Waiver
    from openness_lint.rules import Rule

MOST_LINES, MOST_ADVICE = 60, 1200
MOST_EVIDENCE = 8


def clean(report: Report) -> Report:
    """Give the report with every text from the repository or its settings visible, on one line and short."""
    return report._replace(
        name=plain(report.name, 200),
        address=plain(report.address, 300) if report.address else None,
        score=report.score._replace(held_by=tuple(_held(held) for held in report.score.held_by)),
        findings=tuple(_finding(finding) for finding in report.findings),
        advice=tuple(_advice(advice) for advice in report.advice),
        waivers=tuple(_waiver(waiver) for waiver in report.waivers),
        notes=tuple(plain(note) for note in report.notes),
    )


def _held(held: Held) -> Held:
    return held._replace(words=plain(held.words))


def _rule(rule: Rule) -> Rule:
    """Clean a rule's texts: settings may name rules of their own, so these are a stranger's texts too."""
    return rule._replace(
        title=plain(rule.title), question=plain(rule.question), fix=plain(rule.fix, MOST_ADVICE)
    )


def _finding(finding: Finding) -> Finding:
    return finding._replace(
        rule=_rule(finding.rule),
        message=plain(finding.message),
        reason=plain(finding.reason),
        evidence=tuple(_evidence(evidence) for evidence in finding.evidence[:MOST_EVIDENCE]),
        paste=_lines(finding.paste),
        todo=plain(finding.todo, MOST_ADVICE),
    )


def _evidence(evidence: Evidence) -> Evidence:
    return Evidence(visible(evidence.path), evidence.line, visible(evidence.quote), evidence.kind)


def _advice(advice: Advice) -> Advice:
    return advice._replace(
        rule=_rule(advice.rule),
        text=plain(advice.text, MOST_ADVICE),
        paste=_lines(advice.paste),
        so_far=plain(advice.so_far, MOST_ADVICE),
    )


def _waiver(waiver: Waiver) -> Waiver:
    return waiver._replace(
        rule=plain(waiver.rule, 80), reason=plain(waiver.reason), path=plain(waiver.path, 300)
    )


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Keep lines to paste as lines, with their indentation."""
    shown = [
        visible(line.rstrip()[:400].expandtabs(4)) for text in lines for line in text[:20_000].split("\n")
    ]
    return tuple(shown[:MOST_LINES])
