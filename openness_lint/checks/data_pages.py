"""Which pages speak of the data, what their sentences say of it, and which addresses of data the code holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from openness_lint import links, readme
from openness_lint.checks.data_files import (
    SOURCE_CODE,
    dataset_files,
    ending,
    is_test_or_tool,
    scraper_files,
)
from openness_lint.checks.data_signs import NOT_WITHHELD, SPEAKS_OF_DATA, WITHHELD
from openness_lint.checks.derived import derived
from openness_lint.checks.pages import is_foreign, own_pages, stories
from openness_lint.checks.signs import LONGEST, match, says
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern
from openness_lint.readme import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section
    from openness_lint.repository import Repository

_PROSE = r"\.(?:md|markdown|rst|txt|html?|rmd|qmd)$"
# Pages about the data, which need not be linked from the front page.
ABOUT_DATA = Pattern(
    r"(?:^|/)(?:(?:meta|open)?[-_]?data(?:[-_ ]?(?:sources?|sets?|dictionary|sheet|description|licen[cs]es?))?|"
    rf"sources?|provenance){_PROSE}|"
    r"(?:^|/)(?:[\w-]{0,30}data|datasets?|boundaries)/(?:readme|index|licen[cs]es?|about)[\w.-]{0,12}$"
)
# Pages that often name the data beside other things.
ALSO = Pattern(rf"(?:^|/)(?:index|home|method(?:s|ology)?|about|attributions?|credits){_PROSE}")
# A page that explains a service to programmers is not the data.
MANUAL = Pattern(
    r"^https?://(?:developers?|docs?)\.|/(?:docs?|documentation|guides?)(?:/|$)|-guide/?$|github\.com/[^/]+/[^/]+/?$"
)
SPREADSHEET = "docs.google.com/spreadsheets"
NOT_SCRAPED = frozenset(
    {links.Kind.CODE, links.Kind.PACKAGE, links.Kind.DOCS, links.Kind.LICENCE, links.Kind.NOT_DATA}
)
MOST_PAGES = 6
MOST_BYTES = 60_000
MOST_NAMES = 500


class Found(NamedTuple):
    """A web address of data in the code, and where it stands."""

    url: str
    path: str
    line: int


@derived
def data_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the front page and at most six pages about the data: data/README.md, metadata.md, about.md."""
    parsed = {page.path: page for page in stories(repository)}
    taken = list(own_pages(repository)[:1])
    known = {page.path for page in taken}
    size = 0
    for path in sorted(_speaking(repository), key=lambda path: (path.count("/"), path)):
        length = max(0, repository.files.sizes.get(path, 0))
        if len(taken) <= MOST_PAGES and size + length <= MOST_BYTES and path not in known:
            size += length
            taken.append(parsed.get(path) or readme.parse(path, repository.files.text_or_blank(path)))
    return tuple(page for page in taken if not is_foreign(page))


def _speaking(repository: Repository) -> set[str]:
    """Give the pages that are about the data by their names, or name them beside other things."""
    readable = repository.files.readable
    named = {*ABOUT_DATA.among(readable), *ALSO.among(readable)}
    return {path for path in named if _is_near(path) and not is_test_or_tool(path)}


def _is_near(path: str) -> bool:
    return path.count("/") <= (4 if path.startswith(("docs/", "doc/", "documentation/")) else 2)


def is_data_page(path: str) -> bool:
    """Say whether a page is about the data by its name or place: data/README.md, metadata.md, sources.md."""
    return ABOUT_DATA.search(path) is not None


def withheld(sentence: Sentence, *, about: bool = False) -> bool:
    """Say whether a sentence says that data cannot be shared: not that visitors' details are kept private.

    `about`: it stands in a section about data, where "we cannot share them" is enough.
    """
    said = sentence.text[:LONGEST]
    lowered = said.lower()
    if not about and not any(word in lowered for word in SPEAKS_OF_DATA):
        return False
    return match(said, WITHHELD) is not None and not says(said, NOT_WITHHELD)


def spoken(section: Section) -> Iterator[Sentence]:
    """Give a section's sentences and cells, and the links that stand by themselves as sentences of their own."""
    seen: set[tuple[str, int]] = set()
    for sentence in (*section.sentences, *section.cells):
        seen.update((link.target, link.line) for link in sentence.links)
        yield sentence
    for link in section.links:
        if (link.target, link.line) not in seen and not link.picture:
            yield Sentence(link.text, link.line, (link,))


def own_file(repository: Repository, page: Document, sentence: Sentence) -> str:
    """Give the dataset in the repository that a sentence links to or names by its file name, "" if none."""
    files = _by_name(repository)
    if not files or not (sentence.links or "." in sentence.text):
        return ""
    for link in sentence.links:
        target = re.split(r"[#?]", link.target)[0].replace("%20", " ").removeprefix("./").strip("/")
        for path in (target, beside(page.path, target)):
            if files.get(path.rpartition("/")[2]) == path:
                return path
    words = (word.strip("()[]'\"`,;:.").rpartition("/")[2] for word in sentence.text[:LONGEST].split())
    return next((files[word] for word in words if word in files), "")


def beside(path: str, target: str) -> str:
    """Give the path of a file that is named from another file in the same folder."""
    folder = path.rpartition("/")[0]
    return f"{folder}/{target}" if folder else target


@derived
def _by_name(repository: Repository) -> dict[str, str]:
    return {path.rpartition("/")[2]: path for path in dataset_files(repository)[:MOST_NAMES]}


@derived
def code_urls(repository: Repository) -> tuple[Found, ...]:
    """Give the addresses of data in the code, in order of path; each once."""
    found: dict[str, Found] = {}
    for path in sorted(repository.files.readable):
        if ending(path) in SOURCE_CODE and not is_test_or_tool(path):
            text = repository.files.text_or_blank(path)
            for url, line in links.find_urls(text) if "http" in text else ():
                if links.classify(url) in links.DATA and not MANUAL.search(url):
                    found.setdefault(links.normalise(url), Found(url, path, line))
    return tuple(found.values())


def scraped_addresses(repository: Repository) -> Iterator[Evidence]:
    """Give the web addresses in the code of scrapers: where their data come from."""
    for path in scraper_files(repository):
        if path in repository.files.readable and ending(path) in SOURCE_CODE:
            for url, line in links.find_urls(repository.files.text_or_blank(path)):
                if links.classify(url) not in NOT_SCRAPED:
                    yield Evidence(path, line, url, "code")
