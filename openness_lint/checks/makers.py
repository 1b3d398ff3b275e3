"""Who made it? What titles, sentences, links, package files and licences say of the team behind a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openness_lint.checks.contact_people import names_a_person
from openness_lint.checks.organisations import Named, is_plain, organisations_in
from openness_lint.checks.pages import HOW_TO, is_foreign, lead, own_pages, part_pages, text_of
from openness_lint.checks.signs import section_evidence
from openness_lint.checks.signtables import table
from openness_lint.checks.voices import Place, is_kit, voices
from openness_lint.collect.wanted import is_vendored
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern, pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from openness_lint.metadata import Declared
    from openness_lint.readme import Document, Link, Sentence
    from openness_lint.repository import Repository

# How plainly a maker is named: said in so many words; named near the top; only hinted at, or a person.
SAID, NAMED, HINTED = 3, 2, 1
FIRST_PAGES = 8
CLOSE = 60  # characters between "built by" and the name
HOLDERS = 2500  # characters of a licence file in which its holder stands
TELLS_WHO = frozenset({"who", "contact", "about", "why", "funding"})
STEPS = HOW_TO - {"contribute"}
LICENCE = Pattern(r"(?:un)?licen[cs]e|copying|copyright")
HOLDER = Pattern(r"(?:copyright|©|\(c\))[^\n]{0,120}")
AREA = "area"  # a council's area stands for its council
DECLARED = "declared"  # in the settings file, which strangers do not read
FIELDS = frozenset({"organisation", "author", "funder", "contact"})
SCREEN = Pattern(
    r"(?:^|/)_?(?:index|home|about|layouts?|application|base|default|footer|header|main)\.(?:x?html?|cshtml|njk|erb|ejs|"
    r"haml|pug|hbs|twig|php|jinja2?|j2|vue|jsx?|tsx?|svelte|html\.\w{2,6})$"
)
# A line of a checklist: what is supported or still to be done.
TICKED = ("[x] ", "[X] ", "[ ] ")
TAG = Pattern(r"<[^<>]{0,300}>")
# What a screen is drawn with, and remarks: where they begin and end. Nobody is shown these.
UNSEEN = (("<style", "</style"), ("<script", "</script"), ("<!--", "-->"))
MOST_SCREENS, MOST_OF_A_SCREEN = 6, 20_000


class Maker(NamedTuple):
    """How plainly somebody is named, and where."""

    plainness: int
    evidence: Evidence
    name: str


def makers_of(repository: Repository) -> Iterator[Maker]:
    """Yield everybody whom the pages, package files and licences name as a maker, in no order of plainness."""
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
    if field.field == "author" and (found := pattern(table("makers")["person"].pattern).search(field.value)):
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
                if names_a_person(section, sentence):
                    yield Maker(
                        HINTED, Evidence(page.path, sentence.line, sentence.text, "person"), sentence.text
                    )


def _in_sentence(page: Document, sentence: Sentence, *, near: bool, anyone: bool) -> Iterator[Maker]:
    text, signs = sentence.text, table("makers")
    if text.startswith(TICKED):
        return
    evidence = Evidence(page.path, sentence.line, text, "organisation")
    names = organisations_in(text)
    for name in names:
        if _is_made_by(text, name, page.language):
            yield Maker(SAID, evidence, name.text)
        elif not _is_source(text, name):
            kind = AREA if near and name.kind == "place" else evidence.kind
            yield Maker(_weight(name, near=near), evidence._replace(kind=kind), name.text)
        elif near and _is_served(text, name):
            yield Maker(HINTED, evidence, name.text)
    if names or not anyone:
        return
    acting = pattern(signs["acts"].pattern).search(text) if near else None
    if acting and not is_plain(acting[0]):
        yield Maker(NAMED, evidence, acting[0].strip())
        return
    if group := pattern(signs["group"].pattern).search(text):
        yield Maker(NAMED, evidence, group["name"])
        return
    someone = pattern(signs["someone"].pattern).search(text) or pattern(signs["home"].pattern).search(text)
    if someone and not pattern(signs["denied"].pattern).search(text[: someone.start()]):
        yield Maker(HINTED, evidence, someone[0])


def _is_made_by(text: str, name: Named, language: str) -> bool:
    """Tell whether "built by" and the like stand shortly before a name."""
    for sign in ("made",) if language == "en" else ("made", "made-elsewhere"):
        for said in pattern(table("makers")[sign].pattern).finditer(text):
            between = text[said.end() : name.start]
            if said.end() <= name.start and len(between) <= CLOSE and not _is_theirs(text, said, between):
                return True
    return False


def _is_theirs(text: str, said: re.Match[str], between: str) -> bool:
    """Tell whether it is denied, or whether what was made is another thing: "data provided by"."""
    signs, before = table("makers"), text[max(0, said.start() - CLOSE) : said.start()]
    if pattern(signs["denied"].pattern).search(before) or pattern(signs["made-of"].pattern).search(between):
        return True
    given = pattern(signs["given"].pattern).match(said[0])
    return given is not None and bool(pattern(signs["given-before"].pattern).search(before))


def _weight(name: Named, *, near: bool) -> int:
    if name.kind == "place" or name.aside:
        return HINTED if near else 0
    return NAMED if near else HINTED


def _is_source(text: str, name: Named) -> bool:
    """Tell whether a body is named as a source, a style or a user rather than as a maker."""
    signs = table("makers")
    before, after = text[max(0, name.start - CLOSE) : name.start], text[name.end : name.end + CLOSE]
    if not name.aside and pattern(signs["own-after"].pattern).search(after):
        return False
    around = [("source-before", before), ("source-after", after), ("denied", before)]
    if name.kind != "place":  # "helps Anytown residents" is said by Anytown
        around.append(("needs-before", before))
    return any(pattern(signs[sign].pattern).search(part) for sign, part in around)


def _is_served(text: str, name: Named) -> bool:
    """Tell whether a body is named as the one that uses it or that it is for, not what it gives away."""
    signs = table("makers")
    before, after = text[max(0, name.start - CLOSE) : name.start], text[name.end : name.end + CLOSE]
    return not pattern(signs["given-after"].pattern).search(after) and bool(
        pattern(signs["served-before"].pattern).search(before)
    )


def _in_link(link: Link, path: str) -> Iterator[Maker]:
    """Yield what a logo names, and the mailbox of a public body."""
    if link.picture:
        yield from _named(link.text, Evidence(path, link.line, link.text, "logo"))
        return
    signs = table("makers")
    for sign in ("mailbox", "home"):
        if found := pattern(signs[sign].pattern).search(f"{link.target} {link.text}"):
            yield Maker(HINTED, Evidence(path, link.line, link.text or link.target, sign), found[0])


def _holders(repository: Repository) -> Iterator[Maker]:
    """Yield the body that a licence at the root names as its holder."""
    for path in repository.files.paths:
        if "/" in path or path not in repository.files.readable or not LICENCE.match(path):
            continue
        text = text_of(repository, path)[:HOLDERS]
        for found in HOLDER.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            evidence = Evidence(path, line, found[0], "holder")
            for maker in _named(found[0], evidence):
                yield maker._replace(plainness=HINTED)
                return
            if somebody := pattern(table("makers")["holder"].pattern).search(found[0]):
                yield Maker(HINTED, evidence, somebody["name"])
                return


def on_screens(repository: Repository) -> Iterator[Maker]:
    """Yield the bodies that the software's own screens name: for a repository whose pages name nobody."""
    if is_kit(repository):
        return
    paths = (path for path in SCREEN.among(repository.files.readable) if not is_vendored(path))
    for path in sorted(paths, key=lambda path: (path.count("/"), path))[:MOST_SCREENS]:
        for line, text in _seen(text_of(repository, path)[:MOST_OF_A_SCREEN]):
            shown = " ".join(TAG.sub(" ", text).split()) if organisations_in(text) else ""
            for name in organisations_in(shown)[:1]:
                if name.kind != "place" and not _is_source(shown, name):
                    yield Maker(HINTED, Evidence(path, line, shown, "screen"), name.text)


def _seen(text: str) -> Iterator[tuple[int, str]]:
    """Give the numbered lines of a screen but those of styles, scripts and remarks."""
    end = ""
    for number, line in enumerate(text.splitlines(), 1):
        low = line.lower()
        if end:
            end = "" if end in low else end
            continue
        begun = next(((low.index(start), stop) for start, stop in UNSEEN if start in low), None)
        if begun is None:
            yield number, line
        elif begun[1] not in low[begun[0] :]:
            end = begun[1]
