"""May others use it? The licence file, whether it is open, and whether the front page says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import licences
from openness_lint.checks.derived import derived
from openness_lint.checks.kind import kind
from openness_lint.checks.licence_paste import (
    grant_of_the_code,
    grant_of_what_is_here,
    grant_of_what_is_named,
    lines_for_front_page,
)
from openness_lint.findings import Answer, Evidence, Verdict, cannot_tell, no, not_applicable, partly, yes
from openness_lint.licences.facts import stem
from openness_lint.patterns import Pattern
from openness_lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.licences import Grant, Licensing
    from openness_lint.readme import Document
    from openness_lint.repository import Repository


# The page on copyright or the licence of another site; a forge's may be this repository's own.
ELSEWHERE = Pattern(
    r"^(?:https?:)?//(?!(?:[\w-]{1,40}\.){0,3}(?:github|gitlab|githubusercontent|bitbucket|codeberg|git|code)\.)"
)
LONGEST = 300  # characters of an address that are read
LICENCE_HOSTS = ("licen", "creativecommons.org", "opendatacommons.org")
LICENCE_WORDS = ("licence", "license")
TEXTS_AND_DATA = ("docs", "data")
NOT_CHOSEN = "A tool writes that line for everyone, so we cannot tell whether anybody chose it."


@derived
def licensing(repository: Repository) -> Licensing:
    """Survey every place where the project could say its licence.

    Raises Unreadable where the front page, which alone may name it, cannot be read.
    """
    try:
        page = repository.readme
    except Unreadable:
        survey = licences.survey(repository.files, None)
        if survey.file is None:
            raise
        return survey
    if page is None:
        return licences.survey(repository.files, None)
    # A README about another product speaks of that product's licence.
    readme = ("", "") if page.foreign else (page.path, repository.files.text(page.path))
    return licences.survey(repository.files, readme)


def licence_file(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a licence at the root or in LICENSES/. Partly: one that is only named, or elsewhere (GUIDE 1)."""
    del options
    survey = licensing(repository)
    if survey.file is not None and _leaves_code_out(repository, survey):
        return partly(
            _evidence(survey.file),
            licence=_names(survey.file.ids),
            path=survey.file.path,
            reason=f"{survey.file.path} covers documents and data only: nobody else may use the code.",
        )._replace(paste=grant_of_the_code())
    if survey.file is not None:
        return yes(_evidence(survey.file), licence=_names(survey.file.ids), path=survey.file.path)
    named = _of_the_work(repository, survey)
    if named:
        return partly(
            _evidence(named[0]),
            licence=_names(named[0].ids),
            path=named[0].path,
            reason=NOT_CHOSEN if named[0].weak else "",
        )._replace(
            paste=grant_of_what_is_here(repository) if named[0].weak else grant_of_what_is_named(named[0])
        )
    return _no_file(repository)


def _no_file(repository: Repository) -> Verdict:
    """Say that there is no licence, or that its file grants nothing, and what to paste for what is here."""
    if unread := _unread(repository):
        return unread
    paste = grant_of_what_is_here(repository)
    copied = next((grant for grant in licensing(repository).grants if grant.scope == "third-party"), None)
    if copied:
        said = "still has the name and the licence of the starter that it was copied from"
        if copied.how != "starter":
            said = "holds only the licences of other people's work that is used here"
        return no(f"{copied.path} {said}.", _evidence(copied))._replace(paste=paste)
    path = next((path for path in repository.files.paths if _may_be_read(repository, path)), None)
    if path:
        empty = not repository.files.text_or_blank(path).strip()
        but = "it is empty" if empty else "it does not say that others may use this work"
        said = f"There is a file called {path}, but {but}."
        return no(said, Evidence(path, None, path, "file"))._replace(paste=paste)
    looked = "We looked for LICENCE, LICENSE, COPYING and LICENSES/ at the top, in the front page and in package files."
    return no(looked)._replace(paste=paste)


def _unread(repository: Repository) -> Verdict | None:
    """Say that there is a licence which we cannot read, None if there is none."""
    path = next((path for path in repository.files.paths if licences.is_unread_licence(path)), None)
    if path is None:
        return None
    return cannot_tell(
        f"We cannot read {path}: keep the licence as plain text too.", Evidence(path, None, path, "file")
    )


def _may_be_read(repository: Repository, path: str) -> bool:
    return "/" not in path and licences.is_licence_name(path) and path in repository.files.readable


def _leaves_code_out(repository: Repository, survey: Licensing) -> bool:
    """Whether the licence file speaks of documents or data alone, and there is code that nothing else licenses."""
    own = [grant for grant in survey.grants if grant.ids and grant.scope != "third-party"]
    filed = [grant for grant in own if grant.place in ("root", "reuse")]
    if not filed or any(grant.scope not in TEXTS_AND_DATA for grant in own):
        return False
    return kind(repository) == "code"


def licence_open(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a recognised open licence, nothing left blank. Partly: blanks left, or only named (GUIDE 2)."""
    del options
    survey = licensing(repository)
    grants = [survey.file] if survey.file is not None else _of_the_work(repository, survey)[:1]
    if not grants:
        return _unread(repository) or not_applicable("We found no licence, so there is nothing to judge.")
    grant = grants[0]
    ids = grant.ids or tuple(sorted(survey.ids))
    closed = _why_closed(grant, ids)
    if closed:
        return no(closed, _evidence(grant), licence=_names(ids))
    text = next((one for one in survey.grants if _is_a_text(one) and _same(one.ids, ids)), None)
    if survey.file is None and text is not None:
        grant = text
    half = _why_half(grant, named_only=survey.file is None and text is None)
    unlike = next(
        (_unlike(one.other, one.one) for one in survey.conflicts if one.other.place == "metadata"), ""
    )
    if half:
        return partly(_evidence(grant), licence=_names(ids), reason=f"{half} {unlike}".strip())
    return yes(_evidence(grant), licence=_names(ids), reason=unlike)


def _unlike(one: Grant, other: Grant) -> str:
    """Say in which two places two different licences are named."""
    return f"{one.path} says {_names(one.ids)}, but {other.path} says {_names(other.ids)}: make them say the same."


def _of_the_work(repository: Repository, survey: Licensing) -> list[Grant]:
    """Give the grants of the project's own work; where there is code, a licence of its data alone is none of that."""
    own = _own(survey)
    only_data = all(grant.scope == "data" for grant in own) and kind(repository) == "code"
    return [] if only_data else own


def _own(survey: Licensing) -> list[Grant]:
    """Give the grants that name a licence for the project's own work; a package tool's default comes last."""
    own = (grant for grant in survey.grants if grant.ids and grant.scope != "third-party")
    return sorted(own, key=lambda grant: grant.weak)


def _is_a_text(grant: Grant) -> bool:
    """Whether a grant is a licence's text, or stands in a licence file, in some other folder than the top."""
    return grant.how == "text" or licences.is_licence_name(grant.path.rsplit("/", 1)[-1])


def _why_closed(grant: Grant, ids: tuple[str, ...]) -> str:
    """Say why a grant is not open, "" if it is."""
    if grant.restricted:
        return f"It is not an open licence: {grant.restricted}."
    if not ids:
        return "We do not recognise this text as an open licence."
    return "" if all(licences.is_open(one) for one in ids) else f"{_names(ids)} is not an open licence."


def _why_half(grant: Grant, *, named_only: bool) -> str:
    if grant.placeholder:
        return "The line for the year and the owner is blank, or is not there."
    return "It is only named; its text is not here." if named_only else ""


def licence_in_readme(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: names it or links to the file, and agrees. Partly: an unlinked "see LICENSE", or another (GUIDE 3)."""
    del options
    survey = licensing(repository)
    page = repository.readme
    if survey.file is None and not _of_the_work(repository, survey):
        return not_applicable("We found no licence for the front page to name.")
    if page is None:
        return no("We found no front page.")._replace(paste=lines_for_front_page(survey))
    verdict = _on_page(survey, page)
    return verdict if verdict.answer is Answer.YES else verdict._replace(paste=lines_for_front_page(survey))


def _on_page(survey: Licensing, page: Document) -> Verdict:
    """Judge what the front page says of the licence."""
    said = [grant for grant in survey.grants if grant.path == page.path and grant.scope != "third-party"]
    named = [grant for grant in said if grant.ids]
    if named:
        return _named(survey, next((grant for grant in named if _agrees(survey, grant)), named[0]))
    return _linked(survey, page) or _spoken_of(said) or _shown(page)


def _named(survey: Licensing, grant: Grant) -> Verdict:
    """Judge a front page that names a licence by whether the licence file says the same."""
    if survey.file is not None and not _agrees(survey, grant):
        reason = _unlike(grant, survey.file)
    elif survey.file is not None and not survey.file.restricted and grant.restricted:
        reason = f"It limits what {survey.file.path} grants to everybody: {grant.restricted}."
    elif grant.pointer in survey.pointer_broken and not (survey.file and survey.file.ids):
        reason = "It names the licence, and points at a file that is not there."
    else:
        return yes(_evidence(grant), licence=_names(grant.ids))
    return partly(_evidence(grant), licence=_names(grant.ids), reason=reason)


def _agrees(survey: Licensing, grant: Grant) -> bool:
    file = survey.file
    return file is None or not file.ids or _same(grant.ids, file.ids + survey.ids)


def _same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two places name a licence in common; "or later" is one with "only", which a file's text does not tell."""
    return not {stem(one) for one in some}.isdisjoint(stem(other) for other in others)


def _ids_of_page(target: str) -> tuple[str, ...]:
    """Name the licences whose own page an address is."""
    if not any(word in target for word in LICENCE_HOSTS):
        return ()
    from openness_lint.licences.names import mentions  # noqa: PLC0415 - most front pages link to no such page

    return tuple(mention.id for mention in mentions(target[:LONGEST]) if mention.how == "url")


def _linked(survey: Licensing, page: Document) -> Verdict | None:
    """Judge a link to the licence file, or to the page of the same licence elsewhere."""
    for link in page.links:
        if survey.file is not None and _same(_ids_of_page(link.target), survey.file.ids):
            evidence = Evidence(page.path, link.line, f"{link.text} {link.target}", "licence-link")
            return yes(evidence, licence=_names(survey.file.ids))
        name = link.target.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0].rsplit("/", 1)[-1]
        if licences.is_licence_name(name.replace("%20", " ")) and not ELSEWHERE.search(link.target):
            evidence = Evidence(page.path, link.line, f"{link.text} {link.target}", "licence-link")
            if survey.file is not None:
                return yes(evidence, licence=_names(survey.file.ids))
            return partly(evidence, reason="The link leads nowhere.", licence="")
    return None


def _spoken_of(said: list[Grant]) -> Verdict | None:
    if not said:
        return None
    return partly(
        _evidence(said[0]), licence="", reason="It speaks of a licence, but does not name or link to it."
    )


def _shown(page: Document) -> Verdict:
    """Judge a front page that has at most a badge, which a service fills in."""
    for badge in page.badges:
        if any(word in badge.text.lower() for word in LICENCE_WORDS):
            place = Evidence(page.path, badge.line, f"{badge.text} {badge.target}", "badge")
            return partly(place, licence="", reason="A badge alone shows it.")
    return no("We read the front page for the name of the licence or a link to it.")


def _evidence(grant: Grant) -> Evidence:
    return Evidence(grant.path, grant.line, grant.quote, grant.how)


def _names(ids: tuple[str, ...]) -> str:
    return " and ".join(licences.name(i) for i in ids) or "a licence of its own"
