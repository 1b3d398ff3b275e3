"""Names of files that tell a story, or that record what was decided."""

from __future__ import annotations

TEXT = r"\.(?:md|markdown|mdx|rst|adoc|asciidoc|org)$"
RECORD = (
    r"(?:^|/)(?:adrs?|decisions?|decision[-_]?(?:logs?|records?)|architecture[-_]decisions?(?:[-_]records?)?|rfds?|rfcs?)/"
    rf"(?:[^/]{{1,80}}/)?[^/]{{0,20}}\d[^/]{{0,120}}{TEXT}"
)
LOG = rf"(?:^|/)(?:architecture[-_ ]?|design[-_ ]?)?(?:decisions?[-_ ]?(?:log|records?)|design[-_ ]decisions?){TEXT}"
# The tools that keep such records begin with one of their own making.
NOT_OURS = r"template|record[-_]architecture[-_]decisions|use[-_](?:markdown[-_])?(?:any[-_])?(?:decision|adrs?)|example|/index\.|/readme\."
MEETING = rf"(?:^|/)(?:meetings?|minutes|meeting[-_ ](?:notes|minutes|records)|notulen|protokolle|comptes?[-_]rendus?)/(?:[^/]{{1,80}}/)?[^/]{{0,60}}\d[^/]{{0,120}}{TEXT}"
DECIDED = r"\b(?:agreed|decided|decisions?|actions?|resolved|consensus|besloten|beschlossen|décidé|deciso|acordado|penderfyn)"
TELLING = (
    r"(?:^|/)(?:[\w-]{0,40}[-_])?(?:about|index|readme|intro|introduction|overview|background|history|story|stories|lessons?|learnings?"
    r"|retro\w{0,10}|post-?mortems?|blog\w{0,10}|limitations?|caveats?|known[-_]issues|roadmap|ideas?|plans?|future|next[-_]steps"
    r"|evaluation|impact|results?|findings|outcomes?|case[-_ ]?stud\w{1,3}|adopters|users|conclusions?|report|methodology|method"
    r"|what[-_]is\w{0,40})(?:[-_][\w-]{0,40})?\.\w{2,8}$"
)
SIDE = r"^[\w-]{0,60}(?:blog(?:[-_ ]?post)?|lessons?|retrospective|case[-_ ]study|write[-_]?up|evaluation|report|intro|introduction|notes)\.(?:md|rst|adoc|org|html)$|/(?:read[-_ ]?me|liesmich|lisezmoi|leesmij|leggimi|leeme)(?:[-_.][a-z]{2})?\.(?:md|rst|txt|adoc|org)$"
