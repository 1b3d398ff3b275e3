"""What a template wrote is told from what a team wrote; untouched templates say nothing of their own."""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from pathlib import Path
from zlib import crc32

import pytest

from openness_lint import beforehand, readme
from openness_lint.readme import templates

FOLDER = Path(templates.__file__).parent
SCRIPTS = FOLDER.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
MANIFEST = json.loads((FOLDER / "templates.json").read_text(encoding="utf-8"))

# Imitations of our own writing, indexed here: what a tool would leave behind.
KETTLE = (
    "This folder was set up by the Kettle project maker, version 4.2, for a service called the new one.",
    "Boil the water with the first command, then pour it slowly over the leaves in the second folder.",
    "Every cup that you add to the tray folder is served at an address of the same name.",
    "Put the lid on before you send it out.",
    "Milk settings",
    "Sugar settings",
    "Biscuit settings",
    "Teapot settings",
    "You may copy this under the terms of the licence that stands in the tin beside the kettle.",
)
OWN = "We made this for the crews of Anytown, who asked for rounds they can read on a phone in the rain."


@pytest.fixture
def kettle(tmp_path, monkeypatch):
    """An index that knows one scaffold of our own making."""
    import build_templates

    monkeypatch.setattr(build_templates, "INDEX", tmp_path / "templates.bin")
    monkeypatch.setattr(build_templates, "MANIFEST", tmp_path / "templates.json")
    family = build_templates.Family("Kettle", "scaffold", homes={"kettle"})
    build_templates.add(
        family, [("README.md", "# {{ name }}\n\n" + "\n\n".join(KETTLE))], {"npm": "kettle", "version": "4"}
    )
    product = build_templates.Family("Teapot", "product")
    build_templates.add(
        product,
        [("README.md", "# Teapot\n\nA teapot holds the tea of many cups and keeps it warm all day.\n")],
        {"git": "a/teapot", "version": "1"},
    )
    build_templates.write([family, product])
    index = templates.load((tmp_path / "templates.bin").read_bytes())
    monkeypatch.setattr(templates, "index", lambda: index)
    return index


def page(*sentences, title="Bin days"):
    return f"# {title}\n\n" + "\n\n".join(sentences) + "\n"


def test_an_untouched_template_has_no_words_of_its_own(kettle):
    document = readme.parse("README.md", page(*KETTLE, title="my-app"), "my-app")
    assert (document.template, document.template_share, document.words) == ("Kettle", 1.0, 0)
    assert [len(section.leftover) for section in document.sections] == [len(KETTLE)]
    assert readme.lead(document) == ()


def test_a_template_with_one_sentence_added_keeps_that_sentence(kettle):
    document = readme.parse("README.md", page(OWN, *KETTLE), "bin-days")
    assert document.template == "Kettle"
    assert document.template_share > 0.7
    assert document.sections[0].text == OWN


def test_an_edited_template_sentence_is_still_known(kettle):
    edited = KETTLE[1].replace("second folder", "cellar of the town hall")
    document = readme.parse("README.md", page(KETTLE[0], edited, KETTLE[2]), "bin-days")
    assert document.words == 0


def test_numbers_and_case_do_not_matter(kettle):
    document = readme.parse(
        "README.md", page(KETTLE[0].upper().replace("4.2", "9.17"), KETTLE[1]), "bin-days"
    )
    assert document.template_share == 1.0


def test_own_text_that_shares_a_phrase_is_left_alone(kettle):
    document = readme.parse(
        "README.md",
        page(
            OWN,
            "Boil the water with the first command of the day and have some tea with us in the town hall.",
        ),
        "x",
    )
    assert (document.template, document.template_share) == ("", 0.0)


def test_short_lines_are_a_template_only_beside_more_of_it(kettle):
    assert readme.parse("README.md", page(OWN, "Milk settings"), "x").template == ""
    assert readme.parse("README.md", page(KETTLE[1], "Milk settings"), "x").words == 0
    assert readme.parse("README.md", page(*KETTLE[4:8]), "x").template == "Kettle"


def test_a_licence_sentence_stays_unless_the_whole_page_is_the_template(kettle):
    kept = readme.parse("README.md", page(OWN, OWN.replace("crews", "drivers"), KETTLE[1], KETTLE[8]), "x")
    assert KETTLE[8] in kept.sections[0].text
    assert readme.parse("README.md", page(*KETTLE), "x").words == 0


def test_a_template_is_at_home_in_its_own_repository(kettle):
    assert readme.parse("README.md", page(*KETTLE), "kettle").template == ""
    assert readme.parse("README.md", page(*KETTLE), "some-owner__kettle").template == ""


def test_a_products_readme_needs_more_of_it(kettle):
    borrowed = "A teapot holds the tea of many cups and keeps it warm all day."
    assert readme.parse("README.md", page(borrowed), "x").template == "Teapot"
    assert (
        readme.parse(
            "README.md",
            page(
                borrowed,
                *(
                    OWN.replace("crews", f"crews of round {word}")
                    for word in ("one", "two", "three", "four", "five", "six")
                ),
            ),
            "x",
        ).template
        == ""
    )


def test_an_index_that_is_none_is_refused():
    with pytest.raises(ValueError, match="not an index"):
        templates.load(b"something else")


def test_manifest_and_index_agree():
    raw = (FOLDER / "templates.bin").read_bytes()
    index = templates.load(raw)
    assert f"{crc32(raw):08x}" == MANIFEST["index"]
    assert [entry["name"] for entry in MANIFEST["templates"]] == list(index.names)
    assert [entry["kind"] for entry in MANIFEST["templates"]] == list(index.kinds)
    assert len(index.sums) == len(index.owners) == MANIFEST["checksums"]
    assert list(index.sums) == sorted(index.sums)
    numbers = [0] * len(index.names)
    for owner in index.owners:
        numbers[owner & ~templates.NEUTRAL] += 1
    assert numbers == [entry["checksums"] for entry in MANIFEST["templates"]]


def test_the_index_knows_many_templates_each_with_its_source():
    assert len(MANIFEST["templates"]) >= 60
    for entry in MANIFEST["templates"]:
        assert entry["sources"], entry["name"]
        assert all(set(source) & {"npm", "pypi", "git", "forge"} for source in entry["sources"])
        assert all(source.get("versions") for source in entry["sources"] if "forge" not in source)


def test_the_index_stays_small():
    assert (FOLDER / "templates.bin").stat().st_size < 600_000


def test_a_missing_index_is_not_silently_ignored(monkeypatch, tmp_path):
    monkeypatch.setattr(beforehand, "__file__", str(tmp_path / "beforehand.py"))
    templates.index.cache_clear()
    with pytest.raises(FileNotFoundError):
        readme.parse("README.md", "# A\n\nText of our own is here.\n")
    templates.index.cache_clear()


THREE = ("Create React App", "Vite", "PyScaffold")


@pytest.fixture(scope="module")
def downloads(tmp_path_factory):
    return argparse.Namespace(downloads=tmp_path_factory.mktemp("templates"), mirrors=None, texts=None)


def entry(name):
    wanted = tomllib.loads((SCRIPTS / "templates.toml").read_text(encoding="utf-8"))["template"]
    return next(entry for entry in wanted if entry["name"] == name)


@pytest.mark.slow
@pytest.mark.parametrize("name", THREE)
def test_the_index_holds_what_its_sources_still_say(name, downloads):
    import build_templates

    family = build_templates.build(entry(name), downloads)
    if not family.sources:
        pytest.skip("the package registries cannot be reached from here")
    index = templates.load((FOLDER / "templates.bin").read_bytes())
    number = index.names.index(name)
    held = {
        checksum
        for checksum, owner in zip(index.sums, index.owners, strict=True)
        if owner & ~templates.NEUTRAL == number
    }
    assert (family.sums | family.neutral) <= held


@pytest.mark.slow
@pytest.mark.parametrize("name", THREE)
def test_an_untouched_template_earns_nothing_for_the_words_of_others(name, downloads):
    import measure_templates

    pages = list(measure_templates.front_pages(entry(name), downloads))
    if not pages:
        pytest.skip("the package registries cannot be reached from here")
    earned = {rule for page in pages for rule, _ in measure_templates.earned(*page)}
    assert earned <= measure_templates.STILL_TRUE
