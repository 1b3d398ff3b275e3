"""Make the reports of the examples, as the tool really writes them: build_examples.py [--check].

Each example's files become a git repository in a temporary folder, with the commits that its history.toml names, and
are audited as of the day it names. --check changes nothing and leaves with 1 where a report would differ.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from openness_lint.audit import audit
from openness_lint.collect.local import collect_folder
from openness_lint.reports import FORMATS, render
from openness_lint.rules import load

if TYPE_CHECKING:
    import datetime

    from openness_lint.report import Report

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
README = EXAMPLES.parent / "README.md"
QUOTED = "parking-api/reports/report.txt"
BEGIN = "<!-- report: begin (made by scripts/build_examples.py) -->"
END = "<!-- report: end -->"
ENDINGS = {
    "text": "txt", "json": "json", "markdown": "md", "html": "html", "sarif": "sarif", "junit": "junit.xml",
    "gitlab": "gitlab.json", "github": "github.txt", "badge": "svg", "badge-json": "badge.json",
}  # fmt: skip


def build(example: Path, folder: Path) -> None:
    """Make a git repository of an example's files, with the dated commits of its history."""
    shutil.copytree(example / "repository", folder)
    history = tomllib.loads((example / "history.toml").read_text(encoding="utf-8"))
    git = ["git", "-C", str(folder), "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    for commit in history["commit"]:
        who = commit.get("author", "Digital Team")
        when = f"{commit['date'].isoformat()}T09:00:00+00:00"
        identity = {"NAME": who, "EMAIL": "team@example.org", "DATE": when}
        environment = {
            f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in identity.items()
        }
        subprocess.run(
            [*git, "commit", "-q", "--allow-empty", "-m", commit["subject"]],
            check=True,
            env={"PATH": "/usr/bin:/bin", **environment},
        )


def report_of(example: Path) -> Report:
    """Audit one example as of the day that its history names."""
    history = tomllib.loads((example / "history.toml").read_text(encoding="utf-8"))
    day: datetime.date = history["as_of"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / example.name
        build(example, folder)
        report = audit(collect_folder(folder, day), load())
    return report._replace(address=history.get("address"))


def texts(example: Path) -> dict[Path, str]:
    """Give the path and the text of each of an example's reports."""
    report = report_of(example)
    return {example / "reports" / f"report.{ENDINGS[name]}": render(report, name) for name in FORMATS}


def quoted(report: str) -> str:
    """Give the README with the top of a report in its place, up to the fold."""
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    top, fold, _ = report.partition("What we found")
    return f"{before}{BEGIN}\n```\n{(top if fold else report).rstrip()}\n```\n{END}{after}"


def main() -> int:
    """Write the reports, or with --check say which would change."""
    wanted: dict[Path, str] = {}
    for history in sorted(EXAMPLES.glob("*/history.toml")):
        wanted.update(texts(history.parent))
    wanted[README] = quoted(wanted[EXAMPLES / QUOTED])
    stale = [
        path
        for path, text in wanted.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(EXAMPLES.parent)} is stale: run python scripts/build_examples.py")
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    print(f"{len(stale)} of {len(wanted)} reports written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
