"""What does the hook cost at each commit? Seconds of `pre-commit run` and of `git commit`, with and without it.

    python benchmarks/precommit.py [ROUNDS]

Uses real pre-commit, and prek where it is installed, on the example repository examples/bin-days with one other small
hook beside ours. The environments are made once before anything is timed; how long that took is told apart.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import build_examples  # noqa: E402

from tests.builders import git, start  # noqa: E402
from tests.packaging import copy_of_work_tree, run, tool  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15
LOCAL = """repos:
- repo: local
  hooks:
  - id: readme-there
    name: a small hook beside ours
    entry: test -f README.md
    language: system
    pass_filenames: false
    always_run: true
"""
OURS = """- repo: {source}
  rev: v0.1.0
  hooks:
  - id: openness-lint
"""
WHO = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (
    ("NAME", "Digital Team"), ("EMAIL", "team@example.org"))}  # fmt: skip


def seconds(act: Callable[[], object]) -> float:
    """Give the wall time of one call."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def measured(acts: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Time each by turns, so that a busy moment of the machine falls on all alike."""
    times: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            times[name].append(seconds(act))
    return times


def repository(folder: Path, config: str) -> Path:
    """Make the example's repository with these hooks."""
    build_examples.build(ROOT / "examples" / "bin-days", folder)
    (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(folder, "add", "-A")
    return folder


def main() -> int:
    """Measure and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory(prefix="openness-hooks-") as name:
        scratch = Path(name)
        source = start(copy_of_work_tree(scratch / "hooks"), on="2026-11-01")
        git(source, "tag", "v0.1.0")
        without = repository(scratch / "without", LOCAL)
        with_it = repository(scratch / "with", LOCAL + OURS.format(source=source))
        homes = {"PRE_COMMIT_HOME": scratch / "store", "PREK_HOME": scratch / "prek"}
        acts, made = {}, {}
        for runner in ("pre-commit", "prek"):
            path = tool(runner)
            if path is None:
                print(f"{runner} is left out: it is not here")
                continue
            for what, folder in (("without", without), ("with", with_it)):
                act = _act(path, folder, homes)
                made[f"{runner} run, {what}"] = seconds(act)
                acts[f"{runner} run, {what}"] = act
        for what, folder in (("without", without), ("with", with_it)):
            run(tool("pre-commit"), "install", cwd=folder, **homes)
            acts[f"git commit, {what}"] = _commit(folder, homes)
        table(measured(acts, rounds), made)
    return 0


def _act(path: str, folder: Path, homes: dict[str, Path]) -> Callable[[], object]:
    return lambda: run(path, "run", "--all-files", cwd=folder, **homes)


def _commit(folder: Path, homes: dict[str, Path]) -> Callable[[], object]:
    return lambda: run("git", "commit", "-q", "--allow-empty", "-m", "x", cwd=folder, **WHO, **homes)


def table(times: dict[str, list[float]], made: dict[str, float]) -> None:
    """Print the medians, the spread and what the first run took."""
    cores = os.cpu_count()
    print(
        f"{len(next(iter(times.values())))} rounds by turns, {cores} cores, load {os.getloadavg()[0]:.1f} at the end\n"
    )
    print(
        "| command | first run, s | median, s | fastest, s | slowest, s |\n| --- | ---: | ---: | ---: | ---: |"
    )
    for name, took in times.items():
        first = f"{made[name]:.1f}" if name in made else ""
        print(f"| {name} | {first} | {statistics.median(took):.2f} | {min(took):.2f} | {max(took):.2f} |")


if __name__ == "__main__":
    sys.exit(main())
