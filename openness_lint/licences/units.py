"""Split a README or a short licence file into units: sentences, items, table rows and headings, with lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 4_000
MOST_LINES = 10_000
LONGEST = 3_000
ATX = Pattern(r"^ {0,3}(#{1,6})[ \t]*([^\n]{1,200}?)[ \t#]*$")
UNDERLINE = Pattern(r"^([=~^\"'+#*.-])\1{2,}[ \t]*$")
TAGGED = Pattern(r"^[ \t]*<h([1-6])[^>\n]{0,200}>(.{1,200}?)</h[1-6]>")
BOLD = Pattern(r"^(?:\*\*|__)([^*_\n]{2,60}?):?(?:\*\*|__):?[ \t]*$")
ADOC = Pattern(r"^(={1,5}) ([^\n=]{1,200})$")
FENCE = Pattern(r"^ {0,8}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S?)")
LABELLED = Pattern(
    r"^[*_ \t]{0,4}(?:licen[cs]e|lizenz|licencia|licenza|licentie|llicència|licença|trwydded)\b[^:\n]{0,20}:"
)
ITEM = Pattern(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]")
DEFINITION = Pattern(r"^ {0,3}\[([^\]\n]{1,100})\]:[ \t]*<?(\S{1,400}?)>?(?:[ \t]|$)")
RST_TARGET = Pattern(r"^\.\. _`?([^:`\n]{1,100})`?:[ \t]*(\S{1,400})")
BADGE = Pattern(
    r"!\[([^\]\n]{0,120})\]\(([^()\s]{1,400})(?:[ \t]\"[^\"\n]{0,80}\")?\)|"
    r"!\[([^\]\n]{0,120})\]\[([^\]\n]{1,60})\]"
)
INLINE_LINK = Pattern(r"\[([^\[\]]{0,300})\]\(<?\"?([^()\s\"<>]{0,400})[^()\n]{0,80}\)")
REFERENCE_LINK = Pattern(r"\[([^\[\]]{1,200})\]\[([^\[\]]{0,100})\]")
SHORTCUT_LINK = Pattern(r"\[([^\[\]]{1,100})\](?![(\[:])")
RST_LINK = Pattern(r"`([^`<>]{1,200})[ \n]<([^<>`\s]{1,400})>`_{1,2}")
HREF = Pattern(r"<a\b[^>]{0,200}?href=[\"']?([^\"'\s>]{1,400})[^>]{0,200}>")
GAP = Pattern(
    r"<((?:your|name|folder|file|year|council|owner|holder)\b[a-z'’ ]{0,40})>"
)  # no tag, but to be filled in
TAG = Pattern(r"</?[a-zA-Z][^<>]{0,200}>")
MARKS = Pattern(r"[*`]{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)")
SENTENCE_END = Pattern(
    r"(?<=[.!?])(?<!v\.)(?<!e\.g\.)(?<!i\.e\.)(?<!ver\.)[\"')\]]{0,2}\s{1,9}(?=[A-ZÀ-Þ\"'(\[©*`])", cased=True
)


class Unit(NamedTuple):
    """One piece of a text. `kind`: sentence, item, row, heading, code or badge. `above`: the headings above it.

    `titled`: the first of these is the first heading of the text, its title.
    """

    text: str
    line: int
    kind: str
    above: tuple[str, ...]
    titled: bool = False


def without_comments(text: str) -> str:
    """Blank HTML comments out and keep the line breaks."""
    parts, at = [], 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin)
        if end < 0:
            break
        parts += [text[at:begin], "\n" * text.count("\n", begin, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def _definitions(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        match = DEFINITION.match(line) or RST_TARGET.match(line)
        if match:
            found.setdefault(match[1].strip().lower(), match[2])
    return found


def _fenced(lines: list[str]) -> frozenset[int]:
    """Return the numbers of lines in fenced code, fences among them; a fence that is never closed is no fence."""
    inside: set[int] = set()
    opened: tuple[int, str] | None = None
    for number, line in enumerate(lines):
        found = FENCE.match(line)
        if found is None:
            continue
        if opened is None:
            opened = (number, found[1])
        elif found[1].startswith(opened[1]) and not found[2]:
            inside.update(range(opened[0], number + 1))
            opened = None
    return frozenset(inside)


class _Reader:
    """Walks over the lines once and yields units."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.links = _definitions(lines)
        self.above: list[tuple[int, str]] = []
        self.title: tuple[int, str] | None = None
        self.block: list[str] = []
        self.begin = 1
        self.kind = "sentence"

    def heading(self, number: int) -> tuple[int, str, int] | None:
        """Return (level, text, lines used) where a heading begins at this line."""
        line = self.lines[number]
        for pattern in (ATX, ADOC, TAGGED):
            found = pattern.match(line)
            if found:
                level = int(found[1]) if found[1].isdigit() else len(found[1])
                return level, self.clean(found[2]), 1
        bold = BOLD.match(line)
        if bold and not self.block:
            return 7, self.clean(bold[1]), 1
        below = self.lines[number + 1] if number + 1 < len(self.lines) else ""
        under = UNDERLINE.match(below)
        if (
            under
            and not self.block
            and 1 < len(line.strip()) <= 120
            and len(below.strip()) >= 3
            and "|" not in line
        ):
            return 1 if under[1] == "=" else 2, self.clean(line), 2
        return None

    def clean(self, text: str) -> str:
        """Return text with links written as "words (address)" and other markup taken out."""
        text = INLINE_LINK.sub(r"\1 (\2)", text)
        text = RST_LINK.sub(r"\1 (\2)", text)
        text = REFERENCE_LINK.sub(lambda m: self.target(m[1], m[2] or m[1]), text)
        text = SHORTCUT_LINK.sub(lambda m: self.target(m[1], m[1], shortcut=True), text)
        text = TAG.sub(" ", GAP.sub(r"[\1]", HREF.sub(r" (\1) ", text))) if "<" in text else text
        return " ".join(MARKS.sub("", text.replace("&copy;", "©").replace("&nbsp;", " ")).split())

    def target(self, words: str, key: str, *, shortcut: bool = False) -> str:
        """Return a reference link's words with its address."""
        found = self.links.get(key.strip().lower())
        if found:
            return f"{words} ({found})"
        return f"[{words}]" if shortcut else words

    def flush(self) -> Iterator[Unit]:
        """Yield the block that was gathered, cut into sentences."""
        lines, self.block = self.block, []
        if not lines:
            return
        above, titled = tuple(text for _, text in self.above), self.titled()
        whole, at = "\n".join(lines), 0
        for end in [*(m.end() for m in SENTENCE_END.finditer(whole)), len(whole)]:
            text = self.clean(whole[at : min(end, at + LONGEST)])
            if text:
                lead = len(whole[at:end]) - len(whole[at:end].lstrip())
                yield Unit(text, self.begin + whole.count("\n", 0, at + lead), self.kind, above, titled)
            at = end

    def titled(self) -> bool:
        """Say whether the first heading above is the text's own title."""
        return self.above[:1] == [self.title]

    def badges(self, number: int, line: str) -> Iterator[Unit]:
        """Yield the pictures on a line."""
        for found in BADGE.finditer(line):
            address = found[2] or self.links.get((found[4] or "").lower(), "")
            yield Unit(f"{found[1] or found[3] or ''} {address}", number + 1, "badge", ())

    def units(self) -> Iterator[Unit]:
        """Yield every unit in order."""
        number, code = 0, _fenced(self.lines)
        while number < len(self.lines):
            line, fenced = self.lines[number][:MAX_LINE], number in code
            if fenced and FENCE.match(line):
                yield from self.flush()
                number += 1
                continue
            head = None if fenced or not line.strip() else self.heading(number)
            if head:
                yield from self.flush()
                self.above = [entry for entry in self.above if entry[0] < head[0]]
                above = tuple(text for _, text in self.above)
                yield Unit(head[1], number + 1, "heading", above, self.titled())
                self.above.append((head[0], head[1]))
                self.title = self.title or self.above[0]
                number += head[2]
                continue
            yield from self.line(number, line, fenced=fenced)
            number += 1
        yield from self.flush()

    def line(self, number: int, line: str, *, fenced: bool) -> Iterator[Unit]:
        """Take one ordinary line: end the block where a blank line, an item or a row begins."""
        if "![" in line:
            yield from self.badges(number, line)
            line = BADGE.sub(" ", line)
        bare = line.strip()
        kind = "code" if fenced else _kind(line)
        broken = line.rstrip("\n").endswith(("  ", "\\"))
        labelled = kind == "sentence" and LABELLED.match(line) is not None
        if not bare or labelled or kind in ("row", "item") or (kind == "code") != (self.kind == "code"):
            yield from self.flush()
        if not bare or DEFINITION.match(line) or RST_TARGET.match(line):
            return
        if not self.block:
            self.begin, self.kind = number + 1, kind
        self.block.append(line.rstrip("\\") if broken else line)
        if broken or labelled or kind == "row":
            yield from self.flush()


def _kind(line: str) -> str:
    if line.lstrip().startswith("|"):
        return "row"
    return "item" if ITEM.match(line) else "sentence"


def split(text: str) -> Iterator[Unit]:
    """Yield the units of a text's first 10,000 lines in order.

    Any markup: Markdown, reStructuredText, AsciiDoc, HTML headings or none.
    """
    return _Reader(without_comments(text).splitlines()[:MOST_LINES]).units()
