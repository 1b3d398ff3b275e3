"""Which files declare facts and how each is parsed; keys.txt says which of their keys says what."""

from __future__ import annotations

from functools import cache

from openness_lint import beforehand
from openness_lint.frozen import Frozen

# (field, path of keys); lists are entered as if they were not there, "*" is any key.
Keys = tuple[tuple[str, str], ...]

# What the label beside an address in pyproject.toml or setup.cfg means, by its beginning in lower case.
LABELS = (
    ("homepage", ("home", "website", "site", "web")),
    ("documentation", ("doc", "manual", "guide", "read the docs", "wiki", "help")),
    ("source", ("source", "repo", "code", "github", "gitlab", "git")),
    ("issues", ("issue", "bug", "tracker", "report")),
    ("roadmap", ("roadmap",)),
    ("contact", ("contact", "support", "chat", "discussion", "forum", "mailing", "slack", "discord")),
    ("funder", ("funder", "funded")),
)
# The classifiers of Python packages that declare a fact: their beginning -> field.
CLASSIFIERS = (
    ("Development Status :: ", "status"),
    ("Intended Audience :: ", "audience"),
    ("License :: OSI Approved :: ", "licence"),
    ("License :: ", "licence"),
)


class Format(Frozen):
    """One kind of file: its `name` in lower case ("*" for any beginning), its parser and table of keys.txt.

    `parser`: a name in `reading.PARSERS`. `deepest`: folders above it at most; .github counts as none.
    """

    name: str
    parser: str
    table: str
    deepest: int = 0


@cache
def keys(table: str) -> Keys:
    """Give a table of keys.txt."""
    found: dict[str, list[tuple[str, str]]] = {}
    into: list[tuple[str, str]] = []
    for line in beforehand.text("metadata/keys.txt").split("\n"):
        if line.startswith("["):
            into = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            field, *paths = line.split()
            into += [(field, path) for path in paths]
    return tuple(found[table])


FORMATS = (
    Format("publiccode.yml", "yaml", "publiccode"),
    Format("publiccode.yaml", "yaml", "publiccode"),
    Format("citation.cff", "yaml", "citation"),
    Format("codemeta.json", "json", "codemeta"),
    Format("code.json", "json", "code-json"),
    Format("civic.json", "json", "civic"),
    Format("pyproject.toml", "toml", "pyproject"),
    Format("setup.cfg", "ini", "setup-cfg"),
    Format("setup.py", "setup", "setup-py"),
    Format("package.json", "json", "package-json"),
    Format("bower.json", "json", "package-json"),
    Format("composer.json", "composer", "composer"),
    Format("description", "r", "r-package"),
    Format("*.gemspec", "ruby", "gem"),
    Format("cargo.toml", "toml", "cargo"),
    Format("pom.xml", "xml", "maven"),
    Format("*.csproj", "xml", "nuget", 2),
    Format("*.fsproj", "xml", "nuget", 2),
    Format("*.vbproj", "xml", "nuget", 2),
    Format("*.nuspec", "xml", "nuget", 2),
    Format("directory.build.props", "xml", "nuget", 1),
    Format("mix.exs", "elixir", "mix"),
    Format("go.mod", "go", "go"),
    Format("datapackage.json", "json", "data-package", 3),
    Format("datapackage.yml", "yaml", "data-package", 3),
    Format("datapackage.yaml", "yaml", "data-package", 3),
    Format("*-metadata.json", "csvw", "csvw", 2),
)
