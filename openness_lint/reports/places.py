"""Where a finding points: a line on the forge, and the physical location that machine formats must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.reports.escape import uri
from openness_lint.repository import FORGES

if TYPE_CHECKING:
    from openness_lint.findings import Evidence
    from openness_lint.report import Finding, Report

NO_FILES = ("git log", "hosting", ".")  # where evidence lies that is in no file
# kind -> (address of a file, mark of a line); HEAD is the default branch on the first two.
SHAPES = {
    "github": ("{address}/blob/{revision}/{path}", "#L{line}"),
    "gitlab": ("{address}/-/blob/{revision}/{path}", "#L{line}"),
    "forgejo": ("{address}/src/commit/{revision}/{path}", "#L{line}"),
}


def forge_link(report: Report, evidence: Evidence) -> str:
    """Give the address of the evidence's line on its forge; "" where we do not know the forge's addresses."""
    address = (report.address or "").rstrip("/").removesuffix(".git")
    if (
        evidence.path in NO_FILES
        or not address.startswith(("https://", "http://"))
        or any(mark in address for mark in "?#\"'<> \\")
    ):
        return ""
    host = address.split("/")[2].lower()
    # A host that we do not know is what it was read as.
    kind = FORGES.get(host, report.route)
    revision = report.revision or ("HEAD" if kind in ("github", "gitlab") else "")
    if kind not in SHAPES or not revision or "@" in host:
        return ""
    file, line = SHAPES[kind]
    link = file.format(address=address, revision=uri(revision), path=uri(report.prefix + evidence.path))
    return link + (line.format(line=evidence.line) if evidence.line else "")


def front_page(report: Report) -> str:
    """Give the path of the README, or the one that a README would have."""
    readme = report.facts.get("readme")
    path = readme.get("path") if isinstance(readme, dict) else readme
    return path if isinstance(path, str) and path else "README.md"


def location(report: Report, finding: Finding) -> tuple[str, int]:
    """Give (path in the whole repository, line) of a finding: its first evidence in a file, else the README's top."""
    for evidence in finding.evidence:
        if evidence.path not in NO_FILES:
            return report.prefix + evidence.path, max(1, evidence.line or 1)
    return report.prefix + front_page(report), 1
