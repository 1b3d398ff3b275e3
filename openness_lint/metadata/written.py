"""Metadata written in a programming language or a line format, read as text: nothing is ever executed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.metadata.trees import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.metadata.trees import Tree

_LINES = 5_000


def from_ini(text: str) -> Tree:
    """Read setup.cfg: section -> key -> value; lines that begin with a space go on with the value."""
    tree: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    for number, line in _lines(text):
        if line.startswith("["):
            section = tree.setdefault(line.strip("[] \t").lower(), {})
        elif line[:1] in "#;":
            continue
        else:
            _field(section, number, line, "=" if "=" in line else ":")
    return dict(tree)


def from_description(text: str) -> Tree:
    """Read an R package's DESCRIPTION; a file of that name without a package's name is something else."""
    fields: dict[str, str] = {}
    for number, line in _lines(text):
        _field(fields, number, line, ":")
    homepage = fields.get("url", "")
    if "," in homepage or " " in homepage:
        fields["url"] = Said.on(_line_of(homepage), re.split(r"[,\s]+", homepage.strip())[0])
    return dict(fields) if "package" in fields else None


def _field(into: dict[str, str], number: int, line: str, sign: str) -> None:
    """Read "Key: value", or the continuation of the last one."""
    if line[:1] in {" ", "\t"}:
        last = next(reversed(into), None)
        if last is not None and len(into[last]) < 20_000:
            into[last] = Said.on(_line_of(into[last]), f"{into[last]}\n{line.strip()}")
        return
    key, found, value = line.partition(sign)
    if found:
        into[key.strip().lower()] = Said.on(number, value.strip())


def _line_of(text: str) -> int:
    return getattr(text, "line", 1)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n")[:_LINES], 1):
        if line.strip():
            yield number, line


@cache
def _assignments(sign: str) -> re.Pattern[str]:
    """Match `key = "text"`, `key: ["text", …]` and the like within one line; every part is bounded."""
    gap = r"[ \t]{0,20}"
    return re.compile(
        rf"""\b(?P<key>[a-z_]{{2,30}})["'\]]{{0,2}}{gap}{sign}{gap}[\[(]?{gap}[urf]{{0,2}}"""
        r"""(?P<mark>['"])(?P<value>[^'"]{1,500})(?P=mark)"""
    )


@cache
def _classifier() -> re.Pattern[str]:
    return re.compile(r"""['"]((?:Development Status|Intended Audience|License) :: [^'"\n]{1,200})['"]""")


def from_setup(text: str) -> Tree:
    """Read the plain string arguments of `setup(…)` in a setup.py, and its classifiers."""
    start = text.find("setup(")
    if start < 0:
        return None
    tree: dict[str, Tree] = dict(_strings(text, "=", start))
    tree["classifiers"] = [
        Said.on(number, found[1]) for number, line in _lines(text) if (found := _classifier().search(line))
    ]
    return tree


def from_gemspec(text: str) -> Tree:
    """Read the plain assignments of a gemspec: `spec.summary = "…"`, `metadata["source_code_uri"] = "…"`."""
    return dict(_strings(text, "="))


def from_mix(text: str) -> Tree:
    """Read the plain entries of a mix.exs: `description: "…"`, `licenses: ["…"]`."""
    return dict(_strings(text, ":"))


def from_go(text: str) -> Tree:
    """Read the module's address in a go.mod; a name that is no address says nothing."""
    found = re.search(r"^module[ \t]{1,20}\"?([\w.-]{1,100}\.[a-z]{2,20}/[^\s\"]{1,300})", text, re.MULTILINE)
    if not found:
        return None
    return {"module": Said.on(text.count("\n", 0, found.start()) + 1, f"https://{found[1]}")}


def _strings(text: str, sign: str, start: int = 0) -> Iterator[tuple[str, str]]:
    """Find assignments of plain strings from character `start` on; the first of a key counts."""
    seen: set[str] = set()
    first = text.count("\n", 0, start) + 1
    for number, line in _lines(text):
        if number < first or len(line) > 1000 or line.lstrip().startswith("#"):
            continue
        for found in _assignments(sign).finditer(line):
            if found["key"] not in seen:
                seen.add(found["key"])
                yield found["key"], Said.on(number, found["value"])
