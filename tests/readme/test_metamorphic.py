"""Changes that a reader would not notice do not change what is read."""

from __future__ import annotations

import re
import textwrap

import pytest

from openness_lint import readme

STORY = """# Bin days

Helps residents of Anytown put the right bin out. It was made by the waste team of Anytown Council, with two other
councils, and it is a trial until May.

## Why we built this

People rang us every week because the old page was often wrong. Staff spent two days a month on the phone, and
nobody could say which round a new street was on.

## Data sources

- Rounds and streets come from [the open data page](https://data.example.org/dataset/rounds).
- Addresses are not open, so we cannot share them.

## What we learned

Postcode look-ups failed for new estates. We would start with the crews next time.

## Getting started

1. Clone the repository
2. Run it

```sh
npm install
```
"""


def told(document):
    return [
        (sorted(section.roles), section.text, section.words, len(section.links))
        for section in document.sections
    ]


PLAIN = told(readme.parse("README.md", STORY, "bin-days"))


def rewrap(text):
    out = []
    for paragraph in text.split("\n\n"):
        plain = not paragraph.startswith(("#", "-", "1.", "```"))
        out.append(textwrap.fill(paragraph, 40) if plain else paragraph)
    return "\n\n".join(out)


def setext(text):
    text = re.sub(
        r"^# (.*)$", lambda found: f"{found.group(1)}\n{'=' * len(found.group(1))}", text, flags=re.MULTILINE
    )
    return re.sub(
        r"^## (.*)$", lambda found: f"{found.group(1)}\n{'-' * len(found.group(1))}", text, flags=re.MULTILINE
    )


CHANGES = {
    "rewrapped": rewrap,
    "underlined": setext,
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "capitals": lambda text: re.sub(r"^(#+ )(.*)$", lambda found: found.group(1) + found.group(2).upper(), text, flags=re.MULTILINE),
    "numbered": lambda text: re.sub(r"^## ", "## 3. ", text, flags=re.MULTILINE),
    "emoji": lambda text: re.sub(r"^## ", "## \U0001f4a1 ", text, flags=re.MULTILINE),
    "closed headings": lambda text: re.sub(r"^(## .*)$", r"\1 ##", text, flags=re.MULTILINE),
    "deeper": lambda text: re.sub(r"^## ", "### ", text, flags=re.MULTILINE),
    "html headings": lambda text: re.sub(r"^## (.*)$", r"<h2 align='left'>\1</h2>", text, flags=re.MULTILINE),
    "badges": lambda text: text.replace("# Bin days\n", "# Bin days\n\n[![x](https://img.shields.io/x.svg)](https://x.example.org)\n", 1),
    "comments": lambda text: text.replace("\n## ", "\n<!-- lessons learned\nfunding -->\n\n## "),
    "more space": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "trailing space": lambda text: text.replace("\n", " \n"),
    "emphasis": lambda text: text.replace("the right bin", "**the right** _bin_"),
    "reference links": lambda text: text.replace("(https://data.example.org/dataset/rounds)", "[r]") + "\n[r]: https://data.example.org/dataset/rounds\n",
    "front matter": lambda text: "---\nlayout: page\n---\n" + text,
    "star lists": lambda text: text.replace("\n- ", "\n* "),
    "table of contents": lambda text: text.replace("## Why", "- [Why](#why)\n- [Data](#data)\n\n## Why", 1),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_in_looks_changes_nothing(change):
    assert told(readme.parse("README.md", CHANGES[change](STORY), "bin-days")) == PLAIN


TRANSLATED = {
    "cy": ("Pam", "Ffynonellau data", "Gwersi a ddysgwyd", "Cychwyn arni"),
    "fr": ("Pourquoi", "Sources de données", "Leçons apprises", "Installation"),
    "de": ("Hintergrund", "Datenquellen", "Erkenntnisse", "Installation"),
    "it": ("Obiettivi", "Fonti dei dati", "Lezioni apprese", "Installazione"),
    "nl": ("Aanleiding", "Bronnen", "Geleerde lessen", "Aan de slag"),
    "es": ("Objetivo", "Fuentes de datos", "Lecciones aprendidas", "Instalación"),
    "ca": ("Per què", "Fonts de dades", "Lliçons apreses", "Instal·lació"),
}


@pytest.mark.parametrize("language", TRANSLATED)
def test_translated_headings_keep_their_roles(language):
    text = STORY
    for before, after in zip(
        ("Why we built this", "Data sources", "What we learned", "Getting started"),
        TRANSLATED[language],
        strict=True,
    ):
        text = text.replace(f"## {before}", f"## {after}")
    assert told(readme.parse("README.md", text, "bin-days")) == PLAIN


@pytest.mark.parametrize("separator", [" / ", " | "])
def test_headings_in_two_languages_keep_their_roles(separator):
    text = STORY.replace("## Data sources", f"## Ffynonellau data{separator}Data sources")
    assert told(readme.parse("README.md", text, "bin-days")) == PLAIN
