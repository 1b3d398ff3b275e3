"""Is it still running? What the project says, and whether that fits what can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.status import Status, status
from openness_lint.checks.status_values import ENDINGS
from openness_lint.findings import Evidence, Verdict, cannot_tell, no, not_applicable, partly, yes
from openness_lint.patterns import Pattern
from openness_lint.repository import History, Hosting, NotSeen

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from openness_lint.repository import Repository

LOOKED = "We read the top of the front page, its headings and badges, and publiccode.yml and the like."
YEAR, TWO_YEARS = 365, 730
UNDER_WAY = frozenset({"building", "trial", "beta"})  # words for what cannot last
UNDER_WAY_DAYS = 240
LONG_TRIAL = 20  # months; history is looked at for 24
AT_WORK = Pattern(r"activ|maintain|develop|ongoing|on-going|working")
ONE_COMMIT, FEW_COMMITS = "There is only one commit.", "There are only {number} commits, all within a week."
NEW = " This is new, or a copy published without its history: the dates cannot tell."
CHECKED = Pattern(
    r"\b(?:checked|reviewed|last (?:updated|reviewed|checked))\b[^.\n]{0,30}?\b((?:19|20)\d\d)\b"
)


def status_stated(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a status with a date, or a machine-readable field or badge. Partly: a status without a date."""
    del options
    said = status(repository)
    if said is None:
        return no(LOOKED)
    if said.declared:
        return partly(
            said.evidence,
            status=said.word,
            says=f"It says how things stand ({said.word}), but only in the settings, which a stranger does not read.",
        )
    if said.machine or said.when:
        return yes(said.evidence, status=said.word, date=said.when or "the day of that file")
    return partly(said.evidence, status=said.word, reason="")


def status_believable(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Compare the stated status with the last human commit; silence does not apply (rule-catalogue §0)."""
    del options
    said = status(repository)
    if said is None:
        return not_applicable("No status is stated, so there is nothing to compare.")
    if _archived(repository) and said.word not in ENDINGS:
        return no(
            f"It says {said.word}, but the forge says that it is archived.", said.evidence, status=said.word
        )
    if said.word in ENDINGS:
        return yes(said.evidence, status=said.word, reason="An ending that is said is believed.")
    return _against_history(repository, said)


def _against_history(repository: Repository, said: Status) -> Verdict:
    if isinstance(repository.history, NotSeen):
        return cannot_tell(repository.history.reason)
    last = repository.history.last_human_commit or repository.history.last_commit
    if last is None:
        return cannot_tell("There are no commits yet, so there is nothing to compare with.")
    if said.year and said.year >= repository.as_of.year - 1 and said.word != "building":
        return yes(said.evidence, status=said.word, reason=f"The statement is dated {said.when}.")
    if (
        said.word == "trial"
        and not AT_WORK.search(said.said)
        and _long_under_way(repository.history, repository.as_of)
    ):
        return partly(
            said.evidence, status=said.word, reason="It has been on trial, and been changed, for two years."
        )
    return _by_age(said, last, repository.as_of)


def _long_under_way(history: History, as_of: datetime.date) -> bool:
    year, _, month = min((seen.month for seen in history.months), default=f"{as_of:%Y-%m}").partition("-")
    return 12 * (as_of.year - int(year)) + as_of.month - int(month) >= LONG_TRIAL


def _by_age(said: Status, last: datetime.date, as_of: datetime.date) -> Verdict:
    age = (as_of - last).days
    reason = f"The last change by a person was on {_day(last)}."
    if age <= (UNDER_WAY_DAYS if said.word in UNDER_WAY else YEAR):
        return yes(said.evidence, status=said.word, reason=reason)
    unfinished = said.word == "building" or "alpha" in said.said.lower()
    if age > TWO_YEARS and (unfinished or AT_WORK.search(said.said)):
        return no(
            f"It says {said.word}, but {reason[0].lower()}{reason[1:]}", said.evidence, status=said.word
        )
    return partly(said.evidence, status=said.word, reason=reason)


def sign_of_life(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: a person touched it within 12 months, or says that they checked; partly: within 24."""
    del options
    said = status(repository)
    if said is not None and said.word in ENDINGS:
        return not_applicable("It says that it has ended or moved, so quiet is right.", said.evidence)
    if _archived(repository):
        return not_applicable("It is archived, so quiet is right.")
    if repository.intent == "one-off":
        return not_applicable("Its settings say that it was published once and left.")
    history = repository.history
    if isinstance(history, NotSeen):
        return cannot_tell(history.reason)
    if history.snapshot:
        few = FEW_COMMITS.format(number=history.commits) if history.commits > 1 else ONE_COMMIT
        return cannot_tell(few + NEW)
    return _touched(history, repository)


def _touched(history: History, repository: Repository) -> Verdict:
    last = history.last_human_commit or history.last_commit
    if last is None:
        return cannot_tell("There are no commits yet.")
    age = (repository.as_of - last).days
    seen = Evidence("git log", None, f"last change by a person: {_day(last)}", "history")
    if age <= YEAR:
        return yes(seen, date=_day(last))
    looked_at = _checked(repository)
    if looked_at is not None:
        return yes(looked_at, date=looked_at.quote)
    if age <= TWO_YEARS:
        return partly(seen, date=_day(last))
    return no(f"The last change by a person was on {_day(last)}.", seen, date=_day(last))


def _archived(repository: Repository) -> bool:
    return isinstance(repository.hosting, Hosting) and repository.hosting.archived is True


def _checked(repository: Repository) -> Evidence | None:
    """Find a line on the front page that says somebody looked within the last year."""
    page = repository.readme
    for section in page.sections if page is not None else ():
        for sentence in section.sentences:
            found = CHECKED.search(sentence.text)
            if found and repository.as_of.year - int(found[1]) <= 1 and "link" not in sentence.text.lower():
                return Evidence(page.path if page else "", sentence.line, sentence.quote, "checked")
    return None


def _day(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"
