"""Signs that a team shares what it learned, and the weaker signs of limits and of plans."""

from __future__ import annotations

from openness_lint.checks.signs import Sign

LESSONS = (
    Sign(
        "lesson-learned",
        ("learn", "lesson", "takeaway", "take-away", "take away"),
        r"\b(?:we|i|team|project|council|officers|staff|authority)(?:'ve|’ve| have| had)?(?: also| since| quickly| soon)? learn(?:ed|t)\b(?! (?:from|more|nothing)\b)"
        r"|\b(?:our(?: \w+)?|key|main|biggest|hardest|most important|some|an? (?:important|valuable|useful|hard|early|clear|big)|one(?: important| valuable| useful| hard)?) lessons? (?:was|were|is|are|from|we|that|for us|learn\w+|so far)\b"
        r"|\blessons? (?:that )?(?:we|i|the team) learn|\bthe (?:\w+ )?lessons? (?:learn\w+ )?(?:was|were|is|are)\b"
        r"|\b(?:our|key|main|one of (?:our|the) main) take-? ?aways?\b",
    ),
    Sign(
        "hindsight",
        ("hindsight", "retrospect", "looking back", "would have ", "if we ", "next time", "differently", "not recommend", "n't recommend"),
        r"\b(?:in|with) hindsight\b|\bin retrospect\b|\blooking back\b|\bwould have (?:saved|helped|been (?:better|easier|quicker|wiser))\b"
        r"|\bif (?:we|i) (?:did|were to do|had to do|could do|were|started|began)\b[^.]{0,40}\b(?:again|afresh|over)\b"
        r"|\bnext time,? (?:we|i)\b|\b(?:we|i)(?:'d| would)(?: now)? (?:do|have done|build|start|design)\b[^.]{0,40}\bdifferently\b"
        r"|\b(?:we|i) (?:would not|wouldn't) (?:do|build|use|choose|recommend)\b[^.]{0,40}\bagain\b",
    ),
    Sign(
        "did-not-work",
        ("did not", "didn't", "never ", "failed", "but ", "abandon", "gave up", "underestimat", "overestimat"),
        r"\b(?:did not|didn't|never)(?: really| quite| fully)? (?:work (?:out|well|as|for|because|in practice|at)"
        r"|t(?:ake|ook) off|c(?:atch|aught) on|pan(?:ned)? out|g[eo]t off the ground|scale\b|go (?:live|ahead|further|anywhere|into (?:production|service|use)))"
        r"|\b(?:this|that|it|which|approach|idea|version|attempt)(?: approach| idea| version)? (?:did not|didn't|never) work\b(?! (?:with|on|in|under) (?:\w+ )?(?:v?\d|version|windows|mac\w*|linux|chrome|firefox|safari|explorer|edge))"
        r"|\b\w{3,20}s did not work[;,]"
        r"|\bwe (?:first |initially |originally |also )?(?:tried|attempted|experimented with|started (?:out )?(?:with|by)"
        r"|looked at|considered)\b[^.]{0,120}\bbut\b|\bwe (?:first|initially|originally) (?:used|built|wrote|made|stored|published)\b[^.]{0,120}\bbut\b"
        r"|\b(?:we|i) (?:had to |have |soon )?(?:abandon(?:ed)?|gave up|scrapped|dropped)\b[^.]{0,80}\b(?:because|as|after|since|when)\b"
        r"|\b(?:we|i|team) (?:under|over)estimated\b|\b(?:attempt|pilot|trial|experiment|approach|project)s? (?:had )?failed\b",
    ),
    Sign(
        "found-out",
        ("turned out", "turns out", "we found", "found that", "found out", "discover", "realise", "realize", "became clear", "came to see", "surpris"),
        r"\b(?:it|this|that|which|there|data|users|residents) (?:soon |quickly )?turn(?:ed|s) out\b|\bturned out (?:to be|that|not)\b"
        r"|\b(?:we|team|officers|staff)(?:'ve| have)?(?: also| soon| quickly)? found (?:that|out|it (?:\w+ )?(?:hard|difficult|easi|useful|impossible|helpful)"
        r"|(?:them|this|it) to be)\b"
        r"|\b(?:we|team|officers|staff|council)(?:'ve| have)?(?: also| soon| quickly)? (?:discovered|reali[sz]ed|came to see)\b|\bdiscovering that\b"
        r"|\b(?:it|what) (?:soon |quickly )?became clear\b|\bto our surprise\b|\bwe were surprised\b",
    ),
    Sign(
        "was-hard",
        ("challenge", "difficult", "obstacle", "hurdle", "hardest", "stumbl", "mistake", "wrong", "well", "harder", "longer than", "struggl"),
        r"\b(?:biggest|main|hardest|greatest|key|chief|first|other|real|major|one|another|significant)"
        r" (?:challenges?|difficult(?:y|ies)|obstacles?|hurdles?|mistakes?|stumbling blocks?)"
        r"(?: (?:for|we|i|that|here|in)\b[^.]{0,60}?)? (?:was|were|is|has been|we|came)\b"
        r"|\b(?:challenges?|difficulties|problems|obstacles?|hurdles?) (?:that )?(?:we|i|the team)(?:'ve| have)?"
        r" (?:faced|met|encountered|ran into|hit|had)\b|\b(?:we|i)(?:'ve| have)? (?:faced|encountered|ran into|struggled)\b"
        r"|\bobstacles? to (?:\w+ ){0,2}(?:deployment|adoption|use|roll-?out|re-?use)\b"
        r"|\b(?:hardest|most difficult|trickiest) (?:part|thing|bit|step)\b|\bthe problem with this (?:approach|model|method|version)\b"
        r"|\b(?:proved|was|were|turned out)(?: to be)?(?: much| far| rather)? (?:harder|more difficult|slower|more expensive) than\b"
        r"|\b(?:proved|has proven|turned out)(?: to be)?(?: too| very| quite)? (?:difficult|hard|impossible|costly|expensive)\b"
        r"|\b(?:took|takes) (?:us |me |the team )?(?:much |far )?longer than (?:we|expected|planned|hoped)\b"
        r"|\bgot (?:some |a few )?(?:things|it|this) wrong\b|\b(?:our|my|the) (?:biggest |first |main )?mistakes? (?:was|were)\b"
        r"|\bwe made (?:a|some|the|many|several) (?:\w+ )?mistakes?\b|\bwhat (?:worked|went)(?: well\b|,? (?:and|what))"
        r"|\b(?:has|have) worked (?:very |really |quite )?well\b|\b(?:worked|went) well\b[^.]{0,60}\b(?:but|did ?n[o']t|less|while)\b",
    ),
    Sign(  # what was turned down; the reason of a choice alone praises what was chosen
        "turned-down",
        ("decided", "chose", "opted"),
        r"\bwe (?:have |had )?(?:therefore |deliberately )?(?:decided (?:not to|against)|chose not to|opted not to)\b"
        r"[^.]{0,160}\b(?:because|rather than|instead of|in order to|as we|since we|due to|so that)\b",
    ),
    # The same, said in other languages of the lexicon.
    Sign(
        "lesson-translated",
        (
            "appris", "constat", "retour d'exp", "difficult", "recul", "fonctionn", "gelernt", "festgestellt", "nachhinein",
            "rückblick", "herausforderung", "geleerd", "achteraf", "bleek", "ontdekt", "aprend", "funcion", "reto", "imparat",
            "senno", "hem après", "repte", "dysg", "edrych yn ôl", "weithiodd", "lärde", "lärt", "efterhand", "lært", "wnios",
        ),
        r"\bnous avons (?:appris|constaté|découvert|réalisé)\b|\bavec le recul\b|\bdifficultés (?:que nous avons |rencontrées)"
        r"|\bn[’']a pas (?:bien )?fonctionné\b"
        r"|\b(?:haben wir|wir haben)\b[^.]{0,60}\b(?:gelernt|festgestellt|gemerkt)\b|\b(?:im nachhinein|rückblickend)\b"
        r"|\bgrößte herausforderung|\bhat(?: leider)? nicht funktioniert\b"
        r"|\b(?:hebben we|we hebben)\b[^.]{0,60}\b(?:geleerd|ontdekt|gemerkt)\b|\bachteraf (?:bleek|gezien|bezien)\b|\bhet bleek\b"
        r"|\b(?:hemos aprendido|aprendimos|aprendemos|hemos visto que)\b|\bno funcionó\b|\bel mayor reto\b|\bnão funcionou\b"
        r"|\babbiamo (?:imparato|scoperto|capito)\b|\bnon ha funzionato\b|\bcol senno di poi\b"
        r"|\bhem après\b|\bno va funcionar\b|\bel repte més\b"
        r"|\b(?:rydym|rydyn ni|gwnaethom)\b[^.]{0,30}\bdysgu\b|\bdysg(?:om|on ni|wyd)\b|\bwrth edrych yn ôl\b|\bni weithiodd\b"
        r"|\bvi (?:har )?(?:lärde|lärt) oss\b|\bi efterhand\b|\bfungerade inte\b|\bvi (?:har )?lært\b",
    ),
)  # fmt: skip

LIMITS = (
    Sign(
        "limits",
        (
            "limitation", "caveat", "known issue", "known problem", "known bug", "tested", "drawback", "shortcoming",
            "perfect", "trade-off", "tradeoff",
        ),
        r"\blimitations?\b(?! of liability)|\bcaveats?\b|\bknown (?:issues?|problems?|bugs?)\b"
        r"|\b(?:not|n't|only)(?: been| yet| ever)?(?: yet| fully| thoroughly)? tested\b|\buntested\b"
        r"|\bdrawbacks?\b|\bshortcomings?\b|\bnot perfect\b|\b(?:a|the|known|this|some) trade-?offs?\b",
    ),
    Sign(
        "does-not",
        ("does not", "doesn't", "do not", "don't", "not yet", "yet support", "not currently", "there is no", "there are no", "there is currently no", "only work", "only run", "cannot yet"),
        r"(?<!if )(?<!when )\b(?:it|this|tool|app|application|site|service|project|package|library|script|system|model|version|code|extension|module|plugin|which)"
        r"(?: currently| also)? (?:does not|doesn't|do not|don't)(?: yet| currently| attempt to| try to)?"
        r" (?:support|work|handle|include|cover|cope|register|replace|guarantee|capture|deal|scale|account|check|take)\b"
        r"|\b(?:not yet|not currently|yet to be) (?:support|implement|cover|handl|complet|translat)\w*"
        r"|\bthere (?:is|are)(?: currently| at present| as yet)? no (?:(?!easy|simple|single|good|reliable|central)\w+ ){0,2}?(?:facility|facilities|support|way|means|option|mechanism|interface)\b"
        r"|\b(?:application|app|tool|it|site|service|code|script|system|which|that|version) only (?:runs?|works?)\b",
    ),
    Sign(
        "may-be-wrong",
        ("unpredictable", "experimental", "incomplete", "inaccura", "out of date", "out-of-date", "may contain", "are broken", "is broken", "quirk", "there may be", "there are"),
        r"\b(?:is|are|remains?) (?:still |only |currently )?(?:experimental and|incomplete)\b|\b(?:may|might|can|could|will) (?:\w+ )?be (?:\w+ )?(?:unpredictable|incomplete|inaccurate|out[ -]of[ -]date|wrong|slow)\b"
        r"|\b(?:may|might) contain (?:\w+ )?(?:errors|mistakes|inaccurac|gaps|bugs)|\b(?:are|is) (?:known to be |currently |still )?broken\b"
        r"|\b(?:there|you may find there) (?:are|may be) (?:\w+ )?(?:bugs|errors|gaps|quirks)\b|\bquirks? (?:of|in|to)\b|\bdata (?:is|are) (?:\w+ )?(?:incomplete|inaccurate)\b",
    ),
    Sign(
        "data-caveats",
        ("with caution", "with care", "comparable", "suppress", "conclusions", "likely to be", "estimate", "lag in", "gap", "errors in", "delay", "unavailable", "provisional", "incomplete", "rounded", "unreliable", "under-", "do not hold", "don't hold", "no data"),
        r"\b(?:lag|gaps?|delays?|errors) in (?:the |our )?(?:data|figures|records|processing)\b|\b(?:data|figures|counts|cases|records|estimates)\b[^.]{0,50}"
        r"\b(?:are|is|were) (?:\w+ ){0,2}?['\"‘“]?(?:unavailable|suppressed|provisional|incomplete|under-?reported|under-?counted|unreliable|rounded)\b"
        r"|\b(?:likely to be|may be|might be) (?:much |an? |slightly )?(?:lower|higher|under-?estimates?|over-?estimates?|under-?counts?)\b"
        r"|\b(?:treated|used|interpreted|read) with (?:\w+ )?(?:caution|care)\b|\bnot (?:be )?(?:directly |strictly )?comparable\b"
        r"|\b(?:firm|strong|any|definite) conclusions\b|\bwe (?:do not|don't) hold\b|\bno data (?:is|are|was|were) (?:available|held|collected) (?:for|on|about)\b",
    ),
    Sign(
        "limits-translated",
        ("limites", "pas encore", "pas pris en charge", "noch nicht", "nicht unterst", "bekannte ", "nog niet", "niet ondersteund", "beperking", "aún no", "no está soport", "limitacion", "non ancora", "non supporta", "limitazion", "nid yw", "stöds inte", "begräns"),
        r"\bprésente des limites\b|\bn[’']est pas (?:encore )?(?:pris en charge|supporté|géré|couvert)|\bne (?:gère|prend|couvre|fonctionne) pas\b"
        r"|\b(?:noch|derzeit|aktuell) nicht (?:unterstützt|implementiert|möglich|umgesetzt)|\bbekannte (?:probleme|fehler|einschränkungen)\b"
        r"|\b(?:nog|op dit moment) niet (?:ondersteund|mogelijk|getest)|\bbeperking(?:en)? (?:van|is|zijn)\b"
        r"|\baún no (?:está|es|se|soporta|permite)\b|\bno está soportad|\blimitacion(?:s|es) (?:de|del|és|es|son)\b"
        r"|\bnon (?:è |sono )?ancora (?:support|implement|gestit|testat)|\blimitazion[ei] (?:di|del|è|sono|not)"
        r"|\bnid yw(?:'r| y)? \w+ (?:eto |wedi )?(?:yn cefnogi|yn gweithio)|\bstöds inte\b|\bbegränsning(?:ar|en)\b",
    ),
)  # fmt: skip

NOTES = (
    Sign(
        "notes",
        (
            "bear in mind",
            "beware",
            "be aware",
            "workaround",
            "work-around",
            "work around",
            "false positive",
            "false negative",
        ),
        r"\bbear in mind\b|\bbeware\b|\b(?:please )?be aware (?:that|of)\b|\bwork-? ?arounds?\b|\bfalse (?:positives|negatives|alarms)\b",
    ),
)
"""Words of caution that stand in any set of steps too: they count only where a story is told."""

NEXT = (
    Sign(
        "next",
        ("plan", "intend", "would like", "'d like", "want to", "hope to", "future"),
        r"\b(?:we|i)(?:'re| are|'d| would)? ?(?:plan(?:ning)?|intend|like|want|hope)(?:ing)? to (?:also |eventually |further )?"
        r"(?:add|extend (?!our|my)|build|improve|replace|expand|automate|integrate|publish|include|rewrite|allow|make it|bring|turn|move)\b"
        r"|\bfuture (?:work|improvements?|plans?|ideas?|versions?|enhancements?) (?:will|could|may|might|should|includes?|is|are)\b",
    ),
)
RETIRED = (
    Sign(
        "retired-story",
        (
            "never",
            "abandon",
            "discontinu",
            "retired",
            "stopped",
            "replaced",
            "superseded",
            "switched off",
            "shut down",
            "closed",
        ),
        r"\bnever (?:quite |actually |really |fully )?(?:launched|finished|completed|went live|made it|released|got|used)\b"
        r"|\b(?:abandoned|discontinued|retired|stopped|replaced|superseded|switched off|shut down|closed)\b[^.]{0,100}\b(?:because|due to|after we|since we|in favou?r of)\b",
    ),
)

TRACKED = r"\b(?:issue tracker|open issues|issues? (?:section|page|list)|documented in|report (?:any|a|them)|please report|check the|see the)\b"
"""Words that send to a list of problems instead of telling of one."""
NO_LIMIT = (
    r"\?\W{0,3}$|\s<-{1,2}\s|\b(?:not|n['’]t) (?:\w+ )?(?:reflect|represent|imply|constitute)\b[^.]{0,60}\b(?:views?|opinions?|polic(?:y|ies)|positions?"
    r"|endorse\w*|advice)\b|\bendorse (?:any|the|these|trade)\b|\bgeneral public licen[cs]e\b"
    r"|\b(?:to|for) [^.]{0,60}\b(?:when|where|if) (?:\w+ ){1,5}(?:is|are) (?:not (?:yet )?available|unavailable|missing)\b"
)
"""A question to the reader, a line of a list of files, whose views these are not, a licence and what the work is for
when something else is lacking: no limit of the work."""
FOR_READER = r"\b(?:you|your|guide|tutorial)\b"
"""Words by which "next steps" are the reader's, not the project's."""
REASONS = (
    r"\b(?:because|due to|so that|therefore|this means|which means|meaning|as the|as it|since|despite|otherwise|rather than"
    r"|instead|although|however|but|in order to|would need|too (?:small|large|slow|few|many|costly|expensive)|not (?:been )?(?:proven|suitable|ready)"
    r"|parce que|car|weil|da die|omdat|porque|perché|perquè|oherwydd|eftersom)\b"
)
"""Words that make a list of limits more than a list: why it is so, or what follows from it."""

# Headings whose section tells of limits with substance when it gives reasons; the others are lists or notices.
EXPLAINED = (
    r"limit|caveat|challenge|difficult|obstacle|barrier|assumption|trade-?off|bear in mind|aware|does not|doesn't|is not"
    r"|not do|drawback|shortcoming|pros and cons|advantage|accuracy|risks?\b"
    r"|einschränk|grenzen|herausforder|schwierig|annahmen|défis|difficult|hypothèse|beperking|uitdaging|aandachtspunt|aannames"
    r"|limitaci|retos|desaf|dificult|supuestos|límit|limiti|sfide|criticit|reptes|cyfyngiad|heriau|begräns|utmaning|limitaç|desafios"
)
# The same, when they stand away from the front page: there a list of limits belongs to the manual.
WEIGHED = (
    r"trade-?off|challenge|difficult|obstacle|barrier|herausforder|schwierig|défis|uitdaging|retos|desaf|sfide|reptes"
    r"|heriau|utmaning|pros and cons"
)
# Headings that may stand over anything: only what is said below them counts.
NOTICES = (
    r"^(?:important|please|warning|disclaimer|notice|note|things to (?:note|know)|words? of warning|problems?|issues?|hinweis|haftung"
    r"|avert|mises en garde|avviso|aviso|avís|note importanti|ymwadiad|rhybudd)"
)
