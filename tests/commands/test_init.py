"""`init`: a commented settings file, and never over one that is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from openness_lint import settings
from openness_lint.cli import run

SETTING = re.compile(r"\[[\w.-]+\]$|[\w-]+ = ")


def test_a_file_is_written_that_asks_for_nothing(tmp_path, capsys):
    assert run(["init", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "openness.toml" in said.err
    read = settings.load(tmp_path / "openness.toml")
    assert (read.require, read.min_score, read.waive) == ((), None, ())
    assert b"\r" not in (tmp_path / "openness.toml").read_bytes()


def test_every_setting_of_the_file_can_be_taken_in_use(tmp_path, capsys):
    assert run(["init", str(tmp_path)]) == 0
    written = tmp_path / "openness.toml"
    lines = [line.removeprefix("# ") for line in written.read_text(encoding="utf-8").splitlines()]
    settable = [line for line in lines if SETTING.match(line)]
    written.write_text("\n".join(settable), encoding="utf-8")
    read = settings.load(written)
    assert read.require
    assert read.waive
    declared = {fact.field for fact in read.declared}
    assert declared >= {"status", "status-date", "data-licence"}
    assert declared.isdisjoint(
        {"contact", "lessons", "results", "roadmap", "organisation", "users"}
    )  # blanks
    assert run(["audit", str(tmp_path), "--as-of", "2026-11-24"]) in {0, 1}, capsys.readouterr().err


@pytest.mark.parametrize("there", ["openness.toml", ".github/openness.toml", "pyproject.toml"])
def test_settings_that_are_there_are_left_as_they_are(tmp_path, there, capsys):
    (tmp_path / ".github").mkdir()
    (tmp_path / there).write_text('[tool.openness-lint]\nintent = "one-off"\n')
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert run(["init", str(tmp_path)]) == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    said = capsys.readouterr().err
    assert there in said
    assert "nothing was written" in said


def test_a_folder_that_is_not_there_is_one_line(tmp_path, capsys):
    assert run(["init", str(tmp_path / "gone")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"there is no folder {(tmp_path / 'gone').as_posix()}; make it first" in said


@pytest.mark.skipif(os.name == "nt", reason="a limit on the size of files is Unix's")
def test_a_disk_that_takes_only_a_part_keeps_no_half_file(tmp_path):
    line = f'ulimit -f 1; exec "{sys.executable}" -B -m openness_lint init'
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("openness-lint: openness.toml: we could not write this file: ")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_link_of_that_name_is_not_written_through(tmp_path):
    (tmp_path / "openness.toml").symlink_to(tmp_path / "elsewhere")
    assert run(["init", str(tmp_path)]) == 2
    assert not (tmp_path / "elsewhere").exists()
