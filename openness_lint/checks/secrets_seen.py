"""Which passwords and keys one file holds, by kind and line. The value itself never leaves this module."""

from __future__ import annotations

import math
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.checks.secret_signs import (
    AROUND,
    ASSIGNED,
    BARE,
    BEFORE,
    BROWSER,
    CONNECTION,
    CONTAINERS,
    DATABASES,
    EVERYBODYS,
    EXAMPLE,
    KEY_WORDS,
    LOCAL,
    LOOK_UP,
    MEETING,
    NAMES,
    NEVER_PUBLIC,
    NO_SECRET,
    OWN_KEY,
    OWN_MACHINE,
    PART,
    PART_OF_FILE,
    PROSE,
    PUBLIC_NAME,
    SERVER,
    SOFT_PLACE,
    STAND_IN,
    TOKENS,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

MOST_CHARACTERS = 200_000  # of a file in which we look for names with values
MOST_TRIES = 400  # places of one word in one file
LONG = 32  # characters: nobody types such a value, so only what looks it up is left out
RANDOM = 16  # characters from which chance can be told by letters and figures alone


class Seen(NamedTuple):
    """What was seen, on which line (1-based), and whether nothing else has that shape."""

    what: str
    line: int
    sure: bool


def secret_in(path: str, text: str) -> Seen | None:
    """Give the first secret of a file: one that is sure if there is any, else what asks for a look."""
    doubtful = None
    for seen in _all(path, text):
        if seen.sure:
            return seen
        doubtful = doubtful or seen
    return doubtful


def _all(path: str, text: str) -> Iterator[Seen]:
    yield from _tokens(path.lower(), text)
    if "@" in text and "://" in text and any(word in text for word in DATABASES):
        yield from _addresses(path.lower(), text)
    if path.lower().endswith(PROSE):
        return
    low = text[:MOST_CHARACTERS].lower()
    if ";" in text and ("password" in low or "pwd" in low):
        yield from _strings(text)
    yield from _assigned(path.lower(), text, low)


def _tokens(path: str, text: str) -> Iterator[Seen]:
    for what, words, pattern in TOKENS:
        found = pattern.search(text) if any(word in text for word in words) else None
        if found and not EXAMPLE.search(found[0]) and not _is_everybodys(what, path, text, found):
            yield Seen(what, _line(text, found.start()), sure=True)


def _is_everybodys(what: str, path: str, text: str, found: re.Match[str]) -> bool:
    if what == "a Google API key":
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()][-AROUND:]
        return path.endswith(BROWSER) or PUBLIC_NAME.search(before) is not None
    if what == "a private key":
        return OWN_KEY.search(path) is not None
    return any(key in found[0] for key in EVERYBODYS)


def _addresses(path: str, text: str) -> Iterator[Seen]:
    """Find a database's address with its password; in a page it may be there to show how such an address looks."""
    for found in CONNECTION.finditer(text):
        value, host = found["value"], found["host"].lower()
        if value.lower() == found["user"].lower() or host.startswith(LOCAL) or EXAMPLE.search(host):
            continue
        page = path.endswith(PROSE)
        if not STAND_IN.search(value) and (not page or _is_mixed(value)):
            yield Seen("a database's address with its password", _line(text, found.start()), sure=not page)


def _strings(text: str) -> Iterator[Seen]:
    """Find "Server=…;User Id=…;Password=…" on one line; a server without a dot may be a container."""
    for found in islice(PART.finditer(text[:MOST_CHARACTERS]), MOST_TRIES):
        start = max(text.rfind("\n", 0, found.start("value")) + 1, found.start() - AROUND)
        around = text[start : found.end() + AROUND].partition("\n")[0]
        server = SERVER.search(around) if ";" in around else None
        if server is None or STAND_IN.search(found["value"]):
            continue
        host = server["host"].lower()
        if not host.startswith(LOCAL) and host not in CONTAINERS and not EXAMPLE.search(host):
            what = "a connection to a database with its password"
            yield Seen(what, _line(text, found.start("value")), sure="." in host)


def _assigned(path: str, text: str, low: str) -> Iterator[Seen]:
    """Find a name such as DB_PASSWORD with a value that no one would make up as an example."""
    if len(low) != len(text[:MOST_CHARACTERS]):
        return
    for at in _places(low):
        found = ASSIGNED.compiled.match(text, at)
        if found and _is_assigned(path, text, found) and _is_real_here(path, text, found):
            yield Seen("a password or key beside its name", _line(text, at), sure=False)
            return


def _is_real_here(path: str, text: str, found: re.Match[str]) -> bool:
    named = NAMES.search(path) is not None
    if not _is_real(found["value"], named=named) or (not named and SOFT_PLACE.search(path)):
        return False
    return not path.endswith((".yml", ".yaml")) or _part_of_file(text, found.start()) not in OWN_MACHINE


def _places(low: str) -> Iterator[int]:
    for word in KEY_WORDS:
        at = low.find(word)
        for _ in range(MOST_TRIES):
            if at < 0:
                break
            yield at
            at = low.find(word, at + len(word))


def _is_assigned(path: str, text: str, found: re.Match[str]) -> bool:
    start = found.start()
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    if found["sign"] == "," and "define(" not in before.lower():
        return False
    name = before[len(before.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-")) :]
    if NO_SECRET.search(name) or (before.lstrip()[:1] in {"#", "/", "*"} and not name):
        return False
    if not found["quote"]:
        return path.endswith(BARE) or ".env" in path.rpartition("/")[2]
    public = path.endswith(BROWSER) and not found["what"].lower().startswith(NEVER_PUBLIC)
    public = public and "appsettings" not in path
    return bool(found["after"]) and not public


def _is_real(value: str, *, named: bool) -> bool:
    """Tell a value that somebody made or chance did from one to be filled in; in a file for passwords, any such."""
    if LOOK_UP.search(value) or (len(value) < LONG and STAND_IN.search(value)) or EXAMPLE.search(value):
        return False
    return named or (_is_mixed(value) and _is_by_chance(value))


def _is_mixed(value: str) -> bool:
    return any(letter.isalpha() for letter in value) and sum(letter.isdigit() for letter in value) >= 1


def _is_by_chance(value: str) -> bool:
    if not value.isascii():
        return False
    meetings = len(MEETING.findall(value))
    if len(value) >= RANDOM:
        return meetings > 2 and _bits(value) > 3.0
    kinds = (str.islower, str.isupper, str.isdigit, _is_sign)
    return meetings > 1 and sum(any(map(kind, value)) for kind in kinds) > 2 and _bits(value) > 2.7


def _is_sign(letter: str) -> bool:
    return not letter.isalnum()


def _bits(value: str) -> float:
    """Give Shannon's entropy of a value, in bits a character."""
    size = len(value)
    return -sum(many / size * math.log2(many / size) for many in Counter(value).values())


def _part_of_file(text: str, at: int) -> str:
    name = ""
    for found in PART_OF_FILE.finditer(text[:at]):
        name = found["name"].lower()
    return name


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
