"""Does a repository say what came of it? Read from short pages of our own writing."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest

from openness_lint.checks.results import story_results
from openness_lint.metadata import Declared
from tests.checks.test_lessons import OPENING, from_case, repository

CASES = tomllib.loads((Path(__file__).parent / "fixtures" / "results.toml").read_text(encoding="utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_answer_is_a_careful_readers(case):
    verdict = story_results(from_case(case), {})

    assert verdict.answer == case["answer"], verdict
    if "kind" in case:
        assert verdict.evidence[0].kind == case["kind"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_was_found_can_be_opened_and_what_was_not_is_explained(case):
    looked = from_case(case)
    verdict = story_results(looked, {})

    if verdict.answer == "no":
        assert verdict.reason
    for evidence in verdict.evidence:
        assert evidence.quote
        assert 1 <= evidence.line <= looked.files.text(evidence.path).count("\n") + 1


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
    began = time.process_time()
    story_results(looked, {})

    assert time.process_time() - began < 2
