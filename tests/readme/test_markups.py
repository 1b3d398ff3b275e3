"""Every markup a README comes in gives the same sections, sentences, links and steps, each with its line."""

from __future__ import annotations

import json

import pytest

from openness_lint import readme
from tests.timing import within

MARKDOWN = """# Bin days

[![Build](https://img.shields.io/x.svg)](https://ci.example.org)

Helps residents of [Anytown](https://example.org) put the right bin out.

## Why we built this

People rang us every week. The old page was often wrong.

## Installation

1. Clone it
2. Run it

```
npm install
npm start
```
"""
RST = """========
Bin days
========

.. image:: https://img.shields.io/x.svg

Helps residents of `Anytown <https://example.org>`_ put the right bin out.

Why we built this
-----------------

People rang us every week. The old page was often wrong.

Installation
------------

1. Clone it
2. Run it

::

    npm install
    npm start
"""
ASCIIDOC = """= Bin days
:toc:

image:https://img.shields.io/x.svg[Build]

Helps residents of https://example.org[Anytown] put the right bin out.

== Why we built this

People rang us every week. The old page was often wrong.

== Installation

. Clone it
. Run it

----
npm install
npm start
----
"""
ORG = """#+TITLE: Bin days

[[https://img.shields.io/x.svg]]

Helps residents of [[https://example.org][Anytown]] put the right bin out.

* Why we built this

People rang us every week. The old page was often wrong.

* Installation

1. Clone it
2. Run it

#+BEGIN_SRC sh
npm install
npm start
#+END_SRC
"""
RDOC = """= Bin days

{<img src="https://img.shields.io/x.svg" alt="Build" />}[https://ci.example.org]

Helps residents of {Anytown}[https://example.org] put the right bin out.

== Why we built this

People rang us every week. The old page was often wrong.

== Installation

1. Clone it
2. Run it

  npm install
  npm start
"""
TEXTILE = """h1. Bin days

Helps residents of "Anytown":https://example.org put the right bin out.

h2. Why we built this

People rang us every week. The old page was often wrong.

h2. Installation

# Clone it
# Run it

bc. npm install
bc. npm start
"""
HTML = """<!DOCTYPE html>
<html>
<head><title>Bin days</title><style>p { color: red }</style></head>
<body>
<nav><a href="/">Home</a> <a href="/about">About</a></nav>
  <h1>Bin days</h1>
    <p>Helps residents of <a href="https://example.org">Anytown</a> put the right bin out.</p>
  <h2 class="x">Why we built this</h2>
  <p>People rang us every week.
  The old page was often wrong.</p>
  <h2>Installation</h2>
  <pre>npm install
npm start</pre>
  <script>var words = "not for reading";</script>
</body>
</html>
"""
PLAIN = """Bin days
========

Helps residents of Anytown (https://example.org) put the right bin out.

WHY WE BUILT THIS

People rang us every week. The old page was often wrong.

INSTALLATION

1. Clone it
2. Run it

    npm install
    npm start
"""
NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "markdown", "source": ["# Bin days\n", "\n", "Helps residents of [Anytown](https://example.org) put the right bin out.\n"]},
            {"cell_type": "code", "source": ["print('never read')"]},
            {"cell_type": "markdown", "source": "## Why we built this\n\nPeople rang us every week. The old page was often wrong."},
            {"cell_type": "markdown", "source": ["## Installation\n", "\n", "1. Clone it\n", "2. Run it\n", "\n", "```\n", "npm install\n", "npm start\n", "```"]},
        ]
    },
    indent=1,
)  # fmt: skip
ALL = {
    "README.md": MARKDOWN,
    "README.rst": RST,
    "README.adoc": ASCIIDOC,
    "README.org": ORG,
    "README.rdoc": RDOC,
    "README.textile": TEXTILE,
    "index.html": HTML,
    "README.txt": PLAIN,
    "story.ipynb": NOTEBOOK,
}
WORDS_WITHOUT_ADDRESSES = "put the right bin out."


@pytest.mark.parametrize("path", ALL)
def test_title_and_roles_are_the_same_in_every_markup(path):
    document = readme.parse(path, ALL[path])
    assert document.title == "Bin days"
    roles = [section.roles for section in document.sections if section.level]
    assert roles == [frozenset(), {"why"}, {"how-to"}]


@pytest.mark.parametrize("path", ALL)
def test_sentences_are_the_same_in_every_markup(path):
    document = readme.parse(path, ALL[path])
    why = next(section for section in document.sections if "why" in section.roles)
    assert [sentence.text for sentence in why.sentences] == [
        "People rang us every week.",
        "The old page was often wrong.",
    ]
    assert why.words == 11
    assert readme.lead(document)[0].text.startswith("Helps residents of Anytown")
    assert readme.lead(document)[0].text.endswith(WORDS_WITHOUT_ADDRESSES)


@pytest.mark.parametrize("path", ALL)
def test_lines_are_where_the_words_stand(path):
    lines = ALL[path].split("\n")
    document = readme.parse(path, ALL[path])
    assert "Bin days" in lines[document.title_line - 1]
    for section in document.sections:
        for sentence in section.sentences:
            assert sentence.text.split()[0] in lines[sentence.line - 1]
        for link in section.links:
            assert link.target in lines[link.line - 1]


@pytest.mark.parametrize("path", ALL)
def test_links_are_found_in_every_markup(path):
    document = readme.parse(path, ALL[path])
    links = [link for sentence in readme.lead(document) for link in sentence.links]
    assert "https://example.org" in [link.target for link in links]


@pytest.mark.parametrize("path", ALL)
def test_steps_are_counted_and_code_is_not_prose(path):
    document = readme.parse(path, ALL[path])
    setup = next(section for section in document.sections if "how-to" in section.roles)
    assert setup.steps >= 2
    assert "npm start" in "\n".join(text for _, text in setup.code)
    assert "npm" not in setup.text


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        (".. image:: x.png\n\nBin days\n--------\n\nHelps people.\n", "README"),
        ("#+TITLE: Bin days\n\nHelps people.\n", "README"),
        ("= Bin days\n\nHelps people.\n", "README"),
        ("h1. Bin days\n\nHelps people.\n", "README"),
        ("# Bin days\n\nHelps people.\n", "README"),
        ("<html><body><h1>Bin days</h1><p>Helps people.</p></body></html>", "README"),
    ],
)
def test_a_readme_without_an_ending_is_told_by_its_first_lines(text, markup):
    document = readme.parse(markup, text)
    assert document.title == "Bin days"
    assert document.sections[-1].text == "Helps people."


def test_a_notebooks_lines_are_where_they_are_said_even_twice():
    text = """{"cells": [{"cell_type": "markdown", "source": [
 "# Why\\n",
 "\\n",
 "People ask.\\n",
 "\\n",
 "Nobody knew.\\rNow they do."
]}, {"cell_type": "code", "source": ["ask()"]}, {"cell_type": "markdown", "source":
 "People ask."
}]}"""
    document = readme.parse("look.ipynb", text)
    said = [(sentence.text, sentence.line) for part in document.sections for sentence in part.sentences]
    assert said == [("People ask.", 4), ("Nobody knew.", 6), ("Now they do.", 6), ("People ask.", 8)]


def test_a_notebook_that_is_written_in_another_way_is_read_quickly():
    lines = ",".join(f'"a\\/b {number}\\n"' for number in range(30_000))
    text = f'{{"cells": [{{"cell_type": "markdown", "source": [{lines}]}}]}}'
    assert within(1.0, readme.parse, "look.ipynb", text).sections


def test_a_broken_notebook_is_an_empty_document():
    for text in ("", "{", "[1]", '{"cells": 3}', '{"cells": [1, {"cell_type": "markdown", "source": 7}]}'):
        assert readme.parse("x.ipynb", text).words == 0


def test_rst_directives_notes_and_references():
    text = (
        "Bin days\n--------\n\n.. note:: This is a trial.\n\n   It ends in May.\n\n.. toctree::\n   :maxdepth: 2\n\n   install\n\n"
        ".. code-block:: bash\n\n   npm install\n\n.. a comment\n   that nobody sees\n\nSee docs_ and `the long\nname <https://example.org/n>`__.\n\n"
        ".. _docs: https://example.org/docs\n"
    )
    document = readme.parse("README.rst", text)
    (section,) = document.sections
    assert section.text == "This is a trial. It ends in May. See docs and the long name."
    assert [link.target for link in section.links] == ["https://example.org/docs", "https://example.org/n"]
    assert [(line, code.strip()) for line, code in section.code] == [(15, "npm install")]
    assert "install" not in section.text.split()


def test_html_hides_navigation_forms_and_scripts():
    document = readme.parse(
        "index.html", HTML.replace("<h1>", "<form>Search here now</form><footer>All rights</footer><h1>")
    )
    everything = " ".join(section.text for section in document.sections)
    for hidden in ("Home", "Search", "rights", "reading", "color"):
        assert hidden not in everything


def test_front_matter_is_left_out_but_names_a_page_without_heading():
    document = readme.parse("index.md", '---\nlayout: page\ntitle: "Bin days"\n---\n\nHelps people.\n')
    assert (document.title, document.title_line) == ("Bin days", 3)
    assert [(s.text, s.line) for s in document.sections[0].sentences] == [("Helps people.", 6)]
    assert readme.parse("a.md", "+++\ntitle = 'X'\n+++\nHi there.\n").title == "X"
    assert readme.parse("a.md", "---\n\nA rule, not settings.\n").sections[0].text == "A rule, not settings."


def test_asciidoc_macros():
    text = (
        "= Bin days\n\nSee (https://example.org/a[one]), link:docs/b.adoc[two], xref:docs/c.adoc[three], xref:why[four], <<why,five>>,\n"
        "kbd:[Ctrl] and image:d.png[six,200].\n"
    )
    document = readme.parse("README.adoc", text)
    assert [(link.text, link.target) for link in document.links] == [
        ("one", "https://example.org/a"),
        ("two", "docs/b.adoc"),
        ("three", "docs/c.adoc"),
        ("four", "#why"),
        ("five", "#why"),
        ("six", "d.png"),
    ]
    assert document.sections[0].text.startswith("See (one), two, three, four, five,")


def test_a_picture_in_a_heading_of_textile_is_no_part_of_the_title():
    page = readme.parse(
        "README.textile", "h1. !https://example.org/bin.jpg(A bin)! Bin days\n\nTells when.\n"
    )

    assert page.title == "Bin days"


def test_the_header_of_a_readme_for_wordpress_is_no_sentence():
    page = readme.parse(
        "readme.txt",
        "=== Bin days ===\nContributors: anytown\nTags: bins, waste\nVersion: 1.3\n\n"
        "== Description ==\n\nShows bin days on a page.\n\n= 1.3 =\n\nFirst one.\n",
    )

    assert page.title == "Bin days"
    assert [section.heading for section in page.sections] == ["Bin days", "Description", "1.3"]
    said = [sentence.text for section in page.sections for sentence in section.sentences]
    assert said == ["Contributors: anytown", "Shows bin days on a page.", "First one."]
