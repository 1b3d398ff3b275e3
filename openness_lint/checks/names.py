"""Judge whether a stranger could guess from a title or a repository's name what a thing is."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Literal

from openness_lint.checks.name_words import (
    LONGEST_INITIALS,
    UNKNOWN,
    broad_words,
    class_of,
    classes_of,
    is_ordinary,
    pieces_of,
    tokens_of,
    words_of,
)
from openness_lint.checks.organisations import Named, organisations_in
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

Reading = Literal["clear", "half", "kind", "cryptic"]
"""clear: it can be guessed. half: the topic or a part can. kind: only what kind of thing it is. cryptic: nothing."""

# What almost any software has: one of these beside initials tells no more than the initials.
_ANY_SOFTWARE = frozenset(
    "api apis app backend base client cloud code common core data desktop digital docs file files frontend mobile new "
    "online public sdk server shared simple source static test tests web".split()
)
# Beside initials these tell next to nothing; "tracker" or "map" does.
_ANYTHING = frozenset(
    "app apps application info information package packages project projects prototype software system thing things "
    "tool tools toolkit utilities utils".split()
)
_SHORTEST_INITIALS, _SHORT = 2, 4
_SHORTEST_PLACE = 4
_MOST_BESIDE_INITIALS = 2
_TEXT = 6000
_ASIDE = Pattern(
    r"\s*\((?:(?:formerly|previously|originally|aka|also known as|once) [^()]{1,60}|(?-i:[A-Z][A-Za-z]{0,4}[A-Z])s?)\)"
)
_SUBTITLE = Pattern(r" [-–—|] |: ")
# Small letters that nobody can say ("mds", "Escc"): initials, whatever they stand for.
_UNSPOKEN = Pattern(r"[aeiou]?[bcdfghj-np-tvwxz]{2,5}$")
_WHOLE_SITE = Pattern(r"\b(?:web ?site|intranet)$")
_SMALL = r"(?:(?:and|of|for|the|to|in|on|de|du|des|la|le|di|del|van|voor|für|und|et|e|y) ){0,2}"
_IN = r"(?i:in|across|around|near|(?:city|town|county|borough|region|district) of|comune di|gemeente|stadt|ville de)"
_OF = r"(?:'s)? (?:[A-Z][a-z]{1,20} )?(?:Council|City|County|Borough|District|Region|area|residents?|municipality)"


class Told(Frozen):
    """How many words of each class a name has.

    `context`: places and sorts of organisation. `broad`: all words are fields of policy.
    """

    subject: int
    wide: int
    kind: int
    context: int
    unknown: int
    broad: bool


def own_name(name: str) -> str:
    """Give a repository's own name without its owner's; "owner__name", as in a folder of many, is read alike."""
    return name.replace("__", "/").rsplit("/", 1)[-1]


def reading(name: str, around: str = "") -> Reading:
    """Judge a title or name. `around`: the text beside it, which may show that a word is a place."""
    name = _ASIDE.sub("", name)
    has = told(without_organisation(name) if _has_organisation(name) else name, around)
    if has.broad:
        return "half"
    if has.subject:
        alone = has.subject + has.wide + has.kind + has.context + has.unknown == 1
        return "half" if alone or _is_partly_initials(name, has, around) else "clear"
    if has.wide and not (has.wide == 1 and has.unknown and _names_any_software(name)):
        return "clear" if _is_told(has) else "half"
    if _has_organisation(name) and _WHOLE_SITE.search(name):
        return "clear"
    known = has.kind and (has.context or not has.unknown or not _names_anything(name))
    return "kind" if known else "cryptic"


def _is_partly_initials(name: str, has: Told, around: str) -> bool:
    """Whether initials that nothing explains stand beside one word for a subject and little more."""
    if has.subject > 1 or has.context or has.wide + has.kind > _MOST_BESIDE_INITIALS:
        return False
    found = (
        word for word in initials_in(_SUBTITLE.split(name)[-1]) if word.isupper() or _UNSPOKEN.match(word)
    )
    return any(not spelt_out(word, around) for word in found)


def _is_told(has: Told) -> bool:
    """Whether wide words tell enough together: two words at least; beside one unknown word, a place or two more."""
    if not has.unknown:
        return has.wide + has.kind + has.context > 1
    return has.unknown == 1 and (has.context > 0 or (has.wide > 2 and has.kind > 0))


def told(name: str, around: str = "") -> Told:
    """Count what a name's words tell."""
    found = [(token, _classes_in(token, around)) for token in tokens_of(name)]
    count = Counter(one for _, classes in found for one in classes)
    return Told(
        count["subject"],
        count["wide"],
        count["kind"],
        sum("neutral" in classes and not token.isdigit() for token, classes in found),
        count[UNKNOWN],
        broad=_is_broad(name),
    )


def _classes_in(token: str, around: str) -> tuple[str, ...]:
    """Tell the classes of a token's words; of a coined one ("AnyPath") no more than that a part of it is known."""
    classes = tuple(one for piece in pieces_of(token) for one in classes_of(piece))
    if classes == (UNKNOWN,) and is_place(token, around):
        return ("neutral",)
    classes = tuple(
        "wide" if one == UNKNOWN and is_ordinary(piece) else one
        for piece in pieces_of(token)
        for one in classes_of(piece)
    )
    known = [one for one in classes if one not in (UNKNOWN, "empty")]
    if len(classes) > 1 and UNKNOWN in classes and len(known) == 1:
        return (UNKNOWN,) if known == ["kind"] else ("wide", UNKNOWN)
    return classes


def _is_broad(name: str) -> bool:
    telling = [word.lower() for word in words_of(name) if class_of(word) != "empty"]
    return bool(telling) and all(word in broad_words() or word.isdigit() for word in telling)


def is_place(word: str, around: str) -> bool:
    """Whether a text uses a word as a place: "in Anytown", "Anytown Council", "City of Anytown"."""
    if len(word) < _SHORTEST_PLACE or word.isupper():
        return False
    place = word.title() if word.islower() else word
    if place not in around[:_TEXT]:
        return False
    place = re.escape(place)
    return bool(re.search(rf"\b{_IN} {place}\b|\b{place}{_OF}\b", around[:_TEXT]))


def _names_any_software(name: str) -> bool:
    wide = [word.lower() for word in words_of(name) if "wide" in classes_of(word)]
    return all(word in _ANY_SOFTWARE for word in wide)


def _names_anything(name: str) -> bool:
    kinds = [word.lower() for word in words_of(name) if "kind" in classes_of(word)]
    return all(word in _ANYTHING for word in kinds)


def _has_organisation(name: str) -> bool:
    return bool({"gov", "uk"}.intersection(without_organisation(name).split()))


def subjects(name: str) -> int:
    """Count the words of a name that tell its subject."""
    return told(name).subject


@cache
def without_organisation(name: str) -> str:
    """Put "gov" for bodies and "uk" for council areas that a name names, however its words are joined."""
    spaced = " ".join(word[:1].upper() + word[1:] for word in words_of(name))
    for found in reversed(organisations_in(spaced)):
        if not _means_a_thing(found):
            instead = "uk" if found.kind == "place" else "gov"
            spaced = f"{spaced[: found.start]}{instead}{spaced[found.end :]}"
    return spaced


def _means_a_thing(found: Named) -> bool:
    """Whether what looks like a body is (or has in it) an everyday word: "Reading", "Petition Your Council"."""
    if found.kind == "place":
        return class_of(found.text) != UNKNOWN
    return found.kind != "listed" and any(
        class_of(word) in ("subject", "kind") for word in found.text.split()
    )


def initials_in(name: str) -> list[str]:
    """Give the words of a name that are initials or may be ("AGRM", "agrm")."""
    words = (word for word in words_of(name) if word.isalpha() and class_of(word) == UNKNOWN)
    longest = {True: LONGEST_INITIALS, False: _SHORT}
    return [word for word in words if _SHORTEST_INITIALS <= len(word) <= longest[word.isupper()]]


def spelt_out(initials: str, text: str) -> bool:
    """Whether a text says what initials stand for: by their words in a row, or in so many words."""
    letters = initials.lower()
    words = r"[\w'\u2019]{0,40}[ -]{1,2}" + _SMALL
    row = r"\b" + words.join(re.escape(letter) for letter in letters)
    said = rf"\b{re.escape(letters)}\b\W{{0,3}}(?:stands for|is short for|is an? acronym|means)\b"
    return bool(re.search(f"{row}|{said}", text[:_TEXT].lower()))
