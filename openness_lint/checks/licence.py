"""May others use it? The licence file, whether it is open, and whether the front page says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import licences
from openness_lint.checks.derived import derived
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.licences import Grant, Licensing
    from openness_lint.repository import Repository


@derived
def licensing(repository: Repository) -> Licensing:
    """Survey every place where the project could say its licence."""
    page = repository.readme
    if page is None:
        return licences.survey(repository.files, None)
    # A README about another product speaks of that product's licence.
    readme = ("", "") if page.foreign else (page.path, repository.files.text(page.path))
    return licences.survey(repository.files, readme)


def licence_file(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a licence at the root or in LICENSES/. Partly: a named licence in the README, metadata or elsewhere (GUIDE 1)."""
    del options
    survey = licensing(repository)
    if survey.file is not None:
        return yes(_evidence(survey.file), licence=_names(survey.file.ids), path=survey.file.path)
    named = [g for g in survey.grants if g.ids and g.scope != "third-party"]
    if named:
        grant = named[0]
        return partly(_evidence(grant), licence=_names(grant.ids), path=grant.path, reason="It is named, but we found no licence file at the top.")
    return no("We looked for LICENCE, LICENSE, COPYING and LICENSES/ at the top, and in the front page and package files.")


def licence_open(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a recognised open licence, nothing left blank. Partly: blanks left, or only named (GUIDE 2)."""
    del options
    survey = licensing(repository)
    grants = [survey.file] if survey.file is not None else [g for g in survey.grants if g.ids and g.scope != "third-party"][:1]
    if not grants:
        return not_applicable("We found no licence, so there is nothing to judge.")
    grant = grants[0]
    evidence = _evidence(grant)
    if grant.restricted:
        return no(f"It is not an open licence: {grant.restricted}.", evidence, licence=_names(grant.ids))
    if not grant.ids and not survey.ids:
        return no("We do not recognise this text as an open licence.", evidence, licence="its own text")
    ids = grant.ids or tuple(sorted(survey.ids))
    if not all(licences.is_open(i) for i in ids):
        return no(f"{_names(ids)} is not an open licence.", evidence, licence=_names(ids))
    if grant.placeholder:
        return partly(evidence, licence=_names(ids), reason="A blank for the year or the owner has not been filled in.")
    if survey.file is None:
        return partly(evidence, licence=_names(ids), reason="It is only named; its text is not here.")
    return yes(evidence, licence=_names(ids))


def licence_in_readme(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: names it or links to the file, and agrees. Partly: an unlinked "see LICENSE", or another licence (GUIDE 3)."""
    del options
    survey = licensing(repository)
    page = repository.readme
    if survey.file is None and not any(g.ids for g in survey.grants):
        return not_applicable("We found no licence for the front page to name.")
    if page is None:
        return no("We found no front page.")
    said = [g for g in survey.grants if g.path == page.path and g.scope != "third-party"]
    named = [g for g in said if g.ids]
    if named:
        agree = survey.file is None or not survey.file.ids or set(named[0].ids) & set(survey.file.ids) or set(named[0].ids) & set(survey.ids)
        if agree and not survey.pointer_broken:
            return yes(_evidence(named[0]), licence=_names(named[0].ids))
        return partly(_evidence(named[0]), licence=_names(named[0].ids), reason="The front page and the licence file do not say the same.")
    for link in page.links:
        if licences.is_licence_name(link.target.split("#")[0].split("?")[0].rsplit("/", 1)[-1]):
            if survey.file is not None:
                return yes(Evidence(page.path, link.line, f"{link.text} {link.target}", "licence-link"), licence=_names(survey.file.ids))
            return partly(Evidence(page.path, link.line, f"{link.text} {link.target}", "licence-link"), reason="The link leads nowhere.", licence="")
    if said:
        return partly(_evidence(said[0]), licence="", reason="It speaks of a licence, but does not name or link to it.")
    return no("We read the front page for the name of the licence or a link to it.")


def _evidence(grant: Grant) -> Evidence:
    return Evidence(grant.path, grant.line, grant.quote, grant.how)


def _names(ids: tuple[str, ...]) -> str:
    return " and ".join(licences.name(i) for i in ids) or "a licence of its own"
