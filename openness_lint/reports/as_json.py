"""The report as JSON: the published schema is `schemas/report-1.json`, its version follows semver.

Nothing is left out or changed: the facts are as given, control characters are written as escapes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openness_lint.report import CORE
from openness_lint.reports import escape
from openness_lint.rules import THEMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Advice, Finding, Report, Score, Waiver
    from openness_lint.reports import Look

VERSION = "1.0.0"


def render(reports: Sequence[Report], look: Look) -> str:
    """Give one indented object, or one object a line."""
    if not look.lines:
        return "".join(_dump(report, indent=2) for report in reports)
    return "".join(_dump(report, indent=None) for report in reports)


def _dump(report: Report, indent: int | None) -> str:
    return escape.json(json.dumps(as_dict(report), ensure_ascii=False, indent=indent)) + "\n"


def as_dict(report: Report) -> dict[str, object]:
    """Give the report as plain JSON values, in the schema's order."""
    score = report.score
    return {
        "schema": VERSION,
        "tool": {"name": "openness-lint", "version": report.version, "core": CORE},
        "repository": {
            "name": report.name,
            "address": report.address,
            "route": report.route,
            "revision": report.revision or None,
        },
        "as_of": report.as_of.isoformat(),
        "score": score.value,
        "range": {"low": score.low, "high": score.high},
        "coverage": score.coverage,
        "band": score.band or None,
        "no_band": score.no_band or None,
        "held_by": [{"band": held.band, "rule": held.rule, "words": held.words} for held in score.held_by],
        "themes": _themes(score),
        "findings": [_finding(finding) for finding in report.findings],
        "advice": [_advice(advice) for advice in report.advice],
        "waivers": [_waiver(waiver) for waiver in report.waivers],
        "requirements": dict(report.requirements),
        "notes": list(report.notes),
        "facts": dict(report.facts),
    }


def _themes(score: Score) -> list[dict[str, object]]:
    return [
        {
            "theme": theme.theme,
            "title": THEMES.get(theme.theme, theme.theme),
            "earned": theme.earned,
            "possible": theme.possible,
            "score": theme.score,
        }
        for theme in score.themes
    ]


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule.id,
        "theme": finding.rule.theme,
        "level": finding.rule.level,
        "answer": finding.answer.value,
        "points": finding.points,
        "earned": finding.earned,
        "message": finding.message,
        "reason": finding.reason,
        "evidence": [{"path": one.path, "line": one.line, "quote": one.quote} for one in finding.evidence],
        "confidence": finding.confidence,
    }


def _advice(advice: Advice) -> dict[str, object]:
    return {
        "rule": advice.rule.id,
        "title": advice.rule.title,
        "gain": advice.gain,
        "minutes": advice.minutes,
        "text": advice.text,
        "paste": list(advice.paste),
    }


def _waiver(waiver: Waiver) -> dict[str, object]:
    return {
        "rule": waiver.rule,
        "reason": waiver.reason,
        "until": waiver.until.isoformat(),
        "expired": waiver.expired,
        "path": waiver.path,
        "line": waiver.line,
    }
