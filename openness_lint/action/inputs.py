"""The Action's inputs, read from the environment and checked before anything is done."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from openness_lint import requirements
from openness_lint.errors import UsageMistake
from openness_lint.nearest import did_you_mean
from openness_lint.reports import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

YES, NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0", "")
FILES = {
    "text": "openness.txt", "json": "openness.json", "markdown": "openness.md", "html": "openness.html",
    "sarif": "openness.sarif", "junit": "openness.junit.xml", "gitlab": "openness.gitlab.json",
    "github": "openness.github.txt", "badge": "openness.svg", "badge-json": "openness.badge.json",
}  # fmt: skip


class Inputs(NamedTuple):
    """What the workflow asks for. `formats`: the reports to keep as files, JSON always among them.

    `as_of`: None for today.
    """

    path: str
    require: tuple[str, ...]
    min_score: int | None
    online: bool
    formats: tuple[str, ...]
    summary: bool
    annotations: bool
    comment: bool
    advice: bool
    as_of: datetime.date | None


def read(environment: Mapping[str, str]) -> Inputs:
    """Read INPUT_PATH, INPUT_REQUIRE, …; raises UsageMistake for a value that cannot be used."""
    given = {
        key.removeprefix("INPUT_"): value.strip()
        for key, value in environment.items()
        if key.startswith("INPUT_")
    }
    return Inputs(
        path=given.get("PATH") or ".",
        require=requirements.split([given.get("REQUIRE", "")]),
        min_score=_number(given.get("MIN_SCORE", "")),
        online=_flag(given, "ONLINE"),
        formats=_formats(given.get("FORMAT", "")),
        summary=_flag(given, "SUMMARY", default="true"),
        annotations=_flag(given, "ANNOTATIONS", default="true"),
        comment=_flag(given, "COMMENT"),
        advice=_flag(given, "ADVICE"),
        as_of=_day(given.get("AS_OF", "")),
    )


def _flag(given: Mapping[str, str], name: str, default: str = "false") -> bool:
    value = given.get(name, default).lower()
    if value in YES:
        return True
    if value in NO:
        return False
    raise UsageMistake(f"the input {name.lower().replace('_', '-')} is {value!r}; write true or false")


def _number(value: str) -> int | None:
    if not value:
        return None
    score = requirements.score_in(value)
    if score is None:
        raise UsageMistake(f"the input min-score is {value!r}; write a whole number from 0 to 100")
    return score


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise UsageMistake(f"the input as-of is {value!r}; write a day such as 2026-11-24") from None


def _formats(value: str) -> tuple[str, ...]:
    asked = [word for word in value.replace(",", " ").split() if word]
    for word in asked:
        if word not in FORMATS:
            raise UsageMistake(
                f"the input format names {word!r}, which we do not have.{did_you_mean(word, FORMATS)}"
            )
    return tuple(dict.fromkeys(["json", *asked]))
