"""Words that speak of data as a matter of substance: held, used or published, and not merely typed into a form.

Each sign's `kind` has a weight in WEIGHTS; `data_use` adds them up. A sentence is tried up to LONGEST characters.
"""

from __future__ import annotations

from openness_lint.checks.signs import Sign

ENOUGH = 3
"""The weight from which we say that it has data."""

WEIGHTS = {
    "data-package": 3,
    "data-files": 3,
    "data-file": 2,
    "data-listed": 1,
    "data-civic-list": 1,
    "data-code": 3,
    "data-service-code": 2,
    "data-link": 3,
    "data-portal": 1,
    "data-file-named": 3,
    "data-section": 2,
    "data-analysis": 1,
    "data-scraper-code": 1,
    "data-mention": 1,
    "data-withheld": 2,
    "data-dataset-named": 2,
    "data-title": 2,
    "data-picture-title": 1,
    "data-scraper": 3,
    "data-shown": 3,
    "data-held": 3,
    "data-moved": 3,
    "data-about": 2,
    "data-open": 2,
    "data-noun": 1,
    "data-other-language": 2,
    "data-tool": -3,
    "data-styles": -6,
}

_NOUN = (
    r"(?:data ?sets?|data|statistics|stats|figures|results|records|boundaries|indicators|measurements|readings|spending|"
    r"salaries|crimes?|cases|incidents|elections?|tweets|listings|deprivation|census)"
)
# What follows the word when it is part of another idea: "data model", "data protection", "data entry".
_NOT_NOUN = (
    r"(?! ?-?(?:models?|protection|platforms?|standards?|schemas?|layers?|access|science|scientists?|structures?|types?|"
    r"stores?|bases?|entry|fields?|formats?|transfer|object|objects|controllers?|validation|exchange|transformation|"
    r"migrations?|attributes?|dictionary|privacy|security|sharing|migration|volume|volumes|grids?|tables? component|"
    r"literacy|engineers?|engineering|warehouses?|processing|analysts?|analysis|specifications?|uri|centres?|centers?)\b)"
)

TITLE = (
    Sign(
        "data-title",
        ("data", "statistic", "stats", "scrap", "census", "enumeration", "tweet", "codelist", "register", "results", "boundar", "gazetteer"),
        r"\b(?:open ?data|data ?sets?|statistics|stats|census|enumerations|code ?lists?|tweets?|boundaries|"
        r"data (?:pipeline|maps?|explorer|hub|store|catalogue|catalog|portal|viewer|visuali[sz]ations?)|"
        r"(?:elections?|survey) (?:data|results))\b|\w data$|\bscrap(?:ers?|ing)\b",
    ),
    Sign(
        "data-picture-title",
        ("map", "chart", "infographic", "visuali", "dash", "explorer", "monitor", "tracker"),
        r"\b(?:maps?|mapping|charts?|infographics?|visuali[sz]ations?|explorer|dash|dashboards?|monitor|tracker)\b",
    ),
)

# Looked for in the opening.
OPENING = (
    Sign(
        "data-scraper",
        ("scrap", "harvest"),
        r"\b(?:scrap(?:e|es|er|ers|ed|ing)|harvests?)\b",
    ),
    Sign(
        "data-shown",
        ("visuali", "map", "chart", "dashboard", "graph", "report", "analys", "explor", "model", "predict", "monitor", "track"),
        r"\b(?:visuali[sz](?:es?|ed|ing|ations?)|mapping|maps?|charts?|dashboards?|graphs?|infographics?|analys(?:es?|ing|is)|"
        r"explor(?:es?|er|ing|ations?)|predicts?|predicting|monitors?|tracks?|shows?|showing|displays?)\b (?:of |for |the |how |on |from )?"
        rf"(?:[\w'’-]{{1,20}},? ){{0,4}}?\b{_NOUN}\b{_NOT_NOUN}",
    ),
    Sign(
        "data-held",
        ("contain", "hold", "publish", "provid", "host", "collect", "list", "archive", "release"),
        r"\b(?:contain(?:s|ing)?|holds?|publish(?:es)?|provides?|hosts?|archives?|collections? of|lists? of|releases? of|home (?:of|for|to)|powers)\b "
        rf"(?:[\w'’-]{{1,20}},? ){{0,4}}?\b(?:open data|data ?sets?|data|statistics|results|boundaries|shapefiles?|csvs?|csv files|geojson)\b{_NOT_NOUN}(?! (?:to|into|in|with) (?:the|an?|your)\b)",
    ),
    Sign(
        "data-moved",
        ("database", "warehouse", "sheet", "bigquery", "postgres", "s3", "csv", "data"),
        r"\b(?:polls?|fetch(?:es)?|ingests?|extracts?|imports?|downloads?|retrieves?|collects?|pulls?|loads?|gathers?|combines?|cleans?|process(?:es)?)\b "
        r"(?:[\w'’-]{1,20},? ){0,8}?(?:\bdata\b|\bdata ?sets?\b|\bfiles\b|\brecords\b|\bstatistics\b|\blistings\b)",
    ),
    Sign(
        "data-about",
        ("data", "statistic"),
        rf"\b(?:open|public|census|election|crime|salary|spending|budget|survey|population|health|geospatial|case|school|housing|"
        rf"traffic|air quality|weather|address|demographic|statistical|source|raw|live|real[- ]time|historic|historical) data\b{_NOT_NOUN}|"
        rf"\b(?:data|statistics|figures) (?:from|on|about|for|relating to|published by|collected by) (?!the (?:form|user|api|database|server|client)\b|you\b|your\b|a form\b)\w|"
        r"\bdata ?sets? (?:of|from|about|for|contain\w{0,4}|on)\b",
    ),
    Sign(
        "data-open",
        ("open data", "opendata"),
        r"\bopen ?data\b",
    ),
    Sign("data-noun", ("dataset", "data set"), r"\bdata ?sets?\b"),
    Sign(
        "data-other-language",
        ("donn", "daten", "gegevens", "dati", "datos", "dades", "dane ", "dados", "data o ", "ddata"),
        r"\b(?:données|jeux? de données|daten|datens[aä]tze?|gegevens|dati|datos|dades|dados|ddata|data o)\b"
        r"(?! (?:personnelles|personali|personales|personals))",
    ),
)

# What speaks against: the thing is a tool, a form, a style or a rule for data that others have.
TOOL = (
    Sign(
        "data-tool",
        ("template", "librar", "plugin", "plug-in", "extension", "schema", "standard", "specification", "style", "sample app", "client",
         "boilerplate", "prototype", "wrapper", "sdk", "package", "framework", "validator", "parser", "guid", "playbook", "module", "sld", "component", "profile", "vocabulary"),
        r"\b(?:templates?|librar(?:y|ies)|plug-?ins?|extensions?|schemas?|standards?|specifications?|styles?|sample (?:apps?|code)|api client|client|boilerplate|"
        r"prototype|wrapper|sdk|framework|validator|parser|guides?|guidance|guidelines|playbook|sld'?s?|components?|design system|toolkit|application profile)\b",
    ),
)

WITHHELD = (
    Sign(
        "data-withheld",
        ("data", "dataset", "records", "timetables", "figures"),
        r"\b(?:cannot|can ?not|can't|could not|couldn't|not able to|unable to|not allowed to|must not|may not|will not|won't|isn't|aren't|(?:is|are|was|were|been) not|not be)\b "
        r"(?:[\w'’-]{1,20} ){0,3}?(?:shar(?:e|ed|ing)|publish(?:ed)?|releas(?:e|ed|ing)|includ(?:e|ed)|provid(?:e|ed)|made public|make public|public(?:ly)?|redistribut(?:e|ed)|open data|openly|supplied|distributed)\b|"
        r"\bno (?:[\w'’-]{1,20} ){0,3}?(?:data|records)\b (?:[\w'’-]{1,20} ){0,4}?(?:is|are|was|were) (?:shared|included|published|provided|held|stored)\b|"
        r"\b(?:data|records|datasets?)\b (?:[\w'’-]{1,20} ){0,3}?(?:is|are) (?:[\w'’-]{1,20} )?(?:confidential|sensitive|private|restricted|secret|commercially licensed)\b",
    ),
)
# Whose data: sentences that promise privacy or speak of a form do not say that datasets are kept back.
NOT_WITHHELD = r"\b(?:third part(?:y|ies)|accounts?|users?|your (?:data|details|information)|cookies?|password|api key|token|with anyone|gdpr request|consent|not be included in (?:the )?(?:build|bundle|release|package))\b"

# A sentence that says where figures come from; it counts only together with a link or a name.
SOURCE = (
    Sign(
        "data-source",
        ("data", "source", "statistic", "figures", "boundar", "scrap", "dataset", "csv", "census", "results", "published", "tweets", "records", "taken from", "based on"),
        r"\b(?:open ?data|data ?sets?|data|statistics|figures|boundar(?:y|ies)|census|csvs?|results|records|tweets|timetables?|indicators?|scrap(?:es?|er|ing))\b" + _NOT_NOUN + r"|\bsources? ?:|\b(?:source|sourced|taken|derived) from\b",
    ),
)

# Terms of the data: a licence and data in one sentence, or a licence beside data in their own section or table.
LICENCE_SAID = Sign(
    "terms",
    ("licen", "ogl", "cc by", "cc-by", "cc0", "odbl", "public domain", "terms of use", "terms and conditions", "re-use", "lizenz", "licencia", "licenza", "licentie", "trwydded"),
    r"\b(?:licen[cs](?:e|es|ed|ing)|OGL|CC[ -]?BY(?:-\w{2}){0,2}|CC0|ODbL|ODC|public domain|terms (?:of use|and conditions)|"
    r"lizenz|licencia|licenza|licentie|trwydded)\b",
)
LICENCE_NAMED = Sign(
    "terms",
    ("ogl", "government licen", "cc by", "cc-by", "cc0", "odbl", "creative commons", "public domain", "open data commons", "datenlizenz"),
    r"\b(?:OGL(?:[- ]?(?:UK|v?\d)[\w.-]{0,6})?|open government licen[cs]e|CC[ -]?BY|CC0|creative commons|ODbL|open data commons|open database licen[cs]e|"
    r"public domain|datenlizenz deutschland)\b",
)
DATA_SAID = Sign(
    "terms",
    ("data", "statistic", "public sector information", "boundar", "csv", "figures", "daten", "datos", "dati", "données"),
    rf"\b(?:data ?sets?|databases?|data|statistics|boundaries|csvs?|csv files|public sector information|daten|datensätze|datos|dati|données)\b{_NOT_NOUN}",
)
# A licence that the reader needs or that the code has says nothing of the data.
NOT_TERMS = r"\b(?:codebase and (?:any )?data|licen[cs]e (?:key|server|file|plate|manager)s?|driving licen[cs]e|licen[cs]ing (?:team|department|application|applications|data)|premises licen[cs]e|software)\b"
