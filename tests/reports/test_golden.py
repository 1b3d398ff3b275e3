"""Every format, byte for byte, on a realistic report. After a change that is meant: python tests/reports/sample.py."""

from __future__ import annotations

import pytest
import sample

from openness_lint.errors import UsageMistake
from openness_lint.reports import FORMATS, render, render_many


def golden(name: str) -> str:
    return (sample.GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_format_is_as_it_was(anytown, name):
    assert render(anytown, name) == golden(f"bin-days.{sample.ENDINGS[name]}")


def test_the_verbose_text_is_as_it_was(anytown):
    assert render(anytown, "text", verbose=True) == golden("bin-days.verbose.txt")


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_report_gives_the_same_bytes_and_one_line_end(any_report, name):
    text = render(any_report, name)
    assert text == render(any_report, name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    text.encode("utf-8")


@pytest.mark.parametrize("name", [name for name in FORMATS if not name.startswith("badge")])
def test_several_reports_make_one_text(anytown, any_report, name):
    assert render_many([anytown, any_report], name)


@pytest.mark.parametrize("name", ["badge", "badge-json"])
def test_a_badge_shows_one_repository(anytown, name):
    assert render_many([anytown], name) == render(anytown, name)
    with pytest.raises(UsageMistake, match="shows one repository"):
        render_many([anytown, anytown], name)


def test_an_unknown_format_is_a_mistake_that_names_the_others(anytown):
    with pytest.raises(UsageMistake, match="no format 'pdf'; choose one of text, json"):
        render(anytown, "pdf")
