"""The report's facts: plain values that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks import followed
from openness_lint.checks.data_use import data_use
from openness_lint.checks.kind import kind
from openness_lint.checks.licence import licensing
from openness_lint.checks.status import status
from openness_lint.repository import History, Unreadable

if TYPE_CHECKING:
    from openness_lint.repository import Repository


def facts(repository: Repository) -> dict[str, object]:
    """Give licences, status, last human commit, data, kind and README as plain JSON values."""
    history = repository.history
    seen = isinstance(history, History)
    said = status(repository)
    survey = licensing(repository)
    last = history.last_human_commit if isinstance(history, History) else None
    return {
        "licences": sorted(survey.ids),
        "licence_scopes": {scope: sorted(ids) for scope, ids in sorted(survey.scopes.items())},
        "status": said.word if said else "none",
        "status_said": said.said if said else "",
        "status_date": said.when if said else "",
        "last_human_commit": last.isoformat() if last else None,
        "history_seen": seen,
        "has_data": bool(data_use(repository).because),
        "kind": kind(repository),
        "readme": _readme(repository),
        "links": followed.facts(repository),
    }


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
