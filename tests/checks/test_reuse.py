"""Setting it up and making it another place's, on short pages of our own writing."""

from __future__ import annotations

import pytest

from openness_lint.checks.adapting import adapt_for_your_area
from openness_lint.checks.setting_up import setup_steps
from tests.checks.cases import agrees, cases, repository_of


def test_steps_are_shown_from_the_plainest_part():
    parts = {
        "Project layout": "```sh\nnpm install\n```\n",
        "Deployment to the cloud": "1. Open the console.\n2. Press Build.\n\n```sh\nnpm run deploy\n```\n",
        "Installation": "```sh\nnpm install\nnpm start\n```\n",
    }
    page = "# Bin days\n\nShows bin days.\n\n" + "\n".join(
        f"## {head}\n\n{text}" for head, text in parts.items()
    )
    folder = "# Parts\n\n## Getting started\n\n```sh\nnpm install\nnpm test\n```\n"
    repository = repository_of({"files": {"README.md": page, "app/README.md": folder, "a.js": "go();"}})
    assert setup_steps(repository, {}).evidence[0].quote == "Installation"


def test_a_readme_for_a_tools_folder_gives_no_steps():
    page = "# Bin days\n\nShows residents when their bins are collected.\n"
    folder = "# Keys\n\n## Setting up the keys\n\n1. Run `tar cf keys.tar`.\n2. Run `npm install`.\n3. Run `npm start`.\n"
    repository = repository_of({"files": {"README.md": page, ".build/README.md": folder, "a.js": "go();"}})
    assert setup_steps(repository, {}).answer == "no"


@pytest.mark.parametrize("case", cases("setup"))
def test_somebody_else_could_get_it_running_or_not(case):
    agrees(setup_steps, case)


@pytest.mark.parametrize("case", cases("adapt"))
def test_another_place_could_make_it_theirs_or_not(case):
    agrees(adapt_for_your_area, case)


TESTS = "\n## Running the {}\n\n```sh\nPORT_ONE=1 PORT_TWO=2 PORT_THREE=3 ./run.sh\n```\n"


def test_settings_of_a_run_of_the_tests_are_not_for_another_place():
    page = "# Bin days\n\nShows residents when their bins are collected.\n"
    for what, answer in (("UI tests", "no"), ("service", "partly")):
        files = {"README.md": page + TESTS.format(what), "a.js": "go();"}
        assert adapt_for_your_area(repository_of({"files": files}), {}).answer == answer


def test_an_example_of_settings_is_named_once():
    files = {
        "README.md": "# Bin days\n\nShows residents when their bins are collected.\n",
        "config.yml.example": "# the name of the council as it stands in the heading of every page\ncouncil: Anytown\n"
        "# the address of the map of streets that the council publishes, and the layer in it\nmap: x\n",
        "a.js": "go();",
    }
    verdict = adapt_for_your_area(repository_of({"files": files}), {})
    assert verdict.answer == "yes"
    assert len(verdict.evidence) == 1


def test_commands_of_a_template_are_half_of_the_way():
    files = {
        "README.md": "# Form kit\n\nThe kit. https://github.com/form-kit/form-kit, https://github.com/form-kit/form-kit/wiki,\n"
        "https://github.com/form-kit/form-kit/releases\n\n## Installation\n\n```\nnpm install\nnpm start\nnpm run x\n```\n",
        "app.js": "x",
    }
    assert setup_steps(repository_of({"files": files, "name_of": "parking-permits"}), {}).answer == "partly"
