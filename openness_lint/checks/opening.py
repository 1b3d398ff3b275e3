"""Find in the opening of a page the sentences that say what the thing is, does or holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.opening_signs import AGAIN, ASIDE, BESIDE, patterns_for, plain_quotes
from openness_lint.checks.pages import HOW_TO, lead
from openness_lint.checks.titles import is_fragment, is_usual, title_of
from openness_lint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section, Sentence

MOST_LEAD, MOST_ABOUT = 7, 4
FEWEST_WORDS, ENOUGH_WORDS = 2, 5
LONGEST = 500
ENGLISH = ("", "en")


def opening(page: Document) -> tuple[Sentence, ...]:
    """Give the first sentences of the lead and of the first section about the thing."""
    steps = {
        sentence.line for section in page.sections if _is_steps(section) for sentence in section.sentences
    }
    taken = [sentence for sentence in lead(page)[:MOST_LEAD] if sentence.line not in steps]
    for section in _about(page):
        taken += [sentence for sentence in section.sentences[:MOST_ABOUT] if sentence not in taken]
    return tuple(taken)


def _is_steps(section: Section) -> bool:
    return bool(section.roles & HOW_TO) and is_usual(section)


def _about(page: Document) -> tuple[Section, ...]:
    found = (
        section
        for section in page.sections
        if section.roles & {"about", "why"} and not section.roles & HOW_TO
    )
    return tuple(section for section in found if section.sentences)[:1]


def defining(page: Document) -> Iterator[Sentence]:
    """Yield the opening sentences that say what the thing is, does or holds; asides are left out."""
    title = title_of(page)
    known = title.text.lower() if title else ""
    for sentence in opening(page):
        text = sentence.text
        if len(text.split()) < FEWEST_WORDS or text.lower().strip(" .") == known:
            continue
        if is_aside(text) or is_beside(text):
            continue
        if defines(text, page.language):
            yield sentence


def defines(text: str, language: str) -> bool:
    """Whether a sentence says what a thing is: by its verb, or as a noun phrase on its own."""
    patterns = patterns_for(language, text)
    if not patterns:
        return len(text.split()) >= ENOUGH_WORDS
    return is_fragment(text) or any(pattern(one).search(text[:LONGEST]) for one in patterns)


def speaks_again(text: str, language: str) -> bool:
    """Whether a later sentence goes on about the same thing; told in English only."""
    return language not in ENGLISH or bool(pattern(AGAIN).search(text[:LONGEST]))


def is_aside(text: str) -> bool:
    """Whether a sentence is a step, a note on use or a quotation."""
    return bool(pattern(ASIDE).search(plain_quotes(text[:LONGEST])))


def is_beside(text: str) -> bool:
    """Whether a sentence says something else than what the thing is: its state, a step, where something lies."""
    return bool(pattern(BESIDE).search(plain_quotes(text[:LONGEST])))
