from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from openness_lint.collect.git import GitAbsent, GitFailed, environment, run, web_address
from openness_lint.collect.local import ask, collect_folder
from openness_lint.errors import COULD_NOT_LOOK
from openness_lint.repository import History, Unreadable
from tests.builders import PERSON, commit, git, start, write


def trap(folder):
    """Make a program that leaves a mark when it is run; give its path and the mark's."""
    mark = folder / "it-ran"
    program = folder / "trap.sh"
    program.write_text(f"#!/bin/sh\necho run >> '{mark}'\ncat >/dev/null 2>&1\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program, mark


def hostile(folder, program):
    """Make a repository whose own settings, attributes and hooks all start `program`."""
    repository = start(folder / "bins", {"README.md": "# Bins\n", ".gitattributes": "* filter=x diff=x\n"})
    commit(repository, "2026-03-01")
    signed = git(repository, "cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n", 1
    )
    write(folder, {"signed": signed})
    git(
        repository,
        "reset",
        "-q",
        "--hard",
        git(repository, "hash-object", "-tcommit", "-w", str(folder / "signed")),
    )
    (repository / ".git/config").write_text(
        (repository / ".git/config").read_text()
        + f"""
[core]
    fsmonitor = {program}
    pager = {program}
    sshCommand = {program}
    askPass = {program}
    editor = {program}
    alternateRefsCommand = {program}
    hooksPath = {folder}/hooks
    untrackedCache = true
[log]
    showSignature = true
[gpg]
    program = {program}
[diff]
    external = {program}
[diff "x"]
    textconv = {program}
    command = {program}
[filter "x"]
    clean = {program}
    smudge = {program}
    process = {program}
    required = true
[alias]
    log = !{program}
    ls-files = !{program}
[credential]
    helper = !{program}
[protocol "ext"]
    allow = always
[protocol "file"]
    allow = always
[protocol]
    allow = always
[extensions]
    partialClone = origin
[remote "origin"]
    url = {repository}/.git
    promisor = true
    partialclonefilter = blob:none
    uploadpack = {program}
"""
    )
    for name in (
        "post-index-change",
        "post-checkout",
        "fsmonitor-watchman",
        "pre-auto-gc",
        "reference-transaction",
    ):
        for place in (repository / ".git/hooks", folder / "hooks"):
            write(place, {name: program.read_text()})
            (place / name).chmod(0o755)
    return repository


@pytest.mark.skipif(sys.platform == "win32", reason="the trap is a shell script")
class TestHostileSettings:
    def test_the_trap_works(self, tmp_path):
        program, mark = trap(tmp_path)
        repository = hostile(tmp_path, program)
        subprocess.run(["git", "-C", str(repository), "ls-files"], check=True, capture_output=True)
        assert mark.exists()

    def test_nothing_of_the_repository_is_run(self, tmp_path):
        program, mark = trap(tmp_path)
        repository = hostile(tmp_path, program)
        mark.unlink(missing_ok=True)
        found = collect_folder(repository)
        assert found.files.text("README.md") == "# Bins\n"
        assert isinstance(found.history, History)
        assert not mark.exists()

    @pytest.mark.parametrize("url", ["{git_dir}", "ext::{program} %S", "ssh://example.org/x"])
    def test_a_blob_that_is_not_here_is_not_fetched(self, tmp_path, url):
        program, mark = trap(tmp_path)
        repository = hostile(tmp_path, program)
        blob = git(repository, "rev-parse", "HEAD:README.md")
        git(
            repository,
            "config",
            "remote.origin.url",
            url.format(git_dir=repository / ".git", program=program),
        )
        (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
        mark.unlink(missing_ok=True)
        found = collect_folder(repository / ".git")
        assert "README.md" in found.files.paths
        with pytest.raises(Unreadable, match="not in this copy"):
            found.files.text("README.md")
        assert not mark.exists()

    def test_a_work_tree_elsewhere_is_not_read(self, tmp_path):
        write(tmp_path / "home", {"secret.txt": "x"})
        repository = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-03-01")
        git(repository, "config", "core.worktree", str(tmp_path / "home"))
        assert "secret.txt" not in collect_folder(repository).files.paths


@pytest.mark.skipif(sys.platform == "win32", reason="the trap is a shell script")
def test_a_git_program_inside_the_repository_is_not_run(tmp_path, monkeypatch):
    program, mark = trap(tmp_path)
    repository = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-03-01")
    (repository / "git").write_text(program.read_text())
    (repository / "git").chmod(0o755)
    monkeypatch.chdir(repository)
    monkeypatch.setenv("PATH", os.pathsep.join((".", "", os.environ["PATH"])))
    assert isinstance(collect_folder(repository).history, History)
    assert not mark.exists()


def test_variables_that_point_elsewhere_are_dropped(tmp_path, monkeypatch):
    here = start(tmp_path / "here", {"a.md": "a"}, on="2026-03-01")
    other = start(tmp_path / "other", {"b.md": "b"}, on="2026-03-01")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    assert run(["ls-files"], cwd=here) == b"a.md\n"


def test_the_environment_keeps_what_is_needed_and_never_asks():
    given = {
        "PATH": "/bin",
        "GIT_DIR": "x",
        "GIT_TRACE2_EVENT": "/tmp/x",
        "GIT_SSL_CAINFO": "ca",
        "PAGER": "x",
    }
    seen = environment(given)
    assert seen["PATH"] == "/bin"
    assert seen["GIT_SSL_CAINFO"] == "ca"
    assert not {"GIT_DIR", "GIT_TRACE2_EVENT", "PAGER"} & set(seen)
    assert seen["GIT_TERMINAL_PROMPT"] == "0"
    assert seen["GIT_NO_LAZY_FETCH"] == "1"
    online = environment(given, network=True)
    assert "GIT_NO_LAZY_FETCH" not in online
    assert "GIT_ALLOW_PROTOCOL" not in online
    assert "BatchMode=yes" in online["GIT_SSH_COMMAND"]


def test_a_failure_is_one_line_without_a_password(tmp_path):
    start(tmp_path / "bins")
    with pytest.raises(GitFailed) as caught:
        run(["fetch", "--", "https://sam:hunter2@git.example.org/x"], cwd=tmp_path / "bins")
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == COULD_NOT_LOOK


def test_a_slow_git_is_stopped(tmp_path):
    with pytest.raises(GitFailed, match="longer than 0 seconds"):
        run(["hash-object", "--stdin"], cwd=tmp_path, input=b"x" * 50_000_000, timeout=0.001)


def test_no_git_program(tmp_path, monkeypatch):
    repository = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-03-01")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitAbsent):
        run(["version"], cwd=tmp_path)
    found = collect_folder(repository)
    assert found.files.text("README.md") == "# Bins\n"
    assert "could not find the git program" in found.history.reason
    assert "could not find the git program" in found.notes[0]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away"
)
@pytest.mark.parametrize("linked", [False, True])
def test_a_repository_of_another_user_is_read(tmp_path, linked):
    files = {"README.md": "# Bins\n", "docs/a.md": "a"}
    repository = start(tmp_path / "bins", files, on="2026-03-01")
    place = tmp_path / "tree" if linked else repository
    if linked:
        git(repository, "worktree", "add", "-q", str(place))
    for folder, folders, files in os.walk(tmp_path):
        for name in (".", *folders, *files):
            os.chown(os.path.join(folder, name), 12345, 12345)
    refused = subprocess.run(["git", "-C", str(place), "log"], capture_output=True, check=False)
    assert b"dubious ownership" in refused.stderr
    assert isinstance(collect_folder(place).history, History)
    assert isinstance(collect_folder(repository / ".git").history, History)
    assert ask(place / "docs", "rev-list", "--count", "HEAD") == "1"


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/example/bins.git", "https://github.com/example/bins"),
        ("https://sam:secret@git.example.org/team/bins.git/", "https://git.example.org/team/bins"),
        ("http://git.example.org:8080/team/bins", "http://git.example.org:8080/team/bins"),
        ("https://git.example.org:8443/x/y.git", "https://git.example.org:8443/x/y"),
        ("http://git.example.org/x/y", "https://git.example.org/x/y"),
        ("git@github.com:example/bins.git", "https://github.com/example/bins"),
        ("ssh://git@git.example.org:2222/a/b/c.git", "https://git.example.org/a/b/c"),
        ("/srv/bins.git", None),
        ("../bins", None),
        ("file:///srv/bins.git", None),
        ("ext::sh -c x", None),
        ("https://localhost/x", None),
        ("https://example.org/", None),
        ("https://example.org/../x", None),
        ("C:\\repos\\bins", None),
        ("", None),
    ],
)
def test_web_address(remote, address):
    assert web_address(remote) == address


def test_the_address_and_the_name_come_from_origin(tmp_path):
    repository = start(tmp_path / "work", {"README.md": "# Bins\n"})
    commit(repository, "2026-03-01", by=PERSON)
    assert collect_folder(repository).address is None
    assert collect_folder(repository).name == "work"
    git(repository, "remote", "add", "origin", "https://sam:secret@git.example.org/team/bins.git")
    assert collect_folder(repository).address == "https://git.example.org/team/bins"
    assert collect_folder(repository).name == "bins"
