"""Which documents and which parts of them a check reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import readme
from openness_lint.checks.derived import derived
from openness_lint.collect.wanted import is_vendored
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

LITTLE = 350  # own words of a front page that leaves the telling to the pages of its parts
MOST_PARTS = 4
FEWEST_OWN = 5  # own words under the title of a page that is mostly a template's
MOST_OF_A_PART = 30_000
PART = Pattern(r"^(?!\.)(?:[^/]{1,80}/){1,2}(?:readme|index)\.(?:md|markdown|rst|adoc|txt)$")
# Pages on which a team tells what it is about; what other pages say to their readers is seldom why or for whom it is.
TELLING = Pattern(
    r"(?:^|/)_?(?:index|home|readme|about|intro|overview|purpose|background|context|motivation|rationale|vision|"
    r"what[-_ ]is)(?![a-z])[^/]*$|(?:^|/)_?introduction[^/]*$",
)
# What the software shows its users, not what the team tells of it.
SCREEN = Pattern(
    r"(?:^|/)(?:views|src|pages|templates|components|layouts|public|demo|examples?)/(?!docs?/).{0,200}\.(?:html?|njk)$"
)
# What the law asks for tells nothing of the work.
LEGAL = Pattern(r"gdpr|privacy|cookie")
KIT_GUIDE = Pattern(r"docs/documentation/")
HOW_TO = frozenset({"how-to", "contribute", "licence", "reference", "configure", "toc", "changelog"})


@derived
def stories(repository: Repository) -> tuple[Document, ...]:
    """Give the front page first, then the documents one hop away."""
    page = repository.readme
    return (() if page is None else (page,)) + further_pages(repository)


@derived
def further_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the documents one hop from the front page: linked pages, docs/, decision records, a site's index."""
    return readme.linked_documents(repository.files, repository.readme)


def is_foreign(document: Document) -> bool:
    """Tell whether a document is another product's or an untouched template."""
    return bool(document.foreign) or document.template_share >= 0.7


def kept_words(document: Document) -> Document | None:
    """Give what a team wrote itself on a page that is mostly a template's: its title, its sentences and their links.

    None where nothing of its own stands under the title: what is left elsewhere may be the template's as well.
    """
    under = next((part for part in document.sections if part.line == document.title_line), None)
    if document.foreign or under is None or not under.heading or not _says_enough(under):
        return None
    parts = tuple(
        part._replace(links=tuple(link for said in part.sentences for link in said.links), code=(), steps=0)
        for part in document.sections
        if part.sentences or part is under
    )
    links = tuple(link for part in parts for link in part.links)
    return document._replace(sections=parts, links=links, template_share=0.0)


def _says_enough(section: Section) -> bool:
    """Whether a sentence has some words beside those of the heading: a name filled in is nothing told."""
    named = set(section.heading.lower().split())
    return any(len(set(said.text.lower().split()) - named) >= FEWEST_OWN for said in section.sentences)


def own_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the story documents that the team wrote; not a kit's screens, where the front page is the kit's."""
    front = repository.readme
    kit = front is not None and is_foreign(front)
    pages = [page for page in stories(repository) if not is_foreign(page)]
    if front is not None and kit and (kept := kept_words(front)):
        pages.insert(0, kept)
    return tuple(
        page for page in pages if not (kit and (SCREEN.search(page.path) or KIT_GUIDE.match(page.path)))
    )


def is_telling(document: Document) -> bool:
    """Tell whether a page's name promises what the thing is and why: a site's opening, "about", "why"."""
    path = document.path
    return bool(TELLING.search(path)) and not SCREEN.search(path) and not LEGAL.search(path)


def narrative(document: Document) -> tuple[Section, ...]:
    """Give the sections that tell a story rather than steps, terms or reference."""
    return tuple(s for s in document.sections if not s.roles & HOW_TO)


@derived
def part_pages(repository: Repository) -> tuple[Document, ...]:
    """Parse the READMEs of a few folders, where the front page is too short to tell what they tell."""
    front = repository.readme
    if front is not None and not is_foreign(front) and front.words >= LITTLE:
        return ()
    seen = {page.path for page in stories(repository)}
    paths = sorted(
        (path for path in PART.among(repository.files.readable - seen) if not is_vendored(path)),
        key=lambda path: (path.count("/"), path),
    )
    parsed = (readme.parse(path, text_of(repository, path)) for path in paths[:MOST_PARTS])
    return tuple(page for page in parsed if not is_foreign(page))


def text_of(repository: Repository, path: str) -> str:
    """Give the beginning of a file, as much as is worth reading of a page; "" where it cannot be read."""
    return repository.files.text_or_blank(path)[:MOST_OF_A_PART]


def with_role(document: Document, *roles: str) -> Iterator[Section]:
    """Yield the sections whose heading says one of `roles`."""
    for section in document.sections:
        if section.roles.intersection(roles):
            yield section


def lead(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences of the opening."""
    return readme.lead(document)
