#!/usr/bin/env python3
"""Write rules/README.md, the index of the rule pages, from the pages themselves.

Run it without arguments to write the file, or with --check to ask whether it is up to date (exit 1 if not).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from openness_lint.rules import THEMES, Rule, load

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "rules" / "README.md"
END = ROOT / "scripts" / "rule_index_end.md"
SCHEMA = ROOT / "openness_lint" / "schemas" / "rule-1.json"
OPENING = """\
# The rules

<!-- Written by scripts/build_rule_index.py from the pages beside it. Please change those, then run it. -->

One page is one rule. The same text is what people read, what the tool does and what the tests run.
Each page says what we ask, why it matters and how to fix it, and shows what passes and what does not.

The core has {rules} rules and {points} points. The points belong to version {core} of the core score, which
never changes under you. A gate or a caution has no points: it says something in words.
Rules of your own go in a folder with the same shape: give it with `--rules`.

**Must**, **should** and **could** say how strongly we ask. Minutes are our estimate for a team that knows the
project.
"""
TABLE = "| Rule | What we ask | How strongly | Points | Minutes |\n| --- | --- | --- | ---: | ---: |\n"


def index(rules: tuple[Rule, ...]) -> str:
    """Give the whole text of the index."""
    core = [rule for rule in rules if rule.core and rule.points and not rule.replaces]
    version = max(rule.core or 0 for rule in core)
    parts = [OPENING.format(rules=len(core), points=sum(rule.points for rule in core), core=version)]
    for theme, title in THEMES.items():
        own = [rule for rule in rules if rule.theme == theme]
        if own:
            points = sum(rule.points for rule in own if rule in core)
            heading = f"## {title}" + (f" ({points} points)" if points else "")
            parts.append(f"{heading}\n\n{TABLE}" + "".join(map(row, own)))
    parts.append(END.read_text(encoding="utf-8") + "".join(generic_checks()))
    return "\n".join(parts)


def row(rule: Rule) -> str:
    """Give one rule's line of the table."""
    points = f"in place of `{rule.replaces}`: {rule.points}" if rule.replaces else str(rule.points or "-")
    link = f"[{rule.id}]({rule.theme}/{rule.id}.md)"
    return f"| {link} | {rule.question} | {rule.level} | {points} | {rule.minutes} |\n"


def generic_checks() -> list[str]:
    """Give a line of the table for each check that takes options, as the schema describes them."""
    known = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    rows = []
    for name, entry in known.items():
        if "properties" in entry:
            options = ", ".join(f"`{option}`" for option in entry["properties"])
            rows.append(f"| `{name}` | {entry['description']} | {options} |\n")
    return rows


def main(arguments: list[str]) -> int:
    """Write or check the index; give the exit code."""
    text = index(load())
    if "--check" not in arguments:
        INDEX.write_text(text, encoding="utf-8")
        return 0
    fresh = INDEX.is_file() and INDEX.read_text(encoding="utf-8") == text
    if not fresh:
        print("rules/README.md is out of date: run scripts/build_rule_index.py")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
