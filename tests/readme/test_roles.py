"""Headings say what a section is for, in several languages, however they are dressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from openness_lint.readme import roles
from openness_lint.readme.roles import normalise, plain_heading, roles_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Why we built this", "why"),
        ("But why?", "why"),
        ("Background and context", "why"),
        ("Purpose of this repository", "why"),
        ("What is it?", "about"),
        ("Who is this for?", "who"),
        ("Active Maintainers", "who"),
        ("Acknowledgments", "who"),
        ("Current status", "status"),
        ("Project Status: Active", "status"),
        ("Deprecated", "status"),
        ("Data sources", "data"),
        ("Where the data comes from", "data"),
        ("Lessons learned", "lessons"),
        ("Lessons Learnt", "lessons"),
        ("What we would do differently", "lessons"),
        ("Why this server won't work", "lessons"),
        ("Known limitations", "limits"),
        ("Caveats", "limits"),
        ("Results", "results"),
        ("Who uses it", "results"),
        ("Roadmap 2024", "next"),
        ("What\u2019s next?", "next"),
        ("Get in touch", "contact"),
        ("Who do I talk to?", "contact"),
        ("Bugs? Questions?", "contact"),
        ("License & Copyright", "licence"),
        ("How to contribute", "contribute"),
        ("Adapting it for your area", "reuse"),
        ("How to reuse this in your council", "reuse"),
        ("Customization", "reuse"),
        ("Environment variables", "configure"),
        ("Getting started with Docker", "how-to"),
        ("Funding", "funding"),
        ("Changelog", "changelog"),
        ("About the licence", "licence"),
        ("Table of contents", "toc"),
        ("Cysylltiadau / Contacts", "contact"),
        ("Ffynonellau data", "data"),
        ("Gwersi a ddysgwyd", "lessons"),
        ("Trwydded | Licence", "licence"),
        ("À propos", "about"),
        ("Feuille de route", "next"),
        ("Qui sommes-nous ?", "who"),
        ("Jeux de données", "data"),
        ("Retour d'expérience", "lessons"),
        ("Warum?", "why"),
        ("Bekannte Probleme", "limits"),
        ("Nachnutzung", "reuse"),
        ("Ansprechpartner", "contact"),
        ("Stato del progetto", "status"),
        ("Riuso", "reuse"),
        ("Geleerde lessen", "lessons"),
        ("Beheer en doorontwikkeling", "who"),
        ("¿Por qué?", "why"),
        ("Fuentes de datos", "data"),
        ("Lecciones aprendidas", "lessons"),
        ("Dades de contacte", "contact"),
        ("Datakällor", "data"),
        ("Yhteystiedot", "contact"),
    ],
)
def test_headings_name_their_role(heading, role):
    assert role in roles_of(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Why does the performance score change?",
        "Status codes",
        "Status pages",
        "Lesson 1",
        "Data/",
        "Rate limits",
        "Challenge API",
        "",
    ],
)
def test_headings_that_only_sound_like_it(heading):
    assert not roles_of(heading) & {"why", "status", "lessons", "data", "limits", "funding"}


@pytest.mark.parametrize(
    "heading",
    [
        "Next.js",
        "Installation",
        "Gosodiad",
        "Démarrage rapide",
        "Voraussetzungen",
        "Per iniziare",
        "Aan de slag",
        "Instalación",
        "Instal·lació",
    ],
)
def test_how_to_headings_gate(heading):
    assert roles_of(heading) == {"how-to"}


@pytest.mark.parametrize(
    "dress",
    [
        "{}",
        "{}:",
        "**{}**",
        "## {}",
        "1. {}",
        "\U0001f4a1 {}",
        "{} \U0001f4a1",
        ":bulb: {}",
        "*{}*",
        "{}?",
        "Our {}",
        "{} here",
    ],
)
def test_dress_does_not_change_a_role(dress):
    heading = plain_heading(dress.format("Known limitations").strip("*"))
    assert roles_of(heading) == {"limits"}
    assert roles_of(heading.upper()) == {"limits"}


def test_every_phrase_of_the_lexicon_is_in_the_form_that_is_compared():
    text = (Path(roles.__file__).parent / "roles.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head, _, phrases = line.partition(": ")
        if line.startswith("#"):
            continue
        role, language = head.split()
        assert role.replace("-", "").isalpha()
        assert len(language) == 2
        assert phrases
        for phrase in phrases.split("; "):
            for piece in phrase.split("*"):
                assert normalise(piece) == piece.strip(), (head, phrase)
