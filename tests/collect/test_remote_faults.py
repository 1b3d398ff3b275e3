"""Every fault on every route: what the user sees, in one line, within seconds. The table in docs is this."""

from __future__ import annotations

import datetime
import os
import time
from pathlib import Path

import pytest

from openness_lint.collect import collect, hosting, http, snapshot, trouble
from openness_lint.collect.fetching import Bounds
from openness_lint.collect.target import parse_target
from openness_lint.errors import OpennessError
from openness_lint.repository import NotSeen
from tests.internet.forge import FAULTS, GIT_FAULTS, Facts
from tests.internet.server import free_port

DAY = datetime.date(2026, 3, 1)
SECRET = "pretend-0123456789abcdef"
ROUTES = {"GitHub": "github.com", "GitLab": "gitlab.com", "Forgejo": "codeberg.org"}
TABLE = Path(__file__).parents[2] / "docs" / "remote-faults.md"
LONGEST = 10.0
WRITE = "OPENNESS_WRITE_FAULTS"
HEAD = """# What you see when a forge, a server or the line does not play along

Made by the tests (`OPENNESS_WRITE_FAULTS=1 pytest tests/collect/test_remote_faults.py`), which also hold us to it.
*forge* is the forge's own interface, asked for facts such as topics; *git* is the fetch of files and history; *line*
is what lies between. No fault here takes longer than ten seconds to be told, and none becomes a "no".

| Where | Fault | Route | What you see |
| --- | --- | --- | --- |
"""
# Fault of the forge's interface -> what it is, for readers. Those that only one forge has name it.
API = {
    "not-found": "the forge does not know it (404)",
    "forbidden": "forbidden (403)",
    "gone": "gone (410)",
    "blocked": "blocked for legal reasons (451)",
    "empty": "empty repository (409)",
    "working": "answer not ready (202)",
    "primary-limit": "quota used up",
    "secondary-limit": "asked too fast (403, Retry-After)",
    "too-many": "asked too often (429)",
    "too-many-once": "asked too often, once (429)",
    "server-error": "server in trouble (502)",
    "server-error-once": "server in trouble, once (502)",
    "slow": "no answer in time",
    "cut": "connection breaks off",
    "huge": "answer of more than 10 MB",
    "page": "a web page instead of data",
    "not-json": "half an answer",
    "nulls": "every field is null",
    "strange": "fields of unknown kinds",
    "truncated": "list cut off",
    "other-host": "sent on to another host",
    "circle": "sent round in a circle",
    "bad-token": "token refused (401)",
}
GIT = {
    "not-found": "no such repository (404)",
    "forbidden": "forbidden (403)",
    "blocked": "blocked for legal reasons (451)",
    "too-many": "asked too often (429)",
    "server-error": "server in trouble (502)",
    "slow": "no answer in time",
    "cut": "connection breaks off",
    "page": "a web page instead of a repository",
    "other-host": "sent on to another host",
    "bad-token": "token refused (401)",
}
LINE = {
    "unreachable": "host that the proxy refuses",
    "certificate": "certificate that is not trusted",
    "no-proxy": "proxy that is not there",
}


@pytest.fixture(scope="module")
def rows():
    """Gather what is said; written down as the table where the environment asks for it."""
    gathered = {}
    yield gathered
    if os.environ.get(WRITE):
        lines = [" | ".join(("", *key, said, "")).strip() for key, said in gathered.items()]
        TABLE.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def quick(monkeypatch):
    """Shorten the waits, so that a test of silence takes no longer than it must."""
    monkeypatch.setattr(http, "READ_SECONDS", 0.5)
    monkeypatch.setattr(http, "LONGEST_WAIT", 1.0)
    monkeypatch.setattr(http, "PAUSE", 0.05)
    monkeypatch.setattr(snapshot, "LISTING", Bounds(10_000_000, 1.0))
    monkeypatch.setattr(trouble, "clock", lambda _moment: "14:05")


def forge_says(forge, bins, host, fault, monkeypatch):
    """What the user is told when the forge's interface has this fault."""
    facts = Facts(description=None) if fault == "nulls" else Facts()
    forge.add(host, "anytown/bins", bins, facts)
    if fault == "bad-token":
        for name in ("GITHUB_TOKEN", "GITLAB_TOKEN", "FORGEJO_TOKEN"):
            monkeypatch.setenv(name, SECRET)
    forge.fault["api"] = fault
    seen = hosting.look(parse_target(f"https://{host}/anytown/bins"))
    if isinstance(seen.hosting, NotSeen):
        return "cannot tell: " + seen.hosting.reason
    told = "facts as usual" if seen.hosting.topics == Facts().topics else "facts as far as it tells them"
    return f"{told}; {' '.join(seen.notes)}" if seen.notes else told


def git_says(forge, bins, host, fault, monkeypatch):
    """What the user is told when git meets this fault there."""
    forge.add(host, "anytown/bins", bins, Facts())
    if fault == "bad-token":
        for name in ("GITHUB_TOKEN", "GITLAB_TOKEN", "FORGEJO_TOKEN"):
            monkeypatch.setenv(name, SECRET)
    forge.fault["git"] = fault
    forge.fault["api"] = "not-found"
    try:
        found = collect(f"https://{host}/anytown/bins", DAY)
    except OpennessError as error:
        return f"stops, exit {error.exit_code}: {error}"
    return "looks as usual; " + " ".join(found.notes)


def line_says(forge, bins, host, fault, monkeypatch):
    """What the user is told when the line to the host has this fault."""
    forge.add(host, "anytown/bins", bins, Facts())
    if fault == "unreachable":
        forge.internet.hosts.clear()
    elif fault == "certificate":
        forge.internet.untrusted |= {host, "api.github.com"}
    else:
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    seen = hosting.look(parse_target(f"https://{host}/anytown/bins"))
    with pytest.raises(OpennessError) as stop:
        collect(f"https://{host}/anytown/bins", DAY)
    return f"stops, exit {stop.value.exit_code}: {stop.value} (Facts: {seen.hosting.reason})"


SAYS = {"forge": (forge_says, API), "git": (git_says, GIT), "line": (line_says, LINE)}
# Git is the same program for every host; one forge is enough to show what it says.
CASES = [
    *[("forge", fault, route) for fault in API for route in ROUTES],
    *[("git", fault, "GitHub") for fault in GIT],
    *[("line", fault, "GitHub") for fault in LINE],
]


def told():
    """Read the table: (where, fault in words, route) -> what the user sees."""
    rows = {}
    for line in TABLE.read_text("utf-8").splitlines() if TABLE.exists() else ():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 4 and cells[0] in SAYS:
            rows[tuple(cells[:3])] = cells[3]
    return rows


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("where", "fault", "route"), CASES)
def test_what_the_user_sees(forge, bins, monkeypatch, rows, where, fault, route):
    say, names = SAYS[where]
    started = time.monotonic()
    said = say(forge, bins, ROUTES[route], fault, monkeypatch)
    assert time.monotonic() - started < LONGEST
    assert "\n" not in said
    assert SECRET not in said
    assert "Traceback" not in said
    rows[where, names[fault], route] = said
    if not os.environ.get(WRITE):
        assert told().get((where, names[fault], route)) == said, f"write the table anew: {WRITE}=1 pytest …"


def test_no_fault_is_forgotten():
    graphql = {"graphql-limit", "graphql-old"}  # these two are shown in test_github.py
    assert set(API) | graphql == set(FAULTS) | {"truncated"}
    assert set(GIT) == set(GIT_FAULTS)
    assert len(told()) == len(CASES)
