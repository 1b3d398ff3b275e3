"""The text is for people: 80 columns, no colour needed, sensible to a screen reader, and quick to make."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.audit import audit
from openness_lint.findings import Answer
from openness_lint.reports import Look, render, words
from openness_lint.reports.text import _wrap, brief
from openness_lint.repository import Files, NotSeen, Repository, Unreadable
from openness_lint.rules import load
from tests.builders import memory_files

HEAVY = ("jinja2", "html", "xml", "csv", "json", "hashlib", "email", "importlib.resources")


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_the_terminal(anytown, verbose, width):
    paste = {line for advice in anytown.advice for line in advice.paste}
    for line in render(anytown, "text", verbose=verbose, width=width).splitlines():
        assert len(line) <= width or line.strip() in paste or " " not in line.strip()


def test_what_matters_comes_first(anytown):
    text = render(anytown, "text")
    order = [
        "Score: 65 out of 100",
        "Band: Opening up",
        "Held at Opening up because",
        "What to do next",
        "What we found",
    ]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


def test_three_things_with_minutes_and_text_to_paste(anytown):
    text = render(anytown, "text")
    assert len(re.findall(r"(?m)^  [1-9]\. ", text)) == 3
    assert "1. Add a licence file (10 minutes, 14 points more)" in text
    assert "       MIT License\n" in text


def test_answers_are_folded_unless_verbose(anytown):
    folded, whole = render(anytown, "text"), render(anytown, "text", verbose=True)
    assert "README.md line 41" not in folded
    assert 'See README.md line 41: "What we learned"' in whole
    assert "Licence: may others use it? 0 of 100 (1 not yet, 1 does not apply)" in folded


def test_every_answer_can_be_sent_as_wrong_in_verbose(anytown):
    whole = render(anytown, "text", verbose=True)
    assert whole.count("Wrong? Send: ") == len(anytown.findings)
    assert "Send: status-stated | partly | README.md:7 | openness-lint 0.1.0" in " ".join(whole.split())


def test_the_way_round_a_wrong_answer_is_told(anytown):
    text = render(anytown, "text")
    assert "[waive.licence-file]" in text
    assert "[declare]" not in text  # a licence that is only declared gives nobody a right


def test_words_carry_the_status_without_colour(anytown):
    text = render(anytown, "text", verbose=True)
    for word in ("Yes:", "Partly:", "Not yet:", "Does not apply:", "Could not tell:", "Please check:"):
        assert f"    {word} " in text
    assert text.isascii()
    assert "\x1b" not in text


def test_colour_only_adds_colour(anytown):
    coloured = render(anytown, "text", verbose=True, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == render(anytown, "text", verbose=True)


def test_a_gate_says_act_now():
    text = render(sample.leaking(), "text", verbose=True)
    assert "Act now: Is the repository free of passwords" in text
    assert text.index("Keep passwords and keys out") < text.index("Add a licence file")


def test_no_score_is_said_in_words():
    text = " ".join(render(sample.unseen(), "text").split())
    assert "No score" in text
    assert "no band" in text
    assert "would be between" in text


def test_a_perfect_report_has_nothing_to_do():
    assert "Nothing that we can see" in render(sample.spotless(), "text")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (
            sample.anytown(),
            "Score: 65 out of 100. Opening up.\nNext: Add a licence file (10 minutes, 14 points more).\n",
        ),
        (
            sample.spotless(),
            "Score: 100 out of 100. Ready to share.\nNext: Nothing that we can see. Well done.\n",
        ),
    ],
)
def test_brief_is_two_lines(report, words):
    assert brief(report) == words


@pytest.mark.parametrize(
    ("answer", "said"),
    [(Answer.YES, "and talk to you."), (Answer.NO, "understand it but not yet reach you.")],
)
def test_a_talk_is_promised_only_where_somebody_can_be_reached(anytown, answer, said):
    findings = tuple(
        one._replace(answer=answer) if one.rule.id == "contact-route" else one for one in anytown.findings
    )
    report = anytown._replace(findings=findings, score=anytown.score._replace(band="Working in the open"))
    for form in ("text", "markdown", "html", "github"):
        assert said in " ".join(render(report, form).split())


def test_a_range_that_tells_nothing_is_not_given(anytown):
    score = anytown.score._replace(
        value=None, band="", no_band="Nothing here.", low=0, high=100, coverage=0.8
    )
    for form in ("text", "markdown", "html"):
        assert "between 0 and 100" not in render(anytown._replace(score=score), form)
        assert "between 10 and 90" in " ".join(
            render(anytown._replace(score=score._replace(low=10, high=90)), form).split()
        )


def test_praise_is_for_what_was_seen_and_done(anytown):
    seen = anytown._replace(advice=())
    assert "what is not done is waived" in render(seen, "text")
    unseen = tuple(one._replace(answer=Answer.CANNOT_TELL) for one in anytown.findings)
    assert "we could not see enough" in render(seen._replace(findings=unseen), "text")


def test_waivers_show_reason_and_date(anytown):
    text = " ".join(render(anytown, "text").split())
    assert "adapt-for-your-area: waived until 31 March 2027. Reason given: Only Anytown uses" in text
    assert "story-why: the waiver ended on 30 September 2026" in text


def test_the_text_format_imports_nothing_heavy():
    code = f"import sys; import openness_lint.reports.text; print([m for m in {HEAVY} if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"


@given(st.lists(st.text("ab-é", min_size=1, max_size=9), max_size=12).map(" ".join), st.integers(0, 6))
def test_lines_are_laid_out_as_the_standard_library_does_it(text, indent):
    assert _wrap(text, Look(width=20), indent, 2) == textwrap.wrap(
        text,
        20,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def test_a_file_that_could_not_be_read_is_told_before_the_score():
    files = memory_files({"README.md": "# Bins\n", "app.py": "x = 1\n"})

    def refuse(path):
        raise Unreadable(f"we are not allowed to read {path}")

    repository = Repository(
        "bins", sample.AS_OF, Files(files.sizes, refuse, files.readable), NotSeen("none"), NotSeen("none")
    )
    text = " ".join(render(audit(repository, load()), "text").split())
    said = "A file is listed but we could not read it: we are not allowed to read README.md."
    assert said in text
    assert text.index(said) < text.index("What to do next")


def test_what_does_not_apply_is_counted_in_the_plural(anytown):
    one = next(finding for finding in anytown.findings if words.answer(finding) == "Does not apply")
    assert words.tally([one]) == "1 does not apply"
    assert words.tally([one, one]) == "2 do not apply"
