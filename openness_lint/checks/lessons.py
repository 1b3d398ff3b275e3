"""Whether a repository shares what was hard, what did not work, and what would be done differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks import file_signs, lesson_signs, result_signs
from openness_lint.checks.declared import ONLY_DECLARED
from openness_lint.checks.lesson_hints import is_substance, shown, weighed
from openness_lint.checks.lesson_sentences import (
    MANY,
    NEVER,
    OWNS_UP,
    PLANS,
    TOLD,
    WEIGHS,
    is_account,
    sentences,
)
from openness_lint.checks.pages import HOW_TO, with_role
from openness_lint.checks.records import decision_records, meeting_records
from openness_lint.checks.signs import LONGEST, in_sections, says, section_evidence
from openness_lint.checks.story_pages import (
    declared_story,
    is_telling,
    plain_name,
    present,
    side_pages,
    told_pages,
)
from openness_lint.checks.told_elsewhere import story_links
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from openness_lint.checks.signs import Hit
    from openness_lint.readme import Document, Section
    from openness_lint.repository import Repository

SECTION_WORDS = 8
PLAN_WORDS = 15
SUBSTANCE = 40
FEWEST, FEWEST_WITH_LIMITS = 5, 4  # sentences that weigh the work, from which they are more than asides
TO_DO_WORDS = 30
TO_DO = Pattern(r"^(?:docs?/)?(?:to[-_ ]?dos?|backlog|ideas|wish[-_ ]?list)(?:\.(?:md|txt|rst|org|adoc))?$")
# Chapters of a report and units of a course tell of their subject, not of the work.
PUBLISHED = Pattern(
    r"(?:^|/)_?(?:chapters?|lessons?|units?|modules?|courses?|tutorials?|exercises?)/|(?:^|/)_?chapter"
)
READ = 4000  # characters of a section that are looked at
WEIGHED = "It gives reasons or owns up to limits in passing, but does not say what was learned."


def story_lessons(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: lessons, challenges, caveats with substance, decision records, a link to the story. GUIDE 8."""
    del options
    pages = told_pages(repository)
    meetings = meeting_records(repository)
    strong = decision_records(repository) or _first(repository, pages, _strong)
    told = declared_story(repository, "lessons")
    for surely in (meetings, told):
        if strong is None and surely is not None and surely[0]:
            strong = surely[1]
    if strong is not None:
        return yes(strong)
    return _half_told(repository, pages, told, meetings)


def _half_told(
    repository: Repository,
    pages: tuple[Document, ...],
    told: tuple[bool, Evidence] | None,
    meetings: tuple[bool, Evidence] | None,
) -> Verdict:
    weak = _first(repository, pages, _weak)
    front = pages[0] if pages and pages[0] is repository.readme else None
    hints = weighed(front) if front else ()
    weighing = _weighing((*pages, *side_pages(repository)))
    if is_account(weighing):
        return yes(*(hit.evidence for hit in weighing[:MANY]))
    if is_substance(hints, FEWEST_WITH_LIMITS if weak else FEWEST):
        return yes(*shown(hints))
    weak = weak or (_mild(front) if front else None)
    if weak is not None:
        return partly(weak)
    if told is not None:
        return partly(told[1], says=ONLY_DECLARED)
    return _in_passing(repository, pages, meetings, hints)


def _in_passing(
    repository: Repository,
    pages: tuple[Document, ...],
    meetings: tuple[bool, Evidence] | None,
    hints: tuple[Hit, ...],
) -> Verdict:
    if meetings is not None:
        return partly(
            meetings[1], says="There are notes of meetings; we could not find a decision in the newest."
        )
    if hints:
        return partly(*shown(hints), says=WEIGHED)
    weighing = _weighing((*pages, *side_pages(repository)), frozenset(), OWNS_UP)
    if len(weighing) >= MANY:
        return partly(*(hit.evidence for hit in weighing[:MANY]), says=WEIGHED)
    if (listed := _to_do(repository)) is not None:
        return partly(listed)
    return no(
        "We looked in the front page and the pages near it for lessons, challenges, caveats and links to the story,"
        " and in the files for decision records."
    )


def _weighing(
    pages: tuple[Document, ...], aside: frozenset[str] = HOW_TO, more: tuple[str, ...] = ()
) -> tuple[Hit, ...]:
    """Find the sentences that say what was hard, warn a re-user or give the reason of a choice; not in publications."""
    own = (page for page in pages if not PUBLISHED.search(page.path))
    return tuple(hit for page in own for hit in sentences(page, WEIGHS + more, aside))


def _to_do(repository: Repository) -> Evidence | None:
    """Find a file that lists what is still to be done, with something in it."""
    for path in TO_DO.among(repository.files.readable):
        if len(repository.files.text_or_blank(path).split()) >= TO_DO_WORDS:
            return Evidence(path, 1, path, "to-do-file")
    return None


def _first(
    repository: Repository, pages: tuple[Document, ...], signs: Callable[[Document], Iterator[Evidence]]
) -> Evidence | None:
    """Find the first sign on the pages, and only then in the files that nothing leads to."""
    here = next((hit for page in pages for hit in signs(page)), None)
    return here or next((hit for page in side_pages(repository) for hit in signs(page)), None)


def _strong(page: Document) -> Iterator[Evidence]:
    """Yield places where a page tells what was learned, best first."""
    telling = is_telling(page)
    if page.words >= SUBSTANCE and any(word in plain_name(page.path) for word in file_signs.LESSONS_FILE):
        yield Evidence(page.path, 1, page.title or page.sections[0].text, "lessons-file")
    yield from _headed(page, lesson_signs.EXPLAINED if telling else lesson_signs.WEIGHED)
    for hit in in_sections(page, _told(page), present(page, lesson_signs.LESSONS)):
        if not result_signs.BEFORE.search(hit.text[:LONGEST]):
            yield hit.evidence
    for hit in sentences(page, TOLD):
        yield hit.evidence
    for says_what, evidence in story_links(page):
        if says_what and telling:
            yield evidence


def _headed(page: Document, limits: str) -> Iterator[Evidence]:
    """Yield the sections headed as lessons, and those on limits, under headings like `limits`, that explain them."""
    for section in with_role(page, "lessons"):
        if section.words >= SECTION_WORDS:
            yield section_evidence(page, section, "lessons-heading")
    for section in with_role(page, "limits"):
        if _is_explained(section, limits):
            yield section_evidence(page, section, "limits-explained")


def _told(page: Document) -> tuple[Section, ...]:
    return tuple(section for section in page.sections if not section.roles & HOW_TO)


def _is_explained(section: Section, headings: str) -> bool:
    """Tell caveats with substance from a bare list: long enough, and with a reason or what follows from it."""
    return (
        section.words >= SUBSTANCE
        and says(section.heading, headings)
        and says(section.text[:READ], lesson_signs.REASONS)
    )


def _weak(page: Document) -> Iterator[Evidence]:
    """Yield limits anywhere; sentences of caution, plans and bare links only on pages that speak of the project."""
    for section in with_role(page, "limits"):
        if section.words >= SECTION_WORDS and not says(section.heading, lesson_signs.NOTICES):
            yield section_evidence(page, section, "limits-heading")
    if is_telling(page):
        yield from _cautions(page)
        yield from _plans(page)
        for _, evidence in story_links(page):
            yield evidence


def _cautions(page: Document) -> Iterator[Evidence]:
    """Yield sentences that own up to a limit, also among the steps; milder ones only where a story is told."""
    said = tuple(s for s in page.sections if not s.roles & {"contribute", "licence", "toc", "changelog"})
    for sections, signs in (
        (said, lesson_signs.LIMITS + lesson_signs.RETIRED),
        (_told(page), lesson_signs.NOTES),
    ):
        for hit in in_sections(page, sections, present(page, signs)):
            if not says(hit.text, lesson_signs.TRACKED) and not says(hit.text, lesson_signs.NO_LIMIT):
                yield hit.evidence


def _plans(page: Document) -> Iterator[Evidence]:
    for section in with_role(page, "next"):
        if section.words >= PLAN_WORDS and not says(section.text[:300], lesson_signs.FOR_READER):
            yield section_evidence(page, section, "next-heading")
    for hit in in_sections(page, _told(page), present(page, lesson_signs.NEXT)):
        yield hit.evidence


def _mild(front: Document) -> Evidence | None:
    """Find a plan, or a sentence that owns up to a limit, that the front page speaks of in passing."""
    hits = (*sentences(front, PLANS, NEVER), *sentences(front, OWNS_UP))
    return hits[0].evidence if hits else None
