"""A stranger's bytes to text, the same way on every route."""

from __future__ import annotations

import codecs
import re
from functools import cache

from openness_lint.repository import MAX_TEXT_BYTES, Unreadable

# UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LARGE_FILE_POINTER = b"version https://git-lfs.github.com/spec/"
_PEEK = 8000
_BINARY_SHARE = 0.1
_ODD_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))


@cache
def _controls() -> re.Pattern[str]:
    """Match what no reader sees: control characters (not tab and line feed), stray byte-order marks."""
    return re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")


def decode(raw: bytes) -> str:
    r"""Turn a file's first bytes into text: UTF-8, UTF-16 or UTF-32 with a mark, else Windows-1252.

    Lines end in "\n", control characters are taken out, so that a line number is the one an editor shows.
    Raises Unreadable for binary content and for Git LFS pointers, whose real content is elsewhere.
    """
    if raw.startswith(_LARGE_FILE_POINTER):
        raise Unreadable("its content is kept in Git LFS and is not in this copy")
    text = _marked(raw)
    if text is None:
        if _is_binary(raw[:_PEEK]):
            raise Unreadable("it is not a text file")
        text = _unmarked(raw)
    return _tidy(text)


def _marked(raw: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    return None


def _is_binary(start: bytes) -> bool:
    if b"\0" in start:
        return True
    odd = len(start) - len(start.translate(None, _ODD_BYTES))
    return odd > len(start) * _BINARY_SHARE


def _unmarked(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        # Reading stops at a byte limit, which can fall inside the last character.
        if len(raw) >= MAX_TEXT_BYTES and error.start >= len(raw) - 3:
            return raw[: error.start].decode("utf-8")
        return raw.decode("cp1252", "replace")


def _tidy(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = text.replace("\u2028", " ").replace("\u2029", " ")
    if text.replace("\n", "").replace("\t", "").isprintable():  # the usual text has none of them
        return text
    return _controls().sub("", text)
