"""Write openness_lint/beforehand.json: what our rule pages and the table of advice say, so that no run parses them.

Run it without arguments to write the file, or with --check to ask whether it is up to date (exit 1 if not).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from openness_lint.advice import parsed  # noqa: E402 - after the path to it
from openness_lint.beforehand import KEPT, checksum  # noqa: E402
from openness_lint.rulemaking import rule_from  # noqa: E402
from openness_lint.rules import pages, rulebook_folder  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = ROOT / "openness_lint" / KEPT


def entries() -> Iterator[tuple[str, tuple[int, object]]]:
    """Give each file's name with the checksum of its bytes and what they say."""
    raw = (ROOT / "openness_lint" / "advice.toml").read_bytes()
    yield "advice.toml", (checksum(raw), parsed(raw))
    home = rulebook_folder()
    for theme, page in pages(home):
        rule = rule_from(page, theme, examples=False)._asdict()
        said = {key: value for key, value in rule.items() if key != "examples"}
        yield f"rules/{page.name}", (checksum((home / page.name).read_bytes()), said)


def text() -> str:
    """Return the whole text of the file, one entry a line."""
    lines = (f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}" for name, entry in entries())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main(arguments: list[str]) -> int:
    """Write or check the file; give the exit code."""
    if "--check" not in arguments:
        FILE.write_text(text(), encoding="utf-8")
        return 0
    fresh = FILE.is_file() and FILE.read_text(encoding="utf-8") == text()
    if not fresh:
        print(f"openness_lint/{KEPT} is out of date: run scripts/build_beforehand.py")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
