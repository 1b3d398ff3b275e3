"""`openness-lint cache`: show what online audits have kept on this machine; `cache clear` forgets it."""

from __future__ import annotations

import click

from openness_lint.collect.cache import MAX_AGE, Cache
from openness_lint.reports import words


@click.group(invoke_without_command=True, short_help="Show or clear what online audits have kept.")
@click.pass_context
def command(context: click.Context) -> None:
    """Show how many answers of forges are kept on this machine, and where.

    They let us ask "has this changed?" instead of asking everything again, which saves your quota. No token
    is among them, and only you can read the file.
    """
    if context.invoked_subcommand:
        return
    kept = Cache()
    count = kept.count()
    size = kept.path.stat().st_size if kept.path.exists() else 0
    click.echo(f"{words.count(count, 'answer')} kept, {size / 1000:,.0f} kB, in {kept.path}")
    click.echo(f"After {MAX_AGE // 86_400} days they go. To forget all now: openness-lint cache clear")
    if kept.note:
        click.echo(kept.note)
    kept.close()


@command.command(short_help="Forget all answers.")
def clear() -> None:
    """Forget every answer of a forge that was kept on this machine."""
    kept = Cache()
    count = kept.clear()
    click.echo(f"Forgot {words.count(count, 'answer')}." if count else "There was nothing to forget.")
