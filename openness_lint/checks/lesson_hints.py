"""Hints that a front page weighs the work in passing: causes, choices, limits. `lesson_hints.txt` holds them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.lesson_signs import NO_LIMIT
from openness_lint.checks.signs import in_sentences, says
from openness_lint.checks.signtables import table
from openness_lint.checks.story_pages import present
from openness_lint.readme.roles import GATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.checks.signs import Hit, Sign
    from openness_lint.findings import Evidence
    from openness_lint.readme import Document, Section

# Sections that speak of people and addresses, besides those that tell no story.
ASIDE = GATES | {"contact", "who", "funding"}
ENOUGH = 2
SORTS = 3


@cache
def signs_for(language: str) -> tuple[Sign, ...]:
    """Give the hints for a language ("de", "fr", …; English where there are none)."""
    heads = table("lesson_hints")
    there = f"contrast {language}" in heads
    ending = f" {language}" if there else " en"
    return tuple(sign for head, sign in heads.items() if head.endswith(ending))


def weighed(page: Document) -> tuple[Hit, ...]:
    """Give every place in the page's own account that has a hint, where there are two sorts of them; or nothing."""
    sections = [section for section in page.sections if not section.roles & ASIDE]
    signs = present(page, signs_for(page.language))
    found = [hit for sign in signs for section in sections for hit in _hits(page, section, sign)]
    sorts = {hit.sign.kind for hit in found}
    return tuple(sorted(found, key=lambda hit: hit.line)) if len(sorts) >= ENOUGH else ()


def _hits(page: Document, section: Section, sign: Sign) -> Iterator[Hit]:
    return (
        hit for hit in in_sentences(page.path, section.sentences, (sign,)) if not says(hit.text, NO_LIMIT)
    )


def is_substance(hits: tuple[Hit, ...], fewest: int) -> bool:
    """Tell whether so many sentences weigh the work, in three ways or more, that they are caveats with substance."""
    return len({hit.sign.kind for hit in hits}) >= SORTS and len({hit.text for hit in hits}) >= fewest


def shown(hits: tuple[Hit, ...]) -> tuple[Evidence, ...]:
    """Give the first place of each of the first two sorts; one, where one sentence is of both."""
    first: dict[str, Evidence] = {}
    for hit in hits:
        first.setdefault(hit.sign.kind, hit.evidence)
    shown = tuple(first.values())[:ENOUGH]
    return tuple({evidence[:2]: evidence for evidence in reversed(shown)}.values())[::-1]
