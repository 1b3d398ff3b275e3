"""Sentences that tell what came of the work, or that it is used or live. `result_sentences.txt` holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.signs import says
from openness_lint.checks.signtables import of_kinds

if TYPE_CHECKING:
    from openness_lint.checks.signs import Sign

CAME_OF_IT = ("reached", "changed", "showed", "outcome", "praised")
WRITTEN_UP = ("written-up",)
USED = ("in-use", "is-live")
# What is still to come, what anybody may do, what is asked of the reader, and a method step by step: none is a result.
NOT_YET = (
    r"^\W*for (?:every|each) (?:pixel|row|cell|point|record|polygon|square|address|file|column|entry|item|node|image)\b"
    r"|^\W*(?:if|please|when|once|make sure|ensure|you|check|verify|click|open the|set|add|install"
    r"|feel free|to be|can be)\b"
    r"|\b(?:will be|can be|could be|may be|might be|should be|must be|aims? to|intended to|designed to|hope to|want to"
    r"|in order to be|plan(?:s|ned)? to|let us know|tell us if)\b"
)


def signs_of(kinds: tuple[str, ...]) -> tuple[Sign, ...]:
    """Give the signs of these kinds, in all languages."""
    return of_kinds("result_sentences", kinds)


def has_happened(sentence: str) -> bool:
    """Tell whether a sentence speaks of what was, not of what is hoped for, allowed or asked."""
    return not says(sentence, NOT_YET)
