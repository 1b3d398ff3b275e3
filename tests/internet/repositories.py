"""Real repositories, made for a test: files and dated commits by people and robots."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field

PERSON = ("Sam Reader", "sam@example.org")
ROBOT = ("dependabot[bot]", "support@example.org")


@dataclass
class Commit:
    """One commit: its day ("2026-03-01"), the files that change, who, and the tag put on it."""

    day: str
    files: dict[str, str | bytes] = field(default_factory=dict)
    who: tuple[str, str] = PERSON
    message: str = "Say more"
    tag: str = ""


def run(folder, *args, data=None, day="", who=PERSON):
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": who[0],
        "GIT_AUTHOR_EMAIL": who[1],
        "GIT_COMMITTER_NAME": who[0],
        "GIT_COMMITTER_EMAIL": who[1],
    }
    if day:
        environment |= {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    done = subprocess.run(
        ["git", *args], cwd=folder, env=environment, input=data, capture_output=True, check=True
    )
    return done.stdout


def bare(folder, commits, branch="main"):
    """Make a bare repository with these commits on one branch, by one `git fast-import`."""
    folder.mkdir(parents=True, exist_ok=True)
    run(folder, "init", "-q", "--bare", "--template=", f"--initial-branch={branch}", ".")
    run(folder, "config", "uploadpack.allowFilter", "true")
    stream = bytearray()
    for number, commit in enumerate(commits):
        stream += _commit(commit, branch, first=number == 0)
    if stream:
        run(folder, "fast-import", "--quiet", "--date-format=raw", data=bytes(stream))
    return folder


def clone(source, folder, *args):
    """Clone over the real protocol, so that --depth holds."""
    run(source.parent, "clone", "-q", *args, f"file://{source}", str(folder))
    return folder


def head(folder):
    return run(folder, "rev-parse", "HEAD").decode().strip()


def _commit(commit, branch, *, first):
    import datetime

    seconds = int(datetime.datetime.fromisoformat(commit.day + "T12:00:00+00:00").timestamp())
    name, email = commit.who
    message = commit.message.encode()
    lines = [
        f"commit refs/heads/{branch}",
        f"author {name} <{email}> {seconds} +0000",
        f"committer {name} <{email}> {seconds} +0000",
        f"data {len(message)}",
    ]
    out = "\n".join(lines).encode() + b"\n" + message + b"\n"
    del first
    for path, content in commit.files.items():
        raw = content.encode() if isinstance(content, str) else content
        out += f"M 100644 inline {path}\ndata {len(raw)}\n".encode() + raw + b"\n"
    if commit.tag:
        out += f"\nreset refs/tags/{commit.tag}\nfrom refs/heads/{branch}\n".encode()
    return out + b"\n"
