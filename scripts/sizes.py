"""Measure functions and files against the house sizes, and end with 1 where one is over.

    python scripts/sizes.py [FOLDER ...]

The sizes keep the code readable in one sitting: half of all functions at most 10 lines, 95% at most 40, none
over 60, and no file over 300. They come from measuring a dozen well-kept Python projects, whose medians are 7
to 11 lines and whose 95th percentiles are 30 to 50.
"""

from __future__ import annotations

import ast
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MEDIAN, NINETY_FIVE, LONGEST, FILE = 10, 40, 60, 300
FOLDERS = ("openness_lint",)


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its length in lines: from `def` to its end, docstring and all; decorators left out."""

    place: str
    lines: int


def functions(path: Path) -> Iterator[Function]:
    """Yield every function and method of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(f"{path.as_posix()}:{node.lineno} {node.name}", length)


def complaints(paths: Sequence[Path]) -> list[str]:
    """Return one line for each size that is over."""
    found = sorted((one for path in paths for one in functions(path)), key=lambda one: -one.lines)
    said = [
        f"{one.place}: {one.lines} lines, the longest allowed is {LONGEST}"
        for one in found
        if one.lines > LONGEST
    ]
    said += list(_long_files(paths))
    middle, ninety_five = summary([one.lines for one in found])
    if middle > MEDIAN:
        said.append(f"the median function has {middle} lines, the house has {MEDIAN}")
    if ninety_five > NINETY_FIVE:
        said.append(f"95% of functions have up to {ninety_five} lines, the house has {NINETY_FIVE}")
    return said


def _long_files(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > FILE:
            yield f"{path.as_posix()}: {lines} lines, the longest allowed is {FILE}"


def summary(lengths: Sequence[int]) -> tuple[float, int]:
    """Return the median and the 95th percentile of lengths in lines."""
    ordered = sorted(lengths) or [0]
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)]


def main(folders: Sequence[str]) -> int:
    """Print the sizes and the complaints; return 1 if there is one."""
    paths = sorted(path for folder in folders or FOLDERS for path in Path(folder).rglob("*.py"))
    lengths = [one.lines for path in paths for one in functions(path)]
    middle, ninety_five = summary(lengths)
    print(f"{len(paths)} files, {len(lengths)} functions")
    print(f"lines: median {middle}, 95% up to {ninety_five}, longest {max(lengths, default=0)}")
    said = complaints(paths)
    for line in said:
        print(line)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
