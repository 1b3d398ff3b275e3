"""Which heading is the title of a page, and which only heads one of its parts."""

from __future__ import annotations

import pytest

from openness_lint import readme
from openness_lint.checks.titles import title_of


def _title(text: str) -> str:
    title = title_of(readme.parse("README.md", text))
    return title.text if title else ""


@pytest.mark.parametrize(
    "heading",
    [
        "Overview",
        "Useful links",
        "Contents of this file",
        "Project information",
        "How to run locally",
        "How to install it",
        "Last updated 5 June 2020",
        "Resources",
    ],
)
def test_the_heading_of_a_part_is_no_title(heading):
    assert not _title(f"# {heading}\n\nThe residents of Anytown look up their bins.\n")


@pytest.mark.parametrize(
    "heading",
    [
        "Bin days",
        "How to run a street party",
        "Resources for school governors",
        "Useful links for carers in Anytown",
        "Overview of allotments",
        "Updates from the planning team",
    ],
)
def test_a_title_that_begins_like_one_is_a_title(heading):
    assert _title(f"# {heading}\n\nThe residents of Anytown look up their bins.\n") == heading
