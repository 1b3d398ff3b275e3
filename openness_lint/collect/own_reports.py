"""Our own reports, saved inside a repository: what we once said about it is no page of its own."""

from __future__ import annotations

import functools
import re

NAME = "openness-lint"
_SEEN = 1000  # letters at each end that the signs stand in; white space counts once
# What one of the signs has at its beginning: seven expressions need not be compiled for every page that names us.
_BEGINNINGS, _AS_OF = ("## How ready is ", "<!DOCTYPE html>", "{", "<?xml ", "::"), ", as of "
_HONEST = r"We check what the repository says, not whether it is true\."
# (how it begins, how it ends): both must hold, so that a page that shows a report stays a page.
_SIGNS = (
    (r"## How ready is ", rf"_{_HONEST} {NAME} \S{{1,40}} openness core [^_]{{1,60}}_ ?$"),
    (
        r"[^#].{0,200}, as of \d{1,2} \w{3,9} \d{4} ",
        rf"{_HONEST} \({NAME} \S{{1,40}} openness core \d{{1,4}}\) ?$",
    ),
    (r"<!DOCTYPE html> <html ", rf"{_HONEST}</strong></p> <p>Made by {NAME} .{{1,200}}</html> ?$"),
    (rf'\{{ ?"schema": ?"[\d.]{{1,20}}", ?"tool": ?\{{ ?"name": ?"{NAME}"', ""),
    (rf'\{{ ?"\$schema": ?"[^"]{{1,200}}", .{{1,100}}"driver": ?\{{ ?"name": ?"{NAME}"', ""),
    (rf'<\?xml [^>]{{1,60}}> <testsuites> <testsuite name="{NAME} ', ""),
    (
        r"::(?:error|warning|notice) (?:file=[^\n]{1,300})?title=",
        rf"(?:\({NAME} explain [\w-]{{1,60}}\)|title={NAME}::.{{1,500}}) ?$",
    ),
)


def is_own_report(text: str) -> bool:
    """Say whether a file's whole text is a report that one of our formats gave.

    GitLab's form does not name us, and no check reads such a file.
    """
    if NAME not in text or not (text.lstrip().startswith(_BEGINNINGS) or _AS_OF in text[:_SEEN]):
        return False
    start, end = _squeezed(text[: 2 * _SEEN]), _squeezed(text[-2 * _SEEN :])
    return any(first.match(start) and last.search(end) for first, last in _compiled())


def _squeezed(text: str) -> str:
    return " ".join(text.split())


@functools.cache
def _compiled() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(first), re.compile(last)) for first, last in _SIGNS)
