"""Reads the tables of `links/tables/`: which host and path is what. Parsed once, on first use."""

from __future__ import annotations

import functools
import re

from openness_lint import beforehand
from openness_lint.frozen import Frozen


class Table(Frozen):
    """The tables as values; kinds are the words in square brackets.

    `hosts`, `fallback`: host -> (path pattern, kind), "" for the whole host.
    `shapes`: (literal, regular expression or "", kind). `labels`: first label -> (ending, kind).
    `texts`: (words, kind).
    """

    hosts: dict[str, list[tuple[str, str]]]
    fallback: dict[str, list[tuple[str, str]]]
    shapes: list[tuple[str, str, str]]
    labels: dict[str, list[tuple[str, str]]]
    texts: list[tuple[str, str]]


def lines(name: str) -> list[str]:
    """Read a table's lines without comments and empty lines."""
    text = beforehand.text(f"links/tables/{name}")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def words(name: str) -> list[str]:
    """Read every word of a table."""
    return [word for line in lines(name) for word in line.split()]


@functools.cache
def load() -> Table:
    """Read data.txt, other.txt and shapes.txt."""
    table = Table({}, {}, [], {}, [])
    section, kind = "", ""
    for line in [*lines("data.txt"), *lines("other.txt"), *lines("shapes.txt")]:
        if line[0] == "[":
            section, _, kind = line[1:-1].rpartition(" ")
        elif section in ("", "fallback"):
            _add_hosts(table.fallback if section else table.hosts, kind, line)
        else:
            _add(table, section, kind, line)
    return table


def _add(table: Table, section: str, kind: str, line: str) -> None:
    """Add one line of one section."""
    if section == "any":
        literal, _, pattern = line.partition(" ~ ")
        table.shapes.append((literal, pattern, kind))
    elif section == "label":
        label, _, ending = line.partition(" ")
        table.labels.setdefault(label, []).append(("" if ending == "*" else "." + ending, kind))
    else:
        table.texts.append((f" {line} ", kind))


def _add_hosts(hosts: dict[str, list[tuple[str, str]]], kind: str, line: str) -> None:
    """Add a line of hosts; paths belong to the host just before them, no paths mean the whole host."""
    here = line.split()
    listed: list[tuple[str, str]] = []
    if "/" not in line:
        for word in here:
            hosts.setdefault(word, []).append(("", kind))
    else:
        for word, after in zip(here, [*here[1:], ""], strict=True):
            if word[0] == "/":
                listed.append((word, kind))
            else:
                listed = hosts.setdefault(word, [])
                if after[:1] != "/":
                    listed.append(("", kind))


@functools.lru_cache(maxsize=4096)
def paths(name: str) -> tuple[tuple[str, str], ...]:
    """Give the (path pattern, kind) lines that speak of a host: longest name first, then longest pattern."""
    return _of(load().hosts, name)


@functools.lru_cache(maxsize=4096)
def fallback(name: str) -> tuple[tuple[str, str], ...]:
    """Give the lines of the fallback section that speak of a host."""
    return _of(load().fallback, name)


def _of(hosts: dict[str, list[tuple[str, str]]], name: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    while name:
        found += sorted(hosts.get(name, ()), key=lambda line: -len(line[0]))
        name = name.partition(".")[2]
    return tuple(found)


@functools.lru_cache(maxsize=2048)
def pattern(written: str) -> re.Pattern[str]:
    """Compile a path pattern: "*" stays within one part of the path, and every repetition is bounded."""
    exact, ends_open = written.endswith("$"), written.endswith("*")
    body = written.removesuffix("$").rstrip("*") if ends_open else written.removesuffix("$")
    path, question, query = body.partition("?")
    made = re.sub(r"/\\\*(?=/|$)", r"/[^/]{1,200}", re.escape(path)).replace(r"\*", "[^/]{0,200}")
    if question:
        made += r"\?" + re.escape(query).replace(r"\*", ".{0,300}")
    if exact:
        made += "/?$"
    elif not ends_open:
        made += "(?=[/?]|$)"
    return re.compile(made)


@functools.cache
def endings() -> dict[str, frozenset[str]]:
    """Read endings.txt: section -> endings without their dot, or whole names."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in lines("endings.txt"):
        if line[0] == "[":
            section = line[1:-1]
        else:
            found.setdefault(section, set()).update(line.split())
    return {name: frozenset(listed) for name, listed in found.items()}
