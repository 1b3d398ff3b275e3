"""Settings: exact data, every mistake with its file, its line and the way out."""

from __future__ import annotations

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint import settings
from openness_lint.commands.init import TEMPLATE
from openness_lint.errors import UsageMistake
from openness_lint.settings import Settings
from tests.timing import within

DAY = datetime.date(2026, 11, 24)

WHOLE = """\
intent = "community"
require = ["licence-file", "status-stated:partly"]
min-score = 50
rules = ["council-rules"]

[waive.story-lessons]
reason = "The pilot ends in March."
until = 2027-03-31

[declare]
status = "live"
status-date = 2026-11-01
data = "none: it only formats text"
lessons = "https://example.org/lessons"
"""


def test_every_key_is_read_with_its_line():
    read = settings.parse(WHOLE, "openness.toml")
    assert read.intent == "community"
    assert read.require == ("licence-file", "status-stated:partly")
    assert read.min_score == 50
    assert read.rules == ("council-rules",)
    assert [(w.rule, w.until, w.place.line) for w in read.waive] == [
        ("story-lessons", datetime.date(2027, 3, 31), 6)
    ]
    assert [(d.field, d.value, d.line) for d in read.declared] == [
        ("status", "live", 11),
        ("status-date", "2026-11-01", 12),
        ("uses-no-data", "it only formats text", 13),
        ("lessons", "https://example.org/lessons", 14),
    ]
    assert str(read.places["min-score"]) == "openness.toml:3"


def test_the_same_keys_work_in_pyproject():
    text = '[project]\nname = "bins"\n\n[tool.openness-lint]\nintent = "one-off"\n\n[tool.openness-lint.declare]\nstatus = "live"\n'
    read = settings.parse(text, "pyproject.toml")
    assert read.intent == "one-off"
    assert [(d.field, d.path, d.line) for d in read.declared] == [("status", "pyproject.toml", 8)]


def test_nothing_written_is_nothing_asked():
    assert settings.parse("", "openness.toml") == Settings(path="openness.toml")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('intnt = "sharing"', "openness.toml:1: unknown setting 'intnt'. Did you mean 'intent'?"),
        ("\n\nzzzzz = 1", "openness.toml:3: unknown setting 'zzzzz'. The keys are: intent, require,"),
        ('intent = "shareing"', "openness.toml:1: intent must be one of: one-off, sharing, community. Did you mean 'sharing'?"),
        ("intent = 3", "openness.toml:1: intent must be one of"),
        ('require = "licence-file"', 'openness.toml:1: require must be a list of texts: require = ["…"]'),
        ("require = [1]", "openness.toml:1: require must be a list of texts"),
        ("min-score = 101", "openness.toml:1: min-score must be a whole number from 0 to 100"),
        ("min-score = true", "openness.toml:1: min-score must be a whole number"),
        ('min-score = "50"', "openness.toml:1: min-score must be a whole number"),
        ("waive = 1", "openness.toml:1: waive must be a table"),
        ('[waive]\nstory-why = "no"', "openness.toml:2: write [waive.story-why] with a reason and an until date"),
        ("[waive.story-why]\nuntil = 2027-01-01", "openness.toml:1: waiving story-why needs a reason"),
        ('[waive.story-why]\nreason = " "\nuntil = 2027-01-01', "openness.toml:1: waiving story-why needs a reason"),
        ('[waive.story-why]\nreason = "later"', "openness.toml:1: waive.story-why.until must be a date: until = 2027-03-31"),
        ('[waive.story-why]\nreason = "later"\nuntil = "soon"', "openness.toml:3: waive.story-why.until must be a date"),
        ('[waive.story-why]\nreason = "x"\nuntil = 2027-01-01\nreson = 1', "openness.toml:4: unknown setting 'reson'. Did you mean 'reason'?"),
        ('[declare]\nstatu = "live"', "openness.toml:2: unknown setting 'statu'. Did you mean 'status'?"),
        ("[declare]\nstatus = 1", "openness.toml:2: declare.status must be one of: building"),
        ('[declare]\nstatus-date = "November"', "openness.toml:2: declare.status-date must be a date"),
        ("[declare]\ncontact = '''" + "x" * 501 + "'''", "openness.toml:2: declare.contact is longer than 500 characters"),
        ('intent = "sharing', "openness.toml:1: this is not valid TOML:"),
        ("a = 1\na = 2", "openness.toml:2: this is not valid TOML:"),
        ("\n\n[declare\n", "openness.toml:3: this is not valid TOML:"),
        ("# " + "x" * 200_001, "openness.toml: this cannot be settings: it is too large"),
        ("a = " + "[" * 5000, "openness.toml: this cannot be settings: it is nested too deeply"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_line_and_the_way_out(text, says):
    with pytest.raises(UsageMistake) as mistake:
        settings.parse(text, "openness.toml")
    assert str(mistake.value).startswith(says)
    assert mistake.value.exit_code == 2


def test_a_mistake_in_pyproject_names_the_line_of_the_whole_file():
    text = '[project]\nname = "bins"\n[tool.openness-lint]\nintent = "sharing"\nintnt = 1\n'
    with pytest.raises(UsageMistake, match=r"^pyproject.toml:5: unknown setting 'intnt'"):
        settings.parse(text, "pyproject.toml")
    with pytest.raises(UsageMistake, match=r"^pyproject.toml:1: .* must be a table"):
        settings.parse("tool.openness-lint = 1", "pyproject.toml")


def test_lines_are_right_after_texts_of_several_lines_and_with_crlf():
    text = '[declare]\r\ncontact = """\r\n[waive.x]\r\nstatus = 1\r\n"""\r\n\r\n[waive."story-why"]\r\nreson = 1\r\n'
    with pytest.raises(UsageMistake, match=r"^openness.toml:8: unknown setting 'reson'"):
        settings.parse(text, "openness.toml")


def test_a_byte_order_mark_is_no_trouble(tmp_path):
    file = tmp_path / "openness.toml"
    file.write_bytes(b'\xef\xbb\xbfintent = "one-off"\r\n')
    assert settings.load(file).intent == "one-off"


def test_a_waiver_holds_to_the_end_of_its_last_day():
    read = settings.parse('[waive.story-why]\nreason = "x"\nuntil = 2026-11-24\n', "openness.toml")
    assert [w.expired for w in read.waivers(DAY)] == [False]
    assert [w.expired for w in read.waivers(DAY + datetime.timedelta(days=1))] == [True]


def test_find_prefers_our_own_file_and_leaves_other_peoples_pyproject_alone(tmp_path):
    assert settings.find(tmp_path) is None
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "bins"\n')
    assert settings.find(tmp_path) is None
    (tmp_path / "pyproject.toml").write_text('[tool.openness-lint]\nintent = "sharing"\n')
    assert settings.find(tmp_path) == tmp_path / "pyproject.toml"
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/openness.toml").write_text("")
    assert settings.find(tmp_path) == tmp_path / ".github/openness.toml"
    (tmp_path / "openness.toml").write_text("")
    assert settings.find(tmp_path) == tmp_path / "openness.toml"


def test_rule_folders_are_found_from_the_settings_file(tmp_path):
    file = tmp_path / "openness.toml"
    file.write_text('rules = ["council-rules"]\n')
    assert settings.load(file).rules == (str(tmp_path / "council-rules"),)


def test_settings_that_cannot_be_read_say_why(tmp_path):
    with pytest.raises(UsageMistake, match="we could not read these settings: No such file"):
        settings.load(tmp_path / "gone.toml")
    (tmp_path / "latin.toml").write_bytes(b'intent = "caf\xe9"')
    with pytest.raises(UsageMistake, match="settings are UTF-8 text"):
        settings.load(tmp_path / "latin.toml")


def test_an_organisation_s_settings_lie_below_the_repository_s_own():
    council = settings.parse(
        'require = ["licence-file"]\nmin-score = 40\n[waive.story-why]\nreason = "council"\nuntil = 2027-01-01\n'
        '[declare]\norganisation = "Anytown Council"\ncontact = "digital@example.org"\n',
        "council.toml",
    )
    own = settings.parse(
        'min-score = 60\n[waive.story-why]\nreason = "own"\nuntil = 2027-01-01\n'
        '[declare]\ncontact = "bins@example.org"\n',
        "openness.toml",
    )
    whole = own.over(council)
    assert whole.require == ("licence-file",)
    assert whole.min_score == 60
    assert [w.reason for w in whole.waive] == ["own"]
    assert {d.field: d.value for d in whole.declared} == {
        "contact": "bins@example.org",
        "organisation": "Anytown Council",
    }
    (note,) = whole.inherited_notes(council)
    assert "require from council.toml:1" in note
    assert "declare.organisation from council.toml:7" in note
    assert "min-score" not in note
    assert own.over(Settings()).inherited_notes(Settings()) == ()


def test_the_file_that_init_writes_is_valid_as_it_is_and_with_every_line_taken_out_of_its_comment():
    text = TEMPLATE.read_text(encoding="utf-8")
    assert settings.parse(text, "openness.toml") == Settings(path="openness.toml")
    live = [line.removeprefix("# ") for line in text.splitlines() if " = " in line or line.startswith("# [")]
    read = settings.parse("\n".join(live), "openness.toml")
    assert set(read.places) >= {"intent", "require", "min-score", "rules", "declare.status"}
    assert read.waive
    assert "uses-no-data" in {declared.field for declared in read.declared}


@given(st.text(max_size=400) | st.text(alphabet="[]{}\"'=.,#\n -_abintentwaive", max_size=400))
def test_any_text_is_settings_or_one_clear_mistake(text):
    for path in ("openness.toml", "pyproject.toml"):
        with suppress(UsageMistake):
            settings.parse(text, path)


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 90_000) + " = 1",
        "\n".join(f"[a{n}]" for n in range(20_000)),
        "[" + " " * 190_000,
        '"' + "a" * 190_000,
        "a = '''" + "'' " * 60_000,
        "a = " + "{b=" * 60_000,
        "x" * 190_000,
    ],
    ids=["dotted", "tables", "spaces", "quote", "quotes", "inline", "word"],
)
def test_hostile_settings_take_no_time(text):
    def parse():
        with pytest.raises(UsageMistake):
            settings.parse(text, "openness.toml")

    within(2, parse)


def test_a_declared_fact_with_a_blank_is_left_aside():
    text = '[declare]\ncontact = "[your mailbox]"\nusers = "Officers in [council]"\nroadmap = "TBC"\n'
    read = settings.parse(f'{text}organisation = "Anytown Council"\n', "openness.toml")
    assert [fact.field for fact in read.declared] == ["organisation"]
