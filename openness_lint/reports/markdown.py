"""The report as Markdown: for a pull request, an issue or a step summary.

A comment may have 64 kB, so the report stays under 60 where it can: where it would be longer, it shows less evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.reports import places, words, wrong
from openness_lint.reports.clean import clean
from openness_lint.reports.escape import markdown, markdown_block, markdown_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openness_lint.findings import Evidence
    from openness_lint.report import Advice, Finding, Report
    from openness_lint.reports import Look

MOST_BYTES = 60_000
EVIDENCE_SHOWN = (5, 2, 1, 0)


def render(reports: Sequence[Report], look: Look) -> str:
    """Give the Markdown of one or several reports; of many it may have more than 60 kB, without evidence."""
    cleaned = [clean(report) for report in reports]
    for shown in EVIDENCE_SHOWN:
        text = "\n\n".join("\n".join(_report(report, look, shown)) for report in cleaned) + "\n"
        if len(text.encode("utf-8", "replace")) < MOST_BYTES:
            break
    return text


def _report(report: Report, look: Look, shown: int) -> Iterator[str]:
    score = report.score
    yield f"## How ready is {markdown(report.name)} for a stranger?"
    yield ""
    yield f"**{words.headline(score)}. {words.band(report)}**"
    for text in (*(held.words for held in score.held_by), words.coverage(score)):
        if text:
            yield ""
            yield markdown(text)
    yield from _bullets(
        "", [f"Required: {markdown_code(rule)}: {state}" for rule, state in report.requirements.items()]
    )
    yield from _next(report)
    yield from _found(report, look, shown)
    yield from _rest(report)
    yield from _wrong(report)


def _bullets(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        if title:
            yield f"### {title}"
            yield ""
        yield from (f"- {line}" for line in lines)


def _next(report: Report) -> Iterator[str]:
    yield ""
    yield "### What to do next"
    if not report.advice:
        yield ""
        yield words.nothing_next(report)
    elif len(report.advice) > 1:
        yield ""
        yield words.ORDER
    for number, advice in enumerate(report.advice[: words.NEXT_SHOWN], 1):
        yield ""
        yield from _advice(number, advice)
    later = report.advice[words.NEXT_SHOWN :]
    if later:
        yield from _folded(
            f"After that: {words.count(len(later), 'more thing')}",
            [f"- {markdown(advice.rule.title)} ({words.effort(advice)})" for advice in later],
        )


def _advice(number: int, advice: Advice) -> Iterator[str]:
    yield f"{number}. **{markdown(advice.rule.title)}** ({words.effort(advice)})"
    if advice.so_far:
        yield ""
        yield f"   So far: {markdown(advice.so_far)}"
    yield ""
    yield f"   {markdown(advice.text)}"
    if advice.paste:
        yield ""
        yield from (f"   {line}".rstrip() for line in markdown_block(advice.paste).split("\n"))


def _folded(summary: str, lines: Sequence[str], *, opened: bool = False) -> Iterator[str]:
    yield ""
    yield f"<details{' open' if opened else ''}><summary>{summary}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"


def _found(report: Report, look: Look, shown: int) -> Iterator[str]:
    yield ""
    yield "### What we found"
    for title, theme, findings in words.by_theme(report):
        lines = [line for finding in findings for line in _finding(report, finding, shown)]
        summary = f"{title} {words.theme_score(theme)} ({words.tally(findings)})"
        yield from _folded(summary, lines, opened=look.verbose)


def _finding(report: Report, finding: Finding, shown: int) -> Iterator[str]:
    said = " ".join(markdown(part) for part in words.said(finding))
    yield f"- **{words.answer(finding)}:** {markdown(finding.rule.question)} {said}"
    for evidence in finding.evidence[:shown]:
        yield f"  - {_evidence(report, evidence)}"
    address = wrong.link(report, finding)
    if address:
        yield f"  - Wrong? [Report it](<{address}>)"
    else:
        yield f"  - Wrong? Send {markdown_code(wrong.record(report, finding))}"


def _evidence(report: Report, evidence: Evidence) -> str:
    line = f" line {evidence.line}" if evidence.line else ""
    path = words.path(evidence)
    where = (markdown_code(path) if path == evidence.path else path) + line
    link = places.forge_link(report, evidence)
    quote = f": {markdown_code(evidence.quote)}" if evidence.quote else ""
    return f"[{where}](<{link}>){quote}" if link else f"{where}{quote}"


def _rest(report: Report) -> Iterator[str]:
    unknown = [
        f"{markdown(reason)} ({', '.join(markdown_code(one.rule.id) for one in findings)})"
        for reason, findings in words.unknown(report)
    ]
    yield from _bullets("What we could not tell, and how to let us", unknown)
    yield from _bullets("Waived by the settings", [markdown(words.waiver(one)) for one in report.waivers])
    yield from _bullets("Please note", [markdown(note) for note in report.notes])


def _wrong(report: Report) -> Iterator[str]:
    first = wrong.example(report)
    lines = [f"Send the line that stands under the answer to {wrong.where()}."]
    if first:
        paste = (*wrong.declare(first, report.as_of), *wrong.waive(first, report.as_of))
        lines += ["", f"{wrong.meanwhile(first, report.as_of)} `openness.toml`, such as:", ""]
        lines += [markdown_block(paste)]
    yield from _folded("Is an answer wrong?", lines)
    yield ""
    yield f"_{words.HONEST} {words.made_by(report)}, as of {words.date(report.as_of)}._"
