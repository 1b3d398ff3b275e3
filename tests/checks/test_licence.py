"""Whether others may use it, on small repositories of our own writing."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.checks.licence import licence_file, licence_in_readme, licence_open
from openness_lint.licences import identify
from openness_lint.repository import NotSeen, Repository
from tests.builders import MIT_GRANT, memory_files
from tests.checks.cases import cases

TEXTS = {
    "MIT": f"MIT License\n\nCopyright (c) 2026 Anytown Council\n{MIT_GRANT}",
    "MIT with blanks": f"MIT License\n\nCopyright (c) [year] [fullname]\n{MIT_GRANT}",
}


def repository(readme: str, files: dict[str, str]) -> Repository:
    unseen = NotSeen("not here")
    texts = {"README.md": readme, **{path: TEXTS.get(text, text) for path, text in files.items()}}
    return Repository("bins", datetime.date(2026, 6, 30), memory_files(texts), unseen, unseen)


@pytest.mark.parametrize("case", cases("licence"))
def test_the_answers_are_those_of_a_careful_reader(case):
    looked = repository(case["readme"], case["files"])

    assert licence_file(looked, {}).answer == case["file"]
    assert licence_open(looked, {}).answer == case["open"]
    assert licence_in_readme(looked, {}).answer == case["in-readme"]


def test_or_later_in_the_front_page_agrees_with_a_text_that_cannot_tell():
    gnu = (
        "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007\n\nEveryone may copy this document.\n"
    )
    looked = repository(
        "# Bins\n\n## Licence\n\nGNU Affero General Public License v3.0 or later\n", {"LICENSE": gnu}
    )

    assert licence_in_readme(looked, {}).answer == "yes"


def test_a_pointer_of_another_part_that_leads_nowhere_is_not_held_against_the_name():
    readme = (
        "# Bins\n\n## Licence\n\nThe code is released under the [MIT licence](LICENSE).\n\n"
        "The data is available under the [Open Government Licence](OGL-terms.txt).\n"
    )

    assert licence_in_readme(repository(readme, {"LICENSE": "MIT"}), {}).answer == "yes"


@pytest.mark.parametrize(
    ("named", "licence"),
    [("the MIT License", "MIT"), ("CC BY 4.0", "CC-BY-4.0"), ("GPL-3.0-or-later", "GPL-3.0-or-later")],
)
def test_where_a_licence_is_only_named_the_text_to_paste_grants_that_licence(named, licence):
    verdict = licence_file(repository(f"# Bins\n\n## Licence\n\nThis is licensed under {named}.\n", {}), {})
    text = "\n".join(verdict.paste)

    assert f"https://spdx.org/licenses/{licence}.html" in text
    assert "Copyright [year] [your council]." in text
    filled = text.replace("[year]", "2026").replace("[your council]", "Anytown Council")
    pasted = repository("# Bins\n", {"LICENCE": filled})
    assert licence_file(pasted, {}).answer == licence_open(pasted, {}).answer == "yes"
    assert identify(text) == [licence]


def test_what_no_one_chose_or_is_not_open_is_not_offered_to_paste():
    closed = repository("# Bins\n\n## Licence\n\nLicensed under CC BY-NC 4.0.\n", {})
    assert licence_file(closed, {}).paste == ()
    default = '{"name": "bins", "version": "1.0.0", "main": "index.js", "license": "ISC"}'
    assert licence_file(repository("# Bins\n", {"package.json": default}), {}).paste == ()
