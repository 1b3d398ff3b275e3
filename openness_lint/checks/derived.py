"""Facts that several checks need and that are worked out once for each repository."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from openness_lint.repository import Repository

Fact = TypeVar("Fact")


def derived(work_out: Callable[[Repository], Fact]) -> Callable[[Repository], Fact]:
    """Keep what `work_out` gives beside the repository, so that every check sees the same value."""
    key = f"{work_out.__module__}.{work_out.__qualname__}"

    @functools.wraps(work_out)
    def once(repository: Repository) -> Fact:
        if key not in repository.worked_out:
            repository.worked_out[key] = work_out(repository)
        return cast("Fact", repository.worked_out[key])

    return once
