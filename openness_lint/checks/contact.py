"""Can a stranger reach the team, in a way that still works when one person leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks import contact_links
from openness_lint.checks.addresses import EMAIL, PERSON, SAMPLE, is_of_team, unhidden, whose
from openness_lint.checks.contact_files import in_app_pages, in_declarations, in_issue_forms, in_other_pages
from openness_lint.checks.contact_links import CHANNEL, COME_IN, OPEN_CHAT
from openness_lint.checks.contact_people import ME, names_somebody
from openness_lint.checks.contact_routes import (
    APP_ONLY,
    APP_PAGE,
    CHAT_UNLINKED,
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
from openness_lint.checks.invitations import invitation, is_for_others, is_of_product
from openness_lint.checks.signs import LONGEST
from openness_lint.checks.voices import Place, conduct_parts, copied, spoken, voices
from openness_lint.findings import QUOTE_LIMIT, Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.readme import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.voices import Voice
    from openness_lint.readme import Link, Section
    from openness_lint.repository import Repository

REPORT = Pattern(r"\b(?:report|disclos|vulnerab|submit|melde|signal)\w*")
MOST_LINES = 12  # of one sentence
# A page deep inside tells its own team what to do, unless it turns to the reader.
TO_YOU = Pattern(r"\b(?:you|your|yourself|anyone|please|feel free|us|our|we|welcome|bitte|merci|gracias)\b")
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
        about_conduct = conduct_parts(voice.page)
        for section in voice.page.sections:
            of_conduct = section.line in about_conduct
            yield from _in_section(
                repository, voice._replace(place=Place.NARROW) if of_conduct else voice, section
            )
    yield from in_declarations(repository)
    yield from in_issue_forms(repository)
    yield from in_other_pages(repository)
    yield from in_app_pages(repository)


def _in_section(repository: Repository, voice: Voice, section: Section) -> Iterator[Route]:
    seen: set[Link] = set()
    if section.line in copied(voice.page):
        return
    if "@" in section.heading:  # a notice in large letters, such as a goodbye that says whom to ask
        yield from _mails(repository, voice, section, Sentence(section.heading, section.line))
    for sentence in (*spoken(voice.page, section), *section.cells):
        seen.update(sentence.links)
        yield from _in_sentence(repository, voice, section, sentence)
    left = {link for sentence in section.leftover for link in sentence.links}
    for link in section.links:
        if link not in seen:
            yield from _lone_mail(repository, voice, section, link, template=link in left)
            if link not in left:
                yield from _link(
                    repository, voice, section, link, f"{section.heading} {_before(section, link)}"
                )


def _before(section: Section, link: Link) -> str:
    """Give the sentence just above a link that stands in a line of its own: "Please tell us in this form:"."""
    near = [said.text for said in section.sentences if 0 < link.line - said.line <= NEAR]
    return near[-1][:LONGEST] if near else ""


def _in_sentence(
    repository: Repository, voice: Voice, section: Section, sentence: Sentence
) -> Iterator[Route]:
    if is_of_product(voice.page, sentence.text, *(link.target for link in sentence.links)):
        return
    yield from _mails(repository, voice, section, sentence)
    for link in sentence.links:
        yield from _link(repository, voice, section, link, sentence.text[:LONGEST])
    yield from _person(voice, section, sentence)
    yield from _channel(voice, sentence)
    if voice.place < Place.NARROW:
        hit = invitation(voice.page, sentence, (ISSUES, FEEDBACK))
        aside = voice.place == Place.DEEP and not (
            section.roles & contact_links.ASKING or TO_YOU.search(hit.text if hit else "")
        )
        if hit and not aside and not contact_links.all_elsewhere(repository, sentence.links):
            why = DEEP_ONLY if voice.place == Place.DEEP else ""
            yield Route(hit.evidence, why if hit.sign is ISSUES else NO_PLACE)


def _mails(repository: Repository, voice: Voice, section: Section, sentence: Sentence) -> Iterator[Route]:
    addresses = dict.fromkeys(EMAIL.findall(unhidden(sentence.text[:LONGEST])))
    for link in sentence.links:
        addresses |= dict.fromkeys(EMAIL.findall(link.target.removeprefix("mailto:")))
    if not addresses or not _offered(voice, section, sentence.text[:LONGEST]):
        return
    said = f"{section.heading} {sentence.text}" if "who" in section.roles else sentence.text
    for address in addresses:
        owner = whose(address, said, own_words(repository))
        if owner != SAMPLE:
            evidence = _where(repository, voice, sentence, address)
            of_one = owner != PERSON and not is_of_team(address) and ME.search(sentence.text[:LONGEST])
            yield Route(evidence, _wanting(voice, address, PERSON if of_one else owner))


def _where(repository: Repository, voice: Voice, sentence: Sentence, address: str) -> Evidence:
    """Give the line that an address stands in, and a quote that shows it, however long the sentence is."""
    said = sentence.quote if address in sentence.quote else f"{sentence.text} {address}"
    end = said.index(address) + len(address)
    if end > QUOTE_LIMIT:
        tail = said[end - QUOTE_LIMIT + 1 : end].partition(" ")[2]
        said = f"…{tail}" if address in tail else address
    line = sentence.line
    if len(sentence.text) > QUOTE_LIMIT // 2:
        lines = repository.files.text_or_blank(voice.page.path).split("\n")[line - 1 : line + MOST_LINES]
        line += next((n for n, text in enumerate(lines) if address in text), 0)
    return Evidence(voice.page.path, line, said, "email")


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
    if voice.place == Place.NARROW:
        yield from _private_report(voice, link, f"{section.heading} {said}")
        return
    if link.target.startswith(("mailto:", "#")):
        return
    quote = f"{link.text} {link.target}".strip()
    if contact_links.reaches_team(repository, voice.place, section, link, said):
        deep = voice.place == Place.DEEP and contact_links.is_tracker(repository, link)
        yield Route(Evidence(voice.page.path, link.line, quote, "contact-link"), DEEP_ONLY if deep else "")
    elif voice.place < Place.DEEP and contact_links.is_profile(section, link, said):
        yield Route(Evidence(voice.page.path, link.line, quote, "home"), HOME_PAGE)


def _private_report(voice: Voice, link: Link, said: str) -> Iterator[Route]:
    """Find where a page on security leads whoever has found a weakness, if it is a page of the team's."""
    ours = link.target.startswith("http") and "docs.github.com" not in link.target
    if ours and "secur" in voice.page.path.lower() and REPORT.search(f"{link.text} {said}"):
        evidence = Evidence(voice.page.path, link.line, f"{link.text} {link.target}".strip(), "contact-link")
        yield Route(evidence, NARROW_USE)


def _person(voice: Voice, section: Section, sentence: Sentence) -> Iterator[Route]:
    """Find the name or handle of the one who made it or can be asked, in the pages at the top."""
    if voice.place > Place.GUIDE or "/" in voice.page.path.removeprefix(".github/"):
        return
    if names_somebody(section, sentence):
        yield Route(Evidence(voice.page.path, sentence.line, sentence.quote, "person"), ONE_PERSON)


def _channel(voice: Voice, sentence: Sentence) -> Iterator[Route]:
    """Find a chat that is named but not linked to: whoever is not in it cannot tell how to come in."""
    if voice.place > Place.GUIDE or APP_PAGE.search(voice.page.path):
        return
    said = sentence.text[:LONGEST]
    if CHANNEL.search(said) and COME_IN.search(said) and not is_for_others(said):
        evidence = Evidence(voice.page.path, sentence.line, sentence.quote, "chat")
        yield Route(evidence, "" if OPEN_CHAT.search(said) else CHAT_UNLINKED)
