"""Hints that a front page weighs the work in passing: causes, choices, limits. `lesson_hints.txt` holds them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.signs import in_sentences
from openness_lint.checks.signtables import table
from openness_lint.checks.story_pages import present
from openness_lint.readme.roles import GATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.checks.signs import Hit, Sign
    from openness_lint.readme import Document, Section

# Sections that speak of people and addresses, besides those that tell no story.
ASIDE = GATES | {"contact", "who", "funding"}
ENOUGH = 2


@cache
def signs_for(language: str) -> tuple[Sign, ...]:
    """Give the hints for a language ("de", "fr", …; English where there are none)."""
    heads = table("lesson_hints")
    there = f"contrast {language}" in heads
    ending = f" {language}" if there else " en"
    return tuple(sign for head, sign in heads.items() if head.endswith(ending))


def weighed(page: Document) -> tuple[Hit, ...]:
    """Give the first place of each of two sorts of hint in the page's own account; of one sort alone, nothing."""
    sections = [section for section in page.sections if not section.roles & ASIDE]
    found: list[Hit] = []
    for sign in present(page, signs_for(page.language)):
        hit = next(_hits(page, sections, sign), None)
        if hit is not None:
            found.append(hit)
    return tuple(sorted(found[:ENOUGH], key=lambda hit: hit.line)) if len(found) >= ENOUGH else ()


def _hits(page: Document, sections: list[Section], sign: Sign) -> Iterator[Hit]:
    for section in sections:
        yield from in_sentences(page.path, section.sentences, (sign,))
