"""The command line as a person meets it: what it says, where it says it, and what it ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from openness_lint import cli, console
from openness_lint.cli import run
from tests.builders import MIT_GRANT, commit, start, write

README = "# Bin days\n\nLets residents of Anytown see when their bins are collected, because calls about it were costly.\n"
DAY = ["--as-of", "2026-11-24"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A small repository, which is also the folder we are in."""
    start(tmp_path, {"README.md": README}, on="2026-11-01")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "OPENNESS_SETTINGS", "OPENNESS_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def command(*args, folder=None, **env):
    """Run the real thing in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "openness_lint", *args],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        check=False,
    )


def test_without_a_word_it_audits_this_folder_and_only_reports(folder, capsys):
    assert run([]) == 0
    said = capsys.readouterr()
    assert "Score:" in said.out
    assert said.err == ""
    assert sorted(path.name for path in folder.iterdir()) == [".git", "README.md"]


@pytest.mark.parametrize("args", [["."], ["audit", "."], ["--format", "text"], ["-q"], ["audit"]])
def test_audit_is_meant_where_no_command_is_named(folder, args, capsys):
    assert run(args) == 0
    assert "out of 100" in capsys.readouterr().out


@pytest.mark.parametrize("in_git", [True, False])
def test_a_folder_has_no_revision_in_json_whether_in_git_or_not(folder, tmp_path_factory, in_git, capsys):
    place = folder if in_git else write(tmp_path_factory.mktemp("plain"), {"README.md": README})
    assert run(["audit", str(place), "--format", "json", *DAY]) == 0
    assert json.loads(capsys.readouterr().out)["repository"]["revision"] is None


def test_quiet_says_two_lines(folder, capsys):
    assert run(["--quiet", *DAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("Next: ")


def test_version_is_said_without_importing_click(folder):
    code = (
        "import sys; sys.argv = ['x', '--version']\nfrom openness_lint.__main__ import main\nmain()\n"
        "sys.exit('click' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("openness-lint ")
    assert command("--version").stdout.decode().strip() == done.stdout.strip()


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["audti"], 2, "There is no command or folder called 'audti'. Did you mean 'audit'?"),
        (["--formt", "json"], 2, "No such option"),
        (["--format", "jsn"], 2, "there is no format 'jsn'. Did you mean 'json'?"),
        (["--as-of", "yesterday"], 2, "'yesterday' is not a date; write it as 2026-11-24"),
        (["--min-score", "200"], 2, "'200' is not a score; write a whole number from 0 to 100"),
        (["--min-score", "half"], 2, "'half' is not a score"),
        (["--min-score", "-1"], 2, "'-1' is not a score"),
        (["--require", "licence-file:party"], 2, "what may follow a rule is ':partly', not ':party'"),
        (["--output", "."], 2, "this is a folder; name a file to write the report to"),
        (["doctor", "gone"], 2, "there is no folder gone"),
        (["doctor", "--host", "git.example.org"], 2, "needs --online"),
        (["--require", "licence-fil"], 2, "there is no rule 'licence-fil'. Did you mean 'licence-file'?"),
        (["--require", "zzzz"], 2, "there is no rule 'zzzz'. `openness-lint rules` lists them."),
        (["--config", "gone.toml"], 2, "gone.toml: we could not read these settings: No such file"),
        (["--rules", "gone"], 2, "gone"),
        (["--output", "report"], 2, "which format should 'report' be in?"),
        (["--output", "gone/report.html"], 2, "there is no folder gone"),
        (["--format", "json", "--format", "html"], 2, "only one format can go to the terminal"),
        (["--format", "badge", ".", "."], 2, "a badge shows one repository"),
        (["explain", "licence-fil"], 2, "there is no rule 'licence-fil'. Did you mean 'licence-file'?"),
        (["explain"], 2, "Missing argument 'RULE'"),
        (["completion", "tcsh"], 2, "there is no shell 'tcsh'"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_and_nothing_is_written(folder, args, code, says, capsys):
    before = sorted(folder.iterdir())
    assert run(args) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert says in said.err
    assert said.err.startswith("openness-lint: ")
    assert said.err.count("\n") == 1
    assert sorted(folder.iterdir()) == before


def test_a_target_that_is_not_there_is_one_line(folder, capsys):
    assert run(["audit", "./gone"]) in {2, 3}
    said = capsys.readouterr()
    assert said.out == ""
    assert "gone" in said.err
    assert said.err.count("\n") == 1


def test_a_target_s_name_cannot_steer_the_terminal(folder, capsys):
    assert run(["audit", "./\x1b[31mgone\r\nopenness-lint: all is well"]) in {2, 3}
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert said.count("\n") == 1


def test_settings_with_a_mistake_name_their_line(folder, capsys):
    write(folder, {"openness.toml": 'intent = "sharing"\nintnt = 1\n'})
    assert run([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "openness.toml:2: unknown setting 'intnt'. Did you mean 'intent'?" in said.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('require = ["licence-fil"]', "openness.toml:1: there is no rule 'licence-fil'. Did you mean 'licence-file'?"),
        ('[waive.story-wy]\nreason = "x"\nuntil = 2027-01-01', "openness.toml:1: there is no rule 'story-wy'."),
    ],
)  # fmt: skip
def test_settings_that_name_an_unknown_rule_say_where(folder, text, says, capsys):
    write(folder, {"openness.toml": text})
    assert run([]) == 2
    assert says in capsys.readouterr().err


def test_a_requirement_that_is_not_met_ends_with_1_after_the_report(folder, capsys):
    assert run(["--require", "licence-file", *DAY]) == 1
    said = capsys.readouterr()
    assert "Score:" in said.out
    assert "not met: licence-file (the answer is no); see: openness-lint explain licence-file" in said.err


def test_requirements_of_the_settings_count_and_add_to_those_of_the_command(folder, capsys):
    write(folder, {"openness.toml": 'require = ["licence-file"]\nmin-score = 99\n'})
    assert run(["--require", "contact-route", *DAY]) == 1
    said = capsys.readouterr().err
    assert "not met: licence-file" in said
    assert "not met: contact-route" in said
    assert "and 99 is asked for" in said
    assert run(["--min-score", "0", "--config", os.devnull, *DAY]) == 0


def test_what_could_not_be_told_warns_and_does_not_fail(folder, capsys):
    assert run(["--require", "topics-set", *DAY]) == 0
    assert "could not tell: topics-set" in capsys.readouterr().err


def test_a_waived_requirement_does_not_fail_until_its_last_day_has_passed(folder, capsys):
    write(
        folder,
        {
            "openness.toml": 'require = ["licence-file"]\n[waive.licence-file]\nreason = "Legal is on it."\nuntil = 2026-11-24\n'
        },
    )
    assert run(DAY) == 0
    assert "Legal is on it." in capsys.readouterr().out
    assert run(["--as-of", "2026-11-25"]) == 1
    assert (
        "a waiver has run out: licence-file was waived until 2026-11-24 (Legal is on it.)"
        in capsys.readouterr().err
    )


def test_the_worst_of_several_targets_is_the_exit_code_and_the_others_are_still_reported(folder, capsys):
    other = start(folder / "other", {"README.md": README}, on="2026-11-01")
    assert run(["audit", ".", "./gone", str(other), "--format", "json", *DAY]) in {2, 3}
    said = capsys.readouterr()
    assert [json.loads(line)["schema"] for line in said.out.splitlines()]
    assert len(said.out.splitlines()) == 2
    assert "gone" in said.err


def test_several_targets_are_a_line_each_though_only_one_could_be_read(folder, capsys):
    assert run(["audit", ".", "./gone", "--format", "json", *DAY]) in {2, 3}
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_quiet_names_each_of_several_targets(folder, capsys):
    other = start(folder / "other", {"README.md": README}, on="2026-11-01")
    assert run(["audit", ".", str(other), "--quiet", *DAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [folder.name, "Next", "other", "Next"]


def test_an_empty_word_is_not_the_folder_we_are_in(folder, capsys):
    assert run(["audit", "", *DAY]) != 0
    assert capsys.readouterr().out == ""


def test_the_last_day_of_the_calendar_is_no_fault_of_ours(folder, capsys):
    assert run(["--as-of", "9999-12-31", "--verbose"]) == 0
    assert "until = 9999-12-31" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes the stream")
def test_without_an_output_it_still_ends_as_it_should(folder):
    done = subprocess.run(
        f"{sys.executable} -m openness_lint audit . >&-", shell=True, cwd=folder, check=False
    )
    assert done.returncode == 0


def test_settings_that_are_left_aside_are_told(folder, capsys):
    write(folder, {"openness.toml": 'require = ["licence-file"]', "part/README.md": README})
    assert run(["audit", "part", *DAY]) == 0
    assert "at the top of the repository (openness.toml) were not used" in " ".join(
        capsys.readouterr().out.split()
    )
    write(folder, {".gitignore": "openness.toml"})
    assert run(["audit", ".", *DAY]) == 0
    assert "in openness.toml were not used: git ignores the file" in " ".join(capsys.readouterr().out.split())


def test_our_name_in_another_table_is_no_settings(folder, capsys):
    write(folder, {"pyproject.toml": 'broken = "openness-lint\n'})
    assert run(["-q", *DAY]) == 0
    write(folder, {"pyproject.toml": '[dependency-groups]\ndev = ["openness-lint"]\n'})
    assert run(["init"]) == 0


def test_settings_in_an_old_code_page_are_refused_alike(folder, capsys):
    write(folder, {"openness.toml": "require = []  # caf\xe9".encode("cp1252")})
    assert run(["-q", *DAY]) == 2
    assert run(["-q", "--config", "openness.toml", *DAY]) == 2
    assert capsys.readouterr().err.count("save the file again as UTF-8") == 2


def test_a_licence_beside_a_front_page_that_cannot_be_read_is_found(folder, capsys):
    write(
        folder,
        {
            "LICENCE": f"MIT License\n\nCopyright (c) 2026 Anytown Council\n{MIT_GRANT}",
            "README.md": b"# Bins\0",
        },
    )
    assert run(["--format", "json", *DAY]) == 0
    report = json.loads(capsys.readouterr().out)
    answers = {one["rule"]: one["answer"] for one in report["findings"]}
    assert answers["licence-file"] == answers["licence-open"] == "yes"
    assert answers["story-what"] == "cannot-tell"


def test_several_reports_at_once_and_the_text_still_on_the_terminal(folder, capsys):
    args = [
        "--format",
        "html",
        "--output",
        "openness.html",
        "--format",
        "sarif",
        "--output",
        "openness.sarif",
    ]
    assert run([*args, "--output", "a.json", *DAY]) == 0
    assert "Score:" in capsys.readouterr().out
    assert (folder / "openness.html").read_text(encoding="utf-8").lower().startswith("<!doctype html")
    assert json.loads((folder / "openness.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["repository"]


def test_an_earlier_report_does_not_change_the_next_one(folder, capsys):
    args = ["--format", "json", "--output", "openness.json", "--quiet", *DAY]
    assert run(args) == 0
    first = (folder / "openness.json").read_bytes()
    assert run(args) == 0
    assert (folder / "openness.json").read_bytes() == first


def test_data_goes_to_stdout_and_nothing_else_does(folder, capsys):
    assert run(["--format", "json", *DAY]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["as_of"] == "2026-11-24"
    assert said.err == ""


@pytest.mark.parametrize(
    ("choice", "env", "coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
@pytest.mark.parametrize("what", [["audit"], ["explain", "licence-file"], ["rules"]])
def test_colour_goes_by_the_option_then_no_color_then_force_color(
    folder, what, choice, env, coloured, capsys, monkeypatch
):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert run([*what, "--color", choice]) == 0
    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_a_file_is_never_coloured(folder):
    assert run(["--color", "always", "--quiet", "--format", "text", "--output", "a.txt"]) == 0
    assert "\x1b" not in (folder / "a.txt").read_text(encoding="utf-8")


class Terminal:
    def isatty(self):
        return True


def test_a_dumb_terminal_gets_no_colour_and_no_progress(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert console.colour("auto", Terminal())
    monkeypatch.setenv("TERM", "dumb")
    assert not console.colour("auto", Terminal())
    assert not console.is_terminal(Terminal())


@pytest.mark.parametrize(
    ("encoding", "form"),
    [
        ("cp1252", "text"),
        ("cp1252", "html"),
        ("cp1252", "json"),
        ("ascii", "text"),
        ("utf-16", "text"),
        ("utf-8", "text"),
    ],
)
def test_output_survives_a_pipe_with_an_old_code_page(folder, encoding, form):
    write(folder, {"README.md": "# Biniau Môn ✓ 東京\n\nDyddiau casglu biniau, “pob” tŷ ŵyneb.\n"})
    done = command("--format", form, *DAY, folder=folder, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr
    assert b"\r" not in done.stdout or os.name == "nt"


def test_a_reader_that_goes_away_is_no_trouble(folder):
    line = f'"{sys.executable}" -m openness_lint audit --format json . . . . . . . . | head -c 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.strip()[1:] in {"0", "141"}


@pytest.mark.parametrize(
    "words", ["explain story-who", "rules --format json", "audit --verbose .", "audit --help"]
)
def test_each_command_says_141_when_its_reader_goes_away(folder, words):
    line = f'(sleep 0.3; exec "{sys.executable}" -m openness_lint {words}) | true; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=True)
    assert (done.stderr, done.stdout.strip()) == ("", "141")


@pytest.mark.parametrize(
    "args", [["-q", "audit", "."], ["-q", "rules"], ["--format", "json", "audit", "."], [".", "-q", "audit"]]
)
def test_a_command_after_its_options_is_told_where_it_stands(folder, args, capsys):
    assert run(args) == 2
    late = next(word for word in args if word in cli.COMMANDS)
    before = " ".join(args[: args.index(late)])
    assert f"Write the command first: openness-lint {late} {before} …" in capsys.readouterr().err


def test_a_value_that_is_a_command_s_word_is_none(folder, capsys):
    assert run(["--rules", "rules"]) == 2
    assert "rules: we could not open this folder of rules" in capsys.readouterr().err


def test_a_mistake_keeps_its_code_where_nobody_can_hear_it(folder):
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has a device that is always full")
    with Path("/dev/full").open("w") as full:
        line = [sys.executable, "-m", "openness_lint", "audit", "gone"]
        assert subprocess.run(line, cwd=folder, stderr=full, check=False).returncode == 3


def test_stars_stand_for_the_folders_there_are_where_no_shell_does_it(folder):
    write(folder, {"a/README.md": "x", "b/README.md": "x"})
    assert cli.spread(["audit", "*/", "-q"]) == ["audit", f"a{os.sep}", f"b{os.sep}", "-q"]
    assert cli.spread(["audit", "gone*"]) == ["audit", "gone*"]
    assert cli.spread(["--require", "a,b"]) == ["--require", "a,b"]


def test_a_folder_named_as_a_command_is_a_target_after_options(folder):
    start(folder / "rules", {"README.md": README}, on="2026-11-01")
    assert run(["-q", "rules", *DAY]) == 0


def test_quiet_and_verbose_together_are_a_mistake(folder, capsys):
    assert run(["-q", "-v"]) == 2
    assert "--quiet and --verbose" in capsys.readouterr().err


def test_a_target_that_is_not_there_could_not_be_looked_at(folder, capsys):
    assert run(["audit", "./gone"]) == 3
    assert "There is no folder './gone' here" in capsys.readouterr().err


@pytest.mark.parametrize("args", [["--format", "json"], ["--version"], ["rules"], ["--help"]])
def test_a_full_disk_is_one_line(folder, args):
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("only Linux has a device that is always full")
    with device.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "openness_lint", *args],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "No space left" in done.stderr


def test_ctrl_c_ends_with_130_and_a_word(folder, capsys, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.command, "main", stop)
    assert run([]) == 130
    assert capsys.readouterr().err == "openness-lint: stopped\n"


def test_a_fault_of_ours_is_one_line_that_says_so(folder, capsys, monkeypatch):
    def break_(*_, **__):
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr(cli.command, "main", break_)
    assert run([]) == 4
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "a fault of ours, not of your repository: ZeroDivisionError: a b." in said
    monkeypatch.setenv("OPENNESS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run([])


def test_a_folder_of_rules_that_is_not_there_is_told_with_the_line_that_names_it(folder, capsys):
    write(folder, {"openness.toml": '# ours\nrules = ["council-rules"]\n'})
    assert run(DAY) == 2
    said = capsys.readouterr().err
    assert "openness.toml:2: rules names 'council-rules', where there is no folder" in said


@pytest.mark.parametrize("name", ["Openness.toml", ".openness.toml", "openness-lint.toml", "openness.yml"])
def test_settings_under_another_name_are_not_left_out_unsaid(folder, name, capsys):
    write(folder, {name: 'require = ["licence-file"]\n'})
    assert run(DAY) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert f"We did not read {name}: settings stand in openness.toml, .github/openness.toml," in said
    write(folder, {"openness.toml": "min-score = 0\n"})
    assert run(DAY) == 0
    assert "We did not read" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "table", ["[tool.openness_lint]", "[ tool . openness ]", 'tool."opennesslint".x = 1']
)
def test_a_table_of_ours_under_another_name_is_a_mistake(folder, table, capsys):
    write(folder, {"pyproject.toml": f"{table}\nmin-score = 0\n"})
    assert run(DAY) == 2
    assert "pyproject.toml: our table is called [tool.openness-lint]" in capsys.readouterr().err


@pytest.mark.parametrize("text", ['[project]\ndependencies = ["openness_lint"]\n', "[tool.opennessfinder]\n"])
def test_our_name_elsewhere_in_a_pyproject_is_no_table(folder, text):
    write(folder, {"pyproject.toml": text})
    assert run(DAY) == 0


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("publiccode.yml", "name: Bin days\n\tdevelopmentStatus: stable\n", "YAML"),
        ("CITATION.cff", "title: [Bin days\n", "YAML"),
        ("package.json", '{"name": "bin-days",}\n', "JSON"),
        ("pyproject.toml", "[project\n", "TOML"),
    ],
)
def test_a_file_for_machines_that_none_can_read_is_told(folder, name, text, kind, capsys):
    write(folder, {name: text})
    assert run(DAY) == 0
    assert f"We could not read {name} as {kind}: it is not well formed" in " ".join(
        capsys.readouterr().out.split()
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("publiccode.yml", "# to be written\n"),
        ("package.json", "{}"),
        ("pyproject.toml", ""),
        ("codemeta.json", "[]"),
    ],
)
def test_a_file_for_machines_that_says_nothing_is_not_called_broken(folder, name, text, capsys):
    write(folder, {name: text})
    assert run(DAY) == 0
    assert "We could not read" not in capsys.readouterr().out


def test_an_option_without_its_value_is_led_to_the_help_that_lists_it(folder, capsys):
    assert run(["--format"]) == 2
    assert "(See: openness-lint audit --help)" in capsys.readouterr().err


def test_a_report_to_stdout_by_name_says_141_when_its_reader_goes_away(folder):
    if not Path("/dev/stdout").exists():
        pytest.skip("needs /dev/stdout")
    args = "audit -q --format json --output /dev/stdout"
    line = f'(sleep 0.3; exec "{sys.executable}" -m openness_lint {args}) | true; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=True)
    assert (done.stderr, done.stdout.strip()) == ("", "141")


def test_few_commits_are_counted(folder, capsys):
    assert run(DAY) == 0
    assert "There is only one commit." in capsys.readouterr().out
    write(folder, {"a.md": "x"})
    commit(folder, "2026-11-02")
    assert run(DAY) == 0
    assert "There are only 2 commits, all within a week." in " ".join(capsys.readouterr().out.split())


def test_an_organisation_s_settings_apply_below_the_repository_s_own(folder, tmp_path, capsys, monkeypatch):
    council = tmp_path / "council" / "openness.toml"
    write(tmp_path, {"council/openness.toml": 'require = ["licence-file"]\nmin-score = 99\n'})
    write(folder, {"openness.toml": "min-score = 0\n"})
    monkeypatch.setenv("OPENNESS_SETTINGS", str(council))
    assert run(DAY) == 1
    said = capsys.readouterr()
    assert "not met: licence-file" in said.err
    assert "99 is asked for" not in said.err
    assert f"require from {council.as_posix()}:1" in " ".join(said.out.split())
    monkeypatch.setenv("OPENNESS_SETTINGS", str(tmp_path / "gone.toml"))
    assert run(DAY) == 2
    said = capsys.readouterr().err
    assert "OPENNESS_SETTINGS: this variable names" in said
    assert "gone.toml, where there is no file; correct or unset it" in said


def test_help_lists_every_command_and_is_short_of_imports(folder):
    done = command("--help")
    for name in cli.COMMANDS:
        assert name in done.stdout.decode()
    assert done.returncode == 0


@pytest.mark.parametrize("name", list(cli.COMMANDS))
def test_every_command_has_help_that_says_what_it_is_for(name, capsys):
    assert run([name, "--help"]) == 0
    assert f"Usage: openness-lint {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "path", ["Bin Days (v2)", "caf\u00e9 ŵ", "a'b", "con.aux", "x" * 200, "deep/" * 30 + "end"]
)
def test_folders_with_trying_names_are_audited(tmp_path, path, capsys):
    folder = start(tmp_path / path, {"README.md": README.replace("\n", "\r\n")}, on="2026-11-01")
    assert run(["audit", str(folder), "--format", "json", *DAY]) == 0
    report = json.loads(capsys.readouterr().out)
    paths = [evidence["path"] for finding in report["findings"] for evidence in finding["evidence"]]
    assert paths
    assert not any("\\" in path for path in paths)


@pytest.mark.parametrize("target", [r"C:\Users\sam\bins", "C:/Users/sam/bins", r"\\server\share\bins"])
def test_a_windows_path_is_a_folder_and_never_an_address(folder, target, capsys):
    if os.name == "nt":
        pytest.skip("here it may exist")
    assert run(["audit", target]) in {2, 3}
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "bins" in said
