"""How dear is it to audit a repository elsewhere? Requests, bytes and seconds beside those of a full clone.

    python benchmarks/remote.py                     a made-up repository: 13,000 files, 72,000 commits, 700 tags
    python benchmarks/remote.py path/to/bare.git    one of your own (bare)

The server is git's own `git http-backend` over plain HTTP on this machine; bytes are those of its answers. Writes
nothing but the table that it prints; all else lies in a temporary folder.
"""

from __future__ import annotations

import datetime
import multiprocessing
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from openness_lint.collect import collect
from openness_lint.collect.git import run
from tests.internet.server import Internet

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

FILES, COMMITS, TAGS, ROUNDS = 13_000, 72_000, 700, 3
SECONDS, MEGABYTES, REQUESTS = 2.5, 6.0, 12
WORDS = [
    "bin",
    "day",
    "street",
    "round",
    "crew",
    "lorry",
    "week",
    "park",
    "school",
    "ward",
    "map",
    "list",
    "form",
]
NAMED = {0: "README.md", 1: "LICENCE", 2: "CONTRIBUTING.md", 3: "requirements.txt"}


def main() -> int:
    """Measure both ways and print the table."""
    with tempfile.TemporaryDirectory(prefix="openness-benchmark-") as name:
        folder = Path(name)
        source = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else made_up(folder / "made-up.git")
        describe(source)
        as_of = day_of(source)
        ours, theirs = multiprocessing.Pipe()
        server = multiprocessing.Process(target=serve, args=(folder, source, theirs))
        server.start()
        url = ours.recv()
        rows = {
            "this tool": [measured(ours, lambda: look(url, as_of)) for _ in range(ROUNDS)],
            "full clone, then read": [measured(ours, lambda: clone(url, folder / "full", as_of))],
        }
        ours.send("stop")
        server.join()
    return report(rows)


def serve(folder: Path, source: Path, pipe: Connection) -> None:
    """Serve the repository in a process of its own; answers "count" with requests and bytes since the last."""
    internet = Internet(folder)
    internet.hosts["127.0.0.1"] = lambda _asked: None
    internet.repositories["127.0.0.1", "benchmark/repository"] = source
    pipe.send(f"{internet.plain}/benchmark/repository")
    while pipe.recv() != "stop":
        # Those that ask which forge it is come on top: three small ones.
        git = [entry for entry in internet.log if "/api/" not in entry.path]
        internet.log.clear()
        pipe.send((len(git), sum(entry.received for entry in git)))
    internet.close()


def measured(pipe: Connection, work: Callable[[], None]) -> tuple[float, float, int, int]:
    """Give the seconds that `work` takes, those of the processor, its requests and the bytes it is sent."""
    started, used = time.monotonic(), processor()
    work()
    seconds, used = time.monotonic() - started, processor() - used
    pipe.send("count")
    return seconds, used, *pipe.recv()


def processor() -> float:
    """Give the processor's seconds that we and the git we started have used; the server's are not among them."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def made_up(folder: Path) -> Path:
    """Write a repository of the size aimed at, the same every time."""
    dice = random.Random(1)
    folder.mkdir(parents=True)
    run(["init", "-q", "--bare", "--initial-branch=main", "."], cwd=folder)
    with subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE) as process:
        stream = process.stdin
        first = 1_767_225_600 - COMMITS * 7_200
        for number in range(COMMITS):
            stream.write(commit(number, first + number * 7_200, dice))
            if number % (COMMITS // TAGS) == 0:
                stream.write(b"reset refs/tags/v%d\nfrom refs/heads/main\n\n" % number)
        stream.close()
    return folder


def commit(number: int, seconds: int, dice: random.Random) -> bytes:
    """Write one commit for `git fast-import`: the first has every file, each later one changes one."""
    who = b"person %d <person%d@example.org>" % (number % 500, number % 500)
    head = b"commit refs/heads/main\nauthor %s %d +0000\ncommitter %s %d +0000\n" % (
        who,
        seconds,
        who,
        seconds,
    )
    message = b"Change number %d" % number
    parts = [head, b"data %d\n%s\n" % (len(message), message)]
    for file in range(FILES) if number == 0 else [dice.randrange(FILES)]:
        name = NAMED.get(file) or f"src/part_{file % 40}/area_{file % 300}/module_{file}.py"
        text = " ".join(dice.choices(WORDS, k=300)).encode()
        parts.append(b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(text), text))
    return b"".join(parts) + b"\n"


def day_of(source: Path) -> datetime.date:
    """Give the day of the newest commit."""
    said = run(["log", "-1", "--format=%cs", "HEAD"], git_dir=source).decode().strip()
    return datetime.date.fromisoformat(said)


def describe(source: Path) -> None:
    """Print how large the repository is."""
    files = run(["ls-tree", "-r", "--name-only", "HEAD"], git_dir=source).count(b"\n")
    commits = int(run(["rev-list", "--count", "HEAD"], git_dir=source, timeout=120))
    tags = run(["tag"], git_dir=source).count(b"\n")
    print(f"{files:,} files, {commits:,} commits, {tags:,} tags; {run(['version']).decode().strip()}\n")


def clone(url: str, folder: Path, as_of: datetime.date) -> None:
    """Clone all of it, as people do, and read it."""
    subprocess.run(["git", "clone", "-q", "--bare", "--", url, str(folder)], check=True)
    look(folder, as_of)


def look(target: Path | str, as_of: datetime.date) -> None:
    """Gather the evidence and read every file that checks may read."""
    repository = collect(str(target), as_of, cache=False)
    for name in repository.files.readable:
        repository.files.read(name)


def report(rows: dict[str, list[tuple[float, float, int, int]]]) -> int:
    """Print the table; 0 where the aim is met."""
    print("| Way | Seconds (best) | of the processor | Requests of git | MB received |")
    print("| --- | --- | --- | --- | --- |")
    for name, runs in rows.items():
        seconds, used, requests, received = min(runs)
        print(f"| {name} | {seconds:.2f} | {used:.2f} | {requests} | {received / 1e6:.2f} |")
    seconds, _, requests, received = min(rows["this tool"])
    met = seconds <= SECONDS and received / 1e6 <= MEGABYTES and requests <= REQUESTS
    print(f"\nAim: {SECONDS} s, {MEGABYTES} MB, {REQUESTS} requests: {'met' if met else 'not met'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
