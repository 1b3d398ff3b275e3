"""What kind of thing an address leads to. Hosts of real publishers, made-up paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint import beforehand
from openness_lint.links import Kind, classify
from openness_lint.links.table import endings, load, pattern
from tests.timing import within

KNOWN = {
    Kind.DATASET_PAGE: [
        "https://www.data.gov.uk/dataset/0a1b2c3d-0000-4000-8000-000000000000/bin-rounds",
        "data.gov.uk/dataset/bin-rounds",
        "https://ckan.publishing.service.gov.uk/dataset/bin-rounds",
        "https://www.ons.gov.uk/peoplepopulationandcommunity/births/datasets/birthsbyarea",
        "https://geoportal.statistics.gov.uk/datasets/ons::wards-2024/about",
        "https://www.nomisweb.co.uk/sources/census_2021",
        "https://statswales.gov.wales/Catalogue/Housing/Homelessness",
        "https://www.opendatani.gov.uk/dataset/bin-rounds",
        "https://data.london.gov.uk/dataset/bin-rounds",
        "https://datamillnorth.org/dataset/bin-rounds-abc12",
        "https://statistics.gov.scot/data/population-estimates",
        "https://www.opendata.nhs.scot/dataset/beds",
        "https://uk-air.defra.gov.uk/data/annual",
        "https://opendatacommunities.org/data/housing/stock",
        "https://www.planning.data.gov.uk/dataset/tree",
        "https://www.ordnancesurvey.co.uk/products/os-open-uprn",
        "https://osdatahub.os.uk/downloads/open/OpenUPRN",
        "https://download.companieshouse.gov.uk/en_output.html",
        "https://data.police.uk/data/",
        "https://data.bus-data.dft.gov.uk/timetable/download/",
        "https://beta-naptan.dft.gov.uk/download",
        "https://digital.nhs.uk/services/organisation-data-service/export-data-files",
        "https://ratings.food.gov.uk/open-data",
        "https://www.gov.uk/government/statistical-data-sets/tax-base",
        "https://www.gov.uk/government/statistics/local-tax-levels",
        "https://explore-education-statistics.service.gov.uk/find-statistics/school-places",
        "https://ec.europa.eu/eurostat/databrowser/view/demo_x",
        "https://data.europa.eu/data/datasets/abc",
        "https://catalog.data.gov/dataset/potholes",
        "https://www.data.gouv.fr/fr/datasets/arbres/",
        "https://www.govdata.de/daten/-/details/baeume",
        "https://data.overheid.nl/dataset/bomen",
        "https://datos.gob.es/es/catalogo/arboles",
        "https://opendata.anytown.city/explore/dataset/trees/information/",
        "https://opendata.anytown.city/d/ab12-cd34",
        "https://opendata.anytown.city/Environment/Trees/ab12-cd34/about_data",
        "https://anytown-council.hub.arcgis.com/datasets/trees",
        "https://dataverse.anytown.ac.uk/dataset.xhtml?persistentId=doi:10.1/AB",
        "https://zenodo.org/records/1234567",
        "https://doi.org/10.5281/zenodo.1234567",
        "https://figshare.com/articles/dataset/Trees/123",
        "https://osf.io/ab3cd/",
        "https://datadryad.org/stash/dataset/doi:10.5061/dryad.x",
        "https://www.kaggle.com/datasets/someone/trees",
        "https://huggingface.co/datasets/someone/trees",
        "https://data.world/someone/trees",
        "https://docs.google.com/spreadsheets/d/1AbC/edit",
        "https://download.geofabrik.de/europe/britain-and-ireland.html",
        "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/",
        "https://www.anytown.gov.uk/open-data/bin-rounds",
    ],
    Kind.DATA_API: [
        "https://data.police.uk/api/crimes-street/all-crime",
        "https://data.gov.uk/api/3/action/package_show?id=x",
        "https://www.nomisweb.co.uk/api/v01/dataset/NM_1_1.data.csv?geography=1"[:45],
        "https://api.tfl.gov.uk/StopPoint",
        "https://api.os.uk/search/places/v1",
        "https://api.ratings.food.gov.uk/Establishments",
        "https://api.company-information.service.gov.uk/company/1",
        "https://environment.data.gov.uk/flood-monitoring/id/stations",
        "https://landregistry.data.gov.uk/landregistry/query",
        "https://www.planning.data.gov.uk/entity/",
        "https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations",
        "https://services1.arcgis.com/AbC/arcgis/rest/services/Wards/FeatureServer/0",
        "https://maps.anytown.gov.uk/arcgis/rest/services/Trees/MapServer",
        "https://maps.anytown.gov.uk/geoserver/ows?service=WFS&request=GetCapabilities",
        "https://opendata.anytown.city/resource/ab12-cd34.json",
        "https://opendata.anytown.city/api/explore/v2.1/catalog/datasets",
        "https://query.wikidata.org/sparql",
        "https://overpass-api.de/api/interpreter",
        "https://api.postcodes.io/postcodes",
        "https://api.census.gov/data/2020/dec/pl",
        "https://api.anytown.gov.uk/bins",
        "https://mapit.mysociety.org/area/1",
    ],
    Kind.DATA_FILE: [
        "https://assets.publishing.service.gov.uk/media/0123abcd/table.csv",
        "https://www.anytown.gov.uk/downloads/bins.csv",
        "https://anytown.s3.eu-west-2.amazonaws.com/bins.json",
        "https://anytown.blob.core.windows.net/open/bins.zip",
        "https://storage.googleapis.com/anytown/bins.parquet",
        "https://raw.githubusercontent.com/anytown/bins/main/bins.geojson",
        "https://github.com/anytown/bins/blob/main/data/bins.csv",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?gid=0&single=true&output=csv",
        "https://www.ons.gov.uk/file?uri=/x/y.xlsx",
        "https://data.anytown.gov.uk/datastore/dump/0a1b",
        "https://opendata.anytown.city/api/views/ab12-cd34/rows.csv?accessType=DOWNLOAD"[:62],
        "https://files.planning.data.gov.uk/dataset/tree.csv",
        "s3://anytown/bins",
        "data/bins.csv",
        "./data/wards.geojson",
        "https://www.anytown.gov.uk/data/bins.json",
        "https://www.anytown.gov.uk/x/bins.csv.gz",
    ],
    Kind.DATA_PORTAL: [
        "https://www.data.gov.uk",
        "https://data.gov.uk/",
        "https://www.ons.gov.uk/",
        "https://data.london.gov.uk",
        "https://data.london.gov.uk/dataset/",
        "https://www.nomisweb.co.uk",
        "https://data.police.uk/",
        "https://data.anytown.gov.uk/",
        "https://www.anytown.gov.uk/open-data",
        "https://zenodo.org/",
    ],
    Kind.NOT_DATA: [
        "https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png",
        "https://tiles.anytown.city/12/2047/1362.png",
        "https://www.openstreetmap.org/copyright",
        "https://carto.com/attributions",
        "https://www.gov.uk/guidance/publish-open-data",
        "https://schema.org/Dataset",
        "https://json-schema.org/draft/2020-12/schema",
        "http://www.w3.org/2000/svg",
        "http://www.opengis.net/gml",
        "https://cdnjs.cloudflare.com/ajax/libs/leaflet/1.9/leaflet.js",
        "https://unpkg.com/leaflet/dist/leaflet.css",
        "https://www.anytown.gov.uk/schemas/bins.schema.json",
    ],
    Kind.DOCS: [
        "https://leafletjs.com/reference.html#geojson",
        "https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html",
        "https://geopandas.org/en/stable/",
        "https://anytown.readthedocs.io/en/latest/data.html",
        "https://github.com/anytown/bins/wiki/Data",
        "https://docs.anytown.dev/",
        "https://en.wikipedia.org/wiki/Open_data",
    ],
    Kind.SERVICE: [
        "https://anytown-bins.herokuapp.com/",
        "https://anytown.github.io/bins/",
        "https://report-a-bin.service.gov.uk",
        "https://anytown.shinyapps.io/trees",
        "https://app.powerbi.com/view?r=abc",
        "https://mybinder.org/v2/gh/anytown/bins/main",
        "https://demo.anytown.city/",
    ],
    Kind.PACKAGE: [
        "https://pypi.org/project/anytown-bins/",
        "https://www.npmjs.com/package/anytown-bins",
        "https://cran.r-project.org/package=anytown",
        "https://www.nuget.org/packages/Anytown",
        "https://hub.docker.com/r/anytown/bins",
        "https://marketplace.visualstudio.com/items?itemName=anytown.bins",
        "https://wordpress.org/plugins/anytown/",
        "https://www.drupal.org/project/anytown",
        "https://github.com/anytown/bins/releases",
    ],
    Kind.PUBLICATION: [
        "https://www.gov.uk/government/publications/local-plan",
        "https://www.anytown.gov.uk/files/plan.pdf",
        "https://doi.org/10.1000/182",
        "https://arxiv.org/abs/2001.00001",
    ],
    Kind.BLOG: [
        "https://medium.com/anytown/weeknotes",
        "https://digitalblog.anytown.gov.uk/",
        "https://www.anytown.gov.uk/news/new-bins",
        "https://dluhcdigital.blog.gov.uk/2022/01/01/x",
        "https://anytown.city/case-studies/bins",
    ],
    Kind.VIDEO: ["https://youtu.be/abc", "https://www.youtube.com/watch?v=abc", "https://vimeo.com/1"],
    Kind.CODE: [
        "https://github.com/anytown/bins",
        "https://gitlab.com/anytown/bins",
        "https://codeberg.org/a/b",
    ],
    Kind.ISSUES: [
        "https://github.com/anytown/bins/issues",
        "https://github.com/anytown/bins/issues/new",
        "https://gitlab.com/anytown/bins/-/issues",
        "https://git.anytown.city/team/bins/-/issues/1",
        "https://trello.com/b/abc",
        "../../issues",
    ],
    Kind.CHAT: [
        "https://anytown.slack.com",
        "https://discord.gg/abc",
        "https://gitter.im/a/b",
        "https://matrix.to/#/x",
    ],
    Kind.FORUM: [
        "https://github.com/anytown/bins/discussions",
        "https://groups.google.com/g/anytown",
        "https://community.anytown.city/",
    ],
    Kind.FORM: [
        "https://forms.gle/abc",
        "https://www.anytown.gov.uk/contact-us",
        "https://docs.google.com/forms/d/e/1/viewform",
    ],
    Kind.EMAIL: ["mailto:team@anytown.gov.uk", "team@anytown.gov.uk"],
    Kind.SOCIAL: ["https://twitter.com/anytown", "https://bsky.app/profile/anytown"],
    Kind.BADGE: [
        "https://img.shields.io/badge/license-MIT-blue.svg",
        "https://github.com/anytown/bins/actions/workflows/ci.yml/badge.svg",
        "https://travis-ci.org/anytown/bins.svg?branch=main",
        "https://git.anytown.city/team/bins/badges/main/pipeline.svg",
        "https://www.anytown.city/badge.svg",
    ],
    Kind.LICENCE: [
        "https://creativecommons.org/licenses/by/4.0/",
        "https://opensource.org/licenses/MIT",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "LICENCE",
        "./LICENSE.md",
        "https://github.com/anytown/bins/blob/main/LICENSE",
    ],
    Kind.HOME: [
        "https://www.anytown.gov.uk",
        "https://www.anytown.gov.uk/",
        "https://github.com/anytown",
        "https://theodi.org",
    ],
    Kind.OTHER: [
        "README.md",
        "#usage",
        "",
        "docs/setup.md",
        "https://anytown.city/about/team",
        "tel:123",
        "http://[::1",
    ],
}


@pytest.mark.parametrize(("kind", "url"), [(kind, url) for kind, urls in KNOWN.items() for url in urls])
def test_known_addresses(kind, url):
    assert classify(url) is kind


def test_words_are_asked_only_when_the_address_says_nothing():
    assert classify("https://anytown.city/bins", "See it live here") is Kind.SERVICE
    assert classify("https://anytown.city/x", "our dataset of trees") is Kind.DATASET_PAGE
    assert classify("https://www.openstreetmap.org/copyright", "dataset") is Kind.NOT_DATA
    assert classify("https://anytown.city/x", "here") is Kind.OTHER


def test_a_look_alike_host_is_not_the_publisher():
    assert classify("https://data.gov.uk.anytown.city/x") is not Kind.DATASET_PAGE
    assert classify("https://notdata.gov.uk.com/dataset") is not Kind.DATASET_PAGE
    assert classify("https://mygithub.com/a/b/issues/1/x/") is not Kind.CODE


def test_every_line_of_the_tables_is_a_known_kind_and_a_sound_pattern():
    table = load()
    kinds = {kind for group in (table.hosts, table.fallback) for paths in group.values() for _, kind in paths}
    kinds |= {kind for _, _, kind in table.shapes} | {kind for _, kind in table.texts}
    kinds |= {kind for lines in table.labels.values() for _, kind in lines}
    assert kinds <= set(Kind)
    for paths in table.hosts.values():
        for path, _ in paths:
            pattern(path)
            assert path == path.lower()
    assert all(literal == literal.lower() for literal, _, _ in table.shapes)


def test_no_host_stands_twice_with_the_same_path():
    for hosts in (load().hosts, load().fallback):
        for host, paths in hosts.items():
            written = [path for path, _ in paths]
            assert len(written) == len(set(written)), host


def test_the_tables_stay_readable():
    for name in ("data.txt", "other.txt", "shapes.txt", "endings.txt", "example-hosts.txt"):
        text = beforehand.text(f"links/tables/{name}")
        assert max(len(line) for line in text.splitlines()) <= 130, name
    assert endings()["data"].isdisjoint(endings()["maybe"])


@given(st.text(max_size=300), st.text(max_size=50))
def test_any_text_has_a_kind(url, text):
    assert isinstance(classify(url, text), Kind)


@given(st.sampled_from([url for urls in KNOWN.values() for url in urls]), st.text(max_size=40))
def test_any_address_with_rubbish_after_it_has_a_kind(url, rest):
    assert isinstance(classify(url + rest), Kind)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.gov.uk/" + "a/" * 500_000,
        "https://docs.google.com/spreadsheets/" + "?" * 500_000,
        "https://" + "a." * 500_000,
        "/datasets" * 100_000,
        "https://a.city/" + "badge-" * 100_000,
        "//" * 500_000,
        "@" * 500_000,
        "https://joinup.ec.europa.eu/" + "eup" * 300_000,
    ],
)
def test_hostile_addresses_take_no_time(url):
    within(0.05, classify, url)
