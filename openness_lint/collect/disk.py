"""The files of a folder on this disk: what git lists, or all there is; never read beyond the folder."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from openness_lint.collect import objects
from openness_lint.collect.git import run
from openness_lint.collect.wanted import candidates, wanted
from openness_lint.repository import MAX_TEXT_BYTES, Files, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from openness_lint.collect.place import Place

_ALL_SIZES = 2_000  # up to here every size is asked for; beyond, only those that decide what is read
_MOST_ENTRIES = 200_000
MOST_NOTES = 5
CLOSED = "We could not open the folder {folder}, so what is in it does not count."
MANY = f"There are more than {_MOST_ENTRIES:,} files. We listed no more of them, so what else there is does not count."
_SKIPPED = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv", ".tox", ".nox"})
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # absent on Windows


class _Listing:
    """What is in a folder: `paths`, which of them are `links`, and `absent` ones (path -> object id)."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.links: set[str] = set()
        self.absent: dict[str, str] = {}


def work_tree_files(root: str, place: Place) -> Files:
    """Give what git tracks, and what it neither tracks nor ignores, below the folder `root`.

    Raises GitFailed or GitAbsent.
    """
    return _files(root, _listed_by_git(root, place), place)


def _listed_by_git(root: str, place: Place) -> _Listing:
    """List the index and what git neither tracks nor ignores. "S" marks what a sparse checkout left out."""
    raw = run(
        ["ls-files", "-z", "-t", "-s", "-c", "-o", "--exclude-standard"],
        cwd=root,
        trusted=place.trusted,
        timeout=120,
    )
    listing = _Listing()
    seen: set[str] = set()
    for entry in raw.decode("utf-8", "replace").split("\0"):
        # "H 100644 <object> 0<tab>path", "S …" for left out, or "? path" for untracked.
        untracked = entry[:1] == "?"
        path = entry[2:] if untracked else entry.partition("\t")[2]
        mode = "" if untracked else entry[2:8]
        if not path or path in seen or path[-1] == "/" or mode == "160000":
            continue
        seen.add(path)
        listing.paths.append(path)
        if mode == "120000":
            listing.links.add(path)
        elif entry[0] == "S":
            listing.absent[path] = entry[9:].partition(" ")[0]
    return listing


def plain_files(root: str) -> tuple[Files, tuple[str, ...]]:
    """Read a folder that git does not know, with notes on what could not be listed.

    Folders of tools and of other people's work are not entered.
    """
    listing = _Listing()
    closed: list[str] = []
    waiting = [""]
    while waiting and len(listing.paths) < _MOST_ENTRIES:
        for entry, path in _entries(root, waiting.pop(), closed):
            if entry.is_symlink():
                listing.paths.append(_shown(path))
                listing.links.add(_shown(path))
            elif entry.is_dir(follow_symlinks=False):
                if entry.name not in _SKIPPED:
                    waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                listing.paths.append(_shown(path))
    notes = [CLOSED.format(folder=_shown(folder)[:120]) for folder in closed[:MOST_NOTES]]
    return _files(root, listing, None), (*notes, *([MANY] if waiting else []))


def _entries(root: str, folder: str, closed: list[str]) -> Iterator[tuple[os.DirEntry[str], str]]:
    try:
        with os.scandir(os.path.join(root, folder)) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        closed.append(folder)
        return
    for entry in entries:
        yield entry, f"{folder}/{entry.name}" if folder else entry.name


def _shown(path: str) -> str:
    """Give a path that can be printed: bytes that are no UTF-8 become U+FFFD; the file is then unreadable."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "replace")


def _files(root: str, listing: _Listing, place: Place | None) -> Files:
    """Put sizes to the paths, drop what is not there, and choose what may be read."""
    few = len(listing.paths) <= _ALL_SIZES
    measured = listing.paths if few else candidates(listing.paths)
    sizes = dict.fromkeys(listing.paths, -1)
    for path in measured:
        size = _size(root, path, listing)
        if size is None:
            del sizes[path]
        else:
            sizes[path] = size
    for path in listing.links:
        sizes.pop(path, None)
    for path in sorted(listing.links):
        target = _target(root, path)
        if path.count("/") <= 1 and target in sizes and target not in listing.absent:
            sizes[path] = sizes[target]
    absent = _absent(listing, place)
    weighed = sizes if few else {path: sizes[path] for path in measured if path in sizes}
    return Files(sizes, _reader(root, sizes, listing.links, absent), wanted(weighed))


def _size(root: str, path: str, listing: _Listing) -> int | None:
    """Give a file's size; -1 where it cannot be known, None where there is no such file (any more)."""
    if path in listing.absent or "\ufffd" in path:
        return -1
    try:
        found = os.lstat(f"{root}/{path}")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return -1
    if stat.S_ISLNK(found.st_mode):
        listing.links.add(path)
    return found.st_size if stat.S_ISREG(found.st_mode) or stat.S_ISLNK(found.st_mode) else None


def _target(root: str, path: str) -> str:
    """Give where a symbolic link leads, as a path of the folder; "" where that is outside."""
    try:
        real = os.path.realpath(f"{root}/{path}")
    except (OSError, ValueError):
        return ""
    return _inside(root, real)


def _inside(root: str, real: str) -> str:
    base = root.rstrip(os.sep) + os.sep
    return real[len(base) :].replace(os.sep, "/") if real.startswith(base) else ""


def _absent(listing: _Listing, place: Place | None) -> Callable[[str], bytes] | None:
    """Give a reader for files that a sparse checkout left out, from git's own store."""
    if place is None or not listing.absent:
        return None
    return objects.reader(place.git_dir, listing.absent, place.trusted)


def _reader(
    root: str, sizes: Mapping[str, int], links: Collection[str], absent: Callable[[str], bytes] | None
) -> Callable[[str], bytes]:
    """Give the function that reads a listed path and nothing else, wherever links on the way may lead."""
    sound: dict[str, bool] = {"": True}

    def read(path: str) -> bytes:
        folder = path.rpartition("/")[0]
        if folder not in sound:
            sound[folder] = _inside(root, os.path.realpath(f"{root}/{folder}")) == folder
        if sound[folder] and path not in links and _NO_LINK and not absent:
            return _bytes(f"{root}/{path}", path)
        real = os.path.realpath(f"{root}/{path}")
        if absent and not os.path.exists(real):
            return absent(path)
        # A folder on the way may have become a link since git saw it: only listed files are ever opened.
        if _inside(root, real) not in sizes:
            raise Unreadable(f"{path} leads out of the folder")
        return _bytes(real, path)

    return read


def _bytes(real: str, path: str) -> bytes:
    handle = None
    try:
        handle = os.open(real, _READ | _NO_LINK)  # not waiting for the other end of a pipe
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(f"{path} is not a regular file")
        return os.read(handle, min(found.st_size, MAX_TEXT_BYTES))
    except PermissionError:
        raise Unreadable(f"we are not allowed to read {path}") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path} could not be read ({type(error).__name__})") from None
    finally:
        if handle is not None:
            os.close(handle)
