"""Which links lead to the team: its tracker, chat, forum or form; and which only to a home page or a profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.contact_routes import short_name
from openness_lint.checks.organisations import organisations_in
from openness_lint.checks.voices import Place
from openness_lint.links import Kind
from openness_lint.patterns import Pattern
from openness_lint.readme.foreign import distinctive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.readme import Link, Section
    from openness_lint.repository import Repository

# In these sections an address is a value, and a link a tool.
WORKING = frozenset({"how-to", "configure", "reference", "data", "changelog"})
ASKING = frozenset({"contact", "contribute"})
ASK = Pattern(
    r"\b(?:contact\w*|e-?mail|questions?|quer(?:y|ies)|in touch|reach|enquir\w+|feedback|speak|talk"
    r"|write to"
    r"|support|help|maintained|owned|kontakt\w*|fragen|contatt\w+|scriver\w*|contacto|vragen|cysylltu)\b"
)
JOIN = Pattern(
    r"\b(?:join|ask|discuss\w*|chat|talk|forum|mailing list|community|channel|questions?|help|support"
    r"|meet)\b"
)
# A chat's room by its name, as a place to ask in; and chats that stand open to everyone, or to all who do such work.
_CHAT = r"\b(?:slack|teams|discord|mattermost|zulip|matrix|irc|gitter|rocket\.?chat|channel)\b"
_ROOM = r"(?<![\w/#&])#[a-z][\w-]{2,50}\b"
CHANNEL = Pattern(
    rf"{_ROOM}(?=[^!?]{{0,80}}?{_CHAT})|{_CHAT}[^!?]{{0,80}}?{_ROOM}|#[\w-]{{2,40}}:[\w-]{{2,40}}\.[a-z]{{2,8}}\b"
)
COME_IN = Pattern(
    r"\b(?:join|ask|contact|reach|find|message|speak|in touch|hang out|help|support|questions?|talk|chat|come)\b"
)
OPEN_CHAT = Pattern(
    r"\b(?:irc|libera|freenode|matrix|gitter|discord|community|cross[- ]government|government digital"
    r"|civic|code for|open|join)\b"
    r"|#[\w-]{2,40}:[\w-]{2,40}\.[a-z]"
)
CONTACT_TEXT = Pattern(
    r"\b(?:contact (?:us|form|page|the\b.{0,40}team)|get in touch|feedback form|give (?:us )?feedback"
    r"|contact$"
    r"|email us|support form|kontaktformular|formulaire de contact|contactformulier"
    r"|formulario de contacto)"
)
FOLLOW = Pattern(r"\b(?:follow|tweet\w*|twitter|contact|questions?|message|mastodon|reach|in touch)\b|^@")
# "A map by the", "built by the", but not "powered by" or "published by": what follows made it.
_NOT_MAKING = (
    "powered supported hosted inspired used provided published required collected issued defined served"
)
MADE_BY = (
    "".join(rf"(?<!{word} )" for word in _NOT_MAKING.split()) + r"\b(?:by|von|vom|par|door|por|da|dal|gan"
    r"|(?:project|initiative|programme|work|part) (?:of|from)|projekt (?:der|des|von)|projet (?:de|du)"
    r"|progetto (?:di|del|della)|proyecto de|project van)"
)
# The team's own site, as the words of a link or just before it.
OUR_SITE = Pattern(
    r"\b(?:our|the (?:team|project|council|organi[sz]ation|lab|unit|department)(?:'s|’s)?)"
    r" (?:own )?(?:web ?site|website|home ?page|site)\b"
    r"|\b(?:more|learn|find out|read) (?:more )?about (?:us|our work|the team|who we are)\b"
    r"|\bwho we are\b|\bvisit us\b"
    r"|\bunsere (?:web\w*|seite)|\bnotre site|\bnuestr[oa] (?:sitio|web|página)|\bnostro sito|\bonze (?:web)?site"
)
SHORT = 5  # characters of a name that many things begin with
MADE_FOR = (
    r"\b(?:built|made|developed|created|maintained|designed|written|produced|commissioned|entwickelt"
    r"|développ\w+|sviluppat\w"
    r"|ontwikkeld|desarrollad\w)\b[^!?]{0,60}?\b(?:for|für|pour|per|voor|para)"
)
THE = r"\s(?:the |our |de |het |la |le |l'|il |el |der |die )?"
# One issue of many, or a list of planned work: not a place to ask.
NUMBERED = Pattern(
    r"/(?:issues|pull|pulls|discussions|merge_requests)/\d+|/(?:milestones?|labels?|projects|browse)\b",
    cased=True,
)
# A product's manual, whatever its host is called.
MANUAL = Pattern(r"/(?:manuals?|docs?|documentation|reference|api|guides?|tutorials?)(?:[/?#]|$)")
# Whose work a thing also rests on: their home pages are no way to the team.
CREDITS = Pattern(
    r"\b(?:credits?|acknowledge?ments?|attributions?|thanks|built with|licen[cs]e|powered by)\b"
)


def is_tracker(repository: Repository, link: Link) -> bool:
    """Whether a link leads to this project's issues or discussions as such, not to one of them."""
    kind = links.classify(link.target, link.text)
    listed = kind == Kind.ISSUES or (kind == Kind.FORUM and "/discussions" in link.target)
    numbered = NUMBERED.search(link.target[:2000])
    return listed and not link.picture and not numbered and is_ours(repository, link.target)


def all_elsewhere(repository: Repository, given: Iterable[Link]) -> bool:
    """Whether there are trackers among the links, and all of them another project's."""
    trackers = [link.target for link in given if links.classify(link.target) in {Kind.ISSUES, Kind.FORUM}]
    return bool(trackers) and not any(is_ours(repository, target) for target in trackers)


def is_ours(repository: Repository, target: str) -> bool:
    """Whether a tracker is this repository's or stands at its owner's, as far as names tell."""
    parts = [part.lower() for part in links.split(target).path.split("/") if part]
    if len(parts) < 2 or parts[0] in {"orgs", "groups"}:
        return True
    if f"/{parts[0]}/" in (repository.address or "").lower():
        return True
    name = short_name(repository)
    return _one_name(name.lower(), parts[1]) or bool(distinctive(name) & distinctive(parts[1]))


def _one_name(some: str, other: str) -> bool:
    """Whether two names are one, or one begins with the other, as after a change of name."""
    long = min(len(some), len(other)) > SHORT
    return some == other or (long and (some.startswith(other) or other.startswith(some)))


def is_a_home(target: str) -> bool:
    """Whether an address is the front page of somebody's site, and not of a package or of code."""
    kinds = {Kind.HOME, Kind.OTHER, Kind.SERVICE}
    return target.startswith("http") and links.is_front_page(target) and links.classify(target) in kinds


def reaches_team(repository: Repository, place: Place, section: Section, link: Link, said: str) -> bool:
    """Whether a link leads to the team. `said`: the sentence it stands in, or the heading above it."""
    kind = links.classify(link.target, link.text)
    asked = bool(section.roles & ASKING)
    near = place < Place.DEEP
    said = f"{link.text} {said}"
    if is_tracker(repository, link):
        return near or asked or bool(ASK.search(said))
    if kind == Kind.CHAT:
        if MANUAL.search(link.target[:2000]):
            return False
        return asked or near or bool(JOIN.search(said))
    if kind == Kind.FORUM:
        one_thread = "/questions/" in link.target or "/discussions" in link.target
        return near and (asked or bool(JOIN.search(said))) and not one_thread
    if kind == Kind.FORM and (asked or ASK.search(said)):
        return True
    named = link.target.startswith("http") and CONTACT_TEXT.search(link.text[:200])
    return bool(named) and not section.roles & WORKING


def is_profile(section: Section, link: Link, said: str) -> bool:
    """Whether a link goes to the home page or the profile of who made it or can be asked."""
    kind = links.classify(link.target, link.text)
    if link.picture:
        return False
    if kind in {Kind.SOCIAL, Kind.HOME} and ("contact" in section.roles or link.text.startswith("@")):
        return True
    if kind == Kind.SOCIAL:
        return bool(FOLLOW.search(said))
    if kind not in {Kind.HOME, Kind.OTHER, Kind.SERVICE}:
        return False
    if link.target.startswith("http") and links.is_front_page(link.target) and OUR_SITE.search(said[:300]):
        return True
    return _is_makers_home(kind, link, said) or (
        not CREDITS.search(section.heading[:200]) and _opens_with_maker(link, said)
    )


def _opens_with_maker(link: Link, said: str) -> bool:
    """Whether a sentence begins with an organisation and its own site: "[Anytown Data Lab](…) plugin for …"."""
    where = links.split(link.target)
    if (
        where.path.strip("/")
        or not said.removeprefix("The ").startswith(link.text)
        or not organisations_in(link.text)
    ):
        return False
    squeezed = re.sub(r"\W|_|^the ", "", link.text[:80].lower())
    return len(squeezed) > 4 and squeezed in re.sub(r"\W", "", where.host)


def _is_makers_home(kind: Kind, link: Link, said: str) -> bool:
    """Whether a link to a whole site is the maker's, by the words before it."""
    named = organisations_in(link.text)
    whole = kind == Kind.HOME or not links.split(link.target).path.strip("/")
    if not link.target.startswith("http") or not (whole or named):
        return False
    words = re.escape(link.text.strip()[:80])
    if not words or "://" in link.text:
        return bool(re.search(MADE_BY + THE + r"\W{0,12}$", said, re.IGNORECASE))
    before = f"(?:{MADE_BY}|{MADE_FOR})" if named and whole else MADE_BY
    return bool(re.search(before + THE + words, said, re.IGNORECASE))
