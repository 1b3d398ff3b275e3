"""The front page is found wherever it lies; the story one hop away is read with its place."""

from __future__ import annotations

import pytest

from openness_lint import readme
from openness_lint.repository import Files, Unreadable

LONG = (
    "We made this for the crews of Anytown, who asked for rounds they can read on a phone in the rain and snow. "
    * 2
)


def files(texts, unreadable=()):
    raw = {path: text.encode() for path, text in texts.items()}

    def read(path):
        if path in unreadable:
            raise Unreadable(f"{path} is not here")
        return raw[path]

    return Files({path: len(data) for path, data in raw.items()}, read, frozenset(raw))


@pytest.mark.parametrize(
    ("paths", "chosen"),
    [
        (["README.md"], "README.md"),
        (["readme.md", "docs/README.md"], "readme.md"),
        (["ReadMe.rst"], "ReadMe.rst"),
        (["README"], "README"),
        (["README.txt", "README.md"], "README.md"),
        ([".github/README.md", "docs/README.md"], ".github/README.md"),
        (["docs/README.md", "src/README.md"], "docs/README.md"),
        (["README.cy.md", "README.md"], "README.md"),
        (["README.cy.md"], "README.cy.md"),
        (["LISEZMOI.md"], "LISEZMOI.md"),
        (["LIESMICH.md"], "LIESMICH.md"),
        (["LEESMIJ.md"], "LEESMIJ.md"),
        (["README.adoc"], "README.adoc"),
        (["README.org"], "README.org"),
        (["profile/README.md"], "profile/README.md"),
        (["README.mdown"], "README.mdown"),
        (["README.text", "README.md"], "README.md"),
        (["README-first.md"], "README-first.md"),
        (["readme_en.md", "docs/README.md"], "docs/README.md"),
        (["Read me.txt"], "Read me.txt"),
    ],
)
def test_the_front_page_is_found(paths, chosen):
    page = readme.front_page(files(dict.fromkeys(paths, f"# Bin days\n\n{LONG}\n")), "bin-days")
    assert page is not None
    assert page.path == chosen


def test_there_may_be_no_front_page():
    assert (
        readme.front_page(files({"main.py": "", "src/README.md": "# x", "readme_helper.py": ""}), "x") is None
    )


def test_the_fuller_of_two_is_chosen_where_the_first_says_nothing():
    page = readme.front_page(files({"README.md": "# Bin days\n", "README.txt": LONG}), "bin-days")
    assert page.path == "README.txt"


def test_a_front_page_that_cannot_be_read_says_so():
    with pytest.raises(Unreadable):
        readme.front_page(files({"README.md": "x"}, unreadable=("README.md",)), "x")


def test_a_folder_of_another_name_does_not_make_a_readme_foreign():
    other = (
        "# Teapot\n\nTeapot serves tea. [a](https://github.com/kettles/teapot) [b](https://github.com/kettles/teapot/wiki) "
        "[c](https://github.com/kettles/teapot/issues)\n"
    )
    assert readme.front_page(files({"README.md": other, "x.py": ""}), "bin-days").foreign
    assert not readme.front_page(files({"README.md": other, "teapot/main.py": ""}), "bin-days").foreign
    assert not readme.front_page(
        files({"README.md": other, "package.json": '{"name": "teapot"}'}), "bin-days"
    ).foreign


def linked(texts, front="README.md"):
    tree = files(texts)
    return [document.path for document in readme.linked_documents(tree, readme.front_page(tree, "bin-days"))]


def test_a_link_by_the_forge_s_address_leads_to_the_file_too():
    texts = {
        "README.md": "# Bin days\n\n"
        "[Story](https://github.com/anytown/bin-days/blob/main/told/story.md#start) and\n"
        "[why](https://gitlab.example.org/anytown/bin-days/-/blob/main/told/our%20why.md),\n"
        "[others](https://github.com/anytown/other/blob/main/told/elsewhere.md)\n",
        "told/story.md": "# Story\n",
        "told/our why.md": "# Why\n",
    }
    assert linked(texts) == ["told/story.md", "told/our why.md"]


def test_linked_pages_come_first_and_once():
    texts = {
        "README.md": "# Bin days\n\nSee [the story](docs/story.md#top), [why](./WHY.rst) and [more](docs/more), [site](https://example.org/a.md).\n",
        "docs/story.md": "# Story\n\nIt began in May.\n",
        "docs/more/index.md": "# More\n",
        "docs/other.md": "# Other\n",
        "WHY.rst": "Why\n===\n\nPeople rang.\n",
    }
    assert linked(texts) == ["docs/story.md", "WHY.rst", "docs/more/index.md", "docs/other.md"]


def test_story_files_are_read_by_name_and_place():
    texts = {
        "README.md": "# Bin days\n",
        "LESSONS.md": "# Lessons\n",
        "index.html": "<h1>Bins</h1>",
        "docs/adr/0001-use-paper.md": "# Use paper\n",
        "_posts/2020-01-01-begun.md": "# Begun\n",
        "_posts/2021-01-01-ended.md": "# Ended\n",
        "notebooks/look.ipynb": '{"cells": [{"cell_type": "markdown", "source": "# Look"}]}',
    }
    assert linked(texts) == [
        "LESSONS.md",
        "index.html",
        "docs/adr/0001-use-paper.md",
        "_posts/2021-01-01-ended.md",
        "_posts/2020-01-01-begun.md",
        "notebooks/look.ipynb",
    ]


def test_what_is_no_story_is_left_alone():
    texts = {
        "README.md": "# Bin days\n\n[how](CONTRIBUTING.md) [terms](LICENCE.md) [new](CHANGELOG.md) [pic](docs/a.png)\n",
        "CONTRIBUTING.md": "# Contributing\n",
        "LICENCE.md": "# Licence\n",
        "CHANGELOG.md": "# Changes\n",
        "node_modules/docs/readme.md": "# x\n",
        "docs/vendor/readme.md": "# x\n",
        "requirements.txt": "click\n",
        "docs/a.png": "x",
        "docs/agents/issues.md": "# How an issue is filed\n",
        "docs/plans/2026-07-01-step.md": "# x\n",
        "docs/QA_CHECKLIST.md": "# x\n",
        "src/deep/notes.md": "# x\n",
    }
    assert linked(texts) == []


def test_bounds_on_number_and_size():
    many = {f"docs/{n:03}.md": "# x\n\nwords\n" for n in range(60)}
    assert len(linked({"README.md": "# Bin days\n", **many})) == 25
    big = {f"docs/{n}.md": "words " * 20_000 for n in range(9)}
    assert len(linked({"README.md": "# Bin days\n", **big})) == 2


def test_story_without_front_page_and_unreadable_pages():
    tree = files({"docs/a.md": "# A\n", "docs/b.md": "# B\n"}, unreadable=("docs/a.md",))
    assert [document.path for document in readme.linked_documents(tree, None)] == ["docs/b.md"]


def test_links_out_of_the_tree_are_not_followed():
    assert linked(
        {
            "README.md": "# Bin days\n\n[x](../../etc/passwd.md) [y](//host/z.md) [z](/docs/z.md)\n",
            "docs/z.md": "# Z\n",
        }
    ) == ["docs/z.md"]


UPSTREAM = """# Drupal site base

This is the Web Guild's recommended starting point for new sites of small towns. It has menus, news and a map.

To propose a change, write to the people of `web-guild/site-base`, not to those who use it.
"""


@pytest.mark.parametrize(
    ("package", "name", "foreign"),
    [
        ("web-guild/site-base", "anytown__website", True),
        ("web-guild/site-base", "web-guild/site-base", False),
        ("web-guild/other-base", "anytown__website", False),
    ],
)
def test_a_distribution_of_another_owner_is_told_by_the_package_it_names(package, name, foreign):
    given = files({"README.md": UPSTREAM, "composer.json": f'{{\n  "name": "{package}"\n}}\n'})
    assert bool(readme.front_page(given, name).foreign) is foreign


def test_a_team_that_says_what_its_site_is_built_on_speaks_for_itself():
    text = "# Anytown website\n\nThe website of Anytown, built on the web-guild/site-base template.\n"
    given = files({"README.md": text, "composer.json": '{"name": "web-guild/site-base"}'})
    assert not readme.front_page(given, "anytown__website").foreign
