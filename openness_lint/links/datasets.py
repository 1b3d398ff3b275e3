"""Well-known datasets named in prose without a link."""

from __future__ import annotations

import functools

from openness_lint.links.table import lines

_MOST_PLACES = 40


@functools.cache
def _names() -> tuple[tuple[str, str, bool], ...]:
    """Give (way to write it, name, whether capitals matter), longest first, so that the fullest name wins."""
    found: list[tuple[str, str, bool]] = []
    for line in lines("datasets.txt"):
        name, _, others = line.partition(": ")
        for way in (name, *(other.strip() for other in others.split(",") if other.strip())):
            exact = " " not in way and "-" not in way
            found.append((way if exact else way.lower(), name, exact))
    return tuple(sorted(found, key=lambda way: -len(way[0])))


def named_datasets(text: str) -> tuple[tuple[str, int], ...]:
    """Give each well-known dataset that a text names, with the place (offset) of its first mention, in order.

    Whole words only; single words ("PAF", "DataPoint") only as written. A longer name hides a shorter one
    in it: "Welsh Index of Multiple Deprivation" is not also the English one.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow in lower case (İ), and places would shift
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    taken: set[int] = set()
    first: dict[str, int] = {}
    for way, name, exact in _names():
        where = text if exact else lowered
        for place in _places(where, way) if way in where else ():
            if place not in taken:
                taken.update(range(place, place + len(way)))
                first[name] = min(place, first.get(name, place))
    return tuple(sorted(first.items(), key=lambda found: found[1]))


def _places(text: str, way: str) -> list[int]:
    """Find a name as whole words; at most the first forty places."""
    places: list[int] = []
    place = text.find(way)
    while place >= 0 and len(places) < _MOST_PLACES:
        end = place + len(way)
        if not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum()):
            places.append(place)
        place = text.find(way, end)
    return places
