"""`openness-lint audit [TARGET…]`: look at repositories and say how ready they are for a stranger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from openness_lint import console, output, requirements, settings
from openness_lint.commands.options import Day, FilePath, RuleId, Score, Word, color_option, rules_option
from openness_lint.errors import FINE, NOT_MET, OpennessError, UsageMistake
from openness_lint.output import Wanted
from openness_lint.reports import FORMATS, ONE_ONLY, render, render_many

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence
    from pathlib import Path

    from openness_lint.report import Report
    from openness_lint.request import Request
    from openness_lint.requirements import Requirements


PAIRS = "openness_lint.pairs"
EXIT_CODES = """\b
Exit codes, the worst of several targets:
  0  fine
  1  a requirement is not met
  2  a mistake in the command, the settings or a rule
  3  we could not look
"""


class AuditCommand(click.Command):
    """Keeps the order of --format and --output, which click forgets, so that they pair as they stand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as usual, then note the order of the two options."""
        try:
            _, _, order = self.make_parser(ctx).parse_args(list(args))
        except click.UsageError as mistake:
            mistake.ctx = ctx  # so that it is told where to read on
            raise
        rest = super().parse_args(ctx, args)
        given = {name: iter(ctx.params.get(name) or ()) for name in ("formats", "outputs")}
        names = [param.name for param in order if param.name in given]
        ctx.meta[PAIRS] = [(name.removesuffix("s"), next(given[name], "")) for name in names]
        return rest


@click.command(
    cls=AuditCommand,
    short_help="Look at repositories and say how ready they are for a stranger.",
    epilog=EXIT_CODES,
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    type=Word("format", tuple(FORMATS)),
    metavar="FORMAT",
    help=f"{', '.join(FORMATS)}. May be repeated, each followed by its --output.",
)
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write the report before it to FILE; text still comes on the terminal.",
)
@click.option("--as-of", type=Day(), help="Judge as of this day (default: today).")
@click.option(
    "--require",
    "require",
    multiple=True,
    type=RuleId(),
    metavar="RULE[:partly],...",
    help="End with exit code 1 unless these rules are met; :partly accepts partly.",
)
@click.option(
    "--min-score",
    type=Score(),
    metavar="N",
    help="End with exit code 1 if the score (0 to 100) is below N.",
)
@click.option("--online", is_flag=True, help="Also ask the forge for its facts and follow links.")
@click.option("--no-cache", is_flag=True, help="Ask for everything afresh, and keep nothing.")
@click.option(
    "--extended",
    is_flag=True,
    help="Also answer the extended rules, which earn no points (there are none yet).",
)
@rules_option
@click.option(
    "--config",
    type=FilePath(),
    metavar="FILE",
    help="Settings to use instead of the repository's own.",
)
@click.option("--quiet", "-q", is_flag=True, help="Two lines: the score, and the first thing to do.")
@click.option("--verbose", "-v", is_flag=True, help="Every answer with its evidence.")
@color_option
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    targets: tuple[str, ...],
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    as_of: datetime.date | None,
    require: tuple[str, ...],
    min_score: int | None,
    online: bool,
    no_cache: bool,
    extended: bool,
    rule_folders: tuple[Path, ...],
    config: Path | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Say whether a stranger could understand, reuse, trust and reach the work in each TARGET.

    A TARGET is a folder (default: this one), a git address, github:owner/name, gitlab:group/name, or the
    address of a forge's page. The run only reports, and ends with 0, unless --require, --min-score or the
    settings ask for something.
    """
    from openness_lint import inherited  # noqa: PLC0415 - not for --help
    from openness_lint.request import Request, today  # noqa: PLC0415

    del formats, outputs  # taken in their order from the context
    if quiet and verbose:
        raise UsageMistake("--quiet and --verbose ask for opposite things; give one of them")
    ask = Request(
        as_of=as_of or today(),
        online=online,
        cache=not no_cache,
        extended=extended,
        rules=rule_folders,
        require=requirements.split(require),
        min_score=min_score,
        config=settings.load(config) if config else None,
        organisation=inherited.local(),
    )
    wanted = _wanted(context.meta[PAIRS], len(targets))
    output.check_writable(wanted)
    seen, code = _look_at(targets or (".",), ask, quiet=quiet)
    detail = "quiet" if quiet else "verbose" if verbose else "normal"
    reports, several = [report for report, _ in seen], len(targets) > 1
    texts = [_render(reports, one, detail, color, several=several) for one in wanted] if seen else []
    for one, text in zip(wanted, texts, strict=False):  # written when all are there
        output.put(one, text)
    return max(code, _say_requirements(seen))


def _render(reports: Sequence[Report], one: Wanted, detail: str, color: str, *, several: bool) -> str:
    """Render the reports in one format; only text on a terminal has colours and fits its width."""
    if one.format == "text" and detail == "quiet":
        from openness_lint.reports import text  # noqa: PLC0415 - only for this format

        return "".join(text.brief(report, named=several) for report in reports)
    verbose, colour = detail == "verbose", one.path is None and console.colour(color)
    width = console.width() if one.path is None else 80
    if not several and not (one.path and one.path.suffix == ".jsonl"):
        return render(reports[0], one.format, verbose=verbose, colour=colour, width=width)
    return render_many(reports, one.format, verbose=verbose, colour=colour, width=width)


def _wanted(pairs: Sequence[tuple[str, str]], targets: int) -> list[Wanted]:
    """Say which report goes where; the text comes on the terminal unless another format takes its place."""
    wanted = output.pair(pairs)
    single = [one.format for one in wanted if one.format in ONE_ONLY]
    if targets > 1 and single:
        raise UsageMistake(f"a {single[0]} shows one repository; give one target, or another --format")
    if all(one.path for one in wanted):
        wanted.insert(0, Wanted("text"))
    return wanted


def _look_at(
    targets: Sequence[str], ask: Request, *, quiet: bool
) -> tuple[list[tuple[Report, Requirements]], int]:
    """Report on each target; one that fails does not keep the others from being looked at."""
    from openness_lint.request import report_on  # noqa: PLC0415 - not for --help

    seen, code = [], FINE
    for target in targets:
        try:
            with console.progress(f"Looking at {target} …", quiet=quiet):
                seen.append(report_on(target, ask))
        except OpennessError as error:
            if len(targets) == 1:
                raise
            console.say(f"{target}: {error}")
            code = max(code, error.exit_code)
    return seen, code


def _say_requirements(seen: Sequence[tuple[Report, Requirements]]) -> int:
    """Say on stderr what is not met, and return the exit code for it."""
    code = FINE
    for report, asked in seen:
        for line in requirements.lines(report, asked):
            console.say(f"{report.name}: {line}" if len(seen) > 1 else line)
        if requirements.NOT_MET in report.requirements.values():
            code = NOT_MET
    return code
