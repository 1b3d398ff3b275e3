"""What a project is called, and whether an address or the words of a link bear its name."""

from __future__ import annotations

import re

from openness_lint.checks.link_signs import PUBLIC_ENDING
from openness_lint.checks.name_words import common_words, words_of
from openness_lint.checks.signs import LONGEST
from openness_lint.frozen import Frozen
from openness_lint.links.address import split
from openness_lint.patterns import Pattern, pattern
from openness_lint.readme.foreign import distinctive

ASIDE = Pattern(r"\s{0,3}\([^()]{1,60}\)|^(?:what is|welcome to|about) (?:the )?")
WORD = Pattern(r"[^\W_]+", cased=True)
SHORTEST_NAME = 5
LONG_NAME = 8  # letters that no two other words make by chance
MOST_TOKENS = 8


class Names(Frozen):
    """What the project is called: `whole`, its names squeezed to letters and digits.

    `short`: those of them that are one short word, which two others may make by chance ("B. Indays").
    """

    whole: frozenset[str]
    short: frozenset[str] = frozenset()


def names(repository: str, *titles: str) -> Names:
    """Take a repository's name and its titles apart; a copy's folder may be called "owner__name" or "owner+name"."""
    own = [re.split(r"__|\+", repository)[-1], *titles]
    own += [ASIDE.sub("", name) for name in own if ASIDE.search(name)]
    whole = {_squeezed(name) for name in own if _telling(name)}
    short = {name.lower() for name in own if name.isalnum() and len(name) < LONG_NAME}
    return Names(frozenset(name for name in whole if len(name) >= SHORTEST_NAME), frozenset(short))


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _telling(name: str) -> bool:
    """Say whether a name, written as one word, is found by no accident: not one everyday word."""
    return len(words_of(name)) > 1 or bool(distinctive(name) - common_words())


def is_named(url: str, own: Names) -> bool:
    """Say whether an address bears the project's whole name, squeezed."""
    squeezed = _squeezed(_own_part(url))
    return any(name in squeezed for name in own.whole)


def is_host_of(url: str, own: Names) -> bool:
    """Say whether an address is the front page of the site that the project is named after: bins.anytown.gov.uk."""
    parts = split(url)
    return not parts.path.strip("/") and _squeezed(parts.host.removeprefix("www.")) in own.whole


def is_called(text: str, own: Names) -> bool:
    """Say whether the words of a link are, or hold, the project's whole name."""
    squeezed = _squeezed(text[:LONGEST])
    near = [name for name in own.whole if name in squeezed]
    return bool(near) and any(_stands_in(text[:LONGEST], name, alone=name in own.short) for name in near)


def _stands_in(text: str, name: str, *, alone: bool) -> bool:
    """Say whether a squeezed name begins and ends where words of a text do; `alone`: in one word."""
    tokens = WORD.findall(text.lower())
    if alone:
        return any(name in token for token in tokens)
    return any("".join(tokens[at : at + MOST_TOKENS]).startswith(name) for at in range(len(tokens)))


def _own_part(url: str) -> str:
    """Give an address without a public body's own host: in bins.anytown.gov.uk/days that is "bins /days"."""
    parts = split(url)
    public = pattern(PUBLIC_ENDING).search(parts.host)
    host = parts.host[: public.start()] if public else parts.host
    return f"{host.removeprefix('www.')} {parts.path.lower()}"
