#!/usr/bin/env python3
"""Build the index of known templates from the sources that templates.toml names.

    build_templates.py [--downloads DIR] [--mirrors DIR] [--texts DIR] [--only NAME]

npm and Python packages are downloaded with their ordinary clients into --downloads (kept there for the next time);
git sources are read from bare clones at --mirrors (owner+name/repo or owner+name.git), every version in their history;
texts that a forge writes are read from --texts (NAME/*.md). What cannot be had keeps the checksums that it has in the
present index, and the manifest says so. No text of a template is kept, only checksums.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from array import array
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from openness_lint.readme import templates  # noqa: E402 - the checkout's, not an installed one
from openness_lint.readme.markup import read  # noqa: E402
from openness_lint.readme.sections import draft  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX = ROOT / "openness_lint" / "readme" / "templates.bin"
MANIFEST = ROOT / "openness_lint" / "readme" / "templates.json"
VERSIONS = 30
HOLE = "zqzq"
_TAGS = re.compile(r"<%.*?%>|\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|__[A-Za-z_]+__", re.DOTALL)
_WRAPPING = re.compile(r"\.(?:template|mustache|tt|ejs|eex|tmpl|jinja|jhi[\w.]*)$")


@dataclass
class Family:
    """A template with the checksums of all its versions."""

    name: str
    kind: str
    sums: set[int] = field(default_factory=set)
    neutral: set[int] = field(default_factory=set)
    sources: list[dict[str, object]] = field(default_factory=list)
    homes: set[str] = field(default_factory=set)


def main() -> int:
    """Build, write, and say what was taken from where."""
    parser = sources()
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--only", help="build one template's checksums and print their number, write nothing")
    options = parser.parse_args()
    wanted = tomllib.loads((ROOT / "scripts" / "templates.toml").read_text(encoding="utf-8"))["template"]
    if options.only:
        family = build(next(entry for entry in wanted if entry["name"] == options.only), options)
        print(len(family.sums), family.sources)
        return 0
    before = present()
    families = [build(entry, options) for entry in wanted]
    for family in families:
        keep_former(family, before)
    write(families)
    return 0


def sources() -> argparse.ArgumentParser:
    """Give the options that say where templates are kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--downloads", type=Path, default=Path(tempfile.gettempdir()) / "openness-lint-templates"
    )
    parser.add_argument("--mirrors", type=Path)
    return parser


def filled(text: str, name: str) -> str:
    """Put a name where a generator would put what it was told."""
    return _TAGS.sub(name, text)


def build(entry: dict[str, object], options: argparse.Namespace) -> Family:
    """Hash every version of one template that can be had."""
    family = Family(str(entry["name"]), str(entry["kind"]))
    if entry.get("forge"):
        folder = options.texts / family.name if options.texts else None
        texts = (
            [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*"))]
            if folder
            else []
        )
        add(family, texts, {"forge": family.name})
    for source in entry.get("source", ()):  # type: ignore[attr-defined]
        if "git" in source:
            family.homes.add(source["git"].rpartition("/")[2].lower())
        for version, texts in versions(source, options):
            origin = next(kind for kind in ("npm", "pypi", "git") if kind in source)
            add(family, texts, {origin: source[origin], "version": version})
    family.sums -= family.neutral
    return family


def versions(
    source: dict[str, object], options: argparse.Namespace
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each version of a source with its (path, text) pairs."""
    patterns = [str(pattern) for pattern in source["files"]]  # type: ignore[attr-defined]
    if "git" in source:
        if options.mirrors:
            yield from git_versions(options.mirrors, str(source["git"]), patterns)
        return
    for version in source["versions"]:  # type: ignore[attr-defined]
        kind = "npm" if "npm" in source else "pypi"
        archive = download(kind, str(source[kind]), str(version), options.downloads)
        if archive:
            yield (
                archive.stem.rsplit("-", 1)[-1] if kind == "npm" else str(version),
                members(archive, patterns),
            )


def download(kind: str, name: str, version: str, folder: Path) -> Path | None:
    """Fetch one package with its own client, unless it is in the folder already."""
    folder = folder / kind
    folder.mkdir(parents=True, exist_ok=True)
    stem = name.lstrip("@").replace("/", "-") if kind == "npm" else name.replace("-", "_")
    pattern = f"{stem}-{version}.tgz" if kind == "npm" else f"{stem}-{version}-*.whl"
    found = sorted(folder.glob(pattern)) or (
        sorted(folder.glob(f"{stem}-{version}.*.tgz")) if kind == "npm" else []
    )
    if found:
        return found[-1]
    command = ["npm", "pack", "--silent", f"{name}@{version}"]
    if kind == "pypi":
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", f"{name}=={version}"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    found = sorted(folder.glob(pattern)) or (
        sorted(folder.glob(f"{stem}-{version}.*.tgz")) if kind == "npm" else []
    )
    if not found:
        print(f"could not have {name} {version}: {run.stderr.strip()[-200:]}", file=sys.stderr)
    return found[-1] if found else None


def members(archive: Path, patterns: list[str]) -> list[tuple[str, str]]:
    """Give the files of a package that match; npm's leading folder is taken off."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            names = [name for name in wheel.namelist() if matches(name, patterns)]
            return [(name, wheel.read(name).decode(errors="replace")) for name in names]
    with tarfile.open(archive) as package:
        found = []
        for member in package.getmembers():
            path = member.name.partition("/")[2]
            stream = package.extractfile(member) if member.isfile() and matches(path, patterns) else None
            if stream:
                found.append((path, stream.read().decode(errors="replace")))
        return found


def matches(path: str, patterns: list[str]) -> bool:
    """Whether a path fits one of the patterns (brackets and braces mean themselves)."""
    return any(
        fnmatch.fnmatchcase(path, pattern.replace("[", "[[]").replace("**/", "*")) for pattern in patterns
    )


def git_versions(mirrors: Path, name: str, paths: list[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield every distinct version of the paths in a bare clone's history, newest first, at most VERSIONS."""
    folder = name.replace("/", "+")
    places = (mirrors / folder / "repo" / ".git", mirrors / folder / "repo", mirrors / f"{folder}.git")
    place = next((place for place in places if (place / "HEAD").exists()), None)
    if place is None:
        print(f"no clone of {name}", file=sys.stderr)
        return
    for path in expand(place, paths):
        commits = git(place, "log", "--format=%h", "--", path).split()
        step = max(1, len(commits) // VERSIONS)
        seen = set()
        for commit in commits[::step][:VERSIONS]:
            text = git(place, "show", f"{commit}:{path}")
            if text and text not in seen:
                seen.add(text)
                yield commit, [(path, text)]


def expand(place: Path, paths: list[str]) -> list[str]:
    """Replace patterns by the paths of the newest commit that fit them."""
    listed = (
        git(place, "ls-tree", "-r", "--name-only", "HEAD").splitlines()
        if any("*" in path for path in paths)
        else []
    )
    found = [name for name in listed if matches(name, [path for path in paths if "*" in path])]
    return list(dict.fromkeys([*found, *(path for path in paths if "*" not in path)]))


def git(place: Path, *arguments: str) -> str:
    """Run git on a bare clone; "" where the object is not there."""
    command = ["git", "--git-dir", str(place), *arguments]
    return subprocess.run(command, capture_output=True, check=False).stdout.decode(errors="replace")


def add(family: Family, texts: list[tuple[str, str]], origin: dict[str, object]) -> None:
    """Hash the sentences of one version's files, and note the version beside its source."""
    for path, text in texts:
        page, numbers = read(plain_name(path), filled(text, f" {HOLE} "))
        for part in draft(page, numbers):
            for sentence in part.texts():
                into = family.neutral if templates.is_neutral(sentence) else family.sums
                into.update(checksums(sentence))
    if not texts:
        return
    version = origin.pop("version", "")
    for source in family.sources:
        if all(source.get(key) == value for key, value in origin.items()):
            source["versions"] = f"{source['versions']} {version}"
            return
    family.sources.append({**origin, "versions": str(version)})


def plain_name(path: str) -> str:
    """Give the name under which a template's file would stand in a repository."""
    name = _WRAPPING.sub("", path.rsplit("/", 1)[-1])
    return name if "." in name else f"{name}.md" if name.startswith("readme.") else name


def checksums(sentence: str) -> Iterator[int]:
    """Give the checksums of a sentence; what is filled in by a generator breaks its runs."""
    parts = " ".join(templates.tokens(sentence)).split(HOLE)
    for part in parts:
        words = part.split()
        if len(words) >= templates.RUN or (words and len(parts) == 1):
            yield from templates.runs(words)


def present() -> dict[str, tuple[set[int], set[int], list[dict[str, object]]]]:
    """Read what the present index and manifest hold, by template."""
    if not INDEX.exists():
        return {}
    known = templates.load(INDEX.read_bytes())
    listed = {
        entry["name"]: entry["sources"]
        for entry in json.loads(MANIFEST.read_text(encoding="utf-8"))["templates"]
    }
    held: dict[str, tuple[set[int], set[int], list[dict[str, object]]]] = {
        name: (set(), set(), listed.get(name, [])) for name in known.names
    }
    for checksum, owner in zip(known.sums, known.owners, strict=True):
        held[known.names[owner & ~templates.NEUTRAL]][bool(owner & templates.NEUTRAL)].add(checksum)
    return held


def keep_former(
    family: Family, before: dict[str, tuple[set[int], set[int], list[dict[str, object]]]]
) -> None:
    """Let a template of which nothing could be had this time keep what an earlier build saw."""
    if not family.sources and family.name in before:
        family.sums, family.neutral, family.sources = before[family.name]
        print(f"kept: {family.name}", file=sys.stderr)


def write(families: list[Family]) -> None:
    """Write the index and the manifest that lists what is in it."""
    families = [family for family in families if family.sums | family.neutral]
    rows = sorted(
        (checksum, number | flag)
        for number, family in enumerate(families)
        for flag, sums in ((0, family.sums), (templates.NEUTRAL, family.neutral))
        for checksum in sums
    )
    sums, owners = array("I", (row[0] for row in rows)), array("H", (row[1] for row in rows))
    if sys.byteorder == "big":
        sums.byteswap()
        owners.byteswap()
    heads = (f"{family.name}\t{family.kind}\t{' '.join(sorted(family.homes))}" for family in families)
    names = "\n".join(heads).encode()
    header = templates.MAGIC + len(names).to_bytes(4, "little") + len(rows).to_bytes(4, "little")
    raw = header + names + sums.tobytes() + owners.tobytes()
    INDEX.write_bytes(raw)
    listing = [
        {
            "name": family.name,
            "kind": family.kind,
            "checksums": len(family.sums | family.neutral),
            "sources": family.sources,
        }
        for family in families
    ]
    manifest = {"index": f"{crc32(raw):08x}", "checksums": len(rows), "templates": listing}
    MANIFEST.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(families)} templates, {len(rows)} checksums, {len(raw)} bytes")


if __name__ == "__main__":
    sys.exit(main())
