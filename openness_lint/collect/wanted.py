"""Which files checks may read: the same bounded set for a folder, a clone and a repository on a forge.

Other people's work inside the repository (vendored.txt) is left out. `kinds.py` is the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from openness_lint.collect.kinds import KINDS, ROOTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_FILES = 400
MOST_BYTES = 8_000_000
_SPARE = 3  # as many candidates as may be chosen, times this: some will be too large
_MOST_WEIGHED = 3000
_NONE: frozenset[int] = frozenset()


def wanted(sizes: Mapping[str, int]) -> frozenset[str]:
    """Choose at most 400 paths, 8 MB in all, from path -> size in bytes (-1 where not known, taken as small).

    Only the sizes of `candidates` matter, so a route on which sizes are dear need not ask for the others.
    """
    chosen: list[str] = []
    room = MOST_BYTES
    for kind, paths in zip(KINDS, _candidates(sizes), strict=True):
        taken = 0
        for path in paths:
            size = max(0, sizes[path])
            if taken == kind.most or len(chosen) == MOST_FILES:
                break
            if size <= kind.kilobytes * 1000 and size <= room:
                chosen.append(path)
                taken += 1
                room -= size
    return frozenset(chosen)


def candidates(paths: Iterable[str]) -> tuple[str, ...]:
    """Give the paths whose sizes `wanted` looks at, most telling first; a bounded number."""
    return tuple(path for group in _candidates(paths) for path in group)


def is_vendored(path: str) -> bool:
    """Say whether a path lies in a folder of other people's work or of what a machine made."""
    return _is_vendored(path.rpartition("/")[0].lower())


@cache
def _vendored() -> tuple[frozenset[str], tuple[str, ...]]:
    """Read vendored.txt: single folder names, and pairs such as "assets/vendor"."""
    lines = Path(__file__).with_name("vendored.txt").read_text("utf-8").split("\n")
    names = [line for line in lines if line and not line.startswith("#")]
    return (
        frozenset(name for name in names if "/" not in name),
        tuple(f"/{name}/" for name in names if "/" in name),
    )


def _is_vendored(folder: str) -> bool:
    names, pairs = _vendored()
    if not names.isdisjoint(folder.split("/")):
        return True
    whole = f"/{folder}/"
    return any(pair in whole for pair in pairs)


@dataclass(frozen=True, slots=True)
class _Names:
    """The table turned round: what a file's name, stem or ending may be a sign of (numbers in KINDS)."""

    exact: Mapping[str, frozenset[int]]
    starred: tuple[tuple[str, str, int], ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    stem_starts: tuple[str, ...]
    stem_ends: tuple[str, ...]
    endings: Mapping[str, frozenset[int]]


@cache
def _names() -> _Names:
    exact: dict[str, frozenset[int]] = {}
    endings: dict[str, frozenset[int]] = {}
    starred: list[tuple[str, str, int]] = []
    for number, kind in enumerate(KINDS):
        for name in kind.names or kind.stems:
            if "*" in name:
                start, _, end = name.partition("*")
                starred.append((start, end, number))
            else:
                exact[name] = exact.get(name, frozenset()) | {number}
        if not kind.names and not kind.stems:
            endings |= {ending: endings.get(ending, frozenset()) | {number} for ending in kind.endings}
    whole = [(start, end) for start, end, number in starred if KINDS[number].names]
    stems = [(start, end) for start, end, number in starred if KINDS[number].stems]
    return _Names(
        exact,
        tuple(starred),
        tuple(start for start, _ in whole if start),
        tuple(end for start, end in whole if not start),
        tuple(start for start, _ in stems if start),
        tuple(end for start, end in stems if not start),
        endings,
    )


def _by_name(table: _Names, name: str, stem: str, ending: str) -> frozenset[int]:
    """Give the kinds that a file's name is a sign of."""
    found = table.endings.get(ending, _NONE)
    if name in table.exact:
        found |= frozenset(number for number in table.exact[name] if KINDS[number].names)
    if stem in table.exact:
        found |= _fitting(table.exact[stem], ending)
    if name.startswith(table.starts) or name.endswith(table.ends):
        found |= _starred(table, name, ending, stems=False)
    if stem.startswith(table.stem_starts) or stem.endswith(table.stem_ends):
        found |= _starred(table, stem, ending, stems=True)
    return found


def _starred(table: _Names, text: str, ending: str, *, stems: bool) -> frozenset[int]:
    hits = frozenset(
        number
        for start, end, number in table.starred
        if bool(KINDS[number].stems) == stems
        and text.startswith(start)
        and text.endswith(end)
        and len(text) >= len(start) + len(end)
    )
    return _fitting(hits, ending) if stems else hits


def _fitting(numbers: frozenset[int], ending: str) -> frozenset[int]:
    return frozenset(number for number in numbers if KINDS[number].stems and ending in KINDS[number].endings)


@cache
def _places() -> tuple[tuple[frozenset[int], ...], Mapping[str, frozenset[int]]]:
    """Give the kinds to be found anywhere, by depth of folder, and those tied to a folder of some name."""
    anywhere = tuple(
        frozenset(number for number, kind in enumerate(KINDS) if not kind.places and depth <= kind.deepest)
        for depth in range(5)
    )
    tied: dict[str, frozenset[int]] = {}
    for number, kind in enumerate(KINDS):
        for place in kind.places:
            tied[place] = tied.get(place, _NONE) | {number}
    return anywhere, tied


def _by_folder(folder: str) -> frozenset[int]:
    """Give the kinds that files in this folder (in lower case) may be of; none where it is vendored."""
    if _is_vendored(folder):
        return _NONE
    parts = folder.split("/") if folder else []
    anywhere, tied = _places()
    found = anywhere[min(len(parts), len(anywhere) - 1)]
    for part in parts:
        found |= tied.get(part, _NONE) if part not in {"root", "top"} else _NONE
    if folder in ROOTS:
        found |= tied["root"]
    return found if parts else found | tied["top"]


def _candidates(paths: Iterable[str]) -> list[list[str]]:
    groups: list[list[str]] = [[] for _ in KINDS]
    folders: dict[str, frozenset[int]] = {}
    table = _names()
    for path in paths:
        lowered = path.lower()
        folder, _, name = lowered.rpartition("/")
        allowed = folders.get(folder)
        if allowed is None:
            allowed = folders[folder] = _by_folder(folder)
        if not allowed:
            continue
        stem = name.partition(".")[0] if name[:1] != "." else name
        ending = name.rpartition(".")[2] if "." in name else ""
        kinds = _by_name(table, name, stem, ending) & allowed
        if kinds:
            groups[min(kinds)].append(path)
    return [_ordered(kind, group) for kind, group in zip(KINDS, groups, strict=True)]


def _ordered(kind: Kind, group: list[str]) -> list[str]:
    """Sort one kind's paths, the ones to read first at the front, and keep a bounded number."""
    if kind.newest:
        group.sort(key=lambda path: path.rpartition("/")[2], reverse=True)
    else:
        group.sort(key=lambda path: (path.count("/"), path.lower(), path))
    if kind.spread:
        group = _spread(kind, group[:_MOST_WEIGHED])
    return group[: kind.most * _SPARE]


def _spread(kind: Kind, group: Sequence[str]) -> list[str]:
    """Take one path of each folder in turn, its most telling name first; what is to be avoided comes last."""
    turns: dict[tuple[bool, str], int] = {}
    keyed = []
    weighed = sorted(((*_weight(kind, path), path) for path in group), key=lambda item: item[:2])
    for avoided, plain, path in weighed:
        folder = path.rpartition("/")[0]
        turn = turns.get((avoided, folder), 0)
        turns[avoided, folder] = turn + 1
        keyed.append((avoided, turn, plain, path.count("/"), path))
    return [path for *_, path in sorted(keyed)]


def _weight(kind: Kind, path: str) -> tuple[bool, bool]:
    """Give (to be avoided, not to be preferred)."""
    lowered = path.lower()
    name = lowered.rpartition("/")[2]
    avoided = bool(kind.avoid) and not set(re.split(r"[^a-z0-9_]+", lowered)).isdisjoint(kind.avoid)
    return avoided, not any(word in name for word in kind.prefer)
