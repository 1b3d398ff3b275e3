"""Read what the head of a source file says of its licence."""

from __future__ import annotations

from openness_lint.licences.expressions import declared_ids
from openness_lint.licences.facts import settle
from openness_lint.licences.grants import Grant
from openness_lint.licences.names import mentions
from openness_lint.licences.namings import TAG
from openness_lint.patterns import Pattern

LINE = Pattern(r"(?m)^[^\w\n]{0,12}licen[cs]e[ \t]{0,9}:[ \t]{0,9}(\S.{1,120})$")


def read_header(path: str, head: str) -> tuple[Grant, ...]:
    """Read an SPDX tag, or a line such as "License: CC BY 4.0", in the first lines of the file at `path`."""
    tag = TAG.search(head)
    ids = declared_ids(tag[1]) if tag else ()
    if not ids and "icen" in head and (tag := LINE.search(head)):
        ids = tuple(dict.fromkeys(mention.id for mention in mentions(tag[1]) if mention.id))
    if not tag or not ids:
        return ()
    line = head.count("\n", 0, tag.start()) + 1
    return (Grant(settle(list(ids)), "code", line, tag[0].strip(), "header", path=path, place="elsewhere"),)
