"""GitHub's facts through the real PyGithub: with a token by GraphQL, without by REST."""

from __future__ import annotations

import datetime
import time

import pytest

from openness_lint.collect.cache import Cache
from openness_lint.collect.hosting import look
from openness_lint.collect.target import parse_target
from openness_lint.repository import Hosting, NotSeen, Tag
from tests.internet.forge import Facts

TARGET = "https://github.com/anytown/bins"
SECRET = "pretend-0123456789abcdef"
DEFAULTS = (
    "CONTRIBUTING.md",
    ".github/ISSUE_TEMPLATE/bug.yml",
    "docs/SUPPORT.md",
    "src/app.py",
    "a/README.md",
)


@pytest.fixture
def github(forge, bins):
    forge.add("github.com", "anytown/bins", bins, Facts(parent="elsewhere/bins", defaults=DEFAULTS))
    return forge


def seen(target=TARGET, cache=None):
    return look(parse_target(target), cache)


@pytest.mark.parametrize("token", [None, SECRET])
def test_facts_are_the_same_with_and_without_a_token(github, monkeypatch, token):
    if token:
        monkeypatch.setenv("GITHUB_TOKEN", token)
    found = seen()
    hosting = found.hosting
    assert hosting.description == "Bin days for Anytown"
    assert hosting.topics == ("waste", "local-government")
    assert hosting.homepage == "https://bins.example.org"
    assert (hosting.archived, hosting.fork, hosting.template) == (False, True, False)
    assert hosting.parent == "elsewhere/bins"
    assert hosting.default_branch == "main"
    assert (hosting.issues_on, hosting.discussions_on) == (True, False)
    assert hosting.latest_release == Tag("v1.2", datetime.date(2026, 2, 3))
    assert hosting.organisation_files == (
        ".github/ISSUE_TEMPLATE/bug.yml",
        "CONTRIBUTING.md",
        "docs/SUPPORT.md",
    )
    assert "questions left, full again at" in hosting.quota_note
    assert (found.path, found.web) == ("anytown/bins", TARGET)
    # REST counts pull requests among the issues, so it does not tell how many issues there are.
    assert hosting.open_issues == (3 if token else None)


def test_a_token_makes_one_request_and_none_makes_three(github, monkeypatch):
    seen()
    assert [entry.method for entry in github.internet.requests("api.github.com")] == ["GET"] * 3
    github.internet.log.clear()
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    seen()
    assert [entry.path for entry in github.internet.requests("api.github.com")] == ["/graphql"]


def test_an_unchanged_repository_costs_nothing(github, monkeypatch):
    with_release = github.facts["github.com", "anytown/bins"]
    assert with_release.release
    first = seen(cache=Cache())
    github.internet.log.clear()
    again = seen(cache=Cache())
    assert {entry.status for entry in github.internet.requests("api.github.com")} == {304}
    assert again.hosting.topics == first.hosting.topics
    github.facts["github.com", "anytown/bins"].description = "Now with maps"
    assert seen(cache=Cache()).hosting.description == "Now with maps"


def test_no_token_is_on_disk_or_in_any_answer(github, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    github.fault["api"] = "graphql-old"
    found = seen(cache=Cache())
    assert isinstance(found.hosting, Hosting)
    assert SECRET not in repr(found)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(SECRET.encode() in path.read_bytes() for path in files)


def test_two_tokens_do_not_share_answers(github, monkeypatch):
    github.facts["github.com", "anytown/bins"].private = True
    github.facts["github.com", "anytown/bins"].token = SECRET
    github.fault["api"] = "graphql-old"
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    assert isinstance(seen(cache=Cache()).hosting, Hosting)
    monkeypatch.setenv("GITHUB_TOKEN", SECRET + "-of-someone-else")
    assert isinstance(seen(cache=Cache()).hosting, NotSeen)


def test_an_older_server_that_does_not_know_a_field_is_asked_by_rest(github, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    github.fault["api"] = "graphql-old"
    assert seen().hosting.description == "Bin days for Anytown"


def test_a_server_of_ones_own_is_asked_below_api_v3(forge, bins, monkeypatch):
    monkeypatch.setenv("OPENNESS_GITHUB_HOSTS", "code.example.org")
    forge.host("code.example.org", "github")
    forge.add("code.example.org", "anytown/bins", bins, Facts())
    target = "https://code.example.org/anytown/bins"
    assert seen(target).hosting.description == "Bin days for Anytown"
    monkeypatch.setenv("OPENNESS_TOKEN_CODE_EXAMPLE_ORG", SECRET)
    monkeypatch.setenv("GITHUB_TOKEN", "another-token-for-github")
    assert seen(target).hosting.open_issues == 3
    assert {entry.path for entry in forge.internet.requests()} >= {
        "/api/v3/repos/anytown/bins",
        "/api/graphql",
    }
    assert "another-token-for-github" not in {
        entry.authorised.split()[-1] for entry in forge.internet.log if entry.authorised
    }


@pytest.mark.parametrize("token", [None, SECRET])
def test_a_renamed_repository_is_followed_and_named(forge, bins, monkeypatch, token):
    if token:
        monkeypatch.setenv("GITHUB_TOKEN", token)
    forge.add("github.com", "anytown/rubbish", bins, Facts(moved_to="anytown/bins"))
    forge.add("github.com", "anytown/bins", bins, Facts())
    found = seen("github:anytown/rubbish")
    assert found.path == "anytown/bins"
    assert found.hosting.description == "Bin days for Anytown"


def test_the_owners_default_repository_does_not_stand_in_for_itself(forge, bins, monkeypatch):
    forge.add("github.com", "anytown/.github", bins, Facts(defaults=DEFAULTS))
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    assert seen("github:anytown/.github").hosting.organisation_files == ()


def test_a_tree_that_is_cut_off_is_used_as_far_as_it_goes(github):
    github.fault["api"] = "truncated"
    assert seen().hosting.organisation_files[0] == ".github/ISSUE_TEMPLATE/bug.yml"


def test_the_used_up_quota_of_graphql_says_when_to_come_back(github, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    github.fault["api"] = "graphql-limit"
    reason = seen().hosting.reason
    assert "lets us ask no more for now" in reason
    assert "Come back" in reason


def test_a_private_repository_says_which_variable_to_set(github):
    github.facts["github.com", "anytown/bins"].private = True
    github.facts["github.com", "anytown/bins"].token = SECRET
    assert "GITHUB_TOKEN" in seen().hosting.reason


def test_a_token_that_opens_a_private_repository(github, monkeypatch):
    github.facts["github.com", "anytown/bins"].private = True
    github.facts["github.com", "anytown/bins"].token = SECRET
    monkeypatch.setenv("GH_TOKEN", SECRET)
    assert seen().hosting.description == "Bin days for Anytown"


def test_a_refused_token_does_not_hide_a_public_repository(github, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    github.fault["api"] = "bad-token"
    found = seen()
    assert found.hosting.description == "Bin days for Anytown"
    assert any("GITHUB_TOKEN" in note for note in found.notes)


def test_other_users_of_pygithub_keep_its_own_connections(github):
    from github.Requester import HTTPSRequestsConnectionClass, Requester

    seen()
    assert Requester._Requester__httpsConnectionClass is HTTPSRequestsConnectionClass


def test_a_server_that_fails_once_is_asked_again_within_seconds(github):
    github.fault["api"] = "server-error-once"
    assert seen().hosting.description == "Bin days for Anytown"
    github.fault["api"] = "too-many-once"
    started = time.monotonic()
    assert seen().hosting.description == "Bin days for Anytown"
    assert time.monotonic() - started < 5
