"""A token is given to its own host, and to no other."""

from __future__ import annotations

import pytest

from openness_lint.collect.tokens import hide, per_host_variable, token_for, variable_for

SECRET = "pretend-0123456789abcdef"


@pytest.mark.parametrize(
    ("environment", "host", "found"),
    [
        ({"GITHUB_TOKEN": SECRET}, "github.com", True),
        ({"GITHUB_TOKEN": SECRET}, "api.github.com", True),
        ({"GH_TOKEN": SECRET}, "github.com", True),
        ({"GITHUB_TOKEN": SECRET}, "gitlab.com", False),
        ({"GITHUB_TOKEN": SECRET}, "github.com.example.org", False),
        ({"GITHUB_TOKEN": SECRET}, "notgithub.com", False),
        ({"GITHUB_TOKEN": SECRET, "GITHUB_SERVER_URL": "https://code.example.org"}, "github.com", False),
        ({"GITHUB_TOKEN": SECRET, "GITHUB_SERVER_URL": "https://code.example.org"}, "code.example.org", True),
        ({"GH_TOKEN": SECRET, "GH_HOST": "code.example.org"}, "github.com", False),
        ({"GITLAB_TOKEN": SECRET}, "gitlab.com", True),
        ({"GITLAB_TOKEN": SECRET, "CI_SERVER_HOST": "code.example.org"}, "gitlab.com", False),
        ({"CI_JOB_TOKEN": SECRET, "CI_SERVER_HOST": "code.example.org"}, "code.example.org", True),
        ({"CI_JOB_TOKEN": SECRET}, "gitlab.com", False),
        ({"FORGEJO_TOKEN": SECRET}, "codeberg.org", True),
        ({"FORGEJO_TOKEN": SECRET}, "code.example.org", False),
        ({"OPENNESS_TOKEN_CODE_EXAMPLE_ORG": SECRET}, "code.example.org", True),
        ({"OPENNESS_TOKEN_CODE_EXAMPLE_ORG_3000": SECRET}, "code.example.org:3000", True),
        ({"OPENNESS_TOKEN_CODE_EXAMPLE_ORG": SECRET}, "code.example.org:3000", False),
        ({"GITHUB_TOKEN": "two words"}, "github.com", False),
        ({"GITHUB_TOKEN": "line\nbreak"}, "github.com", False),
        ({"GITHUB_TOKEN": "  "}, "github.com", False),
        ({}, "github.com", False),
    ],
)
def test_a_token_belongs_to_one_host(environment, host, found):
    token = token_for(host, environment)
    assert (token is not None) is found


def test_the_setting_for_one_host_wins():
    environment = {"GITHUB_TOKEN": SECRET, "OPENNESS_TOKEN_GITHUB_COM": "own-setting-value"}
    token = token_for("github.com", environment)
    assert token is not None
    assert token.variable == "OPENNESS_TOKEN_GITHUB_COM"


def test_a_token_is_not_shown_and_its_fingerprint_says_nothing():
    token = token_for("github.com", {"GITHUB_TOKEN": SECRET})
    other = token_for("github.com", {"GITHUB_TOKEN": SECRET + "x"})
    assert token is not None
    assert other is not None
    assert SECRET not in repr(token)
    assert token.fingerprint not in SECRET
    assert len(token.fingerprint) == 16
    assert token.fingerprint != other.fingerprint


def test_text_for_people_has_no_token_and_no_password():
    text = f"fatal: https://me:hunter2@example.org/x said {SECRET}"
    assert hide(text, {"GITHUB_TOKEN": SECRET}) == "fatal: https://example.org/x said …"


@pytest.mark.parametrize(
    ("host", "kind", "variable"),
    [
        ("github.com", "github", "GITHUB_TOKEN"),
        ("gitlab.com", "gitlab", "GITLAB_TOKEN"),
        ("codeberg.org", "forgejo", "FORGEJO_TOKEN"),
        ("git.example.org:3000", "forgejo", "OPENNESS_TOKEN_GIT_EXAMPLE_ORG_3000"),
    ],
)
def test_the_variable_to_set_is_named(host, kind, variable, monkeypatch):
    for name in ("CI_SERVER_HOST", "GITLAB_HOST"):
        monkeypatch.delenv(name, raising=False)
    assert variable_for(host, kind) == variable


def test_per_host_variable():
    assert per_host_variable("git.example.org") == "OPENNESS_TOKEN_GIT_EXAMPLE_ORG"
