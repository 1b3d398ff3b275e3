"""Is it safe to have in the open? Passwords and keys, and details of people. Places are told, never values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.data_files import is_test_or_tool
from openness_lint.findings import Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openness_lint.repository import Repository

# High-confidence shapes only: a hit holds the band. Sources: the forges' published token prefixes.
# What it is, the words of which one stands in every such text, and its shape.
TOKENS = (
    (
        "a private key",
        ("-----BEGIN ",),
        Pattern(
            r"-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----\s*\n?[A-Za-z0-9+/=\s:,-]{64}",
            cased=True,
        ),
    ),
    ("an AWS access key", ("AKIA", "ASIA"), Pattern(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", cased=True)),
    (
        "a GitHub token",
        ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        Pattern(
            r"\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,90}\b", cased=True
        ),
    ),
    ("a GitLab token", ("glpat-",), Pattern(r"\bglpat-[A-Za-z0-9_-]{20}\b", cased=True)),
    (
        "a Slack token",
        ("xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-"),
        Pattern(r"\bxox[baprs]-[0-9]{8,14}-[0-9A-Za-z-]{10,80}\b", cased=True),
    ),
    ("a Google API key", ("AIza",), Pattern(r"\bAIza[0-9A-Za-z_-]{35}\b", cased=True)),
    ("a Stripe live key", ("k_live_",), Pattern(r"\b[sr]k_live_[0-9A-Za-z]{24,99}\b", cased=True)),
    ("a SendGrid key", ("SG.",), Pattern(r"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b", cased=True)),
)
# A database's address with a password in it. A host without a dot is a container or this machine: nobody's secret.
CONNECTION = Pattern(
    r"\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle)://"
    r"(?P<user>[^\s:/@\"']{1,60}):(?P<value>[^\s@/\"'<>{}$%]{6,80})@(?P<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})\b"
)
LOCAL = ("127.", "10.", "192.168.")
USUAL = frozenset("password postgres secret changeme mypassword admin123 passw0rd username rootroot".split())
EXAMPLE = Pattern(r"EXAMPLE|example|dummy|fake|sample|placeholder|x{6}|0{8}|1234567|abcdef")
TEST_PLACE = Pattern(
    r"(?:^|/)(?:tests?|specs?|fixtures?|__tests__|mocks?|examples?|samples?|node_modules|vendor)/|(?:example|sample|template|dist|test)s?(?:\.|$)"
)
NAMES = Pattern(
    r"(?:^|/)(?:\.env(?:\.(?:local|production|prod|live|staging))?|id_rsa|id_dsa|id_ed25519|[^/]+\.(?:pem|pfx|p12|ppk|keystore|jks)|credentials(?:\.\w+)?|secrets?\.(?:ya?ml|json|toml|env))$"
)
PASSWORD = Pattern(
    r"\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\b[\"']?\s{0,3}[:=]\s{0,3}[\"']?(?P<value>[^\s\"'<>{}$%#;,()]{6,80})"
)
PERSONAL = {
    "name": Pattern(
        r"^(?:(?:fore|first|last|sur|full|given|family)[ _-]?name|name of (?:client|child|applicant|patient))$"
    ),
    "birth": Pattern(r"^(?:d\.?o\.?b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?date)$"),
    "number": Pattern(
        r"^(?:nhs[ _-]?(?:no|number)|ni[ _-]?(?:no|number)|national[ _-]?insurance.*|passport.*)$"
    ),
    "reach": Pattern(
        r"^(?:(?:home|personal|mobile|private)[ _-]?(?:email|e-mail|phone|tel(?:ephone)?|address|number)|mobile)$"
    ),
}
DUMP = Pattern(r"\.(?:bak|mdb|accdb)$")


def secrets_kept_out(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: none seen. No: a key or token of a well-known shape. Partly: a file whose name and content look like one."""
    del options
    doubtful: list[Evidence] = []
    readable = sorted(repository.files.readable)
    tests, named = frozenset(TEST_PLACE.among(readable)), frozenset(NAMES.among(readable))
    for path, text in _texts(repository, (path for path in readable if path not in tests)):
        secret = _token(text) or _connection(text)
        if secret is not None:
            what, line = secret
            return no(
                f"What looks like {what} is in the files.", Evidence(path, line, what, "token"), what=what
            )
        if path in named and _has_password(text):
            doubtful.append(Evidence(path, 1, "looks like a file of passwords", "file-name"))
    if doubtful:
        return partly(
            *doubtful[:5],
            reason="Please look at this file: its name and content are those of a settings file with passwords.",
        )
    return yes(Evidence(".", None, "no key or token seen in the files we read", "scan"))


def _token(text: str) -> tuple[str, int] | None:
    """Say what the first kind of token is that the text holds, and on which line, if there is one."""
    for what, words, pattern in TOKENS:
        found = pattern.search(text) if any(word in text for word in words) else None
        if found and not EXAMPLE.search(found.group(0)):
            return what, _line(text, found.start())
    return None


def _connection(text: str) -> tuple[str, int] | None:
    """Give the line of a database's address that holds a real-looking password, if there is one."""
    for found in CONNECTION.finditer(text) if "://" in text else ():
        if _is_real(found["user"].lower(), found["value"].lower(), found["host"].lower()):
            return "a database's address with its password", _line(text, found.start())
    return None


def _is_real(user: str, value: str, host: str) -> bool:
    if value in USUAL or value == user or host.startswith(LOCAL):
        return False
    return EXAMPLE.search(f"{value} {host}") is None


def _has_password(text: str) -> bool:
    return any(not EXAMPLE.search(found["value"]) for found in PASSWORD.finditer(text[:200_000]))


def _texts(repository: Repository, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        try:
            yield path, repository.files.text(path)
        except Unreadable:
            continue


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def people_protected(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """No: two kinds of identifying column and over 5 rows. Partly: a database copy. Contents are never shown."""
    del options
    doubtful: list[Evidence] = []
    columns: list[Evidence] = []
    dumps = set(DUMP.among(repository.files.paths))
    for path in repository.files.paths:
        if path in dumps and not is_test_or_tool(path):
            doubtful.append(Evidence(path, None, "a copy of a database", "file-name"))
        elif (
            path.lower().endswith((".csv", ".tsv"))
            and path in repository.files.readable
            and not is_test_or_tool(path)
        ):
            columns.extend(_columns(repository, path))
    if columns:
        return no("The names of its columns look like details of people.", *columns[:5])
    if doubtful:
        return partly(*doubtful[:5], reason="Please check: could these be details of real people?")
    return yes(Evidence(".", None, "no columns that look like details of people", "scan"))


def _columns(repository: Repository, path: str) -> Iterator[Evidence]:
    lines = repository.files.text_or_blank(path)[:65_536].splitlines()
    if len(lines) < 7:
        return
    header = re.split("\t" if path.lower().endswith(".tsv") else ",", lines[0].replace('"', ""))
    kinds = {
        kind for kind, pattern in PERSONAL.items() if any(pattern.match(cell.strip()) for cell in header)
    }
    if len(kinds) >= 2:
        yield Evidence(path, 1, "columns that look like details of people", "columns")
