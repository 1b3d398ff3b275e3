"""Settings of a whole organisation: a path, a repository that holds them, and never the network unasked."""

from __future__ import annotations

import datetime

import pytest

from openness_lint import inherited, settings
from openness_lint.cli import run
from openness_lint.errors import UsageMistake
from openness_lint.repository import Hosting, NotSeen, Repository
from openness_lint.settings import Settings
from tests.builders import git, memory_files, start, write

DAY = datetime.date(2026, 11, 24)
AS_OF = ["--as-of", "2026-11-24"]


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    inherited._once.cache_clear()
    monkeypatch.delenv("OPENNESS_SETTINGS", raising=False)


@pytest.fixture
def council(tmp_path):
    """The address of a repository that holds an organisation's settings."""
    text = 'require = ["licence-file"]\nrules = ["more"]\n[declare]\norganisation = "Anytown Council"\n'
    return "file://" + str(start(tmp_path / "council", {"openness.toml": text}, on="2026-11-01"))


@pytest.fixture
def bins(tmp_path):
    return start(
        tmp_path / "bins", {"README.md": "# Bin days\n\nSays when bins are collected.\n"}, on="2026-11-01"
    )


def repository(hosting, route="github", address="https://github.com/anytown/bins"):
    return Repository("bins", DAY, memory_files({}), NotSeen(""), hosting, route=route, address=address)


def test_nothing_named_is_nothing_inherited():
    assert inherited.local() == Settings()
    assert inherited.elsewhere(repository(Hosting()), online=True, keep=False) == (Settings(), ())


def test_a_path_is_read_at_once_and_its_mistakes_are_the_user_s(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENNESS_SETTINGS", str(write(tmp_path, {"o.toml": "min-score = 40\n"}) / "o.toml"))
    assert inherited.local().min_score == 40
    assert inherited.elsewhere(repository(Hosting()), online=True, keep=False) == (Settings(), ())
    monkeypatch.setenv("OPENNESS_SETTINGS", str(tmp_path / "gone.toml"))
    with pytest.raises(UsageMistake, match="where there is no file"):
        inherited.local()


def test_a_repository_is_asked_only_where_the_network_may_be_used(bins, council, capsys, monkeypatch):
    monkeypatch.setenv("OPENNESS_SETTINGS", council)
    assert run(["audit", str(bins), *AS_OF]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "which is asked only with --online" in said
    assert run(["audit", str(bins), "--online", "--no-cache", *AS_OF]) == 1
    told = capsys.readouterr()
    assert "not met: licence-file" in told.err
    assert "require from" in " ".join(told.out.split())


def test_what_cannot_be_had_is_a_note_and_no_failure(bins, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("OPENNESS_SETTINGS", f"file://{tmp_path}/gone")
    assert run(["audit", str(bins), "--online", "--no-cache", *AS_OF]) == 0
    assert "could not be read, so they do not apply" in " ".join(capsys.readouterr().out.split())


def test_a_repository_without_settings_is_a_note(bins, tmp_path, capsys, monkeypatch):
    other = start(tmp_path / "other", {"README.md": "# Other\n"}, on="2026-11-01")
    monkeypatch.setenv("OPENNESS_SETTINGS", f"file://{other}")
    assert run(["audit", str(bins), "--online", "--no-cache", *AS_OF]) == 0
    assert "there is no openness.toml in it" in " ".join(capsys.readouterr().out.split())


def test_settings_that_cannot_be_had_are_asked_for_once_and_told_each_time(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        inherited, "_fetched", lambda *args, **_: asked.append(args[0]) or settings.load(tmp_path)
    )
    monkeypatch.setenv("OPENNESS_SETTINGS", f"file://{tmp_path}/none")
    told = [inherited.elsewhere(repository(NotSeen("")), online=True, keep=False)[1] for _ in range(2)]
    assert told[0] == told[1] != ()
    assert len(asked) == 1


def test_folders_of_rules_of_a_repository_elsewhere_are_left_alone(council):
    assert inherited._fetched(council, DAY, keep=False).rules == ()


def test_the_defaults_of_a_github_organisation_are_asked_where_they_hold_settings(monkeypatch):
    asked = []
    monkeypatch.setattr(
        inherited, "_fetched", lambda *args, **_: asked.append(args[0]) or Settings(min_score=40)
    )
    with_settings = Hosting(organisation_files=("SECURITY.md", "openness.toml"))
    assert inherited.elsewhere(repository(with_settings), online=False, keep=False)[0].min_score == 40
    assert asked == ["https://github.com/anytown/.github"]
    inherited.elsewhere(repository(Hosting(organisation_files=("SECURITY.md",))), online=True, keep=False)
    inherited.elsewhere(repository(with_settings, route="folder"), online=False, keep=False)
    assert len(asked) == 1


def test_a_repository_elsewhere_with_a_mistake_in_its_settings_is_still_judged(tmp_path, capsys):
    other = start(
        tmp_path / "o",
        {"README.md": "# Bin days\n\nSays when.\n", "openness.toml": "intnt = 1\n"},
        on="2026-11-01",
    )
    assert run(["audit", f"file://{other}", "--no-cache", *AS_OF]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Its settings have a mistake and were not used. openness.toml:1: unknown setting 'intnt'." in said


@pytest.mark.parametrize("elsewhere", [True, False])
def test_what_a_repository_asks_of_a_pack_that_is_not_here_is_left_out_and_said(tmp_path, elsewhere, capsys):
    ours = 'rules = ["pack"]\nrequire = ["bins-owned", "licence-file:partly"]\n'
    waived = '[waive.bins-named]\nreason = "Soon."\nuntil = 2027-01-31\n'
    files = {"README.md": "# Bin days\n\nSays when.\n", "openness.toml": ours + waived}
    start(tmp_path / "o", files, on="2026-11-01")
    git(tmp_path, "clone", "-q", "--bare", "o", "o.git")
    target = f"file://{tmp_path}/o.git" if elsewhere else str(tmp_path / "o.git")
    assert run(["audit", target, "--no-cache", *AS_OF]) == 1
    told = capsys.readouterr()
    said = " ".join(told.out.split())
    assert "rules that are not among ours, which we left out: bins-named, bins-owned." in said
    assert "Required: licence-file:partly: not met" in said
    assert "bins-owned" not in told.err


def test_a_rule_that_is_asked_for_by_hand_must_be_there_wherever_the_target_is(tmp_path, capsys):
    other = start(tmp_path / "o", {"README.md": "# Bin days\n"}, on="2026-11-01")
    (tmp_path / "ours.toml").write_text('require = ["bins-owned"]\n')
    for asked in (["--require", "bins-owned"], ["--config", str(tmp_path / "ours.toml")]):
        assert run(["audit", f"file://{other}", "--no-cache", *asked, *AS_OF]) == 2
        assert "there is no rule 'bins-owned'" in capsys.readouterr().err


def test_rule_folders_of_a_repository_elsewhere_are_not_used(tmp_path, capsys):
    other = start(
        tmp_path / "o",
        {"README.md": "# Bin days\n\nSays when.\n", "openness.toml": 'rules = ["x"]\n'},
        on="2026-11-01",
    )
    assert run(["audit", f"file://{other}", "--no-cache", *AS_OF]) == 0
    assert "those of a repository elsewhere, or not checked out, are not used" in " ".join(
        capsys.readouterr().out.split()
    )
