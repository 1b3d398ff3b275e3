"""Signs of why a thing was built; `reasons.txt` holds them, by kind and language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.signtables import table

if TYPE_CHECKING:
    from openness_lint.checks.signs import Sign

NEED, PURPOSE, HELP, HINT = KINDS = ("why-need", "why-purpose", "why-help", "why-hint")


@cache
def signs_for(language: str) -> tuple[Sign, ...]:
    """Give the signs for a language ("en", "nl", …; English where there are none): need, purpose, help, hint."""
    signs = table("reasons")
    return tuple(signs.get(f"{kind} {language}", signs[f"{kind} en"]) for kind in KINDS)
