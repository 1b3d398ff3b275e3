"""Which of a repository's pages can be trusted to speak of the project itself, and READMEs further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import readme
from openness_lint.checks import file_signs
from openness_lint.checks.derived import derived
from openness_lint.checks.pages import further_pages, is_foreign, own_pages
from openness_lint.collect.wanted import is_vendored
from openness_lint.findings import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.checks.signs import Sign
    from openness_lint.readme import Document
    from openness_lint.repository import Repository

MOST_SIDE_PAGES = 4
PACKAGE_FILES = (
    "__init__.py", "package.json", "setup.py", "pyproject.toml", "composer.json",
    "LICENSE", "LICENSE.md", "LICENSE.txt",
)  # fmt: skip
MOST_SIDE_BYTES = 30_000
WORDS_ASIDE = (
    "lesson", "limitation", "caveat", "learned", "learnt", "known issue", "hindsight", "turned out", "with caution",
    "incomplete", "bugs", "unavailable", "trade-off", "evaluation", "accuracy", "findings",
)  # fmt: skip


def is_telling(page: Document) -> bool:
    """Tell whether a page's name says that it speaks of the project: about, results, roadmap."""
    name = plain_name(page.path)
    return _is_named(name, file_signs.TELLING, file_signs.TELLING_PHRASES)


def plain_name(path: str) -> str:
    """Give a file's name in lower case with hyphens: "What we learned.md" is "what-we-learned.md"."""
    return path.rpartition("/")[2].lower().replace("_", "-").replace(" ", "-")


def _is_named(name: str, words: frozenset[str], phrases: tuple[str, ...]) -> bool:
    stem = name.partition(".")[0]
    return not words.isdisjoint(stem.split("-")) or any(phrase in stem for phrase in phrases)


def _is_side(path: str) -> bool:
    name = plain_name(path)
    if not name.endswith(file_signs.SIDE_ENDINGS):
        return False
    folder = "/" in path and name.startswith(file_signs.SIDE_READMES)
    return folder or _is_named(name, file_signs.SIDE, file_signs.SIDE_PHRASES)


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


def declared_story(repository: Repository, field: str) -> tuple[bool, Evidence] | None:
    """Find a fact of openness.toml: whether a page leads to the address that it gives, and where it stands."""
    for fact in repository.declared:
        if fact.field == field:
            address = fact.value.rstrip("/")
            linked = any(
                k.target.rstrip("/") == address for page in told_pages(repository) for k in page.links
            )
            return linked, Evidence(fact.path, fact.line, fact.value, "declared")
    return None


@derived
def side_pages(repository: Repository) -> tuple[Document, ...]:
    """Parse a few READMEs and story files that nothing leads to, if a telling word stands in them."""
    seen = {page.path for page in further_pages(repository)}
    if repository.readme is not None:
        seen.add(repository.readme.path)
    found: list[Document] = []
    paths = [path for path in repository.files.readable if _is_side(path)]
    for path in sorted(paths, key=lambda path: (path.count("/"), path)):
        if len(found) == MOST_SIDE_PAGES:
            break
        aside = path not in seen and not _is_elsewhere(path, repository)
        text = repository.files.text_or_blank(path)[:MOST_SIDE_BYTES] if aside else ""
        if any(word in text.lower() for word in WORDS_ASIDE):
            found.append(readme.parse(path, text))
    return tuple(page for page in found if not is_foreign(page))


def _is_elsewhere(path: str, repository: Repository) -> bool:
    """Tell whether a file lies in a folder of other people's work, or in one that is a package of its own."""
    folder = path.rpartition("/")[0]
    own = bool(folder) and any(f"{folder}/{name}" in repository.files.sizes for name in PACKAGE_FILES)
    return own or is_vendored(path)
