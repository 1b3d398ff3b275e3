"""Which files checks may read: the same bounded set for a folder, a clone and a repository on a forge.

Other people's work inside the repository (vendored.txt) is left out. `kinds.py` is the table.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint import beforehand
from openness_lint.collect.kinds import KINDS, ROOTS, Kind
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_FILES = 400
MOST_BYTES = 8_000_000
_SPARE = 3  # as many candidates as may be chosen, times this: some will be too large
_MOST_WEIGHED = 1500


def wanted(sizes: Mapping[str, int]) -> frozenset[str]:
    """Choose at most 400 paths, 8 MB in all, from path -> size in bytes (-1 where not known, taken as small).

    Only `candidates` and their sizes matter: a route on which sizes are dear need not ask for the others, and
    may leave the others out.
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
    lines = beforehand.text("collect/vendored.txt").split("\n")
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


class _Signs(Frozen):
    """The table turned round, for speed: sets of kinds are whole numbers, bit n standing for KINDS[n].

    A file's name, stem or ending is a sign of a kind: `names`, `stems`, `endings`, and `starred` with the
    beginnings and ends by which those are noticed. Folders allow kinds: `anywhere`, `tied` by name.
    """

    names: Mapping[str, int]
    stems: Mapping[str, int]
    endings: Mapping[str, int]
    starred: tuple[tuple[str, str, bool, int], ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    stem_ends: tuple[str, ...]
    anywhere: tuple[int, ...]
    tied: Mapping[str, int]


@cache
def _signs() -> _Signs:
    kinds = tuple(enumerate(KINDS))
    starred = [
        (word.partition("*")[0], word.partition("*")[2], bool(kind.stems), number)
        for number, kind in kinds
        for word in kind.names + kind.stems
        if "*" in word
    ]
    return _Signs(
        names=_bits((name, number) for number, kind in kinds for name in kind.names),
        stems=_bits((stem, number) for number, kind in kinds for stem in kind.stems),
        endings=_bits(
            (ending, number)
            for number, kind in kinds
            for ending in kind.endings
            if not (kind.names or kind.stems)
        ),
        starred=tuple(starred),
        starts=tuple(start for start, _, _, _ in starred if start),
        ends=tuple(end for start, end, stem, _ in starred if not start and not stem),
        stem_ends=tuple(end for start, end, stem, _ in starred if not start and stem),
        anywhere=tuple(
            sum(1 << number for number, kind in kinds if not kind.places and depth <= kind.deepest)
            for depth in range(5)
        ),
        tied=_bits((place, number) for number, kind in kinds for place in kind.places),
    )


def _bits(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, number in pairs:
        found[word] = found.get(word, 0) | 1 << number
    return found


def _allowed(signs: _Signs, folder: str) -> int:
    """Give the kinds that files in this folder (in lower case) may be of; none where it is vendored."""
    if _is_vendored(folder):
        return 0
    parts = folder.split("/") if folder else []
    found = signs.anywhere[min(len(parts), len(signs.anywhere) - 1)]
    for part in parts:
        if part in signs.tied and part not in {"root", "top"}:
            found |= signs.tied[part]
    if folder in ROOTS:
        found |= signs.tied["root"]
    return found if parts else found | signs.tied["top"]


def _by_name(signs: _Signs, name: str, stem: str, ending: str) -> int:
    """Give the kinds that a telling name is a sign of; those with stems want one of their endings too."""
    found = signs.names.get(name, 0)
    by_stem = signs.stems.get(stem, 0)
    for start, end, is_stem, number in signs.starred:
        text = stem if is_stem else name
        if text.startswith(start) and text.endswith(end) and len(text) >= len(start) + len(end):
            if is_stem:
                by_stem |= 1 << number
            else:
                found |= 1 << number
    for number, kind in enumerate(KINDS):
        if by_stem >> number & 1 and ending in kind.endings:
            found |= 1 << number
    return found


def _candidates(paths: Iterable[str]) -> list[list[str]]:
    groups: list[list[str]] = [[] for _ in KINDS]
    folders: dict[str, int] = {}
    signs = _signs()
    names, stems, endings, starts, ends, stem_ends = (
        signs.names,
        signs.stems,
        signs.endings,
        signs.starts,
        signs.ends,
        signs.stem_ends,
    )
    for path in paths:
        folder, _, name = path.rpartition("/")
        allowed = folders.get(folder)
        if allowed is None:
            allowed = folders[folder] = _allowed(signs, folder.lower())
        if not allowed:
            continue
        name = name.lower()
        stem, dot, rest = name.partition(".")
        stem = stem or name
        ending = rest.rpartition(".")[2] if dot else ""
        kinds = endings.get(ending, 0)
        if (
            name in names
            or stem in stems
            or name.startswith(starts)
            or name.endswith(ends)
            or stem.endswith(stem_ends)
        ):
            kinds |= _by_name(signs, name, stem, ending)
        kinds &= allowed
        if kinds:
            groups[(kinds & -kinds).bit_length() - 1].append(path)
    return [_ordered(kind, group) for kind, group in zip(KINDS, groups, strict=True)]


def _ordered(kind: Kind, group: list[str]) -> list[str]:
    """Sort one kind's paths, the ones to read first at the front, and keep a bounded number."""
    group.sort()
    if kind.newest:
        group.sort(key=lambda path: path.rpartition("/")[2], reverse=True)
    else:
        group.sort(key=lambda path: path.count("/"))
    if kind.spread:
        group = _spread(kind, group[:_MOST_WEIGHED])
    return group[: kind.most * _SPARE]


def _spread(kind: Kind, group: Sequence[str]) -> list[str]:
    """Take one path of each folder in turn, its most telling name first; what is to be avoided comes last."""
    turns: dict[tuple[int, str], int] = {}
    keyed = []
    avoid = frozenset(kind.avoid)
    for weight, path in sorted(
        ((_weight(kind, avoid, path), path) for path in group), key=lambda item: item[0]
    ):
        avoided = weight & 2
        place = avoided, path.rpartition("/")[0]
        turn = turns[place] = turns.get(place, -1) + 1
        keyed.append((avoided, turn, weight, path.count("/"), path))
    return [path for *_, path in sorted(keyed)]


_TO_SPACES = str.maketrans("/.-", "   ")


def _weight(kind: Kind, avoid: frozenset[str], path: str) -> int:
    """Give 2 for a path to be avoided, and 1 for one not to be preferred."""
    lowered = path.lower()
    name = lowered.rpartition("/")[2]
    avoided = 0 if avoid.isdisjoint(lowered.translate(_TO_SPACES).split()) else 2
    for word in kind.prefer:
        if word in name:
            return avoided
    return avoided + 1
