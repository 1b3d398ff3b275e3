"""The text that we offer to paste earns nothing while its blanks are there, and its own rule once they are filled."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from openness_lint.advice import ANSWERS_TOO
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
# The blanks of our texts, filled in honestly; "rule: blank" where a rule wants other words than the rest.
WORDS = {
    "month and year": "March 2026",
    "reason": "the council bought a new waste system",
    "name and link": "the [new bin pages](https://bins.anytown.example.org/days)",
    "being built, on trial, live, paused, finished or moved": "live",
    "being built, live, paused or finished": "live",
    "name of the dataset": "Rounds of the bin lorries",
    "link to its page": "https://data.anytown.example.org/dataset/bin-rounds",
    "who": "the waste team",
    "licence": "the Open Government Licence v3.0",
    "folder": "`data`",
    "your council": "Anytown Council",
    "year": "2026",
    "address of the service, demo or report": "https://bins.anytown.example.org/days",
    "what it is, in plain words": "When your bins are collected",
    "name of the project, in plain words": "When your bins are collected",
    "short name": "bin days",
    "your team's shared mailbox": "digital@anytown.example.org",
    "day, week or month": "week",
    "name of the licence": "MIT Licence",
    "settings, boundary file, logo, words": "`settings.toml`, the boundary file and the logo",
    "data, other systems, accounts": "a list of your rounds by street",
    "what others can leave out": "the link to the radio of our depot",
    "what to install first": "Python 3.11",
    "first command": "pip install -r requirements.txt",
    "second command": "python days.py",
    "address": "http://localhost:8000",
    "setup-steps: what": "a box for your postcode",
    "file": "`data/people.csv`",
    "name": "Bin collection days",
    "readme-real: who": "residents of Anytown",
    "story-what: who": "residents of Anytown",
    "do what": "check when their bins are collected",
    "what was going wrong, and for whom": "people rang the council every week to ask which bin to put out",
    "story-why: who": "Residents",
    "story-why: do what": "find out which bin to put out",
    "what was in the way": "the days were only printed on a leaflet",
    "calls, visits, complaints": "calls and complaints",
    "what": "test each page with callers",
    "number": "400",
    "people": "residents",
    "week or month": "week",
    "how much time or money": "two hours of calls a day",
    "what changed": "residents look up the day themselves",
    "team": "the digital team",
    "council": "Anytown Council",
    "partners": "the waste team",
    "story-who: who": "residents of Anytown",
}
# What a text answers half by what it is, besides its own rule: the halves are those of the rules' own pages.
HALVES = {
    "readme-real": {
        "story-who",
        "feedback-route",
        "status-believable",
    },  # whom it helps; where to write; as of when
    "contact-route": {"feedback-route"},  # where to write
    "feedback-route": {"contact-route"},  # it names the mailbox
    "data-sources-linked": {"software-linked"},  # a page on the web, of the data alone
    "farewell-clear": {"software-linked", "sign-of-life"},  # a page of what came after; quiet is right
    "software-linked": {"story-results"},  # it is in use
    "licence-file": {"licence-open", "licence-in-readme", "data-terms"},  # what there is to say is now there
    "people-protected": {"data-sources-linked"},  # it names data
    "sign-of-life": {"status-stated", "status-believable"},  # it says "in use"
    "status-believable": {"status-stated", "sign-of-life"},  # the same text
}


def filled(rule: str, text: str) -> str:
    """Give a text with honest words in its blanks."""

    def word(found: re.Match[str]) -> str:
        blank = found[1].replace("\n", " ")
        small = blank[0].lower() + blank[1:]
        return WORDS.get(f"{rule}: {small}") or WORDS[small]

    text = text.replace("](link to its page)", f"]({WORDS['link to its page']})")
    text = re.sub(r"\[Name of the dataset\](?=\()", "[Rounds of the bin lorries]", text)
    return BLANK.sub(word, text.replace("[The sample](link)", "[The sample](data/rounds.csv)"))


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


FILLED = [
    (name, files)
    for name in OFFERED
    for files in (
        {"farewell-clear": OVER, "readme-real": EMPTY, "licence-in-readme": LICENSED}.get(
            name.partition(" ")[0], BARE
        ),
    )
    if not name.startswith(("secrets", "licence-file for", "data-sources-linked for 2"))
]


@pytest.mark.parametrize(("name", "files"), FILLED, ids=[name for name, _ in FILLED])
def test_a_text_that_is_filled_in_earns_its_own_rule_and_what_we_say_of_it(name, files):
    rule = name.partition(" ")[0]
    old = rule in ("sign-of-life", "status-stated")
    without = answers(files, old=old)
    there = answers(pasted(rule, filled(rule, OFFERED[name]), files), old=old)

    assert there[rule] == ("partly" if rule == "readme-real" else "yes"), there[rule]
    changed = {one for one in there if there[one] != without[one]} - {rule, "readme-real"}
    assert changed <= {*ANSWERS_TOO.get(rule, ()), *HALVES.get(rule, ())}, {
        one: (without[one].value, there[one].value) for one in changed
    }
    half = HALVES.get(rule, set()) - {"sign-of-life", "status-stated", "status-believable", "contact-route"}
    full = {one for one in half & changed if there[one] == Answer.YES}
    assert rule == "licence-file" or not full


@pytest.mark.parametrize(("rule", "parts"), ANSWERS_TOO.items(), ids=list(ANSWERS_TOO))
def test_what_a_text_is_said_to_answer_too_it_does(rule, parts):
    files = {"readme-real": EMPTY, "farewell-clear": OVER}.get(rule, BARE)
    there = answers(pasted(rule, filled(rule, OFFERED[rule]), files), old=rule == "status-stated")

    assert {there[part] for part in parts} == {Answer.YES}
