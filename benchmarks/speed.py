"""How much CPU, time and memory does it take? Beside a bare interpreter and two peers, all by turns in one run.

    python benchmarks/speed.py                     everything: 7 rounds, repositories of 10, 1,000 and 40,000 files
    python benchmarks/speed.py --quick             3 rounds, without the largest repository; under a minute
    python benchmarks/speed.py --readmes FOLDER    read the README files below a folder in place of made-up ones
    python benchmarks/speed.py --peers FOLDER      a folder with `bin/reuse` and `bin/repo-review`, if you have one

The peers are installed into a temporary virtual environment; one that cannot be had is left out with a sentence.
They answer other questions than we do (`reuse`: licence headers of every file; `repo-review`: the set-up of a Python
package), so the figures tell what a user waits for, not which is better made. Writes nothing but its table.
"""

from __future__ import annotations

import argparse
import datetime
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from openness_lint.licences import identify  # noqa: E402 - after the path to it
from openness_lint.readme import parse  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

PEERS = {"reuse": ("lint", "--quiet"), "repo-review": (".",)}
PACKAGES = ("reuse", "repo-review[cli]", "sp-repo-review")
README = """# Bin days

Bin days tells residents of Anytown when their bins are collected. We built it because callers asked every week.

Status: in use since March 2025, maintained by the digital team.

## How to run it

    python -m bin_days

The times come from the [collection rounds](https://example.org/rounds), which the council publishes every month.

## What we learned

Residents look at it in the evening. A reminder by text message halved the calls about missed collections.

"""
LICENCE = (ROOT / "LICENCE").read_text(encoding="utf-8")


class Row(NamedTuple):
    """A command, where it runs, its least CPU (user and system) and wall time in ms, and its peak of memory in MiB."""

    name: str
    command: tuple[str, ...]
    folder: Path
    cpu: float = float("inf")
    wall: float = float("inf")
    memory: float = 0.0


def main() -> int:
    """Measure and print the table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="openness-speed-") as name:
        place = Path(name)
        rows = _rows(place, quick=options.quick)
        rows += _peers(options.peers or _installed(place / "peers"), place / "1000")
        rows = _measured(rows, 3 if options.quick else 7)
        _print(rows, _reading(options.readmes, 3 if options.quick else 7))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--readmes", type=Path)
    parser.add_argument("--peers", type=Path)
    return parser.parse_args()


def made_up(folder: Path, files: int) -> Path:
    """Write a git repository of so many files, of nine kinds in folders of 25, and commit it."""
    endings = ("py", "js", "html", "css", "csv", "md", "json", "txt", "svg")
    folder.mkdir()
    (folder / "README.md").write_text(README * 4, encoding="utf-8")
    (folder / "LICENCE").write_text(LICENCE, encoding="utf-8")
    for number in range(files - 2):
        ending = endings[number % len(endings)]
        file = folder / f"part{number // 25}" / f"file{number}.{ending}"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"{{}}\n{number}\n" if ending != "json" else f'{{"number": {number}}}\n', encoding="utf-8"
        )
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Begin")):
        named = ("-c", "user.name=A person", "-c", "user.email=person@example.org", "-c", "gc.auto=0")
        subprocess.run(("git", *named, *command), cwd=folder, check=True)
    return folder


def _rows(place: Path, *, quick: bool) -> list[Row]:
    ours = (sys.executable, "-m", "openness_lint")
    rows = [
        Row("a bare interpreter", (sys.executable, "-c", "pass"), ROOT),
        Row("a bare interpreter that imports click", (sys.executable, "-c", "import click"), ROOT),
        Row("openness-lint --version", (*ours, "--version"), ROOT),
        Row("openness-lint, this repository", ours, ROOT),
    ]
    sizes = (10, 1_000) if quick else (10, 1_000, 40_000)
    made = [(files, made_up(place / str(files), files)) for files in sizes]
    return rows + [Row(f"openness-lint, {files:,} files", ours, folder) for files, folder in made]


def _installed(folder: Path) -> Path | None:
    """Install the peers into a new virtual environment; None, with a sentence, if they cannot be had."""
    venv.create(folder, with_pip=True)
    done = subprocess.run(
        (folder / "bin" / "pip", "install", "-q", "--disable-pip-version-check", *PACKAGES),
        capture_output=True,
        timeout=300,
        check=False,
    )
    return folder if done.returncode == 0 else None


def _peers(folder: Path | None, repository: Path) -> list[Row]:
    """Return the peers that are there, on the repository of 1,000 files."""
    rows = []
    for name, words in PEERS.items():
        program = folder / "bin" / name if folder else None
        if program is None or not program.exists():
            print(f"left out: {name} could not be had", file=sys.stderr)
            continue
        rows.append(Row(f"{name} --version", (str(program), "--version"), repository))
        rows.append(Row(f"{name} {' '.join(words)}, 1,000 files", (str(program), *words), repository))
    return rows


def _measured(rows: list[Row], rounds: int) -> list[Row]:
    """Run all commands by turns, so that what else the machine does falls on all alike; keep each one's least."""
    for _ in range(rounds):
        rows = [_least(row) for row in rows]
    return rows


def _least(row: Row) -> Row:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: with compiled modules
    begun = time.perf_counter()
    child = subprocess.Popen(
        row.command, cwd=row.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    wall = (time.perf_counter() - begun) * 1_000
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    cpu = (used.ru_utime + used.ru_stime) * 1_000
    return row._replace(
        cpu=min(row.cpu, cpu), wall=min(row.wall, wall), memory=max(row.memory, used.ru_maxrss / unit)
    )


def _reading(folder: Path | None, rounds: int) -> list[tuple[str, float, int]]:
    """Return what is read in this process: a name, the median of the least CPU for each text in ms, how many texts."""
    pages = sorted(path for path in (folder or ROOT).rglob("*") if path.name.lower().startswith("readme."))
    texts = [
        (path.name, path.read_text(encoding="utf-8", errors="replace")) for path in pages if path.is_file()
    ]
    licences = [LICENCE, LICENCE.replace("Permission", "Leave"), LICENCE + "\nSee also NOTICE.\n"]
    return [
        (
            "reading a README, median",
            _median([lambda n=n, t=t: parse(n, t) for n, t in texts], rounds),
            len(texts),
        ),
        ("identifying a licence, median", _median([lambda t=t: identify(t) for t in licences], rounds), 3),
    ]


def _median(calls: list[Callable[[], object]], rounds: int) -> float:
    return statistics.median([min(_cpu(call) for _ in range(rounds)) for call in calls]) if calls else 0.0


def _cpu(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return (time.process_time() - begun) * 1_000


def _print(rows: list[Row], read: list[tuple[str, float, int]]) -> None:
    today = datetime.datetime.now(tz=datetime.UTC).date()
    load = os.getloadavg()[0]
    print(f"{today}, Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {load:.1f} at the end.\n")
    print("| what | CPU, ms | wall, ms | memory, MiB |\n| --- | ---: | ---: | ---: |")
    for row in rows:
        print(f"| {row.name} | {row.cpu:.0f} | {row.wall:.0f} | {row.memory:.0f} |")
    for name, cpu, count in read:
        print(f"| {name} of {count} | {cpu:.1f} | | |")


if __name__ == "__main__":
    sys.exit(main())
