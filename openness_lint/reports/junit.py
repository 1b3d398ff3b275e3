"""JUnit XML, as test runners write it (checked against the schema that pytest tests its own with).

*Not yet* is a failure, *partly* passes and says so, and what does not apply, could not be told or is waived
at present is skipped: we never fail a team for what we could not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from openness_lint.findings import Answer
from openness_lint.reports import escape, words
from openness_lint.reports.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Finding, Report
    from openness_lint.reports import Look

SKIPPED = (Answer.NOT_APPLICABLE, Answer.CANNOT_TELL)


def render(reports: Sequence[Report], look: Look) -> str:
    """Give one suite for each report and a case for each rule. Times are nought: same input, same bytes."""
    del look
    root = ET.Element("testsuites")
    for report in reports:
        _suite(root, clean(report))
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, report: Report) -> None:
    waived = {waiver.rule: waiver.reason for waiver in report.waivers if not waiver.expired}
    suite = ET.SubElement(root, "testsuite", name=escape.xml(f"openness-lint {report.name}"))
    for finding in report.findings:
        _case(suite, finding, waived.get(finding.rule.id))
    suite.attrib |= {
        "errors": "0",
        "failures": str(len(suite.findall("testcase/failure"))),
        "skipped": str(len(suite.findall("testcase/skipped"))),
        "tests": str(len(report.findings)),
        "time": "0",
        "timestamp": f"{report.as_of.isoformat()}T00:00:00",
        "hostname": "localhost",
    }


def _case(suite: ET.Element, finding: Finding, waived: str | None) -> None:
    rule = finding.rule
    name = escape.xml(f"{rule.id}: {escape.plain(rule.title)}")
    case = ET.SubElement(suite, "testcase", classname=f"openness.{rule.theme}", name=name, time="0")
    said = escape.xml(f"{words.answer(finding)}: {finding.message}")
    if finding.answer in SKIPPED:
        ET.SubElement(case, "skipped", message=said, type=finding.answer.value).text = _details(finding)
    elif waived is not None and finding.answer is not Answer.YES:
        ET.SubElement(case, "skipped", message=escape.xml(f"Waived: {waived}"), type="waived").text = said
    elif finding.answer is Answer.NO:
        ET.SubElement(case, "failure", message=said, type=rule.level).text = _details(finding)
    else:
        ET.SubElement(case, "system-out").text = "\n".join((said, _details(finding))).rstrip()


def _details(finding: Finding) -> str:
    lines = [finding.reason] if finding.reason else []
    lines += [
        f'{words.place(one)}: "{one.quote}"' if one.quote else words.place(one) for one in finding.evidence
    ]
    if finding.answer is Answer.NO:
        lines.append(f"What to do: {escape.plain(finding.rule.fix, 1200)}")
    return escape.xml("\n".join(lines))
