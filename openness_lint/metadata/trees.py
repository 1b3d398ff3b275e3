"""Metadata files as plain trees: mappings, lists and strings. What cannot be parsed is None, no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.parsers.expat import XMLParserType

# Nested mappings and lists; recursive aliases are dear to type-check, so the leaves are told apart when read.
Tree = object

_DEEPEST = 30
_MOST_EVENTS = 20_000
_MOST_ITEMS = 50
_LARGEST = 1e15
_MOST_DOTS_SQUARED = 30_000_000


class Said(str):
    """A string that knows the line (1-based) it was written on."""

    __slots__ = ("line",)
    line: int

    @classmethod
    def on(cls, line: int, text: str) -> Said:
        """Make one."""
        said = cls(text)
        said.line = line
        return said


def dig(tree: Tree, keys: Sequence[str]) -> list[str]:
    """Give the strings and numbers at a path of keys; lists are entered (none in a list), "*" is any key."""
    if isinstance(tree, list):
        items = [item for item in tree[:_MOST_ITEMS] if not isinstance(item, list)]
        return [value for item in items for value in dig(item, keys)]
    if keys and isinstance(tree, dict):
        below = list(tree.values())[:_MOST_ITEMS] if keys[0] == "*" else [tree.get(keys[0])]
        return [value for item in below for value in dig(item, keys[1:])]
    if keys or isinstance(tree, bool):
        return []
    if isinstance(tree, (int, float)):
        return [str(tree)] if abs(tree) < _LARGEST else []
    return [tree] if isinstance(tree, str) else []


def pairs(tree: Tree, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the names and strings of the mapping at a path of keys."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    for name, value in list(tree.items())[:_MOST_ITEMS] if isinstance(tree, dict) else ():
        if isinstance(name, str) and isinstance(value, str):
            yield name, value


def locate(text: str, key: str, value: str) -> int | None:
    """Find the line (1-based) that holds a key and its value; else the value's, else the key's, else None."""
    start = value.strip().split("\n", 1)[0][:60]
    spot = text.find(key)
    for _ in range(_MOST_ITEMS):
        if spot < 0:
            break
        end = text.find("\n", spot)
        if start in text[spot : end if end >= 0 else len(text)]:
            return text.count("\n", 0, spot) + 1
        spot = text.find(key, spot + 1)
    spot = text.find(start) if start else -1
    spot = text.find(key) if spot < 0 else spot
    return text.count("\n", 0, spot) + 1 if spot >= 0 else None


def from_json(text: str) -> Tree:
    """Parse JSON."""
    import json  # noqa: PLC0415 - only where there is such a file

    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def from_composer(text: str) -> Tree:
    """Parse composer.json, in which "abandoned" is true or names a successor."""
    tree = from_json(text)
    if isinstance(tree, dict) and "abandoned" in tree:
        tree["abandoned"] = "abandoned" if tree["abandoned"] else None
    return tree


def from_csvw(text: str) -> Tree:
    """Parse the metadata of CSV on the Web; other files of that name are left alone."""
    return from_json(text) if "ns/csvw" in text else None


def from_toml(text: str) -> Tree:
    """Parse TOML; thousands of dots in a line are refused: a dotted key costs the square of its parts."""
    import tomllib  # noqa: PLC0415 - only where there is such a file

    if sum(line.count(".") ** 2 for line in text.split("\n")) > _MOST_DOTS_SQUARED:
        return None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def from_yaml(text: str) -> Tree:
    """Parse the first YAML document: every scalar stays the string it was written as, aliases are refused."""
    import yaml  # noqa: PLC0415 - 25 ms, only where there is such a file

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _built(yaml.parse(text, Loader=loader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _built(events: Iterator[object]) -> Tree:
    """Build the tree from the parser's events. Raises ValueError for aliases, great depth or great length."""
    import yaml  # noqa: PLC0415

    stack: list[list[Tree] | _Open] = [[]]
    for number, event in enumerate(events):
        if number > _MOST_EVENTS or len(stack) > _DEEPEST or isinstance(event, yaml.AliasEvent):
            raise ValueError("not a plain tree")
        if isinstance(event, yaml.ScalarEvent):
            line = event.start_mark.line + 1 if event.start_mark else 1
            _add(stack[-1], Said.on(line, event.value))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            stack.append(_Open() if isinstance(event, yaml.MappingStartEvent) else [])
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            done = stack.pop()
            _add(stack[-1], done.done if isinstance(done, _Open) else done)
        elif isinstance(event, yaml.DocumentEndEvent):
            break
    return stack[0][0] if isinstance(stack[0], list) and stack[0] else None


class _Open:
    """A mapping being read: keys and values come in turn."""

    def __init__(self) -> None:
        self.done: dict[str, Tree] = {}
        self.key: Tree = None


def _add(into: list[Tree] | _Open, value: Tree) -> None:
    if isinstance(into, list):
        into.append(value)
    elif into.key is None:
        into.key = value
    else:
        if isinstance(into.key, str):
            into.done[into.key] = value
        into.key = None


def from_xml(text: str) -> Tree:
    """Parse XML without a document type: element names are keys to lists of texts and mappings."""
    if "<!" in text.replace("<!--", "").replace("<![CDATA[", ""):
        return None  # a document type can define entities that grow without bound
    from xml.parsers import expat  # noqa: PLC0415 - only where there is such a file

    reader = _Elements(expat.ParserCreate())
    try:
        reader.parser.Parse(text, True)  # noqa: FBT003 - expat's own interface takes it by position
    except (expat.ExpatError, ValueError, RecursionError):
        return None
    return reader.root


class _Elements:
    """Builds the tree from expat's calls."""

    def __init__(self, parser: XMLParserType) -> None:
        self.parser = parser
        self.root: dict[str, Tree] = {}
        self.open: list[tuple[str, dict[str, Tree], list[str], int]] = [("", self.root, [], 1)]
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters

    def start(self, name: str, _: object) -> None:
        """Open an element. Raises ValueError for great depth."""
        if len(self.open) > _DEEPEST:
            raise ValueError("too deep")
        self.open.append((name.rpartition(":")[2], {}, [], self.parser.CurrentLineNumber))

    def characters(self, text: str) -> None:
        """Keep an element's text."""
        self.open[-1][2].append(text)

    def end(self, _: str) -> None:
        """Close an element: its text if it holds no other, else the mapping of what it holds."""
        name, below, texts, line = self.open.pop()
        value: Tree = below or Said.on(line, "".join(texts).strip())
        into = self.open[-1][1]
        known = into.setdefault(name, [])
        if isinstance(known, list):
            known.append(value)
