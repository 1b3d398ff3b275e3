"""All escaping of the reports, in one place. HTML alone is escaped elsewhere: by Jinja2's autoescape.

A repository's text is hostile in every output. First `plain` takes out what no reader can see (terminal
controls, text-direction controls, zero-width characters); then one function for each format takes away its
special meaning.
"""

from __future__ import annotations

import functools
import re

SEEN_INSTEAD = "\N{REPLACEMENT CHARACTER}"
WORD_JOINER = "\N{WORD JOINER}"
MOST_TEXT = 600

# What steers a terminal or hides text: C0 and C1 controls, direction marks and overrides, zero-width
# characters (not the joiners that emoji and Indic scripts need), line separators, tags, halves of characters.
CONTROLS = (
    "\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
# What a CI log obeys: GitHub "::name" where a line begins (a wrapped line may begin at any word) and "##["
# anywhere, Azure "##vso[" anywhere.
CI_COMMANDS = r"(?<!\S)::(?=[A-Za-z])|##(?:vso)?\["
MARKDOWN_MARKS = r"\`*_{}[]<>#|~$"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def plain(text: str, limit: int = MOST_TEXT) -> str:
    """Give one line of text that a reader sees as it is: at most `limit` characters, no controls."""
    line = " ".join(text[: 4 * limit].split())
    if len(line) > limit or len(text) > 4 * limit:
        line = line[: limit - 1].rstrip() + "…"
    return visible(line)


def visible(text: str) -> str:
    """Show controls, direction marks and zero-width characters as a visible mark, and break CI commands."""
    if not text.isprintable():  # which none of them is
        text = _pattern(f"[{CONTROLS}]").sub(SEEN_INSTEAD, text)
    if "::" in text or "##" in text:
        text = _pattern(CI_COMMANDS).sub(lambda mark: f"{mark[0][:-1]} {mark[0][-1]}", text)
    return text


def markdown(text: str) -> str:
    """Escape prose for Markdown: no markup, HTML, mention, reference to an issue, or link comes of it."""
    text = text.replace("&", "&amp;")
    text = _pattern(f"[{re.escape(MARKDOWN_MARKS)}]").sub(_backslashed, text)
    return _pattern(r"(?<=[@#!])(?=\w)|(?<=www)(?=\.)|(?<=:)(?=//)").sub(WORD_JOINER, text)


def _backslashed(mark: re.Match[str]) -> str:
    return {"<": "&lt;", ">": "&gt;"}.get(mark[0], f"\\{mark[0]}")


def markdown_code(text: str) -> str:
    """Put text into a code span, where forges see neither mentions nor links nor markup."""
    fence = "`" * (1 + max((len(run) for run in _pattern("`+").findall(text)), default=0))
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else ""


def markdown_block(lines: tuple[str, ...]) -> str:
    """Put lines to paste into a fenced block that they cannot close."""
    longest = max((len(run) for line in lines for run in _pattern("`+").findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((f"{fence}text", *lines, fence))


def github_message(text: str) -> str:
    """Escape the message of a workflow command (GitHub's own rules: per cent, CR and LF)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    """Escape a property of a workflow command, where colon and comma mean something too."""
    return github_message(text).replace(":", "%3A").replace(",", "%2C")


def xml(text: str) -> str:
    """Leave out what XML 1.0 may not hold; the writer escapes the markup."""
    return _pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]").sub(SEEN_INSTEAD, text)


def uri(path: str) -> str:
    """Percent-encode a POSIX path of a repository as a relative URI reference (RFC 3986)."""
    from urllib.parse import quote  # noqa: PLC0415 - the text format needs no addresses

    # Bytes that are no UTF-8 keep their value (surrogateescape); other halves of characters have none.
    path = _pattern("[\ud800-\udc7f\udd00-\udfff]").sub(SEEN_INSTEAD, path)
    return "/".join(quote(part, safe="", errors="surrogateescape") for part in path.split("/") if part)


def json(text: str) -> str:
    """Write control, direction and zero-width characters of finished JSON, and CI commands, as escapes."""
    pattern = f"[{CONTROLS.removeprefix(chr(0) + '-' + chr(31))}]|#(?=#(?:vso)?\\[)"
    return _pattern(pattern).sub(_unicode_escape, text)


def _unicode_escape(mark: re.Match[str]) -> str:
    point = ord(mark[0])
    if point > 0xFFFF:
        point -= 0x10000
        return f"\\u{0xD800 + (point >> 10):04x}\\u{0xDC00 + (point & 0x3FF):04x}"
    return f"\\u{point:04x}"


def visible_lines(text: str) -> str:
    """Do as `visible`, line by line, for text that may have several."""
    return "\n".join(visible(line.expandtabs(4)) for line in text.split("\n"))
