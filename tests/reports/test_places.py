"""Links to a line on a forge, where its addresses are known."""

from __future__ import annotations

import pytest

from openness_lint.findings import Evidence
from openness_lint.reports.places import NO_FILES, forge_link, front_page, location

SPOT = Evidence("docs/a b.md", 3)


@pytest.mark.parametrize(
    ("address", "route", "revision", "link"),
    [
        ("https://github.com/o/n", "folder", "", "https://github.com/o/n/blob/HEAD/docs/a%20b.md#L3"),
        (
            "https://github.com/o/n.git",
            "git",
            "abc123",
            "https://github.com/o/n/blob/abc123/docs/a%20b.md#L3",
        ),
        ("https://gitlab.com/g/s/n/", "folder", "", "https://gitlab.com/g/s/n/-/blob/HEAD/docs/a%20b.md#L3"),
        (
            "https://git.example.org/g/n",
            "gitlab",
            "",
            "https://git.example.org/g/n/-/blob/HEAD/docs/a%20b.md#L3",
        ),
        (
            "https://codeberg.org/o/n",
            "folder",
            "abc",
            "https://codeberg.org/o/n/src/commit/abc/docs/a%20b.md#L3",
        ),
        ("https://codeberg.org/o/n", "folder", "", ""),
        ("https://git.example.org/o/n", "git", "abc", ""),
        ("javascript:alert(1)//github.com/", "github", "", ""),
        ("https://user:token@github.com/o/n", "github", "", ""),
        ("https://github.com/o/n\"onclick='x'", "github", "", ""),
        (None, "folder", "", ""),
    ],
)
def test_a_link_goes_to_the_line_or_is_none(anytown, address, route, revision, link):
    assert forge_link(anytown._replace(address=address, route=route, revision=revision), SPOT) == link


def test_a_folder_inside_a_repository_has_its_place_in_the_link(anytown):
    link = forge_link(anytown._replace(prefix="my bins/"), Evidence("LICENCE"))
    assert link.endswith("/blob/HEAD/my%20bins/LICENCE")


def test_a_whole_file_has_no_line(anytown):
    assert forge_link(anytown, Evidence("LICENCE")).endswith("/blob/HEAD/LICENCE")


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"readme": {"path": "README.rst"}}, "README.rst"),
        ({"readme": "a.md"}, "a.md"),
        ({"readme": None}, "README.md"),
        ({}, "README.md"),
    ],
)
def test_the_front_page_is_the_readme_that_was_found(anytown, facts, path):
    assert front_page(anytown._replace(facts=facts)) == path


@pytest.mark.parametrize("place", NO_FILES)
def test_what_lies_in_no_file_is_not_linked_and_marked_at_the_next_evidence(anytown, place):
    assert forge_link(anytown, Evidence(place)) == ""
    finding = anytown.findings[0]._replace(evidence=(Evidence(place), SPOT))
    assert location(anytown, finding) == ("docs/a b.md", 3)
    assert location(anytown, finding._replace(evidence=(Evidence(place),))) == (front_page(anytown), 1)
