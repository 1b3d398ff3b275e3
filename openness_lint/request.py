"""What one run asks for, and how one target is taken through look, judge and score with it."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from openness_lint import inherited, plugins, requirements, rules, settings
from openness_lint.audit import audit
from openness_lint.checks.installed import extra_checks
from openness_lint.collect import collect
from openness_lint.collect.place import top_of
from openness_lint.errors import UsageMistake
from openness_lint.frozen import Frozen
from openness_lint.repository import Unreadable
from openness_lint.requirements import Requirements
from openness_lint.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from openness_lint.report import Report
    from openness_lint.repository import Repository
    from openness_lint.rules import Rule

DEFAULT_INTENT = "sharing"
ALWAYS_ASKED = ("gate", "caution")
NO_PACKS = (
    "Its settings name folders of rules; those of a repository elsewhere, or not checked out, are not used."
)
NOT_OURS = "Its settings name rules that are not among ours, which we left out: {rules}."


def today() -> datetime.date:
    """Return today's date on this machine's calendar: the only clock in the tool."""
    return datetime.datetime.now().astimezone().date()


class Request(Frozen):
    """The options of a run. `require` adds to what the settings ask; `min_score` and `config` replace theirs.

    `rules`: folders of rule packs. `organisation`: settings below every repository's own.
    """

    as_of: datetime.date
    online: bool = False
    cache: bool = True
    extended: bool = False
    rules: tuple[Path, ...] = ()
    require: tuple[str, ...] = ()
    min_score: int | None = None
    config: Settings | None = None
    organisation: Settings = Settings()


def report_on(target: str, request: Request) -> tuple[Report, Requirements]:
    """Look at one target and return its report, with what was asked of it.

    Raises UsageMistake for wrong settings, rules or requirements, CouldNotLook for a target out of reach.
    """
    repository = collect(target, request.as_of, online=request.online, cache=request.cache)
    own, notes = settings_of(target, repository, request)
    packs = (*request.rules, *_local_packs(target, own))
    packed = plugins.offered(plugins.RULES)
    known = rules.load(packs, entry_points=packed)
    ids = {rule.id for rule in known}
    if not request.config and not _is_local(target, repository):
        own, more = _of_known_rules(own, ids)
        notes += more
    _check_ids(own, request, ids)
    asked = Requirements(
        requirements.split([*own.require, *request.require]),
        own.min_score if request.min_score is None else request.min_score,
    )
    chosen = _chosen(known, request, asked, packed=bool(packs or packed))
    repository = repository._replace(declared=own.declared, intent=own.intent or DEFAULT_INTENT)
    if request.online:
        repository = repository._replace(links=_follow(repository))
        notes += _proxy_notes()
    report = audit(
        repository,
        chosen,
        waivers=own.waivers(request.as_of),
        extra=extra_checks(chosen),
        notes=notes,
    )
    return report._replace(requirements=requirements.judge(report, asked)), asked


def _proxy_notes() -> tuple[str, ...]:
    from openness_lint.links.probe import proxy_note  # noqa: PLC0415 - only with --online

    said = proxy_note()
    return (said,) if said else ()


def _follow(repository: Repository) -> Mapping[str, str]:
    """Follow the links that the rules rely on; the only place where a repository's links are asked for."""
    from openness_lint.links.chosen import worth_probing  # noqa: PLC0415 - only with --online
    from openness_lint.links.probe import probe  # noqa: PLC0415

    try:
        page = repository.readme
    except Unreadable:
        page = None
    return probe(worth_probing(page, repository.metadata, repository.address))


def settings_of(target: str, repository: Repository, request: Request) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings that hold for a repository, and notes on where they came from or why some do not count.

    Raises UsageMistake for a mistake in the settings of a local repository.
    """
    own, notes = (request.config, ()) if request.config else _own_or_note(target, repository)
    if not own.path:
        notes += _left_aside(target, repository)
    fetched, more = inherited.elsewhere(repository, online=request.online, keep=request.cache)
    below = request.organisation.over(fetched)
    whole = own.over(below)
    return whole, notes + more + whole.inherited_notes(below)


def _own_or_note(target: str, repository: Repository) -> tuple[Settings, tuple[str, ...]]:
    """Read the repository's own settings; a mistake in those of a repository elsewhere is only a note."""
    if _is_local(target, repository):
        return _own_settings(repository), ()
    try:
        own = _own_settings(repository)
    except UsageMistake as mistake:
        return Settings(), (f"Its settings have a mistake and were not used. {mistake}",)
    if own.rules:
        return own._replace(rules=()), (NO_PACKS,)
    return own, ()


def _is_local(target: str, repository: Repository) -> bool:
    """Say whether its settings, if any, are a file on this disk: those of a bare repository are not."""
    named = [name for name in settings.NAMES if name in repository.files.sizes]
    return repository.route == "folder" and all(os.path.isfile(os.path.join(target, name)) for name in named)


def _of_known_rules(own: Settings, known: set[str]) -> tuple[Settings, tuple[str, ...]]:
    """Leave out what a repository elsewhere asks of rules that are not here, such as those of its own packs."""
    place = own.places.get("require")
    theirs = own.require if place and place.path in settings.NAMES else ()
    gone = {word for word in theirs if requirements.rule_of(word) not in known}
    gone |= {one.rule for one in own.waive if one.place.path in settings.NAMES and one.rule not in known}
    own = own._replace(
        require=tuple(word for word in own.require if word not in gone),
        waive=tuple(one for one in own.waive if one.rule not in gone),
    )
    return own, (NOT_OURS.format(rules=", ".join(sorted(gone))),) if gone else ()


def _own_settings(repository: Repository) -> Settings:
    """Read the repository's settings from its own files; the first of settings.NAMES that has any wins."""
    for name in settings.NAMES:
        if name not in repository.files.sizes:
            continue
        if name == "pyproject.toml":
            text = repository.files.text_or_blank(name)
            if settings.has_table(text):
                return settings.parse(text, name)
            if settings.nearly_has_table(text):
                raise UsageMistake("our table is called [tool.openness-lint]; please rename yours", path=name)
            continue
        try:
            raw = repository.files.read(name)
        except Unreadable as reason:
            raise UsageMistake(f"we could not read these settings: {reason}", path=name) from None
        return settings.parse(settings.decoded(raw, name), name)
    return Settings()


def _left_aside(target: str, repository: Repository) -> tuple[str, ...]:
    """Say which settings lie at hand and were not used: what they ask for does not hold then."""
    if repository.route != "folder":
        return ()
    near = next((name for name in settings.NEARLY if name in repository.files.sizes), "")
    if near:
        return (f"We did not read {near}: settings stand in {', '.join(settings.NAMES)}.",)
    folder = os.path.realpath(target)
    here = settings.name_in(folder)
    if here:
        return (
            f"The settings in {here} were not used: git ignores the file, or it leads out of the folder.",
        )
    there = _name_above(folder, repository.prefix) if repository.prefix else ""
    if not there:
        return ()
    return (f"The settings at the top of the repository ({there}) were not used; --config can name them.",)


def _name_above(folder: str, prefix: str) -> str:
    """Return the last word of the name that the settings at the top of the whole repository have, "" for none."""
    from pathlib import Path  # noqa: PLC0415 - only for a folder inside a repository

    return settings.name_in(top_of(Path(folder), prefix)).rpartition("/")[2]


def _local_packs(target: str, own: Settings) -> list[Path]:
    """Return the rule folders that a local repository's settings name, seen from the settings file."""
    place = own.places.get("rules")
    if place is None:
        return []
    from pathlib import Path  # noqa: PLC0415 - only for settings that name rules

    start = Path(target).resolve()
    base = next((folder for folder in (start, *start.parents) if (folder / place.path).is_file()), start)
    packs = [(base / place.path).parent / folder for folder in own.rules]
    for pack, named in zip(packs, own.rules, strict=True):
        if not pack.is_dir():
            said = f"rules names '{named}', where there is no folder; paths count from this file"
            raise UsageMistake(said, path=place.path, line=place.line)
    return packs


def _chosen(known: Sequence[Rule], request: Request, asked: Requirements, *, packed: bool) -> Sequence[Rule]:
    """Leave out extended rules of our own that nobody asked for. `packed`: some rules are not our own."""
    wanted = {requirements.rule_of(word) for word in asked.rules}
    home = rules.rulebook_folder() if packed else None
    return [
        rule
        for rule in known
        if request.extended
        or rule.core is not None
        or rule.level in ALWAYS_ASKED
        or rule.id in wanted
        or (home is not None and not (home / rule.page).is_file())
    ]


def _check_ids(own: Settings, request: Request, known: set[str]) -> None:
    place = own.places.get("require")
    if place:
        requirements.check_known(own.require, known, path=place.path, line=place.line)
    for waive in own.waive:
        requirements.check_known([waive.rule], known, path=waive.place.path, line=waive.place.line)
    requirements.check_known(request.require, known)
