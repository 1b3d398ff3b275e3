"""Words and places by which a link to the thing itself is told from links to what it needs or comes from."""

from __future__ import annotations

# Whatever the section, a link among these words leads to the thing, running.
LIVE = (
    r"\b(?:(?:live|online|public|hosted|working|interactive|deployed) (?:\w{1,20} )?(?:demos?|site|version|service|app|"
    r"application|map|dashboard|instance|preview|link|website)|"
    r"(?:demo|demonstration)s?(?: (?:site|version|app|page|link))?(?: (?:is|can be|are))? "
    r"(?:available|at|here|on|found|seen|viewed)|(?:see|view|try|run) (?:the|a|our|this) (?:\w{1,20} )?demo|(?:working|first|early|clickable|hosted|live) prototype|"
    r"prototype (?:\w{1,20} ){0,2}?(?:at|here|on|seen|found)|"
    r"in action|(?:it is|is|it's|are|now|currently) live|live (?:at|on|here)|for (?:an?|the) (?:\w{1,20} )?example|"
    r"prod(?:uction)? ?(?:url|site|link|environment|instance|endpoint)|staging ?(?:url|site|environment)|"
    r"(?:real world use|examples?)(?: of .{1,60})? can be seen|app store|play store|google play|"
    r"en ligne|démo|demoseite|en línea|i drift|i produktion|en production|en producción|in produzione|in productie|im einsatz|"
    r"(?:it|this|app|application|site|website|service|tool|map|dashboard) (?:is|can be) (?:now |currently |publicly )?"
    r"(?:accessible|accessed|hosted|deployed|functional|working|up|running|online|reachable|viewable|visible|viewed|seen|tried"
    r"|explored) (?:at|on|here|via|under)|(?:visit|see|view|try|open|explore) (?:the|our|a|this) live|"
    r"(?:zichtbaar|te bekijken|te zien|abrufbar|zu finden|consultable|consultabile|visibile|raggiungibile|tilgjengelig|"
    r"tilgængelig|dostępn\w{1,3}) (?:op|unter|sur|à|su|på|pod))\b"
)
# A label before an address, in a heading or in the line.
LIVE_LABEL = (
    r"(?:^|\W)(?:(?:live|online|public|hosted) )?(?:demo|live|production|prod|staging|live (?:site|service|app|demo|map|version))"
    r" ?[:–—-]?\s{0,2}(?:https?:\S{0,200}\s{0,2})?$|where (?:is it|to find it|can i (?:see|use|find) it)\W"
)
# In steps and reference, too: where it goes when it is built, and where people go to use it.
GOES_TO = (
    r"\b(?:deploy(?:s|ed)|releases|released|publish(?:es|ed)|pushed) (?:\w{1,20} ){0,2}?(?:to|on|at)\b|"
    r"\b(?:open|go to|visit|browse to|navigate to|head to)\b.{0,80}\b(?:browser|postcode|to (?:apply|try|use|see|view|find|check|report|search))\b|"
    r"\b(?:live|interactive|hosted|online|public) (?:api )?(?:documentation|docs|specification)\b"
)
# A programming interface that is the thing itself.
OWN_API = (
    r"\b(?:our|the|this|live|public|production) (?:\w{1,20} )?api (?:is|can be|lives|runs)\b.{0,40}\b(?:at|on|here|from|via|under)\b|"
    r"\b(?:production|live|public) (?:api )?(?:url|endpoint|address|server)s?\b|\bswagger\b"
)
# The very site that the code is for, though it be a body's front page.
CODE_OF = r"\b(?:source ?code|code|repo(?:sitory)?|theme) (?:for|of|behind|that (?:powers|runs)) (?:the|our) (?:[\w-]{1,20} ){0,3}?(?:web ?site|site|portal|service|homepage)\b"
# A civic group by its name, which reads like "the code for it is at".
GROUP = r"^code (?:for|4) "
# What the work puts out, where it is published as data.
OUTPUTS = (
    r"\b(?:outputs|results|products|(?:resulting|final|processed|cleaned|output) (?:data|dataset|data set|files?|maps?|tables?)) "
    r"(?:\w{1,20} ){0,3}?(?:published|released|made available|available|hosted|found) (?:\w{1,20} ){0,2}?(?:at|on|in|here|via|from)\b|"
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
    r"browsed?|installed|lives|located|read(?! about)|launched|released|explored) (?:\w{1,20} ){0,2}?"
    r"(?:at|on|here|under|via|from|through|online)|(?:apply|look up|search|check) (?:\w{1,20} ){0,3}?(?:at|on)(?=\W)|"
    r"(?:rendered|online|web|html) version|"
    r"(?:view|see|visit|try|open|access|use|launch|browse|explore|download|check out) "
    r"(?:(?:it|them|this|us) (?:live|online|in action|at|on|here|via)|"
    r"the (?:\w{1,20} ){0,3}?(?:app|application|site|website|microsite|tool|map|dashboard|report|service|portal|"
    r"catalogue|guide|guidance|standards?|results|version))|"
    r"(?:link|go|goto) to (?:the )?(?:app|site|website|microsite|tool|map|dashboard|service|report)|"
    r"microsite|playground|try it|"
    r"(?:source ?code|code ?base|code|repo|repository|source|source files) (?:for|of|behind|powering|that (?:powers|runs)) |powers|"
    r"disponible (?:en|sur|à)|accessible (?:à|sur)|erreichbar unter|verfügbar unter|te vinden op|beschikbaar op|"
    r"disponibile (?:su|a|qui)|ar gael|(?:live|online) (?:unter|su|op|på)|hier zu finden|zu[rm] (?:webseite|website|seite|dashboard|karte|demo|app)|"
    r"unter (?:\W{0,3}\w{0,20} ?){0,3}(?:erreichbar|abrufbar|aufgerufen|verfügbar|zu finden|einsehbar)|"
    r"voir (?:le|la) (?:site|carte|service|démo)|à l'adresse|(?:staat|draait|te zien|te bekijken|zichtbaar) op|bekijk (?:de|het) \w{1,20}|"
    r"(?:raggiungibile|all'indirizzo|consultabile)|(?:verlo|verla|acceder|accesible|consultar|visitar|visible|accedir) (?:en|a|al)|"
    r"(?:finns|nås|ses|findes|tilgås|ligger|finnes|kjører|tillgänglig|tilgængelig|tilgjengelig) på|(?:löytyy|saatavilla|toimii) osoitt\w{1,8}|"
    r"dostępn\w{1,3} pod)\b"
)
# The words of a link that is a way to the running thing, and of one to its own site.
LIVE_TEXT = (
    r"\b(?:demo|demonstration|live (?:site|version|app|service|preview|examples?|map|dashboard)|web version|"
    r"swagger ui|redoc|storybook|api explorer|developer portal|playground|prod(?:uction)?)\b"
)
SITE_TEXT = r"\b(?:microsite|(?:app|application|public|our|the) ?(?:page|site|website)|project ?(?:site|website)|web ?app|homepage)\b"
# The whole words of a link in the opening, and of a badge, that is a way to the project's own site.
SITE_ALONE = (
    r"^(?:the |our )?(?:website|web ?site|site|live|app|web ?app|homepage|home ?page|production|docs?|documentation|"
    r"documentation site|user guide|demo|try it)\W{0,3}$"
)
SITE_BADGE = r"^(?:website|demo|live demo|live|homepage)\W{0,3}$"
# Headings and labels under which the address of the thing stands.
LABEL = r"(?:^|[^\w])(?:demo|live|website|prod(?:uction)?|environments?|preview|urls?|online|homepage) ?: ?"
FILM = r"\b(?:demo\w{0,20}|video (?:demo|tour)|watch (?:a|the|our) (?:\w{1,20} ){0,2}?(?:video|film)|screencast|walk-?through|in action)\b"
REPORT = (
    r"\b(?:report|paper|publication|evaluation|findings|article|results|methodology|slides|slide pack|presentation|"
    r"poster|handbook|manual|booklet|rapport|bericht|informe)s?\b"
)
OUR_REPORT = (
    r"\bour (?:\w{1,20} ){0,2}(?:blog|report|paper|article|publication|evaluation)s?\b|"
    r"\b(?:we|i) (?:have |also |then )?(?:wrote|written|published|blogged|described|presented)\b"
)
# The work that the code was written for, where it is published.
PRODUCES = (
    r"\b(?:code|scripts?|analysis|notebooks?|repo(?:sitory)?|pipeline|model|workflow|project)\b.{0,60}\b(?:produc|generat|"
    r"reproduc|creat|underl|support|accompan|behind|used (?:in|for|to))\w{0,6}\b.{0,60}\b(?:reports?|publications?|bulletins?|"
    r"papers?|articles?|statistics|figures|tables|charts|releases?|dashboards?|book|study|factsheets?)\b"
)
# Releases on a forge are the thing where people are to fetch them.
TO_HAVE = r"\b(?:download|precompiled|binar(?:y|ies)|executables?|installer|latest release|release page|releases page)\b"
# Another's thing in the same words: what it is made from, what it must follow, where to read more.
ANOTHER = (
    r"\b(?:based on|inspired by|template|similar to|forked?|adapted from|built (?:with|using|on)|powered by)\b|"
    r"\bdata(?: ?sets?)? (?:is|are) (?:now |also |freely |publicly )?(?:live|available|hosted|published|online)\b"
)
NOT_IT = (
    r"(?:\bmore info|\b(?:created|made|generated|written) (?:with|in)|\bworks with|\bused with|\bcompatible with|\bterraform)\b|"
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
    r"references?|spec(?:ification)?)\b|"
    r"(?<!this)(?<!our)(?:'s|’s|s'|s’) (?:[\w-]{1,20} ){0,3}?(?:report|paper|study|article|research|publication)s?\b|"
    r"\b(?:according to|(?:found|showed|shows|suggests?|states?) that|(?:a|an|another) (?:\d{4}|recent|earlier|similar|previous|separate) )|"
    r"\bdeveloped by\b|\bdata(?: ?sets?)?,? (?:(?:was|were|is|are) )?(?:provided|supplied|collected|published) by\b|"
    r"\b(?:other|useful|further|additional|external|related) (?:\w{1,20} )?(?:resources|reading|links|reports)\b|"
    r"^(?:resources|links|references|bibliography|reading list)\b|"
    r"\bbest practices?\b|\b(?:as (?:defined|set out|described|recommended|required)|in line with|in accordance with|recommended by)\b"
)
INTERNAL = (
    r"(?<![\w.])(?:internal(?:ly)?|not public(?:ly)?|intranet|private network|in-?house|own network|staff only|"
    r"only (?:for|to|available (?:to|for)) (?:\w{1,20} ){0,3}?(?:staff|colleagues|employees|officers)|"
    r"behind (?:a|the|our) (?:[\w'’]{1,20} ){0,2}?(?:log-?in|sign-?in|vpn|firewall|single sign-on)|"
    r"(?:only|solely) (?:used )?by (?:our|the|its) (?:\w{1,20} ){0,3}?(?:staff|officers|workers|colleagues|teams?)\b|(?:need|requires?|with) an? (?:\w{1,20} ){0,3}?account (?:to|for) (?:sign|log)|"
    r"nur intern|uniquement en interne|alleen intern|solo interno)\b"
)
# A package that is linked in words for it.
GET_IT = (
    r"\b(?:get|install|download|find|add|fetch) (?:it|this|the (?:\w{1,20} )?(?:app|extension|plug-?in|module|package|library|add-?on)) (?:from|on|at|here|via|in)\b|"
    r"\b(?:it|package|module|plug-?in|extension|library|app|image) (?:is|can be) (?:\w{1,20} ){0,2}?(?:published|available|installed|installable|hosted|downloaded|distributed)\b|"
    r"\binstallable from\b"
)
# Where a team runs and watches its machines and its work: not what it made.
CONSOLES = (
    "console.cloud.google.com",
    "portal.azure.com",
    "console.aws.amazon.com",
    "dashboard.heroku.com",
    "sentry.io",
    "grafana.net",
    "datadoghq.com",
    "datadoghq.eu",
    "newrelic.com",
    "pagerduty.com",
    "logit.io",
    "papertrailapp.com",
    "sonarcloud.io",
    "circleci.com",
    "trello.com",
    "atlassian.net",
    "codeclimate.com",
)
# A site that data are taken from may bear the name of what it is about.
GATHERED = (
    r"\b(?:gather|collect|scrap|harvest|fetch|pull|import|extract)\w{0,4} (?:\w{1,20} ){0,3}?"
    r"(?:data|records|information|listings?|details) (?:on|from|about|of)\b"
)
# Another's work of the same sort bears the same name.
ALIKE = r"\b(?:similar|related|comparable) (?:work|projects?|tools?|sites?|maps?|efforts?|initiatives?)\b|\binspired by\b"
# Others' manuals and what clouds sell, whatever the words around them.
OTHERS = (
    "design-system.service.gov.uk",
    "aws.amazon.com",
    "azure.microsoft.com",
    "cloud.google.com",
    "firebase.google.com",
    "www.heroku.com",
    "www.netlify.com",
    "www.digitalocean.com",
)
# How the hosts of manuals begin: where one does not bear the project's name, it is that of a thing that it needs.
MANUALS = ("devcenter.", "developer.", "developers.", "help.", "support.", "learn.", "kb.", "docs.")
# Places that run the code for whoever follows the link.
RUNS = (
    "mybinder.org",
    "colab.research.google.com",
    "streamlit.app",
    "share.streamlit.io",
    "rpubs.com",
    "hf.space",
)
MOVED = (
    r"\b(?:moved|migrated|transferred|replaced|superseded|succeeded|successor|deprecated|instead|newer version|"
    r"new (?:home|version|repository|repo|location|site)|(?:latest|newest|up[- ]to[- ]date) versions?|"
    r"versions? à jour|now (?:at|in|lives)|remplac\w{1,6}|déplac\w{1,6}|vervangen|ersetzt|abgelöst|sostituit\w|"
    r"reemplazad\w)\b"
)
MAKER = r"(?<!provided )(?<!powered )(?<!inspired )(?<!supported )(?<!secured )(?<!used )\b(?:by|von|par|door|da|por|maintainer|mantainer)\b"

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
    r"logo|stamp(?:s|ed)?\b|stempel|tampon|timbro|sello|wappen|\bseals?\b|intellij|pycharm|eclipse|vs ?code|xcode|icon|banner|diagram|architect|badge|\berd\b|flow|schema|data[-_ ]?model|entit(?:y|ies)|ontolog|(?:model|class|dependency|object)s?[-_ ]graph|\bgraph\.|avatar|crest|header|structure|sequence|\buml\b|"
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
    r"cargo (?:add|install)|go (?:get|install)|docker pull|brew install|install\.packages|install-module|gem(?= ['\"]))\b[^\n]{0,120}"
)
