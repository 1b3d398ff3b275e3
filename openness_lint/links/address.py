"""Web addresses as text: take them apart, write them one way, tell examples from real ones."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from openness_lint.links.table import endings, words

LONGEST = 4096
_BARE = r"(?:[A-Za-z0-9_-]{1,63}\.){1,8}[A-Za-z]{2,18}(?::\d{1,5})?(?=[/?#]|$)"
_ESCAPE = r"%([0-9a-fA-F]{2})"
_CONTROL = r"[\x00-\x20\x7f]+"
_SSH = r"(?:ssh://)?(?:git|hg)@([\w.-]{1,120})(?::\d{1,5})?[:/]([^\s?#]{1,300})"
_TRACKING = ("utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "ref_src=")
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_DEFAULT_PORT = {"http": "80", "https": "443", "ftp": "21"}
_FRONT = frozenset(("", *"/ /index.html /index.htm /index.php /default.aspx /home /home/ /en /en/".split()))


class Parts(NamedTuple):
    """An address taken apart: scheme and host in lower case, query with its "?", fragment with its "#"."""

    scheme: str
    host: str
    port: str
    path: str
    query: str
    fragment: str


@functools.cache
def _compiled(written: str) -> re.Pattern[str]:
    """Compile on first use: an audit that meets no such address pays nothing."""
    return re.compile(written)


def split(url: str) -> Parts:
    """Take an address apart; anything that is not an address has an empty host. Never raises."""
    rest, mark, fragment = url.strip()[:LONGEST].partition("#")
    fragment = mark + fragment
    rest, mark, query = rest.partition("?")
    query = mark + query
    scheme, slashes, after = rest.partition("//")
    if slashes and (not scheme or _is_scheme(scheme)):
        authority, slash, path = after.partition("/")
        name, port = _host_and_port(authority.partition("\\")[0])
        return Parts(scheme[:-1].lower(), name, port, slash + path, query, fragment)
    if looks_like_host(rest):
        return split("//" + rest + query + fragment)
    scheme, colon, after = rest.partition(":")
    if colon and _is_scheme(scheme + colon):
        return Parts(scheme.lower(), "", "", after, query, fragment)
    return Parts("", "", "", rest, query, fragment)


def unquoted(text: str) -> str:
    """Undo percent escapes, as `urllib.parse.unquote` does."""
    if "%" not in text:
        return text
    from urllib.parse import unquote  # noqa: PLC0415 - dear, and few links need it

    return unquote(text)


def _is_scheme(text: str) -> bool:
    """Say whether a text is a scheme with its colon ("https:")."""
    name = text[:-1]
    return text[-1:] == ":" and name[:1].isalpha() and name.isascii() and name.replace("+", "").isalnum()


def looks_like_host(text: str) -> bool:
    """Say whether a text without a scheme begins with a host ("data.gov.uk/dataset") and not a file name."""
    found = _compiled(_BARE).match(text)
    if found is None:
        return False
    return found[0].partition(":")[0].rpartition(".")[2].lower() not in endings()["file"]


def _host_and_port(authority: str) -> tuple[str, str]:
    """Split "user:password@host:port"; what stands before "@" is dropped here and never kept."""
    authority = authority.rpartition("@")[2]
    if authority.startswith("["):
        name, _, rest = authority.lstrip("[").partition("]")
        return name.lower().rstrip("."), rest.removeprefix(":")
    name, _, port = authority.partition(":")
    return name.lower().rstrip("."), port


def host(url: str) -> str:
    """Give an address's host name in lower case, without user, port or final dot; "" where there is none."""
    return split(url).host


def is_front_page(url: str) -> bool:
    """Say whether an address is a host's front page."""
    parts = split(url)
    return bool(parts.host) and parts.path.lower() in _FRONT and not parts.query.strip("?")


def normalise(url: str) -> str:
    """Write an address one way, so that two spellings compare equal and a probe asks once.

    Lower-case scheme and host; no user name or password, default port, fragment or tracking words; "." and
    ".." worked out; "https" where no scheme is given. A text without a host comes back without white space.
    """
    text = _compiled(_CONTROL).sub("", url[:LONGEST]).strip()
    while "&amp;" in text:
        text = text.replace("&amp;", "&")
    parts = split(text)
    if not parts.host:
        return text
    scheme = parts.scheme or "https"
    name = f"[{parts.host}]" if ":" in parts.host else parts.host
    port = "" if parts.port in ("", _DEFAULT_PORT.get(scheme)) else f":{parts.port}"
    return f"{scheme}://{name}{port}{_tidy_path(parts.path)}{_tidy_query(parts.query)}"


def _tidy_path(path: str) -> str:
    """Work out "." and "..", begin with "/", and write percent escapes one way."""
    kept: list[str] = []
    pieces = path.lstrip("/").split("/")
    for piece in pieces:
        if piece == "..":
            del kept[-1:]
        elif piece != ".":
            kept.append(piece)
    if pieces[-1] in (".", "..") and kept:
        kept.append("")
    return "/" + _compiled(_ESCAPE).sub(_escape, "/".join(kept)).lstrip("/")


def _escape(found: re.Match[str]) -> str:
    """Undo an escape that is not needed (RFC 3986 §6.2.2.2); write others in capitals."""
    char = chr(int(found[1], 16))
    return char if char in _UNRESERVED and char != "." else found[0].upper()


def _tidy_query(query: str) -> str:
    """Leave tracking words out of a query."""
    kept = [word for word in query[1:].split("&") if word and not word.lower().startswith(_TRACKING)]
    return "?" + _compiled(_ESCAPE).sub(_escape, "&".join(kept)) if kept else ""


@functools.cache
def _examples() -> tuple[str, ...]:
    return tuple(words("example-hosts.txt"))


def is_example_host(url: str) -> bool:
    """Say whether an address is an example or one's own machine: example.org, localhost, 10.0.0.1, {host}."""
    name = host(url)
    if not name or not _plain(name):
        return "//" in url
    if ":" in name:
        return _private_number(name)
    if "." not in name:
        return True
    if name.startswith(("your-", "your.", "yoursite", "yourdomain", "my-", "mysite", "example", "some-")):
        return True
    return ("." + name).endswith(_examples()) or _private_number(name)


def _plain(name: str) -> bool:
    """Say whether a host is made of what hosts are made of, rather than of "{host}", "$HOST" or "<host>"."""
    return not any(char in "{}<>$%*()|[]!,'\"" or char.isspace() for char in name)


def _private_number(name: str) -> bool:
    """Say whether a host is a number that no stranger can reach. The probe has its own, stricter guard."""
    if ":" in name:
        return name.startswith(("::", "fe80:", "fc", "fd"))
    numbers = name.split(".")
    if len(numbers) != 4 or not all(number.isdigit() and len(number) <= 3 for number in numbers):
        return False
    first, second = int(numbers[0]), int(numbers[1])
    if first in (0, 10, 127) or (first, second) in ((192, 168), (169, 254)):
        return True
    return first == 172 and 16 <= second < 32  # RFC 1918


def same_project(url: str, address: str | None) -> bool:
    """Say whether `url` leads to the repository whose web address is `address`, or to a page of it.

    Knows https and ssh forms, ".git", GitHub's raw, API and Pages hosts; GitLab's groups are compared whole.
    """
    ours = _project(address or "")
    if not ours[0] or not ours[1]:
        return False
    theirs = _project(url)
    return theirs[0] == ours[0] and (theirs[1] + "/").startswith(ours[1] + "/")


def _project(url: str) -> tuple[str, str]:
    """Reduce an address to (forge, "owner/name…"), both lower-case; ("", "") where there is none."""
    ssh = _compiled(_SSH).match(url.strip()[:LONGEST])
    name, path = (ssh[1].lower(), ssh[2]) if ssh else split(url)[1:4:2]
    name = name.removeprefix("www.")
    parts = [part for part in path.lower().split("/") if part]
    if name.endswith(".github.io"):
        name, parts = "github.com", [name.removesuffix(".github.io"), *(parts or [name])]
    elif name == "api.github.com":
        name, parts = "github.com", parts[1:]
    elif name == "raw.githubusercontent.com":
        name = "github.com"
    parts = [*parts[:1], *(part.removesuffix(".git") for part in parts[1:])]
    return (name, "/".join(parts)) if len(parts) > 1 else ("", "")
