"""`openness-lint doctor`: what an audit needs on this machine, what is there, and what to do about the rest.

Nothing leaves the machine without `--online`. No token, and no password of a proxy, is ever shown.
"""

from __future__ import annotations

import locale
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openness_lint.collect.network import BUNDLES, PROXIES, ca_bundle
from openness_lint.collect.tokens import PER_HOST, hide, known_tokens, set_variables, token_for, web_host
from openness_lint.errors import COULD_NOT_LOOK, FINE, OpennessError, UsageMistake
from openness_lint.reports import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.collect.http import Asking

OLDEST_GIT = (2, 31)
HOSTS = ("github.com",)
FINE_WORD, LOOK, WRONG = "fine", "note", "wrong"
DO = {
    "git": "Install git from your software centre or package manager: without it we see no history.",
    "old git": "Update git to 2.31 or newer: we pass tokens to it in a way that older ones do not know.",
    "proxy": "Write it as http://HOST:PORT, for example HTTPS_PROXY=http://proxy.example.org:8080.",
    "bundle": "Ask your IT team for the certificate of their authority as a PEM file, and give its path.",
    "token": (
        "Make a token that may read public repositories, no more. Set it in your shell, never in a file"
        " of the repository: GITHUB_TOKEN, GITLAB_TOKEN, FORGEJO_TOKEN, or OPENNESS_TOKEN_ and the host"
        " (OPENNESS_TOKEN_GIT_EXAMPLE_ORG)."
    ),
    "bad token": "Copy it again: a token is one word without spaces or line breaks.",
    "no home": "Say which server it is for (CI_SERVER_HOST, GITEA_HOST), or use OPENNESS_TOKEN_….",
    "shallow": (
        "Fetch all of it: fetch-depth: 0 in the GitHub workflow, GIT_DEPTH: 0 in GitLab's, or"
        " git fetch --unshallow; or add --online, and we fetch it aside."
    ),
    "encoding": "If letters look wrong in your terminal: chcp 65001 on Windows, else LANG=C.UTF-8.",
    "refused": "Make a new token, or unset it: public repositories can be read without.",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing looked at: `state` fine, note or wrong; what we saw; what to do."""

    name: str
    state: str
    words: str
    todo: str = ""


@click.command(short_help="Check what an audit needs on this machine.")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option(
    "--online", is_flag=True, help="Also ask the forges whether we reach them, and what quota is left."
)
@click.option("--host", "hosts", multiple=True, metavar="HOST", help="Also ask this host (with --online).")
def command(folder: Path, *, online: bool, hosts: tuple[str, ...]) -> int:
    """Check git, text encoding, proxy, certificates, tokens and the history of FOLDER, and say what to do."""
    if not folder.is_dir():
        raise UsageMistake(f"there is no folder {folder.as_posix()} to look at")
    if hosts and not online:
        raise UsageMistake("--host asks that host, so it needs --online beside it")
    signs = list(look(folder))
    if online:
        signs += look_online(folder, hosts)
    for sign in signs:
        click.echo(f"[{sign.state}] {sign.name}: {hide(sign.words)}")
        if sign.todo:
            click.echo(f"        What to do: {sign.todo}")
    if not online:
        click.echo(
            "To see whether we reach the forges, and what quota is left: openness-lint doctor --online"
        )
    return COULD_NOT_LOOK if any(sign.state == WRONG for sign in signs) else FINE


def look(folder: Path) -> Iterator[Sign]:
    """Look at this machine and at the history of `folder`, without the network."""
    yield _git()
    yield _encoding()
    yield from _proxies()
    yield _certificates()
    yield from _tokens()
    yield _history(folder)
    yield _cache()


def look_online(folder: Path, hosts: tuple[str, ...]) -> list[Sign]:
    """Ask each host that matters here: GitHub, those we have tokens for, the folder's own, and `hosts`."""
    own = _origin(folder)
    asked = dict.fromkeys(
        web_host(host) for host in (*HOSTS, *known_tokens(), *([own] if own else []), *hosts)
    )
    return [_ask(host) for host in asked]


def _git() -> Sign:
    from openness_lint.collect.git import run  # noqa: PLC0415

    try:
        said = run(["version"]).decode("utf-8", "replace").strip()
    except OpennessError as reason:
        return Sign("git", WRONG, str(reason), DO["git"])
    found = re.search(r"(\d{1,3})\.(\d{1,3})", said)
    if found and (int(found[1]), int(found[2])) < OLDEST_GIT:
        return Sign("git", WRONG, said, DO["old git"])
    return Sign("git", FINE_WORD, f"{said}, at {shutil.which('git')}")


def _encoding() -> Sign:
    used = locale.getpreferredencoding(do_setlocale=False)
    if used.lower().replace("-", "") == "utf8":
        return Sign("text", FINE_WORD, "this machine uses UTF-8")
    return Sign(
        "text", LOOK, f"this machine uses {used}; we read and write UTF-8 all the same", DO["encoding"]
    )


def _proxies() -> Iterator[Sign]:
    told = {name: os.environ[name] for name in PROXIES if os.environ.get(name)}
    if not told:
        yield Sign("proxy", FINE_WORD, "none is named, so we ask straight out")
    for name, value in told.items():
        plain = value if "://" in value else f"http://{value}"
        good = re.fullmatch(r"(https?|socks5h?|socks4a?)://([^/@\s]{1,300}@)?[\w.\[\]:-]{1,260}/?", plain)
        yield Sign(
            "proxy", FINE_WORD if good else WRONG, f"{name} is {hide(plain)}", "" if good else DO["proxy"]
        )
    if told and (spared := os.environ.get("NO_PROXY") or os.environ.get("no_proxy")):
        yield Sign("proxy", FINE_WORD, f"not used for {spared}")


def _certificates() -> Sign:
    bundle = ca_bundle()
    if not bundle:
        return Sign("certificates", FINE_WORD, "we trust what this machine trusts")
    name = next(name for name in BUNDLES if os.environ.get(name))
    path = Path(bundle)
    try:
        good = path.is_dir() or b"BEGIN CERTIFICATE" in path.read_bytes()[:5_000_000]
    except OSError:
        return Sign("certificates", WRONG, f"{name} names {bundle}, which we cannot read", DO["bundle"])
    if not good:
        return Sign("certificates", WRONG, f"{name} names {bundle}, which holds no certificate", DO["bundle"])
    return Sign("certificates", FINE_WORD, f"this machine's, and {bundle} ({name})")


def _tokens() -> Iterator[Sign]:
    hosts = known_tokens()
    for host, token in hosts.items():
        yield Sign("token", FINE_WORD, f"{token.variable} is set, and is sent to {host} alone")
    used = {token.variable for token in hosts.values()}
    for variable in set_variables():
        if variable in used:
            continue
        if _is_odd(variable):
            yield Sign("token", WRONG, f"{variable} is set, but cannot be a token", DO["bad token"])
        elif variable.startswith(PER_HOST):
            yield Sign("token", FINE_WORD, f"{variable} is set, and is sent to the host of that name alone")
        else:
            yield Sign("token", LOOK, f"{variable} is set, but we do not use it", DO["no home"])
    if "github.com" not in hosts:
        yield Sign(
            "token",
            LOOK,
            "there is none for github.com, which answers 60 questions an hour without",
            DO["token"],
        )


def _is_odd(variable: str) -> bool:
    return not re.fullmatch(r"[\x21-\x7e]+", os.environ[variable].strip())


def _history(folder: Path) -> Sign:
    from openness_lint.collect.git import GitAbsent  # noqa: PLC0415
    from openness_lint.collect.local import ask  # noqa: PLC0415

    try:
        shallow = ask(folder, "rev-parse", "--is-shallow-repository") == "true"
        count = int(ask(folder, "rev-list", "--count", "HEAD") or 0)
    except GitAbsent:
        return Sign("history", LOOK, "without git we cannot read any")
    except (OpennessError, ValueError):
        return Sign(
            "history", LOOK, f"{folder} is not a git repository with commits, so there is none to read"
        )
    commits = words.count(count, "commit")
    if shallow:
        return Sign("history", WRONG, f"this copy has only its newest {commits}", DO["shallow"])
    return Sign("history", FINE_WORD, f"whole, {commits}")


def _cache() -> Sign:
    from openness_lint.collect.cache import Cache  # noqa: PLC0415

    kept = Cache()
    count = kept.count()
    kept.close()
    if kept.note:
        return Sign(
            "cache", LOOK, f"{kept.note} It is at {kept.path}", "Forget it all: openness-lint cache clear"
        )
    return Sign("cache", FINE_WORD, f"{words.count(count, 'answer')} kept, in {kept.path}")


def _origin(folder: Path) -> str:
    """Give the host of the folder's remote, "" where there is none on the web."""
    from openness_lint.collect.git import web_address  # noqa: PLC0415
    from openness_lint.collect.local import ask  # noqa: PLC0415

    try:
        address = web_address(ask(folder, "config", "--get", "remote.origin.url"))
    except OpennessError:
        return ""
    return (address or "").partition("://")[2].partition("/")[0]


def _ask(host: str) -> Sign:
    """Ask one host for what costs no quota, with its token if there is one."""
    from openness_lint.collect.hosting import api_host, identify  # noqa: PLC0415
    from openness_lint.collect.http import Asking  # noqa: PLC0415
    from openness_lint.collect.target import Target, kind_of  # noqa: PLC0415
    from openness_lint.collect.trouble import DOCTOR, ForgeTrouble  # noqa: PLC0415

    target = Target(kind_of(host), "any/any", host, web=f"https://{host}/any/any")
    kind, token = identify(target), token_for(host)
    with Asking(api_host(target), token) as asking:
        question = _question(kind, asking, signed=token is not None)
        try:
            asking.get_json(f"https://{asking.host}{question}")
        except ForgeTrouble as trouble:
            if trouble.status == 401 and token:
                return Sign(host, WRONG, str(trouble), DO["refused"])
            if trouble.status in {401, 403, 404} and not trouble.limited:
                return Sign(host, FINE_WORD, f"we reach it ({_NAMES[kind]})")
            return Sign(host, WRONG, str(trouble).removesuffix(DOCTOR).rstrip())  # which is running
        left = f"; {asking.quota.words()}" if asking.quota else ""
        return Sign(
            host, FINE_WORD, f"we reach it ({_NAMES[kind]}){' with ' + token.variable if token else ''}{left}"
        )


_NAMES = {
    "github": "GitHub",
    "gitlab": "GitLab",
    "forgejo": "Forgejo or Gitea",
    "git": "no forge that we know",
}


def _question(kind: str, asking: Asking, *, signed: bool) -> str:
    if kind == "github":
        return "/rate_limit" if asking.host.startswith("api.") else "/api/v3/rate_limit"
    if kind == "gitlab":
        return "/api/v4/version" if signed else "/api/v4/projects?per_page=1&simple=true"
    return "/api/v1/user" if signed and kind == "forgejo" else "/api/v1/version"
