"""Count words, tell placeholders and stuffed text from a team's own words, and guess the language."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from openness_lint import beforehand
from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import PLACEHOLDER, UNFILLED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_WORD = Pattern(r"[^\W\d_][\w'\u2019.-]*", cased=True)
_IDEOGRAPH = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
_REPEATED = 0.3
_LONG = 30
_HEAP = 10
_HEADINGS = 0.4


def hinted(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each pattern of a table with the words of which one must be there before it is tried."""
    for line in beforehand.text(f"readme/{name}").splitlines():
        if line and line[0] != "#":
            hints, _, pattern = line.partition("\t")
            yield tuple(hints.replace(r"\ue002", PLACEHOLDER).split(";")), pattern


@cache
def _placeholders() -> tuple[tuple[tuple[str, ...], Pattern], ...]:
    return tuple((hints, Pattern(source)) for hints, source in hinted("placeholders.txt"))


def count(text: str) -> int:
    """Count words: runs that begin with a letter; two ideographs count as one word."""
    if text.isascii() or max(text) < "\u3040":
        return len(_WORD.findall(text))
    ideographs = sum(len(run) for run in re.findall(_IDEOGRAPH, text))
    return len(_WORD.findall(re.sub(_IDEOGRAPH, " ", text) if ideographs else text)) + (ideographs + 1) // 2


def is_placeholder(text: str) -> bool:
    """Whether a sentence (marks still in it) only holds the place of words."""
    if UNFILLED in text:
        return True
    lowered = text[:2000].lower()
    for hints, pattern in _placeholders():
        if any(hint in lowered for hint in hints) and pattern.search(text[:2000]):
            return True
    return False


def is_stuffed(text: str, headings: Container[str] = ()) -> bool:
    """Whether words were heaped up to be found: the same few again and again, or headings' words without grammar.

    `headings`: the single words that headings are made of.
    """
    tokens = re.findall(r"[^\W\d_]+", text.lower()) if text.count(" ") >= _HEAP - 1 else []
    if len(tokens) >= _LONG and len(set(tokens)) < _REPEATED * len(tokens):
        return True
    if len(tokens) < _HEAP or not _stop_words().keys().isdisjoint(tokens):
        return False
    return sum(token in headings for token in tokens) >= _HEADINGS * len(tokens)


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    """Each function word with the languages that use it."""
    languages: dict[str, list[str]] = {}
    for line in beforehand.text("readme/stopwords.txt").splitlines():
        code, _, words = line.partition(":")
        if words and not line.startswith("#"):
            for word in words.split():
                languages.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in languages.items()}


def language(text: str) -> str:
    """Guess the language by its function words; "" where there are too few or two languages tie."""
    table = _stop_words()
    tokens = Counter(re.findall(r"[^\W\d_]+", text[:8000].lower()))
    total = sum(tokens.values())
    seen: Counter[str] = Counter()
    for token, number in tokens.items():
        for code in table.get(token, ()):
            seen[code] += number
    best = seen.most_common(2)
    if not best or best[0][1] < max(3, total // 20):
        return ""
    return "" if len(best) > 1 and best[0][1] < 1.15 * best[1][1] else best[0][0]
