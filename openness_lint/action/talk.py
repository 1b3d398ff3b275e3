"""What the Action says on the forge, only where asked to: one issue with the next things to do, one comment.

Both are found again by a hidden mark and edited in place, so that a weekly run never piles up. Only what a
program or a member of the team wrote is taken for ours: a stranger cannot plant an issue for us to keep. A token
that may not write (a pull request from a fork has none that may) is told in one line and fails nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from openness_lint.collect.http import Asking
from openness_lint.collect.tokens import token_for
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.reports import render
from openness_lint.reports.escape import markdown, markdown_block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from openness_lint.report import Advice, Report

MARK = "<!-- openness-lint: kept up to date by the Action -->"
TITLE = "The next three things to do for openness"
LABEL = "openness-lint"
SHOWN = 3
PAGES, PAGE = 5, 100
TEAM = ("OWNER", "MEMBER", "COLLABORATOR")
NO_PLACE = "The issue and the comment were left alone: there is no token or no repository in the environment."
NO_PULL_REQUEST = "No comment: this run is not for a pull request."
NEEDS = {"issue": "issues: write", "comment": "pull-requests: write"}
MAY_NOT = (
    " The job may need `{needs}` among its permissions. A run for a pull request from a fork may never write; that is"
    " as it should be."
)
SWITCHED_OFF = " Issues may be switched off in this repository."


class Wanted(NamedTuple):
    """What the workflow asks us to keep. `pull_request`: the number of the one to comment on, 0 for none."""

    comment: bool = False
    advice: bool = False
    pull_request: int = 0


class Place(NamedTuple):
    """The repository whose workflow runs: the address of its API, and the session that may write there."""

    api: str
    asking: Asking


class Kept(NamedTuple):
    """A text of ours on the forge. `id`: of an issue its number, of a comment its id."""

    id: int
    body: str
    closed: bool
    declined: bool


def keep(report: Report, env: Mapping[str, str], wanted: Wanted) -> Iterator[str]:
    """Bring the issue and the comment up to date; yields a line for the log about each."""
    place = _place(env)
    if place is None:
        yield NO_PLACE
        return
    with place.asking:
        if wanted.advice:
            yield _or_why("issue", lambda: _keep_issue(place, report))
        if wanted.comment and wanted.pull_request:
            yield _or_why("comment", lambda: _keep_comment(place, wanted.pull_request, report))
        elif wanted.comment:
            yield NO_PULL_REQUEST


def _place(env: Mapping[str, str]) -> Place | None:
    name, api = env.get("GITHUB_REPOSITORY", ""), env.get("GITHUB_API_URL") or "https://api.github.com"
    server = urlsplit(env.get("GITHUB_SERVER_URL") or "https://github.com").netloc
    token = token_for(server, env)
    if not name or token is None:
        return None
    asking = Asking(urlsplit(api).netloc, token)
    asking.again = False  # a second try could write twice
    return Place(f"{api.rstrip('/')}/repos/{name}", asking)


def _or_why(what: str, act: Callable[[], str]) -> str:
    """Act, or say why not: whatever the forge answers, the audit stands."""
    try:
        return act()
    except ForgeTrouble as trouble:
        why = (
            MAY_NOT.format(needs=NEEDS[what]) if trouble.status in {401, 403} and not trouble.limited else ""
        )
        return f"The {what} was left alone: {trouble}{SWITCHED_OFF if trouble.status == 410 else why}"


def _keep_issue(place: Place, report: Report) -> str:
    found = _find(place, f"/issues?state=all&labels={LABEL}") or _find(place, "/issues?state=all")
    if not report.advice:
        return _close(place, found)
    body = issue_body(report)
    if found is None:
        made = _send(place, "POST", "/issues", {"title": TITLE, "body": body, "labels": [LABEL]})
        return f"Issue {made.get('number')} now holds the next things to do."
    if found.declined:
        return f"Issue {found.id} was closed as not planned, so it was left alone."
    if found.closed:
        _send(place, "PATCH", f"/issues/{found.id}", {"body": body, "state": "open"})
        return f"Issue {found.id} is open again: there is something to do."
    if _same(found.body, body):
        return f"Issue {found.id} is up to date."
    _send(place, "PATCH", f"/issues/{found.id}", {"body": body})
    return f"Issue {found.id} was brought up to date."


def _close(place: Place, found: Kept | None) -> str:
    if found is None or found.closed:
        return "There is nothing to do, and no issue says otherwise."
    _send(place, "PATCH", f"/issues/{found.id}", {"state": "closed", "state_reason": "completed"})
    return f"Everything is done: issue {found.id} is closed."


def _keep_comment(place: Place, number: int, report: Report) -> str:
    found = _find(place, f"/issues/{number}/comments?")
    body = f"{MARK}\n{render(report, 'markdown')}"
    if found is None:
        _send(place, "POST", f"/issues/{number}/comments", {"body": body})
        return "A comment was added to the pull request."
    if _same(found.body, body):
        return "The comment on the pull request is up to date."
    _send(place, "PATCH", f"/issues/comments/{found.id}", {"body": body})
    return "The comment on the pull request was brought up to date."


def issue_body(report: Report) -> str:
    """Give the issue's text: score and band, and the next three things to do with minutes and text to paste."""
    value = "No score yet" if report.score.value is None else f"{report.score.value} out of 100"
    lines = [MARK, f"**{value}**" + (f", {markdown(report.score.band)}" if report.score.band else ""), ""]
    for number, one in enumerate(report.advice[:SHOWN], start=1):
        lines += _step(number, one)
    lines.append("This issue is edited in place at each run, and closed when nothing is left to do.")
    return "\n".join(lines)


def _step(number: int, one: Advice) -> list[str]:
    lines = [f"### {number}. {markdown(one.rule.title)} ({one.minutes} minutes)", "", markdown(one.text), ""]
    return [*lines, markdown_block(one.paste), ""] if one.paste else lines


def _same(old: str, new: str) -> bool:
    """Say whether two texts are one to a reader: a forge may change line ends and what stands at the end."""
    return old.replace("\r\n", "\n").strip() == new.strip()


def _find(place: Place, path: str) -> Kept | None:
    """Find the oldest text of ours among the newest 500, so that a second one is never kept beside the first."""
    ours = None
    for page in range(1, PAGES + 1):
        rows = place.asking.get_json(f"{place.api}{path}&per_page={PAGE}&page={page}".replace("?&", "?"))
        if not isinstance(rows, list):
            break
        for row in rows:
            one = _ours(row)
            ours = one if one and (ours is None or one.id < ours.id) else ours
        if len(rows) < PAGE:
            break
    return ours


def _ours(row: object) -> Kept | None:
    if not isinstance(row, dict) or "pull_request" in row or not _of_the_team(row):
        return None
    body, which = row.get("body"), row.get("number", row.get("id"))
    if not isinstance(body, str) or not isinstance(which, int) or not body.startswith(MARK):
        return None
    closed = row.get("state") == "closed"
    return Kept(which, body, closed, closed and row.get("state_reason") == "not_planned")


def _of_the_team(row: Mapping[str, object]) -> bool:
    user = row.get("user")
    is_program = isinstance(user, dict) and user.get("type") == "Bot"
    return is_program or row.get("author_association") in TEAM


def _send(place: Place, verb: str, path: str, what: Mapping[str, object]) -> Mapping[str, object]:
    token = place.asking.token
    headers = {"Authorization": f"Bearer {token.value}"} if token else {}
    headers["Content-Type"] = "application/json"
    answer = place.asking.request(verb, place.api + path, data=json.dumps(what).encode(), headers=headers)
    try:
        made = answer.json()
    except ValueError:
        made = None
    return made if isinstance(made, dict) else {}
