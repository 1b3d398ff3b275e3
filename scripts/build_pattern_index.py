"""Write openness_lint/pattern_index.txt: which alternatives of the tables' patterns need which words.

Run it without arguments to write the file, or with --check to ask whether it is up to date (exit 1 if not).
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import openness_lint  # noqa: E402
from openness_lint.alternatives import INDEX, checksum  # noqa: E402
from openness_lint.checks import signtables  # noqa: E402
from openness_lint.frozen import Frozen  # noqa: E402
from openness_lint.licences import names, words  # noqa: E402
from openness_lint.patterns import Pattern  # noqa: E402
from openness_lint.readme.words import _placeholders  # noqa: E402
from scripts.pattern_words import NotReadableError, cuts  # noqa: E402 - after the path to it

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = ROOT / "openness_lint" / INDEX
TABLES = ("audience", "lesson_sentences", "makers", "reasons", "result_sentences")  # of signs, in text files
SHORTEST = 20  # a shorter one is compiled sooner than it is looked up


def sources() -> list[str]:
    """Return the source of every pattern that stands in a table at a module's top."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(openness_lint.__path__, "openness_lint."):
        if not module.name.endswith("__main__"):
            for value in vars(importlib.import_module(module.name)).values():
                found.update(_within(value))
    found.update(_within([signtables.table(name) for name in TABLES]))
    found.update(_within([words.tables(), names.tables(), _placeholders()]))
    return sorted(found)


def _within(value: object) -> Iterator[str]:
    if isinstance(value, Pattern):
        yield value.source
    elif isinstance(value, str) and "|" in value and _compiles(value):
        yield value
    elif isinstance(value, dict | Frozen):
        yield from _within(list((value if isinstance(value, dict) else vars(value)).values()))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _within(each)


def _compiles(text: str) -> bool:
    try:
        re.compile(text)
    except (re.error, OverflowError):
        return False
    return True


def index() -> str:
    """Return the whole text of the index."""
    lines: dict[str, str] = {}
    for source in sources():
        if len(source) >= SHORTEST:
            try:
                needs, cut = cuts(source)
            except NotReadableError:
                continue
            line = "\t".join([*("|".join(words) for words in needs), json.dumps(cut, separators=(",", ":"))])
            # A word with a sign that stands between words or parts is in a script that looks like a pattern.
            if not (needs or cut) or any(
                sign in word for words in needs for word in words for sign in "|\t\n"
            ):
                continue
            if lines.setdefault(checksum(source), line) is not line:
                raise SystemExit(f"two patterns have one checksum: change a word of {source}")
    return "".join(f"{name}\t{line}\n" for name, line in sorted(lines.items()))


def main(arguments: list[str]) -> int:
    """Write or check the index; give the exit code."""
    text = index()
    if "--check" not in arguments:
        FILE.write_bytes(text.encode())
        return 0
    fresh = FILE.is_file() and FILE.read_bytes() == text.encode()
    if not fresh:
        print(f"openness_lint/{INDEX} is out of date: run scripts/build_pattern_index.py")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
