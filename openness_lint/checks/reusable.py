"""Could another council take it? Steps to run it, and what to change to make it theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.kind import kind
from openness_lint.checks.pages import own_pages
from openness_lint.checks.signs import Sign, in_sections, section_evidence
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

EXAMPLE_SETTINGS = re.compile(
    r"(?:^|/)(?:\.env[._-](?:example|sample|template|dist|local\.example)|(?:[\w.-]*(?:config|settings|secrets|parameters|variables|env|credentials)[\w.-]*[._-](?:example|sample|template|dist|default)s?(?:\.\w+)?|(?:example|sample)[._-](?:config|settings|env)[\w.]*)|[\w-]+\.(?:example|sample)\.(?:json|ya?ml|toml|php|js|py|ini|env))$",
    re.IGNORECASE,
)
ADAPT = (
    Sign(
        "adapt",
        ("your council", "your area", "your own", "other council", "another council", "other local authorit", "white-label", "white label", "your organisation", "your organization", "your city", "other cities", "customis", "customiz", "adapt", "replace ", "rebrand", "fork", "skins", "tailor", "other organisations", "localis"),
        r"\b(?:for |in |to |by |use (?:this|it) (?:for|in) )?(?:your|another|other|different) (?:own )?(?:council|area|city|cities|local authorit(?:y|ies)|organi[sz]ations?|councils|borough|municipalit(?:y|ies)|region|service|trust)s?\b|\bwhite[- ]label\b|\b(?:adapt|customi[sz]e|tailor|rebrand|locali[sz]e)(?:d|s|ing)? (?:it|this|the|for|to|your)\b|\breplace\b[^.]{0,60}?\b(?:with|by) your\b|\bskins?\b[^.]{0,30}?\bcouncils?\b",
    ),
)
VARIABLES = re.compile(r"\b[A-Z][A-Z0-9]+_[A-Z0-9_]+\b")
LIBRARY = re.compile(r"\b(?:library|package|plugin|extension|gem|module|parser|validator|function|standard|specification|schema|profile|framework|sdk|client)\b", re.IGNORECASE)


def setup_steps(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: enough to install and run. Partly: fragments. Not for data or documents only (GUIDE 16)."""
    del options
    weak: list[Evidence] = []
    for page in own_pages(repository):
        sections = [s for s in page.sections if "how-to" in s.roles]
        steps = sum(s.steps for s in sections)
        code = [s for s in sections if s.code or s.steps >= 2]
        if len(code) >= 2 or steps >= 3:
            return yes(section_evidence(page, code[0] if code else sections[0]))
        weak.extend(section_evidence(page, s) for s in sections if s.code or s.words >= 8)
        weak.extend(section_evidence(page, s) for s in page.sections if s.steps)
    if kind(repository) in {"data", "documents", "empty"}:
        return not_applicable("It holds data or documents only: there is nothing to run.")
    if weak:
        return partly(weak[0], reason="There are parts of the steps, but not enough to get it running.")
    return no("We looked for a heading on installing or running it, with commands or steps.")


def adapt_for_your_area(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: what to change to make it theirs. Partly: an unexplained example settings file. GUIDE 17."""
    del options
    found: list[Evidence] = []
    for page in own_pages(repository):
        found += [section_evidence(page, s) for s in page.sections if s.roles & {"configure", "reuse"} and s.words + len(s.code) * 10 >= 15]
        found += [hit.evidence for hit in in_sections(page, page.sections, ADAPT)]
    settings = [Evidence(p, 1, p, "settings-example") for p in repository.files.paths if EXAMPLE_SETTINGS.search(p)]
    if len(found) >= 2 or (found and settings):
        return yes(*(found + settings)[:2])
    if found or settings:
        return partly((found + settings)[0], reason="There is a start, but it does not say what another area would change.")
    if kind(repository) != "code":
        return not_applicable("It holds data or documents only: there is nothing local to change.")
    page = repository.readme
    if page is not None and LIBRARY.search(page.title + " " + (page.sections[0].text if page.sections else "")):
        return not_applicable("It is a library or a standard: nothing in it is local.")
    return no("We looked for what another area would change: settings, places, logos, systems.")
