"""Which files of a repository are datasets, and not settings, test cases or samples of what to hand in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.derived import derived
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openness_lint.repository import Repository

# Endings that only tables of facts, maps and measurements have.
TABLE = frozenset(
    "csv tsv psv geojson topojson jsonl ndjson parquet feather shp gpkg gdb rds rdata rda sav dta hexjson sqlite "
    "sqlite3 mbtiles dbf ttl nt px gtfs mdb accdb".split()
)
# Endings that tables share with forms, settings and interchange: data only where data are kept.
SHEET = frozenset("xlsx xls xlsb xlsm ods json xml yaml yml kml kmz gpx gml rdf zip db dat".split())
# Of these, the ones that are settings or content more often than data, even in a folder called data.
SETTINGS = frozenset("json xml yaml yml db zip".split())
MOST_FOLDERS = 4_096  # whose patterns' answers are kept
SOURCE_CODE = frozenset(
    "py r rmd qmd js mjs cjs ts jsx tsx vue ipynb rb php cs vb java kt go sql sh ps1 html htm jl scala rs pl fs "
    "swift dart ex lua erb njk".split()
)
# A folder whose files are not what the repository is about.
NOT_OURS = Pattern(
    r"(?:^|[/._ -])(?:tests?|specs?|testing|testdata|fixtures?|mocks?|__tests__|__mocks__|node_modules|vendor|"
    r"vendored|bower_components|third[-_]party|packages|examples?|samples?|demos?|dummy|fake|synthetic|locales?|i18n|"
    r"translations?|lang|languages|migrations?|seeds?|cypress|stubs?|e2e|features|extdata|(?:in)?valid|snapshots?|schemas?|templates?|"
    r"benchmarks?|github|vscode|idea|config|configs|settings|headers|dist|build|coverage|logs?)(?=[/._ -])[^/]{0,60}/"
)
# A name that says what a file is for: to be filled in, to show a format, or to steer a program.
NOT_A_DATASET = Pattern(
    r"(?:^|/)(?:tests?|samples?|examples?|dummy|fake|mock|stub|template|demo)(?=[._ -])|"
    r"[._ -](?:(?:integration|unit)?tests?|sample|example|dummy|fake|mock|fixtures?|stub|template)(?=[._ -])|"
    r"(?:format|headings|header|blank|placeholder|redirects?|translations?|strings|messages|glossary|"
    r"stop[-_]?words|word[-_]?list|config|settings|schema|template|requirements|package|manifest|commits|changelog|dependencies|oembed\w*|dictionary|"
    r"-metadata|dashboard\w{0,30}(?=\.ndjson))(?:[-_]v?\d[\w.]{0,20})?\.\w{2,8}$"
)
DATA_FOLDER = Pattern(
    r"(?:^|/)(?!app_data/)(?:[\w -]{0,40}[-_ ])?"
    r"(?:data|datasets?|open[-_]?data|dati|donnees|daten|datos|dades|gegevens|boundaries|"
    r"results|geojson|csvs?|shapefiles?)(?:[-_ ][\w-]{0,40})?/"
)
# What civic lists are about: "wards.json" is a list of places, "menu.json" is not.
CIVIC = Pattern(
    r"(?:^|[._ -])(?:wards?|councils?|councillors?|parish(?:es)?|postcodes?|constituenc(?:y|ies)|boundar(?:y|ies)|"
    r"lsoas?|msoas?|local[-_ ]?authorit(?:y|ies)|authorities|municipalit(?:y|ies)|districts|countries|regions|schools|"
    r"libraries|hospitals|elections?|candidates|parties|results|statistics|stats|census|population|indicators|crimes?|"
    r"incidents|stations|stops|parks|trees|bins|streets|roads|locations|places|points|sites|geo|lookups?|registers?|"
    r"enumerations?|descriptions|codes|listings|salar(?:y|ies)|spending|budget|holidays|rates)(?:[._ -]|$)"
)
# Files by which a framework learns of its parts: "anytown_wards.info.yml".
DECLARES = Pattern(
    r"\.(?:info|libraries|routing|permissions|services|links\.\w{2,12}|module)\.ya?ml$|/metadata/"
)
SCRAPER = Pattern(
    r"(?:^|/)[\w. -]{0,60}(?:scrap(?:e|er|ers|ing|y)|crawler)(?![a-z])[\w. -]{0,40}(?:/|\.\w{1,4}$)"
)
# Pages of a package's manual, which are written as notebooks.
MANUAL = Pattern(r"(?:^|/)(?:readme\.[rq]md|vignettes/.{1,200}|man/.{1,200})$|(?:^|/)R/sysdata\.rda$")
SOURCES = Pattern(
    r"(?:^|[/ _.-])(?:data[-_ ]?sources?|data[-_ ]?(?:catalogue|catalog|inventory)|"
    r"sources?(?:[-_ ]of[-_ ]data)?|provenance)(?:[-_ ][\w. -]{0,40})?\.\w{2,5}$"
)


def ending(path: str) -> str:
    """Give a file name's ending in lower case, without the dot; "" where there is none."""
    return path.rpartition("/")[2].rpartition(".")[2].lower() if "." in path.rpartition("/")[2] else ""


def is_test_or_tool(path: str) -> bool:
    """Say whether a path lies among tests, samples, other people's code or settings."""
    return _not_ours(folder(path))


def folder(path: str) -> str:
    """Give a path without the file's name: "docs/"; "" at the root."""
    return path[: path.rfind("/") + 1]


@lru_cache(MOST_FOLDERS)
def _not_ours(within: str) -> bool:
    return NOT_OURS.search(within) is not None


@derived
def _by_ending(repository: Repository) -> dict[str, list[str]]:
    """Sort the paths by ending once: a large repository has thousands of them."""
    found: dict[str, list[str]] = {}
    for path in repository.files.paths:
        found.setdefault(ending(path), []).append(path)
    return found


def _with(repository: Repository, *endings: str) -> list[str]:
    """Give the paths with one of these endings, sorted."""
    listed = _by_ending(repository)
    return sorted(path for kind in endings for path in listed.get(kind, ()))


@derived
def dataset_files(repository: Repository) -> tuple[str, ...]:
    """Give the paths of files that are datasets by ending, name and place, sorted."""
    return tuple(_own(path for path in _with(repository, *TABLE, *SHEET) if _may_be_one(path)))


def _may_be_one(path: str) -> bool:
    kind = ending(path)
    if (kind not in TABLE and kind not in SHEET) or path.startswith("."):
        return False
    return kind in TABLE or (kind not in SETTINGS and in_data_folder(path)) or names_a_dataset(path)


def _own(paths: Iterable[str]) -> list[str]:
    """Leave out what lies among tests and tools, what is no dataset by its name, and a manual's pages."""
    ours = [path for path in paths if not is_test_or_tool(path)]
    others = {*NOT_A_DATASET.among(ours), *MANUAL.among(ours)}
    return [path for path in ours if path not in others]


def in_data_folder(path: str) -> bool:
    """Say whether a file stands in a folder where data are kept."""
    return _for_data(folder(path))


@lru_cache(MOST_FOLDERS)
def _for_data(within: str) -> bool:
    return DATA_FOLDER.search(within) is not None


def names_a_dataset(path: str) -> bool:
    """Say whether a file's name names a well-known dataset, as in "ONSPD_NOV_2019_UK.zip"."""
    name = path.rpartition("/")[2]
    if name.islower() and "_" not in name and "-" not in name:  # one small word names none of them
        return False
    return bool(links.named_datasets(re.sub(r"[_.-]", " ", name)))


@derived
def listed_values(repository: Repository) -> tuple[str, ...]:
    """Give JSON, YAML and XML files in data folders, and office tables elsewhere: data or not, one cannot tell."""
    likely = (
        path for path in _with(repository, *SHEET) if ending(path) not in SETTINGS or in_data_folder(path)
    )
    datasets = frozenset(dataset_files(repository))
    return tuple(path for path in _own(likely) if path not in datasets)


@derived
def civic_lists(repository: Repository) -> tuple[str, ...]:
    """Give JSON, XML and SQL files whose names say what civic thing they list."""
    listed = _with(repository, *SETTINGS, "sql")
    names = {path: path.rpartition("/")[2].rpartition(".")[0] for path in listed}
    civic, declaring = set(CIVIC.among(names.values())), set(DECLARES.among(listed))
    return tuple(_own(path for path in listed if names[path] in civic and path not in declaring))


@derived
def source_lists(repository: Repository) -> tuple[str, ...]:
    """Give the tables that list where the data come from: "Data sources.csv"."""
    listed = _with(repository, "csv", "tsv", "xlsx", "xls", "ods")
    return tuple(path for path in SOURCES.among(listed) if not is_test_or_tool(path))


@derived
def scraper_files(repository: Repository) -> tuple[str, ...]:
    """Give the files and folders that are scrapers by name."""
    likely = (path for path in repository.files.paths if "crap" in path or "rawl" in path)
    programs = (path for path in SCRAPER.among(likely) if ending(path) in SOURCE_CODE)
    return tuple(path for path in programs if not is_test_or_tool(path))


@derived
def analysis_files(repository: Repository) -> tuple[str, ...]:
    """Give notebooks and R scripts of an analysis; none where the R code is a package or an app."""
    scripts = [] if "DESCRIPTION" in repository.files.sizes else _with(repository, "r")
    notebooks = _with(repository, "ipynb", "rmd", "qmd", "sas", "do", "sps")
    ours = [path for path in (*notebooks, *scripts) if not is_test_or_tool(path)]
    manual = frozenset(MANUAL.among(ours))
    own = [path for path in ours if path not in manual]
    notebooks = [path for path in notebooks if path in own]
    return tuple(own) if notebooks or len(scripts) > 1 else ()
