"""What kind of repository is it? Kinds switch rules off (rule-catalogue 4.9, 6.10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.derived import derived

if TYPE_CHECKING:
    from openness_lint.repository import Repository

CODE = re.compile(
    r"\.(?:py|js|mjs|jsx|ts|tsx|vue|svelte|rb|php|module|cs|vb|java|kt|scala|go|rs|c|cc|cpp|h|r|jl|swift|m|sql|sh|ps1|bat|pl|ex|exs|erl|lua|dart|tf|ipynb|rmd|qmd|fmw|sld|scss|sass|less|css|xslt?|asp|aspx|cshtml|erb|njk|cfm|lsp|groovy|gradle)$",
    re.IGNORECASE,
)
SITE = re.compile(r"(?:^|/)(?:assets|static|css|js|scripts?|styles?(?:heets?)?|_layouts|_includes|_sass|themes?|public|javascripts|images|img|docs?|src/css|\.github|config|lib)/|(?:^|/)(?:gulpfile|gruntfile|webpack|docusaurus|mkdocs|conf|config|rakefile|setup|sidebars)\b", re.IGNORECASE)
DOCUMENT = re.compile(r"\.(?:md|rst|adoc|html?|txt|pdf|docx?|odt|pptx?|erb)$", re.IGNORECASE)
DATA = re.compile(r"\.(?:csv|tsv|geojson|topojson|json|jsonl|ndjson|parquet|xlsx?|ods|shp|gpkg|kml|ya?ml|xml|ttl|rdf|hexjson)$", re.IGNORECASE)
LIBRARY_FIELDS = frozenset({"name"})


@derived
def code_files(repository: Repository) -> tuple[str, ...]:
    """Give the files of program code, without a documents site's own trimmings."""
    return tuple(p for p in repository.files.paths if CODE.search(p) and not re.search(r"(?:^|/)(?:node_modules|vendor|bower_components|third_party)/", p))


@derived
def kind(repository: Repository) -> str:
    """Tell "empty", "documents", "data" or "code"."""
    paths = [p for p in repository.files.paths if not p.startswith(".")]
    if not paths:
        return "empty"
    code = [p for p in code_files(repository) if not SITE.search(p)]
    documents = sum(1 for p in paths if DOCUMENT.search(p))
    data = sum(1 for p in paths if DATA.search(p))
    if not code or (len(code) <= 2 and max(documents, data) > 10 * len(code)):
        return "data" if data > documents else "documents"
    return "code"
