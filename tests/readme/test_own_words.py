"""What counts as a team's own words: not what is hidden, left to be filled in, or heaped up to be found."""

from __future__ import annotations

import pytest

from openness_lint import readme


def words(text, path="README.md"):
    return readme.parse(path, f"# Bin days\n\n{text}\n").words


def said(text):
    document = readme.parse("README.md", f"# Bin days\n\n{text}\n")
    return " ".join(section.text for section in document.sections)


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- we learnt a lot -->",
        "<!--\nwe learnt a lot\n\n# Lessons\n-->",
        '<div style="display:none">we learnt a lot</div>',
        '<div style="display : none;">\n\nwe learnt a lot\n\n<div>inside</div>\nand more\n</div>',
        '<p style="visibility:hidden">we learnt a lot</p>',
        "<span hidden>we learnt a lot</span>",
        '<font color="white">we learnt a lot</font>',
        '<span style="color:#fff">we learnt a lot</span>',
        '<span style="font-size:0">we learnt a lot</span>',
        '<span style="opacity:0">we learnt a lot</span>',
        "<script>we learnt a lot</script>",
        "<style>\nwe learnt a lot\n</style>",
    ],
)
def test_what_nobody_sees_does_not_count(hidden):
    assert said(f"{hidden}\n\nSeen.") == "Seen."


@pytest.mark.parametrize(
    "seen",
    [
        "<details>\n\nWe learnt a lot.\n\n</details>",
        '<span style="background:#000;color:#fff">We learnt a lot.</span>',
        '<span style="color:#ff0000">We learnt a lot.</span>',
        '<span style="font-size:0.8em">We learnt a lot.</span>',
        "We <b>learnt</b> a lot.",
        "W\u200be learnt a lot.",
    ],
)
def test_what_is_seen_counts(seen):
    assert said(seen) == "We learnt a lot."


def test_comment_marks_inside_code_are_code():
    assert said("Write `<!--` before it.\n\n```\n<!--\n```\n\nSeen.") == "Write <!-- before it. Seen."


@pytest.mark.parametrize(
    "placeholder",
    [
        "TODO",
        "TBC.",
        "- [ ] TBD",
        "N/A",
        "...",
        "TODO: say what this is for",
        "FIXME: describe the data",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "This was made by [your name here].",
        "[INSERT CONTACT METHOD]",
        "Contact [Full Name] for help.",
        "Made by <your-team> with care.",
        "{{ cookiecutter.description }}",
        "{{project}} is a thing.",
        "Add a short description here",
        "A short description of the project.",
        "Description goes here.",
        "Clone github_username/repo_name first.",
        "xxxx",
        "To be confirmed",
        "It ended because [reason].",
        "It ended in [month and year].",
        "It ended because <what happened>.",
        "You need [data, other systems].",
        "Change: [settings, logo].",
        "Bin rounds (from: …, licence: …)",
        "Run `[first command]`.",
    ],
)
def test_what_only_holds_the_place_of_words_does_not_count(placeholder):
    document = readme.parse("README.md", f"# Bin days\n\n{placeholder}\n\nSeen here.\n")
    assert [s.text for s in document.sections[0].sentences] == ["Seen here."]
    assert document.placeholders == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "It keeps a to-do list for the team.",
        "Work in progress, more in May.",
        "Coming soon: Welsh.",
        "We moved your name to the top.",
        "See [your council's page](https://example.org) for more.",
        "Use [x] to mark what is done [1].",
        "Here is a description of the data.",
        "The summary is written by hand each May.",
        "Where TBD stands in the file, the date is not known yet.",
        "It replaces the paper form.",
        "Mark it [optional] if nobody needs it.",
        "Three councils use it [Smith 2024] each week.",
        "Press [ctrl] and x to save.",
        "It says [sic] on the leaflet.",
        "[Alpha] Bins are shown by street.",
        "Run `bins [options]` for one street.",
        "Set `rounds[day]` to a street.",
        "Type `git clone <your fork>` first.",
        "And then … it rained.",
    ],
)
def test_real_sentences_are_not_taken_for_placeholders(sentence):
    document = readme.parse("README.md", f"# Bin days\n\n{sentence}\n")
    assert document.placeholders == 0
    assert len(document.sections[0].sentences) == 1


def test_our_own_scaffold_counts_only_once_it_is_filled_in():
    prompt = "## Why\n\n<!-- openness-lint: two sentences on what was going wrong -->\n{}\n\nAfter it.\n"
    for unfilled in (
        "[What was going wrong, and for whom]",
        "_Say what was going wrong_",
        "…",
        "What was going wrong: …",
    ):
        section = readme.parse("README.md", prompt.format(unfilled)).sections[0]
        assert section.text == "After it."
    filled = readme.parse("README.md", prompt.format("People rang us every week.")).sections[0]
    assert filled.text == "People rang us every week. After it."
    marked = readme.parse(
        "README.md", "<!-- openness-lint: unfilled -->\nMade by a team.\n\nAfter it.\n"
    ).sections[0]
    assert marked.text == "After it."


def test_repeated_sentences_count_once():
    once = words("We help every resident of the town with bins.")
    assert words("We help every resident of the town with bins.\n\n" * 9) == once


def test_words_heaped_up_to_be_found_do_not_count():
    assert words("lessons learnt purpose status funding lessons purpose status funding contact " * 12) == 0
    assert (
        words("purpose status funding lessons contact roadmap licence data results limitations audience") == 0
    )
    assert (
        words(
            "Python, Django, PostgreSQL, Redis, Celery, Docker, Nginx, Ansible, Terraform, Gulp, Sass, Webpack"
        )
        == 12
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One two three.", 3),
        ("Don't well-known 42 x2", 4 - 1),
        ("日本語のページです", 5),
        ("Über größere Städte", 3),
        ("", 0),
    ],
)
def test_words_are_counted(text, count):
    assert words(text) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("This is a page about the bins of the town, and it is here for you.", "en"),
        ("Mae'r dudalen hon yn rhoi gwybodaeth am y biniau ac mae ar gael i bawb yn y dref.", "cy"),
        ("Cette page donne les jours de collecte pour les habitants de la ville et elle est ouverte.", "fr"),
        ("Diese Seite zeigt die Termine der Abfuhr für die Stadt und ist für alle da.", "de"),
        ("Questa pagina mostra i giorni di raccolta per i cittadini della città ed è aperta.", "it"),
        ("Deze pagina toont de dagen van het afval voor de bewoners van de stad en is er voor ieder.", "nl"),
        ("Esta página muestra los días de recogida para los vecinos de la ciudad y es abierta.", "es"),
        (
            "Aquesta pàgina mostra els dies de recollida per als veïns de la ciutat i és oberta amb ells.",
            "ca",
        ),
        ("Den här sidan visar när soporna hämtas i staden och den är till för alla som vill.", "sv"),
        ("Ta strona pokazuje dni odbioru śmieci w mieście i jest dla każdego, kto się zapyta.", "pl"),
        ("bins", ""),
        ("", ""),
    ],
)
def test_language_is_guessed_from_function_words(text, code):
    assert readme.parse("README.md", text).language == code


@pytest.mark.parametrize(
    ("step", "counted"),
    [
        ("Run `git clone <your-name>/bins`.", 1),
        ("Run `python days.py --street [your street]`.", 1),
        ("Open the page.", 1),
        ("Run `[first command]`.", 0),
        ("Run `<first command>`.", 0),
        ("Open [address].", 0),
        ("…", 0),
    ],
)
def test_a_step_with_a_readers_name_to_fill_in_is_a_step_and_a_blank_is_none(step, counted):
    document = readme.parse("README.md", f"# Bin days\n\n## Setting up\n\n1. {step}\n")
    assert document.sections[-1].steps == counted


def test_the_addresses_of_an_unfilled_line_are_left_out():
    line = "- [Bin rounds](https://data.example.org/rounds): from [who], under [licence]."
    document = readme.parse("README.md", f"# Bin days\n\n{line}\n- [Map](https://example.org/map)\n")
    assert [link.text for link in document.links] == ["Map"]
