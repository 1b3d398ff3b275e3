"""Whatever a stranger writes, each format shows it and nothing comes of it."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.reports import escape
from tests.timing import within

TEXT = st.text(st.characters(), max_size=200)
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@given(TEXT)
def test_plain_text_is_one_visible_line(text):
    line = escape.plain(text)
    assert not STEERING.search(line)
    assert len(line) <= escape.MOST_TEXT
    line.encode("utf-8")


@pytest.mark.parametrize("text", ["Café Brontë", "Llangefni, Ynys Môn", "👩‍💻 team", "日本語", "العربية"])
def test_ordinary_text_of_any_language_is_left_alone(text):
    assert escape.plain(text) == text


def test_long_text_is_cut_and_says_so():
    assert escape.plain("word " * 10_000, 50) == ("word " * 10)[:49].rstrip() + "…"


@pytest.mark.parametrize("text", ["::error::x", "a ::add-mask::b", "##[error]", "x ##vso[task.complete]"])
def test_a_ci_command_is_broken_and_stays_so(text):
    broken = escape.plain(text)
    assert not re.search(r"(?<!\S)::|##\[|##vso\[", broken)
    assert escape.plain(broken) == broken
    raw = json.dumps([text])
    assert "##" not in escape.json(raw)
    assert json.loads(escape.json(raw)) == [text]


def test_two_colons_elsewhere_are_left_alone():
    assert escape.plain("std::vector, f :: Int, code::") == "std::vector, f :: Int, code::"


@given(TEXT)
def test_markdown_keeps_no_mark_unescaped(text):
    escaped = escape.markdown(escape.plain(text))
    bare = re.sub(r"\\.|&amp;|&lt;|&gt;", " ", escaped)
    assert not set(bare) & set("`*_{}[]<>#|~$&")
    assert not re.search(r"[@!]\w|://|www\.", bare)


@given(TEXT)
def test_a_code_span_cannot_be_left(text):
    text = escape.plain(text)
    span = escape.markdown_code(text)
    fence = re.match("`*", span)[0]
    assert not text or span.endswith(fence)
    assert fence not in text or not text


@given(st.lists(TEXT, max_size=5).map(tuple))
def test_a_block_cannot_be_closed_from_inside(lines):
    lines = tuple(escape.plain(line) for line in lines)
    first, *inside, last = escape.markdown_block(lines).split("\n")
    assert first == f"{last}text"
    assert all(last not in line for line in inside)


@given(TEXT)
def test_a_workflow_command_is_one_line_and_its_properties_hold_no_separator(text):
    assert not set(escape.github_message(text)) & {"\r", "\n"}
    assert not set(escape.github_property(text)) & {"\r", "\n", ",", ":"}
    assert unquote(escape.github_property(text), errors="strict") if text.isascii() and text else True


@given(TEXT)
def test_xml_holds_what_xml_may(text):
    from xml.etree import ElementTree as ET

    assert ET.fromstring(f"<a b='x'>{escape.xml(text).replace('&', '').replace('<', '')}</a>").tag == "a"


@given(TEXT)
def test_a_uri_is_relative_and_ascii(text):
    address = urlsplit(escape.uri(text))
    assert not address.scheme
    assert not address.netloc
    assert not address.query
    assert not address.fragment
    assert escape.uri(text).isascii()


def test_a_path_that_is_no_utf8_keeps_its_bytes():
    assert escape.uri("docs/caf\udce9 1.md") == "docs/caf%E9%201.md"


@given(TEXT)
def test_json_says_the_same_in_safe_characters(text):
    raw = json.dumps({"a": text}, ensure_ascii=False)
    assert not STEERING.search(escape.json(raw))
    assert json.loads(escape.json(raw)) == json.loads(raw)


@pytest.mark.parametrize("piece", ["\x1b[", "`", "<", "@a", "\u202e", "www.", "://", "\n", " ", "a"])
def test_a_megabyte_takes_no_time(piece):
    text = piece * (1_000_000 // len(piece))
    for change in (
        escape.plain,
        escape.visible,
        escape.markdown,
        escape.markdown_code,
        escape.xml,
    ):
        within(2, change, text)
