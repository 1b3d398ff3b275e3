"""Whose e-mail address is it? A team's, which lasts; one person's, who may leave; or only an example."""

from __future__ import annotations

import re
from functools import cache

from openness_lint import beforehand
from openness_lint.checks.signs import LONGEST
from openness_lint.patterns import Pattern

EMAIL = Pattern(
    r"(?<![\w.@/:-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,18}(?![\w@])",
    cased=True,
)
HIDDEN_AT = Pattern(r"(?<=\w) ?[\[({<] ?(?:at|@|ät|arobase|chiocciola|arroba) ?[\])}>] ?(?=\w)")
HIDDEN_DOT = Pattern(r"(?<=\w) ?[\[({<] ?(?:dot|punkt|point|punto|punt|\.) ?[\])}>] ?(?=\w)")
TEAM, PERSON, SAMPLE = "team", "person", "sample"

_SAMPLE_HOST = Pattern(
    r"(?:^|\.)(?:(?:your|my|some)[-_]?(?:domain|company|org\w*|council|site|host|email|app|team|server)|email|test"
    r"|localhost|company|domain|foo|bar|acme|users\.noreply\.github)\.[a-z.]+$"
    r"|^example\.(?:com|net|co\.uk|gov\.uk|nhs\.uk|test)$|\.(?:invalid|test|local|localhost)$",
    cased=True,
)
_SAMPLE_NAME = Pattern(
    r"super[-_]?(?:admin|user)|you|your[\w.-]*|my[-_.]?(?:name|email)|user\d?|username|name|first\.last|someone|somebody|foo|bar|baz"
    r"|test(?:user)?\d?|john|jane|johndoe|janedoe|john\.doe|jane\.doe|git|no[-_.]?reply|do[-_.]?not[-_.]?reply"
    r"|postgres|root|ec2-user|sender|recipient|resident|customer|applicant|citizen|bot|.*(?:an|my|your|some|this)[-_.]?e?mail.*|\d+[+].*|.*\[bot\]",
    cased=True,
)
_FREE_MAIL = frozenset(
    "gmail googlemail hotmail outlook yahoo icloud live msn proton protonmail pm gmx aol me web free orange".split()
)
# A mailbox's name has one of these words, or begins or ends with one.
_TEAM_WORDS = frozenset(
    """
    info hello hi hallo hola contact contacts contactus enquiries enquiry inquiries support help helpdesk
    helpline servicedesk desk team teams data opendata open digital web webmaster website webteam gis geo
    maps mapping dev devs devops developer developers it ict ops office admin administrator service services
    feedback standards standard press media comms communications news community insight insights research
    library libraries planning design api apis stats statistics ospo opensource source sre security
    maintainer maintainers engineering engineers mailbox inbox group unit lab labs council analytics
    analysis intelligence performance science innovation transformation projects project product programme
    policy governance technology tech software code labs skunkworks champions catalogue catalog register
    registers publishing content accessibility users ux elections democracy transparency foi archive
    archives museum heritage transport highways environment waste housing education schools health social
    census consult consultation consultations membership members partners partnership england wales scotland
    general mail post postmaster kontakt redaktion redactie contacto contatto contatti contacte bonjour
    statistik statistique statistiques statistica statistiche statistiek estadistica estadisticas
    equipe equipo informatique informatica dati datos donnees dades daten ufficio segreteria urp protocollo
    oficina servei servizio servizi sviluppo progetti sistemi comunicazione trasparenza dienst beheer
    """.split()
)
_LONG_WORDS = tuple(sorted(word for word in _TEAM_WORDS if len(word) >= 4))
# Two words with capitals, each pair of neighbours once.
_FULL_NAME = Pattern(r"\b([A-Z][\w'-]{1,20})(?= (?:[A-Z]\. ?)?([A-Z][\w'-]{2,25})\b)", cased=True)
_US = Pattern(
    r"\b(?:us|we|our|teams?|unit|group|community|lab|labs|office|desk|department|directorate|practice"
    r"|maintainers|developers"
    r"|mailbox|inbox|ufficio|settore|büro|amt|equipo|équipe|oficina|noi|nous|wir|uns|ons)\b"
)


# "Steering Committee" is nobody's name.
_BODY = Pattern(
    r"\b[A-Z][\w'-]{1,25} (?:Committee|Board|Group|Team|Service|Council|Department|Unit|Office|Centre)\b",
    cased=True,
)


def whose(address: str, said: str = "", names: frozenset[str] = frozenset()) -> str:
    """Tell "team", "person" or "sample" from an address and the sentence it stands in.

    `names`: the repository's own words, in lower case: an address that has one is the project's.
    """
    local, _, host = address.lower().partition("@")
    if _SAMPLE_NAME.fullmatch(local) or _SAMPLE_HOST.search(host):
        return SAMPLE
    pieces = [piece for piece in re.split(r"[._+\d-]+", local) if piece]
    if any(_is_team_word(piece) for piece in pieces) or any(name in local for name in names):
        return TEAM
    if host.partition(".")[0] in _FREE_MAIL or _is_named(pieces, said) or set(pieces) & given_names():
        return PERSON
    if len(pieces) == 2 and not (_US.search(said) or _is_acronym(pieces, said)):  # first.last
        return PERSON
    return TEAM


def is_of_team(address: str, said: str = "") -> bool:
    """Whether a mailbox's very name says that it is a team's: "info@…", "north.data@…", or the text's "DALL"."""
    pieces = re.split(r"[._+\d-]+", address.lower().partition("@")[0])
    return any(map(_is_team_word, pieces)) or _is_acronym(pieces, said)


def unhidden(text: str) -> str:
    """Give a text with the addresses spelt out that hide from robots: "data (at) anytown (dot) example.org"."""
    if not HIDDEN_AT.search(text):
        return text
    return HIDDEN_DOT.sub(".", HIDDEN_AT.sub("@", text))


def _is_team_word(piece: str) -> bool:
    return piece in _TEAM_WORDS or piece.startswith(_LONG_WORDS) or piece.endswith(_LONG_WORDS)


def _is_acronym(pieces: list[str], said: str) -> bool:
    """Whether the sentence writes a part of the address in capitals: "DALL" for "council.dall@…"."""
    return any(len(piece) > 2 and re.search(rf"\b{re.escape(piece.upper())}\b", said) for piece in pieces)


def _is_named(pieces: list[str], said: str) -> bool:
    """Whether the sentence gives a name that the address is made from: "ask Sam", "Sam Okoro, sokoro@…"."""
    said = _BODY.sub("", said[:LONGEST])
    words = re.findall(r"\b[A-Z][\w'-]{2,25}", said)
    if pieces and pieces[0].capitalize() in words:
        return True
    for name in _FULL_NAME.finditer(said):
        first, last = name.groups()
        for piece in pieces:
            if piece == first.lower() or (len(piece) <= len(last) + 2 and piece.endswith(last.lower())):
                return True
    return False


@cache
def given_names() -> frozenset[str]:
    """Give common given names in lower case (data file beside this module)."""
    return frozenset(beforehand.text("checks/given_names.txt").split())
