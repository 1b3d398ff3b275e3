"""The loader of rule pages: what it reads, and how it refuses what is not exact."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint import rulepack, rules
from openness_lint.checks import installed
from openness_lint.errors import UsageMistake
from openness_lint.rulemaking import rule_from
from openness_lint.rulepage import SECTIONS, Page
from openness_lint.rules import THEMES, fill, load, rulebook_folder
from tests.timing import within

PAGE = """\
# Say which service it is for

Does the front page name the service that this work belongs to?

```toml
id = "service-named"
theme = "found"
level = "should"
points = 2
needs = ["files"]
minutes = 2
since = "1.0"
check = "words-present"
sources = ["Anytown Council"]

[says]
yes = "It names the service: {words}."
no = "We could not find the service."

[options]
words = ["service catalogue"]
where = "anywhere"
```

## Why it matters

A colleague can find the people who run the service.

## How to fix it

Add one line to the README.
It can be short.

A second paragraph for those who want more.

```paste
Service catalogue: [number].
```

## Passes

The service is named.

~~~~README.md
# Bin days

## Passes

```
not a section, not a fence of the page
```

Service catalogue: waste.
~~~~

```facts
as_of = 2026-01-02
topics = ["waste"]
```

It is named in a second file too.

```README.md
Service catalogue: roads.
```

```docs/more.md
# More
```

## Fails

It is not named.

```README.md
# Bin days
```
"""


QUESTION = "Does the front page name the service that this work belongs to?\n"


def pack(tmp_path, text=PAGE, place="found/service-named.md"):
    page = tmp_path / place
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    return tmp_path


def mistake(tmp_path, text, place="found/service-named.md"):
    with pytest.raises(UsageMistake) as caught:
        load([pack(tmp_path, text, place)])
    return str(caught.value)


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


def test_a_page_is_read_into_a_rule(tmp_path):
    rule = next(rule for rule in load([pack(tmp_path)], examples=True) if rule.id == "service-named")

    assert rule.title == "Say which service it is for"
    assert rule.question == "Does the front page name the service that this work belongs to?"
    assert (rule.theme, rule.level, rule.points, rule.core, rule.minutes) == ("found", "should", 0, None, 2)
    assert rule.why == "A colleague can find the people who run the service."
    assert rule.fix == "Add one line to the README. It can be short."
    assert rule.paste == "Service catalogue: [number]."
    assert rule.options == {"words": ["service catalogue"], "where": "anywhere"}
    assert rule.page == f"{tmp_path}/found/service-named.md"


def test_a_page_of_a_pack_needs_no_points_and_earns_none(tmp_path):
    given = load([pack(tmp_path / "given")])
    spared = load([pack(tmp_path / "spared", PAGE.replace("points = 2\n", ""))])

    for book in (given, spared):
        assert next(rule for rule in book if rule.id == "service-named").points == 0


def test_a_page_of_the_core_needs_points(tmp_path):
    page = Page("service-named.md", PAGE.replace("points = 2\n", "core = 1\n"))

    with pytest.raises(UsageMistake, match="a core rule has at least 1 point"):
        rule_from(page, "found", examples=False)


def test_a_pack_that_is_named_twice_is_read_once(tmp_path):
    folder = pack(tmp_path)

    assert load([folder, folder / "found" / ".."]) == load([folder / "found" / ".."])


def test_examples_hold_files_and_facts_and_their_line(tmp_path):
    rule = next(rule for rule in load([pack(tmp_path)], examples=True) if rule.id == "service-named")
    first, second, third = rule.examples

    assert [example.kind for example in rule.examples] == ["yes", "yes", "no"]
    assert first.note == "The service is named."
    assert first.files == {
        "README.md": "# Bin days\n\n## Passes\n\n```\nnot a section, not a fence of the page\n```\n\n"
        "Service catalogue: waste.\n"
    }
    assert first.facts["topics"] == ["waste"]
    assert first.line == line_of(PAGE, "~~~~README.md")
    assert set(second.files) == {"README.md", "docs/more.md"}
    assert third.note == "It is not named."


def test_examples_are_read_only_when_asked_for():
    assert not any(rule.examples for rule in load())
    assert all(rule.examples for rule in load(examples=True))


def test_rules_stand_in_the_order_of_the_report():
    themes = [rule.theme for rule in load()]

    assert themes == sorted(themes, key=list(THEMES).index)
    assert [rule.id for rule in load()][:4] == [
        "licence-file",
        "licence-open",
        "licence-in-readme",
        "readme-real",
    ]


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ('id = "service-named"', 'id = "service"', "id =", "differs from the file's name"),
        ('theme = "found"', 'theme = "fuond"', "theme =", "did you mean 'found'"),
        ('theme = "found"', 'theme = "story"', "theme =", "differs from the page's folder"),
        ('level = "should"', 'level = "shuold"', "level =", "did you mean 'should'"),
        ('level = "should"', 'level = "caution"', "points =", "a caution has 0 points"),
        ('level = "should"', 'level = "gate"', "points =", "a gate has 0 points"),
        ("points = 2", "points = 11", "points =", "at most 10"),
        ("points = 2", "points = -2", "points =", "a whole number"),
        ("points = 2", "points = true", "points =", "a whole number"),
        ("points = 2", 'points = "2"', "points =", "a whole number"),
        ("minutes = 2", "minuts = 2", "minuts =", "did you mean 'minutes'"),
        ("minutes = 2", "minutes = 0", "minutes =", "between 1 and 480"),
        ("minutes = 2\n", "", "```toml", "need the key 'minutes'"),
        ("minutes = 2", "minutes = 2\nminutes = 3", "minutes = 3", "set twice"),
        ("minutes = 2", "minutes = ", "minutes = ", "Invalid value"),
        ("minutes = 2", "minutes = 2\ncore = 1", "core =", "take 'core' out"),
        ("minutes = 2", 'minutes = 2\nreplaces = "topics-set"', "replaces =", "cannot stand in"),
        ('needs = ["files"]', 'needs = ["flies"]', "needs =", "did you mean 'files'"),
        ('needs = ["files"]', "needs = []", "needs =", "a list of texts"),
        ('sources = ["Anytown Council"]', 'sources = "Anytown"', "sources =", "a list of texts"),
        ('check = "words-present"', 'check = "word-present"', "check =", "did you mean 'words-present'"),
        ('check = "words-present"', 'check = "file-present"', "options]", "not allowed"),
        ('words = ["service catalogue"]', "words = []", "words =", "non-empty"),
        ('words = ["service catalogue"]', 'word = ["x"]', "[options]", "word"),
        ('words = ["service catalogue"]', 'words = ["\\bdata\\b"]', "[options]", "control character"),
        ('where = "anywhere"', 'where = "title"', "where =", "is not one of"),
        ('yes = "It names the service: {words}."', 'ja = "x"', "ja =", "is not known"),
        ('no = "We could not find the service."\n', "", "[says]", "message for 'no'"),
        ("{words}", "{words.__class__}", "yes =", "one plain name"),
        ("{words}", "{words", "yes =", "one plain name"),
        ("## Why it matters", "## Why it maters", "## Why it maters", "did you mean 'Why it matters'"),
        ("## Why it matters", "### Why it matters", "### Why", "unknown section"),
        ("## Fails\n", "## Passes\n", "## Passes\n\nIt is not named", "here twice"),
        ("## Why it matters\n", "Loose words.\n\n## Why it matters\n", "Loose words", "text between"),
        ("# Say which", "Hello\n\n# Say which", "Hello", "begins with its title"),
        (QUESTION, "", "", "one paragraph"),
        ("```toml", "```yaml", "```yaml", "must be the settings"),
        ("```paste", "```text", "```text", "text to paste"),
        ("A colleague can find the people who run the service.\n", "", "## Why", "is empty"),
        ("The service is named.\n", "", "~~~~README", "begins with a sentence"),
        ("~~~~README.md", "~~~~../README.md", "~~~~../", "the file's name"),
        ("~~~~README.md", "~~~~/etc/passwd", "~~~~/etc", "the file's name"),
        ("~~~~README.md", "~~~~", "~~~~\n# Bin", "the file's name"),
        ("```docs/more.md", "```README.md", "```README.md\n# More", "twice"),
        ('topics = ["waste"]', "topcis = []", "```facts", "did you mean 'topics'"),
        ("as_of = 2026-01-02", "as_of = 2026-99-02", "as_of", "Expected"),
    ],
)  # fmt: skip
def test_what_is_not_exact_is_refused_with_its_line(tmp_path, old, new, at, words):
    assert old in PAGE
    text = PAGE.replace(old, new, 1) if old != "## Fails\n" else PAGE.replace(old, new)

    said = mistake(tmp_path, text)

    assert words in said
    assert f"found/service-named.md:{line_of(text, at.lstrip()) if at.strip() else 1}: " in said


@pytest.mark.parametrize("section", ["## Passes", "## Fails", "## Why it matters", "## How to fix it"])
def test_a_page_without_a_needed_section_is_refused(tmp_path, section):
    order = ["## Why it matters", "## How to fix it", "## Passes", "## Fails"]
    place = order.index(section)
    rest = PAGE[PAGE.index(f"\n{order[place + 1]}\n") :] if place < 3 else ""
    text = PAGE[: PAGE.index(f"\n{section}\n")] + rest

    assert f"could not find the section '{section}'" in mistake(tmp_path, text)


def test_a_section_of_examples_without_one_is_refused(tmp_path):
    text = PAGE[: PAGE.rindex("```README.md")]

    assert "needs an example" in mistake(tmp_path, text)


def test_a_fence_that_is_never_closed_is_refused(tmp_path):
    text = PAGE.removesuffix("```\n")

    assert f":{line_of(text, '# Bin days' + chr(10)) and text.count(chr(10)) - 1}" in mistake(tmp_path, text)
    assert "never closed" in mistake(tmp_path, text)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x85", "\u202e", "\u2028"])
def test_control_characters_are_refused(tmp_path, character):
    text = PAGE.replace("A colleague", f"A {character}colleague")

    assert f":{line_of(PAGE, 'A colleague')}: control character U+{ord(character):04X}" in mistake(
        tmp_path, text
    )


def test_a_page_that_is_not_utf_8_is_refused(tmp_path):
    folder = pack(tmp_path)
    page = folder / "found/service-named.md"
    page.write_bytes(PAGE.encode().replace(b"colleague", b"coll\xe9gue"))

    with pytest.raises(UsageMistake, match=rf"service-named.md:{line_of(PAGE, 'A colleague')}: .*UTF-8"):
        load([folder])


def test_a_huge_page_is_refused(tmp_path):
    assert "larger than" in mistake(tmp_path, PAGE + "x" * 200_000)


def test_a_page_that_never_ends_or_has_a_strange_name_is_refused(tmp_path):
    folder = tmp_path / "found"
    folder.mkdir()
    (folder / "endless.md").symlink_to("/dev/zero")
    with pytest.raises(UsageMistake, match="not a plain file"):
        load([tmp_path])

    (folder / "endless.md").unlink()
    (folder / "a\x1b[31mb.md").write_text(PAGE, encoding="utf-8")
    with pytest.raises(UsageMistake) as caught:
        load([tmp_path])
    assert "\x1b" not in str(caught.value)


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path):
    folder = pack(tmp_path)
    page = folder / "found/service-named.md"
    page.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())

    assert any(rule.id == "service-named" for rule in load([folder]))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("service-named.md", "stands in its theme's folder"),
        ("fond/service-named.md", "did you mean 'found'"),
        ("found/Service.md", "differs from the file's name"),
    ],
)
def test_a_page_in_the_wrong_place_is_refused(tmp_path, place, words):
    assert words in mistake(tmp_path, PAGE, place)


def test_a_folder_that_is_not_there_or_empty_is_refused(tmp_path):
    with pytest.raises(UsageMistake, match="could not open"):
        load([tmp_path / "nowhere"])
    with pytest.raises(UsageMistake, match="no rule page"):
        load([tmp_path])


def test_an_id_that_is_taken_is_refused(tmp_path):
    text = PAGE.replace('"service-named"', '"topics-set"')

    assert "'topics-set' is taken by" in mistake(tmp_path, text, "found/topics-set.md")


def test_a_pack_cannot_hold_the_band(tmp_path):
    text = PAGE.replace('"should"', '"gate"').replace("points = 2", "points = 0")

    assert "cannot hold the band" in mistake(tmp_path, text)


def test_a_broken_install_names_both_places(monkeypatch, tmp_path):
    monkeypatch.setattr(rules, "__file__", str(tmp_path / "openness_lint" / "rules.py"))

    with pytest.raises(UsageMistake, match=r"openness_lint/rulebook nor at .*/rules"):
        rulebook_folder()


def test_somebody_elses_rules_folder_is_not_taken_for_ours(monkeypatch, tmp_path):
    (tmp_path / "rules").mkdir()
    monkeypatch.setattr(rules, "__file__", str(tmp_path / "openness_lint" / "rules.py"))
    with pytest.raises(UsageMistake):
        rulebook_folder()

    (tmp_path / "rules" / "README.md").write_text("ours", encoding="utf-8")
    assert rulebook_folder() == tmp_path / "rules"

    (tmp_path / "openness_lint" / "rulebook").mkdir(parents=True)
    assert rulebook_folder() == tmp_path / "openness_lint" / "rulebook"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """An installed package with a rule pack and a check, on the path for the time of one test."""
    pack(
        tmp_path / "anytown_rules",
        PAGE.replace('"words-present"', '"anytown-services"').split("[options]")[0]
        + "```\n"
        + PAGE.split('where = "anywhere"\n```\n')[1],
    )
    (tmp_path / "anytown_rules" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "anytown_checks.py").write_text(
        "from openness_lint.findings import no\n"
        "def services(repository, options):\n    return no('looked')\n"
        "NOT_ONE = 3\n",
        encoding="utf-8",
    )
    info = tmp_path / "anytown_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: anytown-rules\nVersion: 1.0\n", encoding="utf-8"
    )
    points = info / "entry_points.txt"
    points.write_text(
        "[openness_lint.rules]\nanytown = anytown_rules\n\n"
        "[openness_lint.checks]\nanytown-services = anytown_checks:services\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    installed._offered.cache_clear()
    yield points
    installed._offered.cache_clear()
    for name in ("anytown_rules", "anytown_checks"):
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("site")
def test_an_installed_pack_and_its_check_are_found():
    found = load(entry_points=True)
    checks = installed.extra_checks(found)

    assert "service-named" in {rule.id for rule in found}
    assert checks["anytown-services"](None, {}).answer == "no"
    assert "service-named" not in {rule.id for rule in load()}


def test_a_pack_that_does_not_load_is_named(site):
    site.write_text("[openness_lint.rules]\nanytown = anytown_nowhere\n", encoding="utf-8")

    with pytest.raises(UsageMistake, match="'anytown' does not load"):
        load(entry_points=True)


def test_a_pack_that_gives_no_folder_is_named(site):
    site.write_text("[openness_lint.rules]\nanytown = anytown_checks:NOT_ONE\n", encoding="utf-8")

    with pytest.raises(UsageMistake, match="does not give a folder"):
        load(entry_points=True)


@pytest.mark.parametrize(
    ("value", "words"),
    [("anytown_checks:NOT_ONE", "not a function"), ("anytown_checks:no_such", "does not load")],
)
def test_an_installed_check_that_is_none_is_named(site, value, words):
    site.write_text(
        "[openness_lint.rules]\nanytown = anytown_rules\n\n"
        f"[openness_lint.checks]\nanytown-services = {value}\n",
        encoding="utf-8",
    )

    with pytest.raises(UsageMistake, match=words):
        installed.extra_checks(load(entry_points=True))


def test_no_lookup_of_installed_checks_when_all_are_ours():
    assert installed.extra_checks(load()) == {}


def test_loading_ours_imports_nothing_heavy():
    code = (
        "import sys; from openness_lint.rules import load; load();"
        "print(sorted({'jsonschema', 'importlib.metadata', 'importlib.resources', 'yaml', 'requests',"
        " 'difflib', 'openness_lint.checks'} & sys.modules.keys()))"
    )

    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def test_loading_ours_is_quick():
    within(0.03, load)


@pytest.mark.parametrize(
    ("message", "values", "expected"),
    [
        ("It is {status}.", {"status": "live"}, "It is live."),
        ("It is {status}.", {}, ""),
        ("It is {status}.", {"status": ""}, ""),
        ("Plain.", {}, "Plain."),
        ("It is {status}.", {"status": "{date}"}, "It is {date}."),
    ],
)
def test_messages_are_filled_with_plain_values_only(message, values, expected):
    assert fill(message, values) == expected


LINES = [
    "# Title",
    "## Passes",
    "## Fails",
    "## Why it matters",
    "```",
    "~~~~",
    "```toml",
    "```README.md",
    "text",
    "",
    'id = "x"',
    "####",
]


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=20)), max_size=30).map("\n".join))
def test_any_text_is_read_or_refused_with_its_line(text):
    page = Page("found/x.md", text)
    try:
        assert set(page.sections) <= set(SECTIONS)
        rules.rule_from(page, "found", examples=True)
        said = ""
    except UsageMistake as error:
        said = str(error)

    assert not said or said.startswith("found/x.md:")


def test_a_hostile_page_is_refused_quickly():
    def refuse(text):
        with pytest.raises(UsageMistake):
            _ = Page("found/x.md", text).sections

    for text in ("```\n" * 50_000, "# x\n" * 50_000, "#" * 199_000, "`" * 199_000, "~~~ x\n" * 33_000):
        within(0.4, refuse, text)


def test_the_schema_refuses_what_the_reader_refuses():
    page = Page("found/service-named.md", PAGE)
    good = page.settings

    assert rulepack.schema_errors(good) == []
    assert rulepack.schema_errors({name: value for name, value in good.items() if name != "points"}) == []
    for key, value in {
        "level": "maybe",
        "points": 11,
        "needs": [],
        "theme": "x",
        "says": {"yes": "x"},
        "more": 1,
    }.items():
        assert rulepack.schema_errors({**good, key: value}), key
    for key in ("id", "says", "check", "minutes"):
        assert rulepack.schema_errors({name: value for name, value in good.items() if name != key}), key


def test_every_page_of_the_book_has_its_theme_for_a_folder():
    folder = rulebook_folder()

    assert {path.parent.name for path in Path(folder).glob("*/*.md")} == set(THEMES)
