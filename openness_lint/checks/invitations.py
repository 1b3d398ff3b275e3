"""Find the sentences by which a team speaks to a stranger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.invitation_signs import INVITATIONS, NOT_TO_YOU
from openness_lint.checks.signs import LONGEST, Hit, Sign, match
from openness_lint.checks.voices import PRODUCT, TELLING, spoken, squeezed
from openness_lint.patterns import pattern

if TYPE_CHECKING:
    from openness_lint.readme import Document, Section, Sentence


def invitation(document: Document, sentence: Sentence, signs: tuple[Sign, ...] = INVITATIONS) -> Hit | None:
    """Give the first of `signs` by which a sentence speaks to a stranger, or None."""
    found = match(sentence.text, signs)
    if found is None or is_for_others(sentence.text) or _of_template(document, sentence):
        return None
    return Hit(found[0], document.path, sentence.line, sentence.text, found[1], sentence.whole)


def invitations(document: Document, section: Section, signs: tuple[Sign, ...] = INVITATIONS) -> list[Hit]:
    """Give every sentence of a section that invites."""
    said = (invitation(document, sentence, signs) for sentence in spoken(document, section))
    return [hit for hit in said if hit is not None]


def is_for_others(text: str) -> bool:
    """Whether a sentence is about a product's users, another body or the team itself, or says not to."""
    return pattern(NOT_TO_YOU).search(text[:LONGEST]) is not None


def _of_template(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the product whose template the page was made from."""
    named = bool(document.template) and document.template.lower() in sentence.text.lower()
    return named or is_of_product(document, sentence.text, *(link.target for link in sentence.links))


def is_of_product(document: Document, *texts: str) -> bool:
    """Whether texts or addresses name the product that the page was made from, however spelt: "Any Kit", "any-kit"."""
    product = squeezed(document.template) if document.template_kind == PRODUCT else ""
    if len(product) < TELLING:
        return False
    return any(product in squeezed(text) for text in texts)
