"""Who made it, and who is it for? The answer to `story-who`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.declared import ONLY_DECLARED
from openness_lint.checks.makers import AREA, DECLARED, FIRST_PAGES, NAMED, Maker, makers_of, on_screens
from openness_lint.checks.pages import HOW_TO, is_telling, lead, own_pages, part_pages
from openness_lint.checks.people import asks_for_whom, tells_audience
from openness_lint.checks.signs import section_evidence
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

OUTSIDE = Pattern(r"https?://")
EXPLAINED = Pattern(r"[:–—]\s|\s-\s")
FIELD = Pattern(r"[a-z]\w{0,30}[_-][\w-]{1,40}(?::|\s[–—-])\s", cased=True)
WISH = Pattern(r"\W{0,3}(?:could|would|might|should|may|maybe|perhaps|ideally)\b")  # what is for nobody yet
FAINT_AUDIENCE = "It says who made it, and hardly who it is for."
FAINT_MAKER = "It says who it is for, and hardly who made it."
TELLS_WHOM = frozenset({"about", "why", "who", "results"})


def story_who(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the organisation behind it and who it is for. Partly: one of the two, or only people's names (GUIDE 7)."""
    del options
    makers = list(makers_of(repository))
    audience = next(_audiences(repository), None)
    if not makers and not audience:
        makers = list(on_screens(repository))
    maker = max(makers, key=lambda found: (found.plainness, _is_local(found, audience)), default=None)
    named = maker is not None and maker.plainness >= NAMED
    if maker and audience:
        if (named or _is_local(maker, audience)) and audience.kind != DECLARED:
            return yes(*_shown(maker.evidence, audience), organisation=maker.name)
        if {audience.kind, maker.evidence.kind} == {DECLARED}:
            return partly(audience, maker.evidence, says=ONLY_DECLARED)
        return partly(*_shown(audience, maker.evidence), reason=FAINT_AUDIENCE if named else FAINT_MAKER)
    if maker:
        return partly(
            maker.evidence, reason="It says who made it." if named else "It hardly says who made it."
        )
    if audience:
        return partly(audience, reason="It says who it is for.")
    return no("We looked for the team or council behind it, and for the people it is meant for.")


def _shown(one: Evidence, other: Evidence) -> tuple[Evidence, ...]:
    """Give both, or the first where one sentence says both."""
    return (one,) if one[:3] == other[:3] else (one, other)


def _is_local(maker: Maker, audience: Evidence | None) -> bool:
    """Tell whether a page names a council's area near its top and says whom it serves, which names the council."""
    same = audience is not None and maker.evidence.path == audience.path
    return same and maker.evidence.kind == AREA


def _audiences(repository: Repository) -> Iterator[Evidence]:
    """Yield whom it is for, plainest first; what only the settings file says counts less."""
    yield from _on_pages(repository)
    for field in repository.metadata:
        said = field.field == "description" and tells_audience(field.value)
        if said or field.field in {"audience", "users"}:
            yield Evidence(field.path, field.line, field.value, "field")
    for fact in repository.declared:
        if fact.field in {"audience", "users"}:
            yield Evidence(fact.path, fact.line, fact.value, DECLARED)


def _on_pages(repository: Repository) -> Iterator[Evidence]:
    for page in (*own_pages(repository)[:FIRST_PAGES], *part_pages(repository)):
        if page.path.endswith(".ipynb") or not (page is repository.readme or is_telling(page)):
            continue
        opening = {sentence.line for sentence in lead(page)}
        for section in page.sections:
            if asks_for_whom(section.heading) and section.words >= 4:
                yield section_evidence(page, section)
            yield from _whom(page, section, opening, front=page is repository.readme)


def _is_beside(sentence: Sentence) -> bool:
    """Tell whether a line has a blank, is a wish, or explains another site or a field: "Kites: maps for walkers"."""
    text, first = sentence.text, next(iter(sentence.links), None)
    elsewhere = first is not None and OUTSIDE.match(first.target) and text.startswith(first.text)
    explains = elsewhere and first is not None and EXPLAINED.search(text[: len(first.text) + 3])
    return "{" in text or bool(explains) or any(beside.match(text) for beside in (FIELD, WISH))


def _whom(page: Document, section: Section, opening: set[int], *, front: bool) -> Iterator[Evidence]:
    spoken = "contribut" not in page.path.lower()  # such a page speaks to contributors
    for sentence in section.sentences:
        near = sentence.line in opening or bool(section.roles & TELLS_WHOM)
        wide = front and (not section.roles & HOW_TO or section.line == page.title_line)
        if (
            (near or wide)
            and not _is_beside(sentence)
            and tells_audience(sentence.text, near=near and spoken, language=page.language)
        ):
            yield Evidence(page.path, sentence.line, sentence.quote, "audience")
