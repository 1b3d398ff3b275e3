"""What people type or paste is read as they meant it, or refused in one line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.collect.target import as_forge, kind_of, parse_target
from openness_lint.errors import CouldNotLook, UsageMistake

GITHUB = "https://github.com/anytown/bins"


@pytest.mark.parametrize(
    ("text", "kind", "path", "ref"),
    [
        (GITHUB, "github", "anytown/bins", ""),
        (GITHUB + ".git", "github", "anytown/bins", ""),
        (GITHUB + "/", "github", "anytown/bins", ""),
        (GITHUB + "?tab=readme-ov-file#how-to", "github", "anytown/bins", ""),
        (GITHUB + "/tree/main", "github", "anytown/bins", "main"),
        (GITHUB + "/tree/feature/new-map", "github", "anytown/bins", "feature/new-map"),
        (GITHUB + "/blob/v1.2/docs/READ%20ME.md", "github", "anytown/bins", "v1.2/docs/READ ME.md"),
        (GITHUB + "/commit/0123456789abcdef", "github", "anytown/bins", "0123456789abcdef"),
        (GITHUB + "/releases/tag/v2.0", "github", "anytown/bins", "v2.0"),
        (GITHUB + "/issues/12", "github", "anytown/bins", ""),
        (GITHUB + "/pulls", "github", "anytown/bins", ""),
        ("http://www.github.com/anytown/bins", "github", "anytown/bins", ""),
        ("github.com/anytown/bins", "github", "anytown/bins", ""),
        ("www.github.com/anytown/bins", "github", "anytown/bins", ""),
        ("github:anytown/bins", "github", "anytown/bins", ""),
        ("github:anytown/bins@v1.0", "github", "anytown/bins", "v1.0"),
        ("git@github.com:anytown/bins.git", "github", "anytown/bins", ""),
        ("ssh://git@github.com/anytown/bins", "github", "anytown/bins", ""),
        (
            "https://raw.githubusercontent.com/anytown/bins/main/README.md",
            "github",
            "anytown/bins",
            "main/README.md",
        ),
        ("https://api.github.com/repos/anytown/bins", "github", "anytown/bins", ""),
        ("gitlab:anytown/digital/bins", "gitlab", "anytown/digital/bins", ""),
        (
            "https://gitlab.com/anytown/digital/bins/-/tree/main/docs",
            "gitlab",
            "anytown/digital/bins",
            "main/docs",
        ),
        ("https://gitlab.com/anytown/bins/tree/main", "gitlab", "anytown/bins", "main"),
        ("https://gitlab.com/anytown/bins/-/issues", "gitlab", "anytown/bins", ""),
        ("https://codeberg.org/anytown/bins/src/branch/main/docs", "forgejo", "anytown/bins", "main/docs"),
        ("https://codeberg.org/anytown/bins/src/tag/v1", "forgejo", "anytown/bins", "v1"),
        ("codeberg:anytown/bins", "forgejo", "anytown/bins", ""),
        ("forgejo:git.example.org/anytown/bins", "forgejo", "anytown/bins", ""),
        ("gitea:anytown/bins", "forgejo", "anytown/bins", ""),
        ("https://git.example.org/anytown/bins.git", "git", "anytown/bins", ""),
        ("https://example.org:8443/bins", "git", "bins", ""),
        ("ssh://git@git.example.org:2222/srv/bins.git", "git", "srv/bins", ""),
        ("git://example.org/bins.git", "git", "bins", ""),
        ("http://[::1]:8080/bins.git", "git", "bins", ""),
    ],
)
def test_addresses_are_read(text, kind, path, ref):
    target = parse_target(text, {})
    assert (target.kind, target.path, target.ref) == (kind, path, ref)
    assert target.name == "bins"


def test_the_web_address_and_the_git_address_of_a_forge_page():
    target = parse_target(GITHUB + "/blob/main/README.md", {})
    assert target.web == GITHUB
    assert target.url == GITHUB + ".git"
    assert (target.owner, target.host) == ("anytown", "github.com")


def test_an_ssh_address_keeps_its_key_and_knows_its_web_address():
    target = parse_target("git@gitlab.com:anytown/digital/bins.git", {})
    assert target.url == "ssh://git@gitlab.com/anytown/digital/bins.git"
    assert target.web == "https://gitlab.com/anytown/digital/bins"


def test_an_existing_folder_wins(tmp_path, monkeypatch):
    (tmp_path / "github.com" / "anytown" / "bins").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert parse_target("github.com/anytown/bins").kind == "folder"
    assert parse_target(".").kind == "folder"


@pytest.mark.parametrize("text", ["C:\\projects\\bins", "c:/projects/bins", "D:", "\\\\server\\share\\bins"])
def test_a_windows_path_is_a_folder(text):
    assert parse_target(text).kind == "folder"


@pytest.mark.parametrize(
    "text",
    [
        "--upload-pack=touch /tmp/x",
        "-u",
        "ext::sh -c touch% /tmp/x",
        "fd::17",
        "ssh://-oProxyCommand=touch/x",
        "ssh://-l@example.org/x",
        "git@example.org:-x",
        "javascript://example.org/x",
        "ftp://example.org/bins",
        "https://",
        "https:///bins",
        "https://example.org",
        "https://github.com",
        "https://github.com/anytown",
        "https://github.com/any town/bins",
        "https://github.com/anytown/..",
        "https://gitlab.com/-/tree/main",
        "https://example.org/a/../../etc",
        "https://example.org:99999/bins",
        "https://[::1/bins",
        "github:anytown",
        "github:anytown/bins@--upload-pack=x",
        "github:anytown/bins@a..b",
        "",
        "   ",
        "https://example.org/a\nb",
        "\x00",
    ],
)
def test_what_cannot_be_a_repository_is_refused_in_one_line(text):
    with pytest.raises(UsageMistake) as refusal:
        parse_target(text, {})
    assert "\n" not in str(refusal.value)
    assert refusal.value.exit_code == 2


@pytest.mark.parametrize("named", ["no-such-folder", "../gone", "git@-oProxyCommand=x:anytown/bins"])
def test_a_folder_that_is_not_there_could_not_be_looked_at(named):
    with pytest.raises(CouldNotLook, match="There is no folder") as refusal:
        parse_target(named, {})
    assert refusal.value.exit_code == 3


def test_owner_and_name_alone_are_answered_with_what_to_write():
    with pytest.raises(CouldNotLook, match="github:anytown/bins"):
        parse_target("anytown/bins", {})


def test_a_file_is_said_to_be_one(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(UsageMistake, match="is a file"):
        parse_target(str(tmp_path / "notes.txt"), {})


@pytest.mark.parametrize(
    "text",
    [
        "https://someone:s3cr3t-value@github.com/anytown/bins",
        "https://s3cr3t-value@git.example.org/anytown/bins.git",
        "ssh://git:s3cr3t-value@git.example.org/anytown/bins.git",
        "https://oauth2:s3cr3t-value@gitlab.com/anytown/bins.git",
    ],
)
def test_credentials_in_an_address_are_left_out_and_said(text):
    target = parse_target(text, {})
    assert "s3cr3t" not in repr(target)
    assert "left out" in target.note


@pytest.mark.parametrize(
    "text",
    [
        "ftp://me:s3cr3t-value@example.org/x",
        "https://me:s3cr3t-value@github.com/anytown",
        "https://me:s3cr3t-value@/",
        "-u https://me:s3cr3t-value@example.org",
        "https://me:s3cr3t-value@[::1/x",
        "ext::https://me:s3cr3t-value@example.org",
    ],
)
def test_a_refusal_never_repeats_a_password(text):
    with pytest.raises(UsageMistake) as refusal:
        parse_target(text, {})
    assert "s3cr3t" not in str(refusal.value)


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({}, "git"),
        ({"OPENNESS_GITLAB_HOSTS": "other.example.org, code.example.org"}, "gitlab"),
        ({"OPENNESS_GITHUB_HOSTS": "https://code.example.org/"}, "github"),
        ({"OPENNESS_FORGEJO_HOSTS": "code.example.org"}, "forgejo"),
        ({"CI_SERVER_HOST": "code.example.org"}, "gitlab"),
        ({"GITHUB_SERVER_URL": "https://code.example.org"}, "github"),
        ({"GITHUB_SERVER_URL": "https://code.example.org", "FORGEJO_ACTIONS": "true"}, "forgejo"),
    ],
)
def test_a_setting_tells_what_kind_of_forge_a_host_is(environment, kind):
    assert kind_of("code.example.org", environment) == kind
    target = parse_target("https://code.example.org/anytown/bins", environment)
    assert (target.kind, target.path) == (kind, "anytown/bins")


def test_an_address_is_read_again_once_its_forge_is_known():
    target = parse_target("https://code.example.org/anytown/sub/bins/-/blob/main/README.md", {})
    assert target.kind == "git"
    known = as_forge(target, "gitlab")
    assert (known.kind, known.path, known.ref) == ("gitlab", "anytown/sub/bins", "main/README.md")
    assert known.url == "https://code.example.org/anytown/sub/bins.git"


@given(
    st.text(max_size=60) | st.from_regex(r"(https|ssh|github|git@a)[:/@a-z0-9.%\-\[\]]{0,40}", fullmatch=True)
)
def test_any_text_gives_a_target_or_a_refusal(text):
    try:
        target = parse_target(text, {})
    except (CouldNotLook, UsageMistake):
        return
    assert target.kind == "folder" or re.match(r"(https?|ssh|git|file)://[^-]", target.url)


def test_a_name_too_long_for_any_folder_is_one_short_line():
    for text in ("x" * 300, "x/" * 3000):
        with pytest.raises(CouldNotLook, match="cannot be opened") as caught:
            parse_target(text)
        assert len(str(caught.value)) < 300
