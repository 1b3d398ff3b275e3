"""What started the run: a pull request's number, and whether its text is a stranger's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.action.event import Event, read

HERE = "anytown/bin-days"


def event(tmp_path, value):
    place = tmp_path / "event.json"
    place.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return read({"GITHUB_EVENT_PATH": str(place), "GITHUB_REPOSITORY": HERE})


def pull_request(head):
    return {"pull_request": {"number": 7, "head": head}}


def test_a_pull_request_of_our_own(tmp_path):
    assert event(tmp_path, pull_request({"repo": {"full_name": "Anytown/bin-days"}})) == Event(
        7, from_fork=False
    )


@pytest.mark.parametrize("head", [{"repo": {"full_name": "someone/bin-days"}}, {"repo": None}, {}, None, "x"])
def test_a_pull_request_from_elsewhere_or_from_nowhere_is_from_a_fork(tmp_path, head):
    assert event(tmp_path, pull_request(head)) == Event(7, from_fork=True)


@pytest.mark.parametrize(
    "value", ["", "[]", "{", '{"pull_request": 5}', '{"pull_request": {}}', "[" * 50_000]
)
def test_any_other_event_is_no_pull_request(tmp_path, value):
    assert event(tmp_path, value) == Event()


def test_no_event_is_no_pull_request():
    assert read({}) == Event()


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["pull_request", "number", "head", "repo", "full_name"]), inner)
        ),
    )
)
def test_no_event_breaks_the_run(tmp_path_factory, value):
    assert isinstance(event(tmp_path_factory.mktemp("event"), value), Event)
