"""Is somebody named who made it or can be asked: a name, a handle, or the one who writes of themselves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from openness_lint.checks.addresses import given_names
from openness_lint.checks.organisations import organisations_in
from openness_lint.checks.signs import LONGEST
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    import re

    from openness_lint.readme import Section, Sentence

_NO_NAME = r"(?!(?:Your|The|Our|For|In|On|Please|If|This|See|All|Any|Contact|Lead|Use|We|You|It|An?|And|Or|Web|Data)\b)"
_NAME = (
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?"
    + _NO_NAME
    + r"[A-ZÀ-Þ][\w'’.-]{0,20} (?:[A-Z]\. )?[A-ZÀ-Þ][\w'’-]{2,25}\b"
)
_HANDLE = r"(?<![\w/.@])@[A-Za-z][\w-]{1,38}\b(?!\.\w)"
# "Maintained by Sam Okoro", "Author: @sam-okoro", "Contact person: …", and the same in other languages.
_MADE_BY = (
    r"(?i:\b(?:maintained|created|written|developed|built|made|authored|coded|designed|programmed|prepared|devised)"
    r"(?: and \w{4,12})? by"
    r"|\b(?:entwickelt|erstellt|geschrieben) von|\b(?:développé|créé|écrit|réalisé) par|\b(?:sviluppato|realizzato) da"
    r"|\b(?:desarrollado|creado|desenvolvido) por|\b(?:ontwikkeld|gemaakt) door|\bav\b|^by)"
)
_ROLE = (
    r"(?i:\b(?:author|maintainer|contact|contact person|developer|owner|lead|leader|manager|analyst|pi|investigator"
    r"|creator|programmer|ansprechpartner(?:in)?|autorin|autora?|autore|autrice|auteure?|contactpersoon|kontaktperson"
    r"|entwickler(?:in)?|responsable|referente)s?\s?:)"
)
NAMED = Pattern(rf"(?:{_MADE_BY}|{_ROLE})\s{{1,3}}(?:{_HANDLE}|{_NAME})", cased=True)
# "Ask Sam Okoro", "any questions to @sam-okoro".
_ASK = (
    r"\b(?:contact|ask|speak (?:to|with)|talk to|message|ping|e-?mail|questions? to|in touch with|reach out to|write to"
    r"|follow me|twitter|mastodon|i'm|i am|at)\b"
)
HANDLE_TO_ASK = Pattern(rf"(?i:{_ASK})[^.!?@]{{0,60}}(?:{_HANDLE})", cased=True)
NAME_TO_ASK = Pattern(rf"(?i:{_ASK}) (?:{_NAME})", cased=True)
# "Contact me": it is one person who speaks, whoever that is.
ME = Pattern(
    r"\b(?:contact|e-?mail|message|ask|ping|reach|tweet|follow|write|talk) (?:to )?me\b|\b(?:in touch with|out to) me\b"
    r"|\bdrop me an?\b|\bmy (?:e-?mail|twitter|mastodon|linkedin)\b|\bi can be (?:reached|found|contacted)\b"
    r"|\bcontactez[- ]moi|\bécrivez[- ]moi|\bkontaktier\w* (?:sie )?mich|\bcontattami|\bcontáctame"
)
NAME_OR_HANDLE = Pattern(rf"{_HANDLE}|(?:^|\b){_NAME}", cased=True)
HEADING = Pattern(
    r"^(?:the )?(?:(?:\w+ ){0,2}(?:maintainers?|authors?|contacts?|points? of contact|owners?|contributors?)"
    r"(?: and \w+)?"
    r"|who do i talk to|created by|made by|developed by|(?:\w+ )?team(?: members)?|who we are|people|partners"
    r"|kontakt|ansprechpartner\w*|auteurs?|autori?|autores|autoren|équipe|equipo|contactpersonen"
    r"|(?:mainteneur|contributeur|mantenedor|beheerder)\w{0,3}(?: \w+)?)\W*$"
)


def names_somebody(section: Section, sentence: Sentence) -> bool:
    """Whether a sentence names the person who made it or can be asked, or speaks for one."""
    return names_a_person(section, sentence) or ME.search(sentence.text[:LONGEST]) is not None


def names_a_person(section: Section, sentence: Sentence) -> bool:
    """Whether a sentence names the person who made it or can be asked: by a name or a handle."""
    text = sentence.text[:LONGEST]
    handle = "@" in text
    may_name = _has_two_capitals(text)
    found = (
        ((handle or may_name) and NAMED.search(text))
        or (handle and HANDLE_TO_ASK.search(text))
        or (may_name and _called(NAME_TO_ASK.search(text)))
    )
    if not found and (handle or may_name) and HEADING.search(section.heading[:LONGEST]):
        found = NAME_OR_HANDLE.search(text)
    if not found:
        return False
    # The whole sentence is asked: "Anytown District" is a person's name until "Council" follows.
    return not any(body.start < found.end() and found.start() < body.end for body in organisations_in(text))


def _has_two_capitals(text: str) -> bool:
    """Whether two words with capitals stand side by side, as in every name of a person."""
    words = text.split(" ")
    return any(word[:1].isupper() and not before.islower() for before, word in pairwise(words))


def _called(found: re.Match[str] | None) -> re.Match[str] | None:
    """Give what was found if a common given name is in it: "Cloud Support" is nobody."""
    return found if found and not given_names().isdisjoint(found[0].lower().split()) else None
