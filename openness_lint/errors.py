"""The errors that people see: one line each, saying what happened, where, and what to do next."""

from __future__ import annotations

FINE, NOT_MET, MISTAKE, COULD_NOT_LOOK = 0, 1, 2, 3


class OpennessError(Exception):
    """An error for people. `exit_code` is what the command line leaves with."""

    exit_code = MISTAKE

    def __init__(self, message: str, *, path: str = "", line: int | None = None) -> None:
        where = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(where + message)


class UsageMistake(OpennessError):  # noqa: N818 - it is the reader's word, and ours to show
    """A command line, settings file or rule page that cannot be used as it is (exit 2)."""


class CouldNotLook(OpennessError):  # noqa: N818 - it says what happened
    """A target that is absent, unreadable or out of reach (exit 3)."""

    exit_code = COULD_NOT_LOOK
