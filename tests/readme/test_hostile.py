"""What a stranger writes never takes long, never breaks the parser and never moves a line number out of the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint import readme
from tests.timing import within

MEGABYTE = 1_000_000
SECONDS = 2.0
PIECES = (
    ".", "!", "?",  # runs of stops
    "[", "](", "![", "[a](", "[a][", "`", "``", "```\n", "~~~\n", "<", "<a ", "<a href=x>", "<!--", "<!-- x --> ", "<div hidden>", "</div>",
    "<h1>", "<h1 ", "<summary>", "<td>", "*", "**", "**a**\n", "_", "__a__\n", "#", "# a\n", "a\n===\n", "a\n---\n", "-\n", "- a\n", "1. a\n",
    "| a | b |\n", "|", "|-|-|\n| a |\n", "> ", ">\n", "    a\n", "\n", " ", "\t", "a", "a.", "a. B", ". ", "! ", "TODO ", "[your name] ",
    "{{", "{{a}} ", "http://", "http://a.b ", "a@", "a@b.c ", "&amp;", "&#x41;", "\\", "\\[", ":a:", "this ", "replace this readme with ",
    "use this template ", "the project is ", "e.g. ", "é", "日本", "\u200b", "\ue000", "=", "==\n", "....\n", "----\n", "++++\n", ".. a::\n",
    ".. _a: b\n", "`a <b>`_ ", "`a`_ ", "a_ ", "::\n", "* a\n", "** a\n", "[[", "[[a][b]] ", "#+BEGIN_SRC\n", "h1. a\n", '"a":http://b ',
    "{a}[", "image::a[", "link:a[", "<<a>>", "//// \n", "<style>", "<pre>", "---\n", "+++\n", "A B ", "BinDays ", "www.", "\r", "\r\n", '"a',
)  # fmt: skip
ENDINGS = ("md", "rst", "adoc", "org", "rdoc", "textile", "txt", "html", "ipynb", "")


@pytest.mark.parametrize("piece", PIECES)
def test_a_megabyte_of_one_thing_is_read_quickly(piece):
    text = piece * (MEGABYTE // len(piece))
    within(SECONDS, readme.parse, "README.md", text, "bin-days")


@pytest.mark.slow  # 120 megabytes; the most likely markup is read above
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "piece",
    ["[[", "`a <", "a_", "\n----\n", "= a\n", '"a":', "<<", "{a}", ".. a::\n  b\n", "<head>", "::\n", "|a"],
)
def test_every_markup_reads_a_megabyte_quickly(ending, piece):
    text = piece * (MEGABYTE // len(piece))
    within(SECONDS, readme.parse, f"README.{ending}".rstrip("."), text, "bin-days")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "line",
    [
        "a\n{=====}x",
        "a\n{-----}x",
        "* a{     }b",
        "* TODO{     }b :c",
        "---\ntitle:{     }x\n---",
        "= a{=====}b",
        "- {- - - }x",
        "|{     }x",
    ],
)
def test_a_long_run_that_ends_in_something_else_is_read_quickly(ending, line):
    before, run, after = line.replace("}", "{").split("{")
    text = before + run * 20_000 + after
    within(SECONDS, readme.parse, f"README.{ending}".rstrip("."), text, "bin-days")


def test_one_megabyte_of_links_is_read_quickly():
    text = (
        "# Bin days\n\n"
        + "See [the portal](https://example.org/data) for **more** `code`.\n\n## Why\n\n" * 12_000
    )
    document = within(3 * SECONDS, readme.parse, "README.md", text, "bin-days")
    assert len(document.links) == 3_000  # of the 12,000 lines that we read


WRITING = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60).map("".join)


@settings(max_examples=150)
@given(text=WRITING, ending=st.sampled_from(ENDINGS))
def test_line_numbers_stay_inside_the_file(text, ending):
    document = readme.parse(f"README.{ending}".rstrip("."), text, "bin-days")
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    numbers = [document.title_line]
    for section in document.sections:
        numbers += [section.line, *(first for first, _ in section.code)]
        for sentence in (*section.sentences, *section.cells, *section.leftover):
            numbers += [sentence.line, *(link.line for link in sentence.links)]
            assert sentence.text == sentence.text.strip()
            assert not any("\ue000" <= character <= "\ue00f" for character in sentence.text)
        numbers += [link.line for link in section.links]
    assert all(1 <= number <= last for number in numbers)


@settings(max_examples=100)
@given(text=WRITING, ending=st.sampled_from(ENDINGS))
def test_line_endings_do_not_matter(text, ending):
    text = text.replace("\r", "")
    path = f"README.{ending}".rstrip(".")
    assert readme.parse(path, text) == readme.parse(path, text.replace("\n", "\r\n"))


@settings(max_examples=100)
@given(text=WRITING)
def test_the_same_text_gives_the_same_document(text):
    assert readme.parse("README.md", text, "bin-days") == readme.parse("README.md", text, "bin-days")


@pytest.mark.parametrize("text", ["\\``", "a \\`` b `c`", "\\```", "``` \\`"])
def test_a_backtick_that_is_escaped_beside_one_that_is_not(text):
    assert readme.parse("README.md", text).path == "README.md"
