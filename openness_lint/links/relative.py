"""Links within the repository that lead nowhere: to files or to headings that are not there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.frozen import Frozen
from openness_lint.links.address import unquoted
from openness_lint.links.anchors import ALWAYS, MARKDOWN, anchors, same_name
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme.document import Document, Link
    from openness_lint.repository import Files

_MOST, _MOST_MOUNTED = 2000, 100
_SCHEMES = ("//", "{", "<", "$", "%7b", "javascript:", "data:", "www.")


class DeadLink(Frozen):
    """A link that leads nowhere. `target`: as written. `near`: a path that differs in capitals, or ""."""

    target: str
    line: int
    reason: str
    near: str = ""


class _Place(NamedTuple):
    """Where the links stand. `known`: lower-case path -> path. `mounted`: submodules. `anchors`: by page."""

    files: Files
    page: str
    known: Mapping[str, str]
    mounted: tuple[str, ...]
    anchors: dict[str, frozenset[str] | None]


def relative_links(files: Files, document: Document) -> tuple[DeadLink, ...]:
    """Give the relative links and anchors of a page that lead nowhere, in the order of their lines.

    Links in code do not stand in `document.links`. Left alone, because the files do not tell: links that
    climb out of the repository ("../../issues" works on a forge), template marks, submodules, and headings
    in pages that are not Markdown or that we may not read. At most 2,000 links are read.
    """
    links = [link for link in document.links if _is_relative(link.target)][:_MOST]
    if not links:
        return ()
    mounted = _submodules(files)
    place = _Place(files, document.path, _known(files, mounted), mounted, {})
    found = (_judge(place, link) for link in links)
    return tuple(sorted((dead for dead in found if dead is not None), key=lambda dead: dead.line))


def _is_relative(target: str) -> bool:
    """Say whether a target is a path or an anchor of this repository."""
    start = target.strip().lower()
    head = start.partition("/")[0].partition("?")[0].partition("#")[0]
    return bool(start) and ":" not in head and "@" not in head and not start.startswith(_SCHEMES)


def _known(files: Files, mounted: tuple[str, ...]) -> Mapping[str, str]:
    """Map every path and folder in lower case to how it is really written; submodules count as folders."""
    known = {"": ""}
    for path in (*files.paths, *mounted):
        while path and known.get(path.lower()) != path:
            known[path.lower()] = path
            path = posixpath.dirname(path)  # noqa: PLW2901 - climbs to the root
    return known


def _submodules(files: Files) -> tuple[str, ...]:
    """Read where submodules are mounted: what lies in them is not ours to see."""
    try:
        text = files.text(".gitmodules")
    except Unreadable:
        return ()
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    paths = [value.strip().strip("/") for key, value in pairs if key.strip() == "path"]
    return tuple(path for path in paths[:_MOST_MOUNTED] if path)


def _judge(place: _Place, link: Link) -> DeadLink | None:
    """Judge one link; None where it leads somewhere, or where we cannot tell."""
    written, _, anchor = link.target.strip().partition("#")
    raw = written.partition("?")[0]
    path = _resolve(place.page, unquoted(raw))
    if path is None:
        return None
    if raw:
        dead = _missing(place, path, link)
        if dead is not None or path not in place.files.sizes:
            return dead
    return _no_heading(place, path, anchor, link)


def _resolve(page: str, path: str) -> str | None:
    """Work out a path from the page's folder; None where it leaves the repository."""
    base = "" if path.startswith("/") else posixpath.dirname(page)
    whole = posixpath.normpath(posixpath.join(base, path.lstrip("/"))) if path else page
    return None if whole == ".." or whole.startswith("../") else ("" if whole == "." else whole)


def _missing(place: _Place, path: str, link: Link) -> DeadLink | None:
    """Judge the path of a link."""
    real = place.known.get(path.lower())
    if real == path or path.startswith(tuple(mounted + "/" for mounted in place.mounted)):
        return None
    if real is not None and path not in place.files.sizes:
        reason = f"the repository has {real}: only capital letters differ, and most servers mind"
        return DeadLink(link.target, link.line, reason, real)
    backslash = " (a path needs / where it has \\)" if "\\" in path else ""
    return DeadLink(link.target, link.line, f"we could not find {path} in the repository{backslash}")


def _no_heading(place: _Place, path: str, anchor: str, link: Link) -> DeadLink | None:
    """Judge the anchor of a link to a Markdown page."""
    name = same_name(anchor)
    if name in ALWAYS or _is_line(name):
        return None
    if path not in place.anchors:
        place.anchors[path] = _anchors(place.files, path)
    known = place.anchors[path]
    if known is None or name in known:
        return None
    return DeadLink(link.target, link.line, f"we could not find a heading for #{anchor} in {path}")


def _anchors(files: Files, path: str) -> frozenset[str] | None:
    """Give the names of a page's places; None where it is not Markdown or we may not read it."""
    if not path.lower().endswith(MARKDOWN):
        return None
    try:
        return anchors(files.text(path))
    except Unreadable:
        return None


def _is_line(name: str) -> bool:
    """Say whether an anchor names lines ("L10-L20") or a footnote, which forges make themselves."""
    return name.startswith(("fn", "footnote")) or (name[:1] == "l" and name[1:].replace("-l", "").isdigit())
