"""The places in a Markdown page that a link can lead to, as GitHub and GitLab name them.

The rule, from GitHub's own heading filter (html-pipeline): lower case, everything but letters, digits, marks,
"_", "-" and spaces taken out, spaces to hyphens, "-1" added where a name repeats. Forges differ in small ways
(GitLab joins hyphens, emoji leave one behind), so names are compared without case, underscores, repeated and
outer hyphens: a link that works on one forge is not called dead.
"""

from __future__ import annotations

import re

from openness_lint.links.address import unquoted
from openness_lint.patterns import Pattern

MARKDOWN = (".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mdx")
ALWAYS = frozenset({"", "top", "readme", "content"})
_LONGEST, _MOST = 600, 5000
_FENCE = Pattern(r" {0,3}(?:> ?|[-*+] )?\s{0,3}(`{3,}|~{3,})", cased=True)
_HEADING = Pattern(r"[ >]{0,6}(?:[-*+] )?#{1,6}[ \t]+(.*)", cased=True)
_UNDERLINE = Pattern(r"[ >]{0,6}(?:=+|-+)\s*$", cased=True)
_NAMED = Pattern(r"<[a-z][^<>]{0,300}?\b(?:id|name)\s*=\s*[\"']?([^\"'\s<>]{1,200})")
_GIVEN = Pattern(r"\{#([\w-]{1,100})[^{}]{0,100}\}", cased=True)
_PICTURE = Pattern(r"!\[[^\[\]]{0,300}\]\([^()]{0,500}\)", cased=True)
_LINK = Pattern(r"\[([^\[\]]{0,300})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])", cased=True)
_TAG = Pattern(r"<[^<>]{0,300}>", cased=True)


def slug(heading: str) -> str:
    """Give the name that GitHub makes of one heading, as written in Markdown."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", _GIVEN.sub("", heading[:_LONGEST].rstrip("# \t"))))
    text = _unescaped(_TAG.sub("", text)).strip().lower()
    return "".join(char for char in text if char.isalnum() or char in "_- " or _is_mark(char)).replace(
        " ", "-"
    )


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - the table of all names is large, and few headings have one

    return html.unescape(text)


def _is_mark(char: str) -> bool:
    """Say whether a character is a combining mark, which `isalnum` leaves out."""
    return "\u0300" <= char <= "\u036f" or char == "\ufe0f"


def same_name(anchor: str) -> str:
    """Reduce an anchor or a slug to what all forges agree on."""
    text = unquoted(anchor).lower().removeprefix("user-content-").replace("_", "").replace("\ufe0f", "")
    return re.sub(r"-{2,}", "-", text.replace("\u200d", "")).strip("-")


def anchors(text: str) -> frozenset[str]:
    """Give the names, reduced by `same_name`, of all places in a Markdown page that a link can lead to."""
    prose = _without_code(text)
    counts: dict[str, int] = {}
    found: set[str] = {same_name(name) for name in _NAMED.findall(prose)}
    found |= {same_name(name) for name in _GIVEN.findall(prose)}
    for heading in (*_headings(prose.split("\n")), *_tagged(prose))[:_MOST]:
        name = slug(heading)
        seen = counts.get(name, 0)
        counts[name] = seen + 1
        found |= {same_name(name), same_name(f"{name}-{seen}")} if seen else {same_name(name)}
    return frozenset(found)


def _tagged(prose: str) -> list[str]:
    """Give what stands in HTML headings."""
    found: list[str] = []
    for part in re.split(r"</[hH][1-6]>", prose)[:-1]:
        start = max(part.rfind("<h"), part.rfind("<H"))
        if start >= 0 and part[start + 2 : start + 3].isdigit():
            found.append(part[start : start + _LONGEST].partition(">")[2])
    return found


def _headings(lines: list[str]) -> list[str]:
    """Give the headings of both Markdown styles, as written."""
    found: list[str] = []
    before = ""
    for line in lines:
        heading = _HEADING.match(line)
        if heading is not None:
            found.append(heading[1])
        elif before.strip() and _UNDERLINE.match(line):
            found.append(before.strip().lstrip("> "))
        before = line
    return found


def _without_code(text: str) -> str:
    """Blank out fenced code."""
    kept: list[str] = []
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark is not None and line.strip("> \t-*+").startswith(fence) else fence
            kept.append("")
        else:
            fence = mark[1] if mark is not None else ""
            kept.append("" if fence else line)
    return "\n".join(kept)
