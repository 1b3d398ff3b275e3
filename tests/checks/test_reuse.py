"""Setting it up and making it another place's, on short pages of our own writing."""

from __future__ import annotations

import pytest

from openness_lint.checks.adapting import adapt_for_your_area
from openness_lint.checks.setting_up import setup_steps
from tests.checks.cases import agrees, cases, repository_of


@pytest.mark.parametrize("case", cases("setup"))
def test_somebody_else_could_get_it_running_or_not(case):
    agrees(setup_steps, case)


@pytest.mark.parametrize("case", cases("adapt"))
def test_another_place_could_make_it_theirs_or_not(case):
    agrees(adapt_for_your_area, case)


def test_commands_of_a_template_are_half_of_the_way():
    files = {
        "README.md": "# Form kit\n\nThe kit. https://github.com/form-kit/form-kit, https://github.com/form-kit/form-kit/wiki,\n"
        "https://github.com/form-kit/form-kit/releases\n\n## Installation\n\n```\nnpm install\nnpm start\nnpm run x\n```\n",
        "app.js": "x",
    }
    assert setup_steps(repository_of({"files": files, "name_of": "parking-permits"}), {}).answer == "partly"
