"""Try every known template, untouched, as the front page of a new project.

    measure_templates.py [--downloads DIR] [--mirrors DIR]

What a template says is nobody's story, status, contact or data, so each answer that is not *no* is listed. Its commands
do run and its licence does hold: those two questions are counted apart. The sources are those of build_templates.py.
"""

from __future__ import annotations

import collections
import datetime
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_templates

from openness_lint.audit import look_up
from openness_lint.collect.local import collect_folder
from openness_lint.rules import load

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

NAME = "bin-days"
DAY = datetime.date(2026, 11, 1)
SAID = ("yes", "partly")
# Rules that ask what the front page says of this very project.
OWN_WORDS = frozenset(
    "readme-real story-what story-why story-who story-lessons story-results data-sources-linked data-terms"
    " software-linked status-stated contact-route feedback-route adapt-for-your-area".split()
)
STILL_TRUE = frozenset({"setup-steps", "licence-in-readme"})


def main() -> int:
    """Print each answer that an untouched template earns, then the counts by rule."""
    options = build_templates.sources().parse_args()
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    texts = 0
    known = tomllib.loads((build_templates.ROOT / "scripts" / "templates.toml").read_text(encoding="utf-8"))
    for entry in known["template"]:
        for path, text in front_pages(entry, options):
            texts += 1
            for rule, answer in earned(path, text):
                counts[rule, answer] += 1
                if rule in OWN_WORDS:
                    print(f"{entry['name']}: {rule} {answer}")
    print(f"{texts} front pages of {len(known['template'])} templates; answers other than no:")
    for (rule, answer), count in sorted(counts.items()):
        print(f"  {rule} {answer}: {count}")
    return 0


def front_pages(entry: dict[str, object], options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of a template's READMEs, of its oldest and its newest version that can be had."""
    for source in entry.get("source", ()):  # type: ignore[attr-defined]
        found = dict(build_templates.versions(source, options))
        for version in dict.fromkeys([*list(found)[:1], *list(found)[-1:]]):
            for path, text in found[version]:
                name = build_templates.plain_name(path)
                if name.lower().startswith("readme"):
                    yield name, build_templates.filled(text, NAME)


def earned(name: str, text: str) -> list[tuple[str, str]]:
    """Audit a project of one script and this front page; give (rule, answer) where the page earned something."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / NAME
        folder.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
        (folder / "app.py").write_text("print(1)\n", encoding="utf-8")
        repository = collect_folder(folder, DAY)
        rules = [rule for rule in load() if rule.id in OWN_WORDS | STILL_TRUE]
        found = [(rule.id, str(look_up(repository, rule).answer)) for rule in rules]
    return [(rule, answer) for rule, answer in found if answer in SAID]


if __name__ == "__main__":
    sys.exit(main())
