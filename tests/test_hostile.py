"""No input takes long: whole audits of repositories that were made to be slow to read.

Each may take 2 s of CPU on a machine of its own. `SLACK` is for one that many share: there the same work was seen
to take up to twice as long.
"""

from __future__ import annotations

import datetime

import pytest

from openness_lint.audit import audit
from openness_lint.collect import collect
from openness_lint.rules import load
from tests import timing

SECONDS, SLACK = 2.0, 2.0
MEGABYTE = 1_000_000
DAY = datetime.date(2026, 11, 1)
PIECES = {
    "words": "licence ",
    "sentences": "This project is maintained by the council. ",
    "brackets": "[",
    "closed brackets": "[a](b",
    "parentheses": "((((",
    "headings": "# Heading\n",
    "underlines": "a\n===\n",
    "links": "[a](https://example.org/a) ",
    "references": "[a]: https://example.org\n",
    "tables": "| a | b |\n| - | - |\n",
    "quotations": "> ",
    "lists": "- a\n  ",
    "stars": "*a **b ",
    "ticks": "`",
    "fences": "```\n",
    "tags": "<div>",
    "comments": "<!-- ",
    "entities": "&amp;",
    "addresses": "https://example.org/",
    "emails": "a@b.",
    "capitals": "Anytown Council ",
    "numbers": "1.",
    "spaces": " ",
    "line ends": "\n",
    "tabs": "\t",
    "combining marks": "e\u0301",
    "dots": "...",
    "status": "status: no longer maintained since ",
}


def seconds(folder, files):
    """Write files (bytes or text by path), audit the folder, and return the CPU seconds of the audit."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    rules = load()
    return timing.seconds(lambda: audit(collect(str(folder), DAY, online=False, cache=False), rules))


def long(piece, size=MEGABYTE):
    return (piece * (size // len(piece.encode()) + 1))[:size]


@pytest.mark.parametrize("name", PIECES)
def test_a_readme_of_a_megabyte(tmp_path, name):
    assert seconds(tmp_path, {"README.md": "# Bins\n\n" + long(PIECES[name])}) < SECONDS * SLACK


@pytest.mark.parametrize("ending", ["rst", "adoc", "org", "txt", "textile", "rdoc", "html"])
def test_a_readme_in_another_markup(tmp_path, ending):
    text = long("".join(PIECES.values()))
    assert seconds(tmp_path, {f"README.{ending}": text}) < SECONDS * SLACK


@pytest.mark.parametrize(
    "name", ["words", "sentences", "brackets", "capitals", "spaces", "line ends", "tags"]
)
def test_a_licence_of_a_megabyte(tmp_path, name):
    assert seconds(tmp_path, {"README.md": "# Bins\n", "LICENCE": long(PIECES[name])}) < SECONDS * SLACK


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("package.json", "[" * 500_000),
        ("package.json", '{"license":' * 50_000 + "1" + "}" * 50_000),
        ("package.json", '{"license": "' + "MIT OR " * 100_000 + '"}'),
        ("publiccode.yml", "a: &a [x]\n" + "b: [*a, *a]\n" * 50_000),
        ("publiccode.yml", "- " * 300_000),
        ("CITATION.cff", "[" * 300_000),
        ("CITATION.cff", "license: " + "MIT " * 200_000),
        ("pyproject.toml", "a = " + "[" * 300_000),
        ("pyproject.toml", "".join(f"[a.b{number}]\nc = 1\n" for number in range(40_000))),
        ("setup.py", "setup(license='MIT'," * 40_000),
        ("pom.xml", "<license><name>" * 60_000),
        ("data/people.csv", ",".join(["first name date of birth nhs number"] * 30_000) + "\n1\n"),
        ("data/people.csv", "national insurance " * 50_000),
        ("data/people.csv", '"' * MEGABYTE),
        ("settings.py", "password = " * 90_000),
        ("settings.py", "A" * MEGABYTE),
        ("notebook.ipynb", '{"cells": [' + '{"cell_type": "markdown", "source": ["# a"]},' * 20_000 + "]}"),
        ("CHANGELOG.md", "## 1.0.0 (2026-01-01)\n" * 40_000),
        ("CODEOWNERS", "* @a\n" * 200_000),
        (".gitignore", "**/*/**/*\n" * 50_000),
    ],
    ids=lambda value: value if len(value) < 30 else value[:12],
)
def test_another_file_of_a_megabyte(tmp_path, path, text):
    assert seconds(tmp_path, {"README.md": "# Bins\n\nSee the data.\n", path: text}) < SECONDS * SLACK


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 4_000,
        b"\0" * MEGABYTE,
        b"\xff\xfe" + long("Bins [a](b) ", MEGABYTE // 2).encode("utf-16-le"),
        b"\xff" * MEGABYTE,
        "\u202e\u200b".encode() * 150_000,
    ],
    ids=["every byte", "zeros", "UTF-16", "no encoding", "hidden marks"],
)
def test_a_readme_that_is_hardly_text(tmp_path, content):
    assert seconds(tmp_path, {"README.md": content, "LICENCE": content}) < SECONDS * SLACK


@pytest.mark.parametrize(
    "address", ["http://[", "https://[::1/docs", "http://a]b/", "http://%zz:x/", "//", "http:"]
)
def test_an_address_that_is_none(tmp_path, address):
    links = f"[Read the docs]({address}) of Anytown Council. Ask us [here]({address}), or see {address}.\n"
    text = "".join(
        f"\n## {heading}\n\n{links}" for heading in ("Contact", "Install", "Data", "Who", "Licence")
    )
    assert seconds(tmp_path, {"README.md": f"# Bins\n\n{links}{text}"}) < SECONDS * SLACK


def test_names_that_mislead(tmp_path):
    names = [
        "a.tar.gz.zip.tar.gz",
        "README.md.zip",
        "LICENCE.tar",
        *("x" * 200 + f"{n}.md" for n in range(300)),
    ]
    deep = "/".join(["licence"] * 200) + "/README.md"
    assert seconds(tmp_path, dict.fromkeys((*names, deep), "PK\x03\x04" * 10)) < SECONDS * SLACK


@pytest.mark.slow
def test_a_hundred_thousand_files(tmp_path):
    for folder in range(200):
        place = tmp_path / f"part{folder}"
        place.mkdir()
        for number in range(500):
            (place / f"licence-{number}.csv").touch()
    # A walk of the disk alone takes half of this: the bound is that of our own work for so many names.
    assert seconds(tmp_path, {"README.md": "# Bins\n"}) < 2 * SECONDS * SLACK
