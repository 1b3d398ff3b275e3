"""Take values out of a parsed settings table, or say at which line they are wrong.

The values here are named tuples: making a frozen dataclass costs each run a millisecond, a named tuple a sixth.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.errors import UsageMistake
from openness_lint.metadata import Declared
from openness_lint.nearest import did_you_mean
from openness_lint.toml import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.toml import Key

MAX_TEXT = 500
WAIVE_KEYS = ("reason", "until")

# Key of [declare] -> field of a declared fact (see openness_lint.metadata.Declared).
DECLARE = {
    "name": "name",
    "description": "description",
    "licence": "licence",
    "topics": "keywords",
    "homepage": "homepage",
    "documentation": "documentation",
    "issues": "issues",
    "contact": "contact",
    "organisation": "organisation",
    "status": "status",
    "status-date": "status-date",
    "users": "users",
    "audience": "audience",
    "funder": "funder",
    "data": "data-source",
    "data-licence": "data-licence",
    "roadmap": "roadmap",
    "based-on": "based-on",
    "lessons": "lessons",
    "results": "results",
}
STATUSES = ("building", "trial", "beta", "live", "paused", "ended", "moved")
NO_DATA = "none"


class Place(NamedTuple):
    """Where a setting was read: file and 1-based line."""

    path: str
    line: int

    def __str__(self) -> str:
        """Return "path:line"."""
        return f"{self.path}:{self.line}"


class Waive(NamedTuple):
    """One waived rule as written: silent until the end of the day `until`."""

    rule: str
    reason: str
    until: datetime.date
    place: Place


class Reader(NamedTuple):
    """Takes values out of a parsed table, or says at which line they are wrong."""

    path: str
    text: str
    lines: dict[Key, int]

    def place(self, key: Key) -> Place:
        """Return where a key stands."""
        return Place(self.path, line_of(self.lines, key))

    def wrong(self, key: Key, message: str) -> UsageMistake:
        """Return the error that names a key's place."""
        return UsageMistake(message, path=self.path, line=line_of(self.lines, key))

    def known(self, where: Key, table: Mapping[str, object], keys: tuple[str, ...]) -> None:
        """Raise UsageMistake for the first key that is not one of `keys`."""
        for key in table:
            if key not in keys:
                hint = did_you_mean(key, keys) or f" The keys are: {', '.join(keys)}."
                raise self.wrong((*where, key), f"unknown setting '{key[:60]}'.{hint}")

    def places(self, table: Mapping[str, object]) -> dict[str, Place]:
        """Return the place of every setting that was given."""
        keys: list[Key] = [(key,) for key in table if key not in {"waive", "declare"}]
        for name in ("waive", "declare"):
            keys += [(name, key) for key in self.table(table, name)]
        return {".".join(key): self.place(key) for key in keys}

    def table(self, table: Mapping[str, object], key: str) -> dict[str, object]:
        """Return a table, empty where it is not given."""
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong((key,), f"{key} must be a table: write [{key}]")
        return value

    def choice(
        self, table: Mapping[str, object], key: str, choices: tuple[str, ...], within: Key = ()
    ) -> str | None:
        """Return one of the given words, None where the key is not given. `within`: the table that it stands in."""
        value = table.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in choices:
            raise self.wrong(
                (*within, key),
                f"{'.'.join((*within, key))} must be one of: {', '.join(choices)}."
                f"{did_you_mean(str(value), choices)}",
            )
        return value

    def texts(self, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where the key is not given."""
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.wrong((key,), f'{key} must be a list of texts: {key} = ["…"]')
        return tuple(item.strip() for item in value)

    def score(self, table: Mapping[str, object]) -> int | None:
        """Return min-score, 0-100, None where it is not given."""
        value = table.get("min-score")
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100:
            raise self.wrong(("min-score",), "min-score must be a whole number from 0 to 100")
        return value

    def waive(self, rule: str, value: object) -> Waive:
        """Return one waiver; both its reason and its last day must be there."""
        key = ("waive", rule)
        if not isinstance(value, dict):
            raise self.wrong(key, f"write [waive.{rule}] with a reason and an until date below it")
        self.known(key, value, WAIVE_KEYS)
        reason, until = value.get("reason"), value.get("until")
        if not isinstance(reason, str) or not reason.strip():
            raise self.wrong(key, f'waiving {rule} needs a reason, which the report prints: reason = "…"')
        return Waive(
            rule, self.one_line((*key, "reason"), reason), self.date((*key, "until"), until), self.place(key)
        )

    def date(self, key: Key, value: object) -> datetime.date:
        """Return a date, written as a TOML date or as text."""
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise self.wrong(key, f"{'.'.join(key)} must be a date: {key[-1]} = 2027-03-31") from None

    def declared(self, table: Mapping[str, object]) -> tuple[Declared, ...]:
        """Return the declared facts, those with a blank that is still to be filled in left aside."""
        from openness_lint.readme.words import is_placeholder  # noqa: PLC0415 - few repositories have settings

        facts = (self.declare(key, value) for key, value in self.table(table, "declare").items())
        return tuple(fact for fact in facts if not is_placeholder(fact.value))

    def declare(self, key: str, value: object) -> Declared:
        """Return one declared fact with its place."""
        where = ("declare", key)
        self.known(("declare",), {key: value}, tuple(DECLARE))
        place = self.place(where)
        if key == "status-date":
            return Declared(key, self.date(where, value).isoformat(), place.path, place.line)
        if key == "status":
            said = self.choice({key: value}, key, STATUSES, within=("declare",))
            return Declared(key, said or "", place.path, place.line)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(where, f'declare.{key} must be a text or a link: {key} = "…"')
        name, text = _declared_as(key, self.one_line(where, value))
        return Declared(name, text, place.path, place.line)

    def one_line(self, key: Key, text: str) -> str:
        """Return a text as one line of a bounded length."""
        line = " ".join(text.split())
        if len(line) > MAX_TEXT:
            raise self.wrong(
                key, f"{'.'.join(key)} is longer than {MAX_TEXT} characters; point to a page instead"
            )
        return line


def _declared_as(key: str, text: str) -> tuple[str, str]:
    """Return field and value; `data = "none: the reason"` declares that the work uses no data."""
    word, _, reason = text.partition(":")
    if key == "data" and word.strip().lower() == NO_DATA:
        return "uses-no-data", reason.strip()
    return DECLARE[key], text
