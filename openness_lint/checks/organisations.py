"""Names of organisations in prose, by suffix and by public lists (data file beside this module)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

# "Anytown Borough Council", "University of …", "Department for …": capital letters matter.
SUFFIX = re.compile(
    r"\b(?:[A-Z][\w'&-]+ (?:and |of |& |upon |on |the )?){1,5}(?:Council|Councils|Borough|Authority|Constabulary|Police|Fire (?:and Rescue )?Service|NHS(?: Foundation)? Trust|Trust|Hospital|University|Institute|Agency|"
    r"Ministry|Office|Foundation|Library|Libraries|Museum|Partnership|Association|Ltd|Limited|CIC|Lab|Labs|Data Lab|Campus|Brigade|Society|Registry|House|Commission)\b"
)
PREFIX = re.compile(
    r"\b(?:City|Town|County|Borough|London Borough|Royal Borough|University|Department|Ministry|Office|Government|State|Comune|Regione|Provincia|Gemeente|Stadt|Landeshauptstadt|Ville|Ajuntament|"
    r"Ayuntamiento|Mairie|Commune|Métropole|Kommune|Code) (?:of|for|di|de|d'|del|the )? ?[A-ZÀ-Ý][\w'-]+"
)
TEAM = re.compile(r"\b(?:[A-Z][\w&-]+ ){1,4}(?:[Tt]eam|[Uu]nit|[Dd]epartment|[Dd]irectorate|[Pp]ractice|[Dd]ivision)\b")


@cache
def _listed() -> re.Pattern[str]:
    names = Path(__file__).with_name("organisations.txt").read_text(encoding="utf-8").splitlines()
    wanted = [re.escape(name.strip()) for name in names if name.strip() and not name.startswith("#")]
    return re.compile(r"\b(?:" + "|".join(sorted(wanted, key=len, reverse=True)) + r")\b")


def organisations_in(text: str) -> str:
    """Return the first organisation that a text names, "" if it names none."""
    if not any(letter.isupper() for letter in text):
        return ""
    for pattern in (SUFFIX, PREFIX, TEAM, _listed()):
        found = pattern.search(text)
        if found:
            return found.group(0)
    return ""
