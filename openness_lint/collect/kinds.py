"""The table of what checks may read, most telling first. `wanted.py` says how it is used."""

from __future__ import annotations

from openness_lint.frozen import Frozen


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_TEXT = (
    "",
    "md",
    "markdown",
    "mdx",
    "txt",
    "rst",
    "adoc",
    "asciidoc",
    "org",
    "html",
    "htm",
    "textile",
    "rdoc",
)
_MARKUP = ("md", "markdown", "mdx", "rst", "adoc", "asciidoc", "org", "textile", "rdoc", "rmd", "qmd")


class Kind(Frozen):
    """One kind of file: at most `most` files of at most `kilobytes` each. All names are in lower case.

    `names`: whole file names; `stems`: file names up to the first "."; in both, "*" stands for any letters.
    `endings`: what follows the last "."; with `stems` both must fit. `places`: "root" (also .github, docs
    and the like), "top" (the root alone), or folder names to be found anywhere above; none: everywhere.
    `deepest`: folders above the file at most. `spread`: one from each folder in turn, names with a `prefer`
    word first and names or folders with an `avoid` word last. `newest`: last names first (dated posts).
    """

    about: str
    most: int
    kilobytes: int
    names: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    deepest: int = 99
    spread: bool = False
    newest: bool = False
    prefer: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


ROOTS = frozenset({"", ".github", ".gitlab", ".forgejo", ".gitea", "docs", "doc", "documentation"})

KINDS = (
    Kind(
        "front page",
        14,
        4000,
        # README in the languages of the sample and of the tool's heading lexicon.
        stems=_words("""
            readme read_me read-me readme_first readme-* readme_* lisezmoi lisez-moi liesmich leesmij
            leesmee leggimi leeme llegeix-me llegiu-me leiame darllenfi darllen lasmig lesmeg
            """),
        endings=(
            *_TEXT,
            *_words("rmd qmd ipynb text mkd mkdn mdown mdwn rest asc wiki mediawiki creole pod 1st"),
        ),
        places=("root",),
    ),
    Kind(
        "licence",
        40,
        256,
        stems=_words("""
            license* licence* *-license *-licence *_license *_licence unlicense unlicence copying*
            copyright* notice notices lizenz* licenza* licentie* licencia* llicencia* trwydded* licens
            lisens eupl* legal ogl open-licen* mit-licen*
            """),
        endings=(
            *_TEXT,
            *_words(
                "text license licence mit apache bsd ogl eupl en code data docs lesser mpl gpl mkd mkdn mdown mdwn"
            ),
        ),
    ),
    Kind("licences by REUSE", 20, 256, endings=("txt", ""), places=("licenses", "licences")),
    Kind("licence map", 4, 256, names=("reuse.toml", "dep5", "debian/copyright")),
    Kind(
        "metadata",
        40,
        300,
        names=_words("""
            pyproject.toml setup.cfg setup.py package.json composer.json description *.gemspec cargo.toml
            pom.xml *.csproj *.fsproj *.vbproj *.nuspec directory.build.props publiccode.yml publiccode.yaml
            citation.cff codemeta.json code.json civic.json datapackage.json datapackage.yml
            datapackage.yaml *-metadata.json mix.exs go.mod *.info.yml manifest.json bower.json build.gradle
            build.gradle.kts project.clj package.swift pubspec.yaml action.yml antora.yml _config.yml
            mkdocs.yml _quarto.yml _bookdown.yml openness.toml funding.yml catalog-info.yaml app.json
            codeowners .zenodo.json cname gatsby-config.js docusaurus.config.js docusaurus.config.ts hugo.toml
            hugo.yaml tech-docs.yml _pkgdown.yml
            """),
        deepest=3,
    ),
    Kind(
        "about the project",
        40,
        256,
        stems=_words("""
            contributing* support security code_of_conduct code-of-conduct codeofconduct conduct changelog*
            changes history news releases release-notes release_notes governance maintainers authors
            contributors credits acknowledgements acknowledgments thanks roadmap* todo backlog lessons*
            retrospective* evaluation* findings results impact about overview faq faqs contact status
            project-status data data-sources data_sources datasources privacy* accessibility* install
            installation usage setup getting-started getting_started gettingstarted deploy deployment
            hosting configuration customising customizing adapting reuse citation disclaimer declaration*
            case-study case_study background rationale why
            """),
        endings=_TEXT,
        places=("root",),
    ),
    Kind(
        "issue forms",
        16,
        64,
        endings=("md", "yml", "yaml"),
        places=("issue_template", "issue_templates", "discussion_template", "merge_request_templates"),
    ),
    Kind(
        "issue form",
        4,
        64,
        stems=("issue_template", "pull_request_template"),
        endings=_TEXT,
        places=("root",),
    ),
    Kind("start page", 8, 400, stems=("index", "home"), endings=(*_MARKUP, "html", "htm"), deepest=2),
    Kind(
        "decision records",
        20,
        128,
        endings=(*_MARKUP, "txt"),
        places=_words("""
            adr adrs decisions decision-records decision_records architecture-decisions rfcs
            """),
    ),
    Kind(
        "posts",
        20,
        128,
        endings=(*_MARKUP, "html"),
        places=("_posts", "posts", "blog", "weeknotes", "week-notes", "_weeknotes"),
        newest=True,
    ),
    Kind(
        "documents",
        60,
        256,
        endings=(*_MARKUP, "txt", "html", "htm"),
        places=_words("docs doc documentation wiki guide guides guidance handbook vignettes"),
    ),
    Kind("near the root", 60, 256, endings=_MARKUP, deepest=2),
    Kind("notes at the root", 10, 128, endings=("txt",), places=("top",)),
    Kind(
        "possible secrets",
        30,
        128,
        names=_words("""
            .env .env.local .env.dev* .env.prod* .env.stag* .env.test .env.live .env.uat prod.env dev.env
            *.env *.pem *.key *.pfx *.p12 *.ppk *.jks *.keystore id_rsa* id_dsa* id_ecdsa* id_ed25519*
            secrets.* secret.* *secrets.json *secrets.yml *secrets.yaml credentials* *.credentials
            client_secret* service-account*.json serviceaccount*.json .npmrc .pypirc .netrc _netrc .htpasswd
            .dockercfg .dockerconfigjson .git-credentials *.tfvars *.publishsettings *.pubxml
            appsettings*.json local.settings.json web.config web.*.config app.config *.config settings.py
            settings_local.py local_settings.py database.yml wp-config.php configuration.php config.php
            settings.php config.inc.php .renviron .rprofile application.properties application*.yml
            config.json config.yml config.yaml config.py config.js config.ts config.rb *.ovpn parameters.yml
            connectionstrings.*
            """),
    ),
    Kind(
        "settings examples",
        20,
        64,
        names=_words("""
            .env.* env.example example.env *.example *.sample *.dist *example.yml *example.yaml
            *example.json *sample.json *sample.yml sample.* example.* constants.* config.* settings.*
            values.yaml *config.example.js
            """),
    ),
    Kind(
        "how to run",
        24,
        128,
        names=_words("""
            dockerfile* docker-compose* compose.yml compose.yaml makefile justfile requirements*.txt
            environment.yml environment.yaml pipfile gemfile procfile vagrantfile renv.lock install.r
            setup.r requirements.r global.r app.yaml netlify.toml vercel.json serverless.yml manifest.yml
            *.rproj devcontainer.json tox.ini rakefile crontab
            """),
        deepest=2,
    ),
    Kind(
        "continuous integration",
        20,
        64,
        names=_words("""
            .gitlab-ci.yml .travis.yml azure-pipelines.yml jenkinsfile appveyor.yml bitbucket-pipelines.yml
            """),
        deepest=1,
    ),
    Kind("workflows", 20, 64, endings=("yml", "yaml"), places=("workflows", ".circleci", ".woodpecker")),
    Kind("notebooks", 10, 500, endings=("ipynb",), spread=True),
    Kind(
        "data",
        20,
        300,
        endings=("csv", "tsv", "geojson", "psv"),
        spread=True,
        avoid=("test", "fixture", "mock"),
    ),
    Kind("data dumps", 6, 128, endings=("sql",), spread=True, avoid=("migration", "test", "fixture")),
    Kind(
        "sources",
        48,
        64,
        endings=_words("""
            py r js ts jsx tsx mjs cjs vue svelte rb php cs vb fs java kt scala go rs ex exs pl ps1 sh bash
            jl swift dart clj groovy do sas lua erb njk liquid cshtml aspx
            """),
        spread=True,
        prefer=_words("""
            config setting constant data api source scrap fetch download load import extract etl map layer
            main app server global index client url env council analysis run
            """),
        avoid=_words("""
            test tests spec specs __tests__ mock mocks fixture fixtures min migrations snap stub bundle
            jquery bootstrap d3 leaflet polyfill modernizr
            """),
    ),
    Kind(
        "settings and pages",
        12,
        64,
        endings=_words("html htm json yml yaml toml ini properties xml tf bicep"),
        spread=True,
        prefer=_words("config setting source data map layer index app url endpoint"),
        avoid=_words("""
            test tests spec fixture fixtures lock tsconfig eslintrc babel min locale locales
            """),
    ),
)
