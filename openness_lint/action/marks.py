"""The annotations of a run: the report's own, at paths as the workspace has them, and what could not be seen."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

from openness_lint.collect.place import top_of
from openness_lint.findings import Answer
from openness_lint.reports import render
from openness_lint.reports.escape import github_message, github_property, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.report import Report


def line(level: str, text: str) -> str:
    """Give one workflow command ("error", "warning" or "notice") whose text cannot begin another."""
    return f"::{level} title=openness-lint::{github_message(plain(text))}"


def of(report: Report, target: str, workspace: str) -> Iterator[str]:
    """Yield the lines for a report on `target`, a folder or an address; the workspace is where the files lie.

    What lies outside the workspace is told without a place, for the place would be that of another file.
    """
    below = _below(top_of(Path(target).resolve(), report.prefix), workspace)
    for said in render(report, "github").splitlines():
        place = _place().match(said)
        if place is None or below == "":
            yield said
        elif below is None:
            yield f"::{place['level']} {said[place.end() :]}"
        else:
            file = f"{github_property(below)}/{place['file']}"
            yield f"::{place['level']} file={file},line={place['line']},{said[place.end() :]}"
    for reason in _unseen_history(report):
        yield line("notice", reason)


@functools.cache
def _place() -> re.Pattern[str]:
    return re.compile(r"::(?P<level>error|warning|notice) file=(?P<file>[^,:]*),line=(?P<line>\d+),")


def _below(folder: Path, workspace: str) -> str | None:
    """Give the folder's path below the workspace, "" for the workspace itself, None for what is not in it."""
    home = Path(workspace or ".").resolve()
    if not folder.is_dir() or not folder.is_relative_to(home):
        return None
    return "" if folder == home else folder.relative_to(home).as_posix()


def _unseen_history(report: Report) -> dict[str, None]:
    """Give the reasons for which history could not be looked at: above all, a checkout that is shallow."""
    return {
        one.reason: None
        for one in report.findings
        if one.answer is Answer.CANNOT_TELL and one.reason and "history" in one.rule.needs
    }
