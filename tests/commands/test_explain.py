"""`explain`: every rule's page reads well on a terminal and gives all that the page holds."""

from __future__ import annotations

import pytest

from openness_lint import rules
from openness_lint.cli import run


def test_a_page_says_why_how_and_what_passes(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["explain", "licence-file"]) == 0
    said = capsys.readouterr().out
    lines = said.splitlines()
    assert lines[0].endswith("(licence-file)")
    for heading in ("What we say", "Why it matters", "How to fix it", "Passes", "Fails"):
        assert heading in lines
        assert lines[lines.index(heading) - 1] == ""
    assert "Sources:" in said
    assert "```" not in said


def test_every_page_fits_the_terminal_but_for_examples(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    for rule in rules.load():
        assert run(["explain", rule.id]) == 0
        said = capsys.readouterr().out.splitlines()
        assert [line for line in said if len(line) > 72 and "    | " not in line and "://" not in line] == []


def test_long_examples_are_cut_with_a_count(capsys):
    assert run(["explain", "licence-file"]) == 0
    assert "more lines" in capsys.readouterr().out


def test_markdown_is_the_page_itself(capsys):
    page = (rules.rulebook_folder() / "licence" / "licence-file.md").read_text(encoding="utf-8")
    assert run(["explain", "licence-file", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == page


def test_headings_are_bold_where_colour_is_wanted(capsys):
    assert run(["explain", "licence-file", "--color", "always"]) == 0
    assert "\x1b[1mWhy it matters\x1b[0m" in capsys.readouterr().out


PACK = """# Say who owns the bins

Does it say who owns the bins?

```toml
id = "bins-owned"
theme = "story"
level = "could"
needs = ["files"]
minutes = 1
since = "0.1"
check = "{check}"
sources = ["Anytown's own"]
[says]
yes = "It says so."
no = "We could not find who owns the bins."
```

## Why it matters

People ask.

## How to fix it

Write one sentence.

## Passes

It does.

```README.md
# Bins

Anytown owns them.
```

## Fails

It does not.

```README.md
# Bins
```
"""


@pytest.fixture
def pack(tmp_path):
    check = next(rule.check for rule in rules.load() if rule.id == "licence-file")
    (tmp_path / "pack" / "story").mkdir(parents=True)
    (tmp_path / "pack" / "story" / "bins-owned.md").write_text(PACK.format(check=check))
    return tmp_path / "pack"


def test_a_rule_of_a_pack_is_explained_and_listed_too(pack, capsys):
    assert run(["explain", "bins-owned", "--rules", str(pack)]) == 0
    assert "Does it say who owns the bins?" in capsys.readouterr().out
    assert run(["rules", "--rules", str(pack)]) == 0
    assert "extended  bins-owned" in capsys.readouterr().out


def test_a_rule_that_the_settings_bring_is_explained_where_they_are(pack, capsys, monkeypatch):
    monkeypatch.chdir(pack.parent)
    (pack.parent / "openness.toml").write_text('rules = ["pack"]')
    assert run(["explain", "bins-owned"]) == 0
    assert "Does it say who owns the bins?" in capsys.readouterr().out


def test_a_page_without_a_failing_example_is_one_line_with_its_place(pack, capsys):
    page = pack / "story" / "bins-owned.md"
    page.write_text(page.read_text().partition("## Fails")[0])
    assert run(["audit", str(pack), "--rules", str(pack)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "bins-owned.md" in said.err


def test_what_is_filled_in_stands_in_brackets_as_in_texts_to_paste(capsys):
    assert run(["explain", "status-stated"]) == 0
    said = capsys.readouterr().out
    assert "It says how things stand: [status]." in said
    assert "{status}" not in said


def test_the_list_holds_the_rules_that_an_audit_here_would_use(pack, capsys, monkeypatch):
    monkeypatch.chdir(pack.parent)
    (pack.parent / "openness.toml").write_text('rules = ["pack"]')
    for words in (["rules"], ["rules", "--rules", "pack"]):
        assert run(words) == 0
        assert "extended  bins-owned" in capsys.readouterr().out


def test_the_list_holds_the_rules_of_the_organisation(pack, capsys, monkeypatch, tmp_path_factory):
    (pack.parent / "shared.toml").write_text('rules = ["pack"]')
    monkeypatch.setenv("OPENNESS_SETTINGS", str(pack.parent / "shared.toml"))
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run(["rules"]) == 0
    assert "bins-owned" in capsys.readouterr().out


def test_a_mistake_in_the_settings_is_told_where_the_rules_are_listed(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openness.toml").write_text('rules = ["pack"]\nruls = 1\n')
    assert run(["rules"]) == 2
    assert "openness.toml:2" in capsys.readouterr().err
    assert run(["explain", "licence-file"]) == 0
