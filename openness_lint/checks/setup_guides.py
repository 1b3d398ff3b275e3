"""A link on the front page to the guide for installing and running this very project."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.pages import is_foreign
from openness_lint.checks.setup_signs import DOCUMENT, GUIDE_TEXT
from openness_lint.findings import Evidence, Verdict, yes
from openness_lint.links import Kind
from openness_lint.readme.foreign import distinctive

if TYPE_CHECKING:
    from openness_lint.readme import Link, Section
    from openness_lint.repository import Repository


def _linked_guide(repository: Repository) -> Evidence | None:
    """Find a link to a guide to this very project: a document in the repository, or documentation elsewhere."""
    front = repository.readme
    if front is None or is_foreign(front):
        return None
    for section in front.sections:
        for link in section.links:
            about = f"{link.text} {section.heading if 'how-to' in section.roles else ''} {_sentence(section, link)}"
            if not link.picture and GUIDE_TEXT.search(about) and _is_guide(repository, link):
                return Evidence(front.path, link.line, f"{link.text} {link.target}".strip(), "setup-link")
    return None


def _sentence(section: Section, link: Link) -> str:
    return next((sentence.text for sentence in section.sentences if link in sentence.links), "")


def _is_guide(repository: Repository, link: Link) -> bool:
    target = link.target.partition("#")[0]
    if not target.startswith("http"):
        return bool(DOCUMENT.search(target)) and links.unquoted(target).lstrip("./") in repository.files.sizes
    kind_of = links.classify(target, link.text)
    if kind_of not in {Kind.DOCS, Kind.OTHER, Kind.PUBLICATION, Kind.SERVICE}:
        return False
    if kind_of in {Kind.OTHER, Kind.SERVICE} and not GUIDE_TEXT.search(link.text) and "doc" not in target:
        return False
    name = re.split(r"__|/", repository.name)[-1].lower()
    where = links.split(target)
    squeezed = re.sub(r"\W|_", "", f"{where.host}{where.path.lower()}")
    pieces = re.split(r"[-_.]", name)
    words = [word for word in distinctive(name) if len(word) > 3] + ["".join(pieces)]
    words += ["".join(pair) for pair in itertools.pairwise(pieces)]  # the name without whose it is
    return any(word in squeezed for word in words)


def guided(repository: Repository) -> Verdict | None:
    """Say yes where the front page links to such a guide, or None."""
    guide = _linked_guide(repository)
    return yes(guide, reason="The steps are in the guide that it links to.") if guide else None
