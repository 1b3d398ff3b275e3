"""The next things to do: gates first, then what readers advise, and never about what we could not see."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

import openness_lint
from openness_lint.advice import advise
from openness_lint.findings import cannot_tell, no, not_applicable, partly, yes
from openness_lint.report import Finding, Score, Waiver
from openness_lint.rules import LEVELS, Rule
from openness_lint.score import findings_from, score_of

TABLE = tomllib.loads(Path(openness_lint.__file__).with_name("advice.toml").read_text(encoding="utf-8"))


def rule(name: str, points: int = 5, minutes: int = 5, level: str = "should", paste: str = "") -> Rule:
    return Rule(
        id=name,
        title=name,
        question=name,
        theme="story",
        level=level,
        points=points,
        core=1 if points else None,
        needs=("files",),
        minutes=minutes,
        since="0.1",
        check=name,
        sources=(),
        says={},
        why="",
        fix=f"Do {name}.",
        paste=paste,
        examples=(),
        page=f"{name}.md",
    )


def ids(
    findings: tuple[Finding, ...], score: Score | None = None, waivers: tuple[Waiver, ...] = ()
) -> list[str]:
    return [one.rule.id for one in advise(findings, score or score_of(findings), waivers)]


def waiver(name: str, *, expired: bool) -> Waiver:
    return Waiver(name, "a reason", datetime.date(2026, 1, 1), expired, "openness.toml", 3)


def test_only_what_is_not_or_half_done_is_advised():
    rules = [rule(name) for name in ("a", "b", "c", "d", "e")]
    verdicts = [yes(), partly(), no("x"), not_applicable("x"), cannot_tell("x")]
    assert set(ids(findings_from(rules, verdicts))) == {"b", "c"}


def test_readers_order_beats_points_per_minute():
    cheap, licence, contact = (
        rule("topics-set", 2, 1),
        rule("licence-file", 8, 10),
        rule("contact-route", 6, 2),
    )
    assert ids(findings_from([cheap, contact, licence], [no("x")] * 3)) == [
        "licence-file",
        "contact-route",
        "topics-set",
    ]


def test_points_per_minute_decide_between_equals():
    slow, quick = rule("a-slow", 4, 30), rule("b-quick", 4, 2)
    assert ids(findings_from([slow, quick], [no("x")] * 2)) == ["b-quick", "a-slow"]


def test_where_most_is_done_saying_the_licence_in_the_readme_comes_before_saying_again_what_it_is():
    rules = [rule("story-what"), rule("licence-in-readme"), rule("setup-steps", 40)]
    little = findings_from(rules, [partly(), no("x"), no("x")])
    much = findings_from(rules, [partly(), no("x"), yes()])
    assert score_of(little).value < 60 <= score_of(much).value
    assert [name for name in ids(little) if name != "setup-steps"] == ["story-what", "licence-in-readme"]
    assert ids(much) == ["licence-in-readme", "story-what"]


def test_a_gate_comes_first_and_a_caution_second():
    rules = [
        rule("licence-file", 8),
        rule("people-protected", 0, level="caution"),
        rule("secrets-kept-out", 0, level="gate"),
    ]
    assert ids(findings_from(rules, [no("x")] * 3)) == [
        "secrets-kept-out",
        "people-protected",
        "licence-file",
    ]


def test_what_holds_the_present_band_comes_before_the_rest():
    rules = [rule("readme-real", 40), rule("contact-route", 5), rule("status-believable", 5, level="must")]
    findings = findings_from(rules, [yes(), no("x"), no("x")])
    score = score_of(findings)
    assert {hold.rule for hold in score.held_by} == {"contact-route", "status-believable"}
    others = findings + findings_from([rule("story-what", 1)], [no("x")])
    assert ids(others, score)[2] == "story-what"


def test_extended_rules_come_after_the_core():
    rules = [rule("own/rule", 0, 1, "must"), rule("story-results", 3, 60)]
    assert ids(findings_from(rules, [no("x")] * 2)) == ["story-results", "own/rule"]


def test_a_waiver_silences_until_it_expires():
    findings = findings_from([rule("story-why"), rule("story-who")], [no("x")] * 2)
    assert ids(findings, waivers=(waiver("story-why", expired=False),)) == ["story-who"]
    assert ids(findings, waivers=(waiver("story-why", expired=True),)) == ["story-who", "story-why"]


def test_a_waiver_changes_no_score():
    findings = findings_from([rule("story-why")], [no("x")])
    assert score_of(findings).value == 0


@pytest.mark.parametrize(("verdict", "gain"), [(no("x"), 50), (partly(), 33)])
def test_gain_is_what_the_total_would_rise(verdict, gain):
    other = {"no": (10, no("y")), "partly": (5, no("y"))}[verdict.answer.value]
    findings = findings_from([rule("a", 10), rule("b", other[0])], [verdict, other[1]])
    assert {one.rule.id: one.gain for one in advise(findings, score_of(findings))}["a"] == gain


def test_gain_is_never_below_nought_and_nought_for_extended_rules():
    findings = findings_from([rule("own/rule", 0)], [no("x")])
    assert advise(findings, score_of(findings))[0].gain == 0


def test_the_text_to_paste_prefers_what_the_check_knows():
    known = no("x")
    known = type(known)(known.answer, reason="x", paste=("Data: https://example.org/bins",))
    pages = [rule("a", paste="one\ntwo"), rule("b", paste="one\ntwo")]
    findings = findings_from(pages, [known, no("x")])
    pasted = {one.rule.id: one.paste for one in advise(findings, score_of(findings))}
    assert pasted == {"a": ("Data: https://example.org/bins",), "b": ("one", "two")}


def test_the_order_is_the_same_whatever_order_the_findings_come_in():
    rules = [rule(name) for name in ("x-one", "x-two", "story-who", "story-why")]
    findings = findings_from(rules, [no("x")] * 4)
    assert ids(findings) == ids(findings[::-1])


def test_the_table_is_whole():
    assert set(TABLE["no"]) == set(TABLE["partly"])
    assert set(TABLE["level"]) == set(LEVELS)
    assert set(TABLE["good"]) - {"score"} <= set(TABLE["no"])
    assert all(TABLE["partly"][name] <= 100 for name in TABLE["partly"])


def test_what_the_front_page_text_says_too_is_gained_there_and_keeps_its_place():
    rules = [rule("readme-real", 5), rule("contact-route", 6, paste="Write to …"), rule("setup-steps", 5)]
    page, contact, steps = advise(
        findings_from(rules, [no("x")] * 3), score_of(findings_from(rules, [no("x")] * 3))
    )
    assert (page.rule.id, page.gain) == ("readme-real", 69)
    assert (contact.rule.id, contact.gain, contact.within, contact.paste) == (
        "contact-route",
        0,
        "readme-real",
        (),
    )
    assert "readme-real" in contact.text
    assert (steps.within, steps.gain) == ("", 31)


def test_beside_a_front_page_that_is_there_each_line_is_its_own_work():
    findings = findings_from([rule("readme-real", 5), rule("contact-route", 6)], [partly(), no("x")])
    assert {one.within for one in advise(findings, score_of(findings))} == {""}


def test_a_waived_front_page_takes_nothing_with_it():
    findings = findings_from([rule("readme-real", 5), rule("contact-route", 6)], [no("x")] * 2)
    (only,) = advise(findings, score_of(findings), (waiver("readme-real", expired=False),))
    assert (only.within, only.gain) == ("", 55)


def test_half_done_says_what_is_there_and_takes_the_checks_own_advice():
    short = partly(reason="It is short.")._replace(todo="Add about 30 words.")
    (only,) = advise(*_scored([rule("readme-real", 5, paste="# [Name]")], [short]))
    assert (only.so_far, only.text, only.paste) == (
        "We found a part of it. It is short.",
        "Add about 30 words.",
        (),
    )
    (other,) = advise(*_scored([rule("story-who", 5, paste="[Team] made it.")], [no("x")]))
    assert (other.so_far, other.text, other.paste) == ("", "Do story-who.", ("[Team] made it.",))


def _scored(rules, verdicts):
    findings = findings_from(rules, verdicts)
    return findings, score_of(findings)


def test_a_text_that_is_itself_in_another_takes_nothing_with_it():
    rules = [rule("farewell-clear"), rule("status-stated"), rule("sign-of-life")]
    found = {one.rule.id: one.within for one in advise(*_scored(rules, [no("x")] * 3))}
    assert found == {"farewell-clear": "", "status-stated": "farewell-clear", "sign-of-life": ""}
