"""Turn one block's text into plain words and links, whatever stands inside the line.

Line feeds stay where they are, so that a sentence's line can be counted; each link leaves a private mark behind
that says where it stood.
"""

from __future__ import annotations

import re
from functools import cache

from openness_lint.frozen import Frozen
from openness_lint.readme.blocks import BREAK, MARK, PLACEHOLDER, words_of
from openness_lint.readme.document import Link
from openness_lint.readme.entities import entity
from openness_lint.readme.tags import attributes, quoted_tag, unfinished_tag

_PUNCTUATION = r"\\[!-/:-@\[-`{-~]"
MAX_BLOCK = 20_000  # characters; no paragraph is longer
MOST_TRIES = 20
MOST_OPEN = 6  # links inside links
BREAKING = words_of(
    "br p li td th tr div ul ol table dd dt dl hr section article header footer h1 h2 h3 h4 h5 h6"
)
_KNOWN = BREAKING | words_of(
    "a abbr align b big blockquote body center cite code col colgroup del details dfn div em "
    "figcaption figure font form html i iframe img input ins kbd label main mark nav p picture pre q "
    "s samp small source span strike strong sub summary sup tbody tfoot thead time title tt u var "
    "video wbr button aside head meta link"
)


class Inline(Frozen):
    """Plain text with marks, and the links in the order of their marks; `badges` are the links that are badges."""

    text: str
    links: tuple[Link, ...]
    badges: frozenset[int] = frozenset()


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        rf"{_PUNCTUATION}|`{{1,8}}|!?\[|\]|<https?://[^\s<>]{{1,2000}}>|<(?:mailto:)?[\w.+-]{{1,64}}@[\w.-]{{1,120}}>|"
        r"</?[a-zA-Z][^<>]{0,1500}>|<[%?!][^<>]{0,500}>|(?:https?|ftp)://[^\s<>\"'`\[\]{}|]{1,2000}|"
        r"<[a-zA-Z]{1,10}\s[^<>]{0,1500}(?=<|\Z)|\{%[^{}%\n]{0,200}%\}|\{:[^{}\n]{1,200}\}|"
        r"\bwww\.[^\s<>\"'`\[\]{}|]{1,500}|&#?\w{1,8};|\{\{[^{}]{0,200}\}\}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,80}"
    )


@cache
def _target() -> re.Pattern[str]:
    return re.compile(
        r"\(\s{0,9}(?:<([^<>\n]{0,2000})>|((?:[^\s()]|\([^\s()]{0,300}\)){0,2000}))"
        r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)|=\d{0,5}x\d{0,5}))?\s{0,9}\)|\[([^\[\]]{0,300})\]"
    )


@cache
def _emphasis() -> re.Pattern[str]:
    return re.compile(r"\*+|(?<![^\W_])_+|_+(?![^\W_])|~~|:[a-z0-9_+-]{2,40}:(?!\w)")


@cache
def _gap() -> re.Pattern[str]:
    """Return what is no command but the place of one: `[first command]`."""
    return re.compile(r"[\[<](?!your )[a-z]{1,20}(?: [a-z]{1,20}){1,8}[\]>]")


_BADGE = (
    "shields.io", "badge", "travis-ci", "circleci.com", "codecov.io", "coveralls.io", "david-dm.org", "repostatus.org",
    "snyk.io/test", "codeclimate.com", "ci.appveyor.com", "dependencyci", "requires.io", "pyup.io", "zenodo.org/badge",
    "gemnasium", "status.svg", "status.png", "badgen.net", "heroku.com/deploy", "herokucdn.com/deploy",
)  # fmt: skip


def is_badge(target: str) -> bool:
    """Whether a picture's address is a badge's."""
    lowered = target.lower()
    return any(part in lowered for part in _BADGE)


def inline(text: str, row_lines: tuple[int, ...], references: dict[str, str]) -> Inline:
    """Read one block. `row_lines`: the line number of each of its rows; `references`: link definitions by name."""
    text = text[:MAX_BLOCK]
    if not _special(text):
        return Inline(_plain(text), ())
    reader = _Reader(text, row_lines, references)
    reader.read()
    return Inline(_plain("".join(reader.out)), tuple(reader.links), frozenset(reader.badges))


def _special(text: str) -> bool:
    return any(sign in text for sign in "[<`&@\\{") or "://" in text or "www." in text


def _plain(text: str) -> str:
    return _emphasis().sub("", text)


class _Open(Frozen):
    """A link or picture that has begun: its sign, its place in `out`, how many links were before it."""

    sign: str
    start: int
    first: int
    line: int
    target: str


class _Reader:
    """One pass over a block; what is open is kept on a short stack."""

    def __init__(self, text: str, row_lines: tuple[int, ...], references: dict[str, str]) -> None:
        self.text, self.row_lines, self.references = text, row_lines, references
        self.out: list[str] = []
        self.links: list[Link] = []
        self.badges: set[int] = set()
        self.stack: list[_Open] = []
        self.at = 0
        self.counted, self.row = 0, 0
        self.tries = 0
        self.ticks = _ticks(text) if "`" in text else {}

    def read(self) -> None:
        pattern = _token()
        while found := pattern.search(self.text, self.at):
            self.out.append(self.text[self.at : found.start()])
            self.at = found.end()
            self.token(found.group(), found.start())
        self.out.append(self.text[self.at :])

    def line(self, place: int) -> int:
        """Give the line number at a place in the text; places only go forward."""
        self.row += self.text.count("\n", self.counted, place)
        self.counted = place
        return self.row_lines[min(self.row, len(self.row_lines) - 1)]

    def token(self, word: str, place: int) -> None:
        first = word[0]
        if first == "\\":
            self.out.append(word[1])
        elif first == "`":
            self.code(word, place)
        elif word in ("[", "!["):
            self.push(word, place, "")
        elif first == "]":
            self.close(place)
        elif first == "<":
            if word[-1] == ">":
                self.angle(word, place)
            else:
                self.unfinished(word, place)
        elif first == "&":
            self.out.append(entity(word))
        elif first == "{":  # a site generator's own, or a gap
            own = word[1] != "{" or "site." in word or "url" in word
            self.out.append(("" if own else PLACEHOLDER) + "\n" * word.count("\n"))
        else:
            self.bare(word, place)

    def push(self, sign: str, place: int, target: str) -> None:
        if len(self.stack) == MOST_OPEN:
            del self.stack[0]
        self.stack.append(_Open(sign, len(self.out), len(self.links), self.line(place), target))
        self.out.append(sign if sign != "<a" else "")

    def code(self, word: str, place: int) -> None:
        places = self.ticks.get(len(word), [])
        while places and places[-1] <= place:
            places.pop()
        if not places:
            self.out.append(word)
            return
        typed = self.text[self.at : places[-1]]
        self.out.append(PLACEHOLDER if _gap().fullmatch(typed) else typed)
        self.at = places[-1] + len(word)

    def close(self, place: int) -> None:
        if not self.stack or self.stack[-1].sign == "<a":
            self.out.append("]")
            return
        begun = self.stack.pop()
        words = "".join(self.out[begun.start + 1 :])
        found = _target().match(self.text, self.at)
        target = self.destination(found, words)
        if target is None:
            self.out.append("]")
            return
        if found and target:
            self.at = found.end() if self.text[self.at] in "([" else self.at
        del self.out[begun.start :]
        self.line(place)
        self.link(words, target, begun.line, begun.first, picture=begun.sign == "![")
        self.out.append("\n" * (found.group().count("\n") if found and self.at == found.end() else 0))

    def destination(self, found: re.Match[str] | None, words: str) -> str | None:
        if found and found.group()[0] == "(":
            return found.group(1) or found.group(2) or None
        name = (found.group(3) if found else "") or words
        if not self.references:
            return None
        return self.references.get(" ".join(name.lower().split()))

    def link(self, words: str, target: str, line: int, first: int, *, picture: bool) -> None:
        if not picture and len(self.links) > first and not any(inner.picture for inner in self.links[first:]):
            del self.links[first:]  # an address inside a link's own words
            words = words.replace(MARK, "")
        shown = _visible(words)
        badge = (picture and is_badge(target)) or any(n in self.badges for n in range(first, len(self.links)))
        if not picture and not shown:
            shown = next(
                (inner.text for inner in self.links[first:]), "" if len(self.links) > first else target
            )
        if badge:
            self.badges.add(len(self.links))
        self.links.append(Link(shown, target, line, picture))
        if picture or badge or "://" in shown or shown.startswith("www."):
            words = MARK * words.count(MARK) + "\n" * words.count("\n")
        self.out.append(words + MARK)

    def bare(self, word: str, place: int) -> None:
        shorter = word.rstrip(".,;:!?*_~")
        if shorter.endswith(")") and "(" not in shorter:
            shorter = shorter.rstrip(")")
        self.at -= len(word) - len(shorter)
        self.address(shorter, place)

    def address(self, word: str, place: int) -> None:
        mail = "@" in word and "://" not in word
        target = f"mailto:{word}" if mail and not word.startswith("mailto:") else word
        self.links.append(Link(word.removeprefix("mailto:"), target, self.line(place)))
        self.out.append(MARK)

    def angle(self, word: str, place: int) -> None:
        inside = word[1:-1]
        if "://" in inside[:8] or (" " not in inside and "@" in inside and "=" not in inside):
            self.address(inside, place)
            return
        self.out.append("\n" * word.count("\n"))
        if inside[0] in "%?!":
            self.out.append(PLACEHOLDER if inside[0] == "%" else "")
            return
        tag = re.split(r"[\s/]", inside.lstrip("/"), maxsplit=1)[0].lower()
        if tag == "a":
            self.anchor(word, place)
        elif tag == "img":
            found = attributes(word)
            if target := found.get("src"):
                self.link(found.get("alt", ""), target, self.line(place), len(self.links), picture=True)
        elif tag in BREAKING:
            self.out.append(BREAK)
        elif tag not in _KNOWN:
            self.out.append(
                f"{PLACEHOLDER}<{inside[:80]}>" if "=" not in inside and word.count("\n") == 0 else ""
            )

    def unfinished(self, word: str, place: int) -> None:
        """Take out a tag that is not closed where it seems to end: its attributes hold tags, or it was never closed."""
        whole = None
        if word.count('"') % 2 and self.tries < MOST_TRIES:
            self.tries += 1
            whole = quoted_tag().match(self.text, place)
        if whole:
            self.at = whole.end()
            self.angle(whole.group(), place)
            return
        left = unfinished_tag().match(word)
        said = word[left.end() :] if left else word
        self.out.append("\n" * (word.count("\n") - said.count("\n")) + said)

    def anchor(self, word: str, place: int) -> None:
        if word[1] != "/":
            if target := attributes(word).get("href"):
                self.push("<a", place, target)
        elif self.stack and self.stack[-1].sign == "<a":
            begun = self.stack.pop()
            words = "".join(self.out[begun.start :])
            del self.out[begun.start :]
            self.link(words, begun.target, begun.line, begun.first, picture=False)


def _ticks(text: str) -> dict[int, list[int]]:
    """Give the places of every run of backticks by its length, last place first."""
    places: dict[int, list[int]] = {}
    for run in re.finditer(r"`{1,8}", text):
        places.setdefault(len(run.group()), []).append(run.start())
    for runs in places.values():
        runs.reverse()
    return places


def _visible(words: str) -> str:
    return " ".join(_plain(words.replace(MARK, "").replace(BREAK, " ").replace(PLACEHOLDER, "")).split())
