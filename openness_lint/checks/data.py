"""Does it work with data, are the sources named and linked, and under what terms may the data be used?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.derived import derived
from openness_lint.checks.licence import licensing
from openness_lint.checks.pages import lead, narrative, own_pages
from openness_lint.checks.signs import Sign, in_sections, match, section_evidence
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Section
    from openness_lint.repository import Repository

DATA_FILE = re.compile(r"\.(?:csv|tsv|geojson|topojson|jsonl|ndjson|parquet|xlsx?|ods|shp|gpkg|kml|rds|rdata|sqlite|hexjson|ttl)$", re.IGNORECASE)
NOT_OURS = re.compile(r"(?:^|/)(?:tests?|specs?|fixtures?|mocks?|__tests__|node_modules|vendor|examples?|samples?|locales?|i18n|translations?|migrations?|seeds?|cypress|stubs?)(?:/|$)", re.IGNORECASE)
SOURCE = re.compile(r"\.(?:py|r|rmd|js|ts|jsx|tsx|ipynb|rb|php|cs|java|go|sql|sh|html|qmd|jl)$", re.IGNORECASE)
TABLE_FILE = re.compile(r"\.(?:csv|tsv|geojson|topojson|jsonl|ndjson|parquet|shp|gpkg|rds|rdata|sqlite3?|hexjson|ttl)$", re.IGNORECASE)
SHEET_FILE = re.compile(r"\.(?:xlsx?|ods|json|xml|ya?ml|kml)$", re.IGNORECASE)
IN_DATA_FOLDER = re.compile(r"(?:^|/)(?:data|datasets?|open[-_]?data|raw[-_]?data)/", re.IGNORECASE)
EXAMPLE_NAME = re.compile(r"(?:^|[/_.-])(?:examples?|samples?|templates?|tests?|dummy|demo|fake|mock)(?=[/_.-])", re.IGNORECASE)
LEAD_DATA = (
    Sign(
        "data-lead",
        ("data", "scrap", "statistic", "visualis", "visualiz", "dashboard", "tweets"),
        r"\bscrap(?:er|ers|es|ing)\b|\b(?:open|public|census|election|crime|salary|spending|budget|survey|population|geospatial|case) data\b|\bdata (?:from|on|about|for) (?!the (?:form|user|api|database)\b)\w+|\b(?:visuali[sz](?:es?|ing|ations?)|maps?|charts?|dashboards?) (?:of|for|showing|the) (?:\w+ ){0,3}?(?:data|statistics|figures|cases|tweets|crimes?|elections?)\b|\bdatasets? (?:of|from|about|for|contain\w*)\b",
    ),
)
DATA_KINDS = frozenset({"dataset-page", "data-api", "data-file"})
DATA_SIGNS = (
    Sign("data", ("dataset", "data set", "open data", "data source", "data from", "data is", "data are", "csv"), r"\b(?:open )?data ?sets?\b|\bopen data\b|\bdata sources?\b|\bdata (?:from|comes|is|are|was|were) (?:from|taken|sourced|published|provided|collected|downloaded)?\b"),
)
WITHHELD = (
    Sign("withheld", ("not open data", "cannot be shared", "can't be shared", "no data", "not shared", "cannot share", "sensitive", "confidential", "cannot be published", "not publish", "not included"), r"\b(?:cannot|can't|could not|not able to|unable to|not) (?:be )?(?:shar|publish|releas|includ|provid|made public)\w*\b|\bno (?:\w+ ){0,3}?data (?:\w+ ){0,4}?(?:is|are) (?:shared|included|published)\b|\bis not open data\b"),
)
TERMS = (
    Sign("terms", ("licen", "ogl", "crown copyright", "cc by", "cc-by", "public domain", "odbl", "terms of use", "cc0"), r"\bdata\b[^.]{0,120}?\b(?:licen[cs]ed?|OGL|Open Government Licen[cs]e|CC[ -]?BY|CC0|ODbL|public domain|terms)\b|\b(?:licen[cs]ed?|OGL|Open Government Licen[cs]e|CC[ -]?BY|CC0|ODbL)\b[^.]{0,120}?\bdata(?:sets?)?\b"),
)


@dataclass(frozen=True, slots=True)
class DataUse:
    """Why we think that the repository works with data: "" where it does not. `files`, `code_urls`: what was seen."""

    because: str
    evidence: tuple[Evidence, ...] = ()
    files: tuple[str, ...] = ()
    code_urls: tuple[tuple[str, str, int], ...] = ()


@derived
def data_use(repository: Repository) -> DataUse:
    """Tell whether the repository holds, uses or publishes datasets as a matter of substance (GUIDE 10)."""
    files = tuple(p for p in repository.files.paths if _is_dataset(p))
    urls = tuple(_code_urls(repository))
    for because, evidence in _reasons(repository, files, urls):
        return DataUse(because, (evidence,), files, urls)
    return DataUse("", (), files, urls)


def _is_dataset(path: str) -> bool:
    if NOT_OURS.search(path) or EXAMPLE_NAME.search(path):
        return False
    return bool(TABLE_FILE.search(path) or (SHEET_FILE.search(path) and IN_DATA_FOLDER.search(path)))


def _reasons(repository: Repository, files: tuple[str, ...], urls: tuple[tuple[str, str, int], ...]) -> Iterator[tuple[str, Evidence]]:
    for field in repository.metadata:
        if field.field == "data-source":
            yield "a data package says so", Evidence(field.path, field.line, field.value, "field")
    if files:
        yield "it holds data files", Evidence(files[0], None, f"{len(files)} data files, such as {files[0]}", "data-file")
    if urls:
        yield "its code reads data", Evidence(urls[0][1], urls[0][2], urls[0][0], "code")
    for page in own_pages(repository)[:4]:
        for link in page.links:
            if links.classify(link.target, link.text) in DATA_KINDS:
                yield "its pages link to data", Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link")
    for page in own_pages(repository)[:1]:
        for sentence in lead(page):
            found = match(sentence.text, LEAD_DATA)
            if found or links.named_datasets(sentence.text):
                yield "its opening speaks of data", Evidence(page.path, sentence.line, sentence.text, "sentence")
        for section in narrative(page):
            for sentence in section.sentences:
                if links.named_datasets(sentence.text):
                    yield "it names a dataset", Evidence(page.path, sentence.line, sentence.text, "named")


def _code_urls(repository: Repository) -> Iterator[tuple[str, str, int]]:
    for path in sorted(repository.files.readable):
        if not SOURCE.search(path) or NOT_OURS.search(path):
            continue
        try:
            text = repository.files.text(path)
        except Unreadable:
            continue
        if "http" in text:
            for url, line in links.find_urls(text):
                if links.classify(url) in DATA_KINDS:
                    yield url, path, line


def data_sources_linked(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: datasets named and linked, or the reason they cannot be shared. Partly: named, or only in code."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable("We found no datasets that it holds, uses or publishes.")
    named: list[Evidence] = []
    for page in own_pages(repository):
        for link in page.links:
            kind = links.classify(link.target, link.text)
            if kind in DATA_KINDS or (kind == "other" and DATA_FILE.search(link.target)):
                return yes(Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link"))
            if kind == "data-portal":
                named.append(Evidence(page.path, link.line, f"{link.text} {link.target}", "data-portal"))
        for hit in in_sections(page, page.sections, WITHHELD):
            if "data" in hit.text.lower():
                return yes(hit.evidence)
        named += [section_evidence(page, s) for s in page.sections if "data" in s.roles and s.words >= 8]
        named += [Evidence(page.path, s.line, s.text, "named") for section in page.sections for s in section.sentences if links.named_datasets(s.text)]
    if named:
        return partly(named[0], reason="Data is named, but we found no link to the dataset itself.")
    if use.code_urls:
        url, path, line = use.code_urls[0]
        return partly(Evidence(path, line, url, "code"), reason="Its address stands only in the code.")
    return no("We looked for the names of the datasets and links to them.", *use.evidence)


def data_terms(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the terms of the data as such. Partly: one blanket licence clearly meant to cover it. MIT over CSVs: no."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable("We found no datasets that it holds, uses or publishes.")
    for field in repository.metadata:
        if field.field == "data-licence":
            return yes(Evidence(field.path, field.line, field.value, "field"))
    if licensing(repository).scopes.get("data"):
        grant = next(g for g in licensing(repository).grants if g.scope == "data")
        return yes(Evidence(grant.path, grant.line, grant.quote, "licence"))
    for page in own_pages(repository):
        for hit in in_sections(page, page.sections, TERMS):
            return yes(hit.evidence)
    blanket = [i for i in licensing(repository).ids if "data" in _open_for(i) and "code" not in _open_for(i)]
    found = licensing(repository).file
    if blanket and found:
        return partly(Evidence(found.path, found.line, found.quote, "licence"), reason="One licence covers everything; the data is not named.")
    return no("We looked for the terms of the data beside its sources, in the licence and in the data folder.")


def _open_for(spdx_id: str) -> frozenset[str]:
    from openness_lint.licences import open_for  # noqa: PLC0415 - beside its only use

    return open_for(spdx_id)


def data_sections(repository: Repository) -> Iterator[Section]:
    """Give the sections about data."""
    for page in own_pages(repository):
        yield from (s for s in page.sections if "data" in s.roles)
