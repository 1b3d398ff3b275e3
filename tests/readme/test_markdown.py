"""Markdown as people really write it."""

from __future__ import annotations

import pytest

from openness_lint import readme


def headings(text):
    return [
        (section.heading, section.level)
        for section in readme.parse("README.md", text).sections
        if section.level
    ]


@pytest.mark.parametrize(
    ("text", "heading", "level"),
    [
        ("# Bin days\n", "Bin days", 1),
        ("## Bin days ##\n", "Bin days", 2),
        ("##Bin days\n", "Bin days", 2),
        ("Bin days\n===\n", "Bin days", 1),
        ("Bin days\n---\n", "Bin days", 2),
        ('<h1 align="center">Bin days</h1>\n', "Bin days", 1),
        ("<h2>\n  Bin days\n</h2>\n", "Bin days", 2),
        ("<div><h3>Bin days</h3></div>\n", "Bin days", 3),
        ("<details><summary>Bin days</summary>\n\ntext\n</details>\n", "Bin days", 2),
        ("<details><summary><h2>Bin days</h2></summary>\n\ntext\n</details>\n", "Bin days", 2),
        ("**Bin days**\n", "Bin days", 7),
        ("__Bin days:__\n", "Bin days", 7),
        ("<strong>Bin days</strong>\n", "Bin days", 7),
        ("# :rocket: 1.2 Bin days :bus:\n", "Bin days", 1),
        ("# \U0001f5d1\ufe0f Bin days \U0001f68c\n", "Bin days", 1),
        ("## 3. Bin days\n", "Bin days", 2),
        ("## Step 2: Bin days\n", "Bin days", 2),
        ("# [Bin days](https://example.org)\n", "Bin days", 1),
        ("# ![logo](logo.png) Bin days\n", "Bin days", 1),
        ("# *Bin* `days`\n", "Bin days", 1),
        ("> ## Bin days\n", "Bin days", 2),
        ("- ## Bin days\n", "Bin days", 2),
        ('# Bin days<a name="x"></a>\n', "Bin days", 1),
    ],
)
def test_headings_in_every_dress(text, heading, level):
    assert headings(text) == [(heading, level)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n# not a heading\n```\n",
        "~~~ sh\n# not a heading\n~~~\n",
        "    # not a heading\n",
        "<!-- # not a heading -->\n",
        "<!--\n# not a heading\n-->\n",
        "#hashtag is not a heading\n",
        "A sentence and #123 in it.\n",
        "a | b\n---|---\nc | d\n",
        "**This project is no longer maintained**\n",
        "**A long bold run of words that is really a sentence without its stop**\n",
        "text\n\n---\n\ntext\n",
    ],
)
def test_what_only_looks_like_a_heading(text):
    assert headings(text) == []


def test_a_bold_sentence_is_kept_as_a_sentence():
    document = readme.parse("README.md", "# Bin days\n\n**This project is no longer maintained**\n")
    assert document.sections[0].text == "This project is no longer maintained"


def test_links_of_every_kind_with_their_lines():
    text = (
        '# Bin days\n\nSee [one](https://example.org/1 "title"), [two][ref],\n[three], <https://example.org/4>, https://example.org/5.\n'
        "Write to bins@example.org or <a href='https://example.org/6'>six</a>.\n\n![seven](seven.png)\n\n[ref]: https://example.org/2\n[three]: <https://example.org/3>\n"
    )
    links = readme.parse("README.md", text).links
    assert [(link.text, link.target, link.line, link.picture) for link in links] == [
        ("one", "https://example.org/1", 3, False),
        ("two", "https://example.org/2", 3, False),
        ("three", "https://example.org/3", 4, False),
        ("https://example.org/4", "https://example.org/4", 4, False),
        ("https://example.org/5", "https://example.org/5", 4, False),
        ("bins@example.org", "mailto:bins@example.org", 5, False),
        ("six", "https://example.org/6", 5, False),
        ("seven", "seven.png", 7, True),
    ]


def test_a_link_that_runs_over_a_line_keeps_both_lines():
    document = readme.parse(
        "README.md",
        "We used [the open\ndata](https://example.org/d) of Anytown.\nIt was\ngood. Then we stopped.\n",
    )
    assert [(s.text, s.line) for s in document.sections[0].sentences] == [
        ("We used the open data of Anytown.", 1),
        ("It was good.", 3),
        ("Then we stopped.", 4),
    ]
    assert document.links[0].line == 1


@pytest.mark.parametrize(
    "before",
    [
        "<!DOCTYPE\nhtml>\n",
        "One <% word\n%> and\nmore. ",
        "One {{ word\n}} and\nmore. ",
        'A <img alt="bin\nday" src="x.png"> picture.\n',
        "A ![bin\nday](x.png) picture.\n",
        "A [bin\nday](https://example.org/a\n'b') link.\n",
    ],
)
def test_what_runs_over_lines_moves_no_line_below_it(before):
    document = readme.parse("README.md", f"{before}Bins go out.\nBags too.\nBoxes stay.\n")
    lines = {said.text: said.line for part in document.sections for said in part.sentences}
    row = before.count("\n") + 1
    assert (lines["Bins go out."], lines["Bags too."], lines["Boxes stay."]) == (row, row + 1, row + 2)


def test_badges_are_apart_from_links():
    text = (
        "# Bin days\n\n[![Build](https://img.shields.io/b.svg)](https://ci.example.org)\n"
        "![Project status: active](https://www.repostatus.org/badges/latest/active.svg)\n![screen](screen.png)\n"
    )
    document = readme.parse("README.md", text)
    assert [link.target for link in document.links] == ["screen.png"]
    assert [(badge.text, badge.line) for badge in document.badges] == [
        ("Build", 3),
        ("Build", 3),
        ("Project status: active", 4),
    ]
    assert document.words == 0


def test_table_cells_are_words_but_not_sentences():
    document = readme.parse(
        "README.md",
        "# Data\n\n| File | What it holds |\n| --- | --- |\n| a.csv | Bin days of every street |\n",
    )
    (section,) = document.sections
    assert section.sentences == ()
    assert [cell.text for cell in section.cells] == [
        "File",
        "What it holds",
        "a.csv",
        "Bin days of every street",
    ]
    assert section.words == 10


def test_a_table_of_contents_is_left_out():
    document = readme.parse(
        "README.md", "# Bin days\n\n- [Why](#why)\n- [How](#how)\n  * [More](#more)\n\n## Why\n\nBecause.\n"
    )
    assert document.words == 2  # the heading counts because something stands below it
    assert document.links == ()


def test_code_keeps_its_line_and_inline_code_its_words():
    document = readme.parse(
        "README.md",
        "# Run\n\nCall `bin-days serve` now.\n\n```sh\n# say hello\nnpm start\n```\n\n    indented code\n",
    )
    (section,) = document.sections
    assert section.text == "Call bin-days serve now."
    assert section.code == ((6, "# say hello\nnpm start"), (10, "indented code"))
    assert section.steps == 1


def test_list_items_are_sentences_and_details_are_not_hidden():
    text = "# Bin days\n\n- one thing\n- another\n  thing\n\n<details>\n<summary>More</summary>\n\nStill here.\n\n</details>\n"
    document = readme.parse("README.md", text)
    assert [(s.text, s.line) for section in document.sections for s in section.sentences] == [
        ("one thing", 3),
        ("another thing", 4),
        ("Still here.", 10),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "We use e.g. maps, i.e. pictures, etc. and more.",
        "Made by Dr. Jones of St. Mary with approx. 30 people.",
        "Version 1.2.3 of the U.K. list is here.",
        "Is it live?",
        "It costs £3.50 a day.",
        "See README.md for more.",
    ],
)
def test_one_sentence_stays_one(sentence):
    document = readme.parse("README.md", f"# Bin days\n\n{sentence}\n")
    assert [s.text for s in document.sections[0].sentences] == [sentence]


def test_sections_inherit_the_purpose_of_the_heading_above():
    text = "# Bin days\n\n## Installation\n\n### Linux people\n\na\n\n## Data sources\n\n### Streets\n\nb\n\n### Licence\n\nc\n"
    roles = {section.heading: section.roles for section in readme.parse("README.md", text).sections}
    assert roles["Linux people"] == {"how-to"}
    assert roles["Streets"] == {"data"}
    assert roles["Licence"] == {"licence"}


def test_lead_is_the_text_before_the_second_heading():
    document = readme.parse("README.md", "# Bin days\n\nHelps people.\n\n## Why\n\nThey rang.\n")
    assert [s.text for s in readme.lead(document)] == ["Helps people."]
    bare = readme.parse(
        "README.md", "# Bin days\n\n## What is it?\n\nHelps people.\n\n## Why\n\nThey rang.\n"
    )
    assert [s.text for s in readme.lead(bare)] == ["Helps people."]
    steps = readme.parse("README.md", "# Bin days\n\n## Installation\n\nRun this thing.\n")
    assert readme.lead(steps) == ()
    long = readme.parse(
        "README.md",
        "# Bin days\n\n"
        + "We say a good deal here each time. " * 40
        + "\n\n"
        + "\n".join(f"Line {n} of it is new." for n in range(99)),
    )
    assert sum(len(s.text) for s in readme.lead(long)) <= 800


def test_narrative_leaves_out_instructions_and_terms():
    text = "# Bin days\n\nHi.\n\n## Why\n\na\n\n## Install\n\nb\n\n## Licence\n\nc\n\n## Contributing\n\nd\n\n## A word of thanks\n\ne\n"
    assert [s.heading for s in readme.narrative(readme.parse("README.md", text))] == [
        "Bin days",
        "Why",
        "A word of thanks",
    ]


def test_no_heading_at_all():
    document = readme.parse("README.md", "\n\nHelps people. They rang.\n")
    assert (document.title, document.title_line) == ("", 1)
    assert [(s.text, s.line) for s in document.sections[0].sentences] == [
        ("Helps people.", 3),
        ("They rang.", 3),
    ]
    assert readme.parse("README.md", "").sections[0].words == 0


def test_headings_count_as_words_only_with_text_of_their_own_below():
    document = readme.parse(
        "README.md", "# Bin days\n\n## Why we built this\n\n## Who made it\n\nThe waste team.\n"
    )
    assert document.words == 3 + 3
    assert [section.words for section in document.sections] == [0, 0, 3]


def test_folds_beside_each_other_are_siblings_and_share_the_purpose_above():
    text = (
        "# Bin days\n\n## Install\n\n<details>\n<summary>Windows</summary>\n\nRun it.\n\n</details>\n\n"
        "<details><summary>Mac</summary>\n\nOpen it.\n\n<details><summary>Old Macs</summary>No.</details></details>\n\n"
        "<details><summary>Linux</summary>Type it.</details>\n\n## Licence\n"
    )
    assert headings(text) == [
        ("Bin days", 1), ("Install", 2), ("Windows", 3), ("Mac", 3), ("Old Macs", 4), ("Linux", 3), ("Licence", 2),
    ]  # fmt: skip
    roles = {section.heading: section.roles for section in readme.parse("README.md", text).sections}
    assert roles["Windows"] == roles["Mac"] == roles["Linux"] == roles["Install"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('<a href="#" title="<p>All <b>bins</b></p>" class="x">Bins</a> are here.', ["Bins are here."]),
        ('<a href="https://example.org" target="_blank" Bins are collected.', ["Bins are collected."]),
        ('Bins are collected. <div class="wide"', ["Bins are collected."]),
        ('See [bins](https://example.org){:target="blank"} now.', ["See bins now."]),
        ("{% include head.html %}\nBins are collected.", ["Bins are collected."]),
        ("Bins {{ a_long_name |\n upper }} are collected.", []),
        ("If x <a few then stop.", ["If x <a few then stop."]),
    ],
)
def test_signs_of_markup_are_no_words(text, sentences):
    found = [one.text for part in readme.parse("README.md", text).sections for one in part.sentences]
    assert found == sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The tool finds data in the N.Z. Data Catalogue.", 1),
        ("It is made in the U.K. The tool finds data.", 2),
        ("It was dug in 40 B.C. by hand.", 1),
    ],
)
def test_letters_with_dots_end_a_sentence_only_before_a_new_one(text, count):
    assert sum(len(part.sentences) for part in readme.parse("README.md", text).sections) == count


def test_code_in_a_quotation_is_code():
    text = "# Bins\n\n>     make bins\n>     make days\n\nIt lists bin days.\n"
    section = readme.parse("README.md", text, "bins").sections[0]

    assert section.code == ((3, "make bins\nmake days"),)
    assert [said.text for said in section.sentences] == ["It lists bin days."]
