"""What of a regular expression can be left out for a text, by the words that the text does not hold.

`pattern_index.txt` says it, a line for each expression of the tables: a checksum of its source, then sets of words
of which whatever it matches holds one each, then where each alternative stands and a set of words that it needs.
Written by scripts/build_pattern_index.py.
"""

from __future__ import annotations

import zlib
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
def _index() -> dict[bytes, bytes]:
    lines = data(INDEX).split(b"\n")[:-1]
    return dict(line.split(b" ", 1) for line in lines)


def checksum(source: str) -> str:
    """Return the name of an expression in the index, from its source."""
    return format(zlib.crc32(source.encode(errors="surrogatepass")), "08x")


def known(source: str) -> tuple[list[list[str]], bytes]:
    """Return the sets of words that an expression needs, and its cuts as JSON; none if the index has not got it."""
    needs, _, cuts = _index().get(checksum(source).encode(), b"[]\t[]").partition(b"\t")
    return cast("list[list[str]]", _value(needs)), cuts


def read(cuts: bytes) -> list[Cut]:
    """Return what may be cut from an expression, outermost first."""
    return cast("list[Cut]", _value(cuts))


def _value(raw: bytes) -> object:
    import json  # noqa: PLC0415 - a run that searches nothing, such as a report laid out anew, needs none of it

    return json.loads(raw.decode())


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
