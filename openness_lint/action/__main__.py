"""Run the Action's one step: audit, files, summary, annotations, outputs; on request a comment and an issue."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from openness_lint import console, inherited, output, requirements
from openness_lint.action import event, marks
from openness_lint.action.inputs import FILES, Inputs, read
from openness_lint.cli import OUR_FAULT
from openness_lint.errors import FINE, NOT_MET, OpennessError
from openness_lint.reports import render
from openness_lint.request import Request, report_on, today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.report import Report

FOLDER = "openness-lint"
FORK = "This pull request comes from a fork, so nothing was fetched and no link was followed for it."
FAULT = (
    "A fault of ours, not of your repository: {what}. Please report this line where you got openness-lint."
)


def main(environment: Mapping[str, str] | None = None) -> int:
    """Run with these settings (default: the process's own); returns the exit code, as the command line's."""
    env = os.environ if environment is None else environment
    console.prepare()
    try:
        return _run(read(env), env)
    except OpennessError as error:
        _tell("error", str(error))
        return error.exit_code
    except Exception as fault:  # noqa: BLE001 - the one boundary: a traceback may quote a stranger's text
        _tell("error", FAULT.format(what=f"{type(fault).__name__}: {fault}"[:300]))
        return OUR_FAULT


def _run(inputs: Inputs, env: Mapping[str, str]) -> int:
    started_by = event.read(env)
    online = inputs.online and not started_by.from_fork
    if inputs.online and not online:
        _tell("notice", FORK)
    ask = Request(
        as_of=inputs.as_of or today(),
        online=online,
        require=inputs.require,
        min_score=inputs.min_score,
        organisation=inherited.local(),
    )
    report, asked = report_on(inputs.path, ask)
    folder = _keep(report, inputs, env)
    if inputs.annotations:
        for line in marks.of(report, inputs.path, env.get("GITHUB_WORKSPACE", "")):
            _say(line)
    if inputs.summary:
        _append(env.get("GITHUB_STEP_SUMMARY"), render(report, "markdown"))
    value = "" if report.score.value is None else str(report.score.value)
    _append(env.get("GITHUB_OUTPUT"), f"score={value}\nband={report.score.band}\nreport-path={folder}\n")
    _talk(report, inputs, env, started_by.pull_request)
    for line in requirements.lines(report, asked):
        _tell("error" if line.startswith(requirements.NOT_MET) else "warning", line)
    return NOT_MET if requirements.NOT_MET in report.requirements.values() else FINE


def _tell(level: str, text: str) -> None:
    """Show one line in the log and beside the run."""
    _say(marks.line(level, text))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _keep(report: Report, inputs: Inputs, env: Mapping[str, str]) -> Path:
    """Write the reports that were asked for into a folder of this step's own, and return it."""
    above = Path(env.get("RUNNER_TEMP") or tempfile.gettempdir())
    above.mkdir(parents=True, exist_ok=True)
    number = 1
    while (folder := above / (FOLDER if number == 1 else f"{FOLDER}-{number}")).exists():
        number += 1
    folder.mkdir()
    for name in inputs.formats:
        output.write(folder / FILES[name], render(report, name))
    return folder


def _append(path: str | None, text: str) -> None:
    if path:
        with Path(path).open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text if text.endswith("\n") else text + "\n")


def _talk(report: Report, inputs: Inputs, env: Mapping[str, str], pull_request: int) -> None:
    """Keep the comment and the issue up to date, where the workflow asks for them; trouble there fails nothing."""
    if not (inputs.comment or inputs.advice):
        return
    from openness_lint.action import talk  # noqa: PLC0415 - loads the HTTP client

    wanted = talk.Wanted(comment=inputs.comment, advice=inputs.advice, pull_request=pull_request)
    for line in talk.keep(report, env, wanted):
        _tell("notice", line)


if __name__ == "__main__":
    sys.exit(main())
