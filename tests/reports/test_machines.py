"""SARIF, JUnit, GitLab, GitHub and badges: what their readers require of them."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
import sample

from openness_lint.findings import Answer, Evidence
from openness_lint.reports import render, render_many
from openness_lint.reports.badge import COLOURS, LABEL_COLOUR


def sarif(report):
    return json.loads(render(report, "sarif"))["runs"][0]


def moved(report, lines: int):
    """The same report with every piece of evidence some lines further down."""

    def shift(one: Evidence) -> Evidence:
        return Evidence(one.path, one.line + lines if one.line else None, one.quote, one.kind)

    findings = tuple(
        one._replace(evidence=tuple(shift(spot) for spot in one.evidence)) for one in report.findings
    )
    return report._replace(findings=findings)


def test_sarif_results_are_what_is_not_or_half_done(anytown):
    results = sarif(anytown)["results"]
    expected = {one.rule.id for one in anytown.findings if one.answer in (Answer.NO, Answer.PARTLY)}
    assert {one["ruleId"] for one in results} == expected


def test_every_sarif_result_has_a_physical_location_and_its_rule(any_report):
    run = sarif(any_report)
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9%._~/-]+", place["artifactLocation"]["uri"])
        assert place["region"]["startLine"] >= 1
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_without_evidence_a_result_points_at_the_readme(anytown):
    first = sarif(anytown)["results"][0]
    assert first["ruleId"] == "licence-file"
    place = first["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("README.md", 1)


def test_rule_help_is_the_pages_text(anytown):
    rule = sarif(anytown)["tool"]["driver"]["rules"][0]
    assert "A stranger in another council reads this first." in rule["help"]["text"]
    assert "## How to fix it\n\nAdd a file called LICENCE." in rule["help"]["markdown"]


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_stay_when_lines_move_and_differ_from_each_other(anytown, name):
    def prints(report) -> list[str]:
        return re.findall(r'"(?:opennessLint/v1|fingerprint)": "([0-9a-f]{64})"', render(report, name))

    assert prints(anytown) == prints(moved(anytown, 7))
    assert len(prints(anytown)) == len(set(prints(anytown))) > 0


def test_a_waived_result_is_suppressed_with_its_reason(anytown):
    results = {one["ruleId"]: one.get("suppressions") for one in sarif(anytown)["results"]}
    assert (
        results["adapt-for-your-area"][0]["justification"]
        == "Only Anytown uses these rounds. (until 2027-03-31)"
    )
    assert results["story-why"] is None


def test_a_leaked_password_is_an_error():
    levels = {one["ruleId"]: one["level"] for one in sarif(sample.leaking())["results"]}
    assert levels["secrets-kept-out"] == "error"
    assert levels["licence-file"] == "warning"
    assert levels["status-stated"] == "note"


def test_junit_counts_match_and_what_we_could_not_see_never_fails(any_report):
    suite = ET.fromstring(render(any_report, "junit")).find("testsuite")
    cases = suite.findall("testcase")
    assert int(suite.get("tests")) == len(cases) == len(any_report.findings)
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))
    for case, finding in zip(cases, any_report.findings, strict=True):
        assert (case[0].tag == "failure") == (any_report.requirements.get(finding.rule.id) == "not met")
        assert (case[0].tag == "system-out") <= (finding.answer in {Answer.YES, Answer.PARTLY})


def junit_cases(report):
    suite = ET.fromstring(render(report, "junit")).find("testsuite")
    assert int(suite.get("tests")) == len(suite.findall("testcase"))
    return {case.get("name").partition(":")[0]: case[0] for case in suite.findall("testcase")}


def test_junit_fails_where_the_run_fails_and_skips_what_is_only_not_done_yet(anytown):
    asked = {"story-why": "not met", "releases-marked:partly": "not met", "licence-open": "could not tell"}
    cases = junit_cases(anytown._replace(requirements=asked))
    assert {name for name, shown in cases.items() if shown.tag == "failure"} == {
        "story-why",
        "releases-marked",
    }
    assert "What to do: Add a heading" in cases["story-why"].text
    assert cases["licence-file"].tag == "skipped"
    assert cases["licence-file"].get("message").startswith("Not yet: ")
    none = junit_cases(anytown._replace(requirements={}))
    assert "failure" not in {shown.tag for shown in none.values()}


@pytest.mark.parametrize(
    ("state", "kind"), [("not met", "failure"), ("could not tell", "skipped"), ("met", "system-out")]
)
def test_junit_has_a_case_for_the_score_that_was_asked_for(anytown, state, kind):
    shown = junit_cases(anytown._replace(requirements={"min-score": state}))["min-score"]
    assert shown.tag == kind
    assert "Score: " in (shown.get("message") or shown.text)


def test_junit_skips_what_is_waived_with_its_reason(anytown):
    suite = ET.fromstring(render(anytown, "junit"))
    waived = [one.get("message") for one in suite.iter("skipped") if one.get("type") == "waived"]
    assert waived == ["Waived: Only Anytown uses these rounds."]


def test_gitlab_issues_hold_what_gitlab_requires(any_report):
    """As GitLab's own schema for code quality reports asks (app/validators/json_schemas/codeclimate.json)."""
    issues = json.loads(render(any_report, "gitlab"))
    for issue in issues:
        assert {"description", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(issue["location"]["lines"]["begin"], int)
        assert issue["location"]["path"]
    assert "adapt-for-your-area" not in {issue["check_name"] for issue in issues}


def test_gitlab_fingerprints_of_two_repositories_differ(anytown):
    issues = json.loads(render_many([anytown, anytown._replace(name="other")], "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_of_several_repositories_each_has_a_category_of_its_own(anytown):
    log = json.loads(render_many([anytown, anytown._replace(name="other")], "sarif"))
    names = [one["automationDetails"]["id"] for one in log["runs"]]
    assert names == [f"openness-lint/core-1/{anytown.name}/", "openness-lint/core-1/other/"]


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github"])
def test_a_folder_inside_a_repository_is_marked_where_the_repository_has_it(anytown, form):
    text = render(anytown._replace(prefix="services/bins/"), form)
    assert "services/bins/README.md" in text.replace("%2F", "/")


def commands(report) -> list[str]:
    return render(report, "github").splitlines()


def test_github_lines_are_all_workflow_commands(any_report):
    for line in commands(any_report):
        assert re.match(r"::(error|warning|notice) [^:]*::", line)
        properties = line.split("::")[1].split(" ", 1)[1]
        assert all(re.match(r"(file|line|title)=[^,:]*$", one) for one in properties.split(","))


def test_github_levels_are_capped_at_ten_and_the_rest_is_counted(anytown):
    bad = tuple(one._replace(answer=Answer.NO) for one in anytown.findings)
    advice = tuple(anytown.advice[0]._replace(rule=one.rule) for one in bad)
    many = anytown._replace(findings=bad, advice=advice)
    text = render_many([many, many], "github").splitlines()
    for level in ("error", "warning", "notice"):
        lines = [line for line in text if line.startswith(f"::{level} ")]
        assert len(lines) <= 10
    assert any(re.search(r"::And \d+ more, listed in the report\.$", line) for line in text)


def test_github_says_what_to_do_in_this_case_where_the_page_says_less(anytown):
    findings = tuple(one._replace(todo="Take line 3 out.\n::error::x") for one in anytown.findings)
    said = render(anytown._replace(findings=findings), "github")
    assert "Take line 3 out. : :error::x" in said
    assert "Add a file called LICENCE" not in said


def test_github_leaves_out_what_is_waived(anytown):
    assert not any("adapt-for-your-area" in line for line in commands(anytown))
    assert any("Say why you built it" in line for line in commands(anytown))


def test_the_badge_has_a_role_a_title_and_the_word(anytown):
    root = ET.fromstring(render(anytown, "badge"))
    assert root.get("role") == "img"
    assert root.get("aria-label") == root[0].text == "openness: 65, Opening up"
    assert {one.tag.rpartition("}")[2] for one in root.iter()} == {
        "svg",
        "title",
        "rect",
        "path",
        "g",
        "text",
    }


@pytest.mark.parametrize("colour", [*COLOURS.values(), LABEL_COLOUR])
def test_badge_colours_meet_aa_with_white(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    assert 1.05 / (0.05 + 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]) >= 7


def test_badge_json_is_a_shields_endpoint(any_report):
    """The endpoint badge's documented fields: schemaVersion 1, label, message, and colours as hex."""
    badge = json.loads(render(any_report, "badge-json"))
    assert badge.keys() <= {"schemaVersion", "label", "message", "color", "labelColor"}
    assert badge["schemaVersion"] == 1
    assert all(re.fullmatch("[0-9a-f]{6}", badge[name]) for name in ("color", "labelColor"))
    assert badge["message"]


def test_no_score_is_a_badge_too():
    assert "no score" in render(sample.unseen(), "badge")
