"""Names of files that tell a story, or that record what was decided."""

from __future__ import annotations

TEXT = r"\.(?:md|markdown|mdx|rst|adoc|asciidoc|org)$"
# What must stand in the path of a record, or of notes of meetings, before the patterns are tried.
RECORD_WORDS = ("adr", "ecision", "rfc", "rfd")
MEETING_WORDS = ("meeting", "minutes", "notulen", "protokoll", "rendus")
RECORD = (
    r"(?:^|/)(?:adrs?|decisions?|decision[-_]?(?:logs?|records?)|architecture[-_]decisions?(?:[-_]records?)?|rfds?|rfcs?)/"
    rf"(?:[^/]{{1,80}}/)?[^/]{{0,20}}\d[^/]{{0,120}}{TEXT}"
)
LOG = rf"(?:^|/)(?:architecture[-_ ]?|design[-_ ]?)?(?:decisions?[-_ ]?(?:log|records?)|design[-_ ]decisions?){TEXT}"
# The tools that keep such records begin with one of their own making.
NOT_OURS = r"template|record[-_]architecture[-_]decisions|use[-_](?:markdown[-_])?(?:any[-_])?(?:decision|adrs?)|example|/index\.|/readme\."
MEETING = rf"(?:^|/)(?:meetings?|minutes|meeting[-_ ](?:notes|minutes|records)|notulen|protokolle|comptes?[-_]rendus?)/(?:[^/]{{1,80}}/)?[^/]{{0,60}}\d[^/]{{0,120}}{TEXT}"
DECIDED = r"\b(?:agreed|decided|decisions?|actions?|resolved|consensus|besloten|beschlossen|décidé|deciso|acordado|penderfyn)"
# A file whose name has one of these words, or begins with one of the phrases, speaks of the project itself.
TELLING = frozenset(
    "about index readme intro introduction overview background history story stories lesson lessons learning learnings retro"
    " retrospective retrospectives postmortem postmortems blog blogpost limitation limitations caveat caveats roadmap idea ideas"
    " plan plans future evaluation impact result results finding findings outcome outcomes adopters users conclusion conclusions"
    " report methodology method".split()
)
TELLING_PHRASES = (
    "known-issues",
    "next-steps",
    "case-stud",
    "post-mortem",
    "project-desc",
    "what-is-",
    "blog-post",
)
# Files that nothing need lead to: READMEs of folders, and files with these words in their names.
SIDE_READMES = ("readme", "read-me", "liesmich", "lisezmoi", "leesmij", "leggimi", "leeme")
SIDE = frozenset(
    "blog blogpost lesson lessons learning learnings retro retrospective reflection reflections diary evaluation findings report"
    " feedback caveat caveats limitation limitations tradeoffs methodology intro introduction notes opportunities".split()
)
SIDE_PHRASES = ("case-study", "write-up", "trade-offs", "known-issues", "how-not", "blog-post")
SIDE_ENDINGS = (".md", ".qmd", ".rst", ".adoc", ".org", ".html", ".txt")
# A file whose very name says that it holds lessons.
LESSONS_FILE = (
    "lessons-learn",
    "lesson-learn",
    "lessons.",
    "lessons-from",
    "learnings",
    "what-we-learn",
    "retrospective",
    "post-mortem",
    "postmortem",
)
