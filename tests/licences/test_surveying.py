from __future__ import annotations

from pathlib import Path

from openness_lint.licences import survey
from openness_lint.repository import Files, Unreadable
from tests.builders import memory_files

OWN = (Path(__file__).parents[2] / "LICENCE").read_text(encoding="utf-8")
SPLIT = "# Bins\n\n## Licence\n\nThe code is under the MIT licence. The documentation is available under the OGL v3.\n"
OGL = "This work is released under the Open Government Licence v3.0.\n"


def look(readme=None, **files):
    return survey(memory_files({name.replace("__", "/"): text for name, text in files.items()}), readme)


def test_a_british_licence_file_is_the_licence():
    found = look(LICENCE=OWN)
    assert found.ids == ("MIT",)
    assert found.file is not None
    assert (found.file.path, found.file.place) == ("LICENCE", "root")


def test_the_file_wins_and_the_readme_adds_the_other_part():
    found = survey(memory_files({"LICENSE": OWN, "README.md": SPLIT}))
    assert found.ids == ("MIT", "OGL-UK-3.0")
    assert found.scopes["docs"] == ("OGL-UK-3.0",)
    assert found.conflicts == ()


def test_a_true_contradiction_is_told():
    found = survey(
        memory_files(
            {"LICENCE": OWN, "README.md": "## Licence\n\nThis project is licensed under the AGPL-3.0.\n"}
        )
    )
    assert found.ids == ("MIT",)
    assert [(conflict.one.path, conflict.other.path) for conflict in found.conflicts] == [
        ("LICENCE", "README.md")
    ]


def test_the_default_of_npm_is_no_contradiction_and_no_first_choice():
    found = survey(memory_files({"LICENCE": OGL, "package.json": '{"license": "ISC"}'}))
    assert (found.ids, found.conflicts) == (("OGL-UK-3.0",), ())
    assert survey(memory_files({"package.json": '{"license": "ISC"}'})).ids == ("ISC",)


def test_a_package_below_the_source_folder_may_contradict_the_file():
    package = "<Project><PackageLicenseExpression>Apache-2.0</PackageLicenseExpression></Project>"
    for path in ("src/Bins/Bins.csproj", "Bins/Bins.csproj", "Bins.csproj"):
        found = survey(memory_files({"LICENCE": OWN, path: package}))
        assert found.ids == ("MIT",)
        assert [(one.one.path, one.other.path) for one in found.conflicts] == [("LICENCE", path)]
    assert survey(memory_files({"LICENCE": OWN, "libraries/Bins.csproj": package})).conflicts == ()


def test_the_front_page_and_a_package_may_contradict_each_other():
    page = "## Licence\n\nThis project is licensed under the MIT licence.\n"
    found = survey(
        memory_files({"README.md": page, "package.json": '{"name": "bins", "license": "EUPL-1.2"}'})
    )
    assert [(one.one.path, one.other.path) for one in found.conflicts] == [("README.md", "package.json")]
    assert survey(memory_files({"README.md": SPLIT, "package.json": '{"license": "MIT"}'})).conflicts == ()


def test_a_starters_licence_is_a_third_partys():
    copied = '{"name": "laravel/laravel", "license": "MIT"}'
    assert survey(memory_files({"composer.json": copied})).ids == ()
    found = survey(memory_files({"composer.json": copied, "docs/LICENCE.md": OGL}))
    assert (found.ids, found.conflicts) == (("OGL-UK-3.0",), ())


def test_two_files_are_both_the_licence():
    found = survey(memory_files({"LICENSE-MIT": OWN, "LICENCE-DATA.md": OGL}))
    assert found.ids == ("MIT", "OGL-UK-3.0")
    assert found.file is not None
    assert found.file.ids == ("MIT", "OGL-UK-3.0")


def test_data_have_their_own_licence_beside_them():
    found = survey(memory_files({"LICENCE": OWN, "data/LICENCE.txt": OGL}))
    assert found.ids == ("MIT", "OGL-UK-3.0")
    assert found.scopes["data"] == ("OGL-UK-3.0",)


def test_other_peoples_files_never_count():
    vendored = ("node_modules/x/LICENSE", "vendor/y/LICENSE", "static/js/lib/LICENSE", "third_party/LICENSE")
    found = survey(memory_files(dict.fromkeys(vendored, OWN)))
    assert (found.ids, found.file, found.grants) == ((), None, ())


def test_a_licence_in_the_documents_folder_counts_where_nothing_nearer_does():
    found = survey(memory_files({"docs/LICENCE.md": OWN, "package.json": '{"license": "ISC"}'}))
    assert (found.ids, found.file) == (("MIT",), None)


def test_a_readme_alone_names_it_without_a_file():
    found = survey(memory_files({"readme.md": SPLIT}))
    assert found.ids == ("MIT", "OGL-UK-3.0")
    assert found.file is None


def test_the_readme_that_the_caller_chose_is_read_and_none_where_there_is_none():
    files = memory_files({"README.md": SPLIT})
    assert survey(files, ("docs/README.md", "Licence: ISC")).ids == ("ISC",)
    assert survey(files, ("", "")).ids == ()


def test_a_folder_of_licences_as_reuse_lays_it_out():
    found = survey(
        memory_files(
            {"LICENSES/MIT.txt": OWN, "REUSE.toml": '[[annotations]]\nSPDX-License-Identifier = "CC0-1.0"\n'}
        )
    )
    assert found.ids == ("CC0-1.0", "MIT")
    assert found.file is not None
    assert found.file.path == "LICENSES/MIT.txt"


def test_tags_in_most_source_files_are_the_last_resort():
    tagged = "# SPDX-License-Identifier: EUPL-1.2\nprint()\n"
    assert survey(memory_files({"a.py": tagged, "b.py": tagged, "c.py": "print()\n"})).ids == ("EUPL-1.2",)
    assert survey(memory_files({"a.py": tagged, "b.py": "", "c.py": "print()\n"})).ids == ()


def test_a_pointer_that_leads_nowhere_is_told():
    found = survey(memory_files({"README.md": "## Licence\n\nMIT, see [the licence](Licence.txt).\n"}))
    assert found.pointer_broken == ("Licence.txt",)
    found = survey(memory_files({"README.md": "## Licence\n\nSee [LICENCE](./LICENCE).\n", "LICENCE": OWN}))
    assert found.pointer_broken == ()


def test_an_empty_licence_is_no_licence():
    found = look(LICENSE="")
    assert (found.ids, found.file) == ((), None)


def test_words_of_ones_own_are_a_file_without_a_known_licence():
    found = look(
        LICENCE="You may look at these plans and tell your neighbours about them, and bring them to the meeting. "
        * 2
    )
    assert found.ids == ()
    assert found.file is not None
    assert found.file.ids == ()


def test_a_restricted_text_is_the_file_and_gives_no_id():
    found = look(
        LICENCE="Commons Clause\n\nThe right to sell the software is not granted by what follows below.\n\n"
        + OWN
    )
    assert found.ids == ()
    assert found.file is not None
    assert "selling" in found.file.restricted


def test_files_that_cannot_be_read_are_passed_over():
    def refuse(path):
        raise Unreadable(f"{path} is not here")

    found = survey(Files({"LICENCE": 100, "README.md": 100}, refuse, frozenset({"LICENCE", "README.md"})))
    assert (found.ids, found.file) == ((), None)


LESSER = (
    "GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\nThis version of the GNU Lesser General Public License "
    "incorporates the terms and conditions of version 3 of the GNU General Public License.\n"
)
GENERAL = "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\nReleased under the GNU General Public License v3.0.\n"


def test_the_lesser_gpl_beside_the_text_that_it_adds_to_is_one_licence():
    assert survey(memory_files({"COPYING": GENERAL, "COPYING.LESSER": LESSER})).ids == ("LGPL-3.0-only",)
    both = survey(memory_files({"LICENSE-GPL": GENERAL, "LICENSE-LGPL": LESSER}))
    assert both.ids == ("GPL-3.0-only", "LGPL-3.0-only")


def test_pages_beside_the_front_page_may_name_the_licence_where_nothing_else_does():
    said = "# Bins\n\n## Licence\n\nThis project is released under the MIT licence.\n"
    for path in ("docs/index.md", "CONTRIBUTING.md"):
        assert survey(memory_files({path: said})).ids == ("MIT",)
        assert survey(memory_files({path: said, "LICENCE": OGL})).ids == ("OGL-UK-3.0",)
    assert survey(memory_files({"docs/index.md": "# Choosing a licence\n\nWe recommend MIT.\n"})).ids == ()
