"""The tables by which a status is told: machine words, title words, sentences in English and in other languages.

Words and precedence: rule-catalogue 4.5 (the strongest ending first).
"""

from __future__ import annotations

from openness_lint.checks.signs import Sign
from openness_lint.patterns import Pattern

MACHINE_WORDS = {
    # publiccode.yml
    "concept": "trial", "development": "building", "beta": "beta", "stable": "live", "obsolete": "ended",
    # repostatus.org
    "wip": "building", "suspended": "paused", "abandoned": "ended", "active": "live", "inactive": "ended",
    "unsupported": "ended", "moved": "moved", "completed": "ended", "complete": "ended", "finished": "ended", "ended": "ended",
    "closed": "ended", "on hold": "paused", "on-hold": "paused", "in use": "live", "in production": "live", "ongoing": "building",
    # code.json
    "ideation": "trial", "alpha": "trial", "release candidate": "beta", "production": "live", "archival": "ended",
    # common badges (stability, lifecycle, maturity, "status")
    "experimental": "trial", "maturing": "building", "deprecated": "ended", "superseded": "moved", "retired": "ended",
    "archived": "ended", "prototype": "trial", "poc": "trial", "proof of concept": "trial", "live": "live",
    "maintained": "live", "unmaintained": "ended", "work in progress": "building", "discovery": "trial",
    "in development": "building", "under development": "building", "pre-alpha": "building", "paused": "paused",
    "dormant": "paused", "questioning": "live", "soft-deprecated": "ended", "defunct": "ended", "pilot": "trial",
}  # fmt: skip

# In titles, banners and short lines a bare word is a statement.
TITLE_SIGNS = (
    Sign(
        "moved",
        ("moved", "superseded", "replaced", "migrated"),
        r"\b(?:moved|superseded|replaced|migrated)\b",
    ),
    Sign(
        "ended",
        (
            "deprecated",
            "retired",
            "archived",
            "obsolete",
            "unmaintained",
            "defunct",
            "decommissioned",
            "discontinued",
            "no longer",
        ),
        r"\b(?:deprecated|retired|archived|obsolete|unmaintained|defunct|decommissioned|discontinued|no longer \w+)\b",
    ),
    Sign("paused", ("paused", "on hold", "suspended"), r"\b(?:paused|on hold|suspended)\b"),
    Sign(
        "trial",
        ("prototype", "proof of concept", "proof-of-concept", "poc", "experiment", "pilot", "alpha", "mvp"),
        r"\b(?:prototype|proof[ -]of[ -]concept|poc|experiment(?:al)?|pilot|(?<!pre-)alpha|mvp)\b(?! kit)",
    ),
    Sign("beta", ("beta",), r"\bbeta\b"),
    Sign(
        "building",
        ("wip", "work in progress", "work-in-progress", "in development", "under development", "pre-alpha"),
        r"\b(?:wip|work[ -]in[ -]progress|(?:in|under) development|pre-alpha)\b",
    ),
)

THIS = r"(?:this|the|our)\s(?:\w+[\s-]){0,4}?(?:project|repo|repository|site|website|app|application|service|code|codebase|tool|library|package|api|plugin|dashboard|work(?!s)|module|version|software|product|system|page|toolkit|framework|component|prototype|scraper|programme|program|theme|gem|solution|accelerator|platform|portal|model|dataset|script|map|bot|pipeline|standard|schema|guide|handbook|playbook|extension|widget|engine|server|client|initiative|collection|resource|pilot|trial|release)s?\b"

ENGLISH_SIGNS = (
    Sign(
        "moved",
        (
            "moved",
            "migrated",
            "transferred",
            "superseded",
            "replaced by",
            "relocated",
            "has been merged",
            "successor",
            "new home",
            "now lives",
            "now maintained at",
            "now been",
            "latest version",
            "current version",
            "newer version",
        ),
        r"(?:\b(?:has|have|was|were|been|is|are)\s(?:now\s|since\s|been\s|all\s|also\s){0,3}(?:moved|migrated|transferred|superseded|relocated|merged into|replaced by)\b"
        r"|\bwe(?:'ve| have) moved\b|\bnow (?:lives|maintained|developed|hosted) (?:at|in|on)\b|\bnew home\b|\bmoved to\b|\b(?:latest|current|newer|maintained|up[- ]to[- ]date) versions? (?:is|are|can be found|lives?)\b[^.]{0,30}?\b(?:at|on|here)\b)",
    ),
    Sign(
        "ended",
        (
            "no longer",
            "deprecated",
            "retired",
            "decommissioned",
            "defunct",
            "unmaintained",
            "not maintained",
            "end of life",
            "discontinued",
            "archived",
            "shut down",
            "closed",
            "obsolete",
            "not be maintained",
            "not actively",
            "abandoned",
            "never quite launched",
            "ceased",
            "will not be updated",
            "ended",
            "finished",
            "completed",
            "complete",
            "final update",
            "final data update",
            "last update",
        ),
        r"(?:\bno longer (?:\w+ ){0,2}?(?:maintain\w*|support\w*|develop\w*|used|in use|updat\w*|active\w*|available|live|running|operational|reflects?|work\w*|online)\b"
        r"|\b(?:is|are|was|been|now|considered|and|become)\s(?:now\s|been\s|officially\s|currently\s){0,2}(?:deprecated|retired|decommissioned|defunct|unmaintained|discontinued|archived|obsolete|abandoned|shut down|switched off|turned off)\b"
        r"|\b(?:service|site|website|project|app|trial|pilot|survey|work|it|programme)\s(?:has\s|was\s|is\s)?(?:now\s)?(?:been\s)?(?:closed|ceased|ended|finished|completed?)\b"
        r"|\bnot (?:be )?(?:being )?(?:actively )?(?:maintained|supported|updated)\b|\bend[- ]of[- ]life\b|^deprecated\b|\bnever (?:quite )?launched\b|\bdeprecation notice\b|\b(?:the|this was the|its) (?:final|last) (?:data )?(?:update|release|version) (?:was|of)\b)",
    ),
    Sign(
        "paused",
        ("paused", "on hold", "suspended", "hiatus", "resource", "capacity", "time to", "funding to"),
        r"\b(?:is|are|been|currently|now|project)\s(?:\w+\s){0,2}?(?:paused|on hold|suspended|on hiatus)\b"
        r"|\bwe (?:\w+ )?(?:do not|don't|no longer|cannot)(?: currently| presently| at present)? (?:have|find) (?:the |any |enough |sufficient )?(?:resources?|capacity|time|funding) (?:to|for)\b"
        r"|\b(?:limited|no|little) (?:resources?|capacity|time|funding) (?:to|for) (?:\w+ ){0,5}?(?:development|maintain\w*|maintenance|develop|support|work on)\b",
    ),
    Sign(
        "building",
        (
            "work in progress",
            "work-in-progress",
            "wip",
            "under development",
            "in development",
            "under construction",
            "being developed",
            "being built",
            "in progress",
            "constant development",
            "coming soon",
            "not yet",
            "pre-alpha",
            "early stage",
            "actively developed",
            "active development",
            "ongoing",
            "on-going",
            "underway",
            "under way",
            "being ",
            "undergoing",
        ),
        r"(?:\bwork[ -]in[ -]progress\b|\bwip\b|\bunder (?:active |heavy |constant |ongoing |continuous )?(?:development|construction)\b"
        r"|\b(?:is|are|still|currently|now)\s(?:\w+\s){0,3}?in (?:active |constant |early |heavy |continuous )?development\b"
        r"|\b(?:is|are) (?:currently |still |now |actively )?being (?:actively )?(?:developed|built|written)\b|\bpre-alpha\b|\b(?:very )?early (?:stages?|days|development)\b"
        r"|\b(?:is|are) (?:currently |still |now |gradually )?being (?:\w+ly )?(?:introduced|incubated|trialled|trialed|piloted|rolled out|redeveloped|rebuilt|rewritten|extended|worked on|designed|organised|organized)\b"
        r"|\b(?:work|development|project|migration|roll-?out)s? (?:is|are|remains?) (?:still |currently )?(?:on-?going|under ?way|in progress)\b"
        r"|\b(?:is|are|an) on-?going (?:\w+ ){0,2}?(?:project|work|effort|programme|program|development|collaboration)\b|\bundergoing (?:\w+ )?(?:development|changes|testing|work)\b"
        r"|\bactively developed\b|\bunder active\b|\bnot (?:yet )?(?:complete|finished|ready for (?:use|production))\b)",
    ),
    Sign(
        "trial",
        (
            "proof of concept",
            "proof-of-concept",
            "prototype",
            "experiment",
            "pilot",
            "demo ",
            "alpha",
            "proof of principle",
            "hackathon",
            "hack day",
            "trial",
            "mvp",
            "minimum viable",
            "testing",
            "evaluation",
        ),
        r"(?:\b(?:testing|pilot|trial|evaluation|experiment)s? (?:is|are|remains?) (?:still |currently )?(?:on-?going|under ?way|in progress)\b"
        r"|\b(?:is|as|are|was|of|currently|be|been)\s(?:just |only |merely |currently |still |considered |an? |very |the |early |working |simple |small |rough |initial ){0,4}"
        r"(?:proof[ -]of[ -](?:concept|principle)|prototype|experiment(?:al)?|pilot|demo(?:nstration)?|alpha|trial|mvp|minimum viable product)\b"
        r"|^(?:an? )?(?:\w+ )?(?:proof[ -]of[ -]concept|prototype|experimental)\b(?! kit)|\bin alpha\b|\balpha (?:release|version|stage|phase|state)\b|\bat (?:a )?hack(?:athon| ?day)\b)",
    ),
    Sign(
        "beta",
        ("beta",),
        r"\b(?:(?:is|are|in|currently|still|public|private|a|into)\s(?:\w+\s){0,2}?beta|beta (?:release|version|stage|phase|service|status|software))\b",
    ),
    Sign(
        "live",
        (
            "actively maintained",
            "maintained by",
            "in production",
            "live",
            "in use",
            "used by",
            "currently used",
            "currently hosted",
            "runs on",
            "deployed",
            "periodically",
            "nightly",
            "daily",
            "weekly",
            "monthly",
            "actively used",
            "production-ready",
            "production ready",
            "runs every",
            "updated daily",
            "updated weekly",
            "updated nightly",
            "stable",
            "currently maintained",
            "maintained",
            "live ",
            "ongoing",
            "on-going",
        ),
        r"(?:\b(?:is|are) (?:being )?(?:currently |now |still )?(?:actively |currently )?(?:and )?(?:maintained|used in production|in production|live\b(?! at\b)|in (?:active |daily |live )?use|deployed|hosted)\b"
        r"|\bactively maintained\b|\bcurrently (?:being )?(?:used|hosted|live|maintained|deployed|running)\b|\b(?:runs?|is run|are run) (?:\w+ ){0,6}?(?:daily|nightly|weekly|monthly|every|periodically|regularly|on a \w+ basis)\b"
        r"|\b(?:is|are) (?:an )?on-?going (?:tool|service|resource|series|record)\b|\b(?:the|our|this|its) live (?:version|site|website|service|app|application|api|instance|dashboard|map|tool) (?:is|can be|runs|lives)\b"
        r"|\bupdate[ds]?(?: schedule| frequency)?:? (?:daily|nightly|weekly|monthly|every)\b|\bdeployed with \d|\bin live (?:use|service)\b|\bwent live\b|\bin daily use\b|\bstatus:? (?:live|active|stable)\b)",
    ),
)

# Sentences only say so much: the plainest forms in the languages whose headings we read.
OTHER_LANGUAGES = (
    Sign(
        "moved",
        (
            "à jour sont",
            "déplacé",
            "umgezogen",
            "verplaatst",
            "spostato",
            "trasladado",
            "vervangen",
            "ersetzt durch",
            "remplacé",
        ),
        r"\b(?:versions? à jour (?:est|sont) sur|a été (?:déplacé|remplacé)e?s?|ist umgezogen|ersetzt durch|is verplaatst|(?:is|zijn|wordt) (?:\w+ ){0,6}?vervangen|è stato spostato|se ha trasladado)\b",
    ),
    Sign(
        "ended",
        (
            "plus maintenu",
            "nicht mehr",
            "niet meer",
            "non è più",
            "no longer",
            "ya no",
            "uitgefaseerd",
            "obsolète",
            "veraltet",
            "abandonné",
        ),
        r"\b(?:n'est plus (?:maintenu|développé|utilisé)e?|nicht mehr (?:gepflegt|weiterentwickelt|verwendet|genutzt)|niet meer (?:onderhouden|gebruikt|ondersteund)|non è più (?:mantenuto|sviluppato)|ya no se (?:mantiene|usa)|uitgefaseerd|est obsolète|ist veraltet)\b",
    ),
    Sign(
        "building",
        ("en cours", "in entwicklung", "in ontwikkeling", "in sviluppo", "en desarrollo", "en desenvolupament", "em desenvolvimento", "under utvikling", "under udvikling", "under utveckling", "datblyg"),
        r"\b(?:(?:projet|travail|développement|travaux) (?:est |sont )?en cours|en cours de (?:développement|construction|réalisation|rédaction)|(?:noch |derzeit |aktuell )?in Entwicklung|(?:nog |volop )?in ontwikkeling|in (?:fase di |corso di )?sviluppo|en desarrollo|en desenvolupament|em desenvolvimento|under (?:utvikling|udvikling|utveckling)|(?:cael|wrthi'n cael) ei d?datblygu)\b",
    ),
    Sign(
        "live",
        ("in gebruik", "im einsatz", "en production", "in produzione", "en producción", "en producció", "em produção", "i drift", "i bruk", "i brug", "produksjon", "produktion", "tuotannossa", "käytössä"),
        r"\b(?:is (?:nu )?in gebruik|ist im Einsatz|est en production|è in produzione|está en producción|està en producció|está em produção|i drift|(?:er|är) i (?:bruk|brug|produksjon|produktion)|on (?:tuotannossa|käytössä))\b",
    ),
)
# What is hosted somewhere is the work itself, whatever the sentence calls it; the others need "this project" or the opening.
NOT_THE_WORK = r"\b(?:your|documentation|docs|content|materials?|lists?|data(?:sets?|bases?)?|images?|files?|tables?|packages?|components?|tools|branch|repositor(?:y|ies)|models?|fonts?|assets?|pages)\b[^.]{0,30}$"
"""What stands before "is hosted", "is deployed" or "is maintained" where a part of the work is meant."""
DEPLOYED = Sign(
    "live",
    ("hosted", "deployed", "in production", "live site", "production"),
    r"\b(?:is|are) (?:currently |now |also )?(?:hosted|deployed)\b(?! (?:by running|with the command|using the command))|\b(?:currently|now) (?:hosted|deployed|live|running)\b|\bdeployed (?:app|application|version|site|service|instance|dashboard) (?:is|can)\b|\bproduction (?:site|version|environment|instance|service) (?:is|runs?|can|at)\b",
)
SENTENCE_SIGNS = (*ENGLISH_SIGNS, *OTHER_LANGUAGES, DEPLOYED)

# Words of a repository's name that say how things stand.
NAME_WORDS = {
    "deprecated": "ended", "archived": "ended", "retired": "ended", "obsolete": "ended",
    "prototype": "trial", "prototypes": "trial", "poc": "trial", "pilot": "trial", "mvp": "trial", "alpha": "trial", "beta": "beta",
}  # fmt: skip
SUPPORTED = Pattern(
    r"\b(?:latest|current|newest|main|stable|recent|last)\b[^.|]{0,40}\b(?:is|are|receives?) (?:actively |currently |being )?(?:supported|maintained|security (?:updates|fixes|patches))\b"
)
