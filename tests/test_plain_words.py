"""What we say can be read by anyone: short sentences and plain words."""

from __future__ import annotations

import re

import pytest

from openness_lint.rules import load
from tests.reading import grade, sentences, syllables

RULES = load()
MOST_GRADE, MOST_WORDS, MOST_ON_AVERAGE = 8, 25, 20
# GOV.UK's words to avoid, and those that a council officer should not have to know.
AVOID = (
    "artefact", "leverage", "utilise", "metadata", "provenance", "compliant", "compliance", "violation",
    "invalid", "missing", "fail", "failed", "failure", "error", "robust", "streamline", "facilitate",
    "empower", "deliverable", "in order to", "going forward", "best practice", "ensure", "stakeholder",
    "ecosystem", "repo", "boilerplate", "deprecated", "schema", "regex", "license", "organization",
    "color", "behavior", "via", "e.g.", "i.e.", "etc", "simply", "just", "obviously",
)  # fmt: skip
AVOIDED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, AVOID))})(?![\w-])", re.IGNORECASE)


def advice_texts():
    for rule in RULES:
        yield pytest.param(rule.fix, id=f"{rule.id}:fix")
        yield pytest.param(rule.why, id=f"{rule.id}:why")


def all_texts():
    for rule in RULES:
        yield pytest.param(rule.title, id=f"{rule.id}:title")
        yield pytest.param(rule.question, id=f"{rule.id}:question")
        for answer, message in rule.says.items():
            yield pytest.param(message, id=f"{rule.id}:says:{answer}")
    yield from advice_texts()


@pytest.mark.parametrize("text", list(advice_texts()))
def test_advice_can_be_read_at_grade_eight(text):
    assert grade(text) <= MOST_GRADE, f"grade {grade(text):.1f}: {text}"


@pytest.mark.parametrize("text", list(all_texts()))
def test_sentences_are_short(text):
    lengths = [len(words) for words in sentences(text)]

    assert max(lengths) <= MOST_WORDS, [
        " ".join(words) for words in sentences(text) if len(words) > MOST_WORDS
    ]
    assert sum(lengths) / len(lengths) <= MOST_ON_AVERAGE


@pytest.mark.parametrize("text", list(all_texts()))
def test_words_are_plain_and_kind(text):
    assert not AVOIDED.findall(text), text


def test_all_messages_together_read_easily():
    together = " ".join(message for rule in RULES for message in rule.says.values())

    assert grade(together) <= MOST_GRADE


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("licence", 2), ("council", 2), ("repository", 5), ("people", 2), ("open", 2), ("file", 1),
        ("read", 1), ("answer", 2), ("residents", 3), ("table", 2), ("changed", 1), ("wanted", 2),
        ("boxes", 2), ("places", 2), ("area", 3), ("mailbox", 2), ("issue", 2), ("description", 3),
        ("data", 2), ("create", 2), ("2026", 2), ("worked", 1), ("little", 2), ("government", 3),
        ("documents", 3), ("heading", 2), ("settings", 2), ("software", 2), ("whole", 1),
        ("use", 1), ("service", 2), ("idea", 3), ("radio", 3), ("video", 3), ("science", 2),
        ("team's", 1), ("being", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_near_enough(word, count):
    assert syllables(word) == count


def test_a_hard_text_is_told_from_an_easy_one():
    easy = "The cat sat on the mat. It was warm. The dog lay down by the fire and went to sleep."
    hard = (
        "Organisational accountability necessitates comprehensive documentation of administrative "
        "responsibilities, notwithstanding considerable heterogeneity in institutional arrangements."
    )

    assert grade(easy) < 3
    assert grade(hard) > 18
