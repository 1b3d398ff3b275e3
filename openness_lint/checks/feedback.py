"""Is anyone told how to report a problem or suggest a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.contact import routes
from openness_lint.checks.contact_files import is_settings, issue_forms
from openness_lint.checks.contact_links import ASKING, WORKING, is_tracker
from openness_lint.checks.contact_routes import APP_PAGE
from openness_lint.checks.invitation_signs import CHANGES, FEEDBACK, ISSUES
from openness_lint.checks.invitations import invitations
from openness_lint.checks.signs import LONGEST, section_evidence
from openness_lint.checks.voices import CONTRIBUTING, Place, copied, spoken, voices
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.contact_routes import Route
    from openness_lint.checks.signs import Hit
    from openness_lint.checks.voices import Voice
    from openness_lint.readme import Section
    from openness_lint.repository import Repository

HOW = (ISSUES, CHANGES, FEEDBACK)
BY_ISSUE = (ISSUES, CHANGES)
HEADING = Pattern(
    r"contribut|collaborat|involved|feedback|issue|\bbugs?\b|problem|\breport|suggest|improve|participat"
    r"|\bhelp(?:ing)?\b(?! (?:page|desk|text|file|system))|beitragen|bidra\b"
    r"|beitrag|mitmach|mitwirk|rückmeld|fehler|contribu|particip|signal|segnala|bijdrag|meedoen|meewerk"
    r"|colabor|cyfran|adborth"
)
WHAT = Pattern(
    r"\b(?:problems?|bugs?|errors?|mistakes?|wrong|suggest\w*|improve\w*|features?|changes?|ideas?"
    r"|missing|corrections?|feedback|comments?)\b"
)
PLAIN_HEADING = Pattern(
    r"\bcontribut(?:e|ing|ion)|\bcollaborat(?:e|ing)|\bhow (?:you can|to) help\b"
    r"|^(?:mitwirken|mitmachen|beitragen|contribuer|contribuir|contribuire|contributions?|bijdragen|bidra)\b"
    r"|\bcomment contribuer|\bcómo contribuir|\bcome contribuire"
)
# What a mailbox must be offered for to count as half a route: "Contact gis@…" alone says nothing of problems.
MAY_ASK = Pattern(
    r"\b(?:questions?|quer(?:y|ies)|comments?|suggest\w*|ideas?|issues?|problems?|bugs?|errors?|mistakes?|wrong|faults?|support|help"
    r"|feedback|contribut\w*|collaborat\w*|discuss\w*|added|about (?:this|these|the)|e-mail:|mailto:"
    r"|fragen?|fehler|anregung\w*|vra(?:ag|gen)|fout(?:en)?|idee\w*|erreurs?|idées?|preguntas?|errores|domande|errori)"
)
QUESTION = Pattern(r"[^.!?]{3,80}\?\W{0,3}$")  # "Found a mistake?" before "Write to …"
FEW, FEWEST_WORDS, SUBSTANCE, PLENTY, SENTENCE = 4, 8, 20, 40, 14


def feedback_route(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a guide for contributors, issue forms, or a section with substance. Partly: one line (GUIDE 15)."""
    del options
    found = _guide(repository) or _forms(repository) or _section(repository)
    if found:
        return yes(found)
    lines = _lines(repository)
    telling = [hit for hit in lines if _tells_how(hit)]
    if telling and len(lines) > 1:
        return yes(telling[0].evidence)
    if lines:
        return partly(lines[0].evidence, says="It welcomes changes in one line, but does not say how.")
    headed = _headed(repository)
    if headed:
        return partly(headed, says="It has a part on helping, but it does not say how.")
    reached = next((route for route in routes(repository) if _is_for_readers(repository, route)), None)
    if reached:
        return partly(
            reached.evidence,
            says="It says where to write, but not how to report a problem or suggest a change.",
        )
    return no("We looked for CONTRIBUTING, issue forms and a section on reporting problems or helping.")


def _is_for_readers(repository: Repository, route: Route) -> bool:
    """Whether a way to the team stands where readers look, not in a package file or a page of the application."""
    place = route.evidence
    if route.why or APP_PAGE.search(place.path):
        return False
    return place.kind == "chat" or (
        place.kind == "email" and MAY_ASK.search(f"{_question(repository, place)} {place.quote}") is not None
    )


def _question(repository: Repository, place: Evidence) -> str:
    """Give the question just before a sentence, in the same line."""
    line = repository.files.text_or_blank(place.path).split("\n")[(place.line or 1) - 1]
    before, found, _ = line[:LONGEST].partition(place.quote[:SENTENCE])
    asked = QUESTION.search(before) if found else None
    return asked[0] if asked else ""


def _tells_how(hit: Hit) -> bool:
    """Whether one sentence says what to report and where: "If you see a wrong date, open an issue with the street"."""
    return hit.sign is ISSUES and hit.text.count(" ") >= SENTENCE and bool(WHAT.search(hit.text))


def _guide(repository: Repository) -> Evidence | None:
    for voice in voices(repository):
        if CONTRIBUTING.match(voice.page.path) and voice.page.words >= FEWEST_WORDS:
            return Evidence(
                voice.page.path,
                voice.page.title_line or 1,
                voice.page.title or voice.page.path,
                "contributing",
            )
    return None


def _forms(repository: Repository) -> Evidence | None:
    for path in issue_forms(repository):
        if not is_settings(path):
            return Evidence(path, 1, path, "issue-template")
    return None


def _section(repository: Repository) -> Evidence | None:
    """Find a part that tells how: about helping or reporting by its heading, with an invitation and some words."""
    for voice in voices(repository):
        if voice.place == Place.NARROW:
            continue
        for place, section in enumerate(voice.page.sections):
            if not _is_about(voice, section):
                continue
            below = _below(voice, place)
            words = sum(_words(voice, part) for part in below)
            told = any(_tells(repository, voice, part) for part in below)
            much = words >= (SUBSTANCE if told else PLENTY) or (
                told and sum(part.steps for part in below) > 2
            )
            if much and (told or PLAIN_HEADING.search(section.heading)):
                return section_evidence(voice.page, section)
    return None


def _headed(repository: Repository) -> Evidence | None:
    """Find a part on contributing, by its heading, with a few words of the team's own below it."""
    for voice in voices(repository):
        near = voice.place < Place.DEEP and not APP_PAGE.search(voice.page.path)
        for section in voice.page.sections if near else ():
            if PLAIN_HEADING.search(section.heading) and _words(voice, section) >= FEW:
                return section_evidence(voice.page, section)
    return None


def _is_about(voice: Voice, section: Section) -> bool:
    if not HEADING.search(section.heading) or section.line in copied(voice.page):
        return False
    return voice.place < Place.DEEP or bool(section.roles & {"contribute", "contact"})


def _below(voice: Voice, place: int) -> list[Section]:
    """Give a section with those under it."""
    sections = voice.page.sections
    found = [sections[place]]
    for section in sections[place + 1 :]:
        if section.level <= sections[place].level:
            break
        found.append(section)
    return found


def _words(voice: Voice, section: Section) -> int:
    """Count a section's words, those shared with a template among them where the page is the team's own."""
    if section.line in copied(voice.page):
        return 0
    return max(section.words, sum(len(said.text.split()) for said in spoken(voice.page, section)))


def _tells(repository: Repository, voice: Voice, section: Section) -> bool:
    """Whether a section invites in words, or links to the tracker or to a guide for contributors elsewhere."""
    if invitations(voice.page, section, HOW):
        return True
    return any(
        is_tracker(repository, link)
        or ("contribut" in link.target.lower() and link.target.startswith("http"))
        for link in section.links
    )


def _lines(repository: Repository) -> list[Hit]:
    """Give the sentences that invite, near the front door; elsewhere only those about reports and changes."""
    return [hit for voice in voices(repository) for hit in _said(voice)]


def _said(voice: Voice) -> Iterator[Hit]:
    if voice.place == Place.NARROW:
        return
    for section in voice.page.sections:
        if voice.place == Place.DEEP and not section.roles & ASKING:
            continue
        near = voice.place < Place.DEEP and not APP_PAGE.search(voice.page.path)
        for hit in invitations(voice.page, section, HOW if near else BY_ISSUE):
            if hit.sign is not CHANGES or not section.roles & WORKING:  # how the team itself makes changes
                yield hit
