"""Web addresses in code and prose."""

from __future__ import annotations

import functools
import re

from openness_lint.links.address import is_example_host, looks_like_host

MOST = 2000
# A scheme, "www." or a name that ends as public bodies' hosts do; then everything up to white space, a quote
# or a bracket that cannot stand in an address. A backslash ends it: in code it begins an escape.
_STOP = r"\s<>\"'`\\|^\u00ab\u00bb\u2018-\u201f\u2026\u3000-\u303f\uff00-\uff20"
_FOUND = (
    r"(?<![\w@./-])(?:(?:[Hh][Tt][Tt][Pp][Ss]?|ftp|s3|gs)://|www\.(?=[A-Za-z0-9])|"
    r"(?:[A-Za-z0-9-]{1,63}\.){1,6}(?:gov\.uk|nhs\.uk|police\.uk|gov\.scot|gov\.wales)(?=[/\s),.;:\]]|$))"
    rf"[^{_STOP}]{{0,600}}"
)
_ENTITY = r"&(?:quot|apos|lt|gt|nbsp|#39|#34|#x27);"
_NEXT = r"[,;]https?://"
_TAIL = ".,;:!?*_~'\"…([{"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def find_urls(text: str) -> tuple[tuple[str, int], ...]:
    """Find the web addresses in code or prose, each with its 1-based line, in order; at most 2,000.

    Takes http, https, ftp, s3 and gs addresses, "www." ones and bare hosts of UK public bodies. Leaves out
    file names, mail addresses and examples' hosts ("localhost", "{host}"). Closing brackets and full stops
    that belong to the sentence stay there: "(see https://data.gov.uk/a_(b))." gives "https://data.gov.uk/a_(b)".
    """
    found: list[tuple[str, int]] = []
    line, seen, start = 1, 0, 0
    for _ in range(2 * MOST):
        match = _pattern().search(text, start)
        if match is None or len(found) == MOST:
            break
        url = _trim(match[0])
        line += text.count("\n", seen, match.start())
        seen = match.start()
        start = seen + max(len(url), len("www."))
        if _real(url):
            found.append((url, line))
    return tuple(found)


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_FOUND)


def _trim(url: str) -> str:
    """Cut what belongs to the sentence: what follows a bracket that it does not open, full stops, quotes."""
    for cut in (_ENTITY, _NEXT):
        found = re.search(cut, url)
        if found is not None:
            url = url[: found.start()]
    return url[: _unopened(url)].rstrip(_TAIL)


def _unopened(url: str) -> int:
    """Give the place of the first closing bracket without its opening one, or the address's length."""
    open_now: list[str] = []
    for place, char in enumerate(url):
        if char in "([{":
            open_now.append(char)
        elif char in _PAIRS:
            if _PAIRS[char] not in open_now:
                return place
            open_now.remove(_PAIRS[char])
    return len(url)


def _real(url: str) -> bool:
    """Say whether an address has a host that a stranger could open."""
    if "://" not in url and not looks_like_host(url):
        return False
    return url.startswith(("s3://", "gs://")) or not is_example_host(url)
