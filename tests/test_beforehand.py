"""Our own pages are read beforehand: what is kept is what they say, and a changed page is read again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from openness_lint import advice, beforehand, rules

ROOT = Path(__file__).resolve().parents[1]
PAGE = "alive/status-stated.md"


def test_what_is_kept_is_up_to_date():
    script = ROOT / "scripts" / "build_beforehand.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_rules_are_the_same_from_their_pages(tmp_path, monkeypatch):
    kept = rules.load()
    copy = shutil.copytree(rules.rulebook_folder(), tmp_path / "rules")
    for page in copy.glob("*/*.md"):
        page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    monkeypatch.setattr(rules, "_home", lambda: str(copy))

    assert rules.load() == kept


def test_a_changed_page_is_read_as_it_is_now(tmp_path, monkeypatch):
    copy = shutil.copytree(rules.rulebook_folder(), tmp_path / "rules")
    page = copy / PAGE
    page.write_text(page.read_text("utf-8").replace("\n", " of ours\n", 1), "utf-8")
    monkeypatch.setattr(rules, "_home", lambda: str(copy))

    assert [rule.page for rule in rules.load() if rule.title.endswith(" of ours")] == [PAGE]


def test_the_table_of_advice_is_the_one_beside_the_code():
    raw = beforehand.data("advice.toml")

    assert beforehand.known("advice.toml", raw) == advice.parsed(raw)
    assert beforehand.known("advice.toml", raw + b"\n") is None
    assert beforehand.known("another.toml", raw) is None
