"""The facts of Forgejo and Gitea (Codeberg among them): two questions to their REST interface.

Import this module only where such a forge is asked: its session loads `requests`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from openness_lint.collect.hosting import Seen, api_url, by_rest, facts_of, flag, number, text
from openness_lint.collect.trouble import ForgeTrouble

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
    hosting = by_rest(found, release, asking)._replace(
        homepage=text(found, "website"),
        template=flag(found, "template"),
        open_issues=number(found, "open_issues_count"),
    )
    return Seen(hosting, path, text(found, "html_url") or "")


def _latest(asking: Asking, url: str) -> dict[str, object]:
    try:
        return facts_of(asking.get_json(url))
    except ForgeTrouble as trouble:
        if trouble.limited or not trouble.status:
            raise
        return {}
