"""The report as text: for a terminal without colour, 80 columns, and a screen reader.

No boxes and no symbols: words carry the status, colour only repeats it, and headings stand on their own line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.reports import words, wrong
from openness_lint.reports.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openness_lint.report import Advice, Finding, Report
    from openness_lint.reports import Look

_WHITE = str.maketrans("\t\n\x0b\x0c\r", "     ")
BOLD, GREEN, YELLOW, RED, CYAN = "1", "32", "33", "31", "36"
COLOURS = {
    "Yes": GREEN,
    "Partly": YELLOW,
    "Not yet": YELLOW,
    "Please check": RED,
    "Act now": RED,
    "Could not tell": CYAN,
}


def render(reports: Sequence[Report], look: Look) -> str:
    """Give the text of one or several reports. `look`: verbose, colour and width."""
    return "\n\n".join("\n".join(_report(clean(report), look)) for report in reports) + "\n"


def brief(report: Report, *, named: bool = False) -> str:
    """Give two lines: the score, after the repository's name if `named`, and the first thing to do."""
    report = clean(report)
    name = report.score.band or report.score.no_band
    first = report.advice[0] if report.advice else None
    todo = (
        f"Next: {first.rule.title} ({words.effort(first)})"
        if first
        else f"Next: {words.nothing_next(report)[:-1]}"
    )
    whose = f"{report.name}: " if named else ""
    return f"{whose}{words.headline(report.score)}. {name.rstrip('.')}.\n{todo}.\n"


def _report(report: Report, look: Look) -> Iterator[str]:
    name = _wrap(f"{report.name}, as of {words.date(report.as_of)}", look)
    yield from (_paint(line, BOLD, look) for line in name)
    yield from _score(report, look)
    yield from _next(report, look)
    yield from _found(report, look)
    for title, lines in _rest(report):
        yield from _section(title, lines, look)
    yield ""
    yield from _wrong(report, look)


def _paint(text: str, colour: str, look: Look) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if look.colour and colour else text


def _wrap(text: str, look: Look, indent: int = 0, hang: int = 0) -> list[str]:
    """Lay words out in lines of at most the width; a longer word has its own. `textwrap` costs ten times as much."""
    lines: list[str] = []
    line, empty = " " * indent, True
    for word in text.translate(_WHITE).split(" "):
        if word and not empty and len(line) + 1 + len(word) > look.width:
            lines.append(line)
            line, empty = " " * (indent + hang), True
        if word:
            line += word if empty else f" {word}"
            empty = False
    return lines if empty else [*lines, line]


def _heading(title: str, look: Look) -> Iterator[str]:
    yield ""
    yield from (_paint(line, BOLD, look) for line in _wrap(title, look))


def _section(title: str, lines: Sequence[str], look: Look) -> Iterator[str]:
    if lines:
        yield from _heading(title, look)
        for line in lines:
            yield from _wrap(line, look, 2, 2)


def _score(report: Report, look: Look) -> Iterator[str]:
    score = report.score
    yield ""
    for reason in words.unread(report):
        yield from _wrap(reason, look)
    yield _paint(words.headline(score), BOLD, look)
    yield from _wrap(f"Band: {words.band(report)}" if score.band else words.band(report), look)
    for held in score.held_by:
        yield from _wrap(held.words, look)
    yield from _wrap(words.coverage(score), look)
    for requirement, state in report.requirements.items():
        yield from _wrap(f"Required: {requirement}: {state}", look)


def _next(report: Report, look: Look) -> Iterator[str]:
    yield from _heading("What to do next", look)
    if not report.advice:
        yield from _wrap(words.nothing_next(report), look, 2)
    elif len(report.advice) > 1:
        yield from _wrap(words.ORDER, look, 2)
    for number, advice in enumerate(report.advice[: words.NEXT_SHOWN], 1):
        yield ""
        yield from _advice(number, advice, look)
    later = report.advice[words.NEXT_SHOWN :]
    if not later:
        return
    yield ""
    if look.verbose:
        yield "  After that:"
        for advice in later:
            yield from _wrap(f"{advice.rule.title} ({words.effort(advice)})", look, 4, 2)
    else:
        yield from _wrap(
            f"After that: {words.count(len(later), 'more thing')}, listed with --verbose.", look, 2
        )


def _advice(number: int, advice: Advice, look: Look) -> Iterator[str]:
    yield from _wrap(f"{number}. {advice.rule.title} ({words.effort(advice)})", look, 2, 3)
    if advice.so_far:
        yield from _wrap(f"So far: {advice.so_far}", look, 5)
    yield from _wrap(advice.text, look, 5)
    if advice.paste:
        yield "     Text to paste:"
        yield from (f"       {line}".rstrip() for line in advice.paste)
    yield from _wrap(f"More about it: openness-lint explain {advice.rule.id}", look, 5)


def _found(report: Report, look: Look) -> Iterator[str]:
    yield from _heading("What we found", look)
    for title, theme, findings in words.by_theme(report):
        line = f"{title} {words.theme_score(theme)} ({words.tally(findings)})"
        if look.verbose:
            yield ""
        yield from _wrap(line, look, 2, 2)
        if look.verbose:
            for finding in findings:
                yield from _finding(report, finding, look)
    if not look.verbose:
        yield from _wrap("Every answer with its evidence: --verbose.", look, 2)


def _finding(report: Report, finding: Finding, look: Look) -> Iterator[str]:
    word = words.answer(finding)
    head = _wrap(f"{word}: {finding.rule.question}", look, 4, 2)
    head[0] = head[0].replace(word, _paint(word, COLOURS.get(word, ""), look), 1)
    yield from head
    for said in words.said(finding):
        yield from _wrap(said, look, 6)
    for evidence in finding.evidence:
        quote = f': "{evidence.quote}"' if evidence.quote else ""
        yield from _wrap(f"See {words.place(evidence)}{quote}", look, 6, 2)
    yield from _wrap(f"Wrong? Send: {wrong.record(report, finding)}", look, 6, 2)


def _rest(report: Report) -> list[tuple[str, list[str]]]:
    unknown = [
        f"{reason} ({', '.join(finding.rule.id for finding in findings)})"
        for reason, findings in words.unknown(report)
    ]
    return [
        ("What we could not tell, and how to let us", unknown),
        ("Waived by the settings", [words.waiver(waiver) for waiver in report.waivers]),
        ("Please note", list(report.notes)),
    ]


def _wrong(report: Report, look: Look) -> Iterator[str]:
    send = "the line that begins with Send" if look.verbose else "the line that --verbose shows for it"
    yield from _wrap(f"Is an answer wrong? Send {send} to {wrong.where()}.", look)
    first = wrong.example(report)
    if first:
        yield from _wrap(f"{wrong.meanwhile(first, report.as_of)} openness.toml, such as:", look)
        for line in (*wrong.declare(first, report.as_of), *wrong.waive(first, report.as_of)):
            yield f"  {line}"
    yield from _wrap(f"{words.HONEST} ({words.made_by(report)})", look)
