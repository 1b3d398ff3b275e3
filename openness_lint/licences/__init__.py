"""Licence texts, statements and declarations to SPDX ids, and what each covers.

`identify` names what one text grants; `survey` reads all the places of a repository.
"""

from __future__ import annotations

from openness_lint.licences.facts import is_open, name, open_for
from openness_lint.licences.files import read_file
from openness_lint.licences.grants import Conflict, Grant, Licensing
from openness_lint.licences.metadata import read_metadata
from openness_lint.licences.names import settle
from openness_lint.licences.places import is_licence_name, is_readme_name, metadata_kind
from openness_lint.licences.statements import read_statements
from openness_lint.licences.survey import granted, survey

__all__ = [
    "Conflict", "Grant", "Licensing", "identify", "is_licence_name", "is_open", "name", "open_for", "read_file",
    "read_metadata", "read_statements", "survey",
]  # fmt: skip


def read(path: str, text: str) -> tuple[Grant, ...]:
    """Read one file as its name says: metadata, README or page, else licence file."""
    if metadata_kind(path) and not is_licence_name(path):
        return read_metadata(path, text)
    if is_readme_name(path):
        return read_statements(path, text)
    return read_file(path, text)


def identify(text: str, path: str = "LICENCE") -> list[str]:
    """Return the sorted SPDX ids that a text grants; empty where it grants none or none is recognised.

    `path` says how to read it: a metadata file, a README, or (any other name) a licence file.
    """
    grants = [grant for grant in read(path, text) if granted(grant)]
    return list(settle([licence for grant in grants for licence in grant.ids]))
