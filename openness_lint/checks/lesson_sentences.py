"""Sentences that tell what was learned, weigh the work or own up to limits. `lesson_sentences.txt` holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.lesson_signs import NO_LIMIT
from openness_lint.checks.pages import HOW_TO
from openness_lint.checks.signs import in_sentences, says
from openness_lint.checks.signtables import of_kinds
from openness_lint.checks.story_pages import present

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openness_lint.checks.signs import Hit, Sign
    from openness_lint.readme import Document, Section

TOLD = ("learned", "hindsight", "failed")  # one such sentence tells a lesson
WEIGHS = ("caution", "decided", "was-hard")  # several of them do
OWNS_UP = ("limit",)
PLANS = ("plans",)
MANY = 3  # sentences that weigh the work, from which they are an account
NEVER = frozenset({"licence", "toc", "changelog"})
# How a step, or a request to report, begins: what follows is the reader's to do, not what the team found.
STEP = (
    r"^\W*(?:if|please|when|once|make|ensure|run|you|in order to|check|verify|use|click|open|set|add|install"
    r"|do(?: not|n['’]t) install"
    r"|to (?!(?:avoid|keep|prevent|reduce|protect|stop)\b))\b"
    r"|\breport(?:ing)? (?:any|bugs?|issues?|them)\b"
    r"|\b(?:file|open|raise|create|submit|creating) (?:an?|a new) (?:issue|ticket)\b"
    r"|\bissue tracker|\bfeature requests?|\bpull[- ]requests?|\bcommit messages?\b|\b(?:error|exception) (?:is|will)\b"
)


def sentences(page: Document, kinds: tuple[str, ...], aside: frozenset[str] = HOW_TO) -> Iterator[Hit]:
    """Yield the sentences of these kinds outside the sections that are set aside, and not among the steps."""
    sections = (section for section in page.sections if not section.roles & aside)
    return _hits(page, sections, present(page, of_kinds("lesson_sentences", kinds)))


def _hits(page: Document, sections: Iterable[Section], signs: tuple[Sign, ...]) -> Iterator[Hit]:
    for section in sections if signs else ():
        for hit in in_sentences(page.path, section.sentences, signs):
            if not says(hit.text, STEP) and not says(hit.text, NO_LIMIT):
                yield hit


def is_account(hits: tuple[Hit, ...]) -> bool:
    """Tell whether so many sentences weigh the work, in two ways or more, that they are an account of it."""
    return len(hits) >= MANY and len({hit.sign.kind for hit in hits}) > 1
