"""Does it show what another place would change to make it theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.adapt_signs import (
    ADAPT_PAGE,
    CHANGE,
    CONFIG_PAGE,
    EXAMPLE_SETTINGS,
    FOR_OTHERS,
    MAKE_YOURS,
    MODULE_SETTINGS,
    NAME_ALONE,
    NAMED_PLACE,
    NOT_MEANT,
    OPTION,
    OTHERS,
    REMARK,
    SETTINGS_PAGE,
    SUPPLY,
    TEXT,
    VARIABLES,
)
from openness_lint.checks.derived import derived
from openness_lint.checks.invitations import is_for_others
from openness_lint.checks.kind import kind
from openness_lint.checks.locality import nothing_local, only_texts
from openness_lint.checks.pages import own_pages, text_of
from openness_lint.checks.setting_up import setup_pages
from openness_lint.checks.setup_signs import ASIDE
from openness_lint.checks.signs import LONGEST, Hit, in_sections, section_evidence
from openness_lint.checks.voices import CONTRIBUTING, OPENING, is_kit, is_own, made_with_kit, parsed
from openness_lint.collect.wanted import is_vendored
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.patterns import Pattern, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.signs import Sign
    from openness_lint.readme import Document, Section
    from openness_lint.repository import Repository

TO_CONTRIBUTE = Pattern(r"\b(?:pull request|contribut)")
SETTINGS_HEADING = Pattern(
    r"config|konfig|setting|environment|\benv\b|variable|secret|customi[sz]|option|paramet|einstell|impostaz|instell|réglages"
    r"|ajust|personali[sz]"
)
# What the machine it runs on must be told: nothing in that is of one place.
OF_THE_MACHINE = Pattern(
    r"^\W{0,3}(?:(?:required|optional|the|configuration via|list of) ){0,2}"
    r"(?:env(?:ironment(?:al)?)?[ -]?var(?:iable)?s?|secrets?|ssl|tls|https)\b"
)
OF_TESTS = Pattern(r"(?:^|/)(?:node_modules|tests?|__tests__|specs?|fixtures)/")
# Whether one may use it is about its terms, not about what to change.
MAY_I = Pattern(r"\W{0,3}(?:can|may|could|am|are) (?:i|we|you|others|anyone)\b")
UNDONE = "[ ]"  # a point of a list of things to do
AWAY = frozenset({"contribute", "licence", "changelog", "contact"})
ENOUGH_SETTINGS, ENOUGH_WORDS, FEW_WORDS, SOME_WORDS = 3, 40, 20, 8
MANY_WORDS, MANY_SETTINGS, ENOUGH_CELLS, MOST_NAMED, ENOUGH_REMARKS = 120, 5, 12, 6, 25
WORD = Pattern(r"[^\W\d_]{2,}")


def adapt_for_your_area(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: what to change to make it theirs. Partly: an unexplained example settings file. GUIDE 17."""
    del options
    settings = example_settings(repository)
    spoken_to = _for_others(repository, settings)
    if spoken_to:
        return yes(*spoken_to[:2], *settings[:1])
    if only_texts(repository):
        return not_applicable("It holds data or documents only: there is nothing local to change.")
    documented = next(_documented(repository), None) or _explained(repository, settings)
    if documented:
        return yes(documented, *(place for place in settings[:1] if place.path != documented.path))
    kept_apart = next((hit.evidence for hit in _said(repository)), None) or next(iter(settings), None)
    general = None if kept_apart else nothing_local(repository)
    if general:
        return not_applicable(general[0], *((general[1],) if general[1].path else ()))
    weak = kept_apart or next(_headed_settings(repository), None)
    return _half(weak) if weak else _by_mentions(list(_mentioned(repository, CHANGE)), _start(repository))


def _half(place: Evidence) -> Verdict:
    return partly(place, says="There is a start, but it does not say what another area would change.")


def _by_mentions(places: list[Evidence], start: Iterator[Evidence]) -> Verdict:
    """Judge by what the front page says in passing that a user of it sets or supplies: several things, one, none."""
    if len(places) >= ENOUGH_SETTINGS:
        return yes(*places[:ENOUGH_SETTINGS])
    place = next(iter(places), None) or next(start, None)
    if place:
        return _half(place)
    return no("We looked for what another area would change: settings, places, logos, systems.")


def _for_others(repository: Repository, settings: list[Evidence]) -> list[Evidence]:
    """Find a page or a heading for another place, or enough sentences that speak to it."""
    for page in _named_pages(repository):
        if ADAPT_PAGE.search(page.path) and page.words >= ENOUGH_WORDS:
            return [Evidence(page.path, page.title_line or 1, page.title or page.path, "adapt-page")]
    said = _said(repository)
    listed = any(hit.text.rstrip().endswith(":") or NAMED_PLACE.search(hit.text[:LONGEST]) for hit in said)
    if len(said) >= 2 or listed or (said and (settings or _reuse_section(said, repository))):
        return [hit.evidence for hit in said]
    return [section_evidence(page, section) for page, section in _headed(repository)]


def _headed(repository: Repository) -> list[tuple[Document, Section]]:
    """Give the sections whose heading is for another place; in documents, any heading on reuse."""
    documents = kind(repository) == "documents"
    return [
        (page, section)
        for page in _near(repository)
        for section in page.sections
        if (
            FOR_OTHERS.search(section.heading)
            or pattern(OTHERS.pattern).search(section.heading)
            or (documents and "reuse" in section.roles)
        )
        and section.words >= FEW_WORDS
        and len(section.sentences) > 1
    ]


def example_settings(repository: Repository) -> list[Evidence]:
    """Give the example settings files."""
    if is_kit(repository):
        return []
    found = [path for path in EXAMPLE_SETTINGS.among(repository.files.paths) if not OF_TESTS.search(path)]
    if made_with_kit(repository):
        found = [path for path in found if not path.startswith("lib/")]
    return [Evidence(path, 1, path, "settings-example") for path in found]


@derived
def _pages(repository: Repository) -> tuple[Document, ...]:
    """Give the pages that would say it: the front page, those for setting it up, and the documents."""
    pages = {page.path: page for page in (*own_pages(repository), *setup_pages(repository))}
    kit = is_kit(repository)
    return tuple(page for page in pages.values() if not kit or is_own(repository, page))


@derived
def _named_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the team's own pages whose names say that they are on settings or on use elsewhere, wherever they lie."""
    known = {page.path: page for page in _pages(repository)}
    named = {*ADAPT_PAGE.among(repository.files.readable), *CONFIG_PAGE.among(repository.files.readable)}
    paths = [path for path in sorted(TEXT.among(named)) if not is_vendored(path)]
    pages = (known.get(path) or parsed(repository, path) for path in paths[:MOST_NAMED])
    return tuple(page for page in pages if page is not None and is_own(repository, page))


@derived
def _said(repository: Repository) -> tuple[Hit, ...]:
    """Give the sentences that speak to another place, each once."""
    found: dict[str, Hit] = {}
    for page in _near(repository):
        sections = [section for section in page.sections if not section.roles & AWAY]
        for hit in in_sections(page, sections, (OTHERS, MAKE_YOURS)):
            away = is_for_others(hit.text) or TO_CONTRIBUTE.search(hit.text) or NOT_MEANT.search(hit.text)
            if not away:
                found.setdefault(hit.text, hit)
    return tuple(found.values())


def _near(repository: Repository) -> list[Document]:
    """Give the front page and the pages for setting it up or settings; of documents, the front page and openings."""
    front = repository.readme
    if kind(repository) != "code":
        return [page for page in _pages(repository) if page is front or OPENING.search(page.path)]
    setup = [page for page in setup_pages(repository) if not CONTRIBUTING.match(page.path)]
    named = [
        page for page in _pages(repository) if SETTINGS_PAGE.search(page.path) or OPENING.search(page.path)
    ]
    return [page for page in _pages(repository) if page is front or page in setup or page in named]


def _reuse_section(said: tuple[Hit, ...], repository: Repository) -> bool:
    """Whether a sentence that speaks to another place stands below a heading for that."""
    lines = {(hit.path, hit.line) for hit in said}
    return any(
        (page.path, sentence.line) in lines
        for page in _near(repository)
        for section in page.sections
        if "reuse" in section.roles
        for sentence in section.sentences
    )


def _documented(repository: Repository) -> Iterator[Evidence]:
    """Find a section that explains several settings, in the front page or in a page for them."""
    front = repository.readme
    named = {page.path: page for page in _pages(repository) if SETTINGS_PAGE.search(page.path)}
    named |= {page.path: page for page in _named_pages(repository)}
    for page in _named_pages(repository):
        if CONFIG_PAGE.search(page.path) and page.words >= MANY_WORDS:
            yield Evidence(page.path, page.title_line or 1, page.title or page.path, "settings-page")
    for page in [page for page in _pages(repository) if page is front] + list(named.values()):
        for place, section in enumerate(page.sections):
            if OF_THE_MACHINE.search(section.heading):
                continue
            listed = _lists_options(section) and not section.roles & AWAY
            if listed or _heads_reuse(section) or (_heads_settings(section) and _explains(page, place)):
                yield section_evidence(page, section)


def _heads_reuse(section: Section) -> bool:
    """Whether a heading is for another place ("Using this in your area"), with some points below it."""
    enough = section.words >= FEW_WORDS and len(section.sentences) > 1
    return "reuse" in section.roles and enough and not MAY_I.match(section.heading)


def _heads_settings(section: Section) -> bool:
    """Whether a heading is for settings by its own words, not by those of the heading above it."""
    return bool(section.roles & {"configure", "reuse"}) and bool(SETTINGS_HEADING.search(section.heading))


def _explains(page: Document, place: int) -> bool:
    """Whether a section explains several settings, or the tables below its own headings do."""
    section = page.sections[place]
    if section.words >= ENOUGH_WORDS and _items(section) >= ENOUGH_SETTINGS:
        return True
    return any(len(below.cells) >= ENOUGH_CELLS for below in _below(page, place))


def _below(page: Document, place: int) -> Iterator[Section]:
    """Give the sections under the deeper headings below one."""
    for section in page.sections[place + 1 :]:
        if section.level <= page.sections[place].level:
            return
        yield section


def _items(section: Section) -> int:
    return len(section.cells) // 2 + len(section.sentences)


def _lists_options(section: Section) -> bool:
    """Whether a section explains settings one by one, each after its name ("--area: the area"), or in a table."""
    said = (*section.sentences, *section.cells)
    rows = sum(1 for cell in section.cells if NAME_ALONE.match(cell.text[:LONGEST]))
    in_table = rows >= ENOUGH_SETTINGS and len(section.cells) >= 2 * rows
    return in_table or sum(1 for item in said if OPTION.match(item.text[:LONGEST])) >= MANY_SETTINGS


def _variables(section: Section) -> set[str]:
    """Give the environment variables that a section names in its words."""
    return {name for said in (*section.sentences, *section.cells) for name in VARIABLES.findall(said.text)}


def _explained(repository: Repository, settings: list[Evidence]) -> Evidence | None:
    """Find an example settings file whose own remarks say what the settings are for."""
    told = 0
    for place in settings:
        told += sum(
            len(WORD.findall(remark[0])) for remark in REMARK.finditer(text_of(repository, place.path))
        )
        if told >= ENOUGH_REMARKS:
            return place._replace(kind="settings-explained")
    return None


def _headed_settings(repository: Repository) -> Iterator[Evidence]:
    """Find what is half of an answer in code that is not general: a section on settings, or one that names several."""
    near = _near(repository)
    for page in near:
        for section in page.sections:
            if (
                section.roles & {"configure", "reuse"}
                and not MAY_I.match(section.heading)
                and section.words + len(section.code) * 10 >= SOME_WORDS
            ):
                yield section_evidence(page, section)
    for page in near:
        for section in (part for part in page.sections if not ASIDE.search(part.heading)):
            typed = " ".join(text[:4000] for _, text in section.code)
            if len(_variables(section) | set(VARIABLES.findall(typed))) >= ENOUGH_SETTINGS:
                yield section_evidence(page, section)


def _start(repository: Repository) -> Iterator[Evidence]:
    """Find where the front page names something that it needs of one's own, or the settings of a module."""
    yield from _mentioned(repository, SUPPLY)
    yield from (Evidence(path, 1, path, "settings") for path in MODULE_SETTINGS.among(repository.files.paths))


def _mentioned(repository: Repository, sign: Sign) -> Iterator[Evidence]:
    """Find where the front page names something that a user of it sets or supplies."""
    page = repository.readme
    if page in _near(repository) and page is not None and page.words >= SOME_WORDS:
        sections = [section for section in page.sections if not section.roles & AWAY]
        yield from (
            hit.evidence
            for hit in in_sections(page, sections, (sign,))
            if not hit.text.lstrip().startswith(UNDONE)
        )
