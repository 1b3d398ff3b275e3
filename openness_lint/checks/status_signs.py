"""The tables by which a status is told: machine words, title words, sentences in English and in other languages.

Words and precedence: rule-catalogue 4.5 (the strongest ending first).
"""

from __future__ import annotations

from openness_lint.checks.signs import Sign
from openness_lint.checks.signtables import table
from openness_lint.patterns import Pattern

MACHINE_WORDS = {
    # publiccode.yml
    "concept": "trial", "development": "building", "beta": "beta", "stable": "live", "obsolete": "ended",
    # repostatus.org
    "wip": "building", "suspended": "paused", "abandoned": "ended", "active": "live", "inactive": "ended",
    "unsupported": "ended", "moved": "moved", "completed": "ended", "complete": "ended", "finished": "ended", "ended": "ended",
    "closed": "ended", "on hold": "paused", "on-hold": "paused", "in use": "live", "in production": "live", "ongoing": "building",
    # classifiers of Python packages, besides alpha, beta and inactive
    "planning": "building", "production/stable": "live", "mature": "live",
    # code.json
    "ideation": "trial", "alpha": "trial", "release candidate": "beta", "production": "live", "archival": "ended",
    # common badges (stability, lifecycle, maturity, "status")
    "experimental": "trial", "maturing": "live", "deprecated": "ended", "superseded": "moved", "retired": "ended",
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

# Words of a title that mean a phase wherever they stand.
PHASES = (Sign("trial", ("alpha",), r"\balpha\b"), Sign("beta", ("beta",), r"\bbeta\b"))

THIS = r"(?:this|the|our)\s(?:\w+[\s-]){0,4}?(?:project|repo|repository|site|website|app|application|service|code|codebase|tool|library|package|api|plugin|dashboard|work(?!s)|module|version|software|product|system|page|toolkit|framework|component|prototype|scraper|programme|program|theme|gem|solution|accelerator|platform|portal|bot|pipeline|handbook|playbook|extension|widget|initiative|pilot|trial)s?\b"

# How far the whole project is may be said anywhere, also among the words on contributing.
WHOLE = Pattern(
    r"^(?:\w+:? )?(?:this|the|our) (?:project|repository|repo|package|tool|site|website|app|application|service|"
    r"library|code|codebase|software) (?:is|was|has)\b"
)
# "It is early days", "This is currently in development": what else should be meant, where nothing else is named?
BARE = Pattern(
    r"^\W*(?:(?:note|nb|please note)\W*(?:that )?)?(?:this|it)(?: is|'s|’s| was| has been)?"
    r"\s*(?:(?:still|currently|very) )?$"
)
LIVE_ONE = Pattern(r"^(?:the|our) (?:current )?live (?:site|version|service|instance|app|map|dashboard)\b")

NOT_THE_WORK = r"\b(?:your|document(?:s|ation)|docs|content|materials?|lists?|data(?:sets?|bases?)?|images?|files?|tables?|packages?|components?|tools|branch|repositor(?:y|ies)|models?|fonts?|assets?|pages)\b[^.]{0,30}$"
"""What stands before "is hosted", "is deployed" or "is maintained" where a part of the work is meant."""

SENTENCES = table("status_sentences")
# What is hosted somewhere is the work itself, whatever the sentence calls it; the others need "this project" or the opening.
DEPLOYED = SENTENCES["live deployed"]
SENTENCE_SIGNS = tuple(SENTENCES.values())

# Words of a repository's name that say how things stand.
NAME_WORDS = {
    "deprecated": "ended", "archived": "ended", "retired": "ended", "obsolete": "ended",
    "prototype": "trial", "prototypes": "trial", "poc": "trial", "pilot": "trial", "mvp": "trial", "alpha": "trial", "beta": "beta",
}  # fmt: skip
SUPPORTED = Pattern(
    r"\b(?:latest|current|newest|main|stable|recent|last)\b[^.|]{0,40}\b(?:is|are|receives?) (?:actively |currently |being )?(?:supported|maintained|security (?:updates|fixes|patches))\b"
)
