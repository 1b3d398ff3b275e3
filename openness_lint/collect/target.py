"""What the user named: a folder, a git address, or a repository on a forge.

Only the text is looked at here, and whether a folder of that name exists: nothing is fetched or run.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from openness_lint.collect.tokens import hide, web_host
from openness_lint.errors import CouldNotLook, UsageMistake
from openness_lint.repository import FORGES

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMES = ("https", "http", "ssh", "git", "file")
_SHORT = {"github": "github.com", "gitlab": "gitlab.com", "codeberg": "codeberg.org"}
_SETTINGS = {
    "github": ("OPENNESS_GITHUB_HOSTS", "GH_HOST"),
    "gitlab": ("OPENNESS_GITLAB_HOSTS", "GITLAB_HOST", "CI_SERVER_HOST"),
    "forgejo": ("OPENNESS_FORGEJO_HOSTS", "FORGEJO_HOST", "GITEA_HOST"),
}
# Page of a forge -> the words after owner/name behind which a branch, tag or commit stands.
_REF_WORDS = {
    "github": (
        *((page,) for page in ("tree", "blob", "raw", "blame", "edit", "commit", "commits")),
        ("releases", "tag"),
    ),
    "gitlab": tuple((page,) for page in ("tree", "blob", "raw", "blame", "commit", "commits", "tags")),
    "forgejo": tuple(
        (page, sort) for page in ("src", "raw", "commits") for sort in ("branch", "tag", "commit")
    ),
}
_NAME = re.compile(r"[A-Za-z0-9_.~+-]{1,255}")
_REF = re.compile(r"[^\x00-\x1f~^:?*\[\\\x7f]{1,400}")
_SCP = re.compile(
    r"(?:(?P<user>[A-Za-z0-9_.-]{1,64})@)?(?P<host>[A-Za-z0-9.-]{2,253}):(?P<path>[^\s:][^\s]{0,1000})"
)
_HOST = re.compile(r"([A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")
_DRIVE = re.compile(r"[A-Za-z]:([\\/]|$)")
_HELP = "Give a folder, an address such as https://github.com/owner/name, or github:owner/name."
_CLEANED = (
    "We left out the user name and password in the address; a token belongs in the environment (see doctor)."
)


@dataclass(frozen=True, slots=True)
class Target:
    """One repository as the user named it.

    `kind`: "folder", "git", "github", "gitlab" or "forgejo". `path`: the folder, or the path at the host
    without ".git" ("owner/name"). `ref`: branch, tag or commit asked for, "" for the default branch; for the
    page of a file or folder it may end with that path. `url`: what git is given, without credentials.
    `web`: the web address, "" where there is none. `note`: one sentence for the reader, or "".
    """

    kind: str
    path: str
    host: str = ""
    ref: str = ""
    url: str = ""
    web: str = ""
    note: str = ""

    @property
    def owner(self) -> str:
        """Everything before the last part of the path: "owner", "group/subgroup"."""
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rstrip("/").rpartition("/")[2]


def parse_target(text: str, environment: Mapping[str, str] | None = None) -> Target:
    """Tell what `text` names. An existing folder wins; nothing is fetched.

    Raises UsageMistake with one clear line (any password taken out of it) for what cannot be a target, and
    CouldNotLook for a folder that is not there.
    """
    env = os.environ if environment is None else environment
    if text.startswith("-"):
        raise UsageMistake(f"'{hide(text, env)}' looks like an option, not a repository. {_HELP}")
    if not text.strip() or any(ord(sign) < 32 or ord(sign) == 127 for sign in text):
        raise UsageMistake(f"The target is empty or holds control signs. {_HELP}")
    if _is_folder(text):
        return Target("folder", text)
    if "::" in text.split("/", maxsplit=1)[0]:
        raise UsageMistake(f"'{hide(text, env)}' would run a program to fetch: we never do. {_HELP}")
    if "://" in text:
        return _from_url(text, env)
    prefix, colon, rest = text.partition(":")
    if colon and prefix in {*_SHORT, "forgejo", "gitea"}:
        return _from_short(prefix, rest, env)
    if colon and (scp := _SCP.fullmatch(text)):
        return _from_scp(scp, env)
    if text.split("/", maxsplit=1)[0].lower().removeprefix("www.") in FORGES:
        return _from_url("https://" + text, env)
    return _no_folder(text)


def kind_of(host: str, environment: Mapping[str, str] | None = None) -> str:
    """Give the kind of forge at `host`, where a name or a setting says; else "git".

    Settings: OPENNESS_GITHUB_HOSTS, OPENNESS_GITLAB_HOSTS, OPENNESS_FORGEJO_HOSTS: hosts, parted by commas.
    """
    env = os.environ if environment is None else environment
    host = web_host(host)
    if host in FORGES:
        return FORGES[host]
    if host.endswith(".ghe.com"):
        return "github"
    for kind, variables in _SETTINGS.items():
        if any(host in _listed(env.get(variable, "")) for variable in variables):
            return kind
    if host in _listed(env.get("GITHUB_SERVER_URL", "")):  # Forgejo's and Gitea's runners use GitHub's names
        return "forgejo" if env.get("FORGEJO_ACTIONS") or env.get("GITEA_ACTIONS") else "github"
    return "git"


def as_forge(target: Target, kind: str) -> Target:
    """Read an address again, now that its host is known to be a forge of `kind`."""
    if kind in (target.kind, "git") or not target.web:
        return target
    return _on_forge(kind, target.host, target.path.split("/"), target)


def _listed(setting: str) -> set[str]:
    """Read a list of hosts or addresses."""
    parts = setting.replace(",", " ").split()
    return {web_host(part.split("://")[-1].split("/")[0]) for part in parts}


def _is_folder(text: str) -> bool:
    if _DRIVE.match(text) or text.startswith("\\\\"):
        return True
    try:
        return Path(text).is_dir()
    except (OSError, ValueError):
        return False


def _no_folder(text: str) -> Target:
    try:
        there = Path(text).exists()
    except OSError as error:
        raise CouldNotLook(f"'{hide(text[:80])}' cannot be opened ({error.strerror}). {_HELP}") from None
    if there:
        raise UsageMistake(f"'{text}' is a file. {_HELP}")
    if re.fullmatch(r"[\w.-]{1,100}/[\w.-]{1,100}", text):
        raise CouldNotLook(f"There is no folder '{text}' here. For GitHub's repository write github:{text}.")
    raise CouldNotLook(f"There is no folder '{hide(text)}' here. {_HELP}")


def _from_short(prefix: str, rest: str, env: Mapping[str, str]) -> Target:
    """Read "github:owner/name", "gitlab:group/sub/name", "forgejo:host/owner/name"; "@ref" may follow."""
    path, _, ref = rest.partition("@")
    parts = path.strip("/").split("/")
    host = _SHORT.get(prefix, "")
    if not host and len(parts) > 2:
        host, parts = parts[0], parts[1:]
    host = host or "codeberg.org"
    kind = "forgejo" if prefix in {"forgejo", "gitea"} else FORGES[host]
    if not _HOST.fullmatch(host):
        raise UsageMistake(f"'{hide(prefix + ':' + rest, env)}' names no host that could be. {_HELP}")
    return _checked_ref(_on_forge(kind, host, parts, Target("git", path, host)), ref)


def _from_scp(found: re.Match[str], env: Mapping[str, str]) -> Target:
    """Read git's short ssh form, user@host:path."""
    host, path = found["host"].lower(), found["path"]
    if host.startswith("-") or path.startswith("-"):
        raise UsageMistake(f"'{found.group()}' cannot be an address. {_HELP}")
    user = f"{found['user']}@" if found["user"] else ""
    return _from_url(f"ssh://{user}{host}/{path.lstrip('/')}", env)


def _from_url(text: str, env: Mapping[str, str]) -> Target:
    try:
        parts = urlsplit(text.strip())
        host = _with_port(parts.hostname or "", parts.port)
    except ValueError:
        raise UsageMistake(f"'{hide(text, env)}' is not an address we can read. {_HELP}") from None
    if parts.scheme not in SCHEMES:
        raise UsageMistake(f"'{hide(text, env)}': we read https, http, ssh, git and file addresses. {_HELP}")
    if parts.scheme == "file":
        return _from_file(parts.path)
    if not _HOST.fullmatch(host):
        raise UsageMistake(f"'{hide(text, env)}' names no host that could be. {_HELP}")
    secret = parts.password or (parts.username and parts.scheme != "ssh")
    plain = Target("git", parts.path.strip("/"), host, note=_CLEANED if secret else "")
    if parts.scheme == "ssh":
        return _from_ssh(parts.username or "", plain, env)
    if parts.scheme == "git":
        return replace(plain, path=_bare(plain.path), url=f"git://{host}/{plain.path}")
    return _from_web(parts.scheme, plain, env)


def _with_port(host: str, port: int | None) -> str:
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{port}" if port else host


def _from_file(path: str) -> Target:
    path = unquote(path)
    return Target("git", path.rstrip("/").removesuffix(".git").removesuffix("/"), url=f"file://{path}")


def _from_ssh(user: str, plain: Target, env: Mapping[str, str]) -> Target:
    """Keep the ssh address for git: people who write one have a key. Facts and links use the web address."""
    if user and not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}", user):
        raise UsageMistake(f"The user name in the address of {plain.host} cannot be one. {_HELP}")
    url = f"ssh://{user + '@' if user else ''}{plain.host}/{plain.path}"
    kind = kind_of(plain.host.split(":")[0], env)
    if kind == "git":
        return replace(plain, path=_bare(plain.path), url=url)
    host = plain.host.split(":")[0]
    return replace(_on_forge(kind, host, plain.path.split("/"), plain), url=url)


def _from_web(scheme: str, plain: Target, env: Mapping[str, str]) -> Target:
    if plain.host in {"raw.githubusercontent.com", "api.github.com", "www.github.com"}:
        plain = _github_alias(plain)
    path = unquote(plain.path)
    if any(part in {"..", "."} for part in path.split("/")) or not re.fullmatch(
        r"[^\s\\]{0,2000}", plain.path
    ):
        raise UsageMistake(f"The path in the address of {plain.host} is not one we can read. {_HELP}")
    web = f"{scheme}://{plain.host}/{_bare(plain.path)}"
    target = replace(plain, path=_bare(path), url=f"{scheme}://{plain.host}/{plain.path}", web=web)
    if not target.path:
        raise UsageMistake(f"{scheme}://{plain.host} is a whole site. {_HELP}")
    return as_forge(target, kind_of(plain.host, env))


def _github_alias(plain: Target) -> Target:
    parts = plain.path.split("/")
    if plain.host == "raw.githubusercontent.com" and len(parts) > 2:
        parts = [*parts[:2], "raw", *parts[2:]]
    if plain.host == "api.github.com" and parts[0] == "repos":
        parts = parts[1:3]
    return replace(plain, host="github.com", path="/".join(parts))


def _on_forge(kind: str, host: str, parts: list[str], plain: Target) -> Target:
    """Take owner and name, and a branch, tag or commit, out of the address of a forge's page."""
    scheme = plain.url.partition("://")[0] if plain.url.startswith("http") else "https"
    parts = [part for part in parts if part]
    inside, beyond = _split_page(kind, parts)
    inside = [*inside[:-1], _bare(inside[-1])] if inside else inside
    if len(inside) < 2 or not all(_NAME.fullmatch(part) and part not in {".", ".."} for part in inside):
        shown = "/".join(parts)
        raise UsageMistake(f"'{shown}' at {host} is not a repository: we need an owner and a name. {_HELP}")
    path = "/".join(inside)
    web = f"{scheme}://{host}/{path}"
    target = Target(kind, path, host, "", f"{web}.git", web, plain.note)
    for words in _REF_WORDS[kind]:
        if tuple(beyond[: len(words)]) == words and len(beyond) > len(words):
            return _checked_ref(target, "/".join(beyond[len(words) :]))
    return target


def _split_page(kind: str, parts: list[str]) -> tuple[list[str], list[str]]:
    """Part the path of the repository from the path of a page below it; GitLab's groups may be nested."""
    if kind != "gitlab":
        return parts[:2], parts[2:]
    if "-" in parts:
        cut = parts.index("-")
        return parts[:cut], parts[cut + 1 :]
    for cut in range(2, len(parts)):  # GitLab's pages had no "/-/" before 2019
        if parts[cut] in {"tree", "blob", "raw", "commit"}:
            return parts[:cut], parts[cut:]
    return parts, []


def _checked_ref(target: Target, ref: str) -> Target:
    ref = unquote(ref)
    if ref and (ref.startswith("-") or ".." in ref or not _REF.fullmatch(ref)):
        raise UsageMistake(f"'{ref}' cannot be a branch, a tag or a commit of {target.path}.")
    return replace(target, ref=ref)


def _bare(path: str) -> str:
    return path.rstrip("/").removesuffix(".git")
