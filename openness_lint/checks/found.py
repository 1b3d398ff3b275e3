"""Could someone come across it? The one-line description and topics that only the forge knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.findings import Evidence, Verdict, cannot_tell, no, partly, yes
from openness_lint.repository import NotSeen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

TECHNICAL = frozenset(
    """
    api app aws azure bash c cli cpp csharp css data database devops django docker dotnet drupal
    express flask gis github go golang html java javascript jekyll js kotlin kubernetes laravel
    leaflet library linux mysql nextjs node nodejs nuget php postgres postgresql python r rails
    react ruby rust sass scss serverless shiny sql svelte terraform typescript vue web website
    wordpress
    """.split()
)


def short_description(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: 4 to 40 words that are not only the name. Without hosting facts: cannot tell (rule-catalogue §0)."""
    del options
    hosting = repository.hosting
    if isinstance(hosting, NotSeen):
        return cannot_tell(hosting.reason)
    if hosting.description is None:
        return no("The repository's page has no description.")
    said = hosting.description.strip()
    words = len(said.split())
    evidence = Evidence("hosting", None, said, "description")
    if not said or said.lower().replace("-", " ") == repository.name.lower().replace("-", " "):
        return no("The repository's page has no description of its own.")
    if words >= 4:
        return yes(evidence, description=said)
    return partly(evidence, says="There is a description, but it is only a few words long.", description=said)


def topics_set(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: three or more topics, at least one about the subject. Partly: fewer, or technology only."""
    del options
    hosting = repository.hosting
    if isinstance(hosting, NotSeen):
        return cannot_tell(hosting.reason)
    if hosting.topics is None:
        return cannot_tell("The forge did not say which topics are set.")
    if not hosting.topics:
        return no("No topics are set.")
    evidence = Evidence("hosting", None, ", ".join(hosting.topics), "topics")
    subject = [t for t in hosting.topics if t.lower() not in TECHNICAL]
    if len(hosting.topics) == 1 and not subject:
        return no("The only topic names a technology, not the subject.", evidence)
    if len(hosting.topics) >= 3 and subject:
        return yes(evidence, topics=", ".join(hosting.topics))
    return partly(
        evidence,
        says="There are fewer than three topics, or none about the subject.",
        topics=", ".join(hosting.topics),
    )
