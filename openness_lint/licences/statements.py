"""Read statements of a licence: which sentences grant one, for what, and which only talk about licences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openness_lint.licences import words
from openness_lint.licences.grants import Grant
from openness_lint.licences.names import Mention, mentions, settle
from openness_lint.licences.units import Unit, split

HINT = re.compile(
    r"licen[cs]|lizenz|licentie|llic|licenza|licen[çz]|trwydded|copyright|mit\b|gpl|cc[ -]?(?:by|0)|creative ?commons|ogl|open government|apache|"
    r"eupl|bsd|etalab|public domain|copying|odbl|datenlizenz|all rights|spdx",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
ADDRESS = re.compile(r"\(?(?:https?://|www\.)[^\s)]{1,400}\)?|\((?:\.{0,2}/)?[\w./#%-]{1,200}\)")
SHIELD = re.compile(r"badge/licen[cs]e-(?P<id>(?:[^-?/.\s]|--|\.(?=\d))+)|badge/(?P<other>[\w.%]{2,30}(?:--[\w.%]{1,20}){0,5})-licen[cs]e", re.IGNORECASE)
TAG = re.compile(r"SPDX-License-Identifier:[ \t]*\(?([\w.+-]{2,60}(?:[ \t]+(?:AND|OR|WITH)[ \t]+\(?[\w.+-]{2,60}\)?){0,6})")
POINTS_AT = re.compile(
    r"\(?(?P<path>(?:\.{0,2}/)?(?:[\w.-]{1,40}/){0,4}(?:[\w.-]{0,20}(?:licen[cs]e|lizenz|copying|unlicense|copyright)[\w.-]{0,30}))\)?(?=$|[\s.,;)#])",
    re.IGNORECASE,
)
HOLDER = re.compile(r"(?:©|\(c\)|\bcopyright\b).{0,160}", re.IGNORECASE)
SEE = re.compile(r"\b(?:see|file|in the|voir|siehe|vedi|ver|zie|read|refer)\b", re.IGNORECASE)
FOLLOW_ON = re.compile(r"^\W*(?:see|https?:|www\.|attribution|siehe|voir)\b", re.IGNORECASE)
MOST_REST = 3
LONGEST_UNIT = 1_500


@dataclass(frozen=True, slots=True)
class _Read:
    """A unit with the licences it names."""

    unit: Unit
    named: tuple[Mention, ...]


def read_statements(path: str, text: str) -> tuple[Grant, ...]:
    """Read the licences that a README or page states for the project's own work.

    Takes its path (not opened) and text; gives grants in order. Third parties' licences, advice to others, credits
    of data sources and "no licence yet" give nothing; a bare pointer gives a grant without ids.
    """
    del path
    return _grants([unit for unit in split(text) if HINT.search(unit.text)], page=True)


def read_notice(text: str) -> tuple[Grant, ...]:
    """Read a licence file that states a licence in a few words in place of its text."""
    return _grants([unit for unit in split(uncommented(text)) if HINT.search(unit.text)], page=False)


def uncommented(text: str) -> str:
    """Take comment marks off the beginnings of lines, so that a source header reads as prose."""
    return re.sub(r"(?m)^[ \t]{0,8}(?:/\*+|\*+/|\*(?!\*)|//+|#(?=[ \t]*[a-z(])|~|--|;|dnl|%|'+)(?=[ \t]|$)", "", text)


def _grants(units: list[Unit], *, page: bool) -> tuple[Grant, ...]:
    read, refused = [], 0
    foreign = any(words.FOREIGN_LIST.search(unit.text) for unit in units[:10])
    for unit in units:
        named = _named(unit)
        if foreign and unit.kind in ("item", "row", "heading"):
            continue
        if unit.line == refused and FOLLOW_ON.match(unit.text):
            continue  # "See https://…" after a sentence about somebody else's licence
        if _says(unit, named, page=page):
            read.append(_Read(unit, named))
        elif named:
            refused = unit.line
    every = [mention.id for entry in read for mention in entry.named]
    settled = set(settle(every))
    grants: list[Grant] = []
    for entry in read:
        grants += _of(entry, settled)
    return tuple(grants) or tuple(_pointers(units, page=page))


def _named(unit: Unit) -> tuple[Mention, ...]:
    text = unit.text[:LONGEST_UNIT]
    if unit.kind == "badge":
        return _badge(text)
    tag = TAG.search(text)
    if tag:
        return tuple(Mention(m.id, m.start, m.end, "header") for m in mentions(tag[1]))
    return mentions(text)


def _badge(text: str) -> tuple[Mention, ...]:
    shield = SHIELD.search(text)
    if shield:
        label = (shield["id"] or shield["other"]).replace("--", "-").replace("%20", " ").replace("_", " ")
        found = mentions(label) or mentions(label + " licence")
        return tuple(Mention(m.id, m.start, m.end, "badge") for m in found)
    words_of_it = text.split(" http")[0]
    if "licen" in words_of_it.lower():
        return tuple(Mention(m.id, m.start, m.end, "badge") for m in mentions(words_of_it))
    return ()


def _says(unit: Unit, named: tuple[Mention, ...], *, page: bool) -> bool:
    """Say whether a unit grants what it names."""
    if not named or not any(mention.id for mention in named):
        return False
    if unit.kind == "badge" or named[0].how == "header":
        return True
    if any(words.FOREIGN_HEADING.search(heading) for heading in unit.above):
        return False
    if any(words.GUIDE_HEADING.search(heading) for heading in unit.above) and not words.OWN_WORK.search(unit.text):
        return False
    if words.NOT_A_GRANT.search(unit.text) or _someones(unit) or _instance(unit, named):
        return False
    return _says_plainly(unit, named, page=page)


def _instance(unit: Unit, named: tuple[Mention, ...]) -> bool:
    """Say whether a licence is named as an example: "such as MIT"."""
    ends = [found.end() for found in words.FOR_INSTANCE.finditer(unit.text)]
    return any(0 <= mention.start - end <= 40 for mention in named for end in ends)


def _someones(unit: Unit) -> bool:
    return bool(words.SOMEONES_DATA.search(unit.text)) and not words.OUR_DATA.match(unit.text)


def _says_plainly(unit: Unit, named: tuple[Mention, ...], *, page: bool) -> bool:
    section = not page or any(words.LICENCE_HEADING.search(heading) for heading in unit.above)
    rest = _rest(unit.text, named)
    if unit.kind == "heading":
        plain = rest == 0 and words.LICENCE_HEADING.search(unit.text)
        return bool(plain or (words.GRANT.search(unit.text) and words.OWN_WORK.search(unit.text)))
    if unit.kind == "row":
        return section and rest <= 1
    if section:
        return rest <= MOST_REST or bool(words.GRANT.search(unit.text))
    if any(words.SOURCES_HEADING.search(heading) for heading in unit.above):
        return False
    if unit.kind in ("code", "item") and not re.match(r"\W*licen[cs]e", unit.text, re.IGNORECASE):
        return False
    if unit.kind == "sentence" and rest == 0 and "licen" in unit.text.lower():
        return True
    labelled = re.match(r"\W*(?:code |data |software )?licen[cs]e(?:d under)?\b", unit.text, re.IGNORECASE)
    if labelled and rest <= MOST_REST:
        return True
    grant = words.GRANT.search(unit.text)
    subject = words.OWN_SUBJECT.search(unit.text)
    return bool(grant and subject and not words.TAKES.search(unit.text[: grant.start()]))


def _rest(text: str, named: tuple[Mention, ...]) -> int:
    """Return how many words are left when names, addresses and the usual words around them are taken away."""
    for mention in reversed(named):
        text = text[: mention.start] + " " + text[mention.end :]
    text = HOLDER.sub(" ", ADDRESS.sub(" ", text))
    return sum(1 for word in WORD.findall(text) if word.lower().rstrip(".'") not in words.ALLOWED_REST)


def _of(entry: _Read, settled: set[str]) -> list[Grant]:
    """Return the grants of one unit, one for each scope."""
    by_scope: dict[str, list[Mention]] = {}
    for mention in entry.named:
        if mention.id:
            by_scope.setdefault(_scope(entry, mention), []).append(mention)
    grants = []
    for scope, named in by_scope.items():
        ids = _kept([mention.id for mention in named], settled)
        if ids:
            how = "statement" if any(mention.how == "statement" for mention in named) else named[0].how
            grants.append(Grant(ids, scope, entry.unit.line, entry.unit.text[:200], how, pointer=pointed(entry.unit.text)))
    return grants


def _kept(ids: list[str], settled: set[str]) -> tuple[str, ...]:
    own = {licence for licence in ids if licence in settled}
    own |= {licence for licence in settle(ids) if licence in settled}
    own |= {later for licence in ids if (later := licence.replace("-only", "-or-later")) in settled}
    return tuple(sorted(own))


def _scope(entry: _Read, mention: Mention) -> str:
    """Return what a licence is for: the nearest scope words before its name, else any in the unit or its heading."""
    text = entry.unit.text
    ends = [other.end for other in entry.named if other.end <= mention.start and other.id != mention.id]
    for part in (text[max(ends, default=0) : mention.start], text[: mention.start], text):
        scope = _first_scope(part)
        if scope:
            return scope
    return _first_scope(entry.unit.above[-1]) or "all" if entry.unit.above else "all"


def _first_scope(text: str) -> str:
    found = [
        (match.start(), kind)
        for kind, pattern in (("code", words.CODE_WORDS), ("docs", words.DOCS_WORDS), ("data", words.DATA_WORDS))
        if (match := pattern.search(text))
    ]
    return min(found)[1] if found else ""


def pointed(text: str) -> str:
    """Return the file that a statement points at, "" if none; addresses are left alone."""
    for found in POINTS_AT.finditer(re.sub(r"https?://\S{1,400}", " ", text)):
        inner = found["path"]
        bare = "/" not in inner and "." not in inner
        if not bare or f"({inner})" in text or (inner.isupper() and SEE.search(text)):
            return inner.removeprefix("./").strip("()")
    return ""


def _pointers(units: list[Unit], *, page: bool) -> list[Grant]:
    """Return bare pointers ("See LICENSE"), which name no licence themselves."""
    found = []
    for unit in units:
        section = not page or any(words.LICENCE_HEADING.search(heading) for heading in unit.above)
        if unit.kind in ("badge", "heading", "row") or any(words.FOREIGN_HEADING.search(h) for h in unit.above):
            continue
        target = pointed(unit.text) if section or re.search(r"\bsee\b|\bin the\b", unit.text, re.IGNORECASE) else ""
        if target and not re.search(r"\bno licen[cs]e|\bnot (?:yet )?licen[cs]ed", unit.text, re.IGNORECASE):
            found.append(Grant((), "all", unit.line, unit.text[:200], "statement", pointer=target))
    return found[:1]
