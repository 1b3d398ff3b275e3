"""Does a repository say what came of it? Read from short pages of our own writing."""

from __future__ import annotations

import pytest

from openness_lint.checks.results import story_results
from openness_lint.metadata import Declared
from tests.checks.cases import can_be_opened, cases, is_the_readers
from tests.checks.test_lessons import OPENING, from_case, repository
from tests.timing import seconds


@pytest.mark.parametrize("case", cases("results"))
def test_the_answer_is_a_careful_readers(case):
    verdict = story_results(from_case(case), {})

    is_the_readers(verdict, case)


@pytest.mark.parametrize("case", cases("results"))
def test_what_was_found_can_be_opened_and_what_was_not_is_explained(case):
    looked = from_case(case)
    verdict = story_results(looked, {})

    if verdict.answer == "no":
        assert verdict.reason
    can_be_opened(verdict, looked)


def test_an_address_declared_in_the_settings_is_half_of_it_and_linked_from_a_page_the_whole():
    said = (Declared("results", "https://told.anytown.org.uk/bin-days", "openness.toml", 3),)
    texts = {"README.md": OPENING, "openness.toml": "\n\nresults = 1\n"}
    linked = {**texts, "README.md": OPENING + "More [here](https://told.anytown.org.uk/bin-days/).\n"}

    assert story_results(repository(texts, declared=said), {}).answer == "partly"
    assert story_results(repository(linked, declared=said), {}).answer == "yes"


def test_a_page_of_a_megabyte_is_read_in_a_bounded_time():
    words = "used by over 400 residents use it saved 20 hours the pilot showed that our report it was launched in "
    looked = repository({"README.md": OPENING + (words * 6 + "\n\n") * 1500})
    assert looked.readme.lowered  # read before the clock starts
    assert seconds(story_results, looked, {}) < 2
