"""Links within the repository that lead nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.links.anchors import anchors, same_name, slug
from openness_lint.links.relative import relative_links
from openness_lint.readme import front_page
from openness_lint.repository import Files
from tests.timing import within


def dead(readme, path="README.md", **others):
    texts = {path: readme, **{name.replace("__", "/"): text for name, text in others.items()}}
    return dead_in(texts, path)


def dead_in(texts, path="README.md"):
    files = Files(
        {name: len(text) for name, text in texts.items()},
        lambda name: texts[name].encode(),
        frozenset(texts),
    )
    document = front_page(files, "bins")
    assert document is not None
    assert document.path == path
    return relative_links(files, document)


PROSE = "# Bins\n\nBin rounds of Anytown, for anyone who wants to know when their bins go out.\n\n"


def test_links_that_lead_somewhere_are_not_named():
    texts = {
        "README.md": PROSE + "[a](docs/setup.md) [b](./LICENCE) [c](docs/) [d](/docs/setup.md) "
        "[e](docs/setup.md#first-steps) "
        "[f](#bins) [g](docs/a%20plan.txt) [h](LICENCE?raw=true) [i](https://anytown.city/x) [j](mailto:a@anytown.city)\n",
        "docs/setup.md": "# Setup\n\n## First steps\n",
        "docs/a plan.txt": "x",
        "LICENCE": "x",
    }
    assert dead_in(texts) == ()


def test_a_file_that_is_not_there_is_named_with_its_line():
    (found,) = dead(PROSE + "See the [guide](docs/guide.md).\n")
    assert (found.target, found.line, found.near) == ("docs/guide.md", 5, "")
    assert "could not find docs/guide.md" in found.reason


def test_a_difference_in_capitals_is_said():
    (found,) = dead_in({"README.md": PROSE + "[licence](License.md)\n", "LICENSE.md": "x"})
    assert found.near == "LICENSE.md"
    assert "only capital letters differ" in found.reason


def test_a_picture_that_is_not_there_counts():
    assert [link.target for link in dead(PROSE + "![Map](images/map.png)\n")] == ["images/map.png"]


def test_links_in_code_are_never_followed():
    assert dead(PROSE + "```\n[a](nowhere.md)\n```\n\n    [b](nowhere.md)\n\nUse `[c](nowhere.md)`.\n") == ()


@pytest.mark.parametrize(
    "target",
    [
        "../../issues",
        "../../wiki/Home",
        "{{ site.url }}/x",
        "//anytown.city/x",
        "tel:0123",
        "javascript:void(0)",
        "vendor/lib/x.md",
    ],
)
def test_what_the_files_cannot_tell_is_left_alone(target):
    texts = {
        "README.md": PROSE + f"[a]({target})\n",
        ".gitmodules": '[submodule "lib"]\n\tpath = vendor/lib\n\turl = x\n',
    }
    assert dead_in(texts) == ()


def test_links_are_read_from_the_page_they_stand_on():
    texts = {".github/README.md": PROSE + "[a](../docs/a.md) [b](docs/a.md)\n", "docs/a.md": "x"}
    assert [link.target for link in dead_in(texts, ".github/README.md")] == ["docs/a.md"]


def test_a_heading_that_is_not_there_is_named():
    (found,) = dead(PROSE + "[use](#usage) and [top](#top)\n\n## How to use it\n\nRun it every morning.\n")
    assert found.target == "#usage"
    assert "heading" in found.reason


def test_a_heading_in_a_page_that_is_not_markdown_is_not_judged():
    assert (
        dead_in(
            {"README.md": PROSE + "[a](docs/a.rst#x) [b](bins.py#L10)\n", "docs/a.rst": "x", "bins.py": "x"}
        )
        == ()
    )


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Getting started", "getting-started"),
        ("What's new?", "whats-new"),
        ("1. Set up", "1-set-up"),
        ("The `bins` command", "the-bins-command"),
        ("[Data](data.md) sources", "data-sources"),
        ("**Bold** & <em>more</em>", "bold--more"),
        ("Gwasanaethau Cyngor — Trefniadau", "gwasanaethau-cyngor--trefniadau"),
        ("Über uns", "über-uns"),
        ("snake_case", "snake_case"),
        ("Closed ##", "closed"),
    ],
)
def test_slugs_as_github_makes_them(heading, expected):
    assert slug(heading) == expected


def test_every_kind_of_place_is_found():
    page = """# Title
# Title
Underlined
----------
<h2 align="center">In <b>HTML</b></h2>
<a name="old-name"></a> <div id='box'></div>
## Given {#by-hand}
## 🚀 Launch
## :rocket: Land
> ## Quoted
```
# not a heading
```
"""
    found = anchors(page)
    for name in (
        "title",
        "title-1",
        "underlined",
        "in-html",
        "old-name",
        "box",
        "by-hand",
        "-launch",
        "rocket-land",
        "quoted",
    ):
        assert same_name(name) in found, name
    assert "not-a-heading" not in found


READABLE = st.characters(blacklist_categories=["Cs", "Cc"])


@given(st.text(alphabet=READABLE, max_size=300), st.text(alphabet="[]()#./ab\\%\n", max_size=60))
def test_any_page_and_any_target_can_be_judged(text, target):
    anchors(text)
    dead(PROSE + f"[a]({target})\n" + text)


@pytest.mark.parametrize(
    "page",
    ["# " + "[" * 900_000, "<h1>" * 250_000, "<h1" * 300_000, "{#a" * 300_000, "<a id=" * 150_000, "# a\n" * 200_000,
        "=\n-\n" * 250_000, "# [](\n" * 150_000],
)  # fmt: skip
def test_hostile_pages_are_read_in_bounded_time(page):
    within(2, anchors, page)


def test_many_links_into_one_page_read_it_once():
    texts = {
        "README.md": PROSE + "[a](#x) [b](b.md#y)\n" * 3000,
        "b.md": "# b\n" * 50_000,
        ".gitmodules": "path = x\n" * 50_000,
    }
    assert len(within(4, dead_in, texts)) == 2000
