"""Is it safe to have in the open? Passwords and keys, and details of people. Places are told, never values."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from openness_lint.checks.data_files import is_test_or_tool
from openness_lint.checks.people_columns import TABLES, people_in
from openness_lint.checks.secret_names import by_name
from openness_lint.checks.secret_places import SECRET_FILE, TEST_PLACE, Care, Seen
from openness_lint.checks.secret_shapes import by_shape
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openness_lint.repository import Repository

CHECK_PEOPLE = (
    "Please look at {where}. If it holds details of real people, take it down and tell your data protection officer "
    "now. If the details are made up, say so in the README, so that nobody worries."
)
# Why a place needs a look, and what to do about it, by the care that it asks for.
WHY = {
    Care.LOOK: "Please look at this place: what stands beside its name could be a real password or key.",
    Care.LIMIT: "Please check what this key may do: pages may hand it to everybody, or only you should have it.",
}
DO = {
    Care.LEAKED: (
        "Treat it as leaked: see {where}. First change the password or key, then take it out of the files. To "
        "delete the line is not enough, because the history keeps it. Tell your security team today. Keep the real "
        "values in a file that git ignores, and share an example with blanks."
    ),
    Care.LOOK: (
        "Please look at {where}. If the value is real, treat it as leaked: change it first, then take it out of the "
        "files, and tell your security team today. Keep the real values in a file that git ignores, and share an "
        'example with blanks. If it is made up, a word such as "example" in it says so.'
    ),
    Care.LIMIT: (
        "Please look at {where}. If pages or apps hand this key to everybody who loads them, it is no secret: check "
        "with the service that gave it that it works from your own addresses only, and for nothing but what they show. "
        "If only your own programs use it, treat it as leaked: get a new key first, then take this one out of the "
        "files."
    ),
}
GIVEN_OUT = (
    "We saw no passwords or secret keys of a kind that we know. Everybody who loads your pages gets a Google key: "
    "please check that it works from your own addresses only."
)
MOST_SHOWN = 5
COPIES = (".bak", ".mdb", ".accdb")
# What was called so before its copy: a page or a program, not a database.
NO_DATABASE = Pattern(r"\.(?!sql|db|\d)[a-z][a-z0-9]{0,9}\.bak$")


def secrets_kept_out(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: none seen, but for keys that pages give to all. No: one of a well-known shape. Partly: what may be one."""
    del options
    places: list[tuple[Care, Evidence]] = []
    readable = sorted(repository.files.readable)
    tests = frozenset(TEST_PLACE.among(readable))
    for path in readable:
        seen = _gravest(path, repository.files.text_or_blank(path)) if path not in tests else None
        if seen is not None:
            kind = "token" if seen.care is Care.LEAKED else "file-name"
            place = Evidence(path, seen.line, f"looks like {seen.what}", kind)
            if seen.care is Care.LEAKED:
                said = f"What looks like {seen.what} is in the files."
                return _to_do(no(said, place, what=seen.what), seen.care)
            places.append((seen.care, place))
    return _asked(sorted(places, key=lambda place: place[0]))


def _gravest(path: str, text: str) -> Seen | None:
    """Give the first of those of a file that ask for the most care."""
    gravest = None
    for seen in chain(by_shape(path.lower(), text), by_name(path.lower(), text)):
        if seen.care is Care.LEAKED:
            return seen
        if gravest is None or seen.care < gravest.care:
            gravest = seen
    return gravest


def _asked(places: Sequence[tuple[Care, Evidence]]) -> Verdict:
    """Ask for a look at what may be a secret, the gravest first."""
    to_look_at = [place for care, place in places if care is not Care.GIVEN_OUT]
    if to_look_at:
        care = places[0][0]
        return _to_do(partly(*to_look_at[:MOST_SHOWN], reason=WHY[care]), care)
    none = Evidence(".", None, "no key or token of the kinds we know, in the files we read", "scan")
    if not places:
        return yes(none)
    return yes(places[0][1])._replace(says=GIVEN_OUT)


def _to_do(verdict: Verdict, care: Care) -> Verdict:
    """Say where to look, and give git's line that leaves the file out where the whole file is for secrets."""
    place = verdict.evidence[0]
    ignored = (f"/{place.path}",) if SECRET_FILE.search(place.path) else ()
    return verdict._replace(todo=DO[care].format(where=f"{place.path}, line {place.line}"), paste=ignored)


def people_protected(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """No: columns that only private people have, over 5 rows. Partly: what may be such."""
    del options
    copies = [path for path in repository.files.paths if path.lower().endswith(COPIES)]
    dumps = [path for path in copies if not is_test_or_tool(path) and not NO_DATABASE.search(path)]
    doubtful = [Evidence(path, None, "a copy of a database", "file-name") for path in dumps]
    columns: list[Evidence] = []
    for path in sorted(repository.files.readable):
        sure = (
            people_in(repository, path)
            if path.lower().endswith(TABLES) and not is_test_or_tool(path)
            else None
        )
        if sure is not None:
            place = Evidence(path, 1, "columns that look like details of people", "columns")
            (columns if sure else doubtful).append(place)
    if columns:
        return _made_up(no("The names of its columns look like details of people.", *columns[:MOST_SHOWN]))
    if doubtful:
        return _made_up(
            partly(*doubtful[:MOST_SHOWN], reason="Please check: could these be details of real people?")
        )
    return yes(Evidence(".", None, "no columns that look like details of people", "scan"))


def _made_up(verdict: Verdict) -> Verdict:
    """Offer the line that says of these files that their people are made up."""
    tables = [place.path for place in verdict.evidence if place.line]
    lines = tuple(f"The people in `{path}` are made up." for path in tables)
    return verdict._replace(paste=lines, todo=CHECK_PEOPLE.format(where=tables[0])) if tables else verdict
