"""Whether the thing itself is linked, on short repositories of our own writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.own_names import is_called, is_named, names
from openness_lint.checks.software import software_linked
from openness_lint.repository import Hosting, Repository
from tests.checks.cases import cases
from tests.checks.test_data import points_at_a_place, repository_of
from tests.rulebook_examples import STANDS_FOR
from tests.timing import seconds


def with_code(case):
    """Add a program, for a repository that is more than documents."""
    if case["answer"] == "not-applicable" or not case.get("code", True):
        return case
    return {**case, "files": {**case["files"], "app.py": "run()\n"}}


@pytest.mark.parametrize("case", cases("software"))
def test_a_careful_reader_finds_the_thing_or_not(case):
    repository = repository_of(with_code(case))
    verdict = software_linked(repository, {})

    assert verdict.answer == case["answer"], verdict
    points_at_a_place(repository, verdict)
    if "kind" in case:
        assert verdict.evidence[0].kind == case["kind"], verdict


def test_the_forge_s_own_field_counts():
    bare = repository_of({"files": {"README.md": "# Bins\n\nBin days.\n", "app.py": "run()"}})
    told = Repository(
        bare.name, bare.as_of, bare.files, bare.history, Hosting(homepage=f"https://bins.{STANDS_FOR}/")
    )

    assert software_linked(bare, {}).answer == "no"
    assert software_linked(told, {}).answer == "yes"


@pytest.mark.parametrize(
    ("called", "url"),
    [
        (("bindays",), "https://bindays.anytown.example.org/"),
        (("bin-days", "Bin days"), "https://anytown.example.org/bin-days/start"),
        (("anytown__bin-days",), "https://bin-days.example.org/"),
        (("TREES-WEBAPP", "Arbolia"), "https://town.example.org/arbolia"),
    ],
)
def test_an_address_bears_the_name(called, url):
    assert is_named(url, names(*called))


@pytest.mark.parametrize(
    ("called", "url"),
    [
        (("search",), "https://ux.example.org/search-pages"),
        (("anytown-app",), "https://www.anytown.gov.uk/"),
        (("oparl-validator",), "https://oparl.example.org/"),
        (("notes",), "https://notes.example.org/"),
        (("api", "API"), "https://api.example.org/"),
        (("bin-days",), "https://www.anytown.example.org/parking"),
    ],
)
def test_an_everyday_word_in_an_address_is_no_name(called, url):
    assert not is_named(url, names(*called))


def test_a_whole_name_is_more_than_one_of_its_words():
    own = names("frontend-alpha-kit")

    assert is_named("https://frontend-alpha-kit.example.org/docs", own)
    assert not is_named("https://kit.example.org/docs", own)


@pytest.mark.parametrize(
    ("called", "words", "answer"),
    [
        (("bin-days",), "The bin days of Anytown", True),
        (("bin-days",), "Bin-days", True),
        (("bin-days",), "Cabin daystar", False),
        (("kerbs",), "Look for kerbs", True),
        (("kerbs",), "Acker bsides", False),
        (("anytown+gully-tool", "Roads + Kerbstones"), "Look at kerbstones", False),
        (("anytown+gully-tool", "Roads + Kerbstones"), "Look at Roads + Kerbstones", True),
    ],
)
def test_a_name_begins_where_a_word_does(called, words, answer):
    assert is_called(words, names(*called)) is answer


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400), st.text(max_size=40))
def test_any_front_page_can_be_judged(text, name):
    case = {"name_of": name or "x", "files": {"README.md": text, "app.py": "run()"}}

    assert software_linked(repository_of(case), {}).answer in {"yes", "partly", "no"}


@pytest.mark.parametrize(
    "unit",
    [
        "live at the demo site of the app ",
        "[live](https://bins.anytown.example.org/live) at ",
        "visit the the the app. ",
        "![screen](a.png) ",
        "```\nnpm install npm install x\n```\n",
    ],
)
def test_a_long_hostile_page_is_judged_in_good_time(unit):
    repository = repository_of({"files": {"README.md": unit * (300_000 // len(unit)), "app.py": "run()"}})
    assert repository.readme is not None  # parsed apart: this is about the check
    assert seconds(software_linked, repository, {}) < 2
