"""Every table of signs is quick on hostile text, and a sign's cheap words never hide what its pattern would find."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import openness_lint.checks
from openness_lint.checks.signs import LONGEST, Sign, in_full, match
from openness_lint.patterns import pattern
from tests.timing import seconds

MODULES = [
    importlib.import_module(f"openness_lint.checks.{found.name}")
    for found in pkgutil.iter_modules(openness_lint.checks.__path__)
]
SIGNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}.{sign.kind}": sign
    for module in MODULES
    for name, table in vars(module).items()
    if isinstance(table, tuple)
    for sign in table
    if isinstance(sign, Sign) and sign.words
}


def hostile(sign: Sign) -> list[str]:
    """Long lines of the sign's own words, of words that patterns step over, and of one letter."""
    own = " ".join(sign.words) + " this project is being now "
    return [text * (LONGEST // len(text) + 1) for text in (own, "is ", "for the ", "a", f"{sign.words[0]} ")]


def seconds_a_megabyte(text: str, sign: Sign) -> float:
    """20 sentences are 12 kB; a megabyte is 83 times as much."""
    return 83 * sum(seconds(match, text, (sign,)) for _ in range(20))


@pytest.mark.parametrize("name", SIGNS)
def test_a_megabyte_of_hostile_sentences_takes_a_bounded_time(name):
    sign = SIGNS[name]
    pattern(sign.pattern).compiled  # noqa: B018 - it must compile
    for text in hostile(sign):
        # A few times the slowest on a quiet machine, for slower and busier ones; the square of a sentence is far above.
        assert any(seconds_a_megabyte(text, sign) < 6 for _ in range(6))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It's live", "It is live"),
        ("it’s been live", "it has been live"),
        ("we're testing, they've tried, we'd like", "we are testing, they have tried, we would like"),
        ("isn't, hasn’t, can't, won't", "is not, has not, cannot, will not"),
        ("That's Sam's map of l'église", "That is Sam's map of l'église"),
    ],
)
def test_contractions_are_read_as_written_out(written, read):
    assert in_full(written) == read


def test_what_follows_a_contraction_is_found_and_what_stands_before_it_too():
    assert match("It’s a trial", (Sign("trial", ("trial",), r"\bit is a trial\b"),))[1] == "It is a trial"


def test_there_are_tables_to_test():
    assert len(SIGNS) > 20
