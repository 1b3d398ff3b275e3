"""`openness-lint completion SHELL`: print the script that teaches a shell our commands, options and rules."""

from __future__ import annotations

import os

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, get_completion_class

from openness_lint.commands.options import Word
from openness_lint.console import COMPLETE_VAR

SHELLS = ("bash", "zsh", "fish", "powershell")

POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName openness-lint -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:%(complete_var)s = 'powershell_complete'
    $env:COMP_WORDS = ($commandAst.CommandElements | ForEach-Object { $_.Extent.Text }) -join "`n"
    $env:COMP_INCOMPLETE = $wordToComplete
    try {
        openness-lint | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_INCOMPLETE -ErrorAction SilentlyContinue
    }
}
"""


class PowerShell(ShellComplete):
    """Completion for Windows PowerShell 5.1 and PowerShell 7, which click does not bring."""

    name = "powershell"
    source_template = POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words and the one being written, as the script put them in the environment."""
        words = [word.strip("'\"") for word in os.environ.get("COMP_WORDS", "").split("\n")][1:]
        incomplete = os.environ.get("COMP_INCOMPLETE", "").strip("'\"")
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """Return one line: the word, a tab, its help."""
        return f"{item.value}\t{item.help}" if item.help else str(item.value)


def register() -> None:
    """Make the PowerShell completion known to click."""
    add_completion_class(PowerShell)


@click.command(
    short_help="Print the completion script for your shell.",
    epilog="docs/command-line.md shows the line to add to your shell's own settings.",
)
@click.argument("shell", type=Word("shell", SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that completes commands, options, formats and rule ids in SHELL."""
    register()
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click does not know the shell '{shell}'")
    script = kind(context.find_root().command, {}, "openness-lint", COMPLETE_VAR)
    # Not script.source(): for bash that would start a shell to ask for its version.
    click.echo(script.source_template % script.source_vars())
