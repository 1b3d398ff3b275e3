"""Ways to reach somebody that stand outside the prose: package files, forms for issues, pages of the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.addresses import EMAIL, PERSON, SAMPLE, TEAM, is_of_team, whose
from openness_lint.checks.contact_links import ASK, is_a_home, is_ours
from openness_lint.checks.contact_routes import (
    APP_ONLY,
    FORMS_ONLY,
    HOME_PAGE,
    NARROW_USE,
    ONE_PERSON,
    TRACKER_FIELD,
    Route,
    is_for_one_purpose,
    own_words,
    short_name,
)
from openness_lint.checks.data_files import is_test_or_tool
from openness_lint.checks.voices import is_kit, made_with_kit, voices
from openness_lint.collect.wanted import is_vendored
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.repository import Repository

# Where forges look for them: at the top only. Those of a library that lies in the repository are its own.
ISSUE_FORMS = Pattern(
    r"^(?:\.github/|\.gitlab/|\.gitea/|\.forgejo/|docs/)?(?:issue_templates?/[^/]+|issue_template\.\w+)$"
)
FORM_LINK = Pattern(r"\burl:\s{0,4}[\"']?https?://", cased=True)
MAIL_LINK = Pattern(r"mailto:([^\"'?>\s]{3,80}@[^\"'?>\s]{3,80})")
APP_PAGES = Pattern(
    r"(?:contact|about|help|footer|layout|index|base)\w*\.(?:html?|\w*erb|njk|twig|php|vue|cshtml|jsx|tsx)$"
)
# The name of a package file that nobody has made theirs.
STARTER = Pattern(r"starter|boilerplate|skeleton|scaffold|template|recommended-project|^laravel/laravel$")
# Pages of prose, wherever they stand; not the source of a report (.Rmd), which speaks to the report's readers.
CONDUCT_PAGE = Pattern(r"/code[-_]?of[-_]?con?duct\.\w{2,8}$")  # of a part or a template, as at the top
PROSE = Pattern(r"\.(?:mdx?|markdown|rst|adoc)$|(?:^|/)readme[^/]{0,10}$")
MOST_APP_PAGES, MOST_PAGES, DEEPEST, LONGEST_LINE = 12, 30, 4, 2000


def in_declarations(repository: Repository) -> Iterator[Route]:
    """Read package files. A shared mailbox reaches the team, whoever it is given for; a tracker invites nobody."""
    names = [field for field in repository.metadata if field.field == "name"]
    copied = {field.path for field in names if STARTER.search(field.value)}
    ours = {field.path for field in names if field.value.rpartition("/")[2] == short_name(repository)}
    for field in repository.metadata:
        if field.path in copied and not STARTER.search(repository.name):
            continue
        if is_kit(repository) and field.path not in ours:
            continue
        if field.field == "homepage" and is_a_home(field.value):
            yield Route(Evidence(field.path, field.line, field.value, "home"), HOME_PAGE)
        if field.field not in {"contact", "author", "issues"}:
            continue
        evidence = Evidence(field.path, field.line, field.value, "field")
        found = EMAIL.search(field.value)
        owner = whose(found[0], field.value, own_words(repository)) if found else ""
        if (
            owner == TEAM
            and field.field == "author"
            and found
            and not _is_lasting(repository, found[0], field.value)
        ):
            owner = PERSON
        if owner == TEAM or (not found and field.field == "contact" and "://" in field.value):
            yield Route(evidence)
        elif owner == PERSON:
            yield Route(evidence, ONE_PERSON)
        elif field.field == "issues" and not found and is_ours(repository, field.value):
            yield Route(evidence, TRACKER_FIELD)


def _is_lasting(repository: Repository, address: str, said: str) -> bool:
    """Whether an author's address is a shared one by its very name, or the project's."""
    local = address.lower().partition("@")[0]
    return is_of_team(address, said) or any(word in local for word in own_words(repository))


def issue_forms(repository: Repository) -> tuple[str, ...]:
    """Give the paths of the forms for new issues, if they are not another product's."""
    if is_kit(repository):
        return ()
    return tuple(path for path in ISSUE_FORMS.among(repository.files.paths) if not is_vendored(path))


def is_settings(path: str) -> bool:
    """Whether one of these files is not a form but the settings of the forms."""
    return path.rpartition("/")[2].lower().startswith("config.")


def in_issue_forms(repository: Repository) -> Iterator[Route]:
    """Read the forms: their settings may name a chat or a help page; the forms alone are half a route."""
    for path in issue_forms(repository):
        if not is_settings(path):
            yield Route(Evidence(path, 1, path, "issue-template"), FORMS_ONLY)
            continue
        for number, line in enumerate(_lines(repository, path), 1):
            if FORM_LINK.search(line):
                yield Route(Evidence(path, number, line.strip(), "contact-link"))


def in_app_pages(repository: Repository) -> Iterator[Route]:
    """Look for an address in the pages of the application."""
    if is_kit(repository):
        return
    pages = APP_PAGES.among(sorted(repository.files.readable))
    for path in pages[:MOST_APP_PAGES]:
        for number, line in enumerate(_lines(repository, path), 1):
            found = MAIL_LINK.search(line) if "mailto:" in line else None
            if found and whose(found[1]) != SAMPLE:
                yield Route(Evidence(path, number, found[1], "email"), APP_ONLY)
                break


def in_other_pages(repository: Repository) -> Iterator[Route]:
    """Look for a team's address to write to in pages that are not near the front door, line by line."""
    if is_kit(repository) or made_with_kit(repository):
        return
    known = {voice.page.path for voice in voices(repository)}
    pages = sorted(PROSE.among(repository.files.readable - known))
    own = [
        path
        for path in pages
        if path.count("/") <= DEEPEST and not is_vendored(path) and not is_test_or_tool(path)
    ]
    for path in sorted(own, key=lambda path: path.count("/"))[:MOST_PAGES]:
        for number, line in enumerate(_lines(repository, path), 1):
            found = EMAIL.search(line) if "@" in line else None
            if found and ASK.search(line) and whose(found[0], line, own_words(repository)) == TEAM:
                narrow = is_for_one_purpose(found[0]) or CONDUCT_PAGE.search(path)
                why = NARROW_USE if narrow else ""
                yield Route(Evidence(path, number, line.strip(), "email"), why)


def _lines(repository: Repository, path: str) -> list[str]:
    return [line[:LONGEST_LINE] for line in repository.files.text_or_blank(path).split("\n")]
