"""The doctor says what is there, what is not, and what to do; it never shows a secret."""

from __future__ import annotations

import os
import stat

import pytest
from click.testing import CliRunner

from openness_lint.collect.cache import Cache, Kept
from openness_lint.commands import cache, doctor
from tests.internet.repositories import clone, run

SECRET = "pretend-0123456789abcdef"


@pytest.fixture
def say(internet, bins, tmp_path):
    """Run the doctor on a full clone; gives its words and its exit code."""
    folder = clone(bins, tmp_path / "bins")

    def told(*args, where=folder):
        result = CliRunner().invoke(doctor.command, [str(where), *args], standalone_mode=False)
        assert result.exception is None, result.exception
        assert SECRET not in result.output
        return result.output, result.return_value

    return told


def test_a_healthy_machine_and_no_network(say, internet):
    output, code = say()
    assert code == 0
    assert "[fine] git: git version" in output
    assert "[fine] history: whole, 4 commits" in output
    assert "GITHUB_TOKEN" in output
    assert "doctor --online" in output
    assert not internet.log
    assert not internet.refused


def test_a_shallow_clone_is_wrong_and_says_how_to_mend_it(say, bins, tmp_path):
    output, code = say(where=clone(bins, tmp_path / "shallow", "--depth", "1"))
    assert code == 3
    assert "[wrong] history: this copy has only its newest 1 commit\n" in output
    assert "fetch-depth: 0" in output


def test_a_folder_that_is_no_repository(say, tmp_path):
    output, code = say(where=tmp_path)
    assert code == 0
    assert "is not a git repository" in output


def test_no_git(say, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    output, code = say()
    assert code == 3
    assert "Install git" in output
    assert "[note] history: without git we cannot read any" in output


def test_an_old_git(say, monkeypatch, tmp_path):
    old = tmp_path / "bin" / "git"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho git version 2.20.1\n")
    old.chmod(old.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{old.parent}{os.pathsep}{os.environ['PATH']}")
    output, code = say()
    assert code == 3
    assert "Update git" in output


@pytest.mark.parametrize(
    ("value", "state"),
    [
        ("http://proxy.example.org:8080", "fine"),
        ("proxy.example.org:8080", "fine"),
        (f"http://me:{SECRET}@proxy.example.org:8080", "fine"),
        ("http//proxy", "wrong"),
        ("http://proxy example org", "wrong"),
    ],
)
def test_the_proxy_is_shown_without_its_password(say, monkeypatch, value, state):
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "localhost")
    output, _ = say()
    assert f"[{state}] proxy: HTTPS_PROXY is" in output
    assert "not used for localhost" in output


def test_certificates_that_are_not_there_or_not_certificates(say, monkeypatch, tmp_path):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    output, code = say()
    assert code == 3
    assert "which we cannot read" in output
    (tmp_path / "none.pem").write_text("hello")
    assert "holds no certificate" in say()[0]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("GITHUB_TOKEN", SECRET, "[fine] token: GITHUB_TOKEN is set, and is sent to github.com alone"),
        ("GITLAB_TOKEN", SECRET, "is sent to gitlab.com alone"),
        ("GITHUB_TOKEN", "two words", "[wrong] token: GITHUB_TOKEN is set, but cannot be a token"),
        ("CI_JOB_TOKEN", SECRET, "[note] token: CI_JOB_TOKEN is set, but we do not use it"),
        ("OPENNESS_TOKEN_CODE_EXAMPLE_ORG", SECRET, "is sent to the host of that name alone"),
    ],
)
def test_tokens_are_named_and_not_shown(say, monkeypatch, name, value, words):
    monkeypatch.setenv(name, value)
    assert words in say()[0]


def test_online_it_shows_who_answers_and_the_quota(say, forge, bins, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    forge.host("github.com", "github")
    forge.host("gitlab.com", "gitlab")
    forge.host("codeberg.org", "forgejo")
    forge.host("code.example.org", "forgejo")
    output, code = say(
        "--online", "--host", "gitlab.com", "--host", "codeberg.org", "--host", "code.example.org"
    )
    assert code == 0
    assert "[fine] github.com: we reach it (GitHub) with GITHUB_TOKEN;" in output
    assert "of 60 questions left" in output
    assert "[fine] gitlab.com: we reach it (GitLab)" in output
    assert "[fine] code.example.org: we reach it (Forgejo or Gitea)" in output


def test_online_a_host_whose_interface_has_a_host_of_its_own_is_asked_there(say, forge):
    forge.host("github.com", "github")
    forge.host("api.anytown.ghe.com", "github-api")
    output, code = say("--online", "--host", "anytown.ghe.com")
    assert code == 0
    assert "[fine] anytown.ghe.com: we reach it (GitHub)" in output
    assert ("api.anytown.ghe.com", "/rate_limit") in {(one.host, one.path) for one in forge.internet.log}


def test_online_a_refused_token_and_a_host_out_of_reach(say, forge, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    forge.host("github.com", "github")
    forge.fault["api"] = "bad-token"
    output, code = say("--online", "--host", "nowhere.example.org")
    assert code == 3
    assert "refused the token in GITHUB_TOKEN" in output
    assert "Make a new token" in output
    assert "[wrong] nowhere.example.org: The proxy" in output
    assert "doctor --online` tells more" not in output  # it is what is running


def test_online_the_folders_own_host_is_asked(say, forge, bins, tmp_path):
    folder = clone(bins, tmp_path / "own")
    run(folder, "remote", "set-url", "origin", f"https://me:{SECRET}@codeberg.org/anytown/bins.git")
    forge.host("github.com", "github")
    forge.host("codeberg.org", "forgejo")
    assert "[fine] codeberg.org" in say("--online", where=folder)[0]


def test_a_damaged_cache_is_a_note(say):
    path = Cache().path
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database" * 100)
    assert "damaged" in say()[0]


def test_the_cache_is_shown_and_cleared(internet):
    kept = Cache()
    kept.put("key", Kept({"etag": "1"}, b"x"))
    kept.close()
    shown = CliRunner().invoke(cache.command, [])
    assert "1 answer kept" in shown.output
    cleared = CliRunner().invoke(cache.command, ["clear"])
    assert "Forgot 1 answer." in cleared.output
    assert "nothing to forget" in CliRunner().invoke(cache.command, ["clear"]).output
    assert not kept.path.exists()
