"""Why was it built, and for whose good? The answer to `story-why`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.opening import defining, is_aside, is_beside
from openness_lint.checks.pages import HOW_TO, LITTLE, is_foreign, is_telling, lead, own_pages, part_pages
from openness_lint.checks.people import ENOUGH, names_people, tells_audience
from openness_lint.checks.plain import plainness
from openness_lint.checks.reasons import ENABLE, HELP, HINT, NEED, PURPOSE, TROUBLE, signs_for
from openness_lint.checks.signs import match, section_evidence
from openness_lint.checks.voices import is_kit
from openness_lint.checks.who import story_who
from openness_lint.findings import Answer, Evidence, Verdict, no, partly, yes
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

SECTION_WORDS = 8
FEWEST_WORDS = 4  # of a sentence from which a purpose can be guessed: "Guide:" is the label of an address
FIRST_PAGES = 8
# Words of a front page that tell rather than instruct: enough for a reason to stand among, and enough to guess it from.
SOME, ROOM, MUCH = 30, 90, 80
PLAIN, TECHNICAL = 4, -3
# A story told at length, and to readers outside IT: one clause of it is enough, wherever it stands.
LONG, VERY_PLAIN = 250, 12
# About the machine, not about people.
MACHINE = (
    r"\b(?:in order to|to|so that (?:it|you can)) (?:run|easily (?:test|build|install)|"
    r"use|build the|install|start|compile|deploy|test|set ?up|"
    r"configure|contribute|clone|update|get started|opt (?:in|out))\b|\b(?:when|for|before) running\b|"
    r"^\W*(?:if|unless|once|should) you\b|\b(?:if|when|unless) you (?:need|want|wish|have) to\b|"
    r"\b(?:please(?! note)|contact us|let us know|get in touch|feel free)\b|"
    r"\b(?:github|gitlab|git|repository|repo|disk|file) (?:data )?(?:storage|space|size)\b|\b(?:up)?on request\b|"
    r"\b(?:ensur|protect|prevent)\w* (?:that )?(?:the|an?|all|any|your) (?:\w+ )?(?:server|system|database|table|"
    r"container|process|queue|thread|schema|cache|build|deployment|port|branch|code|library|module|package|function|script|file|"
    r"test|version|environment|variable|request|response|client|pipeline|cluster|instance|api)s?\b|"
    r"\bto (?:access|call|query|wrap|consume|interact with|connect to|communicate with) [^.]{0,60}"
    r"\b(?:api|endpoint|server)s?\b|\b(?:npm|yarn|pip|composer|maven|gradle|webpack|gulp|grunt|terraform|ansible|"
    r"kubernetes|vagrant|heroku|clone|docker|click|command|import|compil\w+|localhost|pull requests?|terminal|folder|"
    r"directory|config(?:ure|uration)?|install\w*|bugs?)\b"
)
# A heading that does not ask why by itself: under it a library may be described as well.
SCENE = Pattern(r"^\W*(?:project )?(?:background|context)")
# What goes wrong with the thing itself was no reason to build it.
OF_ITSELF = Pattern(
    r"^\W*(?:it|this|these|note|please|you|only|tests?|the (?:app|tool|code|script|package|site|module|repo\w*)\w*)\b"
)
WEAK_REASON = "The purpose is there, but not the problem or who gains."
# Kinds that are a vague clause by themselves; a purpose only hinted at wants a maker or somebody whom it could serve.
CLEAR = (PURPOSE, HELP, NEED)


class Clause(Frozen):
    """A sentence with a reason: its kind, whether it names people, and where it stands."""

    kind: str
    people: bool
    evidence: Evidence


class Told(Frozen):
    """What one page tells: clauses of its opening and of the parts about it, its own section on why, and the rest."""

    near: tuple[Clause, ...]
    section: Evidence | None
    far: tuple[Clause, ...]
    audience: bool
    words: int
    plainness: int
    opening: Evidence | None

    @property
    def clear(self) -> tuple[Clause, ...]:
        """The clauses that say more than a hint."""
        return tuple(clause for clause in self.near if clause.kind in CLEAR)


def story_why(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the problem, need or purpose with who benefits. Partly: implied, or one vague clause (GUIDE 6)."""
    del options
    weak: list[Evidence] = []
    parts = part_pages(repository) if repository.readme and not is_foreign(repository.readme) else ()
    for page in (*own_pages(repository)[:FIRST_PAGES], *part_pages(repository)):
        front = page is repository.readme
        told = _read(page, whole=front)
        speaks = front or _speaks_for_all(page, repository.readme)
        found = _reason(told, front=front) if speaks and page not in parts else None
        if found:
            return yes(found)
        if front or is_telling(page):
            weak.extend(_hints(told, front=front, speaks=speaks))
    weak.extend(
        Evidence(field.path, field.line, field.value, "field")
        for field in repository.metadata
        if field.field == "description"
        and not is_kit(repository)
        and match(field.value[:ENOUGH], signs_for("en"))
    )
    said = any(evidence.kind in CLEAR for evidence in weak)
    if weak and (said or story_who(repository, {}).answer is not Answer.NO):
        return partly(weak[0], reason=WEAK_REASON)
    return no(
        "We read the opening, the headings and the pages one step away for why it was built and for whom."
    )


def _reason(told: Told, *, front: bool) -> Evidence | None:
    """Choose a part of its own about why, a purpose with those it serves, or a clause of a long plain tale."""
    if told.section:
        return told.section
    best = sorted(told.clear, key=lambda clause: CLEAR.index(clause.kind))
    people = [clause for clause in best if clause.people]
    kinds = {clause.kind for clause in best}
    if people and (told.audience or told.words >= ROOM or not front or people[-1].kind == NEED):
        return people[0].evidence
    if not front:
        return None
    if _is_enough(told, kinds):
        return best[0].evidence
    served = next((clause for clause in told.near if clause.people), None)
    if served and told.audience and told.words >= ROOM:
        return served.evidence
    return _amid_a_tale(told)


def _amid_a_tale(told: Told) -> Evidence | None:
    """Give the first clause, wherever it stands, of a page that tells much in very plain words."""
    if told.words < LONG or told.plainness < VERY_PLAIN:
        return None
    return next((clause.evidence for clause in (*told.clear, *told.far)), None)


def _is_enough(told: Told, kinds: set[str]) -> bool:
    """Whether clauses that name nobody tell why together: of two kinds, or a help or need beside an audience."""
    roomy = told.words >= ROOM
    if len(kinds) > 1:
        return told.audience or roomy
    return roomy and told.audience and bool(kinds & {HELP, NEED})


def _hints(told: Told, *, front: bool, speaks: bool) -> Iterator[Evidence]:
    """Yield a clause amid some words of a story, much told in plain words, or a clear clause on a further page."""
    if not front:
        yield from (clause.evidence for clause in told.clear if speaks or told.plainness > 0)
        return
    plainly = told.plainness >= PLAIN or (told.far and told.plainness > 0)
    least = SOME if plainly else MUCH
    if told.near or (told.words >= least and told.plainness > TECHNICAL):
        yield from (clause.evidence for clause in (*told.clear, *told.near))
        yield from (told.opening,) if told.opening else ()
        yield from (clause.evidence for clause in told.far)


def _read(page: Document, *, whole: bool) -> Told:
    """Read one page; of a further page (not `whole`) only its opening and the parts about it."""
    opening = _opening(page)
    lines = {sentence.line for sentence in opening}
    near: list[Clause] = []
    far: list[Clause] = []
    audience = False
    for section in page.sections:
        about = bool(section.roles & {"about", "why"})
        for sentence in section.sentences:
            close = about or sentence.line in lines
            if close:
                audience = audience or tells_audience(sentence.text, language=page.language)
            if close or (whole and _tells(section, page)):
                (near if close else far).extend(_clauses(page, sentence))
    return Told(
        near=tuple(near),
        section=_own_section(page),
        far=tuple(clause for clause in far if clause.kind in CLEAR),
        audience=audience,
        words=sum(section.words for section in page.sections if _tells(section, page)),
        plainness=plainness(" ".join((page.title, *(sentence.text for sentence in opening)))),
        opening=_guessed_from(page, opening),
    )


def _guessed_from(page: Document, opening: tuple[Sentence, ...]) -> Evidence | None:
    """Give the sentence from which a purpose can best be guessed: one that says what the thing is, if there is one."""
    telling = (
        said
        for said in opening
        if not pattern(MACHINE).search(said.text[:ENOUGH])
        and not is_beside(said.text)
        and len(said.text.split()) >= FEWEST_WORDS
    )
    said = next(defining(page), None) or next(telling, None)
    return Evidence(page.path, said.line, said.quote, "implied") if said else None


def _tells(section: Section, page: Document) -> bool:
    """Tell whether a part tells rather than instructs; what stands under the title does, whatever the title is."""
    return not section.roles & HOW_TO or section.line == page.title_line


def _opening(page: Document) -> tuple[Sentence, ...]:
    """Give the opening; where there is none but a first part with a heading, that."""
    return lead(page) or next((section.sentences[:3] for section in page.sections if section.sentences), ())


def _clauses(page: Document, sentence: Sentence) -> Iterator[Clause]:
    text = sentence.text[:ENOUGH]
    if "{" in text or pattern(MACHINE).search(text):
        return
    found = match(text, signs_for(page.language))
    if found and not (found[0].kind == HINT and is_aside(text)):
        kind, people = found[0].kind, names_people(text)
        if kind == ENABLE:
            kind = HELP if people else HINT
        if kind == TROUBLE:
            if OF_ITSELF.match(text) or not (people or plainness(text) > 0):
                return
            kind = NEED
        yield Clause(kind, people, Evidence(page.path, sentence.line, text, kind))


def _own_section(page: Document) -> Evidence | None:
    """Find a part of its own on why, with a reason, a hint of one or people in it."""
    for section in page.sections:
        if "why" in section.roles and section.words >= SECTION_WORDS and "{" not in section.text:
            kinds = {clause.kind for sentence in section.sentences for clause in _clauses(page, sentence)}
            if SCENE.match(section.heading) and plainness(section.text) <= 1:
                kinds.discard(HINT)
            if kinds or names_people(section.text):
                return section_evidence(page, section, "why-heading")
    return None


def _speaks_for_all(page: Document, front: Document | None) -> bool:
    """Tell whether a page speaks for all: a site's opening, "about"; the README of a part if the front says little."""
    name = page.path.lower().rpartition("/")[2]
    if name.startswith("readme.") and not page.path.lower().startswith("docs/"):
        return front is None or is_foreign(front) or front.words < LITTLE
    return is_telling(page)
