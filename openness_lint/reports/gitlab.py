"""GitLab Code Quality: a JSON list (format: GitLab's own schema for its Code Climate reports)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openness_lint.reports import escape, places, words
from openness_lint.reports.clean import clean
from openness_lint.reports.sarif import TO_SHOW, fingerprint, level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Finding, Report
    from openness_lint.reports import Look

SEVERITY = {"error": "blocker", "warning": "major", "note": "minor"}


def render(reports: Sequence[Report], look: Look) -> str:
    """Give one list of all that is not or half done; what is waived at present is left out."""
    del look
    issues = [issue for report in reports for issue in _issues(report, several=len(reports) > 1)]
    return escape.json(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issues(report: Report, *, several: bool) -> list[dict[str, object]]:
    waived = {waiver.rule for waiver in report.waivers if not waiver.expired}
    prefix = [report.name] if several else []
    return [
        _issue(report, raw, seen, prefix)
        for raw, seen in zip(report.findings, clean(report).findings, strict=True)
        if raw.answer in TO_SHOW and raw.rule.id not in waived
    ]


def _issue(report: Report, raw: Finding, seen: Finding, prefix: list[str]) -> dict[str, object]:
    path, line = places.location(report, raw)
    severity = SEVERITY[level(raw)]
    return {
        "description": f"{escape.plain(raw.rule.title)}. {words.answer(seen)}: {seen.message}",
        "check_name": raw.rule.id,
        "fingerprint": fingerprint(*prefix, raw.rule.id, path),
        "severity": "info" if severity == "minor" and not raw.points else severity,
        "location": {"path": escape.visible(path), "lines": {"begin": line}},
    }
