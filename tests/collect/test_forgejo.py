"""The facts of Codeberg, and of a Forgejo or Gitea of one's own."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.collect import forgejo
from openness_lint.collect.cache import Cache
from openness_lint.collect.hosting import NOT_A_FORGE, identify, look
from openness_lint.collect.target import as_forge, parse_target
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.repository import Tag
from tests.internet.forge import Facts

SECRET = "pretend-0123456789abcdef"


def test_codeberg(forge, bins):
    forge.add("codeberg.org", "anytown/bins", bins, Facts(parent="elsewhere/bins", archived=True))
    found = look(parse_target("codeberg:anytown/bins"))
    hosting = found.hosting
    assert hosting.description == "Bin days for Anytown"
    assert hosting.topics == ("waste", "local-government")
    assert hosting.homepage == "https://bins.example.org"
    assert (hosting.archived, hosting.fork, hosting.parent, hosting.template) == (
        True,
        True,
        "elsewhere/bins",
        False,
    )
    assert (hosting.issues_on, hosting.open_issues) == (True, 3)
    assert hosting.latest_release == Tag("v1.2", datetime.date(2026, 2, 3))
    assert found.web == "https://codeberg.org/anytown/bins"


def test_no_release_and_no_description_are_answers(forge, bins):
    forge.add("codeberg.org", "anytown/bins", bins, Facts(release=None, description=None, topics=()))
    hosting = look(parse_target("codeberg:anytown/bins")).hosting
    assert (hosting.latest_release, hosting.description, hosting.topics) == (None, "", ())


def test_an_unchanged_repository_is_not_sent_again(forge, bins):
    forge.add("codeberg.org", "anytown/bins", bins)
    look(parse_target("codeberg:anytown/bins"), Cache())
    forge.internet.log.clear()
    look(parse_target("codeberg:anytown/bins"), Cache())
    assert {entry.status for entry in forge.internet.log} == {304}


@pytest.mark.parametrize("kind", ["forgejo", "gitlab", "github"])
def test_a_host_of_unknown_kind_is_asked(forge, bins, kind, monkeypatch):
    forge.host("code.example.org", kind)
    forge.add("code.example.org", "anytown/bins", bins)
    target = parse_target("https://code.example.org/anytown/bins")
    assert target.kind == "git"
    assert identify(target) == kind
    found = look(as_forge(target, kind))
    assert found.hosting.description == "Bin days for Anytown"


def test_a_host_that_serves_git_alone_is_no_forge(forge, bins):
    forge.add("git.example.org", "anytown/bins", bins)
    target = parse_target("https://git.example.org/anytown/bins")
    assert identify(target) == "git"
    assert look(target).hosting == NOT_A_FORGE


def test_a_host_that_is_not_there_is_asked_once(forge):
    assert identify(parse_target("https://nowhere.example.org/anytown/bins")) == "git"
    assert len(forge.internet.refused) == 1


def test_the_token_of_a_host_is_sent_there(forge, bins, monkeypatch):
    monkeypatch.setenv("OPENNESS_FORGEJO_HOSTS", "code.example.org")
    monkeypatch.setenv("OPENNESS_TOKEN_CODE_EXAMPLE_ORG", SECRET)
    monkeypatch.setenv("FORGEJO_TOKEN", "for-codeberg-alone")
    forge.host("code.example.org", "forgejo")
    forge.add("code.example.org", "anytown/bins", bins)
    look(parse_target("https://code.example.org/anytown/bins"))
    assert {entry.authorised for entry in forge.internet.log} == {f"Bearer {SECRET}"}


def test_what_surprises_us_after_a_refused_token_is_a_reason_too(forge, bins, monkeypatch):
    def surprise(_target, asking):
        if asking.token:
            raise ForgeTrouble("It refused the token.", 401)
        raise KeyError("topics")

    monkeypatch.setenv("FORGEJO_TOKEN", SECRET)
    monkeypatch.setattr(forgejo, "look", surprise)
    reason = look(parse_target("codeberg:anytown/bins")).hosting.reason
    assert "It refused the token." in reason
    assert "codeberg.org answered in a way we did not understand (KeyError: 'topics')" in reason
