"""`openness-lint init`: write an `openness.toml` in which every setting is explained and none is set."""

from __future__ import annotations

from pathlib import Path

import click

from openness_lint import settings
from openness_lint.errors import UsageMistake

TEMPLATE = Path(__file__).parent / "openness.toml"


@click.command(short_help="Write an openness.toml with every setting explained.")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
def command(folder: Path) -> None:
    """Write a commented openness.toml into FOLDER (default: this one); never over a file that is there."""
    target = folder / "openness.toml"
    there = settings.find(folder)
    if there is not None:
        raise UsageMistake(f"there are settings already, at {there.as_posix()}; nothing was written")
    if not folder.is_dir():
        raise UsageMistake(f"there is no folder {folder.as_posix()}; make it first, or name another")
    try:
        _write_new(target, TEMPLATE.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageMistake(
            f"we could not write this file: {error.strerror}", path=target.as_posix()
        ) from None
    click.echo(
        f"Wrote {target.as_posix()}. Every line is a comment: take out the # of what you want to set.",
        err=True,
    )


def _write_new(target: Path, text: str) -> None:
    """Write a file that was not there, whole or not at all; raises OSError."""
    file = target.open("x", encoding="utf-8", newline="\n")
    try:
        with file:
            file.write(text)
    except OSError:
        target.unlink()
        raise
