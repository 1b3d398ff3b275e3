"""Cut Markdown (and HTML) into blocks, a line at a time, with no line looked at more than a few times."""

from __future__ import annotations

import re

from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import (
    BOLD,
    BREAK,
    Block,
    Kind,
    Page,
    cells,
    split_at,
    unquoted,
    without_pictures,
    words_of,
)
from openness_lint.readme.commands import is_command
from openness_lint.readme.masks import FENCE

_ATX = Pattern(r"^ {0,3}(#{1,6})(?:[ ]+(.*)|([^\W\d_#].*)|)$", cased=True)
_UNDERLINE = r"^ {0,3}(=+|-{2,})\s*$"
_RULE = r"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$"
_ITEM = Pattern(r"^( {0,40})(?:([-*+•‣])|(\d{1,9}|[a-z])[.)])(?: +|$)(.*)$", cased=True)
_DEFINITION = r"^ {0,3}\[([^\[\]^][^\[\]]{0,200})\]:\s{0,9}<?([^\s<>]{1,2000})>?"
_TABLE_RULE = r"^[ |:+=-]{3,}$"
_HTML_HEADING = r"(?i)<(h[1-6]|summary)(?:\s[^<>]{0,600})?>"
_BOLD_LINE = (
    r"^ {0,3}(?:(?:\*\*|__)([^*_].{0,90}?)(?:\*\*|__)|<(?:strong|b)>([^<]{1,90})</(?:strong|b)>)"
    r"\s?(:?)\s*(?:<br ?/?>)?\s*$"
)
_BLOCK_TAG = (
    r"(?i)^\s*</?(p|div|ul|ol|li|table|thead|tbody|tr|td|th|hr|details|center|section|article|header|footer|main|nav|body|html"
    r"|blockquote|dl|dt|dd|br)(?:[\s/][^<>]{0,600})?/?>"
)
_CELL_TAGS = words_of("td th tr table thead tbody")
HEADING_LIMIT = 200
HTML_HEADING_ROWS = UNDERLINED_ROWS = 12
_VERBS = words_of("is are was were has have had will been do does don't doesn't no isn't use")


def scan(lines: list[str]) -> Page:
    """Cut masked lines into blocks; the rows count from 0."""
    scanner = _Scanner(lines)
    while scanner.row < len(lines):
        scanner.step()
    scanner.flush()
    return Page(tuple(scanner.blocks), scanner.references)


class _Scanner:
    """The block that is open and what has been closed before it."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.row = 0
        self.blocks: list[Block] = []
        self.references: dict[str, str] = {}
        self.kind: Kind = "text"
        self.open: list[tuple[int, str]] = []
        self.in_list = False
        self.indent = 4  # how far in a line must stand to be code
        self.in_table = False
        self.last_level = 1
        self.folds: list[int] = []  # the level outside each fold that is open

    # each step takes at least one row
    def step(self) -> None:
        line = self.lines[self.row]
        if not line.strip():
            self.flush()
            self.in_table = False
            self.row += 1
        elif ("```" in line or "~~~" in line) and (fence := re.match(FENCE, line)):
            self.fence(fence)
        else:
            self.prose(line)

    def prose(self, line: str) -> None:
        line = unquoted(line)
        if self.folds and "</" in line:
            self.unfold(line.lower().partition("<summary")[0])
        if not self.open and line.startswith("    ") and self.indented(line):
            return
        first = line.lstrip(" ")[:1]
        if not (
            (first == "#" and self.atx(line))
            or (first in "=-" and self.open and self.underline(line))
            or (first in "*-_" and self.rule(line))
            or (first == "[" and self.definition(line))
            or (first == "<" and self.html(line))
            or (first in "*_" and self.bold(line))
            or ("|" in line and self.table(line))
            or self.item(line)
        ):
            self.text(line)
        self.row += 1

    def flush(self) -> None:
        if self.open:
            rows = tuple(row for row, _ in self.open)
            self.blocks.append(Block(self.kind, rows, "\n".join(text for _, text in self.open)))
            self.open = []
        self.kind = "text"

    def add(self, kind: Kind, row: int, text: str, level: int = 0) -> None:
        self.flush()
        self.blocks.append(Block(kind, (row,), text, level))

    def heading(self, row: int, text: str, level: int) -> bool:
        said, pictures = without_pictures(text) if "![" in text else (text, "")
        self.add("heading", row, (said or text)[: HEADING_LIMIT * 3], level)
        if said and pictures:  # they follow, so that they make no heading long
            self.blocks.append(Block("text", (row,), pictures))
        self.leave_list()
        if level != BOLD:
            self.last_level = level
        return True

    def unfold(self, text: str) -> None:
        """Go back to the level outside where a fold ends, so that the next one is its sibling."""
        for _ in range(min(len(self.folds), text.lower().count("</details"))):
            self.last_level = self.folds.pop()

    def leave_list(self) -> None:
        self.in_list, self.indent = False, 4

    def fence(self, opening: re.Match[str]) -> None:
        self.flush()
        mark, language = opening.group(1), opening.group(2).strip().split(" ")[0].strip("{}.").lower()
        first = row = self.row + 1
        while row < len(self.lines) and not self.closes(self.lines[row], mark):
            row += 1
        begins = first if row > first else self.row
        self.blocks.append(Block("code", (begins,), "\n".join(self.lines[first:row]), language=language))
        self.row = row + 1

    @staticmethod
    def closes(line: str, mark: str) -> bool:
        shut = line.strip(" >")
        return shut.startswith(mark) and not shut.strip(mark[0])

    def indented(self, line: str) -> bool:
        """Take indented code; in a list only what stands further in than its items, or what is plainly a command."""
        deep = line.startswith(" " * self.indent)
        if line.strip()[:1] in "|<" or not (deep or is_command(line)) or (self.in_list and _ITEM.match(line)):
            return False
        first = row = self.row
        inside = " " * (self.indent if deep else 4)
        said: list[str] = []
        while row < len(self.lines):
            line = unquoted(self.lines[row])
            if not line.startswith(inside) and (line.strip() or not deep):
                break
            said.append(line[len(inside) :])
            row += 1
        self.blocks.append(Block("code", (first,), "\n".join(said).rstrip()))
        self.row = row
        return True

    def atx(self, line: str) -> bool:
        found = _ATX.match(line)
        if not found:
            return False
        text = (found.group(2) or found.group(3) or "").rstrip()
        if found.group(3) and len(found.group(1)) == 1 and not (text[:1].isupper() and not self.open):
            return False
        return self.heading(self.row, text.rstrip("#").rstrip(), len(found.group(1)))

    def underline(self, line: str) -> bool:
        found = re.match(_UNDERLINE, line)
        if not found or self.kind != "text" or len(self.open) > UNDERLINED_ROWS:
            return False
        text, pictures = without_pictures("\n".join(part for _, part in self.open))
        words = sum(bool(without_pictures(part)[0]) for _, part in self.open)
        if len(text) > HEADING_LIMIT or words > 2:
            return False
        row = self.open[0][0]
        self.open = []
        return self.heading(row, f"{text} {pictures}", 1 if found.group(1)[0] == "=" else 2)

    def rule(self, line: str) -> bool:
        if len(line) > HEADING_LIMIT or not re.match(_RULE, line):
            return False
        self.flush()
        self.leave_list()
        return True

    def definition(self, line: str) -> bool:
        found = re.match(_DEFINITION, line)
        if found:
            self.references.setdefault(" ".join(found.group(1).lower().split()), found.group(2))
        return bool(found)

    def html(self, line: str) -> bool:
        found = re.search(_HTML_HEADING, line)
        if found:
            return self.html_heading(found)
        if line.lstrip(" ")[:4].lower() == "<pre":
            return self.pre()
        if self.bold(line):
            return True
        tag = re.match(_BLOCK_TAG, line)
        if not tag:
            return False
        self.flush()
        name = tag.group(1).lower()
        self.kind = "cell" if name in _CELL_TAGS else "item" if name in ("li", "dd") else "text"
        self.open.append((self.row, line))
        if name in ("td", "th", "li") and line.rstrip().lower().endswith(f"</{name}>"):
            self.flush()
        return True

    def html_heading(self, opening: re.Match[str]) -> bool:
        """Take a heading that may run over several rows; what stands after its end tag stays text."""
        tag = opening.group(1).lower()
        end = f"</{tag}"
        first = self.row
        parts = [self.lines[first][opening.end() :]]
        while (
            end not in parts[-1].lower() and len(parts) < HTML_HEADING_ROWS and self.row + 1 < len(self.lines)
        ):
            self.row += 1
            parts.append(self.lines[self.row])
        inner, _, after = split_at(" ".join(parts), end)
        if before := self.lines[first][: opening.start()].strip():
            self.text(before, first)
        if tag == "summary" and (nested := re.search(_HTML_HEADING, inner)):
            tag, inner = nested.group(1).lower(), inner[nested.end() :]
        if opening.group(1).lower() == "summary":
            self.folds.append(self.last_level)
        level = int(tag[1]) if tag != "summary" else min(6, self.last_level + 1)
        self.heading(first, inner, level)
        self.unfold(after)
        if rest := after.partition(">")[2].strip():
            self.text(rest)
        return True

    def pre(self) -> bool:
        self.flush()
        first = self.row
        while "</pre" not in self.lines[self.row].lower() and self.row + 1 < len(self.lines):
            self.row += 1
        text = re.sub(r"<[^<>]{1,300}>", "", "\n".join(self.lines[first : self.row + 1]))
        self.blocks.append(Block("code", (first,), text.strip()))
        return True

    def bold(self, line: str) -> bool:
        """Take a short bold line that opens a paragraph for a heading; a bold sentence stays a sentence."""
        found = re.match(_BOLD_LINE, line) if not self.open and len(line) < HEADING_LIMIT else None
        text = (found.group(1) or found.group(2) or "").strip() if found else ""
        if (
            not text
            or text[-1] in ".!;,"
            or len(text.split()) > 6
            or not _VERBS.isdisjoint(text.lower().split())
        ):
            return False
        if "**" in text or "](" in text:
            return False
        return self.heading(self.row, text.rstrip(":"), BOLD)

    def table(self, line: str) -> bool:
        following = self.lines[self.row + 1] if self.row + 1 < len(self.lines) else ""
        ruled = "-" in following and "|" in following and re.match(_TABLE_RULE, following)
        if not (self.in_table or ruled or line.lstrip(" ")[0] == "|"):
            return False
        self.in_table = True
        self.flush()
        if not re.match(_TABLE_RULE, line):
            for cell in cells(line):
                self.add("cell", self.row, cell)
        return True

    def item(self, line: str) -> bool:
        found = _ITEM.match(line)
        if not found or (self.open and self.kind == "text" and found.group(3) not in (None, "1")):
            return False
        self.flush()
        self.in_list = True
        self.indent = min(40, found.start(4)) + 4
        if found.group(4).startswith("#") and self.atx(found.group(4)):
            return True
        self.kind = "step" if found.group(3) and found.group(3).isdigit() else "item"
        self.open.append((self.row, found.group(4)))
        return True

    def text(self, line: str, row: int | None = None) -> None:
        if not line.startswith(" ") and not self.open:
            self.leave_list()
        marked = BREAK if line.endswith(("  ", "\\")) else ""
        self.open.append((self.row if row is None else row, line.strip().rstrip("\\") + marked))
