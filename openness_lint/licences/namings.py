"""Which licences a unit of a text names: in words, in an SPDX tag or on a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
LONGEST_UNIT = 1_500


def named_in(unit: Unit) -> tuple[Mention, ...]:
    """Return the licences that a unit names, in order; one that it denies ("not MIT") is not among them."""
    text = unit.text[:LONGEST_UNIT]
    if unit.kind == "badge":
        return _badge(text)
    tag = TAG.search(text)
    if tag:
        return tuple(Mention(one.id, one.start, one.end, "header") for one in mentions(tag[1]))
    return tuple(mention for mention in mentions(text) if not denied(text, mention))


def _badge(text: str) -> tuple[Mention, ...]:
    shield = SHIELD.search(text)
    if shield:
        label = (shield["id"] or shield["other"]).replace("--", "-").replace("%20", " ").replace("_", " ")
        found = mentions(label) or mentions(label + " licence")
        return tuple(Mention(one.id, one.start, one.end, "badge") for one in found)
    label = text.split(" http", maxsplit=1)[0]
    found = mentions(label) if "licen" in label.lower() else ()
    return tuple(Mention(one.id, one.start, one.end, "badge") for one in found)
