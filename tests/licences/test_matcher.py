"""Texts are found by their words' hashes alone, so these tests need no licence text."""

from __future__ import annotations

import random
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.licences.index import MAGIC, load, parse
from openness_lint.licences.matcher import find_in, find_texts
from tests.timing import within

NAMES = (
    "MIT", "Apache-2.0", "GPL-3.0-only", "AGPL-3.0-only", "BSD-3-Clause", "CC0-1.0", "CC-BY-4.0", "CC-BY-NC-4.0",
    "EUPL-1.2", "OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "OPL-UK-3.0", "NCGL-UK-2.0", "OGL-Canada-2.0", "etalab-2.0",
    "CECILL-2.1", "ODbL-1.0", "MPL-2.0", "DL-DE-BY-2.0",
)  # fmt: skip
FOREIGN = [40_000 + step for step in range(3_000)]


def words(name):
    """The longest reference text of a licence as hashes."""
    index = load()
    numbers = [at for at, reference in enumerate(index.references) if reference.id == name]
    raw, _ = index.words(max(numbers, key=lambda at: index.references[at].size))
    return array("H", raw)


def ids(hashes):
    return [match.id for match in find_in(hashes).matches]


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_text_is_found_word_for_word(name):
    (match,) = find_in(words(name)).matches
    assert (match.id, match.score) == (name, 1.0)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_without_its_end_is_found(name):
    whole = words(name)
    assert ids(whole[: len(whole) * 9 // 10]) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_a_text_with_some_words_mistyped_is_found(name):
    whole, dice = words(name), random.Random(name)
    for place in dice.sample(range(len(whole)), len(whole) // 100):
        whole[place] ^= 0x5A5A
    assert ids(whole) == [name]


def test_a_text_between_words_of_somebody_else_is_found_where_it_stands():
    text = array("H", FOREIGN[:60]) + words("OGL-UK-3.0") + array("H", FOREIGN[60:90])
    found = find_in(text)
    assert [match.id for match in found.matches] == ["OGL-UK-3.0"]
    assert 55 <= found.matches[0].start <= 65
    assert 85 <= found.uncovered <= 95


def test_two_texts_one_after_the_other_are_both_found_in_order():
    assert ids(words("MIT") + array("H", FOREIGN[:40]) + words("OGL-UK-3.0")) == ["MIT", "OGL-UK-3.0"]


def test_words_put_inside_a_text_are_reported():
    whole = words("MIT")
    (match,) = find_in(whole[:80] + array("H", FOREIGN[:12]) + whole[80:]).matches
    assert match.id == "MIT"
    assert sum(end - begin for begin, end in match.added) == 12


def test_half_a_text_with_another_half_is_not_named_after_either():
    assert ids(array("H", FOREIGN[:2_000])) == []
    assert ids(words("MIT")[:50]) == []


def test_the_index_names_no_word_of_a_licence():
    index = load()
    raw, flags = index.words(0)
    assert len(raw) == 2 * len(flags)
    assert len(index.references) > 700


def test_something_else_is_no_index():
    with pytest.raises(ValueError, match="not an index"):
        parse(b"PK\x03\x04 something")
    assert len(MAGIC) == 8


def test_the_index_loads_quickly():
    within(0.05, load.__wrapped__)


@settings(max_examples=60)
@given(st.text(max_size=3_000))
def test_any_text_is_read_without_an_error(text):
    assert isinstance(find_texts(text).matches, tuple)


@settings(max_examples=60)
@given(st.data())
def test_any_mix_of_pieces_is_read_without_an_error(data):
    pieces = array("H")
    for _ in range(data.draw(st.integers(0, 6))):
        whole = words(data.draw(st.sampled_from(NAMES[:8])))
        begin = data.draw(st.integers(0, len(whole)))
        pieces += whole[begin : begin + data.draw(st.integers(0, 400))]
    found = find_in(pieces)
    assert all(0 <= match.start < match.end <= len(pieces) for match in found.matches)


@pytest.mark.parametrize(
    "text",
    [
        "the software " * 80_000,
        "Permission is hereby granted, free of charge, " * 20_000,
        "copyright (c) " * 70_000,
        "- 1. a) " * 120_000,
        "<" * 1_000_000,
        "](" * 500_000,
        "&amp" * 250_000,
    ],
)
def test_hostile_text_takes_no_long_time(text):
    within(2, find_texts, text)
