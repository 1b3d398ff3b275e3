"""A hostile front page costs these four checks little more than reading it does."""

from __future__ import annotations

import re
import time

import pytest

from openness_lint.checks import (
    adapt_signs,
    addresses,
    contact,
    contact_files,
    contact_links,
    feedback,
    invitation_signs,
    locality,
    setup_signs,
    voices,
)
from openness_lint.checks.adapting import adapt_for_your_area
from openness_lint.checks.contact import contact_route
from openness_lint.checks.feedback import feedback_route
from openness_lint.checks.setting_up import setup_steps
from openness_lint.checks.signs import LONGEST, Sign
from tests.checks.test_reaching import repository_of

MODULES = (
    adapt_signs,
    addresses,
    contact,
    contact_files,
    contact_links,
    feedback,
    invitation_signs,
    locality,
    setup_signs,
    voices,
)
# The name in an address has at most 64 letters; what a body supplies is tried at one place only.
SHORT = {"addresses._SAMPLE_NAME": 64, "locality.SUPPLIED": 64}
PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}
WORDS = sorted(
    {
        word
        for module in MODULES
        for sign in vars(module).values()
        if isinstance(sign, Sign)
        for word in sign.words
    }
)
CHECKS = (contact_route, feedback_route, setup_steps, adapt_for_your_area)


def own_words(pattern: re.Pattern[str]) -> str:
    """The plain words of a pattern, one after the other: the text that comes nearest to matching it."""
    return " ".join(re.findall(r"[A-Za-zÀ-ÿ]{3,}", pattern.pattern)) + " "


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_reads_a_megabyte_in_pieces_in_a_bounded_time(name):
    """Sentences, paths and lines are cut before a pattern sees them; the pieces of a megabyte cost little in all."""
    pattern = PATTERNS[name]
    for piece in (own_words(pattern), "a ", "A b ", "../", "x@", "A1_", "(-_."):
        text = (piece * (LONGEST // len(piece) + 1))[: SHORT.get(name, LONGEST)]
        began = time.process_time()
        for _ in range(20):  # a fiftieth of a megabyte's pieces
            pattern.search(text)
        assert (time.process_time() - began) * (1_000_000 / LONGEST / 20) < 3.0, piece


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("joint", [" ", ". ", "\n\n## ", "\n- [x](https://example.org/issues) ", "\n1. `x` "])
def test_a_hostile_page_is_judged_in_under_two_seconds(check, joint):
    text = "# Page\n\n" + joint.join(WORDS) + "\n\n"
    text *= 150_000 // len(text)
    repository = repository_of({"files": {"README.md": text, "a.py": "x", "b.py": "x", "c.py": "x"}})
    assert repository.readme is not None  # reading is measured elsewhere
    began = time.process_time()
    check(repository, {})
    assert time.process_time() - began < 1.0
