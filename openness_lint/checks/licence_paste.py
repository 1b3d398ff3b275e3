"""What to paste so that others may use it: a short grant of what is there, and two lines for the front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import licences
from openness_lint.checks.data_files import dataset_files
from openness_lint.checks.kind import kind, mostly_texts
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.licences import Grant, Licensing
    from openness_lint.repository import Repository

HOLDER = "Copyright [year] [your council]."
CODE, BRITISH_TEXTS, TEXTS_ELSEWHERE = "MIT", "OGL-UK-3.0", "CC-BY-4.0"
OGL_PAGE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
MOST_READ = 20_000
# The Open Government Licence is for the United Kingdom: it is not offered where only other countries are named.
BRITISH = Pattern(
    r"\.uk\b|\b(?:UK|United Kingdom|Britain|British|England|English|Wales|Welsh|Cymru|Scotland|Scottish|Scots|NHS|"
    r"Northern Ireland|London|Ordnance Survey|GOV\.UK|Ofsted|Defra|HMRC)\b"
)
ELSEWHERE = Pattern(
    r"\.(?:gov|mil)(?=[/\s)\]\"'>,;]|\.(?!uk)[a-z]{2}\b|$)|\b(?:gc|qc|on|bc|gouv|gob|govt|go|gub|bund)\.[a-z]{2,4}\b|"
    r"\b(?:United States|U\.S\.|USA|Canada|Canadian|Australian?|New Zealand|Ireland)\b|"
    r"://[\w.-]{1,80}\.(?:us|ca|au|nz|ie|de|at|ch|fr|be|nl|es|pt|it|se|no|dk|fi|pl|br|mx|in|jp|tw|kr)(?=[/\s)\]\"'>,;]|$)"
)
SUBJECTS = {
    "all": "This work is",
    "code": "The code is",
    "docs": "The documents are",
    "data": "The data are",
    "texts": "The documents and data are",
}
BRITISH_LANGUAGES = ("", "en", "cy")


def grant_of_what_is_here(repository: Repository) -> tuple[str, ...]:
    """Write a licence file for code, for documents and data, or for both, as the repository holds them."""
    texts = _licence_of_texts(repository)
    if kind(repository) != "code":
        return (HOLDER, *_covers(SUBJECTS["all"], texts))
    said = "texts" if dataset_files(repository) else "docs" if mostly_texts(repository) else ""
    return (HOLDER, *_covers(SUBJECTS["code"], CODE), *(_covers(SUBJECTS[said], texts) if said else ()))


def grant_of_the_code() -> tuple[str, ...]:
    """Write the lines to add to a licence file that covers documents and data alone."""
    return _covers(SUBJECTS["code"], CODE)


def grant_of_what_is_named(grant: Grant) -> tuple[str, ...]:
    """Write a licence file that grants the licence the project names; none where it is not an open one."""
    if not all(licences.is_open(one) for one in grant.ids):
        return ()
    lines = [HOLDER]
    for one in grant.ids:
        lines += _covers("It is", one)
    return tuple(lines)


def _covers(what: str, licence: str) -> tuple[str, ...]:
    called = licences.name(licence).removeprefix("The ")
    the = "the " if "licen" in called.lower() else ""
    page = OGL_PAGE if licence == BRITISH_TEXTS else f"https://spdx.org/licenses/{licence}.html"
    return (f"{what} licensed under {the}{called}:", page)


def _licence_of_texts(repository: Repository) -> str:
    """Choose for documents and data: the British licence, but where the front page speaks of other countries alone."""
    page = repository.readme
    said = repository.files.text_or_blank(page.path)[:MOST_READ] if page else ""
    if BRITISH.search(said):
        return BRITISH_TEXTS
    foreign = page is not None and page.language not in BRITISH_LANGUAGES
    return TEXTS_ELSEWHERE if foreign or ELSEWHERE.search(said) else BRITISH_TEXTS


def lines_for_front_page(survey: Licensing) -> tuple[str, ...]:
    """Write a section for the front page that names each licence found and links to its file, if there is one."""
    scopes = {scope: ids for scope, ids in survey.scopes.items() if ids and scope in SUBJECTS}
    if "docs" in scopes and scopes["docs"] == scopes.get("data"):
        scopes["texts"] = scopes.pop("docs")
        del scopes["data"]
    lines = [f"{SUBJECTS[scope]} licensed under {_named(ids)}." for scope, ids in sorted(scopes.items())]
    if survey.file is not None:
        path = survey.file.path
        lines = lines or ["What others may do with this work is said in its licence."]
        lines.append(f"See [{path.rsplit('/', 1)[-1]}]({path.replace(' ', '%20')}).")
    return ("## Licence", "", *lines) if lines else ()


def _named(ids: tuple[str, ...]) -> str:
    names = [licences.name(one).removeprefix("The ") for one in ids]
    return " and ".join(f"the {name}" if "licen" in name.lower() else name for name in names)
