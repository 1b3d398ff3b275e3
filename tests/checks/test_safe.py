"""Keys, passwords and details of people are told by place, never by value, and only where they look real."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

from openness_lint.checks.safe import people_protected, secrets_kept_out
from openness_lint.repository import NotSeen, Repository
from tests.builders import memory_files

# Put together here, so that no pretend secret stands in our own files.
KEY = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "Mi9k3Lq" * 12 + "\n-----END RSA PRIVATE KEY-----\n"
AWS = "AKIA" + "J3KQ7ZPLWM2XNV5T"
HUB = "ghp" + "_" + "a8Zk3LqPw9" * 3 + "Zk3LqP"
DATABASE = "postgres" + "://bins:w1nter-gr1t-7742@db.anytown-borough.gov.uk/bins"


FIXTURES = Path(__file__).parent / "fixtures"
SECRETS = tomllib.loads((FIXTURES / "secrets.toml").read_text("utf-8"))
PEOPLE = tomllib.loads((FIXTURES / "people.toml").read_text("utf-8"))
CLIENTS = "first_name,last_name,date_of_birth\n" + "One,Person,none\n" * 8


def repository(**files):
    texts = {name.replace("__", "/").replace("_dot_", "."): text for name, text in files.items()}
    return Repository(
        name="bin-days",
        as_of=datetime.date(2026, 6, 30),
        files=memory_files(texts),
        history=NotSeen("no history"),
        hosting=NotSeen("offline"),
    )


@pytest.mark.parametrize("secret", [KEY, AWS, HUB, DATABASE])
def test_a_real_looking_key_is_a_no_that_names_the_place_and_never_the_value(secret):
    verdict = secrets_kept_out(repository(settings_dot_py=f"first = 1\nkey = '{secret}'\n"), {})

    assert verdict.answer == "no"
    assert (verdict.evidence[0].path, verdict.evidence[0].line) == ("settings.py", 2)
    assert secret not in repr(verdict)
    assert "7742" not in repr(verdict)


@pytest.mark.parametrize(
    "text",
    [
        "AWS_KEY = 'AKIA" + "IOSFODNN7EXAMPLE'",
        "url = 'postgres" + "://postgres:postgres@db/app'",
        "url = 'postgres" + "://user:password@db.example.org/app'",
        "url = 'mysql" + "://root:s3cr3tly@localhost/app'",
        "url = os.environ['DATABASE_URL']",
        "password = getpass()",
        "",
    ],
)
def test_examples_and_look_ups_are_no_secrets(text):
    assert secrets_kept_out(repository(settings_dot_py=text), {}).answer == "yes"


def test_a_key_among_the_tests_is_left_alone():
    assert secrets_kept_out(repository(tests__fixtures__key_dot_pem=KEY), {}).answer == "yes"


def test_a_settings_file_with_something_like_a_password_asks_for_a_look():
    looked = repository(secrets_dot_yml="mail:\n  password: Gr1t-l0rry-55\n")

    assert secrets_kept_out(looked, {}).answer == "partly"


ROWS = "\n".join(f"Tenant {number},none,none" for number in range(8))


@pytest.mark.parametrize(
    ("path", "text", "answer"),
    [
        ("clients_dot_csv", f"first_name,date_of_birth,notes\n{ROWS}\n", "no"),
        ("clients_dot_tsv", f"Surname\tNHS Number\tnotes\n{ROWS}\n", "no"),
        ("toilets_dot_csv", f"name,postcode,phone\n{ROWS}\n", "yes"),
        ("clients_dot_csv", "first_name,date_of_birth\nOne,none\n", "yes"),
        ("tests__clients_dot_csv", f"first_name,date_of_birth,notes\n{ROWS}\n", "yes"),
        ("backup_dot_mdb", "x", "partly"),
    ],
)
def test_columns_about_people_are_asked_about_and_their_contents_never_shown(path, text, answer):
    verdict = people_protected(repository(**{path: text}), {})

    assert verdict.answer == answer
    assert "Tenant 1" not in repr(verdict)


def looked_at(path, text, check):
    return check(repository(**{path.replace("/", "__"): text.replace("¦", "")}), {})


@pytest.mark.parametrize(("path", "text", "answer"), SECRETS["shows"])
def test_a_secret_in_a_file_is_seen_and_never_shown(path, text, answer):
    verdict = looked_at(path, "# first\n" + text, secrets_kept_out)

    assert verdict.answer == answer
    assert verdict.evidence[0].path == path
    assert verdict.evidence[0].line in {2, 3, 4}
    assert f"{path}, line {verdict.evidence[0].line}" in verdict.todo
    for value in ("plum", "Gr1t", "frost", "Larch", "4f8a", "Zk3L", "88fs", "k3(z"):
        assert value not in repr(verdict)


@pytest.mark.parametrize(("path", "text"), SECRETS["given_out"])
def test_a_key_that_pages_give_to_everybody_is_no_secret_but_should_be_limited(path, text):
    verdict = looked_at(path, text, secrets_kept_out)

    assert verdict.answer == "yes"
    assert verdict.evidence[0].path == path
    assert "from your own addresses only" in verdict.says
    assert "Zk3L" not in repr(verdict)


def test_a_key_in_a_page_is_told_apart_from_a_secret():
    page = looked_at("map.js", 'const api_key = "4f8a1c9e7b3d2056af8e1b4c9d7f3a2e"', secrets_kept_out)
    program = looked_at("map.py", 'api_key = "4f8a1c9e7b3d2056af8e1b4c9d7f3a2e"', secrets_kept_out)

    assert "hand this key to everybody" in page.todo
    assert "everybody" not in program.todo


def test_the_gravest_place_comes_first_and_its_advice_too():
    key, word = '"4f8a1c9e7b3d2056af8e1b4c9d7f3a2e"', "'Gr1t-l0rry-5518'"
    verdict = secrets_kept_out(repository(a_dot_js=f"apiKey = {key}", b_dot_py=f"password = {word}"), {})

    assert [place.path for place in verdict.evidence] == ["b.py", "a.js"]
    assert "b.py, line 1" in verdict.todo
    assert "treat it as leaked: change it first" in verdict.todo


@pytest.mark.parametrize(("path", "text"), SECRETS["shows_none"])
def test_what_only_seems_a_secret_is_let_be(path, text):
    assert looked_at(path, text, secrets_kept_out).answer == "yes"


def test_a_file_for_secrets_comes_with_the_line_for_git_and_a_source_does_not():
    kept = looked_at("bins/.env", "DB_PASSWORD=Gr1t-l0rry-5518", secrets_kept_out)
    source = looked_at("bins/load.py", "password = 'Gr1t-l0rry-5518'", secrets_kept_out)

    assert kept.paste == ("/bins/.env",)
    assert source.paste == ()


def test_yes_says_that_we_know_some_kinds_only():
    assert "of the kinds we know" in repr(looked_at("app.py", "", secrets_kept_out))


@pytest.mark.parametrize(("path", "header", "row", "answer"), PEOPLE["rows"])
def test_a_table_of_private_people_is_told_from_one_of_bodies_and_offices(path, header, row, answer):
    verdict = looked_at(path, "\n".join([header, *[row or "a,b,c,d"] * 8]), people_protected)

    assert verdict.answer == answer
    assert "Larch" not in repr(verdict)


@pytest.mark.parametrize("case", PEOPLE["near"])
def test_people_who_are_said_to_be_made_up_need_no_care(case):
    files = {"clients.csv": CLIENTS} | case["files"]
    verdict = people_protected(repository(**files), {})

    assert verdict.answer == case["answer"]
    if verdict.answer != "yes":
        assert verdict.paste == ("The people in `clients.csv` are made up.",)


def test_a_name_that_says_sample_asks_for_a_look_only():
    assert looked_at("sample_clients.csv", CLIENTS, people_protected).answer == "partly"


def test_the_copy_of_a_page_is_no_database():
    assert looked_at("web/web.xml.bak", "x", people_protected).answer == "yes"
    assert looked_at("housing.bak", "x", people_protected).answer == "partly"
