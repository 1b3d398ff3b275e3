"""Is a link to this project's own thing? Told by its name in the address, by the words around it, or by its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import software_signs as signs
from openness_lint.checks.link_signs import SHOWS
from openness_lint.checks.own_names import is_called, is_host_of, is_named
from openness_lint.checks.signs import LONGEST, says
from openness_lint.frozen import Frozen
from openness_lint.links import Kind
from openness_lint.links.address import split
from openness_lint.patterns import Pattern
from openness_lint.readme import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.checks.own_names import Names
    from openness_lint.readme import Document, Section

STEPS = frozenset(
    "how-to configure reference licence toc changelog contribute data contact who funding".split()
)
NEVER = links.CONTACT | {Kind.CODE, Kind.LICENCE, Kind.SOCIAL, Kind.BADGE, Kind.NOT_DATA}
ABOUT_IT = frozenset({Kind.DATA_FILE, Kind.DATASET_PAGE, Kind.DATA_PORTAL, Kind.BLOG})
BARE = Pattern(
    r"(?<![\w@./-])(?P<host>(?:[a-z0-9][a-z0-9-]{0,40}\.){1,4}(?:uk|org|com|gov|nl|de|fr|it|es|be|ch|eu|cat|se|no|dk|fi|ie|ca"
    r"|au|nz|scot|wales|cymru|app|info))(?P<path>/[\w./-]{1,200})?(?![\w@-])"
)
GO_TO = ("go to ", "visit ", "see ", "open ", "website ")
SHORT_SENTENCE = 12


class Stand(Frozen):
    """A link and where it stands: the words around it, its section's roles, and whether it is in the opening."""

    link: Link
    words: str
    line: int
    roles: frozenset[str]
    opening: bool
    badge: bool = False


def stands(page: Document) -> Iterator[Stand]:
    """Give a page's links with what stands around each, badges last."""
    headings = 0
    for section in page.sections:
        headings += bool(section.heading)
        yield from _in_section(section, opening=headings < 2)
    for badge in page.badges:
        yield Stand(badge, badge.text[:LONGEST], badge.line, frozenset(), opening=False, badge=True)


def _in_section(section: Section, *, opening: bool) -> Iterator[Stand]:
    """Give a section's links; a heading lends its words to short sentences and to links that stand alone."""
    seen: set[tuple[str, int]] = set()
    for sentence in (*section.sentences, *section.cells):
        if sentence.links:
            short = len(sentence.text.split(None, SHORT_SENTENCE)) <= SHORT_SENTENCE
            words = (f"{section.heading}: {sentence.text}" if short else sentence.text)[:LONGEST]
            for link in sentence.links:
                seen.add((link.target, link.line))
                yield Stand(_whole(link), words, link.line, section.roles, opening)
        elif bare := _bare(sentence.text):
            words = sentence.text[:LONGEST]
            yield Stand(
                Link("", f"http://{bare}", sentence.line), words, sentence.line, section.roles, opening
            )
    for link in section.links:
        if (link.target, link.line) not in seen:
            words = f"{section.heading}: {link.text}"[:LONGEST]
            yield Stand(_whole(link), words, link.line, section.roles, opening)


def _bare(text: str) -> str:
    """Find an address that a sentence writes without its scheme: bins.anytown.gov.uk, anytown.nl/bins."""
    # A full stop ends a sentence more often than it stands within a word.
    found = BARE.search(text[:LONGEST]) if "." in text.replace(". ", " ").rstrip(".") else None
    return found[0].rstrip(".") if found and (found["path"] or found["host"].count(".") > 1) else ""


def _whole(link: Link) -> Link:
    """Give an address that begins with "www." the scheme that a forge gives it."""
    return link._replace(target=f"http://{link.target}") if link.target.startswith("www.") else link


def is_own(stand: Stand, own: Names) -> str:
    """Say why a link is to the thing itself ("named", "live", "lone", "report", …), "" if it does not seem so."""
    link = stand.link
    host = split(link.target).host
    if link.picture or not on_the_web(link):
        return ""
    kind = links.classify(link.target, link.text)
    platform = host.removeprefix("www.") in signs.PLATFORMS
    if kind in NEVER or (platform and links.is_front_page(link.target)) or is_elsewhere(host):
        return ""
    measured = stand.badge and kind is Kind.OTHER  # services that measure code bear its name, too
    if not measured and _is_its_own(stand, kind, own):
        return "named"
    if stand.badge:
        return _by_badge(stand, kind, host)
    return _of_no_name(stand, kind, host, own)


def _is_its_own(stand: Stand, kind: Kind, own: Names) -> bool:
    if is_host_of(stand.link.target, own):
        return True
    named = is_named(stand.link.target, own) or is_called(stand.link.text, own)
    others = says(stand.words, signs.GATHERED) or says(stand.words, signs.ALIKE)
    if named and kind is not Kind.PACKAGE and others:
        return False
    return named and not _about_it(stand, kind)


def is_elsewhere(host: str) -> bool:
    """Say whether a host is that of others' manuals or machines."""
    return host.endswith((*signs.CONSOLES, *signs.OTHERS))


def _by_badge(stand: Stand, kind: Kind, host: str) -> str:
    package = kind in (Kind.PACKAGE, Kind.PUBLICATION) or host in ("doi.org", *signs.RUNS)
    return "badge" if package or says(stand.words, signs.SITE_BADGE) else ""


def _of_no_name(stand: Stand, kind: Kind, host: str, own: Names) -> str:
    """Judge a link without the project's name in its address or words."""
    if _is_package(stand, kind, own):
        return "package"
    if host.endswith((*SHOWS, *signs.RUNS)) and not says(stand.words, signs.MOVED):
        return "shown"
    if kind in links.DATA:
        return _put_out(stand, kind)
    stored = host.endswith(signs.FILE_STORES) and kind is not Kind.PUBLICATION
    return "" if stored or "legislation." in host else _by_words(stand, kind)


def _put_out(stand: Stand, kind: Kind) -> str:
    """Judge a link to data: what the work puts out, or the interface that it is."""
    if kind is Kind.DATA_API and "data" not in stand.roles and says(stand.words, signs.OWN_API):
        return "live"
    told = not stand.roles & STEPS and (
        says(stand.words, signs.OUTPUTS) or (stand.opening and says(stand.words, signs.PRODUCES))
    )
    return "report" if told else ""


def _is_package(stand: Stand, kind: Kind, own: Names) -> bool:
    """Say whether a package's page, whatever its name there, is linked in words that name the project."""
    link, words = stand.link, stand.words
    if kind is not Kind.PACKAGE or _keeps(link.target):
        return False
    return (is_called(words, own) or says(words, signs.GET_IT)) and not says(words, signs.NEEDS)


def on_the_web(link: Link) -> bool:
    """Say whether a link leads out of the repository to a place that a stranger can open."""
    return link.target.startswith(("http://", "https://")) and not links.is_example_host(link.target)


def _about_it(stand: Stand, kind: Kind) -> bool:
    """Say whether a link bears the project's name and is not the thing: a source file, data, one old release."""
    url = stand.link.target
    if says(stand.link.text[:LONGEST], signs.WORKSHOP):
        return True
    if kind is Kind.PACKAGE:
        return _keeps(url) and not says(stand.words, signs.TO_HAVE)
    if "/wiki" in url or ".wiki" in url:
        return not (stand.opening and split(url).host in signs.CODE_HOSTS)
    return kind in ABOUT_IT or _keeps(url)


def _keeps(url: str) -> bool:
    host = split(url).host.removeprefix("www.")
    return host in signs.CODE_HOSTS or host.endswith(signs.FILE_STORES)


def _by_words(stand: Stand, kind: Kind) -> str:
    """Judge a link without the project's name by the words around it."""
    words = stand.words
    if says(words, signs.MOVED) or (kind is Kind.DOCS and _keeps(stand.link.target)):
        return ""
    if kind is Kind.HOME and not _own_host(stand.link.target):
        return "live" if stand.opening and says(words, signs.CODE_OF) else ""
    told = not stand.roles & STEPS and not says(words, signs.NOT_IT)
    if kind in (Kind.VIDEO, Kind.PUBLICATION, Kind.BLOG):
        return _to_read_or_watch(words, kind, told=told)
    if _says_live(stand, kind):
        return "live"
    if (
        kind in (Kind.OTHER, Kind.SERVICE, Kind.HOME)
        and stand.opening
        and not stand.roles & STEPS
        and _alone(stand)
    ):
        return "lone"
    return "live" if told and _told(stand) else ""


def _says_live(stand: Stand, kind: Kind) -> bool:
    """Say whether the words around a link say, in whatever section, that the thing runs there."""
    words = stand.words
    if split(stand.link.target).host.startswith(signs.MANUALS):
        return False
    if says(stand.link.text[:LONGEST], signs.LIVE_TEXT):
        return True
    if (says(words, signs.LIVE) or says(words, signs.LIVE_LABEL)) and not says(words, signs.ANOTHER):
        return True
    ground = kind is Kind.SERVICE or _own_host(stand.link.target)
    return ground and says(words, signs.GOES_TO) and not says(words, signs.NOT_IT)


def _to_read_or_watch(words: str, kind: Kind, *, told: bool) -> str:
    if kind is Kind.VIDEO:
        return "live" if told and says(words, signs.FILM) else ""
    reported = (
        told
        and (kind is Kind.PUBLICATION or says(words, signs.REPORT))
        and (not says(words, signs.NOT_OURS) or says(words, signs.PRODUCES))
    )
    return "report" if reported or says(words, signs.OUR_REPORT) else ""


def _told(stand: Stand) -> bool:
    """Say whether the words around a link in the story say that it leads to the thing."""
    words, text = stand.words, stand.link.text
    if says(text, signs.GROUP):
        return False
    if (
        split(stand.link.target).host in signs.STORES
        or says(text, signs.SITE_TEXT)
        or says(words, signs.FOUND)
    ):
        return True
    return says(words, signs.LABEL) or (stand.opening and says(text.strip(), signs.SITE_ALONE))


def _own_host(url: str) -> bool:
    """Say whether a public body's front page is that of a service of its own: bins.anytown.gov.uk."""
    host = split(url).host
    return not host.startswith("www.") and host.count(".") > 2


def _alone(stand: Stand) -> bool:
    """Say whether an address stands by itself under the title, with nothing but itself for words."""
    address = _plain(stand.link.target.partition("//")[2])
    itself = ("", _plain(stand.link.target), address, address.removeprefix("www "))
    said = _plain(stand.words.rpartition(": ")[2])
    for start in GO_TO:
        said = said.removeprefix(start)
    return _plain(stand.link.text) in itself and said in itself


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()
