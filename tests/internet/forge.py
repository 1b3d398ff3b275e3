"""A forge that answers as GitHub, GitLab and Forgejo do, from a few facts, with a switch for every fault.

The shapes of GitHub's answers are held against its published description in test_contract.py.
"""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qs, unquote

from tests.internet.server import Answer
from tests.internet.shapes import (
    forgejo_release,
    forgejo_repository,
    github_rate,
    github_release,
    github_repository,
    github_tree,
    gitlab_project,
    gitlab_release,
    graphql,
)

KINDS = {
    "github.com": "github",
    "api.github.com": "github",
    "gitlab.com": "gitlab",
    "codeberg.org": "forgejo",
}


@dataclass
class Facts:
    """What a forge knows of one repository. `moved_to`: its path by now, where it was renamed."""

    description: str | None = "Bin days for Anytown"
    topics: tuple[str, ...] = ("waste", "local-government")
    homepage: str | None = "https://bins.example.org"
    archived: bool = False
    parent: str = ""
    template: bool = False
    default_branch: str = "main"
    issues_on: bool = True
    discussions_on: bool = False
    open_issues: int = 3
    open_pulls: int = 0
    release: tuple[str, str] | None = ("v1.2", "2026-02-03")
    defaults: tuple[str, ...] = ()  # paths in the owner's repository ".github"
    moved_to: str = ""
    private: bool = False
    token: str = ""  # the one token that opens it, where it is private


@dataclass
class Forge:
    """All forges of a test. `fault`: scope ("api", "git") -> name of what goes wrong there."""

    internet: object
    facts: dict[tuple[str, str], Facts] = field(default_factory=dict)
    fault: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)
    remaining: int = 57
    answered: int = 0
    issues: dict[str, object] = field(default_factory=dict)  # path -> tests.internet.issues.Issues

    def host(self, name, kind):
        """Open a host: `kind` is github, gitlab, forgejo or git (no interface but git's)."""
        self.kinds[name] = kind
        self.internet.hosts[name] = self._answer
        if name == "github.com":
            self.host("api.github.com", "github-api")

    def add(self, host, path, folder, facts=None):
        """Put a bare repository at a host, opening the host where it is not yet."""
        if host not in self.kinds:
            self.host(host, KINDS.get(host, "git"))
        self.internet.repositories[host, path] = folder
        self.facts[host, path] = facts or Facts()

    def _answer(self, asked):
        self.answered += 1
        if asked.path.endswith(("/info/refs", "/git-upload-pack")):
            return self._git(asked)
        kind = self.kinds[asked.host]
        if kind == "git":
            return None
        api = kind == "github-api" or asked.path.startswith("/api")
        if not api:
            return None
        if answer := self._fault(FAULTS, "api", asked):
            return answer
        return self._conditional(asked, self._api(kind, asked))

    def _fault(self, faults, scope, asked):
        fault = faults.get(self.fault.get(scope, ""))
        return fault(self, asked) if fault else None

    def _git(self, asked):
        if answer := self._fault(GIT_FAULTS, "git", asked):
            return answer
        path = asked.path.rpartition("/info/refs")[0] or asked.path.rpartition("/git-upload-pack")[0]
        path = path.strip("/").removesuffix(".git")
        facts = self.facts.get((asked.host, path))
        if facts is None:
            return Answer(401, {"WWW-Authenticate": 'Basic realm="forge"'})
        if facts.moved_to:
            where = f"{asked.scheme}://{asked.host}/{facts.moved_to}.git/info/refs?{asked.query}"
            return Answer(301, {"Location": where})
        if facts.private and not self._may(asked, facts):
            return Answer(401, {"WWW-Authenticate": 'Basic realm="forge"'})
        return None

    def _may(self, asked, facts):
        import base64

        given = asked.headers.get("authorization", "")
        if given.startswith("Basic "):
            given = base64.b64decode(given[6:]).decode().partition(":")[2]
        return facts.token in given.split() or facts.token in {asked.headers.get("private-token"), given}

    def _api(self, kind, asked):
        if kind in {"github", "github-api"}:
            return self._github(asked)
        return self._gitlab(asked) if kind == "gitlab" else self._forgejo(asked)

    def _conditional(self, asked, answer):
        """Give every answer a mark, and 304 to who has it already; count the quota as GitHub does."""
        headers = answer.headers
        if asked.method == "GET" and answer.status == 200:
            mark = f'W/"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
            headers |= {"ETag": mark, "Cache-Control": "private, max-age=60", "Vary": "Accept, Authorization"}
            if asked.headers.get("if-none-match") == mark:
                answer = replace(answer, status=304, body=b"")
        if answer.status != 304:
            self.remaining = max(0, self.remaining - 1)
        prefix = "RateLimit-" if self.kinds[asked.host] == "gitlab" else "X-RateLimit-"
        if self.kinds[asked.host] != "forgejo":
            headers[prefix + "Limit"] = "60"
            headers.setdefault(prefix + "Remaining", str(self.remaining))
            headers.setdefault(prefix + "Reset", str(int(time.time()) + 1800))
        return replace(answer, headers=headers)

    def _found(self, asked, path):
        host = "github.com" if asked.host == "api.github.com" else asked.host
        facts = self.facts.get((host, path))
        if facts is None or (facts.private and not self._may(asked, facts)):
            return host, None
        return host, facts

    def _github(self, asked):
        path = asked.path.removeprefix("/api/v3").removeprefix("/api")
        if path == "/graphql":
            return self._graphql(asked)
        if path == "/rate_limit":
            return _json(github_rate(self.remaining, int(time.time()) + 1800))
        if path == "/meta" and asked.path.startswith("/api/v3"):
            return _json({"verifiable_password_authentication": True, "installed_version": "3.19.0"})
        parts = path.strip("/").split("/")
        if parts[0] == "repositories" and len(parts) > 1:
            moved = next(facts.moved_to for facts in self.facts.values() if facts.moved_to)
            parts = ["repos", *moved.split("/"), *parts[2:]]
        if parts[0] != "repos" or len(parts) < 3:
            return _github_missing()
        path, rest = "/".join(parts[1:3]), "/".join(parts[3:])
        if rest.startswith("issues") and path in self.issues:
            return self.issues[path].answer(asked, rest)
        return self._github_repository(asked, path, rest)

    def _github_repository(self, asked, path, rest):
        if path.endswith("/.github"):
            return self._github_defaults(asked, path)
        host, facts = self._found(asked, path)
        if facts is None:
            return _github_missing()
        base = f"https://{asked.host}" + ("/api/v3" if asked.path.startswith("/api/v3") else "")
        if facts.moved_to:
            where = f"{base}/repositories/1000" + (f"/{rest}" if rest else "")
            message = {
                "message": "Moved Permanently",
                "url": where,
                "documentation_url": "https://docs.github.com",
            }
            return _json(message, 301, {"Location": where})
        if not rest:
            return _json(github_repository(host, path, facts, base))
        if rest == "releases/latest" and facts.release:
            return _json(github_release(host, path, facts, base))
        return _github_missing()

    def _github_defaults(self, asked, path):
        host = "github.com" if asked.host == "api.github.com" else asked.host
        owner = path.partition("/")[0]
        defaults = self._defaults(host, owner)
        if not defaults or not asked.path.endswith("/git/trees/HEAD"):
            return _github_missing()
        return _json(github_tree(host, path, defaults, truncated=self.fault.get("api") == "truncated"))

    def _defaults(self, host, owner):
        mine = [
            facts.defaults
            for (at, path), facts in self.facts.items()
            if at == host and path.startswith(owner + "/")
        ]
        return next((defaults for defaults in mine if defaults), ())

    def _graphql(self, asked):
        if "authorization" not in asked.headers:
            return _json({"message": "This endpoint requires you to be authenticated."}, 401)
        question = json.loads(asked.body)["variables"]
        path = f"{question['owner']}/{question['name']}"
        host, facts = self._found(asked, path)
        if facts and facts.moved_to:
            path, facts = facts.moved_to, self.facts[host, facts.moved_to]
        answer = graphql(host, path, facts, self._defaults(host, question["owner"]), self.remaining)
        return _json(answer)

    def _gitlab(self, asked):
        rest = asked.path.removeprefix("/api/v4")
        if rest == "/projects":
            return _json([])
        if rest == "/version":
            return _json({"message": "401 Unauthorized"}, 401)
        parts = rest.strip("/").split("/")
        path = unquote(parts[1]) if len(parts) > 1 else ""
        if path.isdigit():
            path = next(path for (host, path) in self.facts if host == asked.host)
        _, facts = self._found(asked, path)
        if parts[0] != "projects" or facts is None:
            return _json({"message": "404 Project Not Found"}, 404)
        if facts.moved_to:
            new = facts.moved_to.replace("/", "%2F")
            return Answer(301, {"Location": f"https://{asked.host}/api/v4/projects/{new}"})
        if parts[2:] == ["releases"]:
            assert parse_qs(asked.query)["per_page"] == ["1"]
            return _json(gitlab_release(facts) if facts.release else [])
        return _json(gitlab_project(asked.host, path, facts))

    def _forgejo(self, asked):
        if asked.path == "/api/v1/version":
            return _json({"version": "13.0.1+gitea-1.22.0"})
        parts = asked.path.removeprefix("/api/v1/repos/").split("/")
        path = "/".join(parts[:2])
        _, facts = self._found(asked, path)
        if not asked.path.startswith("/api/v1/repos/") or facts is None:
            return _json({"message": "not found", "url": f"https://{asked.host}/api/swagger"}, 404)
        if facts.moved_to:
            return Answer(301, {"Location": f"https://{asked.host}/api/v1/repos/{facts.moved_to}"})
        if parts[2:] == ["releases", "latest"]:
            return _json(forgejo_release(facts)) if facts.release else _json({"message": "not found"}, 404)
        return _json(forgejo_repository(asked.host, path, facts))


def _json(value, status=200, headers=None):
    headers = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    return Answer(status, headers, json.dumps(value).encode())


def _github_missing():
    return _json(
        {"message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404"}, 404
    )


def _error(status, message="it went wrong", **headers):
    return lambda _forge, _asked: _json(
        {"message": message}, status, {name.replace("_", "-"): value for name, value in headers.items()}
    )


def _once(status, **headers):
    def answer(forge, asked):
        forge.fault.pop("api", None)
        return _error(status, **headers)(forge, asked)

    return answer


def _primary_limit(forge, asked):
    reset = str(int(time.time()) + 1800)
    prefix = "RateLimit-" if forge.kinds[asked.host] == "gitlab" else "X-RateLimit-"
    headers = {prefix + "Limit": "60", prefix + "Remaining": "0", prefix + "Reset": reset}
    status = 429 if forge.kinds[asked.host] == "gitlab" else 403
    return _json({"message": "API rate limit exceeded for 192.0.2.1."}, status, headers)


def _graphql_limit(_forge, asked):
    if asked.path.endswith("/graphql"):
        return _json({"errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded"}]})
    return None


def _old_graphql(_forge, asked):
    if asked.path.endswith("/graphql"):
        return _json(
            {"errors": [{"message": "Field 'hasDiscussionsEnabled' doesn't exist on type 'Repository'"}]}
        )
    return None


def _nulls(forge, asked):
    """Every field that is not a number is null."""
    answer = forge._api(forge.kinds[asked.host], asked)
    return replace(answer, body=json.dumps(_emptied(json.loads(answer.body)), default=str).encode())


def _emptied(value):
    if isinstance(value, dict):
        return {
            key: _emptied(inner) if key in {"data", "repository"} else None for key, inner in value.items()
        }
    return []


def _strange(forge, asked):
    """Fields of another type than ever seen, and fields nobody has heard of."""
    answer = forge._api(forge.kinds[asked.host], asked)
    value = json.loads(answer.body)
    if isinstance(value, dict):
        value = {key: {"what": ["is", 5]} for key in value if key != "data"} | {"brand_new": [1, {}]}
    return replace(answer, body=json.dumps(value).encode())


def _bad_token(_forge, asked):
    if any(name in asked.headers for name in ("authorization", "private-token", "job-token")):
        return _json({"message": "Bad credentials"}, 401)
    return None


FAULTS = {
    "not-found": _error(404, "Not Found"),
    "forbidden": _error(403, "Resource not accessible"),
    "blocked": _error(451, "Repository access blocked"),
    "empty": _error(409, "Git Repository is empty."),
    "gone": _error(410, "Gone"),
    "server-error": _error(502),
    "server-error-once": _once(502),
    "working": _error(202),
    "primary-limit": _primary_limit,
    "secondary-limit": _error(403, "You have exceeded a secondary rate limit.", Retry_After="600"),
    "too-many": _error(429, "Too many requests", Retry_After="1800"),
    "too-many-once": _once(429, Retry_After="1"),
    "graphql-limit": _graphql_limit,
    "graphql-old": _old_graphql,
    "nulls": _nulls,
    "strange": _strange,
    "bad-token": _bad_token,
    "page": lambda _forge, _asked: Answer(200, {"Content-Type": "text/html"}, b"<html>Sign in</html>"),
    "not-json": lambda _forge, _asked: Answer(200, {"Content-Type": "application/json"}, b'{"half": '),
    "cut": lambda _forge, _asked: Answer(200, {"Content-Type": "application/json"}, b"{", cut=True),
    "slow": lambda _forge, _asked: Answer(200, {}, b"{}", wait=3.0),
    "huge": lambda _forge, _asked: Answer(200, {}, b"[" + b" " * 11_000_000 + b"]"),
    "other-host": lambda _forge, _asked: Answer(301, {"Location": "https://elsewhere.example.org/x"}),
    "circle": lambda _forge, asked: Answer(301, {"Location": f"https://{asked.host}{asked.path}"}),
}
GIT_FAULTS = {
    "not-found": lambda _forge, _asked: Answer(404),
    "forbidden": lambda _forge, _asked: Answer(403),
    "blocked": lambda _forge, _asked: Answer(451),
    "server-error": lambda _forge, _asked: Answer(502),
    "too-many": lambda _forge, _asked: Answer(429, {"Retry-After": "1800"}),
    "page": lambda _forge, _asked: Answer(200, {"Content-Type": "text/html"}, b"<html>Sign in</html>"),
    "slow": lambda _forge, _asked: Answer(200, {}, b"", wait=3.0),
    "cut": lambda _forge, asked: Answer(200, {}, b"001e", cut=True) if asked.method == "POST" else None,
    "bad-token": lambda _forge, asked: (
        Answer(401, {"WWW-Authenticate": 'Basic realm="forge"'}) if "authorization" in asked.headers else None
    ),
    "other-host": lambda _forge, asked: Answer(
        301, {"Location": f"https://elsewhere.example.org{asked.path}?{asked.query}"}
    ),
}
