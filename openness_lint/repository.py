"""The read-only evidence about one repository: files, history, hosting facts, declared facts.

Everything here is made by `openness_lint.collect` and never changed; checks read it and nothing else.
Parsed forms (README, metadata, …) are worked out on first use and kept. No dataclasses: to make one costs each run
a millisecond, a named tuple a sixth.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

    from openness_lint.metadata import Declared
    from openness_lint.readme import Document

MAX_TEXT_BYTES = 1_000_000
# Forges that need no setting: host -> kind.
FORGES = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo"}


class Unreadable(Exception):  # noqa: N818 - it is a state of a file, not an error of ours
    """A path that is listed but whose content cannot be had; the message says why."""


class NotSeen(Frozen):
    """Evidence that we could not look at; `reason` is a plain sentence with the way round, where there is one."""

    reason: str


class Files:
    """The repository's own files: tracked ones, and untracked ones that git does not ignore.

    `sizes`: POSIX path -> bytes (-1 where not known). Submodules are left out, and symbolic links too, but for
    those at most one folder deep that lead to a listed file (a README is sometimes one).
    `read`: path -> at most MAX_TEXT_BYTES bytes; raises Unreadable.
    `readable`: the paths that checks may read, chosen the same way on every route (see collect/wanted.py).
    """

    def __init__(
        self, sizes: Mapping[str, int], read: Callable[[str], bytes], readable: frozenset[str]
    ) -> None:
        self.sizes = sizes
        self.read = read
        self.readable = readable
        self._texts: dict[str, str | Unreadable] = {}

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every path, sorted."""
        return tuple(sorted(self.sizes))

    def text(self, path: str) -> str:
        """Decode one file's text (UTF-8, UTF-16 with a mark, else Windows-1252); "" for a report of ours.

        Raises Unreadable.
        """
        if path not in self._texts:
            self._texts[path] = self._load(path)
        found = self._texts[path]
        if isinstance(found, Unreadable):
            raise found
        return found

    def text_or_blank(self, path: str) -> str:
        """Decode one file's text as `text` does; "" where it cannot be read."""
        try:
            return self.text(path)
        except Unreadable:
            return ""

    def _load(self, path: str) -> str | Unreadable:
        from openness_lint.collect.decode import decode  # noqa: PLC0415 - avoids a circle at import
        from openness_lint.collect.own_reports import is_own_report  # noqa: PLC0415 - read with the first text

        if path not in self.sizes:
            return Unreadable(f"{path} is not in the repository")
        if path not in self.readable:
            size = self.sizes[path]
            many = f" ({size / 1_000_000:.1f} MB)" if size > MAX_TEXT_BYTES else ""
            return Unreadable(f"{path} is not among the files we read{many}")
        try:
            text = decode(self.read(path))
        except Unreadable as reason:
            return Unreadable(f"{path}: {reason}" if path not in str(reason) else str(reason))
        return "" if is_own_report(text) else text


NOT_FOLLOWED = NotSeen("Links are followed only with --online.")


class Month(Frozen):
    """One calendar month of history ("2026-03"): commits and distinct authors, bots left out."""

    month: str
    commits: int
    authors: int


class Tag(Frozen):
    """A tag with the day it was made."""

    name: str
    date: datetime.date


class History(Frozen):
    """What one bounded pass over the log says (24 months before `as_of`, newest month first).

    `snapshot`: at most 3 commits, all within a week: a copy published without its history.
    `commits` counts what was seen, not the whole past. `automated`: every recent commit is by a bot.
    `partial`: a shallow copy, in which months and tags before the cut are not there.
    """

    last_commit: datetime.date | None
    last_human_commit: datetime.date | None
    months: tuple[Month, ...] = ()
    tags: tuple[Tag, ...] = ()
    commits: int = 0
    authors: int = 0
    snapshot: bool = False
    automated: bool = False
    partial: bool = False


class Hosting(NamedTuple):
    """Facts that only the forge knows; None means that the forge did not say."""

    description: str | None = None
    topics: tuple[str, ...] | None = None
    homepage: str | None = None
    archived: bool | None = None
    fork: bool | None = None
    parent: str | None = None
    template: bool | None = None
    default_branch: str | None = None
    issues_on: bool | None = None
    discussions_on: bool | None = None
    open_issues: int | None = None
    latest_release: Tag | None = None
    organisation_files: tuple[str, ...] = ()
    quota_note: str = ""


class _Seen(NamedTuple):
    name: str
    as_of: datetime.date
    files: Files
    history: History | NotSeen
    hosting: Hosting | NotSeen
    route: str = "folder"
    address: str | None = None
    revision: str = ""
    prefix: str = ""
    links: Mapping[str, str] | NotSeen = NOT_FOLLOWED
    declared: tuple[Declared, ...] = ()
    intent: str = "sharing"
    notes: tuple[str, ...] = ()


class Repository(_Seen):
    """One repository as evidence, as of one day.

    `notes`: sentences for the reader about how we looked.
    `name`: the folder's or the address's last part. `address`: its web address, without credentials, where known.
    `revision`: the commit that was read, where it surely is at that address; else "".
    `prefix`: where a folder inside a repository stands in it ("services/bins/"), "" for the whole of one.
    `route`: folder, git, github, gitlab or forgejo. `links`: web address -> "fine", "broken: …" or
    "could not check: …" for the links that were probed (only with --online).
    """

    @cached_property
    def worked_out(self) -> dict[str, object]:
        """Facts that several checks need (see `checks.derived`)."""
        return {}

    @cached_property
    def metadata(self) -> tuple[Declared, ...]:
        """Facts declared in package files, publiccode.yml, CITATION.cff and the like."""
        from openness_lint.metadata import read  # noqa: PLC0415 - parsed only when a check asks

        return read(self.files)

    @cached_property
    def readme(self) -> Document | None:
        """The front page, parsed; None where there is none. Unreadable text raises Unreadable."""
        from openness_lint.readme import front_page  # noqa: PLC0415 - parsed only when a check asks

        return front_page(self.files, self.name)
