"""Where a secret was seen and how much care it asks for; in which files a value may stand for other reasons."""

from __future__ import annotations

from enum import IntEnum

from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern


class Care(IntEnum):
    """How much care a place asks for, the most first."""

    LEAKED = 0
    """Only what is real has this shape."""
    LOOK = 1
    """Someone has to look whether it is real."""
    LIMIT = 2
    """A real key, which its service may limit so far that everybody may have it."""
    GIVEN_OUT = 3
    """A key that a page or an app gives to everybody who loads it."""


class Seen(Frozen):
    """What was seen, on which line (1-based), and the care that it asks for. The value itself is never kept."""

    what: str
    line: int
    care: Care


# What a browser loads, and what makes such pages.
PAGES = tuple(".html .htm .js .jsx .ts .tsx .mjs .vue .svelte .xml .cshtml .erb .liquid .njk .aspx".split())
# Pages in which a password stands as the name of a box to fill in.
MARKED_UP = tuple(".html .htm .erb .njk .liquid .cshtml .vue .svelte".split())
# Prose, tables and lists that machines wrote, too: names and values stand there for other reasons.
PROSE = (
    *MARKED_UP,
    *".md .markdown .mdx .rst .adoc .txt .csv .tsv .psv .geojson .lock .svg .css .po .sql".split(),
)
# Where keys open nothing: among the tests and examples.
TEST_PLACE = Pattern(
    r"(?:^|/)(?:tests?|specs?|fixtures?|__tests__|__mocks__|mocks?|examples?|samples?|node_modules|vendor)/|"
    r"(?:example|sample|template|dist|test)s?(?:\.|$)"
)
# Where a password opens only what runs on one's own machine or for a test, and where words are translated.
SOFT_PLACE = Pattern(
    r"(?:^|[/._-])(?:dev|develop|development|devcontainer|local(?:host|db)?|testing|tests?|testdata|ci|demo|docker|compose|"
    r"stubs?|mock\w{0,10}|story|stories|cypress|e2e|spec|seeds?|factory|factories|sandbox|migrations?|lang|locales?|i18n|"
    r"translations?|vcr|cassettes|workflows|github|circleci|travis|gitlab-ci|vagrant|example|sample|template|snap|"
    r"package-lock|schema|swagger|openapi|dist|min)(?:[/._-]|$)|(?:^|/)docker-compose"
)
# Files of these names are there to hold secrets.
SECRET_FILE = Pattern(
    r"(?:^|/)(?:\.env(?:\.(?:local|production|prod|live|staging))?|id_rsa|id_dsa|id_ed25519|[^/]+\.(?:pem|key|pfx|p12|ppk)|"
    r"credentials(?:\.\w+)?|secrets?\.(?:ya?ml|json|toml|env))$"
)


def line_of(text: str, at: int) -> int:
    """Give the line (1-based) of a place in a text."""
    return text.count("\n", 0, at) + 1
