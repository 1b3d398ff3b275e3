"""Which paths are licence files, which hold package metadata, and which folders hold other people's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

LICENCE_NAME = Pattern(
    r"^(?:(?:[\w.]{1,30}[-_. ]|(?:open[-_ ]government|creative[-_ ]commons|gnu[-_ ]general[-_ ]public)[-_ ]|"
    r"(?:eupl|[al]?gpl|mpl|apache|bsd|ogl)[-_. v\d][\w. -]{0,20}[-_. ])?"
    r"(?:(?:un)?licen[cs]es?|licencia|licenza|lizenz|licentie|llicencia|licença|licen[cs]ing|"
    r"copying(?:\.lesser)?|copyright|legal|trwydded|dep5))(?:[-_. ][\w.+ -]{0,40})?$"
)
# What stands in every such name, for many paths to be looked through at once.
LICENCE_HINT = Pattern(r"licen|lizenz|copying|copyright|legal|trwydded|dep5")
# Whose name says that it collects the notices of others.
OF_OTHERS = Pattern(
    r"(?:third|3rd)[-_. ]?part|dependenc|attributions|bundled|(?:^|[-_. ])notices|(?:^|[-_. ])(?:fonts?|icons|jquery|"
    r"bootstrap|leaflet|openlayers|font-?awesome|chromedriver|modernizr|datatables|tinymce|ckeditor|normalize)(?![a-z])"
)
NOT_TEXT = Pattern(
    r"\.(?:py|js|mjs|cjs|jsx|tsx?|rb|php|java|cs|go|rs|c|cc|cpp|h|hpp|css|scss|less|vue|svelte|png|jpe?g|gif|svg|pdf|"
    r"docx?|odt|json|ya?ml|toml|xml|csv|xlsx?|html?|sh|ps1|bat|sql|r|rmd|ipynb|zip|map|lock|erb|haml|"
    r"twig|njk|feature|snap)$"
)
# A licence at the top in a format that is not read.
UNREAD = Pattern(
    r"^(?:licen[cs]e|licentie|lizenz|licenza|licencia|copying|copyright)\.(?:pdf|docx?|odt|rtf)$"
)
CODE_FILE = Pattern(r"\.(?:py|js|ts|tsx|jsx|rb|php|java|cs|go|rs|c|cc|cpp|h|r|sh|scala|kt|swift|vue)$")
README_NAME = Pattern(r"(?:^|/)(?:readme|read_me|liesmich|leesmij|lisezmoi|leggimi)(?:[-_.][\w.-]{1,20})?$")
METADATA = {
    "package.json": "json", "bower.json": "json", "composer.json": "json", "codemeta.json": "json",
    "datapackage.json": "json", "elm.json": "json", "elm-package.json": "json", "code.json": "code-json",
    "pyproject.toml": "pyproject", "cargo.toml": "cargo", "reuse.toml": "reuse", "setup.cfg": "cfg",
    "setup.py": "python", "description": "fields", "metadata": "fields", "pkg-info": "fields",
    "style.css": "fields", "pom.xml": "xml", "directory.build.props": "xml",
    "publiccode.yml": "yaml", "publiccode.yaml": "yaml", "citation.cff": "yaml",
}  # fmt: skip
# Of packages that lie a folder down, as .NET's do; "src/" may stand before it.
PACKAGE_BELOW = Pattern(r"^(?:src/)?[^/]{1,100}/[^/]{1,100}\.(?:nuspec|[cfv][sb]proj)$")
METADATA_ENDINGS = {
    ".gemspec": "python", ".csproj": "xml", ".fsproj": "xml", ".vbproj": "xml", ".nuspec": "xml",
}  # fmt: skip
VENDORED = frozenset({
    "node_modules", "vendor", "vendors", "vendored", "third_party", "third-party", "thirdparty", "3rdparty",
    "bower_components", "jspm_packages", "packages", "externals", "external", "site-packages", ".venv", "venv", "dist",
    "deps", "libs", "contrib", "plugins", "fonts", "pods", "carthage", "packrat", "renv", "jquery", "bootstrap",
    "ckeditor", "tinymce", "libraries", "leaflet", "openlayers", "datatables", "fontawesome", "font-awesome", "d3",
})  # fmt: skip
VENDORED_PAIRS = Pattern(
    r"(?:^|/)(?:wwwroot|static|public|assets|web|js|css|scripts|htdocs|www)/(?:[^/]{1,60}/){0,3}"
    r"(?:lib|libs|vendor|plugins|external|externals|fonts|js|css)/"
)
NEAR_FOLDERS = frozenset({"docs", "doc", ".github", "documentation", "legal", "data"})


def leaf(path: str) -> str:
    """Return a path's last part."""
    return path.rsplit("/", 1)[-1]


def licences_of(paths: Iterable[str]) -> list[str]:
    """Give those of many paths that are named as a licence file is."""
    return [path for path in LICENCE_HINT.among(paths) if is_licence_name(path)]


def is_licence_name(path: str) -> bool:
    """Say whether a path is named as a licence file is: any spelling, case and suffix, code and pictures left out."""
    name = leaf(path)
    if not LICENCE_HINT.search(name):
        return False
    if path.lower().endswith("debian/copyright"):
        return True
    return bool(LICENCE_NAME.match(name)) and not NOT_TEXT.search(name) and not OF_OTHERS.search(name)


def is_unread_licence(path: str) -> bool:
    """Say whether a path at the top is a licence by its name, but in a format that is not read, such as PDF."""
    return UNREAD.search(path) is not None


def is_readme_name(path: str) -> bool:
    """Say whether a path is named as a README is."""
    return bool(README_NAME.search(path))


def metadata_kind(path: str) -> str:
    """Return which of `declarations.READERS` reads a metadata file, "" for other files."""
    name = leaf(path).lower()
    if name in METADATA:
        return METADATA[name]
    return METADATA_ENDINGS.get(name[name.rfind(".") :], "") if "." in name else ""


def is_vendored(path: str) -> bool:
    """Say whether a path lies in a folder of other people's work."""
    folders = path.lower().split("/")[:-1]
    return any(folder in VENDORED for folder in folders) or bool(VENDORED_PAIRS.search(path))
