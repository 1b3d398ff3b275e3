"""Facts that a repository declares in machine-readable files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from openness_lint.repository import Files


class Declared(NamedTuple):
    """One declared fact.

    `field`: name | description | licence | keywords | homepage | documentation | source | issues | contact |
    author | organisation | status | status-date | users | audience | funder | data-source | data-licence |
    roadmap | released | based-on | lessons | results | uses-no-data.
    `contact` is an address or link meant for reaching the team; an author's own address is `author`.
    `value`: the text as written (for status: the word as written). `path`, `line`: where.
    """

    field: str
    value: str
    path: str
    line: int | None = None


def read(files: Files) -> tuple[Declared, ...]:
    """Read the metadata files at the root and in .github/ (data packages and project files a little deeper).

    In a fixed order: by kind of file as listed in `tables.FORMATS`, then by path. Placeholders that a tool
    filled in ("TODO", "Add your description here") and malformed or unreadable files yield nothing.
    """
    from openness_lint.metadata.reading import read_all  # noqa: PLC0415 - a circle, and needed late or never

    return read_all(files)


# Files at the top that somebody wrote to be read by machines: worth a word where no machine can.
TOLD = (
    "publiccode.yml",
    "publiccode.yaml",
    "CITATION.cff",
    "codemeta.json",
    "package.json",
    "pyproject.toml",
)
MALFORMED = "We could not read {path} as {kind}: it is not well formed, so nothing in it counts."


def notes(files: Files, known: tuple[Declared, ...]) -> tuple[str, ...]:
    """Say which of the files at the top declare nothing because they are not well formed."""
    told = {fact.path for fact in known}
    silent = [path for path in TOLD if path in files.sizes and path not in told]
    if not silent:
        return ()
    from openness_lint.metadata.reading import malformed  # noqa: PLC0415 - as above

    return tuple(MALFORMED.format(path=path, kind=kind.upper()) for path, kind in malformed(files, silent))
