"""What a check answers, with its evidence: the values that flow from *judge* to *score* and *say*."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

QUOTE_LIMIT = 120


class Answer(StrEnum):
    """The five answers. "We could not look" is never the same as "you do not have it"."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "not-applicable"
    CANNOT_TELL = "cannot-tell"


class _Place(NamedTuple):
    path: str
    line: int | None
    quote: str
    kind: str


class Evidence(_Place):
    """One place that a reader can open: path, line (1-based, None for a whole file) and a short quote.

    `kind` names the sort of evidence ("heading", "sentence", "file", …) in the table of measured precision.
    The quote is kept to one line of at most 120 characters.
    """

    __slots__ = ()

    def __new__(cls, path: str, line: int | None = None, quote: str = "", kind: str = "") -> Self:
        """Make one piece of evidence, its quote cut to length."""
        quote = " ".join(quote.split())
        if len(quote) > QUOTE_LIMIT:
            quote = quote[: QUOTE_LIMIT - 1].rstrip() + "…"
        return super().__new__(cls, path, line, quote, kind)


class Verdict(NamedTuple):
    """A check's answer to one rule.

    `reason` says what was looked for and where (no), the fact that makes it not apply, or why we could not look.
    `values` fill the {placeholders} of the rule's `says` messages. `confidence` is 0-1.
    `paste` are ready-made lines that this repository could paste, if the check knows any. `says` takes the place of
    the rule page's sentence, and `todo` that of its advice, where that would not be true of this case.
    """

    answer: Answer
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    values: Mapping[str, str] = MappingProxyType({})
    confidence: float = 1.0
    paste: tuple[str, ...] = ()
    says: str = ""
    todo: str = ""


def yes(*evidence: Evidence, reason: str = "", **values: str) -> Verdict:
    """Answer *yes*; at least one piece of evidence is expected."""
    return Verdict(Answer.YES, evidence, reason, values)


def partly(*evidence: Evidence, reason: str = "", says: str = "", **values: str) -> Verdict:
    """Answer *partly*; `reason` (or `says`, in place of the page's sentence) says what the other half is."""
    return Verdict(Answer.PARTLY, evidence, reason, values, says=says)


def no(reason: str, *evidence: Evidence, **values: str) -> Verdict:
    """Answer *no*; `reason` says what was looked for and where, evidence what speaks against it."""
    return Verdict(Answer.NO, evidence, reason, values)


def not_applicable(reason: str, *evidence: Evidence) -> Verdict:
    """Answer *not-applicable*; `reason` is the fact that makes it so."""
    return Verdict(Answer.NOT_APPLICABLE, evidence, reason)


def cannot_tell(reason: str, *evidence: Evidence) -> Verdict:
    """Answer *cannot-tell*; `reason` says why we could not look and, where there is one, the way round."""
    return Verdict(Answer.CANNOT_TELL, evidence, reason)
