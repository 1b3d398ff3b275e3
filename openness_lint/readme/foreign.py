"""Tell when a README describes another product, or speaks to whoever copies a template; in doubt it does not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import words_of
from openness_lint.readme.words import hinted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openness_lint.readme.document import Link

FEWEST_LINKS = 3
NOT_NAMED = "is not named in it"
_TEMPLATE_NAME = (
    r"(?i)template|boilerplate|starter|skeleton|scaffold|cookiecutter|example|sample|generator|seed|kit\b"
)
_PIECE = Pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+", cased=True)
_PROJECT = r"(?i)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)[/:]([\w.-]{1,100})/([\w.-]{1,100})"
_BADGE = (
    r"(?i)(?:travis-ci\.(?:org|com)|codecov\.io/(?:gh|github)|coveralls\.io/(?:repos/)?github|circleci\.com/gh|"
    r"shields\.io/(?:github|travis|codecov/c/github)(?:/[a-z-]{2,30}){0,2})/([\w.-]{1,100})/([\w.-]{1,100})"
)
_GENERIC = words_of(
    "a an and api app apps application at backend base beta alpha blog by code council city county "
    "borough district data demo dev docs docker documentation fork for frontend front end back gov "
    "government govuk github gitlab io image infra infrastructure in it js lib library local main map "
    "maps master my net new of old on online open org package page pages plugin portal portfolio "
    "practice project projects proto prototype public py python r rails react repo repository ruby "
    "script scripts server service services site sites src source static style styles system template "
    "templates test tests the theme to tool tools ui uk us v web webapp website wiki with work "
    "wordpress workspace checkout build clone copy"
)  # fmt: skip


def foreign(name: str, title: str, said: Sequence[str], links: Sequence[Link]) -> str:
    """Say why a README seems to be another product's; "" if it does not.

    `name`: the repository's; `said`: its sentences, headings included; `links`: all of them, badges too.
    """
    return _for_copiers(name, said) or _other_product(name, title, said, links)


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(hinted("leftover.txt"))


def _for_copiers(name: str, said: Sequence[str]) -> str:
    if re.search(_TEMPLATE_NAME, name):
        return ""
    whole = "\n".join(said).lower()
    tried = [pattern for hints, pattern in _patterns() if any(hint in whole for hint in hints)]
    seen = set()
    for sentence in said if tried else ():
        lowered = sentence[:400].lower()
        for pattern in tried:
            if re.search(pattern.removeprefix("!"), lowered):
                if pattern[0] == "!":
                    return f"it speaks to whoever copies a template (“{sentence[:70].strip()}…”)"
                seen.add(pattern)
    return "it describes itself as a template to copy" if len(seen) > 1 else ""


def _other_product(name: str, title: str, said: Sequence[str], links: Sequence[Link]) -> str:
    own = distinctive(name)
    if not own or not title or not links:
        return ""
    project, owner = _linked_project(links)
    if not project or not distinctive(project) & distinctive(title):
        return ""
    if mentions(own, title, said, links):
        return ""
    return f"its title (“{title[:60]}”) and its links are about {owner}/{project}, and “{name}” {NOT_NAMED}"


def distinctive(name: str) -> frozenset[str]:
    """Give the words that tell a name from others: camelCase, hyphens and underscores split, common words left out."""
    pieces = (piece.lower() for piece in _PIECE.findall(name))
    return frozenset(piece for piece in pieces if len(piece) > 1 and piece not in _GENERIC)


def _linked_project(links: Sequence[Link]) -> tuple[str, str]:
    """Find the project, and its owner, that most repository links and badges lead to; "" where there is none."""
    found: Counter[tuple[str, str]] = Counter()
    for link in links:
        hit = re.search(_PROJECT, link.target) or re.search(_BADGE, link.target)
        if hit:
            found[(hit.group(2).removesuffix(".git").removesuffix(".svg").lower(), hit.group(1).lower())] += 1
    if not found:
        return "", ""
    (project, owner), number = found.most_common(1)[0]
    return (project, owner) if number >= FEWEST_LINKS and 2 * number >= sum(found.values()) else ("", "")


def mentions(own: Iterable[str], title: str, said: Sequence[str], links: Sequence[Link]) -> bool:
    """Whether any distinctive word stands in the text or an address, whole, inside a longer word, or as initials."""
    text = " ".join((title, *said)).lower()
    addresses = " ".join(link.target.lower() for link in links)
    squeezed = re.sub(r"[\W_]+", "", text)
    for word in own:
        if len(word) >= 4 and (word in squeezed or word in addresses):
            return True
        if re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", f"{text} {addresses}"):
            return True
    initials = "".join(piece[0] for piece in _PIECE.findall(" ".join((title, *said[:3])))).lower()
    return any(2 < len(word) < 7 and word in initials for word in own)
