"""How dear is it to audit a repository elsewhere? Requests, bytes and seconds beside those of a full clone.

    python benchmarks/remote.py                     a made-up repository: 13,000 files, 72,000 commits, 700 tags
    python benchmarks/remote.py path/to/bare.git    one of your own (bare)

The server is git's own `git http-backend` over plain HTTP on this machine; bytes are those of its answers. Writes
nothing but the table that it prints; the made-up repository lies in a temporary folder.
"""

from __future__ import annotations

import datetime
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from openness_lint.collect import collect
from openness_lint.collect.git import run
from tests.internet.server import Internet

FILES, COMMITS, TAGS, ROUNDS = 13_000, 72_000, 700, 3
TARGETS = {"seconds": 2.5, "MB": 6.0, "requests": 12}
WORDS = "bin day street round crew lorry week park school library parish ward map data list form".split()


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="openness-benchmark-") as name:
        folder = Path(name)
        source = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else made_up(folder / "made-up.git")
        internet = Internet(folder)
        internet.hosts["127.0.0.1"] = lambda _asked: None
        internet.repositories["127.0.0.1", "benchmark/repository"] = source
        describe(source)
        url = f"{internet.plain}/benchmark/repository"
        as_of = day_of(source)
        rows = {
            "full clone, then audit's reading": [
                full(internet, url, folder / f"full-{turn}", as_of) for turn in range(1)
            ],
            "this tool": [remote(internet, url, as_of) for _ in range(ROUNDS)],
        }
        internet.close()
    return report(rows)


def made_up(folder: Path) -> Path:
    """Write a repository of the size aimed at, the same every time."""
    dice = random.Random(1)
    folder.mkdir(parents=True)
    run(["init", "-q", "--bare", "--initial-branch=main", "."], cwd=folder)
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as process:
        stream = process.stdin
        first = 1_767_225_600 - COMMITS * 3_600 * 2
        for number in range(COMMITS):
            stream.write(commit(number, first + number * 7_200, dice))
            if number % (COMMITS // TAGS) == 0:
                stream.write(b"reset refs/tags/v%d\nfrom refs/heads/main\n\n" % number)
        stream.close()
    return folder


def commit(number: int, seconds: int, dice: random.Random) -> bytes:
    who = b"person %d <person%d@example.org>" % (number % 500, number % 500)
    head = b"commit refs/heads/main\nauthor %s %d +0000\ncommitter %s %d +0000\n" % (
        who,
        seconds,
        who,
        seconds,
    )
    message = b"Change number %d" % number
    changed = range(FILES) if number == 0 else [dice.randrange(FILES)]
    parts = [head, b"data %d\n%s\n" % (len(message), message)]
    for file in changed:
        text = " ".join(dice.choices(WORDS, k=300)).encode()
        parts.append(b"M 100644 inline %s\ndata %d\n%s\n" % (path(file).encode(), len(text), text))
    return b"".join(parts) + b"\n"


def path(file: int) -> str:
    named = {0: "README.md", 1: "LICENCE", 2: "CONTRIBUTING.md", 3: "requirements.txt"}
    return named.get(file) or f"src/part_{file % 40}/area_{file % 300}/module_{file}.py"


def day_of(source: Path) -> datetime.date:
    return datetime.date.fromisoformat(
        run(["log", "-1", "--format=%cs", "HEAD"], git_dir=source).decode().strip()
    )


def describe(source: Path) -> None:
    files = run(["ls-tree", "-r", "--name-only", "HEAD"], git_dir=source).count(b"\n")
    commits = run(["rev-list", "--count", "HEAD"], git_dir=source).decode().strip()
    tags = run(["tag"], git_dir=source).count(b"\n")
    print(f"{files:,} files, {int(commits):,} commits, {tags:,} tags; {run(['version']).decode().strip()}\n")


def full(internet: Internet, url: str, folder: Path, as_of: datetime.date) -> tuple[float, int, int]:
    internet.log.clear()
    started = time.monotonic()
    subprocess.run(["git", "clone", "-q", "--bare", "--", url, str(folder)], check=True)
    look(folder, as_of)
    return time.monotonic() - started, *counted(internet)


def remote(internet: Internet, url: str, as_of: datetime.date) -> tuple[float, int, int]:
    internet.log.clear()
    started = time.monotonic()
    look(url, as_of)
    return time.monotonic() - started, *counted(internet)


def look(target: Path | str, as_of: datetime.date) -> None:
    repository = collect(str(target), as_of, cache=False)
    for name in repository.files.readable:
        repository.files.read(name)


def counted(internet: Internet) -> tuple[int, int]:
    """Count git's requests (those that ask which forge it is come on top, three small ones) and bytes."""
    git = [entry for entry in internet.log if "/api/" not in entry.path]
    return len(git), sum(entry.received for entry in git)


def report(rows: dict[str, list[tuple[float, int, int]]]) -> int:
    print("| Way | Seconds (best) | Requests of git | MB received |\n| --- | --- | --- | --- |")
    for name, runs in rows.items():
        seconds, requests, received = min(runs)
        print(f"| {name} | {seconds:.2f} | {requests} | {received / 1e6:.2f} |")
    seconds, requests, received = min(rows["this tool"])
    met = (
        seconds <= TARGETS["seconds"] and received / 1e6 <= TARGETS["MB"] and requests <= TARGETS["requests"]
    )
    print(
        f"\nAim: {TARGETS['seconds']} s, {TARGETS['MB']} MB, {TARGETS['requests']} requests: {'met' if met else 'not met'}"
    )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
