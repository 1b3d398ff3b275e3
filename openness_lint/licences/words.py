"""The words that tell a grant from talk about licences, in the languages that councils write: read from `words.txt`."""

from __future__ import annotations

from functools import cache

from openness_lint.licences.lazy import Pattern, sections

# What each section of words.txt is for.
LICENCE_HEADING = "LICENCE_HEADING"  # a heading below which a licence is expected to be said
FOREIGN_HEADING = "FOREIGN_HEADING"  # a heading below which other people's licences are listed
FOREIGN_LIST = "FOREIGN_LIST"  # a sentence after which other people's licences are listed
GUIDE_HEADING = "GUIDE_HEADING"  # a heading below which others are told which licence to take
SOURCES_HEADING = "SOURCES_HEADING"  # a heading below which sources are credited
GRANT = "GRANT"  # verbs of granting
OWN_SUBJECT = "OWN_SUBJECT"  # what a grant is about, for sentences outside a licence section
OWN_WORK = "OWN_WORK"  # "this repository": stronger than OWN_SUBJECT
TAKES = "TAKES"  # "this project uses data that is licensed under…"
TAKEN = "TAKEN"  # "was downloaded from…": what follows below the same heading is about that
FOR_INSTANCE = "FOR_INSTANCE"  # "such as"
NOT_A_GRANT = "NOT_A_GRANT"  # advice, refusals, third parties, credits
SOMEONES_DATA = "SOMEONES_DATA"  # a name before the word data
OUR_DATA = "OUR_DATA"  # sentence openings that are no name
HINT = "HINT"  # a sentence that may be about a licence
NO_LICENCE_HEAD = "NO_LICENCE_HEAD"  # the head of a file that grants nothing
ADAPTED = "ADAPTED"  # a title of somebody's own text
BLANK = "BLANK"  # a year or holder left blank
SCOPES = (("code", "CODE_WORDS"), ("docs", "DOCS_WORDS"), ("data", "DATA_WORDS"))
COMMONS_CLAUSE, NO_SALE, RESERVED, FORBIDDEN = "COMMONS_CLAUSE", "NO_SALE", "RESERVED", "FORBIDDEN"
REASONS = {
    COMMONS_CLAUSE: "the Commons Clause forbids selling it",
    NO_SALE: "it forbids commercial use",
    RESERVED: "all rights are reserved",
    FORBIDDEN: "it forbids use without permission",
}


@cache
def _patterns() -> dict[str, Pattern]:
    return {
        heading.split(" ")[0]: Pattern("|".join(lines), cased=heading.endswith(" cased"))
        for heading, lines in sections("words.txt").items()
        if not heading.endswith(" words")
    }


@cache
def usual() -> frozenset[str]:
    """Return the words that may stand around a licence's name in a bare mention ("Licence: MIT, see the file")."""
    return frozenset(" ".join(sections("words.txt")["USUAL words"]).split(" "))


def found(section: str, text: str) -> bool:
    """Say whether a text has one of a section's words."""
    return _patterns()[section].search(text) is not None


def places(section: str, text: str) -> list[tuple[int, int]]:
    """Return where a section's words stand in a text, as (from, to)."""
    return [match.span() for match in _patterns()[section].finditer(text)]


def reason(text: str, kinds: tuple[str, ...]) -> str:
    """Return why a text is not an open licence, judged by the first of `kinds` whose words it has; "" if by none."""
    return next((REASONS[kind] for kind in kinds if found(kind, text)), "")
