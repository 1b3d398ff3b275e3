"""JUnit XML, as test runners write it (checked against the schema that pytest tests its own with).

A failure is what fails the run: a requirement that is not met. So a test tab is red where the exit code is not 0,
and nowhere else. *Partly* passes and says so; what is not yet done, does not apply, could not be told or is waived at
present is skipped with its reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from openness_lint.findings import Answer
from openness_lint.reports import escape, words
from openness_lint.reports.clean import clean
from openness_lint.requirements import COULD_NOT_TELL, MIN_SCORE, NOT_MET, rule_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Finding, Report
    from openness_lint.reports import Look

PASSED, TO_DO = (Answer.YES, Answer.PARTLY), (Answer.PARTLY, Answer.NO)


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
    unmet = {rule_of(word) for word, state in report.requirements.items() if state == NOT_MET}
    suite = ET.SubElement(root, "testsuite", name=escape.xml(f"openness-lint {report.name}"))
    for finding in report.findings:
        _case(suite, finding, waived.get(finding.rule.id), failed=finding.rule.id in unmet)
    if MIN_SCORE in report.requirements:
        _score_case(suite, report)
    suite.attrib |= {
        "errors": "0",
        "failures": str(len(suite.findall("testcase/failure"))),
        "skipped": str(len(suite.findall("testcase/skipped"))),
        "tests": str(len(suite)),
        "time": "0",
        "timestamp": f"{report.as_of.isoformat()}T00:00:00",
        "hostname": "localhost",
    }


def _case(suite: ET.Element, finding: Finding, waived: str | None, *, failed: bool) -> None:
    rule = finding.rule
    name = escape.xml(f"{rule.id}: {escape.plain(rule.title)}")
    case = ET.SubElement(suite, "testcase", classname=f"openness.{rule.theme}", name=name, time="0")
    said = escape.xml(f"{words.answer(finding)}: {finding.message}")
    if failed:
        ET.SubElement(case, "failure", message=said, type=rule.level).text = _details(finding)
    elif waived is not None and finding.answer in TO_DO:
        ET.SubElement(case, "skipped", message=escape.xml(f"Waived: {waived}"), type="waived").text = said
    elif finding.answer in PASSED:
        ET.SubElement(case, "system-out").text = "\n".join((said, _details(finding))).rstrip()
    else:
        ET.SubElement(case, "skipped", message=said, type=finding.answer.value).text = _details(finding)


def _score_case(suite: ET.Element, report: Report) -> None:
    """Add a case for the score that was asked for, since its failure fails the run as well."""
    name = f"{MIN_SCORE}: the score that is asked for"
    case = ET.SubElement(suite, "testcase", classname="openness", name=name, time="0")
    said, state = escape.xml(words.headline(report.score)), report.requirements[MIN_SCORE]
    if state == NOT_MET:
        ET.SubElement(case, "failure", message=said, type=MIN_SCORE)
    elif state == COULD_NOT_TELL:
        ET.SubElement(case, "skipped", message=said, type=Answer.CANNOT_TELL.value)
    else:
        ET.SubElement(case, "system-out").text = said


def _details(finding: Finding) -> str:
    lines = [finding.reason] if finding.reason else []
    lines += [
        f'{words.place(one)}: "{one.quote}"' if one.quote else words.place(one) for one in finding.evidence
    ]
    if finding.answer in TO_DO:
        lines.append(f"What to do: {finding.advice}")
    return escape.xml("\n".join(lines))
