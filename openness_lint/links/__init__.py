"""What kind of thing a web address leads to, told from the address alone, and whether links lead anywhere.

Nothing here touches the network except `openness_lint.links.probe`, which is imported only when asked for.
"""

from __future__ import annotations

from openness_lint.links.address import (
    host,
    is_example_host,
    is_front_page,
    normalise,
    same_project,
    split,
    unquoted,
)
from openness_lint.links.datasets import named_datasets
from openness_lint.links.find import find_urls
from openness_lint.links.kinds import CONTACT, DATA, SOFTWARE, Kind, classify

__all__ = [
    "CONTACT",
    "DATA",
    "SOFTWARE",
    "Kind",
    "classify",
    "find_urls",
    "host",
    "is_example_host",
    "is_front_page",
    "named_datasets",
    "normalise",
    "same_project",
    "split",
    "unquoted",
]
