from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.licences import identify, read_metadata
from openness_lint.licences.expressions import declared_ids
from openness_lint.licences.places import METADATA
from tests.timing import within


@pytest.mark.parametrize(
    ("path", "text", "ids"),
    [
        ("package.json", '{"license": "MIT"}', ["MIT"]),
        ("package.json", '{"license": {"type": "Apache-2.0", "url": "https://example.org"}}', ["Apache-2.0"]),
        (
            "package.json",
            '{"licenses": [{"type": "MIT"}, {"type": "GPL-2.0+"}]}',
            ["GPL-2.0-or-later", "MIT"],
        ),
        ("package.json", '{"license": "(MIT OR Apache-2.0)"}', ["Apache-2.0", "MIT"]),
        ("package.json", '{"license": "UNLICENSED"}', []),
        ("package.json", '{"license": "SEE LICENSE IN LICENCE.md"}', []),
        ("package.json", '{"license": "ISC"', []),
        ("package.json", "[1, 2]", []),
        ("composer.json", '{"license": ["MIT", "EUPL-1.2"]}', ["EUPL-1.2", "MIT"]),
        ("pyproject.toml", '[project]\nlicense = "EUPL-1.2"\n', ["EUPL-1.2"]),
        ("pyproject.toml", '[project]\nlicense = {text = "MIT License"}\n', ["MIT"]),
        ("pyproject.toml", '[project]\nlicense = {file = "LICENCE"}\n', []),
        ("pyproject.toml", '[tool.poetry]\nlicense = "AGPL-3.0-or-later"\n', ["AGPL-3.0-or-later"]),
        ("pyproject.toml", '[project]\nclassifiers = ["License :: OSI Approved :: MIT License"]\n', ["MIT"]),
        ("pyproject.toml", "[project\n", []),
        ("setup.cfg", "[metadata]\nlicense = BSD-3-Clause\n", ["BSD-3-Clause"]),
        ("setup.py", "setup(name='x', license='MIT')\n", ["MIT"]),
        (
            "setup.py",
            "setup(license='AGPL', classifiers=['License :: OSI Approved :: MIT License'])",
            ["AGPL-3.0-only", "MIT"],
        ),
        ("DESCRIPTION", "Package: x\nLicense: MIT + file LICENSE\n", ["MIT"]),
        ("DESCRIPTION", "Package: x\nLicense: GPL (>= 3)\n", ["GPL-3.0-or-later"]),
        (
            "DESCRIPTION",
            "Package: x\nLicense: `use_mit_license()`, `use_gpl3_license()` or friends to pick a license\n",
            [],
        ),
        ("x.gemspec", "Gem::Specification.new do |s|\n  s.license = 'MIT'\nend\n", ["MIT"]),
        ("Cargo.toml", '[package]\nlicense = "MIT/Apache-2.0"\n', ["Apache-2.0", "MIT"]),
        (
            "pom.xml",
            "<project><licenses><license><name>Apache License, Version 2.0</name></license></licenses></project>",
            ["Apache-2.0"],
        ),
        (
            "x.csproj",
            "<Project><PackageLicenseExpression>MIT</PackageLicenseExpression></Project>",
            ["MIT"],
        ),
        (
            "Bins.nuspec",
            '<package><metadata><license type="expression">EUPL-1.2</license></metadata></package>',
            ["EUPL-1.2"],
        ),
        (
            "Bins.nuspec",
            "<package><metadata><licenseUrl>https://opensource.org/licenses/MIT</licenseUrl></metadata></package>",
            ["MIT"],
        ),
        ("Bins.nuspec", "<licenseUrl>http://LICENSE_URL_HERE_OR_DELETE_THIS_LINE</licenseUrl>", []),
        ("Bins.nuspec", "<requireLicenseAcceptance>false</requireLicenseAcceptance>", []),
        ("elm.json", '{"license": "BSD3"}', ["BSD-3-Clause"]),
        ("publiccode.yml", "legal:\n  license: AGPL-3.0-or-later\n", ["AGPL-3.0-or-later"]),
        ("CITATION.cff", "title: x\nlicense: CC0-1.0\n", ["CC0-1.0"]),
        ("codemeta.json", '{"license": "https://spdx.org/licenses/MIT"}', ["MIT"]),
        (
            "datapackage.json",
            '{"licenses": [{"name": "ODC-PDDL-1.0", "path": "http://opendatacommons.org/licenses/pddl/"}]}',
            ["PDDL-1.0"],
        ),
        ("REUSE.toml", '[[annotations]]\npath = "*"\nSPDX-License-Identifier = "CC0-1.0"\n', ["CC0-1.0"]),
        (
            "style.css",
            "/*\n * Theme Name: Anytown\n * License: GPL-2.0-or-later\n */\n",
            ["GPL-2.0-or-later"],
        ),
        ("setup.py", "from setuptools import setup\nsetup(name='x')\n", []),
    ],
)
def test_what_each_format_declares(path, text, ids):
    assert identify(text, path) == ids


def test_a_notice_in_the_head_comment_counts_where_nothing_is_declared():
    text = (
        "<!--\n ~ Licensed under the EUPL, Version 1.2\n -->\n<project><artifactId>x</artifactId></project>\n"
    )
    (grant,) = read_metadata("pom.xml", text)
    assert (grant.ids, grant.how) == (("EUPL-1.2",), "header")


def test_a_grant_says_where_it_stands():
    (grant,) = read_metadata("package.json", '{\n  "name": "x",\n  "license": "MIT"\n}\n')
    assert (grant.line, grant.quote, grant.how, grant.scope) == (3, '"license": "MIT"', "metadata", "code")


def test_the_default_of_npm_is_weak():
    (grant,) = read_metadata("package.json", '{"license": "ISC"}')
    assert grant.weak
    (other,) = read_metadata("composer.json", '{"license": "ISC"}')
    assert not other.weak


@pytest.mark.parametrize("name", ["my-app", "vite-project", "my-next-app"])
def test_a_name_that_a_tool_wrote_is_weak(name):
    (grant,) = read_metadata("package.json", f'{{"name": "{name}", "license": "MIT"}}')
    assert grant.weak


@pytest.mark.parametrize(
    ("path", "name"), [("package.json", "gatsby-starter-blog"), ("composer.json", "laravel/laravel")]
)
def test_a_starters_own_name_brings_the_starters_own_licence(path, name):
    (grant,) = read_metadata(path, f'{{"name": "{name}", "license": "MIT"}}')
    assert grant.how == "starter"
    (chosen,) = read_metadata(path, f'{{"name": "{name}", "license": "AGPL-3.0-or-later"}}')
    assert chosen.how == "metadata"
    (ours,) = read_metadata(path, '{"name": "anytown/service-template", "license": "MIT"}')
    assert (ours.how, ours.weak) == ("metadata", False)


def test_a_file_that_a_package_points_at_is_told():
    (grant,) = read_metadata("x.csproj", "<PackageLicenseFile>LICENCE.txt</PackageLicenseFile>")
    assert (grant.ids, grant.pointer) == ((), "LICENCE.txt")


def test_pointers_and_refusals_are_said():
    (pointer,) = read_metadata("package.json", '{"license": "SEE LICENSE IN LICENCE.md"}')
    assert pointer.pointer == "LICENCE.md"
    (refusal,) = read_metadata("package.json", '{"license": "UNLICENSED"}')
    assert refusal.restricted


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("GPL-2.0-only WITH Classpath-exception-2.0", ("GPL-2.0-only",)),
        ("MIT AND (CC-BY-4.0 OR Apache-2.0)", ("Apache-2.0", "CC-BY-4.0", "MIT")),
        ("MIT OR", ("MIT",)),
        ("((((", ()),
        ("The MIT License (MIT)", ("MIT",)),
        ("Anytown Public Licence", ()),
        ("", ()),
    ],
)
def test_expressions(value, ids):
    assert declared_ids(value) == ids


@settings(max_examples=80)
@given(st.sampled_from(sorted(METADATA)), st.text(max_size=400))
def test_any_file_is_read_without_an_error(path, text):
    assert all(isinstance(grant.ids, tuple) for grant in read_metadata(path, text))


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.text(max_size=20) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["type", "name", "url", "license"]), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_any_json_value_is_read_without_an_error(value):
    read_metadata("package.json", json.dumps({"license": value, "licenses": value}))


@pytest.mark.parametrize("path", sorted({*METADATA, "x.csproj", "x.gemspec"}))
@pytest.mark.parametrize(
    "text",
    [
        "<license>" * 110_000,
        "license = '" * 90_000,
        "# licence\n" * 100_000,
        "License: \n" * 100_000,
        "[" * 900_000,
        "a." * 400_000 + "b = 1\n",
        "\n".join(f'licenses = "MIT {number}"' for number in range(8_000)),
        "\n".join(f"'License :: OSI Approved :: MIT {number}'," for number in range(8_000)),
        "\n".join(f"<license><name>MIT {number}</name></license>" for number in range(8_000)),
        "\n".join(f'SPDX-License-Identifier = "MIT {number}"' for number in range(8_000)),
        '{"license": ' + "[" * 900 + "]" * 900 + "}",
    ],
)
def test_hostile_metadata_takes_no_long_time(path, text):
    within(2, read_metadata, path, text)
