"""Which pages speak for the team when they say how to reach it or how to help, and how near to the front door."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from openness_lint import readme
from openness_lint.checks.derived import derived
from openness_lint.checks.pages import further_pages, is_foreign
from openness_lint.checks.signs import LONGEST
from openness_lint.patterns import Pattern
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository


class Place(IntEnum):
    """Where something is said, nearest the front door first."""

    FRONT = 0  # the front page
    GUIDE = (
        1  # CONTRIBUTING, SUPPORT, CONTACT and the like; other pages at the top; a site's opening and "about"
    )
    DEEP = 2  # any other document, a part's README among them
    NARROW = 3  # SECURITY and CODE_OF_CONDUCT: addresses for one purpose only


class Voice(NamedTuple):
    """A page that speaks for the team, and where it stands."""

    page: Document
    place: Place


_FOLDER = r"^(?:\.github/|\.gitlab/|docs?/|documentation/)?"
CONTRIBUTING = Pattern(
    _FOLDER
    + r"(?:contribut\w{0,6}|how[-_]to[-_]contribute|beitragen|mitmachen|contribuer|contribuir|bijdragen)"
    r"(?:\.\w{2,8}){0,2}$"
)
GUIDES = Pattern(
    _FOLDER
    + r"(?:support|contacts?|contact[-_]us|maintainers|governance|community|help|feedback|get[-_]involved|"
    r"getting[-_]help)(?:\.\w{2,8}){0,2}$"
)
CONTACT_PAGE = Pattern(
    r"^(?:[^/]+/){0,3}(?:[\d-]{0,4}contacts?(?:[-_]us)?)\.(?:md|markdown|rst|adoc|html?)$"
    r"|^(?:[^/]+/){0,4}(?:how[-_]to[-_]contribute|get[-_]involved|getting[-_]help)\.(?:mdx?|markdown|rst|adoc)$"
)
TOP = Pattern(r"^[^/]+\.(?:mdx?|markdown|rst|adoc|txt)$")
NARROW = Pattern(_FOLDER + r"(?:security|code[-_]?of[-_]?con?duct)(?:\.\w{2,8}){0,2}$")
OPENING = Pattern(
    r"^(?:\.github/|docs?/|documentation/|site/|website/)?readme\.\w{2,8}$"
    r"|(?:^|/)_?(?:index|home|about|about[-_]us|support|feedback|community|get[-_]involved"
    r"|[\d-]{0,4}contacts?([-_]us)?)\.\w{2,8}$"
)
NEWS = Pattern(
    r"(?:^|/)(?:release[-_ ]?notes|changelog|news|posts?|_posts|blog|meetings?[\w-]*|adrs?"
    r"|decisions?)[/\w .-]*$"
)
CONDUCT = Pattern(r"\bcodes? of conduct\b|\bcontributor covenant\b")
ENFORCING = Pattern(
    r"enforcement(?: (?:guidelines|responsibilities))?$|our (?:pledge|standards|responsibilities)$"
)
NOT_PAGES = Pattern(r"\.(?:ya?ml|json|toml|cff|png|svg|jpe?g|pdf)$")
SHARED = 0.5
FEWEST_COPIED = 4  # sections in a row that a template wrote, from which on they are its block
OWN_WORDS = 40
KIT_MARKS = 2
PRODUCT = "product"
TELLING = 8  # letters of a name that stand in no other words by chance
_SEPARATORS = Pattern(r"[\W_]+")
# What a prototype kit lays into every project that is made from it.
KIT_FILES = Pattern(
    r"^(?:docs/documentation_routes\.js|docs/documentation/(?:[\w-]+/)*install\w*(?:/[\w-]+)?\.md"
    r"|lib/prototype[-_]admin/.{1,80}|lib/usage[-_]data[-_]prompt\.\w+)$",
    cased=True,
)


@derived
def made_with_kit(repository: Repository) -> bool:
    """Whether the files of a prototype kit lie beside the team's own, so that the kit's guides do too."""
    if "kit" in re.split(r"__|/", repository.name)[-1].lower():
        return False
    return len(KIT_FILES.among(repository.files.paths)) >= KIT_MARKS


@derived
def is_kit(repository: Repository) -> bool:
    """Whether the front page is another product's, so that the guides beside it most likely came with it."""
    page = repository.readme
    return page is not None and bool(page.template or page.foreign) and is_foreign(page)


@derived
def voices(repository: Repository) -> tuple[Voice, ...]:
    """Give the team's own pages, nearest the front door first."""
    front = repository.readme
    found = [Voice(front, Place.FRONT)] if front is not None and _speaks(front) else []
    seen = {"" if front is None else front.path}
    for path, place in sorted(_places(repository).items()):
        if path not in seen:
            seen.add(path)
            page = parsed(repository, path)
            if page is not None and is_own(repository, page):
                found.append(Voice(page, place))
    found += [
        Voice(page, Place.GUIDE if OPENING.search(page.path) or TOP.match(page.path) else Place.DEEP)
        for page in further_pages(repository)
        if page.path not in seen and not NEWS.search(page.path) and is_own(repository, page)
    ]
    return tuple(sorted(found, key=lambda voice: voice.place))


def _speaks(front: Document) -> bool:
    """Whether the team has words of its own on the front page, though more of them may be a template's."""
    return not is_foreign(front) or (not front.foreign and front.words >= OWN_WORDS)


def is_own(repository: Repository, page: Document) -> bool:
    """Whether the team wrote a page. Beside a product's own README, its guides and its docs/ are the product's too."""
    front = repository.readme
    if is_foreign(page):
        return False
    if made_with_kit(repository) and (front is None or page.path != front.path):
        return not page.path.lower().startswith("docs/") and not _names(page, "prototype kit")
    if front is None or not is_kit(repository):
        return True
    came_along = bool(front.template) and page.path.lower().startswith(("docs/", "doc/"))
    return not came_along and not _names(page, front.template or front.title)


def spoken(page: Document, section: Section) -> tuple[Sentence, ...]:
    """Give a section's sentences; in a page that is mostly the team's own, those that a template shares as well.

    "Open an issue in this repository" is true of a project, whoever wrote it first. What a product says of itself
    is not, nor is a block of sections that was copied whole, unless it leads to the project's own issues.
    """
    if section.line in copied(page):
        return ()
    shared = page.template_share < SHARED and page.template_kind != PRODUCT
    return section.sentences + section.leftover if shared or is_made_own(page, section) else section.sentences


@lru_cache(maxsize=64)
def _copied(kind: str, parts: tuple[tuple[int, int, int], ...]) -> frozenset[int]:
    found: list[int] = []
    run: list[int] = []
    for line, own, left in (*parts, (0, 1, 0)):
        if own or left:
            if left and left >= own:
                run.append(line)
                continue
            if len(run) >= (1 if kind == PRODUCT else FEWEST_COPIED):
                found += run
            run = []
    return frozenset(found)


def copied(page: Document) -> frozenset[int]:
    """Give the lines of the sections that stand in a block of a template's: most of what each says is its."""
    if not page.template:
        return frozenset()
    return _copied(
        page.template_kind,
        tuple(
            (part.line, len(part.sentences), 0 if is_made_own(page, part) else len(part.leftover))
            for part in page.sections
            if part.sentences or part.leftover
        ),
    )


def is_made_own(page: Document, section: Section) -> bool:
    """Whether what a template wrote was made the project's: it leads to the issues of what the title names."""
    trackers = [squeezed(link.target) for link in section.links if "/issues" in link.target]
    title = squeezed(page.title) if trackers else ""
    named = len(title) >= TELLING and squeezed(page.template) not in title
    return named and any(title in tracker for tracker in trackers)


def squeezed(text: str) -> str:
    """Give a name's letters and digits, however it is spelt: "Any Kit", "any-kit"."""
    return _SEPARATORS.sub("", text[:LONGEST].lower())


def conduct_parts(page: Document) -> frozenset[int]:
    """Give the lines of the sections on conduct: the address in them is for reports of bad behaviour only."""
    if "conduct" not in page.lowered:
        return frozenset()
    found: list[int] = []
    above = 0  # level of the heading "Code of conduct" above, 0 for none
    for section in page.sections:
        if above and 0 < section.level <= above:
            above = 0
        if CONDUCT.search(section.heading[:200]):
            above = above or section.level
            found.append(section.line)
        elif above or ENFORCING.match(section.heading[:200]):
            found.append(section.line)
    return frozenset(found)


def _names(page: Document, product: str) -> bool:
    """Whether a page speaks of a product: of every telling word of its name."""
    words = [
        word for word in re.findall(r"\w{3,}", product.lower()) if word not in {"the", "uk", "gov", "nhs"}
    ]
    text = " ".join((page.title, *(section.text for section in page.sections))).lower()
    return bool(words) and all(word in text for word in words)


def _places(repository: Repository) -> dict[str, Place]:
    """Give the pages that speak for the team by their names, with where they stand."""
    paths = repository.files.readable
    found = dict.fromkeys(NARROW.among(paths), Place.NARROW)
    for guides in (CONTRIBUTING, GUIDES, CONTACT_PAGE):
        found.update(dict.fromkeys(guides.among(paths), Place.GUIDE))
    return {path: place for path, place in found.items() if not NOT_PAGES.search(path)}


def parsed(repository: Repository, path: str) -> Document | None:
    """Read one page of the repository, if it can be read."""
    try:
        return readme.parse(path, repository.files.text(path), repository.name)
    except Unreadable:
        return None
