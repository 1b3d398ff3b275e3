"""GitLab's facts through the real python-gitlab."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.collect.cache import Cache
from openness_lint.collect.hosting import identify, look
from openness_lint.collect.target import parse_target
from openness_lint.repository import Tag
from tests.internet.forge import Facts

SECRET = "pretend-0123456789abcdef"
TARGET = "gitlab:anytown/digital/bins"


@pytest.fixture
def gitlab(forge, bins):
    forge.add("gitlab.com", "anytown/digital/bins", bins, Facts(parent="elsewhere/bins"))
    return forge


def test_a_project_in_a_subgroup(gitlab):
    found = look(parse_target(TARGET))
    hosting = found.hosting
    assert hosting.description == "Bin days for Anytown"
    assert hosting.topics == ("waste", "local-government")
    assert (hosting.archived, hosting.fork, hosting.parent) == (False, True, "elsewhere/bins")
    assert (hosting.issues_on, hosting.open_issues, hosting.default_branch) == (True, 3, "main")
    assert hosting.latest_release == Tag("v1.2", datetime.date(2026, 2, 3))
    assert "questions left" in hosting.quota_note
    assert found.web == "https://gitlab.com/anytown/digital/bins"
    # What GitLab does not have, or does not say, stays unknown.
    assert (hosting.homepage, hosting.template, hosting.discussions_on) == (None, None, None)
    assert len(gitlab.internet.requests("gitlab.com")) == 2


def test_an_unchanged_project_costs_nothing(gitlab):
    look(parse_target(TARGET), Cache())
    gitlab.internet.log.clear()
    assert look(parse_target(TARGET), Cache()).hosting.topics == ("waste", "local-government")
    assert {entry.status for entry in gitlab.internet.log} == {304}


@pytest.mark.parametrize(
    ("variables", "sent"),
    [
        ({"GITLAB_TOKEN": SECRET}, f"Bearer {SECRET}"),
        ({"CI_JOB_TOKEN": SECRET, "CI_SERVER_HOST": "gitlab.com"}, SECRET),
        ({"GITHUB_TOKEN": SECRET}, ""),
        ({"GITLAB_TOKEN": SECRET, "GITLAB_HOST": "code.example.org"}, ""),
    ],
)
def test_the_token_goes_to_its_own_host_in_its_own_header(gitlab, monkeypatch, variables, sent):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    look(parse_target(TARGET))
    assert {entry.authorised for entry in gitlab.internet.log} == {sent}


def test_a_server_of_ones_own_is_recognised_by_asking(forge, bins):
    forge.host("code.example.org", "gitlab")
    forge.add("code.example.org", "anytown/bins", bins)
    target = parse_target("https://code.example.org/anytown/bins")
    assert identify(target) == "gitlab"


def test_a_renamed_project_is_followed(forge, bins):
    forge.add("gitlab.com", "anytown/rubbish", bins, Facts(moved_to="anytown/bins"))
    forge.add("gitlab.com", "anytown/bins", bins, Facts())
    found = look(parse_target("gitlab:anytown/rubbish"))
    assert (found.path, found.hosting.description) == ("anytown/bins", "Bin days for Anytown")


def test_switched_off_issues_are_seen(gitlab):
    gitlab.facts["gitlab.com", "anytown/digital/bins"].issues_on = False
    gitlab.facts["gitlab.com", "anytown/digital/bins"].release = None
    hosting = look(parse_target(TARGET)).hosting
    assert hosting.issues_on is False
    assert hosting.latest_release is None
