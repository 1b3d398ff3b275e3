"""The data files of this folder: tables of words, names and texts."""

from __future__ import annotations

from openness_lint import beforehand


def sections(name: str) -> dict[str, list[str]]:
    """Read a data file of this folder: "[heading]" lines and the lines below each; "# " begins a remark."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in beforehand.text(f"licences/{name}").splitlines():
        if (
            line.startswith("[")
            and line.endswith("]")
            and line[1:-1].replace(" ", "").replace("_", "").isalpha()
        ):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return found
