"""Whether an opening says what the thing is, and in whose words, on short front pages of our own writing."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.checks.opening import defines, is_aside
from openness_lint.checks.what import story_what
from openness_lint.checks.wording import is_plain, weigh
from openness_lint.repository import NotSeen, Repository
from tests.builders import memory_files
from tests.checks.cases import cases


def repository(files: dict[str, str], name: str = "atp") -> Repository:
    unseen = NotSeen("not here")
    return Repository(name, datetime.date(2026, 6, 30), memory_files(files), unseen, unseen)


@pytest.mark.parametrize("case", cases("what"))
def test_the_answer_is_that_of_a_careful_reader(case):
    files = {case.get("path", "README.md"): case["readme"].lstrip("\n"), **case.get("files", {})}
    verdict = story_what(repository(files), {})

    assert verdict.answer == case["answer"], (verdict.reason, verdict.evidence)
    if case["answer"] == "no":
        assert verdict.reason
    else:
        assert verdict.evidence[0].path in files
        assert verdict.evidence[0].quote


def test_the_sentence_that_says_it_is_quoted_with_its_line():
    readme = "# Bin days\n\nInstall it first.\n\nA website where residents look up their bin days.\n"
    found = story_what(repository({"README.md": readme}), {}).evidence[0]

    assert (found.path, found.line) == ("README.md", 5)
    assert found.quote == "A website where residents look up their bin days."


@pytest.mark.parametrize(
    "text",
    [
        "Run the tests before you commit.",
        "To install, copy the folder.",
        "If you find a problem, tell us.",
        "It is useful when memory is short.",
        "This was built with a framework.",
        "Released under the MIT licence.",
        "“Let the river run”",
        "You can find the documents in the folder.",
        "Voir le wiki.",
        "Siehe das Handbuch.",
    ],
)
def test_steps_and_mottos_do_not_say_what_a_thing_is(text):
    assert is_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "This is a map of trees.",
        "A tool to help residents.",
        "Copying machines in libraries, by place.",
        "Settings of heating in schools.",
        "It shows where the buses are.",
        "Noted buildings of the town.",
        "Clicks and visits of the website by month.",
    ],
)
def test_sentences_that_only_begin_like_a_step_are_kept(text):
    assert not is_aside(text)
    assert defines(text, "en")


def test_a_language_without_a_table_of_verbs_is_given_the_benefit_of_the_doubt():
    assert defines("Palvelu kertoo asukkaille milloin jätteet haetaan kadulta", "fi")
    assert not defines("Hei vaan", "fi")


def test_unexplained_initials_count_as_jargon_and_spelt_out_ones_do_not():
    text = "The QZT service for residents"

    assert weigh(text, "") == (1, 1)
    assert weigh(text, "The Quick Zone Tool (QZT) is ours.") == (1, 0)


def test_plain_words_outweigh_a_little_jargon_and_not_a_lot():
    assert is_plain("A Python script that lists planning applications for residents")
    assert not is_plain("A Python CLI wrapper with Docker, YAML and JSON for residents")
    assert not is_plain("Council houses")  # too short to be told from a title


@pytest.mark.parametrize(
    "aside",
    [
        "This project is a work in progress, please use the code with caution.",
        "03-04-21: the nightly update seems to run by itself now, and residents see the data.",
        "March 2021: residents can see the data again.",
        "Last updated 3 March 2021 for residents.",
        "This repository contains a Makefile and a Dockerfile to fit the standard pattern.",
        "(Back to top)",
    ],
)
def test_the_sentence_that_says_most_is_quoted_not_an_aside_above_it(aside):
    readme = f"# Gritter\n\n{aside}\n\nThis is a map of the roads that the council treats when frost is forecast.\n"
    found = story_what(repository({"README.md": readme}), {})

    assert found.answer == "yes"
    assert found.evidence[0].quote.startswith("This is a map of the roads")


TEMPLATE = (
    "This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).\n\n"
    "## Available Scripts\n\nIn the project directory, you can run:\n\n### `npm start`\n\n"
    "Runs the app in the development mode. Open [http://localhost:3000](http://localhost:3000) to view it in the browser.\n\n"
    "The page will reload if you make edits. You will also see any lint errors in the console.\n\n"
    "### `npm test`\n\nLaunches the test runner in the interactive watch mode.\n\n"
    "### `npm run build`\n\nBuilds the app for production to the `build` folder. "
    "It correctly bundles React in production mode and optimizes the build for the best performance.\n"
)


def test_what_the_team_wrote_above_a_template_counts():
    said = "A map of the benches that Anytown Council looks after, for residents who need a rest."
    page = repository({"README.md": f"# Benches\n\n{said}\n\n{TEMPLATE}"})

    assert page.readme is not None
    assert page.readme.template_share >= 0.7
    assert story_what(page, {}).answer == "yes"
    assert story_what(page, {}).evidence[0].quote == said


@pytest.mark.parametrize("title", ["", "# Benches\n\n", "# Benches\n\nBenches\n\n"])
def test_a_template_left_as_it_was_says_nothing(title):
    assert story_what(repository({"README.md": title + TEMPLATE}), {}).answer in ("no", "partly")
    assert "yes" not in story_what(repository({"README.md": title + TEMPLATE}), {}).answer
