"""Does any installed package offer something in one of our entry-point groups? Asked cheaply.

`importlib.metadata` costs as much as half an audit, and almost nobody has a plug-in, so the folders on
`sys.path` are searched for our group names first, and only a hit pays for the import.
"""

from __future__ import annotations

import os
import sys

RULES, CHECKS = "openness_lint.rules", "openness_lint.checks"  # the groups
ENDINGS = (".dist-info", ".egg-info")
MAX_BYTES = 100_000


def offered(group: str) -> bool:
    """Say whether an installed package's `entry_points.txt` has the section `[group]`."""
    section = f"[{group}]".encode()
    return any(section in _entry_points(folder) for folder in dict.fromkeys(sys.path))


def _entry_points(folder: str) -> bytes:
    """Return the text of all entry points declared in one folder of `sys.path`."""
    try:
        names = [name for name in os.listdir(folder or ".") if name.endswith(ENDINGS)]
    except OSError:
        return b""
    return b"\n".join(_read(os.path.join(folder, name, "entry_points.txt")) for name in names)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES)
    except OSError:
        return b""
