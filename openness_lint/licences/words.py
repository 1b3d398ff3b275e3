"""The words that tell a grant from talk about licences, in the languages that councils write: read from `words.txt`."""

from __future__ import annotations

from functools import cache

from openness_lint.frozen import Frozen
from openness_lint.licences.datafiles import sections
from openness_lint.patterns import Pattern

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
UNDECIDED = "UNDECIDED"  # "to be confirmed": that the licence is still to be chosen
DENIED = "DENIED"  # what stands before a licence's name that is denied: "not under the"
GRANTS_OWN = "GRANTS_OWN"  # "this project is released under": the team's own work, wherever it stands
EXCEPT = "EXCEPT"  # "except for": what comes before the licence of a part
OF_A_PART = "OF_A_PART"  # "logo": what a limit may be about in place of the work
SOMEONES_DATA = "SOMEONES_DATA"  # a name before the word data
OUR_DATA = "OUR_DATA"  # sentence openings that are no name
HINT = "HINT"  # a sentence that may be about a licence
NO_LICENCE_HEAD = "NO_LICENCE_HEAD"  # the head of a file that grants nothing
ADAPTED = "ADAPTED"  # a title of somebody's own text
BLANK = "BLANK"  # a year or holder left blank
NOTICE_BLANK = "NOTICE_BLANK"  # the same in a grant of a few words, where brackets also hold links
SCOPES = (("code", "CODE_WORDS"), ("docs", "DOCS_WORDS"), ("data", "DATA_WORDS"))
COMMONS_CLAUSE, NO_SALE, RESERVED, FORBIDDEN = "COMMONS_CLAUSE", "NO_SALE", "RESERVED", "FORBIDDEN"
SOME_ONLY, NO_SHARING, ASK_FIRST, MUST_BUY = "SOME_ONLY", "NO_SHARING", "ASK_FIRST", "MUST_BUY"
REASONS = {
    COMMONS_CLAUSE: "the Commons Clause forbids selling it",
    NO_SALE: "it forbids commercial use",
    RESERVED: "all rights are reserved",
    FORBIDDEN: "it forbids use without permission",
    SOME_ONLY: "it is only for some people or purposes",
    NO_SHARING: "it forbids to share, change or sell the work",
    ASK_FIRST: "it asks for permission first",
    MUST_BUY: "some have to pay or to ask first",
}


class Words(Frozen):
    """A section: its plain words, each with whether a word must begin and end there, and a pattern of the other lines.

    `whole` is all of it as one pattern, for those who must know where the words stand.
    """

    plain: tuple[tuple[str, bool, bool], ...]
    others: Pattern | None
    whole: Pattern


@cache
def tables() -> dict[str, Words]:
    """Read words.txt: its sections, without those that are words alone."""
    return {
        heading.split(" ")[0]: _words(lines, cased=heading.endswith(" cased"))
        for heading, lines in sections("words.txt").items()
        if not heading.endswith(" words")
    }


def _words(lines: list[str], *, cased: bool) -> Words:
    plain = {line: _plain(line) for line in lines if not cased and _plain(line)[0]}
    others = "|".join(line for line in lines if line not in plain)
    return Words(
        tuple(plain.values()),
        Pattern(others, cased=cased) if others else None,
        Pattern("|".join(lines), cased=cased),
    )


def _plain(line: str) -> tuple[str, bool, bool]:
    r"""Return a line's words and whether \b stands before and behind them; ("", …) if it is a true pattern."""
    word = line.removeprefix("\\b").removesuffix("\\b")
    plain = word.replace(" ", "").isalpha()
    return word if plain else "", line.startswith("\\b"), line.endswith("\\b")


def _at(low: str, word: str, *, begins: bool, ends: bool) -> int:
    """Return where a word stands in a lower-case text, or -1; costs far less than to compile a pattern for it."""
    at = low.find(word)
    while at >= 0:
        inside = begins and at > 0 and _in_word(low[at - 1])
        behind = at + len(word)
        if not inside and not (ends and _in_word(low[behind : behind + 1])):
            break
        at = low.find(word, at + 1)
    return at


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@cache
def usual() -> frozenset[str]:
    """Return the words that may stand around a licence's name in a bare mention ("Licence: MIT, see the file")."""
    return frozenset(" ".join(sections("words.txt")["USUAL words"]).split(" "))


def found(section: str, text: str) -> bool:
    """Say whether a text has one of a section's words."""
    words = tables()[section]
    low = text.lower()
    for word, begins, ends in words.plain:
        if word in low and _at(low, word, begins=begins, ends=ends) >= 0:
            return True
    return words.others is not None and words.others.search(text) is not None


def begin(section: str, text: str) -> int:
    """Return where the first of a section's words begins in a text; -1 if there is none."""
    words = tables()[section]
    low = text.lower()
    at = [_at(low, word, begins=begins, ends=ends) for word, begins, ends in words.plain]
    if words.others and (match := words.others.search(text)):
        at.append(match.start())
    return min((place for place in at if place >= 0), default=-1)


def places(section: str, text: str) -> list[tuple[int, int]]:
    """Return where a section's words stand in a text, as (from, to)."""
    if not found(section, text):
        return []
    return [match.span() for match in tables()[section].whole.finditer(text)]


def scope(text: str) -> str:
    """Return what a text speaks of first: "code", "docs" or "data"; "" if of none of them."""
    found = [(at, kind) for kind, section in SCOPES if (at := begin(section, text)) >= 0]
    return min(found)[1] if found else ""


def reason(text: str, kinds: tuple[str, ...]) -> str:
    """Return why a text is not an open licence, judged by the first of `kinds` whose words it has; "" if by none."""
    return next((REASONS[kind] for kind in kinds if found(kind, text)), "")
