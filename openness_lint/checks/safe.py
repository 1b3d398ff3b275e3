"""Is it safe to have in the open? Passwords and keys, and details of people. Places are told, never values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.data_files import is_test_or_tool
from openness_lint.checks.people_columns import TABLES, people_in
from openness_lint.checks.secret_signs import NAMES, TEST_PLACE
from openness_lint.checks.secrets_seen import secret_in
from openness_lint.findings import Answer, Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

LOOKS_REAL = "Please look at this place: what stands beside its name could be a real password or key."
CHECK_PEOPLE = (
    "Please look at {where}. If it holds details of real people, take it down and tell your data protection officer "
    "now. If the details are made up, say so in the README, so that nobody worries."
)
LEAKED = (
    "Treat it as leaked: see {where}. First change the password or key, then take it out of the files. To delete the "
    "line is not enough, because the history keeps it. Tell your security team today. Keep the real values in a file "
    "that git ignores, and share an example with blanks."
)
LOOK_AT = (
    "Please look at {where}. If the value is real, treat it as leaked: change it first, then take it out of the files, "
    "and tell your security team today. Keep the real values in a file that git ignores, and share an example with "
    'blanks. If it is made up, a word such as "example" in it says so.'
)
COPIES = (".bak", ".mdb", ".accdb")
# What was called so before its copy: a page or a program, not a database.
NO_DATABASE = Pattern(r"\.(?!sql|db|\d)[a-z][a-z0-9]{0,9}\.bak$")


def secrets_kept_out(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: none seen. No: a key, token or connection of a well-known shape. Partly: a name with what may be one."""
    del options
    doubtful: list[Evidence] = []
    readable = sorted(repository.files.readable)
    tests = frozenset(TEST_PLACE.among(readable))
    for path in readable:
        seen = secret_in(path, repository.files.text_or_blank(path)) if path not in tests else None
        if seen is not None:
            place = Evidence(
                path, seen.line, f"looks like {seen.what}", "token" if seen.sure else "file-name"
            )
            if seen.sure:
                said = f"What looks like {seen.what} is in the files."
                return _to_do(no(said, place, what=seen.what), place)
            doubtful.append(place)
    if doubtful:
        return _to_do(partly(*doubtful[:5], reason=LOOKS_REAL), doubtful[0])
    return yes(Evidence(".", None, "no key or token of the kinds we know, in the files we read", "scan"))


def _to_do(verdict: Verdict, place: Evidence) -> Verdict:
    """Say where to look, and give git's line that leaves the file out where the whole file is for secrets."""
    where = f"{place.path}, line {place.line}"
    todo = (LEAKED if verdict.answer is Answer.NO else LOOK_AT).format(where=where)
    ignored = (f"/{place.path}",) if NAMES.search(place.path) else ()
    return verdict._replace(todo=todo, paste=ignored)


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
        return _made_up(no("The names of its columns look like details of people.", *columns[:5]))
    if doubtful:
        return _made_up(partly(*doubtful[:5], reason="Please check: could these be details of real people?"))
    return yes(Evidence(".", None, "no columns that look like details of people", "scan"))


def _made_up(verdict: Verdict) -> Verdict:
    """Offer the line that says of these files that their people are made up."""
    tables = [place.path for place in verdict.evidence if place.line]
    lines = tuple(f"The people in `{path}` are made up." for path in tables)
    return verdict._replace(paste=lines, todo=CHECK_PEOPLE.format(where=tables[0])) if tables else verdict
