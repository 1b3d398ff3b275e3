"""What a way to reach somebody is, and which words are the repository's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.derived import derived
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern
from openness_lint.readme.foreign import distinctive

if TYPE_CHECKING:
    from openness_lint.findings import Evidence
    from openness_lint.repository import Repository

ONE_PERSON = "It is one person, who may leave."
HOME_PAGE = "It is a home page or a profile, where nobody is asked to write about this project."
NARROW_USE = "The address is for one purpose only, such as security, conduct or privacy."
TRACKER_FIELD = "A package file names an issue tracker, but no page invites a stranger to use it."
APP_ONLY = "The address is in the pages of the application, not in a page about the project."
CHAT_UNLINKED = "It names a chat, but not how a stranger comes into it."
DEEP_ONLY = "Only a page deep inside asks for issues; nothing near the front door does."
NO_PLACE = "It asks to be told, but not where."
FORMS_ONLY = "There are forms for issues, but no page says where to ask."

# A page inside an application or a site speaks to those who use it.
APP_PAGE = Pattern(r"/[^/]+\.html?$")

NARROW_NAMES = (
    "security",
    "vulnerab",
    "conduct",
    "dataprotection",
    "data.protection",
    "dpo",
    "privacy",
    "abuse",
)


class Route(Frozen):
    """One way to reach somebody. `why` is "" for a way to reach the team, else it says what is wanting."""

    evidence: Evidence
    why: str = ""


def short_name(repository: Repository) -> str:
    """Give the repository's name without its owner's."""
    return re.split(r"__|/", repository.name)[-1]


@derived
def own_words(repository: Repository) -> frozenset[str]:
    """Give the long telling words of the repository's name, in lower case."""
    return frozenset(word for word in distinctive(short_name(repository)) if len(word) > 4)


def is_for_one_purpose(address: str) -> bool:
    """Whether a mailbox's name says that it is for reports of one sort."""
    return address.lower().startswith(NARROW_NAMES)
