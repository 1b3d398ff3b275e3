"""Access tokens: read from the environment only, and given to one host each.

A token's value is never written, logged or printed. `GITHUB_TOKEN` belongs to github.com, or to the server
that runs the job where one says so (`GITHUB_SERVER_URL`), never to both; the others likewise.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Per-host setting: OPENNESS_TOKEN_ and the host in capitals, other signs than letters and digits as "_".
PER_HOST = "OPENNESS_TOKEN_"

# Variable -> (where its host is said, most telling first; the host where nothing says; user name for git).
_VARIABLES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "GITHUB_TOKEN": (("GITHUB_SERVER_URL",), "github.com", "x-access-token"),
    "GH_TOKEN": (("GH_HOST", "GITHUB_SERVER_URL"), "github.com", "x-access-token"),
    "GITLAB_TOKEN": (("GITLAB_HOST", "CI_SERVER_HOST"), "gitlab.com", "oauth2"),
    "CI_JOB_TOKEN": (("CI_SERVER_HOST",), "", "gitlab-ci-token"),
    "FORGEJO_TOKEN": (("FORGEJO_HOST",), "codeberg.org", "oauth2"),
    "GITEA_TOKEN": (("GITEA_HOST",), "", "oauth2"),
}
_CLEAN_TOKEN = re.compile(r"[\x21-\x7e]{1,4096}")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its secret value, the variable it came from, its host, and the user name for git."""

    value: str = field(repr=False)
    variable: str
    host: str
    user: str

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that tell tokens apart and say nothing of them (for the cache's key)."""
        return hashlib.sha256(b"openness-lint\0" + self.value.encode()).hexdigest()[:16]

    @property
    def basic(self) -> str:
        """The value of the Authorization header by which git signs in."""
        return "Basic " + base64.b64encode(f"{self.user}:{self.value}".encode()).decode()

    @property
    def is_job_token(self) -> bool:
        """Say whether it is GitLab's job token, which has a header of its own."""
        return self.variable == "CI_JOB_TOKEN"


def token_for(host: str, environment: Mapping[str, str] | None = None) -> Token | None:
    """Give the token that belongs to `host` ("github.com", "git.example.org:3000"), or None.

    The per-host setting wins: OPENNESS_TOKEN_GIT_EXAMPLE_ORG for git.example.org. A value with spaces,
    control signs or letters beyond ASCII cannot be a token and is not used.
    """
    env = os.environ if environment is None else environment
    host = web_host(host)
    own = per_host_variable(host)
    if value := _clean(env.get(own)):
        return Token(value, own, host, "oauth2")
    for variable, (said_by, default, user) in _VARIABLES.items():
        value = _clean(env.get(variable))
        if value and host == _home(said_by, default, env):
            return Token(value, variable, host, user)
    return None


def known_tokens() -> dict[str, Token]:
    """Give every token that the environment holds for a host we can name: host -> token."""
    env = os.environ
    homes = {_home(said_by, default, env) for said_by, default, _ in _VARIABLES.values()}
    for setting in ("OPENNESS_GITHUB_HOSTS", "OPENNESS_GITLAB_HOSTS", "OPENNESS_FORGEJO_HOSTS"):
        homes |= {web_host(part) for part in env.get(setting, "").replace(",", " ").split()}
    found = {host: token_for(host, env) for host in sorted(homes - {""})}
    return {host: token for host, token in found.items() if token}


def set_variables() -> list[str]:
    """Name the variables for tokens that are set, whatever is in them."""
    return [
        name
        for name, value in os.environ.items()
        if (name in _VARIABLES or name.startswith(PER_HOST)) and value.strip()
    ]


def variable_for(host: str, kind: str) -> str:
    """Name the variable a person should set to let us in at `host`, a forge of `kind`."""
    usual = {"github.com": "GITHUB_TOKEN", "gitlab.com": "GITLAB_TOKEN", "codeberg.org": "FORGEJO_TOKEN"}
    if kind == "gitlab" and host == _home(("GITLAB_HOST", "CI_SERVER_HOST"), "", os.environ):
        return "GITLAB_TOKEN"
    return usual.get(web_host(host)) or per_host_variable(web_host(host))


def per_host_variable(host: str) -> str:
    """Give the per-host setting's name: "git.example.org:3000" -> "OPENNESS_TOKEN_GIT_EXAMPLE_ORG_3000"."""
    return PER_HOST + re.sub(r"[^A-Z0-9]", "_", host.upper())


def web_host(host: str) -> str:
    """Give the host that people see for the host that programs ask: "api.github.com" -> "github.com"."""
    host = host.lower().rstrip(".")
    if host == "api.github.com" or (host.startswith("api.") and host.endswith(".ghe.com")):
        return host.removeprefix("api.")
    return "github.com" if host == "www.github.com" else host


def hide(text: str, environment: Mapping[str, str] | None = None) -> str:
    """Take every token we know of, and the `user:password@` of addresses, out of a text to be shown."""
    env = os.environ if environment is None else environment
    for variable, value in env.items():
        secret = variable in _VARIABLES or variable.startswith(PER_HOST)
        if secret and len(value.strip()) > 3:
            text = text.replace(value.strip(), "…")
    return re.sub(r"(?<=://)[^/@\s]{1,400}@", "", text)


def _clean(value: str | None) -> str:
    value = (value or "").strip()
    return value if _CLEAN_TOKEN.fullmatch(value) else ""


def _home(said_by: tuple[str, ...], default: str, env: Mapping[str, str]) -> str:
    """Give the one host a variable's token belongs to; "" where nothing says."""
    for variable in said_by:
        if said := env.get(variable, "").strip():
            return web_host(said.split("://")[-1].split("/")[0].split("@")[-1])
    return default
