"""Facts that only the forge knows, asked through one small interface; and which forge a host is.

A forge's module has one function, `look(target, asking) -> Seen`. What cannot be had is a NotSeen with its
reason: the audit goes on without it.
"""

from __future__ import annotations

import datetime
import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openness_lint.collect.tokens import hide, token_for, variable_for
from openness_lint.collect.trouble import ForgeTrouble
from openness_lint.repository import Hosting, NotSeen, Tag

if TYPE_CHECKING:
    from openness_lint.collect.cache import Cache
    from openness_lint.collect.http import Asking
    from openness_lint.collect.target import Target
    from openness_lint.collect.tokens import Token

NOT_A_FORGE = NotSeen(
    "This address is not on a forge that we know how to ask (GitHub, GitLab, Forgejo, Gitea), so its"
    " description, topics and issues are unknown. If it is one, say so: OPENNESS_GITLAB_HOSTS,"
    " OPENNESS_GITHUB_HOSTS or OPENNESS_FORGEJO_HOSTS."
)
API_HOSTS = {"github.com": "api.github.com"}
# Kind -> (a question that its API answers to everybody, what is in the answer).
_PROBES = {
    "forgejo": ("/api/v1/version", "version"),
    "gitlab": ("/api/v4/projects?per_page=1&simple=true", ""),
    "github": ("/api/v3/meta", "installed_version"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a forge told: the facts, or why there are none; the repository's path and web address by now."""

    hosting: Hosting | NotSeen
    path: str = ""
    web: str = ""
    notes: tuple[str, ...] = ()


def look(target: Target, cache: Cache | None = None) -> Seen:
    """Ask the forge of `target` for its facts. Never raises for anything that the forge or the line does."""
    if target.kind not in _PROBES:
        return Seen(NOT_A_FORGE)
    token = token_for(target.host)
    try:
        return _ask(target, token, cache)
    except ForgeTrouble as trouble:
        if trouble.status == 401 and token:
            return _without_token(target, cache, str(trouble))
        return Seen(NotSeen(_reason(target, trouble)))


def _ask(target: Target, token: Token | None, cache: Cache | None) -> Seen:
    """Ask the forge of `target` in the name of `token`; raises ForgeTrouble and nothing else."""
    from openness_lint.collect.http import Asking  # noqa: PLC0415 - loads requests

    host = api_host(target)
    forge = importlib.import_module(f"openness_lint.collect.{target.kind}")
    try:
        with Asking(host, token, cache) as asking:
            seen: Seen = forge.look(target, asking)
    except ForgeTrouble:
        raise
    except Exception as surprise:  # noqa: BLE001 - two libraries and a stranger's data: a fact is not worth a crash
        said = hide(f"{type(surprise).__name__}: {surprise}")[:200]
        raise ForgeTrouble(f"{host} answered in a way we did not understand ({said}).") from None
    return seen


def api_host(target: Target) -> str:
    """Give the host whose API knows about `target`."""
    if target.kind == "github" and target.host.endswith(".ghe.com"):
        return "api." + target.host
    return API_HOSTS.get(target.host, target.host)


def api_url(target: Target) -> str:
    """Give the API's address without a path, in the scheme that the target was named with."""
    scheme = target.web.partition("://")[0] or "https"
    return f"{scheme}://{api_host(target)}"


def identify(target: Target) -> str:
    """Ask an unknown host which forge it is: "github", "gitlab", "forgejo", or "git" for none we know."""
    if target.kind != "git" or not target.web or target.path.count("/") < 1:
        return target.kind
    from openness_lint.collect.http import Asking  # noqa: PLC0415 - loads requests

    likely = [kind for kind in _PROBES if kind in target.host]
    with Asking(target.host) as asking:
        for kind in dict.fromkeys([*likely, *_PROBES]):
            question, expected = _PROBES[kind]
            try:
                answer = asking.get_json(api_url(target) + question)
            except ForgeTrouble as trouble:
                if not trouble.status:
                    return "git"
                continue
            if expected in answer if isinstance(answer, dict) else isinstance(answer, list) and not expected:
                return kind
    return "git"


def facts_of(answer: object) -> dict[str, object]:
    """Give an answer as a table with text keys; an empty one where it is something else."""
    return {str(key): value for key, value in answer.items()} if isinstance(answer, dict) else {}


def text(table: dict[str, object], key: str) -> str | None:
    """Give a text; "" where the forge says there is none (null), None where it says nothing."""
    value = table.get(key, ...)
    return "" if value is None else value if isinstance(value, str) else None


def flag(table: dict[str, object], key: str) -> bool | None:
    """Give a yes or no; None where the forge says neither."""
    value = table.get(key)
    return value if isinstance(value, bool) else None


def number(table: dict[str, object], key: str) -> int | None:
    """Give a whole number, not negative; None where the forge gives none."""
    value = table.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def words(table: dict[str, object], key: str) -> tuple[str, ...] | None:
    """Give a list of texts; None where the forge gives no list."""
    value = table.get(key)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else None


def tag(name: object, moment: object) -> Tag | None:
    """Give a release as a tag with its day ("2026-03-01T10:00:00Z"); None where either is not there."""
    if not isinstance(name, str) or not isinstance(moment, str) or not name:
        return None
    try:
        return Tag(name, datetime.date.fromisoformat(moment[:10]))
    except ValueError:
        return None


def by_rest(found: dict[str, object], release: dict[str, object], asking: Asking) -> Hosting:
    """Read what GitHub and Forgejo call by the same names; `release` is their answer on the latest one."""
    return Hosting(
        description=text(found, "description"),
        topics=words(found, "topics"),
        archived=flag(found, "archived"),
        fork=flag(found, "fork"),
        parent=text(facts_of(found.get("parent")), "full_name"),
        default_branch=text(found, "default_branch"),
        issues_on=flag(found, "has_issues"),
        latest_release=tag(release.get("tag_name"), release.get("published_at")),
        quota_note=quota_note(asking),
    )


def quota_note(asking: Asking) -> str:
    """Say what quota is left, "" where the forge does not tell."""
    return f"{asking.host}: {asking.quota.words()}." if asking.quota else ""


def _without_token(target: Target, cache: Cache | None, refused: str) -> Seen:
    """Look once more as a stranger would: an expired token must not hide a public repository."""
    try:
        seen = _ask(target, None, cache)
    except ForgeTrouble as trouble:
        reason = refused if trouble.status == 404 else f"{refused} Without it: {trouble}"
        return Seen(NotSeen(f"We have no facts from the forge. {reason}"))
    return Seen(seen.hosting, seen.path, seen.web, (*seen.notes, f"{refused} We looked without it."))


def _reason(target: Target, trouble: ForgeTrouble) -> str:
    hint = ""
    if trouble.status in {401, 403, 404} and not trouble.limited and not token_for(target.host):
        hint = f" If it is private, put a token in {variable_for(target.host, target.kind)}."
    return f"We have no facts from the forge. {trouble}{hint}"
