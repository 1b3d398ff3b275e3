"""Regular expressions that are compiled when first used: those that are not needed cost nothing."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - pathlib costs 10 ms to import


class Pattern:
    """One regular expression; letter case is ignored unless `cased`."""

    def __init__(self, source: str, flags: int = 0, *, cased: bool = False) -> None:
        self.source = source
        self.flags = flags | (0 if cased else re.IGNORECASE)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled form."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Search as `re.search` does."""
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Match as `re.match` does."""
        return self.compiled.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find as `re.finditer` does."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Find as `re.findall` does, for patterns with one group or none."""
        return self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """Split as `re.split` does."""
        return self.compiled.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace as `re.sub` does."""
        return self.compiled.sub(new, text)


def read_data(name: str) -> bytes:
    """Return the bytes of a data file of this folder."""
    with open(os.path.join(FOLDER, name), "rb") as file:  # noqa: PTH118, PTH123 - as above
        return file.read()


def sections(name: str) -> dict[str, list[str]]:
    """Read a data file of this folder: "[heading]" lines and the lines below each; "# " begins a remark."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in read_data(name).decode().splitlines():
        if (
            line.startswith("[")
            and line.endswith("]")
            and line[1:-1].replace(" ", "").replace("_", "").isalpha()
        ):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return found
