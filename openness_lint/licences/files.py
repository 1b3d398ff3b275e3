"""Read one licence-like file: its whole texts, else its statement, else its title; blanks and extra clauses."""

from __future__ import annotations

import re

from openness_lint.licences.grants import Grant
from openness_lint.licences.matcher import TextMatch, find_texts
from openness_lint.licences.names import mentions, settle
from openness_lint.licences.statements import read_notice
from openness_lint.licences.tokens import words
from openness_lint.licences.words import RESTRICTIONS

# Licences whose text has a line for the holder: only there is a blank a mistake (the appendix of others has blanks).
WITH_HOLDER = re.compile(r"^(?:MIT|BSD|ISC|0BSD|X11|Zlib|NCSA|HPND|AFL|BSL|PostgreSQL|UPL|Fair|NTP|Python|W3C)")
BLANK = re.compile(
    r"[\[<{(](?:year|yyyy|xxxx|date|fullname|full name|name|your name|name of (?:copyright )?(?:owner|author|holder)|author|copyright holders?|"
    r"copyright owner|owner|holder|organi[sz]ation|company|project|authors?|name of author|dates of first publication)[^\n\])}>]{0,30}[\])}>]|\{\{[^{}\n]{1,60}\}\}|"
    r"\bcopyright \(c\) (?:year|yyyy|20xx)\b|\b(?:your name|your organi[sz]ation|your company|fullname) ?(?:here)?$",
    re.IGNORECASE | re.MULTILINE,
)
HEAD_LINES = 25
FEW_WORDS = 8
SURE = 0.97
TITLE_LINES = 6
LONG_ENOUGH = 200
ADAPTED = re.compile(r"\b(?:basier\w*|based on|modified|custom|adapted|inspir\w+|derived|variant|compatible|auf basis|basad[oa])\b", re.IGNORECASE)
OUTSIDE_LIMIT = 6_000


def read_file(path: str, text: str) -> tuple[Grant, ...]:
    """Read a licence-like file. Takes its path (not opened) and text; gives its grants, best first.

    A text that we do not recognise gives one grant without ids where it restricts use, and nothing otherwise.
    """
    del path
    if not text.strip():
        return ()
    if _guide(text):
        return ()
    found = find_texts(text)
    if not found.matches:
        return _notice(text)
    outside = outside_of(text, found.matches) if found.uncovered > FEW_WORDS else ""
    return _texts(text, found.matches, outside)


def _guide(text: str) -> bool:
    """Say whether a file talks about licensing in place of granting anything."""
    head = text[:1_200]
    return bool(
        re.search(
            r"you (?:\*\*)?must (?:\*\*)?(?:provide|choose|add) (?:your|a)|choose a licen[cs]e|\bwe use the \[?mit|each repositor|"
            r"licen[cs]e[^\n]{0,20}:?[ \t]{0,3}\b(?:tbc|tbd|to be (?:confirmed|decided|determined))\b|no licen[cs]e (?:yet|has been)|"
            r"they come from external sources|"
            r"not (?:yet|currently) (?:been )?licen[cs]ed|(?:does not|doesn't) (?:yet |currently )?have a licen[cs]e",
            head,
            re.IGNORECASE,
        )
    )


def _texts(text: str, matches: tuple[TextMatch, ...], outside: str) -> tuple[Grant, ...]:
    said = read_notice(outside[:OUTSIDE_LIMIT]) if outside.strip() else ()
    restricted = _restriction(outside, inside=False) or _added(text, matches)
    grants: list[Grant] = []
    for match in matches:
        licence = _later(_version_said(text, match), said)
        if any(licence in grant.ids for grant in grants):
            continue
        line, quote = _first_line(text, match)
        blank = bool(WITH_HOLDER.match(licence)) and bool(BLANK.search("\n".join(text.splitlines()[:HEAD_LINES])))
        grants.append(Grant((licence,), _text_scope(licence, said), line, quote, "text", blank, restricted or own_limits(licence)))
    have = {_stem(licence) for grant in grants for licence in grant.ids}
    for grant in said:
        extra = tuple(licence for licence in grant.ids if _stem(licence) not in have)
        if extra and grant.scope != "all" and not restricted:
            grants.append(Grant(extra, grant.scope, grant.line, grant.quote, grant.how, restricted=_limits(extra)))
    return tuple(grants)


def _version_said(text: str, match: TextMatch) -> str:
    """Return the id with the version that the title says, where the text itself fits another version as well.

    Versions of one licence may differ by a few words, and a translation may be listed for an old version only.
    """
    if not match.rivals and match.score > SURE:
        return match.id
    first = _first_line(text, match)[0]
    head = " ".join(text.splitlines()[0 if first <= HEAD_LINES else first - 3 : first + TITLE_LINES])
    head = " ".join(head.split())[:1_500]
    said = {licence for licence in settle([mention.id for mention in mentions(head)]) if _family(licence) == _family(match.id)}
    if len(said) != 1 or _stem(match.id) in {_stem(licence) for licence in said}:
        return match.id
    licence = said.pop()
    return licence if licence in match.rivals or match.score < SURE else match.id


def _family(licence: str) -> str:
    return re.sub(r"-\d.*$", "", licence)


def _stem(licence: str) -> str:
    return re.sub(r"-(?:only|or-later)$", "", licence)


def _later(licence: str, said: tuple[Grant, ...]) -> str:
    later = licence.replace("-only", "-or-later")
    return later if any(later in grant.ids for grant in said) else licence


def _text_scope(licence: str, said: tuple[Grant, ...]) -> str:
    scopes = {grant.scope for grant in said if any(_stem(one) == _stem(licence) for one in grant.ids)}
    return scopes.pop() if len(scopes) == 1 else "all"


def outside_of(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return the lines of a text that lie outside its licence texts, the others blank."""
    kept, at = [], 0
    for line in text.splitlines():
        middle = at
        count = len(words(line))
        at += count
        middle = (middle + at) // 2
        kept.append("" if count and any(match.start <= middle < match.end for match in matches) else line)
    return "\n".join(kept)


def _first_line(text: str, match: TextMatch) -> tuple[int, str]:
    """Return where a licence text begins: its line and that line's words."""
    at, last = 0, (1, "")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            last = (number, line.strip()) if last[1] == "" or at <= match.start else last
        at += len(words(line))
        if at > match.start and last[1]:
            break
    return last[0], last[1][:160]


def _added(text: str, matches: tuple[TextMatch, ...]) -> str:
    """Return why words that were added inside a licence text make it not open, "" if they do not."""
    every: list[str] | None = None
    for match in matches:
        for begin, end in match.added:
            every = words(text) if every is None else every
            found = _restriction(" ".join(every[max(0, begin - 3) : end + 3]).replace("noncommercial", "non-commercial"), inside=True)
            if found:
                return found
    return ""


def _restriction(text: str, *, inside: bool) -> str:
    """Return why a text is not open. Outside a licence's own text, "all rights reserved" is a mere formula."""
    for pattern, reason in RESTRICTIONS[:2] if not inside else RESTRICTIONS[:2] + RESTRICTIONS[3:]:
        if pattern.search(text):
            return reason
    return ""


def own_limits(licence: str) -> str:
    """Return what a licence itself forbids that open licences allow, "" if nothing that its id tells."""
    if "-NC" in licence or licence.startswith("NCGL") or "Noncommercial" in licence:
        return "it forbids commercial use"
    if "-ND" in licence:
        return "it forbids changed versions"
    return ""


def _limits(ids: tuple[str, ...]) -> str:
    return next((reason for licence in ids if (reason := own_limits(licence))), "")


def _notice(text: str) -> tuple[Grant, ...]:
    said = [grant for grant in read_notice(text[:60_000]) if grant.ids]
    reason = _first_reason(text)
    if reason == RESTRICTIONS[0][1]:
        return (Grant((), "all", None, _opening(text), "statement", restricted=reason),)
    if said:
        return tuple(
            Grant(g.ids, g.scope, g.line, g.quote, g.how, restricted=_limits(g.ids), pointer=g.pointer) for g in said
        )
    titled = _title(text)
    if titled:
        return titled
    if reason:
        return (Grant((), "all", None, _opening(text), "statement", restricted=reason),)
    return tuple(grant for grant in read_notice(text[:2_000]) if grant.pointer)


def _first_reason(text: str) -> str:
    for pattern, reason in RESTRICTIONS:
        if pattern.search(text[:20_000]):
            return reason
    return ""


def _opening(text: str) -> str:
    return next((line.strip()[:160] for line in text.splitlines() if line.strip()), "")


def _title(text: str) -> tuple[Grant, ...]:
    """Read the title of a long text that is in no list, such as an official translation."""
    if len(text) < LONG_ENOUGH or _first_reason(text[:3_000]):
        return ()
    lines = [line.strip(" #*=\t") for line in text.splitlines() if line.strip(" #*=-\t")][:TITLE_LINES]
    head = " ".join(line for line in lines if len(line) < 100 and not re.search(r"[.!?:]$|^[-+•]|\]\(", line))
    ids = settle([mention.id for mention in mentions(head)])
    if len(ids) != 1 or ADAPTED.search(head):
        return ()
    return (Grant(ids, "all", 1, head[:160], "text", restricted=_limits(ids)),)
