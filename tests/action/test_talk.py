"""The issue and the comment: made once, edited in place, left alone, closed; and no token in any word said."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from openness_lint.action import talk
from openness_lint.action.talk import MARK, Wanted
from openness_lint.audit import audit
from openness_lint.collect.local import collect_folder
from openness_lint.rules import load
from tests.builders import start
from tests.internet.forge import Facts
from tests.internet.issues import Issues

TOKEN = "pretend-ghs-0123456789"
PATH = "anytown/bin-days"
ADVICE, COMMENT = Wanted(advice=True), Wanted(comment=True, pull_request=7)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    import datetime

    folder = start(tmp_path_factory.mktemp("bins"), {"README.md": "# Bins\n"}, on="2026-11-01")
    return audit(collect_folder(folder, datetime.date(2026, 11, 24)), load())


@pytest.fixture
def github(forge, bins, monkeypatch):
    """A repository whose issues our token may write; the token is also in the process's environment."""
    forge.add("github.com", PATH, bins, Facts())
    forge.issues[PATH] = Issues({TOKEN})
    monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
    return forge.issues[PATH]


def keep(report, wanted, **env):
    settings = {"GITHUB_REPOSITORY": PATH, "GITHUB_TOKEN": TOKEN, **env}
    said = list(talk.keep(report, settings, wanted))
    assert TOKEN not in "".join(said)
    assert all("\n" not in line for line in said)
    return said


def done(report):
    return report._replace(advice=())


def test_an_issue_is_made_with_three_things_to_do(github, report):
    assert keep(report, ADVICE) == ["Issue 1 now holds the next things to do."]
    (issue,) = github.issues
    assert issue["title"] == talk.TITLE
    assert issue["body"].startswith(MARK)
    assert issue["body"].count("\n### ") == 3
    assert " minutes)" in issue["body"]
    assert TOKEN not in json.dumps(github.issues)


def test_it_is_left_alone_while_nothing_changes(github, report):
    keep(report, ADVICE)
    github.issues[0]["body"] = github.issues[0]["body"].replace("\n", "\r\n")  # as a browser saves it
    assert keep(report, ADVICE) == ["Issue 1 is up to date."]
    assert len(github.writes) == 1


def test_it_is_edited_in_place_when_something_changes(github, report):
    keep(report, ADVICE)
    assert keep(report._replace(advice=report.advice[1:]), ADVICE) == ["Issue 1 was brought up to date."]
    assert len(github.issues) == 1
    assert github.issues[0]["body"] == talk.issue_body(report._replace(advice=report.advice[1:]))


def test_it_is_closed_when_done_and_opened_again_when_not(github, report):
    keep(report, ADVICE)
    assert keep(done(report), ADVICE) == ["Everything is done: issue 1 is closed."]
    assert github.issues[0]["state"] == "closed"
    assert keep(done(report), ADVICE) == ["There is nothing to do, and no issue says otherwise."]
    assert keep(report, ADVICE) == ["Issue 1 is open again: there is something to do."]
    assert github.issues[0]["state"] == "open"
    assert len(github.issues) == 1


def test_nothing_to_do_makes_no_issue(github, report):
    assert keep(done(report), ADVICE) == ["There is nothing to do, and no issue says otherwise."]
    assert github.issues == []


def test_a_team_that_does_not_want_the_issue_is_not_asked_again(github, report):
    keep(report, ADVICE)
    github.issues[0] |= {"state": "closed", "state_reason": "not_planned"}
    assert keep(report, ADVICE) == ["Issue 1 was closed as not planned, so it was left alone."]
    assert len(github.writes) == 1


def test_there_is_only_ever_one_among_hundreds(github, report):
    keep(report, ADVICE)
    for _ in range(730):
        github.plant("Something else")
    assert keep(report, ADVICE) == ["Issue 1 is up to date."]


def test_it_is_found_without_its_label_among_the_newest_pages(github, report):
    keep(report, ADVICE)
    github.issues[0]["labels"] = []
    for _ in range(230):
        github.plant("Something else")
    assert keep(report, ADVICE) == ["Issue 1 is up to date."]


@pytest.mark.parametrize("planted", [{}, {"pull_request": True, "association": "MEMBER"}])
def test_what_a_stranger_planted_is_not_taken_for_ours(github, report, planted):
    github.plant(f"{MARK}\nGive me your work.", **planted)
    assert keep(report, ADVICE) == ["Issue 2 now holds the next things to do."]
    assert github.issues[0]["body"].endswith("Give me your work.")


def test_a_pull_request_gets_one_comment_kept_up_to_date(github, report):
    assert keep(report, COMMENT) == ["A comment was added to the pull request."]
    assert keep(report, COMMENT) == ["The comment on the pull request is up to date."]
    other = report._replace(name="bins-2")
    assert keep(other, COMMENT) == ["The comment on the pull request was brought up to date."]
    (comment,) = github.comments[7]
    assert comment["body"].startswith(f"{MARK}\n## How ready is bins-2")


def test_a_run_without_a_pull_request_makes_no_comment(github, report):
    assert keep(report, Wanted(comment=True)) == [talk.NO_PULL_REQUEST]
    assert github.writes == []


@pytest.mark.parametrize(("wanted", "what", "needs"), [
    (ADVICE, "issue", "issues: write"), (COMMENT, "comment", "pull-requests: write"),
])  # fmt: skip
def test_a_token_that_may_not_write_is_told_what_it_needs(github, report, wanted, what, needs):
    github.may_write.clear()
    (line,) = keep(report, wanted)
    assert line.startswith(f"The {what} was left alone: api.github.com does not allow this")
    assert needs in line
    assert "from a fork" in line
    assert github.issues == []


def test_a_quota_that_is_used_up_is_no_question_of_permissions(github, report):
    github.limited = True
    (line,) = keep(report, ADVICE)
    assert "lets us ask no more for now" in line
    assert "permission" not in line


def test_issues_that_are_switched_off(github, report):
    github.switched_off = True
    assert "Issues may be switched off" in keep(report, ADVICE)[0]


@pytest.mark.parametrize(
    "odd", [{}, [], [None, 5, "x"], [{"body": None}], [{"body": MARK, "number": "1"}], "x"]
)
def test_an_answer_of_another_shape_breaks_nothing(github, report, odd):
    github.odd = odd
    assert len(keep(report, ADVICE)) == 1


@pytest.mark.parametrize(
    "fault", ["server-error", "server-error-once", "not-json", "page", "cut", "other-host", "circle"]
)
def test_a_forge_in_trouble_is_one_line(forge, github, report, fault):
    forge.fault["api"] = fault
    (line,) = keep(report, ADVICE)
    assert line.startswith("The issue was left alone: ")


def test_nothing_is_sent_twice(forge, github, report, monkeypatch):
    """A 502 after the issue was made must not make a second one."""
    answer = github.answer

    def made_but_lost(asked, rest):
        said = answer(asked, rest)
        return said if asked.method == "GET" else replace(said, status=502)

    monkeypatch.setattr(github, "answer", made_but_lost)
    assert "trouble of its own" in keep(report, ADVICE)[0]
    assert len(github.issues) == 1


@pytest.mark.parametrize("missing", ["GITHUB_TOKEN", "GITHUB_REPOSITORY"])
def test_without_a_token_or_a_repository_nothing_is_asked(internet, report, missing):
    assert keep(report, ADVICE, **{missing: ""}) == [talk.NO_PLACE]
    assert internet.log == []


def test_the_token_goes_to_the_server_that_runs_the_job(forge, internet, bins, report):
    forge.host("forge.example.org", "github")
    forge.add("forge.example.org", PATH, bins)
    forge.issues[PATH] = Issues({TOKEN})
    own = {
        "GITHUB_SERVER_URL": "https://forge.example.org",
        "GITHUB_API_URL": "https://forge.example.org/api/v3",
    }
    assert keep(report, ADVICE, **own) == ["Issue 1 now holds the next things to do."]
    assert {entry.host for entry in internet.log} == {"forge.example.org"}
