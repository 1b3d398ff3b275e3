"""Which documents and which parts of them a check reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import readme
from openness_lint.checks.derived import derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

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


def own_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the story documents that the team wrote."""
    return tuple(page for page in stories(repository) if not is_foreign(page))


def narrative(document: Document) -> tuple[Section, ...]:
    """Give the sections that tell a story rather than steps, terms or reference."""
    return tuple(s for s in document.sections if not s.roles & HOW_TO)


def with_role(document: Document, *roles: str) -> Iterator[Section]:
    """Yield the sections whose heading says one of `roles`."""
    for section in document.sections:
        if section.roles.intersection(roles):
            yield section


def lead(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences of the opening."""
    return readme.lead(document)
