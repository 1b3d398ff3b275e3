"""Character references in prose."""

from __future__ import annotations

import pytest

from openness_lint import readme
from openness_lint.readme.entities import entity


@pytest.mark.parametrize(
    ("reference", "character"),
    [
        ("&amp;", "&"),
        ("&eacute;", "é"),
        ("&#233;", "é"),
        ("&#xE9;", "é"),
        ("&wcirc;", "ŵ"),
        ("&nosuch;", "&nosuch;"),
        ("&#99999999;", "&#99999999;"),
        ("&#xzz;", "&#xzz;"),
        ("&#57344;", ""),
        ("&#10;", " "),
        ("&#0;", ""),
        ("&#xD800;", ""),
        ("&#8203;", ""),
    ],
)
def test_references_become_characters(reference, character):
    assert entity(reference) == character


def test_prose_shows_the_character():
    document = readme.parse("README.md", "Bins &amp; bags caf&eacute;s use.\n")
    assert document.sections[0].text == "Bins & bags cafés use."
