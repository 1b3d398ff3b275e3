"""What the Action says on the forge, only where asked to: one issue with the next things to do, one comment.

Both are found again by a hidden mark and edited in place, so that a weekly run never piles up. A token that may
not write (a pull request from a fork has none that may) is told in one line and fails nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from openness_lint.collect.http import Asking
from openness_lint.collect.tokens import token_for
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.reports import render
from openness_lint.reports.escape import markdown, markdown_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.report import Advice, Report

MARK = "<!-- openness-lint: kept up to date by the Action -->"
TITLE = "The next three things to do for openness"
SHOWN = 3
PAGES = 10


class Place(NamedTuple):
    """The repository whose workflow runs: the API's address, owner/name, and the session that may write there."""

    api: str
    name: str
    asking: Asking


def keep(report: Report, env: Mapping[str, str], *, comment: bool, advice: bool) -> Iterator[str]:
    """Bring the issue and the comment up to date; yields a line for the log about each."""
    place = _place(env)
    if place is None:
        yield "The issue and the comment were left alone: there is no token or no repository in the environment."
        return
    if advice:
        yield _or_why("issue", lambda: _keep_issue(place, report))
    if comment:
        number = _pull_request(env)
        yield (
            _or_why("comment", lambda: _keep_comment(place, number, report))
            if number
            else "No comment: this run is not for a pull request."
        )


def _place(env: Mapping[str, str]) -> Place | None:
    name, api = env.get("GITHUB_REPOSITORY", ""), env.get("GITHUB_API_URL", "https://api.github.com")
    server = urlsplit(env.get("GITHUB_SERVER_URL", "https://github.com")).netloc
    token = token_for(server, env)
    if not name or token is None:
        return None
    return Place(api.rstrip("/"), name, Asking(urlsplit(api).netloc, token))


def _or_why(what: str, act: object) -> str:
    try:
        return str(act())  # type: ignore[operator]
    except ForgeTrouble as trouble:
        may = (
            " A pull request from a fork may not write; that is as it should be."
            if trouble.status in {401, 403}
            else ""
        )
        return f"The {what} was left alone: {trouble}.{may}"


def _keep_issue(place: Place, report: Report) -> str:
    found = _find(place, f"/repos/{place.name}/issues?state=open&per_page=100")
    to_do = report.advice[:SHOWN]
    if not to_do:
        if found is None:
            return "There is nothing to do, and no issue says otherwise."
        _send(
            place,
            "PATCH",
            f"/repos/{place.name}/issues/{found['number']}",
            {"state": "closed", "state_reason": "completed"},
        )
        return f"Everything is done: issue {found['number']} is closed."
    body = issue_body(report)
    if found is None:
        made = _send(place, "POST", f"/repos/{place.name}/issues", {"title": TITLE, "body": body})
        return f"Issue {made.get('number')} now holds the next things to do."
    if found.get("body") == body:
        return f"Issue {found['number']} is up to date."
    _send(place, "PATCH", f"/repos/{place.name}/issues/{found['number']}", {"body": body})
    return f"Issue {found['number']} was brought up to date."


def _keep_comment(place: Place, number: int, report: Report) -> str:
    found = _find(place, f"/repos/{place.name}/issues/{number}/comments?per_page=100")
    body = f"{MARK}\n{render(report, 'markdown')}"
    if found is None:
        _send(place, "POST", f"/repos/{place.name}/issues/{number}/comments", {"body": body})
        return "A comment was added to the pull request."
    _send(place, "PATCH", f"/repos/{place.name}/issues/comments/{found['id']}", {"body": body})
    return "The comment on the pull request was brought up to date."


def issue_body(report: Report) -> str:
    """Give the issue's text: score and band, and the next three things to do with minutes and text to paste."""
    value = "no score yet" if report.score.value is None else f"{report.score.value} out of 100"
    lines = [MARK, f"**{value}**" + (f", {markdown(report.score.band)}" if report.score.band else ""), ""]
    for number, one in enumerate(report.advice[:SHOWN], start=1):
        lines += _step(number, one)
    lines.append("This issue is edited in place at each run, and closed when nothing is left to do.")
    return "\n".join(lines)


def _step(number: int, one: Advice) -> list[str]:
    lines = [f"### {number}. {markdown(one.rule.title)} ({one.minutes} minutes)", "", markdown(one.text), ""]
    return [*lines, markdown_block(one.paste), ""] if one.paste else lines


def _find(place: Place, path: str) -> dict[str, object] | None:
    """Find the text with our mark among at most 1,000; the first one wins."""
    for page in range(1, PAGES + 1):
        rows = place.asking.get_json(f"{place.api}{path}&page={page}")
        if not isinstance(rows, list):
            return None
        for row in rows:
            if (
                isinstance(row, dict)
                and "pull_request" not in row
                and str(row.get("body") or "").startswith(MARK)
            ):
                return row
        if len(rows) < 100:
            return None
    return None


def _send(place: Place, verb: str, path: str, what: Mapping[str, object]) -> dict[str, object]:
    token = place.asking.token
    headers = {"Authorization": f"Bearer {token.value}"} if token else {}
    answer = place.asking.request(
        verb, place.api + path, data=json.dumps(what).encode(), headers=headers
    ).json()
    return answer if isinstance(answer, dict) else {}


def _pull_request(env: Mapping[str, str]) -> int:
    """Read the pull request's number from the event that started the run, 0 where there is none."""
    try:
        event = json.loads(Path(env.get("GITHUB_EVENT_PATH", "")).read_text(encoding="utf-8"))
        return int(event["pull_request"]["number"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0
