"""Words and places by which a link to the thing itself is told from links to what it needs or comes from."""

from __future__ import annotations

# Whatever the section, a link among these words leads to the thing, running.
LIVE = (
    r"\b(?:(?:live|online|public|hosted|working|interactive|deployed) (?:\w{1,20} )?(?:demos?|site|version|service|app|"
    r"application|map|dashboard|instance|preview|link|website)|"
    r"(?:demo|demonstration)s?(?: (?:site|version|app|page|link))?(?: (?:is|can be|are))? "
    r"(?:available|at|here|on|found|seen|viewed)|(?:see|view|try|run) (?:the|a|our|this) (?:\w{1,20} )?demo|demo ?:|"
    r"in action|(?:it is|is|it's|are|now|currently) live|live (?:at|on|here)|for (?:an?|the) (?:\w{1,20} )?example|"
    r"prod(?:uction)? ?(?:url|site|link|environment|instance|:)|staging ?(?:url|site|:)|"
    r"(?:real world use|examples?)(?: of .{1,60})? can be seen|app store|play store|google play|"
    r"en ligne|démo|demoseite|en línea|i drift|i produktion|en production|en producción|in produzione|in productie|im einsatz|"
    r"(?:it|this|app|application|site|website|service|tool|map|dashboard) (?:is|can be) (?:now |currently |publicly )?"
    r"(?:accessible|accessed|hosted|deployed|functional|working|up|running|online|reachable|viewable|visible|viewed|seen|tried"
    r"|explored) (?:at|on|here|via|under)|(?:visit|see|view|try|open|explore) (?:the|our|a|this) live|"
    r"(?:zichtbaar|te bekijken|te zien|abrufbar|zu finden|consultable|consultabile|visibile|raggiungibile|tilgjengelig|"
    r"tilgængelig|dostępn\w{1,3}) (?:op|unter|sur|à|su|på|pod))\b"
)
# The very site that the code is for, though it be a body's front page.
CODE_OF = r"\b(?:source ?code|code|repo(?:sitory)?|theme) (?:for|of|behind|that (?:powers|runs)) (?:the|our) (?:[\w-]{1,20} ){0,3}?(?:web ?site|site|portal|service|homepage)\b"
# What the work puts out, where it is published as data.
OUTPUTS = (
    r"\b(?:outputs?|results?|estimates|findings|figures) (?:from|of|produced by) (?:this|the|our) (?:\w{1,20} )?"
    r"(?:process|project|code|work|model|analysis|pipeline|tool|scripts?|repository)\b.{0,40}\b(?:published|available|found|released)\b"
)
# Another's package, in a sentence on this one.
NEEDS = r"\b(?:requires?|depend(?:s|ency|encies|ent)|based on|built (?:with|on)|uses|using|wrapper (?:for|around)|instead of|similar to)\b"
# A body named because the work takes something from it, or serves it with others.
SOURCE = (
    r"\b(?:data|information|figures|records|csv|files?)\b.{0,40}\b(?:from|stored|held|provided|published|available|at|on)\b|"
    r"\b(?:supported|participating|available|partner) (?:\w{1,20} )?(?:councils|authorities|cities|municipalities|organi[sz]ations|partners)\b"
)
# Where the team works on it, as the words of a link call it.
WORKSHOP = (
    r"\b(?:pipelines?|concourse|jenkins|sonar\w{0,9}|build status|trello|jira|kanban|backlog|sprint|ticket)\b"
)
# In the story, not in the steps: where it is to be found.
FOUND = (
    r"\b(?:(?:hosted|deployed|published|available|running|runs|accessible|accessed|served|found|viewed|seen|used|"
    r"browsed?|installed|lives|located|read) (?:\w{1,20} ){0,2}?(?:at|on|here|under|via|from|through)|"
    r"(?:view|see|visit|try|open|access|use|launch|browse|explore|download|check out) "
    r"(?:(?:it|them|this|us) (?:live|online|in action|at|on|here|via)|"
    r"the (?:\w{1,20} ){0,3}?(?:app|application|site|website|microsite|tool|map|dashboard|report|service|portal|"
    r"catalogue|guide|guidance|standards?|results|version))|"
    r"(?:link|go|goto) to (?:the )?(?:app|site|website|microsite|tool|map|dashboard|service|report)|"
    r"microsite|playground|try it|"
    r"(?:source ?code|code ?base|code|repo|repository|source|source files) (?:for|of|behind|powering|that (?:powers|runs)) |powers|"
    r"disponible (?:en|sur|à)|accessible (?:à|sur)|erreichbar unter|verfügbar unter|te vinden op|beschikbaar op|"
    r"disponibile (?:su|a)|ar gael)\b"
)
# The words of a link that is a way to the running thing, and of one to its own site.
LIVE_TEXT = (
    r"\b(?:demo|demonstration|live (?:site|version|app|service|preview|examples?|map|dashboard)|web version|"
    r"swagger ui|redoc|storybook|api explorer|developer portal|playground|prod(?:uction)?)\b"
)
SITE_TEXT = (
    r"\b(?:microsite|(?:app|application|project|public|our|the) ?(?:page|site|website)|web ?app|homepage)\b"
)
# The whole words of a link in the opening, and of a badge, that is a way to the project's own site.
SITE_ALONE = (
    r"^(?:the |our )?(?:website|web ?site|site|live|app|web ?app|homepage|home ?page|production|docs?|documentation|"
    r"documentation site|user guide|demo|try it)\W{0,3}$"
)
SITE_BADGE = r"^(?:website|demo|live demo|live|homepage)\W{0,3}$"
# Headings and labels under which the address of the thing stands.
LABEL = r"(?:^|[^\w])(?:demo|live|website|prod(?:uction)?|environments?|preview|urls?|online|homepage) ?: ?"
FILM = r"\b(?:demo\w{0,20}|screencast|walk-?through|in action)\b"
REPORT = (
    r"\b(?:report|paper|publication|evaluation|findings|article|results|methodology|slides|slide pack|presentation|"
    r"poster|handbook|manual|booklet|rapport|bericht|informe)s?\b"
)
OUR_REPORT = r"\bour (?:\w{1,20} ){0,2}(?:blog|report|paper|article|publication|evaluation)s?\b"
# Releases on a forge are the thing where people are to fetch them.
TO_HAVE = r"\b(?:download|precompiled|binar(?:y|ies)|executables?|installer|latest release|release page|releases page)\b"
# Another's thing in the same words: what it is made from, what it must follow, where to read more.
ANOTHER = r"\b(?:based on|inspired by|template|similar to|forked?|adapted from|built (?:with|using|on)|powered by)\b"
NOT_IT = (
    r"\b(?:built (?:with|using|on|by)|powered by|requires?|requirements?|depend(?:s|ency|encies)|install(?:ing)? (?!it)|"
    r"prerequisites?|using|uses|based on|inspired by|forked? (?:of|from)|adapted from|thanks to|template|boilerplate|"
    r"documentation (?:for|of)|(?:learn|find out|read|know) more|more (?:information|details|about)|"
    r"further (?:information|details)|licen[cs]e|guidance|guidelines?|specifications?|standard (?:from|by|of)|"
    r"(?:data|information|listings?|records) (?:from|is|are|available|published)|accessing|figures from|sourced? from|issues?|contribut\w{1,8}|sign up|register for|account|api key|"
    r"wcag|accessibility|act \d{4}|regulations?|tutorial|manual of|part of|similar to|credits?|contact|identity|"
    r"identidad|brand|working (?:group|practices))\b"
)
NOT_OURS = (
    r"\b(?:legislation|act|regulations?|directive|guidance|standard|licen[cs]e|policy|strategy|rfc|iso|citation|"
    r"references?|spec(?:ification)?)\b"
)
INTERNAL = (
    r"\b(?:internal(?:ly)?|not public(?:ly)?|intranet|private network|in-?house|own network|staff only|"
    r"only (?:for|to|available (?:to|for)) (?:\w{1,20} ){0,3}?(?:staff|colleagues|employees|officers)|"
    r"behind (?:a|the) (?:login|vpn|firewall))\b"
)
MOVED = (
    r"\b(?:moved|migrated|transferred|replaced|superseded|succeeded|successor|deprecated|instead|newer version|"
    r"new (?:home|version|repository|repo|location|site)|(?:latest|newest|up[- ]to[- ]date) versions?|"
    r"versions? à jour|now (?:at|in|lives)|remplac\w{1,6}|déplac\w{1,6}|vervangen|ersetzt|abgelöst|sostituit\w|"
    r"reemplazad\w)\b"
)
MAKER = r"\b(?:by|von|par|door|da|por|maintainer|mantainer)\b"

# Hosts of tools and platforms: their own front pages are no project's thing.
PLATFORMS = frozenset(
    "heroku.com netlify.com vercel.com netlify.app nodejs.org docker.com python.org reactjs.org react.dev gatsbyjs.com "
    "gatsbyjs.org jekyllrb.com gohugo.io mkdocs.org readthedocs.org npmjs.com rubygems.org pypi.org "
    "azure.microsoft.com aws.amazon.com cloud.google.com cloudflare.com github.com gitlab.com pages.github.com "
    "r-project.org cran.r-project.org rstudio.com shiny.rstudio.com drupal.org wordpress.org djangoproject.com "
    "rubyonrails.org laravel.com expressjs.com postgresql.org mongodb.com mysql.com leafletjs.com d3js.org figma.com "
    "morph.io expo.dev".split()
)
# Shops of programs: what is linked there is the thing.
STORES = frozenset(
    "play.google.com apps.apple.com itunes.apple.com chrome.google.com chromewebstore.google.com addons.mozilla.org "
    "plugins.qgis.org apps.microsoft.com f-droid.org".split()
)
CODE_HOSTS = frozenset("github.com gitlab.com bitbucket.org codeberg.org gist.github.com".split())
# Where files are kept, not where a service runs.
FILE_STORES = (
    "amazonaws.com",
    "blob.core.windows.net",
    "drive.google.com",
    "docs.google.com",
    "dropbox.com",
    "storage.googleapis.com",
    "githubusercontent.com",
)

PICTURE = r"\.(?:png|jpe?g|gif|webp|svg)(?:$|\?)|user-images\.githubusercontent|github\.com/[^/]{1,80}/[^/]{1,80}/assets/"
# Pictures that show something other than what people see.
NOT_A_SCREEN = (
    r"logo|icon|banner|diagram|architect|badge|\berd\b|flow|schema|avatar|crest|header|structure|sequence|\buml\b|"
    r"licen[cs]e|shield|sponsor|by-sa|button|\bwarn\w*|\binfo\b|alert\b|deploy|storybook|console"
)
REPORT_FILE = r"\.(?:pdf|pptx?|docx?|html)$"

# Settings of sites: the file's name, and the line that says where the site is.
_ADDRESS = r"[\"']?(?P<url>https?://[^\s\"'`#]{4,200})"
SITES = {
    "cname": r"^\s{0,20}(?P<url>[\w.-]{4,200})\s{0,20}$",
    "_config.yml": r"^(?:url|site_url)\s?:\s{0,4}[\"']?(?P<url>https?://[^\s\"'#]{4,200}|[\w-]{1,60}\.[\w.-]{3,200})",
    "tech-docs.yml": rf"^host\s?:\s{{0,4}}{_ADDRESS}",
    "mkdocs.yml": rf"^site_url\s?:\s{{0,4}}{_ADDRESS}",
    "_quarto.yml": rf"^\s{{0,8}}site-url\s?:\s{{0,4}}{_ADDRESS}",
    "_pkgdown.yml": rf"^url\s?:\s{{0,4}}{_ADDRESS}",
    **dict.fromkeys(
        ("config.toml", "hugo.toml", "_config.toml", "config.yml", "config.yaml", "hugo.yaml"),
        r"^\s{0,8}base_?url\s?[=:]\s{0,4}[\"']?(?P<url>[^\s\"'#]{4,200})",
    ),
    "gatsby-config.js": rf"^\s{{0,8}}siteUrl\s?:\s{{0,4}}`?{_ADDRESS}",
    **dict.fromkeys(
        ("docusaurus.config.js", "docusaurus.config.ts"), rf"^\s{{0,8}}url\s?:\s{{0,4}}{_ADDRESS}"
    ),
}
# How a package is fetched by its name.
INSTALL = (
    r"\b(?:npm (?:i|install|add|-E)|yarn (?:global )?add|pnpm (?:i|add|install)|npx|pip3? install|pipx install|"
    r"uv (?:add|pip install)|poetry add|conda install|gem install|composer require|dotnet add package|install-package|"
    r"cargo (?:add|install)|go (?:get|install)|docker pull|brew install|install\.packages)\b[^\n]{0,120}"
)
