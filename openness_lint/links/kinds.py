"""What kind of thing a web address leads to, told from the address alone.

The facts stand in `links/tables/`: publishers' hosts first, then shapes of path that mean the same on every
host, then the first label of the host, then the words of the link. A look-alike (a map tile, a licence
notice, a library's page about GeoJSON) is refused before it can count as data.
"""

from __future__ import annotations

import re
from enum import StrEnum

from openness_lint.links.address import Parts, split
from openness_lint.links.table import endings, fallback, load, paths, pattern


class Kind(StrEnum):
    """The kinds of thing that a link can lead to."""

    DATASET_PAGE = "dataset-page"
    DATA_API = "data-api"
    DATA_FILE = "data-file"
    DATA_PORTAL = "data-portal"
    SERVICE = "service"
    PACKAGE = "package"
    PUBLICATION = "publication"
    BLOG = "blog"
    VIDEO = "video"
    CODE = "code"
    ISSUES = "issue-tracker"
    CHAT = "chat"
    FORUM = "forum"
    FORM = "form"
    EMAIL = "email"
    SOCIAL = "social"
    DOCS = "docs"
    BADGE = "badge"
    LICENCE = "licence"
    HOME = "organisation-home"
    NOT_DATA = "not-data"
    OTHER = "other"


DATA = frozenset({Kind.DATASET_PAGE, Kind.DATA_API, Kind.DATA_FILE})
"""Kinds that lead to data itself; a DATA_PORTAL alone does not say which dataset."""
SOFTWARE = frozenset({Kind.SERVICE, Kind.PACKAGE, Kind.PUBLICATION, Kind.VIDEO})
"""Kinds that lead to the thing that was made."""
CONTACT = frozenset({Kind.EMAIL, Kind.ISSUES, Kind.CHAT, Kind.FORUM, Kind.FORM})
"""Kinds by which a stranger can reach the team."""

_LONGEST = 2048
_MAIL = r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,18}$"
_DATA_WORDS = ("data", "download", "boundar", "census", "gtfs", "export", "statistic", "feed")
_PACKED = (".gz", ".zip", ".bz2", ".xz")
_STORES = ("amazonaws.com", "blob.core.windows.net", "storage.googleapis.com", "digitaloceanspaces.com",
           "r2.dev", "backblazeb2.com", "cloudfront.net")  # fmt: skip
# A packed program says in its name which machines it is for.
_PROGRAM = (
    r"(?:^|[-_.])(?:linux|windows|win(?:32|64)?|mac(?:os)?|osx|darwin|x64|x86|amd64|arm64|setup|installer|src)"
    r"(?=[-_.])"
)
_LISTINGS = frozenset({"/dataset", "/datasets", "/explore", "/catalogue"})
# What a file's ending overrules: a CSV file in a repository or on a portal is a data file all the same.
_FIRM = frozenset(
    {Kind.NOT_DATA, Kind.BADGE, Kind.ISSUES, Kind.PACKAGE, Kind.CHAT, Kind.FORM, Kind.VIDEO, Kind.SOCIAL}
)
# Hosts of these kinds are asked again by the shapes: a portal has dataset pages, a service has a blog.
_WIDE = frozenset({Kind.DATA_PORTAL, Kind.SERVICE})


def classify(url: str, text: str = "") -> Kind:
    """Say what kind of thing `url` leads to, from the address; the link's words `text` are asked last.

    Takes any text, absolute or relative, and never raises. Takes about ten microseconds.
    """
    url = url.strip()[:_LONGEST]
    early = _without_host(url)
    if early is not None:
        return early
    parts = split(url)
    path = parts.path.lower() or "/"
    kind, whole = _by_host(parts, path)
    filed = _by_ending(path) if kind not in _FIRM else None
    if filed is not None:
        return filed
    if kind is None or (whole and kind in _WIDE):
        shape = _by_shape(path + parts.query.lower())
        return shape or _by_place(parts.host, path) or kind or _last(parts, path, text)
    if kind is Kind.CODE and "/archive/" not in path:  # the words of owner and name are not a place
        return _by_place(parts.host, path[path.find("/", path.find("/", 1) + 1) :]) or kind
    return _listing(kind, path)


def _without_host(url: str) -> Kind | None:
    """Judge what has no web host: mail addresses, telephone numbers, relative links."""
    start = url[:12].lower()
    if start.startswith("mailto:") or ("@" in url and re.match(_MAIL, url)):
        return Kind.EMAIL
    if start.startswith(("s3://", "gs://", "az://")):
        return Kind.DATA_FILE
    if not start.startswith(("http:", "https:", "ftp:", "//")) and not split(url).host:
        return _relative(url)
    return None


def _relative(url: str) -> Kind:
    """Judge a link within the repository by its path."""
    path = url.partition("#")[0].partition("?")[0].lower()
    name = path.rstrip("/").rpartition("/")[2]
    if name.startswith(("licen", "copying", "unlicen")):
        return Kind.LICENCE
    if path.startswith("..") and "/issues" in path:
        return Kind.ISSUES
    if path.startswith("..") and "/discussions" in path:
        return Kind.FORUM
    ending = name.rpartition(".")[2] if "." in name else ""
    if ending in endings()["data"]:
        return Kind.DATA_FILE
    return Kind.PUBLICATION if ending in endings()["document"] else Kind.OTHER


def _by_host(parts: Parts, path: str) -> tuple[Kind | None, bool]:
    """Ask the host tables, longest host first; the second value: the line spoke of the whole host."""
    for written, kind in paths(parts.host):
        if not written or _path_fits(written, path, parts.query):
            return Kind(kind), not written
    return None, False


def _path_fits(written: str, path: str, query: str) -> bool:
    """Say whether a path fits a pattern of the tables."""
    if "?" in written:
        return pattern(written).match(path + query.lower()) is not None
    if "*" in written:
        return pattern(written).match(path) is not None
    if written[-1] == "$":
        return path.rstrip("/") == written[:-1].rstrip("/")
    return path.startswith(written) and path[len(written) : len(written) + 1] in ("", "/")


def _by_ending(path: str) -> Kind | None:
    """Judge a file by the ending of its name, where that is enough."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return None
    if "." + ending in _PACKED and stem.rpartition(".")[2] in endings()["packed"]:
        return Kind.DATA_FILE
    if ending in endings()["data"]:
        return Kind.DATA_FILE
    return Kind.PUBLICATION if ending in endings()["document"] else None


def _by_place(host: str, path: str) -> Kind | None:
    """Judge a .json, .zip or .txt file: by its place, never by its ending alone."""
    name = path.rpartition("/")[2]
    likely = "." in name and name.rpartition(".")[2] in endings()["maybe"]
    return Kind.DATA_FILE if likely and _holds_data(host, path, name) else None


def _holds_data(host: str, path: str, name: str) -> bool:
    """Say whether a file stands where data stands."""
    if name in endings()["not-data"] or "schema" in path or host.startswith(("cdn.", "codeload.")):
        return False
    if re.search(_PROGRAM, name):
        return False
    if host.endswith(_STORES):
        return True
    return any(word in path for word in _DATA_WORDS) or host.startswith(("data.", "opendata.", "download."))


def _listing(kind: Kind, path: str) -> Kind:
    """Take a publisher's whole list for the portal: it does not say which dataset."""
    return Kind.DATA_PORTAL if kind is Kind.DATASET_PAGE and path.rstrip("/") in _LISTINGS else kind


def _by_shape(address: str) -> Kind | None:
    """Ask the shapes that mean the same on every host."""
    for literal, written, kind in load().shapes:
        if literal in address and (not written or re.search(written, address)):
            return Kind(kind)
    return None


def _last(parts: Parts, path: str, text: str) -> Kind:
    """Ask the first label of the host, then endings of public bodies' hosts, then the words of the link."""
    table = load()
    label = parts.host.partition(".")[0]
    for ending, kind in table.labels.get(label, ()):
        if parts.host.endswith(ending):
            return Kind(kind)
    for written, kind in fallback(parts.host):
        if not written or _path_fits(written, path, parts.query):
            return Kind(kind)
    said = f" {text[:200].lower()} "
    return next((Kind(kind) for words, kind in table.texts if words in said), Kind.OTHER)
