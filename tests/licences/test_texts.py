"""Every SPDX text, whole and mutated: slow, since it needs the licence-list packages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from openness_lint.licences import identify
from openness_lint.licences.matcher import find_texts
from tests.licences import licence_list, mutations

pytestmark = pytest.mark.slow
COMMON = (
    "MIT", "Apache-2.0", "GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only", "LGPL-2.1-only", "LGPL-3.0-only", "MPL-2.0",
    "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unlicense", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0",
    "CC-BY-ND-4.0", "CC-BY-3.0", "EUPL-1.1", "EUPL-1.2", "OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "OPL-UK-3.0",
    "NCGL-UK-2.0", "OGL-Canada-2.0", "etalab-2.0", "CECILL-2.1", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0", "NLOD-2.0", "OFL-1.1", "Artistic-2.0", "EPL-2.0", "WTFPL", "Zlib",
)  # fmt: skip


def plain(licence):
    return licence.removesuffix("-only").removesuffix("-or-later")


def right(mutation, names):
    """Return the share of texts that are named, and the ids that were named wrongly."""
    same: dict[str, set[str]] = {}
    for name, text in licence_list.texts().items():
        same.setdefault(" ".join(text.split()), set()).add(plain(name))
    good, bad = 0, []
    for name in names:
        text = licence_list.texts()[name]
        changed = mutations.mutated(mutation, name, text)
        got = {plain(match.id) for match in find_texts(changed).matches}
        if got and got <= same[" ".join(text.split())]:
            good += 1
        else:
            bad.append((name, sorted(got)))
    return good / len(names), bad


def test_texts_as_they_are():
    share, bad = right(mutations.pristine, list(licence_list.texts()))
    assert share >= 0.99, bad


def test_texts_as_people_change_them():
    names = list(licence_list.texts())
    shares = [right(mutation, names)[0] for mutation in mutations.MUTATIONS]
    assert sum(shares) / len(shares) >= 0.985, dict(zip(mutations.MUTATIONS, shares, strict=True))


@pytest.mark.parametrize("mutation", mutations.MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_common_texts_as_people_change_them(mutation):
    share, bad = right(mutation, COMMON)
    assert share == 1, bad


@pytest.mark.parametrize("name", COMMON)
def test_common_files_are_named_by_identify(name):
    assert [plain(found) for found in identify(licence_list.text(name), "LICENCE")] == [plain(name)]


def test_a_clause_in_front_takes_the_freedom_back():
    clause = (
        "Commons Clause\n\nThe grant of rights below does not include the right to sell the software.\n\n"
    )
    assert identify(clause + licence_list.text("Apache-2.0"), "LICENSE") == []


def test_two_texts_in_one_file_are_both_named():
    both = licence_list.text("MIT") + "\n\n---\n\n" + licence_list.text("OGL-UK-3.0")
    assert identify(both, "LICENCE") == ["MIT", "OGL-UK-3.0"]


def test_the_index_is_what_the_packages_give():
    script = licence_list.ROOT / "scripts" / "build_licence_index.py"
    folders = [licence_list.folder(name) for name in ("OPENNESS_LICENCE_LIST", "OPENNESS_LICENCE_XML")]
    done = subprocess.run(
        [sys.executable, script, "--check", *folders], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
