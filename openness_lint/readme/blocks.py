"""The blocks that every markup is cut into: headings, paragraphs, list items, table cells, code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    STEP = "step"  # an item of a numbered list
    CELL = "cell"
    CODE = "code"


class Block(NamedTuple):
    """One block. `rows`: the index of each of its lines; `text`: the lines joined with line feeds, markup kept.

    `level`: a heading's 1-6 (7 for a bold line, which is a heading in looks only); `language`: a code block's.
    """

    kind: Kind
    rows: tuple[int, ...]
    text: str
    level: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A document cut into blocks. `references`: link definitions, lower-case name -> address.

    `unfilled`: rows under a scaffold's sentinel comment. `title`: the front matter's (row, text), if it has one.
    """

    blocks: tuple[Block, ...]
    references: dict[str, str]
    title: tuple[int, str] | None = None


BOLD = 7
