"""What speaks for steps to install and run something: names of pages and headings, commands, sentences."""

from __future__ import annotations

import re

from openness_lint.checks.signs import Sign
from openness_lint.patterns import Pattern

_SETUP = (
    r"instal\w+|set[-_ ]?up|setting[-_ ]up|get(?:ting)?[-_ ]started|quick[-_ ]?start\w*|deploy\w*|develop\w*|running"
    r"|run|usage|local[-_ ]\w+|build\w*|pre-?requisites?|docker|hosting|user[-_ ]?(?:guide|manual)"
    r"|how[-_ ]to[-_ ](?:use|run|install)|anleitung|utilisation|notice|handleiding|manuale?|guide"
    r"|despliegue|puesta en marcha|publicaci[oó]n en|avvio|démarrage|inbetriebnahme|einrichtung|aan de slag"
)
SETUP_HEADING = Pattern(rf"\b(?:{_SETUP})\b")
# Pages for it: by their own name, by their folder's, or the README of a folder.
SETUP_PAGE = Pattern(
    rf"(?:^|/)[\d_-]{{0,4}}(?:{_SETUP}|contribut\w{{1,5}})(?:[-_ ][\w-]{{1,30}})?\.\w{{2,8}}$"
)
SETUP_FOLDER = Pattern(
    r"(?:^|/)[\d_-]{0,4}(?:install\w*|set-?up|getting[-_]started|quick[-_]?start|deploy\w*)[\w-]{0,30}/"
)
FOLDER_PAGE = Pattern(r"^[^/]+/(?:[^/]+/)?readme(?:[._]\w{2})?\.(?:md|markdown|rst|adoc|org|txt)$")
ROOT_PAGE = Pattern(r"^(?:docs?/|documentation/|\.github/)?[\w -]{1,40}\.(?:md|markdown|rst|adoc|txt|org)$")
DOCS_PAGE = Pattern(
    r"^(?:[\w-]+/)?(?:docs?|documentation|wiki|guides?)/(?:[^/]+/){0,3}[^/]+\.(?:md|markdown|rst|adoc)$"
)
# How a link to such a page is worded, and which files can only be linked to.
GUIDE_TEXT = Pattern(
    r"\b(?:install(?:ation|ing)?|set(?:ting)?[- ]?up|get(?:ting)?[- _]started|quick ?start|usage instructions"
    r"|user (?:guide|manual)|deploy(?:ment|ing)|how to (?:run|use|install)|notice|anleitung|handleiding|manuale?)\b"
)
DOCS_TEXT = Pattern(r"^(?:the |full |read the |online |api )?(?:documentation|docs|manual)\b")
DOCUMENT = Pattern(r"\.(?:pdf|docx?|odt|pptx?)$")
# Parts of a how-to that do not get anything running.
ASIDE = Pattern(
    r"\b(?:tests?|testing|lint\w*|releas\w+|publish\w*|debug\w*|troubleshoot\w*|upgrad\w+|migrat\w+|monitor\w*"
    r"|logg\w+|logs|backups?|security|performance|code quality|stack|technolog\w+|built with|pull requests?"
    r"|commit\w*|branch\w*|formatting|style|versioning|sauvegarde|outputs?)\b"
)
# What somebody types to install or start something.
INSTALLS = Pattern(
    r"\b(?:install|clone|npm (?:i|ci|run|start)|npx|yarn|pnpm|bundle|composer|docker(?:-compose)?|pip3?|conda|uv"
    r"|make|serve|runserver|dotnet|mvn|gradlew?|cargo|go (?:get|run|build|install)|Rscript|library|source|vagrant"
    r"|terraform|deno|bin/\w+|\.env)\b",
    cased=True,
)
IMPERATIVE = Sign(
    "imperative",
    (
        "run", "install", "clone", "download", "unzip", "extract", "execut", "launch", "click", "compil", "build",
        "deploy", "import", "copy", "open", "start", "requires", "need", "tested", "lanc", "exéc", "esegui",
        "avvia", "ejecut",
    ),
    r"^(?:please |then |now |just |simply |first,? |next,? |finally,? |to \w+[^,]{0,60}, )?"
    r"(?:run|install|clone|download|unzip|extract|execute|launch|double[- ]?click|compile|build|deploy|import|copy"
    r"|open (?:the|it|your|up)|start (?:the|it|by|your|with)|lancer|lancez|exécuter|exécutez|installer|installez"
    r"|installieren|starten|esegui\w*|avvia\w*|installa\w*|instalar?|ejecuta\w*|installeer)\b"
    r"|\brequires? (?:the )?(?-i:[A-Z])[\w.+#-]{1,40} |\btested (?:with|on) (?-i:[A-Z])"
    r"|\byou(?:'ll| will)? need to (?:install|have installed|download)\b",
)  # fmt: skip
# What an outsider cannot get: settings or access from one team, things that are kept secret.
CLOSED = Sign(
    "closed-part",
    ("contact", "ask ", "mail", "dm", "message", "speak", "secret", "gpg"),
    r"\b(?:contact|ask|e-?mail|dm|message|speak to)\b[^!?]{0,80}?\b(?:for|to get|obtain|access|give)\b[^!?]{0,40}?"
    r"\b(?:access|credentials?|config\w*|secrets?|passwords?|payload|variables|permissions?|certificates?|\.env)\b"
    r"|\b(?:are|is|mostly|kept|all) (?:mostly )?secret\b(?! (?:variables?|keys?)\b)|\bgpg key\b[^!?]{0,20}\badded\b",
)  # fmt: skip
# The two halves of getting something running, as typed.
FETCHES = Pattern(
    r"\b(?:npm (?:i|ci|install)|yarn(?: install)?$|pnpm (?:i|install)|bundle install|composer install"
    r"|pip3? install|poetry install|uv sync|conda env create|dotnet restore|mix deps\.get)\b",
    re.MULTILINE,
)
STARTS = Pattern(
    r"\b(?:npm (?:run (?:start|dev|serve|develop)|start)|yarn (?:start|dev|serve|develop)|pnpm (?:dev|start)"
    r"|(?:rails|bin/rails) (?:s|server)|jekyll serve|runserver|artisan serve|flask run|streamlit run|uvicorn|dotnet run"
    r"|mix phx\.server|python3? [\w./-]+\.py|node [\w./-]+\.js|rackup|bin/dev)\b"
)
# How a thing, or what it needs, gets onto a machine.
ARRIVES = Pattern(
    r"\b(?:instal\w+|clon(?:e|ing)|download\w*|unzip\w*|npx?|yarn|pnpm|bundle|composer|pip3?|conda|docker(?:-compose)?"
    r"|restore|nuget|gem|brew|apt(?:-get)?|mvn|gradlew?|make (?:all|build|dev|init|install|setup|start|up)|script/\w+|bin/\w+|import|require|télécharg\w+"
    r"|includ(?:e|ing)|upload\w*|sub(?:e|ir)|hochladen"
    r"|scaric\w+|descarg\w+|herunterlad\w+|klonen|cloner|clonar\w*|clonare)\b|<script"
)
# A key that anyone can make for themselves.
OWN_TOKEN = Pattern(r"\bpersonal access token\b")
