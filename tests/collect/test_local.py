from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

import pytest

from openness_lint.collect.local import collect_folder
from openness_lint.errors import COULD_NOT_LOOK, CouldNotLook
from openness_lint.repository import History, NotSeen, Unreadable
from tests.builders import ROBOT, commit, git, start, tag, write

DAY = datetime.date(2026, 6, 1)
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")


def look(folder, as_of=DAY):
    return collect_folder(folder, as_of)


class TestFiles:
    def test_tracked_and_untracked_but_not_ignored_or_deleted_files(self, tmp_path):
        files = {
            "README.md": "# Bins\n",
            "gone.md": "x",
            ".gitignore": "secret.txt\n",
            "src/app.py": "x = 1\n",
        }
        repository = start(tmp_path / "bins", files, on="2026-03-01")
        write(repository, {"new.md": "new", "secret.txt": "x"})
        (repository / "gone.md").unlink()
        found = look(repository)
        assert found.files.paths == (".gitignore", "README.md", "new.md", "src/app.py")
        assert found.files.sizes["README.md"] == 7
        assert found.files.text("README.md") == "# Bins\n"
        assert found.route == "folder"
        assert isinstance(found.hosting, NotSeen)

    def test_names_with_spaces_quotes_and_other_letters(self, tmp_path):
        names = ["a b.md", 'quo"te.md', "naïve.md", "日本.md"]
        repository = start(tmp_path / "bins", dict.fromkeys(names, "x"), on="2026-03-01")
        found = look(repository)
        assert sorted(names) == list(found.files.paths)
        assert [found.files.text(name) for name in names] == ["x"] * 4

    @posix
    def test_names_with_line_ends_and_tabs_whatever_the_settings_quote(self, tmp_path):
        names = ["two\nlines.md", "tab\there.md", "naïve.md"]
        repository = start(tmp_path / "bins", dict.fromkeys(names, "x"))
        git(repository, "config", "core.quotePath", "true")
        found = look(commit(repository, "2026-03-01"))
        assert sorted(names) == list(found.files.paths)
        assert [found.files.text(name) for name in names] == ["x"] * 3
        assert look(repository / ".git").files.paths == found.files.paths

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
    @pytest.mark.parametrize("tracked", [True, False])
    def test_a_name_that_is_not_utf8_is_listed_and_unreadable(self, tmp_path, tracked):
        repository = start(tmp_path / "bins") if tracked else tmp_path
        (repository / os.fsdecode(b"caf\xe9.md")).write_text("x")
        found = look(commit(repository, "2026-03-01") if tracked else repository)
        assert found.files.paths == ("caf\ufffd.md",)
        with pytest.raises(Unreadable):
            found.files.text("caf\ufffd.md")

    def test_conflicted_files_are_listed_once(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "one\n"}, on="2026-03-01")
        git(repository, "checkout", "-q", "-b", "other")
        commit(write(repository, {"a.md": "two\n"}), "2026-03-02")
        git(repository, "checkout", "-q", "main")
        commit(write(repository, {"a.md": "three\n"}), "2026-03-02")
        with pytest.raises(Exception, match="merge"):
            git(repository, "-c", "user.name=x", "-c", "user.email=x@example.org", "merge", "-q", "other")
        assert look(repository).files.paths == ("a.md",)

    def test_submodules_are_left_out(self, tmp_path):
        inner = start(tmp_path / "inner", {"README.md": "inner"}, on="2026-03-01")
        repository = start(tmp_path / "bins", {"README.md": "outer"})
        git(repository, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner), "inner")
        found = look(commit(repository, "2026-03-01"))
        assert found.files.paths == (".gitmodules", "README.md")

    def test_a_large_file_is_read_to_a_limit(self, tmp_path):
        found = look(write(tmp_path, {"README.md": "x" * 1_500_000}))
        assert len(found.files.text("README.md")) == 1_000_000

    def test_large_file_storage_is_unreadable(self, tmp_path):
        pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
        with pytest.raises(Unreadable, match="Git LFS"):
            look(write(tmp_path, {"data/bins.csv": pointer})).files.text("data/bins.csv")

    def test_a_sparse_checkout_still_shows_everything(self, tmp_path):
        files = {"README.md": "# Bins\n", "docs/data.md": "Data\n"}
        repository = start(tmp_path / "bins", files, on="2026-03-01")
        git(repository, "sparse-checkout", "set", "--no-cone", "/README.md")
        assert not (repository / "docs").exists()
        found = look(repository)
        assert found.files.text("docs/data.md") == "Data\n"

    def test_sha256(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "# Bins\n"}, on="2026-03-01", fmt="sha256")
        assert look(repository).files.text("README.md") == "# Bins\n"
        assert look(repository / ".git").files.text("README.md") == "# Bins\n"
        assert look(repository).history.commits == 1


@posix
class TestLinks:
    def test_a_readme_that_is_a_link_is_read(self, tmp_path):
        repository = start(tmp_path / "bins", {"docs/README.md": "# Bins\n"})
        (repository / "README.md").symlink_to("docs/README.md")
        commit(repository, "2026-03-01")
        for place in (repository, repository / ".git"):
            assert look(place).files.text("README.md") == "# Bins\n"

    @pytest.mark.parametrize("tracked", [True, False])
    def test_links_that_lead_out_are_not_followed(self, tmp_path, tracked):
        write(tmp_path, {"secret.md": "secret"})
        repository = tmp_path / "bins"
        write(start(repository) if tracked else repository, {"a.md": "x"})
        (repository / "README.md").symlink_to(tmp_path / "secret.md")
        (repository / "LICENSE").symlink_to("../secret.md")
        (repository / "loop.md").symlink_to("loop.md")
        (repository / "folder").symlink_to(tmp_path)
        found = look(commit(repository, "2026-03-01") if tracked else repository)
        assert found.files.paths == ("a.md",)

    def test_a_link_into_the_store_of_git_is_not_followed(self, tmp_path):
        repository = start(tmp_path / "bins")
        (repository / "README.md").symlink_to(".git/config")
        assert look(commit(repository, "2026-03-01")).files.paths == ()

    def test_a_folder_that_became_a_link_is_not_followed(self, tmp_path):
        write(tmp_path, {"elsewhere/README.md": "secret"})
        repository = start(tmp_path / "bins", {"docs/README.md": "x"}, on="2026-03-01")
        (repository / "docs/README.md").unlink()
        (repository / "docs").rmdir()
        (repository / "docs").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(Unreadable):
            look(repository).files.text("docs/README.md")

    @pytest.mark.parametrize("tracked", [True, False])
    def test_pipes_are_not_waited_for(self, tmp_path, tracked):
        if tracked:
            start(tmp_path, {"README.md": "x"}, on="2026-03-01")
            (tmp_path / "README.md").unlink()
        os.mkfifo(tmp_path / "README.md")
        assert look(tmp_path).files.paths == ()

    def test_a_file_that_becomes_a_pipe_is_not_waited_for(self, tmp_path):
        found = look(write(tmp_path, {"README.md": "x"}))
        (tmp_path / "README.md").unlink()
        os.mkfifo(tmp_path / "README.md")
        with pytest.raises(Unreadable, match="not a regular file"):
            found.files.text("README.md")

    def test_a_file_that_vanishes_is_unreadable(self, tmp_path):
        found = look(write(tmp_path, {"README.md": "x"}))
        (tmp_path / "README.md").unlink()
        with pytest.raises(Unreadable, match="could not be read"):
            found.files.text("README.md")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_we_may_not_read_is_unreadable(self, tmp_path):
        found = look(write(tmp_path, {"README.md": "x"}))
        (tmp_path / "README.md").chmod(0)
        with pytest.raises(Unreadable, match="not allowed"):
            found.files.text("README.md")


class TestKindsOfFolder:
    def test_no_git(self, tmp_path):
        write(tmp_path, {"README.md": "x", "src/a.py": "x", "node_modules/x/README.md": "x", "empty": ""})
        found = look(tmp_path)
        assert found.files.paths == ("README.md", "empty", "src/a.py")
        assert "not a git repository" in found.history.reason
        assert found.address is None
        assert found.name == tmp_path.name

    def test_an_empty_folder(self, tmp_path):
        assert look(tmp_path).files.paths == ()

    def test_no_commits_yet(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"})
        found = look(repository)
        assert found.files.paths == ("README.md",)
        assert found.history == NotSeen("This repository has no commits yet.")
        assert look(repository / ".git").files.paths == ()
        assert isinstance(look(repository / ".git").history, NotSeen)

    def test_bare(self, tmp_path):
        start(tmp_path / "work", {"README.md": "# Bins\n", "docs/a.md": "a", "b.bin": "b"}, on="2026-03-01")
        git(tmp_path, "clone", "-q", "--bare", "work", "bins.git")
        found = look(tmp_path / "bins.git")
        assert found.name == "bins"
        assert found.files.paths == ("README.md", "b.bin", "docs/a.md")
        assert found.files.text("README.md") == "# Bins\n"
        assert found.files.sizes["README.md"] == 7
        assert found.history.last_commit == datetime.date(2026, 3, 1)
        with pytest.raises(Unreadable, match="not among"):
            found.files.text("b.bin")

    def test_a_partial_clone_fetches_nothing(self, tmp_path):
        work = start(tmp_path / "work", {"README.md": "# Bins\n"}, on="2026-03-01")
        git(work, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "-q", "--bare", "--filter=blob:none", work.as_uri(), "bins.git")
        found = look(tmp_path / "bins.git")
        assert found.files.paths == ("README.md",)
        with pytest.raises(Unreadable, match="partial clone"):
            found.files.text("README.md")

    def test_a_partial_clone_without_its_mailmap_has_a_history_all_the_same(self, tmp_path):
        work = start(tmp_path / "work", {".mailmap": "Sam <sam@example.org>\n"}, on="2026-03-01")
        git(work, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "-q", "--bare", "--filter=blob:none", work.as_uri(), "bins.git")
        assert look(tmp_path / "bins.git").history.commits == 1

    def test_a_partial_clone_without_its_list_of_files_says_what_helps(self, tmp_path):
        work = start(tmp_path / "work", {"README.md": "# Bins\n"}, on="2026-03-01")
        git(work, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "-q", "--bare", "--filter=tree:0", work.as_uri(), "bins.git")
        git(tmp_path / "bins.git", "config", "remote.origin.url", (tmp_path / "gone").as_uri())
        with pytest.raises(CouldNotLook, match=r"We could not read its files\. .*A fresh clone mends"):
            look(tmp_path / "bins.git")

    @pytest.mark.parametrize("branch", ["main", "trunk"])
    def test_a_bare_repository_whose_default_branch_is_not_there(self, tmp_path, branch):
        work = start(tmp_path / "work", {"README.md": "# Bins\n"}, on="2026-03-01")
        git(work, "branch", "-m", branch)
        git(tmp_path, "clone", "-q", "--bare", "work", "bins.git")
        git(tmp_path / "bins.git", "branch", "another")
        git(tmp_path / "bins.git", "symbolic-ref", "HEAD", "refs/heads/master")
        found = look(tmp_path / "bins.git")
        read = "refs/heads/main" if branch == "main" else "refs/heads/another"
        assert found.files.text("README.md") == "# Bins\n"
        assert found.history.commits == 1
        assert found.notes == (f"Its default branch is not there, so we read {read}.",)

    def test_a_bare_repository_that_has_only_tags(self, tmp_path):
        work = start(tmp_path / "work", {"README.md": "nine"}, on="2026-03-01")
        tag(work, "v1.9", "2026-03-01")
        tag(commit(write(work, {"README.md": "ten"}), "2026-03-02"), "v1.10", "2026-03-02")
        git(tmp_path, "clone", "-q", "--bare", "work", "bins.git")
        git(tmp_path / "bins.git", "update-ref", "-d", "refs/heads/main")
        found = look(tmp_path / "bins.git")
        assert found.files.text("README.md") == "ten"
        assert found.history.commits == 2

    def test_a_clone_of_which_nothing_is_checked_out(self, tmp_path):
        start(tmp_path / "work", {"README.md": "# Bins\n"}, on="2026-03-01")
        git(tmp_path, "clone", "-q", "--no-checkout", "work", "bins")
        found = look(tmp_path / "bins")
        assert found.files.text("README.md") == "# Bins\n"
        assert found.history.commits == 1
        assert found.notes == ("No file of it is checked out here, so we read its newest commit.",)

    def test_commits_without_any_file_are_not_called_unchecked(self, tmp_path):
        found = look(start(tmp_path / "bins", on="2026-03-01"))
        assert (found.files.paths, found.history.commits, found.notes) == ((), 1, ())

    @pytest.mark.parametrize("folder", ["parts", "parts/inner"])
    def test_a_submodule_that_is_not_in_this_copy_says_how_to_fetch_it(self, tmp_path, folder):
        inner = start(tmp_path / "inner", {"README.md": "inner"}, on="2026-03-01")
        outer = start(tmp_path / "outer", {"README.md": "outer"})
        git(outer, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner), "parts/inner")
        commit(outer, "2026-03-01")
        assert look(outer / "parts/inner").files.text("README.md") == "inner"
        git(tmp_path, "clone", "-q", "outer", "copy")
        with pytest.raises(CouldNotLook, match="git submodule update --init"):
            look(tmp_path / "copy" / folder)

    def test_a_format_that_this_git_cannot_read_asks_for_a_newer_one(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"}, on="2026-03-01")
        git(repository, "config", "core.repositoryFormatVersion", "1")
        git(repository, "config", "extensions.tomorrow", "true")
        found = look(repository)
        assert found.files.text("README.md") == "x"
        assert "tomorrow. A newer git can read it." in found.notes[0]
        assert "fresh clone" not in found.notes[0]

    def test_a_detached_head_without_any_branch(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"}, on="2026-03-01")
        git(repository, "checkout", "-q", "--detach")
        git(repository, "branch", "-D", "main")
        for place in (repository, repository / ".git"):
            assert look(place).files.paths == ("README.md",)
            assert look(place).history.commits == 1
            assert look(place).notes == ()

    def test_a_linked_work_tree(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"}, on="2026-03-01")
        tag(repository, "v1", "2026-03-02")
        git(repository, "worktree", "add", "-q", str(tmp_path / "tree"))
        write(tmp_path / "tree", {"new.md": "x"})
        found = look(tmp_path / "tree")
        assert found.files.paths == ("README.md", "new.md")
        assert found.history.commits == 1
        assert [item.name for item in found.history.tags] == ["v1"]

    def test_a_work_tree_whose_repository_is_gone(self, tmp_path):
        write(tmp_path, {".git": "gitdir: /nowhere/at/all\n", "README.md": "x"})
        found = look(tmp_path)
        assert found.files.text("README.md") == "x"
        assert "could not read the history" in found.history.reason
        assert found.notes

    def test_a_folder_inside_a_repository(self, tmp_path):
        files = {"README.md": "outer", "part/README.md": "inner", "part/a/b.md": "x"}
        repository = start(tmp_path / "bins", files, on="2026-03-01")
        git(repository, "remote", "add", "origin", "https://git.example.org/team/bins")
        found = look(repository / "part")
        assert found.name == "part"
        assert found.files.paths == ("README.md", "a/b.md")
        assert found.files.text("README.md") == "inner"
        assert found.history.commits == 1
        assert "inside a repository" in found.notes[0]
        assert (found.prefix, look(repository).prefix) == ("part/", "")

    def test_an_ignored_folder_inside_a_repository(self, tmp_path):
        repository = start(tmp_path / "bins", {".gitignore": "part/\n"}, on="2026-03-01")
        write(repository, {"part/README.md": "inner"})
        found = look(repository / "part")
        assert found.files.text("README.md") == "inner"
        assert isinstance(found.history, NotSeen)
        assert "ignores" in found.notes[0]

    def test_an_empty_folder_inside_a_repository_is_not_called_ignored(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "outer"}, on="2026-03-01")
        (repository / "new").mkdir()
        assert look(repository / "new").notes == ()

    def test_a_ceiling_is_kept_to(self, tmp_path, monkeypatch):
        repository = start(tmp_path / "bins", {"part/README.md": "x"}, on="2026-03-01")
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(repository))
        assert "not a git repository" in look(repository / "part").history.reason

    def test_a_broken_index(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"}, on="2026-03-01")
        (repository / ".git/index").write_bytes(b"DIRCnonsense")
        found = look(repository)
        assert found.files.text("README.md") == "x"
        assert "could not ask git" in found.notes[0]

    @pytest.mark.parametrize("name", ["absent", "a-file", "nul\0"])
    def test_what_is_no_folder_is_one_clear_line(self, tmp_path, name):
        write(tmp_path, {"a-file": "x"})
        with pytest.raises(CouldNotLook) as caught:
            collect_folder(tmp_path / name)
        assert caught.value.exit_code == COULD_NOT_LOOK
        assert "\n" not in str(caught.value)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open everything")
    def test_a_folder_that_we_may_not_open(self, tmp_path):
        (tmp_path / "shut").mkdir(mode=0)
        with pytest.raises(CouldNotLook, match="not allowed"):
            look(tmp_path / "shut")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open everything")
    def test_a_folder_within_that_we_may_not_open_is_named(self, tmp_path):
        write(tmp_path, {"README.md": "x", "docs/a.md": "x"})
        (tmp_path / "docs").chmod(0)
        try:
            assert look(tmp_path).notes == (
                "We could not open the folder docs, so what is in it does not count.",
            )
        finally:
            (tmp_path / "docs").chmod(0o700)

    def test_a_folder_whose_name_is_too_long_to_open_is_named(self, tmp_path, monkeypatch):
        write(tmp_path, {"README.md": "x"})
        monkeypatch.chdir(tmp_path)
        for _ in range(20):
            Path("d" * 240).mkdir()
            os.chdir("d" * 240)
        assert "We could not open the folder d" in look(tmp_path).notes[0]

    def test_today_is_the_day_unless_told(self, tmp_path):
        assert collect_folder(tmp_path).as_of == datetime.datetime.now().astimezone().date()


class TestHistory:
    def test_people_and_robots(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        commit(repository, "2026-02-10", "Say where the data is from", by="Al Jones <al@example.org>")
        commit(repository, "2026-02-11", "Mend the map")
        commit(repository, "2026-05-01", "Bump left-pad from 1 to 2", by=ROBOT)
        tag(repository, "v1.0", "2026-02-12")
        tag(repository, "v2.0", "2026-07-01")
        past = look(repository).history
        assert past.last_commit == datetime.date(2026, 5, 1)
        assert past.last_human_commit == datetime.date(2026, 2, 11)
        assert [(month.month, month.commits, month.authors) for month in past.months] == [
            ("2026-02", 2, 2),
            ("2026-01", 1, 1),
        ]
        assert [(item.name, str(item.date)) for item in past.tags] == [("v1.0", "2026-02-12")]
        assert (past.commits, past.authors, past.snapshot, past.automated) == (4, 2, False, False)

    def test_the_mail_map_counts(self, tmp_path):
        mailmap = {".mailmap": "Sam Smith <sam@example.org> <sam@old.example.org>\n"}
        repository = start(tmp_path / "bins", mailmap, on="2026-01-10")
        commit(repository, "2026-02-10", by="Sam <sam@old.example.org>")
        assert look(repository).history.authors == 1

    def test_what_comes_after_the_day_is_not_there_yet(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        commit(repository, "2026-09-01")
        assert look(repository).history.last_commit == datetime.date(2026, 1, 10)
        assert "no commits up to 2025-01-01" in look(repository, datetime.date(2025, 1, 1)).history.reason

    def test_the_day_is_the_committers_own(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-06-01T20:00:00-0800")
        assert look(repository).history.last_commit == DAY

    def test_a_huge_subject_and_odd_letters_are_cut_by_git(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        commit(repository, "2026-02-10", "x" * 100_000, by=f"{'y' * 5000} <sam@example.org>")
        commit(repository, "2026-02-11", "caf\udce9 \u65e5\u672c " * 60, by="Zo\udce9 <zoe@example.org>")
        past = look(repository).history
        assert past.commits == 3
        assert past.authors == 2
        assert past.last_human_commit == datetime.date(2026, 2, 11)

    def test_a_snapshot(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        assert look(repository).history.snapshot
        commit(repository, "2026-01-12")
        assert look(repository).history.snapshot
        commit(repository, "2026-03-12")
        assert not look(repository).history.snapshot

    def test_a_shallow_clone_of_one_commit_cannot_tell(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2018-01-10")
        commit(repository, "2019-01-10")
        git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "shallow")
        past = look(tmp_path / "shallow").history
        assert isinstance(past, NotSeen)
        assert "fetch-depth: 0" in past.reason

    def test_a_shallow_clone_with_a_person_in_it_says_that_it_is_partial(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        for day in ("2026-02-10", "2026-03-10", "2026-04-10"):
            commit(repository, day)
        git(tmp_path, "clone", "-q", "--depth", "2", repository.as_uri(), "shallow")
        past = look(tmp_path / "shallow").history
        assert isinstance(past, History)
        assert past.partial
        assert not past.snapshot
        assert past.last_human_commit == datetime.date(2026, 4, 10)
        assert past.commits == 1

    def test_a_shallow_clone_of_robots_cannot_tell(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2026-01-10")
        for day in ("2026-02-10", "2026-03-10", "2026-04-10"):
            commit(repository, day, by=ROBOT)
        git(tmp_path, "clone", "-q", "--depth", "3", repository.as_uri(), "shallow")
        assert isinstance(look(tmp_path / "shallow").history, NotSeen)

    def test_a_busy_repository_is_read_for_24_months(self, tmp_path):
        repository = start(tmp_path / "bins")
        stream = []
        for number in range(420):
            seconds = (
                int(datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).timestamp()) + number * 2 * 86_400
            )
            who = f"Sam <sam@example.org> {seconds} +0000"
            stream.append(f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata 6\nChange\n")
        write(tmp_path, {"stream": "\n".join(stream)})
        with (tmp_path / "stream").open() as raw:
            import subprocess

            subprocess.run(["git", "-C", str(repository), "fast-import", "--quiet"], stdin=raw, check=True)
        past = look(repository).history
        assert past.commits == 344
        assert past.months[-1].month == "2024-06"
        assert past.last_commit == datetime.date(2026, 4, 18)

    def test_a_robot_alone_for_long_leaves_no_person(self, tmp_path):
        repository = start(tmp_path / "bins", {"a.md": "x"}, on="2020-01-10")
        commit(repository, "2026-04-10", by=ROBOT)
        past = look(repository).history
        assert past.automated
        assert past.last_human_commit == datetime.date(2020, 1, 10)

    def test_a_broken_head_is_said(self, tmp_path):
        repository = start(tmp_path / "bins", {"README.md": "x"}, on="2026-03-01")
        head = git(repository, "rev-parse", "HEAD")
        (repository / ".git/objects" / head[:2] / head[2:]).unlink()
        found = look(repository)
        assert found.files.text("README.md") == "x"
        assert isinstance(found.history, NotSeen)


class TestManyRepositories:
    def test_a_folder_of_repositories_is_no_project(self, tmp_path):
        for name in ("bins", "parks"):
            start(tmp_path / "ours" / name, {"README.md": "# Ours\n"}, on="2026-03-01")
        with pytest.raises(
            CouldNotLook, match=r"holds 2 repositories .* openness-lint audit .*ours.\*"
        ) as told:
            look(tmp_path / "ours")
        assert told.value.exit_code == COULD_NOT_LOOK

    def test_one_repository_or_a_readme_of_its_own_makes_it_a_project(self, tmp_path):
        start(tmp_path / "ours" / "bins", {"README.md": "# Ours\n"}, on="2026-03-01")
        assert look(tmp_path / "ours").route == "folder"
        start(tmp_path / "ours" / "parks", on="")
        write(tmp_path / "ours", {"README.md": "# Two parts\n"})
        assert "README.md" in look(tmp_path / "ours").files.paths
