"""Values that do not change."""

from __future__ import annotations

import pytest

from openness_lint.frozen import Frozen


class Place(Frozen):
    """A place with a default line."""

    path: str
    line: int = 1


def test_fields_are_given_by_place_or_by_name():
    assert Place("README.md", 3) == Place(path="README.md", line=3)
    assert Place("README.md").line == 1


def test_a_value_does_not_change():
    with pytest.raises(AttributeError, match=r"Place\.line is frozen"):
        Place("README.md").line = 2


def test_too_many_fields_are_refused():
    with pytest.raises(TypeError, match="Place has 2 fields"):
        Place("README.md", 1, 2)


def test_equal_values_are_one_in_a_set():
    assert len({Place("a"), Place("a", 1), Place("b")}) == 2
    assert Place("a") != ("a", 1)


def test_a_value_shows_its_fields():
    assert repr(Place("a", 2)) == "Place(path='a', line=2)"
