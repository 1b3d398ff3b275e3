"""Which pages speak of the project, and which files beside them are looked into."""

from __future__ import annotations

import pytest

from openness_lint.checks.story_pages import is_telling, side_pages, told_pages
from openness_lint.readme import parse
from tests.checks.test_lessons import OPENING, repository

FOREIGN = (
    "# Teapot\n\n[Teapot](https://github.com/potters/teapot) is a kettle for the web. "
    "[Docs](https://github.com/potters/teapot/wiki), [issues](https://github.com/potters/teapot/issues), "
    "[releases](https://github.com/potters/teapot/releases).\n"
)


@pytest.mark.parametrize(
    ("path", "telling"),
    [
        ("README.md", True),
        ("docs/index.md", True),
        ("docs/about.html", True),
        ("docs/Known issues.md", True),
        ("docs/bin-days_roadmap.md", True),
        ("docs/case-studies.md", True),
        ("docs/what-is-bin-days.md", True),
        ("docs/configuration.md", False),
        ("docs/reindexing.md", False),
        ("docs/resultsets.md", False),
    ],
)
def test_a_name_tells_whether_a_page_speaks_of_the_project(path, telling):
    assert is_telling(parse(path, "# Page\n")) is telling


def paths(texts):
    return [page.path for page in side_pages(repository({"README.md": OPENING, **texts}))]


def test_readmes_of_folders_with_a_telling_word_are_read_and_others_are_not():
    texts = {
        "trial/README.md": "# Trial\n\nThe caveats are many.\n",
        "trial/Lies mich.md": "# Nichts\n",
        "code/README.md": "# Code\n\nRun it.\n",
        "bin-days blog.md": "# Post\n\nWhat we learned.\n",
    }
    assert paths(texts) == ["bin-days blog.md", "trial/README.md"]


def test_what_was_copied_in_is_left_alone():
    texts = {
        "vendor/teapot/README.md": "# Teapot\n\nKnown issues: lid.\n",
        "kettle/package.json": "{}",
        "kettle/README.md": "# Kettle\n\nKnown issues: lid.\n",
        "jug/LICENSE": "MIT",
        "jug/README.md": "# Jug\n\nKnown issues: lid.\n",
    }
    assert paths(texts) == []


def test_few_are_read_however_many_there_are():
    texts = {f"part{number}/README.md": "# Part\n\nCaveat: none.\n" for number in range(30)}

    assert len(paths(texts)) == 4


def test_a_page_that_the_front_page_leads_to_is_not_read_twice():
    looked = repository(
        {"README.md": OPENING + "[Trial](trial/README.md)\n", "trial/README.md": "# T\n\nA caveat.\n"}
    )

    assert side_pages(looked) == ()


def test_beside_another_products_front_page_only_telling_pages_count():
    texts = {
        "README.md": FOREIGN,
        "docs/brewing.md": "# Brewing\n\nWe learned to wait.\n",
        "docs/about.md": "# About\n\nBin days in Anytown.\n",
    }

    assert [page.path for page in told_pages(repository(texts))] == ["docs/about.md"]
