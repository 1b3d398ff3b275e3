"""The rule book keeps its promises: every example of every page gives the answer that its section says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from openness_lint.checks import CHECKS
from openness_lint.findings import Answer
from openness_lint.rule import PLACEHOLDER
from openness_lint.rulepack import schema_errors
from openness_lint.rules import THEMES, fill, load, pages, rulebook_folder
from tests.rulebook_examples import repository_from

ROOT = Path(__file__).resolve().parents[1]
RULES = load(examples=True)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
# Rule catalogue, "Core at a glance": id -> points of the core.
CORE = {
    "licence-file": 8, "licence-open": 7, "licence-in-readme": 3, "readme-real": 5, "story-what": 4,
    "story-why": 5, "story-who": 4, "story-lessons": 5, "story-results": 3, "data-sources-linked": 7,
    "data-terms": 3, "software-linked": 3, "status-stated": 8, "status-believable": 5, "sign-of-life": 4,
    "short-description": 4, "topics-set": 2, "clear-name-and-title": 2, "contact-route": 6,
    "feedback-route": 3, "setup-steps": 4, "adapt-for-your-area": 5,
}  # fmt: skip
# Words that each check gives for the messages' {placeholders} whenever it gives that answer.
GIVEN = {"status-stated": {"status"}, "licence-open": {"licence"}}


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.id}:{example.line}:{example.kind}" for rule, example in EXAMPLES],
)
def test_example_gives_the_answer_of_its_section(rule, example):
    verdict = CHECKS[rule.check](repository_from(example), rule.options)

    assert verdict.answer == example.kind, f"{rule.page}:{example.line} {example.note}\n{verdict}"


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.id}:{example.line}:{example.kind}" for rule, example in EXAMPLES],
)
def test_every_answer_can_be_explained(rule, example):
    verdict = CHECKS[rule.check](repository_from(example), rule.options)

    if verdict.answer in (Answer.YES, Answer.PARTLY):
        assert verdict.evidence or rule.theme == "safe", "a yes or a partly shows where"
        for evidence in verdict.evidence:
            assert evidence.path in example.files or evidence.line is None, evidence
    else:
        assert verdict.reason, "what was looked for, or why it cannot be told"
    assert fill(rule.says.get(verdict.answer, ""), verdict.values) or verdict.answer not in rule.says


def test_the_core_is_the_one_that_was_agreed():
    counted = {rule.id: rule.points for rule in RULES if rule.core == 1 and rule.points and not rule.replaces}

    assert counted == CORE
    assert sum(counted.values()) == 100


def test_one_alternate_one_gate_and_one_caution_stand_beside_the_core():
    beside = {rule.id: (rule.level, rule.points, rule.replaces) for rule in RULES if rule.id not in CORE}

    assert beside == {
        "farewell-clear": ("should", 4, "sign-of-life"),
        "secrets-kept-out": ("gate", 0, ""),
        "people-protected": ("caution", 0, ""),
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_page_shows_enough(rule):
    kinds = [example.kind for example in rule.examples]

    assert kinds.count("yes") >= 2
    assert kinds.count("no") >= 2
    assert ("partly" in kinds) == ("partly" in rule.says), "a partly message and a partly example go together"
    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", rule.why)) <= 6


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_use_only_what_the_check_gives(rule):
    used = {name for message in rule.says.values() for name in PLACEHOLDER.findall(message)}

    assert used <= GIVEN.get(rule.id, set())


@pytest.mark.parametrize("page", [page for _, page in pages(rulebook_folder())], ids=lambda page: page.name)
def test_every_page_fits_the_published_schema(page):
    assert schema_errors(page.settings) == []


def test_the_schema_knows_the_same_themes_as_we_do():
    schema = json.loads((ROOT / "openness_lint/schemas/rule-1.json").read_text(encoding="utf-8"))

    assert schema["properties"]["theme"]["enum"] == list(THEMES)


def test_the_index_is_up_to_date():
    script = ROOT / "scripts" / "build_rule_index.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_only_addresses_that_belong_to_nobody_or_to_public_bodies_are_named():
    public = (
        "nationalarchives.gov.uk",
        "creativecommons.org",
        "repostatus.org",
        "data.gov.uk",
        "openstreetmap.org",
        "spdx.org",
    )
    named = set()
    for _, page in pages(rulebook_folder()):
        named |= set(re.findall(r"https?://([\w.-]+)", page.text))
        named |= set(re.findall(r"[\w.]+@([\w-]+\.[\w.-]+\w)", page.text))

    odd = {host for host in named if not host.endswith(("example.org", "localhost", *public))}

    assert odd == set()
