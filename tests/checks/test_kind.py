"""What kind of repository it is, from its paths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.kind import code_files, kind
from tests.checks.cases import repository_of

CASES = {
    "nothing": ("empty", []),
    "only a folder of the forge": ("empty", [".github/workflows/x.yml"]),
    "a README alone": ("documents", ["README.md"]),
    "guidance": ("documents", ["README.md", "letters.md", "visits.docx"]),
    "posters": ("documents", ["README.md", *(f"posters/{n}.pdf" for n in range(30))]),
    "a table": ("data", ["README.md", "trees.csv", "roads.geojson"]),
    "tables and one script": ("data", ["README.md", "check.py", *(f"{n}.csv" for n in range(40))]),
    "hundreds of results and a few scripts": (
        "data",
        ["a.php", "b.php", "c.php", *(f"{n}.json" for n in range(400))],
    ),
    "the settings of an editor": ("documents", ["README.md", *(f"pane{n}.xml" for n in range(30))]),
    "a list of streets": ("data", ["README.md", "streets.xml", "stops.xml"]),
    "a site that a tool makes from lists": (
        "documents",
        ["README.md", "_config.yml", "_layouts/page.html", *(f"pages/{n}.json" for n in range(40))],
    ),
    "a script": ("code", ["README.md", "scrape.py", "requirements.txt"]),
    "one script and some tables": ("code", ["README.md", "scrape.py", *(f"{n}.csv" for n in range(6))]),
    "styles": ("code", ["README.md", "css/forms.css", "css/print.css"]),
    "map styles": ("code", ["README.md", *(f"{n}.sld" for n in range(9))]),
    "a site by hand": ("code", ["README.md", "index.html", "about.html", "js/menu.js", "style.css"]),
    "a text and its page": ("documents", ["README.md", "guide.md", "html/guide.html", "html/guide.css"]),
    "a site made from texts": (
        "documents",
        [
            "_config.yml",
            "_layouts/a.html",
            "_sass/a.scss",
            "assets/a.js",
            "Rakefile",
            *(f"{n}.md" for n in range(9)),
        ],
    ),
    "a handbook with a few scripts": (
        "documents",
        ["mkdocs.yml", "scripts/a.py", "scripts/b.py", *(f"docs/{n}.md" for n in range(20))],
    ),
    "a library with a site for its manual": (
        "code",
        [
            "pyproject.toml",
            "lib.py",
            "test_lib.py",
            "eleventy.config.js",
            *(f"docs/{n}.md" for n in range(20)),
        ],
    ),
    "an application with a manual": (
        "code",
        ["mkdocs.yml", *(f"app/{n}.py" for n in range(30)), *(f"docs/{n}.md" for n in range(20))],
    ),
    "much code beside the many texts that it made": (
        "code",
        [*(f"pages/{n}.py" for n in range(25)), *(f"out/{n}.txt" for n in range(900))],
    ),
    "other people's code beside a table": (
        "data",
        ["trees.csv", "more.csv", "node_modules/x/a.js", "vendor/b.php"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_paths_say_what_kind_it_is(name):
    expected, paths = CASES[name]
    assert kind(repository_of({"files": dict.fromkeys(paths, "x")})) == expected


def test_code_files_leave_out_other_peoples_and_the_tools_settings():
    paths = ["a.py", "node_modules/b.js", "webpack.config.js", "lib/c.min.js", "style.scss", "notes.md"]
    assert code_files(repository_of({"files": dict.fromkeys(paths, "x")})) == ("a.py", "style.scss")


@given(st.lists(st.text(min_size=1, max_size=40), max_size=20))
def test_any_paths_have_a_kind(paths):
    assert kind(repository_of({"files": dict.fromkeys(paths, "x")})) in {"empty", "documents", "data", "code"}
