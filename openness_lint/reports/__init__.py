"""The formats: one dictionary of functions over finished reports, whose modules are imported when used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from openness_lint.errors import UsageMistake
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from openness_lint.report import Report

    Writer: TypeAlias = Callable[[Sequence[Report], "Look"], str]


class Look(Frozen):
    """How a report is laid out. `width` is in columns; only text takes colour and width.

    `lines`: JSON with one object a line, as for several targets.
    """

    verbose: bool = False
    colour: bool = False
    width: int = 80
    lines: bool = False


# Format -> the function that writes it, as its module here and its name.
FORMATS = {
    "text": ("text", "render"),
    "json": ("as_json", "render"),
    "markdown": ("markdown", "render"),
    "html": ("page", "render"),
    "sarif": ("sarif", "render"),
    "junit": ("junit", "render"),
    "gitlab": ("gitlab", "render"),
    "github": ("github", "render"),
    "badge": ("badge", "render_svg"),
    "badge-json": ("badge", "render_json"),
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


def _writer(name: str) -> Writer:
    if name not in FORMATS:
        raise UsageMistake(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")
    module, function = FORMATS[name]
    return cast("Writer", getattr(importlib.import_module(f"openness_lint.reports.{module}"), function))
