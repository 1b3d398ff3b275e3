"""The command line: which command, and the one place where an error becomes a line and an exit code.

Exit codes: 0 fine · 1 a requirement is not met · 2 a mistake in the command line, settings or rules ·
3 we could not look · 4 a fault of ours · 130 stopped with Ctrl-C · 141 the reader of our output went away.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from typing import TYPE_CHECKING

import click

from openness_lint import __version__, console
from openness_lint.errors import COULD_NOT_LOOK, FINE, MISTAKE, OpennessError
from openness_lint.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

OUR_FAULT, STOPPED, READER_GONE = 4, 130, 141

# Each command is a module with a `command`; only the one that is asked for is imported.
COMMANDS = {
    "audit": "Look at repositories and say how ready they are for a stranger (the default).",
    "explain": "Show one rule: why it matters, how to fix it, examples.",
    "rules": "List the rules.",
    "init": "Write an openness.toml with every setting explained.",
    "doctor": "Check what an audit needs on this machine: git, token, proxy, certificates.",
    "cache": "Show or clear what online audits have kept.",
    "completion": "Print the completion script for your shell.",
}
TAKE_A_NAME = frozenset(("--output", "-o", "--rules", "--config"))  # which could be any word, a command's too
HELP = """Could a stranger in another council understand, reuse, trust and reach this work?

Without a command, openness-lint audits the folder you are in. Nothing is sent anywhere unless the
target is an address or you add --online, and nothing in the repository is run or changed.

\b
  openness-lint                              this folder
  openness-lint audit ../other               another folder
  openness-lint audit github:owner/name      a repository on a forge
  openness-lint explain status-stated        what one rule asks, and why
"""


class ReaderGone(Exception):  # noqa: N818 - it says what happened
    """The program that reads our output went away. click would leave with 1 for a BrokenPipeError."""


class LazyGroup(click.Group):
    """A group that imports a command when it is asked for, and takes `audit` where none is named."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the command line as usual; --help writes here."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            raise ReaderGone from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command as usual."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order that a newcomer needs them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"openness_lint.commands.{cmd_name}").command
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `audit` in front where the first word is an option of it, a target, or nothing at all."""
        return super().parse_args(ctx, args if ctx.resilient_parsing else with_command(args))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def with_command(args: list[str]) -> list[str]:
    """Return the arguments with the command they mean; raises UsageError for a word we do not know."""
    first = args[0] if args else ""
    if first in COMMANDS or first in {"-h", "--help", "--version"}:
        return args
    if not first or first.startswith("-") or _looks_like_target(first):
        _refuse_late_command(args)
        return ["audit", *args]
    hint = did_you_mean(first, COMMANDS)
    raise click.UsageError(f"There is no command or folder called '{first}'.{hint}")


def _refuse_late_command(args: list[str]) -> None:
    """Raise UsageError where a command's name follows its own options, unless there is a folder of that name."""
    before = next(
        (
            at
            for at, word in enumerate(args)
            if word in COMMANDS and args[at - 1] not in TAKE_A_NAME and not os.path.exists(word)
        ),
        0,
    )
    if before:
        options = " ".join(args[:before])
        raise click.UsageError(f"Write the command first: openness-lint {args[before]} {options} …")


def _looks_like_target(word: str) -> bool:
    return any(mark in word for mark in "/\\:.~") or os.path.exists(word)


@click.group(
    cls=LazyGroup,
    help=HELP,
    epilog="Every command has its own help: openness-lint audit --help",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="openness-lint", message="%(prog)s %(version)s")
def command() -> None:
    """Hold the commands; the work is theirs."""


def spread(words: Sequence[str]) -> list[str]:
    """Put the folders and files in the place of words such as `*/`, which the shells of Windows leave as they are."""
    from glob import glob  # noqa: PLC0415 - on Windows alone

    named: list[str] = []
    for word in words:
        named += (sorted(glob(word)) if set(word) & set("*?") else []) or [word]
    return named


def run(args: Sequence[str]) -> int:
    """Run the command line and return its exit code; no error of a user or a stranger leaves a traceback."""
    console.prepare()
    if console.COMPLETE_VAR in os.environ:
        from openness_lint.commands import completion  # noqa: PLC0415 - only when a shell asks

        completion.register()
    try:
        return _invoke(spread(args) if os.name == "nt" else list(args))
    except KeyboardInterrupt:
        console.say("stopped")
        return STOPPED
    except (BrokenPipeError, ReaderGone):
        console.hush()
        return READER_GONE
    except OSError as error:
        if os.name == "nt" and error.errno == errno.EINVAL and not error.filename:
            console.hush()  # how Windows says that the reader of a pipe went away
            return READER_GONE
        what = str(error.filename or "the output")[:200]
        console.say(f"we could not read or write {what}: {error.strerror or error}")
        return COULD_NOT_LOOK
    except Exception as fault:  # noqa: BLE001 - the one boundary
        return _our_fault(fault)


def _invoke(args: list[str]) -> int:
    try:
        code = command.main(
            args=args, prog_name="openness-lint", complete_var=console.COMPLETE_VAR, standalone_mode=False
        )
        sys.stdout.flush()
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as mistake:
        console.say(f"{_one_line(mistake.format_message())} {_help_for(mistake)}")
        return MISTAKE
    except OpennessError as error:
        console.say(_one_line(str(error)))
        return error.exit_code
    return code if isinstance(code, int) else FINE


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _help_for(mistake: click.ClickException) -> str:
    context = mistake.ctx if isinstance(mistake, click.UsageError) else None
    return f"(See: {context.command_path if context else 'openness-lint'} --help)"


def _our_fault(fault: Exception) -> int:
    """Say in one line that the fault is ours; the whole traceback only for those who ask for it."""
    if os.environ.get("OPENNESS_DEBUG"):
        raise fault
    what = _one_line(f"{type(fault).__name__}: {fault}")[:300]
    console.say(
        f"a fault of ours, not of your repository: {what}. Please report this line where you got"
        " openness-lint; with OPENNESS_DEBUG=1 set, it shows where it happened."
    )
    return OUR_FAULT
