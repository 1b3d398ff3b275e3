"""Is there a real front page, does it open by saying what this is, and would the name mean anything?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.checks.names import is_cryptic, words_of
from openness_lint.checks.pages import is_foreign, lead
from openness_lint.checks.signs import Sign, match
from openness_lint.findings import Evidence, Verdict, no, partly, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme import Document, Sentence
    from openness_lint.repository import Repository

ENOUGH, ENOUGH_WITH_DOCS, SOME = 80, 40, 30
MOSTLY_TEMPLATE = 0.3
NO_PAGE = "We looked for a README at the top, in .github/ and in docs/, and could not find one."

# A sentence that says what a thing is or does, for people.
WHAT_SIGNS = (
    Sign(
        "what-verb",
        ("is ", "are ", "helps", "lets", "allows", "shows", "provides", "contains", "enables", "publishes", "holds", "lists", "displays", "makes", "builds", "gives", "describes", "includes", "visualises", "explains", "tells", "collects", "est ", "ist ", "is een", "è ", "es "),
        r"\b(?:is|are) (?:an?|the|our|one|used|designed|intended|where|how|for|home)\b|\b(?:helps?|lets?|allows?|shows?|provides?|contains?|enables?|publish(?:es)?|holds?|lists?|displays?|makes?|builds?|gives?|"
        r"describes?|includes?|visuali[sz]es?|explains?|tells?|collects?|document(?:s|ing)?)\b|\b(?:est|sont) (?:une?|la|le|les)\b|\bist (?:eine?|das|die|der)\b|\bis een\b|\bè un\w*\b|\bes una?\b",
    ),
)
# A noun phrase standing alone: "A tool for …", "Website of the council".
PHRASE = re.compile(
    r"^(?:an?|the|this|our|simple|source|code|website|web ?site|repository|collection|data|scripts?|guidance|standards?|tools?|app|application|list|template|service)\b.{0,200}\b(?:for|of|to|that|which|from|about|with|by|used|in)\b",
    re.IGNORECASE,
)
# Words that only a developer reads; a sentence made of them is "a stack".
JARGON = frozenset(
    "api apis sdk cli npm node nodejs react redux angular vue ember rails django flask laravel spring boot dotnet .net c# php ruby python golang go java "
    "javascript typescript kotlin swift docker container kubernetes helm terraform aws azure lambda serverless graphql rest json xml yaml sql nosql postgres "
    "postgresql mysql mongodb redis elasticsearch solr kafka jms webpack vite gulp grunt sass scss css html markdown jekyll hugo repo repository endpoint "
    "endpoints microservice microservices middleware backend frontend framework library module package plugin wrapper boilerplate scaffold template monorepo "
    "function functions utility utilities r shiny etl pipeline crud orm mvc oauth jwt crs wgs84 osgb36 lat lon zip blob clob hsds bpmn".split()
)
PLAIN = frozenset(
    "council councils resident residents citizen citizens people public service services data map maps website site app local government bin bins waste "
    "recycling planning housing school schools park parks library libraries road roads transport health care social jobs job event events budget budgets "
    "election elections voting councillor councillors guide guidance design standards standard report reports form forms search find list information tool "
    "tools users user team teams staff customers community communities city town county borough building buildings safety open catalogue toolkit playbook "
    "prototype dashboard charts statistics posters documents document letters payments benefits parking trees air quality flood energy climate tax museum art".split()
)


def readme_real(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: 80 own words, or 40 with links to fuller pages. Partly: 30-79, or real but mostly template (GUIDE 4)."""
    del options
    page = repository.readme
    if page is None:
        return no(NO_PAGE)
    evidence = Evidence(page.path, page.title_line or 1, f"{page.words} own words", "words")
    if page.foreign:
        return no(f"It seems to describe another product: {page.foreign}.", evidence, words=str(page.words))
    if page.template_share >= 0.7:
        return no(f"It is the text that comes with {page.template}.", evidence, words=str(page.words))
    return _by_length(page, evidence)


def _by_length(page: Document, evidence: Evidence) -> Verdict:
    words = str(page.words)
    template = page.template_share >= MOSTLY_TEMPLATE
    fuller = sum(1 for link in page.links if _is_fuller(link.target)) > 0
    if page.words >= ENOUGH or (page.words >= ENOUGH_WITH_DOCS and fuller):
        if template and page.words < 2 * ENOUGH:
            return partly(evidence, words=words, reason=f"Much of it is the text that comes with {page.template}.")
        return yes(evidence, words=words)
    if page.words >= SOME:
        return partly(evidence, words=words, reason="It is short: fewer than 80 of your own words.")
    return no(f"We found a front page, but only {words} of your own words in it.", evidence, words=words)


def _is_fuller(target: str) -> bool:
    """Tell whether a link leads to fuller documents: a page of this repository, a wiki or a documentation site."""
    relative = not re.match(r"[a-z]+:|#|//", target, re.IGNORECASE) and re.search(r"\.(?:md|rst|adoc|html)\b|docs?/", target)
    return bool(relative or re.search(r"/wiki\b|readthedocs|docs?\.|/docs?/|github\.io", target))


def story_what(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Does the opening say what this is, in words a council officer would know? Partly: a stack or a bare title."""
    del options
    page = repository.readme
    if page is None or is_foreign(page):
        return _from_fields(repository, NO_PAGE if page is None else "The front page describes something else.")
    opening = [s for s in lead(page)[:6] if len(s.text.split()) >= 4]
    for sentence in opening[:4]:
        if match(sentence.text, WHAT_SIGNS) or PHRASE.search(sentence.text):
            return _plain_enough(page, sentence)
    if opening and _plainness(opening[0].text + " " + page.title) > 0:
        return _plain_enough(page, opening[0])
    if page.title and not is_cryptic(page.title):
        return partly(Evidence(page.path, page.title_line, page.title, "title"), reason="Only the title says it.")
    return _from_fields(repository, "We read the opening of the front page and found no sentence that says what this is.")


def _plain_enough(page: Document, sentence: Sentence) -> Verdict:
    evidence = Evidence(page.path, sentence.line, sentence.text, "lead")
    if _plainness(f"{page.title}. {sentence.text}") >= 0:
        return yes(evidence)
    return partly(evidence, reason="It is said in developers' words.")


def _plainness(text: str) -> int:
    words = [w.strip(".,:;()'\"").lower() for w in text.split()]
    return 2 * sum(w in PLAIN for w in set(words)) - sum(w in JARGON for w in set(words))


def _from_fields(repository: Repository, otherwise: str) -> Verdict:
    for field in repository.metadata:
        if field.field == "description" and len(field.value.split()) >= 4:
            return partly(Evidence(field.path, field.line, field.value, "field"), reason="Only a package file says it, not the front page.")
    return no(otherwise)


def clear_name(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Could a stranger guess the purpose from the title or the name? An acronym or code name explained is partly."""
    del options
    page = repository.readme
    if page is not None and page.title and not is_foreign(page):
        evidence = Evidence(page.path, page.title_line, page.title, "title")
        if not is_cryptic(page.title):
            return yes(evidence)
        if lead(page):
            return partly(evidence, reason="The name is a code name or an acronym; the text below explains it.")
        return no(f"“{page.title}” is a code name or an acronym, and nothing explains it.", evidence)
    evidence = Evidence(".", None, repository.name, "name")
    if len(words_of(repository.name)) > 1 and not is_cryptic(repository.name):
        return partly(evidence, reason="The repository's name can be guessed, but there is no title.")
    return no(f"We found no title, and “{repository.name}” does not say what this is.", evidence)
