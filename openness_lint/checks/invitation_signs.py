"""Sentences that ask a stranger to report, to change or to write; and what looks like them and is not."""

from __future__ import annotations

from openness_lint.checks.signs import Sign

_WELCOME = (
    r"(?:welcom\w*|appreciated|encouraged|invited|bienvenu\w*|bienvenid\w*|benvenut\w*|benvingu\w*|willkommen|welkom"
    r"|välkom\w*|velkom\w*|bem-vind\w*|tervetul\w*|mile widzian\w*|croeso"
    r"|(?:gratefully|gladly|always|happily) (?:accepted|received))"
)
# Words that may stand between the verb and what is opened.
_AN = (
    r"(?:\s(?:an?|any|new|the|your|our|this|up|in|github|gitlab|git|bitbucket|corresponding|separate|feature|bug|support"
    r"|follow-up|related|public|or|comment|on)){0,4}"
)
_REQUEST = r"(?:(?:pull|merge)[- ]requests?|[PM]Rs?\b|patches)"

ISSUES = Sign(
    "invites-issues",
    (
        "issue",
        "kana",
        "channel",
        "canal",
        "discussion",
        "bug",
        "ticket",
        "tracker",
        "incidencia",
        "segnalazion",
        "board",
        "ärende",
    ),
    # To open one …
    r"(?:\b(?:rais|fil|creat|submit|log|lodg|post|add|start|mak|leav|regist)(?:e|ing|ting|ging)?\b"
    r"|\bopen(?<!\ban open)(?<!\bof open)(?<!\bthe open)(?<!\bany open)(?<!\ball open)(?<!\bour open)(?<!discuss open)(?<!\bsee open)"
    r"(?:ing)?\b)" + _AN + r"\s(?:issues?|tickets?|discussions?|bug reports?|reports? on)\b"
    # … or to use the place for them, which has a name …
    r"|\b(?:github|gitlab|bitbucket|project'?s?|our|the|this repo(?:sitory)?'?s?)(?: repo(?:sitory)?'?s?)? "
    r"(?:issues?|discussions?) (?:tracker|page|board|list|tab|section|forum|queue)\b"
    r"|\b(?:use|via|through|using|in|on|visit|check)\b(?:\s[\w'’]{1,15}){0,3}? "
    r"(?:issues?[- ]tracker|bug tracker|github issues|gitlab issues|github discussions)\b"
    r"|\b(?:love|like|happy|glad|keen) to (?:get|see|receive|have) (?:your |any |more )?(?:issues|bug reports)\b"
    r"|\b(?:questions?|comments?|suggestions?|feedback|problems?|bugs?|errors?|ideas?|requests?|retours|fehler|rückmeldungen"
    r"|them|it)\b[^!?.]{0,60}?\b(?:as|via|through|by|in|using|als|per|über|via les|dans les|en) (?:an? |the |our |new |den )?"
    r"(?:git(?:hub|lab) |project |repository )?issue(?:s|[- ]tracker)?\b"
    r"|\bin an issue (?:if|when)\b|\bdiscuss\b[^!?.]{0,60}? (?:via|in) (?:an )?issue\b"
    r"|\b(?:kana?al|channel|canal|canale)\b (?:for|für|voor|pour|para|per) (?:all|alle|any|your|toutes?|todas|tutt\w) "
    # … or to report what is wrong with software.
    r"|\breport(?:ing)?\b(?:\s[\w'’./-]{1,20}){0,4}?\s(?:bugs?|issues with)\b"
    r"|\b(?:issues?|bug reports?|bugs|feature requests?|discussions?)\b[^!?]{0,60}?\b(?:are|is)\b[^!?]{0,20}?\b"
    + _WELCOME
    + r"|\b(?:issues?|bug reports?) "
    + _WELCOME
    # In other languages the verb stands before it or after it.
    + r"|\b(?:ouvr\w{1,4}|cré\w{1,4}|signale[rz]?|apri(?:re|te)?|segnala\w{0,3}|abr(?:a|e|an|en|id|ir|iu)|crea[rdn]?|creare|maak"
    r"|obr(?:a|e|en|ir|iu))\b[^!?]{0,30}?\b(?:issues?|tickets?|incidencias?|segnalazion\w|discussion\w?)\b"
    r"|\bissues? (?:\w{1,30} ){0,3}?(?:erstell\w+|öffnen|anleg\w+|aanmaken|eröffn\w+|openen|melden)\b"
    r"|\b(?:erstell|öffn|eröffn|schreib|skap|opprett|opret)\w{0,4}\b(?:\s[\w(]{1,12}){0,4}? \(?(?:issues?|tickets?|ärende|sak)\b",
)
CHANGES = Sign(
    "invites-changes",
    ("pull", "merge", "contribu", "prs", "pr ", "patches", "fork", "bijdrag", "beitr", "collabor", "translat", "improve", "mrs", "bidrag",
     "verbesser", "aport", "help", "join"),
    r"\b(?:open|submit|send|mak|rais|creat|issu|propos)(?:e|ing|ting)?\b"
    r"(?:\s(?:an?|new|the|us|your|me|in|github|any|or|issue|and|issues)){0,5}\s" + _REQUEST + r"|\b(?:" + _REQUEST
    + r"|contributions?|contributors|improvements|translations|collaborations?|help|beiträge|mitarbeit|verbesserungen|contributi"
    r"|contribuzioni|contribuciones|contribuições|aportaciones|bijdragen|bidrag|requestit)\b[^!?]{0,60}?\b" + _WELCOME
    + r"|\b" + _WELCOME
    + r"\b[^!?]{0,40}?\b(?:contribut\w{0,5}|" + _REQUEST + r"|improvements|beiträge|bijdragen)\b"
    r"|\b(?:as|so) are (?:your |any |all |the )?(?:contributions|" + _REQUEST + r")"
    r"|\b(?:want|like|wish|interested|willing|how|ways|able|love|happy|if you(?: can| could)?|you can|help(?:ing)? us"
    r"|guide|guidelines) (?:you )?(?:to |in |for |also )?(?:contribut|collaborat)\w{1,4}\b"
    r"|\bcontribut(?:e|ing|ions?) (?:to (?:this|our|the) (?:\w{1,30} ){0,2}?(?:project|repo\w*|code\w*|documentation"
    r"|standard|guide|site|data\w*|app|tool|service|library|work)\b|guide\b|guidelines|notes|instructions"
    r"|(?:a |any )?(?:fix|change|translation|code|bug)(?:e?s)?\b)"
    r"|\b(?:happy|glad|pleased|keen|delighted|open|looking forward) (?:to|for) (?:accept|tak|receiv|see|review|consider|get)?(?:e|ing)? ?"
    r"(?:your |any |external |outside |community )?(?:" + _REQUEST + r"|contributions?|improvements|help)\b"
    r"|\bwe (?:gladly |happily |also |will |do )?(?:accept|take|review|encourage|invite) (?:your |any |all |external )?"
    r"(?:" + _REQUEST + r"|contributions?|contributors|improvements)\b"
    r"|\b(?:encourage|invite) (?:you|everyone|everybody|anyone|others|people) to (?:help|contribute|improve|take part|join in)\b"
    r"|\b(?:looking for|seeking|in need of) (?:new |more )?(?:contributors|volunteers|developers to|help with)\b"
    r"|\b(?:contributors|help) (?:is |are )?(?:wanted|needed|appreciated)\b"
    r"|\b(?:love|welcome|appreciate) (?:your |any |all )?help\b|^fork me\b|\bsubmit a pr\b"
    r"|\b(?:stuur|maak|dien|stell\w*|erstell\w*|schick\w*|reich\w*|soumet\w*|envoy\w*|propos\w*|ouvr\w*|invia\w*|apri\w*|abr[aei]\w*|envi[ae]\w*)"
    r"(?: \w{1,12}){0,3} (?:pull|merge)[- ]requests?\b"
    r"|\bse (?:aceptan|agradecen|aceitam) (?:las |as )?(?:contribuci\w+|sugerencias|contribuições|aportaciones|mejoras)\b"
    r"|\bnehmen wir (?:gerne|gern) (?:an|entgegen|auf)\b|\b(?:als|per) pull[- ]request\b"
    r"|\b(?:pull|merge)[- ]requests? can be\b"
    r"|\bnot (?:currently |yet )?(?:accept|tak|look)ing (?:any |external |for )?(?:contributions|pull requests|changes)\b"
    r"|\bplease (?:fork|contribute)\b|\bfeel free to (?:fork|contribute|submit)\b"
    r"|\bcontribut\w{1,8}\b[^!?]{0,30}\bappreciated\b",
)  # fmt: skip
FEEDBACK = Sign(
    "invites-feedback",
    (
        "feedback", "suggest", "comment", "correct", "let us know", "tell us", "let me know", "tell me", "thoughts", "sugest", "opini", "wrong", "error", "mistake", "problem",
        "bug", "rückmeld", "anregung", "suggerim", "sugeren", "opmerking", "terugkoppeling", "missing", "hinweis", "ideas",
        "fault", "improve",
    ),
    r"\b(?:share|send|give|provide|leave|submit|email|welcomes?|appreciate|value|love|like|grateful for|any|have) "
    r"(?:us |me |with us |your |any |some |further |all |more |to hear (?:your |any )?){0,4}"
    r"(?:feedback|comments|suggestions|corrections|ideas)\b"
    r"|\b(?:feedback|suggestions|comments|corrections|rückmeldungen|anregungen|ideas|questions"
    r"|suggesties|opmerkingen|sugerencias|sugestões|suggerimenti|hinweise|förslag|forslag)\b[^!?]{0,60}?\b(?:" + _WELCOME
    + r"|please|to us|send)\b|(?:^|\bplease |\band |\bor |\bthen |[,;:] |\bso )(?:let (?:us|me) know|tell (?:us|me))\b"
    r"|\bif you\b(?=[^!?]{0,200}?\b(?:please|let us|tell us|let me|tell me|contact|e-?mail|open|raise|report|submit|file|get in touch)\b)"
    r"[^!?]{0,40}?\b(?:spot|find|notice|see|think|encounter|discover|experience|come across|run into|have)\b"
    r"[^!?]{0,60}?\b(?:errors?|bugs?|mistakes?|problems?|wrong|incorrect|suggestions?|feedback|improvements?"
    r"|corrections?|missing)\b"
    r"|\bshare (?:your|any) (?:thoughts|views|ideas|experiences?)\b|\bwelcomes? (?:your |any )?(?:questions|comments|ideas)\b"
    r"|\b(?:report|flag)(?:ing)? (?:a |any |an |the |)(?:problems?|errors?|mistakes?|faults?)\b[^!?]{0,40}?"
    r"\b(?:with|in) (?:the|this|our)\b",
)  # fmt: skip
MESSAGE = Sign(
    "invites-messages",
    (
        "in touch", "contact", "email", "e-mail", "write to", "message", "speak to", "talk to", "quer", "question",
        "reach", "enquir",
    ),
    r"\b(?:get|getting) (?:back )?in touch\b|\bcontact(?:ing)? (?:us|me|our|the [^!?]{0,60}?team)\b"
    r"|\b(?:e-?mail|write to|reach out to|message|speak to|talk to|reach) (?:us|our team|the [^!?]{0,50}?team)\b"
    r"|\b(?:any|further|other|have|with) (?:\w{1,30} )?(?:questions?|queries|enquiries)\b(?=[^!?]{0,100}?\b(?:please|contact|us"
    r"|e-?mail|ask|write|via|open|team)\b|\W{0,3}$)"
    r"|\b(?:questions|enquiries) (?:to|should|can|please)\b"
    r"|\bqueries (?:please|should|to(?::| us\b| the [^!?]{0,40}?team\b| [^\s@]{1,40}@)"
    r"|can be (?:sent|raised|directed|addressed|e-?mailed|submitted))",
)  # fmt: skip
INVITATIONS = (ISSUES, CHANGES, FEEDBACK, MESSAGE)

# What the product lets its users do, what the team does among itself, whom else to ask, and what not to do.
NOT_TO_YOU = (
    r"^(?:an?|the) [^!?]{1,60}? is an? [^!?]{0,80}?\b(?:used|meant|designed|intended|made) (?:\w{1,20} )?(?:to|for) (?:\w{1,20} )?report|"
    r"\b(?:users?|residents?|citizens?|customers?|patients?|people|public|visitors?|members|councillors|staff|officers|they"
    r"|students?) (?:to |can |could |may |will |who |are able )[^!?]{0,40}?"
    r"\b(?:report|contact|give|submit|leave|send|raise|open|create|ask|comment|suggest)"
    r"|\b(?:allow|enable|let|help|encourag)(?:s|ed|ing)? (?:\w{1,30} ){0,3}(?:to )?"
    r"(?:report|contact|give|submit|leave|send|raise)\b"
    r"|\b(?:this|it|bot|action|script|robot|workflow|tool|app|job) (?:will |then |also |automatically |can ){0,2}"
    r"(?:opens?|creates?|raises?|files?|submits?) |\b(?:in|on|to|with) jira\b|`jira"
    r"|\b(?:use|copy|fork) (?:it |and (?:use|copy|change) )?(?:it )?as you (?:wish|like|please)\b"
    r"|^(?:try|check|make sure|ensure|restart|reinstall|run|remove|delete)\b[^!?]{0,80}?\bif you (?:have|get|see|find)\b"
    r"|\bwe (?:work in|open|submit|create|raise|make|merge) |(?:[-=]>|→)[^!?]{0,40}?\b(?:issues?|tickets?)\b"
    r"|\b(?:contact|email|tell|ask|write to|in touch with) (?:your|their) (?:local |own )?(?:\w{1,30} )?(?:council|authority"
    r"|mp|councillor|gp|doctor|bank|landlord|administrator|provider|manager|school|police)\b"
    r"|\b(?:do not|don't|don’t|never|rather than|instead of)\b(?! (?:hesitate|be (?:shy|afraid)|forget))"
    r"[^!?]{0,30}?\b(?:issues?|contact|email|pull request)\b"
    r"|\bif you (?:have|encounter|get|see|experience|run into) (?:an? |any |the )?(?:problems?|errors?|issues?|trouble)\b"
    r"(?![^!?]{0,120}\b(?:issue|ticket|contact|let us know|tell us|report|e-?mail|touch|ask|discussion))"
    r"[^!?]{0,40}?\b(?:you (?:may|might|can|will|should)|you'll|try|make sure|check|ensure|(?:re-?)?install|run|see)\b"
)
