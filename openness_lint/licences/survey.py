"""Read every place where a repository could say its licence, and settle what covers the project's own work."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from openness_lint.licences.files import read_file
from openness_lint.licences.grants import Conflict, Grant, Licensing
from openness_lint.licences.metadata import read_metadata
from openness_lint.licences.names import settle
from openness_lint.licences.places import NEAR_FOLDERS, is_licence_name, is_readme_name, is_vendored, leaf, metadata_kind
from openness_lint.licences.statements import TAG, read_statements
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.repository import Files

WEIGHT = ("root", "reuse", "readme", "metadata", "elsewhere")
MOST_FILES = 12
MOST_HEADERS = 12
CODE_FILE = re.compile(r"\.(?:py|js|ts|tsx|jsx|rb|php|java|cs|go|rs|c|cc|cpp|h|r|sh|scala|kt|swift|vue)$", re.IGNORECASE)


def survey(files: Files, readme: tuple[str, str] | None = None) -> Licensing:
    """Survey a repository's licences.

    Takes its files and its README as (path, text); without one, a README at the root is chosen here. Files that cannot
    be read are passed over: what they say is unknown, and `Files` tells that elsewhere.
    """
    own = [path for path in files.paths if not is_vendored(path)]
    readme = readme or _front(files, own)
    grants = [
        *_licence_files(files, own),
        *(_placed("readme", readme[0], read_statements(*readme)) if readme else ()),
        *_metadata(files, own),
    ]
    grants += _data_folder(files, own)
    grants += _elsewhere(files, own) if not any(grant.ids and not grant.weak for grant in grants) else ()
    grants += _deep_metadata(files, own) if not any(grant.ids for grant in grants) else ()
    grants += _headers(files, own) if not any(grant.ids for grant in grants) else ()
    ordered = tuple(sorted(grants, key=lambda grant: WEIGHT.index(grant.place)))
    return _settled(files, ordered)


def _text(files: Files, path: str) -> str:
    try:
        return files.text(path)
    except Unreadable:
        return ""


def _placed(place: str, path: str, grants: Iterable[Grant]) -> list[Grant]:
    return [replace(grant, place=place, path=path) for grant in grants]


def _front(files: Files, own: list[str]) -> tuple[str, str] | None:
    for path in sorted(own, key=lambda path: (path.count("/"), len(path), path)):
        if is_readme_name(path) and ("/" not in path or path.lower().startswith((".github/", "docs/"))):
            return path, _text(files, path)
    return None


def _licence_files(files: Files, own: list[str]) -> list[Grant]:
    grants: list[Grant] = []
    for path in own:
        if len(grants) >= MOST_FILES:
            break
        if "/" not in path and is_licence_name(path):
            grants += _placed("root", path, _read_root(path, _text(files, path)))
        elif path.startswith("LICENSES/") and path.count("/") == 1:
            grants += _placed("reuse", path, read_file(path, _text(files, path)))
    return grants


def _read_root(path: str, text: str) -> tuple[Grant, ...]:
    """Read a root file; one with words of its own that we do not recognise still counts as a file without ids."""
    return read_file(path, text)


def _metadata(files: Files, own: list[str]) -> list[Grant]:
    grants: list[Grant] = []
    for path in own:
        if "/" not in path and metadata_kind(path):
            place = "reuse" if path.lower() == "reuse.toml" else "metadata"
            grants += _placed(place, path, read_metadata(path, _text(files, path)))
    return grants


def _deep_metadata(files: Files, own: list[str]) -> list[Grant]:
    """Read package metadata one or two folders down: only where nothing nearer says a licence."""
    deep = [path for path in own if 1 <= path.count("/") <= 2 and metadata_kind(path)]
    grants: list[Grant] = []
    for path in sorted(deep, key=lambda path: (path.count("/"), path))[:MOST_FILES]:
        grants += [grant for grant in _placed("elsewhere", path, read_metadata(path, _text(files, path))) if grant.ids]
    return grants


def _elsewhere(files: Files, own: list[str]) -> list[Grant]:
    grants: list[Grant] = []
    near = [path for path in own if path.count("/") == 1 and is_licence_name(path)]
    for path in sorted(near, key=lambda path: (path.split("/")[0].lower() not in NEAR_FOLDERS, path))[:MOST_FILES]:
        grants += _placed("elsewhere", path, read_file(path, _text(files, path)))
    return grants


def _data_folder(files: Files, own: list[str]) -> list[Grant]:
    """Read a licence that stands beside the data: it covers them, whatever the root file says."""
    paths = [path for path in own if path.lower().startswith("data/") and path.count("/") == 1 and is_licence_name(path)]
    return [
        replace(grant, scope="data") for path in paths[:2] for grant in _placed("elsewhere", path, read_file(path, _text(files, path)))
    ]


def _headers(files: Files, own: list[str]) -> list[Grant]:
    """Sample SPDX tags at the head of source files; one grant for each id that most of the sample carries."""
    sample = [path for path in own if CODE_FILE.search(path) and path in files.readable][:MOST_HEADERS]
    found: list[Grant] = []
    for path in sample:
        tag = TAG.search(_text(files, path)[:2_000])
        ids = settle(list(_tagged(tag[1]))) if tag else ()
        if ids:
            found.append(Grant(ids, "code", 1, tag[0] if tag else "", "header", path=path, place="elsewhere"))
    return found[:1] if len(found) * 2 > len(sample) else []


def _tagged(expression: str) -> tuple[str, ...]:
    from openness_lint.licences.expressions import declared_ids  # noqa: PLC0415 - rarely needed

    return declared_ids(expression)


def _settled(files: Files, grants: tuple[Grant, ...]) -> Licensing:
    file = _file([grant for grant in grants if grant.place in ("root", "reuse") and grant.how != "metadata"])
    counted = _counted(grants)
    scopes: dict[str, list[str]] = {}
    for grant in counted:
        scopes.setdefault(grant.scope, []).extend(grant.ids)
    ids = settle([licence for grant in counted for licence in grant.ids])
    return Licensing(
        grants=grants,
        ids=ids,
        scopes={scope: settle(named) for scope, named in sorted(scopes.items()) if settle(named)},
        file=file,
        conflicts=_conflicts(grants, file),
        pointer_broken=_broken(files, grants),
    )


def _file(grants: list[Grant]) -> Grant | None:
    if not grants:
        return None
    first = next((grant for grant in grants if grant.ids), grants[0])
    beside = [grant for grant in grants if grant.path == first.path or grant.place == first.place]
    ids = settle([licence for grant in beside for licence in grant.ids])
    restricted = next((grant.restricted for grant in beside if grant.restricted), "")
    return replace(first, ids=ids, restricted=restricted, placeholder=any(grant.placeholder for grant in beside))


def _counted(grants: tuple[Grant, ...]) -> list[Grant]:
    """Return the grants that say what covers the work: file text wins, README adds scopes, metadata is the last resort."""
    said = [grant for grant in grants if grant.ids and grant.scope != "third-party"]
    filed = [grant for grant in said if grant.place == "root"] or [grant for grant in said if grant.place == "reuse"]
    if filed:
        apart = [grant for grant in said if grant.place == "elsewhere" and grant.scope == "data"]
        return filed + [grant for grant in said if grant.place == "readme" and grant.scope in ("docs", "data", "code")] + apart
    front = [grant for grant in said if grant.place in ("readme", "elsewhere")]
    if front:
        return front
    strong = [grant for grant in said if not grant.weak]
    return strong or said


def _conflicts(grants: tuple[Grant, ...], file: Grant | None) -> tuple[Conflict, ...]:
    """Return true contradictions: another licence for all or code than the file's, weak evidence and splits left out."""
    if file is None or not file.ids:
        return ()
    base = {_stem(licence) for licence in file.ids}
    found = []
    for grant in grants:
        other = {_stem(licence) for licence in grant.ids}
        if grant.place in ("readme", "metadata") and other and not grant.weak and not other & base and grant.scope in ("all", "code"):
            found.append(Conflict(file, grant))
    return tuple(found)


def _stem(licence: str) -> str:
    return re.sub(r"-(?:only|or-later)$", "", licence)


def _broken(files: Files, grants: tuple[Grant, ...]) -> tuple[str, ...]:
    """Return pointers to files that are not there, in order; letter case is forgiven, as forges' links are checked elsewhere."""
    names = {path.lower() for path in files.paths}
    roots = {leaf(path) for path in names if "/" not in path}
    broken = []
    for grant in grants:
        target = grant.pointer.removeprefix("./").removeprefix("/").lower().rstrip(".")
        stem = target.removeprefix("../")
        if target and stem not in names and leaf(stem) not in roots:
            broken.append(grant.pointer)
    return tuple(dict.fromkeys(broken))
