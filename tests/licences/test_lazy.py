"""Every pattern of the licence readers is linear: a text four times as long takes about four times as long."""

from __future__ import annotations

import time

import pytest

from openness_lint.licences import (
    declarations,
    expressions,
    facts,
    files,
    names,
    places,
    statements,
    surveying,
    titles,
    tokens,
    units,
    words,
)
from openness_lint.licences.lazy import Pattern, sections

MODULES = (
    declarations,
    expressions,
    facts,
    files,
    names,
    places,
    statements,
    surveying,
    titles,
    tokens,
    units,
)
SEEDS = (
    "a",
    " ",
    "\n",
    "licence ",
    "<license> ",
    "[a](",
    "`a <",
    "a/",
    "- 1.",
    "A b ",
    "http://",
    "open government licence ",
    "(c) ",
)
# Read only at the start of a short piece, so that it need not be linear when searched for everywhere.
ANCHORED = {"HEAD_COMMENT"}


def patterns():
    found = {f"{module.__name__}.{name}": value for module in MODULES for name, value in vars(module).items()}
    found |= {f"words.{name}": value for name, value in words._patterns().items()}
    found |= {
        f"names.{part}.{at}": row.pattern
        for part in ("addresses", "names")
        for at, row in enumerate(names._rows(part))
    }
    kept = {name: value for name, value in found.items() if isinstance(value, Pattern)}
    return {name: value for name, value in kept.items() if name.rsplit(".", 1)[-1] not in ANCHORED}


def seconds(pattern, text):
    began = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - began


@pytest.mark.parametrize("seed", SEEDS)
def test_no_pattern_is_slow_on_a_long_text(seed):
    slow = {
        name: took
        for name, each in patterns().items()
        if (took := seconds(each, seed * (6_000 // len(seed)))) > 0.25
    }
    assert slow == {}


def test_a_data_file_is_read_in_sections():
    assert "mit" in "".join(sections("names.txt")["names"])
    assert all(lines for lines in sections("words.txt").values())
