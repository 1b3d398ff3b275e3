"""The finished report: one frozen value that every format renders."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.frozen import Frozen

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from openness_lint.findings import Answer, Evidence
    from openness_lint.rules import Rule

CORE = 1
UNREAD = "A file is listed but we could not read it"


class Finding(NamedTuple):
    """One rule's answer. `points`: what it may earn; `earned`: what it did (None where not counted).

    `message` is the plain sentence from the rule page; `reason` what was looked for, or why it could not be told.
    `todo`: what to do in this case, where the page's advice does not fit it.
    """

    rule: Rule
    answer: Answer
    message: str
    reason: str
    evidence: tuple[Evidence, ...]
    confidence: float
    points: int
    earned: float | None
    paste: tuple[str, ...] = ()
    todo: str = ""

    @property
    def advice(self) -> str:
        """What to do in this case, else what the rule's page says."""
        return self.todo or self.rule.fix


class ThemeScore(Frozen):
    """Points earned and possible among the answered rules of one theme; score 0-100 or None."""

    theme: str
    earned: float
    possible: float
    score: int | None


class Held(NamedTuple):
    """A gate that holds the band below what the number alone would give. `rule`: the rule that would lift it."""

    band: str
    rule: str
    words: str


class Score(NamedTuple):
    """`value` 0-100 or None (nothing to judge, or coverage under 70%); `low`-`high`: if every unknown were no / yes.

    `coverage`: 0-1 of the applicable points that were judged. `band`: "" where no band is given.
    `no_band`: why there is none, in words.
    """

    value: int | None
    low: int
    high: int
    coverage: float
    band: str
    held_by: tuple[Held, ...]
    themes: tuple[ThemeScore, ...]
    no_band: str = ""


class Advice(NamedTuple):
    """One thing to do. `gain`: points it would add to the score; `text` what to do; `paste` lines to paste.

    `so_far`: what half of it is there. `within`: the rule whose text answers this one too; then the gain is there.
    """

    rule: Rule
    gain: int
    minutes: int
    text: str
    paste: tuple[str, ...] = ()
    so_far: str = ""
    within: str = ""


class Waiver(NamedTuple):
    """A requirement that the settings silence for a time, with the reason that is printed."""

    rule: str
    reason: str
    until: datetime.date
    expired: bool
    path: str
    line: int


class Report(NamedTuple):
    """All there is to say about one repository as of one day.

    `facts`: plain JSON values (licences, licence_scopes, status, last_human_commit, has_data, readme, …).
    `notes`: sentences for the reader (shallow clone, settings from elsewhere, …).
    `requirements`: rule -> "met", "not met", "waived", "could not tell" for --require and the settings.
    `revision`: the commit that was read, for links to lines; "" for a folder on this machine, and where there is none.
    `prefix`: what stands before every path in the whole repository, for a folder inside one: "services/bins/".
    """

    name: str
    address: str | None
    route: str
    as_of: datetime.date
    version: str
    findings: tuple[Finding, ...]
    score: Score
    advice: tuple[Advice, ...]
    waivers: tuple[Waiver, ...] = ()
    facts: Mapping[str, object] = MappingProxyType({})
    notes: tuple[str, ...] = ()
    requirements: Mapping[str, str] = MappingProxyType({})
    revision: str = ""
    prefix: str = ""
