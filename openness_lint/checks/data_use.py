"""Does it have data? Files, words, links and code are weighed together: one sign alone is seldom enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import data_files
from openness_lint.checks.data_pages import (
    SPREADSHEET,
    Found,
    beside,
    code_urls,
    data_pages,
    is_data_page,
    own_file,
    withheld,
)
from openness_lint.checks.data_signs import (
    ENOUGH,
    INVENTED,
    MADE_WITH,
    OPENING,
    PICTURE_SAID,
    SOURCE,
    TITLE,
    TOOL,
    WEIGHTS,
    words_in,
)
from openness_lint.checks.derived import derived
from openness_lint.checks.kind import kind
from openness_lint.checks.pages import lead, narrative, own_pages
from openness_lint.checks.signs import LONGEST, match, says
from openness_lint.findings import Evidence
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

# From this many tables on, they need not stand in a data folder.
MANY = 10
# A section counts from this many own words.
FEWEST_WORDS = 8
MAP_SERVICE = Pattern(
    r"service=w[mc]s|/wms\b|mapserver|/api/?$|geoserver"
    r"|postcodes?\b|geocod|nominatim|mapit|locatieserver|/suggest|autocomplete|/places?/|address(?:es)?/(?:search|find)"
)
OPENING_KINDS = frozenset(sign.kind for sign in OPENING)


class Reason(Frozen):
    """One sign of data: its kind (see `data_signs.WEIGHTS`) and its place."""

    kind: str
    evidence: Evidence


class DataUse(Frozen):
    """Why we think that the repository works with data, the weightiest first; no reasons where it does not.

    `files`: datasets in it. `code_urls`: addresses of data in its code.
    """

    reasons: tuple[Reason, ...] = ()
    files: tuple[str, ...] = ()
    code_urls: tuple[Found, ...] = ()

    @property
    def because(self) -> str:
        """The strongest reason's kind, "" where there is no data."""
        return self.reasons[0].kind if self.reasons else ""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The places of the two strongest reasons."""
        return tuple(reason.evidence for reason in self.reasons[:2])


@derived
def data_use(repository: Repository) -> DataUse:
    """Tell whether the repository holds, uses or publishes datasets as a matter of substance."""
    files, urls = data_files.dataset_files(repository), code_urls(repository)
    best: dict[str, Reason] = {}
    for reason in _reasons(repository):
        best.setdefault(reason.kind, reason)
    if sum(WEIGHTS[kind_] for kind_ in _counted(best)) < ENOUGH:
        return DataUse((), files, urls)
    for_it = [reason for reason in best.values() if WEIGHTS[reason.kind] > 0]
    return DataUse(tuple(sorted(for_it, key=lambda reason: -WEIGHTS[reason.kind])), files, urls)


def _counted(kinds: dict[str, Reason]) -> list[str]:
    """Count the opening once, however often it says "data", and a map or chart once, in the title or below."""
    if "data-picture-title" in kinds:
        kinds = {kind_: reason for kind_, reason in kinds.items() if kind_ != "data-picture-said"}
    opening = sorted((kind_ for kind_ in kinds if kind_ in OPENING_KINDS), key=lambda kind_: -WEIGHTS[kind_])
    return [kind_ for kind_ in kinds if kind_ not in OPENING_KINDS] + opening[:1]


def _reasons(repository: Repository) -> Iterator[Reason]:
    if any(field.field == "uses-no-data" for field in repository.metadata):
        return
    yield from _declared(repository)
    yield from _files(repository)
    yield from _title(repository)
    front = own_pages(repository)[:1]
    for page in front:
        yield from _opening(page)
        yield from _pictured(page)
    for page in data_pages(repository):
        yield from _page(repository, page, front=page in front)
    for found in code_urls(repository):
        sort = "data-service-code" if MAP_SERVICE.search(found.url) else "data-code"
        yield Reason(sort, Evidence(found.path, found.line, found.url, "code"))


def _declared(repository: Repository) -> Iterator[Reason]:
    """Yield what data packages and CSVW files declare: a source, terms, or files that are here."""
    for field in repository.metadata:
        listed = field.field == "data-source-address"
        here = listed and beside(field.path, field.value) in repository.files.sizes
        if field.field in ("data-source", "data-licence") or here:
            yield Reason("data-package", Evidence(field.path, field.line, field.value, "field"))


def _files(repository: Repository) -> Iterator[Reason]:
    files = data_files.dataset_files(repository)
    placed = [path for path in files if data_files.in_data_folder(path)]
    if placed or len(files) >= MANY or (files and kind(repository) == "data"):
        first = (placed or list(files))[0]
        said = first if len(files) == 1 else f"{len(files)} data files, such as {first}"
        yield Reason("data-files", Evidence(first, None, said, "data-file"))
    elif files:
        yield Reason(_lone(files[0]), Evidence(files[0], None, files[0], "data-file"))
    for sort, paths in (
        ("data-listed", data_files.listed_values(repository) or _only_lists(repository)),
        ("data-civic-list", data_files.civic_lists(repository)),
        ("data-scraper-code", data_files.scraper_files(repository)),
        ("data-analysis", data_files.analysis_files(repository) if kind(repository) == "code" else ()),
    ):
        if paths:
            yield Reason(sort, Evidence(paths[0], None, paths[0], "file"))


def _only_lists(repository: Repository) -> tuple[str, ...]:
    return repository.files.paths if kind(repository) == "data" else ()


def _lone(path: str) -> str:
    """Weigh a few files outside a data folder: a dataset's name tells more, a place deep in the code less."""
    if data_files.names_a_dataset(path):
        return "data-known-file"
    return "data-file" if path.count("/") < 2 else "data-listed"


def _title(repository: Repository) -> Iterator[Reason]:
    """Read the repository's name and its title as words."""
    titles = [(page.path, page.title_line, page.title) for page in own_pages(repository)[:1]]
    for path, line, name in ((".", None, repository.name), *titles):
        said = words_in(name)
        for sign in (*TITLE, *TOOL):
            if match(said, (sign,)):
                yield Reason(sign.kind, Evidence(path, line, name, "title"))


def _opening(page: Document) -> Iterator[Reason]:
    for number, sentence in enumerate(lead(page)):
        tool = () if number or says(sentence.text[:LONGEST], MADE_WITH) else TOOL
        for sign in (*OPENING, *tool):
            if match(sentence.text, (sign,)):
                yield Reason(sign.kind, _place(page, sentence, "sentence"))
        if links.named_datasets(sentence.text[:LONGEST]):
            yield Reason("data-dataset-named", _place(page, sentence, "named"))


def _pictured(page: Document) -> Iterator[Reason]:
    """Yield where the front page first speaks of maps or charts."""
    for section in page.sections:
        for sentence in (*section.sentences, *section.cells):
            if match(sentence.text, PICTURE_SAID):
                yield Reason("data-picture-said", _place(page, sentence, "sentence"))
                return


def _page(repository: Repository, page: Document, *, front: bool) -> Iterator[Reason]:
    for section in narrative(page):
        about = "data" in section.roles or (not front and is_data_page(page.path))
        if front and about:
            yield from _section(page, section)
        for sentence in (*section.sentences, *section.cells):
            yield from _sentence(repository, page, sentence, about=about)


def _section(page: Document, section: Section) -> Iterator[Reason]:
    """Yield a section about data with words of its own about it."""
    if section.words >= FEWEST_WORDS and any(match(sentence.text, SOURCE) for sentence in section.sentences):
        yield Reason("data-section", Evidence(page.path, section.line, section.heading, "heading"))


def _sentence(repository: Repository, page: Document, sentence: Sentence, *, about: bool) -> Iterator[Reason]:
    if withheld(sentence, about=about):
        yield Reason("data-withheld", _place(page, sentence, "withheld"))
    if about and links.named_datasets(sentence.text[:LONGEST]):
        yield Reason("data-dataset-named", _place(page, sentence, "named"))
    if about and match(sentence.text, INVENTED):
        yield Reason("data-invented", _place(page, sentence, "sentence"))
    if own_file(repository, page, sentence):
        yield Reason("data-file-named", _place(page, sentence, "data-file"))
    for link in sentence.links:
        found = links.classify(link.target, link.text)
        place = Evidence(page.path, link.line, f"{link.text} {link.target}", "data-link")
        if found in links.DATA and SPREADSHEET not in link.target and "://" in link.target:
            yield Reason("data-link", place)


def _place(page: Document, sentence: Sentence, sort: str) -> Evidence:
    return Evidence(page.path, sentence.line, sentence.quote, sort)
