"""Make the table of measured precision: measure_precision.py [--check] [FOLDER].

FOLDER holds the labelled repositories (default ../shared/gold). Only the tuning part is used, so that the other can
still tell whether what was learned holds elsewhere. Where the folder is not there, it says so and changes nothing.
The table holds counts, no text. --check leaves with 1 where the table would differ.
"""

from __future__ import annotations

import collections
import datetime
import importlib.util
import json
import sys
import tempfile
from pathlib import Path

from openness_lint.audit import look_up
from openness_lint.checks import confidence
from openness_lint.collect.local import collect_folder
from openness_lint.findings import Answer
from openness_lint.rules import load

HERE = Path(__file__).resolve().parents[1]
HEAD = "# rule kind our-answer readers-yes readers-partly readers-no (made by scripts/measure_precision.py)\n"


def main() -> int:
    """Compare every answer that has evidence with the reader's, and write the counts."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    gold = Path(words[0]) if words else HERE.parent / "shared" / "gold"
    if not (gold / "measure.py").is_file():
        print(f"left out: the labelled repositories are not at {gold}")
        return 0
    text = HEAD + "".join(rows(gold))
    place = Path(confidence.TABLE)
    if "--check" in sys.argv:
        same = place.read_text(encoding="utf-8") == text
        print(
            "the table is as measured" if same else "precision.txt is stale: run scripts/measure_precision.py"
        )
        return 0 if same else 1
    place.write_text(text, encoding="utf-8", newline="\n")
    return 0


def rows(gold: Path) -> list[str]:
    """Audit each tuning repository as of its day; give the table's lines, sorted."""
    spec = importlib.util.spec_from_file_location("measure", gold / "measure.py")
    if spec is None or spec.loader is None:
        return []
    measure = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(measure)
    counts: collections.Counter[tuple[str, str, str, str]] = collections.Counter()
    rules = load()
    for label in map(json.loads, (gold / "labels.jsonl").read_text(encoding="utf-8").splitlines()):
        if measure.half(label["repo"]) == "tune":
            with tempfile.TemporaryDirectory() as scratch:
                folder = Path(scratch) / label["repo"].replace("/", "__")
                snapshot = gold / "snapshots" / f"{folder.name}.json"
                measure.rebuild(json.loads(snapshot.read_text(encoding="utf-8")), folder)
                repository = collect_folder(folder, datetime.date.fromisoformat(label["now"]))
                for rule in rules:
                    verdict = look_up(repository, rule)
                    wanted = label["labels"].get(rule.id, {}).get("a")
                    if (
                        wanted in {"yes", "partly", "no"}
                        and verdict.evidence
                        and verdict.answer in {Answer.YES, Answer.PARTLY}
                    ):
                        counts[rule.id, verdict.evidence[0].kind or "-", str(verdict.answer), wanted] += 1
    keys = sorted({key[:3] for key in counts})
    return [
        " ".join([*key, *(str(counts[*key, said]) for said in ("yes", "partly", "no"))]) + "\n"
        for key in keys
    ]


if __name__ == "__main__":
    sys.exit(main())
