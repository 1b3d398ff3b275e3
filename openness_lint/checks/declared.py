"""What only the settings file declares: it counts half, because a stranger does not read that file.

Where a check finds nothing and the settings declare the fact, the answer is *partly*. A fact that the declaration
points to on a page, or that some checks weigh themselves, is found by the checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.findings import Answer, Evidence, Verdict, partly

if TYPE_CHECKING:
    from openness_lint.repository import Repository

ONLY_DECLARED = "Only the settings file says so; a stranger reads the front page."
# rule -> the declared facts that answer it. Status, lessons, results and who are weighed by their own checks.
ANSWERED_BY = {
    "licence-file": ("licence",),
    "story-what": ("description",),
    "short-description": ("description",),
    "topics-set": ("keywords",),
    "clear-name-and-title": ("name",),
    "contact-route": ("contact",),
    "feedback-route": ("issues",),
    "software-linked": ("homepage",),
    "setup-steps": ("documentation",),
    "data-sources-linked": ("data-source", "uses-no-data"),
    "data-terms": ("data-licence", "uses-no-data"),
}


def count(repository: Repository, rule: str, verdict: Verdict) -> Verdict:
    """Raise a *no* to *partly* where the settings declare the fact that the rule asks for."""
    if verdict.answer is not Answer.NO or not repository.declared:
        return verdict
    fields = ANSWERED_BY.get(rule, ())
    fact = next((fact for fact in repository.declared if fact.field in fields), None)
    if fact is None:
        return verdict
    evidence = Evidence(fact.path, fact.line, fact.value or "none", "declared")
    return partly(evidence, says=ONLY_DECLARED)
