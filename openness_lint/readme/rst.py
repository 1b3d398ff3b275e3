"""Rewrite reStructuredText into Markdown line for line (docutils specification: sections, directives, targets)."""

from __future__ import annotations

import re

from openness_lint.readme.blocks import words_of

_ADORNMENT = re.compile(r"^([!-/:-@\[-`{-~])\1{2,}\s*$")
_DIRECTIVE = re.compile(r"^(\s{0,40})\.\.\s(?:\|[^|]{1,80}\|\s)?([\w:-]{1,40})::\s*(.*)$")
_TARGET = re.compile(r"^\s{0,20}\.\.\s_(`?)([^:`]{1,200})\1:\s{1,9}(\S{1,2000})\s*$")
_SUBSTITUTION = re.compile(r"^\.\.\s\|([^|]{1,80})\|\s")
_OPTION = re.compile(r"^\s{1,40}:([\w-]{1,40}):\s*(.*)$")
_LINK = re.compile(r"`([^`<>]{0,400})<([^<>\n]{1,2000})>`__?")
_ROLE = re.compile(r"(?<![\w:]):[\w:+.-]{1,40}:`([^`<>\n]{1,300}?)(?:\s?<[^<>\n]{1,300}>)?`")
_REFERENCE = re.compile(r"`([^`\n]{1,300})`__?(?!\w)|(?<![\w`])([A-Za-z][\w.+-]{0,80})_(?=[\s.,;:!?)\]]|$)")
_LITERAL = re.compile(r"``([^`\n]{1,500})``")
_PICTURES = words_of("image figure")
_CODE = words_of(
    "code code-block sourcecode highlight parsed-literal literalinclude prompt math raw csv-table"
)
_NOTICES = words_of(
    "note warning important caution danger tip hint attention admonition seealso deprecated versionadded "
    "versionchanged todo epigraph pull-quote topic sidebar rubric container line-block compound list-table table"
)


def rst(lines: list[str]) -> list[str]:
    """Headings by any underline, directives, literal blocks, links with their targets."""
    lines = _headings(lines)
    pictures = _substitutions(lines)
    text = "\n".join(_blocks(lines))
    text = _LINK.sub(_link, text)
    text = _LITERAL.sub(r"`\1`", text)
    text = _ROLE.sub(r"\1", text)
    text = _REFERENCE.sub(_reference, text)
    for name, picture in pictures.items():
        text = text.replace(f"|{name}|", picture)
    return text.split("\n")


def _link(found: re.Match[str]) -> str:
    words = found.group(1)
    breaks = "\n" * words.count("\n")
    return f"[{' '.join(words.split()) or found.group(2)}](<{found.group(2)}>)" + breaks


def _reference(found: re.Match[str]) -> str:
    return f"[{found.group(1) or found.group(2)}]"


def _headings(lines: list[str]) -> list[str]:
    """Replace adorned titles by #-headings; the level is the order in which adornments are first met."""
    out = list(lines)
    styles: list[tuple[str, bool]] = []
    row = 0
    while row + 1 < len(out):
        title, under = out[row], out[row + 1]
        over = row > 0 and bool(_ADORNMENT.match(out[row - 1])) and out[row - 1][:1] == under[:1]
        if _is_title(title, under, over=over):
            style = (under[0], over)
            if style not in styles:
                styles.append(style)
            out[row] = "#" * min(6, styles.index(style) + 1) + " " + title.strip()
            out[row + 1] = ""
            if over:
                out[row - 1] = ""
            row += 1
        row += 1
    return out


def _is_title(title: str, under: str, *, over: bool) -> bool:
    if not title.strip() or not _ADORNMENT.match(under) or _ADORNMENT.match(title):
        return False
    if title[:1] == " " and not over:
        return False
    return len(under.rstrip()) >= min(len(title.strip()) - 2, 60) and under[:1] not in "|+"


def _substitutions(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        name = _SUBSTITUTION.match(line)
        directive = _DIRECTIVE.match(line) if name else None
        if name and directive and directive.group(2) == "image" and len(found) < 60:
            found[name.group(1)] = f"![{name.group(1)}](<{directive.group(3).strip()}>)"
    return found


def _blocks(lines: list[str]) -> list[str]:
    reader = _Reader()
    return [reader.line(line) for line in lines]


class _Reader:
    """The directive or literal block that is open, and how far in it stands."""

    def __init__(self) -> None:
        self.mode = ""  # "", code, drop or notice
        self.indent = 0

    def line(self, line: str) -> str:
        if self.mode:
            inside = not line.strip() or len(line) - len(line.lstrip(" ")) > self.indent
            if inside:
                return self.within(line)
            self.mode = ""
        if target := _TARGET.match(line):
            return f"[{target.group(2)}]: {target.group(3)}"
        if directive := _DIRECTIVE.match(line):
            return self.directive(line, directive)
        if line.startswith(".. ") or line.rstrip() == "..":
            self.open("drop", line)
            return ""
        if line.rstrip().endswith("::"):
            self.open("code", line)
            return line.rstrip()[:-1] if line.strip() != "::" else ""
        return f"> {line.lstrip()[2:]}" if line.lstrip()[:2] == "| " else line

    def open(self, mode: str, line: str) -> None:
        self.mode, self.indent = mode, len(line) - len(line.lstrip(" "))

    def directive(self, line: str, found: re.Match[str]) -> str:
        name, argument = found.group(2).lower(), found.group(3).strip()
        if name in _PICTURES:
            self.open("drop", line)
            return "" if "|" in line[:6] else f"![](<{argument}>)"
        if name in _CODE:
            self.open("code", line)
        elif name in _NOTICES:
            self.open("notice", line)
            return f"**{argument}**" if name == "rubric" else argument
        else:
            self.open("drop", line)
        return ""

    def within(self, line: str) -> str:
        if self.mode == "drop":
            return ""
        option = _OPTION.match(line)
        if self.mode == "notice":
            return "" if option else line.strip()
        return "" if option else f"        {line.strip()}" if line.strip() else ""
