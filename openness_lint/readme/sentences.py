"""Split plain text into sentences, each with the line it begins on and the links that stand in it."""

from __future__ import annotations

import re
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import BREAK, MARK, words_of
from openness_lint.readme.document import Link, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme.inline import Inline

_END = Pattern(rf"[.!?…。\uff01\uff1f]{{1,9}}[\"'”\u2019)\]*]{{0,3}}(?=[\s{MARK}])|{BREAK}", cased=True)
_ABBREVIATIONS = words_of(
    "e.g eg i.e ie etc vs cf approx incl no nos fig vol p pp ch dr mr mrs ms prof st dept govt ltd "
    "inc co corp al ca z.b bzw usw u.a d.h ggf vgl nr bijv o.a m.b.t p.ej ej ex art sr sra av tel jan "
    "feb mar apr jun jul aug sep sept oct nov dec"
)
_BEGINNERS = words_of(
    "a all an and as at but by click download each every find follow for from here how if in install it its make many "
    "most no on once our please run see since so some that the then there these they this those to use users we what "
    "when where which while who with you your"
)
_SPACE = Pattern(r"[ \t\n\u00a0]+", cased=True)
_STRAY = Pattern(r" ([.,])(?=\s|$)", cased=True)  # but "./data" and ".env" keep their blank
_EMOJI = (
    "[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe00-\ufe0f"
    "\U0001f000-\U0001faff]+"
)
_LOOKS_BACK = 24


def split(part: Inline, row_lines: tuple[int, ...], *, whole: bool = False) -> Iterator[Sentence]:
    """Yield the sentences of one block; `whole` keeps it in one piece (a table cell)."""
    text = part.text
    links = iter(part.links)
    start = row = 0
    for end in [*_ends(text, whole=whole), len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip(f" \t\n{MARK}{BREAK}"))
        line = row_lines[min(row + piece.count("\n", 0, lead), len(row_lines) - 1)]
        found = tuple(islice(links, piece.count(MARK)))
        yield Sentence(tidy(piece), line, found, _whole(piece, found))
        row += piece.count("\n")
        start = end


def _whole(piece: str, links: tuple[Link, ...]) -> str:
    """Put addresses back where they stood; "" where none was taken out. Links with words of their own kept those."""
    if not any(_is_bare(link) for link in links):
        return ""
    back = (link.text if _is_bare(link) else "" for link in links)
    return tidy(
        "".join(f"{said}{address}" for said, address in zip_longest(piece.split(MARK), back, fillvalue=""))
    )


def _is_bare(link: Link) -> bool:
    """Whether a link's words are an address, which is taken out of the text."""
    words = link.text
    return not link.picture and (
        link.target in (words, f"mailto:{words}") or "://" in words or words.startswith("www.")
    )


def _ends(text: str, *, whole: bool) -> Iterator[int]:
    if whole:
        return
    for found in _END.finditer(text):
        end = found.end()
        if found.group() == BREAK:
            yield end
            continue
        following = text[end : end + 40].lstrip(f" \t\n{MARK}\"'“\u2018*")[:1]
        if following.islower() and found.group()[0] in ".…":
            continue
        before = text[max(0, end - _LOOKS_BACK) : end - 1]
        if found.group() == "." and _abbreviated(before, text[end : end + 40]):
            continue
        yield end


def _abbreviated(before: str, after: str) -> bool:
    """Whether a full stop ends no sentence: after an abbreviation, an initial, a number before a list item.

    One of letters and dots ("N.Z.") may stand last, so that a word which mostly begins a sentence tells.
    """
    word = before.replace("\n", " ").rpartition(" ")[2].lstrip("([\"'“\u2018").lower()
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return True
    letters = word.split(".")
    if len(letters) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters):
        return _first_word(after) not in _BEGINNERS
    return word.isdigit() and len(word) < 4 and before.strip() == word


def _first_word(text: str) -> str:
    return (text.lower().replace(MARK, " ").split() or [""])[0].strip("(\"'“\u2018*,")


def tidy(text: str) -> str:
    """One line, without marks, emoji and the blanks and brackets that taken-out addresses leave."""
    for mark in (MARK, BREAK):
        text = text.replace(mark, "")
    if not text.isascii():
        text = re.sub(_EMOJI, "", text)
    text = _SPACE.sub(" ", text).strip()
    if "( )" in text or "()" in text:
        text = text.replace("( )", "").replace(" ()", "")
    return _STRAY.sub(r"\1", text) if " ." in text or " ," in text else text
