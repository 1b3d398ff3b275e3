"""One repository whose every text attacks: harmless in every format."""

from __future__ import annotations

import re

import pytest

from openness_lint.reports import FORMATS, render
from tests.timing import within

STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@pytest.mark.parametrize("name", list(FORMATS))
@pytest.mark.parametrize("verbose", [False, True])
def test_no_terminal_or_direction_control_gets_through(hostile, name, verbose):
    text = render(hostile, name, verbose=verbose)
    assert not STEERING.search(text)
    text.encode("utf-8")


@pytest.mark.parametrize("name", list(FORMATS))
def test_no_line_that_a_ci_log_would_obey(hostile, name):
    """A log obeys lines that begin with two colons; only our own annotations may."""
    if name == "github":
        allowed = re.compile(r"::(error|warning|notice) (file=[^,:]*,line=\d+,)?title=[^,:]*::")
        assert all(allowed.match(line) for line in render(hostile, name).splitlines())
    else:
        text = render(hostile, name, verbose=True)
        assert not re.search(r"(?m)^\s*::|##\[|##vso\[", text)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_long_lines_are_cut(hostile, name):
    text = render(hostile, name)
    assert len(text) < 200_000
    assert max(len(line) for line in text.splitlines()) < 6_000


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_hostile_report_takes_no_time(hostile, name):
    within(2, render, hostile, name)
