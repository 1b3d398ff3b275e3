"""What started the workflow, as far as it matters here: which pull request, and whether it is from a fork."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES = 25_000_000  # GitHub's own limit for the payload of an event


class Event(NamedTuple):
    """`pull_request`: its number, 0 where the run is not for one. `from_fork`: its text is a stranger's."""

    pull_request: int = 0
    from_fork: bool = False


def read(environment: Mapping[str, str]) -> Event:
    """Read the event that GITHUB_EVENT_PATH names; one that cannot be read is no pull request."""
    try:
        with Path(environment.get("GITHUB_EVENT_PATH", "")).open("rb") as file:
            asked = json.loads(file.read(MOST_BYTES))["pull_request"]
        return Event(int(asked["number"]), _from_fork(asked, environment.get("GITHUB_REPOSITORY", "")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Event()


def _from_fork(pull_request: Mapping[str, object], here: str) -> bool:
    """Say whether the pull request's branch lies elsewhere; one whose repository is gone does."""
    head = pull_request.get("head")
    repository = head.get("repo") if isinstance(head, dict) else None
    name = repository.get("full_name") if isinstance(repository, dict) else None
    return str(name).lower() != here.lower()
