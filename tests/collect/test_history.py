from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openness_lint.collect.history import (
    covers_window,
    history,
    is_robot,
    is_robot_subject,
    log_args,
    tags,
    window_start,
)
from openness_lint.repository import History, NotSeen

DAY = datetime.date(2026, 6, 1)


def entry(number, day, subject="Change", *, who="Sam <sam@example.org>", parents=None):
    """One record as git prints it; each commit's parent is the one before unless told."""
    name, _, email = who.removesuffix(">").partition(" <")
    before = f"{number - 1:040x}" if number > 1 else ""
    fields = [
        f"{number:040x}",
        day,
        before if parents is None else parents,
        email,
        name,
        subject,
    ]
    return "\x1f".join(fields).encode() + b"\0"


def log(*entries):
    return b"".join(reversed(entries))


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
        ("renovate bot", "bot@renovateapp.com"),
        ("github actions", "actions@github.com"),
        ("snyk bot", "snyk-bot@snyk.io"),
        ("github", "noreply@github.com"),
        ("pyup-bot", "github-bot@pyup.io"),
        ("jenkins", "ci@example.org"),
        ("imgbot", "imgbothelp@gmail.com"),
        ("semantic-release-bot", "semantic-release-bot@martynus.net"),
    ],
)
def test_robots_are_known(name, email):
    assert is_robot(name, email)


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("sam smith", "123+sam@users.noreply.github.com"),
        ("jo abbot", "abbot@example.org"),
        ("al jenkins", "al.jenkins@example.org"),
        ("github fan", "fan@example.org"),
        ("root", "root@server"),
        ("", ""),
    ],
)
def test_people_are_not_robots(name, email):
    assert not is_robot(name, email)


@pytest.mark.parametrize(
    "subject",
    [
        "Bump rails from 5.0 to 5.1",
        "chore(deps): update thing",
        "Update dependency left-pad to v2",
        "build(deps-dev): bump x",
        "Merge pull request #12 from example/dependabot/npm/x",
        "Merge branch 'renovate/x' into 'main'",
        "chore(release): 1.2.3 [skip ci]",
        "Merge 0123456789abcdef0123456789abcdef01234567 into fedcba9876543210fedcba9876543210fedcba98",
        "Add LICENSE via bulk tool",
        "Update CODEOWNERS",
        "[Snyk] Security upgrade",
        "Automated update 2026-03-01",
        "Latest data: Mon Mar 1",
    ],
)
def test_subjects_of_robots_and_sweeps(subject):
    assert is_robot_subject(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Update README.md",
        "Add files via upload",
        "Bump the font size",
        "Merge pull request #3 from sam/map",
        "data",
        "",
    ],
)
def test_subjects_of_people(subject):
    assert not is_robot_subject(subject)


@pytest.mark.parametrize(
    ("who", "person"),
    [
        ("Sam Smith <sam@example.org>", True),
        ("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", False),
        ("unknown <>", False),
        (" <>", False),
    ],
)
@pytest.mark.parametrize(
    "subject",
    [
        "build(deps): replace the old map library",
        "fix(deps): remove what nobody uses",
        "chore(deps-dev): bump x from 1.2.3 to 1.2.4",
        "Bump rails from 5.0 to 5.1",
        "Update dependency left-pad to v2",
    ],
)
def test_words_on_newer_packages_are_a_persons_where_a_person_is_named(who, person, subject):
    past = history(log(entry(1, "2020-01-01"), entry(2, "2026-05-01", subject, who=who)), b"", DAY)
    assert past.last_human_commit == datetime.date(2026 if person else 2020, 5 if person else 1, 1)


def test_the_same_subject_on_a_timetable_is_not_a_person():
    routine = [entry(number, f"2026-05-{number:02}", "update data") for number in range(2, 20)]
    past = history(log(entry(1, "2025-01-01"), *routine), b"", DAY)
    assert past.last_human_commit == datetime.date(2025, 1, 1)
    assert past.last_commit == datetime.date(2026, 5, 19)
    assert len(past.months) == 1


def test_the_same_subject_by_hand_is_a_person():
    for subject in ("Update README.md", "push", "Add files via upload"):
        past = history(log(*(entry(n, f"2026-05-{n:02}", subject) for n in range(1, 20))), b"", DAY)
        assert past.last_human_commit == datetime.date(2026, 5, 19)


def test_the_same_subject_all_day_long_is_a_person():
    work = [entry(number, "2026-05-01", "Update data") for number in range(1, 20)]
    assert history(log(*work), b"", DAY).last_human_commit == datetime.date(2026, 5, 1)


def test_some_data_updates_among_other_work_are_a_persons():
    work = [
        entry(n, f"2026-05-{n:02}", "update data" if n % 3 == 0 else f"Work {chr(64 + n)}")
        for n in range(1, 26)
    ]
    assert history(log(*work), b"", DAY).commits == 25
    assert history(log(*work[:24]), b"", DAY).last_human_commit == datetime.date(2026, 5, 24)


def test_automated_looks_at_the_last_24_months():
    robot = "x[bot] <x@example.org>"
    past = history(log(entry(1, "2020-01-01"), entry(2, "2026-05-01", who=robot)), b"", DAY)
    assert past.automated
    past = history(log(entry(1, "2020-01-01", who=robot)), b"", DAY)
    assert not past.automated
    assert past.last_human_commit is None


def test_a_window_without_its_beginning_is_no_snapshot():
    cut = log(entry(7, "2026-05-01"), entry(8, "2026-05-02"))
    assert not history(cut, b"", DAY).snapshot
    assert history(log(entry(1, "2026-05-01"), entry(2, "2026-05-02")), b"", DAY).snapshot


def test_a_cut_commit_is_relied_on_only_where_the_window_is_covered():
    tip = log(entry(1, "2019-05-01", parents=""))
    assert isinstance(history(tip, b"", DAY, [f"{1:040x}"]), NotSeen)
    past = history(tip, b"", DAY, [f"{1:040x}"], covered=True)
    assert past.last_human_commit == datetime.date(2019, 5, 1)
    assert not past.snapshot
    assert not past.partial


def test_no_commits():
    assert isinstance(history(b"", b"", DAY), NotSeen)
    assert isinstance(history(log(entry(1, "2027-01-01")), b"", DAY), NotSeen)


def test_whether_a_first_look_reaches_far_enough():
    recent = [entry(number, "2026-05-01") for number in range(1, 6)]
    assert covers_window(log(*recent), DAY, limit=6)
    assert not covers_window(log(*recent), DAY, limit=5)
    assert covers_window(log(entry(0, "2020-01-01"), *recent[1:]), DAY, limit=5)


def test_a_subject_may_hold_anything():
    past = history(log(entry(1, "2026-05-01", "a\x1fb\x1fc\n\x1b[31m")), b"", DAY)
    assert past.commits == 1


def test_tags_newest_first_and_none_from_later():
    raw = b"2026-01-01\x1fv1\n2026-02-01\x1fv2\n2027-01-01\x1fv3\n\x1fv4\nnonsense\n"
    assert [(tag.name, str(tag.date)) for tag in tags(raw, DAY)] == [
        ("v2", "2026-02-01"),
        ("v1", "2026-01-01"),
    ]


def test_the_window_is_24_months():
    assert window_start(DAY) == datetime.date(2024, 6, 1)
    assert window_start(datetime.date(2024, 2, 29)) == datetime.date(2022, 2, 28)
    assert window_start(datetime.date(1, 1, 1)) == datetime.date(1, 1, 1)
    assert "--since=2024-06-01T00:00:00Z" in log_args(DAY)
    assert not [word for word in log_args(DAY, since=False) if word.startswith("--since")]


@given(st.binary(max_size=400), st.binary(max_size=100), st.lists(st.text(max_size=3)))
def test_any_output_is_read_without_an_error(raw, labels, cut):
    assert isinstance(history(raw, labels, DAY, cut), History | NotSeen)


FIELD = st.sampled_from(
    ["2026-05-01", "2019-01-01", "9999-12-31", "1", "-5", "", "x", "update data", "a" * 40]
)


@given(st.lists(st.lists(FIELD | st.text(max_size=5), min_size=4, max_size=7), max_size=12))
@example([["1", "\0", "", "", ""]] * 4)
def test_any_fields_are_read_without_an_error(records):
    raw = b"\0".join("\x1f".join(fields).encode("utf-8", "replace") for fields in records)
    covers_window(raw, DAY, limit=3)
    assert isinstance(history(raw, b"", DAY), History | NotSeen)
