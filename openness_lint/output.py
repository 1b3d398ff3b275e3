"""Where reports go: pairing `--format` with `--output`, and writing files whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from openness_lint.errors import UsageMistake
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

# File ending -> format, for `--output FILE` without a `--format`.
ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".xml": "junit",
    ".svg": "badge",
}


class Wanted(Frozen):
    """One report that is asked for. `path` is None for stdout."""

    format: str
    path: Path | None = None


def pair(options: Iterable[tuple[str, str]]) -> list[Wanted]:
    """Pair formats with files in the order of the command line.

    `options`: ("format", "html") and ("output", "openness.html") as they were given. A format takes the file
    next to it; a file without a format goes by its ending; a format without a file goes to stdout.
    Raises UsageMistake for two formats on stdout, a file named twice, or a file whose format we cannot guess.
    """
    wanted: list[Wanted] = []
    kind, held = "", ""
    for option, value in [*options, ("", "")]:
        if kind and option and option != kind:
            wanted.append(_pair(held, value) if kind == "format" else _pair(value, held))
            kind = ""
            continue
        if kind:
            wanted.append(Wanted(held) if kind == "format" else _pair(_by_ending(held), held))
        kind, held = option, value
    _refuse_clashes(wanted)
    return wanted


def _pair(name: str, path: str) -> Wanted:
    return Wanted(name, None if path == "-" else _path(path))


def _path(text: str) -> Path:
    from pathlib import Path  # noqa: PLC0415 - dear, and needed only for a report that goes to a file

    return Path(text)


def _by_ending(path: str) -> str:
    name = "text" if path == "-" or _path(path).is_dir() else ENDINGS.get(_path(path).suffix.lower())
    if name is None:  # a folder is refused a little later
        raise UsageMistake(f"which format should '{path}' be in? Put --format in front of --output")
    return name


def _refuse_clashes(wanted: Sequence[Wanted]) -> None:
    spoken = [one.format for one in wanted if one.path is None]
    if len(spoken) > 1:
        raise UsageMistake(
            f"only one format can go to the terminal, not {' and '.join(spoken)}: give each an --output"
        )
    paths = [os.path.normcase(os.path.abspath(one.path)) for one in wanted if one.path is not None]
    for path in paths:
        if paths.count(path) > 1:
            raise UsageMistake(f"two reports would go to the same file: {path}")


def check_writable(wanted: Iterable[Wanted]) -> None:
    """Raise UsageMistake before any work is done if a report could not be written where it is to go."""
    for one in wanted:
        if one.path is None:
            continue
        folder = one.path.parent
        if one.path.is_dir():
            raise UsageMistake("this is a folder; name a file to write the report to", path=str(one.path))
        if not folder.is_dir():
            raise UsageMistake(f"there is no folder {folder}; make it first, or choose another --output")
        changed = [one.path] if one.path.exists() else []
        if not _is_device(one.path):
            changed.append(folder)
        if not all(os.access(place, os.W_OK) for place in changed):
            raise UsageMistake("we may not write here; choose another --output", path=str(one.path))


def _is_device(path: Path) -> bool:
    """Say whether this is a device or pipe, such as /dev/stdout: written to as it stands, not replaced."""
    return path.exists() and not path.is_file()


def write(path: Path, text: str) -> None:
    """Write a report as UTF-8 with LF line ends: to a temporary file beside it, then renamed over it.

    A symbolic link of that name is replaced, not followed: the repository may be a stranger's.

    Raises UsageMistake if that fails; then nothing is left behind and an earlier report is as it was.
    """
    try:
        if _is_device(path):
            path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
            return
        _write_whole(path, text)
    except BrokenPipeError:  # who read it went away, as where it goes to stdout
        raise
    except OSError as error:
        raise UsageMistake(
            f"we could not write the report: {error.strerror or error}", path=str(path)
        ) from None


def _write_whole(path: Path, text: str) -> None:
    import tempfile  # noqa: PLC0415 - only where a file is written

    handle, name = tempfile.mkstemp(prefix=".openness-", dir=path.parent, text=False)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        _keep_mode(path, name)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _keep_mode(path: Path, name: str) -> None:
    """Give the file the mode it had, or that of any new file: a temporary file is closed to others."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    os.chmod(name, mode)


def put(wanted: Wanted, text: str) -> None:
    """Send a report to its file or to stdout, ending with a line end."""
    text = text if text.endswith("\n") else text + "\n"
    if wanted.path is None:
        sys.stdout.write(text)
    else:
        write(wanted.path, text)
