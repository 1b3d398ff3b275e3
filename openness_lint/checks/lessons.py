"""Does it share what was hard, what did not work, or what would be done differently?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.pages import narrative, own_pages, with_role
from openness_lint.checks.signs import Sign, in_sections, section_evidence
from openness_lint.findings import Evidence, Verdict, no, partly, yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

SECTION_WORDS = 8

LESSON_SIGNS = (
    Sign(
        "lessons",
        ("learn", "hindsight", "if we did", "did not work", "didn't work", "what worked", "mistake", "got some things wrong", "turned out", "we found that", "we discovered", "trade-off", "tradeoff"),
        r"\bwe(?:'ve| have)? (?:learn(?:ed|t)|discovered|realised|realized)\b|\blessons? (?:we )?(?:learn(?:ed|t))\b|\bin hindsight\b|\bif we (?:did|were to do) (?:this|it) again\b|\bwhat (?:worked|did ?n[o']t work)\b"
        r"|\bit turned out\b|\bwe found that\b|\bgot (?:some )?things wrong\b|\btrade-?offs?\b|\b(?:did not|didn't|does not|won't) work (?:because|as|well|for)\b",
    ),
)
LIMIT_SIGNS = (
    Sign(
        "limits",
        ("limitation", "caveat", "known issue", "known problem", "not been tested", "haven't tested", "untested", "only been tested", "does not support", "does not yet", "not yet support", "workaround", "bear in mind", "be aware", "beware", "drawback", "shortcoming", "not perfect", "disclaimer"),
        r"\blimitations?\b|\bcaveats?\b|\bknown (?:issues?|problems?|bugs?)\b|\b(?:not|n't|only|un)\s?(?:been |yet )?tested\b|\bdoes not (?:yet )?support\b|\bwork-?around\b|\bbear in mind\b|\bbe ?(?:a)?ware (?:that|of)\b|\bdrawbacks?\b|\bshortcomings?\b|\bnot perfect\b",
    ),
)
NEXT_SIGNS = (
    Sign(
        "next",
        ("plan to", "hope to", "would like to", "roadmap", "next step", "in the future", "future work", "planned", "ideas for"),
        r"\bwe (?:plan|hope|intend|would like|aim) to\b|\broadmap\b|\bnext steps?\b|\bin (?:the )?future\b|\bfuture (?:work|improvements?|plans?|ideas?)\b|\b(?:is|are) planned\b|\bideas for\b",
    ),
)


def story_lessons(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: lessons, challenges, caveats with substance, decision records, a link to the story. GUIDE 8."""
    del options
    records = [p for p in repository.files.paths if re.search(r"(?:^|/)(?:adrs?|decisions|decision-records|architecture-decisions|rfd)/[^/]*\d[^/]*\.(?:md|rst|adoc)$", p, re.IGNORECASE)]
    if records:
        return yes(Evidence(records[0], 1, f"{len(records)} decision records", "decision-records"))
    weak: list[Evidence] = []
    for page in own_pages(repository):
        for section in with_role(page, "lessons"):
            if section.words >= SECTION_WORDS:
                return yes(section_evidence(page, section))
        for section in with_role(page, "limits", "next"):
            if section.words >= 40 and "limits" in section.roles:
                return yes(section_evidence(page, section))
            if section.words >= SECTION_WORDS:
                weak.append(section_evidence(page, section))
        for hit in in_sections(page, narrative(page), LESSON_SIGNS):
            return yes(hit.evidence)
        weak.extend(hit.evidence for hit in in_sections(page, page.sections, LIMIT_SIGNS))
        weak.extend(hit.evidence for hit in in_sections(page, narrative(page), NEXT_SIGNS))
        weak.extend(Evidence(page.path, link.line, link.text or link.target, "link") for link in page.links if links.classify(link.target, link.text) == "blog")
    if weak:
        return partly(weak[0], reason="There are limits, ideas or a bare link, but not what was learned.")
    return no("We looked for lessons, challenges, caveats, decision records, and links to a blog or case study.")
