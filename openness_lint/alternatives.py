"""What of a regular expression can be left out for a text, by the words that the text does not hold.

`pattern_index.txt` says it, a line for each expression of the tables: a checksum of its source, then sets of words
(with "|" between them) of which whatever it matches holds one each, then, as JSON, where each alternative stands and
a set of words that it needs. The lines are sorted, and tabs stand between their parts.
Written by scripts/build_pattern_index.py.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, cast

from openness_lint.beforehand import data

if TYPE_CHECKING:
    from collections.abc import Iterable

    # Start, end, what stands there in its place, and the words, with "|" between them.
    Cut = tuple[int, int, str, str]

INDEX = "pattern_index.txt"
NEVER = "(?!)"  # matches nothing


@cache
def _index() -> list[bytes]:
    return data(INDEX).split(b"\n")[:-1]


def checksum(source: str) -> str:
    """Return the name of an expression in the index, from its source."""
    return format(zlib.crc32(source.encode(errors="surrogatepass")), "08x")


def known(source: str) -> tuple[list[list[str]], bytes]:
    """Return the sets of words that an expression needs, and its cuts as JSON; none if the index has not got it."""
    name, lines = checksum(source).encode(), _index()
    at = bisect_left(lines, name)
    if at == len(lines) or not lines[at].startswith(name):
        return [], b"[]"
    needs, _, cuts = lines[at][len(name) + 1 :].rpartition(b"\t")
    return [words.split("|") for words in needs.decode().split("\t")] if needs else [], cuts


def read(cuts: bytes) -> list[Cut]:
    """Return what may be cut from an expression, outermost first."""
    import json  # noqa: PLC0415 - a run that searches nothing, such as a report laid out anew, needs none of it

    return cast("list[Cut]", json.loads(cuts.decode()))


def can_occur(needs: Iterable[list[str]], text: str) -> bool:
    """Whether a text, in lower case, has a word of each set."""
    for words in needs:  # asked so often that `any` and `all` would cost a run 3 ms
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def shortened(source: str, cuts: Iterable[Cut], text: str) -> str:
    """Return the expression without the alternatives that cannot match in `text`, which is in lower case."""
    kept: list[str] = []
    at = 0
    for start, end, instead, words in cuts:
        # Most have one word.
        if start >= at and words not in text and not ("|" in words and can_occur((words.split("|"),), text)):
            kept += (source[at:start], instead)
            at = end
    return "".join((*kept, source[at:])).replace(f"|{NEVER}", "") if kept else source
