"""Words and places by which links are told: to the thing in use, to a demo, to writing about the work."""

from __future__ import annotations

# A demo, a copy for testing, a manual or a page about something else is not the thing in use.
NOT_THE_THING = (
    r"\b(?:demo\w*|prototypes?|mock-?ups?|wireframes?|staging|sandbox|playground|previews?|documentation|docs?|wiki|swagger"
    r"|redoc|api-reference|proofs? of concept|poc|(?:dev|test|uat)(?=\.)|storybook|figma|tutorials?|release notes|getting started|localhost|127\.0\.0\.1|templates?|themes?|skeleton|boilerplate|examples?(?!\.(?:org|com))"
    r"|(?:learn|find out|read|know) more|(?:more|further) (?:information|details|about)|built (?:with|using|on|by)|created with|written in|specifications?)\b"
)
# Somebody else's page: where data come from, or a thing that this one needs.
ELSEWHERE = (
    r"\b(?:data|information|figures|statistics|listings?|records) (?:\w+ )?(?:from|available|published|on|at)\b|\b(?:from|using|via|accessing|accesses|scrap\w+|requires?|needs?|based on|provided by"
    r"|part of|source code|api|standards?|follow\w*|similar to|inspired by|manual|guidance)\b"
)
SAYS_LIVE = (
    r"\b(?:in action|(?:live|running|hosted|deployed|available|published|found|lives|used|seen|online|accessed) (?:\w+ )?(?:at|on|here|under|via)|live (?:site|version|service|app|map|dashboard)"
    r"|(?:view|see|use|visit|try|open|access) (?:it|the (?:\w+ )?(?:app|site|website|tool|map|dashboard|report|service))|link to (?:the )?(?:app|site|website|tool|map|dashboard|service)"
    r"|(?:runs|powers|power|behind|(?-i:code|Code(?= for (?:the|our|an?)\b)) for|repository for|source (?:code )?for)\b|en ligne|accessible (?:à|sur)|erreichbar unter|te vinden op|beschikbaar op|disponib(?:le|ile) (?:en|su|all')|ar gael yn)"
)
# What stands over or beside the address of a thing in use, wherever on the page that is.
SAYS_RUNNING = (
    r"^(?:live|production)(?: (?:version|site|website|service|app|application|api|url|link|instance|environment|server|system|dashboard|map|tool))?\W{0,3}(?:https?:|\||$)"
    r"|\blive (?:version|site|website|service|app|application|api|instance|dashboard|map|tool|page|data)\b|\b(?:is|are|now|currently|runs?|went|goes) live\b(?! (?:in|with|on the) (?:the )?(?:/|folder|director))"
    r"|\bin (?:production|service|operation|live use|daily use)\b|\bcurrent deployment\b"
    r"|\b(?:source )?code (?:for|of|behind) (?:the |our )?(?:[\w'’&.-]+ ){1,5}?(?:website|web site|site|service|app|application|portal|platform|dashboard|map|tool)\b"
    r"|\bi drift\b|\bim (?:einsatz|betrieb)\b|\ben (?:production|service|producción|funcionamiento)\b|\bin (?:gebruik|bedrijf|produzione|uso|esercizio)\b|\ben (?:ús|funcionament)\b"
    r"|\bem (?:produção|uso)\b|\bi (?:bruk|brug|bruk|produksjon|produktion)\b|\bkäytössä\b|\bw użyciu\b"
)
PUBLIC_ENDING = (
    r"(?:^|\.)[\w-]+\.(?:gov\.uk|gov\.scot|gov\.wales|llyw\.cymru|nhs\.uk|ac\.uk|police\.uk|gov|gouv\.fr)$"
)
# Places that show a finished report or dashboard whatever they are called.
SHOWS = (
    "lookerstudio.google.com",
    "datastudio.google.com",
    "app.powerbi.com",
    "public.tableau.com",
    "shinyapps.io",
    "experience.arcgis.com",
)
# What writing about a piece of work is called.
NAMED = (
    r"\b(?:blogs?|blog ?posts?|(?:this|our|a|the) (?:\w+ )?post|case stud(?:y|ies)|(?:week|month) ?-?notes?|blogged|articles?|write-?ups?|retrospectives?|post-?mortems?"
    r"|(?:our|the|success|this) (?:\w+ )?stor(?:y|ies)|lessons (?:we )?learn\w+|presentations?|talks?|slides|billet|article de blog|retour d'exp[ée]rience"
    r"|blogbeitrag|blogartikel|erfahrungsbericht|blogbericht|artículo|estudio de caso|caso di studio|articolo|astudiaeth achos)\b"
)
NAMED_WORDS = (
    "blog", "post", "case stud", "weeknote", "week-note", "week note", "monthnote", "month-note", "month note", "blogged", "article", "write-up", "writeup", "write up", "retrospective", "mortem", "story", "stories",
    "lessons", "presentation", "talk", "slides", "billet", "retour", "erfahrung", "artículo", "estudio", "caso di", "articolo", "astudiaeth",
)  # fmt: skip
# What such writing tells, when the words say so by themselves.
ABOUT = (
    r"\bcase stud(?:y|ies) (?:of|on|about|for|describing)\b|\bretrospective|\bpost-?mortem|\b(?:what|lessons?)(?: that)? (?:we|the team) (?:learn|found|did|tried)"
    r"|\b(?:read|see|in) (?:our|my) (?:\w+ ){0,2}?(?:blog|case study|write-?up|retrospective|post|article)\b|\bretour d'exp|\berfahrungsbericht"
)
# The same when it is said of this work (OWN), and not of a way of doing things.
HOW_OR_WHY = (
    r"\b(?:how|why)\b(?! (?:to|do i|do you|can i)\b)|\b(?:explain|describ|discuss)(?:s|es|ing|ed)\b|\b(?:wrote|written|blogged|talked|tell|told|read|reads?) (?:\w+ ){0,3}?about\b|\bfor (?:more )?(?:details|background)\b"
    r"|\b(?:story|background|thinking|reasons?|reasoning|methodology|development|making|history|journey|research)(?: \w+)? (?:of|behind|for|to|on|why|in)\b|\blessons\b|\bwrite-?up\b"
    r"|\b(?:wie|warum|weshalb|comment|pourquoi|hoe|waarom|cómo|por qué|come|perché|sut|pam)\b"
)
# The words that make it this work's own story, and not a way of doing things.
OWN = (
    r"\b(?:our|ours|we|us|my|i|i've|we've)\b|\b(?:this|the) (?:\w+ )?(?:project|tool|service|app|application|work|pilot|trial|team|site|website|map|model|dashboard|data|library|repository|repo)\b"
    r"|\b(?:was|were|is|been) (?:built|developed|made|designed|created|run|tested|launched)\b|\bthis (?:was|is)\b|\bcase stud"
    r"|\b(?:wir|unser\w*|nous|notre|nos|ons|onze|nuestr\w+|abbiamo|nostr\w+|hem|ein|vårt?|vår)\b"
)
# Somebody else's writing, or a blog that is the product.
BORROWED = r"\bby (?-i:[A-Z])\w+ (?-i:[A-Z])|\bblog (?:theme|template|posts? (?:template|starter)|home)\b|\b(?:add|write|publish) (?:a|your) \b|\b(?:based on|inspired by|thanks to|adapted from|taken from|courtesy of|credit|according to|as described in|following (?:this|the|an?))\b|\b(?:tutorial|how to|guide to|introduction to)\b"
HERE = r"^(?:here|this|read more|more|link|this link)$"
TOLD_IN_FILE = r"blog|post|stor|case|lesson|retro|article"
# Names of what is there to be copied, not to be used as it is.
TO_COPY = r"\b(?:templates?|starter|skeleton|boilerplate|scaffold\w*|seed|theme)\b"
