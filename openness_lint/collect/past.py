"""The history of a repository elsewhere: commits and tags without files, as far back as the rules look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.collect.fetching import REF, Bounds, FetchFailed, Source, fetch, list_refs, new_store
from openness_lint.collect.git import GitFailed, run
from openness_lint.collect.history import (
    FIRST_LOOK,
    covers_window,
    history,
    log_args,
    tag_args,
    window_start,
)
from openness_lint.repository import History, NotSeen

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

COMMITS = Bounds(60_000_000)
TAGS = Bounds(10_000_000, 30.0)
# From so many files on, a project is taken to be a busy one: ask for 24 months first, not for 300 commits.
BUSY = 2_000
NO_TAGS = "We could not fetch its tags, so releases are judged without them."


def fetch_past(store: Path, source: Source, tip: str, as_of: datetime.date, *, busy: bool = False) -> None:
    """Fetch the commits that lead to `tip` (an object id): what a full clone's history would be judged by.

    That is the newest 300 commits, or where those do not reach back 24 months, all since then. Either may be
    enough at once: `busy` says which to try first. Raises FetchFailed.
    """
    new_store(store, source)
    first, second = (_since, _newest) if busy else (_newest, _since)
    since = False
    for step in (first, second, _deeper):
        step(store, source, tip, as_of)
        since = since or step is _since
        if _is_enough(store, as_of, since=since):
            return


def fetch_tags(store: Path, source: Source) -> None:
    """Fetch every tag with the commit it stands on, nothing else; raises FetchFailed.

    A shallow fetch of a pattern that no ref matches fails, so the server is asked first whether there are any.
    """
    new_store(store, source)
    if list_refs(store, source, ["refs/tags/*"]):
        fetch(store, source, ["--depth", "1", "--filter=tree:0", "origin", "+refs/tags/*:refs/tags/*"], TAGS)


def read_past(store: Path, tags: bytes, as_of: datetime.date, mailmap: Path) -> History | NotSeen:
    """Read the fetched commits as a local history is. `mailmap`: a file with the text of its .mailmap."""
    names = ["-c", "mailmap.blob=", "-c", f"mailmap.file={mailmap}"]
    try:
        raw = run([*names, *log_args(as_of, limit=FIRST_LOOK, since=False)], git_dir=store)
        if not covers_window(raw, as_of):
            raw = run([*names, *log_args(as_of)], git_dir=store) or raw
    except GitFailed as reason:
        return NotSeen(f"We could not read the history: {reason}")
    return history(raw, tags, as_of, _boundaries(store), covered=True)


def read_tags(store: Path) -> bytes:
    """Give what `history` reads of the fetched tags; raises GitFailed."""
    return run(tag_args(), git_dir=store)


def _newest(store: Path, source: Source, tip: str, as_of: datetime.date) -> None:
    del as_of
    _fetch(store, source, tip, "--depth", str(FIRST_LOOK))


def _since(store: Path, source: Source, tip: str, as_of: datetime.date) -> None:
    try:
        _fetch(store, source, tip, f"--shallow-since={window_start(as_of)}T00:00:00Z")
    except FetchFailed as failure:
        if failure.cause != "dormant":  # nobody committed since: the newest commits tell
            raise


def _deeper(store: Path, source: Source, tip: str, as_of: datetime.date) -> None:
    del as_of
    _fetch(store, source, tip, "--deepen", str(FIRST_LOOK))


def _fetch(store: Path, source: Source, tip: str, *how: str) -> None:
    fetch(store, source, ["--no-tags", "--filter=tree:0", *how, "origin", f"+{tip}:{REF}"], COMMITS)


def _is_enough(store: Path, as_of: datetime.date, *, since: bool) -> bool:
    """Say whether all that `read_past` looks at is here. `since`: everything since the window's start is."""
    if not (store / REF).exists():
        return False
    if not _boundaries(store):
        return True
    raw = run(["-c", "mailmap.blob=", *log_args(as_of, limit=FIRST_LOOK, since=False)], git_dir=store)
    if len(raw.split(b"\0")) <= FIRST_LOOK:
        return False
    return since or covers_window(raw, as_of)


def _boundaries(store: Path) -> frozenset[str]:
    shallow = store / "shallow"
    return frozenset(shallow.read_text("ascii").split()) if shallow.exists() else frozenset()
