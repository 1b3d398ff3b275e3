"""Rules as values. A rule is one Markdown page in `rules/`; `load` reads it and refuses what is not exact."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

from openness_lint import beforehand
from openness_lint.errors import UsageMistake
from openness_lint.rule import LEVELS, THEMES, Rule, fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from openness_lint.rulepage import Page

__all__ = ["LEVELS", "THEMES", "Rule", "fill", "load", "pages", "rulebook_folder"]


def rulebook_folder() -> Path:
    """Give the folder of our own rule pages: the packaged one, else the one of a checkout.

    Raises UsageMistake, naming both places, if neither is there.
    """
    from pathlib import Path  # noqa: PLC0415 - dear, and an audit needs none

    return Path(_home())


def _home() -> str:
    here = os.path.dirname(os.path.realpath(__file__))
    packaged, checkout = os.path.join(here, "rulebook"), os.path.join(os.path.dirname(here), "rules")
    if os.path.isdir(packaged):
        return packaged
    # Ask for a file that we know: in a broken install `../rules` could be somebody else's package.
    if os.path.isfile(os.path.join(checkout, "README.md")):
        return checkout
    raise UsageMistake(
        f"we could not find the rule book, neither at {packaged} nor at {checkout}; please reinstall"
    )


def load(
    folders: Sequence[Path] = (), *, entry_points: bool = False, examples: bool = False
) -> tuple[Rule, ...]:
    """Read our own rule pages and those of rule packs, in the order of the report.

    `folders`: rule packs (`--rules DIR`). `entry_points`: also the packs of installed packages.
    `examples`: also parse every page's examples, which an audit does not need.
    Raises UsageMistake, with `page.md:line`, for a page that is not exact and for an id that is there twice.
    """
    home = _home()
    found = list(_with_examples(home) if examples else _own(home))
    if folders or entry_points:
        from openness_lint import rulepack  # noqa: PLC0415 - validates with jsonschema, which costs more than all else
        from openness_lint.rulemaking import rule_from  # noqa: PLC0415 - ours are read beforehand

        named = [*folders, *(rulepack.installed_folders() if entry_points else ())]
        packs = {os.path.realpath(pack): pack for pack in named}.values()  # named twice, read once
        for theme, page in (entry for pack in packs for entry in pages(pack, str(pack))):
            rule = rule_from(page, theme, examples=True)  # a stranger's page is read to its end
            rulepack.validate(page)
            found.append(rule._replace(points=0))  # which belong to the core
    _refuse_doubles(found)
    return tuple(sorted(found, key=_order))


def _own(home: str) -> Iterator[Rule]:
    """Give our own rules: as they were read beforehand, or from the page where that has changed since."""
    for theme, path, name in _places(home):
        said = beforehand.known(f"rules/{name}", _bytes(path)) if os.path.isfile(path) else None
        yield _kept(cast("Mapping[str, Any]", said)) if said else _read(theme, path, name)


def _kept(said: Mapping[str, Any]) -> Rule:
    return Rule(**{**said, "needs": tuple(said["needs"]), "sources": tuple(said["sources"]), "examples": ()})


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _read(theme: str, path: str, name: str) -> Rule:
    from pathlib import Path  # noqa: PLC0415 - only for a page that was changed

    from openness_lint.rulemaking import rule_from  # noqa: PLC0415
    from openness_lint.rulepage import read_page  # noqa: PLC0415

    return rule_from(read_page(Path(path), name), theme, examples=False)


def _with_examples(home: str) -> Iterator[Rule]:
    from openness_lint.rulemaking import rule_from  # noqa: PLC0415 - an audit needs no examples

    return (rule_from(page, theme, examples=True) for theme, page in pages(home))


def _order(rule: Rule) -> tuple[int, int, int, str, str]:
    return list(THEMES).index(rule.theme), LEVELS.index(rule.level), -rule.points, rule.replaces, rule.id


def _refuse_doubles(rules: Sequence[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise UsageMistake(f"the id {rule.id!r} is taken by {seen[rule.id].page}", path=rule.page, line=1)
        seen[rule.id] = rule
    for rule in rules:
        if rule.replaces and rule.replaces not in seen:
            raise UsageMistake(
                f"replaces a rule that is not there: {rule.replaces!r}", path=rule.page, line=1
            )


def pages(folder: Path | str, shown: str = "") -> Iterator[tuple[str, Page]]:
    """Yield (theme, page) for every page of a rule folder, sorted. `shown`: how errors call the folder.

    Raises UsageMistake for a folder that is not there or holds no page, and for a page outside a theme.
    """
    from pathlib import Path  # noqa: PLC0415 - ours are read beforehand

    from openness_lint.rulepage import read_page  # noqa: PLC0415

    for theme, path, name in _places(folder, shown):
        yield theme, read_page(Path(path), name)


def _places(folder: Path | str, shown: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield (theme, path, name in errors) for every page of a rule folder, sorted."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise UsageMistake(
            f"we could not open this folder of rules ({error.strerror})", path=str(folder)
        ) from None
    count = 0
    for entry in entries:
        here = f"{shown}/{entry.name}" if shown else entry.name
        if entry.is_dir():
            for name in sorted(name for name in os.listdir(entry.path) if name.endswith(".md")):
                count += 1
                _know_theme(entry.name, f"{here}/{name}")
                yield entry.name, os.path.join(entry.path, name), f"{here}/{name}"
        elif entry.name.endswith(".md") and entry.name != "README.md":
            raise UsageMistake("a rule page stands in its theme's folder, such as story/", path=here, line=1)
    if not count:
        raise UsageMistake("there is no rule page in this folder (theme/rule-id.md)", path=str(folder))


def _know_theme(theme: str, name: str) -> None:
    if theme not in THEMES:
        from openness_lint.rulepage import suggestion  # noqa: PLC0415 - only on the way to an error

        raise UsageMistake(f"there is no theme {theme!r}; {suggestion(theme, THEMES)}", path=name, line=1)
