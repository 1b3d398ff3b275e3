"""What only openness.toml declares counts half, for every fact that the report offers to declare."""

from __future__ import annotations

import datetime

import pytest

from openness_lint import settings
from openness_lint.audit import audit
from openness_lint.checks import declared
from openness_lint.findings import Answer, Evidence, no, yes
from openness_lint.metadata import Declared
from openness_lint.reports import wrong
from openness_lint.repository import Hosting, NotSeen, Repository
from openness_lint.rules import load
from tests.rulebook_examples import files_from

TODAY = datetime.date(2026, 11, 24)
TEXTS = {
    "README.md": "# QXBM\n\nLook at the data.\n",
    "main.py": "import csv\n\nprint(list(csv.reader(open('data/points.csv'))))\n",
    "data/points.csv": "place,count\n" + "a,1\n" * 20,
}


def _repository(declare: str = "", *facts: Declared) -> Repository:
    texts = {**TEXTS, **({"openness.toml": declare} if declare else {})}
    return Repository(
        name="qxbm",
        as_of=TODAY,
        files=files_from(texts),
        history=NotSeen("This folder has no history."),
        hosting=Hosting(description="", topics=()),
        declared=facts or settings.parse(declare, "openness.toml").declared,
    )


def _answers(repository):
    return {finding.rule.id: finding for finding in audit(repository, load()).findings}


@pytest.mark.parametrize("rule", sorted(wrong.DECLARE))
def test_each_fact_that_the_report_offers_to_declare_counts_half(rule):
    before = _answers(_repository())[rule]
    if before.answer is not Answer.NO:
        assert wrong.declare(before, TODAY) == ()
        return
    lines = "\n".join(wrong.declare(before, TODAY))
    after = _answers(_repository(lines))[rule]
    assert after.answer is Answer.PARTLY, after
    assert after.evidence[0].path == "openness.toml"
    assert "settings" in after.message


def test_a_declared_licence_counts_half_and_is_never_suggested():
    assert _answers(_repository('[declare]\nlicence = "MIT"\n'))["licence-file"].answer is Answer.PARTLY
    assert not {"licence-file", "licence-open"} & set(wrong.DECLARE)


def test_declaring_that_no_data_is_used_counts_half():
    fact = Declared("uses-no-data", "it only formats text", "openness.toml", 2)
    raised = declared.count(_repository("", fact), "data-sources-linked", no("We looked."))
    assert raised.answer is Answer.PARTLY


def test_what_is_found_is_left_as_it_is():
    fact = Declared("contact", "digital@example.org", "openness.toml", 2)
    found = yes(Evidence("README.md", 3, "Write to us"))
    assert declared.count(_repository("", fact), "contact-route", found) is found


def test_a_declared_status_with_its_day_is_not_said_to_lack_one():
    said = _answers(_repository('[declare]\nstatus = "live"\nstatus-date = 2026-11-01\n'))["status-stated"]
    assert said.answer is Answer.PARTLY
    assert "not as of when" not in said.message
    assert "only in the settings" in said.message
