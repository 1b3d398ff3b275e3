"""Every pattern of the licence readers is linear: a text four times as long takes about four times as long."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

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
from openness_lint.licences.datafiles import sections
from openness_lint.patterns import Pattern
from tests.timing import within

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


def _words():
    return {
        f"{name}.{at}": each
        for name, section in words.tables().items()
        for at, each in enumerate((section.whole, section.others))
    }


def patterns():
    found = {f"{module.__name__}.{name}": value for module in MODULES for name, value in vars(module).items()}
    found |= {f"words.{name}": value for name, value in _words().items()}
    found |= {
        f"names.{part}.{at}": row.pattern
        for part in ("addresses", "names")
        for at, row in enumerate(names._rows(part))
    }
    kept = {name: value for name, value in found.items() if isinstance(value, Pattern)}
    return {name: value for name, value in kept.items() if name.rsplit(".", 1)[-1] not in ANCHORED}


def look_through(pattern, text):
    for _ in pattern.compiled.finditer(text):
        pass


@pytest.mark.parametrize("seed", SEEDS)
def test_no_pattern_is_slow_on_a_long_text(seed):
    text = seed * (6_000 // len(seed))
    for each in patterns().values():
        within(0.25, look_through, each, text)


def test_a_data_file_is_read_in_sections():
    assert "mit" in "".join(sections("names.txt")["names"])
    assert all(lines for lines in sections("words.txt").values())


@pytest.mark.parametrize(
    "text", ["All sources", "rebasierte", "chapter legal", "legally", "(legal)", "Sous-licence", "see\nalso"]
)
def test_plain_words_are_found_as_their_pattern_finds_them(text):
    for name, section in words.tables().items():
        assert words.found(name, text) == (section.whole.search(text) is not None)


@given(st.data())
def test_words_are_found_as_their_pattern_finds_them(data):
    lines = [line for part in sections("words.txt").values() for line in part]
    pieces = st.one_of(st.sampled_from(lines).map(lambda line: line.replace("\\b", "")), st.text(max_size=5))
    text = "".join(data.draw(st.lists(pieces, max_size=6)))
    assume(not set(text) & set("\u0130\u0131\u017f\u212a"))  # letters whose lower case is another letter's
    for name, section in words.tables().items():
        assert words.found(name, text) == (section.whole.search(text) is not None)
