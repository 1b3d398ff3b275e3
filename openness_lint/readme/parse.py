"""Parse one document, and say which parts of it tell its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.readme.document import Document, Section, Sentence
from openness_lint.readme.foreign import foreign
from openness_lint.readme.markup import read
from openness_lint.readme.roles import GATES
from openness_lint.readme.sections import Draft, draft, finish
from openness_lint.readme.templates import match
from openness_lint.readme.words import count, language

if TYPE_CHECKING:
    from openness_lint.readme.blocks import Page

LEAD_CHARACTERS = 800
SECOND, TAGLINE_WORDS = 2, 5


def parse(path: str, text: str, name: str = "") -> Document:
    """Parse one document: its sections, own sentences, links and code, each with its line.

    `path` gives the markup by its ending; `name` is the repository's, to tell a README that is another product's.
    """
    page, numbers = read(path, text)
    drafts = draft(page, numbers)
    texts = [text for part in drafts for text in part.texts()]
    known = match(texts, name)
    left = {texts[n] for n in known.leftover}
    sections = tuple(finish(drafts, left.__contains__))
    title, title_line = _title(page, drafts, numbers)
    links = tuple(link for section in sections for link in section.links)
    badges = tuple(badge for part in drafts for badge in part.badges)
    said = [*(part.heading for part in drafts if part.heading), *texts]
    return Document(
        path=path,
        title=title,
        title_line=title_line,
        sections=sections,
        words=_written(sections, title_line),
        links=links,
        badges=badges,
        template=known.template,
        template_share=round(known.share, 3),
        foreign=foreign(name, title, said, (*links, *badges)) if name else "",
        language=language(" ".join((title, *texts))),
        placeholders=sum(len(part.held) for part in drafts),
        template_kind=known.kind,
    )


def _written(sections: tuple[Section, ...], title_line: int) -> int:
    """Count own words: those of the text, and of the headings (not the title) that have text of their own below."""
    headed = (section for section in sections if section.words and section.line != title_line)
    return sum(section.words for section in sections) + sum(count(section.heading) for section in headed)


def _title(page: Page, drafts: list[Draft], numbers: list[int]) -> tuple[str, int]:
    titled = next((part for part in drafts if part.heading), None)
    if titled:
        return titled.heading, titled.line
    return (page.title[1], numbers[page.title[0]]) if page.title else ("", 1)


def lead(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences a reader meets first: under the title, before the second heading or the first 800 characters.

    Where the title has nothing under it, the section that follows it is taken too.
    """
    taken: list[Sentence] = []
    size = 0
    headings = 0
    for section in document.sections:
        headings += bool(section.heading)
        if headings == SECOND and not taken and is_tagline(section):
            taken.append(Sentence(section.heading, section.line))
            size = len(section.heading)
        elif headings > 1 and (taken or section.roles & GATES):
            break
        for sentence in section.sentences:
            if sentence.is_signpost:
                continue
            size += len(sentence.text)
            if taken and size > LEAD_CHARACTERS:
                return tuple(taken)
            taken.append(sentence)
    return tuple(taken)


def is_tagline(section: Section) -> bool:
    """Whether a heading says something of its own rather than what stands under it: some words, and no usual ones."""
    return len(section.heading.split()) >= TAGLINE_WORDS and not section.roles


def narrative(document: Document) -> tuple[Section, ...]:
    """Give the sections that can tell a story: neither instructions, reference, licence nor how to contribute."""
    return tuple(section for section in document.sections if tells(section))


def tells(section: Section) -> bool:
    """Whether a section can tell a story: it has no role, or one that is not only a how-to, reference and the like."""
    return not section.roles or not section.roles <= GATES
