from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.collect.decode import decode
from openness_lint.repository import MAX_TEXT_BYTES, Unreadable
from tests.timing import within


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"plain\n", "plain\n"),
        ("caf\u00e9".encode(), "caf\u00e9"),
        (codecs.BOM_UTF8 + "caf\u00e9".encode(), "caf\u00e9"),
        (codecs.BOM_UTF16_LE + "# Bins\r\n\u20ac".encode("utf-16-le"), "# Bins\n\u20ac"),
        (codecs.BOM_UTF16_BE + "# Bins".encode("utf-16-be"), "# Bins"),
        (codecs.BOM_UTF32_LE + "# Bins".encode("utf-32-le"), "# Bins"),
        (b"caf\xe9 \x96 \x80", "caf\u00e9 \u2013 \u20ac"),
        (b"caf\xe9", "caf\u00e9"),
        (b"\x81", "\ufffd"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (
            b"a\x1b[31mb\x07\x7fc and some more words to make it text",
            "a[31mbc and some more words to make it text",
        ),
        ("a\u0085b\u2028c\ufeffd".encode(), "ab cd"),
        (b"tab\tstays", "tab\tstays"),
    ],
)
def test_bytes_become_text(raw, text):
    assert decode(raw) == text


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\0\0", b"a\0b", bytes(range(1, 9)) * 40, "x\0".encode("utf-16-le")]
)
def test_binary_content_is_unreadable(raw):
    with pytest.raises(Unreadable, match="not a text file"):
        decode(raw)


def test_a_pointer_to_large_file_storage_is_unreadable():
    with pytest.raises(Unreadable, match="Git LFS"):
        decode(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")


def test_a_character_cut_by_the_limit_does_not_change_the_encoding():
    raw = ("x" + "\u20ac" * MAX_TEXT_BYTES).encode()[:MAX_TEXT_BYTES]
    assert set(decode(raw)) == {"x", "\u20ac"}


def test_lines_are_those_of_an_editor():
    text = decode(b"one\x0bone\x0cone\x1cone\r\ntwo\x85two and a good many more words\rthree")
    assert len(text.splitlines()) == 3


@pytest.mark.parametrize("piece", [b"a", b"\xe9", b"\r", "\u20ac".encode(), b"\x1b words and words "])
def test_a_large_file_takes_no_time(piece):
    raw = piece * (MAX_TEXT_BYTES // len(piece))
    within(0.5, decode, raw)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_clean_text_or_unreadable(raw):
    try:
        text = decode(raw)
    except Unreadable:
        return
    text.encode()
    assert "\r" not in text
    assert all(sign in "\n\t" or ord(sign) >= 32 for sign in text)
    assert len(text.split("\n")) == max(1, len(text.splitlines()) + text.endswith("\n"))
