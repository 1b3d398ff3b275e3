"""For whom? Said of it, said near the top, or by speaking to the reader; in several languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.people import asks_for_whom, names_people, tells_audience
from openness_lint.checks.plain import plainness
from tests.timing import within


@pytest.mark.parametrize(
    "text",
    [
        "A map for residents.",
        "A tool for busy planning officers.",
        "A tool for planning officers.",
        "Made for use by council staff.",
        "It helps carers to plan.",
        "It lets members of the public report a fault.",
        "An application designed to help officers and members.",
        "It gives families a date.",
        "It shows visitors where to park.",
        "It sends a message to care providers.",
        "We built it so that parents can see the air.",
        "Used by housing teams.",
        "Aimed at civil servants.",
        "Suitable for any organisation.",
        "For those adopting the standard.",
        "A template for projects within the wider public sector.",
        "The target audience is small.",
        "Used by more than twelve councils.",
        "Our users are social workers.",
        "The form targets landlords.",
        "As a tenant, I want to report a leak.",
        "Anyone interested in bats.",
    ],
)
def test_said_anywhere(text):
    assert tells_audience(text, near=False)


@pytest.mark.parametrize(
    "text",
    [
        "Residents can now see their dates.",
        "Nurses who work at night.",
        "If you are building a service, begin here.",
        "Whether you work in a library or not.",
        "You're designing an online form.",
        "The list was drawn up with councillors in mind.",
        "If you are a school leader, begin here.",
    ],
)
def test_said_near_the_top_alone(text):
    assert tells_audience(text) == (not tells_audience(text, near=False))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "For more information, see below.",
        "The user enters a postcode.",
        "An interface for managing councils' links.",
        "An interface for identifying councils.",
        "A script that cleans up residents' records.",
        "Rows for specific patients.",
        "Identify councils by their codes.",
        "The number of people in each ward.",
        "It allows you to run it.",
        "A table of schools.",
        "Waits for workers to finish.",
        "Written for Python 3.",
        "Thanks to the members of the group.",
        "If you want to contribute, read on.",
        "Configuration for the map.",
    ],
)
def test_what_says_nothing_of_the_kind(text):
    assert not tells_audience(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Een kaart voor inwoners."),
        ("nl", "Zij helpt ondernemers bij de aanvraag."),
        ("de", "Eine Karte für Bürgerinnen."),
        ("de", "Sie hilft Kommunen bei der Planung."),
        ("fr", "Une carte pour les habitants."),
        ("it", "Una mappa per i cittadini."),
        ("es", "Un mapa para los vecinos."),
        ("ca", "Un mapa per als ciutadans."),
        ("sv", "En karta för invånare."),
        ("no", "Et kart for innbyggere."),
        ("da", "Et kort til borgere."),
        ("cy", "Map ar gyfer trigolion."),
        ("", "Een kaart voor inwoners."),
    ],
)
def test_said_in_another_language(language, text):
    assert tells_audience(text, near=False, language=language)


@pytest.mark.parametrize(
    "heading",
    [
        "Who is this for?",
        "Who should use it",
        "Audience",
        "For planning officers",
        "User needs",
        "Doelgroep",
        "Pour qui ?",
        "Für wen",
    ],
)
def test_a_heading_that_asks_for_whom(heading):
    assert asks_for_whom(heading)


@pytest.mark.parametrize(
    "heading", ["", "Who made this?", "For more information", "Users of the API key", "Installation"]
)
def test_a_heading_that_does_not(heading):
    assert not asks_for_whom(heading)


@pytest.mark.parametrize(
    "text",
    ["Residents rang.", "The general public", "in your street", "It will help us", "You don't have to wait"],
)
def test_people_are_named(text):
    assert names_people(text)


@pytest.mark.parametrize(
    "text", ["", "The server waits.", "We're asking you to help us", "A user", "Peopled"]
)
def test_nobody_is_named(text):
    assert not names_people(text)


def test_plain_words_and_jargon_pull_apart():
    assert plainness("Bin collection dates for residents") > 3
    assert plainness("A REST API wrapper in TypeScript") < 0
    assert plainness("residents residents residents") == plainness("Residents.")
    assert plainness("") == 0


@given(st.text(max_size=500))
def test_any_text_is_read(text):
    tells_audience(text)
    asks_for_whom(text)
    names_people(text)
    plainness(text)


@pytest.mark.parametrize(
    "piece",
    [
        "for ",
        "residents ",
        "for the very ",
        "so residents ",
        "if you work ",
        "give people a ",
        "the public's ",
    ],
)
def test_a_megabyte_takes_a_bounded_time(piece):
    text = piece * (1_000_000 // len(piece))
    within(0.2, tells_audience, text, language="")
    within(0.2, asks_for_whom, text)
    within(0.2, names_people, text)
