"""No pattern of the checks costs a hostile text more than a few times what reading it costs, cut as it is when they see it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import openness_lint
from openness_lint.checks.listed import lines
from openness_lint.checks.signs import LONGEST, Sign
from openness_lint.checks.signtables import table
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern
from tests.timing import seconds

CHECKS = Path(openness_lint.__file__).parent / "checks"
# What is shorter than a sentence where it is seen: the name in an address.
SHORT = {"checks.addresses._SAMPLE_NAME": 64}
# What is tried at the start of a text only.
AT_THE_START = {"checks.status.RUNNER"}
PIECES = ("a ", "A b ", "../", "x@", "A1_", "(-_.")
AGAIN = 6
SECONDS_A_MEGABYTE = (
    10.0  # five times the slowest on a quiet machine; the square of a sentence costs more than that
)


def found_in(value):
    """The patterns in a module's value: one, a sign's, or those of a table of them."""
    if isinstance(value, Pattern):
        yield value.source, value.flags
    elif isinstance(value, Sign):
        yield value.pattern, re.IGNORECASE
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern, value.flags
    elif isinstance(value, (dict, Frozen)):
        yield from found_in(list((value if isinstance(value, dict) else vars(value)).values()))
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from found_in(part)


def patterns():
    """Every pattern that is held at the top of a module of ours or in a table of signs, by where it is."""
    found = {}
    for info in pkgutil.walk_packages(openness_lint.__path__, "openness_lint."):
        if not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                for number, (source, flags) in enumerate(found_in(value)):
                    place = f"{info.name.partition('.')[2]}.{name}"
                    found.setdefault((source, flags), f"{place}[{number}]" if number else place)
    for path in CHECKS.glob("*.txt"):
        if any(line.startswith("[") and line.endswith("]") for line in lines(path.stem)):
            for source, flags in found_in(table(path.stem)):
                found.setdefault((source, flags), f"tables.{path.stem}: {source}")
    return {place: key for key, place in found.items()}


ALL = patterns()


def module_of(name):
    """The module that holds a pattern: its place without the last name."""
    return ".".join(name.partition("[")[0].split(".")[:2])


def words_of(source):
    """The plain words of a pattern, one after the other: the text that comes nearest to matching it."""
    return " ".join(re.findall(r"[A-Za-zÀ-ÿ]{3,}", source))[:LONGEST] + " "


def test_the_patterns_are_found():
    assert len(ALL) > 250


@pytest.mark.parametrize("module", sorted({module_of(name) for name in ALL}))
def test_patterns_read_the_pieces_of_a_megabyte_in_a_bounded_time(module):
    for name, (source, flags) in ALL.items():
        if module_of(name) == module:
            compiled = re.compile(source, flags)
            look = compiled.match if name in AT_THE_START else compiled.search
            for piece in (words_of(source), *PIECES):
                text = (piece * (LONGEST // len(piece) + 1))[: SHORT.get(name, LONGEST)]
                spent = min(seconds(look, text) for _ in range(AGAIN)) * 1_000_000 / len(text)
                assert spent < SECONDS_A_MEGABYTE, (name, piece)
