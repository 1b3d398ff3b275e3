"""Tables of signs in text files, one alternative a line, so that each can be read and mended by itself.

- `NAME = pattern`: for use as {NAME} in the lines below.
- `[kind]` or `[kind language]`: begins a sign.
- `words: a; b`: one of these must be in the lower-cased text before the pattern is tried.
- `# …`: a note. Anything else is one alternative of the sign's pattern.
"""

from __future__ import annotations

from functools import cache

from openness_lint.checks.listed import lines
from openness_lint.checks.signs import Sign


@cache
def table(name: str) -> dict[str, Sign]:
    """Read `name`.txt beside this module: "kind" or "kind language" -> its sign."""
    parts: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    alternatives: dict[str, list[str]] = {}
    head = ""
    for line in lines(name):
        key, equals, value = line.partition(" = ")
        if line[0] == "[" and line[-1] == "]" and line[1:2].islower():
            head = line[1:-1]
            words[head], alternatives[head] = [], []
        elif line.startswith("words: "):
            words[head] += line[7:].split("; ")
        elif equals and key.isupper():
            parts[key] = _filled(value, parts)
        else:
            alternatives[head].append(_filled(line, parts))
    return {
        head: Sign(head.partition(" ")[0], tuple(words[head]) or ("",), "|".join(found))
        for head, found in alternatives.items()
    }


@cache
def of_kinds(name: str, kinds: tuple[str, ...]) -> tuple[Sign, ...]:
    """Give the signs of these kinds in `name`.txt, those in other languages ("limit-translated") among them."""
    return tuple(sign for sign in table(name).values() if sign.kind.removesuffix("-translated") in kinds)


def _filled(line: str, parts: dict[str, str]) -> str:
    if "{" in line:
        for key, value in parts.items():
            line = line.replace("{" + key + "}", value)
    return line
