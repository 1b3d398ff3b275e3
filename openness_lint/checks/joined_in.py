"""Can people reach you, and are they told how to report a problem or help?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.pages import own_pages
from openness_lint.checks.signs import Sign, in_sections
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.repository import Repository

EMAIL = re.compile(r"\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,18}\b")
EXAMPLE = re.compile(r"@(?:example|domain|your|email|test|noreply|users\.noreply|localhost|company|mail)\b|^(?:you|your|user|name|first\.last|someone|foo|john|jane|git|noreply|no-reply)@", re.IGNORECASE)
TEAM_WORDS = re.compile(
    r"^(?:info|hello|hi|contact|contacts?us|enquir\w+|support|help\w*|team\w*|data\w*|open\w*|digital\w*|web\w*|gis\w*|dev\w*|it|ict|office|admin|service\w*|feedback|standards?|press|community|insight|research|library|planning|design\w*|api\w*|"
    r"geo\w*|stat\w*|ospo|sre|security|maintainers?|developers?|engineering|mailbox|.*(?:team|lab|data|digital|group|service|support|standards|library|unit|source|council|office|help|design|gis|insight|dev|api|catalogue|champions|skunkworks)\w*)$",
    re.IGNORECASE,
)
FREE_MAIL = re.compile(r"@(?:gmail|hotmail|outlook|yahoo|icloud|live|googlemail|proton(?:mail)?|gmx|aol|me)\.", re.IGNORECASE)
CONTACT_KINDS = frozenset({"chat", "forum", "form", "mailing-list"})
INVITES = (
    Sign(
        "invites-issues",
        ("issue", "discussion", "bug"),
        r"\b(?:open|raise|file|create|submit|log|report|use|post|add|make|leave|start|via|through|check|see)\b[^.]{0,50}?\b(?:issues?|discussions?|issue tracker|bug reports?)\b|\b(?:issues?|bugs?|discussions?)\b[^.]{0,40}?\b(?:welcome|here|tracker|encouraged|appreciated|raised|reported)\b|\breport(?:ing)? (?:a |any )?(?:bugs?|problems?|issues?)\b",
    ),
)
ONE_LINE = (
    Sign(
        "one-line",
        ("pull request", "contribut", "feedback", "suggest", "prs ", "patches", "get in touch", "contact", "let us know", "email"),
        r"\bpull requests?\b|\bPRs? (?:are )?welcome\b|\bcontribut(?:e|ions?|ing)\b|\bfeedback\b|\bsuggest(?:ions?)?\b|\bget in touch\b|\bcontact (?:us|the)\b|\blet us know\b|\bqueries to\b|\bemail\b",
    ),
)
FILES = re.compile(r"(?:^|\.github/|\.gitlab/|docs?/)(?:CONTRIBUT(?:ING|E)|SUPPORT|MAINTAINERS|GOVERNANCE|CODE_OF_CONDUCT|SECURITY|CONTACT)[^/]*$", re.IGNORECASE)
CONTRIBUTING = re.compile(r"^(?:\.github/|\.gitlab/|docs?/)?CONTRIBUT(?:ING|E)[^/]*$", re.IGNORECASE)
TEMPLATES = re.compile(r"(?:^|/)(?:\.github|\.gitlab|docs|\.gitea|\.forgejo)/(?:issue_templates?(?:/[^/]+)?|issue_template\.(?:md|ya?ml))", re.IGNORECASE)


def contact_route(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a team mailbox, tracker invitation, form, forum or chat. Partly: one person, a handle, a home page."""
    del options
    weak: list[Evidence] = []
    for evidence, strong in _routes(repository):
        if strong:
            return yes(evidence, route=evidence.quote)
        weak.append(evidence)
    if weak:
        return partly(weak[0], reason="It is one person, a handle, a home page or a security address, not a way to reach the team.")
    return no("We looked in the front page, CONTRIBUTING, SUPPORT and package files for a mailbox, form, forum or issue tracker.")


def _routes(repository: Repository) -> Iterator[tuple[Evidence, bool]]:
    for page in _contact_pages(repository):
        for section in page.sections:
            for sentence in section.sentences:
                for link in sentence.links:
                    kind = links.classify(link.target, link.text)
                    if kind in CONTACT_KINDS or (kind == "issue-tracker" and not link.picture):
                        yield Evidence(page.path, link.line, f"{link.text} {link.target}", "contact-link"), True
                    elif kind in {"social", "organisation-home"}:
                        yield Evidence(page.path, link.line, f"{link.text} {link.target}", "home"), False
                    for address in EMAIL.findall(link.target):
                        yield from _address(page.path, link.line, address, sentence.text)
                for address in EMAIL.findall(sentence.text):
                    yield from _address(page.path, sentence.line, address, sentence.text)
        yield from ((hit.evidence, True) for hit in in_sections(page, page.sections, INVITES))
    for field in repository.metadata:
        if field.field == "contact":
            strong = bool(TEAM_WORDS.match(field.value.partition("@")[0])) and not FREE_MAIL.search(field.value)
            yield Evidence(field.path, field.line, field.value, "field"), strong
        elif field.field in {"issues", "author"} and ("@" in field.value or field.field == "issues") and not EXAMPLE.search(field.value):
            yield Evidence(field.path, field.line, field.value, "field"), False


def _address(path: str, line: int, address: str, text: str) -> Iterator[tuple[Evidence, bool]]:
    if EXAMPLE.search(address):
        return
    team = bool(TEAM_WORDS.match(address.partition("@")[0])) and not FREE_MAIL.search(address)
    security = "security" in address.lower() or ("vulnerab" in text.lower())
    yield Evidence(path, line, text if address in text else address, "email"), team and not security


def _contact_pages(repository: Repository):  # type: ignore[no-untyped-def]
    from openness_lint import readme  # noqa: PLC0415

    pages = list(own_pages(repository))
    seen = {page.path for page in pages}
    for path in sorted(repository.files.readable):
        if FILES.search(path) and path not in seen:
            try:
                pages.append(readme.parse(path, repository.files.text(path), repository.name))
            except Unreadable:
                continue
    return pages


def feedback_route(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: CONTRIBUTING, issue templates, or a section with substance. Partly: one line (GUIDE 15)."""
    del options
    for path in repository.files.paths:
        if CONTRIBUTING.search(path) and _has_words(repository, path):
            return yes(Evidence(path, 1, path, "contributing"))
    for path in repository.files.paths:
        if TEMPLATES.search(path):
            return yes(Evidence(path, 1, path, "issue-template"))
    weak: list[Evidence] = []
    for page in own_pages(repository):
        for section in page.sections:
            if section.roles & {"contribute", "feedback"} and section.words >= 20:
                return yes(Evidence(page.path, section.line, section.heading, "heading"))
        weak.extend(hit.evidence for hit in in_sections(page, page.sections, INVITES + ONE_LINE))
    if weak:
        return partly(weak[0], reason="One line only; it does not say how.")
    return no("We looked for CONTRIBUTING, issue templates and a section on reporting problems or helping.")


def _has_words(repository: Repository, path: str) -> bool:
    try:
        return len(repository.files.text(path).split()) >= 8
    except Unreadable:
        return True
