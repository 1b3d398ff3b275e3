"""The formats: one dictionary of small functions over finished reports; each imports its module when used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openness_lint.errors import UsageMistake

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from openness_lint.report import Report


class Look(NamedTuple):
    """How a report is laid out. `width` is in columns; only text takes colour and width.

    `lines`: JSON with one object a line, as for several targets.
    """

    verbose: bool = False
    colour: bool = False
    width: int = 80
    lines: bool = False


def _text(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import text  # noqa: PLC0415

    return text.render(reports, look)


def _json(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import as_json  # noqa: PLC0415

    return as_json.render(reports, look)


def _markdown(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import markdown  # noqa: PLC0415

    return markdown.render(reports, look)


def _html(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import page  # noqa: PLC0415

    return page.render(reports, look)


def _sarif(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import sarif  # noqa: PLC0415

    return sarif.render(reports, look)


def _junit(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import junit  # noqa: PLC0415

    return junit.render(reports, look)


def _gitlab(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import gitlab  # noqa: PLC0415

    return gitlab.render(reports, look)


def _github(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import github  # noqa: PLC0415

    return github.render(reports, look)


def _badge(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import badge  # noqa: PLC0415

    return badge.render_svg(reports, look)


def _badge_json(reports: Sequence[Report], look: Look) -> str:
    from openness_lint.reports import badge  # noqa: PLC0415

    return badge.render_json(reports, look)


FORMATS: dict[str, Callable[[Sequence[Report], Look], str]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
    "sarif": _sarif,
    "junit": _junit,
    "gitlab": _gitlab,
    "github": _github,
    "badge": _badge,
    "badge-json": _badge_json,
}
ONE_ONLY = ("badge", "badge-json")


def render(
    report: Report,
    format: str,  # noqa: A002 - what the command line calls it
    *,
    verbose: bool = False,
    colour: bool = False,
    width: int = 80,
) -> str:
    """Render one report as a format of FORMATS; the text ends with a line end.

    Raises UsageMistake for an unknown format, and for a report too large for where the format goes.
    """
    return _writer(format)((report,), Look(verbose, colour, width))


def render_many(
    reports: Sequence[Report],
    format: str,  # noqa: A002 - what the command line calls it
    *,
    verbose: bool = False,
    colour: bool = False,
    width: int = 80,
) -> str:
    """Render several reports as one text; as JSON, one object a line.

    Raises UsageMistake as `render`, and for a badge, which shows one repository.
    """
    if format in ONE_ONLY and len(reports) != 1:
        raise UsageMistake(f"a {format} shows one repository; give one target, or another --format")
    return _writer(format)(reports, Look(verbose, colour, width, lines=True))


def _writer(name: str) -> Callable[[Sequence[Report], Look], str]:
    if name not in FORMATS:
        raise UsageMistake(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")
    return FORMATS[name]
