"""Secrets that are told by their shape alone: keys as services publish their form, and addresses with a password.

Sources: the services' published prefixes of their tokens; the false alarms that Gitleaks and detect-secrets list.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from openness_lint.checks.secret_places import PAGES, PROSE, Care, Seen, line_of
from openness_lint.checks.secret_values import EXAMPLE, STAND_IN, is_mixed
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

MOST_CHARACTERS = 200_000  # of a file in which we look for connections
MOST_TRIES = 400  # connections of one file


class Token(Frozen):
    """A key of a shape that its service publishes.

    `what` it is, the `words` of which one stands in every such text, its `shape`, and the `care` that it asks for.
    """

    what: str
    words: tuple[str, ...]
    shape: Pattern
    care: Care = Care.LEAKED


GOOGLE = "a Google API key"
PRIVATE = "a private key"
TOKENS = (
    Token(
        PRIVATE,
        ("-----BEGIN ",),
        Pattern(
            r"-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----\s*\n?[A-Za-z0-9+/=\s:,-]{64}",
            cased=True,
        ),
    ),
    Token("an AWS access key", ("AKIA",), Pattern(r"\bAKIA[0-9A-Z]{16}\b", cased=True)),
    Token(
        "an AWS access key that lapses within hours",
        ("ASIA",),
        Pattern(r"\bASIA[0-9A-Z]{16}\b", cased=True),
        Care.LOOK,
    ),
    Token(
        "a GitHub token",
        ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        Pattern(
            r"\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,90}\b", cased=True
        ),
    ),
    Token("a GitLab token", ("glpat-",), Pattern(r"\bglpat-[A-Za-z0-9_-]{20}\b", cased=True)),
    Token(
        "a Slack token",
        ("xox",),
        Pattern(r"\bxox[baprs]-[0-9]{8,14}-[0-9A-Za-z-]{10,80}\b", cased=True),
    ),
    Token(GOOGLE, ("AIza",), Pattern(r"\bAIza[0-9A-Za-z_-]{35}\b", cased=True), Care.LIMIT),
    Token("a Stripe live key", ("k_live_",), Pattern(r"\b[sr]k_live_[0-9A-Za-z]{24,99}\b", cased=True)),
    Token(
        "a secret Mapbox token",
        ("sk.eyJ",),
        Pattern(r"\bsk\.eyJ[A-Za-z0-9_-]{30,200}\.[A-Za-z0-9_-]{20,40}\b", cased=True),
    ),
    Token("a SendGrid key", ("SG.",), Pattern(r"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b", cased=True)),
    Token(
        "a key to an AI service",
        ("sk-proj-", "sk-svcacct-", "sk-ant-"),
        Pattern(r"\bsk-(?:proj|svcacct|ant-api\d\d)-[A-Za-z0-9_-]{40,200}\b", cased=True),
    ),
    Token(
        "a secret of an Azure app",
        ("Q~",),
        Pattern(r"(?<![\w~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])", cased=True),
    ),
    Token(
        "an Azure storage key",
        ("AccountKey=", "SharedAccessKey="),
        Pattern(r"\b(?:AccountKey=[A-Za-z0-9+/]{86}==|SharedAccessKey=[A-Za-z0-9+/]{43}=)", cased=True),
    ),
)
# Files by which a page or an app gets its Google key: everybody who loads it has the key.
GIVEN_OUT = (*PAGES, ".md", ".php", ".json", ".css", ".dart", ".swift", ".kt")
# Names of keys that are built into a page or an app.
BUILT_IN = Pattern(r"maps?_?(?:api|key|js)|map_|firebase|public_|react_app_|vite_|vue_app_|gatsby_")
# Keys that open nothing but a page served on one's own machine.
OWN_KEY = Pattern(r"localhost|snakeoil|self[-_]?signed")
# The key that comes with Azure's emulator is the same for everybody.
EMULATOR = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq"

# A database's address with a password in it. A host without a dot is a container or this machine: nobody's secret.
CONNECTION = Pattern(
    r"\b(?:postgres(?:ql)?|postgis|mysql2?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle)"
    r"(?:\+[a-z0-9_]{1,20})?://(?P<user>[^\s:/@\"'<>{}$]{0,60}):(?P<value>(?:[^\s@/\"'<>{}$%]|%[0-9a-f]{2}){6,80})"
    r"@(?P<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})\b"
)
# The words of which one stands in every such address.
DATABASES = ("postg", "mysql", "mariadb", "mongodb", "redis", "amqp", "mssql", "sqlserver", "oracle")
# "Server=…;User Id=…;Password=…": the password, then on the same line the server.
PART = Pattern(r"[;\"'\s](?:password|pwd)\s?=\s?(?P<value>[^;\"'\s<>{}$%#&]{4,80})(?:[;\"'\s&]|$)")
AROUND = 300
SERVER = Pattern(
    r"(?:(?:^|[;\"'\s=>&])(?:server|data source|datasource|host|address|addr|network address)\s?=\s?(?:tcp:|np:)?|"
    r"jdbc:\w{1,20}://)(?P<host>[^;,\"'\s:&/\\<>{}$]{1,100})"
)
LOCAL = (
    "127.",
    "10.",
    "192.168.",
    "localhost",
    "(local",
    ".",
    "host.",
    "example",
    *"your my-db my-server myserver mydb hostname domain. company. server.".split(),
)
CONTAINERS = frozenset(
    "db database sql mssql sqlserver mysql mariadb postgres postgresql postgis redis mongo mongodb rabbitmq "
    "oracle sqldata sqldb server servername hostname myserver dbserver host".split()
)


def by_shape(path: str, text: str) -> Iterator[Seen]:
    """Find what is told by its shape in one file; the path in small letters."""
    yield from _tokens(path, text)
    if "@" in text and "://" in text and any(word in text for word in DATABASES):
        yield from _addresses(path, text)
    if ";" in text and not path.endswith(PROSE):
        low = text[:MOST_CHARACTERS].lower()
        if "password" in low or "pwd" in low:
            yield from _connections(text)


def _tokens(path: str, text: str) -> Iterator[Seen]:
    for token in TOKENS:
        found = token.shape.search(text) if any(word in text for word in token.words) else None
        if found and not EXAMPLE.search(found[0]) and EMULATOR not in found[0]:
            if token.what == PRIVATE and OWN_KEY.search(path):
                continue
            given = token.what == GOOGLE and _is_given_out(path, text, found)
            yield Seen(token.what, line_of(text, found.start()), Care.GIVEN_OUT if given else token.care)


def _is_given_out(path: str, text: str, found: re.Match[str]) -> bool:
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()][-AROUND:]
    return path.endswith(GIVEN_OUT) or BUILT_IN.search(before) is not None


def _addresses(path: str, text: str) -> Iterator[Seen]:
    """Find a database's address with its password; in a page it may be there to show how such an address looks."""
    care = Care.LOOK if path.endswith(PROSE) else Care.LEAKED
    for found in CONNECTION.finditer(text):
        value, host = found["value"], found["host"].lower()
        if value.lower() == found["user"].lower() or host.startswith(LOCAL) or EXAMPLE.search(host):
            continue
        if not STAND_IN.search(value) and (care is Care.LEAKED or is_mixed(value)):
            yield Seen("a database's address with its password", line_of(text, found.start()), care)


def _connections(text: str) -> Iterator[Seen]:
    """Find "Server=…;User Id=…;Password=…" on one line; a server without a dot may be a container."""
    for found in islice(PART.finditer(text[:MOST_CHARACTERS]), MOST_TRIES):
        start = max(text.rfind("\n", 0, found.start("value")) + 1, found.start() - AROUND)
        around = text[start : found.end() + AROUND].partition("\n")[0]
        server = SERVER.search(around) if ";" in around else None
        if server is None or STAND_IN.search(found["value"]):
            continue
        host = server["host"].lower()
        if not host.startswith(LOCAL) and host not in CONTAINERS and not EXAMPLE.search(host):
            what = "a connection to a database with its password"
            care = Care.LEAKED if "." in host else Care.LOOK
            yield Seen(what, line_of(text, found.start("value")), care)
