"""Run the Action, the hook and the GitLab job on an example repository and keep what they print: [--check].

The Action runs through act without a container, by the name that a stranger's workflow gives it; the hook through
pre-commit; the job through gitlab-ci-local. Each is left out, with a sentence, where its program is not here.
--check changes nothing and leaves with 1 where something would print otherwise than what examples/ci/printed holds.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import build_examples

from tests.builders import git, start
from tests.packaging import copy_of_work_tree, run, tool

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
CI = ROOT / "examples" / "ci"
PRINTED = CI / "printed"
EXAMPLE, DAY = "parking-api", "2026-11-01"
STEP = "      - uses: owner/openness-lint@v0\n"
ACT = ("-P", "ubuntu-latest=-self-hosted", "--pull=false", "--action-offline-mode")
PREFIX = re.compile(r"^\[[^\]]+\] ( +\S+  )?")


def program(name: str) -> str | None:
    """Give the path of a program of this environment, of PATH or of the npm packages; None where it is not here."""
    beside = Path(os.environ.get("NODE_MODULES", "")) / ".bin" / name
    return str(beside) if os.environ.get("NODE_MODULES") and beside.exists() else tool(name)


def missing(what: str) -> str:
    """Name the program that is not here for one of RUNS; "" where all are."""
    needs = {"github": ("act",), "pre-commit": ("pre-commit",), "gitlab": ("gitlab-ci-local", "rsync")}[what]
    return next((name for name in needs if program(name) is None), "")


def example(folder: Path) -> Path:
    """Make the example's repository, as its own page tells, with a remote that nobody asks."""
    build_examples.build(ROOT / "examples" / EXAMPLE, folder)
    git(folder, "remote", "add", "origin", f"https://forge.example.org/anytown/{EXAMPLE}.git")
    return folder


def github(scratch: Path) -> dict[str, str]:
    """Run the example workflow for a pull request; gives the step's own lines and the summary of the run."""
    log = acted(scratch, example(scratch / EXAMPLE))
    return {"github-action.txt": _step(log), "github-summary.md": _summary(log)}


def acted(scratch: Path, folder: Path) -> str:
    """Run the example workflow on a repository as of DAY; gives the log. Fails where the run does."""
    home = scratch / "home"
    home.mkdir()
    workflow = folder / ".github" / "workflows" / "openness.yml"
    workflow.parent.mkdir(parents=True)
    text = (CI / "github-pull-request.yml").read_text(encoding="utf-8")
    assert text.count(STEP) == 1
    workflow.write_text(
        text.replace(STEP, f"{STEP}        with:\n          as-of: {DAY}\n"), encoding="utf-8"
    )
    source = copy_of_work_tree(scratch / "source")
    done = run(
        program("act"), "pull_request", "-W", workflow, *ACT,
        "--local-repository", f"owner/openness-lint@v0={source}",
        cwd=folder, HOME=home, XDG_CACHE_HOME=home / ".cache", PATH=_path(),
    )  # fmt: skip
    return done.out


def _path() -> str:
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def _step(log: str) -> str:
    """Give the lines of our step, as the runner obeys them, and the outputs that it set."""
    begin = log.index("Run Main Audit\n") + len("Run Main Audit\n")
    kept = []
    for line in log[begin:].splitlines():
        text = PREFIX.sub("", line)
        if text.startswith("Summary - "):
            break
        if not text.startswith("Success - "):
            kept.append(re.sub(r"/\S+/(?=openness-lint$)", "$RUNNER_TEMP/", text))
    outputs = sorted(line for line in kept if line.startswith("::set-output::"))
    return "\n".join([*(line for line in kept if line not in outputs), *outputs]) + "\n"


def _summary(log: str) -> str:
    after = log.partition("Summary - ")[2]
    return re.split(r"^\[", after, maxsplit=1, flags=re.MULTILINE)[0].strip() + "\n"


def pre_commit(scratch: Path) -> dict[str, str]:
    """Run the hook as an example's settings have it; gives what pre-commit prints."""
    source = start(copy_of_work_tree(scratch / "hooks"), on=DAY)
    git(source, "tag", "v0.1.0")
    folder = example(scratch / EXAMPLE)
    settings = (CI / "pre-commit-config.yaml").read_text(encoding="utf-8")
    settings = re.sub(r"repo: \S+", f"repo: {source}", settings)
    settings = settings.replace(
        "id: openness-lint\n", f"id: openness-lint\n        args: [--as-of, '{DAY}']\n"
    )
    (folder / ".pre-commit-config.yaml").write_text(settings, encoding="utf-8")
    git(folder, "add", ".pre-commit-config.yaml")
    done = run(program("pre-commit"), "run", cwd=folder, PRE_COMMIT_HOME=scratch / "store", COLUMNS="80")
    lines = [line for line in done.out.splitlines() if not line.startswith(("[INFO]", "- duration"))]
    return {"pre-commit.txt": "\n".join(lines).rstrip() + "\n"}


def gitlab(scratch: Path) -> dict[str, str]:
    """Run the component's job, included from a file of the repository's own; gives the job's log."""
    folder, home = example(scratch / EXAMPLE), scratch / "home"
    home.mkdir()
    source = copy_of_work_tree(scratch / "source")
    (folder / "templates").mkdir()
    shutil.copy(ROOT / "templates" / "openness-lint.yml", folder / "templates")
    include = f"include:\n  - local: templates/openness-lint.yml\n    inputs: {{package: '{source}', as-of: '{DAY}'}}\n"
    (folder / ".gitlab-ci.yml").write_text(include, encoding="utf-8")
    git(folder, "add", "-A")
    git(
        folder,
        "-c",
        "user.name=Digital Team",
        "-c",
        "user.email=team@example.org",
        "commit",
        "-q",
        "-m",
        "Add CI",
    )
    done = run(
        program("gitlab-ci-local"), "--force-shell-executor", "--no-color",
        cwd=folder, HOME=home, PATH=_path(), COLUMNS="80", NO_COLOR="1",
    )  # fmt: skip
    kept = folder / ".gitlab-ci-local" / "artifacts" / "openness-lint" / "openness"
    assert sorted(file.name for file in kept.iterdir()) == [
        "openness.gitlab.json", "openness.html", "openness.json",
    ]  # fmt: skip
    job = [
        line.removeprefix("openness-lint ")
        for line in done.out.splitlines()
        if line.startswith("openness-lint ")
    ]
    said = [line.rstrip() for line in job if line[:2] in {"$ ", "> "} and line != "> still running..."]
    marks = (kept / "openness.gitlab.json").read_text(encoding="utf-8")
    return {"gitlab.txt": "\n".join(said) + "\n", "gitlab-code-quality.json": marks}


RUNS: dict[str, Callable[[Path], dict[str, str]]] = {
    "github": github,
    "pre-commit": pre_commit,
    "gitlab": gitlab,
}


def printed(what: str) -> dict[str, str]:
    """Run one of RUNS in a temporary folder; gives file name -> what was printed."""
    with tempfile.TemporaryDirectory(prefix="openness-ci-") as scratch:
        return RUNS[what](Path(scratch))


def stale(texts: dict[str, str]) -> list[str]:
    """Name the files that hold something else than these texts."""
    return [
        name
        for name, text in texts.items()
        if not (PRINTED / name).is_file() or (PRINTED / name).read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write what is printed, or with --check say which would change."""
    old = []
    for what in RUNS:
        if absent := missing(what):
            print(f"left out: {what}, for {absent} is not here")
            continue
        texts = printed(what)
        for name in stale(texts):
            old.append(name)
            if "--check" not in sys.argv:
                (PRINTED / name).write_text(texts[name], encoding="utf-8", newline="\n")
    word = "stale: run python scripts/build_ci_examples.py" if "--check" in sys.argv else "written"
    print("".join(f"examples/ci/printed/{name} {word}\n" for name in old), end="")
    return 1 if old and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
