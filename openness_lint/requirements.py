"""What a run asks for: `--require RULE[:partly],…` and `--min-score N`, judged on a finished report.

A requirement is met by *yes* or *not-applicable*, and with `:partly` also by *partly*. *Cannot tell* warns
and does not fail: we never fail a team for what we could not see. A waiver silences a requirement until it
expires.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.errors import UsageMistake
from openness_lint.findings import Answer
from openness_lint.frozen import Frozen
from openness_lint.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openness_lint.report import Report

MET, NOT_MET, WAIVED, COULD_NOT_TELL = "met", "not met", "waived", "could not tell"
MIN_SCORE = "min-score"
PARTLY = ":partly"


class Requirements(Frozen):
    """What is asked of a report. `rules`: "RULE" or "RULE:partly". `min_score`: 0-100 or None."""

    rules: tuple[str, ...] = ()
    min_score: int | None = None


def rule_of(requirement: str) -> str:
    """Return the rule id of "RULE" or "RULE:partly"."""
    return requirement.removesuffix(PARTLY)


def split(words: Iterable[str]) -> tuple[str, ...]:
    """Return the requirements of `--require a,b:partly --require c`, in order, each once."""
    return tuple(dict.fromkeys(part.strip() for word in words for part in word.split(",") if part.strip()))


def score_in(text: str) -> int | None:
    """Return the score that a text asks for, a whole number from 0 to 100; None for anything else."""
    said = text.strip()
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= 3 and int(said) <= 100 else None


def check_known(
    words: Iterable[str], known: Iterable[str], *, path: str = "", line: int | None = None
) -> None:
    """Raise UsageMistake for the first requirement whose rule does not exist."""
    ids = set(known)
    for word in words:
        rule = rule_of(word)
        before, colon, after = rule.partition(":")
        if colon and before in ids:
            said = f"'{rule[:80]}': what may follow a rule is '{PARTLY}', not ':{after[:40]}'"
            raise UsageMistake(said, path=path, line=line)
        if rule not in ids:
            hint = did_you_mean(rule, sorted(ids)) or " `openness-lint rules` lists them."
            raise UsageMistake(f"there is no rule '{rule[:80]}'.{hint}", path=path, line=line)


def judge(report: Report, asked: Requirements) -> dict[str, str]:
    """Return requirement -> "met", "not met", "waived" or "could not tell"; the score under "min-score"."""
    answers = {finding.rule.id: finding.answer for finding in report.findings}
    waived = {waiver.rule for waiver in report.waivers if not waiver.expired}
    verdicts = {word: _judge_rule(word, answers, waived) for word in asked.rules}
    if asked.min_score is not None:
        verdicts[MIN_SCORE] = _judge_score(report.score.value, asked.min_score)
    return verdicts


def _judge_rule(word: str, answers: Mapping[str, Answer], waived: set[str]) -> str:
    rule = rule_of(word)
    answer = answers.get(rule, Answer.CANNOT_TELL)
    enough = {Answer.YES, Answer.NOT_APPLICABLE} | ({Answer.PARTLY} if word.endswith(PARTLY) else set())
    if answer in enough:
        return MET
    if rule in waived:
        return WAIVED
    return COULD_NOT_TELL if answer is Answer.CANNOT_TELL else NOT_MET


def _judge_score(value: int | None, least: int) -> str:
    if value is None:
        return COULD_NOT_TELL
    return MET if value >= least else NOT_MET


def lines(report: Report, asked: Requirements) -> list[str]:
    """Say in one line each what is not met, could not be told, or was waived by a waiver that has run out."""
    found = {finding.rule.id: finding for finding in report.findings}
    said = [
        _expired(waiver.rule, waiver.until.isoformat(), waiver.reason)
        for waiver in report.waivers
        if waiver.expired
    ]
    for word, verdict in report.requirements.items():
        if word == MIN_SCORE and verdict != MET:
            said.append(_score_line(report.score.value, asked.min_score))
        elif verdict in {NOT_MET, COULD_NOT_TELL}:
            rule = rule_of(word)
            answer = found[rule].answer if rule in found else Answer.CANNOT_TELL
            plain = answer.replace("-", " ")
            said.append(f"{verdict}: {word} (the answer is {plain}); see: openness-lint explain {rule}")
    return said


def _expired(rule: str, until: str, reason: str) -> str:
    return f"a waiver has run out: {rule} was waived until {until} ({reason}); it counts again"


def _score_line(value: int | None, least: int | None) -> str:
    if value is None:
        return f"could not tell: a score of {least} is asked for, and there was not enough to see to give one"
    return f"not met: the score is {value} and {least} is asked for"
