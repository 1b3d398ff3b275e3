"""Links within the repository that lead nowhere: to files or to headings that are not there."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme.document import Document, Link
    from openness_lint.repository import Files

_SCHEMES = ("//", "{", "<", "$", "%7b", "javascript:", "data:", "www.")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that leads nowhere. `target`: as written. `near`: a path that differs in capitals, or ""."""

    target: str
    line: int
    reason: str
    near: str = ""


def relative_links(files: Files, document: Document) -> tuple[DeadLink, ...]:
    """Give the relative links and anchors of a page that lead nowhere, in the order of their lines.

    Links in code do not stand in `document.links`. Left alone, because the files do not tell: links that
    climb out of the repository ("../../issues" works on a forge), template marks, submodules, and headings in
    pages that are not Markdown or that we may not read.
    """
    if not any(_is_relative(link.target) for link in document.links):
        return ()
    known = _known(files)
    found = (
        _judge(files, document.path, known, link) for link in document.links if _is_relative(link.target)
    )
    return tuple(sorted((dead for dead in found if dead is not None), key=lambda dead: dead.line))


def _is_relative(target: str) -> bool:
    """Say whether a target is a path or an anchor of this repository."""
    start = target.strip().lower()
    head = start.partition("/")[0].partition("?")[0].partition("#")[0]
    return bool(start) and ":" not in head and "@" not in head and not start.startswith(_SCHEMES)


def _known(files: Files) -> Mapping[str, str]:
    """Map every path and folder in lower case to how it is really written; submodules count as folders."""
    known = {"": ""}
    for path in (*files.paths, *_submodules(files)):
        while path and known.get(path.lower()) != path:
            known[path.lower()] = path
            path = posixpath.dirname(path)  # noqa: PLW2901 - climbs to the root
    return known


def _submodules(files: Files) -> list[str]:
    """Read where submodules are mounted: what lies in them is not ours to see."""
    try:
        text = files.text(".gitmodules")
    except Unreadable:
        return []
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    return [value.strip().strip("/") for key, value in pairs if key.strip() == "path"]


def _judge(files: Files, page: str, known: Mapping[str, str], link: Link) -> DeadLink | None:
    """Judge one link; None where it leads somewhere, or where we cannot tell."""
    written, _, anchor = link.target.strip().partition("#")
    raw = written.partition("?")[0]
    path = _resolve(page, unquote(raw))
    if path is None:
        return None
    if raw:
        dead = _missing(files, known, path, link)
        if dead is not None or path not in files.sizes:
            return dead
    return _no_heading(files, path if raw else page, anchor, link)


def _resolve(page: str, path: str) -> str | None:
    """Work out a path from the page's folder; None where it leaves the repository."""
    base = "" if path.startswith("/") else posixpath.dirname(page)
    whole = posixpath.normpath(posixpath.join(base, path.lstrip("/"))) if path else page
    return None if whole == ".." or whole.startswith("../") else ("" if whole == "." else whole)


def _missing(files: Files, known: Mapping[str, str], path: str, link: Link) -> DeadLink | None:
    """Judge the path of a link."""
    real = known.get(path.lower())
    if real == path or any(path.startswith(mounted + "/") for mounted in _submodules(files)):
        return None
    if real is not None and path not in files.sizes:
        reason = f"the repository has {real}: only capital letters differ, and most servers mind"
        return DeadLink(link.target, link.line, reason, real)
    backslash = " (a path needs / where it has \\)" if "\\" in path else ""
    return DeadLink(link.target, link.line, f"we could not find {path} in the repository{backslash}")


def _no_heading(files: Files, path: str, anchor: str, link: Link) -> DeadLink | None:
    """Judge the anchor of a link to a Markdown page."""
    from openness_lint.links.anchors import ALWAYS, MARKDOWN, anchors, same_name  # noqa: PLC0415 - most links have none

    name = same_name(anchor)
    if name in ALWAYS or not path.lower().endswith(MARKDOWN) or _is_line(name):
        return None
    try:
        text = files.text(path)
    except Unreadable:
        return None
    if name in anchors(text):
        return None
    return DeadLink(link.target, link.line, f"we could not find a heading for #{anchor} in {path}")


def _is_line(name: str) -> bool:
    """Say whether an anchor names lines ("L10-L20") or a footnote, which forges make themselves."""
    return name.startswith(("fn", "footnote")) or (name[:1] == "l" and name[1:].replace("-l", "").isdigit())
