"""Are the sources of its data named and linked, and under what terms may the data be used?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.data_signs import DATA_SAID, LICENCE_NAMED, LICENCE_SAID, NOT_TERMS, SOURCE
from openness_lint.checks.data_use import LONGEST, SPREADSHEET, DataUse, data_pages, data_use, is_data_page, own_file, withheld
from openness_lint.checks.kind import kind
from openness_lint.checks.licence import licensing
from openness_lint.checks.pages import is_foreign, own_pages
from openness_lint.checks.signs import compiled, match, section_evidence
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document, Link, Section, Sentence
    from openness_lint.repository import Repository

NO_DATA = "We found no datasets that it holds, uses or publishes."
MOST_LINES = 8
WORDS = frozenset({"data-scraper", "data-shown", "data-held", "data-moved", "data-about", "data-dataset-named", "data-section", "data-portal", "data-link", "data-withheld", "data-file-named"})
NOT_A_SOURCE = links.SOFTWARE | {links.Kind.LICENCE, links.Kind.NOT_DATA, links.Kind.BADGE, links.Kind.ISSUES, links.Kind.CODE, links.Kind.EMAIL, links.Kind.CHAT, links.Kind.SOCIAL, links.Kind.VIDEO, links.Kind.DOCS}


def data_sources_linked(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: datasets named and linked, or the reason they cannot be shared. Partly: named, or only in code."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable(NO_DATA)
    named: list[Evidence] = []
    for page in _pages(repository):
        for answer, evidence in _sources(repository, page):
            if answer:
                return yes(evidence)
            named.append(evidence)
    named += [reason.evidence for reason in use.reasons if reason.kind in WORDS]
    if named:
        return _with_lines(partly(named[0], reason="Data is named, but we found no link to the dataset itself."), use)
    if use.code_urls:
        url, path, line = use.code_urls[0]
        return _with_lines(partly(Evidence(path, line, url, "code"), reason="Its address stands only in the code."), use)
    return _with_lines(no("We looked for the names of the datasets and links to them.", *use.evidence), use)


def _pages(repository: Repository) -> tuple[Document, ...]:
    pages = {page.path: page for page in (*own_pages(repository), *data_pages(repository)) if not is_foreign(page)}
    return tuple(pages.values())


def _sources(repository: Repository, page: Document) -> Iterator[tuple[bool, Evidence]]:
    """Yield (linked or explained, place) for each source that a page names."""
    for section in page.sections:
        about = "data" in section.roles
        if about and section.words >= 8:
            yield False, section_evidence(page, section)
        for sentence in (*section.sentences, *section.cells):
            place = Evidence(page.path, sentence.line, sentence.text, "named")
            if withheld(sentence) or own_file(repository, page, sentence):
                yield True, place
            yield from _links(page, section, sentence, about=about)
            if links.named_datasets(sentence.text[:LONGEST]):
                yield False, place


def _links(page: Document, section: Section, sentence: Sentence, *, about: bool) -> Iterator[tuple[bool, Evidence]]:
    speaks = about or (match(sentence.text[:LONGEST], SOURCE) is not None and not section.roles & {"licence", "reference", "how-to"})
    for link in sentence.links:
        found = links.classify(link.target, link.text)
        place = Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link")
        if found in links.DATA and (SPREADSHEET not in link.target or speaks):
            yield True, place
        elif link.target.startswith("http") and links.named_datasets(link.text):
            yield True, place
        elif found == links.Kind.DATA_PORTAL:
            yield False, place
        elif speaks and found not in NOT_A_SOURCE and link.target.startswith("http"):
            yield not links.is_front_page(link.target), place


def _with_lines(verdict: Verdict, use: DataUse) -> Verdict:
    """Add lines to paste: one for each address in the code, else one for each file of data."""
    lines = [f"- [{_name(found.url)}]: {found.url} (licence: …)" for found in use.code_urls[:MOST_LINES]]
    lines = lines or [f"- [{_name(path)}]: {path} (from: …, licence: …)" for path in use.files[:MOST_LINES]]
    return replace(verdict, paste=("## Data", "", *lines)) if lines else verdict


def _name(address: str) -> str:
    """Suggest a dataset's name from the last telling part of its address."""
    path = re.sub(r"^\w+://", "", address).partition("?")[0].partition("#")[0]
    parts = [part for part in path.split("/") if re.search(r"[a-z]{4}", part, re.IGNORECASE)]
    last = parts[-1] if parts else ""
    stem = re.sub(r"\.\w{2,8}$", "", last) if "/" in path else last
    words = re.sub(r"[-_+.]|%20", " ", stem).split()
    return " ".join(words)[:60] or "name of the dataset"


def data_terms(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the terms of the data as such. Partly: one blanket licence clearly meant to cover it. MIT over CSVs: no."""
    del options
    use = data_use(repository)
    if not use.because:
        return not_applicable(NO_DATA)
    for field in repository.metadata:
        if field.field == "data-licence":
            return yes(Evidence(field.path, field.line, field.value, "field"))
    if licensing(repository).scopes.get("data"):
        grant = next(g for g in licensing(repository).grants if g.scope == "data")
        return yes(Evidence(grant.path, grant.line, grant.quote, "licence"))
    for page in _pages(repository):
        for section in page.sections:
            for sentence in (*section.sentences, *section.cells):
                if _terms(page, section, sentence):
                    return yes(Evidence(page.path, sentence.line, sentence.text, "terms"))
    blanket = [i for i in licensing(repository).ids if "data" in _open_for(i) and "code" not in _open_for(i)]
    found = licensing(repository).file
    if found and (blanket or kind(repository) == "data"):
        return partly(Evidence(found.path, found.line, found.quote, "licence"), reason="One licence covers everything; the data is not named.")
    for reason in use.reasons:
        if reason.kind == "data-withheld":
            return partly(reason.evidence, reason="It says that the data is not open, and no more.")
    return no("We looked for the terms of the data beside its sources, in the licence and in the data folder.")


def _terms(page: Document, section: Section, sentence: Sentence) -> bool:
    """Say whether a sentence gives the terms of data: it speaks of both, or names a licence where data are listed."""
    said = sentence.text[:LONGEST]
    if match(said, (LICENCE_SAID,)) is None or compiled(NOT_TERMS).search(said):
        return False
    if match(said, (DATA_SAID,)) is not None:
        return True
    listed = "data" in section.roles or is_data_page(page.path) or sentence in section.cells
    return listed and match(said, (LICENCE_NAMED,)) is not None


def _open_for(spdx_id: str) -> frozenset[str]:
    from openness_lint.licences import open_for  # noqa: PLC0415 - beside its only use

    return open_for(spdx_id)
