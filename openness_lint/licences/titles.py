"""Licence files by their titles: the version that a title says, and files without a text that we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.licences import words
from openness_lint.licences.facts import limits, settle, stem
from openness_lint.licences.files import HEAD_LINES, SHORT_NOTICE, first_line, opening
from openness_lint.licences.grants import Grant
from openness_lint.licences.limits import limit_within
from openness_lint.licences.names import mentions
from openness_lint.licences.statements import read_notice
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.licences.matcher import TextMatch

SURE = 0.97
TITLE_LINES = 6
LONG_ENOUGH = 200
NOTICE_LIMIT, REASON_LIMIT = 60_000, 20_000
SENTENCE = Pattern(r"[.!?:]$|^[-+•]|\]\(")
FAMILY = Pattern(r"-\d.*$")
ALL_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE, words.RESERVED, words.FORBIDDEN)


def version_said(text: str, match: TextMatch) -> str:
    """Return the id with the version that the title says, where the text itself fits another version as well.

    Versions of one licence may differ by a few words, and a translation may be listed for an old version only.
    """
    if not match.rivals and match.score > SURE:
        return match.id
    first = first_line(text, match)[0]
    lines = text.splitlines()[0 if first <= HEAD_LINES else first - 3 : first + TITLE_LINES]
    named = mentions(" ".join(" ".join(lines).split())[:1_500])
    said = {licence for licence in settle([one.id for one in named]) if _family(licence) == _family(match.id)}
    if len(said) != 1 or stem(match.id) in {stem(licence) for licence in said}:
        return match.id
    licence = said.pop()
    return licence if licence in match.rivals or match.score < SURE else match.id


def _family(licence: str) -> str:
    return FAMILY.sub("", licence)


def read_other(text: str) -> tuple[Grant, ...]:
    """Read a file without a licence text that we know."""
    said = tuple(grant for grant in read_notice(text[:NOTICE_LIMIT]) if grant.ids)
    reason = words.reason(text[:REASON_LIMIT], ALL_KINDS)
    refused = Grant((), quote=opening(text)[:160], restricted=reason)
    if reason == words.REASONS[words.COMMONS_CLAUSE]:
        return (refused,)
    several = len({licence for grant in said for licence in grant.ids}) > 1
    if several and len(text) > SHORT_NOTICE and not reason and (titled := _title(text)):
        return titled  # a translation, which names the licences that it is compatible with
    if said:
        limited = limit_within(text) if len(text) <= SHORT_NOTICE else ""
        return tuple(grant._replace(restricted=grant.restricted or limited) for grant in said)
    titled = () if reason else _title(text)
    if titled or reason:
        return titled or (refused,)
    return tuple(grant for grant in read_notice(text[:2_000]) if grant.pointer)


def _title(text: str) -> tuple[Grant, ...]:
    """Read the title of a long text that is in no list, such as an official translation."""
    if len(text) < LONG_ENOUGH:
        return ()
    lines = [line.strip(" #*=\t") for line in text.splitlines() if line.strip(" #*=-\t")][:TITLE_LINES]
    head = " ".join(line for line in lines if len(line) < 100 and not SENTENCE.search(line))
    ids = settle([mention.id for mention in mentions(head)])
    if len(ids) != 1 or words.found(words.ADAPTED, head):
        return ()
    return (Grant(ids, "all", 1, head[:160], "text", restricted=limits(ids)),)
