"""A rule as a value, the fixed words that its page may hold, and its messages with their values filled in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.ruleexamples import Example

THEMES = {
    "licence": "Licence: may others use it?",
    "story": "Story: would a stranger understand it?",
    "data": "Data and software: can I get at the parts?",
    "alive": "Alive: is it still running?",
    "found": "Found: could someone come across it?",
    "joined-in": "Joined-in: can people reach you?",
    "reusable": "Reusable: could another council take it?",
    "safe": "Safe: is it safe to have in the open?",
}
LEVELS = ("must", "should", "could", "gate", "caution")
PLACEHOLDER = Pattern(r"\{([a-z_]+)\}", cased=True)


class Rule(NamedTuple):
    """One rule, as its page says it. `points` count in the core score only where `core` is a version.

    `page` names the page: relative to the rule book for our own, as given for a rule pack's.
    `examples` is empty unless the rules were loaded with their examples.
    """

    id: str
    title: str
    question: str
    theme: str
    level: str
    points: int
    core: int | None
    needs: tuple[str, ...]
    minutes: int
    since: str
    check: str
    sources: tuple[str, ...]
    says: Mapping[str, str]
    why: str
    fix: str
    paste: str
    examples: tuple[Example, ...]
    page: str
    options: Mapping[str, object] = MappingProxyType({})
    replaces: str = ""


def fill(message: str, values: Mapping[str, str]) -> str:
    """Put a check's values into a message's {placeholders}; "" where one has no value.

    Nothing but the plain names is replaced, so a page or a value can never reach into our objects.
    """
    if any(not values.get(name) for name in PLACEHOLDER.findall(message)):
        return ""
    return PLACEHOLDER.sub(lambda found: values[found[1]], message)
