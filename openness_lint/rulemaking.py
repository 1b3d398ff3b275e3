"""Make the rule that a page describes; what is not exact is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.rule import Rule
from openness_lint.rulepage import FIX, WHY
from openness_lint.rulesettings import Settings

if TYPE_CHECKING:
    from openness_lint.ruleexamples import Example
    from openness_lint.rulepage import Page


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
