"""Requirements: what meets them, what warns, what fails, what is waived."""

from __future__ import annotations

import datetime
from types import SimpleNamespace

import pytest

from openness_lint import requirements
from openness_lint.errors import UsageMistake
from openness_lint.findings import Answer
from openness_lint.report import Waiver
from openness_lint.requirements import Requirements

DAY = datetime.date(2026, 11, 24)


def report(answer=Answer.NO, score=50, *, waived=(), expired=False):
    """The parts of a report that requirements look at."""
    finding = SimpleNamespace(rule=SimpleNamespace(id="story-why"), answer=answer)
    waivers = [Waiver(rule, "later", DAY, expired, "openness.toml", 3) for rule in waived]
    return SimpleNamespace(
        findings=(finding,), score=SimpleNamespace(value=score), waivers=tuple(waivers), requirements={}
    )


@pytest.mark.parametrize(
    ("answer", "word", "verdict"),
    [
        (Answer.YES, "story-why", "met"),
        (Answer.NOT_APPLICABLE, "story-why", "met"),
        (Answer.PARTLY, "story-why", "not met"),
        (Answer.PARTLY, "story-why:partly", "met"),
        (Answer.NO, "story-why", "not met"),
        (Answer.NO, "story-why:partly", "not met"),
        (Answer.CANNOT_TELL, "story-why", "could not tell"),
        (Answer.CANNOT_TELL, "story-why:partly", "could not tell"),
    ],
)
def test_which_answer_meets_a_requirement(answer, word, verdict):
    assert requirements.judge(report(answer), Requirements((word,))) == {word: verdict}


def test_a_waiver_silences_until_it_expires_and_never_hides_a_yes():
    asked = Requirements(("story-why",))
    assert requirements.judge(report(waived=["story-why"]), asked) == {"story-why": "waived"}
    assert requirements.judge(report(waived=["story-why"], expired=True), asked) == {"story-why": "not met"}
    assert requirements.judge(report(Answer.YES, waived=["story-why"]), asked) == {"story-why": "met"}


@pytest.mark.parametrize(("score", "verdict"), [(50, "met"), (49, "not met"), (None, "could not tell")])
def test_the_score_is_compared_as_it_is(score, verdict):
    assert requirements.judge(report(score=score), Requirements((), 50)) == {"min-score": verdict}


def test_words_are_split_trimmed_and_counted_once():
    assert requirements.split([" a, b:partly", "a", ",", "c "]) == ("a", "b:partly", "c")


def test_an_unknown_rule_is_a_mistake_with_the_nearest_one():
    requirements.check_known(["story-why:partly"], ["story-why"])
    with pytest.raises(
        UsageMistake, match=r"^o.toml:3: there is no rule 'story-wy'. Did you mean 'story-why'\?"
    ):
        requirements.check_known(["story-wy"], ["story-why"], path="o.toml", line=3)


def test_each_line_says_what_is_wrong_and_where_to_read_on():
    seen = report(score=None, waived=["story-why"], expired=True)
    asked = Requirements(("story-why",), 50)
    seen.requirements = requirements.judge(seen, asked)
    assert requirements.lines(seen, asked) == [
        "a waiver has run out: story-why was waived until 2026-11-24 (later); it counts again",
        "not met: story-why (the answer is no); see: openness-lint explain story-why",
        "could not tell: a score of 50 is asked for, and there was not enough to see to give one",
    ]
    assert requirements.lines(report(), Requirements()) == []
