"""The facts of Forgejo and Gitea (Codeberg among them): two questions to their REST interface.

Import this module only where such a forge is asked: its session loads `requests`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from openness_lint.collect.hosting import Seen, api_url, facts_of, flag, number, quota_note, tag, text, words
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from openness_lint.collect.http import Asking
    from openness_lint.collect.target import Target


def look(target: Target, asking: Asking) -> Seen:
    """Give the forge's facts on `target`; raises ForgeTrouble."""
    base = f"{api_url(target)}/api/v1/repos"
    found = facts_of(asking.get_json(f"{base}/{quote(target.path)}"))
    if not found:
        raise ForgeTrouble(f"{asking.host} answered with nothing we know.")
    path = text(found, "full_name") or target.path
    release = _latest(asking, f"{base}/{quote(path)}/releases/latest")
    hosting = Hosting(
        description=text(found, "description"),
        topics=words(found, "topics"),
        homepage=text(found, "website"),
        archived=flag(found, "archived"),
        fork=flag(found, "fork"),
        parent=text(facts_of(found.get("parent")), "full_name"),
        template=flag(found, "template"),
        default_branch=text(found, "default_branch"),
        issues_on=flag(found, "has_issues"),
        open_issues=number(found, "open_issues_count"),
        latest_release=tag(release.get("tag_name"), release.get("published_at")),
        quota_note=quota_note(asking),
    )
    return Seen(hosting, path, text(found, "html_url") or "")


def _latest(asking: Asking, url: str) -> dict[str, object]:
    try:
        return facts_of(asking.get_json(url))
    except ForgeTrouble as trouble:
        if trouble.limited or not trouble.status:
            raise
        return {}
