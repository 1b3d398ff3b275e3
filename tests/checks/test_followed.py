"""Links within the repository are always checked; those to the web change an answer only where they are broken."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.audit import audit, judge
from openness_lint.repository import NotSeen, Repository
from openness_lint.rules import load
from tests.builders import memory_files

PAGE = """# Bin days

Tells residents of Anytown when their bins go out.

See it live: <https://bins.anytown-borough.gov.uk/>

More is in [the guide](docs/Guide.md) and [the plan](docs/plan.md).
"""
URL = "https://bins.anytown-borough.gov.uk/"


def repository(links=None):
    made = Repository(
        name="bin-days",
        as_of=datetime.date(2026, 6, 30),
        files=memory_files({"README.md": PAGE, "docs/guide.md": "# Guide\n"}),
        history=NotSeen("no history"),
        hosting=NotSeen("offline"),
    )
    return made if links is None else made._replace(links=links)


def answer(looked, rule):
    rules = [one for one in load() if one.id == rule]
    return judge(looked, rules)[0]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("fine", "yes"),
        ("broken: there is no such page (404)", "partly"),
        ("could not check: the server asked us to come back later (429)", "yes"),
    ],
)
def test_only_a_broken_link_costs(outcome, expected):
    verdict = answer(repository({URL: outcome}), "software-linked")

    assert verdict.answer == expected
    if expected == "partly":
        assert "404" in verdict.reason


def test_links_that_were_not_followed_are_taken_at_their_word():
    assert answer(repository(), "software-linked").answer == "yes"


def test_links_within_the_repository_are_told_with_their_line_and_the_name_that_differs_in_capitals():
    notes = " ".join(audit(repository(), load()).notes)

    assert "README.md:7: the link to docs/plan.md leads nowhere" in notes
    assert "Did you mean docs/guide.md?" in notes


def test_what_could_not_be_checked_is_said_with_its_reason():
    looked = repository({URL: "could not check: the server took too long"})
    report = audit(looked, load())

    assert any("the server took too long" in note for note in report.notes)
    assert report.facts["links"] == {URL: "could not check: the server took too long"}
