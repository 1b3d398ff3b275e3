"""The plain patterns beside the signs are quick on hostile text made of their own words."""

from __future__ import annotations

import re

import pytest

from openness_lint.checks import (
    data_signs,
    file_signs,
    lesson_signs,
    link_signs,
    result_signs,
    software_signs,
)
from openness_lint.checks.signs import LONGEST
from openness_lint.patterns import pattern
from tests.timing import seconds

PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (data_signs, file_signs, lesson_signs, link_signs, result_signs, software_signs)
    for name, value in vars(module).items()
    if isinstance(value, str) and name.isupper() and not name.startswith("_")
}


def seconds_a_megabyte(compiled: re.Pattern[str], line: str) -> float:
    """20 lines are 12 kB; a megabyte is 83 times as much."""
    return 83 * 20 * min(seconds(compiled.search, line) for _ in range(20))


@pytest.mark.parametrize("name", PATTERNS)
def test_a_megabyte_of_hostile_text_takes_a_bounded_time(name):
    compiled = pattern(PATTERNS[name]).compiled
    own = " ".join(re.findall(r"[a-z]{3,}", PATTERNS[name]))
    for text in (own, "is ", "a", "the of ", "docs/a-"):
        line = (text * (LONGEST // len(text) + 1))[:LONGEST]
        # Ten times the slowest on a quiet machine, as slower and busier ones run the tests too.
        assert any(seconds_a_megabyte(compiled, line) < 5 for _ in range(6))


def test_there_are_patterns_to_test():
    assert len(PATTERNS) > 20
