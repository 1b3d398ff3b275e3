"""The pre-commit hook: offline, once for the whole repository, two lines, and no commit made slow or red unasked."""

from __future__ import annotations

import pytest
import yaml

from tests.builders import commit, git, start, write
from tests.packaging import ROOT, copy_of_work_tree, run, tool

README = "# Bin days\n\nLets residents of Anytown see when their bins are collected.\n"


def manifest():
    return yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_judges_the_whole_repository_offline_and_on_named_stages():
    (hook,) = manifest()
    assert hook["id"] == "openness-lint"
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True
    assert hook["verbose"] is True
    assert hook["stages"] == ["pre-commit", "pre-push", "manual"]
    assert "--online" not in hook["entry"]


@pytest.fixture(scope="session")
def hooks(tmp_path_factory):
    """Our work tree as a repository with a tag, and one store of hook environments for all tests."""
    if tool("pre-commit") is None:
        pytest.skip("needs pre-commit")
    source = copy_of_work_tree(tmp_path_factory.mktemp("hooks"))
    start(source, on="2026-11-01")
    git(source, "tag", "v0.1.0")
    return source, tmp_path_factory.mktemp("store")


@pytest.fixture
def council(hooks, tmp_path):
    """A council's repository that uses the hook."""
    config = f"repos:\n- repo: {hooks[0]}\n  rev: v0.1.0\n  hooks:\n  - id: openness-lint\n"
    start(tmp_path, {"README.md": README, ".pre-commit-config.yaml": config}, on="2026-11-01")
    return tmp_path


def hook(hooks, folder, *args, check=True):
    return run(tool("pre-commit"), "run", *args, cwd=folder, check=check, PRE_COMMIT_HOME=hooks[1])


@pytest.mark.slow
def test_the_manifest_is_valid(hooks):
    run(tool("pre-commit"), "validate-manifest", hooks[0] / ".pre-commit-hooks.yaml")


@pytest.mark.slow
def test_trying_it_shows_two_lines_and_passes(hooks, council):
    done = run(
        tool("pre-commit"), "try-repo", hooks[0], "openness-lint", "--all-files", "--verbose",
        cwd=council, PRE_COMMIT_HOME=hooks[1],
    )  # fmt: skip
    assert "Passed" in done.out
    assert "out of 100" in done.out
    assert "Next: " in done.out


@pytest.mark.slow
def test_a_commit_runs_it_and_says_two_lines_though_it_passes(hooks, council):
    done = hook(hooks, council)
    lines = done.out.splitlines()
    assert [line for line in lines if line.endswith("Passed")]
    said = [line for line in lines if "out of 100" in line or line.startswith("Next: ")]
    assert len(said) == 2


@pytest.mark.slow
def test_what_is_staged_and_what_is_not_yet_added_is_judged(hooks, council):
    asked = 'require = ["licence-file"]\n'
    write(council, {"openness.toml": asked})
    git(council, "add", "openness.toml")
    assert hook(hooks, council, check=False).code == 1
    write(council, {"LICENCE": (ROOT / "LICENCE").read_text(encoding="utf-8")})
    assert hook(hooks, council).code == 0
    git(council, "add", "LICENCE")
    assert hook(hooks, council).code == 0


@pytest.mark.slow
def test_a_real_commit_is_stopped_only_where_the_settings_ask(hooks, council):
    run(
        tool("pre-commit"),
        "install",
        "-t",
        "pre-commit",
        "-t",
        "pre-push",
        cwd=council,
        PRE_COMMIT_HOME=hooks[1],
    )
    who = {"GIT_AUTHOR_NAME": "Sam", "GIT_AUTHOR_EMAIL": "sam@example.org"}
    who |= {
        "GIT_COMMITTER_NAME": "Sam",
        "GIT_COMMITTER_EMAIL": "sam@example.org",
        "PRE_COMMIT_HOME": hooks[1],
    }
    write(council, {"notes.md": "Notes.\n"})
    git(council, "add", "notes.md")
    assert "out of 100" in run("git", "commit", "-m", "Notes", cwd=council, **who).err
    write(council, {"openness.toml": "min-score = 100\n"})
    git(council, "add", "openness.toml")
    stopped = run("git", "commit", "-m", "Ask", cwd=council, check=False, **who)
    assert stopped.code == 1
    assert "100 is asked for" in stopped.err
    assert git(council, "log", "--format=%s", "-1") == "Notes"


@pytest.mark.slow
@pytest.mark.parametrize("stage", ["pre-push", "manual"])
def test_it_runs_on_the_other_stages_that_the_manifest_names(hooks, council, stage):
    assert "Passed" in hook(hooks, council, "--hook-stage", stage, "--all-files").out


@pytest.mark.slow
def test_it_does_not_run_on_a_stage_that_is_not_named(hooks, council):
    assert "out of 100" not in hook(hooks, council, "--hook-stage", "post-checkout", "--all-files").out


@pytest.mark.slow
def test_prek_reads_the_same_manifest(hooks, council):
    prek = tool("prek")
    if prek is None:
        pytest.skip("needs prek, which is optional")
    commit(council, "2026-11-02")
    assert "out of 100" in run(prek, "run", "-a", cwd=council, PREK_HOME=hooks[1] / "prek").out
