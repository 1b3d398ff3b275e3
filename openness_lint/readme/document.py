"""A README as a reader meets it: sections, own words, sentences and links, each with its line."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple


class Link(NamedTuple):
    """A link or picture. `text`: its visible words or alt text. `target`: as written. `line`: 1-based."""

    text: str
    target: str
    line: int
    picture: bool = False


class Sentence(NamedTuple):
    """One sentence of prose: markup and addresses taken out, link words kept. `line` is where it begins.

    `whole`: the same with its addresses where they stood, for a quote; "" where it has none.
    """

    text: str
    line: int
    links: tuple[Link, ...] = ()
    whole: str = ""

    @property
    def quote(self) -> str:
        """What a reader sees of it."""
        return self.whole or self.text

    @property
    def is_signpost(self) -> bool:
        """Whether it is nothing but names of other places: an entry in a list of links, a row of them."""
        rest = self.text
        for link in self.links:
            rest = rest.replace(link.text, "", 1)
        return bool(self.links) and not any(letter.isalnum() for letter in rest)


class _Section(NamedTuple):
    heading: str
    level: int
    line: int
    roles: frozenset[str]
    sentences: tuple[Sentence, ...] = ()
    links: tuple[Link, ...] = ()
    code: tuple[tuple[int, str], ...] = ()
    words: int = 0
    steps: int = 0
    cells: tuple[Sentence, ...] = ()
    leftover: tuple[Sentence, ...] = ()


class Section(_Section):
    """A heading and what stands under it, up to the next heading of any level.

    `heading` is plain (markup, emoji and numbering stripped; "" for text before the first heading).
    `roles`: what the heading says it is for ("why", "who", "status", "data", "lessons", "limits", "results",
    "next", "contact", "contribute", "licence", "how-to", "configure", "reuse", "funding", "about", "reference", …).
    `sentences`: own words only; template text, placeholders, badges, code, comments and hidden text are left out.
    `words`: number of own words. `code`: fenced or indented code blocks as (first line, text).
    `steps`: numbered steps and shell commands. `cells`: a table's cells, which count as words but are not sentences.
    `leftover`: sentences that come from a known template, kept apart.
    """

    @cached_property
    def text(self) -> str:
        """All sentences as one string."""
        return " ".join(sentence.text for sentence in self.sentences)


class _Document(NamedTuple):
    path: str
    title: str
    title_line: int
    sections: tuple[Section, ...]
    words: int
    links: tuple[Link, ...]
    badges: tuple[Link, ...] = ()
    template: str = ""
    template_share: float = 0.0
    foreign: str = ""
    language: str = ""
    placeholders: int = 0
    template_kind: str = ""


class Document(_Document):
    """One parsed document.

    `title`: the plain first heading, "" where there is none. `title_line`: its line.
    `sections`: in order; the first one or two (title and text before the second heading) are the lead.
    `template`: the name of the known template it was left over from, "" if none; `template_share`: 0-1 of its words.
    `template_kind`: "product", "scaffold", "house" (an organisation's own) or "guide"; "" if there is none.
    `foreign`: why it seems to describe another product, "" if it does not.
    `words`: own words in all, headings that have own text below counted, the title not.
    `language`: "en", "cy", "fr", … or "" where unknown.
    `placeholders`: sentences and headings that were left to be filled in.
    """

    @cached_property
    def lowered(self) -> str:
        """Headings and sentences in lower case, one section a line: to look for words in."""
        return "\n".join(f"{section.heading} {section.text}" for section in self.sections).lower()
