"""How an opening says what a thing is, in several languages, and what stands there without saying it."""

from __future__ import annotations

import re

_DOES = (
    "aggregat|aim|allow|analy[sz]|assist|automat|bring|build|calculat|captur|check|collect|combin|compar|consist|contain|"
    "convert|cover|creat|defin|deliver|describ|display|do|document|enabl|encourag|enhanc|explain|explor|export|extract|"
    "fetch|find|gather|generat|giv|handl|help|hold|hous|host|implement|import|improv|includ|integrat|let|list|load|mak|"
    "manag|map|monitor|offer|organi[sz]|outlin|poll|power|predict|present|process|provid|publish|record|replac|report|"
    "retriev|scrap|send|serv|show|simulat|stor|support|tell|track|transform|turn|us|visuali[sz]|work|answer|classifi|count|"
    "detect|estimat|forecast|highlight|identifi|measur|notifi|recommend|remind|simplifi|suggest|summari[sz]|teach|translat|"
    "validat|warn"
)
_THING = (
    "apps?|applications?|websites?|web ?sites?|sites?|tools?|services?|portals?|platforms?|dashboards?|maps?|systems?|"
    "packages?|librar(?:y|ies)|plug-?ins?|modules?|scripts?|collections?|repositor(?:y|ies)|catalogues?|datasets?|"
    "guides?|templates?|chat ?bots?|prototypes?|frameworks?|games?|forms?|calculators?|themes?|components?"
)
_NORDIC = (
    r"\b(?:er|är) (?:en|ett?|ei|den|det)\b|\b(?:inneholder|indeholder|innehåller|viser|visar|hjelper|hjælper|hjälper|"
    r"gir|giver|ger|gjør|gør|gör|brukes|bruges|används|samler|samlar|beskriver|tilbyr|tilbyder|tillhandahåller|hanterar)\b"
)
# Verbs by which a sentence says what a thing is, does or holds.
DEFINES: dict[str, str] = {
    "en": r"\b(?:is|are|was|were|will be|has been|have been) (?:\w{2,20}ly )?(?:an?|the|one|our|two|three|some|part|"
    r"where|how|for|home|to|about|intended|meant|responsible|made|used|designed|created|built|developed|set up|aimed|"
    r"\w{2,20}ing|\w{2,20}ed (?:to|by|for|with|in|as))\b|^(?:see|find out|check|look up) (?:where|what|when|which|who|whether|if|how(?! to))\b|^answer (?:a few|some|\w{2,5}) questions\b"
    rf"|\b(?:{_DOES})(?:e?s|ed)\b|(?<=[\w,] )(?:{_DOES})e?\b|^(?:an?|our|the) (?:[\w'-]{{1,20}} ){{0,4}}(?:{_THING})\b|"
    rf"^(?:[\w'-]{{1,20}} ){{1,5}}(?:{_THING}) (?:to|for|that|which)\b",
    "fr": r"\b(?:est|sont) (?:une?|la|le|les|des|destin\w{1,4}|utilis\w{1,4}|conçu\w{0,3})\b|\best l'|"
    r"\b(?:permet|propose|contien|fourni|vise|décrit|regroupe|présente|offre|recense|calcule|rassemble|"
    r"facilite|aide|sert)\w{0,4}\b",
    "de": r"\b(?:ist|sind) (?:eine?|das|die|der)\b|\b(?:enthält|bietet|ermöglicht|zeigt|stellt|dient|erlaubt|"
    r"listet|hilft|unterstützt|generiert|sammelt|wandelt|verwaltet|informiert|beschreibt|berechnet|visualisiert|"
    r"soll|umfasst|beinhaltet|erfasst|liefert|veröffentlicht|vereinfacht|erleichtert)\b|"
    # The verb stands last: "Mit dem Paket können … erstellt werden."
    r"\b(?:können|kann|lassen|lässt)\b[^.!?]{1,300}\b(?!installiert|heruntergeladen|gestartet|ausgeführt|gefunden|eingesehen)"
    r"\w{3,25}(?:t|en)(?: (?:werden|können|kann))?\W{0,3}$",
    "it": r"\b(?:è|sono) (?:un\w{0,2}|il|la|lo|i|le|gli|l'|utilizzat\w|destinat\w|pensat\w)|\b(?:contien|permett|"
    r"consent|fornisc|offr|mostra|raccogli|serv|gestisc|descriv|pubblica|aiuta|elabora)\w{0,4}\b",
    "es": r"\b(?:es|son) (?:una?|el|la|los|las)\b|\b(?:contiene|permite|ofrece|muestra|proporciona|facilita|incluye|"
    r"reúne|sirve|recoge|pretende|ayuda|gestiona|describe)n?\b",
    "ca": r"\b(?:és|són) (?:una?|el|la|els|les)\b|\b(?:conté|permet|ofereix|mostra|proporciona|facilita|"
    r"inclou|recull|serveix|ajuda|gestiona)\b",
    "nl": r"\b(?:is|zijn) (?:een|de|het)\b|\b(?:bevat|biedt|toont|geeft|maakt|helpt|laat|beschrijft|verzamelt|"
    r"ondersteunt|kun|kunt|kunnen|vind|gebruikt)\b",
    **dict.fromkeys(("sv", "no", "da"), _NORDIC),  # so like each other that one is taken for another
    "cy": r"\b(?:yw|ydy|mae|mae'r|mae'n|ceir|dyma|cynnwys|darparu|dangos|helpu|galluogi)\b",
}
# The same thing spoken of again: "It shows …", "The tool lets …".
AGAIN = (
    rf"^(?:it|this|these|the (?:\w{{1,30}} ){{0,3}}(?:{_THING}|project|repo|data|goal|aim|purpose|model|code)|we|our|here|"
    r"\w{2,30}s (?:an?|the|all|you|how|whether)|[\w.]{2,40} is an?)\b"
)
# What stands at the top of a page and does not say what the thing is: steps, thanks, notes on use, quotations.
ASIDE = (
    r"^\W{0,3}(?:(?:(?:first|firstly|then|next|finally),|links? to|(?:published|released|licensed|distributed|available) "
    r"(?:under|as|at|in|from|on)|install|run|clone|open (?:the|a|your|to|up|in)|click|see(?! (?:where|how|what|when|which|if|whether|who))|visit|download|follow(?! your)|check out|"
    r"read|go to|please|note|welcome to (?:our|the|this) (?:[\w-]{1,20} ){0,4}(?:repository|repo|readme|github|page)|we use|we are using|ensure|make sure|start by|copy|use the|learn more|learn how|find out (?:more|how to|about)|look at|"
    r"let (?:your|us|me)|let's|for (?:more|further|full|details|the (?:full|latest|rest))|"
    r"to (?:run|install|start|use|get|see|learn|view|deploy|contribute|report)|if (?:you|this)|"
    r"you(?:'ll| will| can| need| should| must| may)|before you|when you|once you|"
    r"(?:this|it|these|they) (?:is|are|may be|can be|could be|will be) (?:also )?(?:useful|helpful|handy|best|recommended|"
    r"important|available|licensed|released|published|deployed|hosted|maintained|managed|only|currently|now|no longer|not|"
    r"still|based on|built|written|tested|deprecated|archived|a work in|an? (?:alpha|beta|fork|early))|"
    r"(?:it|this) (?:uses|requires|depends|runs|relies|was (?:built|written|developed|made|forked|generated|bootstrapped) "
    r"(?:with|in|using|from|by))|built (?:with|by|using|on)|made (?:with|by)|written (?:in|by)|powered by|"
    r"(?:created|maintained|developed) by|copyright|licen[cs]ed|last updated|updated|status|version|warning|important|"
    r"disclaimer|deprecated|archived|coming soon|todo|live (?:site|demo|version)|demo|follow us|contact|thanks|hello|"
    r"table of contents|back to|installer|lancer|utiliser|exécuter|télécharger|cloner|voir|ajouter|"
    r"installieren|starten|ausführen|siehe|installare|eseguire|avviare|scaricare|vedi|instalar|ejecutar|descargar|"
    r"ver|installeer|voer|zie|installera|kör|kjør)(?!\w)"
    r"|[\"'\u201c\u2018\u00ab>].{0,400}[\"'\u201d\u2019\u00bb.]$)"
)

_STATE = (
    r"work in progress|wip|(?:still |currently |now )?(?:in|under) (?:\w{2,12} ){0,2}(?:development|construction|beta|alpha)|"
    r"(?:early|pre-?|first|initial|beta|alpha|stable)[- ]?(?:version|release|development|stage)|"
    r"archived?|deprecated|unmaintained|(?:no longer|not)(?: (?:\w{2,12})){0,2} "
    r"(?:maintained|supported|developed|used|in use|production)|(?:for )?internal use(?: only)?|read[- ]only|"
    r"en (?:cours de )?(?:développement|desarrollo|construcción)|in (?:entwicklung|arbeit|sviluppo|ontwikkeling)|"
    r"under utveckling|under udvikling|under utvikling|moved to"
)
_STAGE = r"proof of concept|beta|alpha|experimental|prototype"
_STEP = (
    r"fork|log ?in(?:to)?|navigate|commit|execute|unzip|rename|restart|do not|don't|never|press|paste|browse to|"
    r"change (?:in)?to|connect to|switch to|requires?|tested|supports? (?:[\w.+#]{1,20} )?v?\d|"
    r"we (?:recommend|follow|suggest|advise)|"
    r"(?:add|build|choose|configure|create|delete|edit|export|extract|go|import|place|pull|push|put|save|select|set|start|"
    r"test|type|update|upload|use)\b[^.]{0,40} (?:repositor(?:y|ies)|repo|files?|folder|director(?:y|ies)|database|"
    r"environment|variables?|branch|container|server|account|terminal|command|packages?|dependenc(?:y|ies)|version|node|"
    r"python|ruby|php|above|below|following)"
)
_PART = (
    r"documentation|docs|code|files?|folders?|scripts?|tests?|slides|versions?|releases?|app|application|site|demo|"
    r"issues|pull requests|branch|information|details|team|commits|page|project|tables|charts|figures|results|notebooks?"
)
_PLACED = (
    r"(?:is|are|was|were)(?: also| now| all| currently)? (?:available|located|stored|hosted|found|kept|listed|published|"
    r"described|documented|deployed|run|tracked|reviewed|built|released|licensed|maintained|archived|being released)|"
    r"(?:can|may|could|will|should) (?:also )?be (?:found|seen|viewed|accessed|downloaded|run|installed|released)|"
    r"lives? (?:in|at|on|under)|follows? (?:the|an?|our|this)|(?:is|are) here|has (?:now )?(?:been )?(?:moved|archived)|"
    r"(?:is|are) (?:issuing|releasing)|version follows|suit|existe en"
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DATED = (
    rf"\[?(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTHS})\.?,? \d{{4}})\]?\s?[:\u2013-]|"
    r"(?:last )?(?:updated?|modified|revised|changed)(?: on| in| at)?:? (?=\w{0,9} ?\d)"
)
_STILL = (
    r"(?:[\w ]{1,30}: )?this (?:\w{2,12} ){1,2}(?:is|are|has been) (?:an? |still |currently |now ){0,2}"
    rf"(?:{_STATE})(?:\W(?!(?:of|for|to|that|which|by)\b).{{0,100}})?$"
)
# What an opening may say beside what the thing is: how far it is, a step to take, where something lies, what the page
# itself holds, a slogan, a question, thanks.
BESIDE = (
    rf"^\W{{0,4}}(?:{_DATED}|{_STILL}|(?:{_STATE})(?:\W(?!(?:of|for|to|that|which)\b).{{0,60}})?$|"
    rf"(?:this (?:\w{{2,12}} ){{0,2}}(?:is|are|has been) )(?:{_STATE}|{_STAGE})\W{{0,3}}$|"
    rf"(?:{_STAGE})\W{{0,3}}$|"
    rf"(?:{_STEP})(?!\w)|"
    rf"(?:(?:the|all|our|a|an|more|this) (?:[\w-]{{1,20}} ){{0,3}})?(?:{_PART})\b[^.:]{{0,40}}?\b(?:{_PLACED})\b[^.]{{0,50}}\W{{0,3}}$|"
    r"this (?:readme|file|document|page|guide|section|folder) (?:\w{2,20} ){1,4}(?:instructions|steps|notes|(?:how )?to "
    r"(?:install|set ?up|run|deploy|build|use (?:it|this)|start|test|configure|contribute|develop|get))\b|"
    r"(?:below|the following|these) (?:are|is|instructions|steps)\b|this is the project you|"
    r"(?:nobody|no one|who doesn't|everyone|ever wondered|because everyone|there should)\b|the difference\b|"
    r"(?:caution\b|(?:maintainers?|contributors?|ansprechperson\w{0,3}|authors?|owner|support(?: channel)?|channel|team|tags|keywords|slack)\W{0,2}:)|"
    r"credits? to|(?:english|french|welsh) version|la version \w{2,20}|dieses projekt steht|(?:in order )?to "
    r"(?:run|install|build)\b)|\?\W{0,2}$|^this (?:repository|repo|page|document|code) (?:may|might) contain\b|"
    r"\b(?:not|n't) (?:\w{2,20} )?(?:reflect|represent|imply|constitute)\b[^.]{0,60}\b(?:views?|opinions?|polic(?:y|ies)|positions?|endorse\w*)\b"
)


def patterns_for(language: str, text: str) -> tuple[str, ...]:
    """Give the patterns of defining verbs to try on a text; none where its language has no table.

    "" (a page too short to tell) counts as English, and as any language where the text has letters beyond English.
    """
    if not language:
        return (DEFINES["en"],) if text.isascii() else tuple(DEFINES.values())
    return (DEFINES[language],) if language in DEFINES else ()


def plain_quotes(text: str) -> str:
    """Put straight apostrophes for curly ones, as the patterns are written."""
    return re.sub("[\u2018\u2019]", "'", text) if "\u2019" in text else text
