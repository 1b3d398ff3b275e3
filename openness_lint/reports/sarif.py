"""SARIF 2.1.0 for code scanning (OASIS standard; limits from GitHub's documentation of uploads).

Every result has a physical location, because one without makes the whole upload fail. Fingerprints are made
of rule and path, so they stay the same when lines move.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.report import CORE
from openness_lint.reports import escape, places, words
from openness_lint.reports.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Finding, Report, Waiver
    from openness_lint.reports import Look
    from openness_lint.rules import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"gate": "error", "caution": "warning", "must": "warning"}
TO_SHOW = (Answer.NO, Answer.PARTLY)


def render(reports: Sequence[Report], look: Look) -> str:
    """Give one log with a run for each report."""
    del look
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [_run(report, several=len(reports) > 1) for report in reports],
    }
    return escape.json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def level(finding: Finding) -> str:
    """Give error, warning or note; half done is one step milder."""
    if finding.answer is Answer.PARTLY:
        return "warning" if finding.rule.level == "gate" else "note"
    return LEVELS.get(finding.rule.level, "note")


def fingerprint(*parts: str) -> str:
    """Give a stable SHA-256 of what identifies a result: no line, no wording."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _run(report: Report, *, several: bool) -> dict[str, object]:
    """Give a report's run; of several each has a category of its own, for a forge takes one run for each."""
    shown = clean(report)
    category = f"/{shown.name}" if several else ""
    waivers = {waiver.rule: waiver for waiver in shown.waivers if not waiver.expired}
    pairs = [
        (raw, seen)
        for raw, seen in zip(report.findings, shown.findings, strict=True)
        if raw.answer in TO_SHOW
    ]
    rules = [raw.rule for raw, _ in pairs]
    return {
        "tool": {"driver": {"name": "openness-lint", "version": report.version, "rules": _rules(rules)}},
        "automationDetails": {"id": f"openness-lint/core-{CORE}{category}/"},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, raw, seen, number, waivers.get(raw.rule.id))
            for number, (raw, seen) in enumerate(pairs)
        ],
        "properties": {
            "repository": shown.name,
            "score": shown.score.value,
            "band": shown.score.band,
            "coverage": shown.score.coverage,
        },
    }


def _rules(rules: Sequence[Rule]) -> list[dict[str, object]]:
    return [
        {
            "id": rule.id,
            "shortDescription": {"text": escape.plain(rule.title)},
            "fullDescription": {"text": escape.plain(rule.question)},
            "help": {"text": _help(rule), "markdown": _help(rule, mark="## ")},
            "defaultConfiguration": {"level": LEVELS.get(rule.level, "note")},
            "properties": {"tags": ["openness", rule.theme], "minutes": rule.minutes, "points": rule.points},
        }
        for rule in rules
    ]


def _help(rule: Rule, mark: str = "") -> str:
    """Give the help of the rule's page: why it matters, how to fix it, what to paste."""
    parts = [rule.question, f"{mark}Why it matters", rule.why, f"{mark}How to fix it", rule.fix]
    if rule.paste:
        lines = tuple(rule.paste.splitlines())
        parts.append(escape.markdown_block(lines) if mark else "\n".join(lines))
    parts.append(f"{words.HONEST} More: openness-lint explain {rule.id}")
    return "\n\n".join(escape.visible_lines(part) for part in parts if part)


def _result(
    report: Report, raw: Finding, seen: Finding, index: int, waiver: Waiver | None
) -> dict[str, object]:
    path, line = places.location(report, raw)
    word = words.answer(seen)
    result: dict[str, object] = {
        "ruleId": raw.rule.id,
        "ruleIndex": index,
        "level": level(raw),
        "message": {"text": " ".join(part for part in (f"{word}.", seen.message, seen.reason) if part)},
        "locations": [_location(path, line)],
        "partialFingerprints": {"opennessLint/v1": fingerprint(raw.rule.id, path)},
    }
    others = [one for one in raw.evidence[1:10] if one.path not in places.NO_FILES]
    if others:
        result["relatedLocations"] = [
            {"id": number, **_location(report.prefix + one.path, one.line or 1)}
            for number, one in enumerate(others, 1)
        ]
    if waiver:
        said = f"{waiver.reason} (until {waiver.until.isoformat()})"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": said}]
    return result


def _location(path: str, line: int) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": escape.uri(path), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": max(1, line)},
        }
    }
