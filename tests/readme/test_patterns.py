"""No pattern's cost grows faster than the text that a stranger hands it."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from openness_lint import readme
from openness_lint.patterns import Pattern
from openness_lint.readme import foreign, words
from tests.timing import within

SIZE = 50_000
PIECES = (
    "a",
    "a ",
    "_",
    "`",
    "[",
    "](",
    "<",
    "<a ",
    "#",
    ".",
    "/",
    " ",
    "\n",
    "http://",
    "link:",
    "{",
    "-",
    ":",
    "this ",
    "1.",
    "é",
)
SECONDS = 1.0


def patterns():
    """Every pattern of the package: compiled at a module's top, held as text, made on first use, and in data files."""
    found = {}
    for info in pkgutil.iter_modules(readme.__path__):
        module = importlib.import_module(f"openness_lint.readme.{info.name}")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found[f"{info.name}.{name}"] = value
            elif isinstance(value, Pattern):
                found[f"{info.name}.{name}"] = value.compiled
            elif isinstance(value, str) and name[0] == "_" and re.search(r"[\])}][?*+{$)|]|\\[sw]", value):
                found[f"{info.name}.{name}"] = re.compile(value)
            elif hasattr(value, "cache_clear") and name in (
                "_token",
                "_target",
                "_attribute",
                "_emphasis",
                "_hiding",
                "_tokens",
                "_spans",
                "_html_cut",
            ):
                found[f"{info.name}.{name}"] = value()
    for n, (_, pattern) in enumerate(words._placeholders()):
        found[f"placeholder {n}"] = pattern.compiled
    for n, (_, pattern) in enumerate(foreign._patterns()):
        found[f"leftover {n}"] = re.compile(pattern.removeprefix("!"))
    return found


ALL = patterns()


def test_the_patterns_are_found():
    assert len(ALL) > 60


@pytest.mark.parametrize("name", ALL)
def test_a_pattern_reads_hostile_text_in_a_straight_line(name):
    def look():
        for piece in PIECES:
            for _ in ALL[name].finditer(piece * (SIZE // len(piece))):
                pass

    within(SECONDS, look)
