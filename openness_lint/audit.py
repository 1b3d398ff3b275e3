"""look -> judge -> score: from one repository's evidence to its finished report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import __version__, metadata
from openness_lint.advice import advise
from openness_lint.checks import CHECKS, Check, declared, followed
from openness_lint.checks.confidence import weigh
from openness_lint.checks.facts import facts
from openness_lint.errors import UsageMistake
from openness_lint.findings import Verdict, cannot_tell
from openness_lint.report import UNREAD, Report
from openness_lint.repository import Hosting, NotSeen, Repository, Unreadable
from openness_lint.score import findings_from, score_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openness_lint.report import Waiver
    from openness_lint.rules import Rule


def judge(
    repository: Repository, rules: Sequence[Rule], extra: Mapping[str, Check] | None = None
) -> list[Verdict]:
    """Answer every rule from the evidence alone. `extra`: checks from the installed environment's entry points.

    Raises UsageMistake if a rule names a check that does not exist.
    """
    return [_judged(repository, rule, extra) for rule in rules]


def _judged(repository: Repository, rule: Rule, extra: Mapping[str, Check] | None) -> Verdict:
    told = declared.count(repository, rule.id, look_up(repository, rule, extra))
    return followed.hold(repository, rule.id, weigh(rule.id, told))


def look_up(repository: Repository, rule: Rule, extra: Mapping[str, Check] | None = None) -> Verdict:
    """Answer one rule by its check alone, before its evidence is weighed."""
    check = CHECKS.get(rule.check) or (extra or {}).get(rule.check)
    if check is None:
        raise UsageMistake(
            f"rule {rule.id} asks for a check named {rule.check!r}, which we do not have", path=rule.page
        )
    unseen = _unseen(repository, rule)
    if unseen:
        return cannot_tell(unseen)
    try:
        return check(repository, rule.options)
    except Unreadable as reason:
        return cannot_tell(f"{UNREAD}: {reason}.")


def _unseen(repository: Repository, rule: Rule) -> str:
    """Say why a rule that lives on history alone or hosting facts alone cannot be looked at, if it cannot."""
    if rule.needs == ("history",) and isinstance(repository.history, NotSeen):
        return repository.history.reason
    if rule.needs == ("hosting",) and isinstance(repository.hosting, NotSeen):
        return repository.hosting.reason
    return ""


def _is_template(repository: Repository) -> bool:
    return isinstance(repository.hosting, Hosting) and repository.hosting.template is True


def audit(
    repository: Repository,
    rules: Sequence[Rule],
    *,
    waivers: tuple[Waiver, ...] = (),
    extra: Mapping[str, Check] | None = None,
    notes: tuple[str, ...] = (),
) -> Report:
    """Judge and score one repository. Raises UsageMistake if a rule names a check that does not exist."""
    findings = findings_from(rules, judge(repository, rules, extra))
    known = facts(repository)
    score = score_of(findings, kind="template" if _is_template(repository) else str(known["kind"]))
    return Report(
        name=repository.name,
        address=repository.address,
        route=repository.route,
        as_of=repository.as_of,
        version=__version__,
        findings=findings,
        score=score,
        advice=advise(findings, score, waivers),
        waivers=waivers,
        facts=known,
        notes=(
            *repository.notes,
            *notes,
            *followed.notes(repository),
            *metadata.notes(repository.files, repository.metadata),
        ),
        revision=repository.revision,
        prefix=repository.prefix,
    )
