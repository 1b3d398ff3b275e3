"""Names and titles: their words, and whether they are only acronyms or code names."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

SPLIT = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
EMPTY_WORDS = frozenset("the a an of for and to in on by with project repo repository app application system tool tools code website site api service platform".split())


@cache
def common_words() -> frozenset[str]:
    """Give everyday English words (data file beside this module) that tell a stranger what a thing is about."""
    return frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())


def words_of(name: str) -> list[str]:
    """Split a title or name into words: at spaces, hyphens, dots, and where small letters meet capitals."""
    return SPLIT.findall(name)


def is_cryptic(name: str) -> bool:
    """Tell whether no word of a name is an everyday word about a subject."""
    telling = [w for w in words_of(name) if len(w) > 2 and w.lower() not in EMPTY_WORDS]
    return not any(_known(word.lower()) for word in telling)


def _known(word: str) -> bool:
    words = common_words()
    return word in words or (word.endswith("s") and word[:-1] in words) or (word.endswith("es") and word[:-2] in words) or (word.endswith("ing") and (word[:-3] in words or word[:-3] + "e" in words))
