"""What kind of repository is it? Kinds switch rules off: data has no steps to run, documents nothing to install.

Told from the paths alone. What a publishing tool needs around the texts of a site (layouts, styles, its own
settings) is not code; the pages, scripts and styles of a site that was written by hand are.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from openness_lint.checks.data_files import civic_lists, dataset_files
from openness_lint.checks.data_signs import TITLE, words_in
from openness_lint.checks.derived import derived
from openness_lint.checks.signs import match
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.repository import Repository


def _endings(*groups: str) -> frozenset[str]:
    return frozenset(" ".join(groups).split())


STYLES = _endings("css scss sass less")
CODE = STYLES | _endings(
    "py js mjs cjs jsx ts tsx vue svelte rb php module cs fs vb java kt kts scala go rs c cc cpp h hpp r jl swift m",
    "sql sh bash zsh ps1 bat cmd pl ex exs erl lua dart tf ipynb rmd qmd fmw sld qml xsl xslt asp aspx cshtml razor",
    "erb haml slim njk twig cfm lsp groovy gradle clj hs elm sas do ado gs",
)
TEXTS = _endings("md markdown mdx rst adoc org txt pdf doc docx odt ppt pptx odp")
PAGES = _endings("html htm")
# Chapters of a book or site that a tool publishes: texts, though code may stand in them.
CHAPTERS = _endings("qmd rmd")
DATA = _endings(
    "csv tsv psv json geojson topojson hexjson jsonl ndjson parquet xls xlsx ods shp dbf gpkg kml kmz gml yml yaml xml",
    "ttl rdf nt sqlite db gtfs feather rds",
)
# Other people's work inside the repository, and what only serves the tools that the team works with.
ASIDE = Pattern(
    r"(?:^|/)(?:node_modules|vendor|vendors|bower_components|third_party|packages/[^/]+\.\d|\.[^/]+)/"
    r"|\.min\.\w+$"
    r"|(?:^|/)(?:gulpfile|gruntfile|webpack|babel|postcss|jest|prettier|eslint|stylelint|commitlint|conf"
    r"|rakefile)"
    r"[\w.-]*\.(?:[cm]?js|ts|py|rb)$|\.config\.[cm]?[jt]s$"
)
# The settings, at the root, of tools that make a site or a book out of texts.
PUBLISHERS = Pattern(
    r"^(?:_config\.ya?ml|mkdocs\.ya?ml|docusaurus\.config\.[jt]s|sidebars\.js|\.gitbook\.ya?ml|book\.json"
    r"|SUMMARY\.md"
    r"|_quarto\.yml|_bookdown\.yml|antora\.yml|hugo\.(?:toml|ya?ml)|archetypes/default\.md"
    r"|eleventy\.config\.[cm]?js"
    r"|\.eleventy\.js|_toc\.yml)$",
    cased=True,
)
# What such a tool needs around the texts.
TRIMMINGS = Pattern(
    r"(?:^|/)(?:assets|static|css|js|javascripts?|styles?(?:heets?)?|_\w+|themes?|layouts?|public|images"
    r"|img|overrides"
    r"|partials|shortcodes)/.*\.(?:[cm]?[jt]s|[jt]sx|vue|html?|css|s[ac]ss|less|njk|liquid|erb)$"
)
# What says that the code is there to be installed or built, beside any texts.
MANIFESTS = Pattern(
    r"^(?:pyproject\.toml|setup\.(?:py|cfg)|DESCRIPTION|Cargo\.toml|go\.mod|pom\.xml"
    r"|build\.gradle(?:\.kts)?|composer\.json"
    r"|mix\.exs|pubspec\.yaml|project\.clj|[\w.-]+\.(?:gemspec|sln|csproj|cabal))$",
    cased=True,
)
# Pages that any repository has, whatever it holds.
STANDING = Pattern(
    r"(?:^|/)(?:readme|licen[cs]e|copying|changelog|contributing|code_of_conduct|security|support|notice"
    r"|authors|robots"
    r"|requirements)[^/]{0,40}$"
)
# What speaks of a rule for data that others have.
SCHEMA = Pattern(r"schema|openapi|swagger|(?:^|/)(?:in)?valid/")
START = Pattern(r"^(?:[^/]+/)?index\.html?$")
FEW, SITE_CODE, MUCH_TEXT, MUCH_DATA, MUCH_CODE = 2, 2, 10, 50, 20


class Count(Frozen):
    """How many files there are of each sort, other people's work left out."""

    code: int
    styles: int
    texts: int
    pages: int
    data: int


@derived
def code_files(repository: Repository) -> tuple[str, ...]:
    """Give the files of program code, styles included, without other people's and without the tools' settings."""
    return tuple(path for path in _own(repository) if _ending(path) in CODE)


@derived
def _own(repository: Repository) -> tuple[str, ...]:
    """Give all paths but other people's and the tools' settings."""
    aside = set(ASIDE.among(repository.files.paths))
    return tuple(path for path in repository.files.paths if path not in aside)


@derived
def kind(repository: Repository) -> str:
    """Tell "empty", "documents", "data" or "code"."""
    paths = [path for path in repository.files.paths if not path.startswith(".")]
    if not paths:
        return "empty"
    published = bool(PUBLISHERS.among(repository.files.paths))
    count = _count(_own(repository), code_files(repository), published=published)
    if _is_code(count, paths, published=published):
        return "code"
    return "data" if _only_data(repository, paths, count, published=published) else "documents"


@derived
def mostly_texts(repository: Repository) -> bool:
    """Whether there are more texts than code, pages that any repository has left out: a guide with a few scripts."""
    texts = [path for path in _own(repository) if _ending(path) in TEXTS]
    return len(texts) - len(STANDING.among(texts)) > len(code_files(repository))


def _only_data(repository: Repository, paths: list[str], count: Count, *, published: bool) -> bool:
    """Tables as many as the texts that are about more than the repository; or lists in a data format, and no texts.

    Settings have that format, too, mostly XML: then the name of the repository or of a file must say what is listed.
    """
    if tables := len(dataset_files(repository)):
        return tables >= count.texts + count.pages - len(STANDING.among(paths))
    if published or count.data <= count.texts + count.pages or SCHEMA.among(paths):
        return False
    if 2 * sum(_ending(path) == "json" for path in paths) > count.data:
        return True
    return match(words_in(repository.name), TITLE[:1]) is not None or bool(civic_lists(repository))


def _is_code(count: Count, paths: list[str], *, published: bool) -> bool:
    if count.code >= MUCH_CODE:
        return True
    if published and count.texts > FEW:
        built = count.code > 0 and bool(MANIFESTS.among(paths))
        return built or SITE_CODE * count.code > count.texts
    code = count.code + count.styles
    if START.among(paths):  # a site that was written by hand
        code += count.pages
        return code > count.texts and MUCH_DATA * code > count.data
    if code <= FEW and max(count.texts, count.data) > MUCH_TEXT * code:
        return False
    return code > 0 and MUCH_DATA * code > max(count.data, count.texts) and not _only_rendered(count)


def _only_rendered(count: Count) -> bool:
    """Whether there is nothing but a text and its rendered page with a style."""
    return not count.code and count.pages > 0 and count.styles <= count.pages


def _count(paths: Iterable[str], code: Iterable[str], *, published: bool) -> Count:
    own = [path for path in code if not path.startswith(".") and not (published and _serves_texts(path))]
    styles = sum(_ending(path) in STYLES for path in own)
    endings = Counter(_ending(path) for path in paths if not path.startswith("."))
    written = TEXTS | CHAPTERS if published else TEXTS
    texts, pages, data = (sum(endings[ending] for ending in sort) for sort in (written, PAGES, DATA))
    return Count(len(own) - styles, styles, texts, pages, data)


def _serves_texts(path: str) -> bool:
    """Whether a file of a published site is one of its texts, or what the tool needs around them."""
    return _ending(path) in CHAPTERS or bool(TRIMMINGS.search(path))


def _ending(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2].lower()
