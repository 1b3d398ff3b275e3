"""Is there a link to the thing itself: the running service, demo, report or package?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint import links
from openness_lint.checks.kind import kind
from openness_lint.checks.pages import own_pages
from openness_lint.findings import Evidence, Verdict, no, not_applicable, partly, yes
from openness_lint.repository import Hosting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.repository import Repository

THING = frozenset({"service", "package", "report", "publication", "video"})
SEEN = re.compile(r"\b(?:demo|live|running|see it|in action|screenshot|deployed|hosted at|available (?:at|on|from)|visit|published (?:at|on)|website|online version|app store|play store|playground|try it|release page|releases page)\b", re.IGNORECASE)
INTERNAL = re.compile(r"\b(?:internal(?:ly)?|not public(?:ly)?|intranet|private network)\b", re.IGNORECASE)
PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp)\b", re.IGNORECASE)


def software_linked(repository: Repository, options: Mapping[str, object]) -> Verdict:
    """Yes: running service, demo, published report or package page. Partly: the organisation's home page only."""
    del options
    if kind(repository) == "data":
        return not_applicable("It holds data only: the data is the thing.")
    weak: list[Evidence] = []
    for page in own_pages(repository)[:1]:
        for link in (*page.links, *page.badges):
            verdict = _judge(page.path, link.target, link.text, link.line, picture=link.picture)
            if verdict and verdict[0]:
                return yes(verdict[1])
            if verdict:
                weak.append(verdict[1])
        for section in page.sections:
            for sentence in section.sentences:
                if SEEN.search(sentence.text) and any(_is_web(link.target) and links.classify(link.target, link.text) in {"other", "organisation-home", "service"} for link in sentence.links):
                    return yes(Evidence(page.path, sentence.line, sentence.text, "live-link"))
    if isinstance(repository.hosting, Hosting) and repository.hosting.homepage:
        return yes(Evidence("hosting", None, repository.hosting.homepage, "homepage"))
    for field in repository.metadata:
        if field.field == "homepage" and "github.com" not in field.value and "#readme" not in field.value:
            weak.append(Evidence(field.path, field.line, field.value, "field"))
    if weak:
        return partly(weak[0], reason="The link goes to an organisation or a package file, not to the thing itself.")
    return no("We looked in the front page for a link to the service, a demo, a report or a package.")


def _is_web(target: str) -> bool:
    return target.startswith(("http://", "https://"))


def _judge(path: str, target: str, text: str, line: int, *, picture: bool) -> tuple[bool, Evidence] | None:
    if picture and not _is_web(target) and PICTURE.search(target):
        return False, Evidence(path, line, text or target, "picture")
    if not _is_web(target):
        return None
    found = links.classify(target, text)
    evidence = Evidence(path, line, f"{text} {target}".strip(), str(found))
    if found in THING:
        return True, evidence
    if found == "organisation-home":
        return False, evidence
    return None
