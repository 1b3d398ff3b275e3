"""Rules as values. A rule is one Markdown page in `rules/`; `load` reads it and refuses what is not exact."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.errors import UsageMistake
from openness_lint.rulepage import FIX, WHY, read_page, suggestion
from openness_lint.rulesettings import LEVELS, PLACEHOLDER, THEMES, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from openness_lint.ruleexamples import Example
    from openness_lint.rulepage import Page

__all__ = ["LEVELS", "THEMES", "Rule", "fill", "load", "pages", "rule_from", "rulebook_folder"]


class Rule(NamedTuple):
    """One rule, as its page says it. `points` count in the core score only where `core` is a version.

    `page` names the page: relative to the rule book for our own, as given for a rule pack's.
    `examples` is empty unless the rules were loaded with their examples.
    """

    id: str
    title: str
    question: str
    theme: str
    level: str
    points: int
    core: int | None
    needs: tuple[str, ...]
    minutes: int
    since: str
    check: str
    sources: tuple[str, ...]
    says: Mapping[str, str]
    why: str
    fix: str
    paste: str
    examples: tuple[Example, ...]
    page: str
    options: Mapping[str, object] = MappingProxyType({})
    replaces: str = ""


def rulebook_folder() -> Path:
    """Give the folder of our own rule pages: the packaged one, else the one of a checkout.

    Raises UsageMistake, naming both places, if neither is there.
    """
    here = Path(__file__).resolve().parent
    packaged, checkout = here / "rulebook", here.parent / "rules"
    if packaged.is_dir():
        return packaged
    # Ask for a file that we know: in a broken install `../rules` could be somebody else's package.
    if (checkout / "README.md").is_file():
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
    home = rulebook_folder()
    found = [rule_from(page, theme, examples=examples) for theme, page in pages(home)]
    if folders or entry_points:
        from openness_lint import rulepack  # noqa: PLC0415 - validates with jsonschema, which costs more than all else

        packs = [*folders, *(rulepack.installed_folders() if entry_points else ())]
        for theme, page in (entry for pack in packs for entry in pages(pack, str(pack))):
            rule = rule_from(page, theme, examples=True)  # a stranger's page is read to its end
            rulepack.validate(page)
            found.append(rule)
    _refuse_doubles(found)
    return tuple(sorted(found, key=_order))


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


def pages(folder: Path, shown: str = "") -> Iterator[tuple[str, Page]]:
    """Yield (theme, page) for every page of a rule folder, sorted. `shown`: how errors call the folder.

    Raises UsageMistake for a folder that is not there or holds no page, and for a page outside a theme.
    """
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
            for name in sorted(name for name in os.listdir(entry.path) if name.endswith(".md")):  # noqa: PTH208
                count += 1
                _know_theme(entry.name, f"{here}/{name}")
                yield entry.name, read_page(Path(entry.path, name), f"{here}/{name}")
        elif entry.name.endswith(".md") and entry.name != "README.md":
            raise UsageMistake("a rule page stands in its theme's folder, such as story/", path=here, line=1)
    if not count:
        raise UsageMistake("there is no rule page in this folder (theme/rule-id.md)", path=str(folder))


def _know_theme(theme: str, name: str) -> None:
    if theme not in THEMES:
        raise UsageMistake(f"there is no theme {theme!r}; {suggestion(theme, THEMES)}", path=name, line=1)


def rule_from(page: Page, theme: str, *, examples: bool) -> Rule:
    """Make the rule that a page describes. Raises UsageMistake with `page.md:line`."""
    title, question, _ = page.head
    set_ = Settings(page, theme)
    fix, paste = _advice(page)
    return Rule(
        id=set_.word("id"),
        title=title,
        question=question,
        theme=theme,
        level=set_.word("level"),
        points=set_.number("points"),
        core=set_.number("core") if "core" in page.settings else None,
        needs=set_.words("needs"),
        minutes=set_.number("minutes"),
        since=set_.word("since"),
        check=set_.word("check"),
        sources=set_.words("sources"),
        says=set_.says(),
        why=page.prose(page.sections[WHY]),
        fix=fix,
        paste=paste,
        examples=_examples(page) if examples else (),
        page=page.name,
        options=set_.options(),
        replaces=set_.word("replaces") if "replaces" in page.settings else "",
    )


def _examples(page: Page) -> tuple[Example, ...]:
    from openness_lint.ruleexamples import examples_of  # noqa: PLC0415 - an audit does not need them

    return examples_of(page)


def _advice(page: Page) -> tuple[str, str]:
    """Give the short advice and the text to paste of "How to fix it"."""
    section = page.sections[FIX]
    pastes = [fence for fence in section.fences if fence.info == "paste"]
    if len(pastes) > 1:
        raise page.mistake(pastes[1].start, "a page has one block of text to paste")
    for fence in section.fences:
        if fence.info != "paste":
            raise page.mistake(fence.start, "the block under 'How to fix it' is text to paste: ```paste")
    first = page.prose(section).split("\n\n", 1)[0]
    return " ".join(first.split()), pastes[0].body.strip("\n") if pastes else ""


def fill(message: str, values: Mapping[str, str]) -> str:
    """Put a check's values into a message's {placeholders}; "" where one has no value.

    Nothing but the plain names is replaced, so a page or a value can never reach into our objects.
    """
    if any(not values.get(name) for name in PLACEHOLDER.findall(message)):
        return ""
    return PLACEHOLDER.sub(lambda found: values[found[1]], message)
