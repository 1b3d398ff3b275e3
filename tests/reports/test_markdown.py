"""Markdown for a comment or a step summary: short enough, and harmless."""

from __future__ import annotations

import re

import sample

from openness_lint.findings import Evidence
from openness_lint.reports import render, render_many, wrong


def prose(text: str) -> str:
    """Leave out fenced blocks, code spans and escaped characters."""
    text = re.sub(r"(?ms)^ *(`{3,})text\n.*?^ *\1$", "", text)
    text = re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", text)
    return re.sub(r"\\.", " ", text)


def test_under_sixty_kilobytes(any_report):
    assert len(render(any_report, "markdown").encode()) < 60_000


def test_much_evidence_is_shown_more_sparingly_rather_than_cut(anytown):
    many = tuple(Evidence(f"docs/{'deep/' * 40}{number}.md", number + 1, "q" * 110) for number in range(30))
    long = anytown._replace(findings=tuple(one._replace(evidence=many) for one in anytown.findings))
    text = render_many([long, long, long], "markdown")
    assert len(text.encode()) < 60_000
    assert text.count("<details>") == text.count("</details>")


def test_of_many_repositories_each_is_there_without_evidence(anytown):
    text = render_many([anytown] * 40, "markdown")
    assert text.count("## How ready is") - text.count("### How ready is") == 40
    evidence = "`This is live.`"
    assert evidence in render(anytown, "markdown")
    assert evidence not in text


def test_details_are_collapsible_and_balanced(anytown):
    text = render(anytown, "markdown")
    assert text.count("<details>") == text.count("</details>") == 9
    assert "<summary>Story: would a stranger understand it? 87 of 100 (3 yes, 1 partly)</summary>" in text
    assert "<details open>" in render(anytown, "markdown", verbose=True)


def test_evidence_links_to_its_line(anytown):
    link = "https://github.com/anytown-example/bin-days/blob/HEAD/README.md#L7"
    assert f"[`README.md` line 7](<{link}>): `This is live.`" in render(anytown, "markdown")


def test_hostile_text_makes_no_markup_mention_link_or_picture(hostile):
    text = prose(render(hostile, "markdown"))
    text = re.sub(r"</?details( open)?>|</?summary>", "", text)
    assert "<script" not in text
    assert "<img" not in text
    assert not re.search(r"[@#!]\w", text)
    assert "://" not in text.replace("](<https://github.com/", "")
    assert "![" not in text


def test_details_of_a_hostile_report_stay_balanced(hostile):
    text = prose(render(hostile, "markdown"))
    assert text.count("<details>") == text.count("</details>")


def test_each_answer_says_how_to_report_it_wrong(anytown, monkeypatch):
    assert render(anytown, "markdown").count("  - Wrong? Send `") == len(anytown.findings)
    monkeypatch.setattr(wrong, "TOOL_TRACKER", "https://forge.example.org/group/tool/issues")
    assert render(anytown, "markdown").count("Wrong? [Report it](<https://forge") == len(anytown.findings)


def test_no_score_is_said():
    assert "**No score. We could check only 28%" in render(sample.unseen(), "markdown")
