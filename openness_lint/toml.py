"""TOML from strangers: read within bounds, and with the line of every key, which tomllib does not give."""

from __future__ import annotations

import re
import tomllib

Key = tuple[str, ...]

MAX_CHARACTERS = 200_000
MAX_DOTS = 100

_WORD = r"""(?:[A-Za-z0-9_-]{1,200}|"[^"\n]{0,200}"|'[^'\n]{0,200}')"""
_DOTTED = rf"{_WORD}(?:[ \t]{{0,9}}\.[ \t]{{0,9}}{_WORD}){{0,9}}"
_HEADER = rf"[ \t]{{0,99}}\[\[?[ \t]{{0,9}}({_DOTTED})[ \t]{{0,9}}\]"
_PAIR = rf"[ \t]{{0,99}}({_DOTTED})[ \t]{{0,9}}="
_AT_LINE = r"at line (\d{1,9})"


class TooMuch(ValueError):  # noqa: N818 - it is said of a text, not of us
    """A text that is too large, too deep or too dotted to be what it says; the message says which."""


def loads(text: str) -> dict[str, object]:
    """Parse a TOML text. Raises tomllib.TOMLDecodeError, or TooMuch for one made to exhaust the machine.

    tomllib keeps every prefix of a dotted key, so that one key of 180 kB takes all the memory there is.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooMuch("it is too large")
    if any(
        line.count(".", 0, line.find("=")) > MAX_DOTS for line in text.split("\n") if len(line) > MAX_DOTS
    ):
        raise TooMuch("a key has too many parts")
    try:
        return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except RecursionError:
        raise TooMuch("it is nested too deeply") from None


def key_lines(text: str) -> dict[Key, int]:
    """Return the 1-based line of every table and key of a valid TOML text (not of inline tables)."""
    headers, pairs = re.compile(_HEADER), re.compile(_PAIR)
    lines: dict[Key, int] = {}
    table: Key = ()
    inside = ""  # the quotes that end the multi-line text we are in
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not inside:
            header, pair = headers.match(line), pairs.match(line)
            if header:
                table = _parts(header[1])
                lines.setdefault(table, number)
            elif pair:
                lines.setdefault((*table, *_parts(pair[1])), number)
        inside = _still_inside(line, inside)
    return lines


def _parts(dotted: str) -> Key:
    return tuple(part.strip("\"'") for part in re.findall(_WORD, dotted))


def _still_inside(line: str, inside: str) -> str:
    """Follow multi-line texts: which quotes we wait for after this line."""
    at = 0
    while True:
        if inside:
            end = line.find(inside, at)
            if end < 0:
                return inside
            at, inside = end + 3, ""
        starts = [(line.find(quotes, at), quotes) for quotes in ('"""', "'''")]
        found = [(start, quotes) for start, quotes in starts if start >= 0]
        if not found:
            return ""
        start, inside = min(found)
        at = start + 3


def line_of(lines: dict[Key, int], key: Key) -> int:
    """Return the line of a key, or of the nearest table around it, or 1."""
    while key:
        if key in lines:
            return lines[key]
        key = key[:-1]
    return 1


def broken_line(message: str, text: str) -> int:
    """Return the line that a TOML error names, or the last one where it says "at end of document"."""
    found = re.search(_AT_LINE, message)
    return int(found[1]) if found else max(1, len(text.splitlines()))
