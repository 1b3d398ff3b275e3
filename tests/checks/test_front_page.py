"""Whether a front page is the team's own, and whether its title means anything to a stranger."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

from openness_lint.checks.front_page import clear_name, readme_real
from openness_lint.repository import NotSeen, Repository
from tests.builders import memory_files

FOLDER = Path(__file__).parent / "fixtures"
CASES = tomllib.loads((FOLDER / "titles.toml").read_text(encoding="utf-8"))["case"]
SENTENCE = (
    "Residents of Anytown look here to see when the council collects their bins, and what goes in which. "
)


def repository(readme: str, name: str = "qzx", **files: str) -> Repository:
    unseen = NotSeen("not here")
    texts = {"README.md": readme, **files}
    return Repository(name, datetime.date(2026, 6, 30), memory_files(texts), unseen, unseen)


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case['title']} {case.get('name', '')}".strip() for case in CASES]
)
def test_a_title_is_guessed_as_a_careful_reader_would(case):
    heading = f"# {case['title']}\n\n" if case["title"] else ""
    verdict = clear_name(repository(f"{heading}{case.get('text', '')}\n", case.get("name", "qzx")), {})

    assert verdict.answer == case["answer"], (verdict.reason, verdict.evidence)
    assert verdict.evidence[0].quote
    if verdict.answer == "no":
        assert verdict.reason


def test_a_name_is_judged_without_its_owner():
    verdict = clear_name(repository("", "anytown-libraries__qzx"), {})

    assert verdict.answer == "no"
    assert verdict.evidence[0].quote == "qzx"


def test_a_title_of_another_product_is_not_this_ones():
    links = "".join(f"[{n}](https://github.com/example/widgets/wiki/{n})\n" for n in range(4))
    verdict = clear_name(
        repository(f"# Widgets planner\n\nWidgets plans parks.\n\n{links}", "anytown-qzx"), {}
    )

    assert verdict.answer == "no"


def test_a_notice_above_the_title_is_passed_over():
    verdict = clear_name(
        repository("# Deprecation notice\n\nWe stopped.\n\n# Anytown bin days\n\nHello.\n"), {}
    )

    assert verdict.answer == "yes"
    assert verdict.evidence[0].line == 5


@pytest.mark.parametrize(
    ("readme", "answer"),
    [
        ("", "no"),
        ("# Bin days\n\nSoon.\n", "no"),
        (f"# Bin days\n\n{SENTENCE * 2}\n", "no"),  # the same sentence again is not more
        (
            f"# Bin days\n\n{SENTENCE}It is run by one officer on a Monday, from a list that the depot sends.\n",
            "partly",
        ),
        (
            (
                f"# Bin days\n\n{SENTENCE}It is run by one officer on a Monday, from a list that the depot sends. "
                "The crews told us that the list changes late, so the page says when it was last read, and whom to ring.\n\n"
                "Read [how we work](docs/how.md).\n"
            ),
            "yes",
        ),
        (
            (
                f"# Bin days\n\n{SENTENCE}It is run by one officer on a Monday, from a list that the depot sends. "
                "The crews told us that the list changes late, so the page says when it was last read, and whom to ring.\n\n"
                "Read [the licence](LICENCE.md) and [its language](https://docs.example.org/manual).\n"
            ),
            "partly",
        ),
        ("# {PROJECT NAME}\n\n{DESCRIPTION}\n\n" + SENTENCE * 9 + "\n\n{TODO}\n\n{MORE}\n", "no"),
    ],
)
def test_a_front_page_counts_by_its_own_words(readme, answer):
    verdict = readme_real(repository(readme), {})

    assert verdict.answer == answer
    assert verdict.evidence[0].quote.endswith("own words")


def test_a_missing_front_page_says_where_we_looked():
    unseen = NotSeen("not here")
    empty = Repository("qzx", datetime.date(2026, 6, 30), memory_files({"main.py": "1\n"}), unseen, unseen)
    verdict = readme_real(empty, {})

    assert verdict.answer == "no"
    assert "docs/" in verdict.reason
