"""Whether it has data, and what is said of the sources and the terms, on short repositories of our own writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.data import data_sources_linked, data_terms
from openness_lint.checks.data_files import dataset_files
from openness_lint.checks.data_use import data_use
from tests.checks.cases import cases
from tests.checks.cases import repository_of as as_written
from tests.rulebook_examples import PRETEND_HOST, STANDS_FOR
from tests.timing import seconds


def repository_of(case):
    """Build a case's repository; hosts under example.org stand for real ones, which the checks would pass over."""
    files = {
        path: text.replace(PRETEND_HOST, STANDS_FOR).replace("example.org", STANDS_FOR)
        for path, text in case["files"].items()
    }
    return as_written({**case, "files": files})


def points_at_a_place(repository, verdict) -> None:
    """Check that evidence can be opened, and that a "no" says what was looked for."""
    assert verdict.evidence or verdict.reason
    for place in verdict.evidence:
        assert place.path == "." or place.path in repository.files.sizes
        if place.line is not None:
            assert 1 <= place.line <= len(repository.files.text(place.path).split("\n"))
    if verdict.answer in {"yes", "partly"}:
        assert verdict.evidence[0].quote


@pytest.mark.parametrize("case", cases("data"))
def test_a_careful_reader_says_the_same_of_the_data(case):
    repository = repository_of(case)
    sources, terms = data_sources_linked(repository, {}), data_terms(repository, {})

    assert bool(data_use(repository).because) == case["has_data"], data_use(repository)
    assert sources.answer == case["sources"], sources
    assert terms.answer == case["terms"], terms
    points_at_a_place(repository, sources)
    points_at_a_place(repository, terms)


def test_addresses_in_the_code_become_lines_to_paste():
    case = {
        "files": {
            "README.md": "# Charts\n\nDraws charts.\n",
            "charts.py": (
                'AIR = "https://data.anytown.example.org/dataset/air-quality/download/air_2025.csv"\n'
                'AGAIN = "https://data.anytown.example.org/dataset/air-quality/download/air_2025.csv"\n'
                'ROADS = "https://data.anytown.example.org/dataset/road-works"\n'
            ),
        }
    }

    verdict = data_sources_linked(repository_of(case), {})

    assert verdict.answer == "partly"
    assert verdict.paste == (
        "## Data",
        "",
        f"- [air 2025](https://data.{STANDS_FOR}/dataset/air-quality/download/air_2025.csv): from [who], under [licence].",
        f"- [road works](https://data.{STANDS_FOR}/dataset/road-works): from [who], under [licence].",
    )


def test_addresses_that_a_program_fills_in_or_a_library_asks_are_not_offered_to_paste():
    table = "https://data.anytown.example.org/dataset/trees/trees.csv"
    asked = f'A = "{table}"\nB = "https://data.anytown.example.org/api/3/action/datastore_search?id={{}}"\n'
    files = {
        "README.md": "# Trees\n\nCounts the trees of Anytown.\n",
        "trees.py": asked,
        "data/trees.csv": "x\n",
    }
    paste = data_sources_linked(repository_of({"files": files}), {}).paste
    assert any("dataset/trees" in line for line in paste)
    assert not any("datastore_search" in line for line in paste)
    library = files | {"README.md": "# Trees\n\nA library to read the trees of any place.\n"}
    assert not any(
        "dataset/trees" in line for line in data_sources_linked(repository_of({"files": library}), {}).paste
    )


def test_files_without_a_word_become_lines_to_paste():
    case = {
        "files": {"README.md": "# Bins\n\nBin days.\n", "data/bin-rounds.csv": "a,b\n", "app.py": "run()"}
    }

    verdict = data_sources_linked(repository_of(case), {})

    assert verdict.answer == "partly"
    assert "- [bin rounds](data/bin-rounds.csv): from [who], under [licence]." in verdict.paste


def test_what_the_work_puts_out_is_not_offered_as_a_source():
    code = 'own = "https://raw.githubusercontent.com/anytown/bins/main/rounds.csv"\n'
    case = {
        "name_of": "bins",
        "files": {
            "README.md": "# Bins\n\nBin days.\n",
            "app.py": code,
            "data/streets.csv": "a,b\n",
            "data/output/days.csv": "a,b\n",
        },
    }

    paste = data_sources_linked(repository_of(case), {}).paste

    assert "- [streets](data/streets.csv): from [who], under [licence]." in paste
    assert not any("days" in line or "githubusercontent" in line for line in paste)


def test_at_most_eight_lines_are_offered():
    many = "\n".join(f'"https://data.anytown.example.org/dataset/numbers-{n}"' for n in range(40))
    case = {"files": {"README.md": "# Charts\n\nDraws charts.\n", "charts.py": many}}

    assert len(data_sources_linked(repository_of(case), {}).paste) == 10


def test_nothing_is_offered_where_the_sources_are_linked():
    case = {
        "files": {
            "README.md": "# Trees\n\nOpen data: [trees](https://data.anytown.example.org/dataset/trees).\n",
            "data/trees.csv": "a,b\n",
        }
    }

    verdict = data_sources_linked(repository_of(case), {})

    assert verdict.answer == "yes"
    assert not verdict.paste


def datasets(path):
    return dataset_files(as_written({"files": {path: "x"}}))


@pytest.mark.parametrize(
    "path",
    [
        "trees.csv",
        "data/trees.xlsx",
        "2024/roads.geojson",
        "Open Data/rounds.ods",
        "maps/features.geojson",
        "river-samples.csv",
        "boundaries/wards.shp",
    ],
)
def test_a_table_is_a_dataset(path):
    assert datasets(path) == (path,)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "package.json",
        "data/package.json",
        "test/trees.csv",
        "src/tests/data/trees.csv",
        "spec/fixtures/trees.csv",
        "sample-data/trees.csv",
        "trees_example.csv",
        "sample.csv",
        "vendor/lib/trees.csv",
        ".cache/trees.csv",
        "budget.xlsx",
        "config/rounds.csv",
        "redirects.csv",
        "AddressBase/headers/Record_10.csv",
        "data/schema.csv",
    ],
)
def test_settings_samples_and_tests_are_not_datasets(path):
    assert datasets(path) == ()


@given(st.text(max_size=80))
def test_any_path_can_be_judged(path):
    assert set(datasets(path)) <= {path}


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_any_front_page_can_be_judged(text):
    repository = repository_of({"files": {"README.md": text, "data/trees.csv": "a,b\n", "app.py": "run()"}})
    sources, terms = data_sources_linked(repository, {}), data_terms(repository, {})

    assert (sources.answer == "not-applicable") == (terms.answer == "not-applicable")
    points_at_a_place(repository, sources)
    points_at_a_place(repository, terms)


@pytest.mark.parametrize(
    "unit",
    [
        "data ",
        "open data from the data of the data sets ",
        "[data](https://data.gov.uk/dataset/x) from ",
        "we cannot share the data. ",
        "| data | OGL |\n",
        "## Data\n\nfigures from the figures\n\n",
    ],
)
def test_a_long_hostile_page_is_judged_in_good_time(unit):
    repository = repository_of({"files": {"README.md": unit * (300_000 // len(unit)), "data/a.csv": "a,b\n"}})
    assert repository.readme is not None  # parsed apart: this is about the checks

    assert seconds(data_sources_linked, repository, {}) + seconds(data_terms, repository, {}) < 2
