"""Reading READMEs: sections, own words against boilerplate, sentences, signals, each with its line."""

from __future__ import annotations

from openness_lint.readme.document import Document, Link, Section, Sentence
from openness_lint.readme.parse import lead, narrative, parse
from openness_lint.readme.places import front_page, linked_documents

__all__ = [
    "Document",
    "Link",
    "Section",
    "Sentence",
    "front_page",
    "lead",
    "linked_documents",
    "narrative",
    "parse",
]
