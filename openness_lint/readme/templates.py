"""Tell a template's sentences from a team's own, by hashes of what known templates say.

The index holds no text: 32-bit checksums of every four-word run of each template's sentences, and of whole sentences
shorter than that, each with the number of its template. `scripts/build_templates.py` makes it from named sources and
versions, which `templates.json` lists. The thresholds were measured on 795 READMEs: no false match from 0.7 on.
"""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from openness_lint import beforehand
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAGIC = b"OLT1"
RUN = 4  # words in a run
COVERED = 0.6  # a sentence this much covered by one template is not the team's own
SHORT = 8  # words; a shorter sentence counts only beside a longer one of the same template
SHORT_ENOUGH = 4  # … or where this many different short ones …
SHORT_SHARE = 0.3  # … make up this much of the document
PRODUCT_SHARE = 0.2  # a product's README is recognised from this share on: sister products share phrases
NEUTRAL = 0x8000  # a licence or contribution sentence: true of a project even where a template wrote it
MOSTLY = 0.5  # share of a document from which on its neutral sentences are the template's too …
UNTOUCHED = 0.7  # … or from which on it is untouched, neutral sentences counted

_TOKEN = Pattern(r"[^\W_]+", cased=True)
_DIGITS = Pattern(r"\d+", cased=True)
_NEUTRAL = (
    r"(?i)licen[cs]|copyright|contribut|pull request|conduct|crown|warranty|vulnerab|security|open government|ogl|"
    r"sample code in the documentation"
)


class Index(Frozen):
    """The index in memory: the templates, sorted checksums and, beside each, the number of its template.

    `homes`: the names of the repositories in which a template lives, where its text is the project's own.
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    homes: tuple[frozenset[str], ...]
    sums: array[int]
    owners: array[int]

    def owners_of(self, checksum: int) -> Iterator[int]:
        """Yield the numbers of the templates that have a run with this checksum, neutral bit included."""
        place = bisect_left(self.sums, checksum)
        while place < len(self.sums) and self.sums[place] == checksum:
            yield self.owners[place]
            place += 1


class Match(NamedTuple):
    """What was found of templates in one document. `leftover`: the positions of sentences that a template wrote.

    `kind`: of the template: "product", "scaffold", "house" or "guide".
    """

    template: str
    share: float
    leftover: frozenset[int]
    kind: str = ""


def tokens(text: str) -> list[str]:
    """Give the words that are compared: lower case, every number 0."""
    return _TOKEN.findall(_DIGITS.sub("0", text.lower()))


def runs(words: Sequence[str]) -> list[int]:
    """Give the checksums of a sentence: of each four-word run, or of the whole where it is shorter."""
    if len(words) < RUN:
        return [crc32(("=" + " ".join(words)).encode())]
    return [crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1)]


def is_neutral(text: str) -> bool:
    """Whether a sentence is about licence, copyright, contributing or security."""
    return bool(re.search(_NEUTRAL, text))


@cache
def index() -> Index:
    """Read the index that ships beside this module."""
    return load(beforehand.data("readme/templates.bin"))


def load(raw: bytes) -> Index:
    """Read an index from bytes; raises ValueError where they are none."""
    if raw[:4] != MAGIC:
        raise ValueError("not an index of templates")
    size, number = int.from_bytes(raw[4:8], "little"), int.from_bytes(raw[8:12], "little")
    heads = [line.split("\t") for line in raw[12 : 12 + size].decode().split("\n")]
    at = 12 + size
    sums, owners = array("I"), array("H")
    sums.frombytes(raw[at : at + 4 * number])
    owners.frombytes(raw[at + 4 * number : at + 6 * number])
    if sys.byteorder == "big":
        sums.byteswap()
        owners.byteswap()
    names, kinds, homes = zip(*heads, strict=True)
    return Index(names, kinds, tuple(frozenset(home.split()) for home in homes), sums, owners)


def match(sentences: Sequence[str], name: str = "", known: Index | None = None) -> Match:
    """Compare a document's sentences with the index; `name`, the repository's, leaves a template's home alone."""
    known = known or index()
    said = [tokens(sentence) for sentence in sentences]
    lengths = [len(words) for words in said]
    at_home = _at_home(name, known)
    hits = [_covered(words, known, at_home) if words else {} for words in said]
    if not any(hits):
        return Match("", 0.0, frozenset())
    total = sum(lengths)
    trusted = _trusted(said, hits, known)
    chosen = _choose(hits, trusted, neutral=False)
    everything = _choose(hits, trusted, neutral=True)
    if (
        sum(lengths[n] for n in chosen) >= MOSTLY * total
        or sum(lengths[n] for n in everything) >= UNTOUCHED * total
    ):
        chosen = everything
    else:
        chosen = {n: owner for n, owner in chosen.items() if lengths[n] > 1}
    weights: dict[int, int] = {}
    for n, owner in chosen.items():
        weights[owner] = weights.get(owner, 0) + lengths[n]
    best = max(weights, key=lambda owner: weights[owner]) if weights else -1
    share = sum(lengths[n] for n in chosen) / total
    if best < 0:
        return Match("", share, frozenset(chosen))
    return Match(known.names[best], share, frozenset(chosen), known.kinds[best])


def _at_home(name: str, known: Index) -> frozenset[int]:
    last = re.split(r"__|/", name.lower())[-1]
    return frozenset(number for number, homes in enumerate(known.homes) if last and last in homes)


def _covered(words: list[str], known: Index, at_home: frozenset[int]) -> dict[int, int]:
    """How many of a sentence's words each template covers, for those that cover enough of it."""
    spans: dict[int, tuple[int, int]] = {}  # owner -> (words covered, where the last covered word stands)
    for at, checksum in enumerate(runs(words)):
        for owner in known.owners_of(checksum):
            if owner & ~NEUTRAL in at_home:
                continue
            covered, last = spans.get(owner, (0, 0))
            end = min(at + RUN, len(words))
            spans[owner] = (covered + end - max(at, last), end)
    return {owner: covered for owner, (covered, _) in spans.items() if covered >= COVERED * len(words)}


def _trusted(said: list[list[str]], hits: list[dict[int, int]], known: Index) -> frozenset[int]:
    """Find the templates that a document shows enough of: a long sentence, or several short ones that fill it."""
    total = sum(map(len, said))
    weight: dict[int, int] = {}
    short: dict[int, set[str]] = {}
    long: set[int] = set()
    for words, owners in zip(said, hits, strict=True):
        for owner in {owner & ~NEUTRAL for owner in owners}:
            weight[owner] = weight.get(owner, 0) + len(words)
            if len(words) > 1:
                short.setdefault(owner, set()).add(" ".join(words))
        if len(words) >= SHORT:
            long.update(owner for owner in owners if not owner & NEUTRAL)
    filled = {
        owner
        for owner, texts in short.items()
        if len(texts) >= SHORT_ENOUGH and weight[owner] >= SHORT_SHARE * total
    }
    return frozenset(
        owner
        for owner in long | filled
        if known.kinds[owner] != "product" or weight[owner] >= PRODUCT_SHARE * total
    )


def _choose(hits: list[dict[int, int]], trusted: frozenset[int], *, neutral: bool) -> dict[int, int]:
    """For each sentence that a trusted template covers: the template that covers most."""
    chosen = {}
    for n, owners in enumerate(hits):
        fit = {
            owner & ~NEUTRAL: covered
            for owner, covered in owners.items()
            if owner & ~NEUTRAL in trusted and (neutral or not owner & NEUTRAL)
        }
        if fit:
            chosen[n] = max(fit, key=lambda owner: fit[owner])
    return chosen
