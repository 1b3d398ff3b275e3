"""The Markdown cells of a Jupyter notebook, each line with its place in the file."""

from __future__ import annotations

MAX_CELLS = 400


def cells(text: str) -> list[tuple[int, str]]:
    """Give the Markdown cells' lines with the line of the .ipynb file on which each stands; [] if it is none."""
    import json  # noqa: PLC0415 - only notebooks need it

    try:
        book = json.loads(text)
    except (ValueError, RecursionError):
        return []
    rows: list[tuple[int, str]] = []
    finder = _Finder(text)
    for cell in _markdown(book)[:MAX_CELLS]:
        for piece in cell:
            line = finder.line(json.dumps(piece, ensure_ascii=False)[1:-1], json.dumps(piece)[1:-1])
            rows += [(line, part) for part in piece.rstrip("\n").split("\n")]
        rows.append((finder.number, ""))
    return rows


def _markdown(book: object) -> list[list[str]]:
    found = book.get("cells") if isinstance(book, dict) else None
    taken: list[list[str]] = []
    for cell in found if isinstance(found, list) else ():
        source = (
            cell.get("source") if isinstance(cell, dict) and cell.get("cell_type") == "markdown" else None
        )
        if isinstance(source, str):
            taken.append([source])
        elif isinstance(source, list):
            taken.append([piece for piece in source if isinstance(piece, str)])
    return taken


class _Finder:
    """Finds each piece's place, going forward only."""

    def __init__(self, text: str) -> None:
        self.text, self.place, self.number = text, 0, 1

    def line(self, *spellings: str) -> int:
        for spelling in spellings:
            place = self.text.find(spelling, self.place) if spelling else -1
            if place >= 0:
                self.number += self.text.count("\n", self.place, place)
                self.place = place
                break
        return self.number


def notebook(text: str) -> str:
    """Give a notebook's Markdown cells as one Markdown text; "" if it is no notebook."""
    return "\n".join(line for _, line in cells(text))
