"""Is there anything local in it? Libraries, standards and exercises have nothing to adapt."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.checks.derived import derived
from openness_lint.checks.kind import kind
from openness_lint.checks.pages import is_foreign, lead
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.readme import Document
    from openness_lint.repository import Repository

# What the first sentences call it. A word for something that people of one place use, before it, wins.
GENERAL = (
    r"(?<!public )(?<!local )library(?= (?:for|to|of|that|which|with|in|providing|written|and)\b|[.,;:]"
    r"|$)|parsers?|validators?|(?<![\"”’] )extensions?|gems?|wrappers?|sdk"
    r"|middleware|linters?"
    r"|(?:utility|helper) functions|class(?:es)?|converters?|conversion tools|api client"
    r"|client library|client (?=for (?:the )?(?:[\w.]{1,20} ){1,3}apis?\b)|bindings|algorithm"
    r"|coding (?:standards?|style guide)|style guide|specifications?|(?:data|open|international"
    r"|technical) standards?|standard for"
    r"|vocabular(?:y|ies)|ontology|code ?lists?|libreria|bibliothèque|bibliothek|bibliotheek|biblioteca"
    r"|paquete?|pacchetto"
)
LOCAL = (
    r"apps?|applications?|web ?apps?|websites?|sites?|dashboards?|portals?|services?|prototypes?|forms?"
    r"|bots?|scrapers?|scripts?"
    r"|systems?|platforms?|maps?|viewers?|explorers?|finders?|frontend|backend|council'?s?|city|borough"
    r"|county|district|municipalit\w+"
)
CALLED = Pattern(rf"(?<!\bby )\b(?:(?P<general>{GENERAL})|(?P<local>{LOCAL}))\b")
# What a library is for, where that is one place or its body.
OF_ONE_PLACE = Pattern(
    r"^[^.]{0,60}?\bfor (?:the )?"
    r"(?:(?i:city|town|county|borough) of [A-Z]|(?:[A-Z][\w'’-]{1,30} ){1,4}(?:Council|Borough|County)\b)",
    cased=True,
)
# A library that carries somebody's looks.
BRANDED = Pattern(
    r"\b(?<!gov\.uk )(?<!gds )(?<!nhs )(?:components?|patterns?|design|styles?|ui|brand(?:ing)?|theme)"
    r"[-_ ](?:library|system|kit|toolkit|guide)\b"
)
EXERCISE = Pattern(
    r"(?:^|[-_. ]|(?<=[a-z]))(?:kat(?:a|as)|exercises?|tutorials?|training|workshops?|sandbox"
    r"|hello[-_ ]?world|playground"
    r"|bootcamp|scratch|coursework|coding[-_ ]?(?:test|challenge)|bug[-_ ]?(?:demo|repro)\w*"
    r"|repro(?:duction)?)(?:$|[-_. ])"
    r"|(?:demo|sample)$"
)
# How others take it into their own code, by its name (NAME stands for the repository's) and by any.
BY_NAME = (
    r"\bInstall-Module (?:-Name )?NAME"
    r"|\b(?:pip3?|uv|poetry|conda) (?:install|add) (?:-[\w-]+ )*[\"']?NAME|\b(?:npm|yarn|pnpm) (?:i"
    r"|install|add) (?:-[\w-]+ )*(?:@[\w-]+/)?NAME"
    r"|\b(?:jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com)/(?:[\w@.-]{1,60}/){0,4}NAME"
    r"|\bgem (?:install )?['\"]?NAME|\binstall\.packages\(['\"]NAME"
)
BY_ANY = Pattern(
    r"<dependency>|\binstall_github\(|\bInstall-Package\b|\bdotnet add package\b|\bcomposer require\b|\bgo get\b"
)


@derived
def nothing_local(repository: Repository) -> tuple[str, Evidence] | None:
    """Say why nothing in its code is local and where that shows, or None."""
    for why, found in (
        ("It is an exercise or a demonstration: nothing in it is local.", _exercise(repository)),
        ("It is a library or a standard: nothing in it is local.", _general(repository)),
    ):
        if found:
            return why, found
    return None


def only_texts(repository: Repository) -> bool:
    """Whether it holds data or documents only, so that there is nothing to change for another place."""
    return kind(repository) in {"data", "documents", "empty"}


def _own(repository: Repository) -> Document | None:
    page = repository.readme
    return None if page is None or is_foreign(page) else page


def _name(repository: Repository) -> str:
    return re.split(r"__|/", repository.name)[-1]


def _exercise(repository: Repository) -> Evidence | None:
    page = repository.readme
    found = EXERCISE.search(_name(repository))
    if found and (page is None or page.words < 30):
        return Evidence(page.path if page else "", None, _name(repository), "name")
    return None


def _general(repository: Repository) -> Evidence | None:
    """Find where it is called a library or the like: in its opening, or in how it is installed."""
    page = _own(repository)
    if page is not None:
        opening = [(page.title_line, page.title), *((s.line, s.text) for s in lead(page)[:2])]
        if any(BRANDED.search(text[:300]) for _, text in opening):
            return None
        for line, text in opening:
            found = CALLED.search(text[:300])
            if found:
                if found["general"]:
                    local = OF_ONE_PLACE.search(text[found.end() : 300])
                    return None if local else Evidence(page.path, line, text, "opening")
                break
        return taken_in(repository, page, by_name=True)
    return None


def taken_in(repository: Repository, page: Document, *, by_name: bool = False) -> Evidence | None:
    """Find where a page says how others take it into their own code: a package manager's command.

    `by_name`: only such commands as hold the name of the repository or of one of its packages.
    """
    names = _names(repository)
    for section in page.sections:
        said = ((sentence.line, sentence.text) for sentence in section.sentences)
        for line, text in (*section.code, *said):
            found = _named_in(text[:4000], names)
            other = None if by_name else BY_ANY.search(text[:4000])
            if other and not (found and found.start() < other.start()):
                found = other
            if found:
                return Evidence(page.path, line, found[0], "installed-as-a-part")
    return None


def _names(repository: Repository) -> tuple[str, ...]:
    """Give the names of the repository and of its packages."""
    names = {_name(repository), *(field.value for field in repository.metadata if field.field == "name")}
    return tuple(name[:80] for name in sorted(names) if len(name) > 1)


def _named_in(text: str, names: tuple[str, ...]) -> re.Match[str] | None:
    """Find a command with one of the names; the pattern is not made for a text without any."""
    plain = _squeezed(text)
    if names and not any(_squeezed(name) in plain for name in names):
        return None
    return _by_name(names).search(text)


def _squeezed(text: str) -> str:
    return text.casefold().replace("_", "-")


@cache
def _by_name(names: tuple[str, ...]) -> re.Pattern[str]:
    known = "|".join(re.sub(r"\\?[-_]", "[-_]", re.escape(name)) for name in names)
    return re.compile(BY_NAME.replace("NAME", f"(?:(?:{known})\\b)"), re.IGNORECASE)
