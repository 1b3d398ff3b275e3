"""The Markdown cells of a Jupyter notebook, each line with its place in the file."""

from __future__ import annotations

import json

from openness_lint.readme.masks import lines_of

MAX_CELLS = 400
# Pieces that are written in some way that is not ours: to look for each costs the whole file.
MOST_MISSES = 20


def cells(text: str, most: int) -> list[tuple[int, str]]:
    """Give the first so many lines of Markdown cells with their lines in the .ipynb file; [] if it is no notebook."""
    try:
        book = json.loads(text)
    except (ValueError, RecursionError):
        return []
    rows: list[tuple[int, str]] = []
    finder = _Finder(text)
    for cell in _markdown(book)[:MAX_CELLS]:
        for piece in cell:
            if len(rows) >= most:
                return rows[:most]
            line = finder.line(piece)
            rows += [(line, part) for part in lines_of(piece.rstrip("\r\n"))]
        rows.append((finder.number, ""))
    return rows[:most]


def _markdown(book: object) -> list[list[str]]:
    """Give the pieces of each Markdown cell: its lines, or all of it in one."""
    found = book.get("cells") if isinstance(book, dict) else None
    taken: list[list[str]] = []
    for cell in found if isinstance(found, list) else ():
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown":
            source = cell.get("source")
            pieces = source if isinstance(source, list) else [source]
            taken.append([piece for piece in pieces if isinstance(piece, str)])
    return taken


class _Finder:
    """Finds each piece's place, going forward only."""

    def __init__(self, text: str) -> None:
        self.text, self.place, self.number, self.misses = text, 0, 1, 0

    def line(self, piece: str) -> int:
        """Give the line on which the next string that says this begins; the last one's where it is not found."""
        if self.misses >= MOST_MISSES:
            return self.number
        for written in (json.dumps(piece, ensure_ascii=False), json.dumps(piece)):
            place = self.text.find(written, self.place)
            if place >= 0:
                self.number += self.text.count("\n", self.place, place)
                self.place = place + len(written)
                return self.number
        self.misses += 1
        return self.number
