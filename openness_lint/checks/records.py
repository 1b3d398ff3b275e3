"""Files that record what a team decided: decision records, and notes of its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks import file_signs
from openness_lint.checks.signs import says
from openness_lint.collect.wanted import is_vendored
from openness_lint.findings import Evidence

if TYPE_CHECKING:
    from openness_lint.repository import Repository

_FEWEST_WORDS = 20
_FEWEST_MEETINGS = 3


def decision_records(repository: Repository) -> Evidence | None:
    """Find the decision records or the log that the team wrote itself: several, or one with something in it."""
    paths = _with_a_word(repository, file_signs.RECORD_WORDS)
    records = [p for p in paths if says(p, file_signs.RECORD) or says(p, file_signs.LOG)]
    records = [p for p in records if not says(p, file_signs.NOT_OURS) and not is_vendored(p)]
    if len(records) == 1 and len(repository.files.text_or_blank(records[0]).split()) < _FEWEST_WORDS:
        return None
    many = "1 record" if len(records) == 1 else f"{len(records)} records"
    return Evidence(records[0], 1, f"{many} of decisions", "decision-records") if records else None


def meeting_records(repository: Repository) -> tuple[bool, Evidence] | None:
    """Find dated notes of meetings: whether one of the newest says what was decided, and where."""
    found = [p for p in _with_a_word(repository, file_signs.MEETING_WORDS) if says(p, file_signs.MEETING)]
    found = [p for p in found if not is_vendored(p)]
    if len(found) < _FEWEST_MEETINGS:
        return None
    for path in sorted(found, reverse=True)[:6]:
        if says(repository.files.text_or_blank(path), file_signs.DECIDED):
            said = f"{len(found)} notes of meetings, with what was decided"
            return True, Evidence(path, 1, said, "meeting-records")
    return False, Evidence(found[-1], 1, f"{len(found)} notes of meetings", "meeting-records")


def _with_a_word(repository: Repository, words: tuple[str, ...]) -> list[str]:
    lowered = "\n".join(repository.files.paths).lower()
    words = tuple(word for word in words if word in lowered)
    return [path for path in repository.files.paths if any(word in path.lower() for word in words)]
