"""Signs: patterns that speak for an answer, looked for sentence by sentence.

A sign's cheap `words` are tried first, so that a pattern is compiled only where it can match.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from openness_lint.findings import Evidence
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern, pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from openness_lint.readme import Document, Section, Sentence


# No honest sentence is longer; a hostile one may be a megabyte.
LONGEST = 600
SHORTENED = Pattern(
    r"\b(?P<verb>[a-z]{1,8}?)n['’]t\b"
    r"|\b(?P<who>it|that|this|there|here|what|who|everything|nobody|he|she)['’]s\b(?P<been>(?= been\b))?"
    r"|(?<=\w)['’](?P<rest>re|ve|ll|m)\b|\b(?P<we>i|we|you|they|it)['’]d\b"
)
IN_FULL = {"re": " are", "ve": " have", "ll": " will", "m": " am"}
NOT = {"ca": "cannot", "wo": "will not", "sha": "shall not"}


class Sign(Frozen):
    """`kind`: its name in the table of measured precision. `words`: one of them must be in the lower-cased text.

    `pattern`: a regular expression, matched without regard to case; linear in the length of the text.
    """

    kind: str
    words: tuple[str, ...]
    pattern: str


class Hit(Frozen):
    """A sign that was found, where, and the words it matched, as `in_full` writes them."""

    sign: Sign
    path: str
    line: int
    text: str
    found: str
    quote: str = ""

    @property
    def evidence(self) -> Evidence:
        """This place, as evidence."""
        return Evidence(self.path, self.line, self.quote or self.text, self.sign.kind)

    @property
    def before(self) -> str:
        """What the sentence says before the match, without contractions."""
        return in_full(self.text[:LONGEST]).partition(self.found)[0]


def says(text: str, source: str) -> bool:
    """Tell whether a pattern of the tables occurs in a text."""
    return pattern(source).search(text) is not None


def in_full(text: str) -> str:
    """Write contractions out, "it's" as "it is" and "hasn't" as "has not": so the tables need one form of each."""
    return _in_full(text) if "'" in text or "’" in text else text


@lru_cache(maxsize=512)
def _in_full(text: str) -> str:
    return SHORTENED.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    if verb := found["verb"]:
        return NOT.get(verb.lower(), f"{verb} not")
    if who := found["who"]:
        return f"{who} {'is' if found['been'] is None else 'has'}"
    return f"{found['we']} would" if found["we"] else IN_FULL[found["rest"].lower()]


def match(text: str, signs: Iterable[Sign]) -> tuple[Sign, str] | None:
    """Return the first sign in the first 600 characters of `text` with the words it matched, or None.

    Contractions are read as if they were written out.
    """
    text = in_full(text[:LONGEST])
    lowered = text.lower()
    for sign in signs:
        if _has_one(sign.words, lowered) and (found := pattern(sign.pattern).search(text)):
            return sign, found.group(0)
    return None


def _has_one(words: tuple[str, ...], lowered: str) -> bool:
    for word in words:  # noqa: SIM110 - asked so often that `any` costs a run 2 ms
        if word in lowered:
            return True
    return False


def in_sentences(path: str, sentences: Iterable[Sentence], signs: tuple[Sign, ...]) -> Iterator[Hit]:
    """Yield the first sign of each sentence that has one, in reading order."""
    for sentence in sentences:
        if sentence.is_signpost:
            continue
        found = match(sentence.text, signs)
        if found:
            yield Hit(found[0], path, sentence.line, sentence.text, found[1], sentence.whole)


def in_sections(document: Document, sections: Iterable[Section], signs: tuple[Sign, ...]) -> Iterator[Hit]:
    """Yield hits from the sections' own sentences."""
    for section in sections:
        yield from in_sentences(document.path, section.sentences, signs)


def section_evidence(document: Document, section: Section, kind: str = "heading") -> Evidence:
    """Point at a section: its heading, with the first words under it where the heading is bare."""
    quote = section.heading or section.text
    if section.heading and section.sentences:
        quote = f"{section.heading}: {section.sentences[0].text}"
    return Evidence(document.path, section.line, quote, kind)
