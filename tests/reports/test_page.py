"""The HTML report: one file, no script, nothing fetched, everything that a service manager asks."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
import sample

from openness_lint.reports import render, render_many, wrong
from openness_lint.reports.words import ANSWERS

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "a", "main", "header", "p", "h1", "h2", "h3", "h4"),
    *(
        "div",
        "strong",
        "svg",
        "rect",
        "circle",
        "ol",
        "ul",
        "li",
        "span",
        "code",
        "details",
        "summary",
        "table",
    ),
    *("caption", "thead", "tr", "th", "tbody", "td", "pre", "footer"),
}
VOID = {"meta"}


class Page(HTMLParser):
    """Collects elements, attributes and text, and checks that elements close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.stack: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID and tag not in ("rect", "circle"):
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if self.stack and self.stack[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def style_of(html: str) -> str:
    return re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]


def test_the_policy_allows_our_own_style_and_nothing_else(any_report):
    html = render(any_report, "html")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    digest = base64.b64encode(hashlib.sha256(style_of(html).encode()).digest()).decode()
    assert policy.replace("&#39;", "'").replace("&#43;", "+") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_only_elements_that_do_nothing_and_no_attribute_that_runs(any_report):
    page = Page(render(any_report, "html"))
    assert page.stack == []
    assert {tag for tag, _ in page.elements} <= ALLOWED
    for _, attributes in page.elements:
        assert not {
            name for name in attributes if name.startswith("on") or name in ("style", "src", "action")
        }
        assert (attributes.get("href") or "#").startswith(("#", "https://github.com/"))


def test_nothing_is_fetched(any_report):
    style = style_of(render(any_report, "html"))
    assert "url(" not in style
    assert "@import" not in style
    assert "@font-face" not in style


def test_a_service_manager_finds_the_answers_in_order(anytown):
    text = Page(render(anytown, "html")).text
    order = [
        "Opening up Some of the pieces are there.",
        "65 out of 100. The number alone would reach “Working in the open”",
        "What holds the band Held at Opening up because there is no licence",
        "What to do next In this order",
        "1. Add a licence file 10 minutes, 14 points more",
        "MIT License",
        "After that: 2 more things",
        "Themes",
        "Every answer, with its evidence",
        "What we could not tell, and how to let us",
        "Waived by the settings",
        "How the score works",
        "We check what the repository says, not whether it is true.",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_evidence_links_to_the_line_on_the_forge(anytown):
    html = render(anytown, "html")
    assert 'href="https://github.com/anytown-example/bin-days/blob/HEAD/README.md#L41"' in html
    assert "<a href" not in Page(render(anytown._replace(address=None), "html")).text


def test_without_a_known_address_evidence_is_no_link(anytown):
    page = Page(render(anytown._replace(address="https://git.example.org/x/y", route="git"), "html"))
    assert not [one for tag, one in page.elements if (one.get("href") or "#").startswith("http")]
    assert "README.md line 41" in page.text


def test_every_answer_has_its_word_and_a_ready_made_report(anytown):
    page = Page(render(anytown, "html"))
    assert all(word in page.text for word in ANSWERS.values())
    assert page.text.count("Is this answer wrong?") == len(anytown.findings)
    assert "Rule: status-stated (Does it say plainly" in page.text
    assert "[waive.status-stated]" in page.text


def test_with_a_tracker_the_report_is_a_link(anytown, monkeypatch):
    monkeypatch.setattr(wrong, "TOOL_TRACKER", "https://forge.example.org/group/tool/issues")
    html = render(anytown, "html")
    assert html.count("https://forge.example.org/group/tool/issues/new?title=Wrong") == len(anytown.findings)


def test_waivers_show_reason_expiry_and_place(anytown):
    text = Page(render(anytown, "html")).text
    assert "adapt-for-your-area: waived until 31 March 2027. Reason given: Only Anytown" in text
    assert "openness.toml line 4" in text


def test_hostile_text_is_shown_as_text(hostile):
    html = render(hostile, "html")
    assert "<script" not in html
    assert "<img" not in html
    page = Page(html)
    assert "<script>alert(1)</script>" in page.text
    assert "{{ 7 * 7 }}" in page.text


def test_ids_are_unique_with_several_reports(anytown, hostile):
    page = Page(render_many([anytown, hostile], "html"))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {one["href"][1:] for _, one in page.elements if (one.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_several_reports_begin_with_a_list_that_leads_to_each(anytown, hostile):
    page = Page(render_many([anytown, hostile], "html"))
    assert "2 repositories in this report:" in page.text
    assert page.text.index("2 repositories") < page.text.index("As of")
    assert {"#r1", "#r2"} <= {one.get("href") for _, one in page.elements}
    assert "repositories in this report" not in render(anytown, "html")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", [0, 1, 2])
def test_colours_have_contrast_in_light_dark_and_print(mode):
    """WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for what draws the gauge (1.4.11)."""
    blocks = re.findall(r":root \{(.*?)\}", style_of(render(sample.anytown(), "html")), re.DOTALL)
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[mode]))
    for name in ("ink", "soft", "link"):
        assert contrast(colours[name], colours["paper"]) >= 4.5
        assert contrast(colours[name], colours["panel"]) >= 4.5
    for name in ("yes", "partly", "no", "act", "unknown", "na"):
        assert contrast(colours[name], colours[f"{name}-back"]) >= 4.5
    assert contrast(colours["band"], colours["panel"]) >= 3
    assert contrast(colours["band"], colours["band-rest"]) >= 3
