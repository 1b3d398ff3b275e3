"""How hard a text is to read: sentences, syllables and the Flesch-Kincaid grade.

Grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid and others, 1975).
A grade is a school year in the United States; the reading age is about five more.
"""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[-*] )")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['\u2019-][A-Za-zÀ-ÿ]+)*|\d[\d.,]*")
VOWELS = re.compile(r"[aeiouyà-ÿ]+")
# Two vowels that stand for two sounds, and endings that add or drop one.
SPLIT = re.compile(
    r"[iy]a(?!n\b|l\b)|ia|(?<![tscg])io(?!us)|uo(?!us)|eo|ua|iu|uou|creat|real(?=\w)|being|doing|going|seeing"
)
SILENT = re.compile(r"(?:[^aeiouylr]|[aeiou][lr])e$|(?:[^aeiouyscxz]|[^aeiouys]h)es$|[^aeiouytd]ed$")
COUNTED = {
    "licence": 2, "licences": 3, "readme": 2, "people": 2, "area": 3, "areas": 3, "idea": 3, "ideas": 3,
    "science": 2, "quiet": 2, "something": 2, "sometimes": 2, "somebody": 3, "someone": 2, "somewhere": 2,
    "everyone": 3, "everything": 3, "every": 2, "themselves": 2, "names": 1, "names'": 1, "use": 1, "uses": 2,
    "used": 1, "useful": 2, "users": 2, "reuse": 2, "household": 2, "homepage": 2, "lines": 1, "safety": 2,
    "statement": 2, "management": 3, "business": 2, "different": 3, "interest": 3, "create": 2, "created": 3,
    "serious": 3, "area's": 3, "council's": 2, "does": 1, "doing": 2, "being": 2, "whoever": 3, "real": 1,
    "the": 1, "she": 1, "he": 1, "we": 1, "be": 1, "me": 1, "key": 1, "keys": 1, "likely": 2, "lonely": 2,
}  # fmt: skip


def plain(markdown: str) -> str:
    """Take markup out: link targets, code marks, emphasis and bracketed blanks keep only their words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"https?://\S+", "", text)
    return re.sub(r"[`*_{}\[\]#]", "", text)


def sentences(text: str) -> list[list[str]]:
    """Cut a text into sentences, each a list of words."""
    return [words for part in SENTENCE_END.split(plain(text)) if (words := WORD.findall(part))]


def syllables(word: str) -> int:
    """Count a word's syllables, near enough."""
    lowered = word.lower().strip("'\u2019")
    if lowered in COUNTED:
        return COUNTED[lowered]
    if "-" in lowered:
        return sum(map(syllables, lowered.split("-")))
    if not re.search(r"[a-z]", lowered):
        return 2
    groups = len(VOWELS.findall(lowered)) + len(SPLIT.findall(lowered))
    if SILENT.search(lowered):
        groups -= 1
    return max(groups, 1)


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of a text."""
    found = sentences(text)
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
