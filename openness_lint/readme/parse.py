"""Parse one document, and say which parts of it tell its story."""

from __future__ import annotations

from openness_lint.readme.document import Document, Section, Sentence
from openness_lint.readme.markup import read
from openness_lint.readme.roles import GATES
from openness_lint.readme.sections import draft, finish
from openness_lint.readme.templates import match
from openness_lint.readme.words import language

LEAD_CHARACTERS = 800
_BADGE_ROLES = frozenset({"toc"})


def parse(path: str, text: str, name: str = "") -> Document:
    """Parse one document. `path` gives the markup by its ending; `name` is the repository's, to tell foreign READMEs."""
    page, numbers = read(path, text)
    drafts = draft(page, numbers)
    texts = [text for part in drafts for text in part.texts()]
    known = match(texts, name)
    left = {texts[n] for n in known.leftover}
    sections = tuple(finish(drafts, left.__contains__))
    titled = next((part for part in drafts if part.heading), None)
    title, title_line = (titled.heading, titled.line) if titled else ("", 1)
    if not titled and page.title:
        title, title_line = page.title[1], numbers[page.title[0]]
    return Document(
        path=path,
        title=title,
        title_line=title_line,
        sections=sections,
        words=sum(section.words for section in sections),
        links=tuple(link for section in sections for link in section.links),
        badges=tuple(badge for part in drafts for badge in part.badges),
        language=language(" ".join((title, *(section.text for section in sections)))),
        template=known.template,
        template_share=round(known.share, 3),
        placeholders=sum(len(part.held) for part in drafts),
    )


def lead(document: Document) -> tuple[Sentence, ...]:
    """The sentences a reader meets first: under the title, before the second heading or the first 800 characters.

    Where the title has nothing under it, the section that follows it is taken too.
    """
    taken: list[Sentence] = []
    size = 0
    headings = 0
    for section in document.sections:
        headings += bool(section.heading)
        if headings > 1 and (taken or section.roles & GATES):
            break
        for sentence in section.sentences:
            size += len(sentence.text)
            if taken and size > LEAD_CHARACTERS:
                return tuple(taken)
            taken.append(sentence)
    return tuple(taken)


def narrative(document: Document) -> tuple[Section, ...]:
    """The sections that can tell a story: neither instructions, reference, licence nor how to contribute."""
    return tuple(section for section in document.sections if tells(section))


def tells(section: Section) -> bool:
    """Whether a section can tell a story: it has no role, or one that is not only a how-to, reference and the like."""
    return not section.roles or not section.roles <= GATES
