"""The one place that runs git. `history.py` reads what `git log` and `git for-each-ref` print.

A repository's own settings can make git start programs. Every call here takes that power away: no monitor, no
hooks, no signature check, no pager, no helper, and no network but for a fetch.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from openness_lint.errors import CouldNotLook
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

TIMEOUT = 30.0
# What a hook, an editor or a hostile shell may have set: it would point git at another repository or program.
_REDIRECTING = """
    GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_OBJECT_DIRECTORY
    GIT_NAMESPACE GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_QUARANTINE_PATH GIT_SHALLOW_FILE
    GIT_GRAFT_FILE GIT_IMPLICIT_WORK_TREE GIT_REPLACE_REF_BASE GIT_NO_REPLACE_OBJECTS GIT_CONFIG
    GIT_CONFIG_PARAMETERS GIT_EXTERNAL_DIFF GIT_DIFF_OPTS GIT_PAGER PAGER GIT_EDITOR GIT_ATTR_SOURCE
    GIT_DEFAULT_HASH GIT_INTERNAL_SUPER_PREFIX GIT_FLUSH GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS
    GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS GIT_REF_PARANOIA
"""
_DROPPED = frozenset(_REDIRECTING.split())
_SET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ASKPASS": "",  # an empty one keeps every question dialogue shut
    "LC_ALL": "C",
    "LANGUAGE": "C",
}
# GIT_ALLOW_PROTOCOL wins over protocol.<name>.allow in the repository's own settings; protocol.allow
# does not.
_OFFLINE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
_ALWAYS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=off",
    "core.askPass=",
    "log.showSignature=false",
    "log.mailmap=true",
    "submodule.recurse=false",
    "maintenance.auto=false",
    "gc.auto=0",
)
_SECRET = Pattern(r"://[^/@\s]{1,300}@", cased=True)
_NOISE = Pattern(r"^(fatal|error|warning): ", cased=True)


class GitFailed(CouldNotLook):
    """Git was run and could not do what was asked; the message is one line without credentials."""


class GitAbsent(CouldNotLook):
    """There is no git program on this machine."""


def run(  # noqa: PLR0913 - all but the first are named by the caller
    args: Sequence[str],
    *,
    cwd: Path | str | None = None,
    git_dir: Path | str | None = None,
    timeout: float = TIMEOUT,
    input: bytes | None = None,  # noqa: A002 - the name that subprocess uses
    trusted: Sequence[str] = (),
) -> bytes:
    """Run `git ARGS` without the network, and give what it printed.

    `cwd`: where; `git_dir`: the repository itself, for bare ones. `trusted`: folders that may belong to
    another user (safe.directory) beside `cwd` and `git_dir`. `timeout` in seconds.
    Raises GitFailed with git's own first line, or GitAbsent.
    """
    import subprocess  # noqa: PLC0415 - 6 ms that a folder without git need not pay

    owned = [os.path.realpath(place) for place in (cwd, git_dir) if place] + list(trusted)
    command = [*command_line(owned, network=False), *([f"--git-dir={git_dir}"] if git_dir else []), *args]
    try:
        done = subprocess.run(
            command,
            cwd=cwd or git_dir,
            env=environment(os.environ),
            capture_output=True,
            timeout=timeout,
            check=False,
            input=input if input is not None else b"",
        )
    except subprocess.TimeoutExpired:
        raise GitFailed(f"git {args[0]} took longer than {timeout:.0f} seconds.") from None
    except (OSError, ValueError) as error:
        raise GitFailed(f"git {args[0]} could not be started: {error}.") from None
    if done.returncode:
        raise GitFailed(f"git {args[0]}: {_reason(done.stderr)}")
    return done.stdout


def environment(given: Mapping[str, str], *, network: bool = False) -> dict[str, str]:
    """Give the variables that git may see: the user's own, without those that redirect it or make it ask.

    `network`: for a fetch, see fetching.py.
    """
    kept = {
        name: value
        for name, value in given.items()
        if name.upper() not in _DROPPED and not name.upper().startswith("GIT_TRACE")
    }
    if not network:
        return kept | _SET | _OFFLINE
    if "GIT_SSH_COMMAND" not in kept and "GIT_SSH" not in kept:
        kept["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes"
    return kept | _SET


def command_line(owned: Sequence[str], *, network: bool) -> list[str]:
    """Give the words that come before git's own: no setting of a repository may run a program."""
    command = [_program(os.environ.get("PATH", "")), "--no-pager", "--literal-pathspecs"]
    for setting in (*_ALWAYS, "protocol.ext.allow=never" if network else "protocol.allow=never"):
        command += ["-c", setting]
    for folder in dict.fromkeys(owned):
        command += ["-c", "safe.directory=" + folder.replace(os.sep, "/")]
    return command


@cache
def _program(path: str) -> str:
    """Find git in the full folders of PATH. Windows, or a "." in PATH, would also run the repository's own.

    Raises GitAbsent.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for folder in path.split(os.pathsep):
        program = os.path.join(folder, name)
        if os.path.isabs(folder) and os.access(program, os.X_OK):
            return program
    raise GitAbsent("We could not find the git program on this machine: please install git.")


def _reason(stderr: bytes) -> str:
    """Take the line that says what went wrong, and what its colon announces, short and without passwords."""
    lines = stderr[:20_000].decode("utf-8", "replace").splitlines() or ["it gave no reason"]
    at = next((at for at, line in enumerate(lines) if line.startswith(("fatal:", "error:"))), 0)
    said = " ".join(lines[at : at + 1 + lines[at].endswith(":")])
    plain = _NOISE.sub("", _SECRET.sub("://", said))
    return "".join(sign for sign in plain if sign.isprintable())[:200]


def web_address(remote: str) -> str | None:
    """Turn a remote's address into its https web address without credentials; None where there is none.

    Takes https, http, ssh and git addresses and the short form user@host:path. A web server's own port stays,
    and with it http; an ssh server's port says nothing about the web.
    """
    found = _URL.fullmatch(remote.strip()) or _SCP.fullmatch(remote.strip())
    if not found:
        return None
    path = found["path"].strip("/").removesuffix(".git").rstrip("/")
    if not path or "." not in found["host"] or any(part in {".", ".."} for part in path.split("/")):
        return None
    parts = found.groupdict()
    port = parts.get("port") if str(parts.get("scheme")).startswith("http") else None
    scheme = "http" if port and parts["scheme"] == "http" else "https"
    return f"{scheme}://{found['host'].lower()}{':' + port if port else ''}/{path}"


_HOST = r"(?P<host>[A-Za-z0-9.-]{1,253})"
_PATH = r"(?P<path>[\w.~%+/-]{1,1000})"
_URL = Pattern(
    rf"(?P<scheme>https?|ssh|git|git\+ssh)://(?:[^/@\s]{{1,400}}@)?{_HOST}(?::(?P<port>\d{{1,5}}))?/{_PATH}",
    cased=True,
)
_SCP = Pattern(rf"(?:[\w.-]{{1,64}}@)?{_HOST}:(?!//){_PATH}", cased=True)
