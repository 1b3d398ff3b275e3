"""Build the small repository that an example of a rule page describes, in memory."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from openness_lint.metadata import Declared
from openness_lint.repository import Files, History, Hosting, NotSeen, Repository, Tag
from openness_lint.ruleexamples import FACTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.ruleexamples import Example

AS_OF = datetime.date(2026, 6, 30)
# The pages use only addresses that can belong to nobody. The tool rightly takes those for blanks to fill in,
# so a name that a council could have stands in for them here.
PRETEND_HOST, STANDS_FOR = "anytown.example.org", "anytown-borough.gov.uk"


def repository_from(example: Example) -> Repository:
    """Give the example's repository. Without facts: as of 30 June 2026, lively, and hosting not seen."""
    facts = example.facts
    as_of = facts.get("as_of", AS_OF)
    return Repository(
        name=facts.get("name", "bin-collection-days"),
        as_of=as_of,
        files=files_from(example.files),
        history=_history(facts, as_of),
        hosting=_hosting(facts),
        declared=tuple(
            Declared(field, value, "openness.toml", 1) for field, value in facts.get("declare", {}).items()
        ),
        intent=facts.get("intent", "sharing"),
    )


def files_from(texts: Mapping[str, str]) -> Files:
    """Give files with these texts."""
    raw = {path: text.replace(PRETEND_HOST, STANDS_FOR).encode() for path, text in texts.items()}
    return Files({path: len(data) for path, data in raw.items()}, raw.__getitem__, frozenset(raw))


def _history(facts: Mapping[str, object], as_of: datetime.date) -> History | NotSeen:
    if facts.get("history") == "none":
        return NotSeen("This folder has no history.")
    recent = as_of - datetime.timedelta(days=30)
    human = facts.get("last_human_commit", recent)
    return History(
        last_commit=facts.get("last_commit", human),
        last_human_commit=human,
        tags=tuple(Tag(tag["name"], tag["date"]) for tag in facts.get("tags", ())),
        commits=facts.get("commits", 40),
        authors=facts.get("authors", 2),
        snapshot=facts.get("snapshot", False),
        automated=facts.get("automated", False),
    )


def _hosting(facts: Mapping[str, object]) -> Hosting | NotSeen:
    known = {key: value for key, value in facts.items() if FACTS[key] == "hosting"}
    if not known:
        return NotSeen("We looked only at the files.")
    if "topics" in known:
        known["topics"] = tuple(known["topics"])
    return Hosting(**known)
