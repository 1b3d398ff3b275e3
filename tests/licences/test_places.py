from __future__ import annotations

import pytest

from openness_lint.licences import is_licence_name
from openness_lint.licences.places import is_vendored, metadata_kind


@pytest.mark.parametrize(
    "path",
    [
        "LICENCE", "LICENSE", "licence", "Licence.txt", "LICENSE.MD", "LICENCE.md", "COPYING", "COPYING.LESSER", "COPYRIGHT.txt",
        "UNLICENSE", "LIZENZ", "LICENCIA.md", "MIT-LICENSE", "MIT-LICENSE.txt", "LICENSE-MIT", "LICENSE-AGPLv3.txt", "LICENSE.rst",
        "open-licence.md", "docs/LICENCE.md", "debian/copyright", "LICENSES.md", "DATA_LICENSE.md", "EUPL v1_2 EN-LICENSE.txt",
        "EUPL-1.2 LICENCE.txt",
    ],
)  # fmt: skip
def test_licence_files_by_name(path):
    assert is_licence_name(path)


@pytest.mark.parametrize(
    "path",
    [
        "license.py",
        "licences.json",
        "licence-types.csv",
        "LicenceService.cs",
        "README.md",
        "license.png",
        "src/licensing.ts",
        "jquery-license.txt",
        "LICENSE-bootstrap.txt",
        "LICENSE-fonts.md",
        "mpleasure-craft licence.txt",
    ],
)
def test_other_files_by_name(path):
    assert not is_licence_name(path)


@pytest.mark.parametrize(
    "path",
    [
        "node_modules/x/LICENSE", "vendor/y/LICENSE", "third_party/LICENSE", "bower_components/z/LICENSE", "wwwroot/lib/jquery/LICENSE.txt",
        "packages/EntityFramework/LICENSE.txt", "static/js/lib/LICENSE", "app/Vendor/LICENSE",
    ],
)  # fmt: skip
def test_other_peoples_folders(path):
    assert is_vendored(path)


@pytest.mark.parametrize("path", ["LICENSE", "docs/LICENCE.md", "data/LICENCE", ".github/LICENSE"])
def test_our_own_folders(path):
    assert not is_vendored(path)


def test_metadata_is_known_by_name():
    assert metadata_kind("package.json") == "json"
    assert metadata_kind("code.json") == "code-json"
    assert metadata_kind("src/Anytown.Api.csproj") == "xml"
    assert metadata_kind("anytown.gemspec") == "python"
    assert metadata_kind("notes.txt") == ""
