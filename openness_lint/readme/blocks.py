"""The blocks that every markup is cut into: headings, paragraphs, list items, table cells, code."""

from __future__ import annotations

import re
from typing import Literal

from openness_lint.frozen import Frozen

Kind = Literal["heading", "text", "item", "step", "cell", "code"]
"""What a block is; a step is an item of a numbered list."""

_TO = r"(?:\([^()]{0,600}\)|\[[^\[\]]{0,100}\])"
_AT = rf"\[[^\[\]]{{0,200}}\]{_TO}"
BOLD = 7
"""The level of a bold line: a heading in looks only."""
MAX_CELLS = 60  # in one row of a table
# What we mark places with: private characters, which `masks.lines_of` takes out of what was written.
MARK = "\ue000"  # a link or picture stood here
BREAK = "\ue001"  # a line break that the writer asked for
PLACEHOLDER = "\ue002"  # something to be filled in stood here
UNFILLED = "\ue003"  # a line under a scaffold's sentinel comment that nobody has filled in
BAR = "\ue004"  # a "|" inside a table's cell


class Block(Frozen):
    """One block. `rows`: the index of each of its lines; `text`: the lines joined with line feeds, markup kept.

    `level`: a heading's 1-6, or BOLD; `language`: a code block's.
    """

    kind: Kind
    rows: tuple[int, ...]
    text: str
    level: int = 0
    language: str = ""


class Page(Frozen):
    """A document cut into blocks. `references`: link definitions, lower-case name -> address.

    `title`: the front matter's (row, text), if it has one.
    """

    blocks: tuple[Block, ...]
    references: dict[str, str]
    title: tuple[int, str] | None = None


def words_of(text: str) -> frozenset[str]:
    """Give the words of a table that is written as running text."""
    return frozenset(text.split())


def without_pictures(text: str) -> tuple[str, str]:
    """Part a line of Markdown into its text and its badges and pictures, with or without a link around them."""
    pattern = rf"\[!{_AT}\]{_TO}|!{_AT}"
    return " ".join(re.sub(pattern, " ", text).split()), " ".join(re.findall(pattern, text))


def split_at(text: str, end: str) -> tuple[str, str, str]:
    """Cut a text at an end tag, in small letters: before, the tag, after."""
    place = text.lower().find(end)
    return (text, "", "") if place < 0 else (text[:place], end, text[place + len(end) :])


def cells(line: str) -> list[str]:
    """Give the cells of a table's row that hold something."""
    row = line.replace("\\|", BAR).strip().strip("|").split("|", MAX_CELLS)
    return [cell.replace(BAR, "|").strip() for cell in row[:MAX_CELLS] if cell.strip()]


def unquoted(line: str) -> str:
    """Take off the marks of a quotation; the mark of an alert ("[!NOTE]") says nothing."""
    if line.lstrip(" ")[:1] != ">":
        return line
    for _ in range(5):
        stripped = line.lstrip(" ")
        if stripped[:1] != ">":
            break
        line = stripped[1:].removeprefix(" ")
    return "" if re.match(r"^\s*\[![A-Z]{3,10}\]\s*$", line) else line
