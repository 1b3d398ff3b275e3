"""Rule packs from elsewhere: folders given with `--rules`, and installed packages. Data only, checked twice.

A pack's page passes the same strict reader as our own, then the published schema. It stays out of the core:
it cannot carry core points, hold the band or stand in for another rule.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from openness_lint import plugins
from openness_lint.errors import UsageMistake
from openness_lint.rulepage import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

    from openness_lint.rulepage import Page

SCHEMA = Path(__file__).resolve().parent / "schemas" / "rule-1.json"
CORE_ONLY = {
    "core": "core points belong to the rules that come with openness-lint; take 'core' out",
    "replaces": "a rule from a pack cannot stand in for another rule; take 'replaces' out",
}


def validate(page: Page) -> None:
    """Check one page of a foreign pack. Raises UsageMistake with `page.md:line`."""
    for key, words in CORE_ONLY.items():
        if key in page.settings:
            raise page.mistake_at_key(key, words)
    if page.settings.get("level") == "gate":
        raise page.mistake_at_key(
            "level", "a rule from a pack cannot hold the band; 'caution' warns without it"
        )
    _know_check(page)
    error = next(iter(schema_errors(page.settings)), None)
    if error is not None:
        keys = [str(part) for part in error.absolute_path]
        line_key = next((key for key in reversed(keys) if not key.isdigit()), "check")
        raise page.mistake_at_key(line_key, f"{'.'.join(keys) or 'settings'}: {error.message}")


def schema_errors(settings: dict[str, object]) -> list[ValidationError]:
    """Compare a settings table with the published schema; the most telling error first."""
    from jsonschema.exceptions import relevance  # noqa: PLC0415 - costs 75 ms; only packs need it

    return sorted(_validator().iter_errors(cast("Any", settings)), key=relevance, reverse=True)


@functools.cache
def _validator() -> Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - see above

    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _know_check(page: Page) -> None:
    from openness_lint.checks import CHECKS  # noqa: PLC0415 - an audit imports them later anyway
    from openness_lint.checks.installed import names  # noqa: PLC0415

    check = str(page.settings["check"])
    if check not in CHECKS and check not in names():
        known = [*sorted(CHECKS), *names()]
        raise page.mistake_at_key("check", f"we have no check {check!r}; {suggestion(check, known)}")


def installed_folders() -> Iterator[Path]:
    """Yield the folders of the packs that installed packages offer, by name.

    An entry point in the group `openness_lint.rules` names a package that holds the theme folders, or a path
    in it. Raises UsageMistake if it gives neither.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs 38 ms; only asked for by name

    for entry in sorted(entry_points(group=plugins.RULES), key=lambda entry: entry.name):
        try:
            offered = entry.load()
        except (ImportError, AttributeError) as error:
            raise UsageMistake(f"the installed rule pack {entry.name!r} does not load: {error}") from error
        folder = getattr(offered, "__path__", [offered])[0]
        if not isinstance(folder, str | Path) or not Path(folder).is_dir():
            raise UsageMistake(
                f"the installed rule pack {entry.name!r} ({entry.value}) does not give a folder"
            )
        yield Path(folder)
