"""Signs of what came of a piece of work, and the weaker signs that it is used or live."""

from __future__ import annotations

from openness_lint.checks.signs import Sign
from openness_lint.patterns import Pattern

_MANY = r"[£€$]?\d[\d.,]{0,12}\s?(?:million|thousand|hundred|k|m|bn)?\+?"
_PEOPLE = (
    r"(?:users?|visit(?:s|ors)|residents|citizens|people|downloads?|councils?|authorities|respon(?:ses|dents)|submissions|applications|requests|households"
    r"|reports|sign-?ups|customers|staff|teams|schools|libraries|organi[sz]ations|businesses|families|patients|students|volunteers|participants|calls"
    r"|cities|towns|municipalities|countries|times|developers)"
)
_PEOPLE_WORDS = (
    " users", " user ", "visit", "residents", "citizens", " people", "download", " councils", "authorities", "responses", "respondents", "submissions",
    "applications", " requests", "households", " reports", "signups", "sign-ups", "customers", " staff", " teams", " schools", "libraries", "organisations",
    "organizations", "businesses", "families", "patients", "students", "volunteers", "participants", " calls", " cities", " towns", "municipalities",
    "countries", " times", "developers", "delivered", "issued", "answered", "collected", "planted", "booked", "resolved",
)  # fmt: skip
_DONE = (
    r"(?:use[ds]?|using|visited|downloaded|delivered|received|submitted|signed up|served|reached|registered|processed|handled|reported"
    r"|joined|adopted|answered|sent|recorded|booked|completed|t(?:oo|a)ke?n? part|told us|benefit(?:ed|ted))"
)

NUMBERS = (
    Sign(
        "result-numbers",
        _PEOPLE_WORDS,
        rf"\b{_DONE} (?:by|in|with|from|on|to)? ?(?:the |over |more than |about |around |nearly |almost |some |at least )?{_MANY} (?:\w+ ){{0,2}}?{_PEOPLE}\b"
        rf"|(?<![\w.]){_MANY} (?:\w+ ){{0,2}}?{_PEOPLE} (?:\w+ ){{0,3}}?{_DONE}\b"
        rf"|\b(?:over|more than|about|nearly|almost|around) {_MANY} (?:\w+ ){{1,3}}?(?:were |have been )?(?:delivered|issued|sent|answered|saved|collected|planted|reported|booked|resolved|downloaded)\b",
    ),
    Sign(
        "result-measure",
        ("accuracy", "f1", "precision", "recall", "auc", "wer", "rmse", "mae", "r-squared", "r2", "error rate"),
        r"\b(?:accuracy|f1(?:[- ]score)?|precision|recall|auc|roc|wer|cer|rmse|mae|mape|r-squared|error rate)\b[^.\n]{0,40}?(?<![\w.])(?:0?\.\d{1,4}|\d{1,3}(?:\.\d{1,3})?\s?%)",
    ),
    Sign(
        "result-share",
        ("%", "per cent", "percent"),
        r"\b(?:able to|managed to|success\w*|correctly|match(?:es|ed)|classif(?:y|ies|ied)|label(?:s|led)?|predict(?:s|ed)?|identif(?:y|ies|ied)|detect(?:s|ed)?)\b"
        r"[^.]{0,80}?(?<![\w.])\d[\d.]*\s?(?:%|per ?cent)",
    ),
)  # fmt: skip
"""Signs that are tried only where a number stands."""
RESULTS = (
    Sign(
        "result-change",
        ("sav", "cut", "reduc", "fell", "drop", "rose", "grew", "increas", "improv", "went ", "halv", "doubl", "faster", "fewer"),
        r"\b(?:saved?|saving|savings of|cut|reduced|reducing|reduction of|fell|dropped|rose|grew|increased?|improved|went (?:up|down))\b[^.]{0,60}?"
        r"(?:(?:by|of|from|to) )?(?:[£€$]\s?\d[\d,.]*|(?<![\w.])\d[\d,.]*\s?(?:%|per ?cent|hours?|days?|weeks?|minutes?|fte|million|thousand|k\b)"
        r"|\bby (?:a|one|two|more than a|over a|nearly a|about a) (?:third|half|quarter|thirds|fifth|tenth)|\bfrom \w+ (?:hours?|days?|weeks?|minutes?) to\b)"
        r"|\b(?:halved|doubled|trebled|tripled) (?:the|our|its|in)\b|\bfewer (?:calls|complaints|errors|visits|journeys|missed)\b",
    ),
    Sign(
        "result-found",
        (
            "show", "found", "suggest", "indicat", "reveal", "confirm", "conclu", "demonstrat", "told us", " said ", "preferred", "liked",
            "as a result", "as a direct result", "consequence", "led to", "led directly to", "proved", "proven", "turned out",
        ),
        r"\b(?:(?:the|our|this|initial|early|these|user|final|first)(?: \w+)? )(?:results?|findings?|evaluation|pilot|trial|research|survey|study|testing|feedback)"
        r" (?:(?:of|from|with|by|in) (?:\w+ ){1,4}?)?(?:clearly |also |so far |has |have |had ){0,2}(?:show(?:s|ed|n)?|found|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|confirm(?:s|ed)?|conclude[sd]?|demonstrate[sd]?|told us)\b"
        r"|\b(?:proved|proven|shown|turned out)(?: to be)? (?:far |much |slightly |significantly |more than )?(?:more|less|better|worse|as) (?:accurate|reliable|effective|popular|useful|efficient)\b"
        r"|\bwe(?:'ve| have)? (?:also )?found (?:that|no |little |strong |a (?:strong|clear|significant|positive|negative))|\bwe conclude[d]?\b"
        r"|\b(?:residents|users|staff|crews|people|customers|officers|participants|families|patients) (?:\w+ )?(?:told us|said (?:that|they|it)|preferred|liked (?:it|the|being)|found (?:it|the|that))\b"
        r"|\bas a (?:direct )?(?:result|consequence),? (?:of (?:this|the) [^.,]{3,60},? )?(?:the|we|our|residents|calls|it|staff|more|fewer)\b[^.]{0,60}\b(?:now|has|have|was|were|fell|rose|can)\b"
        r"|\bled (?:directly )?to (?:\w+ ){1,4}?(?:changes?|reduction|increase|savings?|improvements?|decision|adoption|policy|action)\b",
    ),
    Sign(
        "result-trial",
        ("tried", "trial", "pilot", "tested", "ran ", "evaluated", "research", "interview", "feedback", "survey"),
        r"\b(?:we|they|the team) (?:tried|trialled|piloted|tested|ran|evaluated) (?:this|it|the \w+)\b[^.]{0,60}\b(?:for|with|in|at|by) (?:\w+ ){0,2}?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|several)\b"
        r"|\b(?:user research|user testing|usability testing|interviews|(?:a|the|our) survey|feedback) (?:with|of|by|from|among) [^.]{1,60}\b(?:led us|led to|showed|taught us|told us|made us|found|convinced us)\b"
        r"|\b(?:ran|carried out|did|conducted|undertook|held) (?:\w+ ){0,2}?(?:user research|user testing|usability (?:tests?|testing)|user interviews)\b",
    ),
    Sign(
        "result-translated",
        ("ergeb", "genutzt", "nutzer", "résultat", "utilisateur", "economi", "économi", "gebruikers", "resultaten", "bespa", "usuarios", "resultados", "risultat", "utenti", "resultats", "canlyniad", "defnydd", "användare", "ahorr"),
        rf"\bergebnisse (?:zeigen|zeigten|belegen)\b|{_MANY} (?:\w+ )?(?:nutzer\w*|bürger\w*|personen)\b[^.]{{0,40}}\b(?:nutz|haben|verwend)"
        rf"|\brésultats (?:montrent|indiquent|ont montré)\b|{_MANY} (?:\w+ )?(?:utilisateurs|habitants|visiteurs|citoyens)\b|\béconomis\w+ [^.]{{0,30}}\d"
        rf"|\bresultaten (?:laten|tonen|lieten)\b|{_MANY} (?:\w+ )?(?:gebruikers|inwoners|bezoekers)\b|\bbespa\w+ [^.]{{0,30}}\d"
        rf"|\bresultados (?:muestran|mostraron|indican)\b|{_MANY} (?:\w+ )?(?:usuarios|vecinos|habitantes|ciudadanos)\b|\bahorr\w+ [^.]{{0,30}}\d"
        rf"|\brisultati (?:mostrano|indicano|hanno)\b|{_MANY} (?:\w+ )?(?:utenti|cittadini|abitanti)\b"
        rf"|\bresultats (?:mostren|indiquen)\b|\bmae(?:'r)? canlyniadau\b|\bcanlyniadau'n dangos\b|{_MANY} o (?:bobl|drigolion|ddefnyddwyr)\b|{_MANY} (?:\w+ )?användare\b",
    ),
)  # fmt: skip

USED = (
    Sign(
        "used-by",
        ("used by", "used in", "used on", "shown on", "displayed on", "embedded ", "featured on", "originally ", "first ", "initially ", "used at", "used across", "used around", "used throughout", "use by", "use at", "use in", "use since", "use across", "use on", "adopted", "deployed", "copied", "adapted", "re-used", "reused", "translated", "in production", "relied on", "endorsed", "mandated", "real world", "real-world"),
        r"\b(?:is|are|been|being|was|currently|already|now|actively|widely|also)(?: \w+){0,2}?"
        r" (?:used|adopted|deployed|re-?used|adapted|copied|translated|relied on|implemented|endorsed|mandated)"
        r" (?:by|at|across|around|throughout)(?: (?:the|our|all|many|several|some|other|a|an|local|over|more than|external|public|\d+))*"
        r" (?:(?-i:[A-Z])(?![^.]{0,30}\blevel)|councils?\b|teams?\b|residents?\b|cit(?:y|ies)\b|authorit|organi[sz]ations?\b|officers?\b|staff\b|people\b"
        r"|departments?\b|schools?\b|librar|government|countr|world\b|municipalit|borough|hospitals?\b|trusts?\b|researchers\b|publishers\b)"
        r"|\b(?:is|are|been|being|was|currently|already|now)(?: \w+){0,2}? (?:used|adopted|deployed|re-?used) in (?:the|all|many|several|some|other|over|more than|\d+)?"
        r" ?(?:\w+ )?(?:councils|cities|towns|countries|schools|libraries|hospitals|boroughs|authorities|municipalities)\b"
        r"|^used by (?:(?:the|our|many|several|all) )*(?:(?-i:[A-Z])|councils?\b|teams?\b|residents?\b)"
        r"|\b(?:shown|displayed|embedded|featured|used) (?:on|in) (?:the|our) (?:[\w'’-]+ ){0,3}?(?:home ?page|web ?site|web site|intranet|portal)\b"
        r"|\b(?:originally|first|initially) (?:built|developed|created|designed|written|made|produced) (?:for (?:our|use)|to (?:power|support|run) our)\b"
        r"|\bin (?:live |daily |active |regular |everyday )?use (?:by|at|in|since|across|on) (?:\w+ ){0,2}?(?:(?-i:[A-Z])|\d|councils?|teams?|many|several|two|three|four|five|six|seven|eight|nine|ten)"
        r"|\b(?:is|are|runs?|running|now|currently|used|live) in production\b(?! mode)|\bcopied around\b|\breal[- ]world use\b",
    ),
    Sign(
        "live-since",
        ("launched", "live", "in action", "in service", "rolled out", "in use", "available at", "available on", "visible", "zichtbaar", "te vinden", "erreichbar", "hosted"),
        r"\b(?:was |were |we |been |first |beta |it |which |service |app |site |tool )(?:launched|rolled out) (?:in|on|across|to) (?:\w+ ){0,2}?(?:(?:19|20)\d\d|councils?|residents|all|every|the (?:city|borough|county|public))\b"
        r"|\b(?:went|is now|has been|been|now) live (?:in|on|since|at|across|for)\b|\bin service since\b|\bsee (?:it|this|the \w+|an example) (?:live|in action)\b"
        r"|\b(?:webapp|app|site|tool|map|service|it) in action\b|\bin use since\b"
        r"|(?<!will )(?<!to )\b(?:live|running|visible|hosted|available|zichtbaar|te vinden|erreichbar|en ligne) (?:at|on|op|unter|sur) (?!(?:www\.)?(?:gov\.uk|github|gitlab|npm|pypi|rubygems|hub\.docker|docker|heroku|netlify|vercel|azure|aws|cran)\b)(?:[\w-]{2,60}\.){1,4}(?:org|com|net|uk|nl|de|fr|it|es|eu|io|app|ca|us|cat|scot|wales|cymru|london|se|no|fi|pl|pt|be|ch|at|ie|au|nz|sg|gov|edu)\b",
    ),
    Sign(
        "handed-over",
        ("delivered", "launched", "rolled out", "handed over", "adopted"),
        r"\b(?<!\bwe )(?:has|have|was|were|been) (?:\w+ ){0,2}?(?:delivered|launched|rolled out|handed over|adopted)\b|\bwe have (?:\w+ )?(?:delivered|launched|rolled out|handed over)\b|(?<!\bis )(?<!\bbe )(?<!\bare )\blaunched\b",
    ),
    Sign(
        "uses-this",
        ("uses this", "use this", "using this", "that use", "uses the", "runs on", "built with this", "built on this", "uses it"),
        r"\b(?:that|which|who) (?:currently |already )?(?:uses?|is built (?:with|on)|are built (?:with|on)) this (?:\w+ )?(?:library|package|tool|code|project|standard|api|module|schema|framework|component)\b(?! template)"
        r"|^(?:several|many|some|other|\d+|a number of) [^.]{3,60} (?:uses?|use) this\b"
        r"|\bruns on \w+\b[^.]{0,60}\b(?:daily|weekly|nightly|every|each|hourly)\b",
    ),
    Sign(
        "award",
        ("award", "winner", "shortlisted", "won ", "featured in", "finalist", "highly commended"),
        r"(?<!who )\b(?:won|winner of|winning|awarded|shortlisted for|finalist (?:in|at|for)|highly commended)\b[^.]{0,60}\b(?:award|prize|hackathon|challenge|competition|place|20\d\d)|\bfeatured in (?:the )?(?-i:[A-Z])",
    ),
    Sign(
        "used-translated",
        ("utilisé", "en production", "en service", "eingesetzt", "genutzt", "im einsatz", "in gebruik", "gebruikt door", "utilizado", "usado", "en uso", "utilizzat", "in uso", "adottat", "utilitza", "en ús", "defnydd", "används", "a servi"),
        r"\b(?:est|sont|actuellement|déjà) (?:\w+ )?utilisée?s? (?:par|dans|à|en)\b|\b(?:est|sont) en (?:production|service)\b|\ba servi (?:à|pour|au)\b"
        r"|\bwird (?:\w+ ){0,4}?(?:von|bei|in|durch) [^.]{3,60}\b(?:eingesetzt|genutzt|verwendet)|\bim einsatz (?:bei|in|seit|für)\b"
        r"|\bin gebruik (?:bij|sinds|door)\b|\bwordt (?:\w+ )?gebruikt door\b"
        r"|\b(?:es|está siendo|siendo) (?:utilizad|usad)[oa] (?:por|en)\b|\ben uso (?:en|por|desde)\b|\bé (?:utilizad|usad)[oa] (?:por|em|pela)\b"
        r"|\b(?:è|sono|viene) (?:\w+ )?(?:utilizzat|usat|adottat)[oaie] (?:da|dal|dalla|presso|in)\b|\bin uso (?:presso|da|dal)\b"
        r"|\b(?:utilitzat|s'utilitza|en ús) (?:per|a|des)\b|\byn cael ei (?:d?defnyddio) gan\b|\bdefnyddir gan\b|\banvänds (?:av|i)\b",
    ),
)  # fmt: skip

HOPED = (
    r"\b(?:will|could|would|should|might|may|can|cannot|aim(?:s|ed|ing)? to|expect(?:s|ed|ing)?|hop(?:es?|ing)|intend(?:s|ed)?|plan(?:s|ned)? to"
    r"|(?:designed|meant|built|wants?|trying) to|potential(?:ly)?|in order to|if|must|needs? to|has to|have to|(?:target|goal|aim|challenge) (?:is|was) to)\b[^.;:]{0,40}$|\b(?:not(?! only)|never)(?: \w{1,9})? $"
)
"""What stands before a change or a number that is hoped for, promised or denied."""
FALSE = (
    r"(?:\bet al\b|\b(?:the|this|their) (?:original )?(?:paper|authors?) (?:\w+ )?(?:report|reach|achiev|claim|show|found)|\baccording to (?!our\b|the (?:team|pilot|trial)\b)"
    r"|\bsupport (?:for|of)\b.{0,60}\b(?:dropped|fell|went)\b|\b(?:studies|the literature) (?:\w+ )?(?:show|suggest|found|report)|\bnational (?:research|figures|statistics|survey)\b"
    r"|\bdemo\b|\w\.(?:ya?ml|json|js|ts|py|rb|php|env|toml|exe|sh)\b|\bsearch results?\b|\btest results?\b|\b(?:results?|findings?|output) (?:\w+ )?(?:are|is|will be|can be) (?:\w+ )?(?:saved|written|stored|exported|displayed|returned|shown|printed|available|announced|paginated|cached)"
    r"|\b(?:json|csv|endpoint|parameter|query|npm|pip|docker|localhost|click|function|commit|bundle|memory|latency|cpu|cache|coverage|unit tests?|build time|rate limit|per (?:second|minute|page)|response|status code|timeout|milliseconds?|kb|mb|gb)\b)"
)
"""Words by which a sentence that looks like a result is about software's working: output, tests, speed, limits, versions."""

WORLD = Pattern(
    r"\b(?:every|each) year\b|\bannually\b|\bnation(?:ally|wide)\b|\bworldwide\b"
    r"|\bin (?:England|Scotland|Wales|the (?:UK|US|world|country|region|city|county|borough|town))\b|^In (?:19|20)\d\d\b"
    r"|\b(?:council|borough|city|county|district|authorit(?:y|ies)|NHS|trust|town|region|force|brigade|service)s?\b[^.]{0,30}"
    r"\b(?:serves?|serving|covers?|delivers?|provides?|is home to|looks? after)\b|\bserving (?:\w+ ){0,2}\d"
    r"|\b(?:prices|rents|traffic|population|budgets?|funding|crime|emissions|unemployment|deaths|casualties|wages|inflation"
    r"|temperatures?|rainfall|homelessness|sleepers|poverty)\b"
)
"""Figures of a place or of a whole country, so long as nothing ties them to the work."""
TIED = Pattern(
    r"\b(?:it|this|these|we|our|us|launch\w*|pilot\w*|trial\w*|live|apps?|tools?|sites?|websites?|pages?|online|platform|map"
    r"|system|project|users?|bot|form|analysis|stud(?:y|ies)|model|found|show(?:s|ed)?|thanks to|as a result|led to)\b"
)
BEFORE = Pattern(
    r"\b(?:old|previous|former|existing|last) (?:\w+ )?(?:system|service|site|form|website|process|app|tool|register|version) "
    r"(?:was|were|is|had|has|took|takes|received|asked)\b"
    r"|\bsaid (?:that )?they (?:want|need|could|cannot|struggl|did not|had to)"
    r"|\bfound (?:that |no )[^.]{0,80}\b(?:kept|held|stored|no one|nobody|lack\w*|struggl\w*|hard to|difficult to|wanted|needed|out of date|so we (?:built|made|wrote))\b"
)
"""What was so before the work, or was asked for: a reason for it rather than its result or a lesson."""

USES_HEADING = (
    r"\b(?:use[sd]?|using|adopters?|users|in use|in production|live sites?|showcase|examples?|sites|press|awards?|im einsatz|genutzt|nutzt|anwender"
    r"|utilis|gebruik|usa\b|uso\b|utilizz|amministrazioni|servir|används|benefits?|wer)\b"
)
"""Headings of sections that say who uses it, what is written of it or what it promises: partly, unless there is more."""
USES_THIS_HEADING = (
    r"\b(?:libraries|sites|websites|services|projects|councils|apps|teams|places|cities|organi[sz]ations|products|implementations|deployments)"
    r" (?:that )?(?:currently )?(?:using|use|built (?:with|on)|running|running on)\b"
)
FIELDS = r"\b(?:field(?: name)?|column|variable|schema|data type|parameter|attribute|property)\b"
"""Words of a data dictionary, in which "outcome" and "result" are columns."""
WRITTEN_UP = (
    r"\b(?:reports?|papers?|articles?|published on|published in|official statistics|blog ?posts?|write-?ups?|preprint|evaluation|findings|publications?|study|thesis|dissertation|white ?paper|rapport|bericht|abschlussbericht"
    r"|étude|informe|estudio|relazione|studio|verslag|onderzoek|eindrapport|adroddiad)\b"
)
OURS = (
    r"\bour\b|\b(?:technical|final|full|complete|evaluation|project|research|summary|interim|closure|accompanying|published|detailed) (?:\w+ )?(?:report|paper|study|evaluation|article)\b"
    r"|\b(?:report|paper|article|study|preprint|thesis|publication)s?\b[^.]{0,40}\b(?:supporting|about|of|on|describing|for|behind|explaining|accompanying) (?:this|the) (?:repo|repository|project|work|code|pilot|tool|model|method)"
    r"|\b(?:background|methodology|method|findings|results|work|approach|project)\b[^.]{0,60}\b(?:explained|described|set out|published|presented|reported|available|documented|found) in\b"
    r"|\b(?:if you use|please cite|cite (?:this|our|the)|citation)\b|\b(?:abschlussbericht|eindrapport|rapport final|informe final|relazione finale)\b"
)
NOT_WRITTEN_UP = (
    r"\b(?:publish(?:es|ed)|issued|released) (?:its|their|his|her)\b|\b(?:will be (?:used|published|written|available)|forthcoming|in preparation|(?:not yet|yet to be|not been) published)\b|\b(?:bugs?|issues?|problems?|vulnerabilit|errors?|abuse|pull request|annual report)\b|\breport(?:ing|ed)? (?:a|an|any|it|bugs|this|to|missed|your)\b|\bby (?-i:[A-Z])\w+ (?-i:[A-Z])|\bbased on\b|\binspired by\b|\bproposed (?:in|by)\b"
    r"|\bintroduced (?:in|by)\b|\b(?:code|test|lint|coverage|accessibility|template|sample|example)\b.{0,20}\breport\b|\bet al\b|\b(?:data|extracted|scraped|taken|downloaded|figures) (?:\w+ )?from\b|\breports? (?:in|as) (?:json|csv|html)"
)
USERS = r"\b(?:service|site|council|team|app|project|website|portal)s?\b"
TOLD = (
    r"\d|\b(?:found|show(?:s|ed)|saved|fell|rose|grew|dropped|cut|reduced|increased|improved|used|learn(?:ed|t)|tried|told|helped|led|gave|became|led to|stopped|started|changed"
    r"|won|reached|built|made|conclu\w+|suggest\w*|indicat\w+|demonstrat\w+|reveal\w*|confirm\w*|better|worse|was|were|had|twice|higher|lower|faster|more|fewer|less|montr\w+|zeig\w+|tonen|muestr\w+|mostr\w+|dangos\w*|visar)\b"
)
"""Words of which one stands in every account of what happened, and in few lists of what is shown."""
PUBLICATIONS = r"^(?:our |the |published )?(?:publications?|papers?|reports?|official publication)$"
"""Headings under which the links themselves are the account."""
CITED = Pattern(r"^\W*(?:citations?|citing\b|how to cite|please cite|cite\b)")
"""Headings under which a paper of this work is named; what a dataset's page or an archive of code bears is none."""
REVIEWED = Pattern(r"\bjoss\.theoj\.org/papers/|\b10\.21105/joss\.")
"""Addresses of a journal that reviews software: the paper is about what bears its badge."""
