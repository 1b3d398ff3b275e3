"""Whose an address is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.addresses import EMAIL, whose
from tests.timing import within


@pytest.mark.parametrize(
    ("address", "said", "owner"),
    [
        ("info@anytown.example.org", "", "team"),
        ("opendata@anytown.example.org", "", "team"),
        ("gis-team@anytown.example.org", "", "team"),
        ("service.design@anytown.example.org", "", "team"),
        ("waste@anytown.example.org", "Write to waste@anytown.example.org.", "team"),
        ("north.rounds@anytown.example.org", "Get in touch with us.", "team"),
        ("north.rounds@anytown.example.org", "Write here.", "person"),
        ("priya.okafor@anytown.example.org", "Get in touch with us.", "person"),
        ("okafor@anytown.example.org", "Ask Bola Okafor.", "person"),
        ("bokafor@anytown.example.org", "Ask Bola Okafor.", "person"),
        ("sarah@anytown.example.org", "", "person"),
        ("sokafor1987@gmail.com", "", "person"),
        ("oursoilmaps@gmail.com", "", "team"),
        ("you@anytown.example.org", "", "sample"),
        ("no-reply@anytown.example.org", "", "sample"),
        ("someone@example.com", "", "sample"),
        ("team@your-council.gov.uk", "", "sample"),
        ("hello@mytown.org", "", "team"),
        ("123+renovate[bot]@users.noreply.github.com", "", "sample"),
        ("statistik@anytown.example.org", "Statistik Anytown", "team"),
    ],
)
def test_an_address_is_a_teams_a_persons_or_a_sample(address, said, owner):
    assert whose(address, said) == owner


def test_the_projects_own_name_makes_a_free_mailbox_the_teams():
    assert whose("playgrounds.map@gmail.com", names=frozenset({"playgrounds"})) == "team"


@pytest.mark.parametrize(
    "text", ["git@github.com:anytown/bins.git", "npm i @scope/pkg@1.2.3", "@media (print)", "a@b"]
)
def test_what_only_looks_like_an_address_is_none(text):
    assert [found for found in EMAIL.findall(text) if whose(found) != "sample"] == []


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_gets_an_owner(local, said):
    assert whose(f"{local}@anytown.example.org", said) in {"team", "person", "sample"}


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "@a", "a@b.", "mail.to-x_", "Ab Cd "])
def test_a_megabyte_of_near_addresses_is_read_quickly(piece):
    text = piece * (1_000_000 // len(piece))
    within(1.0, EMAIL.findall, text)


def test_a_committee_is_no_person_with_that_name():
    assert whose("steering@anytown.example.org", "Please write to the Steering Committee at") == "team"
    assert whose("steering@anytown.example.org", "Please write to Sam Steering at") == "person"
