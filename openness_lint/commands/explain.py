"""`openness-lint explain RULE`: a rule's page, laid out for a terminal."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openness_lint import console, requirements, rules
from openness_lint.commands.options import RuleId, Word, color_option, rules_option
from openness_lint.commands.rules import known, packs_here
from openness_lint.findings import Answer
from openness_lint.reports import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.rules import Rule

FORMATS = ("text", "markdown")
HEADINGS = frozenset(
    (
        "Why it matters",
        "How to fix it",
        "Passes",
        "Partly",
        "Fails",
        "Does not apply",
        "Cannot tell",
        "What we say",
    )
)
EXAMPLE_LINES = 12
FENCES = ("```", "~~~")
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@click.command(short_help="Show one rule: why it matters, how to fix it, examples.")
@click.argument("rule", type=RuleId(), metavar="RULE")
@click.option(
    "--format", "-f", "form", type=Word("format", FORMATS), default="text", help="How to show the page."
)
@rules_option
@color_option
def command(rule: str, form: str, rule_folders: tuple[Path, ...], color: str) -> None:
    """Show what RULE asks, why it matters to another council, how to fix it, and what passes."""
    found = {one.id: one for one in known(rule_folders)}
    if rule not in found:  # a report on this folder points at the rules of its settings too
        found = {one.id: one for one in known((*rule_folders, *packs_here()))}
    requirements.check_known([rule], found)
    page = _page(found[rule])
    if form == "markdown":
        click.echo(page, nl=False)
        return
    colour = console.colour(color)
    for line in _laid_out(found[rule], page, console.width(88)):
        click.echo(_painted(line) if colour else line, color=colour)


def _page(rule: Rule) -> str:
    """Read a rule's page: one of our own rule book, or of a pack, which keeps the path it was given by."""
    own = rules.rulebook_folder() / rule.page
    path = own if own.is_file() else Path(rule.page)
    return path.read_text(encoding="utf-8-sig")


def _painted(line: str) -> str:
    """Make headings bold and examples dim."""
    if line and not line.startswith(" "):
        heading = line.rstrip(":") in HEADINGS
        return f"{BOLD}{line}{PLAIN}" if heading else line
    return f"{DIM}{line}{PLAIN}" if line.startswith("    | ") else line


def _laid_out(rule: Rule, page: str, width: int) -> Iterator[str]:
    """Yield the page's lines, its settings first in words."""
    worth = f"{rule.points} points" if rule.points else "no points"
    core = "" if rule.core else ", extended"
    yield f"{rule.title} ({rule.id})"
    yield ""
    yield from textwrap.wrap(rule.question, width)
    yield ""
    yield f"  Theme     {rules.THEMES[rule.theme]}"
    yield f"  Counts    {rule.level}, {worth}{core}"
    yield f"  Takes     about {words.count(rule.minutes, 'minute')} to put right"
    yield f"  Looks at  {', '.join(rule.needs)}"
    yield ""
    yield "What we say"
    for answer in Answer:
        if answer in rule.says:
            said = rule.says[answer].replace("{", "[").replace("}", "]")  # as in texts to paste
            yield from _hanging(f"  {answer:<15}", said, width)
    yield ""
    yield from _sections(page, width)
    yield ""
    yield from _hanging("Sources: ", "; ".join(rule.sources), width)


def _hanging(label: str, text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=label, subsequent_indent=" " * len(label))


def _sections(page: str, width: int) -> Iterator[str]:
    """Yield everything from the first section on: paragraphs filled, fenced blocks set in."""
    lines = page.splitlines()
    start = next((at for at, line in enumerate(lines) if line.startswith("## ")), len(lines))
    at = start
    while at < len(lines):
        line = lines[at]
        if line.startswith(FENCES):
            at, block = _fence(lines, at)
            yield from block
        elif line.startswith("## "):
            yield line[3:]
            at += 1
        elif line.strip():
            at, text = _paragraph(lines, at)
            yield from textwrap.wrap(text, width, initial_indent="  ", subsequent_indent=_indent(text))
        else:
            yield ""
            at += 1


def _indent(text: str) -> str:
    return "    " if text.startswith(("- ", "* ")) else "  "


def _paragraph(lines: list[str], at: int) -> tuple[int, str]:
    """Return the line after a paragraph (or one list item), and its text."""
    end = at + 1
    while end < len(lines) and lines[end].strip() and not lines[end].startswith((*FENCES, "#", "- ", "* ")):
        end += 1
    return end, " ".join(line.strip() for line in lines[at:end])


def _fence(lines: list[str], at: int) -> tuple[int, list[str]]:
    """Return the line after a fenced block, and the block as it is shown: its file name, its first lines."""
    mark = lines[at][: len(lines[at]) - len(lines[at].lstrip(lines[at][0]))]
    end = next((n for n in range(at + 1, len(lines)) if lines[n].rstrip() == mark), len(lines))
    body, info = lines[at + 1 : end], lines[at][len(mark) :].strip()
    shown = [f"    | {line}" for line in body[:EXAMPLE_LINES]]
    if len(body) > EXAMPLE_LINES:
        shown.append(f"    | … and {len(body) - EXAMPLE_LINES} more lines")
    label = {"paste": "  You could paste this:", "facts": "  With these facts:"}.get(info, f"  {info}:")
    return end + 1, [label, *(line.rstrip() for line in shown)]
