"""Checks written in Python by others: only from the installed environment, never from the audited repository.

An entry point in the group `openness_lint.checks` names a function that takes a Repository and the rule's
options and gives a Verdict. The look-up costs some 40 ms, so it happens only for a check that we do not have.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from openness_lint import plugins
from openness_lint.checks import CHECKS
from openness_lint.errors import UsageMistake

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import EntryPoint

    from openness_lint.checks import Check
    from openness_lint.rules import Rule


def extra_checks(rules: Iterable[Rule]) -> dict[str, Check]:
    """Load the installed checks that these rules name and we do not have.

    Raises UsageMistake if one does not load or is not a function. A name that nobody offers is left out.
    """
    wanted = sorted({rule.check for rule in rules} - CHECKS.keys())
    if not wanted:
        return {}
    offered = _offered()
    return {name: _load(offered[name]) for name in wanted if name in offered}


def names() -> tuple[str, ...]:
    """Give the names of the installed checks, sorted."""
    return tuple(sorted(_offered()))


@functools.cache
def _offered() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - see the module's docstring

    return {entry.name: entry for entry in entry_points(group=plugins.CHECKS)}


def _load(entry: EntryPoint) -> Check:
    try:
        check: Check = entry.load()
    except (ImportError, AttributeError) as error:
        raise UsageMistake(f"the installed check {entry.name!r} does not load: {error}") from error
    if not callable(check):
        raise UsageMistake(f"the installed check {entry.name!r} ({entry.value}) is not a function")
    return check
