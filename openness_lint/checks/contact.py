"""Can a stranger reach the team, in a way that still works when one person leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks import contact_links
from openness_lint.checks.addresses import EMAIL, PERSON, SAMPLE, whose
from openness_lint.checks.contact_files import in_app_pages, in_declarations, in_issue_forms, in_other_pages
from openness_lint.checks.contact_routes import (
    APP_ONLY,
    APP_PAGE,
    DEEP_ONLY,
    HOME_PAGE,
    NARROW_USE,
    NO_PLACE,
    ONE_PERSON,
    Route,
    is_for_one_purpose,
    own_words,
)
from openness_lint.checks.derived import derived
from openness_lint.checks.invitation_signs import FEEDBACK, ISSUES
from openness_lint.checks.invitations import invitation
from openness_lint.checks.organisations import organisations_in
from openness_lint.checks.signs import LONGEST
from openness_lint.checks.voices import Place, spoken, voices
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.voices import Voice
    from openness_lint.readme import Link, Section, Sentence
    from openness_lint.repository import Repository

# "Maintained by Sam Okoro", "Author: @sam-okoro", and names or handles below a heading that is for them.
NAMED = Pattern(
    r"(?:(?i:\b(?:maintained|created|written|developed|built|made|authored|coded|designed) by"
    r"|\b(?:author|maintainer|contact|developer|owner|lead)s?\s?:)\s{1,3})"
    r"(?:@[\w-]{2,39}|(?!The |Your )[A-Z][\w'’.-]{1,20} (?:[A-Z]\. )?[A-Z][\w'’-]{2,25}\b)",
    cased=True,
)
HANDLE_TO_ASK = Pattern(
    r"(?i)\b(?:contact|ask|speak to|message|ping|questions? to)\b[^.!?@]{0,60}(?<![\w/.@])@[a-z][\w-]{1,38}\b(?![.\w])",
    cased=True,
)
NAME_OR_HANDLE = Pattern(
    r"(?<![\w/.@])@[A-Za-z][\w-]{1,38}\b"
    r"|\b(?!(?:Your|The|Our|For|In|On|Please|If|This|See|All|Any|Contact|Lead|Use)\b)"
    r"[A-Z][a-zà-ÿ'’]{1,15} (?:[A-Z]\. )?[A-Z][a-zà-ÿA-Z'’-]{2,20}\b",
    cased=True,
)
PEOPLE_HEADING = Pattern(
    r"^(?:(?:\w+ ){0,2}(?:maintainers?|authors?|contacts?|points? of contact|owners?|contributors?)(?: and \w+)?"
    r"|who do i talk to|created by|made by|developed by|team members|kontakt|auteurs?|autori?|autores)\W*$"
)
NEAR = 3  # lines between a sentence and the address that it leads to
WHERE = (
    "We looked in the front page, CONTRIBUTING, SUPPORT, the documents and package files for a mailbox, form,"
    " forum or issue tracker."
)


def contact_route(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a team mailbox, tracker invitation, form, forum or chat. Partly: one person, a handle, a home page."""
    del options
    found = routes(repository)
    strong = next((route for route in found if not route.why), None)
    if strong:
        return yes(strong.evidence, route=strong.evidence.quote)
    if found:
        return partly(found[0].evidence, reason=found[0].why)
    return no(WHERE)


@derived
def routes(repository: Repository) -> tuple[Route, ...]:
    """Give the ways to reach somebody, in reading order, up to the first that reaches the team."""
    found: list[Route] = []
    for route in _all(repository):
        found.append(route)
        if not route.why:
            break
    return tuple(found)


def _all(repository: Repository) -> Iterator[Route]:
    for voice in voices(repository):
        for section in voice.page.sections:
            yield from _in_section(repository, voice, section)
    yield from in_declarations(repository)
    yield from in_issue_forms(repository)
    yield from in_other_pages(repository)
    yield from in_app_pages(repository)


def _in_section(repository: Repository, voice: Voice, section: Section) -> Iterator[Route]:
    seen: set[Link] = set()
    for sentence in (*spoken(voice.page, section), *section.cells):
        seen.update(sentence.links)
        yield from _in_sentence(repository, voice, section, sentence)
    left = {link for sentence in section.leftover for link in sentence.links}
    for link in section.links:
        if link not in seen:
            yield from _lone_mail(repository, voice, section, link, template=link in left)
            yield from _link(repository, voice, section, link, f"{section.heading} {_before(section, link)}")


def _before(section: Section, link: Link) -> str:
    """Give the sentence just above a link that stands in a line of its own: "Please tell us in this form:"."""
    near = [said.text for said in section.sentences if 0 < link.line - said.line <= NEAR]
    return near[-1][:LONGEST] if near else ""


def _in_sentence(
    repository: Repository, voice: Voice, section: Section, sentence: Sentence
) -> Iterator[Route]:
    yield from _mails(repository, voice, section, sentence)
    for link in sentence.links:
        yield from _link(repository, voice, section, link, sentence.text[:LONGEST])
    yield from _person(voice, section, sentence)
    if voice.place < Place.NARROW:
        hit = invitation(voice.page, sentence, (ISSUES, FEEDBACK))
        if hit and not contact_links.all_elsewhere(repository, sentence.links):
            why = DEEP_ONLY if voice.place == Place.DEEP else ""
            yield Route(hit.evidence, why if hit.sign is ISSUES else NO_PLACE)


def _mails(repository: Repository, voice: Voice, section: Section, sentence: Sentence) -> Iterator[Route]:
    addresses = dict.fromkeys(EMAIL.findall(sentence.text[:LONGEST]))
    for link in sentence.links:
        addresses |= dict.fromkeys(EMAIL.findall(link.target.removeprefix("mailto:")))
    if not addresses or not _offered(voice, section, sentence.text[:LONGEST]):
        return
    said = f"{section.heading} {sentence.text}" if "who" in section.roles else sentence.text
    for address in addresses:
        owner = whose(address, said, own_words(repository))
        if owner != SAMPLE:
            quote = sentence.text if address in sentence.text else f"{sentence.text} {address}"
            evidence = Evidence(voice.page.path, sentence.line, quote, "email")
            yield Route(evidence, _wanting(voice, address, owner))


def _wanting(voice: Voice, address: str, owner: str) -> str:
    """Say what an address falls short of; "" for a team's."""
    if owner == PERSON:
        return ONE_PERSON
    if APP_PAGE.search(voice.page.path):
        return APP_ONLY
    narrow = voice.place == Place.NARROW or is_for_one_purpose(address)
    return NARROW_USE if narrow else ""


def _offered(voice: Voice, section: Section, said: str) -> bool:
    """Whether an address is there to be written to: near the front door, unless it is a value in a step."""
    if section.roles & {"contact", "who"} or contact_links.ASK.search(said):
        return True
    return voice.place != Place.DEEP and not section.roles & contact_links.WORKING


def _lone_mail(
    repository: Repository, voice: Voice, section: Section, link: Link, *, template: bool
) -> Iterator[Route]:
    """Judge an address outside our sentences: one that stands alone, or in a line that a template laid out."""
    found = EMAIL.fullmatch(link.target.removeprefix("mailto:").partition("?")[0])
    if found is None or not _offered(voice, section, section.heading):
        return
    owner = whose(found[0], link.text, own_words(repository))
    if owner == PERSON or (owner != SAMPLE and not template):
        evidence = Evidence(voice.page.path, link.line, f"{section.heading} {found[0]}", "email")
        yield Route(evidence, _wanting(voice, found[0], owner))


def _link(repository: Repository, voice: Voice, section: Section, link: Link, said: str) -> Iterator[Route]:
    if voice.place == Place.NARROW or link.target.startswith(("mailto:", "#")):
        return
    quote = f"{link.text} {link.target}".strip()
    if contact_links.reaches_team(repository, voice.place, section, link, said):
        deep = voice.place == Place.DEEP and contact_links.is_tracker(repository, link)
        yield Route(Evidence(voice.page.path, link.line, quote, "contact-link"), DEEP_ONLY if deep else "")
    elif voice.place < Place.DEEP and contact_links.is_profile(section, link, said):
        yield Route(Evidence(voice.page.path, link.line, quote, "home"), HOME_PAGE)


def _person(voice: Voice, section: Section, sentence: Sentence) -> Iterator[Route]:
    """Find the name or handle of the one who made it or can be asked, in the pages at the top."""
    if voice.place > Place.GUIDE or "/" in voice.page.path.removeprefix(".github/"):
        return
    found = NAMED.search(sentence.text[:LONGEST]) or (
        "@" in sentence.text and HANDLE_TO_ASK.search(sentence.text[:LONGEST])
    )
    if not found and PEOPLE_HEADING.search(section.heading[:LONGEST]):
        found = NAME_OR_HANDLE.search(sentence.text[:LONGEST])
    if found and not organisations_in(found[0]):
        yield Route(Evidence(voice.page.path, sentence.line, sentence.text, "person"), ONE_PERSON)
