"""Git over the network: one fetch at a time into a bare repository of our own, bounded in bytes and seconds.

A token goes in a header that an environment variable sets: never in an address, on a command line or on disk,
and only to its own host, for git follows no redirect here.
"""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from openness_lint.collect.git import GitAbsent, command_line, environment, run
from openness_lint.collect.network import for_git
from openness_lint.collect.tokens import Token, hide
from openness_lint.errors import CouldNotLook

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

STEP, WEIGH = 0.02, 0.15  # seconds between looks at the process, and at what it has written
REF = "refs/heads/openness"
_SETTINGS = (
    ("http.followRedirects", "false"),
    ("fetch.negotiationAlgorithm", "noop"),
    # A small fetch is written object by object, so that one stopped for its size leaves what came before.
    ("fetch.unpackLimit", "2000"),
)
# What runs, the folders whose callers went away, and the lock that lets no fetch start between the two.
_running: dict[Path, subprocess.Popen[bytes]] = {}
_left: set[Path] = set()
_starting = threading.Lock()
_UNFILTERED = re.compile(rb"filtering not recogni[sz]ed")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a fetch may bring (bytes on disk) and how long it may take (seconds)."""

    most_bytes: int
    seconds: float = 120.0


class FetchFailed(CouldNotLook):
    """A fetch that did not come about. `cause`: see fetch_failures.toml, or "large", "slow", "other"."""

    def __init__(self, cause: str, message: str) -> None:
        super().__init__(message)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Source:
    """Where to fetch from: an address without credentials, the token that belongs to its host, and what its ids are."""

    url: str
    token: Token | None = field(default=None, repr=False)
    ids: str = "sha1"

    @property
    def host(self) -> str:
        """The host, or "this machine" for a file address."""
        return self.url.partition("://")[2].partition("/")[0].rpartition("@")[2] or "this machine"

    @property
    def variables(self) -> dict[str, str]:
        """The environment of a fetch, on top of what git may see anyway."""
        scheme = self.url.partition("://")[0]
        made = for_git() | {
            "GIT_ALLOW_PROTOCOL": scheme,
            "GIT_HTTP_LOW_SPEED_LIMIT": "1000",
            "GIT_HTTP_LOW_SPEED_TIME": "20",
            "GCM_INTERACTIVE": "never",
        }
        settings = list(_SETTINGS)
        if self.token and (scheme == "https" or self.host.split(":")[0] in {"127.0.0.1", "localhost"}):
            header = f"Authorization: {self.token.basic}"
            settings.append((f"http.{scheme}://{self.host}/.extraHeader", header))
        return made | _numbered(settings)


def new_store(folder: Path, source: Source) -> Path:
    """Make an empty bare repository of our own whose origin is `source`; raises GitFailed or GitAbsent."""
    folder.mkdir()
    branch, ids = f"--initial-branch={REF.rpartition('/')[2]}", f"--object-format={source.ids}"
    run(["init", "-q", "--bare", "--template=", branch, ids, "."], cwd=folder)
    with (folder / "config").open("a", encoding="utf-8") as settings:
        settings.write(f'[remote "origin"]\n\turl = "{_quoted(source.url)}"\n')
    return folder


def fetch(store: Path, source: Source, args: Sequence[str], bounds: Bounds, ids: Sequence[str] = ()) -> bool:
    """Run `git fetch ARGS` (options and refs) with `ids` as further things to fetch. True: filters are known.

    Raises FetchFailed: what went wrong in plain words; its cause is "large" or "slow" past the bounds.
    """
    words = ["fetch", "-q", "--no-write-fetch-head", "--recurse-submodules=no", *args]
    if ids:
        words.append("--stdin")
    said = _run(store, source, words, bounds, given="".join(f"{oid}\n" for oid in ids))
    return not _UNFILTERED.search(said)


def list_refs(store: Path, source: Source, patterns: Sequence[str] = ()) -> dict[str, str]:
    """Give the server's branches and tags: full name -> object id; raises FetchFailed."""
    _run(store, source, ["ls-remote", "--quiet", "origin", *patterns], Bounds(50_000_000, 30.0))
    listed = (store / "printed").read_text("utf-8", "replace")
    lines = (line.split("\t", 1) for line in listed.splitlines())
    return {parts[1]: parts[0] for parts in lines if len(parts) == 2 and not parts[1].endswith("^{}")}


def stop_fetches(folder: Path) -> None:
    """End the fetches that still run for stores in `folder`, and start no more: their caller is going away."""
    with _starting:
        _left.add(folder)
    for store, process in list(_running.items()):
        if store.parent == folder:
            _stop(process)


def _numbered(settings: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Put settings into GIT_CONFIG_KEY_n and GIT_CONFIG_VALUE_n, after those that the user has there."""
    start = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(start) if start.isdigit() else 0
    made = {"GIT_CONFIG_COUNT": str(first + len(settings))}
    for number, (key, value) in enumerate(settings, first):
        made |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return made


def _quoted(url: str) -> str:
    return url.replace("\\", "\\\\").replace('"', '\\"')


def _run(store: Path, source: Source, args: Sequence[str], bounds: Bounds, *, given: str = "") -> bytes:
    """Run git with the line open, and stop it at the bounds; gives what it said on stderr."""
    (store / "given").write_text(given, "ascii")
    with (
        (store / "given").open("rb") as stdin,
        (store / "printed").open("wb") as stdout,
        (store / "said").open("wb") as stderr,
    ):
        with _starting:
            if store.parent in _left:
                raise FetchFailed("stopped", f"{source.host}: the fetch was stopped.")
            process = _running[store] = _start(store, source, args, (stdin, stdout, stderr))
        try:
            bound = _wait(process, store, bounds)
        finally:
            del _running[store]
    said = (store / "said").read_bytes()[:20_000]
    if bound:
        raise FetchFailed(bound, _bound_words(bound, source, bounds))
    if process.returncode:
        raise _failure(said.decode("utf-8", "replace"), source)
    return said


def _start(
    store: Path, source: Source, args: Sequence[str], streams: tuple[IO[bytes], IO[bytes], IO[bytes]]
) -> subprocess.Popen[bytes]:
    import subprocess  # noqa: PLC0415 - as in git.py

    try:
        return subprocess.Popen(
            [*command_line([str(store)], network=True), f"--git-dir={store}", *args],
            cwd=store,
            env=environment(os.environ, network=True) | source.variables,
            stdin=streams[0],
            stdout=streams[1],
            stderr=streams[2],
            start_new_session=True,
        )
    except FileNotFoundError:
        raise GitAbsent("We could not find the git program on this machine.") from None


def _wait(process: subprocess.Popen[bytes], store: Path, bounds: Bounds) -> str:
    """Wait for the end; stop what grows past the bounds: "large" or "slow", else ""."""
    started, step, weigh_at = time.monotonic(), STEP / 10, 0.0
    try:
        while process.poll() is None:
            time.sleep(step)
            step = min(STEP, step * 1.5)
            now = time.monotonic()
            if now - started > bounds.seconds:
                return "slow"
            if now >= weigh_at:
                weigh_at = now + WEIGH
                if _size(store) > bounds.most_bytes:
                    return "large"
        return "large" if _size(store) > bounds.most_bytes else ""
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End git and the helpers it started (they are a group of their own)."""
    try:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        pass
    process.wait()


def _size(folder: Path) -> int:
    total, waiting = 0, [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        total += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue  # a temporary file was renamed under our eyes
    return total


@cache
def _table() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Read fetch_failures.toml: (what is said, cause, words)."""
    import tomllib  # noqa: PLC0415 - only after a failure

    table = tomllib.loads(Path(__file__).with_name("fetch_failures.toml").read_text("utf-8"))
    return tuple((re.compile(row["said"]), row["cause"], row.get("words", "")) for row in table["failure"])


def _failure(said: str, source: Source) -> FetchFailed:
    for pattern, cause, words in _table():
        if pattern.search(said):
            whole = f"{source.host}: {words}{'' if words.endswith('?') else '.'}"
            return FetchFailed(cause, whole if words else _absent_words(source))
    lines = [line for line in said.splitlines() if line.startswith(("fatal:", "error:"))]
    plain = "".join(sign for sign in hide(lines[0] if lines else "it gave no reason") if sign.isprintable())
    return FetchFailed("other", f"{source.host}: git could not fetch ({plain[:200]}).")


def _absent_words(source: Source) -> str:
    if source.token:
        return f"We could not find {source.url}, or the token in {source.token.variable} does not open it."
    return f"We could not find {source.url}: there is none, or it is private."


def _bound_words(bound: str, source: Source, bounds: Bounds) -> str:
    if bound == "slow":
        return f"{source.host}: the fetch took longer than {bounds.seconds:.0f} seconds, so we stopped it."
    return f"{source.host}: it sent more than {bounds.most_bytes // 1_000_000} MB, so we stopped it."
