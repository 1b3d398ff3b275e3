"""Who made it, and who is it for? The answer to `story-who`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openness_lint.checks.organisations import Named, is_plain, organisations_in
from openness_lint.checks.pages import HOW_TO, is_foreign, is_telling, lead, own_pages, part_pages
from openness_lint.checks.people import asks_for_whom, tells_audience
from openness_lint.checks.signs import compiled, section_evidence
from openness_lint.checks.signtables import table
from openness_lint.checks.voices import Place, is_kit, voices
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.metadata import Declared
    from openness_lint.readme import Document, Link, Section, Sentence
    from openness_lint.repository import Repository

# How plainly a maker is named: said in so many words; named near the top; only hinted at, or a person.
SAID, NAMED, HINTED = 3, 2, 1
FIRST_PAGES = 8
CLOSE = 60  # characters between "built by" and the name
HOLDERS = 2500  # characters of a licence file in which its holder stands
TELLS_WHO = frozenset({"who", "contact", "about", "why", "funding"})
STEPS = HOW_TO - {"licence", "contribute"}
TELLS_WHOM = frozenset({"about", "why", "who", "results"})
LICENCE = Pattern(r"(?:un)?licen[cs]e|copying|copyright")
HOLDER = Pattern(r"(?:copyright|©|\(c\))[^\n]{0,120}")
AREA = "area"  # a council's area stands for its council
DEEP = "deep"  # on a page that tells of a part of it
DECLARED = "declared"  # in the settings file, which strangers do not read
FIELDS = frozenset({"organisation", "author", "funder", "contact"})


class Maker(NamedTuple):
    """How plainly somebody is named, and where."""

    plainness: int
    evidence: Evidence
    name: str


def story_who(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the organisation behind it and who it is for. Partly: one of the two, or only people's names (GUIDE 7)."""
    del options
    makers = list(_makers(repository))
    audience = next(_audiences(repository), None)
    maker = max(makers, key=lambda found: (found.plainness, _is_local(found, audience)), default=None)
    if maker and audience:
        if (maker.plainness >= NAMED or _is_local(maker, audience)) and audience.kind not in {DEEP, DECLARED}:
            return yes(maker.evidence, audience, organisation=maker.name)
        return partly(audience, maker.evidence, reason="It says one of the two, and hardly the other.")
    if maker:
        named = maker.plainness >= NAMED
        return partly(
            maker.evidence, reason="It says who made it." if named else "It hardly says who made it."
        )
    if audience:
        return partly(audience, reason="It says who it is for.")
    return no("We looked for the team or council behind it, and for the people it is meant for.")


def _is_local(maker: Maker, audience: Evidence | None) -> bool:
    """Tell whether a page names a council's area near its top and says whom it serves, which names the council."""
    return bool(audience) and maker.evidence.kind == AREA and maker.evidence.path == audience.path


def _makers(repository: Repository) -> Iterator[Maker]:
    pages = own_pages(repository)[:FIRST_PAGES]
    front = repository.readme or next(iter(pages), None)
    guides = [voice.page for voice in voices(repository) if voice.place is Place.GUIDE]
    for page in (*pages, *part_pages(repository), *(page for page in guides if page not in pages)):
        yield from _named(page.title, Evidence(page.path, page.title_line, page.title, "title"))
        yield from _in_sections(page, front=page is front)
    if front and not is_foreign(front):
        for link in front.links:
            yield from _in_link(link, front.path)
    for field in repository.metadata:
        if field.field in FIELDS:
            yield from _in_field(field)
        elif field.field == "description" and not is_kit(repository):
            yield from _in_description(field)
    for said in repository.declared:
        if said.field == "organisation":
            yield Maker(HINTED, Evidence(said.path, said.line, said.value, DECLARED), said.value)
    if front and not is_foreign(front):
        yield from _holders(repository)


def _named(text: str, evidence: Evidence) -> Iterator[Maker]:
    """Yield the first body in a title, a heading or a field; the area of a council is a hint of it."""
    for name in organisations_in(text)[:1]:
        area = name.kind == "place"
        yield Maker(HINTED if area else NAMED, evidence._replace(kind=AREA) if area else evidence, name.text)


def _in_field(field: Declared) -> Iterator[Maker]:
    """Yield the body that a field of a package file names; an author's own name is a hint."""
    evidence = Evidence(field.path, field.line, field.value, "field")
    yield from _named(field.value, evidence)
    if field.field == "author" and (found := compiled(table("makers")["person"].pattern).search(field.value)):
        yield Maker(HINTED, evidence, found[0])


def _in_description(field: Declared) -> Iterator[Maker]:
    """Yield a hint for the first body that a package file's description names, but as a source of data."""
    for name in organisations_in(field.value)[:1]:
        if name.kind != "place" and not _is_source(field.value, name):
            yield Maker(HINTED, Evidence(field.path, field.line, field.value, "field"), name.text)


def _in_sections(page: Document, *, front: bool) -> Iterator[Maker]:
    opening = {sentence.line for sentence in lead(page)}
    for section in page.sections:
        telling = bool(section.roles & TELLS_WHO)
        if not any(_is_source(section.heading, name) for name in organisations_in(section.heading)[:1]):
            yield from _named(section.heading, section_evidence(page, section))
        if "who" in section.roles and section.words > 1:
            yield Maker(HINTED, section_evidence(page, section), section.heading)
        for sentence in (*section.sentences, *section.cells):
            near = telling or sentence.line in opening
            if near or front:
                yield from _in_sentence(page, sentence, near=near, anyone=not section.roles & STEPS)


def _in_sentence(page: Document, sentence: Sentence, *, near: bool, anyone: bool) -> Iterator[Maker]:
    text, signs = sentence.text, table("makers")
    evidence = Evidence(page.path, sentence.line, text, "organisation")
    names = organisations_in(text)
    for name in names:
        if _is_made_by(text, name, page.language):
            yield Maker(SAID, evidence, name.text)
        elif not _is_source(text, name):
            kind = AREA if near and name.kind == "place" else evidence.kind
            yield Maker(_weight(name, near=near), evidence._replace(kind=kind), name.text)
    if names or not anyone:
        return
    acting = compiled(signs["acts"].pattern).search(text) if near else None
    if acting and not is_plain(acting[0]):
        yield Maker(NAMED, evidence, acting[0].strip())
    elif someone := compiled(signs["someone"].pattern).search(text) or compiled(signs["home"].pattern).search(text):
        yield Maker(HINTED, evidence, someone[0])


def _is_made_by(text: str, name: Named, language: str) -> bool:
    """Tell whether "built by" and the like stand shortly before a name."""
    for sign in ("made",) if language == "en" else ("made", "made-elsewhere"):
        found = compiled(table("makers")[sign].pattern).finditer(text)
        if any(0 <= name.start - said.end() <= CLOSE for said in found):
            return True
    return False


def _weight(name: Named, *, near: bool) -> int:
    if name.kind == "place" or name.aside:
        return HINTED if near else 0
    return NAMED if near else HINTED


def _is_source(text: str, name: Named) -> bool:
    """Tell whether a body is named as a source, a style or a user rather than as a maker."""
    signs = table("makers")
    before, after = text[max(0, name.start - CLOSE) : name.start], text[name.end : name.end + CLOSE]
    if not name.aside and compiled(signs["own-after"].pattern).search(after):
        return False
    around = [("source-before", before), ("source-after", after)]
    if name.kind != "place":  # "helps Anytown residents" is said by Anytown
        around.append(("needs-before", before))
    return any(compiled(signs[sign].pattern).search(part) for sign, part in around)


def _in_link(link: Link, path: str) -> Iterator[Maker]:
    """Yield what a logo names, and the mailbox of a public body."""
    if link.picture:
        yield from _named(link.text, Evidence(path, link.line, link.text, "logo"))
        return
    signs = table("makers")
    for sign in ("mailbox", "home"):
        if found := compiled(signs[sign].pattern).search(f"{link.target} {link.text}"):
            yield Maker(HINTED, Evidence(path, link.line, link.text or link.target, sign), found[0])


def _holders(repository: Repository) -> Iterator[Maker]:
    """Yield the body that a licence at the root names as its holder."""
    for path in repository.files.paths:
        if "/" in path or path not in repository.files.readable or not LICENCE.match(path):
            continue
        try:
            text = repository.files.text(path)[:HOLDERS]
        except Unreadable:
            continue
        for found in HOLDER.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            evidence = Evidence(path, line, found[0], "holder")
            for maker in _named(found[0], evidence):
                yield maker._replace(plainness=HINTED)
                return
            if somebody := compiled(table("makers")["holder"].pattern).search(found[0]):
                yield Maker(HINTED, evidence, somebody["name"])
                return


def _audiences(repository: Repository) -> Iterator[Evidence]:
    """Yield whom it is for, plainest first; what only a deeper page or the settings file says counts less."""
    yield from _on_pages(repository, telling=True)
    for field in repository.metadata:
        said = field.field == "description" and tells_audience(field.value)
        if said or field.field in {"audience", "users"}:
            yield Evidence(field.path, field.line, field.value, "field")
    for evidence in _on_pages(repository, telling=False):
        yield evidence._replace(kind=DEEP)
    for fact in repository.declared:
        if fact.field in {"audience", "users"}:
            yield Evidence(fact.path, fact.line, fact.value, DECLARED)


def _on_pages(repository: Repository, *, telling: bool) -> Iterator[Evidence]:
    for page in (*own_pages(repository)[:FIRST_PAGES], *part_pages(repository)):
        if page.path.endswith(".ipynb") or telling != (page is repository.readme or is_telling(page)):
            continue
        opening = {sentence.line for sentence in lead(page)}
        if tells_audience(page.title, language=page.language):
            yield Evidence(page.path, page.title_line, page.title, "title")
        for section in page.sections:
            if asks_for_whom(section.heading) and section.words >= 4:
                yield section_evidence(page, section)
            yield from _whom(page, section, opening, front=page is repository.readme)


def _whom(page: Document, section: Section, opening: set[int], *, front: bool) -> Iterator[Evidence]:
    spoken = "contribut" not in page.path.lower()  # such a page speaks to contributors
    for sentence in section.sentences:
        near = sentence.line in opening or bool(section.roles & TELLS_WHOM)
        wide = front and not section.roles & HOW_TO
        if (
            (near or wide)
            and "{" not in sentence.text
            and tells_audience(sentence.text, near=near and spoken, language=page.language)
        ):
            yield Evidence(page.path, sentence.line, sentence.text, "audience")
