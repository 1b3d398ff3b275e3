"""Checks that a rule page can use without a line of Python: files, headings, words, declared facts, links.

What a page gives is data. Words and globs are escaped before they become patterns, so no page can bring a
slow or a clever one. The shape of each check's options is in `schemas/rule-1.json`.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from openness_lint.checks.pages import is_foreign, lead, narrative
from openness_lint.checks.signs import section_evidence
from openness_lint.findings import Evidence, Verdict, cannot_tell, no, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openness_lint.readme import Document, Section, Sentence
    from openness_lint.repository import Repository

FEWEST_WORDS = 8
LONGEST = 2_000  # characters of one sentence or heading that are looked at; no prose is longer
NO_PAGE = "We looked for a README and could not find one of your own."
ANY_FOLDERS = Pattern(r"(?:^|(?<=/))\*\*(?:/|$)", cased=True)
FOLDERS = r"(?:[^/]++/)*?"


def file_present(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Look for a file whose path matches one of `globs` and that has `min-words` words (8 unless told).

    Yes: found with enough words. Partly: found with some. No: nothing found, or an empty file.
    A file that is not text counts by its size.
    """
    globs = _texts(options, "globs")
    found = [path for path in repository.files.paths if any(glob(each).fullmatch(path) for each in globs)]
    if not found:
        return no(f"We looked for {_list(globs)} and found no such file.")
    counts = [(_words_in(repository, path), path) for path in found]
    most, path = max(counts, key=lambda pair: -1 if pair[0] is None else pair[0])
    if most is None:
        return cannot_tell(f"{path} is listed, but we could not read it.")
    if most >= _fewest(options):
        return yes(Evidence(path, kind="file"), path=path)
    if most:
        return partly(
            Evidence(path, 1, f"{most} words", "file"), path=path, reason=f"{path} has only {most} words."
        )
    return no(f"{path} is there, but it is empty.", Evidence(path, kind="file"), path=path)


def heading_present(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Look in the README for a heading that holds one of `headings`.

    With fewer than `min-words` own words below it (8 unless told) a heading earns nothing.
    """
    page = _own_page(repository)
    if page is None:
        return no(NO_PAGE)
    headings = _texts(options, "headings")
    pattern = phrases(headings)
    found = [
        place for place, section in enumerate(page.sections) if pattern.search(section.heading[:LONGEST])
    ]
    for place in found:
        if _words_below(page.sections, place) >= _fewest(options):
            section = page.sections[place]
            return yes(section_evidence(page, section), heading=section.heading)
    empty = [section_evidence(page, page.sections[place]) for place in found]
    why = "There is such a heading, but too little is written below it." if found else ""
    return no(why or f"We looked for a heading such as {_list(headings)} in {page.path}.", *empty)


def words_present(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Look in the README for a sentence with one of `words`.

    `where`: "lead", "narrative" (the sections that tell a story) or "anywhere" (unless told).
    """
    page = _own_page(repository)
    if page is None:
        return no(NO_PAGE)
    words = _texts(options, "words")
    pattern = phrases(words)
    where = str(options.get("where", "anywhere"))
    for sentence in _sentences(page, where):
        found = pattern.search(sentence.text[:LONGEST])
        if found:
            return yes(Evidence(page.path, sentence.line, sentence.quote, "sentence"), words=found[0])
    place = {"lead": "the opening of ", "narrative": "the story parts of "}.get(where, "")
    return no(f"We looked for {_list(words)} in {place}{page.path}.")


def field_declared(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Look for a declared fact: one of `fields` in publiccode.yml, CITATION.cff, package files or the like.

    A fact that only the settings file of this tool declares is partly, because a stranger does not read that.
    """
    fields = _texts(options, "fields")
    for facts, answer in ((repository.metadata, yes), (repository.declared, partly)):
        for fact in facts:
            if fact.field in fields and fact.value.strip():
                evidence = Evidence(fact.path, fact.line, fact.value, "field")
                return answer(evidence, field=fact.field, path=fact.path)
    return no(f"We looked for {_list(fields)} in publiccode.yml, CITATION.cff, package files and the like.")


def link_present(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Look in the README for a link of one of `kinds` (see openness_lint.links.Kind)."""
    from openness_lint.links import classify  # noqa: PLC0415 - its tables load only when asked

    page = _own_page(repository)
    if page is None:
        return no(NO_PAGE)
    kinds = _texts(options, "kinds")
    for link in page.links:
        if not link.picture and classify(link.target, link.text) in kinds:
            return yes(Evidence(page.path, link.line, link.text or link.target, "link"), link=link.target)
    return no(f"We looked at the links of {page.path} for {_list(kinds)}.")


@functools.lru_cache(maxsize=256)
def glob(written: str) -> re.Pattern[str]:
    """Compile a glob: `*` and `?` within one name, `**` for any folders, in any case.

    What stands between two wild parts is taken at its first place and never tried again (an atomic group), so
    the time is in step with the path's length.
    """
    first, *deeper = (_names(part) for part in ANY_FOLDERS.split(written))
    if not deeper:
        return re.compile(first, re.IGNORECASE)
    *middle, last = deeper
    pattern = first + "".join(f"(?>{FOLDERS}{part})" for part in middle) + (FOLDERS + last if last else ".+")
    return re.compile(pattern, re.IGNORECASE)


def _names(written: str) -> str:
    return "/".join(map(_name, written.split("/")))


def _name(written: str) -> str:
    first, *rest = (re.escape(part).replace(r"\?", "[^/]") for part in written.split("*"))
    if not rest:
        return first
    *middle, last = rest
    return first + "".join(f"(?>[^/]*?{part})" for part in middle) + f"[^/]*{last}"


@functools.lru_cache(maxsize=64)
def phrases(written: tuple[str, ...]) -> re.Pattern[str]:
    """Compile words and phrases: whole words, in any case. Sentences and headings hold single spaces only."""
    each = (" ".join(re.escape(word) for word in phrase.split()) for phrase in written)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _own_page(repository: Repository) -> Document | None:
    page = repository.readme
    return None if page is None or is_foreign(page) else page


def _sentences(page: Document, where: str) -> Iterable[Sentence]:
    if where == "lead":
        return lead(page)
    sections = narrative(page) if where == "narrative" else page.sections
    return (sentence for section in sections for sentence in section.sentences)


def _words_below(sections: tuple[Section, ...], place: int) -> int:
    """Count own words under a heading and the deeper headings below it."""
    return sum(section.words for section in _family(sections, place))


def _family(sections: tuple[Section, ...], place: int) -> Iterator[Section]:
    yield sections[place]
    for section in sections[place + 1 :]:
        if section.level <= sections[place].level:
            return
        yield section


def _words_in(repository: Repository, path: str) -> int | None:
    """Count a file's words; any size of a file that is not text is enough; None where it cannot be read."""
    try:
        return len(repository.files.text(path).split())
    except Unreadable:
        size = repository.files.sizes[path]
        return None if size < 0 else min(size, FEWEST_WORDS)


def _texts(options: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = options.get(key, ())
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _fewest(options: Mapping[str, object]) -> int:
    value = options.get("min-words", FEWEST_WORDS)
    return value if isinstance(value, int) else FEWEST_WORDS


def _list(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in list(words)[:6])


GENERIC = {
    "file-present": file_present,
    "heading-present": heading_present,
    "words-present": words_present,
    "field-declared": field_declared,
    "link-present": link_present,
}
