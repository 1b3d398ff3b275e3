"""Licence texts, statements and declarations to SPDX ids, and what each covers.

`identify` names what one text grants; `survey` reads all the places of a repository. The readers are imported when
they are first called: to name one licence text takes a third of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.licences.facts import granted, is_open, name, open_for, settle
from openness_lint.licences.files import read_file
from openness_lint.licences.grants import Conflict, Grant, Licensing
from openness_lint.licences.places import is_licence_name, is_readme_name, is_unread_licence, metadata_kind

if TYPE_CHECKING:
    from openness_lint.repository import Files

__all__ = [
    "Conflict", "Grant", "Licensing", "identify", "is_licence_name", "is_open", "is_unread_licence", "name", "open_for",
    "read_file", "read_metadata", "read_statements", "survey",
]  # fmt: skip


def read(path: str, text: str) -> tuple[Grant, ...]:
    """Read one file as its name says: metadata, README or page, else licence file."""
    if metadata_kind(path) and not is_licence_name(path):
        return read_metadata(path, text)
    if is_readme_name(path):
        return read_statements(text)
    return read_file(text)


def identify(text: str, path: str = "LICENCE") -> list[str]:
    """Return the sorted SPDX ids that a text grants; empty where it grants none or none is recognised.

    `path` says how to read it: a metadata file, a README, or (any other name) a licence file.
    """
    grants = [grant for grant in read(path, text) if granted(grant)]
    return list(settle([licence for grant in grants for licence in grant.ids]))


def read_metadata(path: str, text: str) -> tuple[Grant, ...]:
    """Read the licence that a package file declares; see `declarations.read_metadata`."""
    from openness_lint.licences import declarations  # noqa: PLC0415 - see the module's head

    return declarations.read_metadata(path, text)


def read_statements(text: str) -> tuple[Grant, ...]:
    """Read the licences that a README states for the project's own work; see `statements.read_statements`."""
    from openness_lint.licences import statements  # noqa: PLC0415 - see the module's head

    return statements.read_statements(text)


def survey(files: Files, readme: tuple[str, str] | None = None) -> Licensing:
    """Survey a repository's licences; see `surveying.survey` for what the README may be."""
    from openness_lint.licences import surveying  # noqa: PLC0415 - see the module's head

    return surveying.survey(files, readme)
