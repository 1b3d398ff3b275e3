"""What a release is made of, checked before anything is built: release.py notes TAG.

Prints the tag's section of CHANGELOG.md. Ends with 1, and one line that says why, where the tag is not "v" and the
version in openness_lint/__init__.py, where publiccode.yml names another, or where the changes are not listed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from openness_lint import __version__

ROOT = Path(__file__).resolve().parents[1]


def problems(tag: str, version: str, changes: str, publiccode: str) -> list[str]:
    """Say in one line each what does not agree."""
    found = []
    if tag != f"v{version}":
        found.append(f"the tag is {tag}, and the version in openness_lint/__init__.py is {version}")
    if f'softwareVersion: "{version}"' not in publiccode:
        found.append(f"publiccode.yml does not name {version} as softwareVersion")
    if not notes(version, changes):
        found.append(f"CHANGELOG.md has nothing under the heading {version}")
    return found


def notes(version: str, changes: str) -> str:
    """Give what stands in the list of changes under a version's heading; "" where there is nothing."""
    heading = rf"^## \[?{re.escape(version)}\b[^\n]*\n"
    parts = re.split(heading, changes, maxsplit=1, flags=re.MULTILINE)
    return re.split(r"^## ", parts[1], maxsplit=1, flags=re.MULTILINE)[0].strip() if len(parts) > 1 else ""


def main() -> int:
    """Print the notes, or what is wrong."""
    if len(sys.argv) != 3 or sys.argv[1] != "notes":
        print(__doc__, file=sys.stderr)
        return 2
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    publiccode = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    if found := problems(sys.argv[2], __version__, changes, publiccode):
        print("\n".join(found), file=sys.stderr)
        return 1
    print(notes(__version__, changes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
