"""A pattern finds the same whether it is compiled whole or without what cannot occur in a text."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint import alternatives
from openness_lint.alternatives import NEVER, can_occur, shortened
from openness_lint.patterns import LONGEST, Pattern

ROOT = Path(__file__).parent.parent


def script(name):
    sys.path.insert(0, str(ROOT))
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILD = script("build_pattern_index")
cuts = BUILD.cuts
SOURCES = [
    source
    for source in BUILD.sources()
    if any(alternatives.known(source)[0]) or alternatives.known(source)[1] != b"[]"
]


def lines():
    """Return the distinct lines of our own pages, the examples of the rules among them."""
    pages = [*(ROOT / "rules").rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "examples").rglob("*.md")]
    return sorted({line for page in pages for line in page.read_text("utf-8").split("\n") if len(line) > 3})


LINES = lines()


def spans(found):
    return [(match.span(), match.groups(), match.groupdict()) for match in found]


def whole(source):
    return re.compile(source, re.IGNORECASE)


def same(source, text):
    """Ask for the same in every way; a new pattern each time, so that it is shortened for this text alone."""
    assert spans(Pattern(source).finditer(text)) == spans(whole(source).finditer(text))
    for name in ("search", "match", "fullmatch"):
        found, expected = getattr(Pattern(source), name)(text), getattr(whole(source), name)(text)
        assert spans([found] if found else []) == spans([expected] if expected else [])


def test_most_patterns_of_the_tables_are_in_the_index():
    known = [source for source in BUILD.sources() if len(source) > 200 and source in set(SOURCES)]
    assert len(SOURCES) > 300
    assert len(known) > 0.7 * len([source for source in BUILD.sources() if len(source) > 200])


@pytest.mark.parametrize("part", range(8))
def test_patterns_of_the_tables_find_the_same_in_our_own_pages(part):
    for place, source in enumerate(SOURCES[part::8]):
        asked = Pattern(source)
        for line in LINES[place % 5 :: 5]:
            found, expected = asked.search(line), whole(source).search(line)
            assert spans([found] if found else []) == spans([expected] if expected else [])


@st.composite
def texts_of(draw, source):
    """Texts from the pattern's own words, with letters between them that case folding treats in a way of its own."""
    words = sorted(
        {word for cut in alternatives.read(alternatives.known(source)[1]) for word in cut[3].split("|")}
    )
    words += [word for need in alternatives.known(source)[0] for word in need]
    words += re.findall(r"[\w' -]{2,}", source)
    piece = st.sampled_from(words) | st.sampled_from(words).map(str.upper) | st.text(max_size=3)
    odd = st.sampled_from(["", " ", " ", " the ", "/", "ſ", "ı", "İ", "\u212a", "Å", "\n", " a "])
    return "".join(draw(piece) + draw(odd) for _ in range(draw(st.integers(0, 7))))


@settings(max_examples=400)
@given(st.data())
def test_patterns_of_the_tables_find_the_same_in_texts_of_their_own_words(data):
    source = data.draw(st.sampled_from(SOURCES))
    same(source, data.draw(texts_of(source)))


LETTERS = st.sampled_from(
    ["ab", "bc", "ca", "a", "k", "is", "Si", "é", "[bc]", "[^a]", "\\w", ".", "\\b", "^", "$"]
)
PARTS = st.recursive(
    LETTERS,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3).map("".join),
        st.lists(part, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.lists(part, min_size=1, max_size=2).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(st.sampled_from(["(?=", "(?!", "(?>", "(?i:", "(?-i:"]), part).map(
            lambda two: f"{two[0]}{two[1]})"
        ),
        st.tuples(part, st.sampled_from(["?", "{0,2}", "{2}", "{,1}", "??"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=600)
@given(
    st.lists(PARTS, min_size=1, max_size=3).map("|".join),
    st.text("abckisé SKſıİÉ\u212a", max_size=12),
    st.booleans(),
)
def test_any_expression_finds_the_same_without_what_cannot_occur(source, text, cased):
    flags = 0 if cased else re.IGNORECASE
    asked = Pattern(source, cased=cased)
    needs, asked.cuts = cuts(source)
    asked.known = (needs, b"")
    asked.spent = -1000
    assert spans(asked.finditer(text)) == spans(re.finditer(source, text, flags))
    assert asked.sub("-", text) == re.sub(source, "-", text, flags=flags)


def test_what_is_cut():
    source = r"\b(?:open|closed) (?:data|source)\b|we (?!never)share"
    _, found = cuts(source)
    assert shortened(source, found, "it is open data") == r"\b(?:open) (?:data)\b"
    assert shortened(source, found, "we share it") == "we share"
    assert shortened(source, found, "we share what we never did") == "we (?!never)share"
    assert shortened(source, found, "nothing of the kind") == NEVER


def test_captures_and_what_looks_back_stay():
    source = r"(?P<what>data|code) of (?<!ab|cd)(?:ours|theirs)"
    needs, found = cuts(source)
    assert shortened(source, found, "data of ours") == r"(?P<what>data) of (?<!ab|cd)(?:ours)"
    assert not can_occur(needs, "code")


def test_syntax_that_is_left_alone_is_said():
    for source in (r"(a)?(?(1)bc|de)", r"(?x: a b)", r"\012", r"(?P<a>ab)(?P=a)"):
        with pytest.raises(BUILD.NotReadableError):
            cuts(source)


@settings(max_examples=200)
@given(st.data())
def test_many_texts_are_looked_through_as_each_alone(data):
    source = data.draw(st.sampled_from(SOURCES))
    texts = data.draw(st.lists(texts_of(source), max_size=5))
    assert Pattern(source).among(texts) == [text for text in texts if whole(source).search(text)]


def test_a_pattern_that_is_not_in_the_index_is_compiled_whole():
    asked = Pattern("a pattern of nobody|another")
    assert asked.search("Another")
    assert asked.whole is not None


def test_a_long_text_and_a_pattern_asked_often_are_searched_with_the_whole():
    source = SOURCES[0]
    asked = Pattern(source)
    asked.search("x" * (LONGEST + 1))
    assert asked.whole is not None
    asked = Pattern(source)
    for _ in range(len(source)):
        asked.search("x")
    assert asked.whole is not None
