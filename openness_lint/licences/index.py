"""The prebuilt index of licence texts as hashes: `texts.idx` beside this module.

Built by scripts/build_licence_index.py. It holds numbers, ids and no prose: for each reference text its 16-bit word
hashes with a flag each (compressed), and for all of them together the sorted hashes of three-word shingles with the
references that have them. Numbers are little-endian.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from openness_lint import beforehand
from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAGIC = b"OLINDEX1"
NAME = "texts.idx"


class Reference(Frozen):
    """One reference text: its SPDX id, and how many shingles it has: all of them, every second, every fourth.

    `core`: how many words must be there; `size`: all its words, optional ones among them.
    """

    id: str
    every: int
    second: int
    fourth: int
    core: int
    size: int


class Index(Frozen):
    """All reference texts. `numbers` of a shingle are positions in `references`."""

    references: tuple[Reference, ...]
    shingles: Sequence[int]
    starts: Sequence[int]
    postings: Sequence[int]
    offsets: Sequence[int]
    blob: memoryview

    def numbers(self, shingle: int) -> Sequence[int]:
        """Return the references that hold a shingle."""
        place = bisect_left(self.shingles, shingle)
        if place == len(self.shingles) or self.shingles[place] != shingle:
            return ()
        return self.postings[self.starts[place] : self.starts[place + 1]]

    def words(self, number: int) -> tuple[bytes, bytes]:
        """Return a reference's word hashes (two bytes each) and flags (one byte each)."""
        raw = zlib.decompress(self.blob[self.offsets[number] : self.offsets[number + 1]])
        count = len(raw) // 3
        return raw[: 2 * count], raw[2 * count :]


def pack(references: Sequence[Reference], words: Sequence[bytes], postings: dict[int, list[int]]) -> bytes:
    """Return the index file's bytes. `words`: for each reference its word hashes followed by its flags."""
    order = sorted(postings)
    flat = array("H", [number for shingle in order for number in postings[shingle]])
    starts, blobs, offsets = array("I", [0]), [zlib.compress(raw, 9) for raw in words], array("I", [0])
    for shingle in order:
        starts.append(starts[-1] + len(postings[shingle]))
    for blob in blobs:
        offsets.append(offsets[-1] + len(blob))
    names = "\n".join(
        f"{r.id} {r.every} {r.second} {r.fourth} {r.core} {r.size}" for r in references
    ).encode()
    names += b"\n" * (-len(names) % 4)
    if len(flat) % 2:
        flat.append(0)
    sizes = array("I", [len(names), len(order), len(flat), len(references)])
    parts: Iterable[array[int]] = (sizes, array("I", order), starts, offsets, flat)
    head, *rest = (_little(part) for part in parts)
    return b"".join([MAGIC, head, names, *rest, *blobs])


def _little(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def _view(raw: memoryview, code: str) -> Sequence[int]:
    if sys.byteorder == "little":
        return raw.cast(code)  # type: ignore[return-value, call-overload, no-any-return, unused-ignore]
    swapped = array(code, raw.tobytes())
    swapped.byteswap()
    return swapped


@cache
def load() -> Index:
    """Read the index. Raises ValueError where the file is not one."""
    return parse(beforehand.data(f"licences/{NAME}"))


def parse(content: bytes) -> Index:
    """Read an index file's bytes. Raises ValueError where they are not those of one."""
    raw = memoryview(content)
    if raw[:8] != MAGIC:
        raise ValueError("this is not an index of licence texts")
    sizes = _view(raw[8:24], "I")
    at = 24
    names = bytes(raw[at : at + sizes[0]]).decode().split("\n")
    at += sizes[0]
    parts = []
    for count, code in ((sizes[1], "I"), (sizes[1] + 1, "I"), (sizes[3] + 1, "I"), (sizes[2], "H")):
        size = count * (4 if code == "I" else 2)
        parts.append(_view(raw[at : at + size], code))
        at += size
    shingles, starts, offsets, postings = parts
    references = tuple(_reference(line) for line in names if line)
    return Index(references, shingles, starts, postings, offsets, raw[at:])


def _reference(line: str) -> Reference:
    name, *counts = line.split(" ")
    every, second, fourth, core, size = map(int, counts)
    return Reference(name, every, second, fourth, core, size)
