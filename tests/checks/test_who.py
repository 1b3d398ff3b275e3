"""Who made it, and whom it is for: read from short pages of our own writing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.who import story_who
from openness_lint.metadata import Declared
from openness_lint.repository import Files, NotSeen, Repository, Unreadable
from tests.builders import memory_files
from tests.checks.cases import can_be_opened, cases, is_the_readers
from tests.timing import seconds


def repository(texts, declare=()):
    return Repository(
        name="bin-days",
        as_of=datetime.date(2026, 6, 30),
        files=texts if isinstance(texts, Files) else memory_files(texts),
        history=NotSeen("not needed"),
        hosting=NotSeen("offline"),
        declared=tuple(Declared(field, value, "openness.toml", 1) for field, value in dict(declare).items()),
    )


def from_case(case):
    front = {case.get("path", "README.md"): case["readme"].lstrip("\n")} if "readme" in case else {}
    settings = {"openness.toml": "[declare]\n"} if "declare" in case else {}
    return repository({**front, **settings, **case.get("files", {})}, case.get("declare", {}))


@pytest.mark.parametrize("case", cases("who"))
def test_the_answer_is_a_careful_readers(case):
    verdict = story_who(from_case(case), {})

    is_the_readers(verdict, case)


@pytest.mark.parametrize("case", cases("who"))
def test_what_was_found_can_be_opened_and_what_was_not_is_explained(case):
    looked = from_case(case)
    verdict = story_who(looked, {})

    assert verdict.reason or verdict.says or verdict.answer == "yes"
    can_be_opened(verdict, looked)


def test_a_yes_names_the_organisation_and_shows_both():
    readme = "# Bins\n\nA calendar that helps residents. Built by Anytown Borough Council.\n"
    verdict = story_who(repository({"README.md": readme}), {})

    assert verdict.values["organisation"] == "Anytown Borough Council"
    assert {evidence.kind for evidence in verdict.evidence} == {"organisation", "audience"}


def test_a_sentence_that_says_both_is_shown_once():
    readme = "# Bins\n\nA calendar by Anytown Borough Council for residents and crews.\n"
    verdict = story_who(repository({"README.md": readme}), {})

    assert verdict.answer == "yes"
    assert len(verdict.evidence) == 1


def test_a_maker_said_outright_is_shown_before_one_in_passing():
    readme = "# Bins\n\nOthertown Council has something like it. Built by Anytown Council for residents.\n"
    assert story_who(repository({"README.md": readme}), {}).values["organisation"] == "Anytown Council"


def test_a_licence_that_cannot_be_read_does_not_stop_us():
    def read(path):
        if path == "LICENSE":
            raise Unreadable("its content is not here")
        return b"# Bins\n\nBuilt by Anytown Council.\n"

    sizes = {"README.md": 40, "LICENSE": 40}
    verdict = story_who(repository(Files(sizes, read, frozenset(sizes))), {})
    assert verdict.answer == "partly"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=400))
def test_any_text_gets_an_answer(text):
    assert story_who(repository({"README.md": text, "LICENSE": text}), {}).answer in {"yes", "partly", "no"}


@pytest.mark.parametrize(
    "line",
    [
        "Built by the Council of the City of Anytown and upon the ",
        "for the for all for any for helps helps residents ",
        "used by for use by aimed at the very and other of ",
        "if you are when you work whether you ",
        "Copyright © by contact authors: ",
        "Anytown and Othertown and ",
    ],
)
def test_a_megabyte_of_hostile_text_takes_a_bounded_time(line):
    texts = {f"docs/{n}.md": f"# Page\n\n{line * (250_000 // len(line))}" for n in range(3)}
    texts["README.md"] = f"# Bins\n\n{line * (250_000 // len(line))}"
    looked = repository(texts)
    assert seconds(story_who, looked, {}) < 2


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("Built by Sam Reader. It is for people who wait for a bus.", "It says who it is for, and hardly"),
        ("It is for people who wait for a bus.", "It says who it is for."),
    ],
)
def test_what_is_there_of_the_two_is_told(page, reason):
    verdict = story_who(repository({"README.md": f"# Bus stops\n\n{page}\n"}), {})
    assert (verdict.answer, verdict.reason[: len(reason)]) == ("partly", reason)
