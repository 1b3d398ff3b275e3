"""What speaks for use in another place: names of files and pages, and sentences that speak to another team."""

from __future__ import annotations

import re

from openness_lint.checks.signs import Sign
from openness_lint.patterns import Pattern

EXAMPLE_SETTINGS = Pattern(
    r"(?:^|/)(?:\.env[._-](?:\w+[._-])?(?:example|sample|template|dist|defaults?)"
    r"|(?:example|sample|template)[._-]?\.?env"
    r"|(?!(?:compiler|bundle)config\.)[\w.-]{0,60}?(?:config|settings|secrets|parameters|variables|env|cfg|credentials)[\w.-]{0,40}?[._-]"
    r"(?:example|sample|template|dist|default)s?(?:\.\w+)?"
    r"|(?:example|sample)[._-](?:config|settings|env)[\w.]{0,40}"
    r"|(?!php(?:unit|stan|cs|-cs))[\w-]{1,80}\.(?:ya?ml|json|toml|ini|php|js|py|env|properties|conf|cfg"
    r"|xml)[._-](?:example|sample|dist|template)"
    r"|[\w-]{1,80}\.(?:example|sample)\.(?:json|ya?ml|toml|php|js|py|ini|env|config))$"
)
SETTINGS_PAGE = Pattern(
    r"(?<!commands/)(?:config\w*|settings?|environment|options|develop(?:ing|ment)|deploy\w*|set-?up|install\w*|customi[sz]\w+"
    r"|adapt\w*|locali[sz]\w+"
    r"|re-?use|theming|white-?label\w*)[\w-]{0,20}\.\w{2,8}$"
)
ADAPT_PAGE = Pattern(
    r"(?:^|/)(?:[\w -]{0,30}[-_ ])?(?:customi[sz]\w+|adapt(?:ing|ations?)?(?![a-z])|locali[sz](?:ation|ing)|re-?using"
    r"|theming|extending"
    r"|white-?label\w*|forking|replicat\w+|new-council)[\w -]{0,20}\.\w{2,8}$"
)
CONFIG_PAGE = Pattern(
    r"(?:^|/)(?:[\w -]{0,30}[-_ ])?(?:config(?:uration|uring|urations)?|settings|environment[-_ ]variables"
    r"|konfiguration|configurazione|configuración|paramétrage)\.\w{2,8}$"
)
TEXT = Pattern(r"\.(?:md|markdown|mdx|rst|adoc|asciidoc)$")
OPTION = Pattern(
    r"(?:--[a-z][\w-]{1,40}|[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60})\b\W{0,6}(?:\w[\w'’/-]{0,40}\W{1,6}){3}",
    cased=True,
)
NAME_ALONE = Pattern(
    r"\W{0,3}(?:--?[a-z][\w-]{1,40}|[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60})\b[^a-z]{0,40}$", cased=True
)
VARIABLES = Pattern(r"\b[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60}\b", cased=True)

# What stands after a mark for remarks in a settings file, a setting that is commented out left aside.
REMARK = Pattern(
    r"(?:^[ \t]{0,40}(?:#|//|;|/?\*|<!--|--)|(?<=[ \t])(?:#|//))[ \t#*-]{0,8}"
    r"(?![\w.-]{1,60} ?[=:])\b[^\n]{3,300}",
    re.MULTILINE,
)

_PLACE = (
    r"(?:council|local authorit(?:y|ies)|authorit(?:y|ies)|cit(?:y|ies)|town|borough|municipalit(?:y|ies)"
    r"|region|area"
    r"|count(?:y|ies)|state|countr(?:y|ies)|trust|organi[sz]ation|hospital|agenc(?:y|ies)|district"
    r"|government"
    r"|jurisdiction|communit(?:y|ies)|instance|gemeente|kommune|commune|collectivité|comune|ente"
    r"|ayuntamiento|parish(?:es)?|universit(?:y|ies)|department|charity|stadt|mairie"
    r"|municipio|ajuntament)(?:n|s)?(?! (?:components?|services?|tools?|data|systems?))"
)
_OTHER = (
    r"(?:your|another|other|different|any(?: other)?|andere\w?|autres?|altr[aeio]|otr[ao]s?|altres|jouw|uw|votre"
    r"|eigene[nrs]?|ihre[nr]?)"
)
_ADAPT = (
    r"(?:adapt\w*|re-?us\w+|used?|deploy\w*|run|set(?:ting)? up|configur\w*|customi[sz]\w*|chang\w+"
    r"|replac\w+|swap\w*|edit|put in|ersetz\w*|remplac\w+|modifi\w+|vervang\w*|pas(?=\b.{1,80}\baan\b)|gebruiken|verwenden"
    r"|sostitui\w+|sustitu\w+|reemplaz\w+"
    r"|appl(?:y|ied)|extend\w*|modif\w+|fork\w*|cop(?:y|ied)|locali[sz]\w*|rebrand\w*|replicat\w*|suit\w*"
    r"|tailor\w*"
    r"|exchang\w+|adjust\w*|angepasst|anpass\w*|übertragen|adaptar\w*|adapter|adattar\w*"
    r"|aanpassen|hergebruik\w*|réutilis\w+|riutilizz\w+|reutiliz\w+)"
)
OTHERS = Sign(
    "for-others",
    (
        "council",
        "authorit",
        "cit",
        "town",
        "borough",
        "municip",
        "region",
        "area",
        "count",
        "state",
        "trust",
        "organi",
        "hospital",
        "agenc",
        "district",
        "government",
        "jurisdiction",
        "communit",
        "instance",
        "gemeente",
        "komm",
        "comm",
        "comun",
        "ente",
        "ayunt",
        "ajunt",
        "collectiv",
        "parish",
        "universit",
        "department",
        "charity",
        "stadt",
        "mairie",
        "else",
        "place",
        "particular",
        "specific",
    ),
    rf"\b{_ADAPT}\b[^!?]{{0,80}}?\b{_OTHER} (?:own |similar |local |\w+ )?{_PLACE}\b"
    rf"|\badd(?:ing)? (?:an?|another|your) (?:new )?(?:own )?(?:council|city|borough|municipality|region"
    rf"|county|trust)\b"
    rf"|\b{_OTHER} (?:own |local |\w+ )?{_PLACE}\b[^!?]{{0,60}}?"
    rf"\b(?:can|could|should|may|must|need to|want to|wish\w* to|to) (?:also |easily |then )?{_ADAPT}\b"
    rf"|\b(?:if|for|für|pour|voor|para|per)\b[^!?]{{0,30}}?\b{_OTHER} (?:own |local |\w+ )?{_PLACE}\b[^!?]{{0,60}}?\b{_ADAPT}\b"
    r"|\b(?:re-?us(?:e|ing)|adapt|run|deploy|install|set up|fork)\b (?:it |this |them )?(?:in |for )?(?:elsewhere|(?:an)?other places?)\b"
    r"|\b(?:everything|all|whatever|what)\b[^!?]{0,30}?\b(?:particular|specific|peculiar|local) to (?-i:[A-Z])[^!?]{0,40}?\b(?:in|under)\b",
)
# A heading over what is meant for another place.
FOR_OTHERS = Pattern(
    rf"\b(?:for|in|to|by|adding|für|pour|voor|para|per) (?:an? |une? |eine? )?{_OTHER} (?:own )?{_PLACE}\b"
)
# What such a sentence says when it says no.
NOT_MEANT = Pattern(
    r"\b(?:not|never|n't|n’t|nicht|pas|niet|non) (?:\w{1,20} )?(?:meant|intended|designed|suitable|possible|supported)\b|\bcannot\b|\bonly works\b"
)
# A file or a setting by its name, as a place to change.
NAMED_PLACE = Pattern(
    r"\b[\w/-]{1,60}\.(?:ya?ml|json|csv|toml|ini|cfg|conf|env|xml|geojson|properties|s?css|svg|png|html?|php|py|rb?|[jt]sx?)\b"
    r"|\b[a-z]{2,30}_[a-z_]{2,40}\b|\b[A-Z]{2,30}_[A-Z_]{2,40}\b",
    cased=True,
)  # fmt: skip
MAKE_YOURS = Sign(
    "make-it-yours",
    ("white", "brand", "tenant", "serves ", "hosts ", "skin", "your", "fork", "placeholder", "free to", "welcome to", "encouraged to",
     "invited to", "if you", "eigen", "propi", "propri", "propre"),
    r"\bwhite[- ]?label\w*|\b(?:un|non-)branded\b|\bre-?brand(?:ed|ing)?\b (?:it|this|the \w+|for|to"
    r"|with)\b|\bmulti-?tenan\w+|\b(?:serves|hosts) (?:many|several|multiple|any number of) (?:councils|cities|towns|organi[sz]ations)\b|\b(?:alternat\w+|different|own|custom) skins?\b"
    r"|\b(?:replac|swap|substitut|exchang)\w*\b[^!?]{0,80}?\b(?:with|by|for) (?:those of )?your\b"
    r"(?! (?:\w{1,20} ){0,2}(?:user ?names?|names?|keys?|tokens?|passwords?|paths?|e-?mails?|accounts?|ids?)\b)"
    r"|\b(?:chang|edit|updat|set|modif|amend|adjust|configur|tailor"
    r"|customi[sz])\w*\b[^!?]{0,80}?\byour (?:own )?"
    r"(?:council|area|city|town|organi[sz]ation|brand\w*|logo|region|boundar\w+)\b"
    r"|\byour own (?:instance|version|deployment|logo|brand\w*|colours?|boundar\w+|area|postcodes?|map"
    r"|theme|site|domain"
    r"|tenant|council|city|town|organi[sz]ation)\b"
    r"|\b(?:eigene[rns]? (?:instanz|version|installation|kopie)|eigen (?:instantie|versie|installatie|omgeving)|propre (?:instance|version"
    r"|installation)|propi[ao] (?:instancia|instància|versión|versió|instalación)|propri[ao] (?:istanza|versione|installazione))\b"
    r"|\bfork\b[^!?]{0,60}?\b(?:your own (?:version|instance|site|copy)|make it your|customi[sz]e|adapt)\b"
    r"|\b(?:even )?if (?:you|your \w{1,30})\s?(?:'re|are|is|aren|isn)?\s?(?:not|n't|n’t|'t|’t) "
    r"(?:an? |part\b|considered|from\b|in |based|working)"
    r"|\breplace (?:all )?(?:the )?placeholders\b"
    r"|\b(?:you are|you're|you’re|feel|are|everyone is) (?:free|welcome|encouraged|invited) to (?:adapt"
    r"|re-?use|use"
    r"|modify|customi[sz]e|fork|copy|take)\b(?![^!?]{0,80}licen[cs]e)(?![^!?]{0,40}\b(?:terms|credit)\b)",
)  # fmt: skip
# The same verbs and nouns in French, German, Dutch, Italian, Spanish, Catalan and Welsh.
_SET_ABROAD = (
    r"(?:modifi\w{1,6}|change[rz]|remplace[rz]|renseigne[rz]|configur(?:er|ez|ar|are)|ändern|anpassen|angepasst|eintragen"
    r"|gesetzt|aanpassen|aangepast|wijzig\w{0,3}|invullen|ingevuld|modificar\w{0,4}|impostar\w{1,4}|impostat\w|sostitui\w{1,4}"
    r"|modifica\w{0,4}|cambia\w{0,4}|canvia\w{0,4}|establec\w{1,5}|newid\w{0,6}|gosod(?:wch)?|golyg\w{0,6})"
)
_SETTINGS_ABROAD = (
    r"(?:paramètres?|réglages?|variables|valeurs?|einstellung(?:en)?|parameter|variablen|werte?|pfade?|instelling(?:en)?"
    r"|variabelen|waarden?|parametr[io]|impostazion[ei]|variabil[ei]|valor[ei]s?|parámetros?|ajustes?|paràmetres?"
    r"|gosodiad(?:au)?|newidyn(?:nau)?|gwerth(?:oedd)?)"
)
# Something a user of it sets or supplies: half of what another place needs.
CHANGE = Sign(
    "something-to-change",
    (
        "change", "edit", "replace", "modify", "set ", "update", "adjust", "specify", "customis", "customiz", "own ",
        "parameter", "argument", "option", "configur", "place ", "your ", "hardcoded", "hard-coded", "mapping", "provide",
        "supply", "alter", "tweak", "param", "paràm", "parám", "réglage", "variab", "valeur", "valor", "einstell", "wert", "pfad",
        "instell", "waarde", "setting", "impostaz", "ajuste", "gosodiad", "newidyn", "gwerth",
    ),
    r"\b(?:change|edit|replace|modify|set|update|adjust|specify|customi[sz]e|configure|alter|tweak)\b (?:\w{1,30} ){0,5}?"
    r"(?:variables?|paths?|names?|config\w*|settings?|urls?|values?|parameters?|constants?|credentials|ids?|columns?"
    r"|fields?|layers?|thresholds?|mapping|lines?)\b"
    r"|\bplace (?:an?|the|your)\b[^!?]{0,50}\bin(?:to)?\b|\bas (?:an?|the) (?:\w{1,30} )?(?:argument|parameter)\b"
    r"|\bto (?:suit|match|fit) your\b|\binto your (?:own )?(?:\w{1,30} )?(?:app|application|project|service|system|site)\b"
    r"|\b(?:your|own) (?:own )?(?:data|dataset|csv|spreadsheet|account|credentials|database|geojson|layers?|sheets?)\b"
    r"|\b(?:settings?|configuration) (?:is|are) (?:read|kept|stored|held|defined|set|taken) (?:from|in|by)\b"
    r"|\bhard-?coded\b|\bneed(?:s)? (?:mapping|configuring|changing)\b"
    r"|\b(?:is|are|can be) (?:configurable|configured(?! correctly| properly| with)|customi[sz]ed|parameteri[sz]ed)\b"
    rf"|\b{_SET_ABROAD}\b[^!?]{{0,60}}?\b{_SETTINGS_ABROAD}\b|\b{_SETTINGS_ABROAD}\b[^!?]{{0,60}}?\b{_SET_ABROAD}\b",
)  # fmt: skip
# What another team's data or settings must look like: a start, however often it is said.
SUPPLY = Sign(
    "something-to-supply",
    ("variable", "env", "column", "adjust", "tweak", "adapt", "amend", "define", "configur", "key", "to add", "support", "include", "new "),
    r"\b(?:required|necessary|expected|mandatory) (?:\w{1,20} ){0,2}columns?\b|\bcolumns? (?:must|should|needs? to)\b"
    r"|\byou(?:'ll| will| may| might)? (?:need|have|want) to (?:adjust|tweak|adapt|amend|define|configure)\b"
    r"|\b(?:defaults?|overrides?|options)\b[^!?]{0,40}\bconfigur\w{2,8}\b|\bits own (?:\w{1,20} ){0,3}key\b"
    r"|\b(?:set|variables?|env)\b[^!?]{0,60}?(?-i:\b[A-Z]{2,30}_[A-Z_]{2,40}\b)"
    r"|(?-i:\b[A-Z]{2,30}_[A-Z_]{2,40}\b)[^!?]{0,40}?\b(?:variable|set|env)\b"
    r"|\bto (?:add|support|include) (?:an?|another|new|more|other|additional) [^!?]{0,60}?\b(?:create|copy|write|add|edit|update|put|place|make|simply|you)\b"
    r"|\bnew [\w ]{1,30} can be added\b",
)  # fmt: skip
# What a tool for infrastructure calls the settings of a module.
MODULE_SETTINGS = Pattern(r"(?:^|/)(?:variables\.tf|terraform\.tfvars|values\.ya?ml)$")
