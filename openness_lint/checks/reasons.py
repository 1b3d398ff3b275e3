"""Signs of why a thing was built; `reasons.txt` holds them, by kind and language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.signtables import table

if TYPE_CHECKING:
    from openness_lint.checks.signs import Sign

NEED, PURPOSE, HELP, TROUBLE, ENABLE, HINT = KINDS = (
    "why-need", "why-purpose", "why-help", "why-trouble", "why-enable", "why-hint",
)  # fmt: skip


@cache
def signs_for(language: str) -> tuple[Sign, ...]:
    """Give the signs for a language ("en", "nl", …; English where there are none), strongest kind first.

    Only English tells what a thing makes possible (ENABLE) from a help, and how it was before (TROUBLE) from a need.
    """
    signs = table("reasons")
    if f"{NEED} {language}" not in signs:
        language = "en"
    return tuple(sign for kind in KINDS if (sign := signs.get(f"{kind} {language}")))
