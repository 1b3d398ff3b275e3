"""The values that the licence readers give: one grant, and the summary of a whole repository.

Named tuples, here and in the modules beside: frozen as data classes are, and made in a tenth of the time at import.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Grant(NamedTuple):
    """One place that says under which licence something may be used.

    `ids`: SPDX ids, sorted; empty where the licence has none or is only pointed at.
    `scope`: "code", "docs", "data", "all" or "third-party". `line`: 1-based, None for a whole file.
    `how`: "text" (a whole licence text), "statement", "metadata", "header", "url", "badge" or "starter" (a package
    file that still has a starter's name: `survey` takes it as a third party's).
    `placeholder`: the year or the holder was left blank. `restricted`: why it is not open, "" if nothing was seen.
    `pointer`: the file that it points at, "" if none. `path` and `place` ("root", "reuse", "readme", "metadata",
    "elsewhere", "vendored") are filled by `survey`. `weak`: nobody may have chosen it, as npm's default "ISC".
    """

    ids: tuple[str, ...]
    scope: str = "all"
    line: int | None = None
    quote: str = ""
    how: str = "statement"
    placeholder: bool = False
    restricted: str = ""
    pointer: str = ""
    path: str = ""
    place: str = ""
    weak: bool = False


class Conflict(Frozen):
    """Two places that name different licences for the same work."""

    one: Grant
    other: Grant


class Licensing(Frozen):
    """All that a repository says about its licence.

    `grants`: every grant in order of weight (root file, LICENSES/ and REUSE, README, metadata, elsewhere); vendored
    ones are not among them. `ids`: sorted SPDX ids of the project's own work. `scopes`: scope -> ids.
    `file`: the licence file at the root or in LICENSES/ (all its ids in one grant), None if there is none.
    `pointer_broken`: files that are pointed at and not there.
    """

    grants: tuple[Grant, ...] = ()
    ids: tuple[str, ...] = ()
    scopes: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    file: Grant | None = None
    conflicts: tuple[Conflict, ...] = ()
    pointer_broken: tuple[str, ...] = ()
