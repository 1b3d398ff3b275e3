"""What a heading says its section is for, by whole phrases in several languages."""

from __future__ import annotations

import re
from functools import cache

from openness_lint import beforehand
from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import words_of

_STRIP = Pattern(r"[^\w'/|&+-]+|_+", cased=True)
_NUMBERING = Pattern(
    r"^\d{1,3}(?:\.\d{1,3}){1,4}[.):]?\s+(?=[^\W\d])|"
    r"^(?:(?:step|part|section|chapter|appendix)\s)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,5}|[a-z])[.):](?!\d)\s*"
)
_PARTS = Pattern(r" ?[/|] ?| [\u2013—-] | ?: ", cased=True)
_EMOJI_CODE = Pattern(r":[a-z0-9_+-]{2,40}:", cased=True)
_BRITISH = dict(
    pair.split(":")
    for pair in (
        "license:licence licenses:licences licencing:licensing organization:organisation "
        "organizations:organisations customize:customise customizing:customising "
        "customization:customisation customizations:customisations learned:learnt "
        "localization:localisation localizing:localising acknowledgments:acknowledgements "
        "acknowledgment:acknowledgements acknowledgement:acknowledgements realized:realised "
        "labeling:labelling roadmaps:roadmap color:colour colors:colours program:programme usages:usage "
        "setups:setup &:and +:and whats:what's"
    ).split()
)
_LEADING = words_of(
    "our the this some a an my your project's current main key brief quick short general project"
)
_TRAILING = (
    "of this project; of the project; of this repository; of this repo; of the repository; "
    "of the service; of this service; of the app; of the data; of this tool; for this project; "
    "for the project; in this repository; in this repo; to the project; to this project; this project; "
    "this repository; this repo; here; section; so far; of project; the project; and more; "
    "at the moment; to date; guide; guidelines; info; information; details; notes"
).split("; ")
GATES = frozenset({"how-to", "configure", "reference", "licence", "contribute", "toc", "changelog"})
"""Roles whose sections tell no story: sentences there are no evidence for it."""


@cache
def _lexicon() -> dict[str, str]:
    """Each phrase, "*" for any words at an end or between, with its roles."""
    table: dict[str, str] = {}
    for line in beforehand.text("readme/roles.txt").splitlines():
        head, _, phrases = line.partition(": ")
        if line[:1] == "#":
            continue
        role = head.partition(" ")[0]
        for phrase in phrases.split("; "):
            table[phrase] = f"{table[phrase]} {role}" if phrase in table else role
    return table


@cache
def _around() -> tuple[tuple[str, str, str], ...]:
    """Give the phrases with any words between as (beginning, end, roles)."""
    pairs = ((phrase.partition("*"), roles) for phrase, roles in _lexicon().items() if " * " in phrase)
    return tuple((first, last, roles) for (first, _, last), roles in pairs)


@cache
def heading_words() -> frozenset[str]:
    """Give the phrases of one word that headings are known by."""
    return frozenset(phrase for phrase in _lexicon() if " " not in phrase)


def plain_heading(text: str) -> str:
    """Take numbering, emoji and closing signs off a heading whose markup has been read."""
    text = _EMOJI_CODE.sub(" ", text)
    text = re.sub(r"^[^\w(\[\"'“\u2018¿¡.]+", "", " ".join(text.split()))
    return _NUMBERING.sub("", text).strip(" :#=*_~-\u2013—").strip()


def normalise(text: str) -> str:
    """Lower case, British spelling, no punctuation: the form in which phrases are compared."""
    words = _STRIP.sub(" ", text.lower().replace("\u2019", "'")).replace(" - ", " ").split()
    return " ".join(_BRITISH.get(word, word) for word in (word.strip("-'/|") or word for word in words))


@cache
def roles_of(heading: str) -> frozenset[str]:
    """Name the roles that a plain heading's phrases say; a heading in two languages is read in both."""
    if heading.endswith("/"):
        return frozenset()  # a folder's name
    found = _match(normalise(heading))
    if not found:
        for part in _PARTS.split(heading[:200]):
            found |= _match(normalise(part))
    if not found and (" and " in heading.lower() or "?" in heading):
        for part in re.split(r"(?i)\sand\s|\?|&", heading[:200]):
            found |= _match(normalise(part))
    if not found and "(" in heading:
        found = _match(normalise(re.sub(r"\([^()]{0,80}\)", " ", heading)))
    return found


def _match(phrase: str) -> frozenset[str]:
    if not phrase or phrase.count(" ") > 11:
        return frozenset()
    return frozenset(_roles(phrase).split())


def _roles(phrase: str) -> str:
    """Find the longest phrase that fits: the whole first, then by its beginning, by its end, by both."""
    lexicon = _lexicon()
    for form in _forms(phrase):
        if roles := lexicon.get(form):
            return roles
    words = phrase.split()
    for size in range(min(5, len(words)), 0, -1):
        if roles := lexicon.get(" ".join(words[:size]) + " *"):
            return roles
    for size in range(min(3, len(words)), 0, -1):
        if roles := lexicon.get("* " + " ".join(words[-size:])):
            return roles
    return next(
        (roles for first, last, roles in _around() if phrase.startswith(first) and phrase.endswith(last)), ""
    )


def _forms(phrase: str) -> list[str]:
    """Give a phrase as it stands, and without the fillers before and after it."""
    words = phrase.split()
    while len(words) > 1 and words[-1].isdigit():  # "Roadmap 2024"
        words = words[:-1]
    forms = [" ".join(words)]
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
        forms.append(" ".join(words))
    for form in list(forms):
        forms += [form[: -len(tail) - 1] for tail in _TRAILING if form.endswith(" " + tail)]
    return forms
