"""Count words, tell placeholders and stuffed text from a team's own words, and guess the language."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from openness_lint.readme.inline import PLACEHOLDER
from openness_lint.readme.masks import UNFILLED

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_HINTS = ("[", "{", PLACEHOLDER, "todo", "tb", "fixme", "lorem", "xxx", "your", "example", "here", "description", "_", "...", "…", "n/a",
          "na", "summary", "introduction", "overview", "to be ", "placeholder")  # fmt: skip
_REPEATED = 0.3
_LONG = 30


@cache
def _placeholder() -> re.Pattern[str]:
    lines = (Path(__file__).parent / "placeholders.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def count(text: str) -> int:
    """Count words: runs that begin with a letter; two ideographs count as one word."""
    if text.isascii():
        return len(_WORD.findall(text))
    ideographs = sum(len(run) for run in _IDEOGRAPH.findall(text))
    return len(_WORD.findall(_IDEOGRAPH.sub(" ", text) if ideographs else text)) + (ideographs + 1) // 2


def is_placeholder(text: str) -> bool:
    """Whether a sentence (marks still in it) only holds the place of words."""
    if UNFILLED in text:
        return True
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS) and bool(_placeholder().search(text[:2000]))


def is_stuffed(text: str) -> bool:
    """Whether a long run of words says the same few words again and again."""
    tokens = text.lower().split()
    return len(tokens) >= _LONG and len(set(tokens)) < _REPEATED * len(tokens)


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    """Each function word with the languages that use it."""
    languages: dict[str, list[str]] = {}
    for line in (Path(__file__).parent / "stopwords.txt").read_text(encoding="utf-8").splitlines():
        code, _, words = line.partition(":")
        if words and not line.startswith("#"):
            for word in words.split():
                languages.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in languages.items()}


def language(text: str) -> str:
    """Guess the language by its function words; "" where there are too few or two languages tie."""
    table = _stop_words()
    tokens = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    seen: Counter[str] = Counter()
    for token in tokens:
        seen.update(table.get(token, ()))
    best = seen.most_common(2)
    if not best or best[0][1] < max(3, len(tokens) // 20):
        return ""
    return "" if len(best) > 1 and best[0][1] < 1.15 * best[1][1] else best[0][0]
