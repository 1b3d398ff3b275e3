"""A licence file that only collects other people's notices, and what looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from openness_lint.licences import survey
from openness_lint.licences.collected import is_collection
from openness_lint.licences.places import is_licence_name
from tests.builders import memory_files
from tests.timing import within

OWN = (Path(__file__).parents[2] / "LICENCE").read_text(encoding="utf-8")
GRANT = OWN.partition("Permission")[1] + OWN.partition("Permission")[2]


def notice(name: str, holder: str) -> str:
    return f"{name}\n\nCopyright (c) 2019 {holder}\n\n{GRANT}\n\n"


NOTICES = (
    notice("Chartlib", "Jane Example")
    + notice("Map Kit", "The Map Kit Authors")
    + notice("Tables", "Sam Sample")
)
GNU = (
    "# GNU GENERAL PUBLIC LICENSE\n\nVersion 3, 29 June 2007\n\nCopyright (C) 2007 Free Software Foundation, Inc.\n\n"
    "## Preamble\n\nThe GNU General Public License is a free, copyleft license for software and other kinds of works.\n\n"
    "## TERMS AND CONDITIONS\n\n### 0. Definitions.\n\nThis License refers to version 3.\n\n### 1. Source Code.\n\n"
    "## How to Apply\n\nCopyright (C) <year> <name of author>\n\nGnomovision\nCopyright (C) 2019 Jane Example\n"
)


def look(text: str, **files: str):
    return survey(memory_files({"LICENSE": text, **files}))


@pytest.mark.parametrize(
    "text",
    [
        NOTICES,
        "".join(notice(f"**{name}**", f"{name} Authors") for name in ("Chartlib", "Map Kit", "Tables")),
        "".join(notice(f"## {name}", f"{name} Authors") for name in ("Chartlib", "Map Kit", "Tables")),
        "The following third-party software is used.\n\n"
        + notice("A", "Jane Example")
        + notice("B", "Sam Sample"),
        "Third-party notices\n\n" + notice("Chartlib", "Jane Example") + notice("Map Kit", "Sam Sample"),
    ],
)
def test_notices_of_several_libraries_are_not_the_teams_licence(text):
    found = look(text)
    assert (found.ids, found.file) == ((), None)
    assert {grant.scope for grant in found.grants} == {"third-party"}
    page = "# Bins\n\n## Licence\n\nReleased under the EUPL 1.2.\n"
    assert look(text, **{"README.md": page}).ids == ("EUPL-1.2",)


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        OWN.replace(
            "Copyright (c)", "Copyright (c) 2019 Jane Example\nCopyright (c) 2021 Sam Sample\nCopyright (c)"
        ),
        f"{OWN}\n\n{NOTICES}",
        f"Bins is released under the MIT licence.\n\n{NOTICES}",
        notice("Bins", "Anytown Council") + NOTICES,
        "".join(notice(name, "Jane Example") for name in ("Bins api", "Bins web", "Bins map")),
    ],
)
def test_a_licence_of_the_teams_with_notices_or_holders_stays_theirs(text):
    assert look(text).ids == ("MIT",)


def test_the_name_on_the_front_page_is_the_teams_own():
    text = notice("Bin Finder", "Jane Example") + NOTICES
    assert look(text, **{"README.md": "# Bin Finder\n\nBins.\n"}).ids == ("MIT",)


def test_a_gnu_text_with_headings_is_no_collection():
    found = look(GNU)
    assert found.ids == ("GPL-3.0-only",)
    assert look(f"Bin Finder\n\nCopyright (C) 2019 Jane Example\n\n{GNU}").file is not None


@pytest.mark.parametrize(
    "path", ["LICENSE-3RD-PARTY.txt", "LICENSE-third-party", "licenses-dependencies.md", "LICENCE.notices"]
)
def test_a_file_named_for_others_notices_is_no_licence_file(path):
    assert not is_licence_name(path)
    assert survey(memory_files({path: OWN})).file is None


@pytest.mark.parametrize(
    "text", ["Copyright (c) 2019 A\n" * 50_000, "**A**\n\n" * 100_000, "A\n\nCopyright 2019 B" * 60_000]
)
def test_a_hostile_file_takes_no_long_time(text):
    within(2, is_collection, text, "")


ABOVE = [
    "Released under the EUPL 1.2 by Anytown Council.\n",
    f"MIT License\n\nCopyright (c) 2026 Anytown Council\n\n{GRANT}\n",
]


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize(
    "below",
    [
        "Third-party notices\n\n" + NOTICES,
        "This software bundles Chartlib, which is available under the Apache License 2.0.\n",
        "Licences of the libraries:\n\n- Chartlib: BSD-2-Clause\n- Map Kit: GPL-3.0\n",
        "Portions of this program come from Chartlib, under the Apache License 2.0.\n",
        "It uses the following components:\n\n- Chartlib: BSD-2-Clause\n",
    ],
)
def test_what_stands_below_the_own_licence_for_others_is_not_the_own_one(above, below):
    assert look(f"{above}\n{below}").ids == look(above).ids


def test_two_licences_of_the_own_work_are_both_read():
    text = "The code is released under the MIT licence.\n\nThe data in this repository are under the Open Government Licence v3.0.\n"
    assert look(text).ids == ("MIT", "OGL-UK-3.0")


def test_a_list_of_the_licences_of_dependencies_is_no_licence():
    text = "# Licences of dependencies\n\n| Package | Licence |\n| --- | --- |\n| chartlib | BSD-2-Clause |\n| map kit | MIT |\n"
    found = survey(memory_files({"LICENSES.md": text + "| tables, for lists of every kind in use | MIT |\n"}))
    assert (found.file, found.ids) == (None, ())
