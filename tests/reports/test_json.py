"""The JSON report and its published schema agree, and nothing is lost or dangerous in it."""

from __future__ import annotations

import json
import pkgutil

import pytest
import sample
from jsonschema import Draft202012Validator

from openness_lint.reports import render, render_many
from openness_lint.reports.as_json import VERSION, as_dict

SCHEMA = json.loads(pkgutil.get_data("openness_lint", "schemas/report-1.json") or b"")
DESIGNED = [
    *("schema", "tool", "repository", "as_of", "score", "range", "coverage", "band", "held_by"),
    *("themes", "findings", "advice", "waivers", "facts"),
]


def declared(schema, value, where="report"):
    """Yield each property of the value that the schema does not describe."""
    if isinstance(value, dict):
        known = schema.get("properties", {})
        for key, inner in value.items():
            if key not in known and "additionalProperties" not in schema and not where.endswith("facts"):
                yield f"{where}.{key}"
            yield from declared(known.get(key, {}), inner, f"{where}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from declared(schema.get("items", {}), inner, where)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)
    assert VERSION.split(".")[0] == SCHEMA["$id"].rpartition("-")[2]


def test_every_report_is_valid(any_report):
    value = json.loads(render(any_report, "json"))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(value)] == []


def test_the_schema_describes_all_that_is_there(anytown):
    undescribed = [name for name in declared(SCHEMA, as_dict(anytown)) if ".facts." not in name]
    assert undescribed == []


def test_the_promised_keys_are_there_in_their_order(anytown):
    keys = list(json.loads(render(anytown, "json")))
    assert [key for key in keys if key in DESIGNED] == DESIGNED


def test_values_are_as_designed(anytown):
    value = as_dict(anytown)
    assert (value["score"], value["band"], value["range"]) == (65, "Opening up", {"low": 59, "high": 69})
    assert value["as_of"] == "2026-11-24"
    finding = next(one for one in value["findings"] if one["rule"] == "status-stated")
    assert (finding["answer"], finding["points"], finding["earned"]) == ("partly", 8, 4.0)
    assert finding["evidence"] == [{"path": "README.md", "line": 7, "quote": "This is live."}]
    assert value["advice"][0] | {"text": "", "paste": []} == {
        "rule": "licence-file", "title": "Add a licence file", "gain": 14, "minutes": 10, "text": "", "paste": [],
    }  # fmt: skip


def test_no_score_is_null_and_says_why():
    value = as_dict(sample.unseen())
    assert (value["score"], value["band"]) == (None, None)
    assert "no band" in value["no_band"]


def test_facts_are_as_given(hostile):
    assert json.loads(render(hostile, "json"))["facts"] == hostile.facts


def test_several_reports_are_one_object_a_line(anytown, hostile):
    lines = render_many([anytown, hostile, anytown], "json").splitlines()
    assert [json.loads(line)["score"] for line in lines] == [65, 65, 65]


def test_no_control_or_direction_character_is_written_raw(hostile):
    text = render_many([hostile], "json")
    assert all(character.isprintable() for character in text.rstrip("\n"))


@pytest.mark.parametrize("mistake", ["findings", "score", "range"])
def test_the_schema_refuses_a_report_without(anytown, mistake):
    value = {key: inner for key, inner in as_dict(anytown).items() if key != mistake}
    assert not Draft202012Validator(SCHEMA).is_valid(value)
