"""Names of bodies in prose: by the public lists, and by the words that begin or end such names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import openness_lint.checks
from openness_lint.checks.listed import lines
from openness_lint.checks.organisations import LISTS, is_plain, organisations_in
from tests.timing import within

BODIES = Path(openness_lint.checks.__file__).parent / "bodies"
NAMES = [(file, name) for file in LISTS for line in lines(f"bodies/{file}") for name in line.split("; ")]


def names(text):
    return [(name.text, name.kind) for name in organisations_in(text)]


def bodies(text):
    return [name for name, kind in names(text) if kind != "place"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Made by Anytown Council.", "Anytown Council"),
        ("Anytown Borough Council's officers", "Anytown Borough Council"),
        ("the Royal Borough of Anytown upon Water Council", "Royal Borough of Anytown upon Water Council"),
        ("the London Borough of Anytown", "London Borough of Anytown"),
        ("Anytown & Othertown District Council", "Anytown & Othertown District Council"),
        ("for the City of Anytown's standards", "City of Anytown"),
        ("Anytown Fire and Rescue Service", "Anytown Fire and Rescue Service"),
        ("Anytown Combined Authority", "Anytown Combined Authority"),
        ("Anytown Hospitals NHS Foundation Trust", "Anytown Hospitals NHS Foundation Trust"),
        ("Anytown Integrated Care Board", "Anytown Integrated Care Board"),
        ("the University of Anytown", "University of Anytown"),
        ("the Anytown Data Lab built", "Anytown Data Lab"),
        ("Anytown Housing Association", "Anytown Housing Association"),
        ("Rounds Ltd", "Rounds Ltd"),
        ("the Corporate GIS team", "Corporate GIS team"),
        ("sentieri del comune di Anytown", "comune di Anytown"),
        ("ontwikkeld door de gemeente Anytown", "gemeente Anytown"),
        ("von der Stadt Anytown", "Stadt Anytown"),
        ("par la Ville de Anytown", "Ville de Anytown"),
        ("la Ville d’Anytown", "Ville d’Anytown"),
        ("per l'Ajuntament d'Anytown", "Ajuntament d'Anytown"),
        ("el Ayuntamiento de Anytown", "Ayuntamiento de Anytown"),
        ("Anytowns kommun", "Anytowns kommun"),
        ("Anytown kommune", "Anytown kommune"),
        ("gan Cyngor Anytown", "Cyngor Anytown"),
        ("Provincia di Anytown", "Provincia di Anytown"),
        ("Landkreis Anytown", "Landkreis Anytown"),
        ("Ministerie van Waterstaat", "Ministerie van Waterstaat"),
        ("the Anytown Research Centre", "Anytown Research Centre"),
        ("the Anytown Water Board", "Anytown Water Board"),
        ("the Commission for Kerbs", "Commission for Kerbs"),
        ("vom Landesamt für Wege", "Landesamt für Wege"),
        ("pela Secretaria de Obras", "Secretaria de Obras"),
        # by the lists
        ("maintained by DWP.", "DWP"),
        ("GLA's data", "GLA"),
        ("mySociety built it", "mySociety"),
        (
            "Department for Environment, Food & Rural Affairs",
            "Department for Environment, Food & Rural Affairs",
        ),
        ("the Home Office", "Home Office"),
        ("from West Midlands Fire Service", "West Midlands Fire Service"),
        ("NHS England", "NHS England"),
        ("Llywodraeth Cymru", "Llywodraeth Cymru"),
        ("Peak District National Park Authority", "Peak District National Park Authority"),
    ],
)
def test_bodies_are_found_and_shown_as_they_are_written(text, found):
    assert bodies(text)[:1] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "your local council and any other council",
        "the Local Authority code and the Local Planning Authority",
        "a Certificate Authority",
        "The Council decides",
        "the Apache Software Foundation",
        "Open Government Licence",
        "the home office of a friend",
        "gla and dwp in small letters",
        "CMS, API and HTTP",
        "the development team and the Product Team",
        "Your Team",
        "the web team",
        "A city of trees",
        "gemeente zonder naam",
        "Reading the file",
        "made by anytown council in small letters",
        "the Council. Borough",
        "Anykites Component Library",
        "Add Your Council",
        "Upper Tier Local Authority",
        "Emergency Department figures",
    ],
)
def test_what_is_no_name_is_left_alone(text):
    assert not bodies(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("all Rotherham forms", "Rotherham"),
        ("Bath & North East Somerset", "Bath & North East Somerset"),
        ("King's Lynn and West Norfolk", "King's Lynn and West Norfolk"),
        ("yn Sir Gaerfyrddin", "Sir Gaerfyrddin"),
    ],
)
def test_the_area_of_a_council_is_a_place(text, place):
    assert names(text) == [(place, "place")]
    assert not bodies(text)


@pytest.mark.parametrize("text", ["Reading", "Bedford and Lincoln", "Boston", "a Sutton"])
def test_an_area_that_is_also_a_word_or_a_name_is_not_taken_for_one(text):
    assert names(text) == []


def test_an_area_in_a_councils_name_is_the_council():
    assert names("Reading Borough Council and Rotherham Metropolitan Borough Council") == [
        ("Reading Borough Council", "shaped"),
        ("Rotherham Metropolitan Borough Council", "shaped"),
    ]


def test_all_names_are_given_in_reading_order_with_their_places():
    text = "Built by Metodo for Ajuntament de Anytown (Anytown City Council) with the ODI."
    found = organisations_in(text)
    assert [name.text for name in found] == ["Ajuntament de Anytown", "Anytown City Council", "ODI"]
    assert all(text[name.start : name.end] == name.text for name in found)


def test_bodies_that_are_sources_more_often_than_makers_are_marked():
    assert [name.aside for name in organisations_in("Ordnance Survey, Home Office")] == [True, False]


def test_every_listed_name_is_found_in_a_sentence():
    for file, name in NAMES:
        if name[0] != "*":
            found = organisations_in(f"It was for {name} that we wrote it")
            assert found, (file, name)
            assert name in found[0].text or found[0].text == name.removesuffix("'s"), (file, name)


def test_the_lists_hold_all_principal_councils_and_no_name_twice():
    everything = [name.removeprefix("*") for _, name in NAMES]
    assert len(lines("bodies/councils")) > 400
    assert sum(1 for line in lines("bodies/emergency") if "Fire" in line) >= 49
    assert sorted({name for name in everything if everything.count(name) > 1}) == []


@pytest.mark.parametrize(
    "council",
    "Argyll and Bute; Barking and Dagenham; Belfast; Blaenau Gwent; Cherwell; Derry City and Strabane; Durham; Ealing; Fife; Gwynedd; "
    "Isles of Scilly; Kirklees; Leeds; Mid Ulster; Na h-Eileanan Siar; North Northamptonshire; Orkney; Rutland; Surrey; Torfaen; "
    "Westmorland and Furness; Wirral; Wychavon; York".split("; "),
)
def test_councils_of_every_kind_and_nation_are_there(council):
    written = {name.removeprefix("*") for line in lines("bodies/councils") for name in line.split("; ")}
    assert council in written


def test_the_folder_says_how_it_is_written():
    assert {path.stem for path in BODIES.glob("*.txt")} == {*LISTS, "kinds"}
    assert (BODIES / "README.md").is_file()


def test_words_that_make_no_name():
    assert is_plain("Local Council")
    assert not is_plain("Anytown Council")


@given(st.text(max_size=500))
def test_any_text_is_read(text):
    for name in organisations_in(text):
        assert text[name.start : name.end] == name.text


@pytest.mark.parametrize(
    "piece",
    [
        "The Council of the City of Anytown and upon ",
        "Anytown ",
        "and of upon the ",
        "d'",
        "City of ",
        "GLA ",
        "A",
        "Borough ",
    ],
)
def test_a_megabyte_of_names_takes_a_bounded_time(piece):
    text = piece * (1_000_000 // len(piece))
    within(0.5, organisations_in, text)
