"""Tell a file's markup by its ending, or by its first lines where it has none, and cut it into blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.readme.blocks import Page
from openness_lint.readme.markdown import scan
from openness_lint.readme.masks import lines_of, mask

if TYPE_CHECKING:
    from collections.abc import Callable

_ENDINGS = {
    ending: markup
    for markup, endings in {
        "markdown": "md markdown mkd mkdn mdwn mdx mdown qmd rmd",
        "rst": "rst rest",
        "asciidoc": "adoc asciidoc asc",
        "org": "org",
        "rdoc": "rdoc",
        "textile": "textile",
        "html": "html htm",
        "text": "txt text",
        "notebook": "ipynb",
    }.items()
    for ending in endings.split(" ")
}
_FRONT_MATTER_ROWS = 200
MAX_CHARACTERS = 400_000  # nobody reads further, and neither do we: a page's story stands in front
MAX_ROWS = 12_000
_TITLE = r"title\s{0,3}[:=]\s{0,9}[\"']?(.{1,200}?)[\"']?$"


def markup_of(path: str, text: str) -> str:
    """Name the markup: markdown, rst, asciidoc, org, rdoc, textile, html, notebook or text."""
    name = path.rsplit("/", 1)[-1].lower()
    ending = name.rsplit(".", 1)[-1] if "." in name.lstrip(".") else ""
    return _ENDINGS.get(ending) or _sniff(text[:4000])


def _sniff(head: str) -> str:
    if re.search(r"^\.\. [\w-]{1,40}::", head, re.MULTILINE):
        return "rst"
    if re.search(r"^#\+[A-Za-z]{3,20}[:_]", head, re.MULTILINE):
        return "org"
    if re.search(r"^={1,4} \S", head, re.MULTILINE) and not re.search(r"^#", head, re.MULTILINE):
        return "rdoc"
    if re.search(r"^h[1-6]\. ", head, re.MULTILINE):
        return "textile"
    return "html" if re.match(r"\s{0,20}<(?:!doctype|html)\b", head, re.IGNORECASE) else "text"


def read(path: str, text: str) -> tuple[Page, list[int]]:
    """Cut a document into blocks. The list holds the line number of every row."""
    markup = markup_of(path, text)
    if markup == "notebook":
        from openness_lint.readme.notebooks import cells  # noqa: PLC0415 - most READMEs are Markdown

        rows = cells(text, MAX_ROWS)
        return scan(mask([row for _, row in rows])), [number for number, _ in rows] or [1]
    lines, title = _front_matter(lines_of(text[:MAX_CHARACTERS])[:MAX_ROWS])
    page = scan(mask(_as_markdown(markup, lines)))
    if title:
        page = Page(page.blocks, page.references, title)
    return page, list(range(1, len(lines) + 1))


def _as_markdown(markup: str, lines: list[str]) -> list[str]:
    if markup == "markdown":
        return lines
    if markup == "rst":
        from openness_lint.readme.rst import rst  # noqa: PLC0415 - most READMEs are Markdown

        return rst(lines)
    from openness_lint.readme import translate  # noqa: PLC0415 - most READMEs are Markdown

    rewrite: dict[str, Callable[[list[str]], list[str]]] = {
        "asciidoc": translate.asciidoc, "org": translate.org, "rdoc": translate.rdoc, "textile": translate.textile,
        "html": translate.html, "text": translate.text,
    }  # fmt: skip
    return rewrite[markup](lines)


def _front_matter(lines: list[str]) -> tuple[list[str], tuple[int, str] | None]:
    """Blank the settings that a site generator keeps at the top of a page; keep their title."""
    mark = lines[0].rstrip()
    if mark not in ("---", "+++"):
        return lines, None
    for end in range(1, min(len(lines), _FRONT_MATTER_ROWS)):
        if lines[end].rstrip() == mark or (mark == "---" and lines[end].rstrip() == "..."):
            titles = ((row, re.match(_TITLE, lines[row].rstrip())) for row in range(1, end))
            title = next(((row, found.group(1)) for row, found in titles if found), None)
            return [""] * (end + 1) + lines[end + 1 :], title
    return lines, None
