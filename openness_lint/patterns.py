"""Regular expressions that are compiled when first used: to compile one costs as much as to search a book with it."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Pattern:
    """One regular expression; letter case is ignored unless `cased`."""

    def __init__(self, source: str, flags: int = 0, *, cased: bool = False) -> None:
        self.source = source
        self.flags = flags | (0 if cased else re.IGNORECASE)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled form."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Search as `re.search` does."""
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match as `re.match` does, at the start or at a later place."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text as `re.fullmatch` does."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find as `re.finditer` does."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Find as `re.findall` does, for patterns with one group or none."""
        return self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """Split as `re.split` does."""
        return self.compiled.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace as `re.sub` does."""
        return self.compiled.sub(new, text)


@cache
def pattern(source: str) -> Pattern:
    """Return the one pattern of a table's source, which ignores letter case."""
    return Pattern(source)
