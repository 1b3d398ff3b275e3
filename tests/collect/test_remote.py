"""A repository elsewhere gives what a full clone gives, in few requests, and leaves nothing behind."""

from __future__ import annotations

import contextlib
import datetime
import signal
import subprocess
import sys
import tempfile
import time
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from openness_lint.collect import collect, fetching, past, remote, snapshot
from openness_lint.collect.fetching import Bounds
from openness_lint.collect.history import NO_COMMITS
from openness_lint.collect.remote import collect_remote
from openness_lint.collect.target import parse_target
from openness_lint.errors import CouldNotLook
from openness_lint.repository import Hosting, NotSeen, Unreadable
from tests.builders import commit, start, tag
from tests.internet.forge import Facts
from tests.internet.repositories import PERSON, ROBOT, Commit, bare, clone, head, run

DAY = datetime.date(2026, 3, 1)
SECRET = "pretend-0123456789abcdef"
BINS = "https://git.example.org/anytown/bins"


@pytest.fixture(autouse=True)
def leftovers(tmp_path, monkeypatch):
    """Nothing of ours is left in the folder for temporary files, however a test ends."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv("TMPDIR", str(place))
    yield place
    assert list(place.iterdir()) == []


def at(forge, folder, facts=None, host="git.example.org"):
    forge.add(host, "anytown/bins", folder, facts)
    return f"https://{host}/anytown/bins"


def same(remote, local):
    """The evidence of two routes, as far as a check can see it."""
    assert remote.history == local.history
    assert remote.files.readable == local.files.readable
    assert remote.files.paths == local.files.paths
    for path in remote.files.readable:
        assert text(remote.files, path) == text(local.files, path), path


def text(files, path):
    try:
        return files.text(path)
    except Unreadable as reason:
        return f"unreadable: {reason}"


def commits(*days, who=PERSON, start=0):
    return [
        Commit(day, {f"notes/{number}.md": f"Note {number}\n"}, who=who)
        for number, day in enumerate(days, start)
    ]


def monthly(first, months, per_month=1):
    for month in range(months):
        year, number = divmod(first[1] - 1 + month, 12)
        for day in range(per_month):
            yield f"{first[0] + year}-{number + 1:02}-{day % 28 + 1:02}"


HISTORIES = {
    "young": [*commits("2026-02-01", "2026-02-20")],
    "snapshot": [*commits("2026-02-01")],
    "dormant for years": [*commits("2015-01-01", "2016-02-02", "2017-03-03")],
    "old and still going": [*commits(*monthly((2018, 1), 97))],
    "robots alone of late": [
        *commits("2019-01-01", "2020-01-01"),
        *commits(*monthly((2025, 1), 12), who=ROBOT, start=5),
    ],
    "busy": [*commits(*monthly((2023, 1), 38, per_month=12))],
    "busy long ago": [*commits(*monthly((2012, 1), 30, per_month=12)), *commits("2025-12-01", start=900)],
    "newer than the day": [*commits("2024-01-01", "2025-01-01", "2026-02-01", "2026-04-01")],
}


@pytest.mark.parametrize("busy", [False, True], ids=["few files", "many files"])
@pytest.mark.parametrize("name", HISTORIES)
def test_the_history_is_that_of_a_full_clone(tmp_path, monkeypatch, name, busy):
    made = deepcopy(HISTORIES[name])
    made[0].files["README.md"] = "# Bins\n"
    made[len(made) // 2].tag = "v1"
    folder = bare(tmp_path / "bins.git", made)
    if busy:
        monkeypatch.setattr("openness_lint.collect.remote.BUSY", 0)
    same(collect(f"file://{folder}", DAY), collect(str(folder), DAY))


def test_the_commit_that_was_read_is_named(tmp_path):
    folder = bare(tmp_path / "bins.git", HISTORIES["busy"])
    head = run(folder, "rev-parse", "HEAD").decode().strip()
    assert collect(f"file://{folder}", DAY).revision == head
    assert collect(str(folder), DAY).revision == ""  # nobody said that this copy was ever published


def test_an_early_day_looks_further_back(tmp_path):
    folder = bare(tmp_path / "bins.git", HISTORIES["busy"] + commits("2026-02-20", start=800))
    day = datetime.date(2023, 6, 1)
    same(collect(f"file://{folder}", day), collect(str(folder), day))


def test_names_in_the_mailmap_count_as_one_person(tmp_path):
    one = Commit(
        "2026-01-01", {".mailmap": "Sam Reader <sam@example.org> <old@example.org>\n", "README.md": "# B\n"}
    )
    two = Commit("2026-01-02", {"a.md": "a\n"}, who=("Sam", "old@example.org"))
    folder = bare(tmp_path / "bins.git", [one, two])
    remote, local = collect(f"file://{folder}", DAY), collect(str(clone(folder, tmp_path / "clone")), DAY)
    assert remote.history.authors == local.history.authors == 1


def test_all_tags_come_with_their_days(tmp_path):
    made = [
        Commit(day, {"a.txt": day}, tag=f"v{number}") for number, day in enumerate(monthly((2015, 1), 40))
    ]
    folder = bare(tmp_path / "bins.git", made)
    remote = collect(f"file://{folder}", DAY)
    assert len(remote.history.tags) == 40
    assert remote.history.tags == collect(str(folder), DAY).history.tags


def test_files_of_every_kind_are_read_as_in_a_clone(tmp_path):
    files = {
        "README.md": "# Bins\n",
        "docs/guide.md": "# Guide\n",
        ".gitlab/issue_templates/Bug.md": "What went wrong?\n",
        ".github/ISSUE_TEMPLATE/bug.yml": "name: Bug\n",
        "data/small.csv": "a,b\n1,2\n",
        "data/large.csv": "a,b\n" + "1,2\n" * 200_000,
        "picture.png": b"\x89PNG\x00\x00",
        "latin.md": "Caf\xe9".encode("cp1252"),
        "café.md": "# Café\n",
        "pointer.md": "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        **{f"src/deep/module_{number}.py": f"x = {number}\n" for number in range(100)},
    }
    folder = bare(tmp_path / "bins.git", [Commit("2026-01-01", files)])
    remote, local = collect(f"file://{folder}", DAY), collect(str(clone(folder, tmp_path / "clone")), DAY)
    same(remote, local)
    assert "data/large.csv" not in remote.files.readable
    assert ".gitlab/issue_templates/Bug.md" in remote.files.readable
    assert remote.files.text(".gitlab/issue_templates/Bug.md") == "What went wrong?\n"


def test_a_link_near_the_root_stands_for_its_file(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    (work / "docs").mkdir()
    (work / "docs" / "README.md").write_text("# Bins\n")
    (work / "README.md").symlink_to("docs/README.md")
    (work / "LICENCE").symlink_to("/etc/passwd")
    run(work, "init", "-q", "-b", "main", ".")
    run(work, "add", ".")
    run(work, "commit", "-q", "-m", "Start", day="2026-01-01")
    run(work, "config", "uploadpack.allowFilter", "true")
    remote = collect(f"file://{work / '.git'}", DAY)
    same(remote, collect(str(work), DAY))
    assert remote.files.text("README.md") == "# Bins\n"
    assert "LICENCE" not in remote.files.sizes


@pytest.mark.parametrize("ref", ["v1.0", "feature/map", "feature/map/src/bins.py", "id"])
def test_a_branch_a_tag_and_a_commit_can_be_named(bins, ref):
    first = run(bins, "rev-parse", "v1.0").decode().strip()
    run(bins, "update-ref", "refs/heads/feature/map", "v1.0")
    target = replace(parse_target(f"file://{bins}"), ref=first if ref == "id" else ref)
    found = collect_remote(target, DAY)
    assert found.history.last_commit == datetime.date(2025, 6, 10)
    assert "docs/how-to.md" not in found.files.sizes
    run(bins, "update-ref", "-d", "refs/heads/feature/map")


@pytest.mark.parametrize(
    ("ref", "words"), [("no-such-branch", "no branch or tag called"), ("abcdef1", "whole id")]
)
def test_what_is_not_there_is_said(bins, ref, words):
    with pytest.raises(CouldNotLook, match=words):
        collect_remote(replace(parse_target(f"file://{bins}"), ref=ref), DAY)


def test_a_default_branch_that_is_not_there_is_worked_round(tmp_path):
    folder = bare(tmp_path / "bins.git", HISTORIES["young"], branch="trunk")
    run(folder, "symbolic-ref", "HEAD", "refs/heads/gone")
    assert collect(f"file://{folder}", DAY).history.commits == 2
    assert collect(f"file://{folder}", DAY).notes == (
        "Its default branch is not there, so we read refs/heads/trunk.",
    )


def test_a_repository_that_has_only_tags_is_read_at_the_newest(tmp_path):
    folder = bare(tmp_path / "bins.git", HISTORIES["young"])
    for name in ("v9", "v10", "draft"):
        run(folder, "tag", name)
    run(folder, "update-ref", "-d", "refs/heads/main")
    found = collect(f"file://{folder}", DAY)
    assert found.history.commits == 2
    assert found.notes == ("Its default branch is not there, so we read refs/tags/v10.",)


@pytest.mark.parametrize("shallow", [False, True])
def test_a_repository_with_longer_ids_is_read_too(tmp_path, shallow):
    folder = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-02-01", fmt="sha256")
    commit(folder, "2026-02-02")
    tag(folder, "v1", "2026-02-03")
    if shallow:
        copy = clone(folder, tmp_path / "copy", "--depth=1")
        found = remote._past_alone(collect(str(copy), DAY), parse_target(f"file://{folder}"), head(copy))
        assert found.commits == 2
        return
    found = collect(f"file://{folder}", DAY)
    assert found.files.text("README.md") == "# Bins\n"
    assert found.history.commits == 2
    assert [one.name for one in found.history.tags] == ["v1"]
    assert len(found.revision) == 64


@pytest.mark.parametrize(
    ("filters", "settings", "words"),
    [
        (["--filter=tree:0"], {"remote.origin.url": "file:///gone"}, "damaged, or only a part of it"),
        ([], {"core.repositoryFormatVersion": "1", "extensions.tomorrow": "true"}, "a newer one can"),
    ],
)
def test_a_repository_that_the_git_there_cannot_give_is_told_as_such(
    tmp_path, bins, filters, settings, words
):
    folder = clone(bins, tmp_path / "copy.git", "--bare", *filters)
    for name, value in settings.items():
        run(folder, "config", name, value)
    with pytest.raises(CouldNotLook, match=words):
        collect(f"file://{folder}", DAY)


def test_an_empty_repository_is_looked_at(forge, tmp_path):
    forge.fault["api"] = "empty"
    found = collect(at(forge, bare(tmp_path / "bins.git", []), host="github.com"), DAY)
    assert found.files.paths == ()
    assert found.history == NO_COMMITS
    assert "empty" in found.hosting.reason


@pytest.mark.parametrize("address", ["file://{}", "http://127.0.0.1:{port}/anytown/bins.git"])
def test_other_ways_of_git(forge, bins, address):
    forge.internet.hosts["127.0.0.1"] = lambda _asked: None
    forge.internet.repositories["127.0.0.1", "anytown/bins"] = bins
    target = address.format(bins, port=forge.internet.port)
    found = collect(target, DAY)
    assert found.route == "git"
    assert found.name == "bins"
    same(found, collect(str(bins), DAY))


def test_a_server_without_filters_gives_the_same_within_bounds(tmp_path, bins, monkeypatch):
    folder = clone(bins, tmp_path / "bins.git", "--bare")
    target = f"file://{folder}"
    same(collect(target, DAY), collect(str(bins), DAY))
    monkeypatch.setattr(past, "COMMITS", Bounds(10))
    found = collect(target, DAY)
    assert isinstance(found.history, NotSeen)
    assert "we stopped it" in found.history.reason
    assert found.files.text("LICENCE") == "MIT License\n"
    monkeypatch.setattr(snapshot, "LISTING", Bounds(10))
    with pytest.raises(CouldNotLook, match="we stopped it"):
        collect(target, DAY)


def test_a_fetch_that_takes_too_long_is_stopped(forge, bins, monkeypatch):
    forge.fault["git"] = "slow"
    monkeypatch.setattr(snapshot, "LISTING", Bounds(10_000_000, seconds=0.5))
    started = time.monotonic()
    with pytest.raises(CouldNotLook, match="longer than"):
        collect(at(forge, bins), DAY)
    assert time.monotonic() - started < 3


def test_contents_too_large_to_fetch_are_left_out_and_said(bins, monkeypatch):
    whole = collect(f"file://{bins}", DAY).files.text("README.md")
    monkeypatch.setattr(snapshot, "CONTENTS", Bounds(10))
    found = collect(f"file://{bins}", DAY)
    # Git may have written some of it, or all, before it was stopped: what came is whole, and what did not is told.
    unread = set(found.files.paths) - found.files.readable
    assert any("too large to fetch" in note for note in found.notes) == bool(unread)
    assert "README.md" in unread or found.files.text("README.md") == whole
    assert found.history.commits == 4


def test_a_repository_without_tags_needs_no_note(tmp_path):
    folder = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-03-01")
    assert collect(folder.as_uri(), DAY).notes == ()


def test_tags_that_cannot_be_had_are_a_note(bins, monkeypatch):
    monkeypatch.setattr(past, "TAGS", Bounds(10))
    found = collect(f"file://{bins}", DAY)
    assert past.NO_TAGS in found.notes
    assert found.history.commits == 4


def test_few_requests_and_bytes_for_a_repository_of_many_files(forge, tmp_path):
    many = {f"src/part_{number % 90}/module_{number}.py": f"x = {number}\n" for number in range(3000)}
    later = commits(*monthly((2023, 1), 38, per_month=14))
    made = [Commit("2020-01-01", {"README.md": "# Bins\n", **many}), *later]
    target = at(forge, bare(tmp_path / "bins.git", made))
    forge.internet.log.clear()
    found = collect(target, DAY)
    git = [entry for entry in forge.internet.log if "/api/" not in entry.path]
    assert len(found.files.paths) == 3001 + len(later)
    assert len(git) <= 12
    assert sum(entry.received for entry in git) < 600_000


def test_the_forges_facts_stand_beside_what_git_brought(forge, bins):
    found = collect(at(forge, bins, Facts(), "github.com"), DAY)
    assert found.route == "github"
    assert found.address == "https://github.com/anytown/bins"
    assert isinstance(found.hosting, Hosting)
    assert any("questions left" in note for note in found.notes)


def test_a_repository_that_moved_is_found_and_said(forge, bins):
    forge.add("github.com", "anytown/rubbish", bins, Facts(moved_to="anytown/bins"))
    forge.add("github.com", "anytown/bins", bins, Facts())
    found = collect("github:anytown/rubbish", DAY)
    assert found.address == "https://github.com/anytown/bins"
    assert found.name == "bins"
    assert any("moved" in note for note in found.notes)
    assert found.history.commits == 4


def test_a_private_repository_opens_for_its_token_alone(forge, bins, monkeypatch):
    target = at(forge, bins, Facts(private=True, token=SECRET), "github.com")
    with pytest.raises(CouldNotLook, match="If it is private, put a token in GITHUB_TOKEN"):
        collect(target, DAY)
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    found = collect(target, DAY)
    assert found.history.commits == 4
    assert isinstance(found.hosting, Hosting)
    monkeypatch.setenv("GITHUB_TOKEN", "another-token-of-someone")
    with pytest.raises(CouldNotLook) as refusal:
        collect(target, DAY)
    assert "GITHUB_TOKEN" in str(refusal.value)
    assert "another-token" not in str(refusal.value)


def test_a_refused_token_does_not_hide_a_public_repository(forge, bins, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    target = at(forge, bins, Facts(), "github.com")
    forge.fault |= {"git": "bad-token", "api": "bad-token"}
    found = collect(target, DAY)
    assert found.history.commits == 4
    assert isinstance(found.hosting, Hosting)
    assert sum("GITHUB_TOKEN" in note for note in found.notes) == 2


def test_a_token_never_leaves_its_host(forge, bins, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    forge.host("elsewhere.example.org", "git")
    target = at(forge, bins, Facts(), "github.com")
    forge.fault |= {"git": "other-host", "api": "other-host"}
    with pytest.raises(CouldNotLook, match=r"another host, elsewhere\.example\.org"):
        collect(target, DAY)
    assert not [entry for entry in forge.internet.log if entry.host == "elsewhere.example.org"]


def test_a_token_is_on_no_command_line_and_not_on_disk(forge, bins, monkeypatch, leftovers):
    monkeypatch.setenv("GITHUB_TOKEN", SECRET)
    seen = []
    before = fetching._wait

    def wait(process, store, bounds):
        seen.append(Path(f"/proc/{process.pid}/cmdline").read_bytes())
        result = before(process, store, bounds)
        seen.extend(path.read_bytes() for path in store.rglob("*") if path.is_file())
        return result

    monkeypatch.setattr(fetching, "_wait", wait)
    collect(at(forge, bins, Facts(), "github.com"), DAY)
    assert seen
    assert not any(SECRET.encode() in raw for raw in seen)


def running_for(word):
    """The command lines of all processes that name `word`."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it ended under our eyes
            found.append(path.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
    return [line for line in found if word in line]


def test_nothing_is_left_when_the_process_is_told_to_end(forge, bins, leftovers):
    forge.fault["git"] = "slow"
    target = at(forge, bins, host="ended.example.org")
    code = (
        "import datetime, sys; from openness_lint.collect import collect; "
        "collect(sys.argv[1], datetime.date(2026, 3, 1))"
    )
    process = subprocess.Popen([sys.executable, "-c", code, target])
    deadline = time.monotonic() + 20
    while not list(leftovers.glob("openness-lint-*/tip/said")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 128 + signal.SIGTERM
    assert not running_for("ended.example.org")


def test_no_fetch_starts_when_its_caller_has_gone(forge, bins, tmp_path):
    source = fetching.Source(at(forge, bins))
    store = fetching.new_store(tmp_path / "store", source)
    fetching.stop_fetches(tmp_path)
    with pytest.raises(fetching.FetchFailed, match=r"git\.example\.org: the fetch was stopped"):
        fetching.list_refs(store, source)
    assert not forge.internet.log


def test_what_a_checkout_says_of_itself_runs_nothing(forge, bins, tmp_path):
    trap = tmp_path / "trap"
    folder = clone(bins, tmp_path / "clone")
    for url in (f"ext::sh -c touch% {trap}", f"--upload-pack=touch {trap}", f"file://{bins}"):
        run(folder, "config", "remote.origin.url", url)
        run(folder, "config", "remote.origin.uploadpack", f"touch {trap};")
        run(folder, "config", "core.sshCommand", f"touch {trap};")
        collect(str(folder), DAY, online=True)
    assert not trap.exists()
    assert not forge.internet.log


class TestAShallowClone:
    def folder(self, forge, source, tmp_path, *args):
        folder = clone(source, tmp_path / "shallow", *(args or ("--depth", "1")))
        run(folder, "remote", "set-url", "origin", at(forge, source, Facts(), "github.com") + ".git")
        return folder

    def test_offline_it_cannot_tell_and_says_how(self, forge, bins, tmp_path):
        found = collect(str(self.folder(forge, bins, tmp_path)), DAY)
        assert isinstance(found.history, NotSeen)
        assert "fetch-depth: 0" in found.history.reason
        assert not forge.internet.log

    @pytest.mark.parametrize("depth", ["1", "2"])
    def test_online_its_history_is_fetched_aside(self, forge, bins, tmp_path, depth):
        folder = self.folder(forge, bins, tmp_path, "--depth", depth)
        before = sorted((path, path.stat().st_mtime_ns) for path in (folder / ".git").rglob("*"))
        found = collect(str(folder), DAY, online=True)
        assert found.history == collect(str(bins), DAY).history
        assert isinstance(found.hosting, Hosting)
        assert sorted((path, path.stat().st_mtime_ns) for path in (folder / ".git").rglob("*")) == before

    def test_where_the_remote_does_not_answer_it_still_says_how(self, forge, bins, tmp_path):
        folder = self.folder(forge, bins, tmp_path)
        forge.fault |= {"git": "server-error", "api": "server-error"}
        found = collect(str(folder), DAY, online=True)
        assert "fetch-depth: 0" in found.history.reason
        assert "trouble of its own" in found.history.reason
        assert "trouble of its own" in found.hosting.reason


def test_a_full_clone_online_has_the_forges_facts_too(forge, bins, tmp_path):
    folder = clone(bins, tmp_path / "full")
    run(folder, "remote", "set-url", "origin", at(forge, bins, Facts(), "gitlab.com"))
    found = collect(str(folder), DAY, online=True)
    assert found.hosting.topics == ("waste", "local-government")
    assert found.history.commits == 4
