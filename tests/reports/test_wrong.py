"""'This answer is wrong': a ready-made report with nothing private, and what to do meanwhile."""

from __future__ import annotations

import tomllib
from urllib.parse import parse_qs, urlsplit

import pytest

from openness_lint import settings
from openness_lint.findings import Evidence
from openness_lint.reports import wrong

TRACKER = "https://forge.example.org/group/tool/issues"


@pytest.fixture
def status(anytown):
    return next(one for one in anytown.findings if one.rule.id == "status-stated")


def test_the_letter_names_rule_answer_evidence_and_version(anytown, status):
    title, text = wrong.letter(anytown, status)
    assert title == "Wrong answer: status-stated says partly"
    for words in (
        "Rule: status-stated",
        "Answer given: partly",
        'README.md line 7: "This is live."',
        "openness-lint 0.1.0",
    ):
        assert words in text


def test_nothing_private_is_in_it(anytown):
    private = anytown._replace(
        name="secret-project", address="https://github.com/secret-owner/secret-project"
    )
    for finding in private.findings:
        assert "secret" not in "".join(wrong.letter(private, finding)).replace("secrets-kept-out", "")
        assert "secret-" not in wrong.record(private, finding)


def test_without_a_tracker_it_says_where_to_ask(anytown, status):
    assert wrong.link(anytown, status) == ""
    assert wrong.where() == "the place you got openness-lint from: its issue tracker"


def test_with_a_tracker_the_link_opens_a_filled_in_issue(anytown, status, monkeypatch):
    monkeypatch.setattr(wrong, "TOOL_TRACKER", TRACKER)
    link = urlsplit(wrong.link(anytown, status))
    assert f"{link.scheme}://{link.netloc}{link.path}" == f"{TRACKER}/new"
    asked = parse_qs(link.query)
    assert asked["title"] == ["Wrong answer: status-stated says partly"]
    assert "README.md line 7" in asked["body"][0]


def test_a_gitlab_tracker_gets_its_own_field_names(anytown, status, monkeypatch):
    monkeypatch.setattr(wrong, "TOOL_TRACKER", "https://forge.example.org/group/tool/-/issues")
    assert "issue[title]" in parse_qs(urlsplit(wrong.link(anytown, status)).query)


def test_the_link_never_grows_beyond_what_servers_take(anytown, status, monkeypatch):
    monkeypatch.setattr(wrong, "TOOL_TRACKER", TRACKER)
    long = status._replace(evidence=(Evidence("€" * 900, 1, "€" * 110),) * 3, reason="€" * 600)
    assert len(wrong.link(anytown, long)) <= wrong.LONGEST_LINK


def test_what_to_do_meanwhile_is_valid_settings(anytown):
    for finding in anytown.findings:
        lines = (*wrong.declare(finding, anytown.as_of), *wrong.waive(finding, anytown.as_of))
        assert tomllib.loads("\n".join(lines))["waive"][finding.rule.id]["reason"]
        assert settings.parse("\n".join(lines), "openness.toml").waive[0].rule == finding.rule.id
