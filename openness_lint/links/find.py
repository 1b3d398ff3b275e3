"""Web addresses in code and prose."""

from __future__ import annotations

import functools
import re

from openness_lint.links.address import is_example_host, looks_like_host

MOST = 5000
# A scheme, "www." or a name that ends as public bodies' hosts do; then everything up to white space, a quote
# or a bracket that cannot stand in an address. A backslash ends it: in code it begins an escape.
_STOP = r"\s<>\"'`\\|^\u00ab\u00bb\u2018-\u201f\u2026\u3000-\u303f\uff00-\uff20"
_FOUND = (
    r"(?<![\w@./-])(?:(?:[Hh][Tt][Tt][Pp][Ss]?|ftp|s3|gs)://|www\.(?=[A-Za-z0-9])|"
    r"(?:[A-Za-z0-9-]{1,63}\.){1,6}(?:gov\.uk|nhs\.uk|police\.uk|gov\.scot|gov\.wales)(?=[/\s),.;:\]]|$))"
    rf"[^{_STOP}]{{0,2000}}"
)
_ENTITY = r"&(?:quot|apos|lt|gt|nbsp|#39|#34|#x27);"
_NEXT = r"[,;]https?://|\]\(|\]\["
_TAIL = ".,;:!?*_~'\"…"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def find_urls(text: str) -> tuple[tuple[str, int], ...]:
    """Find the web addresses in code or prose, each with its 1-based line, in order; at most 5,000.

    Takes http, https, ftp, s3 and gs addresses, "www." ones and bare hosts of UK public bodies. Leaves out
    file names, mail addresses and examples' hosts ("localhost", "{host}"). Closing brackets and full stops
    that belong to the sentence stay there: "(see https://data.gov.uk/a_(b))." gives "https://data.gov.uk/a_(b)".
    """
    found: list[tuple[str, int]] = []
    line, seen = 1, 0
    for match in _pattern().finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        found.extend((url, line) for url in _several(match[0]) if _real(url))
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_FOUND)


def _several(text: str) -> list[str]:
    """Cut "https://a,https://b" and Markdown's "[https://a](https://b)" in two, and each to its true end."""
    pieces: list[str] = []
    while text:
        cut = re.search(_NEXT, text)
        end, after = (cut.start(), cut.start() + 1) if cut else (len(text), len(text))
        pieces.append(_trim(text[:end]))
        text = text[after:].lstrip(",;]([ ")
    return pieces


def _trim(url: str) -> str:
    """Cut what belongs to the sentence from the end."""
    entity = re.search(_ENTITY, url)
    if entity is not None:
        url = url[: entity.start()]
    end = len(url)
    counts = {char: url.count(char) for char in "()[]{}"}
    while end:
        last = url[end - 1]
        if last in "([{" or (last in _PAIRS and counts[last] > counts[_PAIRS[last]]):
            counts[last] -= 1
        elif last not in _TAIL:
            break
        end -= 1
    return url[:end]


def _real(url: str) -> bool:
    """Say whether an address has a host that a stranger could open."""
    if "://" not in url and not looks_like_host(url):
        return False
    return url.startswith(("s3://", "gs://")) or not is_example_host(url)
