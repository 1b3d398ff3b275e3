"""Did you mean …? Nearest known words, for every message about an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_NAMED = 4


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean 'x'?" with the known words that hold `word`, or else the nearest; "" where none is near."""
    import difflib  # noqa: PLC0415 - only after a mistake

    lowered, words = word[:100].lower(), list(known)
    near = [one for one in words if lowered in one.split("-")][:MOST_NAMED]
    near = near or difflib.get_close_matches(lowered, words, n=1, cutoff=0.6)
    *others, last = (f"'{one}'" for one in near) if near else ("",)
    return f" Did you mean {', '.join(others)}{' or ' if others else ''}{last}?" if near else ""
