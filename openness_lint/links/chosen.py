"""Which links are worth asking for: those that the rules rely on, never what stands in code or an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.links.address import is_example_host, is_front_page, normalise, same_project, split
from openness_lint.links.kinds import CONTACT, DATA, SOFTWARE, Kind, classify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.metadata import Declared
    from openness_lint.readme.document import Document

MOST = 100
# In the order of what a reader loses when the link is dead.
_ORDER = (DATA | {Kind.DATA_PORTAL}, SOFTWARE, CONTACT, {Kind.LICENCE})
_FIELDS = frozenset(
    {"homepage", "documentation", "contact", "data-source", "issues", "lessons", "results", "roadmap"}
)


def worth_probing(
    document: Document | None, declared: Iterable[Declared] = (), address: str | None = None
) -> tuple[str, ...]:
    """Give the web addresses, as written, that the rules rely on: data, then software, contact, licence.

    `document`: the README, whose links leave out code. `declared`: what metadata says. `address`: the
    repository's own; its pages on the forge are left out, because forges answer many questions with "come back
    later". At most 100, each once however it is written.
    """
    found = [(_rank(link.target, link.text), link.target) for link in document.links] if document else []
    found += [(1, fact.value) for fact in declared if fact.field in _FIELDS]
    chosen: dict[str, str] = {}
    for rank, url in sorted(found, key=lambda pair: pair[0]):
        if rank < len(_ORDER) and _is_web(url) and not same_project(url, address):
            chosen.setdefault(normalise(url), url)
    return tuple(chosen.values())[:MOST]


def _rank(url: str, text: str) -> int:
    """Give the place of a link's kind in the order; an unknown front page may be the service itself."""
    kind = classify(url, text)
    if kind is Kind.OTHER and is_front_page(url):
        kind = Kind.SERVICE
    return next((place for place, kinds in enumerate(_ORDER) if kind in kinds), len(_ORDER))


def _is_web(url: str) -> bool:
    """Say whether an address is one that a stranger's browser could open."""
    parts = split(url)
    return parts.scheme in ("http", "https") and bool(parts.host) and not is_example_host(url)
