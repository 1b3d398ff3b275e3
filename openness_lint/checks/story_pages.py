"""Which of a repository's pages can be trusted to speak of the project itself, and READMEs further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import readme
from openness_lint.checks import file_signs
from openness_lint.checks.derived import derived
from openness_lint.checks.pages import further_pages, is_foreign, own_pages
from openness_lint.checks.signs import says
from openness_lint.collect.wanted import is_vendored
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.checks.signs import Sign
    from openness_lint.readme import Document
    from openness_lint.repository import Repository

MOST_SIDE_PAGES = 4
MOST_SIDE_BYTES = 30_000
WORDS_ASIDE = (
    "lesson", "limitation", "caveat", "learned", "learnt", "known issue", "hindsight", "turned out", "with caution",
    "incomplete", "bugs", "unavailable", "trade-off", "evaluation", "accuracy", "findings",
)  # fmt: skip


def is_telling(page: Document) -> bool:
    """Tell whether a page's name says that it speaks of the project: about, results, roadmap."""
    return says(page.path, file_signs.TELLING)


@derived
def told_pages(repository: Repository) -> tuple[Document, ...]:
    """Give the team's own pages; beside another product's front page only those with a telling name."""
    front = repository.readme
    if front is None or not is_foreign(front):
        return own_pages(repository)
    return tuple(page for page in own_pages(repository) if is_telling(page))


def present(page: Document, signs: Sequence[Sign]) -> tuple[Sign, ...]:
    """Give the signs of which a word occurs on a page, so that the others need not be tried."""
    text = page.lowered
    return tuple(sign for sign in signs if any(word in text for word in sign.words))


@derived
def side_pages(repository: Repository) -> tuple[Document, ...]:
    """Parse a few READMEs and story files that nothing leads to, if a telling word stands in them."""
    seen = {page.path for page in further_pages(repository)}
    if repository.readme is not None:
        seen.add(repository.readme.path)
    found: list[Document] = []
    paths = (
        path for path in repository.files.readable if says(path, file_signs.SIDE) and not is_vendored(path)
    )
    for path in sorted(paths, key=lambda path: (path.count("/"), path)):
        if len(found) == MOST_SIDE_PAGES:
            break
        text = "" if path in seen else _text(repository, path)
        if any(word in text.lower() for word in WORDS_ASIDE):
            found.append(readme.parse(path, text))
    return tuple(page for page in found if not is_foreign(page))


def _text(repository: Repository, path: str) -> str:
    try:
        return repository.files.text(path)[:MOST_SIDE_BYTES]
    except Unreadable:
        return ""
