"""Files read out of git's own store: of a bare repository, or left out by a sparse checkout."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from openness_lint.collect.git import GitAbsent, GitFailed, run
from openness_lint.collect.wanted import candidates, wanted
from openness_lint.repository import MAX_TEXT_BYTES, Files, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

NOT_THERE = "Its default branch is not there, so we read {ref}."
_USUAL = ("main", "master")
_SORTS = ("tags", "remotes", "heads")  # refs/…, the last is the best
_NOT_HERE = "its content is not in this copy (a partial clone)"


def files(git_dir: str, trusted: Sequence[str] = (), *, rev: str = "HEAD") -> Files:
    """Give the files of one commit of a repository without a work tree; none where there is no commit yet.

    Raises GitFailed or GitAbsent where git cannot read the repository.
    """
    oids, links = tree(git_dir, trusted, rev=rev)
    known = sizes(git_dir, [oids[path] for path in candidates(oids)], trusted)
    measured = {path: known.get(oid, -1) for path, oid in oids.items()}
    for path, target in link_targets(git_dir, links, oids, trusted).items():
        measured[path], oids[path] = measured[target], oids[target]
    chosen = wanted(measured)
    return Files(measured, reader(git_dir, {path: oids[path] for path in chosen}, trusted), chosen)


def likely(refs: Iterable[str]) -> str:
    """Give what best stands for a default branch that is not there: main or master, any branch, or the newest version.

    `refs`: whole names, such as refs/heads/main. "" where there is none.
    """
    return max(sorted(refs), key=_rank, default="")


def _rank(ref: str) -> tuple[int, bool, list[int]]:
    _, sort, name = ref.split("/", 2)
    numbers = re.findall(r"\d{1,9}", name) if sort == "tags" else []
    return _SORTS.index(sort), name.rpartition("/")[2] in _USUAL, [int(number) for number in numbers]


def tree(
    git_dir: str, trusted: Sequence[str] = (), *, rev: str = "HEAD"
) -> tuple[dict[str, str], dict[str, str]]:
    """List a commit's files and its symbolic links, each path -> object id; submodules are left out."""
    try:
        raw = run(["ls-tree", "-r", "-z", "--full-tree", rev], git_dir=git_dir, trusted=trusted)
    except GitFailed as reason:
        if "Not a valid object name" in str(reason):
            return {}, {}
        raise
    regular: dict[str, str] = {}
    links: dict[str, str] = {}
    for entry in raw.split(b"\0"):
        head, _, name = entry.partition(b"\t")
        mode, _, rest = head.partition(b" ")
        if not name or not rest.startswith(b"blob "):
            continue
        into = links if mode == b"120000" else regular
        into[name.decode("utf-8", "replace")] = rest[5:].decode("ascii", "replace")
    return regular, links


def sizes(git_dir: str, oids: Iterable[str], trusted: Sequence[str] = ()) -> dict[str, int]:
    """Ask for the sizes in bytes of the objects that are in this copy; the others are left out."""
    raw = _batch(["cat-file", "--batch-check=%(objectname) %(objectsize)"], git_dir, oids, trusted)
    pairs = (line.split() for line in raw.decode("ascii", "replace").splitlines())
    return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdigit()}


def _batch(args: Sequence[str], git_dir: str, oids: Iterable[str], trusted: Sequence[str]) -> bytes:
    """Put object ids to `git cat-file`; older versions stop at the first that a partial clone lacks."""
    asked = list(dict.fromkeys(oids))
    if not asked:
        return b""
    try:
        return run(args, git_dir=git_dir, input="\n".join((*asked, "")).encode(), trusted=trusted)
    except GitFailed as reason:
        if "promisor" not in str(reason):
            raise
    command = ["rev-list", "--objects", "--missing=print", "--no-walk", "HEAD", "--"]
    lines = run(command, git_dir=git_dir, trusted=trusted).decode("ascii", "replace").splitlines()
    absent = {line[1:] for line in lines if line.startswith("?")}
    here = [oid for oid in asked if oid not in absent]
    if not here:
        return b""
    return run(args, git_dir=git_dir, input="\n".join((*here, "")).encode(), trusted=trusted)


def contents(git_dir: str, oids: Iterable[str], trusted: Sequence[str] = ()) -> dict[str, bytes]:
    """Read objects in one go, each cut at MAX_TEXT_BYTES; those that are not in this copy are left out."""
    raw = _batch(["cat-file", "--batch"], git_dir, oids, trusted)
    found: dict[str, bytes] = {}
    at = 0
    while at < len(raw):
        end = raw.index(b"\n", at)
        parts = raw[at:end].split()
        at = end + 1
        if len(parts) == 3 and parts[2].isdigit():
            size = int(parts[2])
            found[parts[0].decode("ascii")] = raw[at : at + min(size, MAX_TEXT_BYTES)]
            at += size + 1
    return found


def reader(git_dir: str, oids: Mapping[str, str], trusted: Sequence[str] = ()) -> Callable[[str], bytes]:
    """Give a function that reads a path's content; the first call reads all of them at once."""
    loaded: list[dict[str, bytes]] = []

    def read(path: str) -> bytes:
        if not loaded:
            try:
                loaded.append(contents(git_dir, oids.values(), trusted))
            except (GitFailed, GitAbsent) as reason:
                raise Unreadable(f"{path}: {reason}") from None
        content = loaded[0].get(oids.get(path, ""))
        if content is None:
            raise Unreadable(f"{path}: {_NOT_HERE}")
        return content

    return read


def link_targets(
    git_dir: str, links: Mapping[str, str], oids: Mapping[str, str], trusted: Sequence[str]
) -> dict[str, str]:
    """Follow the links near the root that lead to a file of the same commit: path -> path."""
    near = [path for path in candidates(links) if path.count("/") <= 1]
    texts = contents(git_dir, [links[path] for path in near], trusted)
    found = {}
    for path in near:
        text = texts.get(links[path], b"").decode("utf-8", "replace")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), text))
        if target in oids:
            found[path] = target
    return found
