"""Whether the sources of its data are named and linked, and under what terms the data may be used."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.contact_routes import APP_PAGE
from openness_lint.checks.data_files import NOT_A_DATASET, source_lists
from openness_lint.checks.data_pages import (
    SPREADSHEET,
    data_pages,
    is_data_page,
    own_file,
    scraped_addresses,
    spoken,
    withheld,
)
from openness_lint.checks.data_signs import DATA_SAID, LICENCE_NAMED, LICENCE_SAID, NOT_TERMS, SOURCE
from openness_lint.checks.data_use import FEWEST_WORDS, DataUse, data_use
from openness_lint.checks.kind import kind
from openness_lint.checks.licence import licensing
from openness_lint.checks.locality import nothing_local
from openness_lint.checks.pages import own_pages
from openness_lint.checks.signs import LONGEST, match, says, section_evidence
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.links import Kind
from openness_lint.links.address import split
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

NO_DATA = "We found no datasets that it holds, uses or publishes."
LOOKED_TERMS = (
    "We looked for the terms of the data beside its sources, in the licence and in the data folder."
)
MOST_LINES = 8
# How a place leads to data: it names them; a sentence that speaks of data has a link; it links to them.
NAMED, LOOSELY, PLAINLY = range(3)
# Reasons that name no data: a title, a file that lies there, or code that fetches some.
NOT_NAMED = frozenset(
    "data-title data-picture-title data-picture-said data-code data-service-code data-scraper-code data-package "
    "data-files data-file data-known-file data-listed data-civic-list data-analysis".split()
)
# Folders of what the work puts out.
PUT_OUT = Pattern(r"(?:^|[/_ .-])(?:outputs?|results?|reports?|figures|plots|predictions|exports?)/")
FORGES = ("githubusercontent.com", "github.com", "gitlab.com", "github.io", "jsdelivr.net")
KEPT_HERE = frozenset({"data-files", "data-file", "data-known-file"})
KEPT_ONLY = "The data is here, but no page says what it is or where it comes from."
# A licence file that says by its name that it is for the data: "LICENCE-DATA".
DATA_LICENCE = Pattern(
    r"(?:^|/)(?:licen[cs]es?[-_. ](?:for[-_ ])?(?:open[-_]?)?data|data[-_. ]?licen[cs]es?)(?![a-z])"
)
NOT_A_SOURCE = (
    links.SOFTWARE
    | links.CONTACT
    | frozenset({Kind.LICENCE, Kind.NOT_DATA, Kind.BADGE, Kind.CODE, Kind.SOCIAL, Kind.DOCS, Kind.BLOG})
)
# An address with places that the program fills in, or with a key.
UNFILLED = Pattern(r"[{}$<>]|%[sd]|\b(?:token|key)=")
# Licences that were written for data and documents, and not for code.
SUITS_DATA = ("OGL-", "CC-", "CC0-", "ODbL-", "ODC-", "PDDL-", "DL-DE-", "etalab-", "NLOD-", "IODL-")
ABOUT_ITSELF = frozenset({"licence", "contribute", "toc", "changelog", "reuse"})
# What a team follows is not where its data come from.
GUIDANCE = Pattern(
    r"\b(?:principles|guidance|guidelines|guides?|code of practice|polic(?:y|ies)|best practices?|tutorials?|"
    r"standards?|specifications?|formats?|schemas?)\b"
)
NOT_SOURCES = frozenset({"licence", "reference", "how-to", "configure", "contribute"})


def data_sources_linked(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: datasets named and linked, or the reason they cannot be shared. Partly: named, or only in code."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable(NO_DATA)
    linked, named = _told(repository)
    if linked:
        return yes(linked)
    listed = source_lists(repository)
    if listed:
        return yes(Evidence(listed[0], None, listed[0], "data-file"))
    named += _spoken(repository)
    named += [reason.evidence for reason in use.reasons if reason.kind not in NOT_NAMED]
    if named:
        verdict = partly(named[0], reason="Data is named, but we found no link to the dataset itself.")
    elif use.code_urls:
        url, path, line = use.code_urls[0]
        verdict = partly(Evidence(path, line, url, "code"), reason="Its address stands only in the code.")
    elif scraped := next(scraped_addresses(repository), None):
        verdict = partly(scraped, reason="Its address stands only in the code.")
    elif kept := next((reason for reason in use.reasons if reason.kind in KEPT_HERE), None):
        verdict = partly(kept.evidence, says=KEPT_ONLY)
    else:
        verdict = no("We looked for the names of the datasets and links to them.", *use.evidence)
    return verdict._replace(paste=_lines(repository, use))


def _told(repository: Repository) -> tuple[Evidence | None, list[Evidence]]:
    """Give the place that leads to the data most plainly, or else to where they come from, and all that name some."""
    loose: Evidence | None = None
    named: list[Evidence] = []
    for page in _pages(repository):
        for how, evidence in _sources(repository, page):
            if how == PLAINLY:
                return evidence, named
            if how == LOOSELY:
                loose = loose or evidence
            else:
                named.append(evidence)
    return loose, named


def _spoken(repository: Repository) -> list[Evidence]:
    """Give the first sentence of the front page that speaks of data or of where they come from."""
    said = (
        Evidence(page.path, sentence.line, sentence.quote, "named")
        for page in own_pages(repository)[:1]
        for section in page.sections
        if not section.roles & ABOUT_ITSELF
        for sentence in (*section.sentences, *section.cells)
        if match(sentence.text, SOURCE)
        and not says(sentence.text[:LONGEST], NOT_TERMS)
        and not match(sentence.text, LICENCE_NAMED)
    )
    return list(islice(said, 1))


def _pages(repository: Repository) -> tuple[Document, ...]:
    pages = {page.path: page for page in (*own_pages(repository), *data_pages(repository))}
    return tuple(pages.values())


def _sources(repository: Repository, page: Document) -> Iterator[tuple[int, Evidence]]:
    """Yield how a page links to or explains each source that it names, and the place."""
    for section in page.sections:
        about = "data" in section.roles
        if about and section.words >= FEWEST_WORDS:
            yield NAMED, section_evidence(page, section)
        for sentence in spoken(section):
            place = Evidence(page.path, sentence.line, sentence.quote, "named")
            if withheld(sentence, about=about) or own_file(repository, page, sentence):
                yield PLAINLY, place
            yield from _links(page, section, sentence, about=about)
            if links.named_datasets(sentence.text[:LONGEST]):
                yield PLAINLY if _leads_on(sentence) else NAMED, place
        for line, code in section.code:
            for url, row in links.find_urls(code) if "http" in code else ():
                if links.classify(url) in links.DATA:
                    yield PLAINLY, Evidence(page.path, line + row - 1, url, "data-link")


def _leads_on(sentence: Sentence) -> bool:
    """Say whether a sentence that names a dataset links to a page on it: its manual will do."""
    return any(
        link.target.startswith(("http://", "https://"))
        and links.classify(link.target, link.text) not in NOT_A_SOURCE - {Kind.DOCS}
        and not links.is_front_page(link.target)
        for link in sentence.links
    )


def _links(
    page: Document, section: Section, sentence: Sentence, *, about: bool
) -> Iterator[tuple[int, Evidence]]:
    """Yield the links of a sentence that lead to data, or to where it says that data come from."""
    if not sentence.links:
        return
    speaks = about or (not section.roles & NOT_SOURCES and match(sentence.text, SOURCE) is not None)
    for link in sentence.links:
        found = links.classify(link.target, link.text)
        place = Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link")
        telling = not APP_PAGE.search(page.path)
        on_the_web = link.target.startswith(("http://", "https://"))
        if found is Kind.DATA_FILE and NOT_A_DATASET.search(link.target[:LONGEST]):
            continue
        if found in links.DATA:
            if speaks or SPREADSHEET not in link.target:
                yield PLAINLY, place
        elif on_the_web and links.named_datasets(link.text):
            yield NAMED if found is Kind.NOT_DATA else PLAINLY, place
        elif found is Kind.DATA_PORTAL:
            yield PLAINLY if telling and speaks and not links.is_front_page(link.target) else NAMED, place
        elif on_the_web and speaks and found not in NOT_A_SOURCE and not GUIDANCE.search(link.text):
            led = telling and not links.is_front_page(link.target)
            yield (PLAINLY if about else LOOSELY) if led else NAMED, place


def _lines(repository: Repository, use: DataUse) -> tuple[str, ...]:
    """Write a section to paste: a line for each address in the code, else for each file of data.

    What the work puts out, and its own files by their address on the forge, did not come from anywhere.
    """
    own = re.split(r"__|/", repository.name)[-1].lower()
    urls = [
        found.url
        for found in use.code_urls
        if not (split(found.url).host.endswith(FORGES) and f"/{own}/" in found.url.lower())
        and not (UNFILLED.search(found.url) or links.is_front_page(found.url))
    ]
    if nothing_local(repository):  # a library's users say which data they ask for
        urls = []
    made = set(PUT_OUT.among(use.files))
    places = urls or [path.replace(" ", "%20") for path in use.files if path not in made]
    lines = [f"- [{_name(place)}]({place}): from [who], under [licence]." for place in places[:MOST_LINES]]
    return ("## Data", "", *lines) if lines else ()


def _name(address: str) -> str:
    """Suggest a dataset's name: the last telling part of its address, as words."""
    path = re.split(r"[?#]", re.sub(r"^\w+://[^/]*", "", address))[0]
    parts = [part for part in path.split("/") if re.search(r"[A-Za-z]{3}", part)]
    words = re.sub(r"%20|[-_+.]", " ", re.sub(r"\.\w{2,8}$", "", parts[-1])).split() if parts else []
    return " ".join(words)[:60] or "name of the dataset"


def data_terms(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the terms of the data as such. Partly: one licence clearly meant to cover it. MIT over CSVs: no."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable(NO_DATA)
    said = next(_terms(repository), None)
    if said:
        return yes(said)
    survey = licensing(repository)
    file = survey.file
    if (
        file
        and not file.placeholder
        and (kind(repository) == "data" or any(_suits_data(one) for one in survey.scopes.get("all", ())))
    ):
        place = Evidence(file.path, file.line, file.quote, "licence")
        return partly(place, says="One licence covers everything; the data is not named.")
    for reason in use.reasons:
        if reason.kind == "data-withheld":
            return partly(reason.evidence, says="It says that the data is not open, and no more.")
    return no(LOOKED_TERMS)


def _terms(repository: Repository) -> Iterator[Evidence]:
    """Yield the places that give the terms of the data: a data package, a licence of the data, a sentence."""
    for field in repository.metadata:
        told = field.field == "description" and _described(field.value)
        if field.field == "data-licence" or told:
            yield Evidence(field.path, field.line, field.value, "field")
    for grant in licensing(repository).grants:
        if not grant.placeholder and (grant.scope == "data" or DATA_LICENCE.search(grant.path)):
            yield Evidence(grant.path, grant.line, grant.quote, "licence")
    only_data = kind(repository) == "data"
    for page in _pages(repository):
        for section in page.sections:
            listed = only_data or "data" in section.roles or is_data_page(page.path)
            cells = frozenset(section.cells)  # a table may have thousands
            for sentence in spoken(section):
                if _gives_terms(sentence, listed=listed or sentence in cells):
                    yield Evidence(page.path, sentence.line, sentence.quote, "terms")


def _described(text: str) -> bool:
    """Say whether the description in a package file names a licence of data."""
    return match(text, LICENCE_NAMED) is not None and match(text, DATA_SAID) is not None


def _gives_terms(sentence: Sentence, *, listed: bool) -> bool:
    """Say whether a sentence speaks of a licence and of data, or names a licence where data are `listed`."""
    if match(sentence.text, LICENCE_SAID) is None or says(sentence.text[:LONGEST], NOT_TERMS):
        return False
    if withheld(sentence) and match(sentence.text, LICENCE_NAMED) is None:
        return False
    if match(sentence.text, DATA_SAID) is not None:
        return True
    return listed and match(sentence.text, LICENCE_NAMED) is not None


def _suits_data(spdx_id: str) -> bool:
    from openness_lint.licences import open_for  # noqa: PLC0415 - beside its only use

    return spdx_id.startswith(SUITS_DATA) and "data" in open_for(spdx_id)
