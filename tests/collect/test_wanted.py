from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.collect.kinds import KINDS
from openness_lint.collect.wanted import MOST_BYTES, MOST_FILES, candidates, is_vendored, wanted
from tests.timing import within


def chosen(*paths):
    return wanted(dict.fromkeys(paths, 100))


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "readme",
        "README.cy.md",
        ".github/README.md",
        "docs/LISEZMOI.md",
        "LICENCE",
        "LICENSE-MIT.txt",
        "MIT-LICENSE",
        "data/LICENCE.md",
        "a/b/c/COPYING",
        "LICENSES/OGL-UK-3.0.txt",
        "REUSE.toml",
        ".reuse/dep5",
        "package.json",
        "publiccode.yml",
        "CITATION.cff",
        "DESCRIPTION",
        "src/Bins/Bins.csproj",
        "data/datapackage.json",
        "openness.toml",
        ".github/openness.toml",
        "CONTRIBUTING.md",
        ".github/SUPPORT.md",
        "docs/CODE_OF_CONDUCT.md",
        "CHANGELOG",
        "ROADMAP.md",
        "LESSONS_LEARNED.md",
        "docs/lessons-learned.md",
        ".github/ISSUE_TEMPLATE/bug.yml",
        ".gitlab/issue_templates/Bug.md",
        "docs/a/b/c/deep.rst",
        "notes/idea.md",
        "index.html",
        "docs/adr/0001-use-csv.md",
        "_posts/2026-03-01-bins.md",
        "analysis/bins.ipynb",
        ".env.example",
        ".env",
        "keys/server.pem",
        "config/database.yml",
        "appsettings.Development.json",
        "src/Web.config",
        "wp-config.php",
        "data/bins.csv",
        "src/config.py",
        "app/main.js",
        ".github/workflows/test.yml",
        ".gitlab-ci.yml",
        "Dockerfile",
        "requirements-dev.txt",
        "R/load_data.R",
    ],
)
def test_what_checks_need_is_chosen(path):
    assert chosen(path) == {path}


@pytest.mark.parametrize(
    "path",
    [
        "logo.png",
        "node_modules/x/README.md",
        "Vendor/x/LICENSE",
        "src/static/vendor/x/LICENSE",
        ".venv/lib/x.py",
        "_site/index.html",
        "a.bin",
        "movie.mp4",
        "yarn.lock",
    ],
)
def test_what_no_check_reads_is_not(path):
    assert chosen(path) == frozenset()


def test_vendored_folders():
    assert is_vendored("node_modules/x.js")
    assert is_vendored("web/assets/vendor/x.js")
    assert not is_vendored("src/vendor.js")
    assert not is_vendored("assets/x/vendor.js")


def test_what_is_too_large_is_not_chosen_and_what_is_unknown_is_taken_as_small():
    assert wanted({"src/a.py": 65_000, "src/b.py": 63_000, "src/c.py": -1}) == {"src/b.py", "src/c.py"}
    assert wanted({"README.md": 3_000_000}) == {"README.md"}
    assert wanted({"README.md": 30_000_000}) == frozenset()


def test_the_whole_is_bounded_and_the_front_page_comes_first():
    sizes = {f"docs/{number}.md": 250_000 for number in range(100)} | {"README.md": 3_900_000}
    found = wanted(sizes)
    assert "README.md" in found
    assert sum(sizes[path] for path in found) <= MOST_BYTES


def test_sources_are_spread_over_the_folders_and_tests_come_last():
    paths = [f"{folder}/{number}.py" for folder in ("a", "b", "tests") for number in range(100)]
    found = chosen(*paths, "a/zz_config.py")
    assert "a/zz_config.py" in found
    assert {path.split("/")[0] for path in found} == {"a", "b"}
    assert abs(sum(path[0] == "a" for path in found) - sum(path[0] == "b" for path in found)) <= 1


def test_the_newest_posts_are_chosen():
    found = chosen(*(f"_posts/20{year}-01-01-x.md" for year in range(10, 60)))
    assert "_posts/2059-01-01-x.md" in found
    assert "_posts/2010-01-01-x.md" not in found


def test_the_order_of_paths_does_not_matter():
    paths = [
        f"{folder}/{name}.{ending}"
        for folder in "abc"
        for name in range(40)
        for ending in ("py", "md", "csv")
    ]
    first = candidates(paths)
    random.Random(1).shuffle(paths)
    assert candidates(paths) == first


def test_only_the_candidates_sizes_matter():
    sizes = {f"src/{folder}/{name}.py": 1000 * (name % 90) for folder in range(60) for name in range(90)}
    some = set(candidates(sizes))
    assert wanted(sizes) == wanted({path: size if path in some else -1 for path, size in sizes.items()})
    assert len(some) <= sum(kind.most for kind in KINDS) * 3


def test_a_huge_repository_is_bounded():
    paths = [
        f"src/p{number % 900}/f{number}.{('py', 'md', 'png', 'json')[number % 4]}" for number in range(40_000)
    ]
    found = within(2, chosen, *paths)
    assert len(found) <= MOST_FILES


NAMES = st.sampled_from(
    ["readme", "docs", "license", ".env", "src", "vendor", "a*b", "", "config.py", "x.md", "é.csv"]
)


@given(
    st.dictionaries(st.lists(NAMES | st.text(max_size=8), min_size=1).map("/".join), st.integers(-1, 10**7))
)
def test_any_names_give_a_bounded_choice(sizes):
    found = wanted(sizes)
    assert found <= set(sizes)
    assert len(found) <= MOST_FILES
    assert sum(max(0, sizes[path]) for path in found) <= MOST_BYTES
