"""What a goodbye says: when, why and where to go now, in the plain words that people use."""

from __future__ import annotations

import pytest

from openness_lint.checks.farewell import farewell_clear
from tests.checks.cases import repository_of

PAGE = (
    "# Bin days\n\nShows residents when their bins are collected.\n\n{}\n\n## Pictures\n\n![Map](map.png)\n"
)


def parts(text: str) -> str:
    verdict = farewell_clear(repository_of({"files": {"README.md": PAGE.format(text)}}), {})
    return verdict.values.get("parts", verdict.answer.value)


@pytest.mark.parametrize(
    "text",
    [
        "This project has ended. Use Waste Finder instead.",
        "This project is archived. Please see the council's new pages instead.",
        "This service was closed. The data can still be had at https://data.anytown.gov.uk/bins.",
        "This work has ended; its code stays here for reference.",
        "This project has ended. Its successor is Waste Finder.",
        "This project is no longer maintained. It has been replaced by Waste Finder.",
        "This repository has moved to https://code.anytown.gov.uk/bins.",
        "This project was handed over to the waste team at Anytown.",
        "This project is no longer maintained. The latest version is at https://code.anytown.gov.uk/bins.",
        "This project is no longer maintained. Nothing has replaced it.",
        "This project is no longer maintained. There is no replacement.",
        "This project is no longer maintained. Go to https://bins.anytown.gov.uk.",
        "This tool is retired. We now use Waste Finder.",
        "This project is no longer maintained. The waste team has taken it over.",
    ],
)
def test_where_to_go_is_said_in_many_ways(text):
    assert parts(text) == "where next"


@pytest.mark.parametrize(
    "text",
    [
        "This project is no longer maintained. Made by [Anytown Council](https://www.anytown.gov.uk).",
        "This project is no longer maintained. See [the licence](LICENCE) for details.",
        "This project is no longer maintained. See https://docs.anytown.gov.uk for more information.",
        "This project is no longer maintained. It draws [this map](https://maps.anytown.gov.uk).",
        "This project is no longer maintained. Use [name and link] instead.",
        "This project is no longer maintained. It reads a file instead of a database.",
        "This repository has moved.",
    ],
)
def test_a_link_or_a_word_in_passing_is_nowhere_to_go(text):
    assert parts(text) == "no"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This project ended in March 2022.", "when"),
        ("This project has not been maintained since 2019.", "when"),
        ("This project is no longer maintained: after May 2020 nobody looked at it.", "when"),
        ("This project has ended, because the council bought a new system.", "why"),
        ("This project is no longer maintained, as the council uses another one.", "why"),
        ("This project is no longer maintained, since the team has left.", "why"),
        ("This project has ended. The funding ran out.", "why"),
        ("This project has ended. It is no longer needed.", "why"),
        ("This project is no longer maintained. Follow the following steps to run it.", "no"),
        ("This work ended in 2023; its code stays here for reference.", "when and where next"),
        ("This project ended in May 2022, because the money ran out. Use Waste Finder instead.", "when and why and where next"),
        ("This project ended in [month and year], because [reason].", "not-applicable"),
    ],
)  # fmt: skip
def test_when_and_why(text, said):
    assert parts(text) == said
