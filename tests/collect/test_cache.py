"""Kept answers: private, harmless, shared by processes, and never the cause of a failure."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.collect.cache import DAMAGED, MAX_BODY, Cache, Kept, folder, key_of

ANSWER = Kept(
    {"etag": '"1"', "content-type": "application/json", "set-cookie": "session=secret"}, b'{"a": 1}'
)


@pytest.fixture
def kept(tmp_path):
    cache = Cache(tmp_path / "deep" / "answers.sqlite")
    yield cache
    cache.close()


def test_an_answer_comes_back_without_headers_that_are_nobodys_business(kept):
    kept.put("key", ANSWER)
    found = kept.get("key")
    assert found.body == ANSWER.body
    assert found.etag == '"1"'
    assert "set-cookie" not in found.headers
    assert kept.count() == 1
    assert kept.get("other") is None


def test_what_has_no_mark_or_is_too_large_is_not_kept(kept):
    kept.put("no mark", Kept({}, b"x"))
    kept.put("large", Kept({"etag": "1"}, b"x" * (MAX_BODY + 1)))
    assert kept.count() == 0


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_only_the_owner_may_read_it(kept):
    kept.put("key", ANSWER)
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700
    kept.close()
    kept.path.chmod(0o644)
    again = Cache(kept.path)
    again.get("key")
    again.close()
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600


@given(st.binary(min_size=1, max_size=200))
@settings(max_examples=20)
def test_a_damaged_file_is_started_afresh_with_a_note(tmp_path_factory, junk):
    path = tmp_path_factory.mktemp("cache") / "answers.sqlite"
    path.write_bytes(b"not a database: " + junk * 10)
    cache = Cache(path)
    assert cache.get("key") is None
    cache.put("key", ANSWER)
    assert cache.get("key").body == ANSWER.body
    assert cache.note == DAMAGED
    cache.close()


def test_a_file_that_breaks_half_way_is_started_afresh(kept):
    for number in range(50):
        kept.put(f"key {number}", Kept({"etag": "1"}, b"x" * 1000))
    kept.close()
    raw = bytearray(kept.path.read_bytes())
    raw[5000:30000] = b"\xff" * 25000
    kept.path.write_bytes(raw)
    again = Cache(kept.path)
    for number in range(50):
        again.get(f"key {number}")
    again.put("new", ANSWER)
    assert again.get("new").body == ANSWER.body
    again.close()


def test_another_programs_table_is_replaced(tmp_path):
    import sqlite3

    path = tmp_path / "answers.sqlite"
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE answers (something TEXT)")
    base.commit()
    base.close()
    cache = Cache(path)
    cache.put("key", ANSWER)
    assert cache.get("key").body == ANSWER.body
    cache.close()


def test_a_place_that_cannot_be_written_is_a_note_and_no_failure(tmp_path):
    (tmp_path / "file").write_text("x")
    cache = Cache(tmp_path / "file" / "answers.sqlite")
    cache.put("key", ANSWER)
    assert cache.get("key") is None
    assert "could not be used" in cache.note


def test_clear_forgets_everything(kept):
    kept.put("key", ANSWER)
    assert kept.clear() == 1
    assert not kept.path.exists()
    assert kept.count() == 0
    assert kept.clear() == 0


def test_old_answers_are_dropped(kept, monkeypatch):
    import time

    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 100 * 24 * 3600)
    kept.put("old", ANSWER)
    kept.close()
    monkeypatch.setattr(time, "time", lambda: now)
    assert kept.get("old") is None


def test_the_key_tells_hosts_forms_and_people_apart():
    questions = [
        ("api.github.com", "https://api.github.com/repos/a/b", "json", ""),
        ("git.example.org", "https://api.github.com/repos/a/b", "json", ""),
        ("api.github.com", "https://api.github.com/repos/a/c", "json", ""),
        ("api.github.com", "https://api.github.com/repos/a/b", "raw", ""),
        ("api.github.com", "https://api.github.com/repos/a/b", "json", "0123456789abcdef"),
    ]
    assert len({key_of(*question) for question in questions}) == len(questions)


WRITER = """
import sys
from pathlib import Path
from openness_lint.collect.cache import Cache, Kept
cache = Cache(Path(sys.argv[1]))
for number in range(40):
    cache.put(f"{sys.argv[2]} {number}", Kept({"etag": "1"}, b"x" * 500))
assert not cache.note, cache.note
"""


def test_two_processes_at_once_lose_nothing(tmp_path):
    path = tmp_path / "answers.sqlite"
    both = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), name]) for name in ("one", "two")]
    assert [process.wait(60) for process in both] == [0, 0]
    cache = Cache(path)
    assert cache.count() == 80
    cache.close()


@pytest.mark.parametrize(
    ("environment", "platform", "place"),
    [
        ({"XDG_CACHE_HOME": "/kept"}, "linux", Path("/kept/openness-lint")),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/openness-lint")),
        ({}, "linux", Path.home() / ".cache/openness-lint"),
        ({}, "darwin", Path.home() / "Library/Caches/openness-lint"),
    ],
)
def test_where_it_lies(environment, platform, place):
    assert folder(environment, platform) == place
