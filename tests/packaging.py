"""Helpers for the slow tests: build once from a copy of the work tree, install into clean environments."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Done:
    """How a program ended. `out`, `err`: what it said."""

    code: int
    out: str
    err: str


def run(*command, cwd=None, check=True, timeout=600, **env):
    """Run a program apart from this environment's own Python settings, and return how it ended."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_", "GIT_"))
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=kept | {key: str(value) for key, value in env.items()},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def copy_of_work_tree(folder):
    """Copy what git knows and what it does not ignore, as it stands now, and return the copy."""
    listed = run("git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "-z").out.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def tool(name):
    """Return the path of a program of this environment, or of PATH; None where there is none."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


def clean_environment(folder, *install):
    """Make a virtual environment, install into it, and return its folder of programs."""
    run(sys.executable, "-m", "venv", folder)
    programs = folder / BIN
    run(programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *install)
    return programs
