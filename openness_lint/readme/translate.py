"""Rewrite other markups into Markdown line for line, so that one scanner reads them all and line numbers stay true.

Sources: the docutils reStructuredText specification, the AsciiDoc, Org, RDoc and Textile quick references.
Only what a README uses is rewritten; the rest is left as text.
"""

from __future__ import annotations

import re
from functools import cache

FENCE = "```"
CODE = " " * 12  # further in than any list item: code to the scanner
_ORG_HEADING = re.compile(r"^(\*{1,6})\s+(?:(?:TODO|DONE|NEXT)\s+)?(.*)$")
_ORG_TAGS = re.compile(r"\s:[\w@:]{1,60}:$")
_ORG_BLOCK = re.compile(
    r"^\s{0,20}#\+(begin|end)_(src|example|verse|quote|comment|export)\b\s*(\S{0,20})", re.IGNORECASE
)
_ORG_KEY = re.compile(r"^\s{0,20}#\+(\w{1,30}):\s*(.*)$")
_ORG_DRAWER = re.compile(r"^\s{0,20}:[A-Z_-]{2,30}:")
_ORG_CODE = re.compile(r"(?<![\w/:])[=~]([^=~\n]{1,200})[=~](?!\w)")
_ORG_LINK = re.compile(r"\[\[([^\[\]]{1,2000})\](?:\[([^\[\]]{1,500})\])?\]")
_RDOC_HEADING = re.compile(r"^(={1,6})\s*([^=\s].*)$")
_RDOC_LINK = re.compile(
    r"\{([^{}]{1,500})\}\[([^\[\]\s]{1,2000})\]|(?<![\w.\[-])([\w.-]{1,80})\[(https?://[^\[\]\s]{1,2000})\]"
)
_TEXTILE_HEADING = re.compile(r"^h([1-6])(?:\([^()]{0,80}\)|\{[^{}]{0,80}\})?\.\s+(.*)$")
_TEXTILE_BLOCK = re.compile(r"^(?:p|bq|fn\d{1,3})(?:\([^()]{0,80}\)|\{[^{}]{0,80}\})?\.{1,2}\s+")
_TEXTILE_LINK = re.compile(
    r"\"([^\"\n]{1,500})\":((?:https?://|/|\.|#|mailto:)[^\s\"<>]{0,2000}[^\s\"<>.,;:!?)])"
)
_TEXTILE_PICTURE = re.compile(
    r"(?<!\S)!((?:https?://|/|\.)[^\s!()]{1,2000})(?:\(([^()]{0,200})\))?!(?::(https?://\S{1,2000}))?"
)
_TEXTILE_ITEM = re.compile(r"^([*#]{1,5})\s+(.*)$")
_WORDPRESS_TITLE = re.compile(r"^===\s{0,4}[^=\s][^=]{0,200}===\s{0,9}$")
_WORDPRESS_HEADING = re.compile(r"^(={1,3})\s{0,4}([^=\s][^=]{0,200}?)\s{0,4}\1\s{0,9}$")
_WORDPRESS_FIELD = re.compile(
    r"^(?:donate link|tags|requires at least|tested up to|stable tag|requires php|license(?: uri)?|version):",
    re.IGNORECASE,
)
_ADOC_HEADING = re.compile(r"^(={1,6}|#{1,6})\s+(\S.*)$")
_ADOC_MACRO = re.compile(r"(?<![^\s\[\]])([^\s\[\]]{1,2000})\[([^\[\]]{0,500})\]")
_ADOC_NAMES = ("image::", "image:", "link:", "xref:", "https://", "http://")
_ADOC_XREF = re.compile(r"<<([^<>,]{1,200})(?:,([^<>]{1,300}))?>>")
_ADOC_ATTRIBUTE = re.compile(r"^:!?[\w-]{1,60}!?:")
_ADOC_ITEM = re.compile(r"^(\s{0,20})(\*{1,5}|\.{1,5}|-)\s+(.*)$")
_ADOC_CODE = re.compile(r"^(?:-{4,}|\.{4,}|`{3,}.*)\s*$")
_ADOC_COMMENT = re.compile(r"^/{4,}\s*$")
_ADOC_DELIMITER = re.compile(r"^(?:={4,}|\*{4,}|_{4,}|\|={3,}|-{2}|\+)\s*$")


def asciidoc(lines: list[str]) -> list[str]:
    """AsciiDoc: = headings, ---- and .... blocks, url[text], image::, attributes and comments dropped."""
    out: list[str] = []
    code = comment = ""
    for line in lines:
        mark = line.rstrip()
        if code or comment:
            out.append("" if comment else FENCE if mark == code else line)
            code, comment = ("" if mark == code else code), ("" if mark == comment else comment)
        elif _ADOC_COMMENT.match(mark):
            comment = mark
            out.append("")
        elif _ADOC_CODE.match(mark):
            code = FENCE if mark.startswith(FENCE) else mark
            out.append(FENCE)
        else:
            out.append(_asciidoc_line(mark))
    return out


def _asciidoc_line(line: str) -> str:
    if line.startswith("//") or _ADOC_ATTRIBUTE.match(line) or _ADOC_DELIMITER.match(line):
        return ""
    if line[:1] == "[" and line.endswith("]") and not line.startswith("[["):
        return ""
    if heading := _ADOC_HEADING.match(line):
        return "#" * len(heading.group(1)) + " " + heading.group(2)
    if item := _ADOC_ITEM.match(line):
        line = "  " * (len(item.group(2)) - 1) + ("1. " if item.group(2)[0] == "." else "- ") + item.group(3)
    elif line[:1] == "." and line[1:2].isalpha():
        line = f"**{line[1:]}**"
    line = _ADOC_MACRO.sub(_asciidoc_macro, line) if "[" in line else line
    return _ADOC_XREF.sub(lambda found: f"[{found.group(2) or found.group(1)}](#{found.group(1)})", line)


def _asciidoc_macro(found: re.Match[str]) -> str:
    """Rewrite link:, image:, xref: and addresses with words in brackets; another macro stays as it is."""
    token, words = found.groups()
    kind = next((name for name in _ADOC_NAMES if name in token), "")
    if not kind:
        return found.group()
    before, _, target = token.partition(kind)
    if kind.startswith("image"):
        return f"{before}![{words.split(',')[0] or target}]({target})"
    if kind.startswith("http"):
        target = kind + target
    elif kind == "xref:" and "." not in target:
        target = f"#{target}"
    return f"{before}[{words.rstrip('^') or target}]({target})"


def org(lines: list[str]) -> list[str]:
    """Org: * headings, #+TITLE, #+BEGIN_SRC blocks, [[url][text]], comments and drawers dropped."""
    return [_org_line(line) for line in lines]


def _org_line(line: str) -> str:
    if block := _ORG_BLOCK.match(line):
        language = block.group(3) if block.group(1).lower() == "begin" else ""
        return "" if block.group(2).lower() in ("quote", "verse") else FENCE + language
    if key := _ORG_KEY.match(line):
        return f"# {key.group(2)}" if key.group(1).lower() == "title" else ""
    if line.startswith("# ") or _ORG_DRAWER.match(line):
        return ""
    if heading := _ORG_HEADING.match(line):
        words = _ORG_TAGS.sub("", heading.group(2).rstrip()).rstrip()
        return "#" * min(6, len(heading.group(1)) + 1) + " " + _org_links(words)
    if line.lstrip().startswith(": "):
        return CODE + line.lstrip()[2:]
    return _org_links(_ORG_CODE.sub(r"`\1`", line))


def _org_links(line: str) -> str:
    def link(found: re.Match[str]) -> str:
        target = found.group(1).removeprefix("file:")
        picture = (
            "!" if target.lower().endswith((".png", ".svg", ".jpg", ".gif")) and not found.group(2) else ""
        )
        return f"{picture}[{found.group(2) or target}](<{target}>)"

    return _ORG_LINK.sub(link, line) if "[[" in line else line


def rdoc(lines: list[str]) -> list[str]:
    """RDoc: = headings, {text}[url], * and 1. lists; indented text is code."""
    out = []
    for line in lines:
        heading = _RDOC_HEADING.match(line)
        text = "#" * len(heading.group(1)) + " " + heading.group(2).rstrip("= ") if heading else line
        if line[:1] == " " and line.strip()[:1] not in ("*", "-", ""):
            text = CODE + line
        out.append(_rdoc_links(text))
    return out


def _rdoc_links(line: str) -> str:
    if "[" not in line:
        return line
    return _RDOC_LINK.sub(
        lambda found: f"[{found.group(1) or found.group(3)}]({found.group(2) or found.group(4)})", line
    )


def textile(lines: list[str]) -> list[str]:
    """Textile: h1. headings, "text":url, !picture!, * and # lists, bc. and <pre> blocks."""
    linked = (_TEXTILE_LINK.sub(r"[\1](\2)", _textile_line(line)) for line in lines)
    return [_TEXTILE_PICTURE.sub(_textile_picture, line) for line in linked]


def _textile_picture(found: re.Match[str]) -> str:
    picture = f"![{found[2] or ''}]({found[1]})"
    return f"[{picture}]({found[3]})" if found[3] else picture


def _textile_line(line: str) -> str:
    if heading := _TEXTILE_HEADING.match(line):
        return "#" * int(heading.group(1)) + " " + heading.group(2)
    if line.startswith("bc."):
        return CODE + line.partition(" ")[2]
    if item := _TEXTILE_ITEM.match(line):
        marker = "1. " if item.group(1)[-1] == "#" else "- "
        return "  " * (len(item.group(1)) - 1) + marker + item.group(2)
    return _TEXTILE_BLOCK.sub("", line)


def text(lines: list[str]) -> list[str]:
    """Plain text: a short line in capitals between blank lines is a heading; the rest reads as Markdown does."""
    if any(_WORDPRESS_TITLE.match(line) for line in lines[:3]):
        return [_wordpress_line(line) for line in lines]
    padded = ["", *lines, ""]
    out = []
    for before, line, after in zip(padded, lines, padded[2:], strict=False):
        words = line.strip()
        alone = not before.strip() and not after.strip()
        capital = words.isupper() and 3 < len(words) < 60 and words[-1] not in ".!?,;"
        out.append(
            f"## {words}" if alone and capital and not words.startswith(("#", "-", "*", "=")) else line
        )
    return out


def _wordpress_line(line: str) -> str:
    """WordPress's readme.txt: === headings ===; of the fields below the title only who made it is for readers."""
    if heading := _WORDPRESS_HEADING.match(line):
        return "#" * (4 - len(heading[1])) + " " + heading[2]
    if line.lower().startswith("contributors:"):
        return f"- {line}"
    return "" if _WORDPRESS_FIELD.match(line) else line


@cache
def _html_cut() -> re.Pattern[str]:
    return re.compile(
        r"<(head|nav|footer|form|select|button)\b[^<>]{0,600}>|</(head|nav|footer|form|select|button)\s{0,3}>",
        re.IGNORECASE,
    )


def html(lines: list[str]) -> list[str]:
    """HTML of a site's page: indentation means nothing; head, navigation, footer and forms are not its story."""
    out: list[str] = []
    inside = ""
    for line in lines:
        kept: list[str] = []
        at = 0
        for tag in _html_cut().finditer(line):
            opened, closed = (tag.group(1) or "").lower(), (tag.group(2) or "").lower()
            if not inside and opened:
                kept.append(line[at : tag.start()])
                inside = opened
            elif inside and closed == inside:
                inside, at = "", tag.end()
        out.append(_html_line("".join(kept) if inside else "".join(kept) + line[at:]))
    return out


def _html_line(line: str) -> str:
    """Take the indentation off, and let a "#" begin no heading."""
    line = line.lstrip(" \t")
    return f"\\{line}" if line[:1] == "#" else line
