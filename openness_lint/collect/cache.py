"""What forges answered before, kept so that an unchanged repository costs no quota (answers 304).

One SQLite file that only its owner may read. It holds bodies and a few headers of answers, nothing of
a request; a token enters the key only as a fingerprint. Whatever goes wrong means "not kept", not a failure.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

SCHEMA = 1
MAX_BODY = 2_000_000
MAX_ENTRIES = 5_000
MAX_AGE = 90 * 24 * 3600
BUSY_SECONDS = 10.0
KEPT_HEADERS = ("etag", "content-type", "link", "x-next-page", "x-total")
DAMAGED = "The cache was damaged; we started a new one."
_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, saved REAL, headers TEXT, body BLOB)"


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer: lower-case header names with their values, and the body as bytes (unpacked)."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def etag(self) -> str:
        """The forge's own mark for this version of the answer."""
        return self.headers.get("etag", "")


def folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Give the folder for kept answers: XDG_CACHE_HOME, LOCALAPPDATA, or the platform's usual place."""
    env = os.environ if environment is None else environment
    if said := env.get("XDG_CACHE_HOME"):
        base = Path(said)
    elif platform == "win32":
        base = Path(env.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path.home() / ("Library/Caches" if platform == "darwin" else ".cache")
    return base / "openness-lint"


def key_of(host: str, url: str, accept: str, fingerprint: str) -> str:
    """Give the key of one question: who is asked, what, in which form, and in whose name."""
    return hashlib.sha256(f"{host}\n{url}\n{accept}\n{fingerprint}".encode()).hexdigest()


class Cache:
    """The kept answers. `note` is a sentence for the reader once something went wrong, else "".

    Safe in several threads and processes at once: SQLite waits up to 10 seconds for the others.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or folder() / "answers.sqlite"
        self.note = ""
        self._lock = threading.Lock()
        self._open: sqlite3.Connection | None = None

    def get(self, key: str) -> Kept | None:
        """Give the answer kept under `key`, or None."""
        row = self._do(
            lambda base: base.execute("SELECT headers, body FROM answers WHERE key = ?", (key,)).fetchone()
        )
        if not isinstance(row, tuple):
            return None
        try:
            headers = json.loads(row[0])
            return Kept({str(name): str(value) for name, value in headers.items()}, bytes(row[1]))
        except (ValueError, AttributeError, TypeError):
            return None

    def put(self, key: str, kept: Kept) -> None:
        """Keep an answer, if it has a mark to ask by and is not too large."""
        if not kept.etag or len(kept.body) > MAX_BODY:
            return
        headers = {name: kept.headers[name] for name in KEPT_HEADERS if name in kept.headers}
        row = (key, time.time(), json.dumps(headers), kept.body)
        self._do(lambda base: base.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row))

    def clear(self) -> int:
        """Forget everything and give the number of answers forgotten."""
        count = self.count()
        self.close()
        with self._lock:
            for suffix in ("", "-journal", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        return count

    def count(self) -> int:
        """Give the number of answers kept."""
        if not self.path.exists():
            return 0
        row = self._do(lambda base: base.execute("SELECT count(*) FROM answers").fetchone())
        return int(row[0]) if isinstance(row, tuple) else 0

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    def _do(self, work: Callable[[sqlite3.Connection], object]) -> object:
        """Do one piece of work in a transaction of its own; start afresh once if the file is damaged."""
        import sqlite3  # noqa: PLC0415 - 5 ms that a local audit need not pay

        with self._lock:
            for _ in range(2):
                try:
                    base = self._open or self._connect()
                    with base:
                        return work(base)
                except sqlite3.OperationalError as error:
                    self.note = self.note or f"The cache could not be used: {error}."
                    return None
                except sqlite3.DatabaseError:
                    self._discard()
                except OSError as error:
                    self.note = self.note or f"The cache could not be used: {error.strerror or error}."
                    return None
        return None

    def _connect(self) -> sqlite3.Connection:
        import sqlite3  # noqa: PLC0415 - see _do

        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        if os.name == "posix" and self.path.stat().st_mode & 0o077:
            self.path.chmod(0o600)
        base = sqlite3.connect(self.path, timeout=BUSY_SECONDS, check_same_thread=False)
        self._open = base
        base.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is asked for again
        with base:
            if base.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                base.execute("DROP TABLE IF EXISTS answers")
                base.execute(f"PRAGMA user_version = {SCHEMA}")
            base.execute(_TABLE)
            self._prune(base)
        return base

    def _prune(self, base: sqlite3.Connection) -> None:
        base.execute("DELETE FROM answers WHERE saved < ?", (time.time() - MAX_AGE,))
        (count,) = base.execute("SELECT count(*) FROM answers").fetchone()
        if count > MAX_ENTRIES:
            oldest = "SELECT key FROM answers ORDER BY saved LIMIT ?"
            base.execute(f"DELETE FROM answers WHERE key IN ({oldest})", (count - MAX_ENTRIES // 2,))  # noqa: S608

    def _discard(self) -> None:
        self.note = DAMAGED
        if self._open is not None:
            self._open.close()
            self._open = None
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
