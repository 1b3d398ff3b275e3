"""Text to token hashes: what is left of a licence text when spelling, wrapping and markup are taken out.

The build script and the matcher share this module; a change here needs the index to be built again.
"""

from __future__ import annotations

import re
import zlib
from array import array

from openness_lint.patterns import Pattern

MAX_TOKENS = 40_000
SHORT_TEXT, LONG_TEXT = 100, 1_500

# Spellings that the SPDX matching guidelines hold equal; right-hand sides are what we compare.
EQUAL_WORDS = {
    "licence": "license", "licences": "licenses", "licenced": "licensed", "licencing": "licensing",
    "licencee": "licensee", "licencor": "licensor", "sublicence": "sublicense", "sublicences": "sublicenses",
    "acknowledgement": "acknowledgment", "acknowledgements": "acknowledgments", "analogue": "analog",
    "artefact": "artifact", "artefacts": "artifacts", "cancelled": "canceled", "catalogue": "catalog",
    "centre": "center", "favour": "favor", "favourite": "favorite", "fulfil": "fulfill",
    "fulfilment": "fulfillment", "judgement": "judgment", "labelling": "labeling", "labour": "labor",
    "merchantibility": "merchantability", "modelled": "modeled", "modelling": "modeling",
    "offence": "offense", "practise": "practice", "programme": "program",
    "signalling": "signaling", "whilst": "while", "wilful": "willful", "wilfull": "willful", "owner": "holder",
    "owners": "holders", "behaviour": "behavior", "colour": "color", "honour": "honor", "defence": "defense",
}  # fmt: skip
# -ise, -isation and their forms become -ize: one rule in place of a list.
ISE = Pattern(r"^([a-z]{4,14})is(e|ed|es|ing|ation|ations)$", cased=True)
NOT_ISE = frozenset({
    "exercise", "exercised", "exercises", "exercising", "otherwise", "franchise", "promise", "promised",
    "promises", "premise", "premises", "advise", "advised", "arising", "comprise", "comprised", "comprises",
    "comprising", "enterprise", "enterprises", "supervise", "revise", "revised", "precise", "likewise",
    "appraise", "raised", "purchased", "merchandise", "disguise", "disguised", "surprise", "concise",
})  # fmt: skip
SKIPPED = frozenset({
    "http", "https", "www", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "and", "quot", "amp", "nbsp",
    "ldquo", "rdquo", "lsquo", "rsquo", "apos", "sub", "dnl", "rem",
})  # fmt: skip

COPYRIGHT_LINE = Pattern(
    r"^[ \t>#*/;~|%!.=_-]{0,12}(?:portions )?(?:copyright|copr\.|\(c\)|©|&copy;)"
    r"(?=[\s:,]{0,4}(?:\(c\)|©|&copy;|copyright|\d{4}|[<\[{]|yyyy|by |the |crown|holder|$))[^\n]{0,300}$",
    re.MULTILINE,
    cased=True,
)
RIGHTS_LINE = Pattern(
    r"^[ \t>#*/;~|%!-]{0,12}all rights reserved\.?[ \t]*(?:\*/)?$", re.MULTILINE, cased=True
)
MARKUP = Pattern(r"<[^<>\n]{1,120}>|\]\([^()\s]{1,300}\)|&#?\w{2,6};", cased=True)
LIST_MARK = Pattern(
    r"^[ \t>#*/;~|-]{0,12}(?:[•+*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?:\d{1,2}[.)]?){0,3}[ \t]",
    re.MULTILINE,
    cased=True,
)
WORD = Pattern(r"[^\W_]{2,}|\d", cased=True)


def plain_word(word: str) -> str:
    """Return one lower-case word in the spelling that we compare."""
    known = EQUAL_WORDS.get(word)
    if known is not None:
        return known
    if "is" in word and word not in NOT_ISE:
        found = ISE.match(word)
        if found:
            return f"{found[1]}iz{found[2]}"
    return word


def words(text: str) -> list[str]:
    """Split a text into compared words: copyright lines, markup, list marks and one-letter words left out."""
    low = text.lower()
    if "copyright" in low or "©" in low or "(c)" in low or "&copy;" in low:
        low = COPYRIGHT_LINE.sub(" ", low)
    if "all rights reserved" in low:
        low = RIGHTS_LINE.sub(" ", low)
    low = LIST_MARK.sub(" ", MARKUP.sub("] ", low)).replace("non-", "non").replace("sub-", "sub")
    return [plain_word(word) for word in WORD.findall(low) if word not in SKIPPED]


def hashes(text: str) -> array[int]:
    """Return the 16-bit hashes of a text's words, at most MAX_TOKENS of them."""
    found = words(text)[:MAX_TOKENS]
    known = {word: zlib.crc32(word.encode()) & 0xFFFF for word in set(found)}
    return array("H", [known[word] for word in found])


def shingle(first: int, second: int, third: int) -> int:
    """Mix three neighbouring token hashes into one 32-bit number."""
    return (first * 0x9E3779B1 + second * 0x85EBCA6B + third * 0xC2B2AE35) & 0xFFFFFFFF


def mask(words: int) -> int:
    """Return which shingles are looked up in a text of so many words: all, every second or every fourth.

    A shingle is taken where its first word's hash and the mask have no bit in common.
    """
    return 0 if words <= SHORT_TEXT else 1 if words <= LONG_TEXT else 3
