"""What is said of a project's state away from its pages: in its name, its description and its policy on support."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.checks.signs import LONGEST, match
from openness_lint.checks.status_signs import (
    MACHINE_WORDS,
    NAME_WORDS,
    SENTENCE_SIGNS,
    SUPPORTED,
    TITLE_SIGNS,
)
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.repository import Repository

# Where a team says which versions get fixes.
POLICY = Pattern(r"^(?:\.github/|docs/)?(?:security|support)\.md$")
SHORT = 60
# Where a catalogue of services is told how far one is.
CATALOGUES = ("catalog-info.yaml", "catalog-info.yml")
LIFECYCLE = Pattern(r"^\s{0,8}lifecycle:\s{0,4}[\"']?(?P<word>[a-z]{4,12})")


class Aside(NamedTuple):
    """`word`: one of the seven words. `said`: the words found."""

    word: str
    said: str
    evidence: Evidence


def named(repository: Repository) -> Iterator[Aside]:
    """Read a word of the repository's name: bin-map-deprecated, bin-map-prototype."""
    for word in re.split(r"[-_.]", repository.name.lower()):
        if word in NAME_WORDS:
            yield Aside(NAME_WORDS[word], word, Evidence(".", None, repository.name, "name"))


def described(repository: Repository) -> Iterator[Aside]:
    """Read the one-line description in the package's own settings."""
    for field in repository.metadata:
        if field.field == "description":
            short = TITLE_SIGNS if len(field.value) <= SHORT else ()
            found = match(field.value, SENTENCE_SIGNS) or match(field.value, short)
            if found:
                yield Aside(found[0].kind, found[1], Evidence(field.path, field.line, field.value, "field"))


def supported(repository: Repository) -> Iterator[Aside]:
    """Read a policy on support that says that a version gets fixes."""
    for path in sorted(filter(POLICY.match, repository.files.readable)):
        for number, line in _lines(repository, path):
            if found := SUPPORTED.search(line):
                yield Aside("live", found.group(0), Evidence(path, number, line.strip(), "policy"))
                break


def staged(repository: Repository) -> Iterator[Aside]:
    """Read how far a service is according to its entry in a catalogue of services."""
    for path in (path for path in CATALOGUES if path in repository.files.readable):
        for number, line in _lines(repository, path):
            found = LIFECYCLE.match(line)
            if word := MACHINE_WORDS.get(found["word"].lower()) if found else None:
                yield Aside(word, line.strip(), Evidence(path, number, line.strip(), "field"))
                break


def _lines(repository: Repository, path: str) -> Iterator[tuple[int, str]]:
    """Give a file's numbered lines, none longer than a sentence may be."""
    lines = repository.files.text_or_blank(path).splitlines()
    return ((number, line[:LONGEST]) for number, line in enumerate(lines, 1))
