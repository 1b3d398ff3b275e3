"""Read what stands after "Status:" or under the heading "Status": a bare word, in several languages, and its date."""

from __future__ import annotations

import re

from openness_lint.checks.signs import Hit, Sign, in_full, match
from openness_lint.checks.signtables import table
from openness_lint.checks.status_signs import MACHINE_WORDS, SENTENCE_SIGNS
from openness_lint.patterns import Pattern

ENDINGS = frozenset({"ended", "moved"})
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"
    "|januar|februar|märz|juni|juli|oktober|dezember"
    "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|januari|februari|maart|mei|augustus|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
    "|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
    "|gener|febrer|març|maig|juny|juliol|agost|setembre|desembre"
    "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|marts|maj|augusti|desember"
)
# "The 2024 survey" is a name, not a date.
DATE = Pattern(
    rf"\b(?:(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s)?(?:d[eo]l?\s|d['’])?(?:{_MONTHS})\.?,?\s(?:\d{{1,2}},?\s)?(?:del?\s|do\s)?(?P<y1>(?:19|20)\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)-\d\d(?:-\d\d)?|\d{1,2}[/.]\d{1,2}[/.](?P<y3>(?:19|20)?\d\d)|\d{1,2}/(?P<y5>(?:19|20)\d\d)"
    r"|(?<!\bthe )(?P<y4>(?:19|20)\d\d))\b"
)
# Words before a date that make it the day of what is said, wherever the sentence says it.
AS_OF = Pattern(
    r"\b(?:as (?:of|at)|since|until|till|updated?|checked|reviewed|correct|valid|written|ended|closed|finished"
    r"|completed|launched|retired|archived|now)\b\W{0,3}(?:\w{1,12}\W{1,2}){0,3}$"
)
APART = 40  # characters between the word and the date, from which they do not belong together
BEFORE = 60
ENTRY = Pattern(r"\s?[:–-]\s")  # "1 March 2024: open to all"
LABEL = Pattern(
    r"(?:(?:project |current |development |projekt|project)?(?:status|state|maturity|phase|stage)"
    r"|statws|statut|état|estado|estat|stato|tila)"
    r"\s?[:=–-]\s?(?P<value>.{3,60})"
)
# "alpha | beta | live": a list of which nothing was crossed out.
CHOICE = Pattern(r"\s?[|/]\s?|,\s?|\bor\b")
FEWEST_TO_CHOOSE = 3
# What is made like a service that is live is not that service.
LIKE_ANOTHER = Pattern(
    r"\b(?:replicat|mimic|simulat|emulat|imitat|stub|mock|fak|resembl|mirror)\w{0,5}\b[^.]{0,40}$"
    r"|\b(?:like|against|from|for|of|to|with|into|as) an? $"
)
# What stands before an ending that is another's, unless "this project" stands there too.
ANOTHERS = Pattern(
    r"\b(?:who|whose|those|since)\b[^.]{0,60}$|\b(?:that|which) (?:are|were|have)\b[^.]{0,30}$"
    r"|\breplac(?:es|ed|ing)\b[^.]{0,80}$|\b(?:old|previous|former|paper|earlier) (?:\w+ ){0,3}$"
)
# "The consultation has closed, and this site shows the answers": the work goes on.
GOES_ON = Pattern(
    r"^[^.]{0,40}\b(?:and|but|so) (?:we built this|this (?:site|website|page|map|tool|app|service|dashboard|register)"
    r" (?!is\b|was\b|has\b)\w+s\b)"
)


def value_word(text: str, more: tuple[Sign, ...] = ()) -> tuple[Sign, str] | None:
    """Find the state in words that stand as one; None where several are offered and none is chosen.

    `more`: signs that are tried after those of sentences, before bare words.
    """
    if _undecided(text):
        return None
    return match(text, (*SENTENCE_SIGNS, *more, *table("status_bare").values())) or _plain_word(text)


def _plain_word(text: str) -> tuple[Sign, str] | None:
    """Find one of the words that machines know among the first twelve."""
    for word in re.findall(r"[a-z]+(?:[ -][a-z]+)?", text.lower())[:12]:
        for known in (word, word.split()[0]):
            if known in MACHINE_WORDS:
                return Sign(MACHINE_WORDS[known], (), ""), known
    return None


def _undecided(text: str) -> bool:
    parts = [part.strip(" .;:()[]*_").lower() for part in CHOICE.split(text.partition("(")[0][:120])]
    known = sum(part in MACHINE_WORDS for part in parts)
    return known == len(parts) > 1 or known >= FEWEST_TO_CHOOSE


def of_another(hit: Hit) -> bool:
    """Tell whether what ended, or is live, is not the work: "roads that are no longer maintained"."""
    if hit.sign.kind not in ENDINGS:
        return hit.sign.kind == "live" and LIKE_ANOTHER.search(hit.before) is not None
    before, _, after = in_full(hit.text).partition(hit.found)
    if GOES_ON.search(after):
        return True
    subject = before + hit.found[:5]  # with the verb: roads that are
    return (ANOTHERS.search(before) or ANOTHERS.search(subject)) is not None and "this " not in before.lower()


def dated(text: str, said: str = "") -> tuple[str, int | None]:
    """Give the date that stands with the words `said` in a text, as written, and its year; or "" and None.

    The first one, where no words are given; else not any date: "WIP, after the map that students drew in 2014".
    """
    full = in_full(text)
    at = full.lower().find(said.lower())
    for found in DATE.finditer(full):
        start, end = found.span()
        near = not said or (at >= 0 and max(start - at - len(said), at - end) <= APART)
        entry = start == 0 and ENTRY.match(full, end)
        if near or entry or AS_OF.search(full[max(0, start - BEFORE) : start]):
            return found.group(0), year(found.group(0))
    return "", None


def year(when: str) -> int | None:
    """Give the year of a date with four digits, None where there is none."""
    found = re.search(r"(?:19|20)\d\d", when)
    return int(found.group(0)) if found else None
