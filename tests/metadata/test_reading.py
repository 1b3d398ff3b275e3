from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.metadata import read
from openness_lint.metadata.reading import PARSERS, clean, facts
from openness_lint.metadata.tables import FORMATS, keys
from tests.builders import memory_files
from tests.timing import within


def declared(path, text):
    return {(fact.field, fact.value, fact.line) for fact in read(memory_files({path: text}))}


def test_publiccode_says_status_users_and_contact_with_their_lines():
    text = """publiccodeYmlVersion: "0.4"
name: Bin Days
url: https://example.org/code/bins.git
developmentStatus: beta
releaseDate: 2026-03-01
description:
  en:
    shortDescription: Tells people when their bins go.
legal:
  license: MIT
usedBy:
  - Anytown Council
fundedBy:
  - name: A grant
maintenance:
  contacts:
    - name: Sam Smith
      email: bins@example.org
isBasedOn: https://example.org/older
"""
    said = declared("publiccode.yml", text)
    assert {
        ("name", "Bin Days", 2),
        ("status", "beta", 4),
        ("released", "2026-03-01", 5),
        ("description", "Tells people when their bins go.", 8),
        ("licence", "MIT", 10),
        ("users", "Anytown Council", 12),
        ("funder", "A grant", 14),
        ("author", "Sam Smith", 17),
        ("contact", "bins@example.org", 18),
        ("based-on", "https://example.org/older", 19),
    } <= said


def test_yaml_words_stay_as_written():
    said = declared("CITATION.cff", "title: no\nlicense: 010\ndate-released: 3.10\nkeywords: [on, NO]\n")
    assert ("name", "no", 1) in said
    assert ("licence", "010", 2) in said
    assert ("released", "3.10", 3) in said
    assert ("keywords", "on, NO", 4) in said


def test_yaml_aliases_are_refused():
    assert not declared("publiccode.yml", "name: &a Bins\nroadmap: *a\n")


def test_pyproject_labels_and_classifiers():
    text = """[project]
name = "bins"
description = "When bins go"
license = {text = "MIT"}
keywords = ["bins", "waste"]
classifiers = [
  "Development Status :: 7 - Inactive",
  "License :: OSI Approved :: MIT License",
]
[project.urls]
Homepage = "https://bins.example.org"
"Bug Tracker" = "https://example.org/issues"
Roadmap = "https://example.org/roadmap"
"""
    assert declared("pyproject.toml", text) == {
        ("name", "bins", 2),
        ("description", "When bins go", 3),
        ("licence", "MIT", 4),
        ("keywords", "bins, waste", 5),
        ("status", "Inactive", 7),
        ("licence", "MIT License", 8),
        ("homepage", "https://bins.example.org", 11),
        ("issues", "https://example.org/issues", 12),
        ("roadmap", "https://example.org/roadmap", 13),
    }


def test_setup_cfg_and_its_continued_lines():
    text = """[metadata]
name = bins
description = When bins go
license = OGL-UK-3.0
project_urls =
    Documentation = https://docs.example.org
    Source = https://example.org/code
classifiers =
    Development Status :: 4 - Beta
[options]
name = other
"""
    said = declared("setup.cfg", text)
    assert ("licence", "OGL-UK-3.0", 4) in said
    assert ("documentation", "https://docs.example.org", 6) in said
    assert ("source", "https://example.org/code", 7) in said
    assert ("status", "Beta", 9) in said
    assert not [value for _, value, _ in said if value == "other"]


def test_setup_py_is_read_and_never_run(tmp_path):
    ran = tmp_path / "ran"
    text = f"""import os
open({str(ran)!r}, "w")
name = "not this one"
setup(
    name="bins", description='When bins go',
    # license="GPL",
    license="MIT",
    classifiers=["Development Status :: 3 - Alpha"],
)
"""
    said = declared("setup.py", text)
    assert {
        ("name", "bins", 5),
        ("description", "When bins go", 5),
        ("licence", "MIT", 7),
        ("status", "Alpha", 8),
    } == said
    assert not ran.exists()


def test_package_json_strings_and_objects():
    plain = {"name": "bins", "description": "", "license": "ISC", "repository": "example/bins"}
    text = json.dumps(plain, indent=1)
    assert declared("package.json", text) == {
        ("name", "bins", 2),
        ("licence", "ISC", 4),
        ("source", "example/bins", 5),
    }
    rich = {
        "licenses": [{"type": "MIT"}],
        "bugs": {"url": "https://example.org/issues", "email": "bins@example.org"},
        "author": {"name": "Sam", "email": "sam@example.org"},
    }
    said = {(field, value) for field, value, _ in declared("package.json", json.dumps(rich))}
    assert said == {
        ("licence", "MIT"),
        ("issues", "https://example.org/issues"),
        ("contact", "bins@example.org"),
        ("author", "Sam"),
        ("author", "sam@example.org"),
    }


def test_composer_json_says_that_it_is_abandoned():
    assert ("status", "abandoned", 1) in declared("composer.json", '{"abandoned": "other/package"}')
    assert not declared("composer.json", '{"abandoned": false}')


def test_r_description():
    text = """Package: bins
Title: When Bins Go
Description: Reads the calendar
    of collections.
License: MIT + file LICENSE
URL: https://bins.example.org, https://example.org/code
BugReports: https://example.org/issues
"""
    assert declared("DESCRIPTION", text) == {
        ("name", "bins", 1),
        ("description", "When Bins Go", 2),
        ("description", "Reads the calendar of collections.", 3),
        ("licence", "MIT + file LICENSE", 5),
        ("homepage", "https://bins.example.org", 6),
        ("issues", "https://example.org/issues", 7),
    }
    assert not declared("DESCRIPTION", "Title: some other file\n")


def test_gemspec_cargo_mix_and_go():
    gem = 'Gem::Specification.new do |s|\n  s.name = "bins"\n'
    gem += '  s.summary = "When bins go"\n  s.licenses = ["MIT"]\n'
    gem += '  s.metadata["source_code_uri"] = "https://example.org/code"\nend\n'
    assert declared("bins.gemspec", gem) == {
        ("name", "bins", 2),
        ("description", "When bins go", 3),
        ("licence", "MIT", 4),
        ("source", "https://example.org/code", 5),
    }
    cargo = '[package]\nname = "bins"\nlicense = "MIT OR Apache-2.0"\ndescription.workspace = true\n'
    assert declared("Cargo.toml", cargo) == {("name", "bins", 2), ("licence", "MIT OR Apache-2.0", 3)}
    mix = 'def project do\n  [app: :bins,\n   description: "When bins go",\n   licenses: ["MIT"]]\nend\n'
    assert declared("mix.exs", mix) == {("description", "When bins go", 3), ("licence", "MIT", 4)}
    assert declared("go.mod", "module example.org/bins\n\ngo 1.22\n") == {
        ("source", "https://example.org/bins", 1)
    }
    assert not declared("go.mod", "module bins\n")


def test_pom_reads_the_project_and_not_its_dependencies():
    text = """<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <artifactId>bins</artifactId>
  <!-- a comment -->
  <description>When bins go</description>
  <licenses><license><name>MIT</name></license></licenses>
  <dependencies><dependency><artifactId>junit</artifactId></dependency></dependencies>
</project>
"""
    assert declared("pom.xml", text) == {
        ("name", "bins", 3),
        ("description", "When bins go", 5),
        ("licence", "MIT", 6),
    }


def test_xml_that_defines_entities_yields_nothing():
    text = '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><project><name>&b;</name></project>'
    assert not declared("pom.xml", text)


def test_csproj_in_a_folder_is_found():
    text = "<Project><PropertyGroup><Company>Anytown</Company></PropertyGroup></Project>"
    assert declared("src/Bins/Bins.csproj", text) == {("organisation", "Anytown", 1)}
    assert not declared("a/b/c/Bins.csproj", text)


def test_code_json_of_both_generations():
    new = {"name": "Bins", "status": "Production", "date": {"metadataLastUpdated": "2026-01-02"}}
    said = {(field, value) for field, value, _ in declared("code.json", json.dumps(new))}
    assert said == {("name", "Bins"), ("status", "Production"), ("status-date", "2026-01-02")}
    old = {
        "releases": [
            {"permissions": {"licenses": [{"name": "CC0-1.0"}]}, "contact": {"email": "a@example.org"}}
        ]
    }
    said = {(field, value) for field, value, _ in declared("code.json", json.dumps(old))}
    assert said == {("licence", "CC0-1.0"), ("contact", "a@example.org")}


def test_codemeta_and_civic():
    meta = {"developmentStatus": "https://www.repostatus.org/#wip", "funder": {"name": "A fund"}}
    said = {(field, value) for field, value, _ in declared("codemeta.json", json.dumps(meta))}
    assert said == {("status", "https://www.repostatus.org/#wip"), ("funder", "A fund")}
    civic = {
        "status": "Beta",
        "data": ["https://data.example.org/bins"],
        "contact": {"email": "a@example.org"},
    }
    said = {(field, value) for field, value, _ in declared("civic.json", json.dumps(civic))}
    assert said == {
        ("status", "Beta"),
        ("data-source", "https://data.example.org/bins"),
        ("contact", "a@example.org"),
    }


def test_data_package_and_table_metadata():
    package = {
        "title": "Collections",
        "licenses": [{"name": "OGL-UK-3.0", "path": "https://example.org/ogl"}],
        "sources": [{"title": "Bin list", "path": "https://data.example.org/bins.csv"}],
        "resources": [{"path": "bins.csv"}, {"path": "https://data.example.org/rounds.csv"}],
    }
    said = {(field, value) for field, value, _ in declared("data/datapackage.json", json.dumps(package))}
    assert said == {
        ("name", "Collections"),
        ("data-licence", "OGL-UK-3.0"),
        ("data-licence", "https://example.org/ogl"),
        ("data-source", "https://data.example.org/bins.csv"),
        ("data-source", "Bin list"),
        ("data-source", "https://data.example.org/rounds.csv"),
    }
    table = {"@context": "http://www.w3.org/ns/csvw", "dc:license": {"@id": "https://example.org/ogl"}}
    assert declared("bins.csv-metadata.json", json.dumps(table)) == {
        ("data-licence", "https://example.org/ogl", 1)
    }
    assert not declared("other-metadata.json", '{"dc:title": "something else"}')


@pytest.mark.parametrize(
    "value",
    [
        "TODO",
        "Add your description here",
        "{{ cookiecutter.name }}",
        "you@example.com",
        "What the package does (short)",
    ],
)
def test_what_a_tool_filled_in_declares_nothing(value):
    assert clean(value) == ""
    assert not declared("package.json", json.dumps({"description": value}))


def test_only_the_root_and_dot_github_are_looked_at():
    assert declared(".github/publiccode.yml", "name: Bins\n")
    assert not declared("sub/publiccode.yml", "name: Bins\n")


def test_values_come_in_one_printable_line():
    said = declared("package.json", json.dumps({"description": "two\nlines \u001b[31m \ud800 end"}))
    assert {value for _, value, _ in said} == {"two lines [31m  end"}


def test_each_format_has_a_parser_and_a_table():
    for form in FORMATS:
        assert form.parser in PARSERS
        assert keys(form.table)


HOSTILE = [
    "[" * 200_000,
    "{" * 200_000,
    "a: " * 90_000,
    "a.b" * 90_000,
    "- " * 100_000,
    "- a\n" * 70_000,
    "<a>" * 90_000,
    '"' * 250_000,
    "a = [\n" * 40_000,
    "x='" * 90_000,
    " " * 299_000,
    "setup(" + "a_" * 140_000,
    "setup(\n" + "a_a = 'b' " * 29_000,
    "? " * 140_000,
    "&a [*a," * 40_000,
    "[metadata]\na = b\n" + " c\n" * 90_000,
    '{"keywords": ' + "[" * 900 + "]" * 900 + "}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_files_yield_nothing_soon(text):
    for form in FORMATS:
        within(2, list, facts(form, "file", text))


@settings(max_examples=150)
@given(st.sampled_from(FORMATS), st.text(max_size=400))
def test_any_text_is_read_without_an_error(form, text):
    for fact in facts(form, "file", text):
        assert fact.value.isprintable()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "license", "releases", "sources", "path", "contact", "date"]), inner
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(
    st.sampled_from([form for form in FORMATS if form.parser in {"json", "composer", "csvw", "yaml"}]), JSON
)
def test_any_shape_is_read_without_an_error(form, tree):
    for fact in facts(form, "file", json.dumps(tree)):
        assert fact.value
        assert fact.line is None or fact.line >= 1
