"""Find the front page, and the story files one hop away from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.readme.parse import parse

if TYPE_CHECKING:
    from openness_lint.readme.document import Document
    from openness_lint.repository import Files

_FOLDERS = ("", ".github/", "docs/", "doc/")
_NAMES = ("readme", "lisezmoi", "liesmich", "leesmij", "leggimi", "leeme", "läsmig", "czytajmnie", "read_me")
_ENDINGS = (".md", ".markdown", ".rst", ".adoc", ".asciidoc", ".org", ".rdoc", ".textile", ".mkd", ".txt", "", ".html", ".htm")


def front_page(files: Files, name: str) -> Document | None:
    """Choose and parse the README: root, then .github/, then docs/; any case and ending. None if there is none."""
    for folder in _FOLDERS:
        candidates = _candidates(files, folder)
        if candidates:
            pages = [parse(path, files.text(path), name) for path in candidates[:3]]
            return max(pages, key=lambda page: page.words)
    return None


def _candidates(files: Files, folder: str) -> list[str]:
    """READMEs of one folder, Markdown first; translations (README.cy.md) only after the untranslated ones."""
    found = []
    for path in files.paths:
        if not path.startswith(folder) or "/" in path[len(folder) :]:
            continue
        stem, dot, ending = path[len(folder) :].lower().partition(".")
        last = "." + ending.rsplit(".", 1)[-1] if dot else ""
        if stem in _NAMES and last in _ENDINGS:
            found.append((ending.count("."), _NAMES.index(stem), _ENDINGS.index(last), path))
    return [path for *_, path in sorted(found)]


def linked_documents(files: Files, document: Document) -> tuple[Document, ...]:
    """Story files one hop away."""
    return ()
