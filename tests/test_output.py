"""Where reports go: pairs as they stand on the command line, files written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from openness_lint import output
from openness_lint.errors import UsageMistake
from openness_lint.output import Wanted


def _pairs(line):
    words = line.split()
    options = [(words[at].removeprefix("--"), words[at + 1]) for at in range(0, len(words), 2)]
    return [(one.format, str(one.path) if one.path else None) for one in output.pair(options)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", []),
        ("--format json", [("json", None)]),
        ("--format html --output a.html", [("html", "a.html")]),
        ("--output a.html --format html", [("html", "a.html")]),
        ("--format html --output a.html --format sarif --output b.sarif", [("html", "a.html"), ("sarif", "b.sarif")]),
        ("--output a.html --format html --output b.sarif --format sarif", [("html", "a.html"), ("sarif", "b.sarif")]),
        ("--format markdown --format json --output a.json", [("markdown", None), ("json", "a.json")]),
        ("--format json --output a.json --format markdown", [("json", "a.json"), ("markdown", None)]),
        ("--output a.HTML", [("html", "a.HTML")]),
        ("--output a.md --output b.svg", [("markdown", "a.md"), ("badge", "b.svg")]),
        ("--format json --output -", [("json", None)]),
    ],
)  # fmt: skip
def test_a_format_takes_the_file_beside_it(line, wanted):
    assert _pairs(line) == wanted


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("--format json --format html", "only one format can go to the terminal, not json and html"),
        ("--output report", "which format should 'report' be in?"),
        ("--output a.html --output ./a.html", "two reports would go to the same file"),
    ],
)
def test_what_cannot_be_paired_is_said(line, says):
    with pytest.raises(UsageMistake, match="^" + says.replace("?", r"\?").replace("'", "'")):
        _pairs(line)


def test_a_report_is_written_whole_over_the_earlier_one_with_plain_line_ends(tmp_path):
    file = tmp_path / "openness.html"
    file.write_text("earlier")
    file.chmod(0o640)
    output.write(file, "a\n✓ é\n")
    assert file.read_bytes() == "a\n✓ é\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["openness.html"]


def test_a_new_report_can_be_read_by_others(tmp_path):
    output.write(tmp_path / "a.json", "{}\n")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o666 & ~mask


def test_a_link_planted_by_a_stranger_is_replaced_and_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "openness.html").symlink_to(precious)
    output.write(tmp_path / "openness.html", "report")
    assert precious.read_text() == "mine"


def test_a_failed_write_leaves_the_earlier_report_and_no_crumbs(tmp_path, monkeypatch):
    file = tmp_path / "a.json"
    file.write_text("earlier")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "replace", full)
    with pytest.raises(UsageMistake, match=r"a.json: we could not write the report: No space left on device"):
        output.write(file, "later")
    assert file.read_text() == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_file_name_that_is_no_text_still_gives_a_report(tmp_path):
    output.write(tmp_path / "a.txt", "caf\udce9\n")
    assert (tmp_path / "a.txt").read_text() == "caf?\n"


def test_where_nothing_can_be_written_is_said_before_the_work(tmp_path):
    for path, says in (
        (tmp_path, "this is a folder; name a file"),
        (tmp_path / "gone" / "a.json", "there is no folder"),
    ):
        with pytest.raises(UsageMistake, match=says):
            output.check_writable([Wanted("json", path)])
    output.check_writable([Wanted("json", tmp_path / "a.json"), Wanted("text")])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_we_may_not_write_in_is_said_before_the_work(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UsageMistake, match="we may not write here"):
        output.check_writable([Wanted("json", tmp_path / "a.json")])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev")
def test_a_device_is_written_to_and_not_replaced():
    from pathlib import Path

    output.write(Path("/dev/null"), "report")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_may_lie_where_we_may_not_write(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(os, "access", lambda place, _mode: place != tmp_path)
    output.check_writable([Wanted("json", tmp_path / "pipe")])
    with pytest.raises(UsageMistake, match="we may not write here"):
        output.check_writable([Wanted("json", tmp_path / "new.json")])
