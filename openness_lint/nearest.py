"""Did you mean …? Nearest known words, for every message about an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean 'x'?" with the nearest known word, or "" where none is near."""
    import difflib  # noqa: PLC0415 - only after a mistake

    near = difflib.get_close_matches(word[:100].lower(), list(known), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""
