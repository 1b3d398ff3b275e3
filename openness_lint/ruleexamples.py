"""The examples of a rule page: sentences, each followed by the files and facts of one small repository."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.rulepage import KINDS, Fence, suggestion, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.rulepage import Page, Section


class Example(NamedTuple):
    """One example of a rule page. `kind`: "yes", "partly", "no", "not-applicable" or "cannot-tell".

    `files`: path -> text. `facts`: the fenced `facts` block (history, hosting, as_of), parsed from TOML.
    """

    kind: str
    note: str
    files: Mapping[str, str]
    facts: Mapping[str, object]
    line: int


# fact -> what it stands for. The history or hosting of an example is there only if a fact of it is.
FACTS = {
    "as_of": "day",
    "name": "repository",
    "intent": "settings",
    "declare": "settings",
    "history": "history",
    "last_commit": "history",
    "last_human_commit": "history",
    "commits": "history",
    "authors": "history",
    "snapshot": "history",
    "automated": "history",
    "tags": "history",
    "description": "hosting",
    "topics": "hosting",
    "homepage": "hosting",
    "archived": "hosting",
    "fork": "hosting",
    "template": "hosting",
    "issues_on": "hosting",
    "discussions_on": "hosting",
}
PATH = re.compile(r"(?!/)(?!.*(?:^|/)\.\.?(?:/|$))[^\\\x00-\x1f]{1,200}(?<!/)")


def examples_of(page: Page) -> tuple[Example, ...]:
    """Parse every example of a page. Raises UsageMistake with `page.md:line`."""
    return tuple(
        _example(page, KINDS[name], note, fences)
        for name, section in page.sections.items()
        if name in KINDS
        for note, fences in _groups(page, section)
    )


def _groups(page: Page, section: Section) -> Iterator[tuple[str, list[Fence]]]:
    """Yield each sentence with the fences that follow it up to the next sentence."""
    note, group, at = "", list[Fence](), section.body
    for fence in section.fences:
        text = " ".join(page.text[at : fence.start].split())
        if text and group:
            yield note, group
            group = []
        if text:
            note = text
        elif not group:
            raise page.mistake(fence.start, "an example begins with a sentence that says what it shows")
        group.append(fence)
        at = fence.end
    if page.text[at : section.end].strip():
        raise page.mistake(page.first_text(at), "this sentence is not followed by an example's file")
    yield note, group


def _example(page: Page, kind: str, note: str, fences: list[Fence]) -> Example:
    files: dict[str, str] = {}
    facts: Mapping[str, object] = {}
    for fence in fences:
        if fence.info == "facts":
            if facts:
                raise page.mistake(fence.start, "an example has one block of facts")
            facts = _facts(page, fence)
        elif not PATH.fullmatch(fence.info):
            raise page.mistake(fence.start, "the words after a fence are the file's name, such as README.md")
        elif fence.info in files:
            raise page.mistake(fence.start, f"this example has the file {fence.info!r} twice")
        else:
            files[fence.info] = fence.body
    return Example(kind, note, files, facts, page.line(fences[0].start))


def _facts(page: Page, fence: Fence) -> Mapping[str, object]:
    facts = table(page, fence)
    for key in facts:
        if key not in FACTS:
            raise page.mistake(fence.start, f"unknown fact {key!r}; {suggestion(key, FACTS)}")
    return facts
