"""Check whether the opening says what this is, in words that a council officer would know."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from openness_lint.checks.derived import derived
from openness_lint.checks.name_words import words_of
from openness_lint.checks.names import reading, subjects
from openness_lint.checks.opening import ENGLISH, defining, speaks_again
from openness_lint.checks.pages import kept_words, own_pages
from openness_lint.checks.titles import is_line, is_unfilled, title_of
from openness_lint.checks.wording import ENOUGH_WORDS, is_plain, weigh
from openness_lint.findings import Answer, Evidence, Verdict, no, partly, yes
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.readme import Document, Sentence
    from openness_lint.repository import Repository

NO_PAGE = "We looked for a README at the top, in .github/ and in docs/, and could not find one."
NOT_OURS = (
    "The front page describes something else, is a template's, or has a title that was never filled in."
)
NOT_SAID = "We read the opening of the front page and found no sentence that says what this is."
FRONTS = Pattern(
    r"(?:^|/)(?:index|about|home|intro|introduction|overview)[-\w]{0,12}\.\w{2,8}$|^docs?/readme"
)
TEMPLATE = 0.7
AROUND = 6
MOST_SENTENCES = 5
FEW_PLAIN_WORDS = 3
DESCRIPTION_WORDS = 4
FAR_MORE, MOST_PLAIN = 2, 4


def story_what(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a plain sentence. Partly: developers' words, a bare title, or only another page or a package file."""
    del options
    page = own_front(repository)
    if page is None:
        return _elsewhere(repository, NOT_OURS if repository.readme else NO_PAGE)
    here = said(repository)
    for there in (here, *(judge(other) for other in _translations(repository, page))):
        if there is not None and there.answer is Answer.YES:
            return there
    title = title_of(page)
    if here is None and title and _half_explains(title.text):
        return partly(
            Evidence(page.path, title.line, title.text, "title"), says="Only the title says what this is."
        )
    return here or _elsewhere(repository, NOT_SAID)


@derived
def own_front(repository: Repository) -> Document | None:
    """Give the front page as far as the team wrote it: none of another product's, nor of a template left as it was."""
    page = repository.readme
    if page is None or page.foreign or is_unfilled(page.title):
        return None
    return kept_words(page) if page.template_share >= TEMPLATE else page


@derived
def said(repository: Repository) -> Verdict | None:
    """Judge the front page's opening; None where no sentence of it says what the thing is."""
    page = own_front(repository)
    return None if page is None else judge(page)


def judge(page: Document) -> Verdict | None:
    """Yes for the first sentence that says it plainly, partly where there is none, or where its words tell little."""
    sentences = _sentences(page)
    if not sentences:
        return None
    plain = plainly_said(page)
    told = plain or _strongest(sentences, around_of(page))
    evidence = Evidence(page.path, told.line, told.quote, "lead")
    if plain is None:
        return partly(evidence, reason="It is said in developers' words, or in passing.")
    if _tells_little(sentences, around_of(page)):
        return partly(evidence, reason="Few of its words tell anything to a reader outside IT.")
    return yes(evidence)


def plainly_said(page: Document) -> Sentence | None:
    """Give the sentence that says in plain words what the thing is: the first, if no later one says far more."""
    around = around_of(page)
    said = enumerate(_sentences(page))
    plain = [sentence for place, sentence in said if _is_plain(page, sentence, around, later=place > 0)]
    return _strongest(plain, around) if plain else None


def _strongest(sentences: list[Sentence], around: str) -> Sentence:
    """Choose the first sentence, unless it only leads in a list or tells little, and another tells far more."""
    strengths = [_strength(sentence, around) for sentence in sentences]
    best = max(strengths)
    return sentences[0 if best < strengths[0] + FAR_MORE else strengths.index(best)]


def _strength(sentence: Sentence, around: str) -> int:
    plain, jargon = weigh(sentence.text, around)
    leads_in = sentence.text.endswith(":") or len(sentence.text.split()) < DESCRIPTION_WORDS
    return min(plain, MOST_PLAIN) - jargon - (FAR_MORE if leads_in else 0)


def _sentences(page: Document) -> list[Sentence]:
    return list(islice(defining(page), MOST_SENTENCES))


def _tells_little(sentences: list[Sentence], around: str) -> bool:
    """Whether plain words are few in the whole opening, but one more than developers' words, or a bare few words."""
    weights = [weigh(sentence.text, around) for sentence in sentences]
    plain, jargon = (sum(one) for one in zip(*weights, strict=True))
    short = sum(len(sentence.text.split()) for sentence in sentences) < ENOUGH_WORDS
    return plain <= FEW_PLAIN_WORDS and plain - jargon == 1 and (jargon > 0 or short)


def _is_plain(page: Document, sentence: Sentence, around: str, *, later: bool) -> bool:
    if not later:
        return is_plain(sentence.text, around) and (bool(page.title) or not is_line(sentence))
    plain, jargon = weigh(sentence.text, around)
    return plain > jargon and speaks_again(sentence.text, page.language)


def around_of(page: Document) -> str:
    """Give the text that may say what initials in the opening stand for."""
    return " ".join([page.title, *(section.text for section in page.sections[:AROUND])])


def _half_explains(title: str) -> bool:
    """Whether a title alone says something: it can be guessed, or has a subject, or a part that tells among others."""
    told = reading(title)
    return told in ("clear", "kind") or (told == "half" and (len(words_of(title)) > 1 or subjects(title) > 0))


def _translations(repository: Repository, page: Document) -> tuple[Document, ...]:
    """Give the same page in English where the front page is not: README.en.md, README_en.md."""
    if page.language in ENGLISH:
        return ()
    others = (other for other in own_pages(repository) if other is not page and other.language == "en")
    return tuple(other for other in others if other.path.rsplit("/", 1)[-1].lower().startswith("readme"))


def _elsewhere(repository: Repository, otherwise: str) -> Verdict:
    for page in own_pages(repository):
        found = judge(page) if page is not repository.readme and FRONTS.search(page.path) else None
        if found is not None and found.answer is Answer.YES:
            return partly(*found.evidence, says="Another page says what this is, not the front page.")
    if otherwise == NOT_OURS:
        return no(otherwise)  # a template's package file describes the template, too
    for field in repository.metadata:
        if field.field == "description" and len(field.value.split()) >= DESCRIPTION_WORDS:
            evidence = Evidence(field.path, field.line, field.value, "field")
            return partly(evidence, says="Only a package file says what this is, not the front page.")
    return no(otherwise)
