"""Reaching the team and telling it something, on short pages of our own writing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from openness_lint.checks.contact import contact_route
from openness_lint.checks.feedback import feedback_route
from openness_lint.readme import templates
from tests.checks.cases import agrees, cases, repository_of


@pytest.mark.parametrize("case", cases("contact"))
def test_a_stranger_can_reach_the_team_or_not(case):
    agrees(contact_route, case)


@pytest.mark.parametrize("case", cases("feedback"))
def test_people_are_told_how_to_report_or_not(case):
    agrees(feedback_route, case)


KIT = """
# Form kit

The kit helps teams make forms. See https://github.com/form-kit/form-kit, https://github.com/form-kit/form-kit/wiki
and https://github.com/form-kit/form-kit/releases for more about the form kit.
"""


def test_a_kit_copied_with_its_guides_says_nothing_about_this_team():
    files = {
        "README.md": KIT,
        "CONTRIBUTING.md": "# Contributing to the form kit\n\nOpen an issue about the form kit, or write to kit@formkit.example.org.\n",
        ".github/ISSUE_TEMPLATE/bug.md": "What happened in the form kit?\n",
    }
    case = {"files": files, "name_of": "parking-permits"}
    assert contact_route(repository_of(case), {}).answer == "no"
    assert feedback_route(repository_of(case), {}).answer == "no"


def test_a_tracker_at_the_owners_address_is_the_teams():
    text = "# Web front\n\nThe front end of our permits.\n\nPlease open an issue in [the back end](https://github.com/anytown/permits/issues).\n"
    repository = repository_of({"files": {"README.md": text}, "name_of": "front"})
    ours = repository._replace(address="https://github.com/anytown/front")
    assert contact_route(repository, {}).answer == "no"
    assert contact_route(ours, {}).answer == "yes"


SCRIPTS = Path(templates.__file__).parent.parent.parent / "scripts"
FORMS = """
## Anytown Form Kit

With the form kit you draw the questions of a form on the screen before anybody writes a line of code for it.

## Support

The kit is looked after by the drawing team, see [how to reach us](https://forms.example.org/contact-us).

If you have a question about drawing, ask in the room [#anytown-form-kit](https://anytown.slack.com/archives/C1).

## Contributing

If you would like a new kind of question you can [open an issue](https://github.com/anytown/anytown-form-kit/issues).

The anytown-form-kit repository is public and we welcome contributions from anyone.
"""


@pytest.fixture
def kit_page(tmp_path, monkeypatch):
    """The end of a page that came with a product of our own making, which the index knows."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    sys.modules.pop("build_templates", None)
    import build_templates

    monkeypatch.setattr(build_templates, "INDEX", tmp_path / "templates.bin")
    monkeypatch.setattr(build_templates, "MANIFEST", tmp_path / "templates.json")
    product = build_templates.Family("Anytown Form Kit", "product")
    build_templates.add(product, [("README.md", FORMS)], {"git": "anytown/anytown-form-kit", "version": "1"})
    build_templates.write([product])
    known = templates.load((tmp_path / "templates.bin").read_bytes())
    monkeypatch.setattr(templates, "index", lambda: known)
    return FORMS


TEAM = "# Anytown skip hire\n\n" + "\n".join(
    f"The {word} page asks the residents of Anytown about the skip that they would like to hire for a week."
    for word in ("first", "second", "third", "fourth", "fifth", "sixth")
)


def test_a_block_of_a_kit_at_the_end_of_the_teams_page_is_not_the_teams(kit_page):
    page = f"{TEAM}\n\n{kit_page}"
    repository = repository_of({"files": {"README.md": page}, "name_of": "skip-hire"})
    assert repository.readme.template_kind == "product"
    assert repository.readme.template_share < 0.5
    assert contact_route(repository, {}).answer == "no"
    assert feedback_route(repository, {}).answer == "no"


def test_a_block_that_a_team_made_its_own_by_its_tracker_is_the_teams(kit_page):
    for tracker, answer in (("another-hire", "no"), ("anytown-skip-hire", "yes")):
        page = f"{TEAM}\n\n{kit_page.replace('anytown/anytown-form-kit', f'anytown/{tracker}')}"
        repository = repository_of({"files": {"README.md": page}, "name_of": "anytown-skip-hire"})
        assert repository.readme.template_kind == "product"
        assert contact_route(repository, {}).answer == answer


def test_an_address_is_quoted_where_it_stands():
    page = "# Bin days\n\nShows when bins are collected.\n\nFor help, email bins@anytown.example.org and we will reply.\n"
    found = contact_route(repository_of({"files": {"README.md": page}}), {}).evidence[0]
    assert found.quote == "For help, email bins@anytown.example.org and we will reply."


def test_the_address_is_in_the_quote_and_the_line_however_long_the_sentence_is():
    filler = (
        "which streets have a round on which day of the week and what the rounds leave out, and why so many "
    )
    text = f"# Bin days\n\nShows bin days.\n\nPlease ask us {filler}\nstreets are late, all of that and more,\nat bins@anytown.example.org.\n"
    found = contact_route(repository_of({"files": {"README.md": text}}), {}).evidence[0]
    assert found.line == 7
    assert "bins@anytown.example.org" in found.quote
    assert len(found.quote) <= 120
