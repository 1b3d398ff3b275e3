"""Gathering evidence: a folder, a git address or a forge becomes one `Repository`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from openness_lint.collect.cache import Cache
    from openness_lint.repository import Repository


def collect(
    target: str,
    as_of: datetime.date,
    *,
    online: bool = False,
    cache: bool = True,
) -> Repository:
    """Look at what `target` names, as of one day: a folder, an address, or "github:owner/name" and the like.

    A folder is read without the network unless `online`: then its remote is asked for the forge's facts, and
    for the history that a shallow clone lacks. `cache`: keep a forge's answers, and ask only whether they
    changed. Raises UsageMistake for a text that names nothing, CouldNotLook for what is out of reach.
    """
    if not target.strip() or not os.path.isdir(target):  # "" would be the folder one stands in
        from openness_lint.collect.target import parse_target  # noqa: PLC0415 - a route imports itself alone

        named = parse_target(target)
        if named.kind != "folder":
            from openness_lint.collect.remote import collect_remote  # noqa: PLC0415

            return collect_remote(named, as_of, cache=_cache(used=cache))
    from openness_lint.collect.local import collect_folder  # noqa: PLC0415

    repository = collect_folder(target, as_of)
    if not online:
        return repository
    from pathlib import Path  # noqa: PLC0415 - dear, and an offline audit needs none

    from openness_lint.collect.remote import enrich  # noqa: PLC0415

    return enrich(repository, Path(target), cache=_cache(used=cache))


def _cache(*, used: bool) -> Cache | None:
    from openness_lint.collect.cache import Cache  # noqa: PLC0415

    return Cache() if used else None
