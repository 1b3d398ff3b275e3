"""Helpers that build real repositories for the tests: dated commits, robots, tags, files."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from openness_lint.repository import MAX_TEXT_BYTES, Files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PERSON = "Sam Smith <sam@example.org>"
ROBOT = "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"


MIT_GRANT = """
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def memory_files(texts: Mapping[str, str | bytes]) -> Files:
    """Files that are nowhere but here, all of them readable."""
    raw = {path: text.encode() if isinstance(text, str) else text for path, text in texts.items()}
    sizes = {path: len(content) for path, content in raw.items()}
    return Files(sizes, lambda path: raw[path][:MAX_TEXT_BYTES], frozenset(raw))


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, making the folders they need."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def git(folder: Path, *args: str, **environment: str) -> str:
    """Run git in a folder, apart from the settings of whoever runs the tests."""
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *args],
        env=kept | alone | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def start(
    folder: Path, files: Mapping[str, str | bytes] | None = None, *, on: str = "", fmt: str = "sha1"
) -> Path:
    """Make a repository; with `on` (a day), its first commit holds the files."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", f"--object-format={fmt}")
    write(folder, files or {})
    return commit(folder, on) if on else folder


def commit(folder: Path, day: str, subject: str = "Change", *, by: str = PERSON) -> Path:
    """Commit everything as of one day ("2026-03-01", or with a time)."""
    name, _, email = by.removesuffix(">").partition(" <")
    when = day if "T" in day else f"{day}T12:00:00+0000"
    git(folder, "add", "-A")
    who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": when}
    who |= {"GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": email, "GIT_COMMITTER_DATE": when}
    git(folder, "commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", subject, **who)
    return folder


def tag(folder: Path, name: str, day: str) -> Path:
    """Tag the newest commit as of one day."""
    when = f"{day}T12:00:00+0000"
    who = {"GIT_COMMITTER_NAME": "Sam", "GIT_COMMITTER_EMAIL": "sam@example.org", "GIT_COMMITTER_DATE": when}
    git(folder, "tag", "-a", "-m", name, name, **who)
    return folder
