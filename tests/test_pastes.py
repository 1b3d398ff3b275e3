"""The text that we offer to paste earns nothing while its blanks are there, and its own rule once they are filled."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from openness_lint.audit import audit, judge
from openness_lint.findings import Answer
from openness_lint.repository import History, NotSeen, Repository
from openness_lint.rules import load
from tests.builders import MIT_GRANT
from tests.rulebook_examples import files_from

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES = load()
AS_OF = datetime.date(2026, 6, 30)
PAGE = "# Bin collection days\n\nLets residents of Anytown check when their bins are collected.\n"
ENDED = f"{PAGE}\nThis project is no longer maintained.\n"
CODE = {
    "days.py": 'import flask\n\nDATA = "https://data.anytown.example.org/dataset/bin-rounds.csv"\n',
    "requirements.txt": "flask==3.0.0\n",
    "data/rounds.csv": "street,day\nMill Lane,Monday\nNorth Park,Friday\n",
}
BARE, OVER, EMPTY = CODE | {"README.md": PAGE}, CODE | {"README.md": ENDED}, CODE
DATA = {"data/bin rounds.csv": CODE["data/rounds.csv"], "README.md": PAGE}
LICENSED = BARE | {"LICENCE": f"MIT License\n\nCopyright (c) 2026 Anytown Council\n{MIT_GRANT}"}
# Where each text goes, if not to the end of the front page.
PLACES = {
    "licence-file": "LICENCE",
    "secrets-kept-out": ".gitignore",
    "readme-real": "README.md",
    "topics-set": "",
}
BLANK = re.compile(r"\[([^\[\]]+)\](?!\()")
RANK = {Answer.NO: 0, Answer.PARTLY: 1}
# What earns a part with its blanks still there: a careful reader takes a short grant without a holder for a licence,
# and says that its blanks are to be filled in (licence-open).
BY_THE_GUIDE = {"licence-file", "licence-open"}


def answers(files: Mapping[str, str], *, old: bool = False) -> dict[str, Answer]:
    day = AS_OF - datetime.timedelta(days=1800 if old else 30)
    repository = repository_of(files, day)
    return {rule.id: said.answer for rule, said in zip(RULES, judge(repository, RULES), strict=True)}


def repository_of(files: Mapping[str, str], day: datetime.date = AS_OF) -> Repository:
    history = History(last_commit=day, last_human_commit=day, tags=(), commits=40, authors=2)
    return Repository("bin-collection-days", AS_OF, files_from(files), history, NotSeen("only the files"))


def pasted(rule: str, text: str, files: Mapping[str, str]) -> dict[str, str]:
    """Give the files with a text where its rule wants it."""
    place = PLACES.get(rule, "README.md")
    before = "" if rule in PLACES else files.get(place, "") + "\n"
    if rule == "clear-name-and-title":
        before, text = "", text + files[place][files[place].index("\n") :]
    return {**files, place: f"{before}{text}\n"}


def offered() -> dict[str, str]:
    """Give every text that a page offers, and those that a check writes for what it found."""
    texts = {rule.id: rule.paste for rule in RULES if rule.paste and PLACES.get(rule.id) != ""}
    for files in (BARE, OVER, EMPTY, DATA, LICENSED):
        for one in audit(repository_of(files), RULES).advice:
            if one.paste and PLACES.get(one.rule.id) != "" and "\n".join(one.paste) != one.rule.paste:
                texts[f"{one.rule.id} for {len(files)} files"] = "\n".join(one.paste)
    return texts


OFFERED = offered()


CASES = [
    (name, files)
    for name, text in OFFERED.items()
    if BLANK.search(text)
    for files in ((EMPTY,) if name == "readme-real" else (BARE, OVER, DATA, LICENSED))
]


@pytest.mark.parametrize("style", ["[]", "<>"])
@pytest.mark.parametrize(("name", "files"), CASES)
def test_a_text_with_its_blanks_earns_nothing(name, files, style):
    rule = name.partition(" ")[0]
    text = BLANK.sub(rf"{style[0]}\1{style[1]}", OFFERED[name])
    old = rule == "sign-of-life"
    without, there = answers(files, old=old), answers(pasted(rule, text, files), old=old)

    risen = {one for one in there if there[one] != without[one] and rank(there[one]) >= rank(without[one])}
    assert risen <= (BY_THE_GUIDE if rule == "licence-file" else set()), {
        one: there[one].value for one in risen
    }


def rank(answer: Answer) -> int:
    return RANK.get(answer, 2)
