"""The lists of words, names and patterns that lie beside the checks as text files."""

from __future__ import annotations

import os

_HERE = os.path.dirname(__file__)


def lines(name: str) -> list[str]:
    """Give the lines of `name`.txt (which may lie in a folder, "bodies/health"), without empty ones and notes (#)."""
    with open(os.path.join(_HERE, f"{name}.txt"), encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#"]
