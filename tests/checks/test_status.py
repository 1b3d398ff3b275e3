"""What a project says of its own state, read from short front pages of our own writing."""

from __future__ import annotations

import datetime

import pytest

from openness_lint.checks.alive import sign_of_life, status_believable, status_stated
from openness_lint.checks.farewell import farewell_clear
from openness_lint.checks.status import status
from openness_lint.repository import History, Hosting, Month, NotSeen, Repository
from tests.builders import memory_files
from tests.checks.cases import FIXTURES, cases

AS_OF = datetime.date(2026, 6, 30)


def repository(
    readme: str = "", *, last: str = "2026-06-01", archived: bool | None = None, **files: str
) -> Repository:
    texts = {"README.md": readme, **files}
    day = datetime.date.fromisoformat(last)
    return Repository(
        name="bin-days",
        as_of=AS_OF,
        files=memory_files(texts),
        history=History(last_commit=day, last_human_commit=day, commits=40, authors=2),
        hosting=NotSeen("offline") if archived is None else Hosting(archived=archived),
    )


def from_case(case: dict[str, str]) -> Repository:
    files = {"publiccode.yml": case["publiccode"]} if "publiccode" in case else {}
    made = repository(**files)
    texts = {case.get("path", "README.md"): case["readme"].lstrip("\n"), **files}
    return Repository(made.name, made.as_of, memory_files(texts), made.history, made.hosting)


@pytest.mark.parametrize("case", cases("status"))
def test_the_word_the_answer_and_the_date_are_those_of_a_careful_reader(case):
    looked = from_case(case)
    said = status(looked)
    verdict = status_stated(looked, {})

    assert (said.word if said else "none") == case["word"]
    assert verdict.answer == case["answer"]
    if "when" in case:
        assert said.when == case["when"]
    if said:
        assert verdict.evidence[0].path in looked.files.sizes
        assert verdict.evidence[0].line >= 1


def said_lines() -> list[tuple[str, str]]:
    """Read "word: sentence" lines of our own writing, as people say it in many ways."""
    lines = (FIXTURES / "said_of_status.txt").read_text(encoding="utf-8").splitlines()
    return [(word, sentence) for word, _, sentence in (line.partition(": ") for line in lines)]


@pytest.mark.parametrize(("word", "sentence"), said_lines())
def test_a_status_is_heard_in_many_ways_of_saying_it(word, sentence):
    said = status(repository(f"# Bin days\n\nTells residents of Anytown when bins go out.\n\n{sentence}\n"))

    assert (said.word if said else "none") == word


@pytest.mark.parametrize(
    ("line", "last", "answer"),
    [
        ("This is a work in progress.", "2026-05-01", "yes"),
        ("This is a work in progress.", "2025-03-01", "partly"),
        ("This is a work in progress.", "2018-03-01", "no"),
        ("This tool is actively maintained.", "2020-03-01", "no"),
        ("This project is no longer maintained.", "2020-03-01", "yes"),
        ("This is a prototype.", "2019-03-01", "partly"),
        ("This is a work in progress.", "2025-09-01", "partly"),
        ("This is an alpha.", "2023-03-01", "no"),
        ("The live version is at the town hall.", "2022-03-01", "partly"),
        ("Status: live. Checked March 2026.", "2019-03-01", "yes"),
        ("A page for residents.", "2019-03-01", "not-applicable"),
    ],
)
def test_a_status_is_believed_as_far_as_history_bears_it_out(line, last, answer):
    assert status_believable(repository(f"# Bin days\n\n{line}\n", last=last), {}).answer == answer


def test_an_archived_repository_contradicts_a_status_of_work_in_progress():
    looked = repository("# Bin days\n\nThis is a work in progress.\n", archived=True)

    assert status_believable(looked, {}).answer == "no"
    assert farewell_clear(looked, {}).answer == "no"
    assert sign_of_life(looked, {}).answer == "not-applicable"


def test_history_that_was_not_seen_is_not_held_against_anyone():
    made = repository("# Bin days\n\nThis is a work in progress.\n")
    looked = Repository(made.name, made.as_of, made.files, NotSeen("shallow clone"), made.hosting)

    assert status_believable(looked, {}).answer == "cannot-tell"
    assert sign_of_life(looked, {}).answer == "cannot-tell"


def made(name: str = "bin-days", months: tuple[Month, ...] = (), **files: str) -> Repository:
    history = History(datetime.date(2026, 6, 1), datetime.date(2026, 6, 1), months=months)
    return Repository(name, AS_OF, memory_files(files), history, NotSeen("offline"))


def test_a_trial_of_two_years_is_half_believed():
    page = {"README.md": "# Bin days\n\nThis is a prototype.\n"}
    long, short = (Month("2024-07", 3, 1), Month("2026-06", 1, 1)), (Month("2026-06", 1, 1),)

    assert status_believable(made(months=long, **page), {}).answer == "partly"
    assert status_believable(made(months=short, **page), {}).answer == "yes"


@pytest.mark.parametrize(
    ("name", "word"), [("bin-days-prototype", "trial"), ("bin_days_deprecated", "ended"), ("pilots", "none")]
)
def test_a_name_says_how_things_stand_only_by_a_whole_word(name, word):
    said = status(made(name, **{"README.md": "# Bin days\n\nTells residents about bins.\n"}))

    assert (said.word if said else "none") == word


def test_a_policy_that_names_the_version_that_is_supported_says_that_it_is_kept_up():
    policy = "# Security\n\nOnly **the latest version** is actively supported.\n"
    template = "# Security\n\n| Version | Supported |\n| --- | --- |\n"
    page = "# Bin days\n\nTells residents about bins.\n"

    assert status(made(**{"README.md": page, "SECURITY.md": policy})).word == "live"
    assert status(made(**{"README.md": page, "SECURITY.md": template})) is None


def test_what_another_page_says_does_not_overrule_the_front_page():
    page = "# Bin days\n\nThis tool is live. See [about](docs/about.md).\n"
    about = "# About\n\nThis tool is no longer used by the north depot.\n"

    assert status(made(**{"README.md": page, "docs/about.md": about})).word == "live"


@pytest.mark.parametrize(
    ("path", "text", "word"),
    [
        ("setup.cfg", "[metadata]\nclassifiers =\n    Development Status :: 4 - Beta\n", "beta"),
        ("setup.cfg", "[metadata]\nclassifiers =\n    Development Status :: 5 - Production/Stable\n", "live"),
        (
            "pyproject.toml",
            '[project]\nname="a"\nclassifiers=["Development Status :: 7 - Inactive"]\n',
            "ended",
        ),
        ("catalog-info.yaml", "spec:\n  lifecycle: experimental\n", "trial"),
        ("catalog-info.yaml", "spec:\n  lifecycle: unheard\n", "none"),
    ],
)
def test_the_settings_of_a_package_say_half_how_far_it_is(path, text, word):
    looked = repository("# Bin days\n\nTells residents when bins go out.\n", **{path: text})
    said = status(looked)

    assert (said.word if said else "none") == word
    assert status_stated(looked, {}).answer == ("no" if word == "none" else "partly")


def test_the_front_page_is_taken_before_the_settings_of_a_package():
    page = "# Bin days\n\nTells residents when bins go out. This tool is still in development.\n"
    setup = "[metadata]\nclassifiers =\n    Development Status :: 5 - Production/Stable\n"

    assert status(repository(page, **{"setup.cfg": setup})).word == "building"


BIN_DAYS = "# Bin days\n\nTells residents of Anytown when bins go out.\n\n"


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Hides homes that were deprecated.\n\nStatus: live (checked May 2026).", "live", "May 2026"),
        ("The survey ended in 2024.\n\n## Status\n\nLive, checked May 2026.", "live", "May 2026"),
        ("This project is no longer maintained.\n\nStatus: live (May 2020).", "ended", ""),
        ("It was closed.\n\nThe service was closed in 2025.\n\nStatus: live, May 2023.", "ended", "2025"),
        ("No longer in use.\n\nThe portal was switched off on 31 March 2023.", "ended", "31 March 2023"),
        ("## Status\n\nYn fyw. Gwiriwyd Ionawr 2026.", "live", "Ionawr 2026"),
        ("## Status\n\nIm Produktivbetrieb seit Mai 2024.", "live", "Mai 2024"),
        ("## Status\n\nEn desarrollo desde enero de 2025.", "building", "enero de 2025"),
        ("## Status\n\nOn trial. Checked May 2026.", "trial", "May 2026"),
    ],
)
def test_of_two_statements_the_one_on_this_work_and_with_a_date_counts(text, word, when):
    said = status(repository(BIN_DAYS + text + "\n"))

    assert (said.word, said.when) == (word, when)


def test_a_front_page_without_an_ending_to_its_name_is_read_for_a_status():
    plain = repository()
    files = memory_files({"README": "Bin days\n\nThis project is no longer maintained.\n"})
    said = status(Repository(plain.name, AS_OF, files, plain.history, plain.hosting))

    assert said is not None
    assert said.word == "ended"


def test_a_badge_is_quoted_by_the_word_that_was_read():
    badge = "[![img](https://img.shields.io/badge/Lifecycle-Stable-97ca00)](https://example.org/lifecycle)"
    verdict = status_stated(repository(f"# Bin days\n\n{badge}\n\nTells residents when bins go out.\n"), {})

    assert "stable" in verdict.evidence[0].quote
