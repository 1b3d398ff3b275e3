"""Whether there is a link to the thing itself: the running service, demo, report or package."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks import software_signs as signs
from openness_lint.checks.kind import kind
from openness_lint.checks.link_signs import PUBLIC_ENDING
from openness_lint.checks.organisations import organisations_in
from openness_lint.checks.own_links import STEPS, Stand, is_elsewhere, is_own, on_the_web, stands
from openness_lint.checks.own_names import is_named, names
from openness_lint.checks.pages import own_pages
from openness_lint.checks.signs import LONGEST, says
from openness_lint.checks.titles import title_of
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.links import Kind
from openness_lint.links.address import split
from openness_lint.patterns import Pattern, pattern
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.checks.own_names import Names
    from openness_lint.readme import Document
    from openness_lint.repository import Repository

NOT_ASKED = "The home page that the forge may show beside the files is not known here."
LOOKED = "We looked in the front page for a link to the service, a demo, a report or a package."
PICTURE_ONLY = "There is a picture, but no link to the thing itself."
SUCCESSOR = "The link goes to what came after it, not to the thing itself."
HOME_ONLY = "The link goes to an organisation, not to the thing itself."
PACKAGE_ONLY = "The package is named, but not linked."
DATA_ONLY = "There are links to the data, but we found none to what is made of them."
FIELD_ONLY = "The address stands in a package file, where few people look."
SETTING_ONLY = "The address stands only in the site's settings."
NAME_ONLY = "The repository is named after its site, but does not link to it."
# Sections that say whose work it is: there any page of a public body leads to those behind it.
SPEAKS = frozenset({"contact", "who"})
# Sections that do not say who is behind the work or what came after it.
IN_STEPS = frozenset({"how-to", "configure", "contribute"})  # "instead" is said of steps, too
ASIDE = frozenset("reference licence toc changelog data".split())
FROM_HERE = Pattern(
    r"git\+|github:|gitlab:|https?:|\.git\b|\s-r\s|requirements|\s-e\s|\s\.", cased=True
)  # fetched from the code, not from a registry
OF_THE_BUILD = "maven.apache.org"  # what a new pom.xml gives for the home page
STEPS_ONLY = frozenset({"configure", "contribute", "how-to"})  # pictures there are of the tools
MOST_CODE = 4000
MOST_SETTINGS = 20_000


def software_linked(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: running service, demo, published report or package page. Partly: the organisation's home page only."""
    del options
    if kind(repository) == "data":
        return not_applicable("It holds data only: the data is the thing.")
    front = tuple(page for page in own_pages(repository) if page is repository.readme)
    own = names(repository.name, *(title.text for page in front if (title := title_of(page))))
    for page in front:
        if found := _linked(repository, page, own):
            return yes(found)
    if isinstance(repository.hosting, Hosting) and repository.hosting.homepage:
        return yes(Evidence("hosting", None, repository.hosting.homepage, "homepage"))
    if shown := _shown(front):
        return shown
    for found, reason in _halves(repository, front, own):
        return partly(found, reason=reason)
    return no(LOOKED if isinstance(repository.hosting, Hosting) else f"{LOOKED} {NOT_ASKED}")


def _shown(front: tuple[Document, ...]) -> Verdict | None:
    """Judge the front page's pictures: enough for what only staff can open."""
    picture = next((found for page in front for found in _pictures(page)), None)
    inside = next((found for page in front for found in _internal(page)), None)
    if picture is None:
        return None
    return yes(inside, picture) if inside else partly(picture, reason=PICTURE_ONLY)


def _linked(repository: Repository, page: Document, own: Names) -> Evidence | None:
    """Find the front page's first link to the thing, or a later one whose address bears its name."""
    first: Evidence | None = None
    for stand in stands(page):
        if first and not is_named(stand.link.target, own):
            continue
        why = is_own(stand, own)
        if why == "named":
            return _place(page, stand, f"software-{why}") if not (first and stand.badge) else first
        if why and not first:
            first = _place(page, stand, f"software-{why}")
        elif not first and _report_here(repository, page, stand):
            first = _place(page, stand, "software-report")
    return first


def _place(page: Document, stand: Stand, sort: str) -> Evidence:
    return Evidence(page.path, stand.line, f"{stand.words} {stand.link.target}", sort)


def _report_here(repository: Repository, page: Document, stand: Stand) -> bool:
    """Say whether a link leads to a report that lies in the repository."""
    target = stand.link.target[:LONGEST].partition("#")[0].replace("%20", " ")
    if "://" in target or stand.link.picture or not says(target, signs.REPORT_FILE):
        return False
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target.lstrip("/")))
    named = says(f"{stand.words} {target}", signs.REPORT) and not says(stand.words, signs.NOT_OURS)
    named = named or kind(repository) == "documents"  # there the texts are the thing
    return named and path in repository.files.sizes and "licence" not in stand.roles


def _pictures(page: Document) -> Iterator[Evidence]:
    """Yield the pictures that may show what people see."""
    steps = {link for part in page.sections if part.roles & STEPS_ONLY for link in part.links}
    for link in page.links:
        if link in steps:
            continue
        named = f"{link.text[:LONGEST]} {link.target[:LONGEST]}"
        if link.picture and says(named, signs.PICTURE) and not says(named, signs.NOT_A_SCREEN):
            yield Evidence(page.path, link.line, link.text or link.target, "picture")


def _internal(page: Document) -> Iterator[Evidence]:
    """Yield the sentences that say that strangers cannot open it."""
    for section in page.sections:
        for sentence in section.sentences:
            if says(sentence.text[:LONGEST], signs.INTERNAL):
                yield Evidence(page.path, sentence.line, sentence.quote, "internal")


def _halves(
    repository: Repository, front: tuple[Document, ...], own: Names
) -> Iterator[tuple[Evidence, str]]:
    """Yield what is half of an answer, the fullest first."""
    for page in front:
        yield from _half_links(page)
        yield from _installed(page, own)
        yield from ((place, DATA_ONLY) for place in _datasets(page))
    for field in repository.metadata:
        if field.field in ("homepage", "documentation") and not _is_code(field.value):
            yield Evidence(field.path, field.line, field.value, "field"), FIELD_ONLY
    if repository.name.lower().endswith((".github.io", ".gitlab.io")):
        yield Evidence(".", None, repository.name, "name"), NAME_ONLY
    for place in _site(repository):
        yield place, SETTING_ONLY


def _datasets(page: Document) -> Iterator[Evidence]:
    """Yield the links to datasets in sections that are not the story."""
    for stand in stands(page):
        found = links.classify(stand.link.target, stand.link.text)
        if found is Kind.DATASET_PAGE and stand.roles & STEPS and on_the_web(stand.link):
            yield _place(page, stand, "data-link")


def _is_code(url: str) -> bool:
    if not url.startswith(("http", "www.")) or "#readme" in url:
        return True
    return split(url).host == OF_THE_BUILD or links.classify(url) in (Kind.CODE, Kind.ISSUES)


def _half_links(page: Document) -> Iterator[tuple[Evidence, str]]:
    """Yield links to a successor, or to the home page of who made it."""
    for stand in stands(page):
        if stand.link.picture or stand.badge or stand.roles & ASIDE or not on_the_web(stand.link):
            continue
        if is_elsewhere(split(stand.link.target).host):
            continue
        found = links.classify(stand.link.target, stand.link.text)
        moved = not stand.roles & IN_STEPS and says(stand.words, signs.MOVED)
        if moved and found not in links.CONTACT:
            yield _place(page, stand, "successor-link"), SUCCESSOR
        elif _is_home(stand, found):
            yield _place(page, stand, "home-link"), HOME_ONLY


def _is_home(stand: Stand, found: Kind) -> bool:
    """Say whether a link leads to the home page of the organisation behind it: not to its code, nor to a tool's.

    Whose work it is stands in the opening or under a heading for that; further down, others' home pages stand.
    """
    link = stand.link
    speaks = bool(stand.roles & SPEAKS)
    told = stand.opening or speaks or says(stand.words, signs.MAKER)
    if not told or split(link.target).host in signs.CODE_HOSTS or says(stand.words, signs.SOURCE):
        return False
    if found is Kind.HOME or (speaks and pattern(PUBLIC_ENDING).search(split(link.target).host)):
        return not link.text.startswith("@")
    front = found in (Kind.OTHER, Kind.SERVICE) and links.is_front_page(link.target)
    return front and (bool(organisations_in(link.text[:LONGEST])) or says(stand.words, signs.MAKER))


def _installed(page: Document, own: Names) -> Iterator[tuple[Evidence, str]]:
    """Yield commands that fetch the project's own package by its name."""
    for section in page.sections:
        told = ((sentence.line, sentence.text[:LONGEST]) for sentence in section.sentences)
        for line, code in (*section.code, *told):
            for hit in pattern(signs.INSTALL).finditer(code[:MOST_CODE]):
                squeezed = re.sub(r"[\W_]+", "", hit[0].lower())
                if not FROM_HERE.search(hit[0]) and any(name in squeezed for name in own.whole):
                    yield Evidence(page.path, line, hit[0], "package-named"), PACKAGE_ONLY


def _site(repository: Repository) -> Iterator[Evidence]:
    """Yield the addresses in a site's own settings."""
    for path in repository.files.paths:
        setting = signs.SITES.get(path.rpartition("/")[2].lower())
        if setting is None or path.count("/") > 2:
            continue
        text = repository.files.text_or_blank(path)[:MOST_SETTINGS]
        hit = re.search(setting, text, re.MULTILINE | re.IGNORECASE)
        if hit and not links.is_example_host("https://" + re.sub(r"^https?://", "", hit["url"])):
            line = text.count("\n", 0, hit.start("url")) + 1
            yield Evidence(path, line, hit["url"], "site-setting")
