"""Reading every metadata file: find it, parse it to a tree, take out what its table of keys names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint import beforehand
from openness_lint.metadata import Declared, trees, written
from openness_lint.metadata.tables import CLASSIFIERS, FORMATS, LABELS, Format, keys
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from openness_lint.metadata.trees import Tree
    from openness_lint.repository import Files

MOST_CHARACTERS = 300_000
_MOST_VALUES = 12
_MOST_FILES = 5
_LONGEST = 2000
_HOMES = frozenset({"", ".github"})

PARSERS: Mapping[str, Callable[[str], Tree]] = {
    "json": trees.from_json,
    "composer": trees.from_composer,
    "csvw": trees.from_csvw,
    "toml": trees.from_toml,
    "yaml": trees.from_yaml,
    "xml": trees.from_xml,
    "ini": written.from_ini,
    "setup": written.from_setup,
    "r": written.from_description,
    "ruby": written.from_gemspec,
    "elixir": written.from_mix,
    "go": written.from_go,
}


def read_all(files: Files) -> tuple[Declared, ...]:
    """Read all declared facts, each once, in the order of FORMATS and of paths."""
    found: dict[tuple[str, str, str], Declared] = {}
    known = _known(files)
    for form in FORMATS if known else ():
        for path in _paths(known, form):
            try:
                text = files.text(path)
            except Unreadable:
                continue
            for fact in facts(form, path, text):
                found.setdefault((fact.path, fact.field, fact.value), fact)
    return tuple(found.values())


def malformed(files: Files, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give those of the paths whose text their parser cannot read, with its name."""
    for path in paths:
        text = files.text_or_blank(path)
        parser = next(form.parser for form in FORMATS if form.name == path.lower())
        holds_something = any(line.strip() and line.lstrip()[0] != "#" for line in text.splitlines())
        if holds_something and len(text) <= MOST_CHARACTERS and PARSERS[parser](text) is None:
            yield path, parser


def facts(form: Format, path: str, text: str) -> Iterator[Declared]:
    """Give what one file declares; nothing where it is malformed, too long or filled with placeholders."""
    tree = PARSERS[form.parser](text) if len(text) <= MOST_CHARACTERS else None
    for field, path_of_keys in keys(form.table) if tree is not None else ():
        values = trees.dig(tree, path_of_keys.split("."))
        for kind, label, value in _sorted_out(field, path_of_keys, tree, values):
            said = clean(value)
            if said:
                line = getattr(value, "line", None) or trees.locate(text, label, value)
                yield Declared(kind, said, path, line)


def clean(value: str) -> str:
    """Give a value as one line of at most 2,000 characters; "" for what a tool filled in."""
    plain = " ".join(value[: 2 * _LONGEST].split())[:_LONGEST]
    lowered = plain.lower()
    whole, beginnings, parts = _placeholders()
    if lowered in whole or lowered.startswith(beginnings) or any(part in lowered for part in parts):
        return ""
    return plain if plain.isprintable() else "".join(sign for sign in plain if sign.isprintable())


@cache
def _placeholders() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    lines = beforehand.text("metadata/placeholders.txt").split("\n")
    return (
        frozenset(line[1:] for line in lines if line.startswith("=")),
        tuple(line[1:].rstrip() for line in lines if line.startswith("^")),
        tuple(line[1:] for line in lines if line.startswith("~")),
    )


def _known(files: Files) -> list[tuple[str, str]]:
    """Find the readable files that are of any format, each with its name in lower case."""
    names = frozenset(form.name for form in FORMATS if form.name[0] != "*")
    ends = tuple(form.name[1:] for form in FORMATS if form.name[0] == "*")
    named = ((path.rpartition("/")[2].lower(), path) for path in files.readable)
    return [(name, path) for name, path in named if name in names or name.endswith(ends)]


def _paths(known: list[tuple[str, str]], form: Format) -> list[str]:
    """Find the files of one format, nearest to the root first."""
    found = []
    for lowered, path in known:
        folder = path.rpartition("/")[0]
        depth = 0 if folder in _HOMES else folder.count("/") + 1
        fits = lowered.endswith(form.name[1:]) if form.name[0] == "*" else lowered == form.name
        if fits and depth <= form.deepest:
            found.append((depth, path))
    return [path for _, path in sorted(found)[:_MOST_FILES]]


def _sorted_out(field: str, place: str, tree: Tree, values: list[str]) -> Iterator[tuple[str, str, str]]:
    """Give (field, key, value): keywords in one line, labels and classifiers by what they mean."""
    key = place.rpartition(".")[2]
    if field == "keywords" and values:
        yield field, key, ", ".join(values[:50])
    elif field == "labelled":
        for label, value in trees.pairs(tree, place.split(".")):
            yield from _labelled(label, value)
    elif field == "labelled-line":
        for entry in "\n".join(values).split("\n"):
            label, _, value = entry.partition("=")
            yield from _labelled(label.strip(), value.strip())
    elif field == "classifier":
        for value in values:
            yield from _classified(value)
    elif field == "data-source-address":
        yield from (("data-source", key, value) for value in values[:_MOST_VALUES] if "://" in value)
    else:
        yield from ((field, key, value) for value in values[:_MOST_VALUES])


def _labelled(label: str, value: str) -> Iterator[tuple[str, str, str]]:
    for field, beginnings in LABELS:
        if label.lower().startswith(beginnings):
            yield field, label, value
            return


def _classified(value: str) -> Iterator[tuple[str, str, str]]:
    """Read a classifier: "Development Status :: 4 - Beta" says the status "Beta"."""
    for entry in value.split("\n"):
        for beginning, field in CLASSIFIERS:
            if entry.strip().startswith(beginning):
                said = entry.strip().removeprefix(beginning)
                yield field, entry.strip(), said.partition(" - ")[2] or said if field == "status" else said
                break
