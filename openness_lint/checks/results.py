"""Whether a repository says what happened: who used it, what changed, what it saved or showed."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import result_signs
from openness_lint.checks.declared import ONLY_DECLARED
from openness_lint.checks.in_use import live_links, running_links
from openness_lint.checks.pages import HOW_TO, narrative, with_role
from openness_lint.checks.result_sentences import CAME_OF_IT, USED, WRITTEN_UP, has_happened, signs_of
from openness_lint.checks.signs import LONGEST, Hit, in_sentences, match, says, section_evidence
from openness_lint.checks.status import status
from openness_lint.checks.status_values import ENDINGS
from openness_lint.checks.story_pages import declared_story, is_telling, present, side_pages, told_pages
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.links.kinds import Kind
from openness_lint.patterns import Pattern
from openness_lint.readme import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.signs import Sign
    from openness_lint.readme import Document, Link, Section
    from openness_lint.repository import Files, Repository

REPORTS = frozenset({Kind.PUBLICATION, Kind.BLOG, Kind.OTHER, Kind.SERVICE, Kind.DATA_PORTAL})
PAPERS = frozenset({Kind.PUBLICATION})
SECTION_WORDS = 8
# The name of a page on what is to come.
PLANS = Pattern(r"(?:^|[/_ -])(?:roadmap|plans?|ideas?|future|backlog)\b")
READ = 4000  # characters of a section that are looked at


def story_results(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: users, outcomes, savings, findings, an evaluation. Partly: "used by" or a live link alone (GUIDE 9)."""
    del options
    pages = told_pages(repository)
    for page in pages:
        for hit in _strong(repository, page):
            return yes(hit)
    for page in side_pages(repository):
        for hit in _strong(repository, page):
            return yes(hit)
    told = declared_story(repository, "results")
    if told is not None:
        return yes(told[1]) if told[0] else partly(told[1], says=ONLY_DECLARED)
    for page in pages:
        for hit in _weak(repository, page, front=page is pages[0]):
            return partly(hit)
    for field in repository.metadata:
        described = field.field == "description" and match(field.value, result_signs.USED) is not None
        if field.field == "users" or described:
            return partly(Evidence(field.path, field.line, field.value, "field"))
    return no(
        "We looked in the front page and the pages near it for users, outcomes, savings, findings and a live address."
    )


def _strong(repository: Repository, page: Document) -> Iterator[Evidence]:
    front = page is repository.readme
    if front or (is_telling(page) and not PLANS.search(page.path)):
        yield from _sections(page)
        told = tuple(s for s in page.sections if not s.roles & HOW_TO)
        for hit in _hits(page, told, result_signs.RESULTS):
            yield hit.evidence
    if front:
        yield from _happened(page, CAME_OF_IT)
        yield from _written_up(repository.files, page)


def _happened(page: Document, kinds: tuple[str, ...]) -> Iterator[Evidence]:
    """Yield the front page's sentences of these kinds that speak of what was, not of what is hoped for."""
    for hit in _hits(page, narrative(page), signs_of(kinds)):
        if has_happened(hit.text):
            yield hit.evidence


def _hits(page: Document, sections: tuple[Section, ...], signs: tuple[Sign, ...]) -> Iterator[Hit]:
    """Yield hits in headings, sentences and cells that tell of no hope, nor of software's working or others' work."""
    there = present(page, signs)
    numbers = present(page, result_signs.NUMBERS) if signs is result_signs.RESULTS else ()
    for section in sections if there or numbers else ():
        for said in (Sentence(section.heading, section.line), *section.sentences, *section.cells):
            tried = there + numbers if any(letter.isdigit() for letter in said.text) else there
            for hit in in_sentences(page.path, (said,), tried):
                if not _is_another_matter(hit):
                    yield hit


def _is_another_matter(hit: Hit) -> bool:
    """Tell whether a sentence speaks of hopes, of software's working, of others' work, or of a place and its past."""
    text = hit.text[:LONGEST]
    counts = any(letter.isdigit() for letter in text)
    return (
        (counts and bool(result_signs.WORLD.search(text)) and not result_signs.TIED.search(text))
        or says(text, result_signs.FALSE)
        or says(hit.before, result_signs.HOPED)
        or bool(result_signs.BEFORE.search(text))
    )


def _sections(page: Document) -> Iterator[Evidence]:
    """Yield sections headed results, findings, evaluation, …, but for those that say who uses it or what is shown."""
    for section in with_role(page, "results"):
        if section.roles & HOW_TO or section.words < SECTION_WORDS:
            continue
        start = section.text[:LONGEST]
        shows = says(start, result_signs.FALSE) or says(start, result_signs.FIELDS)
        told = says(section.text[:READ], result_signs.TOLD) or any(
            says(cell.text, r"\d") for cell in section.cells
        )
        if told and not says(section.heading, result_signs.USES_HEADING) and not shows:
            yield section_evidence(page, section, "results-heading")


def _written_up(files: Files, page: Document) -> Iterator[Evidence]:
    """Yield links to a report or paper of this work, on the web or in the repository."""
    for badge in page.badges:
        if result_signs.REVIEWED.search(badge.target):
            yield Evidence(page.path, badge.line, badge.target, "paper")
    for section in page.sections:
        cited = result_signs.CITED.match(section.heading) is not None
        if not cited and section.roles & (HOW_TO | {"who", "data"}):
            continue
        headed = "results" in section.roles and says(section.heading, result_signs.PUBLICATIONS)
        wanted = REPORTS if headed else PAPERS if cited else frozenset()
        for sentence in section.sentences:
            for link in sentence.links:
                told = wanted and links.classify(link.target, link.text) in wanted
                if told or _is_report(files, page, link, sentence.text[:LONGEST]):
                    yield Evidence(page.path, sentence.line, sentence.quote, "report")


def _is_report(files: Files, page: Document, link: Link, words: str) -> bool:
    if link.picture or not says(words, result_signs.WRITTEN_UP) or says(words, result_signs.NOT_WRITTEN_UP):
        return False
    if not says(words, result_signs.OURS) and match(words, signs_of(WRITTEN_UP)) is None:
        return False
    if link.target.startswith(("http://", "https://")):
        return links.classify(link.target, link.text) in REPORTS
    path = posixpath.normpath(
        posixpath.join(posixpath.dirname(page.path), link.target.partition("#")[0].lstrip("/"))
    )
    return path in files.sizes


def _weak(repository: Repository, page: Document, *, front: bool) -> Iterator[Evidence]:
    if not front and not is_telling(page):
        return
    for section in page.sections:
        if section.roles & HOW_TO or section.words < SECTION_WORDS // 2:
            continue
        headed = "results" in section.roles and says(section.heading, result_signs.USES_HEADING)
        uses = "us" in section.heading or "running" in section.heading or "built" in section.heading
        if headed or (uses and says(section.heading, result_signs.USES_THIS_HEADING)):
            yield section_evidence(page, section, "used-heading")
    told = tuple(s for s in page.sections if not s.roles & {"licence", "toc", "changelog", "configure"})
    for hit in _hits(page, told, result_signs.USED):
        yield hit.evidence
    yield from _uses_title(page)
    if front:
        yield from _happened(page, USED)
        yield from _running(repository, page)


def _running(repository: Repository, page: Document) -> Iterator[Evidence]:
    """Yield links to the thing in use; while it is being built only those whose words say that it runs there."""
    said = status(repository)
    if said is not None and said.word in ENDINGS:
        return
    yield from running_links(page)
    if said is None or said.word != "building":
        yield from live_links(page, repository.name)


def _uses_title(page: Document) -> Iterator[Evidence]:
    """Yield sentences in which something uses what the title names."""
    title = page.title.strip()
    if not 4 <= len(title) <= 40:
        return
    name = "[ _-]".join(re.escape(word) for word in re.split(r"[ _-]+", title))
    uses = re.compile(rf"\b(?:uses?|using|powered by|built (?:on|with)) (?:the )?{name}\b", re.IGNORECASE)
    for section in page.sections:
        if section.roles & HOW_TO:
            continue
        for sentence in section.sentences:
            found = uses.search(sentence.text[:LONGEST])
            if found and says(sentence.text[: found.start()], result_signs.USERS):
                yield Evidence(page.path, sentence.line, sentence.quote, "used-by")
