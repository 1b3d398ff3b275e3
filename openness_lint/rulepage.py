"""Read a rule page's text: its parts and their lines. What is not exact is refused, with a place and a hint.

A page is a title, a question, one fenced `toml` block of settings and a few fixed `##` sections. Fences are
found first, so that headings inside an example README never look like the page's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.errors import UsageMistake
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

WHY, FIX = "Why it matters", "How to fix it"
KINDS = {
    "Passes": "yes",
    "Partly": "partly",
    "Fails": "no",
    "Does not apply": "not-applicable",
    "Cannot tell": "cannot-tell",
}
SECTIONS = (WHY, FIX, *KINDS)
REQUIRED = (WHY, FIX, "Passes", "Fails")
MAX_PAGE_BYTES = 200_000

FENCE = Pattern(r"^ {0,3}(`{3,}|~{3,})[ \t]*([^\n]*)$", re.MULTILINE, cased=True)
HEADING = Pattern(r"^ {0,3}(#{1,6})[ \t]+([^\n]*)$", re.MULTILINE, cased=True)
# Besides the usual control characters, those that turn the direction of text: a page must read as it is run.
CONTROL = Pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]", cased=True
)
TOML_LINE = Pattern(r" \(at (?:line (\d+), column \d+|end of document)\)$", cased=True)


class Fence(NamedTuple):
    """One fenced block: `start` and `end` are offsets in the page, `info` what stands after the fence."""

    start: int
    end: int
    info: str
    body: str


class Section(NamedTuple):
    """One `##` section: `start` is the offset of its heading, `body` of the text below it."""

    name: str
    start: int
    body: int
    end: int
    fences: tuple[Fence, ...]


@dataclass(frozen=True)
class Page:
    """A page cut into its parts, not yet judged. `name` is what errors call it."""

    name: str
    text: str

    def mistake(self, offset: int, message: str) -> UsageMistake:
        """Make the error for something at an offset of the page."""
        return UsageMistake(message, path=self.name, line=self.line(offset))

    def line(self, offset: int) -> int:
        """Give the 1-based line of an offset."""
        return self.text.count("\n", 0, offset) + 1

    def first_text(self, offset: int) -> int:
        """Give the offset of the first character from here on that is not white space."""
        return len(self.text) - len(self.text[offset:].lstrip())

    @cached_property
    def fences(self) -> tuple[Fence, ...]:
        """Every fenced block of the page, in order."""
        return tuple(_fences(self))

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections by name; raises UsageMistake for an unknown, repeated, absent or empty one."""
        return _sections(self)

    @cached_property
    def head(self) -> tuple[str, str, Fence]:
        """Title, question and the settings block."""
        return _head(self)

    @cached_property
    def settings(self) -> dict[str, object]:
        """The settings table; raises UsageMistake where it is not TOML."""
        return table(self, self.head[2])

    def mistake_at_key(self, key: str, message: str) -> UsageMistake:
        """Make the error for one key of the settings block, or for the block where the key is not there."""
        block = self.head[2]
        pattern = re.compile(rf"^[ \t]*\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=\]]", re.MULTILINE)
        found = pattern.search(self.text, block.start, block.end)
        return self.mistake(found.start() if found else block.start, message)

    def prose(self, section: Section) -> str:
        """Give a section's text without its fenced blocks."""
        parts, at = [], section.body
        for fence in section.fences:
            parts.append(self.text[at : fence.start])
            at = fence.end
        parts.append(self.text[at : section.end])
        return "".join(parts).strip()


def read_page(path: Path, name: str) -> Page:
    """Read one page from disk. Raises UsageMistake if it is too large, not UTF-8 or not plain text."""
    if (not name.isprintable() and CONTROL.search(name)) or not path.is_file():
        raise UsageMistake(f"{path.name!r} is not a plain file with a plain name", path=str(path.parent))
    with path.open("rb") as file:
        raw = file.read(MAX_PAGE_BYTES + 1)
    if len(raw) > MAX_PAGE_BYTES:
        raise UsageMistake(f"this page is larger than {MAX_PAGE_BYTES} bytes", path=name)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UsageMistake("this page is not saved as UTF-8 text", path=name, line=line) from None
    page = Page(name, text.replace("\r\n", "\n"))
    found = None if page.text.replace("\n", "").isprintable() else CONTROL.search(page.text)
    if found:
        raise page.mistake(found.start(), f"control character U+{ord(found[0]):04X}; please take it out")
    return page


def suggestion(word: str, known: Iterable[str]) -> str:
    """Give a did-you-mean for a word, or the words that are known."""
    import difflib  # noqa: PLC0415 - only on the way to an error

    names = list(known)
    close = difflib.get_close_matches(word, names, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(names)}"


def table(page: Page, fence: Fence) -> dict[str, object]:
    """Parse a fenced TOML block. Raises UsageMistake with the page's own line."""
    import tomllib  # noqa: PLC0415 - an audit that is refused on its command line need not pay for it

    try:
        return tomllib.loads(fence.body)
    except tomllib.TOMLDecodeError as error:
        place = TOML_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else fence.body.count("\n")
        words = TOML_LINE.sub("", str(error))
        words = words.replace("Cannot overwrite a value", "This key is set twice")
        said = f"the settings are not valid TOML: {words}"
        raise UsageMistake(said, path=page.name, line=page.line(fence.start) + line) from None


def _fences(page: Page) -> Iterator[Fence]:
    opening: re.Match[str] | None = None
    for mark in FENCE.finditer(page.text):
        if opening is None:
            if not (mark[1][0] == "`" and "`" in mark[2]):  # a line of inline code, not a fence
                opening = mark
        elif mark[1].startswith(opening[1]) and not mark[2].strip():
            body = page.text[opening.end() + 1 : mark.start()]
            yield Fence(opening.start(), mark.end(), opening[2].strip(), body)
            opening = None
    if opening is not None:
        raise page.mistake(opening.start(), "this fenced block is never closed")


def _headings(page: Page) -> Iterator[re.Match[str]]:
    """Yield headings that stand outside fences."""
    fences = iter(page.fences)
    fence = next(fences, None)
    for heading in HEADING.finditer(page.text):
        while fence is not None and fence.end < heading.start():
            fence = next(fences, None)
        if fence is None or heading.start() < fence.start:
            yield heading


def _sections(page: Page) -> dict[str, Section]:
    headings = [heading for heading in _headings(page) if heading.start() > page.head[2].end]
    found: dict[str, Section] = {}
    for place, heading in enumerate(headings):
        name = heading[2].strip()
        if heading[1] != "##" or name not in SECTIONS:
            raise page.mistake(
                heading.start(), f"unknown section {heading[0][:60]!r}; {suggestion(name, SECTIONS)}"
            )
        if name in found:
            raise page.mistake(heading.start(), f"the section {name!r} is here twice")
        end = headings[place + 1].start() if place + 1 < len(headings) else len(page.text)
        inside = tuple(fence for fence in page.fences if heading.end() < fence.start < end)
        found[name] = Section(name, heading.start(), heading.end(), end, inside)
    _check_sections(page, found)
    return found


def _check_sections(page: Page, found: dict[str, Section]) -> None:
    block = page.head[2]
    first = min((section.start for section in found.values()), default=len(page.text))
    if page.text[block.end : first].strip():
        where = page.first_text(block.end)
        raise page.mistake(where, "text between the settings and the first section; please move it into one")
    for name in REQUIRED:
        if name not in found:
            raise page.mistake(
                len(page.text), f"we could not find the section '## {name}', which every page needs"
            )
    for name, section in found.items():
        if name in KINDS and not section.fences:
            raise page.mistake(
                section.start, f"the section {name!r} needs an example: a sentence, then a fenced file"
            )
        if name not in KINDS and not page.prose(section):
            raise page.mistake(section.start, f"the section {name!r} is empty")


def _head(page: Page) -> tuple[str, str, Fence]:
    title = next(_headings(page), None)
    if title is None or title[1] != "#" or page.text[: title.start()].strip():
        raise page.mistake(0, "a page begins with its title: '# Say what it is for'")
    block = page.fences[0] if page.fences else None
    if block is None or block.info != "toml":
        raise page.mistake(
            block.start if block else 0, "the first fenced block must be the settings: ```toml"
        )
    question = page.text[title.end() : block.start].strip()
    if not question or "\n\n" in question or "\n#" in f"\n{question}":
        raise page.mistake(
            title.end(), "between title and settings stands one paragraph: the rule's question"
        )
    return title[2].strip(), " ".join(question.split()), block
