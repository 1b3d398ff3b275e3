"""The score model "openness core 1", as a reader of the report would check it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.findings import Answer, Verdict, cannot_tell, no, not_applicable, partly, yes
from openness_lint.rules import Rule
from openness_lint.score import BANDS, band_of, findings_from, score_of

if TYPE_CHECKING:
    from openness_lint.report import Finding

POINTS = {
    "licence-file": ("licence", "must", 8),
    "licence-open": ("licence", "must", 7),
    "readme-real": ("story", "must", 5),
    "story-why": ("story", "must", 5),
    "story-lessons": ("story", "should", 5),
    "status-stated": ("alive", "must", 8),
    "status-believable": ("alive", "must", 5),
    "contact-route": ("joined-in", "must", 6),
    "topics-set": ("found", "should", 2),
    "setup-steps": ("reusable", "must", 4),
}
ANSWERS = {
    "yes": yes(),
    "partly": partly(),
    "no": no("looked in README"),
    "na": not_applicable("there is no code"),
    "?": cannot_tell("no history here"),
}


def rule(name: str, *, core: int | None = 1, says: dict[str, str] | None = None, **changed: object) -> Rule:
    theme, level, points = POINTS.get(name, ("safe", "gate", 0))
    settings = {"theme": theme, "level": level, "points": points, "title": name, "question": name} | changed
    return Rule(
        id=name,
        core=core,
        says=says or {},
        needs=("files",),
        minutes=5,
        since="0.1",
        check=name,
        sources=(),
        why="",
        fix="",
        paste="",
        examples=(),
        page=f"{name}.md",
        **settings,  # type: ignore[arg-type]
    )


def findings(**changed: str) -> tuple[Finding, ...]:
    """All ten rules answered yes, but for those that are named (underscores for hyphens)."""
    answers = dict.fromkeys(POINTS, "yes") | {name.replace("_", "-"): word for name, word in changed.items()}
    rules = [rule(name) for name in answers]
    return findings_from(rules, [ANSWERS[word] for word in answers.values()])


def test_everything_there_is_a_hundred_and_ready_to_share():
    score = score_of(findings())
    assert (score.value, score.low, score.high, score.coverage) == (100, 100, 100, 1.0)
    assert score.band == "Ready to share"
    assert score.held_by == ()


def test_partly_earns_half_and_the_sum_is_weighted_by_points():
    score = score_of(findings(licence_open="partly", topics_set="no"))
    assert score.value == round(100 * (55 - 3.5 - 2) / 55)


def test_what_does_not_apply_leaves_both_sides():
    score = score_of(findings(setup_steps="na", topics_set="no"))
    assert score.value == round(100 * 49 / 51)
    assert score.coverage == 1.0


def test_what_could_not_be_told_is_never_a_no():
    score = score_of(findings(status_believable="?"))
    assert score.value == 100
    assert score.coverage == pytest.approx(50 / 55, abs=0.001)
    assert (score.low, score.high) == (91, 100)
    assert score.band == "Ready to share"


def test_below_seventy_per_cent_coverage_there_is_a_range_and_no_band():
    score = score_of(findings(status_stated="?", status_believable="?", contact_route="?"))
    assert score.value is None
    assert score.band == ""
    assert (score.low, score.high) == (65, 100)
    assert "65%" in score.no_band


def test_exactly_seventy_per_cent_is_enough():
    rules = [rule("a", level="must", points=7), rule("b", level="must", points=3)]
    assert score_of(findings_from(rules, [yes(), cannot_tell("no history")])).band


def test_extended_rules_never_move_the_number():
    extra = findings_from(
        [rule("story-why", core=None), rule("own/rule", core=None, points=50)], [no("x")] * 2
    )
    assert [finding.points for finding in extra] == [0, 0]
    assert score_of(findings() + extra).value == 100


def test_another_version_of_the_core_does_not_count_either():
    assert findings_from([rule("story-why", core=2)], [yes()])[0].points == 0


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (0, "Just the code"),
        (24, "Just the code"),
        (25, "Opening up"),
        (49, "Opening up"),
        (50, "Working in the open"),
        (74, "Working in the open"),
        (75, "Ready to share"),
        (100, "Ready to share"),
    ],
)
def test_the_bands_are_quarters(value, name):
    assert BANDS[band_of(value)].name == name


@pytest.mark.parametrize(
    ("changed", "band", "words"),
    [
        ({"licence_file": "no", "licence_open": "na"}, "Opening up", "nobody else may legally use it"),
        ({"licence_file": "partly"}, "Working in the open", "no licence file to rely on"),
        ({"readme_real": "no"}, "Opening up", "front page"),
        ({"status_stated": "partly"}, "Working in the open", "since when"),
        ({"contact_route": "no"}, "Working in the open", "reach anyone"),
        ({"status_believable": "no"}, "Working in the open", "status-believable"),
        ({"setup_steps": "no"}, "Working in the open", "a must"),
        (
            {"readme_real": "partly", "story_why": "partly", "story_lessons": "no"},
            "Opening up",
            "story is thin",
        ),
        ({"contact_route": "?"}, "Working in the open", "could not tell"),
    ],
)
def test_gates_hold_the_band_and_say_why_but_leave_the_number(changed, band, words):
    score = score_of(findings(**changed))
    assert score.value >= 75
    assert score.band == band
    assert score.held_by[0].band == band
    assert words in score.held_by[0].words
    assert score.held_by[0].words.startswith(f"Held at {band} because ")


def test_a_partly_on_another_must_does_not_hold():
    assert score_of(findings(setup_steps="partly", story_why="partly")).band == "Ready to share"


def test_a_gate_is_silent_where_the_number_alone_gives_no_more():
    answers = dict.fromkeys(POINTS, "no")
    score = score_of(findings(**{name.replace("-", "_"): word for name, word in answers.items()}))
    assert (score.value, score.band, score.held_by) == (0, "Just the code", ())


def test_a_shown_password_holds_the_band_and_only_a_caution_does_not():
    gate = rule("secrets-kept-out", core=None)
    assert score_of(findings() + findings_from([gate], [no("a key")])).band == "Opening up"
    assert score_of(findings() + findings_from([gate], [partly()])).band == "Ready to share"


def test_the_lowest_hold_comes_first_and_each_rule_holds_once():
    score = score_of(findings(licence_file="no", status_stated="partly"))
    assert score.band == "Opening up"
    assert [(hold.band, hold.rule) for hold in score.held_by] == [
        ("Opening up", "licence-file"),
        ("Working in the open", "status-stated"),
    ]


def test_themes_have_their_own_score_or_none():
    themes = {theme.theme: theme for theme in score_of(findings(story_why="no", topics_set="na")).themes}
    assert (themes["story"].earned, themes["story"].possible, themes["story"].score) == (10, 15, 67)
    assert themes["found"].score is None
    assert "safe" not in themes


def test_an_empty_repository_has_no_score():
    score = score_of(findings(readme_real="no"), kind="empty")
    assert (score.value, score.band) == (None, "")
    assert "nothing here yet" in score.no_band


def test_a_template_has_a_score_and_no_band():
    score = score_of(findings(), kind="template")
    assert (score.value, score.band) == (100, "")
    assert "template" in score.no_band


def test_nothing_answered_is_no_score_rather_than_nought():
    assert score_of(()).value is None
    assert score_of(findings_from([rule("story-why")], [cannot_tell("unreadable")])).high == 100


def test_a_message_is_filled_and_never_left_with_a_hole():
    says = {"yes": "It says it is {status}, as of {date}.", "no": "We looked for {words}."}
    full = yes(status="live", date="March 2026")
    assert (
        findings_from([rule("status-stated", says=says)], [full])[0].message
        == "It says it is live, as of March 2026."
    )
    half = findings_from([rule("status-stated", says=says)], [yes(status="live")])[0].message
    assert "{" not in half
    assert "{status}" in findings_from([rule("a", says=says)], [yes(status="{status}", date="x")])[0].message


def test_a_value_from_a_repository_stays_one_short_line():
    says = {"yes": "It says {what}."}
    message = findings_from([rule("a", says=says)], [yes(what="long\n" * 100_000)])[0].message
    assert len(message) < 150
    assert "\n" not in message


@given(st.dictionaries(st.sampled_from(sorted(POINTS)), st.sampled_from(sorted(ANSWERS)), min_size=1))
def test_the_range_holds_the_score_and_coverage_is_a_share(answers):
    rules = [rule(name) for name in answers]
    score = score_of(findings_from(rules, [ANSWERS[word] for word in answers.values()]))
    assert 0 <= score.low <= score.high <= 100
    assert 0 <= score.coverage <= 1
    assert score.value is None or score.low <= score.value <= score.high
    assert bool(score.band) == (score.value is not None)
    assert bool(score.no_band) == (score.value is None)


@given(st.sampled_from(sorted(POINTS)), st.sampled_from(list(Answer)))
def test_a_better_answer_never_lowers_the_score(name, answer):
    others = {other.replace("-", "_"): "partly" for other in POINTS if other != name}
    better = {"no": "partly", "partly": "yes"}.get(answer.value)
    if better:
        low = score_of(findings(**others, **{name.replace("-", "_"): answer.value}))
        high = score_of(findings(**others, **{name.replace("-", "_"): better}))
        assert high.value > low.value


def test_verdicts_and_rules_must_pair_up():
    with pytest.raises(ValueError, match="shorter"):
        findings_from([rule("a"), rule("b")], [Verdict(Answer.YES)])
