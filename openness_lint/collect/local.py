"""A folder on this machine as evidence: its own files and, where git knows it, its history."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from openness_lint.collect import objects
from openness_lint.collect.disk import plain_files, work_tree_files
from openness_lint.collect.git import GitAbsent, GitFailed, run, web_address
from openness_lint.collect.history import FIRST_LOOK, NO_COMMITS, covers_window, history, log_args, tag_args
from openness_lint.collect.place import Place, find_place, repositories_in
from openness_lint.errors import CouldNotLook
from openness_lint.repository import Files, History, NotSeen, Repository

if TYPE_CHECKING:
    _Seen = tuple[Files, History | NotSeen, tuple[str, ...]]

NO_HOSTING = NotSeen(
    "The description, topics and issues are known to the forge only: audit its web address to include them."
)
NO_GIT = NotSeen("This folder is not a git repository, so it has no history we could look at.")
SUBFOLDER = (
    "This is a folder inside a repository: its files are judged alone, the history is the whole repository's."
)
NOT_CHECKED_OUT = "No file of it is checked out here, so we read its newest commit."
SUBMODULE = "What belongs here is kept in a submodule, which is not in this copy. Fetch it: git submodule update --init"
# Git's words for what a later git reads.
NEWER = ("unknown repository extension", "Expected git repo version")
_REFS = ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes", "refs/tags"]
IGNORED = "The repository around this folder ignores it, so we read it as a plain folder."


def collect_folder(path: str | os.PathLike[str], as_of: datetime.date | None = None) -> Repository:
    """Look at a folder as of one day (default: today): a work tree, a part of one, bare, or plain files.

    Raises CouldNotLook where there is no such folder, it cannot be opened, or it holds many repositories.
    """
    day = as_of or datetime.datetime.now().astimezone().date()
    root = _checked(path)
    place = find_place(root)
    if place is None:
        _refuse_many(root, path)
    files, past, notes = _look(root, place, day)
    address = _address(place) if place else None
    return Repository(
        name=_name(root, address, inside=bool(notes)),
        as_of=day,
        files=files,
        history=past,
        hosting=NO_HOSTING,
        route="folder",
        address=address,
        prefix=_below(root, place.top) if place and SUBFOLDER in notes else "",
        notes=notes,
    )


def _look(root: str, place: Place | None, day: datetime.date) -> _Seen:
    if place is None:
        plain, notes = plain_files(root)
        return plain, NO_GIT, notes
    if place.bare:
        return _committed(place, day)
    return _work_tree(root, place, day)


def _below(root: str, top: str) -> str:
    return os.path.relpath(root, top).replace(os.sep, "/") + "/"


def _checked(path: str | os.PathLike[str]) -> str:
    """Give the folder's real path, once it is known that it can be listed."""
    try:
        root = os.path.realpath(path)
        os.stat(root)
        if not os.path.isdir(root):
            raise CouldNotLook("This is a file; name the folder that holds it.", path=_shown(path))
        with os.scandir(root):
            return root
    except (FileNotFoundError, NotADirectoryError):
        raise CouldNotLook("There is no folder here.", path=_shown(path)) from None
    except PermissionError:
        raise CouldNotLook("We are not allowed to open this folder.", path=_shown(path)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise CouldNotLook(f"This folder cannot be opened ({why}).", path=_shown(path)) from None


def _shown(path: str | os.PathLike[str]) -> str:
    from pathlib import Path  # noqa: PLC0415 - dear, and only for an error

    return str(Path(path))


def _refuse_many(root: str, path: str | os.PathLike[str]) -> None:
    """Refuse a folder that only keeps repositories: with a README of its own it is a project all the same."""
    inside = repositories_in(root)
    if len(inside) > 1 and not any(name.lower().startswith("readme") for name in os.listdir(root)):
        raise CouldNotLook(
            f"This folder holds {len(inside)} repositories and is none itself; look at each of them: "
            f"openness-lint audit {os.path.join(_shown(path), '*')}{os.sep}",
            path=_shown(path),
        )


def _name(root: str, address: str | None, *, inside: bool) -> str:
    if address and not inside:
        return address.rpartition("/")[2]
    name = os.path.basename(root) or root
    if name == ".git":
        name = os.path.basename(os.path.dirname(root))
    return name.removesuffix(".git")


def _work_tree(root: str, place: Place, day: datetime.date) -> _Seen:
    """Read a work tree or a folder in one; fall back to plain files where git cannot."""
    try:
        files = work_tree_files(root, place)
    except (GitFailed, GitAbsent) as reason:
        plain, notes = plain_files(root)
        told = f"We could not ask git about this folder, so we read all its files. {_told(reason)}"
        return plain, _no_history(reason), (told, *notes)
    if place.inside and not files.sizes:
        return _untracked(root, place)
    if os.listdir(root) == [".git"]:
        files, past, notes = _committed(place, day)
        return files, past, (NOT_CHECKED_OUT, *notes) if files.sizes else ()
    return files, _history(place, day), (SUBFOLDER,) if place.inside else ()


def _untracked(root: str, place: Place) -> _Seen:
    """Read a folder of which the repository around it tracks nothing."""
    plain, notes = plain_files(root)
    if plain.sizes:
        return plain, NO_GIT, (IGNORED, *notes)
    if run(["ls-files", "-s"], cwd=root, trusted=place.trusted).startswith(b"160000 "):
        raise CouldNotLook(SUBMODULE, path=_shown(root))
    return plain, NO_GIT, notes


def _committed(place: Place, day: datetime.date) -> _Seen:
    """Read the newest commit out of git's store, as far as its contents are in this copy."""
    rev = _tip(place)
    try:
        files = objects.files(place.git_dir, place.trusted, rev=rev)
    except GitFailed as reason:
        raise CouldNotLook(f"We could not read its files. {_told(reason)}") from None
    return files, _history(place, day, rev), () if rev == "HEAD" else (objects.NOT_THERE.format(ref=rev),)


def _tip(place: Place) -> str:
    """Give HEAD; where that names a branch that is not there, the one that stands for it, if any is there."""
    try:
        _git(place, ["rev-parse", "--verify", "-q", "HEAD"])
    except GitFailed:
        return objects.likely(_git(place, _REFS).decode("utf-8", "replace").split()) or "HEAD"
    return "HEAD"


def _history(place: Place, day: datetime.date, rev: str = "HEAD") -> History | NotSeen:
    """Read the log once: the newest commits, or where those do not reach back 24 months, all since then."""
    try:
        raw = _log(place, log_args(day, limit=FIRST_LOOK, since=False, rev=rev))
        if not covers_window(raw, day):
            raw = _log(place, log_args(day, rev=rev)) or raw
        labels = _git(place, tag_args()) if place.may_have_tags else b""
    except (GitFailed, GitAbsent) as reason:
        return NO_COMMITS if "bad revision" in str(reason) else _no_history(reason)
    return history(raw, labels, day, place.shallow)


def _log(place: Place, args: list[str]) -> bytes:
    """Read the log with the names of .mailmap; without, where that file is what a partial clone left out."""
    try:
        return _git(place, args)
    except GitFailed as reason:
        if "promisor" not in str(reason):
            raise
    return _git(place, ["-c", "mailmap.blob=", *args])


def _told(reason: GitFailed | GitAbsent) -> str:
    """Give git's own words as sentences, and what helps."""
    if isinstance(reason, GitAbsent):
        return str(reason)
    newer = any(words in str(reason) for words in NEWER)
    cure = "A newer git can read it." if newer else "A fresh clone mends most such faults."
    return f"Git's words: {str(reason).rstrip('.')}. {cure}"


def _no_history(reason: GitFailed | GitAbsent) -> NotSeen:
    return NotSeen(f"We could not read the history. {_told(reason)}")


def _git(place: Place, args: list[str]) -> bytes:
    if place.bare:
        return run(args, git_dir=place.git_dir, trusted=place.trusted)
    return run(args, cwd=place.top, trusted=place.trusted)


def ask(folder: str | os.PathLike[str], *args: str) -> str:
    """Ask git one thing about the repository of a folder, whoever owns it; raises GitFailed or GitAbsent."""
    place = find_place(os.path.realpath(folder))
    trusted = place.trusted if place else ()
    return run(args, cwd=os.fspath(folder), trusted=trusted).decode("utf-8", "replace").strip()


def _address(place: Place) -> str | None:
    """Give the web address of the remote named origin, if there is one on the web."""
    if not place.may_have_remote:
        return None
    try:
        raw = _git(place, ["config", "--get", "remote.origin.url"])
    except (GitFailed, GitAbsent):
        return None
    return web_address(raw.decode("utf-8", "replace"))
