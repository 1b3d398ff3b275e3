"""Sentences as they are read, and as they are quoted."""

from __future__ import annotations

from openness_lint.readme import parse


def test_a_quote_has_addresses_where_they_stood():
    text = (
        "# Bins\n\nEmail bins@example.org and we reply. See https://example.org/live for it.\n"
        "Ask [the team](https://example.org/team) or <https://example.org/x>.\n"
    )
    told = [sentence for section in parse("README.md", text).sections for sentence in section.sentences]
    assert [one.text for one in told] == ["Email and we reply.", "See for it.", "Ask the team or."]
    assert [one.quote for one in told] == [
        "Email bins@example.org and we reply.",
        "See https://example.org/live for it.",
        "Ask the team or https://example.org/x.",
    ]


def test_a_path_that_begins_with_a_dot_keeps_the_blank_before_it():
    page = parse("README.md", "# Rounds\n\nSee the `./code` folder (https://example.org/a) , and `.env` .\n")

    assert [sentence.text for sentence in page.sections[0].sentences] == ["See the ./code folder, and .env."]
