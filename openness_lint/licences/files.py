"""Read one licence-like file: its whole texts, with blanks and added clauses; else what titles.py makes of it."""

from __future__ import annotations

from openness_lint.licences import words
from openness_lint.licences.facts import limits, own_limits, stem
from openness_lint.licences.grants import Grant
from openness_lint.licences.matcher import TextMatch, find_texts
from openness_lint.licences.tokens import words as split_words
from openness_lint.patterns import Pattern

# Licences whose text has a line for the holder: only there is a blank a mistake (the appendix of others has blanks).
WITH_HOLDER = ("MIT", "BSD", "ISC", "0BSD", "X11", "Zlib", "NCSA", "HPND", "PostgreSQL", "UPL", "Fair", "NTP")
HEAD_LINES = 25
OUTSIDE_LIMIT = 6_000
FEW_WORDS = 2
OWN_TEXT_WORDS = 20
TITLE_WORDS = 12
GUIDE_HEAD = 1_200
SHORT_NOTICE = 3_000
BLANK_HINT = Pattern(r"[\[<{]|year|yyyy|your|\(name|\(full|\d{4}[ \t]{0,9}(?:\n|$)")
# Whose it is; licence texts themselves speak of the notice and of holders.
HOLDER_SAID = Pattern(r"(?:\bcopyright|©|\(c\))(?!\s{1,9}(?:notice|holder|owner|law))")
# Words that make a licence text not open where they are added to it; "all rights reserved" is a mere formula there.
ADDED_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE, words.SOME_ONLY, words.FORBIDDEN)
OUTSIDE_KINDS = (words.COMMONS_CLAUSE, words.NO_SALE)


def read_file(text: str) -> tuple[Grant, ...]:
    """Read a licence-like file's text; gives its grants, best first.

    A text that we do not recognise gives one grant without ids where it restricts use, and nothing otherwise.
    """
    found = find_texts(text)
    if found.matches and found.uncovered <= FEW_WORDS:
        return _texts(text, found.matches, "")
    if not text.strip() or words.found(words.NO_LICENCE_HEAD, text[:GUIDE_HEAD]):
        return ()
    outside = outside_of(text, found.matches) if found.matches else text
    return _own(text, outside) or (_texts(text, found.matches, outside) if found.matches else _notice(text))


def _own(text: str, outside: str) -> tuple[Grant, ...]:
    """Read what stands above other people's licences, where the team's own stands there."""
    from openness_lint.licences.collected import own_part  # noqa: PLC0415 - most files are one text and no more

    own = own_part(text, outside)
    grants = read_file(own) if own.strip() else ()
    return grants if any(grant.ids for grant in grants) else ()


def _texts(text: str, matches: tuple[TextMatch, ...], outside: str) -> tuple[Grant, ...]:
    said = _said(outside[:OUTSIDE_LIMIT]) if outside.strip() else ()
    restricted = (_around(outside) if outside.strip() else "") or _added(text, matches)
    grants: list[Grant] = []
    for match in matches:
        grant = _text_grant(text, match, said)
        if not any(set(grant.ids) & set(other.ids) for other in grants):
            grants.append(grant._replace(restricted=restricted or grant.restricted))
    have = {stem(licence) for grant in grants for licence in grant.ids}
    for grant in said:
        extra = tuple(licence for licence in grant.ids if stem(licence) not in have)
        if extra and grant.scope != "all" and not restricted:
            grants.append(grant._replace(ids=extra, restricted=limits(extra)))
    return tuple(grants)


def _around(outside: str) -> str:
    from openness_lint.licences.limits import limit_within  # noqa: PLC0415 - a plain text needs it not

    return words.reason(outside, OUTSIDE_KINDS) or limit_within(outside[:OUTSIDE_LIMIT])


def _said(outside: str) -> tuple[Grant, ...]:
    from openness_lint.licences.statements import read_notice  # noqa: PLC0415 - a plain text needs no statements

    return read_notice(outside)


def _text_grant(text: str, match: TextMatch, said: tuple[Grant, ...]) -> Grant:
    licence = match.id if match.score == 1 else _version_said(text, match)
    later = licence.replace("-only", "-or-later")
    if any(later in grant.ids for grant in said):
        licence = later
    line, quote = first_line(text, match)
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
    if not licence.startswith(WITH_HOLDER):
        return False
    if not HOLDER_SAID.search(text):
        return True
    head = "\n".join(text.splitlines()[:HEAD_LINES])
    return BLANK_HINT.search(head) is not None and words.found(words.BLANK, head)


def _version_said(text: str, match: TextMatch) -> str:
    from openness_lint.licences.titles import version_said  # noqa: PLC0415 - an exact text needs no title

    return version_said(text, match)


def first_line(text: str, match: TextMatch) -> tuple[int, str]:
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


def outside_of(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return the lines of a text that lie outside its licence texts, the others blank."""
    kept, at = [], 0
    for line in text.splitlines():
        count = len(split_words(line))
        middle = at + count // 2
        at += count
        kept.append("" if count and any(one.start <= middle < one.end for one in matches) else line)
    return "\n".join(kept)


def _added(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return why words that were added inside a licence text make it not open, "" if they do not."""
    added = [span for match in matches for span in match.added]
    if not added:
        return ""
    every = split_words(text)
    near = [" ".join(every[max(0, begin - 3) : end + 3]) for begin, end in added]
    return next((why for part in near if (why := words.reason(part, ADDED_KINDS))), "")


def _notice(text: str) -> tuple[Grant, ...]:
    from openness_lint.licences.titles import read_other  # noqa: PLC0415 - as above

    blank = words.found(words.NOTICE_BLANK, text[:SHORT_NOTICE]) if len(text) <= SHORT_NOTICE else False
    return tuple(grant._replace(placeholder=blank) for grant in read_other(text))


def own_text(text: str) -> tuple[Grant, ...]:
    """Return a grant without ids for words of somebody's own in a licence file: a text, but not a known one."""
    if len(text.split()) < OWN_TEXT_WORDS or words.found(words.NO_LICENCE_HEAD, text[:GUIDE_HEAD]):
        return ()
    if _names_others(opening(text)):
        return ()
    return (Grant((), "all", 1, opening(text)[:160], "text"),)


def opening(text: str) -> str:
    """Return the first line of a text that has words, "" if none has."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def _names_others(line: str) -> bool:
    from openness_lint.licences.collected import ANNOUNCED  # noqa: PLC0415 - few texts are in no list

    return ANNOUNCED.search(line) is not None
