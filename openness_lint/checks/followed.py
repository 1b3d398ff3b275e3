"""What became of the links: those within the repository always, those to the web where they were followed.

A *yes* that rests on a link which is broken is only a *partly*. A link that we could not check changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.findings import Answer, Verdict
from openness_lint.links.relative import relative_links
from openness_lint.repository import NotSeen, Repository, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document

RULES = frozenset({"data-sources-linked", "software-linked", "contact-route", "licence-in-readme"})
BROKEN, UNCHECKED = "broken", "could not check"
SHOWN = 5


def hold(repository: Repository, rule: str, verdict: Verdict) -> Verdict:
    """Take a *yes* down to *partly* where every followed link on its evidence's line is broken."""
    if rule not in RULES or verdict.answer != Answer.YES or isinstance(repository.links, NotSeen):
        return verdict
    spots = {(spot.path, spot.line) for spot in verdict.evidence}
    outcomes = [
        repository.links[link.target]
        for page in _pages(repository)
        for link in page.links
        if (page.path, link.line) in spots and link.target in repository.links
    ]
    if outcomes and all(outcome.startswith(BROKEN) for outcome in outcomes):
        return verdict._replace(answer=Answer.PARTLY, reason=f"We followed the link: {outcomes[0]}.")
    return verdict


def _pages(repository: Repository) -> tuple[Document, ...]:
    try:
        return () if repository.readme is None else (repository.readme,)
    except Unreadable:
        return ()


def notes(repository: Repository) -> tuple[str, ...]:
    """Say which links of the front page lead nowhere, and which we could not check, at most five of each."""
    inside = list(_inside(repository))
    web = {} if isinstance(repository.links, NotSeen) else repository.links
    return (
        *_few(inside, "links on the front page lead nowhere"),
        *_few(list(_web(repository, web)), "links do not answer as hoped"),
    )


def _few(lines: list[str], what: str) -> tuple[str, ...]:
    more = f"And {len(lines) - SHOWN} more {what}."
    return (*lines[:SHOWN], *([more] if len(lines) > SHOWN else []))


def _inside(repository: Repository) -> Iterator[str]:
    for page in _pages(repository):
        for dead in relative_links(repository.files, page):
            near = f" Did you mean {dead.near}? Capitals count on the web." if dead.near else ""
            yield f"{page.path}:{dead.line}: the link to {dead.target} leads nowhere: {dead.reason}.{near}"


def _web(repository: Repository, outcomes: Mapping[str, str]) -> Iterator[str]:
    places = {link.target: f"{page.path}:{link.line}: " for page in _pages(repository) for link in page.links}
    for start in (BROKEN, UNCHECKED):
        for url, outcome in outcomes.items():
            if outcome.startswith(start):
                yield f"{places.get(url, '')}{url}: {outcome}."


def facts(repository: Repository) -> dict[str, object]:
    """Give the outcome of every followed link, for programs; empty where none was followed."""
    return {} if isinstance(repository.links, NotSeen) else dict(repository.links)
