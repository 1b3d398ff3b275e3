"""Checks for rule packs: what a council can ask for without writing Python."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.generic import GENERIC, glob, phrases
from openness_lint.metadata import Declared
from openness_lint.repository import Files, NotSeen, Repository, Unreadable
from tests.timing import within


def repository(files, declared=()):
    raw = {path: text.encode() for path, text in files.items()}
    return Repository(
        name="bin-days",
        as_of=datetime.date(2026, 6, 30),
        files=Files({path: len(data) for path, data in raw.items()}, raw.__getitem__, frozenset(raw)),
        history=NotSeen("no history"),
        hosting=NotSeen("no hosting"),
        declared=tuple(declared),
    )


def answer(check, options, files, declared=()):
    return GENERIC[check](repository(files, declared), options)


README = """\
# Bin collection days

Lets residents of Anytown check when their bins are collected. It belongs to the waste service.

## Data protection

We asked the data protection officer in May 2026 and no personal data is stored.

## Accessibility

### Tests

People with a screen reader tried every page with us, and we mended what they found hard.

## Roadmap

TODO

## Getting started

Run the thing to see the service catalogue.

See the [plan](https://github.com/anytown/bin-days/issues).
"""


@pytest.mark.parametrize(
    ("written", "path", "fits"),
    [
        ("docs/*.md", "docs/story.md", True),
        ("docs/*.md", "docs/deep/story.md", False),
        ("docs/**/*.md", "docs/deep/er/story.md", True),
        ("docs/**/*.md", "docs/story.md", True),
        ("**/dpia*.md", "DPIA-2026.md", True),
        ("**/docs/*.md", "docs/docs/x.md", True),
        ("**/a/*/b.md", "x/a/q/a/z/b.md", True),
        ("docs/**", "docs/deep/story.md", True),
        ("docs/**", "docs2/story.md", False),
        ("*a*b*c", "xxaxxbxxc", True),
        ("*a*b*c", "xxbxxaxxc", False),
        ("page?.md", "page1.md", True),
        ("page?.md", "page/.md", False),
        ("LICENCE", "licence", True),
        ("a.md", "abmd", False),
        ("a+(b).md", "a+(b).md", True),
    ],
)
def test_globs_mean_what_people_expect(written, path, fits):
    assert bool(glob(written).fullmatch(path)) is fits


def test_a_file_counts_when_something_is_written_in_it():
    wanted = {"globs": ["docs/dpia*.md"]}
    full = "We asked who is affected, how, and what we do about it."

    assert answer("file-present", wanted, {"docs/dpia.md": full}).answer == "yes"
    assert answer("file-present", wanted, {"docs/dpia.md": "To come soon"}).answer == "partly"
    assert answer("file-present", wanted, {"docs/dpia.md": " \n"}).answer == "no"
    assert answer("file-present", wanted, {"docs/other.md": full}).answer == "no"


def test_the_fullest_of_several_files_counts():
    found = answer(
        "file-present", {"globs": ["*.md"], "min-words": 3}, {"a.md": "one", "b.md": "one two three"}
    )

    assert (found.answer, found.evidence[0].path) == ("yes", "b.md")


def test_a_picture_counts_by_its_size_and_an_unread_file_cannot_be_told():
    def read(path):
        raise Unreadable(f"{path} is not text")

    for size, expected in ((4096, "yes"), (0, "no"), (-1, "cannot-tell")):
        files = Files({"docs/screen.png": size}, read, frozenset({"docs/screen.png"}))
        pictured = Repository("x", datetime.date(2026, 6, 30), files, NotSeen(""), NotSeen(""))

        assert GENERIC["file-present"](pictured, {"globs": ["docs/*.png"]}).answer == expected


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["data protection", "privacy"], "yes"),
        (["DATA  protection"], "yes"),
        (["accessibility"], "yes"),
        (["roadmap"], "no"),
        (["protect"], "no"),
        (["costs"], "no"),
    ],
)
def test_a_heading_counts_with_words_below_it(headings, expected):
    assert answer("heading-present", {"headings": headings}, {"README.md": README}).answer == expected


def test_a_heading_without_words_is_shown_as_evidence_against():
    found = answer("heading-present", {"headings": ["roadmap"]}, {"README.md": README})

    assert found.evidence[0].line == 15
    assert "too little" in found.reason


@pytest.mark.parametrize(
    ("where", "words", "expected"),
    [
        ("lead", ["waste service"], "yes"),
        ("lead", ["service catalogue"], "no"),
        ("narrative", ["data protection officer"], "yes"),
        ("narrative", ["service catalogue"], "no"),
        ("anywhere", ["service catalogue"], "yes"),
        ("anywhere", ["catalog"], "no"),
        ("anywhere", [".*"], "no"),
    ],
)
def test_words_are_looked_for_where_the_page_says(where, words, expected):
    found = answer("words-present", {"words": words, "where": where}, {"README.md": README})

    assert found.answer == expected
    assert found.reason or found.evidence[0].line


def test_a_declared_fact_counts_fully_only_where_a_stranger_sees_it():
    fact = Declared("funder", "Local Digital Fund", "openness.toml", 3)
    cff = "cff-version: 1.2.0\ntitle: Bin days\nmessage: Please cite us\nlicense: MIT\n"

    assert answer("field-declared", {"fields": ["funder"]}, {}, [fact]).answer == "partly"
    assert answer("field-declared", {"fields": ["funder"]}, {}).answer == "no"
    assert answer("field-declared", {"fields": ["licence"]}, {"CITATION.cff": cff}).answer == "yes"


def test_a_link_counts_by_the_kind_of_thing_it_leads_to():
    assert answer("link-present", {"kinds": ["issue-tracker"]}, {"README.md": README}).answer == "yes"
    assert answer("link-present", {"kinds": ["dataset-page"]}, {"README.md": README}).answer == "no"


@pytest.mark.parametrize("check", ["heading-present", "words-present", "link-present"])
def test_without_a_readme_the_answer_says_so(check):
    found = answer(check, {"headings": ["x"], "words": ["xx"], "kinds": ["blog"]}, {"main.py": "x"})

    assert found.answer == "no"
    assert "README" in found.reason


@given(
    st.lists(st.sampled_from(["*", "**/", "?", "a", "b", "/", "."]), max_size=12).map("".join),
    st.text("ab/.", max_size=30),
)
def test_any_glob_compiles_and_answers(written, path):
    glob(written).fullmatch(path)


@given(st.lists(st.text(min_size=2, max_size=20).filter(str.strip), min_size=1, max_size=5).map(tuple))
def test_any_phrase_is_found_in_itself(words):
    spaced = " ".join(words[0].split())

    assert phrases(words).search(spaced) or not (spaced[0].isalnum() and spaced[-1].isalnum())


@pytest.mark.parametrize(
    "written", ["*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/b", "*" * 40 + "b", "**/*a*a*a/**/*a*b"]
)
@pytest.mark.parametrize("path", ["a" * 4000, "a/" * 2000, "aa/" * 1300 + "a"])
def test_no_glob_is_slow_on_a_hostile_path(written, path):
    pattern = glob(written)
    within(0.05, pattern.fullmatch, path)


def test_no_phrase_is_slow_on_a_megabyte():
    pattern = phrases(("service   catalogue number", "aaaa aaaa aaab"))
    within(0.1, pattern.search, "aaaa " * 200_000)
