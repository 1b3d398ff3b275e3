"""How what has ended or moved says goodbye: when, why, and where to go now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.pages import stories
from openness_lint.checks.signs import match
from openness_lint.checks.signtables import table
from openness_lint.checks.status import Status, status
from openness_lint.checks.status_values import ENDINGS, dated
from openness_lint.findings import Verdict, no, not_applicable, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme import Document, Sentence
    from openness_lint.repository import Repository

NEAR = 6  # lines from the ending within which a goodbye is said
BESIDE = 2
ENOUGH = 2
# "See https://…" beside an ending leads on, but not where it only leads to more of the same.
LEADS = Pattern(r"\b(?:see|visit|go to|go|head (?:over )?to|find|moved|to|at|here)\b")
MORE = Pattern(
    r"\bfor (?:more|further|details|information|documentation|help|questions|licen[cs])|\blicen[cs]"
)
ENGLISH = ("", "en")


def farewell_clear(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """For what has ended: when, why, and where to go instead. Yes: two of the three; partly: one."""
    del options
    said = status(repository)
    if said is None or said.word not in ENDINGS:
        if isinstance(repository.hosting, Hosting) and repository.hosting.archived is True:
            return no(
                "The forge says that it is archived; the front page does not say when, why or where to go instead."
            )
        return not_applicable("Nothing says that it has ended.")
    found = _parts(repository, said)
    if len(found) >= ENOUGH:
        return yes(said.evidence, status=said.word, parts=" and ".join(found))
    if found:
        return partly(
            said.evidence, status=said.word, parts=found[0], reason=f"It says {found[0]}, and not the rest."
        )
    return no(
        "It says that it has ended, but not when, why or where to go instead.",
        said.evidence,
        status=said.word,
    )


def _parts(repository: Repository, said: Status) -> list[str]:
    """Name the parts of a goodbye that are said around the ending."""
    page = next((page for page in stories(repository) if page.path == said.evidence.path), None)
    near = _near(page, said) if page is not None else []
    texts = [sentence.text for sentence in near] or [said.evidence.quote]
    signs = table("farewell_sentences")
    parts = {
        "when": bool(said.when) or any(dated(text)[0] for text in texts),
        "why": any(match(text, (signs["why"],)) for text in texts),
        "where next": any(match(text, (signs["next"],)) for text in texts) or _leads_on(page, near, said),
    }
    return [name for name, there in parts.items() if there]


def _near(page: Document, said: Status) -> list[Sentence]:
    at = said.evidence.line or 1
    return [
        sentence
        for section in page.sections
        for sentence in section.sentences
        if abs(sentence.line - at) <= NEAR
    ]


def _leads_on(page: Document | None, near: list[Sentence], said: Status) -> bool:
    """Whether an address beside the ending is where to go: that of what has moved, or one that readers are sent to."""
    if page is None:
        return False
    beside = [one for one in near if 0 <= one.line - (said.evidence.line or 1) <= BESIDE and one.links]
    if said.word == "moved" or page.language not in ENGLISH:
        return bool(beside)
    return any(LEADS.search(one.text) and not MORE.search(one.text) for one in beside)
