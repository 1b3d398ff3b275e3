"""GitLab's facts through python-gitlab, for gitlab.com and servers of one's own; at most two questions.

Import this module only where a GitLab is asked: it loads python-gitlab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import gitlab
from gitlab.exceptions import GitlabError

from openness_lint.collect.hosting import Seen, api_url, facts_of, flag, number, quota_note, tag, text, words
from openness_lint.collect.http import READ_SECONDS, USER_AGENT
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from openness_lint.collect.http import Asking
    from openness_lint.collect.target import Target
    from openness_lint.repository import Tag


def look(target: Target, asking: Asking) -> Seen:
    """Give GitLab's facts on `target`; raises ForgeTrouble."""
    client = _client(target, asking)
    try:
        found = facts_of(client.http_get(f"/projects/{gitlab.utils.EncodedId(target.path)}"))
        if not found:
            raise ForgeTrouble(f"{asking.host} answered with nothing we know.")
        return _seen(found, _latest_release(client, found), asking)
    except GitlabError as error:
        raise ForgeTrouble(
            f"{asking.host} answered in a way we did not understand.", error.response_code or 0
        ) from None


def _client(target: Target, asking: Asking) -> gitlab.Gitlab:
    """Give python-gitlab with our session below it: no endless wait and no second try of its own."""
    token = asking.token
    return gitlab.Gitlab(
        api_url(target),
        oauth_token=token.value if token and not token.is_job_token else None,
        job_token=token.value if token and token.is_job_token else None,
        session=asking,
        timeout=READ_SECONDS,
        retry_transient_errors=False,
        user_agent=USER_AGENT,
        keep_base_url=True,
    )


def _seen(found: dict[str, object], release: Tag | None, asking: Asking) -> Seen:
    parent = found.get("forked_from_project", ...)
    access = text(found, "issues_access_level")
    issues_on = flag(found, "issues_enabled") if access is None else access != "disabled"
    hosting = Hosting(
        description=text(found, "description"),
        topics=words(found, "topics") if "topics" in found else words(found, "tag_list"),
        archived=flag(found, "archived"),
        # A project that is a fork says so; a stranger may not be told when the parent is private.
        fork=parent is not ... and bool(parent),
        parent=text(facts_of(parent), "path_with_namespace"),
        default_branch=text(found, "default_branch"),
        issues_on=issues_on,
        open_issues=number(found, "open_issues_count"),
        latest_release=release,
        quota_note=quota_note(asking),
    )
    return Seen(hosting, text(found, "path_with_namespace") or "", text(found, "web_url") or "")


def _latest_release(client: gitlab.Gitlab, found: dict[str, object]) -> Tag | None:
    """Give the newest release; none where the project keeps them to itself."""
    try:
        releases = client.http_get(f"/projects/{found.get('id')}/releases", query_data={"per_page": 1})
    except ForgeTrouble as trouble:
        if trouble.limited or not trouble.status:
            raise
        return None
    newest = facts_of(releases[0]) if isinstance(releases, list) and releases else {}
    return tag(newest.get("tag_name"), newest.get("released_at"))
