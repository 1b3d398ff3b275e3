"""Words that all formats share."""

from __future__ import annotations

import pytest

from openness_lint.findings import Evidence
from openness_lint.reports import words


@pytest.mark.parametrize(
    ("evidence", "place"),
    [
        (Evidence("README.md", 3, "Bin days"), "README.md line 3"),
        (Evidence("data/rounds.csv", None, ""), "data/rounds.csv"),
        (Evidence(".", None, "bin-days", "name"), "the repository's name"),
        (Evidence(".", None, "no keys"), "the repository as a whole"),
    ],
)
def test_evidence_has_a_place_that_can_be_said(evidence, place):
    assert words.place(evidence) == place
