"""`openness-lint rules`: the list of rules, for people, for scripts and for a page of documentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openness_lint import console, inherited, plugins, settings
from openness_lint import rules as rulebook
from openness_lint.commands.options import Word, color_option, rules_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openness_lint.rules import Rule

FORMATS = ("text", "json", "markdown")


@click.command(short_help="List the rules.")
@click.option(
    "--format", "-f", "form", type=Word("format", FORMATS), default="text", help="How to list them."
)
@rules_option
@color_option
def command(form: str, rule_folders: tuple[Path, ...], color: str) -> None:
    """List every rule by theme: its points in the core score, its id and what it asks for.

    Rules that the settings of this folder or of your organisation name are among them, as in an audit.
    """
    found = known((*rule_folders, *packs_here()))
    lines = {"text": _text, "json": _json, "markdown": _markdown}[form](found)
    colour = console.colour(color) and form == "text"
    for line in lines:
        heading = colour and line and not line.startswith(" ")
        click.echo(click.style(line, bold=True) if heading else line, color=colour)


def known(folders: Sequence[Path]) -> tuple[Rule, ...]:
    """Load our rules, those of the packs in `folders` and those of installed packages."""
    return rulebook.load(folders, entry_points=plugins.offered(plugins.RULES))


def packs_here() -> list[Path]:
    """Give the rule folders that an audit of this folder uses: what its settings and its organisation's name."""
    there = settings.find(Path())
    own = settings.load(there) if there else settings.Settings()
    return [Path(folder) for folder in own.over(inherited.local()).rules]


def _worth(rule: Rule) -> str:
    """Say what a rule counts for: its core points, or its kind."""
    if rule.core is not None and rule.points:
        return str(rule.points)
    return rule.level if rule.level in {"gate", "caution"} else "extended"


def _by_theme(found: Sequence[Rule]) -> Iterator[tuple[str, list[Rule]]]:
    for theme, title in rulebook.THEMES.items():
        members = [rule for rule in found if rule.theme == theme]
        if members:
            yield title, members


def _text(found: Sequence[Rule]) -> Iterator[str]:
    width = max(len(rule.id) for rule in found)
    for title, members in _by_theme(found):
        yield title
        for rule in members:
            yield f"  {_worth(rule):>8}  {rule.id:<{width}}  {rule.title}"
        yield ""
    yield "  The number is what a rule earns of the 100 core points. More: openness-lint explain RULE"


def _json(found: Sequence[Rule]) -> Iterator[str]:
    yield json.dumps([_fields(rule) for rule in found], indent=2, ensure_ascii=False)


def _fields(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": rule.title,
        "question": rule.question,
        "theme": rule.theme,
        "level": rule.level,
        "points": rule.points,
        "core": rule.core,
        "needs": list(rule.needs),
        "minutes": rule.minutes,
        "since": rule.since,
        "sources": list(rule.sources),
        "says": dict(rule.says),
        "page": rule.page,
    }


def _markdown(found: Sequence[Rule]) -> Iterator[str]:
    for title, members in _by_theme(found):
        yield f"## {title}"
        yield ""
        yield "| Rule | What we ask | How strongly | Points | Minutes |"
        yield "| --- | --- | --- | ---: | ---: |"
        for rule in members:
            cells = (rule.id, rule.question, rule.level, _worth(rule), str(rule.minutes))
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""
