"""Regular expressions that are compiled when first used: to compile one costs as much as to search a book with it."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from openness_lint.alternatives import NEVER, can_occur, known, read, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from openness_lint.alternatives import Cut


# A form that is not much shorter than the whole is not compiled beside it.
MUCH = 0.75
# What it costs to shorten a pattern for one text, where to compile a character of it costs 1; the longest text, and
# the most text together, that is looked through for words; letters that `re` and `lower` do not read alike.
ONE_TEXT, LONGEST, MOST = 2, 2_000, 2_000_000
FOLDED = "\u0130\u0131\u017f"
IGNORE_CASE = int(
    re.IGNORECASE
)  # a plain number: to join two flags of `re` asks its enumeration, for 400 patterns


class Pattern:
    """One regular expression; letter case is ignored unless `cased`."""

    def __init__(self, source: str, flags: int = 0, *, cased: bool = False) -> None:
        self.source = source
        self.flags = flags if cased else flags | IGNORE_CASE
        self.whole: re.Pattern[str] | None = None
        self.spent = 0
        self.forms: dict[str, re.Pattern[str]] = {}

    @cached_property
    def known(self) -> tuple[list[list[str]], bytes]:
        """What the index says of it: the words it needs, and its cuts."""
        return known(self.source)

    @cached_property
    def cuts(self) -> list[Cut]:
        """What may be left out of it for some texts."""
        return read(self.known[1])

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled form."""
        if self.whole is None:
            self.whole = re.compile(self.source, self.flags)
        return self.whole

    def _fit(self, text: str) -> re.Pattern[str] | None:
        """Return what finds the same in this text as the whole does, or None where nothing can be found."""
        self.spent += ONE_TEXT
        if self.spent > len(self.source):
            return self.compiled
        return self.compiled if len(text) > LONGEST else self._form(text)

    def _form(self, text: str) -> re.Pattern[str] | None:
        if not text.isascii() and any(letter in text for letter in FOLDED):
            return self.compiled
        low = text.lower()
        source = shortened(self.source, self.cuts, low) if can_occur(self.known[0], low) else NEVER
        if source == NEVER:
            return None
        if len(source) > MUCH * len(self.source):
            return self.compiled
        if source not in self.forms:
            self.spent += len(source)
            self.forms[source] = re.compile(source, self.flags)
        return self.forms[source]

    def search(self, text: str) -> re.Match[str] | None:
        """Search as `re.search` does."""
        fit = self.whole or self._fit(text)
        return fit.search(text) if fit else None

    def among(self, texts: Iterable[str]) -> list[str]:
        """Give those of many texts, such as all paths, in which it is found: they are looked through as one first."""
        each = list(texts)
        together = "\n".join(each)
        fit = self.compiled if self.whole or len(together) > MOST else self._form(together)
        return [text for text in each if fit.search(text)] if fit else []

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match as `re.match` does, at the start or at a later place."""
        fit = self.whole or self._fit(text)
        return fit.match(text, start) if fit else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text as `re.fullmatch` does."""
        fit = self.whole or self._fit(text)
        return fit.fullmatch(text) if fit else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find as `re.finditer` does."""
        fit = self.whole or self._fit(text)
        return fit.finditer(text) if fit else iter(())

    def findall(self, text: str) -> list[str]:
        """Find as `re.findall` does, for patterns with one group or none."""
        fit = self.whole or self._fit(text)
        return fit.findall(text) if fit else []

    def split(self, text: str) -> list[str]:
        """Split as `re.split` does."""
        return self.compiled.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace as `re.sub` does."""
        fit = self.whole or self._fit(text)
        return fit.sub(new, text) if fit else text


@cache
def pattern(source: str) -> Pattern:
    """Return the one pattern of a table's source, which ignores letter case."""
    return Pattern(source)
