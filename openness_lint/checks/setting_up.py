"""Could somebody else get it running: steps to install and run it, here or in the pages for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.derived import derived
from openness_lint.checks.kind import kind
from openness_lint.checks.locality import taken_in
from openness_lint.checks.pages import further_pages, is_foreign
from openness_lint.checks.setup_guides import guided
from openness_lint.checks.setup_signs import (
    ALONE,
    ARRIVES,
    ASIDE,
    CLOSED,
    DOCS_PAGE,
    FETCHES,
    FOLDER_PAGE,
    FRAGMENT,
    GETS,
    GOES,
    IMPERATIVE,
    INSTALLS,
    OWN_TOKEN,
    PART_HEADING,
    PLAIN_HEADING,
    ROOT_PAGE,
    SETUP_FOLDER,
    SETUP_HEADING,
    SETUP_PAGE,
    STARTS,
    TEMPLATE_COMMAND,
)
from openness_lint.checks.signs import LONGEST, in_sections, section_evidence
from openness_lint.checks.voices import is_own, parsed
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openness_lint.readme import Document, Section
    from openness_lint.repository import Repository

NOT_STEPS = frozenset(
    {"contribute", "contact", "licence", "data", "about", "why", "who", "status", "lessons", "results"}
)
NOT_ABOUT_IT = frozenset({"contribute", "licence", "changelog"})
MOST_PAGES = 12
ENOUGH_STEPS, ENOUGH_PARTS, SOME_STEPS, SOME_WORDS, FEWEST_WORDS = 3, 2, 2, 10, 8
MANY_WORDS = 80


class Part(Frozen):
    """A section that tells how to install or run it."""

    page: Document
    section: Section

    @property
    def works(self) -> bool:
        """Whether there is something to type or to do."""
        return bool(self.section.code) or self.section.steps >= SOME_STEPS

    @property
    def starts(self) -> bool:
        """Whether it is about installing or starting, by its heading or by what is typed."""
        if SETUP_HEADING.search(self.section.heading) or SETUP_PAGE.search(self.page.path):
            return True
        return self.told > 0 or any(INSTALLS.search(text[:2000]) for _, text in self.section.code)

    @property
    def begins(self) -> bool:
        """Whether a command in it starts something."""
        typed = _typed((self,))
        return bool(STARTS.search(typed) or ALONE.search(typed))

    @property
    def told(self) -> int:
        """How many sentences say to do something."""
        return sum(1 for _ in in_sections(self.page, (self.section,), (IMPERATIVE,)))


def setup_steps(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: enough to install and run. Partly: fragments. Not for data or documents only (GUIDE 16)."""
    del options
    parts = _parts(repository)
    told = kind(repository) == "code" and _told_in_words(parts)
    enough = (_enough(parts) or told) and _arrives(parts)
    if enough or _fetched_and_started(repository, parts) or _told_in_passing(repository):
        return _with_steps(repository, parts)
    elsewhere = _library(repository) or guided(repository)
    if elsewhere:
        return elsewhere
    if kind(repository) in {"data", "documents", "empty"}:
        return not_applicable("It holds data or documents only: there is nothing to run.")
    weak = next(_fragments(repository, parts), None)
    if weak:
        return partly(weak)
    return no("We looked for a heading on installing or running it, with commands or steps.")


def _with_steps(repository: Repository, parts: tuple[Part, ...]) -> Verdict:
    """Answer for one with enough steps: half where only the team, or only a part of it, gets running."""
    closed = _closed(parts)
    if closed:
        return partly(closed, says="There are steps, but an outsider cannot get all that they need.")
    if parts and _of_a_folder(repository, parts):
        place = _plainest(repository, parts, "steps-of-a-part")
        return partly(place, says="There are steps for a part of it, in a folder, but none for the whole.")
    return yes(_plainest(repository, (*parts, *_passing(repository))))


def _plainest(repository: Repository, parts: tuple[Part, ...], sort: str = "heading") -> Evidence:
    """Give the part to show: one with something to do, under a plain heading, on the front page before others."""

    def strangeness(part: Part) -> tuple[int, bool, bool]:
        heading, front = part.section.heading, part.page is repository.readme
        plain = bool(PLAIN_HEADING.search(heading))
        near = front or not FOLDER_PAGE.match(part.page.path)
        kept = (plain or part.starts) and not PART_HEADING.search(heading)
        return 2 - kept - (kept and plain and near), not front, not plain

    best = min([part for part in parts if part.works or part.begins] or parts[:1], key=strangeness)
    return section_evidence(best.page, best.section, sort)


def _enough(parts: Iterable[Part]) -> bool:
    """Whether there are several things to do, one of which installs or starts something."""
    parts = tuple(parts)
    steps = sum(part.section.steps for part in parts)
    blocks = sum(len(part.section.code) for part in parts)
    words = sum(part.section.words for part in parts)
    told = sum(part.told for part in parts)
    several = steps >= ENOUGH_STEPS or blocks >= ENOUGH_PARTS or steps + blocks + told > ENOUGH_STEPS
    some = steps >= SOME_STEPS and words >= SOME_WORDS
    return (several or some) and any(part.starts for part in parts)


def _of_a_folder(repository: Repository, parts: Iterable[Part]) -> bool:
    """Whether a front page of the team's own leaves all steps to the READMEs of folders."""
    front = repository.readme
    whole = front is not None and not is_foreign(front)
    return whole and all(FOLDER_PAGE.match(part.page.path) for part in parts)


def _told_in_words(parts: Iterable[Part]) -> bool:
    """Whether the way to use it is told at length, as for what is opened in a program rather than typed."""
    parts = tuple(parts)
    return sum(part.section.words for part in parts) >= MANY_WORDS and any(part.starts for part in parts)


def _told_in_passing(repository: Repository) -> bool:
    """Whether a part of the front page, whatever its heading, tells to get it and then to start it."""
    if kind(repository) != "code":
        return False
    for part in _passing(repository):
        said = " ".join(sentence.text[:LONGEST] for sentence in part.section.sentences)
        got = GETS.search(said) or FETCHES.search(said)
        if got and GOES.search(said[got.end() :]):
            return True
    return False


def _fetched_and_started(repository: Repository, parts: tuple[Part, ...]) -> bool:
    """Whether what is typed both installs it and starts it, however short, in blocks or within the sentences."""
    typed = _typed((*parts, *_passing(repository)))
    fetched = FETCHES.search(typed) and (kind(repository) == "code" or STARTS.search(typed))
    return bool(fetched or ALONE.search(typed))


@derived
def _passing(repository: Repository) -> tuple[Part, ...]:
    """Give the sections of the front page that may name a command in passing, whatever their headings."""
    front = repository.readme
    if front is None or front.foreign:
        return ()
    plain = (section for section in front.sections if not section.roles & NOT_ABOUT_IT)
    return tuple(Part(front, section) for section in plain if not ASIDE.search(section.heading))


def _typed(parts: Iterable[Part]) -> str:
    """Give what the parts show and say, for commands to be looked for."""
    pieces: list[str] = []
    for part in parts:
        pieces += (text[:4000] for _, text in part.section.code)
        pieces += (sentence.text[:LONGEST] for sentence in part.section.sentences)
    return "\n".join(pieces)


def _arrives(parts: Iterable[Part]) -> bool:
    """Whether anything says how the thing, or what it needs, gets onto a machine."""
    parts = tuple(parts)
    return any(part.told for part in parts) or bool(ARRIVES.search(_typed(parts)))


def _closed(parts: Iterable[Part]) -> Evidence | None:
    """Find where the steps of the first page that has any need what only the team has."""
    parts = tuple(parts)
    own = (part for part in parts if part.page is parts[0].page)
    hits = (hit for part in own for hit in in_sections(part.page, (part.section,), (CLOSED,)))
    return next((hit.evidence for hit in hits if not OWN_TOKEN.search(hit.text)), None)


@derived
def _parts(repository: Repository) -> tuple[Part, ...]:
    """Give the sections on installing and running: of the front page first, then of the pages for it."""
    front = repository.readme
    found: list[Part] = []
    if front is not None and not is_foreign(front):
        found += [Part(front, section) for section in front.sections if _is_setup(section)]
    for page in setup_pages(repository):
        named = bool(SETUP_PAGE.search(page.path))
        found += [Part(page, section) for section in page.sections if _is_setup(section, named=named)]
    return tuple(found)


def _is_setup(section: Section, *, named: bool = False) -> bool:
    if ASIDE.search(section.heading):
        return False
    told = bool(section.code) or SETUP_HEADING.search(section.heading) is not None
    typed = not section.roles and section.steps >= ENOUGH_STEPS and told
    return (
        typed
        or bool(section.roles & {"how-to", "configure"})
        or (named and bool(section.steps or section.code) and "contribute" not in section.roles)
    )


@derived
def setup_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the team's own pages for installing and running, by their names, and the READMEs of folders."""
    front = repository.readme
    known = {page.path: page for page in further_pages(repository)}
    folders = kind(repository) == "code"
    named = frozenset(SETUP_PAGE.among(repository.files.readable))
    parts = FOLDER_PAGE.among(repository.files.readable) if folders else []
    within = SETUP_FOLDER.among(repository.files.readable)
    wanted = {*parts, *(path for path in {*named, *within} if _may_tell(path, known, named=path in named))}
    ordered = sorted(wanted, key=lambda path: (path not in named, path.count("/"), path))
    found = [
        known.get(path) or parsed(repository, path)
        for path in ordered[:MOST_PAGES]
        if front is None or path != front.path
    ]
    return tuple(page for page in found if page is not None and is_own(repository, page))


def _may_tell(path: str, known: Mapping[str, Document], *, named: bool) -> bool:
    """Whether a page that is named for setting up, or lies in a folder for it, is one that the team would look in."""
    if path in known or ROOT_PAGE.match(path):
        return named
    return bool(DOCS_PAGE.match(path))


def _library(repository: Repository) -> Verdict | None:
    """Find where a package is installed by its name."""
    front = repository.readme
    taken = None if front is None or is_foreign(front) else taken_in(repository, front)
    return yes(taken, reason="It is installed by one command.") if taken else None


def _fragments(repository: Repository, parts: tuple[Part, ...]) -> Iterator[Evidence]:
    some = [part for part in parts if part.works or part.section.steps or part.section.words >= FEWEST_WORDS]
    if some:
        yield _plainest(repository, tuple(some))
    front = repository.readme
    if front is None:
        return
    for section in front.sections:
        typed = section.steps >= SOME_STEPS or (section.code and not section.roles & {"reference", "licence"})
        if typed and "contribute" not in section.roles:
            yield section_evidence(front, section)
    if not is_foreign(front):
        plain = [section for section in front.sections if not section.roles & NOT_STEPS]
        yield from (hit.evidence for hit in in_sections(front, plain, (IMPERATIVE,)))
        yield from (hit.evidence for hit in in_sections(front, plain, (FRAGMENT,)))
        return
    for section in front.sections:
        if TEMPLATE_COMMAND.search(section.heading):
            yield Evidence(front.path, section.line, section.heading, "template-command")
