"""The report's facts: plain values that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from openness_lint.checks import followed
from openness_lint.checks.data_use import data_use
from openness_lint.checks.kind import kind
from openness_lint.checks.licence import licensing
from openness_lint.checks.status import status
from openness_lint.repository import History, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from openness_lint.repository import Repository

Fact = TypeVar("Fact")


def facts(repository: Repository) -> dict[str, object]:
    """Give licences, status, last human commit, data, kind and README as plain JSON values."""
    history = repository.history
    seen = isinstance(history, History)
    said, use = _seen(status, repository), _seen(data_use, repository)
    survey = _seen(licensing, repository)
    last = history.last_human_commit if isinstance(history, History) else None
    return {
        "licences": sorted(survey.ids) if survey else [],
        "licence_scopes": {
            scope: sorted(ids) for scope, ids in sorted(survey.scopes.items() if survey else ())
        },
        "status": said.word if said else "none",
        "status_said": said.said if said else "",
        "status_date": said.when if said else "",
        "last_human_commit": last.isoformat() if last else None,
        "history_seen": seen,
        "has_data": bool(use and use.because),
        "kind": kind(repository),
        "readme": _readme(repository),
        "links": followed.facts(repository),
    }


def _seen(work_out: Callable[[Repository], Fact], repository: Repository) -> Fact | None:
    """Return what a reader of pages found; None where a page is listed and cannot be read."""
    try:
        return work_out(repository)
    except Unreadable:
        return None


def _readme(repository: Repository) -> dict[str, object] | None:
    try:
        page = repository.readme
    except Unreadable:
        return None
    if page is None:
        return None
    return {
        "path": page.path,
        "words": page.words,
        "language": page.language,
        "template": page.template,
        "template_share": round(page.template_share, 2),
    }
