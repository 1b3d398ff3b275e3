"""Rules as values. A rule is one Markdown page in `rules/`; `load` reads it and refuses what is not exact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule page. `kind`: "yes", "partly", "no", "not-applicable" or "cannot-tell".

    `files`: path -> text. `facts`: the fenced `facts` block (history, hosting, as_of), parsed from TOML.
    """

    kind: str
    note: str
    files: Mapping[str, str]
    facts: Mapping[str, object]
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its page says it. `points` count in the core score only where `core` is a version."""

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
    options: Mapping[str, object] = field(default_factory=dict)
    replaces: str = ""
