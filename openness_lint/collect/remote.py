"""A repository elsewhere as evidence: files and history by git, without quota, and the forge's facts.

All that is fetched lies in a temporary folder that is removed whatever happens. The answers are those of a
full clone; what could not be had is a NotSeen with its reason, or a note.
"""

from __future__ import annotations

import shutil
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, TypeVar

from openness_lint.collect.fetching import STEP, FetchFailed, Source, stop_fetches
from openness_lint.collect.git import GitAbsent, GitFailed
from openness_lint.collect.history import NO_COMMITS
from openness_lint.collect.hosting import Seen, identify, look
from openness_lint.collect.local import ask
from openness_lint.collect.past import BUSY, NO_TAGS, fetch_past, fetch_tags, read_past, read_tags
from openness_lint.collect.snapshot import MAILMAP, fetch_tip, read_files
from openness_lint.collect.target import Target, as_forge, parse_target
from openness_lint.collect.tokens import token_for, variable_for
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.errors import CouldNotLook, OpennessError
from openness_lint.repository import Hosting, NotSeen, Repository, Unreadable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from types import FrameType

    from openness_lint.collect.cache import Cache
    from openness_lint.collect.snapshot import Tip
    from openness_lint.repository import Files, History

MOVED = "It has moved: it is now at {web}."
REFUSED = "{host} did not accept the token in {variable}; we looked without it."
NO_HISTORY = "We could not fetch the history. {reason}"
LOST = "{count} files were too large to fetch, so we did not read them."

Fetched = TypeVar("Fetched")


@dataclass(frozen=True, slots=True)
class _Found:
    """What git brought: files, history, notes for the reader, and the commit that was read ("" where none)."""

    files: Files
    history: History | NotSeen
    notes: tuple[str, ...] = ()
    revision: str = ""


def collect_remote(target: Target, as_of: datetime.date, *, cache: Cache | None = None) -> Repository:
    """Look at a repository elsewhere as of one day.

    Raises CouldNotLook where its files cannot be had. Facts or history that cannot be had are NotSeen.
    """
    if target.path.count("/") != 1:  # the page of a file, perhaps: what git is to fetch depends on the forge
        target = as_forge(target, identify(target))
    with _workplace() as (folder, pool):
        facts = pool.submit(_ask_forge, target, cache)
        found = _by_git(folder, target, as_of, pool)
        target, seen = _result(facts)
    return Repository(
        name=(seen.path or target.path).rstrip("/").rpartition("/")[2],
        as_of=as_of,
        files=found.files,
        history=found.history,
        hosting=seen.hosting,
        route=target.kind,
        address=seen.web or target.web or None,
        revision=found.revision,
        notes=_notes(target, found.notes, seen, cache),
    )


def enrich(repository: Repository, folder: Path, *, cache: Cache | None = None) -> Repository:
    """Add to a folder's evidence what its remote can tell (only with --online).

    That is the forge's facts, and the history where the folder is a shallow clone. The folder stays as it is.
    """
    try:
        target = parse_target(_ask_git(folder, "config", "--get", "remote.origin.url"))
    except OpennessError:
        return repository
    if target.kind == "folder" or target.url.startswith("file:"):
        return repository
    target, seen = _ask_forge(target, cache)
    past: History | NotSeen = repository.history
    if _ask_git(folder, "rev-parse", "--is-shallow-repository") == "true":
        head = _ask_git(folder, "rev-parse", "--verify", "-q", "HEAD^{commit}")
        past = _past_alone(repository, target, head) if head else past
    notes = repository.notes + _notes(target, (), seen, cache)
    return repository._replace(hosting=seen.hosting, history=past, notes=notes)


def _ask_forge(target: Target, cache: Cache | None) -> tuple[Target, Seen]:
    """Find out which forge it is, where that is not known, and ask it for its facts."""
    target = as_forge(target, identify(target))
    return target, look(target, cache)


def _by_git(folder: Path, target: Target, as_of: datetime.date, pool: ThreadPoolExecutor) -> _Found:
    """Fetch the tip, then contents, commits and tags at the same time, each into a store of its own."""
    start = _result(pool.submit(_start, folder, target))
    store, source, tip = start.store, start.source, start.tip
    if not tip.id:
        return _Found(read_files(store, source, tip)[0], NO_COMMITS, start.notes)
    past = pool.submit(fetch_past, folder / "past", source, tip.id, as_of, busy=len(tip.files) > BUSY)
    tags = pool.submit(fetch_tags, folder / "tags", source)
    try:
        files, mailmap, lost = _result(pool.submit(read_files, store, source, tip))
    except FetchFailed as failure:
        raise _could_not(failure, target) from None
    (folder / "mailmap").write_bytes(mailmap)
    notes = (*start.notes, tip.note, LOST.format(count=lost) if lost else "")
    history, told = _history(folder, past, tags, as_of)
    return _Found(files, history, notes + told, tip.id)


@dataclass(frozen=True, slots=True)
class _Start:
    """The tip in its store, and the way that led there."""

    store: Path
    source: Source
    tip: Tip
    notes: tuple[str, ...] = ()


def _start(folder: Path, target: Target) -> _Start:
    """Fetch the tip; again as a stranger if the token is refused, where the same host sends us, or for longer ids."""
    source = Source(target.url, token_for(target.host) if target.host else None)
    try:
        return _Start(folder / "tip", source, fetch_tip(folder / "tip", source, target.ref))
    except FetchFailed as failure:
        other = _another_way(source, failure, target)
        if other is None:
            raise _could_not(failure, target) from None
        note = REFUSED.format(host=source.host, variable=source.token.variable) if source.token else ""
        notes = (note,) if note and not other.token else ()
        try:
            return _Start(folder / "second", other, fetch_tip(folder / "second", other, target.ref), notes)
        except FetchFailed as second:
            raise _could_not(failure if second.cause == failure.cause else second, target) from None


def _another_way(source: Source, failure: FetchFailed, target: Target) -> Source | None:
    if failure.cause in {"absent", "forbidden"} and source.token:
        return Source(source.url)
    if failure.cause == "ids":
        return replace(source, ids="sha256")
    if failure.cause != "redirect":
        return None
    from openness_lint.collect.http import sent_on  # noqa: PLC0415 - loads requests

    try:
        return Source(sent_on(source.url, source.token), source.token)
    except ForgeTrouble as trouble:
        raise _could_not(FetchFailed("redirect", str(trouble)), target) from None


def _history(
    folder: Path, past: Future[None], tags: Future[None], as_of: datetime.date
) -> tuple[History | NotSeen, tuple[str, ...]]:
    """Read what the two fetches brought; neither keeps the files from being judged."""
    labels = b""
    told: tuple[str, ...] = ()
    try:
        _result(tags)
        labels = read_tags(folder / "tags")
    except (FetchFailed, GitFailed):
        told = (NO_TAGS,)
    try:
        _result(past)
    except (FetchFailed, GitFailed) as failure:
        return NotSeen(NO_HISTORY.format(reason=failure)), told
    return read_past(folder / "past", labels, as_of, folder / "mailmap"), told


def _past_alone(repository: Repository, target: Target, head: str) -> History | NotSeen:
    """Fetch the history of the commit that a shallow clone stands on; what it has itself where that fails."""
    ids = "sha256" if len(head) == 64 else "sha1"
    source = Source(target.url, token_for(target.host) if target.host else None, ids)
    with _workplace() as (folder, pool):
        past = pool.submit(fetch_past, folder / "past", source, head, repository.as_of)
        tags = pool.submit(fetch_tags, folder / "tags", source)
        (folder / "mailmap").write_bytes(_mailmap(repository.files))
        history, _ = _history(folder, past, tags, repository.as_of)
    before = repository.history
    if isinstance(history, NotSeen) and isinstance(before, NotSeen):
        return NotSeen(f"{before.reason} (We tried to fetch it: {history.reason})")
    return before if isinstance(history, NotSeen) else history


def _mailmap(files: Files) -> bytes:
    try:
        return files.read(MAILMAP) if MAILMAP in files.sizes else b""
    except Unreadable:
        return b""


def _could_not(failure: FetchFailed, target: Target) -> CouldNotLook:
    """Add what the user can do about it."""
    hint = ""
    if failure.cause in {"absent", "forbidden"} and target.web and not token_for(target.host):
        hint = f" If it is private, put a token in {variable_for(target.host, target.kind)}."
    return CouldNotLook(f"{failure}{hint}")


def _notes(target: Target, found: tuple[str, ...], seen: Seen, cache: Cache | None) -> tuple[str, ...]:
    """Gather what the reader should know about how we looked."""
    notes = [target.note, *found, *seen.notes]
    if seen.web and target.path.lower() != seen.path.lower():
        notes.append(MOVED.format(web=seen.web))
    if isinstance(seen.hosting, Hosting) and seen.hosting.quota_note:
        notes.append(seen.hosting.quota_note)
    if cache and cache.note:
        notes.append(cache.note)
    return tuple(dict.fromkeys(note for note in notes if note))


def _ask_git(folder: Path, *args: str) -> str:
    try:
        return ask(folder, *args)
    except (GitFailed, GitAbsent):
        return ""


@contextmanager
def _workplace() -> Iterator[tuple[Path, ThreadPoolExecutor]]:
    """Give a temporary folder and four hands; both are gone afterwards, also when we are told to end.

    Git is started by the hands alone: only the main thread is told to end, and never between the start of a
    process and the note that it runs.
    """
    ours = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, _end) if ours else None
    try:
        with (
            _temporary() as folder,
            ThreadPoolExecutor(4) as pool,
        ):
            try:
                yield folder, pool
            except BaseException:
                stop_fetches(folder)
                raise
    finally:
        if ours:
            signal.signal(signal.SIGTERM, before if before is not None else signal.SIG_DFL)


def _result(future: Future[Fetched]) -> Fetched:
    """Wait for a hand. In short steps, since on Windows nobody can interrupt a wait without an end."""
    while not future.done():
        wait([future], timeout=0.5)
    return future.result()


@contextmanager
def _temporary() -> Iterator[Path]:
    folder = Path(mkdtemp(prefix="openness-lint-"))
    try:
        yield folder
    finally:
        for _ in range(50):  # a process that we just ended may still be writing its last file
            shutil.rmtree(folder, onerror=_writable)
            if not folder.exists():
                break
            time.sleep(STEP)


def _writable(remove: Callable[..., object], path: str, _error: object) -> None:
    """Take the write protection off that git puts on its files (Windows refuses to remove those)."""
    with suppress(OSError):
        Path(path).chmod(0o700)
        remove(path)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
