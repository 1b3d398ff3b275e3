from __future__ import annotations

import pytest

from openness_lint.licences import is_open, name, open_for
from openness_lint.licences.facts import limits, spdx_id


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mit", "MIT"),
        ("apache-2.0", "Apache-2.0"),
        ("GPL-2.0+", "GPL-2.0-or-later"),
        ("GPL-3.0", "GPL-3.0-only"),
        ("AGPL-3.0-or-later", "AGPL-3.0-or-later"),
        ("ogl-uk-3.0", "OGL-UK-3.0"),
        ("Anytown-1.0", None),
        ("", None),
    ],
)
def test_ids_are_known_in_any_case_and_old_spelling(written, meant):
    assert spdx_id(written) == meant


def test_the_open_government_licence_is_open_for_all_kinds_of_work():
    assert open_for("OGL-UK-3.0") == {"code", "docs", "data"}


def test_a_content_licence_is_open_for_documents_and_data():
    assert open_for("ODbL-1.0") == {"docs", "data"}


@pytest.mark.parametrize(
    "licence", ["CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-3.0", "NCGL-UK-2.0", "BUSL-1.1", "X-1.0"]
)
def test_restricted_and_unknown_ones_are_not_open(licence):
    assert not is_open(licence)


def test_what_a_restricted_licence_forbids_is_said():
    assert limits(("MIT", "CC-BY-NC-4.0")) == "it forbids commercial use"
    assert limits(("CC-BY-ND-4.0",)) == "it forbids changed versions"
    assert limits(("MIT",)) == ""


def test_names_are_plain_english():
    assert name("OGL-UK-3.0") == "Open Government Licence v3.0"
    assert name("0BSD") == "BSD Zero Clause License"
    assert name("Anytown-1.0") == "Anytown-1.0"
