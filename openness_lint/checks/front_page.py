"""Check whether the team wrote a front page, and whether its title means anything to a stranger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.name_words import words_of
from openness_lint.checks.names import initials_in, own_name, reading, spelt_out
from openness_lint.checks.opening import defining
from openness_lint.checks.titles import is_unfilled, title_of
from openness_lint.checks.what import NO_PAGE, TEMPLATE, around_of, own_front, plainly_said, said, story_what
from openness_lint.findings import Answer, Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme import Document
    from openness_lint.repository import Repository

GUESSED = ("clear", "half")
ENOUGH, ENOUGH_WITH_DOCS, SOME = 80, 40, 30
MOSTLY_TEMPLATE = 0.3
UNFILLED = 3
STILL_TO_SAY = (
    "who it is for, what was going wrong before, what came of it, or how another council could use it."
    " Or link to the page that says more."
)
TAKE_OUT = (
    "Delete the text that came with a tool, and keep or write what only your team can say about this work."
)
LONG = 4
OUTSIDE = Pattern(r"[a-z]+:|#|//")
PAGES = Pattern(r"\.(?:md|rst|adoc|html|pdf)\b|docs?/")
SITES = Pattern(r"/wiki\b|readthedocs|github\.io")
STANDING = Pattern(r"licen[cs]e|contribut|code[-_]of[-_]conduct|changelog|security")


def readme_real(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: 80 own words, or 40 with links to fuller pages. Partly: 30-79, or real but mostly template (GUIDE 4)."""
    del options
    page = repository.readme
    if page is None:
        return no(NO_PAGE)
    evidence = Evidence(page.path, page.title_line or 1, f"{page.words} own words", "words")
    if page.foreign:
        return no(f"It seems to describe another product: {page.foreign}.", evidence)
    if page.template_share >= TEMPLATE:
        return no(f"It is the text that comes with {page.template}.", evidence)
    if is_unfilled(page.title) and page.placeholders >= UNFILLED:
        return no("It is a template: its title and other places are still to be filled in.", evidence)
    return _by_length(page, evidence)


def _by_length(page: Document, evidence: Evidence) -> Verdict:
    words = str(page.words)
    template = page.template_share >= MOSTLY_TEMPLATE
    fuller = sum(1 for link in page.links if _is_fuller(link.target)) > 0
    if page.words >= ENOUGH or (page.words >= ENOUGH_WITH_DOCS and fuller):
        if template and page.words < 2 * ENOUGH:
            much = f"Much of it is the text that comes with {page.template}."
            return partly(evidence, words=words, reason=much)._replace(todo=TAKE_OUT)
        return yes(evidence, words=words)
    if page.words >= SOME:
        short = f"It is short: {words} of your own words, and we look for {ENOUGH}."
        return partly(evidence, words=words, reason=short)._replace(todo=_add(ENOUGH - page.words))
    return no(f"We found a front page, but only {words} of your own words in it.", evidence, words=words)


def _add(words: int) -> str:
    """Say how much more to write; a few sentences rather than a number so small that it invites padding."""
    about = max(10, -(-words // 10) * 10)
    return f"Add about {about} words of your own: {STILL_TO_SAY}"


def _is_fuller(target: str) -> bool:
    """Tell whether a link leads to fuller documents: a page of this repository, a wiki or a documentation site.

    Pages that every repository has (a licence, how to contribute) and other products' manuals are none.
    """
    if OUTSIDE.match(target):
        return bool(SITES.search(target))
    return bool(PAGES.search(target)) and not STANDING.search(target)


def clear_name(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the title can be guessed. Partly: a part of it, or only the name, or explained below. GUIDE 18."""
    del options
    page = own_front(repository)
    title = title_of(page) if page else None
    if page is None or title is None:
        return _by_name(repository)
    evidence = Evidence(page.path, title.line, title.text, "title")
    told = reading(title.text, around_of(page))
    if told == "clear":
        return yes(evidence)
    if told in ("half", "kind"):
        return partly(evidence, says="The title gives a part of it; the rest needs explaining.")
    if _is_explained(repository, title.text) or any(
        spelt_out(word, around_of(page)) for word in initials_in(title.text)
    ):
        return partly(evidence, says="The name is a code name or an acronym; the text below explains it.")
    if reading(own_name(repository.name)) in GUESSED:
        return _by_name(repository)
    return no(f"\u201c{title.text}\u201d is a code name or an acronym, and nothing explains it.", evidence)


def _by_name(repository: Repository) -> Verdict:
    name = own_name(repository.name)
    evidence = Evidence(".", None, name, "name")
    if reading(name) in GUESSED:
        return partly(evidence, says="The repository's name can be guessed; we found no title that can.")
    page = own_front(repository)
    if page is not None and any(spelt_out(word, around_of(page)) for word in initials_in(name)):
        return partly(evidence, says="There is no title; the text says what the initials stand for.")
    if story_what(repository, {}).answer is not Answer.NO:
        return partly(evidence, says="There is no title; the text below, or another page, says what it is.")
    return no(f"We found no title, and \u201c{name}\u201d does not say what this is.", evidence)


def _is_explained(repository: Repository, name: str) -> bool:
    """Whether the opening says what the thing is: of one word in any words, of more plainly or with its name."""
    opening = said(repository)
    if opening is None:
        return False
    words = words_of(name)
    if len(words) == 1:
        return True
    page = own_front(repository)
    if page is None:
        return False
    if plainly_said(page) is not None:
        return True
    first = next((said.text for said in defining(page)), opening.evidence[0].quote).lower()
    return any(word.lower() in first for word in words if len(word) >= LONG)
