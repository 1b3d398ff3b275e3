"""Whether others may use it, on small repositories of our own writing."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.checks.licence import licence_file, licence_in_readme, licence_open, licensing
from openness_lint.licences import identify
from openness_lint.repository import NotSeen, Repository
from tests.builders import MIT_GRANT, memory_files
from tests.checks.cases import cases

TEXTS = {
    "MIT": f"MIT License\n\nCopyright (c) 2026 Anytown Council\n{MIT_GRANT}",
    "MIT without an owner": f"MIT License\n\n{MIT_GRANT}",
    "MIT with blanks": f"MIT License\n\nCopyright (c) [year] [fullname]\n{MIT_GRANT}",
}


def repository(readme: str, files: dict[str, str]) -> Repository:
    unseen = NotSeen("not here")
    texts = {"README.md": readme, **{path: TEXTS.get(text, text) for path, text in files.items()}}
    return Repository("bins", datetime.date(2026, 6, 30), memory_files(texts), unseen, unseen)


@pytest.mark.parametrize("case", cases("licence"))
def test_the_answers_are_those_of_a_careful_reader(case):
    looked = repository(case["readme"].replace("GRANT", MIT_GRANT), case["files"])

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


CODE, DATA = {"app.py": "print(1)\n"}, {"data/bins.csv": "street,day\nHigh Street,Monday\n"}
GUIDE = {"letters.md": "# Letters\n\nShort sentences.\n", "calls.md": "# Calls\n\nListen first.\n"}
STANDING = {
    "CONTRIBUTING.md": "# Contributing\n",
    "CHANGELOG.md": "# Changes\n",
    "SECURITY.md": "# Security\n",
}


@pytest.mark.parametrize(
    ("files", "readme", "scopes"),
    [
        (CODE, "# Bins\n", {"code": ("MIT",)}),
        (CODE | DATA, "# Bins\n", {"code": ("MIT",), "docs": ("OGL-UK-3.0",), "data": ("OGL-UK-3.0",)}),
        (CODE | GUIDE, "# Letters\n", {"code": ("MIT",), "docs": ("OGL-UK-3.0",)}),
        (CODE | STANDING, "# Bins\n", {"code": ("MIT",)}),
        (DATA, "# Bins\n", {"all": ("OGL-UK-3.0",)}),
        ({"guide.md": "# Letters\n\nShort sentences.\n"}, "# Letters\n", {"all": ("OGL-UK-3.0",)}),
        (DATA, "# Bins\n\nFor [Anytown, Canada](https://anytown.example.ca).\n", {"all": ("CC-BY-4.0",)}),
        (DATA, "# Bins\n\nFor Anytown in Wales, as in Canada.\n", {"all": ("OGL-UK-3.0",)}),
    ],
)
def test_the_text_to_paste_licenses_what_is_there_and_is_read_back_as_that(files, readme, scopes):
    text = "\n".join(licence_file(repository(readme, files), {}).paste)
    pasted = repository(readme, {**files, "LICENCE": text})
    filled = text.replace("[year]", "2026").replace("[your council]", "Anytown Council")
    done = repository(readme, {**files, "LICENCE": filled})

    assert licensing(done).scopes == scopes
    assert licence_file(done, {}).answer == licence_open(done, {}).answer == "yes"
    assert licence_open(pasted, {}).answer == "partly"  # the blanks are still there
    front = "\n".join(licence_in_readme(done, {}).paste)
    whole = repository(f"{readme}\n{front}\n", {**files, "LICENCE": filled})
    assert licence_in_readme(whole, {}).answer == "yes"
    assert licensing(whole).scopes == scopes


def test_a_file_for_documents_and_data_alone_leaves_the_code_without_a_licence():
    grant = "Documents and data: copyright 2026 Anytown.\nThey are licensed under the Open Government Licence v3.0.\n"
    verdict = licence_file(repository("# Bins\n", {**CODE, "LICENCE": grant}), {})

    assert verdict.answer == "partly"
    assert "the code" in verdict.reason
    assert identify("\n".join(verdict.paste)) == ["MIT"]
    assert licence_file(repository("# Bins\n", {**DATA, "LICENCE": grant}), {}).answer == "yes"
    said = "# Bins\n\n## Licence\n\nThe code is under the MIT licence.\n"
    assert licence_file(repository(said, {**CODE, "LICENCE": grant}), {}).answer == "yes"


def test_an_empty_file_is_said_to_be_there():
    verdict = licence_file(repository("# Bins\n", {**CODE, "LICENSE": ""}), {})

    assert verdict.answer == "no"
    assert verdict.reason == "There is a file called LICENSE, but it is empty."


def test_a_file_that_only_wonders_is_said_to_grant_nothing():
    verdict = licence_file(
        repository("# Bins\n", {**CODE, "LICENCE": "TODO: choose a licence, we think MIT\n"}), {}
    )

    assert verdict.answer == "no"
    assert (
        verdict.reason == "There is a file called LICENCE, but it does not say that others may use this work."
    )


def test_a_limit_is_said_to_make_it_no_open_licence():
    verdict = licence_open(repository("# Bins\n", {"LICENCE": "MIT, for UK public bodies only\n"}), {})

    assert verdict.answer == "no"
    assert "for UK public bodies only" in verdict.reason


def test_a_package_file_that_says_another_licence_is_told_with_both_places():
    package = '{"name": "bins", "license": "Apache-2.0"}'
    verdict = licence_open(repository("# Bins\n", {"LICENCE": "MIT", "package.json": package}), {})

    assert verdict.answer == "yes"
    assert (
        verdict.reason
        == "package.json says Apache Licence 2.0, but LICENCE says MIT Licence: make them say the same."
    )
    default = '{"name": "bins", "license": "ISC"}'
    assert not licence_open(repository("# Bins\n", {"LICENCE": "MIT", "package.json": default}), {}).reason


def test_a_front_page_that_says_another_licence_is_told_with_both_places():
    readme = "# Bins\n\n## Licence\n\nReleased under the EUPL 1.2.\n"
    verdict = licence_in_readme(repository(readme, {"LICENCE": "MIT"}), {})

    assert verdict.answer == "partly"
    assert verdict.reason.startswith(
        "README.md says European Union Public Licence 1.2, but LICENCE says MIT Licence"
    )


def test_a_file_of_others_notices_is_told_as_that():
    names = ("Chartlib", "Map Kit", "Tables")
    text = "\n\n".join(f"{name}\n\nCopyright (c) 2019 {name} Authors\n{MIT_GRANT}" for name in names)
    verdict = licence_file(repository("# Bins\n", {**CODE, "LICENSE": text}), {})

    assert verdict.answer == "no"
    assert verdict.reason == "LICENSE holds only the licences of other people's work that is used here."


def test_what_came_with_a_starter_or_from_a_tool_is_told_as_that():
    copied = '{"name": "gatsby-starter-blog", "license": "MIT"}'
    verdict = licence_file(repository("# Bins\n", {**CODE, "package.json": copied}), {})
    assert verdict.answer == "no"
    assert "starter" in verdict.reason
    default = '{"name": "bins", "license": "ISC"}'
    verdict = licence_file(repository("# Bins\n", {**CODE, "package.json": default}), {})
    assert verdict.answer == "partly"
    assert "A tool writes that line" in verdict.reason


@pytest.mark.parametrize("path", ["LICENSE", "LICENSE.md", "COPYING"])
def test_the_lines_for_the_front_page_link_to_the_file_by_its_own_name(path):
    verdict = licence_in_readme(repository("# Bins\n", {path: "MIT"}), {})

    assert verdict.paste == (
        "## Licence",
        "",
        "This work is licensed under the MIT Licence.",
        f"See [{path}]({path}).",
    )


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Copyright (c) 2016 ", "partly"),
        ("Copyright (c) 2016", "partly"),
        ("Copyright 2016 Anytown Council", "yes"),
        ("Copyright (c) 2016\nAnytown Council", "yes"),
    ],
)
def test_a_holder_left_blank_behind_the_year_is_a_blank(line, answer):
    text = f"The MIT License (MIT)\n\n{line}\n{MIT_GRANT}"
    assert licence_open(repository("# Bins\n", {"LICENSE": text}), {}).answer == answer


def test_a_link_in_brackets_is_no_blank():
    text = "© 2026 [Council of Anytown](https://example.org). Licensed under [the MIT licence](https://opensource.org/licenses/MIT)."
    assert licence_open(repository("# Bins\n", {"LICENSE": text}), {}).answer == "yes"


def test_what_no_one_chose_or_is_not_open_is_not_offered_to_paste():
    closed = repository("# Bins\n\n## Licence\n\nLicensed under CC BY-NC 4.0.\n", {})
    assert licence_file(closed, {}).paste == ()
    default = '{"name": "bins", "version": "1.0.0", "main": "index.js", "license": "ISC"}'
    unasked = licence_file(repository("# Bins\n", {"package.json": default, **CODE}), {})
    assert identify("\n".join(unasked.paste)) == ["MIT"]


def test_the_licence_of_the_data_alone_is_none_of_the_code():
    said = "# Bins\n\nData in `data` is under the Open Government Licence v3.0.\n"
    coded, only_data = repository(said, CODE), repository(said, DATA)

    assert licence_file(coded, {}).answer == "no"
    assert licence_in_readme(coded, {}).answer == "not-applicable"
    assert licence_file(only_data, {}).answer == "partly"
