"""GitHub's facts through PyGithub: one GraphQL question with a token, at most three REST questions without.

Import this module only where GitHub is asked: it loads PyGithub. Nothing is set process-wide: the library's
defaults (it sleeps until the quota is full again, up to an hour) hold for others only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from github import Auth
from github.GithubException import GithubException
from github.Requester import (
    HTTPRequestsConnectionClass,
    HTTPSRequestsConnectionClass,
    Requester,
    RequestsResponse,
)

from openness_lint.collect.hosting import (
    Seen,
    api_url,
    by_rest,
    facts_of,
    flag,
    number,
    quota_note,
    tag,
    text,
)
from openness_lint.collect.http import READ_SECONDS, USER_AGENT
from openness_lint.collect.trouble import ForgeTrouble, limited
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.collect.http import Asking
    from openness_lint.collect.target import Target

DEFAULTS = ".github"  # the repository whose files stand in for those an owner's other repositories lack
_PLACES = ("", ".github/", "docs/")
QUERY = """
query Openness($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner url description homepageUrl isArchived isFork isTemplate
    hasIssuesEnabled hasDiscussionsEnabled
    parent { nameWithOwner }
    defaultBranchRef { name }
    repositoryTopics(first: 30) { nodes { topic { name } } }
    issues(states: OPEN) { totalCount }
    latestRelease { tagName publishedAt }
  }
  defaults: repository(owner: $owner, name: ".github") {
    isPrivate
    object(expression: "HEAD:") {
      ... on Tree {
        entries { name type object {
          ... on Tree { entries { name type object { ... on Tree { entries { name type } } } } }
        } }
      }
    }
  }
  rateLimit { remaining limit resetAt }
}
"""


def look(target: Target, asking: Asking) -> Seen:
    """Give GitHub's facts on `target`; raises ForgeTrouble."""
    requester = _requester(target, asking)
    try:
        if asking.token:
            return _by_graphql(requester, target, asking)
        return _by_rest(requester, target, asking)
    except GithubException as error:
        raise ForgeTrouble(f"{asking.host} answered {error.status}.", error.status) from None
    except (AssertionError, RuntimeError):
        raise ForgeTrouble(f"{asking.host} sent us on to an address that we do not follow.") from None


class _Response(RequestsResponse):
    """An answer as PyGithub reads it."""


def _requester(target: Target, asking: Asking) -> Requester:
    """Give PyGithub's requester with our session below it."""

    class Ours(Requester):
        """A requester of its own, so that the connection classes of all others stay as they are."""

    class Line(HTTPSRequestsConnectionClass):
        """A connection that hands each request to our session."""

        def getresponse(self) -> RequestsResponse:
            sent = asking.request(
                self.verb,
                api_url(target) + self.url,
                headers=self.headers,
                data=self.input,
                allow_redirects=False,
            )
            return _Response(sent)

    class PlainLine(HTTPRequestsConnectionClass):
        """The same for a server without TLS (a test, or a server on this machine)."""

        getresponse = Line.getresponse

    Ours.injectConnectionClasses(PlainLine, Line)
    token = Auth.Token(asking.token.value) if asking.token else None
    # github.com and ghe.com have a host for the API; a server of one's own has a path.
    prefix = "" if asking.host.startswith("api.") else "/api/v3"
    return Ours(
        auth=token,
        base_url=api_url(target) + prefix,
        timeout=int(READ_SECONDS),
        user_agent=USER_AGENT,
        per_page=100,
        verify=True,
        retry=None,
        pool_size=None,
        seconds_between_requests=None,
        seconds_between_writes=None,
    )


def _by_graphql(requester: Requester, target: Target, asking: Asking) -> Seen:
    question = {"query": QUERY, "variables": {"owner": target.owner, "name": target.name}}
    _, answer = requester.requestJsonAndCheck("POST", requester.graphql_url, input=question)
    whole = facts_of(answer)
    data = facts_of(whole.get("data"))
    found = facts_of(data.get("repository"))
    kinds = {str(facts_of(error).get("type")) for error in _items(whole.get("errors"))}
    if "RATE_LIMITED" in kinds:
        raise limited(asking)
    if not found:
        if "NOT_FOUND" in kinds:
            raise ForgeTrouble(f"{asking.host} does not know it, or keeps it private.", 404)
        return _by_rest(requester, target, asking)  # an older server does not know every field we ask for
    release = facts_of(found.get("latestRelease"))
    topics = [facts_of(facts_of(node).get("topic")).get("name") for node in _nodes(found, "repositoryTopics")]
    hosting = Hosting(
        description=text(found, "description"),
        topics=tuple(topic for topic in topics if isinstance(topic, str)),
        homepage=text(found, "homepageUrl"),
        archived=flag(found, "isArchived"),
        fork=flag(found, "isFork"),
        parent=text(facts_of(found.get("parent")), "nameWithOwner"),
        template=flag(found, "isTemplate"),
        default_branch=text(facts_of(found.get("defaultBranchRef")), "name"),
        issues_on=flag(found, "hasIssuesEnabled"),
        discussions_on=flag(found, "hasDiscussionsEnabled"),
        open_issues=number(facts_of(found.get("issues")), "totalCount"),
        latest_release=tag(release.get("tagName"), release.get("publishedAt")),
        organisation_files=_default_files(facts_of(data.get("defaults")), target),
        quota_note=quota_note(asking),
    )
    return Seen(hosting, text(found, "nameWithOwner") or "", text(found, "url") or "")


def _by_rest(requester: Requester, target: Target, asking: Asking) -> Seen:
    found = _get(requester, f"/repos/{quote(target.owner)}/{quote(target.name)}")
    if not found:
        raise ForgeTrouble(f"{asking.host} answered with nothing we know.")
    path = text(found, "full_name") or target.path
    release = _or_nothing(requester, f"/repos/{quote(path)}/releases/latest")
    files = _default_tree(requester, path)
    # The number counts pull requests too, so only nought tells the number of issues.
    issues = 0 if number(found, "open_issues_count") == 0 else None
    hosting = by_rest(found, release, asking)._replace(
        homepage=text(found, "homepage"),
        template=flag(found, "is_template"),
        discussions_on=flag(found, "has_discussions"),
        open_issues=issues,
        organisation_files=files,
    )
    return Seen(hosting, path, text(found, "html_url") or "")


def _default_tree(requester: Requester, path: str) -> tuple[str, ...]:
    """List the owner's files that stand in for absent ones; a cut-off list is used as far as it goes."""
    owner, _, name = path.partition("/")
    if name == DEFAULTS:
        return ()
    tree = _or_nothing(requester, f"/repos/{quote(owner)}/{DEFAULTS}/git/trees/HEAD?recursive=1")
    entries = [facts_of(entry) for entry in _items(tree.get("tree"))]
    return _in_place(str(entry.get("path")) for entry in entries if entry.get("type") == "blob")


def _default_files(defaults: dict[str, object], target: Target) -> tuple[str, ...]:
    if defaults.get("isPrivate") is not False or target.name == DEFAULTS:
        return ()
    return _in_place(_paths(facts_of(defaults.get("object")), ""))


def _paths(tree: dict[str, object], above: str) -> Iterator[str]:
    for item in _items(tree.get("entries")):
        entry = facts_of(item)
        path = f"{above}{entry.get('name')}"
        if entry.get("type") == "blob":
            yield path
        elif entry.get("type") == "tree":
            yield from _paths(facts_of(entry.get("object")), f"{path}/")


def _in_place(paths: Iterator[str]) -> tuple[str, ...]:
    """Keep the files where GitHub looks: the root, .github and docs, and issue forms below them."""
    kept = set()
    for path in paths:
        folder, _, _ = path.rpartition("/")
        below = folder.upper().removesuffix("ISSUE_TEMPLATE").lower()
        if (below if below.endswith("/") or not below else below + "/") in _PLACES:
            kept.add(path)
    return tuple(sorted(kept))


def _get(requester: Requester, path: str) -> dict[str, object]:
    _, answer = requester.requestJsonAndCheck("GET", path)
    return facts_of(answer)


def _or_nothing(requester: Requester, path: str) -> dict[str, object]:
    """Ask for what need not be there; only a used-up quota or a broken line is trouble."""
    try:
        return _get(requester, path)
    except ForgeTrouble as trouble:
        if trouble.limited or not trouble.status:
            raise
        return {}
    except GithubException:
        return {}


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _nodes(table: dict[str, object], key: str) -> list[object]:
    return _items(facts_of(table.get(key)).get("nodes"))
