"""The part of a fake GitHub where issues and comments are written: listed by pages, made, edited, refused."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from tests.internet.server import Answer


@dataclass
class Issues:
    """What is written at one repository. `may_write`: the tokens that may; `switched_off`: no issues here."""

    may_write: set[str] = field(default_factory=set)
    issues: list[dict] = field(default_factory=list)
    comments: dict[int, list[dict]] = field(default_factory=dict)
    writes: list[tuple[str, str]] = field(default_factory=list)
    switched_off: bool = False
    limited: bool = False
    odd: object = None  # an answer to every question, instead of what is asked for

    def plant(self, body, *, association="NONE", kind="User", pull_request=False, **more):
        """Add an issue as somebody else would; gives it."""
        row = {
            "number": len(self.issues) + 1,
            "id": 9000 + len(self.issues),
            "title": "A title",
            "body": body,
        }
        row |= {"state": "open", "state_reason": None, "author_association": association, "labels": []}
        row |= {"user": {"login": "somebody", "type": kind}} | more
        if pull_request:
            row["pull_request"] = {"url": "https://api.github.com/x"}
        self.issues.append(row)
        return row

    def answer(self, asked, rest):
        """Answer a question below /repos/owner/name/."""
        if self.odd is not None:
            return _json(self.odd)
        if self.limited:
            return _json(
                {"message": "You have exceeded a secondary rate limit."}, 403, {"Retry-After": "900"}
            )
        if self.switched_off:
            return _json({"message": "Issues are disabled for this repo"}, 410)
        if asked.method != "GET":
            return self._write(asked, rest)
        query = {name: values[0] for name, values in parse_qs(asked.query).items()}
        parts = rest.split("/")
        rows = self.comments.get(int(parts[1]), []) if len(parts) == 3 else self._listed(query)
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        return _json(rows[(page - 1) * size : page * size])

    def _listed(self, query):
        state, label = query.get("state", "open"), query.get("labels")
        rows = [row for row in reversed(self.issues) if state in {"all", row["state"]}]
        return [row for row in rows if label is None or label in {one["name"] for one in row["labels"]}]

    def _write(self, asked, rest):
        if asked.headers.get("authorization", "").removeprefix("Bearer ") not in self.may_write:
            return _json({"message": "Resource not accessible by integration"}, 403)
        given, parts = json.loads(asked.body), rest.split("/")
        self.writes.append((asked.method, rest))
        if asked.method == "POST" and len(parts) == 3:
            return self._comment(int(parts[1]), given)
        if asked.method == "POST":
            labels = [{"name": name} for name in given.get("labels", [])]
            made = self.plant(given["body"], kind="Bot", title=given["title"], labels=labels)
            return _json(made, 201)
        row = self._at(parts)
        if given.get("state") == "open":
            given["state_reason"] = "reopened"
        row |= given
        return _json(row)

    def _comment(self, number, given):
        rows = self.comments.setdefault(number, [])
        rows.append({"id": 7000 + len(rows), "body": given["body"], "user": {"type": "Bot"}})
        return _json(rows[-1], 201)

    def _at(self, parts):
        if parts[1] == "comments":
            rows = [row for rows in self.comments.values() for row in rows]
            return next(row for row in rows if row["id"] == int(parts[2]))
        return next(row for row in self.issues if row["number"] == int(parts[1]))


def _json(value, status=200, headers=None):
    headers = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    return Answer(status, headers, json.dumps(value).encode())
