"""Datasets named in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.links.datasets import named_datasets
from tests.timing import within


def names(text):
    return [name for name, _ in named_datasets(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Addresses come from AddressBase Premium.", ["AddressBase"]),
        ("Uses Code-Point Open and OS Open Zoomstack.", ["Code-Point Open", "OS Open Zoomstack"]),
        ("figures of the 2021 census", ["Census 2021"]),
        ("the Indices of Multiple Deprivation (IMD)", ["English Indices of Deprivation"]),
        ("the Welsh Index of Multiple Deprivation", ["Welsh Index of Multiple Deprivation"]),
        ("Stops: NaPTAN. Timetables: GTFS.", ["NaPTAN", "GTFS"]),
        ("joined to LSOA boundaries", ["LSOA boundaries"]),
        ("our LLPG, then PAF", ["Local Land and Property Gazetteer", "Postcode Address File"]),
        ("Companies House and the Food Hygiene Rating Scheme", ["Companies House data", "FHRS"]),
    ],
)
def test_well_known_names(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the uprn field",
        "a data point",
        "every datapoint",
        "code point",
        "paf",
        "PAFF",
        "imdb",
        "xCensus 2021",
        "OpenStreetMap tiles",
    ],
)
def test_look_alikes(text):
    assert names(text) == []


def test_places_are_offsets_of_first_mentions():
    text = "First NaPTAN, then PAF, then NaPTAN."
    assert named_datasets(text) == (("NaPTAN", 6), ("Postcode Address File", text.index("PAF")))


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for _, place in named_datasets(text + " İ Census 2021"):
        assert 0 <= place < len(text) + 20


def test_a_long_text_is_read_quickly():
    within(1, named_datasets, "PAF Census 2021 İ " * 60_000)
