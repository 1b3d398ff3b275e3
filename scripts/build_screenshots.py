"""Take the pictures in docs/screenshots from the examples' real reports: build_screenshots.py [--check].

The terminal is drawn as SVG from what the tool writes; the page is opened in Chromium. --check changes nothing and
leaves with 1 where a picture shows something else than the report says by now; it needs no browser.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_examples

from openness_lint.reports import render

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES, SHOTS = ROOT / "examples", ROOT / "docs" / "screenshots"
SOURCES = SHOTS / "sources.json"
PAGES = {"parking-api": 892, "bin-days": 915}  # example -> height at which the picture ends
TERMINAL, TYPED = "parking-api", "$ openness-lint"
WIDTH = 880
FOLD, PAGE_FOLD = "What we found", "<h2>Themes"  # what stands below is not in the picture
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COLUMN, ROW, MARGIN, LINES = 8.43, 19, 20, 22
BOLD, END = "\x1b[1m", "\x1b[0m"
SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img">
<title>{title}</title>
<rect width="100%" height="100%" rx="6" fill="#1b1f24"/>
<g font-family="SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6e9ed">
{lines}
</g>
</svg>
"""


def terminal(text: str) -> str:
    """Draw the top of the tool's text, with its bold parts, as a terminal would show it."""
    shown = [TYPED, *text.partition(FOLD)[0].removesuffix(BOLD).rstrip().splitlines()]
    cut = [*shown[:LINES], "…"] if len(shown) > LINES else shown
    widest = max(len(re.sub(r"\x1b\[\d*m", "", line)) for line in cut)
    lines = "\n".join(_line(line, MARGIN + ROW * number) for number, line in enumerate(cut, 1) if line)
    return SVG.format(
        width=round(2 * MARGIN + COLUMN * widest),
        height=2 * MARGIN + ROW * len(cut),
        title=escape(f"What openness-lint writes about {TERMINAL}"),
        lines=lines,
    )


def _line(line: str, y: int) -> str:
    weight = ' font-weight="700" fill="#ffffff"' if line.startswith(BOLD) else ""
    text = escape(line.removeprefix(BOLD).removesuffix(END), quote=False)
    return f'<text x="{MARGIN}" y="{y}" xml:space="preserve"{weight}>{text}</text>'


def shown_of(example: str) -> str:
    """Give a mark of the part of an example's page that its picture shows."""
    page = (EXAMPLES / example / "reports" / "report.html").read_text(encoding="utf-8")
    return hashlib.sha256(page.partition(PAGE_FOLD)[0].encode()).hexdigest()


def photograph(example: str, browser: str) -> None:
    """Open the page of an example in a browser and keep what is seen."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                f"--user-data-dir={profile}", f"--window-size={WIDTH},{PAGES[example]}",
                "--run-all-compositor-stages-before-draw", f"--screenshot={SHOTS / example}.png",
                (EXAMPLES / example / "reports" / "report.html").as_uri(),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def main() -> int:
    """Make the pictures, or with --check say which are of another report."""
    report = build_examples.report_of(EXAMPLES / TERMINAL)
    svg, kept = terminal(render(report, "text", colour=True)), SHOTS / "terminal.svg"
    sources = json.loads(SOURCES.read_text(encoding="utf-8")) if SOURCES.is_file() else {}
    stale = [example for example in PAGES if sources.get(example) != shown_of(example)]
    drawn = not kept.is_file() or kept.read_text(encoding="utf-8") != svg
    if "--check" in sys.argv:
        old = [f"{example}.png" for example in stale] + (["terminal.svg"] if drawn else [])
        for name in old:
            print(f"docs/screenshots/{name} is stale: run python scripts/build_screenshots.py")
        return 1 if old else 0
    SHOTS.mkdir(exist_ok=True)
    kept.write_text(svg, encoding="utf-8", newline="\n")
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if stale and browser is None:
        print("needs Chromium for the pictures of " + " and ".join(stale))
        return 1
    for example in stale:
        photograph(example, str(browser))
        sources[example] = shown_of(example)
    SOURCES.write_text(json.dumps(sources, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(stale) + drawn} of {len(PAGES) + 1} pictures made")
    return 0


if __name__ == "__main__":
    sys.exit(main())
