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
    r"|ausführ\w+|lokaal draaien|opstarten|exécution|lancement|ejecu\w+|executar|rodar|esecuzione|köra|kjøre|kom igång|kom i gang|käynnis\w+|asennus"
)
SETUP_HEADING = Pattern(rf"\b(?:{_SETUP})\b")
# The headings that say so most plainly, and those that speak of a part of it only.
PLAIN_HEADING = Pattern(
    r"\b(?:instal\w+|set[- ]?up|setting[- ]up|get(?:ting)?[- ](?:it[- ])?started|quick[- ]?start\w*|clone|running|run|local(?:ly| \w+)"
    r"|development|usage|how[- ]to[- ](?:use|run|start|install)|démarrage|inbetriebnahme|einrichtung|aan de slag|asennus|kom i ?gang"
    r"|avvio|puesta en marcha)\b"
)
PART_HEADING = Pattern(
    r"^(?!.{0,80}\b(?:instal|set[- ]?up\b|get\w{0,4}[- ]started|quick[- ]?start)).{0,120}?\b(?:structure|layout|deploy\w*|config\w*"
    r"|variables?|(?<!development )environments?|data ?bases?|credentials?|passwords?|protected|scripts?|pipelines?|information|theme|workflow"
    r"|process|aws|azure|heroku|production|optional|only|advanced|seed\w*|files|\w+ tests?)\b"
)
# Pages for it: by their own name, by their folder's, or the README of a folder.
SETUP_PAGE = Pattern(
    rf"(?:^|/)[\d_-]{{0,4}}(?:{_SETUP}|contribut\w{{1,5}})(?:[-_ ][\w-]{{1,30}})?\.\w{{2,8}}$"
)
SETUP_FOLDER = Pattern(
    r"(?:^|/)[\d_-]{0,4}(?:install\w*|set-?up|getting[-_]started|quick[-_]?start|deploy\w*)[\w-]{0,30}/"
)
FOLDER_PAGE = Pattern(r"^[^./][^/]*/(?:[^/]+/)?readme(?:[._]\w{2})?\.(?:md|markdown|rst|adoc|org|txt)$")
ROOT_PAGE = Pattern(r"^(?:docs?/|documentation/|\.github/)?[\w -]{1,40}\.(?:md|markdown|rst|adoc|txt|org)$")
DOCS_PAGE = Pattern(
    r"^(?:[\w-]+/)?(?:docs?|documentation|wiki|guides?)/(?:[^/]+/){0,3}[^/]+\.(?:md|markdown|rst|adoc)$"
)
# How a link to such a page is worded, and which files can only be linked to.
GUIDE_TEXT = Pattern(
    r"\b(?:install(?:ation|ing)?|set(?:ting)?[- ]?up|get(?:ting)?[- _]started|quick ?start|usage instructions"
    r"|user (?:guide|manual)|deploy(?:ment|ing)|how to (?:run|use|install)|notice|anleitung|handleiding|manuale?)\b"
)
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
# Words for setting up and running in German, Dutch, French, Italian, Spanish, Catalan, Portuguese and the north.
_DO_ABROAD = (
    r"klone|lade|öffne|starte|installiere|führe|entpacke|kloon|voer|installeer|pak|clone[zr]|télécharge[zr]|ouvr(?:ez|ir)|lance[zr]"
    r"|exécute[zr]|installe[zr]|installieren|starten|herunterladen|esegui\w{0,4}|avvia\w{0,4}|installa\w{0,4}|scarica\w{0,4}|clona\w{0,4}"
    r"|apri\w{0,4}|descarg\w{1,6}|ejecuta\w{0,4}|instal\w{1,5}|abr[eai]\w{0,3}|baix\w{1,5}|execut\w{1,5}|rod[ea]\w{0,3}|inicia\w{0,4}"
    r"|installera|klona|kör|kjør|kør|starta|asenna|kloonaa|aja|käynnistä|lataa|uruchom\w{0,4}|zainstaluj\w{0,4}|pobierz"
)
IMPERATIVE = Sign(
    "imperative",
    (
        "run", "install", "clone", "download", "unzip", "extract", "execut", "launch", "click", "compil", "build",
        "deploy", "import", "copy", "open", "start", "requires", "need", "tested", "lanc", "exéc", "esegui",
        "avvia", "ejecut", "klon", "lade", "öffne", "führe", "entpack", "kloon", "voer", "télécharg", "ouvr", "scaric", "clona",
        "apri", "descarg", "instal", "abr", "baix", "rod", "inicia", "kör", "kjør", "kør", "asenna", "aja", "käynn", "lataa",
        "uruchom", "pobierz", "upload", "unpack", "enable", "activate", "create", "press", "wire",
    ),
    r"^(?:please |then |now |just |simply |first,? |next,? |finally,? |to \w+[^,]{0,60}, )?"
    r"(?:run|install|clone|download|unzip|unpack|extract|execute|launch|double[- ]?click|compile|build|deploy|import|copy|upload"
    r"|(?:enable|activate) (?:the|it) |create (?:an?|the|your) (?:\w{1,20} ){0,2}(?:database|environment|virtualenv|account|folder|\.env)"
    r"|open (?:the|it|your|up)|start (?:the|it|by|your|with)|press (?-i:[A-Z])"
    rf"|{_DO_ABROAD})\b"
    r"|\brequires? (?:the )?(?-i:[A-Z])[\w.+#-]{1,40} |\btested (?:with|on) (?-i:[A-Z])"
    r"|\byou(?:'ll| will)? need to (?:install|have installed|download)\b",
)  # fmt: skip
# Two things to do, told in passing: to get it, then to start it ("put the folder on a web server and open it").
_DO = r"(?:^|[.,;:] |\b(?:and|then) )(?:(?:and|then|please|simply|just|now) ){0,2}"
GETS = Pattern(
    _DO + r"(?:put|copy|clone|download|unzip|extract|upload|paste|install|import|drag)\b"
    r"(?! (?:the |your |this |all )?(?:\w{1,20} )?(?:data\w*|csv|results?|reports?|pdfs?|figures|records)\b)"
)
GOES = Pattern(
    _DO + r"(?:open|run|source|serve|start|launch|press|render|knit|visit|execute|load|enable|choose)\b"
)
# What an outsider cannot get: settings or access from one team, things that are kept secret.
CLOSED = Sign(
    "closed-part",
    ("contact", "ask ", "mail", "dm", "message", "speak", "secret", "gpg"),
    r"\b(?:contact|ask|e-?mail|dm|message|speak to)\b[^!?]{0,80}?\b(?:for|to get|obtain|access|give)\b[^!?]{0,40}?"
    r"\b(?:access|credentials?|config\w*|secrets?|passwords?|payload|variables|permissions?|certificates?|\.env)\b"
    r"|\b(?:are|is|mostly|kept|all) (?:mostly )?secret\b(?! (?:variables?|keys?)\b)|\bgpg key\b[^!?]{0,20}\badded\b",
)  # fmt: skip
# The two halves of getting something running, as typed.
_FLAGS = r"(?:-{1,2}[\w=./-]{1,40} ){0,4}"
FETCHES = Pattern(
    r"\b(?:npm (?:i|ci|install)|yarn(?: install)?[ \t]{0,4}(?:$|&&)|pnpm (?:i|install)|bower install|bundle(?: install)?[ \t]{0,4}(?:$|&&)"
    r"|bundle install|composer (?:install|require|update)|pip3? install|pipenv (?:install|sync)|poetry install|uv (?:sync|pip)"
    r"|(?:conda|mamba|micromamba) (?:env create|create|install)|dotnet restore|nuget restore|mix deps\.get"
    rf"|mvnw? {_FLAGS}(?:clean )?(?:package|install|compile|verify)|gradlew? {_FLAGS}(?:clean )?(?:build|assemble)"
    r"|cargo install|go (?:get|install|mod)|stack build|sbt (?:compile|stage|assembly)|lein deps"
    r"|git clone|gh repo clone|docker (?:image )?(?:build|pull)|docker[- ]compose (?:build|pull)"
    r"|renv::restore|renv::init|install\.packages|install_(?:github|gitlab|deps)|pak::pk?g?_?\w{1,30}|remotes::\w{1,30}"
    r"|pod install|flutter pub get|make (?:all|install|set-?up|build|deps|init|bootstrap|requirements)|terraform init|helm repo add"
    r"|(?:apt(?:-get)?|yum|dnf|apk) (?:-y )?(?:install|add)|brew (?:install|bundle)|gem install|Install-Module"
    r"|(?:script|bin)/(?:set-?up|bootstrap|install)|drush (?:en|si|site:install)|-m venv|virtualenv [\w.-]{1,40})(?!\w)",
    re.MULTILINE,
)
STARTS = Pattern(
    r"\b(?:npm (?:run [\w:-]{1,40}|start)|yarn (?:run |start|dev|serve|develop)|pnpm (?:run |dev|start)|(?:ng|nx) serve|gatsby develop"
    r"|(?:rails|bin/rails) (?:s|server)|jekyll s(?:erve)?|runserver|artisan serve|flask run|streamlit run|(?:uv|poetry|pipenv) run"
    r"|uvicorn|gunicorn|celery|dagster dev|luigi|scrapy crawl|jupyter[ -](?:lab|notebook)|dotnet (?:run|watch)|func start"
    r"|mix phx\.server|python3? (?:-m (?!venv|pip)[\w.]{1,60}|[\w./-]{1,80}\.py)|node [\w./-]{1,80}|nodemon|rackup|foreman start|bin/dev"
    rf"|docker run|docker[- ]compose {_FLAGS}(?:[\w./-]{{1,60}}\.ya?ml )?(?:up|run)|java -jar|spring-boot:run|jetty:run|bootRun|gradlew? run"
    r"|cargo run|go run|php -S|drush (?:uli|serve)|ddev start|lando start|sbt (?:\w{1,30}/)?[\"']?run"
    r"|Rscript|(?:shiny::)?run(?:App|GitHub|_app)\(|source\(|tar_make|flutter run|make (?:run|serve|start|up|dev\w{0,10}|local\w{0,10})"
    r"|hugo serve\w{0,2}|http\.server|terraform apply|helm (?:install|upgrade)|cdk deploy|(?:sls|serverless) deploy|sam (?:deploy|local)"
    r"|ansible-playbook|snakemake|nextflow run|quarto (?:render|preview)|gulp (?:serve|watch|dev)|grunt (?:serve|server)"
    r"|(?:script|bin)/(?:server|start|run)|(?:start|run)[\w-]{0,20}\.(?:sh|bat|ps1|cmd))(?!\w)"
)
# How a thing, or what it needs, gets onto a machine.
ARRIVES = Pattern(
    r"\b(?:instal\w+|clon(?:e|ing)|download\w*|unzip\w*|npx?|yarn|pnpm|bundle|composer|pip3?|conda|docker(?:-compose)?"
    r"|restore|nuget|gem|brew|apt(?:-get)?|mvn|gradlew?|make (?:all|build|dev|init|install|setup|start|up)|script/\w+|bin/\w+|import|require|télécharg\w+"
    r"|cargo|rustup|sbt|dotnet|go (?:get|run|build|mod)|vagrant|helm|terraform|ddev|lando|pak|renv|includ(?:e|ing)|upload\w*|sub(?:e|ir)|hochladen"
    r"|scaric\w+|descarg\w+|herunterlad\w+|klonen|cloner|clonar\w*|clonare)\b|<script"
)
# A key that anyone can make for themselves.
OWN_TOKEN = Pattern(r"\bpersonal access token\b")
# What does both at once: it fetches what it needs and starts it, or there is nothing to fetch.
ALONE = Pattern(
    rf"\b(?:docker[- ]compose {_FLAGS}(?:[\w./-]{{1,60}}\.ya?ml )?up|vagrant up|ddev (?:start|launch)|lando start|bootRun|spring-boot:run"
    r"|runGitHub|http\.server|hugo serve\w{0,2}|helm install|load unpacked|install from zip"
    r"|(?:no|without) (?:\w{1,20} )?installation|open (?:the )?(?:file )?(?:[\w./-]{1,60}/)?index\.html?)(?!\w)"
)
# Commands of a template's page, which do apply to what was made from it.
TEMPLATE_COMMAND = Pattern(r"^(?:npm (?:run )?start|yarn (?:run )?start|pnpm (?:run )?start|ng serve)$")
# A fragment: which script does what, what it was written for, where the steps are, or a command that only checks it.
_SCRIPT = r"[\w/.-]{0,60}\w\.(?:R|Rmd|qmd|ipynb|py|sh|bat|ps1|do|sas|fmw|m|pl|xlsm|sql)\b"
_VERSION = r"(?:R|Python|Ruby|Node(?:\.?js)?|PHP|Java|JDK|Stata|MATLAB|QGIS|\.NET(?: Core)?|Go|Julia)\W{1,3}(?:version )?v?\d"
FRAGMENT = Sign(
    "fragment",
    (
        ".r", ".q", ".ipynb", ".py", ".sh", ".bat", ".ps1", ".do", ".sas", ".fmw", ".m", ".pl", ".xlsm", ".sql", "version", "packages",
        "install", "pytest", "test", "python", "ruby", "node", "php", "java", "matlab", ".net", "r ", "macro",
    ),
    rf"\b(?:run|runs|running|execut\w{{1,4}}|render\w{{0,3}}|knit\w{{0,4}}|sourc(?:e|ing)|start with|main (?:script|file))\b[^!?]{{0,60}}?{_SCRIPT}"
    rf"|{_SCRIPT}[^!?]{{0,40}}?\b(?:is the main|creates|generates|produces|converts|runs|downloads|builds|renders|loads|imports|exports|updates"
    r"|processes|calculates|should be run|can be run|is run|must be run|in order)\b"
    rf"|(?-i:\b{_VERSION})"
    r"|^(?:R )?packages(?: used| required| needed)?: |\binstallation\b[^!?]{0,80}\b(?:refer|see|follows?|documentation|guide|instructions)\b"
    r"|\b(?:pytest|npm (?:run )?test|yarn test|rspec|dotnet test|go test|mvn test|phpunit|tox|rake test|terraform (?:fmt|plan)|ansible-playbook)\b"
    r"|\benable macros\b",
)  # fmt: skip
