"""The title of a page, where its first heading or first line names the thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.checks.names import subjects
from openness_lint.checks.pages import lead
from openness_lint.frozen import Frozen
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.readme import Document, Section, Sentence

UNFILLED = Pattern(
    r"[{}<>]|^\W{0,3}\[[^\]]{0,100}\]\W{0,3}$|"
    r"^\W{0,3}(?:your |the |my |insert )?(?:project|repo|repository|service|app|product)(?:'s)?[ _-](?:name|title)\b"
)
USUAL = frozenset({"about", "how-to", "reference", "configure", "licence", "contribute", "contact"})
# Headings of parts, by whose role alone no name can be told from a usual word.
USUAL_WORDS = Pattern(
    r"^\W*(?:tl ?;? ?dr|general info(?:rmation)?|home|news|note|background|purpose|(?:table of )?contents|"
    r"index|change ?log|technical documentation|overview|(?:table of )?contents of this (?:file|page|document)|"
    r"(?:(?:useful|helpful|related|quick|important|other|external|key) )?links|(?:useful |further )?resources|"
    r"project (?:info|information|details|overview)|"
    r"how to (?:run|install|build|set ?up|start|deploy|develop|use)"
    r"(?: (?:it|this|locally|the (?:app|project|code|site))){0,3})\W*$|"
    r"^\W*(?:running|installing|building|deploying|developing) (?:it |this |the (?:app|project|code|site) )?(?:locally|"
    r"(?:in|on|under|with|using) (?:docker|vagrant|heroku|windows|linux|a mac))\b|"
    r"^\W*(?:last )?(?:updated|modified|edited)\b[^.]{0,30}\d"
)
NO_TITLE = Pattern(r"^\W*read[ _-]?me(?:\.\w{1,8})?\W*$")
MOST_HEADINGS, MOST_WORDS_OF_USUAL, MOST_WORDS_OF_LINE = 3, 3, 8
# Finite verbs without which a sentence is a noun phrase: English, French, Italian, German, Dutch, Spanish, Catalan,
# Swedish, Norwegian, Danish, Welsh.
VERBS = frozenset(
    "often sometimes always usually need needs want wants "
    "is are was were has have had can will would should must might do does did be been being am isn't aren't "
    "don't doesn't it's we've we're you're i'm let's est sont ont sera peut doit sommes è sono ha hanno può deve "
    "viene vengono ist sind hat haben wird werden kann können wurde wurden muss zijn heeft hebben wordt worden kan "
    "kunnen werd moet es son está están puede debe fue será és són té pot är har ska blir er "
    "skal bliver yw ydy mae oes".split()
)


class Title(Frozen):
    """A title: its plain text and its line."""

    text: str
    line: int


def title_of(page: Document) -> Title | None:
    """Give the page's title, or None where it has none of its own.

    A placeholder and the heading of a usual section ("Introduction") are no title. A notice and "README" give way to
    the next heading of their level. Where there is no heading, a first line
    that is no sentence stands for the title.
    """
    headed = [section for section in page.sections if section.heading][:MOST_HEADINGS]
    for section in headed:
        if is_unfilled(section.heading) or is_usual(section):
            return None
        if section.level > headed[0].level and not _is_bare(page, headed[0]):
            return None
        if not is_notice(section) and not NO_TITLE.search(section.heading):
            return Title(section.heading, section.line)
    return None if headed else _without_headings(page)


def _without_headings(page: Document) -> Title | None:
    if page.title:
        return None if is_unfilled(page.title) else Title(page.title, page.title_line)
    return next((Title(line.text, line.line) for line in lead(page)[:1] if is_line(line)), None)


def is_unfilled(text: str) -> bool:
    """Whether a title is a placeholder that was to be filled in: "{project name}", "[Title]"."""
    return bool(UNFILLED.search(text))


def is_usual(section: Section) -> bool:
    """Whether a heading is one that many pages have, and no name: "Description", "Getting started"."""
    heading = section.heading
    short = section.roles & USUAL and len(heading.split()) <= MOST_WORDS_OF_USUAL
    usual = (short and not heading.endswith("?")) or USUAL_WORDS.search(heading)
    return bool(usual) and not subjects(heading)


def is_notice(section: Section) -> bool:
    """Whether a heading is a notice: about the status of the work, or a whole sentence."""
    text = section.heading
    return "status" in section.roles or (text.endswith((".", "!")) and not is_fragment(text))


def is_line(sentence: Sentence) -> bool:
    """Whether a first line is like a title: few words, no verb, no full stop."""
    text = sentence.text
    return 1 < len(text.split()) <= MOST_WORDS_OF_LINE and text[-1:] not in ".!?:" and is_fragment(text)


def is_fragment(text: str) -> bool:
    """Whether a sentence has no finite verb: a noun phrase that stands for "This is …"."""
    return VERBS.isdisjoint(text.lower().replace("\u2019", "'").split()) and not text.endswith(("?", "!"))


def _is_bare(page: Document, section: Section) -> bool:
    following = next((other for other in page.sections if other.line > section.line and other.heading), None)
    return not section.sentences and following is not None and following.level > section.level
