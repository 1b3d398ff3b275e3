"""A licence file that only collects the notices of other people's libraries, under the name of each."""

from __future__ import annotations

import re
from typing import NamedTuple

from openness_lint.licences import words
from openness_lint.licences.names import mentions
from openness_lint.patterns import Pattern

# A holder counts with a year, "(c)" or "©" before it: licence texts speak of "copyright holders" without.
HOLDER = Pattern(
    r"^[ \t>#*/;-]{0,8}(?:copyright[ \t]{1,3}(?:(?:\(c\)|©|&copy;)[ \t,]{0,3}(?:\d{4}[\d, \t–-]{0,40})?|"
    r"\d{4}[\d, \t–-]{0,40}(?:\(c\)|©)?)|(?:\(c\)|©)[ \t]{0,3}\d{4}[\d, \t–-]{0,40})[ \t]{0,3}(?:by )?"
    r"([A-Za-z][^\n]{2,80})",
    re.MULTILINE,
)
# The holders of the texts themselves, and those whose work the repository may well be.
OF_TEXTS = Pattern(r"^(?:the )?(?:free software foundation|creative commons|open source initiative)")
OURS = Pattern(
    r"\b(?:council|county|city|borough|town|government|ministry|department|authority|crown|nhs|office|municipal\w*|"
    r"gemeente|stadt|kommune|comune|ville|ajuntament|ayuntamiento|agency)\b"
)
MARKED = Pattern(r"^(?:#{1,6}[ \t]{1,4}|\*{1,2})([^*#\n]{2,60}?)[#*: \t]{0,6}$")
ANNOUNCED = Pattern(
    r"\b(?:third|3rd)[- ]?party[^.\n]{0,40}\b(?:notices|licen[cs]es|attributions)\b|"
    r"\battribution notices\b|\bthe following\b[^.\n]{0,40}\b(?:third|3rd)[- ]?party\b|"
    r"\blicen[cs]es of (?:the |our |its )?(?:libraries|dependencies|components|packages)\b"
)
# A line of a licence file after which other people's licences stand.
OTHERS_BEGIN = Pattern(
    r"^\W{0,6}(?:(?:third|3rd)[- ]?part(?:y|ies)\b|"
    r"(?:bundled|included|incorporated|vendored) (?:software|components|libraries|code)\b|"
    r"(?:notices|licen[cs]es|attributions?) (?:for|of) (?:\w+ ){0,3}(?:libraries|dependencies|components|packages)\b|"
    r"(?:this|the) (?:software|product|project|repository|program|package|app|application|work) (?:also )?"
    r"(?:includes?|bundles?|incorporates?|contains|redistributes|uses)\b[^\n]{0,80}\b(?:librar|components?\b|packages\b|"
    r"software\b|(?:code|work) (?:from|by|of)\b|open[- ]source|third|(?:which|that) (?:is|are)\b)|"
    r"(?:portions|(?:some )?parts|some files) of (?:this|the) (?:software|product|project|repository|program|code)\b|"
    r"[^\n]{0,60}\bthe following (?:(?:open[- ]source|third[- ]party|bundled) )?(?:components|libraries|packages)\b)",
    re.MULTILINE,
)
END = Pattern(r"[,.(<]|\ball rights\b| and | <")
LICENCE_PART = Pattern(
    r"licen[cs]|version|terms|conditions|preamble|appendix|copyright|warranty|definition|\d\."
)
WORD = Pattern(r"[a-z]{2}")
NEAR, MOST_WORDS, LONGEST = 5, 6, 200_000
FEWEST_PRODUCTS, FEWEST_HOLDERS = 3, 2


class _Line(NamedTuple):
    number: int
    text: str


def own_part(text: str, outside: str) -> str:
    """Return the lines of a licence file above those where other people's licences begin, "" if none do.

    `outside` is the text with the lines of whole licence texts blank: a licence's own words begin nothing.
    """
    found = OTHERS_BEGIN.search(outside[:LONGEST])
    if found is None:
        return ""
    return "\n".join(text.splitlines()[: outside.count("\n", 0, found.start())])


def is_collection(text: str, title: str) -> bool:
    """Say whether a licence file only collects others' notices; `title` is the front page's, for what is the team's.

    There are notices of two holders or more below the names of three products or more (or an announcement), and
    none of the holders is a public body.
    """
    found = list(HOLDER.finditer(text[:LONGEST]))
    holders = {_called(one[1]) for one in found if not OF_TEXTS.search(one[1])}
    if len(holders) < FEWEST_HOLDERS or any(OURS.search(holder) for holder in holders):
        return False
    first = text.count("\n", 0, found[0].start())
    head = "\n".join(text.splitlines()[:first])
    announced = ANNOUNCED.search(head)
    if announced or words.found(words.GRANT, head):
        own = words.found(words.OWN_WORK, head)
        return not own and announced is not None and not mentions(head[: announced.start()])
    at = {text.count("\n", 0, one.start()) for one in found}
    names = _products(text, at)
    if len(names) < FEWEST_PRODUCTS or names[0].number > first:
        return False
    return names[0].text.lower() not in title.lower()


def _called(holder: str) -> str:
    return END.split(holder.lower())[0].strip()


def _products(text: str, holders: set[int]) -> list[_Line]:
    """Return the lines that name a product: marked as a heading, or a few words a little above a holder."""
    lines = [
        _Line(number, line.strip()) for number, line in enumerate(text[:LONGEST].splitlines()) if line.strip()
    ]
    found = []
    for place, line in enumerate(lines):
        marked = MARKED.match(line.text)
        name = marked[1] if marked else line.text
        alone = place == 0 or lines[place - 1].number < line.number - 1
        below = any(one.number in holders for one in lines[place + 1 : place + NEAR])
        plain = alone and below and ":" not in name
        if (marked or plain) and _names_a_product(name):
            found.append(_Line(line.number, name.strip(" *:")))
    return found


def _names_a_product(line: str) -> bool:
    few = len(line.split()) <= MOST_WORDS and not line.endswith((".", ",")) and WORD.search(line) is not None
    return few and not LICENCE_PART.search(line) and not words.scope(line) and not HOLDER.search(line)
