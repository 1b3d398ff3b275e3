"""A hostile front page costs these four checks little more than reading it does."""

from __future__ import annotations

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
from openness_lint.checks.signs import Sign
from tests.checks.cases import repository_of
from tests.timing import seconds

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


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("joint", [" ", ". ", "\n\n## ", "\n- [x](https://example.org/issues) ", "\n1. `x` "])
def test_a_hostile_page_is_judged_in_under_two_seconds(check, joint):
    text = "# Page\n\n" + joint.join(WORDS) + "\n\n"
    text *= 150_000 // len(text)
    repository = repository_of({"files": {"README.md": text, "a.py": "x", "b.py": "x", "c.py": "x"}})
    assert repository.readme is not None  # reading is measured elsewhere
    assert seconds(check, repository, {}) < 1.0
