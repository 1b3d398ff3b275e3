"""Does a repository share what was learned? Read from short pages of our own writing."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.checks.lessons import story_lessons
from openness_lint.metadata import Declared
from openness_lint.repository import NotSeen, Repository
from tests.builders import memory_files
from tests.checks.cases import can_be_opened, cases, is_the_readers
from tests.timing import seconds

OPENING = "# Bin days\n\nTells residents of Anytown when their bins are collected.\n\n"


def repository(texts: dict[str, str], declared: tuple[Declared, ...] = ()) -> Repository:
    return Repository(
        name="bin-days",
        as_of=datetime.date(2026, 6, 30),
        files=memory_files(texts),
        history=NotSeen("not needed"),
        hosting=NotSeen("offline"),
        declared=declared,
    )


def from_case(case: dict[str, object]) -> Repository:
    page = case["readme"].lstrip("\n") if "readme" in case else OPENING + case.get("body", "").lstrip("\n")
    return repository({case.get("path", "README.md"): page, **case.get("files", {})})


@pytest.mark.parametrize("case", cases("lessons"))
def test_the_answer_is_a_careful_readers(case):
    looked = from_case(case)
    verdict = story_lessons(looked, {})

    is_the_readers(verdict, case)


@pytest.mark.parametrize("case", cases("lessons"))
def test_what_was_found_can_be_opened_and_what_was_not_is_explained(case):
    looked = from_case(case)
    verdict = story_lessons(looked, {})

    if verdict.answer == "no":
        assert verdict.reason
    can_be_opened(verdict, looked)


def test_a_list_of_limits_away_from_the_front_page_is_the_manuals():
    manual = (
        "# Limitations\n\nZip files are held in memory, because their length stands at the start of the file. "
        "This means that a very large one does not fit. Use the streaming call instead, which needs the length "
        "from you, and otherwise split the file into parts of a gigabyte or less, as the examples show.\n"
    )
    verdict = story_lessons(repository({"README.md": OPENING, "docs/manual/zip.md": manual}), {})

    assert verdict.answer == "partly"


def test_the_first_sign_on_the_front_page_is_the_one_that_is_shown():
    texts = {
        "README.md": OPENING + "We learned to ask the crews first.\n",
        "docs/story.md": "# Story\n\nIn hindsight it was too much.\n",
    }
    verdict = story_lessons(repository(texts), {})

    assert (verdict.evidence[0].path, verdict.evidence[0].line) == ("README.md", 5)


def test_an_address_declared_in_the_settings_is_half_of_it_and_linked_from_a_page_the_whole():
    said = (Declared("lessons", "https://told.anytown.org.uk/bin-days", "openness.toml", 3),)
    texts = {"README.md": OPENING, "openness.toml": "\n\nlessons = 1\n"}
    linked = {**texts, "README.md": OPENING + "More [here](https://told.anytown.org.uk/bin-days/).\n"}

    assert story_lessons(repository(texts, declared=said), {}).answer == "partly"
    assert story_lessons(repository(linked, declared=said), {}).answer == "yes"


def test_a_page_of_a_megabyte_is_read_in_a_bounded_time():
    words = (
        "we learned known limitation caveats blog case study we tried but in hindsight the biggest challenge "
    )
    looked = repository({"README.md": OPENING + (words * 6 + "\n\n") * 1500})
    assert looked.readme.lowered  # read before the clock starts
    assert seconds(story_lessons, looked, {}) < 2
