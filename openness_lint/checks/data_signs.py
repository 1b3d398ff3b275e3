"""Words that speak of data as a matter of substance: held, used or published, and not merely typed into a form.

Each sign's `kind` has a weight in WEIGHTS; `data_use` adds them up. Places (files, links) have weights here too.
"""

from __future__ import annotations

import re

from openness_lint.checks.signs import Sign

ENOUGH = 3
"""The weight from which we say that it has data."""

WEIGHTS = {
    "data-package": 3,  # a data package that names a source, terms, or files that are here
    "data-files": 3,  # tables in a data folder, or many
    "data-file": 2,  # one or two near the top
    "data-known-file": 3,  # a file named after a well-known dataset
    "data-listed": 1,  # JSON, YAML or a spreadsheet: data or settings
    "data-civic-list": 1,
    "data-scraper-code": 3,
    "data-analysis": 3,  # scripts and notebooks that are there to work on data
    "data-code": 2,  # an address of data in the code
    "data-service-code": 2,  # a map service there, which may be a base map
    "data-link": 3,
    "data-file-named": 3,  # the page names one of its own tables
    "data-section": 2,
    "data-withheld": 2,
    "data-dataset-named": 3,
    "data-title": 3,
    "data-picture-title": 2,
    "data-picture-said": 1,
    "data-sources-listed": 3,
    "data-scraper": 3,
    "data-shown": 3,
    "data-open-facts": 3,
    "data-other-language": 2,
    "data-tool": -3,
    "data-invented": -4,
}


def _sign(kind: str, words: str, *pattern: str) -> Sign:
    return Sign(kind, tuple(words.split("|")), "".join(pattern))


# What follows the word when it is part of another idea: "data model", "data protection", "data entry".
_NOT_NOUN = (
    r"(?! ?-?(?:models?|protection|platforms?|standards?|schemas?|layers?|access|science|scientists?|structures?|"
    r"types?|stores?|bases?|entry|fields?|formats?|transfer|objects?|controllers?|validation|exchange|transformation|"
    r"migrations?|attributes?|dictionary|privacy|security|sharing|volumes?|grids?|literacy|engineers?|engineering|"
    r"warehouses?|processing|analysts?|analysis|specifications?|uri|centres?|centers?|events?|days?|hacks?)\b)"
)
_FACTS = (
    r"(?:data ?sets?|data|statistics|stats|figures|boundaries|indicators|measurements|readings|spending|salaries|"
    r"crimes?|cases|incidents|elections?|tweets|deprivation|census)"
)
_STEP = r"(?:(?!to\b|ways?\b|users?\b|forms?\b)[\w'’-]{1,20},? )"


def words_in(name: str) -> str:
    """Give a repository's name or a title as words: "WardStatistics" is "Ward Statistics"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[-_./]+", " ", name)


# The repository's name and its title.
TITLE = (
    _sign(
        "data-title",
        "data|statistic|stats|scrap|census|enumeration|tweet|codelist|code list|results|boundar",
        r"\b(?:open ?data|data ?sets?|statistics|stats|census|enumerations|code ?lists?|tweets?|boundaries|",
        r"data (?:pipeline|maps?|explorer|hub|store|catalogue|catalog|portal|viewer|visuali[sz]ations?)|",
        r"(?:elections?|survey) (?:data|results)|scrap(?:ers?|ing))\b|\w data$",
    ),
    _sign(
        "data-picture-title",
        "map|chart|infographic|visuali|dash|explorer|monitor|tracker",
        r"\b(?:maps?|mapping|charts?|infographics?|visuali[sz]ations?|explorer|dash|dashboards?|monitor|tracker)\b",
    ),
)

# Looked for on the whole front page: what is drawn there is drawn from data.
PICTURE_SAID = (
    _sign(
        "data-picture-said",
        "dashboard|visuali|map|chart",
        r"\b(?:dashboards?|visuali[sz]\w{1,8}|maps?|charts?)\b",
    ),
)

# Looked for in the opening.
OPENING = (
    _sign(
        "data-sources-listed",
        "source|dataset|data set|feed",
        r"\b(?:make use of|makes use of|makes use|uses|combines?|brings together|draws on|built on|gathers?) ",
        r"(?:[\w'’-]{1,20},? ){0,3}?(?:several|various|multiple|different|many|two|three|four|five|six|these|following) ",
        r"(?:[\w'’-]{1,20} ){0,2}?(?:data ?sources|sources of (?:open )?data|data ?sets|data feeds)\b|",
        r"\b(?:following|main|these|open) (?:data ?sources|data ?sets)\b(?! to\b)",
    ),
    _sign("data-scraper", "scrap|harvest", r"\b(?:scrap(?:e|es|er|ers|ed|ing)|harvests)\b"),
    _sign(
        "data-shown",
        "visuali|map|chart|dash|graph|analy|explor|predict|monitor|track|show|display",
        r"\b(?:visuali[sz](?:es?|ed|ing|ations?)|mapping|maps?|charts?|dashboards?|graphs?|infographics?|analy[sz]es|",
        r"analy[sz]ing|analysis|explor(?:es?|er|ing|ations?)|predicts?|predicting)\b (?:of |for |the |how |on |from )?",
        rf"{_STEP}{{0,4}}?\b{_FACTS}\b{_NOT_NOUN}|",
        rf"\b(?:monitors|tracks|shows|showing|displays)\b (?:the )?{_STEP}{{0,3}}?",
        rf"\b(?:data ?sets?|data|statistics|figures|census)\b{_NOT_NOUN}",
    ),
    _sign(
        "data-open-facts",
        "data",
        r"\b(?:open|public|census|election|crime|salary|spending|budget|survey|population|geospatial|traffic|air quality|",
        rf"weather|demographic|statistical) data\b{_NOT_NOUN}(?! to (?:the|an?)\b)|",
        r"\bdata ?sets? (?:of|from|about|for|contain\w{0,4}|on)\b",
    ),
    _sign(
        "data-other-language",
        "donn|daten|gegevens|dati|datos|dades|dados|data o |ddata",
        r"\b(?:données|daten|datens[aä]tze?|gegevens|dati|datos|dades|dados|ddata|data o)\b",
        r"(?! (?:personnelles|personali|personales|personals|pessoais))",
    ),
)

# What speaks against: the thing is a tool, a style or a rule for data that others have.
TOOL = (
    _sign(
        "data-tool",
        "template|librar|plugin|plug-in|extension|schema|standard|specification|style|sample app|sample code|client|"
        "boilerplate|prototype|wrapper|sdk|framework|validator|parser|guid|playbook|sld|component|profile|toolkit|"
        "design system",
        r"\b(?:templates?|librar(?:y|ies)|plug-?ins?|extensions?|schemas?|standards?|specifications?|styles?|",
        r"sample (?:apps?|code)|client|boilerplate|prototype|wrapper|sdk|framework|validator|parser|guides?|guidance|",
        r"guidelines|playbook|sld'?s?|components?|design system|toolkit|application profile)\b",
    ),
)

# The tools that it is made with are not what it is.
MADE_WITH = (
    r"\b(?:uses?|using|built (?:with|on|using|in|upon)|based on|runs on|powered by|written (?:in|with)|via|thanks to)\b"
    r"(?:\s[\w.'’-]{1,24}){0,6}?\s(?:frameworks?|librar(?:y|ies)|toolkit|templates?|components?|plug-?ins?|sdk|"
    r"design system|styles?|boilerplate|schema|standards?)\b"
)

INVENTED = (
    _sign(
        "data-invented",
        "fake|synthetic|dummy|artificial|made up|made-up|invented|mock|simulated|random|no data",
        r"\b(?:fake|synthetic|dummy|artificial|made[- ]up|invented|mock|simulated|random(?:ly generated)?) data\b",
        r"[^.!?]{0,40}\b(?:is|are|was|were|generated|created|used)\b|",
        r"\b(?:uses?|using|with|generates?) (?:only |entirely )?(?:fake|synthetic|dummy|artificial|made[- ]up|invented) data\b|",
        r"\bno data (?:is|are) (?:held|used|stored|needed|required)\b",
    ),
)

WITHHELD = (
    _sign(
        "data-withheld",
        "not |can't|cannot|unable|n't|no |confidential|sensitive|private|privacy|restricted|secret|licensed|withheld|excluded|"
        "omitted|left out|removed|request|only |protection|governance",
        r"\b(?:withheld|excluded|omitted|left out|removed|not (?:stored|held|kept|included|uploaded|committed)|unprovided)\b.{0,60}\b"
        r"(?:reasons?|because|due to|under|as (?:it|they) (?:is|are|contain)|to protect|confidential\w{0,3}|sensitiv\w{1,4}|privacy)\b|",
        r"\b(?:for|due to|because of|owing to) (?:[\w-]{1,20} ){0,3}?(?:privacy|confidentiality|data protection|sensitivity|licen[cs]ing|"
        r"governance|security|disclosure)\b.{0,60}\b(?:not|withheld|excluded|omitted|left out|removed|without|cannot|unable|n't)\b|",
        r"\b(?:data|records|datasets?|figures|it|they) (?:is|are) (?:[\w'’-]{1,20} ){0,2}?only (?:available|accessible|open|shared|released) (?:to|for|within|on request)\b|",
        r"\baccess to (?:the|this|these) (?:[\w'’-]{1,20} ){0,3}?(?:data|records|datasets?) (?:must|has to|have to|needs to|can only|is restricted|is limited|is controlled)\b|",
        r"\b(?:cannot|can't|could not|couldn't|not able to|unable to|not allowed to|must not|may not|will not|won't|",
        r"isn't|aren't|(?:can|is|are|was|were|been) not|not be)\b (?:[\w'’-]{1,20} ){0,3}?",
        r"(?:shar(?:e|ed|ing)|publish(?:ed)?|releas(?:e|ed|ing)|includ(?:e|ed)|provided|made public|make public|",
        r"provide (?:[\w'’-]{1,20} ){0,2}?data|public(?:ly)?(?! (?:consumption|use|sector|bod|domain))|redistribut(?:e|ed)|open data|openly|supplied|distributed)\b|",
        r"\bno (?:[\w'’-]{1,20} ){0,3}?(?:data|records)\b (?:[\w'’-]{1,20} ){0,4}?(?:is|are|was|were) ",
        r"(?:shared|included|published|provided|held|stored)\b|",
        r"\b(?:data|records|datasets?)\b (?:[\w'’-]{1,20} ){0,3}?(?:is|are) (?:[\w'’-]{1,20} )?",
        r"(?:confidential|sensitive|private|restricted|secret|commercially licensed)\b",
    ),
)
# Promises of privacy, and things left out of a build, do not say that datasets are kept back.
NOT_WITHHELD = (
    r"\b(?:(?:with|to) (?:any )?third part(?:y|ies)|accounts?|users?|your (?:data|details|information)|cookies?|your password|api key|token|"
    r"with anyone|gdpr request|consent|(?:build|bundle|package))\b"
)
SPEAKS_OF_DATA = ("data", "records", "timetable", "figures")

# A sentence that says where figures come from; it counts only together with a link or a name.
SOURCE = (
    _sign(
        "data-source",
        "data|source|statistic|figures|boundar|scrap|csv|census|results|tweets|records|timetable|indicator|taken from|"
        "derived from",
        r"\b(?:open ?data|data ?sets?|data|statistics|figures|boundar(?:y|ies)|census|csvs?|results|records|tweets|",
        rf"timetables?|indicators?|scrap(?:es?|er|ing))\b{_NOT_NOUN}|",
        r"\bsources? ?:|\b(?:source|sourced|taken|derived) from\b",
    ),
)

# Terms of the data: a licence and data in one sentence, or a licence beside data in their own section or table.
LICENCE_SAID = (
    _sign(
        "terms",
        "licen|ogl|cc by|cc-by|cc0|odbl|odc|public domain|terms of use|terms and conditions|lizenz|trwydded|crown copyright|"
        "database right|use|purpose",
        r"\b(?:licen[cs](?:e|es|ed|ing)|OGL|CC[ -]?BY(?:-\w{2}){0,2}|CC0|ODbL|ODC|public domain|",
        r"terms (?:of use|and conditions)|(?:daten)?lizenz|dl-de|licencia|licenza|licentie|trwydded|crown copyright|database rights?)\b|",
        r"\b(?:data|datasets?|figures|files) (?:is|are|may|can|must)(?: not)? (?:[\w'’-]{1,20} ){0,3}?(?:re-?used?|used|shared|copied|redistributed|adapted) "
        r"(?:[\w'’-]{1,20} ){0,2}?(?:freely|commercially|for (?:commercial|any|non-?commercial|research|academic|personal|educational)\b)|",
        r"\b(?:data|datasets?|figures|files) (?:is|are) free (?:to|for) (?:re-?)?us(?:e|ing)\b|\b(?:may|can) (?:freely )?(?:re-?use|use|share|copy) (?:the|this|these|our|all) "
        r"(?:[\w'’-]{1,20} ){0,2}?(?:data|datasets?|figures)\b.{0,30}\b(?:freely|provided|as long as|with attribution|if you|for any)\b|",
        r"\bno restrictions? (?:[\w'’-]{1,20} ){0,4}?(?:use|reuse|re-use)\b|\bmay only be used for (?:research|academic|non-?commercial|personal|educational)\b",
    ),
)
LICENCE_NAMED = (
    _sign(
        "terms",
        "ogl|government licen|cc by|cc-by|ccby|cc0|odbl|creative commons|public domain|open data commons|"
        "open database|datenlizenz|crown copyright|database right|licence ouverte|etalab|nlod|iodl|cc 0|dl-de",
        r"\b(?:OGL(?:[- ]?(?:UK|v?\d)[\w.-]{0,6})?|open government licen[cs]e|CC[ -]?BY|CC0|creative commons|ODbL|",
        r"open data commons|open database licen[cs]e|public domain|datenlizenz deutschland|",
        r"crown copyright|database rights?|licence ouverte|etalab|NLOD|IODL|CC 0|DL-DE)\b",
    ),
)
DATA_SAID = (
    _sign(
        "terms",
        "data|statistics|information|boundar|readings|measurements|csv|figures|publication|tables|maps|postcodes|daten|datos|dati|données",
        r"\b(?:data ?sets?|databases?|data|statistics|boundaries|readings|measurements|csvs?|csv files|public sector information|postcodes|daten|",
        rf"datensätze|datos|dati|données)\b{_NOT_NOUN}|",
        r"\b(?:re-?us(?:e|ed|ing)|copy|publish|distribute)\b [^.;]{0,40}?\b(?:this|the|our|all|any) (?:[\w'’-]{1,20} )?",
        r"(?:information|figures|publication|tables|maps)\b",
    ),
)
# A licence that the reader needs, that the code has or that is still to come says nothing of the data.
NOT_TERMS = (
    r"\b(?:plan|intend|hope|aim|want|would like)(?:s|ned|ning|ing)? to (?:[\w'’-]{1,20} ){0,2}?(?:publish|release|licen[cs]e|open|share)\b|"
    r"\b(?:tbc|tbd|to be (?:confirmed|decided|determined|agreed|chosen))\b|\bnot (?:yet )?(?:been )?(?:decided|agreed|chosen)\b|"
    r"\b(?:licen[cs]e (?:key|server|file|plate|manager)s?|driving licen[cs]e|premises licen[cs]e|software|personal data|"
    r"licen[cs]ing (?:team|department|applications?|data(?:base|set)?|authority|register|act)|"
    r"(?:business|liquor|alcohol|dog|taxi|trade|trading|building|fishing|marriage|gambling|street|entertainment|hmo) licen[cs](?:e|es|ing))\b"
)
