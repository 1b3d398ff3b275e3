"""The Action's inputs: what each means, and one plain line for what cannot be used."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.action.inputs import FILES, read
from openness_lint.errors import UsageMistake
from openness_lint.reports import FORMATS
from tests.packaging import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def defaults():
    """The environment as action.yml passes it where a workflow says nothing."""
    step = next(one for one in ACTION["runs"]["steps"] if one.get("id") == "audit")
    named = {key: value for key, value in step["env"].items() if key.startswith("INPUT_")}
    assert all(value.startswith("${{ inputs.") for value in named.values())
    names = {key: value.removeprefix("${{ inputs.").removesuffix(" }}") for key, value in named.items()}
    return {key: ACTION["inputs"][name]["default"] for key, name in names.items()}


def test_a_workflow_that_says_nothing_gets_a_summary_and_annotations_and_nothing_else():
    inputs = read(defaults())
    assert inputs.path == "."
    assert (inputs.summary, inputs.annotations) == (True, True)
    assert (inputs.online, inputs.comment, inputs.advice) == (False, False, False)
    assert (inputs.require, inputs.min_score, inputs.as_of) == ((), None, None)
    assert inputs.formats == ("json",)


def test_every_input_of_the_action_reaches_the_step():
    told = {name.lower().removeprefix("input_").replace("_", "-") for name in defaults()}
    assert told | {"token"} == set(ACTION["inputs"])


def test_what_is_asked_for_is_read():
    inputs = read(
        {
            "INPUT_REQUIRE": "licence-file, status-stated:partly",
            "INPUT_MIN_SCORE": " 40 ",
            "INPUT_FORMAT": "html, sarif html",
            "INPUT_ONLINE": "True",
            "INPUT_SUMMARY": "off",
            "INPUT_AS_OF": "2026-11-01",
        }
    )
    assert inputs.require == ("licence-file", "status-stated:partly")
    assert inputs.min_score == 40
    assert inputs.formats == ("json", "html", "sarif")
    assert inputs.online is True
    assert inputs.summary is False
    assert inputs.as_of == datetime.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("INPUT_ONLINE", "maybe", "the input online is 'maybe'; write true or false"),
        ("INPUT_MIN_SCORE", "101", "the input min-score is '101'; write a whole number from 0 to 100"),
        ("INPUT_MIN_SCORE", "-1", "the input min-score is '-1'"),
        ("INPUT_MIN_SCORE", "४०", "the input min-score is"),
        ("INPUT_FORMAT", "htlm", "the input format names 'htlm', which we do not have"),
        ("INPUT_AS_OF", "1 May", "the input as-of is '1 May'; write a day such as 2026-11-24"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_in_one_line(name, value, said):
    with pytest.raises(UsageMistake) as caught:
        read({name: value})
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.dictionaries(st.sampled_from(sorted(defaults())), st.text(max_size=60)))
def test_no_value_does_worse_than_a_mistake_in_one_line(environment):
    said = ""
    try:
        read(environment)
    except UsageMistake as mistake:
        said = str(mistake)
    assert "\n" not in said


def test_every_format_has_a_file_of_its_own():
    assert set(FILES) == set(FORMATS)
    assert len(set(FILES.values())) == len(FILES)
