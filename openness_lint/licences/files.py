"""Read one licence-like file: its whole texts, else its statement, else its title; blanks and extra clauses."""

from __future__ import annotations

from dataclasses import replace

from openness_lint.licences import words
from openness_lint.licences.facts import limits, own_limits, stem
from openness_lint.licences.grants import Grant
from openness_lint.licences.lazy import Pattern
from openness_lint.licences.matcher import TextMatch, find_texts
from openness_lint.licences.names import mentions, settle
from openness_lint.licences.statements import read_notice
from openness_lint.licences.tokens import words as split_words

# Licences whose text has a line for the holder: only there is a blank a mistake (the appendix of others has blanks).
WITH_HOLDER = ("MIT", "BSD", "ISC", "0BSD", "X11", "Zlib", "NCSA", "HPND", "PostgreSQL", "UPL", "Fair", "NTP")
HEAD_LINES = 25
FEW_WORDS = 8
SURE = 0.97
TITLE_LINES = 6
TITLE_WORDS = 12
LONG_ENOUGH = 200
GUIDE_HEAD = 1_200
OUTSIDE_LIMIT, NOTICE_LIMIT, REASON_LIMIT = 6_000, 60_000, 20_000
SENTENCE = Pattern(r"[.!?:]$|^[-+•]|\]\(")
FAMILY = Pattern(r"-\d.*$")
# Words that make a licence text not open where they are added to it; "all rights reserved" is a mere formula there.
ADDED_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE, words.FORBIDDEN)
OUTSIDE_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE)
ALL_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE, words.RESERVED, words.FORBIDDEN)


def read_file(path: str, text: str) -> tuple[Grant, ...]:
    """Read a licence-like file. Takes its path (not opened) and text; gives its grants, best first.

    A text that we do not recognise gives one grant without ids where it restricts use, and nothing otherwise.
    """
    del path
    if not text.strip() or words.found(words.NO_LICENCE_HEAD, text[:GUIDE_HEAD]):
        return ()
    found = find_texts(text)
    if not found.matches:
        return _notice(text)
    outside = outside_of(text, found.matches) if found.uncovered > FEW_WORDS else ""
    return _texts(text, found.matches, outside)


def _texts(text: str, matches: tuple[TextMatch, ...], outside: str) -> tuple[Grant, ...]:
    said = read_notice(outside[:OUTSIDE_LIMIT]) if outside.strip() else ()
    restricted = words.reason(outside, OUTSIDE_KINDS) or _added(text, matches)
    grants: list[Grant] = []
    for match in matches:
        grant = _text_grant(text, match, said)
        if not any(set(grant.ids) & set(other.ids) for other in grants):
            grants.append(replace(grant, restricted=restricted or grant.restricted))
    have = {stem(licence) for grant in grants for licence in grant.ids}
    for grant in said:
        extra = tuple(licence for licence in grant.ids if stem(licence) not in have)
        if extra and grant.scope != "all" and not restricted:
            grants.append(replace(grant, ids=extra, restricted=limits(extra)))
    return tuple(grants)


def _text_grant(text: str, match: TextMatch, said: tuple[Grant, ...]) -> Grant:
    licence = _version_said(text, match)
    later = licence.replace("-only", "-or-later")
    if any(later in grant.ids for grant in said):
        licence = later
    line, quote = _first_line(text, match)
    scopes = {grant.scope for grant in said if any(stem(one) == stem(licence) for one in grant.ids)}
    return Grant(
        ids=(licence,),
        scope=scopes.pop() if len(scopes) == 1 else "all",
        line=line,
        quote=quote,
        how="text",
        placeholder=_blank(licence, text),
        restricted=own_limits(licence),
    )


def _blank(licence: str, text: str) -> bool:
    head = "\n".join(text.splitlines()[:HEAD_LINES])
    return licence.startswith(WITH_HOLDER) and words.found(words.BLANK, head)


def _version_said(text: str, match: TextMatch) -> str:
    """Return the id with the version that the title says, where the text itself fits another version as well.

    Versions of one licence may differ by a few words, and a translation may be listed for an old version only.
    """
    if not match.rivals and match.score > SURE:
        return match.id
    first = _first_line(text, match)[0]
    lines = text.splitlines()[0 if first <= HEAD_LINES else first - 3 : first + TITLE_LINES]
    named = mentions(" ".join(" ".join(lines).split())[:1_500])
    said = {licence for licence in settle([one.id for one in named]) if _family(licence) == _family(match.id)}
    if len(said) != 1 or stem(match.id) in {stem(licence) for licence in said}:
        return match.id
    licence = said.pop()
    return licence if licence in match.rivals or match.score < SURE else match.id


def _family(licence: str) -> str:
    return FAMILY.sub("", licence)


def outside_of(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return the lines of a text that lie outside its licence texts, the others blank."""
    kept, at = [], 0
    for line in text.splitlines():
        count = len(split_words(line))
        middle = at + count // 2
        at += count
        kept.append("" if count and any(one.start <= middle < one.end for one in matches) else line)
    return "\n".join(kept)


def _first_line(text: str, match: TextMatch) -> tuple[int, str]:
    """Return where a licence text begins: its line and that line's words."""
    at, last = 0, (1, "")
    titled = match.start <= TITLE_WORDS
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and (not last[1] or at <= match.start):
            last = (number, line.strip())
            if titled:
                break
        at += len(split_words(line))
        if at > match.start and last[1]:
            break
    return last[0], last[1][:160]


def _added(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return why words that were added inside a licence text make it not open, "" if they do not."""
    added = [span for match in matches for span in match.added]
    if not added:
        return ""
    every = split_words(text)
    near = [" ".join(every[max(0, begin - 3) : end + 3]) for begin, end in added]
    return next((why for part in near if (why := words.reason(part, ADDED_KINDS))), "")


def _notice(text: str) -> tuple[Grant, ...]:
    """Read a file without a licence text that we know."""
    said = tuple(grant for grant in read_notice(text[:NOTICE_LIMIT]) if grant.ids)
    reason = words.reason(text[:REASON_LIMIT], ALL_KINDS)
    refused = Grant((), quote=_opening(text), restricted=reason)
    if reason == words.REASONS[words.COMMONS_CLAUSE]:
        return (refused,)
    if said:
        return said
    titled = () if reason else _title(text)
    if titled or reason:
        return titled or (refused,)
    return tuple(grant for grant in read_notice(text[:2_000]) if grant.pointer)


def _opening(text: str) -> str:
    return next((line.strip()[:160] for line in text.splitlines() if line.strip()), "")


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
