"""Read the licence that package metadata declares. Nothing is executed: setup.py and gemspecs are read as text."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from openness_lint.licences.expressions import declared_ids
from openness_lint.licences.files import read_file
from openness_lint.licences.grants import Grant
from openness_lint.licences.places import leaf, metadata_kind
from openness_lint.metadata.trees import from_json, from_toml
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

POINTER = Pattern(
    r"^see licen[cs]e in (.{1,100})$|^(?:see |file )?((?:\./)?[\w./-]{0,60}(?:licen[cs]e|copying)[\w.-]{0,20})$"
)
RESERVED = Pattern(r"^(?:unlicensed|proprietary|private|none|all rights reserved|closed|commercial)\b")
CLASSIFIER = Pattern(r"License ::(?: OSI Approved ::)? ([^'\"\n]{2,100}?)\s*(?=['\"\n]|$)")
CALL = Pattern(
    r"(?:^|[\s,(.])licen[cs]es?\s*=\s*(\[[^\]\n]{0,200}\]|[\"'][^\"'\n]{1,120}[\"'])", re.MULTILINE
)
TRIPLE = Pattern(r"(?:^|[\s,(])licen[cs]e\s*=\s*(?:'''|\"\"\")([^'\"]{1,200})(?:'''|\"\"\")")
QUOTED = Pattern(r"[\"']([^\"'\n]{1,120})[\"']")
FIELD = Pattern(r"^[ \t*]{0,6}License(?:-Expression)?:[ \t]*([^\n]{1,200})$", re.MULTILINE)
CFG = Pattern(r"^license(?:s|_expression)?[ \t]*[=:][ \t]*([^\n]{1,200})$", re.MULTILINE)
XML_NAME = Pattern(
    r"<license(?:\s[^>]{0,80})?>\s{0,80}(?:<name>\s{0,40}([^<]{1,200})</name>|([^<\s][^<]{0,100})</license>)(?:\s{0,80}<url>\s{0,40}([^<]{1,200})</url>)?|"
    r"<(?:PackageLicenseExpression|PackageLicenseUrl|PackageLicenseFile|licenseUrl)>\s{0,40}([^<]{1,200})<",
)
YAML_LICENCE = Pattern(r"^(?:[ \t]{1,8}|)license(?:-url)?:[ \t]*[\"']?([^\"'\n#]{1,120})", re.MULTILINE)
HEAD_COMMENT = Pattern(
    r"(?:<\?xml[^>]{0,100}>\s{0,20})?<!--.{0,3000}?-->|(?:[ \t]{0,4}#[^\n]{0,200}\n){2,60}", re.DOTALL
)
TEMPLATE = Pattern(
    r"use_\w+_license|pick a license|what license|license\(s\) here|\{\{|<license>|here_or_delete|deprecatelicenseurl"
)
# A package file that nobody has made theirs: a starter's own name, which brings the starter's own licence, and a
# name that a tool writes.
STARTER = Pattern(
    r"^(?:laravel/(?:laravel|lumen)|symfony/(?:website-)?skeleton|drupal(?:-composer)?/[\w-]{0,20}project|cakephp/app|"
    r"roots/bedrock|codeigniter4/appstarter|slim/slim-skeleton|yiisoft/yii2-app-\w{1,20}|gatsby-starter-[\w-]{1,40}|"
    r"html5-boilerplate|react-boilerplate|angular-seed|electron-quick-start|govuk-prototype-kit|"
    r"nhsuk-prototype-(?:kit|rig)|(?:next|nuxt|vue|react|svelte|express|webpack|astro|eleventy)-starter[\w-]{0,40})$"
)
UNNAMED = Pattern(
    r"^(?:my-(?:app|project|website|next-app)|vite-(?:project|react|vue)[\w-]{0,20}|react-app|hello-world|nuxt-app|"
    r"svelte-app|test|app|project-name|package-name|your-project(?:-name)?)$"
)
NAMED_IN = ("package.json", "composer.json")
NAME = Pattern(r"\"name\"\s{0,9}:\s{0,9}\"([^\"\n]{1,100})\"")
COPIED = frozenset({"MIT", "0BSD", "ISC", "CC0-1.0", "BSD-3-Clause", "GPL-2.0-or-later", "Apache-2.0"})
SPDX_FIELD = Pattern(r"^SPDX-License-Identifier[ \t]*=[ \t]*[\"']([^\"'\n]{2,120})[\"']", re.MULTILINE)
# Values that are read of one file: each is looked for in all its lines.
MOST_VALUES = 60


def read_metadata(path: str, text: str) -> tuple[Grant, ...]:
    """Read one metadata file. Takes its path (its name says the format) and text; malformed files give nothing.

    A value that says more than one thing (vague "AGPL" beside an exact classifier) is settled into one grant.
    """
    reader = READERS.get(metadata_kind(path))
    if reader is None:
        return ()
    said = list(dict.fromkeys(reader(text.lstrip("\ufeff"))))[:MOST_VALUES]
    values = [value for value in said if value and not TEMPLATE.search(value)]
    return tuple(_grant(path, text, value) for value in _exact(values)) or _header(text)


def _header(text: str) -> tuple[Grant, ...]:
    """Read the licence notice in the comment at the head of a file that declares nothing in its fields."""
    head = HEAD_COMMENT.match(text[:4_000].lstrip("\ufeff"))
    if head is None or "licen" not in head[0].lower():
        return ()
    notice = re.sub(r"<!--|-->|(?m:^[ \t]{0,8}[#~*;/]{1,3})", "", head[0])
    return tuple(grant._replace(scope="code", how="header") for grant in read_file(notice) if grant.ids)


def _exact(values: list[str]) -> list[str]:
    """Drop values that name no licence where another does."""
    return [value for value in values if declared_ids(value)] or values


def _grant(path: str, text: str, value: str) -> Grant:
    line, quote = _place(text, value)
    pointer = POINTER.match(value.strip())
    if RESERVED.match(value.strip()):
        return Grant((), "code", line, quote, "metadata", restricted="it is marked as not licensed")
    if pointer:
        return Grant((), "code", line, quote, "metadata", pointer=(pointer[1] or pointer[2]).strip())
    ids = declared_ids(value)
    file = leaf(path).lower()
    weak = file == "package.json" and ids == ("ISC",)
    scope, how = "data" if file == "datapackage.json" else "code", "metadata"
    if file in NAMED_IN and (named := NAME.search(text)):
        weak = weak or UNNAMED.search(named[1]) is not None
        how = "starter" if STARTER.search(named[1]) and COPIED.issuperset(ids) else how
    return Grant(ids, scope, line, quote, how, weak=weak)


def _place(text: str, value: str) -> tuple[int | None, str]:
    """Return the first line that has the value, beside the word licence where it can be."""
    wanted = value.split("\n", maxsplit=1)[0][:100]
    best: tuple[int | None, str] = (None, value[:120])
    for number, line in enumerate(text.splitlines(), 1):
        if wanted in line:
            if "licen" in line.lower():
                return number, line.strip()[:160]
            if best[0] is None:
                best = (number, line.strip()[:160])
    return best


def _flat(value: object) -> Iterator[str]:
    """Yield the texts of a licence value: a text, an object with a name, type or address, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            yield from _named(item)


def _named(value: dict[str, object]) -> Iterator[str]:
    """Yield what an object calls a licence, up to the first that we know."""
    for key in ("spdx", "name", "type", "identifier", "title", "@id", "url", "path", "URL"):
        said = value.get(key)
        if isinstance(said, str) and said:
            yield said
            if declared_ids(said):
                return


def _at(tree: object, *keys: str) -> object:
    """Return what stands at a path of keys; None where there is nothing."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def _json(text: str) -> Iterator[str]:
    tree = from_json(text)
    yield from _flat(_at(tree, "license"))
    yield from _flat(_at(tree, "licenses"))


def _code_json(text: str) -> Iterator[str]:
    permissions = _at(from_json(text), "permissions")
    return _flat(_at(permissions, "licenses")) if isinstance(permissions, dict) else _json(text)


def _reuse(text: str) -> Iterable[str]:
    return SPDX_FIELD.findall(text)


def _cargo(text: str) -> Iterator[str]:
    return _flat(_at(from_toml(text), "package", "license"))


def _pyproject(text: str) -> Iterator[str]:
    tree = from_toml(text)
    for table in (_at(tree, "project"), _at(tree, "tool", "poetry")):
        licence = _at(table, "license")
        words, pointed = _at(licence, "text"), _at(licence, "file")
        if isinstance(words, str):
            yield words[:200]
        elif pointed:
            yield f"SEE LICENSE IN {pointed}"
        elif not isinstance(licence, dict):
            yield from _flat(licence)
        classifiers = _at(table, "classifiers")
        if isinstance(classifiers, list):
            yield from CLASSIFIER.findall("\n".join(map(str, classifiers)))


def _cfg(text: str) -> Iterable[str]:
    return [*CFG.findall(text), *CLASSIFIER.findall(text)]


def _python(text: str) -> Iterable[str]:
    called = (value for found in CALL.findall(text) for value in QUOTED.findall(found))
    return [*TRIPLE.findall(text), *called, *CLASSIFIER.findall(text)]


def _fields(text: str) -> Iterable[str]:
    head = text[:20_000]
    return [*FIELD.findall(head), *CLASSIFIER.findall(head)]


def _xml(text: str) -> Iterator[str]:
    body = re.sub(r"<dependenc(?:y|ies)>", "", text)[:400_000]
    for found in islice(XML_NAME.finditer(body), MOST_VALUES):
        words = [part.strip() for part in found.groups() if part]
        yield next((word for word in words if declared_ids(word)), words[0])


def _yaml(text: str) -> Iterable[str]:
    return [value.strip() for value in YAML_LICENCE.findall(text)][:3]


READERS: dict[str, Callable[[str], Iterable[str]]] = {
    "json": _json, "code-json": _code_json, "reuse": _reuse, "cargo": _cargo, "pyproject": _pyproject, "cfg": _cfg,
    "python": _python, "fields": _fields, "xml": _xml, "yaml": _yaml,
}  # fmt: skip
