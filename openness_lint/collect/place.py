"""Where a folder's repository is, found by reading a few small files of `.git`: no git is run here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_SMALL = 4_000_000


class Place(NamedTuple):
    """The repository that a folder belongs to.

    `top`: the work tree's root (the repository itself where `bare`). `git_dir`: its own store; `common`: the
    store that linked work trees share. `inside`: the folder is below `top`. `shallow`: where it was cut.
    `may_have_tags`, `may_have_remote`: False only where there surely are none.
    """

    top: str
    git_dir: str
    common: str
    bare: bool
    inside: bool
    shallow: frozenset[str]
    may_have_tags: bool
    may_have_remote: bool

    @property
    def trusted(self) -> tuple[str, ...]:
        """The folders that git must accept although another user owns them."""
        return tuple(dict.fromkeys((self.top, self.git_dir, self.common)))


def find_place(root: str) -> Place | None:
    """Find the repository of the folder `root` (a real path), as git does: here, or in a folder above."""
    if _is_store(root):
        return _place(root, root, bare=True, inside=False)
    for top in _upwards(root):
        git_dir = _store(os.path.join(top, ".git"))
        if git_dir:
            return _place(top, git_dir, bare=False, inside=top != root)
    return None


def repositories_in(root: str) -> list[str]:
    """Give the names of the folders just below `root` that are repositories, sorted."""
    try:
        with os.scandir(root) as entries:
            names = sorted(folder.name for folder in entries if folder.is_dir())
    except OSError:
        return []
    return [name for name in names if _is_store(f"{root}/{name}") or _store(f"{root}/{name}/.git")]


def top_of(folder: Path, prefix: str) -> Path:
    """Give the repository's own folder for a folder inside it, which stands there at `prefix` ("services/bins/")."""
    return folder.parents[prefix.count("/") - 1] if prefix else folder


def _upwards(root: str) -> list[str]:
    """Give the folder and those above it, up to another disk or one of GIT_CEILING_DIRECTORIES."""
    ceilings = set(os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep)) - {""}
    device = os.stat(root).st_dev
    found = [root]
    while (folder := os.path.dirname(found[-1])) != found[-1]:
        if folder in ceilings or os.stat(folder).st_dev != device:
            break
        found.append(folder)
    return found


def _is_store(folder: str) -> bool:
    return all(_is_there(folder, name) for name in ("HEAD", "objects")) and (
        _is_there(folder, "refs") or _is_there(folder, "reftable")
    )


def _is_there(folder: str, name: str) -> bool:
    try:
        os.stat(os.path.join(folder, name))
    except PermissionError:  # it may well be: git will say so
        return True
    except (OSError, ValueError):
        return False
    return True


def _store(dot_git: str) -> str:
    """Follow `.git`: the store, or a file that names it (linked work tree, submodule); "" for neither."""
    if os.path.isdir(dot_git):
        return os.path.realpath(dot_git) if _is_there(dot_git, "HEAD") else ""
    named = _start(dot_git)
    if not named.startswith("gitdir:"):
        return ""
    return os.path.realpath(os.path.join(os.path.dirname(dot_git), named.removeprefix("gitdir:").strip()))


def _place(top: str, git_dir: str, *, bare: bool, inside: bool) -> Place:
    shared = _start(os.path.join(git_dir, "commondir")).strip()
    common = os.path.realpath(os.path.join(git_dir, shared)) if shared else git_dir
    settings = _start(os.path.join(common, "config"))
    return Place(
        top,
        git_dir,
        common,
        bare,
        inside,
        frozenset(_start(os.path.join(common, "shallow")).split()),
        _may_have_tags(common),
        "remote" in settings or "include" in settings,
    )


def _may_have_tags(common: str) -> bool:
    if _is_there(common, "reftable"):
        return True
    try:
        loose = bool(os.listdir(os.path.join(common, "refs", "tags")))
    except OSError:
        loose = False
    return loose or " refs/tags/" in _start(os.path.join(common, "packed-refs"))


def _start(path: str) -> str:
    """Read a small file's text; "" where it cannot be read, or is something else than a file."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as stream:
            return stream.read(_SMALL).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
