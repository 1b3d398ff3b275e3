"""`rules`: the list for people, for scripts and for a page."""

from __future__ import annotations

import json

from openness_lint import rules
from openness_lint.cli import run


def test_the_list_names_every_rule_under_its_theme_and_the_core_adds_up(capsys):
    assert run(["rules"]) == 0
    said = capsys.readouterr().out
    known = rules.load()
    assert all(f"  {rule.id} " in said for rule in known)
    assert all(
        title in said for theme, title in rules.THEMES.items() if theme in {rule.theme for rule in known}
    )
    points = [int(line.split()[0]) for line in said.splitlines() if line.strip()[:1].isdigit()]
    assert sum(points) == sum(rule.points for rule in known if rule.core)


def test_json_gives_what_a_script_needs(capsys):
    assert run(["rules", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in listed] == [rule.id for rule in rules.load()]
    assert {"id", "title", "question", "theme", "level", "points", "core", "minutes", "page"} <= set(
        listed[0]
    )


def test_markdown_is_a_table_for_each_theme(capsys):
    assert run(["rules", "--format", "markdown"]) == 0
    said = capsys.readouterr().out
    assert said.count("| Rule |") == len({rule.theme for rule in rules.load()})
    assert all(line.count("|") == 6 for line in said.splitlines() if line.startswith("|"))
