"""What the words of a name tell, and how fast."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks import name_words
from openness_lint.checks.name_words import classes_of, words_of
from openness_lint.checks.names import initials_in, is_place, own_name, reading, spelt_out
from openness_lint.checks.opening_signs import AGAIN, ASIDE, DEFINES
from openness_lint.checks.titles import UNFILLED
from openness_lint.checks.what import FRONTS
from openness_lint.patterns import pattern
from tests.timing import seconds, within


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Report a missed bin", ["Report", "a", "missed", "bin"]),
        ("street-trees.map", ["street", "trees", "map"]),
        ("OpenBinsServer", ["Open", "Bins", "Server"]),
        ("HTTPServer2024", ["HTTP", "Server", "2024"]),
        ("APIs of Anytown", ["API", "of", "Anytown"]),
        ("Straßenbäume", ["Straßenbäume"]),
        ("", []),
    ],
)
def test_a_name_is_split_as_a_reader_splits_it(name, words):
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("bins", ("subject",)),
        ("bin", ("subject",)),
        ("libraries", ("subject",)),
        ("Dashboard", ("kind",)),
        ("council", ("neutral",)),
        ("2025", ("neutral",)),
        ("CASA", ("unknown",)),  # capital letters are initials, not a word of another language
        ("API", ("wide",)),
        ("lizenzliste", ("subject", "kind")),
        ("anytownbudget", ("wide", "unknown")),
        ("zorbulo", ("unknown",)),
    ],
)
def test_a_word_has_a_class(word, classes):
    assert classes_of(word) == classes


def test_every_line_of_the_list_has_a_known_class_and_no_english_word_has_two():
    seen: dict[str, str] = {}
    for language, name, words in name_words._lines():
        assert name in {"subject", "wide", "kind", "neutral", "broad", "empty"}
        for word in words:
            assert word == word.lower()
            if language == "en" and name != "broad":
                assert word not in seen, (word, name, seen.get(word))
                seen[word] = name


def test_an_owner_is_taken_off_a_name():
    assert own_name("anytown__bin-days") == "bin-days"
    assert own_name("bin-days") == "bin-days"


def test_places_are_told_from_things():
    assert is_place("Anytown", "Trees in Anytown and beyond")
    assert is_place("anytown", "Made by Anytown Borough Council")
    assert not is_place("Tymber", "A plug-in for Tymber")


@pytest.mark.parametrize(
    ("initials", "text", "answer"),
    [
        ("AGRM", "Anytown Gritting Routes Map", True),
        ("agrm", "AGRM stands for nothing much", True),
        ("DPF", "le domaine public fluvial", True),
        ("RAP", "Ways of the analyst: reproducible, automatic", False),
        ("BSP", "a Building and Safety Platform", True),
        ("XQ", "extra and quick", False),
    ],
)
def test_initials_are_spelt_out_or_not(initials, text, answer):
    assert spelt_out(initials, text) is answer


def test_initials_are_short_words_that_nobody_knows():
    assert initials_in("QZX bin days for ab") == ["QZX", "ab"]


@given(st.text(max_size=300))
def test_any_name_can_be_read(name):
    assert reading(name, name) in {"clear", "half", "kind", "cryptic"}


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "bin" * 30_000, "Bin" * 30_000, "bin-" * 30_000, "A" * 100_000]
)
def test_a_hostile_name_costs_next_to_nothing(text):
    assert seconds(reading, text, text) < 0.05  # it remembers names
    within(0.05, spelt_out, "ABCDEF", text)


SOURCES = {"AGAIN": AGAIN, "ASIDE": ASIDE, "UNFILLED": UNFILLED.source, "FRONTS": FRONTS.source, **DEFINES}


@pytest.mark.parametrize("name", SOURCES)
def test_no_pattern_is_slow_on_hostile_sentences(name):
    tried = pattern(SOURCES[name])
    for text in (
        "is very ",
        "the tool ",
        "a",
        "this is ",
        '"a ',
        "index-",
        "{",
        "ed ",
        "has been no longer ",
    ):
        # Up to 1.5 kB, and no more than 500 letters of a sentence are ever read: far below two seconds a megabyte.
        within(0.0025, tried.search, text * 80)
