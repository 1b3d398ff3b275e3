"""Links to a blog post, case study or retrospective where a team tells its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import link_signs
from openness_lint.checks.pages import HOW_TO
from openness_lint.checks.signs import LONGEST, says
from openness_lint.findings import Evidence
from openness_lint.links.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Link, Section

_PAGES = frozenset({Kind.OTHER, Kind.PUBLICATION, Kind.VIDEO, Kind.HOME, Kind.SERVICE})


def story_links(page: Document) -> Iterator[tuple[bool, Evidence]]:
    """Yield links to writing about this work: whether the words say what it tells, and where it stands."""
    for section in page.sections:
        if section.roles & HOW_TO:
            continue
        for words, line, link in _with_words(section):
            lowered = words.lower()
            if not any(word in lowered for word in link_signs.NAMED_WORDS):
                continue
            if not says(words, link_signs.NAMED) or says(words, link_signs.BORROWED):
                continue
            if _is_writing(link):
                own = says(words, link_signs.OWN)
                told = says(words, link_signs.ABOUT) or (own and says(words, link_signs.HOW_OR_WHY))
                if told or own or len(words) <= len(link.text) + 1:
                    yield told, Evidence(page.path, line, words, "story-link")


def _with_words(section: Section) -> Iterator[tuple[str, int, Link]]:
    """Yield each web link with the sentence in which it stands, or with its own words."""
    for sentence in (*section.sentences, *section.cells):
        for link in sentence.links:
            if not link.picture:
                yield sentence.text[:LONGEST], sentence.line, link


def _is_writing(link: Link) -> bool:
    """Say whether a link leads to a page to read, not to code, a badge, a file of data or a mailbox."""
    if not link.target.startswith(("http://", "https://")):
        return says(link.target, link_signs.TOLD_IN_FILE)
    kind = links.classify(link.target, link.text)
    return kind is Kind.BLOG or (
        kind in _PAGES
        and (
            link.text == link.target or says(link.text, link_signs.NAMED) or says(link.text, link_signs.HERE)
        )
    )
