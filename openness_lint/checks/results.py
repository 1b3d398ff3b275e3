"""Does it say what happened: who used it, what changed, what it saved or showed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.pages import narrative, own_pages, with_role
from openness_lint.checks.signs import Sign, in_sections, section_evidence
from openness_lint.findings import Evidence, Verdict, no, partly, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

SECTION_WORDS = 8

RESULT_SIGNS = (
    Sign(
        "results-number",
        ("saved", "saving", "reduced", "increased", "used by", "users", "downloads", "visits", "accuracy", "score", "%", "per cent", "million", "£", "cut ", "responses"),
        r"\b(?:saved?|savings? of|reduced?|increased?|cut|improved)\b[^.]{0,60}?(?:£\s?\d|\d+(?:[.,]\d+)?\s?(?:%|per ?cent|hours?|days?|minutes?|million|thousand|k\b))|(?:over|about|more than|around|nearly|some)\s£?\d[\d,.]*\s?(?:million|thousand|k|m)?\s(?:users|visits|residents|people|bins?|downloads|councils|responses|requests|households|times)\b"
        r"|\b(?:accuracy|f1|precision|recall|auc|wer)\b[^.]{0,30}?\d|\b\d[\d,.]*\s?(?:%|per ?cent) (?:of|reduction|increase|accuracy|fewer|more|less)\b",
    ),
    Sign("results-found", ("the results", "we found", "findings", "evaluation", "showed that", "shows that", "outcome", "the pilot", "user testing"), r"\b(?:the|our) (?:results|findings|evaluation|pilot|trial) (?:of|show(?:s|ed)?|found|suggest(?:s|ed)?|was|were|is|are)\b|\bwe found\b|\b(?:show(?:s|ed)|demonstrat\w+) that\b"),
)
USED_SIGNS = (
    Sign(
        "used-by",
        ("used by", "in use", "uses this", "using this", "live at", "adopted by", "running in", "copied", "in production", "used in", "used at", "see it", "in action", "used to", "live site", "live version"),
        r"\b(?:is|are|been|being|was|currently|already|now|actively)\s(?:\w+ ){0,2}?(?:used|adopted|deployed|run|reused|re-used) (?:by|at|in|across|on|for|to (?:power|run|produce))\b|\bused by\b|\bin (?:live |daily |active )?use (?:by|at|in|since)\b|\blive (?:at|site|version|on|here)\b|\bcopied (?:around|by)\b|\bin action\b",
    ),
)


def story_results(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: users, outcomes, savings, findings, an evaluation. Partly: "used by" or a live link alone (GUIDE 9)."""
    del options
    weak: list[Evidence] = []
    for page in own_pages(repository):
        for section in with_role(page, "results"):
            if section.words >= SECTION_WORDS:
                return yes(section_evidence(page, section))
        for hit in in_sections(page, narrative(page), RESULT_SIGNS):
            return yes(hit.evidence)
        weak.extend(hit.evidence for hit in in_sections(page, narrative(page), USED_SIGNS))
        weak.extend(Evidence(page.path, link.line, link.text or link.target, "link") for link in page.links if links.classify(link.target, link.text) == "publication")
    if weak:
        return partly(weak[0], reason="It says that it is used or live, but not what came of it.")
    return no("We looked for users, outcomes, savings, findings or an evaluation.")
