"""Read every place where a repository could say its licence, and settle what covers the project's own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.frozen import Frozen
from openness_lint.licences.declarations import read_metadata
from openness_lint.licences.expressions import declared_ids
from openness_lint.licences.facts import granted, open_for, settle, stem
from openness_lint.licences.files import own_text, read_file
from openness_lint.licences.grants import Conflict, Grant, Licensing
from openness_lint.licences.headers import read_header
from openness_lint.licences.places import (
    CODE_FILE,
    NEAR_FOLDERS,
    PACKAGE_BELOW,
    README_NAME,
    is_vendored,
    leaf,
    licences_of,
    metadata_kind,
)
from openness_lint.licences.statements import read_statements
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.repository import Files

WEIGHT = ("root", "reuse", "readme", "metadata", "elsewhere")
PAGES = frozenset(
    "docs/index.md docs/about.md index.md contributing.md docs/contributing.md .github/contributing.md".split()
)
REUSE_OR_DATA = ("LICENSES/", "data/")  # folders that are read of themselves
MOST_FILES = 12
MOST_HEADERS = 12
# A dated notice, but of those who wrote the GNU licences.
DATED = Pattern(r"(?:copyright|©|\(c\))[^\n]{0,12}(?:19|20)\d\d(?![^\n]{0,12}Free)")
FEWEST_NOTICES, TITLE = 2, 400
# What stands in a whole licence text on the front page.
WHOLE = Pattern(r"\bhereby granted|\bredistribution and use in source")


class _Paths(Frozen):
    """The paths worth reading, vendored ones left out; each list sorted."""

    licences: list[str]
    metadata: list[str]
    readmes: list[str]


def survey(files: Files, readme: tuple[str, str] | None = None) -> Licensing:
    """Survey a repository's licences.

    Takes its files and its README as (path, text); None: a README at the root is chosen here; ("", ""): there is
    none that counts. Files that cannot be read are passed over: what they say is unknown.
    """
    paths = _paths(files)
    front = _front(files, paths.readmes) if readme is None else readme
    grants = [
        *_licence_files(files, paths.licences, front[1]),
        *_placed("readme", front[0], read_statements(front[1]) if front[0] else ()),
        *_metadata(files, paths.metadata),
        *_data_folder(files, paths.licences),
    ]
    for look in (_elsewhere, _pages, _deep_metadata, _headers):
        if not any(_chosen(grant) for grant in grants):
            grants += look(files, paths)
    grants += _text_of_named(files, paths, grants, front)
    return _settled(files, tuple(sorted(grants, key=lambda grant: WEIGHT.index(grant.place))))


def _chosen(grant: Grant) -> bool:
    """Say whether a grant names a licence that somebody has chosen for the project's own work."""
    return bool(grant.ids) and not grant.weak and grant.scope != "third-party"


def _text_of_named(files: Files, paths: _Paths, grants: list[Grant], front: tuple[str, str]) -> list[Grant]:
    """Look in the folders and on the front page for the text of a licence that was only named, the same one."""
    named = {stem(licence) for grant in grants for licence in grant.ids if _chosen(grant)}
    if not named or any(grant.how == "text" or grant.place == "elsewhere" for grant in grants):
        return []
    found = _elsewhere(files, paths)
    if WHOLE.search(front[1]):
        found += _placed("readme", front[0], read_file(front[1]))
    return [one for one in found if one.how == "text" and named & {stem(licence) for licence in one.ids}]


def _paths(files: Files) -> _Paths:
    shallow = [path for path in files.paths if path.count("/") <= 2]
    licences = licences_of(shallow)
    named = set(licences)
    metadata = [path for path in shallow if metadata_kind(path) and path not in named]
    named.update(metadata)
    readmes = [path for path in README_NAME.among(shallow) if path not in named]
    return _Paths(
        *([path for path in paths if not is_vendored(path)] for paths in (licences, metadata, readmes))
    )


def _placed(place: str, path: str, grants: Iterable[Grant]) -> list[Grant]:
    found = [grant._replace(place=place, path=path) for grant in grants]
    return [one._replace(scope="third-party") if one.how == "starter" else one for one in found]


def _front(files: Files, readmes: list[str]) -> tuple[str, str]:
    for path in sorted(readmes, key=lambda path: (path.count("/"), len(path), path)):
        if "/" not in path or path.lower().startswith((".github/", "docs/")):
            return path, files.text_or_blank(path)
    return "", ""


def _licence_files(files: Files, licences: list[str], page: str) -> list[Grant]:
    grants: list[Grant] = []
    for path in licences:
        if len(grants) >= MOST_FILES:
            break
        if "/" not in path:
            text = files.text_or_blank(path)
            found = _placed("root", path, read_file(text) or own_text(text))
            others = found and _is_of_others(text, page[:TITLE])
            grants += [grant._replace(scope="third-party") for grant in found[:1]] if others else found
    return _without_base(grants)


def _without_base(grants: list[Grant]) -> list[Grant]:
    """Leave the GPL's text out where the Lesser GPL stands beside it, which only adds to it, and no name says more."""
    bases = {stem(one)[1:] for grant in grants for one in grant.ids if one.startswith("LGPL-3")}
    return [one for one in grants if "gpl" in one.path.lower() or not bases or bases != {*map(stem, one.ids)}]


def _is_of_others(text: str, title: str) -> bool:
    """Say whether a licence file only collects the notices of other people's work; most have one holder."""
    if len(DATED.findall(text)) < FEWEST_NOTICES:
        return False
    from openness_lint.licences.collected import is_collection  # noqa: PLC0415 - few texts have two

    return is_collection(text, title)


def _reuse(files: Files) -> list[Grant]:
    """Read the texts in LICENSES/, as the REUSE specification lays them out."""
    grants: list[Grant] = []
    paths = [path for path in files.paths if path.startswith("LICENSES/") and path.count("/") == 1]
    for path in paths[:MOST_FILES]:
        named = declared_ids(leaf(path).rsplit(".", 1)[0])
        found = read_file(files.text_or_blank(path))
        grants += _placed("reuse", path, [grant._replace(ids=named or grant.ids) for grant in found[:1]])
    return grants


def _metadata(files: Files, metadata: list[str]) -> list[Grant]:
    grants = _reuse(files)
    for path in metadata:
        if "/" not in path:
            place = "reuse" if path.lower() == "reuse.toml" else "metadata"
            grants += _placed(place, path, read_metadata(path, files.text_or_blank(path)))
    for path in PACKAGE_BELOW.among(metadata)[:MOST_FILES]:
        said = [grant for grant in read_metadata(path, files.text_or_blank(path)) if grant.ids]
        grants += _placed("metadata", path, said)
    return grants


def _data_folder(files: Files, licences: list[str]) -> list[Grant]:
    """Read a licence that stands beside the data: it covers them, whatever the root file says."""
    paths = [path for path in licences if path.lower().startswith("data/") and path.count("/") == 1][:2]
    found = [_placed("elsewhere", path, read_file(files.text_or_blank(path))) for path in paths]
    return [grant._replace(scope="data") for grants in found for grant in grants]


def _elsewhere(files: Files, paths: _Paths) -> list[Grant]:
    """Read licence files one or two folders down, documentation folders first."""
    near = [path for path in paths.licences if path.count("/") == 1 and not path.startswith(REUSE_OR_DATA)]
    near.sort(key=lambda path: (path.split("/", maxsplit=1)[0].lower() not in NEAR_FOLDERS, path))
    grants: list[Grant] = []
    for path in near[:MOST_FILES]:
        grants += _placed("elsewhere", path, read_file(files.text_or_blank(path)))
    return grants


def _pages(files: Files, _: _Paths) -> list[Grant]:
    """Read what the first page of the documents and the page for contributors state."""
    pages = [path for path in sorted(files.readable) if path.lower() in PAGES]
    found = [_placed("elsewhere", path, read_statements(files.text_or_blank(path))) for path in pages]
    return [grant for grants in found for grant in grants if _chosen(grant)]


def _deep_metadata(files: Files, paths: _Paths) -> list[Grant]:
    """Read package metadata one or two folders down."""
    deep = sorted((path for path in paths.metadata if "/" in path), key=lambda path: (path.count("/"), path))
    grants: list[Grant] = []
    for path in deep[:MOST_FILES]:
        found = read_metadata(path, files.text_or_blank(path))
        grants += _placed("elsewhere", path, [grant for grant in found if _chosen(grant)])
    return grants


def _headers(files: Files, _: _Paths) -> list[Grant]:
    """Sample the heads of source files: a grant where half of the sample or more say their licence."""
    code = [path for path in CODE_FILE.among(sorted(files.readable)) if not is_vendored(path)][:MOST_HEADERS]
    found = [grant for path in code for grant in read_header(path, files.text_or_blank(path)[:2_000])]
    return found[:1] if len(found) * 2 >= len(code) else []


def _settled(files: Files, grants: tuple[Grant, ...]) -> Licensing:
    filed = [one for one in grants if one.place in ("root", "reuse") and one.how != "metadata"]
    file = _file([grant for grant in filed if grant.scope != "third-party"])
    counted = _counted(grants)
    scopes: dict[str, list[str]] = {}
    for grant in counted:
        scopes.setdefault(grant.scope, []).extend(grant.ids)
    return Licensing(
        grants=grants,
        ids=settle([licence for grant in counted for licence in grant.ids]),
        scopes={scope: settle(named) for scope, named in sorted(scopes.items())},
        file=file,
        conflicts=_conflicts(grants, file),
        pointer_broken=_broken(files, grants),
    )


def _file(grants: list[Grant]) -> Grant | None:
    """Return the best licence file's grant, with the ids of all that stand beside it."""
    if not grants:
        return None
    first = next((grant for grant in grants if grant.ids), grants[0])
    beside = [grant for grant in grants if grant.place == first.place]
    return first._replace(
        ids=settle([licence for grant in beside for licence in grant.ids]),
        restricted=next((grant.restricted for grant in beside if grant.restricted), ""),
        placeholder=any(grant.placeholder for grant in beside),
    )


def _counted(grants: tuple[Grant, ...]) -> list[Grant]:
    """Return the grants that say what covers the work: a file's text wins, metadata is the last resort."""
    said = [grant for grant in grants if granted(grant)]
    for place in ("root", "reuse"):
        filed = [grant for grant in said if grant.place == place]
        if filed:
            return filed + [grant for grant in said if _adds(grant, filed)]
    front = [grant for grant in said if grant.place in ("readme", "elsewhere")]
    return front or [grant for grant in said if not grant.weak] or said


def _adds(grant: Grant, filed: list[Grant]) -> bool:
    """Say whether a grant beside a licence file's adds to it: what the README says of a part, a data folder's own.

    Another licence for the code than the file's, where the file's is one for code, is a contradiction.
    """
    if grant.place == "readme":
        ours = {licence for one in filed for licence in one.ids}
        another = not ours.issuperset(grant.ids) and any("code" in open_for(one) for one in ours)
        return grant.scope != "all" and not (grant.scope == "code" and another)
    return grant.place == "elsewhere" and grant.scope == "data"


def _conflicts(grants: tuple[Grant, ...], file: Grant | None) -> tuple[Conflict, ...]:
    """Return true contradictions about the code, of the file or else of the README; weak ones and splits are none."""
    about = [grant for grant in grants if grant.scope in ("all", "code") and _chosen(grant)]
    said = [grant for grant in about if grant.place in ("readme", "metadata")]
    first = file if file and file.ids else next(iter(said), None)
    if first is None:
        return ()
    base = {stem(licence) for one in [first, *said] if one.place == first.place for licence in one.ids}
    return tuple(
        Conflict(first, grant) for grant in said if not base & {stem(licence) for licence in grant.ids}
    )


def _broken(files: Files, grants: tuple[Grant, ...]) -> tuple[str, ...]:
    """Return pointers to files that are not there, in order; letter case and "../" are forgiven."""
    pointing = [grant for grant in grants if grant.pointer]
    names = {path.lower() for path in files.paths} if pointing else set[str]()
    broken = []
    for grant in pointing:
        target = grant.pointer.lower().removeprefix("./").removeprefix("/").rstrip(".").removeprefix("../")
        if target and target not in names and leaf(target) not in names:
            broken.append(grant.pointer)
    return tuple(dict.fromkeys(broken))
