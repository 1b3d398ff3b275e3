"""Tags of HTML inside a line: their attributes, and where one that is not closed ends."""

from __future__ import annotations

import re
from functools import cache


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"\b(href|src|alt|title)\s{0,4}=\s{0,4}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'<>]{1,2000}))",
        re.IGNORECASE,
    )


@cache
def quoted_tag() -> re.Pattern[str]:
    """Give the pattern of a tag with signs for tags within its attributes."""
    return re.compile(r"<[a-zA-Z][^<>\"]{0,200}(?:\"[^\"]{0,1500}\"[^<>\"]{0,100}){1,20}>")


@cache
def unfinished_tag() -> re.Pattern[str]:
    """Give the pattern of the beginning of a tag: its name and as many attributes as are whole."""
    value = r"(?:\"[^\"<>]{0,500}(?:\"|\Z)|'[^'<>]{0,500}(?:'|\Z)|[^\s\"'<>]{1,500})"
    return re.compile(rf"<[a-zA-Z]{{1,10}}(?:\s{{1,9}}[\w:-]{{1,40}}={value}){{1,20}}\s{{0,9}}")


def attributes(tag: str) -> dict[str, str]:
    """Give the attributes of a tag that say where something is and what it is called."""
    found: dict[str, str] = {}
    for name, double, single, bare in _attribute().findall(tag):
        found.setdefault(name.lower(), " ".join((double or single or bare).split()))
    return found
