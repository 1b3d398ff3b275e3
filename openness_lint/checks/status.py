"""What the project says of its own state: one of seven words, with a date where there is one.

Words and precedence: rule-catalogue 4.5 (the strongest ending first). Declared fields: publiccode.yml,
code.json, codemeta.json and repostatus.org badges, mapped on to the same words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.checks.derived import derived
from openness_lint.checks.pages import HOW_TO, further_pages, is_foreign, lead
from openness_lint.checks.signs import Hit, in_full, in_sentences, match, says
from openness_lint.checks.status_aside import described, named, staged, supported
from openness_lint.checks.status_signs import (
    BARE,
    DEPLOYED,
    LIVE_ONE,
    MACHINE_WORDS,
    NOT_THE_WORK,
    PHASES,
    SENTENCE_SIGNS,
    THIS,
    TITLE_SIGNS,
    WHOLE,
)
from openness_lint.checks.status_values import ENDINGS, LABEL, dated, of_another, value_word, year
from openness_lint.checks.story_pages import is_telling, side_pages
from openness_lint.findings import Evidence
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.metadata import Declared
    from openness_lint.readme import Document, Link, Section
    from openness_lint.repository import Repository

NEGATED = Pattern(r"\b(?:not|isn't|never|without|if|when|unless|once|until|should|there)\b[^.]{0,60}$")
FALSE_FRIENDS = Pattern(
    r"\b(?:feature|branch|endpoint|method|function|option|parameter|property|flag|class|command|button|browsers?|"
    r"(?:old|older|previous|earlier|pre-[\d.]{1,8}) (?:\w+ )?versions?|pull request|issue|ticket|"
    r"application form|planning application|dependency|environment|version of (?:node|python|ruby|php)|"
    r"(?:requires?|needs?|depends? on|(?:comes?|stems?) from|due to|uses|calls) (?:the |an? )?[^.,]{1,40}, which)\b"
)
# Pages that open a site or a folder, where a status is said as on a front page.
FRONT_LIKE = Pattern(r"(?:^|/)(?:index|about|readme|intro\w*|overview|home|status)(?:\.\w+)*$")
# Among the steps only what says that it runs now is a status, not what happens when somebody runs it.
RUNS_NOW = Pattern(r"\b(?:currently|now)\b|\b(?:are|is) run\b|^runs\b")
SO_FAR = Pattern(
    r"^\W{0,3}(?:currently|at present|at the moment|right now),? (?:this|the|our|it) ?(?:\w+ ){0,3}$"
)
NEVER = frozenset({"licence", "toc", "changelog", "contribute"})
HOSTED = Pattern(r"(?:is|are) (?!actively)(?:\w+ )?(?:hosted|deployed|maintained)")
RUNNER = Pattern(
    r"(?:(?:the|these|this|our|all) )?(?:\w+ )?(?:scripts?|scrapers?|jobs?|pipelines?|bots?|workflows?|it)\s$"
)
AT_WORK = Pattern(r"develop|progress|wip|under way|underway|ongoing|on-going|building")
SCHEMES = ("repostatus.org", "lifecycle")  # published sets of words, each with one meaning
PROSE = frozenset({"sentence", "title"})
PLAIN = frozenset({"sentence", "heading", "label"})
STATED = frozenset({"label", "heading"})  # where nothing but the status is spoken of
SHORTEST_NAME = 3
MOST_WORDS_APART = 6
# Settings of a package, whose makers seldom come back to how far they once said it was.
PACKAGES = frozenset({"pyproject.toml", "setup.cfg", "setup.py"})
BADGE_PATH = Pattern(
    r"repostatus\.org/badges/[^/]+/(?P<a>[a-z]+)"
    r"|(?:status|stability|lifecycle|maturity|project[_-]maturity|state|phase)[-_:/ ]+(?P<b>[a-z][a-z _-]{2,20})"
)


class Status(NamedTuple):
    """`word`: one of the seven. `when`: the date said with it, as written. `machine`: from a field or a badge.

    `said`: the words found. `year`: the year of the date, None where there is none.
    """

    word: str
    said: str
    evidence: Evidence
    when: str = ""
    year: int | None = None
    machine: bool = False
    declared: bool = False


@derived
def status(repository: Repository) -> Status | None:
    """Give the strongest statement: declared fields, badges, title, then prose in the opening and narrative.

    What other pages say counts only where the front page and the fields are silent.
    """
    found = list(_of_the_front(repository)) or list(_from_elsewhere(repository))
    for word in ("moved", "ended", "paused"):
        ends = [said for said in found if said.word == word and not _outranked(said, found)]
        # A phase, such as a title's "prototype", stays true of what was put on hold.
        ends = [said for said in ends if word != "paused" or said.evidence.kind in PLAIN]
        if ends:
            return next((said for said in ends if said.when), ends[0])
    return _plainest([said for said in found if said.word not in ENDINGS]) if found else None


def _outranked(ending: Status, found: list[Status]) -> bool:
    """Tell whether a label or a section with a date says otherwise than an ending said in passing."""
    if ending.evidence.kind != "sentence" or WHOLE.match(ending.evidence.quote):
        return False
    return any(
        said.year and said.year >= (ending.year or 0)
        for said in found
        if said.evidence.kind in STATED and said.word not in ENDINGS
    )


def _plainest(found: list[Status]) -> Status:
    """Take the first statement; but a dated sentence before an undated one, and words on building over a badge."""
    first = found[0]
    if first.word == "trial" and first.evidence.kind == "badge":
        said = next((said for said in found if said.word == "building" and AT_WORK.search(said.said)), first)
        return said._replace(machine=first.machine)
    if first.evidence.kind in PROSE and not first.when:
        return next((said for said in found if said.when and said.evidence.kind == "sentence"), first)
    return first


def statements(repository: Repository) -> tuple[Status, ...]:
    """Give every statement of status, the most telling first."""
    return (*_of_the_front(repository), *_from_elsewhere(repository))


def _of_the_front(repository: Repository) -> Iterator[Status]:
    packages = tuple(field for field in repository.metadata if field.path in PACKAGES)
    yield from _from_fields(tuple(field for field in repository.metadata if field not in packages))
    page = repository.readme
    if page is not None and not is_foreign(page):
        yield from _from_badges(page)
        yield from _from_title(page)
        yield from _from_headings(page)
        yield from _from_sections(page)
        yield from _from_prose(page)
    yield from _from_fields(packages)
    for said in (*named(repository), *described(repository)):
        yield Status(*said)


def _from_elsewhere(repository: Repository) -> Iterator[Status]:
    """Read the pages near the front page, those about the status first, and what the team says of support."""
    pages = (*further_pages(repository), *side_pages(repository))
    for further in sorted(pages, key=lambda page: "status" not in page.path.lower()):
        if not is_foreign(further) and (FRONT_LIKE.search(further.path) or is_telling(further)):
            yield from _from_prose(further)
    for said in (*supported(repository), *staged(repository)):
        yield Status(*said)
    yield from _from_fields(repository.declared)


def _from_fields(fields: tuple[Declared, ...]) -> Iterator[Status]:
    dates = {f.path: f.value for f in fields if f.field == "status-date"}
    for field in fields:
        word = MACHINE_WORDS.get(field.value.strip().lower()) if field.field == "status" else None
        if word:
            when = dates.get(field.path, "")
            evidence = Evidence(field.path, field.line, field.value, "field")
            yield Status(
                word,
                field.value,
                evidence,
                when,
                year(when),
                machine=field.path not in PACKAGES,
                declared=field.path.endswith("openness.toml"),
            )


def _from_badges(page: Document) -> Iterator[Status]:
    for badge in page.badges:
        word, said = _badge_word(badge)
        if word:
            scheme = any(name in badge.target.lower() for name in SCHEMES)
            quote = badge.text if said in badge.text.lower() else f"badge: {said}"
            yield Status(word, said, Evidence(page.path, badge.line, quote, "badge"), machine=scheme)


def _badge_word(badge: Link) -> tuple[str, str]:
    for text in (badge.target, badge.text):
        for found in BADGE_PATH.finditer(text):
            said = (found["a"] or found["b"] or "").replace("_", " ").lower()
            for known, word in MACHINE_WORDS.items():
                if said == known or said.startswith((known + "-", known + " ")):
                    return word, known
    return "", ""


def _from_title(page: Document) -> Iterator[Status]:
    """Read a word of state set apart in the title, "Bin map (archived)", and the phases wherever they stand there."""
    title = page.title
    apart = re.findall(r"[(\[{]([^)\]}]{2,60})[)\]}]", title)
    apart += re.findall(r"(?:[-–—:|]|^)\s*([^-–—:|]{2,40})$", title)
    found = [match(part, TITLE_SIGNS) for part in apart if len(part.split()) <= MOST_WORDS_APART]
    for hit in (*found, match(title, PHASES)):
        if hit:
            evidence = Evidence(page.path, page.title_line, title, "title")
            yield Status(hit[0].kind, hit[1], evidence, *dated(title, hit[1]))


def _from_headings(page: Document) -> Iterator[Status]:
    """Read "Project status: active" and "This is an alpha …" where they are written as headings."""
    for section in page.sections[:8]:
        label = LABEL.match(section.heading)
        found = value_word(label["value"]) if label else match(section.heading, SENTENCE_SIGNS)
        if found and not NEGATED.search(in_full(section.heading).lower().partition(found[1].lower())[0]):
            yield Status(
                found[0].kind,
                found[1],
                Evidence(page.path, section.line, section.heading, "heading"),
                *dated(section.heading, found[1]),
            )


def _from_sections(page: Document) -> Iterator[Status]:
    for section in page.sections:
        told = section.sentences or section.cells
        if "status" not in section.roles or not told:
            continue
        text = section.text[:600]
        found = value_word(text, TITLE_SIGNS)
        if found:
            evidence = Evidence(page.path, told[0].line, told[0].text, "heading")
            yield Status(found[0].kind, found[1], evidence, *dated(text, found[1]))


def _from_prose(page: Document) -> Iterator[Status]:
    front = FRONT_LIKE.search(page.path) is not None
    opening = {sentence.line for sentence in lead(page)} if front else set()
    for section in page.sections:
        steps = bool(section.roles & HOW_TO)
        if steps and not front:
            continue
        for hit in in_sentences(page.path, section.sentences, SENTENCE_SIGNS):
            if steps and not _among_steps(hit, section):
                continue
            if _is_statement(hit, page, opening=hit.line in opening and not steps):
                evidence = hit.evidence._replace(kind="sentence")
                yield Status(hit.sign.kind, hit.found, evidence, *dated(_with_next(section, hit), hit.found))
        if not steps and front:
            yield from _from_labels(page, section)


def _among_steps(hit: Hit, section: Section) -> bool:
    whole = WHOLE.search(hit.text) is not None
    return (whole and hit.sign.kind != "live") or (
        not section.roles & NEVER and (RUNS_NOW.search(hit.found) or SO_FAR.match(hit.before)) is not None
    )


def _from_labels(page: Document, section: Section) -> Iterator[Status]:
    for sentence in section.sentences[:40]:
        label = LABEL.match(sentence.text)
        found = value_word(label["value"]) if label else None
        if found:
            near = " ".join(s.text for s in section.sentences if 0 <= s.line - sentence.line <= 1)
            yield Status(
                found[0].kind,
                found[1],
                Evidence(page.path, sentence.line, sentence.quote, "label"),
                *dated(near, found[1]),
            )


def _with_next(section: Section, hit: Hit) -> str:
    """Join a sentence with what follows it on the same or the next line: the date often stands there."""
    after = [s.text for s in section.sentences if 0 <= s.line - hit.line <= 1]
    at = after.index(hit.text) if hit.text in after else 0
    return " ".join(after[at : at + 2]) or hit.text


def _is_statement(hit: Hit, page: Document, *, opening: bool) -> bool:
    """Keep a sentence that speaks of the project: in the opening, or naming it; not negated, not about a part."""
    before = hit.before
    if NEGATED.search(before) or FALSE_FRIENDS.search(before):
        return False
    if HOSTED.match(hit.found) and says(before, NOT_THE_WORK):
        return False
    if of_another(hit):
        return False
    about = len(page.title) >= SHORTEST_NAME and before.strip().lower().endswith(page.title.lower())
    if opening or about or (hit.sign.kind == "live" and RUNNER.match(before)):
        return True
    front = FRONT_LIKE.search(page.path) is not None
    if front and (hit.sign is DEPLOYED or BARE.match(before) or LIVE_ONE.match(hit.text)):
        return True
    return re.search(THIS, hit.text, re.IGNORECASE) is not None
