"""Reading READMEs: sections, own words against boilerplate, sentences, signals, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.readme.document import Document, Link, Section, Sentence

if TYPE_CHECKING:
    from openness_lint.repository import Files

__all__ = ["Document", "Link", "Section", "Sentence", "front_page", "parse"]


def parse(path: str, text: str, name: str = "") -> Document:
    """Parse one document. `path` gives the markup by its ending; `name` is the repository's, to tell foreign READMEs."""
    raise NotImplementedError


def front_page(files: Files, name: str) -> Document | None:
    """Choose and parse the README: root, then .github/, then docs/; any case and ending. None if there is none."""
    raise NotImplementedError
