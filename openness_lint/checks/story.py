"""Would a stranger understand it? Why it was built, who by and for, what was learned, what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.organisations import organisations_in
from openness_lint.checks.pages import lead, own_pages
from openness_lint.checks.signs import Hit, Sign, in_sentences, section_evidence
from openness_lint.findings import Evidence, Verdict, no, partly, yes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.readme import Document, Section
    from openness_lint.repository import Repository

SECTION_WORDS = 8

PEOPLE = (
    "resident", "citizen", "council", "people", "public", "user", "staff", "officer", "member", "team", "service", "organisation", "organization", "communit",
    "local", "famil", "patient", "student", "school", "voter", "visitor", "customer", "publisher", "developer", "authorit", "government", "charit", "business",
    "driver", "tenant", "carer", "child", "manager", "analyst", "household", "gemeente", "inwoner", "bürger", "citoyen", "cittadin", "ciudadan",
)  # fmt: skip

WHY_SIGNS = (
    Sign(
        "why-purpose",
        ("aim", "goal", "purpose", "objective", "mission", "motivation"),
        r"\b(?:aims?|goals?|purpose|objectives?|mission|motivation)\b\s?(?:of (?:this|the|our) [\w\s-]{1,40}?\s)?(?:is|are|was|were|here is|to|of|in)\b|\b(?:aims?|aimed|intended|designed|created|built|developed|set up) (?:to|at|as a way)\b|\bwith the aim\b",
    ),
    Sign(
        "why-need",
        ("because", "problem", "difficult", "there is no", "there was no", "lack of", "instead of", "rather than", "need", "want", "hard to", "struggle", "frustrat", "without having", "don't have to", "so far"),
        r"\bbecause\b|\bthe problem\b|\bproblems?\b (?:is|was|with|of|that)\b|\b(?:difficult|hard|impossible) (?:to|for)\b|\bthere (?:is|was|were) no\b|\black of\b|\binstead of\b|\brather than\b"
        r"|\b(?:we|they|councils?|residents?|people|users?|teams?|staff) (?:need(?:ed|s)?|want(?:ed|s)?|struggled?) \b|\bdon't have to\b|\bin response to\b",
    ),
    Sign(
        "why-help",
        ("help", "so that", "so you", "enable", "allow", "make it easi", "make it easy", "make it simple", "improve", "encourage", "support", "easier", "quicker", "reduce", "in order to", "better", "to promote", "save "),
        r"\b(?:to |will |can |that |which )?(?:help|enable|allow|encourage|support)(?:s|ed|ing)? (?:\w+ ){0,4}?(?:to|understand|find|make|get|with|better|reduce|manage|share|see|in)\b"
        r"|\bso that\b|\bso (?:you|they|we|people|residents|users|that)\b|\bmak(?:e|es|ing) (?:it|them|\w+) (?:much |far )?(?:easi|easy|quick|simple|better|more)\w*|\bto (?:improve|reduce|encourage|promote|support|avoid|increase|ensure|save|better)\b|\b(?:easier|quicker|cheaper) (?:for|to)\b",
    ),
)
WHY_FALSE = re.compile(r"\b(?:in order to (?:run|use|build|install|start)|so that (?:it|you can run)|to run|npm|install|clone|docker|click|command|config\w*|import|compile)\b", re.IGNORECASE)

FOR_SIGNS = (
    Sign(
        "audience",
        ("for ", "aimed at", "intended for", "audience", "users", "helps", "help ", "lets", "allows", "enables", "used by", "gives", "who is this"),
        r"\b(?:aimed at|intended for|intended audience|designed for|written for|meant for|useful (?:for|to)|suitable for|built for|created for|made for|target(?:ed)? (?:at|users|audience))\b"
        r"|\b(?:helps?|lets?|allows?|enables?|gives?|assists?|supports?|encourages?) (?:the |our |all |any |other |local |those |your )?(?:\w+ ){0,2}?(?:residents?|citizens?|councils?|people|public|users?|staff|officers?|members|teams?|developers?|publishers?|organi[sz]ations?|managers?|services?|authorit(?:y|ies)|customers?|patients?|students?|schools?|families|visitors?|anyone|analysts?|Londoners)\b"
        r"|\bfor (?:the |our |all |any |other |use by |local |those |everyone |people )?(?:\w+ ){0,2}?(?:residents|citizens|councils|the public|staff|officers|developers|publishers|organi[sz]ations|local authorities|local government|teams|users|managers|councillors|anyone|everyone|customers|patients|students|researchers|analysts|designers|policy ?makers|practitioners|members)\b|\bused by (?:the |our )?\w+",
    ),
)


def story_why(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the problem, need or purpose with who benefits. Partly: implied, or one vague clause (GUIDE 6)."""
    del options
    weak: list[Evidence] = []
    for page in own_pages(repository):
        for section in _with_role(page, "why"):
            if section.words >= SECTION_WORDS:
                return yes(section_evidence(page, section))
        for hit in _why_hits(page):
            if hit.sign.kind != "why-help" and _names_people(hit.text):
                return yes(hit.evidence)
            weak.append(hit.evidence)
    if weak:
        return partly(weak[0], reason="The purpose is there, but not the problem or who gains.")
    return no("We read the opening, the headings and the pages one step away for why it was built.")


def _why_hits(page: Document) -> Iterator[Hit]:
    for hit in in_sentences(page.path, lead(page), WHY_SIGNS):
        if not WHY_FALSE.search(hit.text):
            yield hit


def _names_people(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in PEOPLE)


def _with_role(page: Document, *roles: str) -> Iterator[Section]:
    for section in page.sections:
        if section.roles.intersection(roles):
            yield section


def story_who(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: the organisation behind it and who it is for. Partly: one of the two, or only people's names (GUIDE 7)."""
    del options
    maker, audience = _maker(repository), _audience(repository)
    if maker and audience:
        return yes(maker, audience, organisation=maker.quote)
    if maker or audience:
        found = maker or audience
        return partly(*([found] if found else []), reason="It says who made it." if maker else "It says who it is for.")
    return no("We looked for the team or council behind it, and for the people it is meant for.")


def _maker(repository: Repository) -> Evidence | None:
    for page in own_pages(repository):
        for text, line in [(page.title, page.title_line), *((s.text, s.line) for section in page.sections for s in section.sentences)]:
            if organisations_in(text):
                return Evidence(page.path, line, text, "organisation")
    for field in repository.metadata:
        if field.field in {"organisation", "author", "funder"} and organisations_in(field.value):
            return Evidence(field.path, field.line, field.value, "field")
    return None


def _audience(repository: Repository) -> Evidence | None:
    for page in own_pages(repository)[:3]:
        for section in _with_role(page, "audience"):
            if section.words >= 4:
                return section_evidence(page, section)
        for hit in in_sentences(page.path, lead(page), FOR_SIGNS):
            return hit.evidence
    for field in repository.metadata:
        if field.field in {"audience", "users"}:
            return Evidence(field.path, field.line, field.value, "field")
    return None
