"""Is the thing itself running somewhere? A link to what is live, as against a demo, a package or a manual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import link_signs
from openness_lint.checks.signs import LONGEST, says
from openness_lint.findings import Evidence
from openness_lint.links.address import split
from openness_lint.links.kinds import Kind
from openness_lint.patterns import pattern
from openness_lint.readme.foreign import distinctive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme import Document, Link, Section

_NEVER = frozenset({"licence", "toc", "changelog", "funding"})
_ASIDE = _NEVER | {"contribute", "who"}
_KINDS = frozenset({Kind.SERVICE, Kind.OTHER, Kind.HOME})
_RUNNING_KINDS = _KINDS | {Kind.DOCS, Kind.DATA_API}
_SHORTEST_NAME = 5
_SUBDOMAIN = 3


def live_links(page: Document, name: str) -> Iterator[Evidence]:
    """Yield the front page's links to the running thing, told by its name, by the words or by the place.

    `name`: the repository's, for a page without a title.
    """
    if says(f"{page.title} {name}", link_signs.TO_COPY):
        return
    names = frozenset(word for word in distinctive(page.title or name) if len(word) >= _SHORTEST_NAME)
    for number, section in enumerate(page.sections):
        if section.roles & _ASIDE:
            continue
        in_opening = number == 0
        for link, words, line in _stands(section):
            if _is_live(link, words[:LONGEST], names, page.title, in_opening=in_opening):
                yield Evidence(page.path, line, f"{words} {link.target}", "live-link")


def running_links(page: Document) -> Iterator[Evidence]:
    """Yield links beside words, or under a heading, that say that the thing runs there."""
    for section in page.sections:
        if section.roles & _NEVER:
            continue
        for link, words, line in _stands(section):
            said = f"{section.heading}\n{words}"[:LONGEST]
            if link.picture or links.classify(link.target, link.text) not in _RUNNING_KINDS:
                continue
            told = any(says(part, link_signs.SAYS_RUNNING) for part in said.split("\n"))
            if told and not says(said, link_signs.NOT_THE_THING):
                yield Evidence(page.path, line, f"{words} {link.target}", "running-link")


def _stands(section: Section) -> list[tuple[Link, str, int]]:
    """Give each link of a section with the sentence in which it stands, or with its own words."""
    stands = [(link, s.text, s.line) for s in section.sentences for link in s.links]
    said = {link for link, _, _ in stands}
    return stands + [(link, link.text, link.line) for link in section.links if link not in said]


def _is_live(link: Link, words: str, names: frozenset[str], title: str, *, in_opening: bool) -> bool:
    if link.picture or not link.target.startswith(("http://", "https://")):
        return False
    kind = links.classify(link.target, link.text)
    if kind not in _KINDS or says(f"{words} {link.target}", link_signs.NOT_THE_THING):
        return False
    host = split(link.target).host.lower()
    if host.endswith(link_signs.SHOWS):
        return True
    if in_opening and (_is_named(host, names) or link.text.strip().lower() == title.strip().lower()):
        return True
    if kind is Kind.HOME and (host.startswith("www.") or host.count(".") < _SUBDOMAIN):
        return False
    return says(words, link_signs.SAYS_LIVE) and not says(words, link_signs.ELSEWHERE)


def _is_named(host: str, names: frozenset[str]) -> bool:
    """Say whether a host bears a word of the title; the name of a public body's own host is not one."""
    public = pattern(link_signs.PUBLIC_ENDING).search(host)
    own = re.sub(r"[\W_]+", "", host[: public.start()] if public else host)
    return bool(names) and 2 * sum(name in own for name in names) >= len(names)
