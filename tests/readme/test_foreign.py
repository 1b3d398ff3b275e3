"""A README that is about another product is told; in doubt it is the team's own."""

from __future__ import annotations

import pytest

from openness_lint import readme
from openness_lint.readme.foreign import distinctive

OTHER = """# Teapot

[![Build](https://travis-ci.org/kettles/teapot.svg)](https://travis-ci.org/kettles/teapot)

Teapot is a way to serve tea. See [the guide](https://github.com/kettles/teapot/wiki) and
[the code](https://github.com/kettles/teapot). Report faults [here](https://github.com/kettles/teapot/issues).
"""


def test_another_products_readme_is_told_with_its_reason():
    document = readme.parse("README.md", OTHER, "bin-days")
    assert (
        document.foreign
        == "its title (“Teapot”) and its links are about kettles/teapot, and “bin-days” is not named in it"
    )


@pytest.mark.parametrize(
    "name",
    ["teapot", "my-teapot", "Kettles-Teapot-fork", "anytown__teapot", "app", "web-site", "", "api"],
)
def test_its_own_name_or_a_name_that_says_nothing_is_no_reason(name):
    assert readme.parse("README.md", OTHER, name).foreign == ""


def test_one_mention_is_enough_to_be_the_teams_own():
    for mention in (
        "It runs bin-days too.",
        "It runs BinDays too.",
        "It runs our bin lists.",
        "See https://example.org/bin-days/.",
    ):
        assert readme.parse("README.md", f"{OTHER}\n{mention}\n", "bin-days").foreign == ""
    spelt_out = OTHER.replace("Teapot is a way", "The Local Government Scraper Framework is a way")
    assert readme.parse("README.md", spelt_out, "LGSF").foreign == ""


def test_links_in_many_directions_are_no_reason():
    scattered = (
        OTHER.replace("kettles/teapot/wiki", "a/b")
        .replace("kettles/teapot/issues", "c/d")
        .replace("kettles/teapot.svg", "e/f")
        .replace("org/kettles/teapot)", "org/g/h)")
    )
    assert readme.parse("README.md", scattered, "bin-days").foreign == ""
    assert readme.parse("README.md", "# Teapot\n\nTeapot is a way to serve tea.\n", "bin-days").foreign == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "The generator you scaffolded this project from adds pages for you.",
        "When you are finished, you should replace the contents of this README with your own.",
        "Delete this file once you have read it.",
        "Make this README your own.",
        "Welcome to your new app!",
        "This is a placeholder README.",
    ],
)
def test_a_page_that_speaks_to_whoever_copies_it_is_told(sentence):
    assert (
        "copies a template"
        in readme.parse("README.md", f"# A\n\nSome words. {sentence}\n", "bin-days").foreign
    )
    assert readme.parse("README.md", f"# A\n\nSome words. {sentence}\n", "project-template").foreign == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Please update this README when you change the rounds.",
        "It replaces the paper form with this page.",
        "You can use this repository as a starting point for your own council.",
        "Remove this section of the cable first.",
        "This project was bootstrapped with a tool.",
    ],
)
def test_one_such_remark_alone_is_no_reason(sentence):
    assert readme.parse("README.md", f"# A\n\nSome words. {sentence}\n", "bin-days").foreign == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bin-days", {"bin", "days"}),
        ("BinDaysAPI", {"bin", "days"}),
        ("LGSF", {"lgsf"}),
        ("web-app", set()),
        ("council_open_data", set()),
        ("hackathon2019", {"hackathon"}),
        ("a-b", set()),
    ],
)
def test_distinctive_words_of_a_name(name, words):
    assert distinctive(name) == words
