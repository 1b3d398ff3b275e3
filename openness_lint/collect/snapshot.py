"""The files of a repository elsewhere: its newest commit without contents, then those that are read."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from openness_lint.collect import objects
from openness_lint.collect.fetching import REF, Bounds, FetchFailed, Source, fetch, list_refs, new_store
from openness_lint.collect.git import run
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.collect.wanted import candidates, wanted
from openness_lint.errors import CouldNotLook
from openness_lint.repository import Files, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LISTING = Bounds(200_000_000)
CONTENTS = Bounds(40_000_000)
ROUNDS = 5
_TOO_LARGE = 10**12  # stands for the size of what would not come within the bounds; never chosen
_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_CONTENTS = ("--no-tags", "--filter=blob:none", "origin")
_NOT_FETCHED = "it was too large to fetch with the rest"
MAILMAP = ".mailmap"


@dataclass(frozen=True, slots=True)
class Tip:
    """The commit looked at. `id`: its object id, "" in an empty repository. `note`: why it is another than asked for.

    `filters`: the server leaves out what we do not ask for. `files`, `links`: path -> object id.
    """

    id: str
    note: str = ""
    filters: bool = True
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    links: Mapping[str, str] = field(default_factory=dict, repr=False)


def fetch_tip(store: Path, source: Source, ref: str) -> Tip:
    """Fetch the newest commit of `ref` ("": the default branch) with its list of files, not their contents.

    Raises FetchFailed; CouldNotLook where there is no such branch, tag or commit.
    """
    new_store(store, source)
    name, note = _resolve(store, source, ref) if ref else "HEAD", ""
    args = ["--depth", "1", "--filter=blob:none", "--no-tags", "origin"]
    try:
        filters = fetch(store, source, [*args, f"+{name}:{REF}"], LISTING)
    except FetchFailed as failure:
        if failure.cause != "no-ref" or ref:
            raise
        _check_server(source)
        name = objects.likely(list_refs(store, source, ["refs/heads/*", "refs/tags/*"]))
        if not name:
            return Tip("")
        note = objects.NOT_THERE.format(ref=name)
        filters = fetch(store, source, [*args, f"+{name}:{REF}"], LISTING)
    oid = run(["rev-parse", "--verify", "-q", f"{REF}^{{commit}}"], git_dir=store).decode().strip()
    return Tip(oid, note, filters, *objects.tree(str(store)))


def _check_server(source: Source) -> None:
    """Make sure that a server without a default branch is a git server: to git, a web page has none either."""
    if not source.url.startswith("http"):
        return
    from openness_lint.collect.http import sent_on  # noqa: PLC0415 - loads requests

    try:
        sent_on(source.url, source.token)
    except ForgeTrouble as trouble:
        raise FetchFailed("page", str(trouble)) from None


def read_files(store: Path, source: Source, tip: Tip) -> tuple[Files, bytes, int]:
    """Fetch and read what checks may read: the files, the mailmap's text, and how many did not come.

    What is read is the same as in a full clone: contents are fetched until the sizes of all that `wanted`
    weighs are known. Everything is read now, for the store is about to be removed.
    """
    sizes, targets, chosen = _fetch_contents(store, source, tip)
    oids = {**tip.files, **{path: tip.files[target] for path, target in targets.items()}}
    measured = {path: sizes.get(oid, -1) for path, oid in oids.items()}
    contents = objects.contents(str(store), [oids[path] for path in chosen])
    mailmap = objects.contents(str(store), [oids[MAILMAP]]) if MAILMAP in oids else {}
    lost = sum(1 for path in chosen if oids[path] not in contents) + list(measured.values()).count(_TOO_LARGE)
    known = {path: -1 if size == _TOO_LARGE else size for path, size in measured.items()}
    return Files(known, _reader(oids, contents), chosen), next(iter(mailmap.values()), b""), lost


def _fetch_contents(
    store: Path, source: Source, tip: Tip
) -> tuple[dict[str, int], dict[str, str], frozenset[str]]:
    """Fetch contents until the choice rests on known sizes only.

    Gives object id -> size, symbolic link -> file it stands for, and the paths chosen. Only candidates are
    weighed: choosing among them is choosing among all.
    """
    oids, targets, near = tip.files, dict[str, str](), candidates(tip.files)
    links = {tip.links[path] for path in candidates(tip.links) if path.count("/") <= 1}
    more = links | {oids[path] for path in (MAILMAP,) if path in oids}
    sizes = {} if tip.filters else objects.sizes(str(store), [oids[path] for path in near])
    for _ in range(ROUNDS):
        chosen = wanted({path: sizes.get(oids[targets.get(path, path)], -1) for path in near})
        needed = {oids[targets.get(path, path)] for path in chosen} - sizes.keys()
        if not needed and not more:
            break
        _fetch_some(store, source, sorted(needed | more))
        had = objects.sizes(str(store), needed)
        sizes |= {oid: had.get(oid, _TOO_LARGE) for oid in needed}
        if more and links:
            targets = objects.link_targets(str(store), tip.links, oids, ())
            near = candidates([*oids, *targets])
        more = set()
    return sizes, targets, chosen


def _fetch_some(store: Path, source: Source, ids: list[str]) -> None:
    """Fetch contents by their ids; what makes the fetch too large is given up, the rest tried once more."""
    try:
        fetch(store, source, _CONTENTS, CONTENTS, ids)
    except FetchFailed as failure:
        if failure.cause not in {"large", "slow"}:
            raise
        here = objects.sizes(str(store), ids)
        rest = [oid for oid in ids if oid not in here][1:]
        with suppress(FetchFailed):
            if rest:
                fetch(store, source, _CONTENTS, CONTENTS, rest)


def _resolve(store: Path, source: Source, ref: str) -> str:
    """Find the branch, tag or commit that `ref` begins with: a page's address may end with a file's path."""
    parts = ref.split("/")
    if _ID.fullmatch(parts[0]):
        return parts[0]
    names = ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]
    patterns = [f"refs/{sort}/{name}" for name in names[-8:] for sort in ("heads", "tags")]
    there = list_refs(store, source, patterns)
    found = next((pattern for pattern in patterns if pattern in there), "")
    if found:
        return found
    if re.fullmatch(r"[0-9a-f]{7,39}", parts[0]):
        raise CouldNotLook(f"{source.host}: give the whole id of commit {parts[0]}, or a branch or tag.")
    raise CouldNotLook(f"{source.host}: there is no branch or tag called '{ref}'.")


def _reader(oids: Mapping[str, str], contents: Mapping[str, bytes]) -> Callable[[str], bytes]:
    def read(path: str) -> bytes:
        content = contents.get(oids.get(path, ""))
        if content is None:
            raise Unreadable(f"{path}: {_NOT_FETCHED}")
        return content

    return read
