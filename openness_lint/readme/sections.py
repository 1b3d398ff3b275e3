"""Gather blocks into sections: headings with roles, own sentences, links, code and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.readme.blocks import BOLD, BREAK, PLACEHOLDER, UNFILLED, Block, Page
from openness_lint.readme.commands import commands
from openness_lint.readme.document import Link, Section, Sentence
from openness_lint.readme.inline import inline
from openness_lint.readme.roles import heading_words, plain_heading, roles_of
from openness_lint.readme.sentences import split, tidy
from openness_lint.readme.words import count, is_placeholder, is_stuffed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Leftover = Callable[[str], bool]

_BACK = frozenset(
    f"{verb}{to} {the}{place}"
    for verb in ("back", "go back", "return", "go", "jump")
    for to in (" to", "")
    for the in ("the ", "")
    for place in ("top", "contents", "table of contents", "index", "beginning", "start")
) | {"top", "back", "nach oben", "retour en haut", "torna su", "volver arriba"}
_SPARE = f" \t{BREAK}{PLACEHOLDER}"


class Draft:
    """A section that is being gathered. `held`: what only holds the place of words."""

    def __init__(
        self, heading: str = "", level: int = 0, line: int = 1, roles: frozenset[str] = frozenset()
    ) -> None:
        self.heading, self.level, self.line, self.roles = heading, level, line, roles
        self.sentences: list[Sentence] = []
        self.cells: list[Sentence] = []
        self.links: list[Link] = []
        self.badges: list[Link] = []
        self.code: list[tuple[int, str]] = []
        self.steps = 0
        self.held: list[str] = []

    def texts(self) -> list[str]:
        """Everything that was said, to compare with templates."""
        return [*(said.text for said in self.sentences), *(said.text for said in self.cells), *self.held]


def draft(page: Page, numbers: list[int]) -> list[Draft]:
    """Read a page's blocks into drafts. `numbers`: the line number of each row."""
    first = Draft(line=numbers[0] if numbers else 1)
    drafts = [first]
    for block in page.blocks:
        lines = tuple(numbers[row] for row in block.rows)
        if block.kind == "heading":
            _heading(drafts, block, lines, page.references)
        elif block.kind == "code":
            drafts[-1].code.append((lines[0], block.text))
            drafts[-1].steps += commands(block)
        else:
            _prose(drafts[-1], block, lines, page.references)
    _inherit(drafts)
    return drafts if _holds(first) else drafts[1:] or drafts


def _holds(first: Draft) -> bool:
    return bool(first.sentences or first.cells or first.links or first.badges or first.code)


def _heading(drafts: list[Draft], block: Block, lines: tuple[int, ...], references: dict[str, str]) -> None:
    read = inline(block.text, lines, references)
    heading = plain_heading(tidy(read.text))
    badges, links = _divide(read.links, read.badges)
    if not heading:
        drafts[-1].links += links
        drafts[-1].badges += badges
        return
    if is_placeholder(heading) and block.level != BOLD:
        drafts[-1].held.append(heading)
    part = Draft(heading, block.level, lines[0], roles_of(heading))
    part.links, part.badges = links, badges
    drafts.append(part)


def _prose(draft: Draft, block: Block, lines: tuple[int, ...], references: dict[str, str]) -> None:
    read = inline(block.text, lines, references)
    badges, links = _divide(read.links, read.badges)
    draft.badges += badges
    if block.kind in ("item", "step") and links and _contents_line(links, read.text):
        return
    into = draft.cells if block.kind == "cell" else draft.sentences
    before, unfilled = len(into), False
    for sentence in split(read, lines, whole=block.kind == "cell"):
        unfilled = unfilled or UNFILLED in sentence.text
        if unfilled or is_placeholder(sentence.text):
            draft.held.append(sentence.text)
            links = [link for link in links if link not in sentence.links]
            unfilled = unfilled and "\n" not in sentence.text
            continue
        text = sentence.text.replace(PLACEHOLDER, "").strip(_SPARE)
        own_links = tuple(link for link in sentence.links if link not in badges)
        if text.strip("[]() .,:;|-\u2013—*_x") and not _points_back(text):
            into.append(
                Sentence(text, sentence.line, own_links, sentence.whole.replace(PLACEHOLDER, "").strip())
            )
        elif own_links and len(into) > before:  # an address alone goes with the sentence before it
            last = into[-1]
            into[-1] = Sentence(
                last.text, last.line, last.links + own_links, f"{last.quote} {sentence.whole}".strip()
            )
    draft.links += links
    # A command with a gap for the reader's own name in it is a step; a step that is a gap is not.
    typed = "`" in block.text and PLACEHOLDER not in read.text
    draft.steps += block.kind == "step" and (len(into) > before or typed or bool(links))


def _points_back(text: str) -> bool:
    """Whether a line only leads to the top of the page: "(Back to top)"."""
    return len(text) < 40 and text.strip("[]() .,:;|-\u2013—*_^").lower() in _BACK


def _contents_line(links: list[Link], text: str) -> bool:
    """Whether a list item is a line of a table of contents: nothing but a link to a heading of this page."""
    return (
        all(link.target.startswith("#") for link in links)
        and count(text) <= sum(count(link.text) for link in links) + 1
    )


def _divide(links: tuple[Link, ...], badges: frozenset[int]) -> tuple[list[Link], list[Link]]:
    return [link for n, link in enumerate(links) if n in badges], [
        link for n, link in enumerate(links) if n not in badges
    ]


def _inherit(drafts: list[Draft]) -> None:
    """Give a heading that says nothing of its own the role of the heading above it; a title's is not handed down."""
    above: list[tuple[int, frozenset[str]]] = []
    for n, part in enumerate(drafts):
        if not part.level:
            continue
        while above and above[-1][0] >= part.level:
            above.pop()
        if not part.roles and above:
            part.roles = above[-1][1]
        title = part.level == 1 or n == 0
        above.append((part.level, frozenset() if title and not above else part.roles))


def finish(drafts: list[Draft], leftover: Leftover) -> Iterator[Section]:
    """Turn drafts into sections of own words. `leftover` says whether a sentence comes from a template."""
    seen: set[str] = set()
    for part in drafts:
        own, left = _sort_out(part.sentences, leftover, seen)
        cells, spare = _sort_out(part.cells, leftover, seen)
        words = sum(count(sentence.text) for sentence in (*own, *cells))
        yield Section(
            part.heading,
            part.level,
            part.line,
            part.roles,
            sentences=tuple(own),
            links=tuple(part.links),
            code=tuple(part.code),
            words=words,
            steps=part.steps,
            cells=tuple(cells),
            leftover=(*left, *spare),
        )


def _sort_out(
    sentences: list[Sentence], leftover: Leftover, seen: set[str]
) -> tuple[list[Sentence], list[Sentence]]:
    own: list[Sentence] = []
    left: list[Sentence] = []
    for sentence in sentences:
        key = sentence.text.lower()
        if leftover(sentence.text):
            left.append(sentence)
        elif not (key.count(" ") > 3 and key in seen) and not is_stuffed(key, heading_words()):
            own.append(sentence)
            seen.add(key)
    return own, left
