"""Names, abbreviations and addresses of licences, as people write them: a table from words to SPDX ids.

Each row: cheap words of which one must be in the lower-case text; the pattern; the id, or a function's name below.
Rows are tried in order and what a row took is not read again, so the particular stands before the general.
An id that ends in "-*" is a family whose version was not said; `settle` decides on it when all is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from openness_lint.licences.facts import spdx_id

LICENCE = r"(?:licen[cs]e|licencia|licen[zç]a|lizenz|licentie|llic[eè]ncia|trwydded)"
V = r"[ ,(:/–-]{0,4}(?:version[ :]{0,2}|versie |wersja |versione |versi[oó]n |ver\.? ?|v\.? ?)?"
REGIONS = (
    r"canada|ontario|british columbia|alberta|nova scotia|new brunswick|prince edward|toronto|ottawa|vancouver|"
    r"calgary|edmonton|qu[eé]bec|winnipeg|manitoba|surrey, b|newfoundland|hamilton|mississauga|peel|york region|"
    r"kitchener|durham region|victoria|nanaimo|niagara|waterloo|yukon|saskatchewan|taiwan"
)
EUPL_NAMES = (
    r"licence publique de l.union europ[ée]enne|licencia p[úu]blica de la uni[óo]n europea|open-source-lizenz f[üu]r die europ[äa]ische union|"
    r"licenza pubblica dell.unione europea|openbare licentie van de europese unie|licen[çc]a p[úu]blica da uni[ãa]o europeia|"
    r"licencja publiczna unii europejskiej|euroopan unionin yleinen lisenssi|den europ(?:æ|ä|ae)iske unions (?:open source-licens|offentlige licens)"
)
GNU_NAME = (
    rf"(?:version (?P<before>[123](?:\.[01])?) of the )?(?:GNU[ /-]{{0,3}})?(?:(?P<kind>Affero |Lesser |Library )?(?:GNU )?General Public|(?P<kind2>Affero) Public|"
    rf"(?P<kind3>Free Documentation)) Licen[cs]e(?: \((?:GNU )?[AL]?GPL(?:v\d)?\))?"
    rf"(?:{V}(?P<version>[123](?:\.[01])?))?"
    r"(?: as published by the Free Software Foundation[,;:]{0,2} (?:either )?version (?P<after>[123](?:\.[01])?)(?: of the licen[cs]e)?)?"
    r"(?P<later>\+|[ ,(-]{1,3}(?:or|and) (?:\(at your option\) )?(?:any )?(?:later|newer|higher|above))?"
)
GNU_SHORT = (
    rf"(?<![\w.])(?:GNU[ /-])?(?P<kind>[ALal]|FD)?(?:GPL|gpl)(?: licen[cs]e)?"
    rf"(?:{V}(?P<version>[123](?:\.[01])?)(?![\d]))?"
    rf"(?P<later>\+|[ ,(-]{{1,3}}(?:or|and)[ -](?:any )?(?:later|newer|higher))?(?![\w])"
)
CC_NAME = (
    r"creative[ -]?commons(?: \(cc\))?[ :,–-]{0,3}(?:attribution|by|namensnennung|attribuzione|reconocimiento|naamsvermelding)"
    r"(?P<parts>(?:[ ,/–-]{1,3}(?:non-?commercial|nc|share-?alike|share alike|sa|no-?deriv(?:ative)?s?|nd|"
    r"weitergabe unter gleichen bedingungen|condividi allo stesso modo))*)"
    r"(?: (?:public )?licen[cs]e)?(?: \(?cc[ -]by[a-z -]{0,12}\)?)?"
    r"(?:[ ,(:–-]{0,4}(?:version |v\.? ?)?(?P<version>[1234]\.[05]))?"
)
CC_SHORT = (
    r"(?<![\w])cc[ -]?by(?P<parts>(?:[ -](?:nc|sa|nd))*)(?:[ -]{0,2}(?:v\.? ?)?(?P<version>[1234]\.[05]))?"
    r"(?:[ -](?P<place>IGO|US|UK|AU|NL|DE|AT)(?![\w]))?(?![\w])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A licence named in a text: its id (or "family-*", or "" for one to be left alone), where, and how."""

    id: str
    start: int
    end: int
    how: str


def _gnu(found: re.Match[str]) -> str:
    groups = found.groupdict()
    kind = (groups["kind"] or groups.get("kind2") or groups.get("kind3") or "").strip().lower()
    if kind.startswith("f"):
        stem, latest = "GFDL", ""
    else:
        stem = {"affero": "AGPL", "a": "AGPL", "lesser": "LGPL", "library": "LGPL", "l": "LGPL"}.get(kind, "GPL")
        latest = "3.0" if stem == "AGPL" else ""
    version = found["version"] or groups.get("after") or groups.get("before") or latest
    if not version:
        return f"{stem}-*"
    if "." not in version:
        version += ".0"
    return spdx_id(f"{stem}-{version}{'-or-later' if found['later'] else '-only'}") or f"{stem}-*"


def _cc(found: re.Match[str]) -> str:
    low = (found["parts"] or "").lower()
    parts = ["BY"]
    parts += ["NC"] if re.search(r"non-?commercial|\bnc\b", low) else []
    parts += ["SA"] if re.search(r"share|\bsa\b|weitergabe|condividi", low) else []
    parts += ["ND"] if re.search(r"deriv|\bnd\b", low) else []
    stem = "CC-" + "-".join(parts)
    groups = found.groupdict()
    place = (groups.get("place") or "").upper()
    if not groups.get("version"):
        return f"{stem}-*"
    return (place and spdx_id(f"{stem}-{groups['version']}-{place}")) or spdx_id(f"{stem}-{groups['version']}") or ""


def _version(stem: str, only: str = "") -> Callable[[re.Match[str]], str]:
    """Return a maker of "stem-version": a bare "2" means "2.0"; `only` is the version meant where none is said."""

    def make(found: re.Match[str]) -> str:
        version = (found["version"] or only).replace("-", ".").replace("_", ".")
        if version.isdigit() and len(version) == 2:
            version = f"{version[0]}.{version[1]}"
        if not version:
            return f"{stem}-*"
        return spdx_id(f"{stem}-{version if '.' in version else version + '.0'}") or ""

    return make


def _listed(found: re.Match[str]) -> str:
    word = re.sub(r"(?i)(?:\.(?:php|html?|txt|json|md))+$|-licen[cs]e$", "", found["id"]).rstrip(".-")
    return spdx_id(word) or spdx_id(word.removesuffix("-license")) or ""


Row = tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]]
URL_ROWS: tuple[Row, ...] = (
    (("creativecommons.org/",), r"creativecommons\.org/licenses/by(?P<parts>(?:-(?:nc|sa|nd)){0,2})(?:/(?P<version>\d\.\d)(?:/(?P<place>igo|us|uk|au|nl|de|at)\b)?)?", _cc),
    (("creativecommons.org/",), r"creativecommons\.org/(?:publicdomain|share-your-work/public-domain)/(?:zero|cc0)|creativecommons\.org/choose/zero", "CC0-1.0"),
    (("creativecommons.org/",), r"creativecommons\.org/publicdomain/mark", "CC-PDM-1.0"),
    (("open-government-licen", "opengovernmentlicen"), rf"\S{{0,120}}open-?government-?licen[cs]e[^\s)>\]]{{0,20}}(?:ontario|alberta|british|nova|toronto|ottawa|calgary|edmonton)[^\s)>\]]{{0,80}}|(?:ontario|alberta|gov\.bc|novascotia|toronto|ottawa|edmonton)[^\s)>\]]{{0,80}}open-?government-?licen[cs]e[^\s)>\]]{{0,80}}", ""),
    (("open-government-licen",), r"open\.canada\.ca\S{0,40}open-government-licence-canada", "OGL-Canada-2.0"),
    (("open-government-licen", "open-governemnt-licen"), r"nationalarchives\.gov\.uk/doc/open-gove[a-z]{3,8}-licen[cs]e(?:/version/(?P<version>[123]))?", _version("OGL-UK")),
    (("non-commercial-government",), r"nationalarchives\.gov\.uk/doc/non-commercial-government-licence", "NCGL-UK-2.0"),
    (("open-parliament-licence",), r"parliament\.uk\S{0,80}open-parliament-licence", "OPL-UK-3.0"),
    (("gnu.org/", "fsf.org/"), r"(?:gnu|fsf)\.org/\S{0,40}?(?P<id>(?:agpl|lgpl|gpl|fdl)-\d\.\d)", lambda m: _listed_gnu(m["id"])),
    (("gnu.org/",), r"gnu\.org/(?:licenses|copyleft)/(?P<kind>a|l)?gpl", lambda m: f"{(m['kind'] or '').upper()}GPL-*"),
    (("spdx.org", "choosealicense", "opensource.org"), r"(?:spdx\.org/licenses|choosealicense\.com/licenses|opensource\.org/licen[cs]es?)/(?P<id>[\w.+-]{2,50})", _listed),
    (("apache.org/",), r"apache\.org/licenses/(?:LICENSE-)?(?P<version>\d\.\d)?", _version("Apache")),
    (("mozilla.org/",), r"mozilla\.org/\S{0,20}MPL(?:/(?P<version>\d\.\d))?", _version("MPL")),
    (("unlicense.org",), r"unlicense\.org", "Unlicense"),
    (("mit-license.org", "mit-license"), r"mit-license\.org|tldrlegal\.com/license/mit-license", "MIT"),
    (("eupl",), r"(?:joinup\.|ec\.|osor\.|eupl\.)[^\s)>\]]{0,100}?eupl[^\s)>\]]{0,20}?(?:eupl)?[-_]?v?(?P<version>1[._-]?[12])(?![\d-])", _version("EUPL")),
    (("eupl",), r"(?:joinup\.|ec\.|osor\.)[^\s)>\]]{0,100}?eupl[^\s)>\]]{0,40}", "EUPL-*"),
    (("opendatacommons.org",), r"opendatacommons\.org/licenses/(?P<id>odbl|by|pddl)", lambda m: {"odbl": "ODbL-1.0", "by": "ODC-By-1.0"}.get(m["id"].lower(), "PDDL-1.0")),
    (("etalab",), r"etalab\.gouv\.fr/\S{0,60}(?:licence-ouverte|open-licen[cs]e)\S{0,60}|github\.com/etalab/licence-ouverte\S{0,60}", "etalab-*"),
    (("dl-de/",), r"govdata\.de/dl-de/(?P<kind>by|zero)-(?P<version>\d)-\d", lambda m: f"DL-DE-{m['kind'].upper()}-2.0" if m["version"] == "2" else ""),
    (("data.norge.no",), r"data\.norge\.no/nlod/\w{2}/(?P<version>[12]\.0)", _version("NLOD")),
    (("eclipse.org/",), r"eclipse\.org/(?:legal|org/documents)/epl-(?:v)?(?P<version>[12][.-]?0)", _version("EPL")),
    (("cecill.info",), r"cecill\.info/licences/Licence_CeCILL_V(?P<version>[12](?:\.\d)?)", _version("CECILL")),
    (("sil.org", "openfontlicense"), r"scripts\.sil\.org/OFL|openfontlicense\.org", "OFL-1.1"),
    (("wtfpl.net",), r"wtfpl\.net", "WTFPL"),
)  # fmt: skip
NAME_ROWS: tuple[Row, ...] = (
    (("commons clause",), r"commons clause", ""),
    (("open government", "ogl"), rf"(?:open government licen[cs]e|OGL)(?:{V}[123](?:\.0)?)?[ ,()\"”'–—:-]{{0,6}}(?:of |for |the |city of |province of ){{0,3}}canada(?!\w)", "OGL-Canada-2.0"),
    (("open government", "ogl"), rf"(?:open government (?:data )?licen[cs]e|OGL)(?:{V}[123](?:\.0)?)?[ ,()\"”'–—:-]{{0,6}}(?:of |for |the |city of |province of ){{0,3}}(?:{REGIONS})", ""),
    (("open government", "ogl"), rf"(?:canada|ontario|alberta|toronto|british columbia|nova scotia)(?:'s|’s)? open government licen[cs]e", ""),
    (("open government",), rf"\bopen government(?: data)? licen[cs]e(?: \(?(?:uk )?\(?\"?(?:UK )?OGL\"?\)?)?(?: \(?UK\)?)?(?: for public sector information)?(?:{V}(?P<version>[123])(?:\.0)?(?![\w]))?", _version("OGL-UK")),
    (("open government",), rf"\bopen government{V}(?P<version>[123])(?:\.0)?(?![\w])(?: licen[cs]e)?", _version("OGL-UK")),
    (("ogl",), rf"(?<![\w-])OGL(?:[ -]UK)?(?:{V}(?P<version>[123])(?:\.0)?)?(?![\w])(?!-)", _version("OGL-UK")),
    (("non-commercial government", "ncgl"), r"non-commercial government licen[cs]e(?: v?2(?:\.0)?)?|\bNCGL(?: v?2(?:\.0)?)?\b", "NCGL-UK-2.0"),
    (("open parliament",), r"\bopen parliament licen[cs]e", "OPL-UK-3.0"),
    (("affero", "public licen", "free documentation"), GNU_NAME, _gnu),
    (("gpl",), GNU_SHORT, _gnu),
    (("creative commons zero", "cc0", "cc 0", "cc zero", "cc-zero", "creative commons public domain", "creative commons 0"), r"creative commons[ ,–-]{0,3}(?:zero|0|cc0|cc-zero)(?:[ ,]{0,2}v?1\.0)?(?: universal)?|(?<![\w])cc[ -]?(?:0|zero)(?:[ -]v?1\.0)?(?![\w.]\d)(?: universal)?|creative commons public domain dedication", "CC0-1.0"),
    (("creative commons", "creative-commons", "creativecommons"), CC_NAME, _cc),
    (("cc-by", "cc by", "ccby"), CC_SHORT, _cc),
    (("mit",), r"(?<![\w.@/-])MIT(?![\w@/]|\.\w)(?:[ -]licen[cs]ed?)?(?! (?:press|university|media|sloan|app inventor|opencourse|technology review))|(?<![\w.@/-])[Mm]it[ -][Ll]icen[cs]e(?!\w)|[Ll]icen[cs]e [Mm]it(?!\w)|[Ee]xpat [Ll]icen[cs]e", "MIT"),
    (("apache",), rf"\bapache(?: software)?(?:[ -]?licen[cs]e)?{V}(?P<version>[12](?:\.[01])?)(?![\w])(?:[ -]licen[cs]e)?", _version("Apache")),
    (("apache",), r"\bapache(?: software| public)? licen[cs]e", "Apache-2.0"),
    (("asl", "alv2"), r"\bASL[ -]?2(?:\.0)?\b|\bALv2\b", "Apache-2.0"),
    (("bsd",), r"\bBSD[ -]?(?:licen[cs]e[ (-]{0,2})?(?:3|three)[ -]?clauses?|(?:3|three)[ -]clause \(?(?:new |modified |revised )?\"?BSD|(?:new|modified|revised|\"new\"|\"revised\") BSD", "BSD-3-Clause"),
    (("bsd",), r"\bBSD[ -]?(?:licen[cs]e[ (-]{0,2})?(?:2|two)[ -]?clauses?|(?:2|two)[ -]clause \(?(?:simplified )?\"?BSD|simplified BSD|freebsd licen[cs]e", "BSD-2-Clause"),
    (("zero-clause", "0bsd", "zero clause"), r"\b0BSD\b|zero[ -]clause bsd", "0BSD"),
    (("bsd",), r"(?<![\w-])BSD(?![\w-])", "BSD-*"),
    (("isc",), r"(?<![\w-])ISC(?![\w-])(?: licen[cs]e)?", "ISC"),
    (("mozilla", "mpl"), rf"(?:mozilla public licen[cs]e(?: \(MPL\))?|(?<![\w])MPL)(?:{V}(?P<version>[12](?:\.[01])?))?(?![\w])", _version("MPL")),
    (("europ", "eupl"), rf"(?:{EUPL_NAMES})(?: \(?[„«\"]?EUPL[“»\"]?\)?)?(?:{V}(?P<version>1\.[012]))?(?![\w])", _version("EUPL")),
    (("eupl", "eu pl", "european union public", "european public"), rf"(?:(?:european|eu)(?: union)? public licen[cs]e(?:[ ,]{{0,2}}\(?EU ?PL\)?)?|(?<![\w])EU ?PL)(?:[ -]licen[cs]e)?(?:{V}(?P<version>1\.[012]))?(?![\w])", _version("EUPL")),
    (("datenlizenz", "dl-de"), r"(?:datenlizenz deutschland|dl-de)[ –—/-]{1,4}(?:namensnennung|by)[ –—/-]{1,4}(?:version )?2[.-]0|datenlizenz deutschland namensnennung 2\.0", "DL-DE-BY-2.0"),
    (("datenlizenz", "dl-de"), r"(?:datenlizenz deutschland|dl-de)[ –—/-]{1,4}zero[ –—/-]{1,4}(?:version )?2[.-]0", "DL-DE-ZERO-2.0"),
    (("licence ouverte", "etalab", "open licen"), rf"licence ouverte(?: ?/ ?open licen[cs]e)?(?: \(?(?:de )?(?:l.)?etalab\)?)?(?:{V}(?P<version>[12])\.0)?(?: \(?(?:de )?etalab\)?)?|(?<![\w-])etalab(?:{V}(?P<version2>[12])\.0)(?![\w])|open licen[cs]e(?:{V}(?P<version3>2)\.0)? \(?etalab\)?", lambda m: _etalab(m)),
    (("open database licen", "odbl"), r"(?:open data commons )?open database licen[cs]e(?: \(?ODbL\)?)?(?:[ ,]{0,2}v?1\.0)?|(?<![\w])ODbL(?:[ -]v?1\.0)?(?![\w])", "ODbL-1.0"),
    (("open data commons attribution", "odc-by", "odc by"), r"open data commons attribution(?: licen[cs]e)?(?: \(?ODC[ -]By\)?)?|(?<![\w])ODC[ -]By(?:[ -]v?1\.0)?(?![\w])", "ODC-By-1.0"),
    (("public domain dedication and", "pddl"), r"(?:open data commons )?public domain dedication and licen[cs]e|(?<![\w])PDDL(?:[ -]1\.0)?(?![\w])", "PDDL-1.0"),
    (("nlod", "norwegian licen", "norsk lisens"), rf"(?:norwegian licen[cs]e for open government data|norsk lisens for offentlige data)(?: \(?NLOD\)?)?(?:{V}(?P<version>[12])\.0)?|(?<![\w])NLOD(?:{V}(?P<version2>[12])\.0)?(?![\w])", lambda m: _nlod(m)),
    (("unlicense",), r"(?<![\w-])(?:the )?unlicense(?!\w)", "Unlicense"),
    (("open font licen", "ofl"), r"(?:SIL )?open font licen[cs]e(?:[ ,]{0,2}(?:version |v)?1\.1)?|(?<![\w])(?:SIL )?OFL(?:[ -]?v?1\.1)?(?![\w])|(?<![\w])SIL licen[cs]e", "OFL-1.1"),
    (("eclipse public", "epl"), rf"(?:eclipse public licen[cs]e|(?<![\w])EPL)(?:{V}(?P<version>[12])(?:\.0)?)?(?![\w])", _version("EPL")),
    (("cecill",), rf"(?<![\w])CeCILL[- ](?P<kind>B|C)(?![\w])", lambda m: f"CECILL-{m['kind'].upper()}"),
    (("cecill",), rf"(?<![\w])CeCILL(?:{V}(?P<version>[12](?:\.[01])?))?(?![\w])", _version("CECILL")),
    (("boost software",), r"boost software licen[cs]e", "BSL-1.0"),
    (("artistic licen",), r"artistic licen[cs]e[ ,-]{0,3}(?:version |v)?2\.0", "Artistic-2.0"),
    (("wtfpl",), r"(?<![\w])WTFPL(?![\w])", "WTFPL"),
    (("zlib",), r"(?<![\w])zlib licen[cs]e", "Zlib"),
    (("open software licen",), r"open software licen[cs]e[ ,-]{0,3}(?:version |v)?3\.0", "OSL-3.0"),
    (("business source", "busl"), r"business source licen[cs]e|(?<![\w])BUSL(?:-1\.1)?(?![\w])", "BUSL-1.1"),
    (("polyform",), r"polyform noncommercial", "PolyForm-Noncommercial-1.0.0"),
)  # fmt: skip
ID_WORD = re.compile(r"(?<![\w.+/-])[A-Za-z][A-Za-z0-9]{1,12}(?:-[A-Za-z0-9.]{1,14}){1,6}\+?(?![\w-])")
CASED = frozenset({"MIT", "BSD-*", "ISC"})


def _listed_gnu(word: str) -> str:
    word = word.replace("fdl", "GFDL") if word.lower().startswith("fdl") else word
    return spdx_id(word) or ""


def _etalab(found: re.Match[str]) -> str:
    version = found["version"] or found["version2"] or found["version3"]
    return "etalab-*" if version is None else "etalab-2.0" if version == "2" else ""


def _nlod(found: re.Match[str]) -> str:
    version = found["version"] or found["version2"]
    return f"NLOD-{version}.0" if version else "NLOD-*"


@cache
def _compiled(pattern: str, *, cased: bool) -> re.Pattern[str]:
    return re.compile(pattern, 0 if cased else re.IGNORECASE)


def _take(rows: tuple[Row, ...], text: str, how: str, found: list[Mention]) -> str:
    low = text.lower()
    for keys, pattern, make in rows:
        if not any(key in low for key in keys):
            continue
        cased = pattern is GNU_SHORT or (isinstance(make, str) and make in CASED)
        for match in list(_compiled(pattern, cased=cased).finditer(text)):
            if match.end() == match.start():
                continue
            found.append(Mention(make if isinstance(make, str) else make(match), match.start(), match.end(), how))
            text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
            low = text.lower()
    return text


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the licences that a text names or links to, in order. Text is one sentence or line, not a book."""
    found: list[Mention] = []
    text = _take(URL_ROWS, text, "url", found)
    for match in list(ID_WORD.finditer(text)):
        licence = spdx_id(match[0].rstrip("."))
        if licence and any(letter.isdigit() for letter in match[0]):
            found.append(Mention(licence, match.start(), match.end(), "statement"))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    _take(NAME_ROWS, text, "statement", found)
    return tuple(sorted(found, key=lambda mention: mention.start))


# What is meant where a family is named and no version is said anywhere; other families stay unnamed.
LATEST = {"OGL-UK": "OGL-UK-3.0", "etalab": "etalab-2.0", "Apache": "Apache-2.0", "AGPL": "AGPL-3.0-only"}


def settle(ids: list[str]) -> tuple[str, ...]:
    """Return sorted ids: a family without a version gives way to a version of it; else its only or latest one."""
    named = {licence for licence in ids if licence and not licence.endswith("-*")}
    for licence in ids:
        stem = licence[:-2]
        if licence.endswith("-*") and stem in LATEST and not any(one.startswith(stem + "-") for one in named):
            named.add(LATEST[stem])
    for licence in list(named):
        if licence.endswith("-or-later"):
            named.discard(licence.removesuffix("-or-later") + "-only")
    return tuple(sorted(named))
