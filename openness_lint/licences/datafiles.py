"""The data files of this folder: tables of words, names and texts."""

from __future__ import annotations

import os

FOLDER = os.path.dirname(__file__)


def read_data(name: str) -> bytes:
    """Return the bytes of a data file of this folder."""
    with open(os.path.join(FOLDER, name), "rb") as file:
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
