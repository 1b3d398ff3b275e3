"""What `git log` and `git for-each-ref` print, read into one `History`; no git is run here."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from openness_lint import beforehand
from openness_lint.patterns import Pattern
from openness_lint.repository import History, Month, NotSeen, Tag

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

WINDOW_MONTHS = 24
FIRST_LOOK = 300
MOST_COMMITS = 20_000
MOST_TAGS = 500
# Committer's day (in the committer's own time zone), parents, e-mail and name as .mailmap has them, subject;
# git itself cuts the free texts (and pads them), for a hostile one may be of any length.
_FIELDS = "%H%x1f%cs%x1f%P%x1f%<(100,trunc)%aE%x1f%<(100,trunc)%aN%x1f%<(160,trunc)%s"
_SLACK = datetime.timedelta(days=2)
_ROUTINE = 8
_ROUTINE_SHARE = 0.5
_ROUTINE_DAYS = 5
_SNAPSHOT_COMMITS, _SNAPSHOT_DAYS = 3, 7
NO_COMMITS = NotSeen("This repository has no commits yet.")
SHALLOW = (
    "This copy has only the newest commits (a shallow clone), so we could not look at its history. "
    "Fetch all of it: fetch-depth: 0 in the workflow, or git fetch --unshallow."
)
# The sections of bots.txt.
_SECTIONS = frozenset(
    (
        *("author contains", "author unknown", "author is", "upkeep starts", "subject starts"),
        *("subject contains", "sweep starts", "routine word"),
    )
)
_PULL_REQUEST_MERGE = Pattern(r"merge [0-9a-f]{7,64} into [0-9a-f]{7,64}", cased=True)


class Commit(NamedTuple):
    """One line of the log. `parents`: ids as far as they are in this copy. `robot`: not a person's work."""

    id: str
    date: datetime.date
    parents: tuple[str, ...]
    author: str
    subject: str
    robot: bool = False


def log_args(
    as_of: datetime.date, *, limit: int = MOST_COMMITS, since: bool = True, rev: str = "HEAD"
) -> list[str]:
    """Give the arguments of the one `git log` that `history` reads, bounded in number and, if asked, time."""
    # Two days too many: `as_of` is a day in the committer's time zone; `history` leaves out what is later.
    late = min(as_of, datetime.date.max - _SLACK) + _SLACK
    bounds = [f"--max-count={limit}", f"--until={late}T00:00:00Z"]
    if since:
        bounds.append(f"--since={window_start(as_of)}T00:00:00Z")
    return ["log", "-z", "--encoding=UTF-8", f"--format={_FIELDS}", "--no-show-signature", *bounds, rev, "--"]


def tag_args() -> list[str]:
    """Give the arguments of the `git for-each-ref` that `history` reads: the newest tags with their days."""
    fields = "%(creatordate:short)%1f%(refname:strip=2)"
    return ["for-each-ref", "--sort=-creatordate", f"--count={MOST_TAGS}", f"--format={fields}", "refs/tags"]


def window_start(as_of: datetime.date) -> datetime.date:
    """Give the day 24 months before."""
    day = min(as_of.day, 28)
    return as_of.replace(year=max(1, as_of.year - WINDOW_MONTHS // 12), day=day)


def covers_window(raw_log: bytes, as_of: datetime.date, *, limit: int = FIRST_LOOK) -> bool:
    """Say whether a log of at most `limit` commits reaches the first commit or beyond the window's start."""
    records = raw_log.split(b"\0")
    if len(records) <= limit:
        return True
    fields = records[limit - 1].decode("utf-8", "replace").split("\x1f")
    oldest = _day(fields[1]) if len(fields) > 1 else None
    return oldest is None or oldest < window_start(as_of)


def commits(raw_log: bytes, as_of: datetime.date) -> list[Commit]:
    """Read the log's records, newest first; those dated after `as_of` and malformed ones are left out."""
    found = []
    for record in raw_log.split(b"\0"):
        parts = record.decode("utf-8", "replace").strip("\n").split("\x1f", 5)
        commit = _commit(parts) if len(parts) == 6 else None
        if commit and commit.date <= as_of:
            found.append(commit)
    return _without_routine(found)


def history(
    raw_log: bytes,
    tags_raw: bytes,
    as_of: datetime.date,
    shallow_boundaries: Collection[str] = (),
    *,
    covered: bool = False,
) -> History | NotSeen:
    """Read what `log_args` and `tag_args` made git print.

    `shallow_boundaries`: ids of the commits at which a shallow copy was cut. Their own days are not relied
    on, unless `covered` says that nothing since the window's start was cut off (--shallow-since).
    Gives NotSeen where no commit, or none that can be relied on, is there.
    """
    seen = commits(raw_log, as_of)
    if not seen:
        return NotSeen(f"We found no commits up to {as_of}.")
    cut = frozenset(() if covered else shallow_boundaries)
    known = [commit for commit in seen if commit.id not in cut]
    people = [commit for commit in known if not commit.robot]
    if cut and not people:
        return NotSeen(SHALLOW)
    start = window_start(as_of)
    recent = [commit for commit in known if commit.date >= start]
    return History(
        last_commit=max(commit.date for commit in known),
        last_human_commit=max((commit.date for commit in people), default=None),
        months=_months(commit for commit in people if commit.date >= start),
        tags=tags(tags_raw, as_of),
        commits=len(known),
        authors=len({commit.author for commit in people}),
        snapshot=_is_snapshot(seen, frozenset(shallow_boundaries)),
        automated=bool(recent) and all(commit.robot for commit in recent),
        partial=any(commit.id in cut and commit.date >= start for commit in seen),
    )


def tags(tags_raw: bytes, as_of: datetime.date) -> tuple[Tag, ...]:
    """Read the tags, newest first; those later than `as_of` or without a day are left out."""
    found = []
    for line in tags_raw.decode("utf-8", "replace").split("\n"):
        day, _, name = line.partition("\x1f")
        date = _day(day)
        if date and name and date <= as_of:
            found.append(Tag(name, date))
    return tuple(sorted(found, key=lambda tag: (tag.date, tag.name), reverse=True))


def _commit(parts: Sequence[str]) -> Commit | None:
    date = _day(parts[1])
    if date is None:
        return None
    author, name, subject = parts[3].strip().lower(), parts[4].strip().lower(), parts[5].strip()
    robot = is_robot(name, author) or is_robot_subject(subject, known=is_known(name, author))
    return Commit(parts[0], date, tuple(parts[2].split()), author or name, subject, robot)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Read bots.txt: section -> its lines in lower case, the space at a line's end kept."""
    sections: dict[str, list[str]] = {}
    into: list[str] = []
    for line in beforehand.text("collect/bots.txt").split("\n"):
        if line.startswith("[") and line[1:-1] in _SECTIONS:
            into = sections.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("# "):
            into.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


@cache
def is_robot(name: str, email: str) -> bool:
    """Say whether an author (both in lower case) is a known robot or an account of a build machine."""
    table = _table()
    if name in table["author is"]:
        return True
    both = f"{name} <{email}>"
    return any(part in both for part in table["author contains"])


@cache
def is_known(name: str, email: str) -> bool:
    """Say whether an author (both in lower case) is somebody, not blank or a machine's stand-in for a name."""
    return bool(name or email) and name not in _table()["author unknown"]


def is_robot_subject(subject: str, *, known: bool = False) -> bool:
    """Say whether a subject is a robot's, or a sweep through every repository of an organisation.

    `known`: its author is somebody, so that words on newer packages, which people write as well, are theirs.
    """
    plain = _plain(subject)
    starts, patterns = _subject_starts(known=known)
    return (
        plain.startswith(starts)
        or any(_is_like(plain, *pattern) for pattern in patterns)
        or any(part in plain for part in _table()["subject contains"])
        or _PULL_REQUEST_MERGE.match(subject.lower()) is not None
    )


@cache
def _subject_starts(*, known: bool) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Part the plain beginnings from the patterns "beginning * later"."""
    table = _table()
    lines = (() if known else table["upkeep starts"]) + table["subject starts"] + table["sweep starts"]
    patterns = [line.split("*", 1) for line in lines if "*" in line]
    return tuple(line for line in lines if "*" not in line), tuple(
        (start, later) for start, later in patterns
    )


def _is_like(plain: str, start: str, later: str) -> bool:
    return plain.startswith(start) and later in plain[len(start) :]


def _plain(subject: str) -> str:
    return re.sub(r"\d+", "0", subject[:200].lower())


def _without_routine(found: list[Commit]) -> list[Commit]:
    """Mark as a robot's what one author commits day after day under one subject about data or a timetable."""
    days: dict[tuple[str, str], list[datetime.date]] = {}
    for commit in found:
        if not commit.robot:
            days.setdefault((commit.author, _plain(commit.subject)), []).append(commit.date)
    by_author = Counter(commit.author for commit in found)
    routine = {
        key
        for key, dates in days.items()
        if len(dates) >= max(_ROUTINE, by_author[key[0]] * _ROUTINE_SHARE)
        and len(set(dates)) >= _ROUTINE_DAYS
        and _about_routine(key[1])
    }
    if not routine:
        return found
    return [
        commit._replace(robot=True) if (commit.author, _plain(commit.subject)) in routine else commit
        for commit in found
    ]


def _about_routine(plain: str) -> bool:
    return not set(re.findall(r"[a-z]+", plain)).isdisjoint(_table()["routine word"])


def _months(people: Iterable[Commit]) -> tuple[Month, ...]:
    """Count commits and distinct authors a month, newest first; months without a person's are left out."""
    authors: dict[str, list[str]] = {}
    for commit in people:
        authors.setdefault(commit.date.isoformat()[:7], []).append(commit.author)
    return tuple(
        Month(month, len(who), len(set(who))) for month, who in sorted(authors.items(), reverse=True)
    )


def _is_snapshot(seen: Sequence[Commit], boundaries: Collection[str]) -> bool:
    """Say whether the whole past, to its first commit, is at most 3 commits within a week."""
    ids = {commit.id for commit in seen}
    if len(seen) > _SNAPSHOT_COMMITS or not ids.isdisjoint(boundaries):
        return False
    if any(parent not in ids for commit in seen for parent in commit.parents):
        return False
    days = [commit.date for commit in seen]
    return (max(days) - min(days)).days <= _SNAPSHOT_DAYS
