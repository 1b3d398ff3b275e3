"""Kinds of option values that several commands take, each with a message that helps."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

import click

from openness_lint.console import COLOURS
from openness_lint.nearest import did_you_mean
from openness_lint.requirements import score_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Any, TypeAlias

    from click.shell_completion import CompletionItem

    WordType: TypeAlias = click.ParamType[str]
    DayType: TypeAlias = click.ParamType[datetime.date]
    ScoreType: TypeAlias = click.ParamType[int]
else:
    WordType = DayType = ScoreType = click.ParamType  # not generic before click 8.4


class Word(WordType):
    """One of a few words; an unknown one is answered with the nearest."""

    def __init__(self, name: str, words: Sequence[str]) -> None:
        self.name = name
        self.words = tuple(words)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Show the words in the help."""
        del param, ctx
        return "|".join(self.words)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or fail with a did-you-mean."""
        if value.lower() in self.words:
            return value.lower()
        hint = did_you_mean(value, self.words)
        return self.fail(
            f"there is no {self.name} '{value[:60]}'.{hint} Choose from: {', '.join(self.words)}.", param, ctx
        )

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the words that begin so."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

        del ctx, param
        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]


class FilePath(click.Path):
    """A path; `click.Path(path_type=Path)` would need pathlib, which is dear, before one is given."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path."""
        from pathlib import Path  # noqa: PLC0415 - see above

        return Path(os.fsdecode(super().convert(value, param, ctx)))


class Day(DayType):
    """A day, written year-month-day."""

    name = "DATE"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Return the date, or fail saying how to write one."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value[:60]}' is not a date; write it as 2026-11-24", param, ctx)


class Score(ScoreType):
    """A score: a whole number from 0 to 100."""

    name = "N"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, or fail saying what a score is."""
        score = score_in(str(value))
        if score is None:
            self.fail(f"'{str(value)[:60]}' is not a score; write a whole number from 0 to 100", param, ctx)
        return score


class RuleId(WordType):
    """A rule's id; checked later, when the rules are loaded. The shell completes it."""

    name = "RULE"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the ids of our own rules that begin so; after a comma, the next one."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

        from openness_lint.rules import load  # noqa: PLC0415

        del ctx, param
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + rule.id) for rule in load() if rule.id.startswith(last)]


def color_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add --color to a command."""
    return click.option(
        "--color",
        "--colour",
        "color",
        type=Word("color setting", COLOURS),
        default="auto",
        help="When to colour the text; auto looks at the terminal and at NO_COLOR and FORCE_COLOR.",
    )(function)


def rules_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add --rules to a command; its parameter is `rule_folders`."""
    return click.option(
        "--rules",
        "rule_folders",
        multiple=True,
        type=FilePath(),
        metavar="DIR",
        help="A folder of more rules; may be repeated.",
    )(function)
