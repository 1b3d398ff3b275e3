"""Facts about SPDX ids: the list's names, and for which kind of work each licence is open."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from openness_lint import beforehand
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.licences.grants import Grant

# Free or open for software by the Free Software Foundation's list, where the Open Source Initiative's flag is absent.
FSF_FREE = frozenset({
    "AGPL-1.0", "Apache-1.0", "BSD-4-Clause", "CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "CECILL-2.0", "CECILL-B",
    "CECILL-C", "ClArtistic", "Condor-1.1", "FTL", "GPL-1.0-only", "HPND", "IJG", "Imlib2", "Intel", "NPL-1.0",
    "OpenSSL", "PHP-3.01", "Ruby", "SGI-B-2.0", "SMLNJ", "Sendmail", "WTFPL", "X11", "Vim", "XFree86-1.1",
    "Zend-2.0", "eGenix", "gnuplot", "iMatix", "xinetd", "OGL-UK-3.0", "OGL-UK-2.0", "OGL-UK-1.0", "etalab-2.0",
    "BSD-2-Clause-Views", "BSD-2-Clause-FreeBSD", "BSD-3-Clause-Clear", "MIT-Modern-Variant", "MIT-0", "0BSD",
    "BlueOak-1.0.0", "OLDAP-2.7", "OFL-1.1", "MIT-advertising", "MIT-enna", "MIT-feh", "MIT-Festival", "CECILL-2.1",
})  # fmt: skip
# Open for content and data by the Open Definition (or written by a state for its own open data).
OPEN_CONTENT = frozenset({
    "CC-BY-4.0", "CC-BY-3.0", "CC-BY-2.5", "CC-BY-2.0", "CC-BY-1.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-2.5",
    "CC-BY-SA-2.0", "CC-BY-SA-1.0", "CC0-1.0", "CC-PDDC", "CC-PDM-1.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0",
    "OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "OPL-UK-3.0", "OGL-Canada-2.0", "etalab-2.0", "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0", "NLOD-1.0", "NLOD-2.0", "FAL-1.3", "GFDL-1.1-only", "GFDL-1.2-only", "GFDL-1.3-only",
    "GFDL-1.1-or-later", "GFDL-1.2-or-later", "GFDL-1.3-or-later", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0",
    "CDLA-Sharing-1.0", "TAPR-OHL-1.0", "Unlicense", "CC-BY-3.0-AU", "CC-BY-3.0-NL", "CC-BY-3.0-DE", "CC-BY-3.0-AT",
    "CC-BY-3.0-US", "CC-BY-3.0-IGO", "CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-AT", "CC-BY-SA-3.0-IGO", "OGDL-Taiwan-1.0",
    "LOOL", "DSL",
})  # fmt: skip
# Words that the list's names would leave unclear to a reader.
PLAIN_NAMES = {
    "OGL-UK-3.0": "Open Government Licence v3.0", "OGL-UK-2.0": "Open Government Licence v2.0",
    "OGL-UK-1.0": "Open Government Licence v1.0", "OPL-UK-3.0": "Open Parliament Licence v3.0",
    "NCGL-UK-2.0": "Non-Commercial Government Licence v2.0", "MIT": "MIT Licence", "ISC": "ISC Licence",
    "OGL-Canada-2.0": "Open Government Licence (Canada) v2.0", "etalab-2.0": "Licence Ouverte (Etalab) 2.0",
    "CC0-1.0": "Creative Commons Zero 1.0", "CC-BY-4.0": "Creative Commons Attribution 4.0",
    "CC-BY-SA-4.0": "Creative Commons Attribution-ShareAlike 4.0", "Apache-2.0": "Apache Licence 2.0",
    "BSD-3-Clause": "BSD 3-Clause Licence", "BSD-2-Clause": "BSD 2-Clause Licence", "Unlicense": "The Unlicense",
    "EUPL-1.2": "European Union Public Licence 1.2", "MPL-2.0": "Mozilla Public Licence 2.0",
    "ODbL-1.0": "Open Database Licence 1.0", "GPL-3.0-only": "GNU General Public Licence v3.0",
    "GPL-2.0-only": "GNU General Public Licence v2.0", "AGPL-3.0-only": "GNU Affero General Public Licence v3.0",
    "LGPL-3.0-only": "GNU Lesser General Public Licence v3.0",
    "LGPL-2.1-only": "GNU Lesser General Public Licence v2.1",
    "GPL-3.0-or-later": "GNU General Public Licence v3.0 or later",
    "GPL-2.0-or-later": "GNU General Public Licence v2.0 or later",
    "AGPL-3.0-or-later": "GNU Affero General Public Licence v3.0 or later",
}  # fmt: skip
GNU = Pattern(r"^((?:A|L)?GPL|GFDL)-(\d\.\d)(\+|-only|-or-later)?$")
OLD_IDS = {"bsd-2-clause-freebsd": "BSD-2-Clause", "bsd-2-clause-netbsd": "BSD-2-Clause"}


@cache
def listed() -> dict[str, tuple[str, bool]]:
    """Return the SPDX list: id -> (name, approved by the Open Source Initiative)."""
    import json  # noqa: PLC0415 - not needed by most audits

    raw = json.loads(beforehand.data("licences/list.json"))
    return {key: (str(value[0]), bool(value[1])) for key, value in raw.items()}


@cache
def _by_lower() -> dict[str, str]:
    return {key.lower(): key for key in listed()}


def spdx_id(word: str) -> str | None:
    """Return the SPDX id that a word is in any letter case, old GNU spellings brought up to date; else None."""
    gnu = GNU.match(word)
    if gnu:
        later = gnu[3] and gnu[3].lower() in ("+", "-or-later")
        word = f"{gnu[1].upper()}-{gnu[2]}-{'or-later' if later else 'only'}"
    return OLD_IDS.get(word.lower()) or _by_lower().get(word.lower())


def name(licence: str) -> str:
    """Return a licence's plain English name; the id itself where we do not know one."""
    if licence in PLAIN_NAMES:
        return PLAIN_NAMES[licence]
    return listed().get(licence, (licence, False))[0]


def open_for(licence: str) -> frozenset[str]:
    """Return for which of "code", "docs" and "data" a licence is open; empty for restricted and unknown ones.

    Sources: the Open Source Initiative's flag in the SPDX list, the Free Software Foundation's list, and the Open
    Definition's list of conformant licences.
    """
    kinds: set[str] = set()
    if listed().get(licence, ("", False))[1] or licence in FSF_FREE:
        kinds |= {"code", "docs", "data"}
    if licence in OPEN_CONTENT:
        kinds |= {"code", "docs", "data"} if licence in FSF_FREE else {"docs", "data"}
    return frozenset(kinds)


def is_open(licence: str) -> bool:
    """Say whether a licence is a recognised open one, for code or for documents and data."""
    return bool(open_for(licence))


def stem(licence: str) -> str:
    """Return an id without "-only" and "-or-later": whether later versions count is no difference of licence."""
    return licence.removesuffix("-only").removesuffix("-or-later")


def own_limits(licence: str) -> str:
    """Return what a licence itself forbids that open ones allow, "" if nothing that its id tells."""
    if "-NC" in licence or licence.startswith("NCGL") or "Noncommercial" in licence:
        return "it forbids commercial use"
    if "-ND" in licence:
        return "it forbids changed versions"
    return ""


def limits(ids: tuple[str, ...]) -> str:
    """Return what the first restrictive one of some licences forbids, "" if none does."""
    return next((reason for licence in ids if (reason := own_limits(licence))), "")


# What is meant where a family is named and no version is said anywhere; other families stay unnamed.
LATEST = {"OGL-UK": "OGL-UK-3.0", "etalab": "etalab-2.0", "Apache": "Apache-2.0", "AGPL": "AGPL-3.0-only"}


def settle(ids: list[str]) -> tuple[str, ...]:
    """Return sorted ids: a family without a version gives way to a version of it; else its only or latest one."""
    named = {licence for licence in ids if licence and not licence.endswith("-*")}
    for family in (licence.removesuffix("-*") for licence in ids if licence.endswith("-*")):
        if family in LATEST and not any(one.startswith(f"{family}-") for one in named):
            named.add(LATEST[family])
    for licence in list(named):
        if licence.endswith("-or-later"):
            named.discard(licence.removesuffix("-or-later") + "-only")
    return tuple(sorted(named))


def granted(grant: Grant) -> bool:
    """Say whether a grant gives what its ids say: not where a clause of somebody's own takes it back."""
    own = not grant.restricted or grant.restricted == limits(grant.ids)
    return bool(grant.ids) and own and grant.scope != "third-party"
