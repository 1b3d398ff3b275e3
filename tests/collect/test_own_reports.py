from __future__ import annotations

import datetime

import pytest

from openness_lint.audit import audit
from openness_lint.collect.local import collect_folder
from openness_lint.collect.own_reports import is_own_report
from openness_lint.reports import FORMATS, render, render_many
from openness_lint.rules import load
from tests.builders import MIT_GRANT, write

DAY = datetime.date(2026, 6, 1)
ENDINGS = {"text": "txt", "markdown": "md", "html": "html", "junit": "xml", "github": "log", "badge": "svg"}
PROJECT = {
    "README.md": (
        "# Bin days\n\nBin days tells people in Anytown when their bins are collected. People rang us each week "
        "to ask, so we built it.\n\n## Running it\n\nRun `python app.py`.\n"
    ),
    "LICENCE": f"MIT License\n\nCopyright (c) 2026 Anytown Council\n{MIT_GRANT}",
    "app.py": "print('Monday')\n",
    "requirements.txt": "requests\n",
}
NAMED = [name for name in FORMATS if name not in ("gitlab", "badge", "badge-json")]


@pytest.fixture(scope="module")
def rules():
    return load()


def look(folder, rules):
    return audit(collect_folder(folder, DAY), rules)


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("name", list(FORMATS))
def test_a_report_saved_in_the_repository_changes_no_answer(tmp_path, rules, name, verbose):
    folder = write(tmp_path / "bins", PROJECT)
    before = look(folder, rules)
    text = render(before, name, verbose=verbose)
    ending = ENDINGS.get(name, "json")
    write(folder, {f"openness.{ending}": text, f"docs/openness.{ending}": text, f"docs/about.{ending}": text})
    after = look(folder, rules)
    assert (after.score, after.facts) == (before.score, before.facts)
    assert [(one.answer, one.evidence) for one in after.findings] == [
        (one.answer, one.evidence) for one in before.findings
    ]


@pytest.mark.parametrize("name", NAMED)
def test_each_format_is_known_for_one_report_and_for_many(tmp_path, rules, name):
    report = look(write(tmp_path / "bins", PROJECT), rules)
    assert is_own_report(render(report, name))
    assert is_own_report(render_many([report, report], name))
    assert is_own_report(render(report, name).replace("\n", "\r\n"))


def test_a_page_that_shows_a_report_stays_a_page(tmp_path, rules):
    shown = render(look(write(tmp_path / "bins", PROJECT), rules), "markdown")
    assert not is_own_report(f"# Bin days\n\nWhat openness-lint said:\n\n{shown}")
    assert not is_own_report(f"{shown}\n\nWe use openness-lint each week.\n")
    assert not is_own_report("# Bin days\n\nWe run openness-lint.\n")
