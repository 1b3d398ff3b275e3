"""Blank out what a reader does not see: comments, scripts, hidden elements, zero-width text.

Every line keeps its place, so that line numbers stay true.
"""

from __future__ import annotations

import re
from functools import cache

from openness_lint.readme.blocks import UNFILLED, words_of

SENTINEL = "openness-lint:"

_PROMPT = (
    r"^\s{0,20}(?:[-*+]\s{1,4})?(?:_[^_]{1,300}_|\*[^*]{1,300}\*|<[^<>]{1,300}>|\([^()]{1,300}\))\s*$|"
    r"\[[^\[\]]{2,300}\](?![(\[:])|…|\.\.\."
)

_PRIVATE = dict.fromkeys(range(0xE000, 0xE010))
_ZERO_WIDTH = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x200E, 0x200F))
_VOID = words_of("area base br col embed hr img input link meta param source track wbr")
_DROPPED = words_of("script style template noscript svg")
FENCE = r"^[ \t>]{0,20}(?:[-*+]|\d{1,9}[.)])?[ \t]{0,8}(`{3,}|~{3,})([^`\n]{0,200})$"


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"<!--|-->|</?([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]{0,600})?>")


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(r"(`{1,3})[^`]{1,300}\1")


@cache
def _hiding() -> re.Pattern[str]:
    return re.compile(
        r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?![.\d]*[1-9])|"
        r"opacity\s{0,3}:\s{0,3}0(?![.\d])|(?<![-\w])color\s{0,3}[:=]\s{0,3}[\"']?(?:#fff(?:fff)?\b|white\b)|"
        r"\shidden(?=[\s/>=])",
        re.IGNORECASE,
    )


def lines_of(text: str) -> list[str]:
    """Split into lines whatever the line ending; marks that nobody sees are taken out."""
    if not text.isascii():
        text = text.translate(_PRIVATE | _ZERO_WIDTH)
    return text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")


def mask(lines: list[str]) -> list[str]:
    """Blank comments, scripts and hidden elements outside fenced code.

    A comment that begins with SENTINEL is our own scaffold's: the line under it is marked as not written while it
    still holds a prompt ([…], _…_, "…"), or whatever it holds if the comment says "unfilled".
    """
    if not any("<" in line for line in lines):
        return lines
    masker = _Masker()
    return [masker.line(line) for line in lines]


class _Masker:
    """Where we are between one line and the next: in a comment, in a hidden element, in fenced code."""

    def __init__(self) -> None:
        self.comment: list[str] | None = None
        self.hidden = ""
        self.depth = 0
        self.fence = ""
        self.unfilled = ""  # what the sentinel comment above said

    def line(self, line: str) -> str:
        if self.comment is None and not self.hidden and self._in_fence(line):
            return line
        if "<" in line or self.comment is not None or self.hidden:
            line = self._scan(line)
        if self.unfilled and line.strip():
            prompt = self.unfilled == "unfilled" or re.search(_PROMPT, line[:1000])
            self.unfilled = ""
            return UNFILLED + line if prompt else line
        return line

    def _in_fence(self, line: str) -> bool:
        found = re.match(FENCE, line) if ("```" in line or "~~~" in line) else None
        if not self.fence:
            self.fence = found.group(1) if found else ""
            return bool(self.fence)
        if found and found.group(1).startswith(self.fence) and not found.group(2).strip():
            self.fence = ""
        return True

    def _scan(self, line: str) -> str:
        kept: list[str] = []
        at = at_span = 0
        spans = [found.span() for found in _spans().finditer(line)] if "`" in line else []
        for token in _tokens().finditer(line):
            seen = self.comment is None and not self.hidden
            while at_span < len(spans) and spans[at_span][1] <= token.start():
                at_span += 1
            if seen and at_span < len(spans) and spans[at_span][0] < token.start():
                continue
            if seen and self._opens(token):
                kept.append(line[at : token.start()])
                at = token.end()
            elif not seen:
                self._closes(token, line[at : token.start()])
                at = token.end()
        self._rest(line[at:], kept)
        return "".join(kept)

    def _opens(self, token: re.Match[str]) -> bool:
        word = token.group()
        if word == "<!--":
            self.comment = []
            return True
        tag = (token.group(1) or "").lower()
        if not tag or word[1] == "/" or tag in _VOID or word.endswith("/>"):
            return False
        if tag in _DROPPED or ("background" not in word and _hiding().search(word)):
            self.hidden, self.depth = tag, 1
            return True
        return False

    def _closes(self, token: re.Match[str], before: str) -> None:
        word = token.group()
        if self.comment is not None:
            self.comment.append(before + word)
            if word == "-->":
                self._end_comment()
        elif (token.group(1) or "").lower() == self.hidden:
            self.depth += -1 if word[1] == "/" else 1
            if self.depth == 0:
                self.hidden = ""

    def _end_comment(self) -> None:
        said = "".join(self.comment or []).strip().lower()
        self.comment = None
        if said.startswith(SENTINEL):
            self.unfilled = "unfilled" if "unfilled" in said else "prompt"

    def _rest(self, rest: str, kept: list[str]) -> None:
        if self.comment is not None:
            self.comment.append(rest + " ")
        elif not self.hidden:
            kept.append(rest)
