"""How plainly a text speaks to a reader outside IT."""

from __future__ import annotations

from functools import cache

from openness_lint.checks.listed import lines
from openness_lint.patterns import Pattern

_WORD = Pattern(r"[\w.#+-]{2,40}")


@cache
def _words() -> dict[str, int]:
    weights: dict[str, int] = {}
    for line in lines("plain_words"):
        weights.update(dict.fromkeys(line[2:].split(), 2 if line[0] == "+" else -1))
    return weights


def plainness(text: str) -> int:
    """Count words about people, places and services twice, and take away words that only a developer reads.

    Every word counts once however often it stands there.
    """
    weights = _words()
    return sum(weights.get(word.rstrip("."), 0) for word in set(_WORD.findall(text.lower())))
