"""What of a regular expression can be left out for a text, by the words that the text does not hold.

`pattern_index.txt` says it, a line for each expression of the tables: a checksum of its source, then where each
alternative stands and the words of which one is in whatever it matches. Written by scripts/build_pattern_index.py.
"""

from __future__ import annotations

import json
import os
import zlib
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    # Start, end, what stands there in its place, and the words.
    Cut = tuple[int, int, str, list[str]]

    class _Loader(Protocol):
        def get_data(self, path: str) -> bytes: ...


INDEX = "pattern_index.txt"
NEVER = "(?!)"  # matches nothing


@cache
def _index() -> dict[bytes, bytes]:
    path = f"{__file__.rpartition(os.sep)[0]}{os.sep}{INDEX}"  # also inside a zip file
    lines = cast("_Loader", __loader__).get_data(path).splitlines()  # type: ignore[name-defined]
    return dict(line.split(b" ", 1) for line in lines)


def checksum(source: str) -> str:
    """Return the name of an expression in the index, from its source."""
    return format(zlib.crc32(source.encode(errors="surrogatepass")), "08x")


def cuts_of(source: str) -> list[Cut]:
    """Return what may be cut from an expression, outermost first; nothing if the index does not know it."""
    line = _index().get(checksum(source).encode())
    return cast("list[Cut]", json.loads(line.decode())) if line else []


def shortened(source: str, cuts: Iterable[Cut], text: str) -> str:
    """Return the expression without the alternatives that cannot match in `text`, which is in lower case."""
    kept: list[str] = []
    at = 0
    for start, end, instead, words in cuts:
        if start >= at:
            for word in words:
                if word in text:
                    break
            else:
                if instead and not start and end == len(source):
                    return NEVER
                kept += (source[at:start], instead)
                at = end
    return "".join((*kept, source[at:])).replace(f"|{NEVER}", "") if kept else source
