"""Does it have data? Files, words, links and code are weighed together: one sign alone is seldom enough."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from openness_lint import links, readme
from openness_lint.checks.data_files import SHEET, analysis_files, civic_lists, dataset_files, scraper_files, ending, in_data_folder, is_test_or_tool, listed_values, mostly_styles, names_a_dataset
from openness_lint.checks.data_signs import ENOUGH, NOT_WITHHELD, OPENING, SOURCE, TITLE, TOOL, WEIGHTS, WITHHELD
from openness_lint.checks.derived import derived
from openness_lint.checks.kind import kind
from openness_lint.checks.pages import lead, narrative, own_pages, stories
from openness_lint.checks.signs import compiled, match
from openness_lint.findings import Evidence
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

SOURCE_CODE = frozenset("py r rmd qmd js mjs cjs ts jsx tsx vue ipynb rb php cs vb java kt go sql sh ps1 html htm jl scala rs pl fs swift dart ex lua".split())
# Pages about the data, which need not be linked from the front page.
DATA_PAGE = re.compile(
    r"(?:^|/)(?:(?:meta|open)?[-_]?data(?:[-_ ]?(?:sources?|sets?|dictionary|sheet|description|licen[cs]es?))?|"
    r"sources?|provenance)\.(?:md|markdown|rst|txt|html?|rmd|qmd)$|"
    r"(?:^|/)(?:[\w-]{0,30}data|datasets?|boundaries)/(?:readme|index|licen[cs]es?|about)[\w.-]{0,12}$",
    re.IGNORECASE,
)
# Pages that often name the data beside other things.
ALSO = re.compile(r"(?:^|/)(?:method(?:s|ology)?|about|attributions?|credits)\.(?:md|markdown|rst|txt|html?|rmd|qmd)$", re.IGNORECASE)
MOST_PAGES = 6
MOST_BYTES = 60_000
LONGEST = 600
SPREADSHEET = "docs.google.com/spreadsheets"
SERVICE_ONLY = re.compile(r"(?:service=w[mc]s|/wms\b|mapserver|/api/?$|geoserver)", re.IGNORECASE)


class Found(NamedTuple):
    """A web address of data in the code, and where it stands."""

    url: str
    path: str
    line: int


class Reason(NamedTuple):
    """One sign of data: its kind (see `data_signs.WEIGHTS`) and its place."""

    kind: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DataUse:
    """Why we think that the repository works with data: no reasons where it does not.

    `files`: datasets in it. `code_urls`: addresses of data in its code.
    """

    reasons: tuple[Reason, ...] = ()
    files: tuple[str, ...] = ()
    code_urls: tuple[Found, ...] = ()

    @property
    def because(self) -> str:
        """The strongest reason's kind, "" where there is no data."""
        return self.reasons[0].kind if self.reasons else ""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The places of the two strongest reasons."""
        return tuple(reason.evidence for reason in self.reasons[:2])


@derived
def data_use(repository: Repository) -> DataUse:
    """Tell whether the repository holds, uses or publishes datasets as a matter of substance (GUIDE 10)."""
    files, urls = dataset_files(repository), code_urls(repository)
    best: dict[str, Reason] = {}
    for reason in _reasons(repository):
        best.setdefault(reason.kind, reason)
    ordered = sorted(best.values(), key=lambda reason: -WEIGHTS[reason.kind])
    if sum(WEIGHTS[kind] for kind in _counted(best)) < ENOUGH:
        return DataUse((), files, urls)
    return DataUse(tuple(reason for reason in ordered if WEIGHTS[reason.kind] > 0), files, urls)


def _counted(kinds: dict[str, Reason]) -> list[str]:
    """Count one sign of each family: the opening speaks once, however often it says "data"."""
    opening = [kind for kind in kinds if kind in OPENING_KINDS]
    best = sorted(opening, key=lambda kind: -WEIGHTS[kind])[:1]
    return [kind for kind in kinds if kind not in OPENING_KINDS] + best


OPENING_KINDS = frozenset(sign.kind for sign in OPENING)


def _reasons(repository: Repository) -> Iterator[Reason]:
    if any(field.field == "uses-no-data" for field in repository.metadata):
        return
    yield from _declared(repository)
    yield from _files(repository)
    yield from _code(repository)
    yield from _title(repository)
    if mostly_styles(repository):
        yield Reason("data-styles", Evidence(repository.files.paths[0]))
    pages = own_pages(repository)
    for page in pages[:1]:
        yield from _front(page)
    for page in data_pages(repository):
        yield from _page(repository, page, front=page in pages[:1])


def _declared(repository: Repository) -> Iterator[Reason]:
    """A data package or a CSVW file that names a source or terms, or lists files that are here."""
    for field in repository.metadata:
        here = field.field == "data-source-address" and _beside(field.path, field.value) in repository.files.sizes
        if field.field in ("data-source", "data-licence") or here:
            yield Reason("data-package", Evidence(field.path, field.line, field.value, "field"))


def _beside(path: str, target: str) -> str:
    folder = path.rpartition("/")[0]
    return f"{folder}/{target}" if folder else target


def _files(repository: Repository) -> Iterator[Reason]:
    files = dataset_files(repository)
    placed = [path for path in files if in_data_folder(path)]
    if placed or len(files) >= 3:
        first = (placed or list(files))[0]
        yield Reason("data-files", Evidence(first, None, _number(files, first), "data-file"))
    elif files:
        yield Reason(_lone(files[0]), Evidence(files[0], None, files[0], "data-file"))
    listed = listed_values(repository)
    if not listed and kind(repository) == "data":
        listed = tuple(path for path in repository.files.paths if ending(path) in SHEET and not path.startswith("."))
    for sort, paths in (("data-listed", listed), ("data-civic-list", civic_lists(repository)), ("data-scraper-code", scraper_files(repository)), ("data-analysis", analysis_files(repository))):
        if paths:
            yield Reason(sort, Evidence(paths[0], None, paths[0], "file"))


def _lone(path: str) -> str:
    """One or two files outside a data folder: more telling by a dataset's name, less so deep among the code."""
    if names_a_dataset(path):
        return "data-file-named"
    return "data-file" if path.count("/") < 2 else "data-listed"


def _number(files: tuple[str, ...], first: str) -> str:
    return first if len(files) == 1 else f"{len(files)} data files, such as {first}"


def _code(repository: Repository) -> Iterator[Reason]:
    for url, path, line in code_urls(repository):
        kind_ = "data-service-code" if SERVICE_ONLY.search(url) else "data-code"
        yield Reason(kind_, Evidence(path, line, url, "code"))


def _title(repository: Repository) -> Iterator[Reason]:
    """The repository's name and its title, read as words."""
    pages = own_pages(repository)[:1]
    names = [("", 1, repository.name), *((page.path, page.title_line, page.title) for page in pages)]
    for path, line, name in names:
        said = re.sub(r"(?<=[a-z])(?=[A-Z])|[-_./]+", " ", name)
        place = Evidence(path or "its name", line if path else None, name, "title")
        for sign in TITLE:
            if match(said, (sign,)):
                yield Reason(sign.kind, place)
        if match(said, TOOL):
            yield Reason("data-tool", place)


def _front(page: Document) -> Iterator[Reason]:
    for number, sentence in enumerate(lead(page)):
        said = sentence.text[:LONGEST]
        for sign in OPENING:
            if match(said, (sign,)):
                yield Reason(sign.kind, _place(page, sentence, "sentence"))
        if links.named_datasets(said):
            yield Reason("data-dataset-named", _place(page, sentence, "named"))
        if number == 0 and match(said, TOOL):
            yield Reason("data-tool", _place(page, sentence, "sentence"))


def _page(repository: Repository, page: Document, *, front: bool) -> Iterator[Reason]:
    opening = {sentence.line for sentence in lead(page)} if front else set()
    for section in narrative(page):
        about = "data" in section.roles or (not front and is_data_page(page.path))
        if front and about and section.words >= 8 and any(match(s.text[:LONGEST], SOURCE) for s in section.sentences):
            yield Reason("data-section", Evidence(page.path, section.line, section.heading or section.text, "heading"))
        for sentence in (*section.sentences, *section.cells):
            yield from _sentence(repository, page, sentence, about=about)
            if front and sentence.line not in opening and any(match(sentence.text[:LONGEST], (sign,)) for sign in OPENING):
                yield Reason("data-mention", _place(page, sentence, "sentence"))


def _sentence(repository: Repository, page: Document, sentence: Sentence, *, about: bool) -> Iterator[Reason]:
    if withheld(sentence):
        yield Reason("data-withheld", _place(page, sentence, "withheld"))
    if about and links.named_datasets(sentence.text[:LONGEST]):
        yield Reason("data-dataset-named", _place(page, sentence, "named"))
    if own_file(repository, page, sentence):
        yield Reason("data-file-named", _place(page, sentence, "data-file"))
    for link in sentence.links:
        found = links.classify(link.target, link.text)
        place = Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link")
        if found in links.DATA and SPREADSHEET not in link.target and "://" in link.target:
            yield Reason("data-link", place)
        elif found == links.Kind.DATA_PORTAL or SPREADSHEET in link.target:
            yield Reason("data-portal", place)


def _place(page: Document, sentence: Sentence, sort: str) -> Evidence:
    return Evidence(page.path, sentence.line, sentence.text, sort)


def withheld(sentence: Sentence) -> bool:
    """Say whether a sentence says that data cannot be shared: not that visitors' details are kept private."""
    said = sentence.text[:LONGEST]
    lowered = said.lower()
    if not any(word in lowered for word in ("data", "records", "timetable", "figures")):
        return False
    return match(said, WITHHELD) is not None and not compiled(NOT_WITHHELD).search(said)


def own_file(repository: Repository, page: Document, sentence: Sentence) -> str:
    """Give the dataset in the repository that a sentence links to or names by its file name, "" if none."""
    files = dataset_files(repository)
    if not files or not ("." in sentence.text or sentence.links):
        return ""
    for link in sentence.links:
        target = link.target.partition("#")[0].partition("?")[0].replace("%20", " ").strip("/").removeprefix("./")
        for path in (target, _beside(page.path, target)):
            if path in files:
                return path
    names = _names(repository)
    words = (word.strip("()[]'\"`,;:.") for word in sentence.text[:LONGEST].split())
    return next((names[word.rpartition("/")[2]] for word in words if word.rpartition("/")[2] in names), "")


@derived
def _names(repository: Repository) -> dict[str, str]:
    return {path.rpartition("/")[2]: path for path in dataset_files(repository)[:500]}


def is_data_page(path: str) -> bool:
    """Say whether a page is about the data by its name or place: data/README.md, metadata.md, sources.md."""
    return DATA_PAGE.search(path) is not None


@derived
def data_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the front page and pages about the data: data/README.md, metadata.md, about.md, sources.html."""
    front = own_pages(repository)[:1]
    known = {page.path for page in front}
    parsed = {page.path: page for page in stories(repository)}
    taken = [*front]
    size = 0
    for path in sorted(repository.files.readable, key=lambda path: (path.count("/"), path)):
        if path in known or not (DATA_PAGE.search(path) or ALSO.search(path)) or is_test_or_tool(path) or path.count("/") > 2:
            continue
        length = max(0, repository.files.sizes.get(path, 0))
        if len(taken) > MOST_PAGES or size + length > MOST_BYTES:
            continue
        size += length
        taken.append(parsed.get(path) or readme.parse(path, _text(repository, path)))
    return tuple(taken)


def _text(repository: Repository, path: str) -> str:
    try:
        return repository.files.text(path)
    except Unreadable:
        return ""


@derived
def code_urls(repository: Repository) -> tuple[Found, ...]:
    """Give the addresses of data in the code, in order of path; each once."""
    found: dict[str, Found] = {}
    for path in sorted(repository.files.readable):
        if ending(path) in SOURCE_CODE and not is_test_or_tool(path):
            text = _text(repository, path)
            for url, line in links.find_urls(text) if "http" in text else ():
                if links.classify(url) in links.DATA:
                    found.setdefault(links.normalise(url), Found(url, path, line))
    return tuple(found.values())
