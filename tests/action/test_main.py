"""The Action's one step, run as action.yml runs it: what it writes, prints and ends with, and what it never does."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.builders import commit, git, start, write
from tests.packaging import ROOT, run

README = "# Bin days\n\nLets residents of Anytown see when their bins are collected.\n"
DAY = "2026-11-24"
COMMAND = re.compile(r"^::(error|warning|notice) (file=[^:,]+,line=\d+,)?title=[^:,]+::.+$")


@dataclass(frozen=True)
class Step:
    """How the step ended. `outputs`: what it told the next steps; `summary`: what it wrote for the run's page."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str

    @property
    def lines(self):
        return self.out.splitlines()


@pytest.fixture
def step(tmp_path):
    """Run the step in a workspace; a keyword is an input, in capitals a variable."""
    runner = tmp_path / "runner"
    runner.mkdir()

    def act(workspace, **settings):
        inputs = {f"INPUT_{key.upper()}": value for key, value in settings.items() if not key.isupper()}
        env = {
            "PATH": os.environ["PATH"],
            "RUNNER_TEMP": str(runner / "temp"),
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_OUTPUT": str(runner / "outputs"),
            "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
            "GITHUB_REPOSITORY": "anytown/bin-days",
            "INPUT_AS_OF": DAY,
            **inputs,
            **{key: str(value) for key, value in settings.items() if key.isupper()},
        }
        # -I, as in action.yml, leaves PYTHONPATH out; the step's own folder stands in for the installed package.
        code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from openness_lint.action.__main__ import main; sys.exit(main())"
        done = subprocess.run(
            [sys.executable, "-I", "-c", code],
            cwd=workspace, env=env, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        outputs = (
            (runner / "outputs").read_text("utf-8").splitlines() if (runner / "outputs").exists() else []
        )
        summary = (runner / "summary.md").read_text("utf-8") if (runner / "summary.md").exists() else ""
        said = dict(line.split("=", 1) for line in outputs)
        return Step(done.returncode, done.stdout, done.stderr, said, summary)

    return act


@pytest.fixture
def bins(tmp_path):
    return start(tmp_path / "bin-days", {"README.md": README}, on="2026-11-01")


def names(folder):
    return sorted(file.name for file in Path(folder).iterdir())


def test_by_default_it_reports_and_passes(step, bins):
    done = step(bins)
    assert (done.code, done.err) == (0, "")
    assert 0 <= int(done.outputs["score"]) <= 100
    assert done.outputs["band"] in {
        "Just the code",
        "Opening up",
        "Working in the open",
        "Ready to share",
        "",
    }
    assert done.summary.startswith("## How ready is bin-days for a stranger?")
    assert all(COMMAND.match(line) for line in done.lines)
    assert any("file=README.md,line=1," in line for line in done.lines)


def test_the_reports_lie_outside_the_workspace(step, bins):
    done = step(bins, format="html, sarif")
    folder = done.outputs["report-path"]
    assert names(folder) == ["openness.html", "openness.json", "openness.sarif"]
    kept = json.loads(Path(folder, "openness.json").read_text(encoding="utf-8"))
    assert str(kept["score"]) == done.outputs["score"]
    assert git(bins, "status", "--porcelain") == ""


def test_twice_in_a_job_keeps_both_reports(step, bins):
    first = step(bins).outputs["report-path"]
    second = step(bins).outputs["report-path"]
    assert first != second
    assert names(first) == names(second) == ["openness.json"]


def test_summary_and_annotations_can_be_left_out(step, bins):
    done = step(bins, summary="false", annotations="false")
    assert (done.code, done.out, done.summary) == (0, "", "")


def test_what_is_required_and_not_met_fails_the_step(step, bins):
    done = step(bins, require="licence-file", annotations="false")
    assert done.code == 1
    said = "not met: licence-file (the answer is no); see: openness-lint explain licence-file"
    assert done.lines == [f"::error title=openness-lint::{said}"]
    assert "score" in done.outputs


def test_a_score_asked_for(step, bins):
    assert step(bins, min_score="100", annotations="false").code == 1
    assert step(bins, min_score="0", annotations="false").code == 0


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"require": "licence-fil"}, 2),
        ({"min_score": "many"}, 2),
        ({"format": "pdf"}, 2),
        ({"online": "perhaps"}, 2),
        ({"as_of": "yesterday"}, 2),
        ({"path": "nowhere"}, 3),
        ({"path": "no\n::error::where"}, 2),
    ],
)
def test_bad_input_is_one_line(step, bins, settings, code):
    done = step(bins, **settings)
    assert done.code == code
    assert len(done.lines) == 1
    assert COMMAND.match(done.out)
    assert done.err == ""
    assert done.outputs == {}


def test_settings_with_a_mistake_are_one_line(step, bins):
    write(bins, {"openness.toml": "requrie = []\n"})
    done = step(bins)
    assert done.code == 2
    assert done.lines[0].startswith("::error title=openness-lint::openness.toml:1: ")
    assert len(done.lines) == 1


HOSTILE = (
    "# Bins %0A::error::mine\n\n::set-output name=score::100\n\n##[error]x ##vso[task.complete result=Failed;]\n\n"
    "We built this because\r::add-mask::a of bins :: stop\u2028::warning::x\n\n- status: ::endgroup:: live 100%25\n"
)


def test_a_hostile_repository_commands_nothing(step, tmp_path):
    """No line that the runner would obey is anybody's but ours, and no output is written by a stranger."""
    name = "::error title=x::mine,line=2.md"
    folder = start(tmp_path / "bins", {"README.md": HOSTILE, f"docs/{name}": HOSTILE}, on="2026-11-01")
    commit(folder, "2026-11-02", "::stop-commands::token")
    done = step(folder, format="html,markdown,sarif,junit,gitlab,github,badge,badge-json,text")
    assert done.code == 0
    assert set(done.outputs) == {"score", "band", "report-path"}
    for line in done.lines:
        assert COMMAND.match(line), line
        assert "##[" not in line
        assert "##vso[" not in line
    assert done.err == ""


def test_nothing_that_stands_in_the_repository_is_run(step, tmp_path, bins):
    """Python looks for modules where it stands; a repository may hold one of any name."""
    traps = (
        "openness_lint/__init__.py",
        "click.py",
        "subprocess.py",
        "json.py",
        "venv.py",
        "pip.py",
        "sitecustomize.py",
    )
    marker = tmp_path / "run"
    write(bins, {path: f"open({str(marker)!r}, 'w').close()\n" for path in traps})
    assert step(bins).code == 0
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert [one["run"] for one in steps if "PYTHON" in one["run"]] == [
        '"$OPENNESS_LINT_PYTHON" -I -m openness_lint.action'
    ]
    installs = (ROOT / "action" / "install.sh").read_text("utf-8")
    assert re.findall(r'"\$(?:candidate|python|inside)" (?!-I )-', installs) == []
    assert not marker.exists()


def test_a_folder_below_is_marked_where_the_workspace_has_it(step, tmp_path):
    workspace = start(
        tmp_path / "all",
        {"README.md": "# All\n", "bin days/README.md": README, ".bins/README.md": README},
        on="2026-11-01",
    )
    assert set(re.findall(r"file=([^,]*),", step(workspace, path=".bins").out)) == {".bins/README.md"}
    for path in ("bin days", "./bin days/", str(workspace / "bin days")):
        places = re.findall(r"file=([^,]*),", step(workspace, path=path).out)
        assert set(places) == {"bin days/README.md"}


def test_a_folder_elsewhere_is_told_without_places(step, tmp_path, bins):
    done = step(start(tmp_path / "empty"), path=str(bins))
    assert "file=" not in done.out
    assert all(COMMAND.match(line) for line in done.lines)
    assert len(done.lines) > 3


def test_a_shallow_checkout_is_told_with_the_cure(step, tmp_path, bins):
    commit(bins, "2026-11-20", "Another")
    run("git", "clone", "-q", "--depth", "1", bins.as_uri(), tmp_path / "shallow")
    notices = [line for line in step(tmp_path / "shallow").lines if "fetch-depth: 0" in line]
    assert len(notices) == 1
    assert notices[0].startswith("::notice title=openness-lint::This copy has only the newest commits")
    assert "fetch-depth" not in step(bins).out


def event(tmp_path, head):
    asked = {"pull_request": {"number": 7, "head": {"repo": {"full_name": head}}}}
    (tmp_path / "event.json").write_text(json.dumps(asked), encoding="utf-8")
    return tmp_path / "event.json"


def test_a_pull_request_from_a_fork_uses_no_network(step, tmp_path, bins):
    git(bins, "remote", "add", "origin", "https://unreachable.invalid/anytown/bin-days")
    write(bins, {"README.md": README + "\nSee <https://unreachable.invalid/data.csv>.\n"})
    done = step(bins, online="true", GITHUB_EVENT_PATH=event(tmp_path, "someone/bin-days"))
    assert done.code == 0
    assert "comes from a fork, so nothing was fetched and no link was followed" in done.out


def test_a_token_that_nothing_needs_is_in_nothing_written(step, tmp_path, bins):
    token = "pretend-ghs-0123456789"
    done = step(bins, format="html,sarif", comment="true", GITHUB_TOKEN=token)
    assert "No comment: this run is not for a pull request." in done.out
    files = Path(done.outputs["report-path"]).iterdir()
    kept = "".join(file.read_text(encoding="utf-8") for file in files)
    assert token not in done.out + done.err + done.summary + kept


def test_a_fault_of_ours_is_one_line(step, bins, tmp_path):
    """A folder stands where the summary should go."""
    (tmp_path / "taken").mkdir()
    done = step(bins, annotations="false", GITHUB_STEP_SUMMARY=tmp_path / "taken")
    assert done.code == 4
    assert len(done.lines) == 1
    assert done.lines[0].startswith("::error title=openness-lint::A fault of ours, not of your repository: ")
    assert done.err == ""
