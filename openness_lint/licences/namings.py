"""Which licences a unit of a text names, in words, in an SPDX tag or on a badge, and which file it points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.licences import words
from openness_lint.licences.limits import denied
from openness_lint.licences.names import Mention, mentions
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.licences.units import Unit

SHIELD = Pattern(
    r"(?:badge/|shields\.io/:)licen[cs]e-(?P<id>(?:[^-?/.\s]|--|\.(?=\d)){1,40})|"
    r"badge/(?P<other>[\w.%]{2,30}(?:--[\w.%]{1,20}){0,5})-licen[cs]e"
)
TAG = Pattern(
    r"SPDX-License-Identifier:[ \t]{0,9}\(?"
    r"([\w.+-]{2,60}(?:[ \t]{1,9}(?:AND|OR|WITH)[ \t]{1,9}\(?[\w.+-]{2,60}\)?){0,6})",
    cased=True,
)
WEB = Pattern(r"https?://\S{1,400}")
POINTS_AT = Pattern(
    r"\(?(?P<path>(?:\.{0,2}/)?(?:[\w.-]{1,40}/){0,4}"
    r"[\w.-]{0,20}(?:licen[cs]e|lizenz|copying|copyright)[\w.-]{0,30})\)?(?=$|[\s.,;)#])"
)
SEE = Pattern(r"\b(?:see|file|in the|voir|siehe|vedi|ver|zie|read|refer)\b")
# "MIT-style": that it is not that licence itself.
LIKE = Pattern(r"[- ](?:style|like|type|ish|inspired|esque)\b")
LONGEST_LIKE = 12
LONGEST_UNIT = 1_500


def named_in(unit: Unit) -> tuple[Mention, ...]:
    """Return the licences that a unit names, in order; one that it denies ("not MIT") is not among them."""
    text = unit.text[:LONGEST_UNIT]
    if unit.kind == "badge":
        return _badge(text)
    tag = TAG.search(text)
    if tag:
        return tuple(Mention(one.id, one.start, one.end, "header") for one in mentions(tag[1]))
    every = [mention for mention in mentions(text) if not denied(text, mention)]
    found = [mention for mention in every if not LIKE.match(text[mention.end : mention.end + LONGEST_LIKE])]
    return tuple(one for one in found if not _of_a_part(text[found[0].end : one.start]))


def _of_a_part(between: str) -> bool:
    """Say whether what stands before a further name says that it is for other people's code in there."""
    return words.found(words.EXCEPT, between) and words.scope(between) in ("", "code")


def _badge(text: str) -> tuple[Mention, ...]:
    shield = SHIELD.search(text)
    if shield:
        label = (shield["id"] or shield["other"]).replace("--", "-").replace("%20", " ").replace("_", " ")
        found = mentions(label) or mentions(label + " licence")
        return tuple(Mention(one.id, one.start, one.end, "badge") for one in found)
    label = text.split(" http", maxsplit=1)[0]
    found = mentions(label) if "licen" in label.lower() else ()
    return tuple(Mention(one.id, one.start, one.end, "badge") for one in found)


def pointed(text: str) -> str:
    """Return the file that a statement points at, "" if none; addresses are left alone."""
    named = [found["path"].rstrip(".") for found in POINTS_AT.finditer(WEB.sub(" ", text))]
    for inner in sorted(named, key=lambda path: "." not in path and "/" not in path):
        bare = "/" not in inner and "." not in inner
        if not bare or f"({inner})" in text or (inner.isupper() and SEE.search(text)):
            return inner.removeprefix("./").strip("()")
    return ""
