"""Reaching the team and telling it something, on short pages of our own writing."""

from __future__ import annotations

import pytest

from openness_lint.checks.contact import contact_route
from openness_lint.checks.feedback import feedback_route
from tests.checks.cases import agrees, cases, repository_of


@pytest.mark.parametrize("case", cases("contact"))
def test_a_stranger_can_reach_the_team_or_not(case):
    agrees(contact_route, case)


@pytest.mark.parametrize("case", cases("feedback"))
def test_people_are_told_how_to_report_or_not(case):
    agrees(feedback_route, case)


KIT = """
# Form kit

The kit helps teams make forms. See https://github.com/form-kit/form-kit, https://github.com/form-kit/form-kit/wiki
and https://github.com/form-kit/form-kit/releases for more about the form kit.
"""


def test_a_kit_copied_with_its_guides_says_nothing_about_this_team():
    files = {
        "README.md": KIT,
        "CONTRIBUTING.md": "# Contributing to the form kit\n\nOpen an issue about the form kit, or write to kit@formkit.example.org.\n",
        ".github/ISSUE_TEMPLATE/bug.md": "What happened in the form kit?\n",
    }
    case = {"files": files, "name_of": "parking-permits"}
    assert contact_route(repository_of(case), {}).answer == "no"
    assert feedback_route(repository_of(case), {}).answer == "no"


def test_a_tracker_at_the_owners_address_is_the_teams():
    text = "# Web front\n\nThe front end of our permits.\n\nPlease open an issue in [the back end](https://github.com/anytown/permits/issues).\n"
    repository = repository_of({"files": {"README.md": text}, "name_of": "front"})
    ours = repository.__class__(
        **{**vars(repository), "address": "https://github.com/anytown/front", "worked_out": {}}
    )
    assert contact_route(repository, {}).answer == "no"
    assert contact_route(ours, {}).answer == "yes"
