"""The words that tell a grant from talk about licences: tables only, in the languages that councils write."""

from __future__ import annotations

import re

# A heading below which a licence is expected to be said.
LICENCE_HEADING = re.compile(
    r"licen[cs]|lizenz|licencia|licenza|llic[eè]nci|licentie|licen[çz]|trwydded|\bcopyright|copying|\blegal\b|"
    r"public domain|domaine public|terms of (?:use|re-?use)|\bre-?use\b|nutzungsbedingungen|rechtliches|auteursrecht|droits? d.(?:auteur|utilisation)",
    re.IGNORECASE,
)
# A heading below which other people's licences are listed.
FOREIGN_HEADING = re.compile(
    r"third[ -]?part|acknowledg|credits?\b|\bdependenc|built with|thanks|libraries|remerciements|danksagung|"
    r"inspired by|gazetteers|fremdkomponenten|drittanbieter|gracias|crediti|^references$|further reading|verder lezen|see also|useful links|included (?:software|components)|"
    r"changelog|release notes|faq",
    re.IGNORECASE,
)
# "This project includes data from the following sources": what is listed is not the project's own.
FOREIGN_LIST = re.compile(
    r"\bfrom the following (?:sources|projects|third)|\bthe following (?:third[- ]party|open[- ]source) |\btheir respective licen[cs]es\b",
    re.IGNORECASE,
)
# A heading below which others are told which licence to take.
GUIDE_HEADING = re.compile(
    r"how to (?:choose|use|apply|pick|license)|choos(?:e|ing)|\bguid(?:e|ance|elines?)\b|\bpolic(?:y|ies)\b|instruct|kiezen|come usare|"
    r"selezionare|scegliere|comment choisir|appliquer une|\blicen[cs]ing for\b|w[äa]hlen|elegir|escoger|\buse mit\b|each repositor",
    re.IGNORECASE,
)
OWN_WORK = re.compile(r"\bthis (?:\w+ )?(?:project|repo(?:sitory)?|work|guide|document|site|software|code|policy|content|page|file|data|dataset)\b", re.IGNORECASE)
SOURCES_HEADING = re.compile(r"\b(?:data )?sources?\b|quellen?\b|attributions?\b|references|bronnen|fonti", re.IGNORECASE)

GRANT = re.compile(
    r"\b(?:re-?|dual[- ]|un)?licen[cs](?:ed|ing)\b|\breleased?\b|\bavailable\b|\bdistributed\b|\bpublished\b|\bcovered\b|"
    r"\bprovided\b|\bshared\b|\boffered\b|\bopen[- ]sourced?\b|\bunder\b|\bsubject to\b|\bgoverned by\b|\bwaive[sd]?\b|"
    r"\bdedicat(?:ed|ing|es)\b|\bpublic domain\b|\b(?:uses?|has|adopts|carries) (?:the |an? )\S{0,40}\s?\S{0,40}\s?licen[cs]e|"
    r"\bsous\b|\bpubli[ée]e?s?\b|\bdistribu[ée]e?s?\b|\bdiffus[ée]e?s?\b|\bunter\b|\blizenziert\b|\bveröffentlicht\b|"
    r"\bsteht\b|\bbajo\b|\blicenciad[oa]\b|\bsob\b|\blicenciat\b|\bsota\b|\bcon licenza\b|\brilasciat[oaie]\b|\bsotto\b|"
    r"\bdistribuit[oaie]\b|\bonder\b|\bgelicen[cs]eerd\b|\bbeschikbaar\b|\bvrijgegeven\b|\bausgewiesen\b|"
    r"\bdrwydded|\btrwydded|\bcyhoedd|\blisens|\blicens\b|\bmay be (?:re-?)?used\b|\bin accordance with\b|"
    r"\blicen[cs]e (?:used )?(?:is|est|ist|es|è)\b|\blizenz ist\b|\blicenza è\b|\blicencia es\b|\bfree software\b|\bchosen to license\b|\bpermission\b|\bappl(?:y|ies)\b",
    re.IGNORECASE,
)
# What the grant is about, for sentences outside a licence section.
OWN_SUBJECT = re.compile(
    r"\b(?:this|these|our|all|its|my) (?:\w+[ -]){0,3}(?:project|repo(?:sitory)?|software|code|codebase|source|work|package|"
    r"library|app|application|plugin|theme|site|website|tool|toolkit|data|dataset|extension|module|material|content|template|"
    r"service|gem|program|script|model|document|documentation|component|product|framework|api|guide|handbook|standard|"
    r"files?|resource|notebook|dashboard|prototype|system|platform|map|list)s?\b|"
    r"\b(?:the|any|original|source|application|analysis) (?:\w+[ -]){0,2}(?:code|codebase|source|software|project|repository|"
    r"package|app|application|contents?|documentation)\b|^(?:it|code|data|everything|licen[cs]ed|released|distributed|published|"
    r"available|documentation|software) |^licen[cs]e\b|"
    r"\b(?:dieses?|unser|ce|cette|questo|este|esta|aquest|dit|deze) \w+",
    re.IGNORECASE,
)
# "This project uses data that is licensed under…": outside a licence section what is taken has the licence.
TAKES = re.compile(
    r"\b(?:uses?|using|includ(?:es?|ing)|contains?|built|powered|based|thanks|bundles?|downloads?|imports?|requires?|relies|"
    r"supplied|collects?|scrapes?|displays?|shows?)\b",
    re.IGNORECASE,
)
FOR_INSTANCE = re.compile(r"\b(?:such as|for (?:example|instance)|zum Beispiel|par exemple|bijvoorbeeld|ad esempio)\b|\be\.g\.|\bz\. ?B\.", re.IGNORECASE)
NOT_A_GRANT = re.compile(
    r"third[- ]part|\bcompatible\b|\bincompatib|\bchoose (?:a|an|your)\b|"
    r"\bselect an?\b|\bdepends? on\b|\bdependenc|\bpreviously\b|\bformerly\b|\bprior to\b|\bused to be\b|\bno longer\b|"
    r"\bwe (?:use|recommend|prefer|have chosen|chose|like)\b|\brecommend|\bshould\b|\bsuggest|\bencourage|\bif we\b|\b(?:must|shall|could|might|can|may) (?:\w+ )?be (?:\w+ )?(?:licen[cs]ed|released|published)\b|"
    r"\bconsider\b|\bwould\b|\bnot (?:yet |currently )?(?:been )?(?:licen[cs]ed|open|released|covered|available)|"
    r"\bno licen[cs]e\b|\bwithout an? licen[cs]e\b|\bdoes not (?:yet |currently )?have an? licen[cs]e\b|"
    r"\b(?:tbc|tbd|to be (?:confirmed|decided|determined|agreed))\b|\bif you\b|\bhow to\b|\byour own\b|\bwhether\b|"
    r"\boriginal licen[cs]es\b|\btheir (?:own|respective) licen[cs]|\brespective licen[cs]|"
    r"\bunlike\b|\binstead of\b|\brather than\b|\bfont awesome\b|\bwill be (?:licen[cs]ed|released) once\b|"
    r"\bincludes? (?:code|software|icons|fonts|data|files|work)\b|\buses? (?:code|software|icons|fonts|data|images)\b|"
    r"\bbased on (?:data|code|work)\b|\bderived from\b|\bobtained from\b|\bdownloaded from\b|\bsourced from\b|"
    r"\bis (?:a|the) (?:permissive|free|popular|copyleft)\b|^contains\b|\bcontains? (?:os|public sector|national|royal|parliament"
    r"|ordnance|data|information)\b|^source:|^sources?\b.{0,30}: |\bbuilt (?:with|on)\b|"
    r"\bdata used\b|©\s?OpenStreetMap|openstreetmap contributors|^\W*if (?:a|any|the|you|your)\b|^\W*(?:inclure|pensez|"
    r"deel|gebruik|vermeld|selezionare|verwende[nt]?|add|use|ensure|make sure|include|put|copy|apply|create|choose|select|pick) |\bpar défaut\b|\bframework is\b|\bfonts? (?:is|are)\b|\bicons? (?:is|are|by|from)\b|\blogos?\b",
    re.IGNORECASE,
)
# "GeoNames data is licensed…": a name before the word, not "this data" or "our data".
SOMEONES_DATA = re.compile(
    r"(?:^|[.:(] ?)(?:the |uses? |using )?(?:(?:[A-Z][\w.'’&-]{1,30} ){2,5}|[a-z]{0,6}[A-Z][a-z]{0,12}[A-Z]\w{0,20} )(?:\([A-Z]{2,8}\) )?(?:[a-z]+ )?(?:data|dataset|datasets|boundaries|tiles|imagery|"
    r"icons?|fonts?|maps?|photos?|images?|directory|search|place search|library|project)\b"
)
OUR_DATA = re.compile(r"^(?:This|These|Our|All|The|Any|Data|Original|Source|Unless|Except|Code|Analysis|Repository|Open)\b")

CODE_WORDS = re.compile(
    r"\b(?:source[- ]?code|code(?:base)?|software|scripts?|sources?|program(?:me|s)?|quellcode|logiciels?|codice|código|"
    r"codi|broncode|library|gem|plugin|package|app(?:lication)?)\b",
    re.IGNORECASE,
)
DOCS_WORDS = re.compile(
    r"\b(?:docs|documentation|content|contents|texts?|guidance|guides?|documents?|materials?|html or markdown|pages?|policy|"
    r"images?|visuals?|website content|dokumentation|inhalte|contenus?|contenuti|contenidos?)\b",
    re.IGNORECASE,
)
DATA_WORDS = re.compile(
    r"\b(?:data|datasets?|databases?|csv files?|données|daten(?:satz|sätze|bank)?|dati|datos|dades|gegevens)\b", re.IGNORECASE
)
ALLOWED_REST = frozenset(
    "a an the of for and or in to at on by is are be it its this that these under terms term conditions license licence "
    "licensed licenced licenses licences licensing licencing see file full text details detail more information version v "
    "please read found here below project repository repo software code codebase source work copyright c all reserved rights "
    "agreement public general open data documentation docs content spdx identifier spdx-license-identifier name type uk gnu "
    "international universal unported generic summary legal lizenz lizenzen licencia licenza licentie licència trwydded sous "
    "données daten dati datos dades contenu dataset datasets dedication free library app application only later or any md txt "
    "html www http https com org gov eu".split()
)
RESTRICTIONS = (
    (re.compile(r"commons clause", re.IGNORECASE), "the Commons Clause forbids selling it"),
    (
        re.compile(r"\b(?:for )?non-?commercial (?:use|purposes?)(?: only)?\b|\bno commercial use\b|\bnot? (?:be used )?for commercial\b", re.IGNORECASE),
        "it forbids commercial use",
    ),
    (re.compile(r"\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b", re.IGNORECASE), "all rights are reserved"),
    (
        re.compile(
            r"\b(?:proprietary|confidential)\b|\bstrictly prohibited\b|\bestrictamente prohibid|\binternal use only\b|"
            r"\bmay not (?:be )?(?:use|used|copy|copied|distribute|distributed|reproduced)\b(?! to endorse)|\bexpress written permission\b",
            re.IGNORECASE,
        ),
        "it forbids use without permission",
    ),
)  # fmt: skip
