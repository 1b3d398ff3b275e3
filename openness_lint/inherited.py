"""Settings of a whole organisation, below each repository's own: a file, or a repository that holds one.

OPENNESS_SETTINGS names a path, or a repository as `audit` takes it (`github:anytown/.github`). Without it, the
`.github` repository of a GitHub organisation is asked, where the audit uses the network anyway and that
repository is seen to hold an openness.toml. Nothing is fetched for an audit that stays offline.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from openness_lint import settings
from openness_lint.errors import OpennessError, UsageMistake
from openness_lint.repository import Hosting, Unreadable
from openness_lint.settings import Settings

if TYPE_CHECKING:
    import datetime

    from openness_lint.repository import Repository

VARIABLE = "OPENNESS_SETTINGS"
DEFAULTS = ".github"  # GitHub's name for the repository of an organisation's defaults
STAYS_OFFLINE = "{variable} names {address}, which is asked only with --online or for a repository elsewhere."
NOT_READ = "The settings of your organisation could not be read, so they do not apply: {reason}"


def local() -> Settings:
    """Return the settings at the path that OPENNESS_SETTINGS names; empty where it names none.

    Raises UsageMistake for a file that is not there or has a mistake.
    """
    named = os.environ.get(VARIABLE, "").strip()
    if not named or _is_address(named):
        return Settings()
    from pathlib import Path  # noqa: PLC0415 - only where the variable is set

    path = Path(named).expanduser()
    if not path.is_file():
        raise UsageMistake(
            f"this variable names {named}, where there is no file; correct or unset it", path=VARIABLE
        )
    return settings.load(path)


def elsewhere(repository: Repository, *, online: bool, keep: bool) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings that an organisation keeps in a repository, and notes for the reader.

    What cannot be had is a note: an audit does not fail for it. `keep`: whether forges' answers may be kept.
    """
    named = os.environ.get(VARIABLE, "").strip()
    if named and not _is_address(named):
        return Settings(), ()
    if repository.route == "folder" and not online:
        note = STAYS_OFFLINE.format(variable=VARIABLE, address=named)
        return Settings(), (note,) if named else ()
    target = named or _defaults_of(repository)
    return _once(target, repository.as_of, keep) if target else (Settings(), ())


def _is_address(named: str) -> bool:
    from pathlib import Path  # noqa: PLC0415 - only where the variable is set

    from openness_lint.collect.target import parse_target  # noqa: PLC0415

    if Path(named).expanduser().exists():
        return False
    try:
        return parse_target(named).kind != "folder"
    except OpennessError:
        return False


def _defaults_of(repository: Repository) -> str:
    """Name the `.github` repository of the owner, where the forge says that it holds settings."""
    hosting, address = repository.hosting, repository.address or ""
    if not isinstance(hosting, Hosting) or not set(hosting.organisation_files) & set(settings.NAMES[:2]):
        return ""
    return f"{address.rpartition('/')[0]}/{DEFAULTS}"


@cache
def _once(target: str, as_of: datetime.date, keep: bool) -> tuple[Settings, tuple[str, ...]]:  # noqa: FBT001 - a key
    """Read the settings of a repository elsewhere, or why they cannot be had, once for all targets of a run."""
    try:
        return _fetched(target, as_of, keep=keep), ()
    except OpennessError as error:
        return Settings(), (NOT_READ.format(reason=error),)


def _fetched(target: str, as_of: datetime.date, *, keep: bool) -> Settings:
    """Read the settings of a repository elsewhere; raises UsageMistake or CouldNotLook."""
    from openness_lint.collect import collect  # noqa: PLC0415 - only where the network is used

    files = collect(target, as_of, cache=keep).files
    for name in settings.NAMES[:2]:
        if name in files.sizes:
            try:
                read = settings.parse(files.text(name), f"{target} {name}")
            except Unreadable as reason:
                raise UsageMistake(str(reason), path=f"{target} {name}") from None
            return read._replace(rules=())  # folders of rules stay where they are
    raise UsageMistake("there is no openness.toml in it", path=target)
