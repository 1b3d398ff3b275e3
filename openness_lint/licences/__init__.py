"""Licence text and statements to SPDX ids."""

from __future__ import annotations


def identify(text: str, path: str = "LICENCE") -> list[str]:
    """Return the sorted SPDX ids that a text grants; empty where it grants none or none is recognised."""
    raise NotImplementedError
