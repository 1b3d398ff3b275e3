"""Names, abbreviations and addresses of licences, as people write them: the table `names.txt` to SPDX ids."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.frozen import Frozen
from openness_lint.licences.datafiles import sections
from openness_lint.licences.facts import spdx_id
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable


class Mention(Frozen):
    """A licence named in a text: its id (or "family-*", or "" for one to be left alone), where, and how."""

    id: str
    start: int
    end: int
    how: str


def _gnu(found: re.Match[str]) -> str:
    groups = found.groupdict()
    kind = (groups.get("kind") or groups.get("kind2") or groups.get("kind3") or "").strip().lower()
    if kind.startswith("f"):
        stem, latest = "GFDL", ""
    else:
        stem = {"affero": "AGPL", "a": "AGPL", "lesser": "LGPL", "library": "LGPL", "l": "LGPL"}.get(
            kind, "GPL"
        )
        latest = "3.0" if stem == "AGPL" else ""
    version = groups.get("version") or groups.get("after") or groups.get("before") or latest
    if not version:
        return f"{stem}-*"
    if "." not in version:
        version += ".0"
    return spdx_id(f"{stem}-{version}{'-or-later' if groups.get('later') else '-only'}") or f"{stem}-*"


def _cc(found: re.Match[str]) -> str:
    low = (found["parts"] or "").lower()
    parts = ["BY"]
    parts += ["NC"] if re.search(r"non-?commercial|\bnc\b", low) else []
    parts += ["SA"] if re.search(r"share|\bsa\b|weitergabe|condividi", low) else []
    parts += ["ND"] if re.search(r"deriv|\bnd\b", low) else []
    stem = "CC-" + "-".join(parts)
    groups = found.groupdict()
    place, version = (groups.get("place") or "").upper(), groups.get("version")
    if not version:
        return f"{stem}-*"
    version += "" if "." in version else ".0"
    return (place and spdx_id(f"{stem}-{version}-{place}")) or spdx_id(f"{stem}-{version}") or ""


def _version(stem: str) -> Callable[[re.Match[str]], str]:
    """Return a maker of "stem-version" from the groups named version…; a bare "2" means "2.0", "12" means "1.2"."""

    def make(found: re.Match[str]) -> str:
        said = [value for name, value in found.groupdict().items() if name.startswith("version") and value]
        version = said[0].replace("-", ".").replace("_", ".") if said else ""
        if version.isdigit() and len(version) == 2:
            version = f"{version[0]}.{version[1]}"
        if not version:
            return f"{stem}-*"
        return spdx_id(f"{stem}-{version if '.' in version else version + '.0'}") or ""

    return make


def _listed(found: re.Match[str]) -> str:
    word = re.sub(r"(?i)(?:\.(?:php|html?|txt|json|md))+$|-licen[cs]e$", "", found["id"]).rstrip(".-")
    return spdx_id(word.removesuffix("-license")) or ""


def _always(licence: str) -> Callable[[re.Match[str]], str]:
    return lambda _: licence


class Row(Frozen):
    """One row of names.txt: the words that call for it, its pattern, and what makes an id of what was found."""

    keys: tuple[str, ...]
    pattern: Pattern
    make: Callable[[re.Match[str]], str]


def _row(line: str, macros: dict[str, str]) -> Row:
    maker, keys, source = line.split("\t")
    for name, text in macros.items():
        source = source.replace(name, text)
    cased = maker.startswith("=")
    maker = maker.removeprefix("=").removeprefix("-")
    name, _, stem = maker.partition(" ")
    makers = {"@gnu": _gnu, "@cc": _cc, "@listed": _listed}
    make = _version(stem) if name == "@version" else makers.get(name) or _always(maker)
    return Row(tuple(keys.split("|")), Pattern(source, cased=cased), make)


@cache
def _rows(section: str) -> tuple[Row, ...]:
    table = sections("names.txt")
    macros = dict(line.split("\t") for line in table["macros"])
    return tuple(_row(line, macros) for line in table[section])


def tables() -> list[tuple[Row, ...]]:
    """Return the rows of all sections of names.txt."""
    return [_rows(section) for section in sections("names.txt") if section != "macros"]


ID_WORD = Pattern(r"(?<![\w.+/-])[A-Za-z][A-Za-z0-9]{1,12}(?:-[A-Za-z0-9.]{1,14}){1,6}\+?(?![\w-])")


def _take(section: str, text: str, how: str, found: list[Mention]) -> str:
    """Add what a section's rows find in a text, and return the text with that blanked out."""
    low = text.lower()
    for row in _rows(section):
        if any(key in low for key in row.keys) and (matches := list(row.pattern.finditer(text))):
            found += [Mention(row.make(match), *match.span(), how) for match in matches]
            text = _without(text, matches)
            low = text.lower()
    return text


def _without(text: str, matches: list[re.Match[str]]) -> str:
    parts, at = [], 0
    for match in matches:
        parts += [text[at : match.start()], " " * len(match[0])]
        at = match.end()
    return "".join([*parts, text[at:]])


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the licences that a text names or links to, in order. Text is one sentence or line, not a book."""
    found: list[Mention] = []
    text = _take("addresses", text, "url", found)
    listed = []
    for match in ID_WORD.finditer(text):
        licence = spdx_id(match[0].rstrip("."))
        if licence and any(letter.isdigit() for letter in match[0]):
            found.append(Mention(licence, *match.span(), "statement"))
            listed.append(match)
    _take("names", _without(text, listed), "statement", found)
    return tuple(sorted(found, key=lambda mention: mention.start))
