"""Addresses in code and prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.links import find_urls
from tests.timing import within

SITE = "https://data.anytown.city"


def urls(text):
    return [url for url, _ in find_urls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"See {SITE}/a.", [f"{SITE}/a"]),
        (f"(see {SITE}/a_(b)).", [f"{SITE}/a_(b)"]),
        (f"[bins]({SITE}/a),[trees]({SITE}/b)", [f"{SITE}/a", f"{SITE}/b"]),
        (f'url = "{SITE}/a"', [f"{SITE}/a"]),
        (f"url = '{SITE}/a?x=1&y=2'", [f"{SITE}/a?x=1&y=2"]),
        (f'f"{SITE}/{{ward}}/bins"', [f"{SITE}/{{ward}}/bins"]),
        (f'"{SITE}/a\\n"', [f"{SITE}/a"]),
        (f"<{SITE}/a>", [f"{SITE}/a"]),
        (f"**{SITE}/a**, `{SITE}/b`", [f"{SITE}/a", f"{SITE}/b"]),
        (f"{SITE}/a,{SITE}/b", [f"{SITE}/a", f"{SITE}/b"]),
        (f"[{SITE}/a]({SITE}/b)", [f"{SITE}/a", f"{SITE}/b"]),
        (f"\u201c{SITE}/a\u201d and \u2018{SITE}/b\u2019…", [f"{SITE}/a", f"{SITE}/b"]),
        (f"&lt;{SITE}/a&gt;", [f"{SITE}/a"]),
        ("www.anytown.city/bins!", ["www.anytown.city/bins"]),
        ("It comes from data.gov.uk/dataset/bins, monthly.", ["data.gov.uk/dataset/bins"]),
        ("It comes from data.gov.uk.", ["data.gov.uk"]),
        ("s3://anytown/bins.csv", ["s3://anytown/bins.csv"]),
        ("HTTPS://ANYTOWN.CITY/A", ["HTTPS://ANYTOWN.CITY/A"]),
    ],
)
def test_an_address_ends_where_a_reader_sees_it_end(text, expected):
    assert urls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "README.md and setup.py, run app.service",
        "team@data.gov.uk",
        "http://localhost:8000/admin",
        "https://example.org/x and https://www.example.com",
        "https://{host}/api, https://$HOST/api, https://<your-host>/api",
        "http://127.0.0.1:5000 http://10.1.2.3/ http://db:5432",
        "https://",
        "https://.",
        "git@github.com:anytown/bins.git",
        "import a.gov.ukelele",
    ],
)
def test_file_names_mail_addresses_and_examples_are_left_out(text):
    assert urls(text) == []


def test_lines_count_from_one():
    text = f"a\n\n{SITE}/a {SITE}/b\r\n\n{SITE}/c"
    assert find_urls(text) == ((f"{SITE}/a", 3), (f"{SITE}/b", 3), (f"{SITE}/c", 5))


@given(st.text(max_size=400))
def test_what_is_found_stands_in_the_text_in_order(text):
    place = 0
    for url, line in find_urls(text):
        place = text.index(url, place)
        assert text.count("\n", 0, place) + 1 == line
        place += len(url)


MARKS = ["https://", "a.city", "/", ")", "(", "]", ".", ",", "&gt;", " ", "\n", "www."]


@given(st.lists(st.sampled_from(MARKS), max_size=60))
def test_any_mixture_of_marks_is_read(parts):
    for url, _ in find_urls("".join(parts)):
        assert url[-1] not in ".,;"
        assert url.count(")") <= url.count("(")


@pytest.mark.parametrize(
    "text",
    ["https://a)" * 100_000, "https://a.city/" + "(" * 1_000_000, "a." * 500_000, "www." * 250_000, ".gov.uk " * 120_000,
     "http://a,http://b;" * 50_000, "https://localhost " * 50_000],
)  # fmt: skip
def test_hostile_text_is_read_in_bounded_time(text):
    within(0.5, find_urls, text)
