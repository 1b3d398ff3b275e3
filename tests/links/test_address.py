"""Addresses as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness_lint.links import host, is_example_host, is_front_page, normalise, same_project

GITHUB = "https://github.com/Anytown/Bins"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "HTTPS://User:secret@Data.Anytown.City:443/a/../b/./c?utm_source=x&y=1#top",
            "https://data.anytown.city/b/c?y=1",
        ),
        ("http://anytown.city:80", "http://anytown.city/"),
        ("http://anytown.city:8080/", "http://anytown.city:8080/"),
        ("//anytown.city/x", "https://anytown.city/x"),
        ("data.gov.uk/dataset/x", "https://data.gov.uk/dataset/x"),
        ("https://anytown.city./%7Ebins/%e2%82%ac", "https://anytown.city/~bins/%E2%82%AC"),
        ("https://anytown.city/?a=1&amp;b=2", "https://anytown.city/?a=1&b=2"),
        ("https://anytown.city/a\r\nHost: other", "https://anytown.city/aHost:other"),
        ("https://[2001:DB8::1]:443/x", "https://[2001:db8::1]/x"),
        ("docs/setup.md", "docs/setup.md"),
        ("", ""),
    ],
)
def test_one_way_of_writing(url, expected):
    assert normalise(url) == expected


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet="abc.:/@?#%&=[]\\2e ump;", max_size=60))
def test_normalising_mixed_marks_twice_changes_nothing(text):
    for url in (text, "https://" + text, "http://anytown.city/" + text):
        assert normalise(normalise(url)) == normalise(url)


AUTHORITY = st.characters(blacklist_characters="/?#\\")


@given(st.text(alphabet=AUTHORITY, max_size=40), st.text(alphabet=AUTHORITY, min_size=1, max_size=40))
def test_a_password_is_never_kept(name, word):
    assert "s3cr3t" not in normalise(f"https://{name}:s3cr3t{word}@anytown.city/x")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://User@Anytown.City:8080/x", "anytown.city"),
        ("https://[::1]:80/", "::1"),
        ("anytown.city", "anytown.city"),
        ("README.md", ""),
        ("mailto:a@anytown.city", ""),
        ("docs/x", ""),
        ("https://anytown.city\\@evil.city/", "anytown.city"),
    ],
)
def test_host(url, expected):
    assert host(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:3000", "https://example.com/x", "https://sub.example.org", "http://127.0.0.1",
        "http://0.0.0.0:80",
        "http://192.168.1.2", "http://172.20.0.1", "http://169.254.169.254/latest", "http://[::1]/",
        "http://[fd00::1]/",
        "https://yourdomain.com", "https://your-app.herokuapp.com", "http://api:8000/x",
        "https://{tenant}.anytown.city",
        "https://$HOST/x", "https://bins.test", "https://db.internal", "https://www.anytown.gov.uk/x",
        "https://<host>/x",
    ],
)  # fmt: skip
def test_examples(url):
    assert is_example_host(url)


@pytest.mark.parametrize(
    "url",
    ["https://data.gov.uk", "https://myexample.community/x", "https://172.15.0.1/", "https://foo.city",
        "README.md", "docs/x",
     "https://anytown.city", "https://latest.city/"],
)  # fmt: skip
def test_not_examples(url):
    assert not is_example_host(url)


def test_front_pages():
    assert is_front_page("https://anytown.city")
    assert is_front_page("https://anytown.city/index.html#x")
    assert not is_front_page("https://anytown.city/bins")
    assert not is_front_page("docs/")


@pytest.mark.parametrize(
    "url",
    [
        GITHUB, GITHUB + "/", GITHUB + ".git", GITHUB.lower() + "/issues/3",
        "git@github.com:anytown/bins.git",
        "ssh://git@github.com/anytown/bins", "https://raw.githubusercontent.com/anytown/bins/main/x.csv",
        "https://anytown.github.io/bins/", "https://api.github.com/repos/anytown/bins",
        "http://www.github.com/anytown/bins",
    ],
)  # fmt: skip
def test_the_same_project(url):
    assert same_project(url, GITHUB)


@pytest.mark.parametrize(
    "url",
    ["https://github.com/anytown/bins-2", "https://github.com/anytown", "https://gitlab.com/anytown/bins",
        "", "issues",
     "https://anytown.github.io/", "https://github.com.evil.city/anytown/bins"],
)  # fmt: skip
def test_another_project(url):
    assert not same_project(url, GITHUB)


def test_no_address_is_the_same_project_as_nothing():
    assert not same_project(GITHUB, None)
    assert not same_project("", "")
    assert same_project("https://gitlab.com/anytown/web/bins/-/issues", "https://gitlab.com/anytown/web/bins")
    assert same_project("https://anytown.github.io/", "https://github.com/anytown/anytown.github.io")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_taken(one, two):
    assert isinstance(host(one), str)
    assert isinstance(is_example_host(one), bool)
    assert isinstance(is_front_page(one), bool)
    assert isinstance(same_project(one, two), bool)
