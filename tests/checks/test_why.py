"""Why it was built, and for whose good: read from short pages of our own writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.checks.reasons import ENABLE, KINDS, TROUBLE, signs_for
from openness_lint.checks.signs import Sign, match
from openness_lint.checks.signtables import table
from openness_lint.checks.why import story_why
from tests.checks.cases import can_be_opened, cases, is_the_readers
from tests.checks.test_who import from_case, repository
from tests.timing import seconds

HELP, NEED, PURPOSE, HINT = "why-help", "why-need", "why-purpose", "why-hint"


@pytest.mark.parametrize("case", cases("why"))
def test_the_answer_is_a_careful_readers(case):
    verdict = story_why(from_case(case), {})

    is_the_readers(verdict, case)


@pytest.mark.parametrize("case", cases("why"))
def test_what_was_found_can_be_opened_and_what_was_not_is_explained(case):
    looked = from_case(case)
    verdict = story_why(looked, {})

    assert verdict.reason or verdict.answer == "yes"
    can_be_opened(verdict, looked)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Residents could not find the form.", NEED),
        ("There is no single list of streets.", NEED),
        ("Staff struggled with two systems.", NEED),
        ("You see it without having to ring us.", NEED),
        ("The goal is one list.", PURPOSE),
        ("It was set up to count trees.", PURPOSE),
        ("Most of the records were kept on paper.", TROUBLE),
        ("The council publishes its agendas, but only as pictures.", TROUBLE),
        ("A third of the visits were missed.", TROUBLE),
        ("The existing system is being switched off.", TROUBLE),
        ("Grants are spread across dozens of pages.", TROUBLE),
        ("We hope to publish more.", PURPOSE),
        ("It explores whether a model can count trees.", PURPOSE),
        ("It reminds you of the date.", HELP),
        ("Reports are easier to read.", HELP),
        ("This improves the map.", HELP),
        ("A widget to find a polling station.", HINT),
        ("A list for comparing prices.", HINT),
        ("For recording every tree.", HINT),
        ("A dashboard visualising cases.", HINT),
        ("A map of trees.", None),
        ("Version 3 of the interface.", None),
        ("A problematic word.", None),
        ("See the README to the left.", None),
        ("Wants of wood.", None),
    ],
)
def test_each_kind_of_reason_has_its_signs(sentence, kind):
    found = match(sentence, signs_for("en"))
    assert (found[0].kind if found else None) == kind


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("nl", "Er was geen lijst, omdat niemand hem bijhield.", NEED),
        ("nl", "Het doel is een lijst.", PURPOSE),
        ("de", "Das Ziel ist eine Liste.", PURPOSE),
        ("de", "Sie erleichtert die Arbeit.", HELP),
        ("fr", "Elle vise à réduire le bruit.", PURPOSE),
        ("fr", "Elle facilite le travail.", HELP),
        ("it", "Lo scopo è una lista.", PURPOSE),
        ("es", "El objetivo es una lista.", PURPOSE),
        ("ca", "L'objectiu és una llista.", PURPOSE),
        ("pt", "O objetivo é uma lista.", PURPOSE),
        ("sv", "Syftet är en lista.", PURPOSE),
        ("no", "Formålet er en liste.", PURPOSE),
        ("da", "Formålet er en liste.", PURPOSE),
        ("cy", "Y nod yw rhestr.", PURPOSE),
        ("pl", "Ta lista pomaga radnym.", HELP),
        ("de", "Bisher kamen die Zettel mit der Post.", NEED),
        ("nl", "Voorheen kwam de lijst per post.", NEED),
        ("fr", "Jusqu'ici, la liste venait par la poste.", NEED),
        ("es", "Hasta ahora la lista llegaba por correo.", NEED),
        ("it", "Finora la lista arrivava per posta.", NEED),
        ("en", "Wardens need a list of the trees.", NEED),
        ("en", "The form was typed in twice.", NEED),
        ("en", "This halves the queue.", HELP),
        ("en", "It fills a gap.", HELP),
        ("xx", "The aim is a list.", PURPOSE),
    ],
)
def test_other_languages_have_tables_of_their_own(language, sentence, kind):
    found = match(sentence, signs_for(language))
    assert found
    assert found[0].kind == kind


def test_every_language_has_every_kind_of_reason():
    languages = {name.partition(" ")[2] for name in table("reasons")}
    english = {TROUBLE, ENABLE}
    everywhere = {f"{kind} {language}" for kind in KINDS if kind not in english for language in languages}
    assert everywhere | {f"{kind} en" for kind in english} == set(table("reasons"))


def test_cheap_words_never_hide_what_a_pattern_would_find():
    for sign in signs_for("en"):
        for case in (param.values[0] for param in cases("why")):
            for line in case.get("readme", "").split("\n"):
                alone = match(line, (Sign(sign.kind, ("",), sign.pattern),))
                assert bool(alone) == bool(match(line, (sign,))), (sign.kind, line)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_any_text_gets_an_answer(text):
    looked = repository({"README.md": text, "docs/about.md": text})
    assert story_why(looked, {}).answer in {"yes", "partly", "no"}


HOSTILE = {
    name: " ".join((*(word for word in sign.words if word), "a tool the data people ")) + " "
    for name, sign in table("reasons").items()
} | {"things": "tool app site page service data for the of to ", "people": "for helps so residents users "}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_hostile_text_takes_a_bounded_time(name):
    page = HOSTILE[name] * (250_000 // len(HOSTILE[name]))
    texts = {f"docs/{n}.md": f"# Page\n\n{page}" for n in range(3)}
    looked = repository({"README.md": f"# Bins\n\n{page}", **texts})
    assert seconds(story_why, looked, {}) < 2


def test_a_long_tale_in_plain_words_tells_why_where_one_sentence_gives_a_reason():
    opening = "Schools, parks and libraries of the town, and the roads, buses and trains between homes and hospitals.\n"
    tale = "".join(
        f"In the spring of 19{year} the river rose over the old bridge.\n\n" for year in range(50, 75)
    )
    reason = "Nobody knew which bridge was open.\n"
    page = f"# Bridges\n\n{opening}\n## Last year\n\n{tale}"
    told = story_why(repository({"README.md": page + reason}), {})

    assert told.answer == "yes"
    assert told.evidence[0].quote == reason.strip()
    assert story_why(repository({"README.md": page}), {}).answer != "yes"
    assert story_why(repository({"README.md": f"# Bridges\n\n{opening}\n{reason}"}), {}).answer != "yes"
