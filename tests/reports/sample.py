"""A realistic report on a made-up repository of Anytown Council, and a hostile one, for the tests of the formats.

Run this file to write the golden files afresh: python tests/reports/sample.py
"""

from __future__ import annotations

import datetime
from pathlib import Path

from openness_lint.advice import advise
from openness_lint.findings import Evidence, Verdict, cannot_tell, no, not_applicable, partly, yes
from openness_lint.report import Report, Waiver
from openness_lint.reports import FORMATS, render
from openness_lint.rules import Rule
from openness_lint.score import findings_from, score_of

GOLDEN = Path(__file__).with_name("golden")
ENDINGS = {
    "text": "txt",
    "json": "json",
    "markdown": "md",
    "html": "html",
    "sarif": "sarif",
    "junit": "xml",
    "gitlab": "gitlab.json",
    "github": "github.txt",
    "badge": "svg",
    "badge-json": "badge.json",
}
AS_OF = datetime.date(2026, 11, 24)
UNSEEN = (
    "Only the forge knows this. Audit it by its address to let us look: openness-lint audit github:owner/name"
)


def rule(
    name: str,
    theme: str,
    level: str,
    points: int,
    minutes: int,
    title: str,
    question: str,
    fix: str = "",
    paste: str = "",
    **says: str,
) -> Rule:
    return Rule(
        id=name,
        title=title,
        question=question,
        theme=theme,
        level=level,
        points=points,
        core=1 if points else None,
        needs=("files",),
        minutes=minutes,
        since="0.1",
        check=name,
        sources=("ODI, How to design to scale",),
        says=says,
        why="A stranger in another council reads this first.",
        fix=fix,
        paste=paste,
        examples=(),
        page=f"{theme}/{name}.md",
    )


RULES = (
    rule(
        "licence-file", "licence", "must", 8, 10, "Add a licence file",
        "Is there a licence file that tells other people they may use this work?",
        "Add a file called LICENCE. For code, many councils use MIT. Check first that the council owns the work.",
        "MIT License\n\nCopyright (c) 2026 Anytown Council",
        no="We could not find a licence file.",
    ),
    rule(
        "licence-open", "licence", "must", 7, 5, "Use a recognised open licence",
        "Is it a recognised open licence, with nothing left blank?",
        "Use the standard text of MIT or the Open Government Licence, unaltered.",
    ),
    rule(
        "readme-real", "story", "must", 5, 15, "Write a front page of your own",
        "Is there a front page written by the team, not left over from a tool?",
        "Write five sentences: what it is, who it is for, why you built it, whether it is live, who to ask.",
        yes="The front page has {words} words of its own.",
    ),
    rule(
        "story-what", "story", "must", 4, 3, "Say what it is in the first lines",
        "Do the first lines say what this is, in words a council officer would know?",
        "Start with one sentence: what it is, and who it helps to do what.",
        yes="It opens by saying what it is.",
    ),
    rule(
        "story-why", "story", "must", 5, 10, "Say why you built it",
        "Does it say what problem it was built to solve?",
        "Add a heading, Why we built this, and two sentences: what was going wrong, and for whom.",
        "## Why we built this\n\nResidents rang us to ask which bin goes out when.",
        partly="It hints at the purpose, but not at who gains from it.",
    ),
    rule(
        "story-lessons", "story", "should", 5, 20, "Say what you learned",
        "Does it share what the team learned?",
        "Add a heading, What we learned, with three bullets. Or link to a post that you already have.",
        yes="It shares what the team learned.",
    ),
    rule(
        "status-stated", "alive", "must", 8, 3, "Say whether it is still running",
        "Does it say plainly whether this is being built, live, paused or finished, and as of when?",
        "Add one line near the top that says how things stand, with the month.",
        "Status: live since March 2026.",
        partly="It says it is {status}, but not when.",
    ),
    rule(
        "sign-of-life", "alive", "should", 4, 5, "Show that someone still looks after it",
        "Has a person changed something in the last year?",
        yes="A person last changed something on {date}.",
    ),
    rule(
        "short-description", "found", "should", 4, 2, "Describe it in one line on the forge",
        "Does the forge show a one-line description?",
        "Fill in the description on the repository's front page.",
    ),
    rule(
        "topics-set", "found", "should", 2, 2, "Set topics on the forge",
        "Are topics set, so that others come across it?",
        "Add three topics, such as local-government, bins and open-data.",
    ),
    rule(
        "clear-name-and-title", "found", "could", 2, 3, "Give it a name that says what it does",
        "Could a stranger guess from the name what it is for?",
        "Put a plain name in the title.",
        yes="The title says what it is for.",
    ),
    rule(
        "contact-route", "joined-in", "must", 6, 2, "Say how to reach you",
        "Is there a way for a stranger to reach the team?",
        "Add a team mailbox or a link to your issue tracker.",
        "Questions: digital@example.org",
        yes="It names a way to reach the team.",
    ),
    rule(
        "setup-steps", "reusable", "must", 4, 20, "Say how to install and run it",
        "Are there steps to install and run it?",
        "Write down the commands you use yourself, in order.",
        yes="It says how to install and run it.",
    ),
    rule(
        "adapt-for-your-area", "reusable", "should", 5, 30, "Say what another council has to change",
        "Does it tell another place how to make it theirs?",
        "List what is particular to your area, and the setting that changes it.",
        no="We could not find how another place would make it theirs.",
    ),
    rule(
        "releases-marked", "reusable", "could", 0, 15, "Mark releases",
        "Can I get a fixed version?",
        "Make a tag for the version that is live.",
        no="We could not find a tag or release.",
    ),
    rule(
        "secrets-kept-out", "safe", "gate", 0, 30, "Keep passwords and keys out",
        "Is the repository free of passwords and keys, as far as we can see?",
        "Treat it as leaked: change the password first, then remove it.",
        no="This looks like a live password or key.",
        yes="We saw no password or key.",
    ),
    rule(
        "people-protected", "safe", "caution", 0, 10, "Keep people's details out",
        "Is it free of details about real people, as far as we can see?",
        "Look at the file's columns. If they are about people, take it down and tell your data protection officer.",
        partly="The columns of {file} look like details of people.",
    ),
)  # fmt: skip

VERDICTS = (
    no("We looked for a file such as LICENCE, LICENSE or COPYING in the root and in LICENSES/."),
    not_applicable("There is no licence to look at."),
    yes(Evidence("README.md", 1, "Anytown bin days", "heading"), words="214"),
    yes(Evidence("README.md", 3, "Bin days lets residents of Anytown look up which bin goes out when.")),
    partly(Evidence("README.md", 5, "Built so that look-ups are easier.", "sentence"), reason="Nobody is named who gains."),
    yes(
        Evidence("README.md", 41, "What we learned", "heading"),
        Evidence("docs/lessons.md", 1, "New estates had no postcode yet."),
    ),
    partly(Evidence("README.md", 7, "This is live.", "sentence"), status="live"),
    yes(Evidence("README.md", None, ""), date="2 November 2026"),
    cannot_tell(UNSEEN),
    cannot_tell(UNSEEN),
    yes(Evidence("README.md", 1, "Anytown bin days", "heading")),
    yes(Evidence("README.md", 60, "Questions? Write to digital@example.org", "sentence")),
    yes(Evidence("README.md", 20, "pip install -r requirements.txt", "code")),
    no("We looked in README.md and docs/ for settings, and for what is local."),
    no("We looked at the tags."),
    yes(reason="We looked at 34 files."),
    partly(Evidence("data/rounds.csv", 1, "name,email,round"), file="data/rounds.csv"),
)  # fmt: skip

WAIVERS = (
    Waiver("adapt-for-your-area", "Only Anytown uses these rounds.", datetime.date(2027, 3, 31), False, "openness.toml", 4),  # noqa: FBT003
    Waiver("story-why", "The service manager is writing it.", datetime.date(2026, 9, 30), True, "openness.toml", 8),  # noqa: FBT003
)  # fmt: skip

FACTS = {
    "licences": [],
    "licence_scopes": {},
    "status": "live",
    "last_human_commit": "2026-11-02",
    "has_data": True,
    "readme": {"path": "README.md", "words": 214},
}


def report_from(
    rules: tuple[Rule, ...], verdicts: tuple[Verdict, ...], waivers: tuple[Waiver, ...] = ()
) -> Report:
    findings = findings_from(rules, verdicts)
    score = score_of(findings)
    return Report(
        name="bin-days",
        address="https://github.com/anytown-example/bin-days",
        route="folder",
        as_of=AS_OF,
        version="0.1.0",
        findings=findings,
        score=score,
        advice=advise(findings, score, waivers),
        waivers=waivers,
        facts=FACTS,
        notes=("This is a shallow clone, so we saw only a part of the history.",),
        requirements={
            "licence-file": "not met",
            "adapt-for-your-area": "waived",
            "topics-set": "could not tell",
        },
    )


def anytown() -> Report:
    """Some of everything: all five answers, a held band, a caution, a waiver that holds and one that ended."""
    return report_from(RULES, VERDICTS, WAIVERS)


def leaking() -> Report:
    """The same with a password in the open, which a gate answers."""
    gate = [name.id for name in RULES].index("secrets-kept-out")
    verdicts = list(VERDICTS)
    verdicts[gate] = no("We looked at 34 files.", Evidence("settings.py", 12, "a private key"))
    return report_from(RULES, tuple(verdicts), WAIVERS)


def spotless() -> Report:
    """Everything there."""
    return report_from(RULES, tuple(yes(Evidence("README.md", 1)) for _ in RULES))


def unseen() -> Report:
    """Too little seen for a score."""
    return report_from(RULES, tuple(cannot_tell(UNSEEN) if rule.points > 4 else yes() for rule in RULES))


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> \x1b[31mred\x1b]0;title\x07 \u202egnp.exe\u2069 \x9b1m "
    "::error::owned ##[error]x ##vso[task.complete]y a ::add-mask::x %0A::warning::owned @everyone #1 !2 [a](javascript:x) ![b](https://example.org/x.png) "
    "`code` ```fence``` </details></pre> =1+1 | cell | $x$ https://example.org www.example.org {{ 7 * 7 }} {% x %} "
    "\x00\ud800\ufffe ]]> & &lt; -->"
)


def hostile() -> Report:
    """A repository whose every text is written to break a report."""
    evidence = Evidence(f"a b/:,%{HOSTILE}", 3, HOSTILE)
    verdicts = tuple(
        verdict._replace(
            evidence=(evidence, evidence),
            reason=f"{HOSTILE}\n::error::new line\r\n{'x' * 1_000_000}",
        )
        for verdict in VERDICTS
    )
    verdicts = tuple(
        one._replace(
            values=dict.fromkeys(("status", "file", "words", "date"), HOSTILE),
            paste=(HOSTILE, "```", "\n\n# h\n::error::x"),
        )
        for one in verdicts
    )
    waivers = tuple(waiver._replace(reason=HOSTILE, path=HOSTILE) for waiver in WAIVERS)
    report = report_from(RULES, verdicts, waivers)
    return report._replace(
        name=HOSTILE,
        address=f"https://github.com/{HOSTILE}",
        findings=tuple(
            one._replace(reason=f"{HOSTILE}\n::error::{'z' * 100_000}") for one in report.findings
        ),
        notes=(HOSTILE, "y" * 1_000_000),
        facts={**FACTS, "note": HOSTILE},
    )


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name in FORMATS:
        (GOLDEN / f"bin-days.{ENDINGS[name]}").write_text(render(anytown(), name), encoding="utf-8")
    text = render(anytown(), "text", verbose=True)
    (GOLDEN / "bin-days.verbose.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
