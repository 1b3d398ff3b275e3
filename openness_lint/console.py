"""The terminal: encodings that survive a pipe, our own colour policy, progress, and one-line messages."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

COLOURS = ("auto", "always", "never")
CLEAR_LINE = "\r\x1b[K"
COMPLETE_VAR = "_OPENNESS_LINT_COMPLETE"  # set by the shell when it asks for completions


def prepare() -> None:
    """Make stdout and stderr write UTF-8 whatever the code page says, and never fail on a character.

    Windows gives pipes, files and CI logs the cp1252 code page, where one tick or arrow would end the run.
    A stream that the caller has closed (`>&-`) swallows what is written.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for the whole run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if _is_utf8(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("-", "").replace("_", "") == "utf8"


def colour(choice: str = "auto", stream: TextIO | None = None) -> bool:
    """Say whether to colour what goes to `stream` (default: stdout).

    `--color always|never` wins; then NO_COLOR (any value), FORCE_COLOR (any value but 0), TERM=dumb,
    and last whether the stream is a terminal.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return os.environ["FORCE_COLOR"] != "0"
    return is_terminal(stream or sys.stdout)


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person with a terminal that can move its cursor is reading `stream`."""
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def width(limit: int = 100) -> int:
    """Return how many columns to fill: the terminal's own up to `limit`, 80 where there is none."""
    return max(40, min(limit, _columns() or 80))


def _columns() -> int:
    """Return what COLUMNS says or the terminal tells, 0 for neither; `shutil` does so too, and imports compressors."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns
    except (OSError, ValueError):  # no terminal, or a closed one
        return 0


def printable(text: str) -> str:
    """Return one line without control characters: a stranger's file name cannot steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)


def say(message: str) -> None:
    """Write one line to stderr, where everything goes that is not data; a full disk keeps it from nobody."""
    with suppress(OSError):
        sys.stderr.write(f"openness-lint: {printable(message)}\n")
        sys.stderr.flush()


@contextmanager
def progress(words: str, *, quiet: bool = False) -> Iterator[None]:
    """Show `words` on stderr while the block runs, and take them away after; only on a terminal."""
    shown = not quiet and is_terminal(sys.stderr)
    if shown:
        sys.stderr.write(printable(words)[: width() - 1])
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()


def hush() -> None:
    """Send what is still to be written nowhere, after the reader of our output has gone away."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
