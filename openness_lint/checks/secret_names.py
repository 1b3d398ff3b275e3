"""Secrets that are told by the name beside them, such as DB_PASSWORD; only their owner can tell if they are real."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.secret_places import (
    MARKED_UP,
    PAGES,
    PROSE,
    SECRET_FILE,
    SOFT_PLACE,
    Care,
    Seen,
    line_of,
)
from openness_lint.checks.secret_values import PUBLISHABLE, is_by_chance, is_filled_in, is_typed
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

MOST_CHARACTERS = 200_000  # of a file in which we look for names with values
MOST_TRIES = 400  # places of one word in one file
# The words of which one stands in the name of a secret.
SECRETS = ("passw", "pwd", "secret")
KEYS = ("token", "api_key", "apikey", "api-key", "access_key", "accesskey", "account_key")
# A name beside which a secret stands, what parts it from its value, and the value.
ASSIGNED = Pattern(
    r"(?P<what>passw(?:or)?d|pwd|secret|api[_-]?key|(?:access|account)"
    r"[_-]?key|token)(?:[_-]?(?:access|api))?(?:[_-]?key)?(?:[_-]?base)?(?:[_-](?:value|prod|production|live|\d))?"
    r"(?:\\?[\"'\]]{0,2}\s{0,8}(?P<sign>:=|=>|[=:,]|<-)|[\"']\s{1,4}value\s?=)[^\S\n]{0,8}"
    r"(?P<quote>\\?[\"'`]|)(?P<value>[^\s\"'`\\]{6,200})(?P<after>\\?[\"'`]|)"
)
BEFORE = 40  # characters of a name before its word
NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-"
# What the name says that it is no secret, or nobody's.
NO_SECRET = Pattern(
    r"(?:public(?:[_-]?key)?|publishable|site|recaptcha|maps?|mapbox|tile|firebase|hash(?:ed)?|digest|encrypted|sealed|csrf|xsrf|reset|"
    r"forgot(?:ten)?|next|page|continuation|cancel|tests?|testing|dev|development|local|dummy|fake|sample|example|mock|"
    r"default|wrong|invalid|confirm|field|label|input|error|show|hide|design|syntax|"
    r"search|browser|instrumentation|separator|start|special|mask|verification|delete|change|"
    r"update|repeat|enter|choose|bearer|(?<![a-z])(?:bad|new|old|form|no|has|is|css|ref|end|stop|pad|unk|set|with|type))"
    r"[._-]?$|(?:react_app|vite|vue_app|gatsby|next_public|nuxt_public|"
    r"expo_public|maps?|firebase|mapbox)_(?:\w{1,30}_)?$"
)
# Services whose keys are there for everybody, when they are named near a key: in pages, and in badges.
FOR_ALL = Pattern(
    r"algolia|docsearch|firebase|auth_?domain|mapbox|cookie_?(?:control|consent)|posthog|badge|codecov|shields\.io"
)
AROUND = 300  # characters
# Endings in which a value stands without quotation marks.
BARE = tuple(
    ".env .ini .cfg .conf .properties .yml .yaml .npmrc .pypirc .renviron .netrc credentials".split()
)
# By what pages and apps may hand a key to everybody.
HANDED_OUT = (*PAGES, ".json", ".dart", ".swift", ".kt")
PASSWORD = ("passw", "pwd")
# Calls that set a name to a value: PHP's define('NAME', 'value'), Sinatra's set :name, 'value'.
SETS = ("define(", "set :")
# The password of an account, or of a login that stands near: who, or where.
ACCOUNT = Pattern(
    r"(?:db|database|sql|postgres|pg|mongo|redis|oracle|smtp|mail|ftp|ldap|proxy|host|service|account|admin|root|auth|"
    r"api|client|wifi|keystore|sa)[._-]?$"
)
LOGIN = Pattern(
    r"(?:user(?:[_-]?(?:name|id))?|uid|login|host|server)\\?[\"'\]]{0,2}\s{0,4}(?::=|=>|[=:]|<-)\s{0,4}"
    r"(?P<quote>[\"'`]|)[\w.@-]{2,60}(?P<after>[\"'`]|)"
)
NEAR = 160  # characters
# The parts of a settings file, of which some are for one's own machine or for tests.
PART_OF_FILE = Pattern(r"(?m)^(?P<name>[a-z_]{1,40}):")
OWN_MACHINE = frozenset({"development", "test", "dev", "local", "ci"})


class Named(Frozen):
    """A value that stands beside a name: in which file and from where to where, and what the name says."""

    path: str
    text: str
    start: int
    end: int
    word: str
    """That for which the name was looked at, in small letters: "password", "api_key" …"""
    before: str
    """What stands before the word in the name."""
    value: str
    in_address: bool


def by_name(path: str, text: str) -> Iterator[Seen]:
    """Find names with a value that no one would make up as an example; the path in small letters."""
    if path.endswith(PROSE) and not path.endswith(MARKED_UP):
        return
    low = text[:MOST_CHARACTERS].lower()
    if len(low) != len(text[:MOST_CHARACTERS]):
        return
    for at in _places(low, KEYS if path.endswith(MARKED_UP) else SECRETS + KEYS):
        found = ASSIGNED.compiled.match(text, at)
        named = _read(path, text, found) if found else None
        if named and _is_real(named):
            care = _care(named)
            what = "a key" if care is Care.LIMIT else "a password or key"
            yield Seen(f"{what} beside its name", line_of(text, at), care)


def _places(low: str, words: Sequence[str]) -> Iterator[int]:
    for word in words:
        at = low.find(word)
        for _ in range(MOST_TRIES):
            if at < 0:
                break
            yield at
            at = low.find(word, at + len(word))


def _read(path: str, text: str, found: re.Match[str]) -> Named | None:
    """Read a name with its value, unless it is no assignment, or the name says that the value is no secret."""
    line = text[max(0, found.start() - BEFORE) : found.start()].rpartition("\n")[2]
    before = line[len(line.rstrip(NAME)) :]
    if NO_SECRET.search(before) or (line.lstrip()[:1] in {"#", "/", "*"} and not before):
        return None
    if found["sign"] == "," and not any(word in line.lower() for word in SETS):
        return None
    if not found["sign"] and path.endswith(MARKED_UP):  # the value of a box in a form
        return None
    in_address = not found["quote"] and line[: len(line) - len(before)].endswith(("?", "&"))
    if not (found["after"] if found["quote"] else in_address or _is_bare(path)):
        return None
    value = found["value"].partition("&")[0] if in_address else found["value"]
    return Named(path, text, found.start(), found.end(), found["what"].lower(), before, value, in_address)


def _is_bare(path: str) -> bool:
    return path.endswith(BARE) or ".env" in path.rpartition("/")[2]


def _care(named: Named) -> Care:
    never = named.word.startswith(SECRETS) or "appsettings" in named.path
    return Care.LIMIT if named.path.endswith(HANDED_OUT) and not never else Care.LOOK


def _is_real(named: Named) -> bool:
    """Tell a value that somebody made or chance did from one to be filled in; in a file for secrets, any such."""
    if not is_filled_in(named.value) or named.value.startswith(PUBLISHABLE):
        return False
    if not SECRET_FILE.search(named.path):
        made = is_by_chance(named.value) or _opens_an_account(named)
        if not made or SOFT_PLACE.search(named.path):
            return False
    if named.path.endswith((".yml", ".yaml")) and _part_of_file(named) in OWN_MACHINE:
        return False
    return not ((named.in_address or _care(named) is Care.LIMIT) and _is_for_all(named))


def _opens_an_account(named: Named) -> bool:
    """Say whether a value that somebody may have made up is the password of an account or of a login."""
    if not named.word.startswith(PASSWORD) or not is_typed(named.value):
        return False
    if ACCOUNT.search(named.before):
        return True
    ahead, behind = (
        named.text[max(0, named.start - NEAR) : named.start],
        named.text[named.end : named.end + NEAR],
    )
    logins = (login for part in (ahead, behind) for login in LOGIN.finditer(part))
    return any(login["after"] if login["quote"] else _is_bare(named.path) for login in logins)


def _part_of_file(named: Named) -> str:
    name = ""
    for found in PART_OF_FILE.finditer(named.text[: named.start]):
        name = found["name"].lower()
    return name


def _is_for_all(named: Named) -> bool:
    return FOR_ALL.search(named.text[max(0, named.start - AROUND) : named.end + AROUND]) is not None
