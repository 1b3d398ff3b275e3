"""Run the Action's one step: audit, files, summary, annotations, outputs; on request a comment and an issue."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from openness_lint import console, inherited, output, requirements
from openness_lint.action.inputs import FILES, Inputs, read
from openness_lint.errors import FINE, NOT_MET, OpennessError
from openness_lint.reports import render
from openness_lint.reports.escape import github_message
from openness_lint.request import Request, report_on, today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.report import Report

FOLDER = "openness-lint"


def main(environment: Mapping[str, str] | None = None) -> int:
    """Run with these settings (default: the process's own); returns the exit code."""
    env = os.environ if environment is None else environment
    console.prepare()
    try:
        return _run(read(env), env)
    except OpennessError as error:
        sys.stdout.write(f"::error title=openness-lint::{github_message(str(error))}\n")
        return error.exit_code


def _run(inputs: Inputs, env: Mapping[str, str]) -> int:
    ask = Request(
        as_of=today(),
        online=inputs.online,
        require=inputs.require,
        min_score=inputs.min_score,
        organisation=inherited.local(),
    )
    report, asked = report_on(inputs.path, ask)
    folder = _keep(report, inputs, env)
    if inputs.annotations:
        sys.stdout.write(render(report, "github"))
    if inputs.summary:
        _append(env.get("GITHUB_STEP_SUMMARY"), render(report, "markdown"))
    value = "" if report.score.value is None else str(report.score.value)
    _append(env.get("GITHUB_OUTPUT"), f"score={value}\nband={report.score.band}\nreport-path={folder}\n")
    _talk(report, inputs, env)
    for line in requirements.lines(report, asked):
        console.say(line)
    return NOT_MET if requirements.NOT_MET in report.requirements.values() else FINE


def _keep(report: Report, inputs: Inputs, env: Mapping[str, str]) -> Path:
    """Write the reports that were asked for into the runner's temporary folder, and return it."""
    folder = Path(env.get("RUNNER_TEMP") or ".") / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in inputs.formats:
        output.write(folder / FILES[name], render(report, name))
    return folder


def _append(path: str | None, text: str) -> None:
    if path:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text if text.endswith("\n") else text + "\n")


def _talk(report: Report, inputs: Inputs, env: Mapping[str, str]) -> None:
    """Keep the comment and the issue up to date, where the workflow asks for them; trouble there fails nothing."""
    if not (inputs.comment or inputs.advice):
        return
    from openness_lint.action import talk  # noqa: PLC0415 - loads the HTTP client

    for line in talk.keep(report, env, comment=inputs.comment, advice=inputs.advice):
        sys.stdout.write(f"::notice title=openness-lint::{github_message(line)}\n")


if __name__ == "__main__":
    sys.exit(main())
