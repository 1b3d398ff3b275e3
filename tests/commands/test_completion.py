"""`completion`: a script for each shell, and the answers that the script asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from openness_lint.cli import run


@pytest.mark.parametrize(
    ("shell", "holds"),
    [
        ("bash", "complete"),
        ("zsh", "compdef"),
        ("fish", "complete"),
        ("powershell", "Register-ArgumentCompleter"),
    ],
)
def test_each_shell_has_its_script(shell, holds, capsys):
    assert run(["completion", shell]) == 0
    said = capsys.readouterr().out
    assert holds in said
    assert "_OPENNESS_LINT_COMPLETE" in said


def asked(shell, words, incomplete):
    """Ask as the shell's script would, and return the values offered."""
    env = {"_OPENNESS_LINT_COMPLETE": f"{shell}_complete"}
    if shell == "powershell":
        env |= {"COMP_WORDS": "\n".join([*words, incomplete]), "COMP_INCOMPLETE": incomplete}
    else:
        env |= {"COMP_WORDS": " ".join([*words, incomplete]), "COMP_CWORD": str(len(words))}
    done = subprocess.run(
        [sys.executable, "-m", "openness_lint"],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    return [line.split("\t")[0] if shell == "powershell" else line.partition(",")[2] for line in lines]


@pytest.mark.parametrize("shell", ["bash", "powershell"])
def test_commands_options_formats_and_rules_are_offered(shell):
    assert asked(shell, ["openness-lint"], "ex") == ["explain"]
    assert "--min-score" in asked(shell, ["openness-lint", "audit"], "--min")
    assert asked(shell, ["openness-lint", "audit", "--format"], "sa") == ["sarif"]
    assert "licence-file" in asked(shell, ["openness-lint", "explain"], "licence")
    assert "story-why,licence-file" in asked(
        shell, ["openness-lint", "audit", "--require"], "story-why,licence-f"
    )


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_bash_script_works_in_a_bash(tmp_path, capsys):
    assert run(["completion", "bash"]) == 0
    door = tmp_path / "openness-lint"
    door.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m openness_lint "$@"\n')
    door.chmod(0o755)
    script = tmp_path / "complete.bash"
    script.write_text(
        f'PATH="{tmp_path}:$PATH"\n'
        + capsys.readouterr().out
        + "COMP_WORDS=(openness-lint compl)\nCOMP_CWORD=1\n_openness_lint_completion openness-lint\n"
        + 'echo "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(["bash", str(script)], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["completion"], done.stderr
