"""Read statements of a licence: which sentences grant one, for what, and which only talk about licences."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from openness_lint.frozen import Frozen
from openness_lint.licences import words
from openness_lint.licences.facts import limits, settle
from openness_lint.licences.grants import Grant
from openness_lint.licences.limits import Near, limit_beside, near, undecided
from openness_lint.licences.namings import SEE, named_in, pointed
from openness_lint.licences.units import Unit, split
from openness_lint.patterns import Pattern
from openness_lint.readme.words import is_placeholder

if TYPE_CHECKING:
    from openness_lint.licences.names import Mention

WORD = Pattern(r"[^\W\d_][\w.'\u2019-]*")
ADDRESS = Pattern(r"\(?(?:https?://|www\.)[^\s)]{1,400}\)?|\((?:\.{0,2}/)?[\w./#%-]{1,200}\)")
HOLDER = Pattern(r"(?:©|\(c\)|\bcopyright\b).{0,160}")
FOLLOW_ON = Pattern(r"^\W*(?:see|https?:|www\.|attribution|siehe|voir)\b")
LABEL = Pattern(
    r"^\W*(?:(?:code |data |software |our |the )?licen[cs]e(?:d under)?|spdx|terms|lizenz|licencia|licenza|licentie|"
    r"llicència|licença|trwydded)\b"
)
# The name itself opens the sentence: "MIT: do as you like"; what follows says nothing against it (see limits.py).
OPENS = Pattern(r"^\s{0,3}(?:[,:;.(–—-]|$)")
TREE = Pattern(r"[├└]")  # a drawing of the folders
# Names that stand for other things too, where they stand alone.
SHORT_NAMES = frozenset({"MIT", "ISC", "Apache-2.0"})
NONE_YET = Pattern(r"\bno licen[cs]e|\bnot (?:yet )?licen[cs]ed")
SECTION = Pattern(r"^\W*licen[cs](?:e|ing)(?: terms| agreement)?\W*$")
PRONOUN = Pattern(r"^(?:it|they|these|both) (?:is|are)\b")
WE_RELEASE = Pattern(
    r"\bwe(?:['’]ve)? (?:\w+ ){0,2}?(?:publish|releas|shar|licen[cs]|open[- ]sourc|offer)\w{0,4} (?:the )?"
)
COPYRIGHT = Pattern(r"\bcopyright\b|©|\(c\)")
# "Documents and data are licensed under…" is said of both.
AND_DATA = Pattern(
    r"\b(?:documents?|docs|documentation|contents?|texts?|guidance)(?:,? and|,| &| or) (?:the )?data\b"
)
COMMENT_MARKS = Pattern(
    r"(?m)^[ \t]{0,8}(?:/\*+|\*+/|\*(?!\*)|//+|#(?=[ \t]{0,9}[a-z(])|~|--|;|dnl|%|'+)(?=[ \t]|$)", cased=True
)
MOST_REST = 3
LONGEST_PAGE = 400_000
MOST_UNITS = 400
EXAMPLE_REACH = 40
SHORTEST_TITLE = 4
SUBJECT_WORDS = 4
LONGEST_SUBJECT = 80


class _Read(Frozen):
    """A unit with the licences it names; `subject` is what "it" stands for there, "" where it does not begin so."""

    near: Near
    named: tuple[Mention, ...]
    subject: str
    section: bool


def read_statements(text: str) -> tuple[Grant, ...]:
    """Read the licences that a README or page states for the project's own work.

    Gives grants in order. Third parties' licences, advice to others, credits of data sources and "no licence yet"
    give nothing; a bare pointer gives a grant without ids.
    """
    return _grants(_hinting(text), page=True)


def read_notice(text: str) -> tuple[Grant, ...]:
    """Read a licence file that states a licence in a few words in place of its text."""
    return _grants(_hinting(COMMENT_MARKS.sub("", text)), page=False)


def _hinting(text: str) -> list[Near]:
    every = [part for unit in split(text[:LONGEST_PAGE]) for part in _parts(unit)]
    units = [
        near(every, at)
        for at, unit in enumerate(every)
        if words.found(words.HINT, unit.text) or words.found(words.TAKEN, unit.text)
    ]
    return units if len(units) <= MOST_UNITS else units[: MOST_UNITS // 2] + units[-MOST_UNITS // 2 :]


def _parts(unit: Unit) -> list[Unit]:
    """Cut a sentence at its semicolons where one half of it is about somebody else."""
    if "; " not in unit.text or unit.kind == "badge" or not words.found(words.NOT_A_GRANT, unit.text):
        return [unit]
    return [unit._replace(text=part) for part in unit.text.split("; ")]


def _grants(hinting: list[Near], *, page: bool) -> tuple[Grant, ...]:
    read: list[_Read] = []
    refused, taken = 0, None
    foreign = any(words.found(words.FOREIGN_LIST, here.unit.text) for here in hinting[:10])
    for here in hinting:
        unit, named = here.unit, named_in(here.unit)
        follows = unit.line == refused and FOLLOW_ON.search(unit.text)
        if page and words.found(words.TAKEN, unit.text):
            taken = unit.above
        about_that = (
            unit.above == taken and not _below(words.LICENCE_HEADING, unit) and not pointed(unit.text)
        )
        if follows or about_that or (foreign and unit.kind in ("item", "row", "heading")):
            continue  # what is said here is about somebody else's work
        if _says(here, named, page=page):
            section = not page or _below(words.LICENCE_HEADING, unit)
            read.append(_Read(here, named, _subject(here), section))
        elif named:
            refused = unit.line
    settled = set(settle([mention.id for entry in read for mention in entry.named]))
    grants = [grant for entry in read for grant in _of(entry, settled)]
    return tuple(grants or _pointers([here.unit for here in hinting], page=page))


def _subject(here: Near) -> str:
    """Return what a sentence that begins with "it is" or "they are" speaks of: what the one before says is whose."""
    if not here.before or not PRONOUN.match(here.unit.text):
        return ""
    return COPYRIGHT.split(here.before[0].text[:LONGEST_SUBJECT])[0]


def _says(here: Near, named: tuple[Mention, ...], *, page: bool) -> bool:
    """Say whether a unit grants what it names."""
    unit = here.unit
    if not any(mention.id for mention in named) or is_placeholder(unit.text):
        return False
    if unit.kind == "badge" or named[0].how == "header":
        return True
    if _in_part(words.FOREIGN_HEADING, unit, page=page) and not _of_the_team(here):
        return False
    if _in_part(words.GUIDE_HEADING, unit, page=page) and not words.found(words.OWN_WORK, unit.text):
        return False
    somebody = _someones(unit) and not _about_itself(unit)
    if words.found(words.NOT_A_GRANT, unit.text) or somebody or undecided(here, named):
        return False
    return not _instance(unit, named) and _says_plainly(unit, named, page=page)


def _of_the_team(here: Near) -> bool:
    """Say whether a sentence below a heading of credits begins with the team's own work; none before it links away."""
    own = words.found(words.GRANTS_OWN, here.unit.text) or _about_itself(here.unit)
    return own and not any("http" in one.text for one in here.before[:1])


def _below(section: str, unit: Unit) -> bool:
    return any(words.found(section, heading) for heading in unit.above)


def _in_part(section: str, unit: Unit, *, page: bool) -> bool:
    """Say the same of a part of the page: its title, "Housing guidance", counts only where it speaks of licences."""
    title = unit.above[0] if page and unit.titled else ""
    parts = unit.above[1:] if title and not words.found(words.LICENCE_HEADING, title) else unit.above
    return any(words.found(section, heading) for heading in parts)


def _instance(unit: Unit, named: tuple[Mention, ...]) -> bool:
    """Say whether a licence is named as an example: "such as MIT"."""
    ends = [end for _, end in words.places(words.FOR_INSTANCE, unit.text)]
    return any(0 <= mention.start - end <= EXAMPLE_REACH for mention in named for end in ends)


def _someones(unit: Unit) -> bool:
    return words.found(words.SOMEONES_DATA, unit.text) and not words.found(words.OUR_DATA, unit.text)


def _says_plainly(unit: Unit, named: tuple[Mention, ...], *, page: bool) -> bool:
    section = not page or _below(words.LICENCE_HEADING, unit)
    rest = _rest(unit.text, named)
    grants = words.found(words.GRANT, unit.text)
    if unit.kind == "heading":
        plain = rest == 0 and words.found(words.LICENCE_HEADING, unit.text)
        return plain or (grants and words.found(words.OWN_WORK, unit.text))
    if unit.kind == "row":
        return rest <= 1 and (section or LABEL.search(unit.text) is not None)
    if section:
        return rest <= MOST_REST or grants or _opens(unit, named)
    return not _in_part(words.SOURCES_HEADING, unit, page=page) and _says_in_prose(unit, named, rest)


def _opens(unit: Unit, named: tuple[Mention, ...]) -> bool:
    """Say whether a sentence begins with the name, or with "Licence:" and the name, whatever follows."""
    before = LABEL.sub("", unit.text[: named[0].start])
    return (
        unit.kind == "sentence"
        and not WORD.search(before)
        and OPENS.search(unit.text[named[0].end :]) is not None
    )


def _says_in_prose(unit: Unit, named: tuple[Mention, ...], rest: int) -> bool:
    """Judge a sentence outside a licence section: a label, a bare name, or a grant of the project's own work."""
    label = LABEL.search(unit.text)
    if unit.kind in ("code", "item") and not label:
        return False
    if rest == 0 and unit.kind == "sentence" and _is_no_chance(unit, named):
        return True
    if label and (rest <= MOST_REST or _opens(unit, named)):
        return True
    grants = words.begin(words.GRANT, unit.text)
    if grants < 0 or not (words.found(words.OWN_SUBJECT, unit.text) or _about_itself(unit)):
        return False
    return not words.found(words.TAKES, unit.text[:grants])


def _is_no_chance(unit: Unit, named: tuple[Mention, ...]) -> bool:
    """Say whether a bare name stands for a licence: by a word for it, or below the title by a name for nothing else."""
    if any(words.found(said, unit.text) for said in (words.LICENCE_HEADING, words.OWN_SUBJECT)):
        return True
    plain = any(mention.id not in SHORT_NAMES for mention in named) or words.scope(unit.text) != ""
    return len(unit.above) <= 1 and plain


def _about_itself(unit: Unit) -> bool:
    """Say whether a sentence begins with the page's own title or a part of it: "Bin Finder is released under…".

    So it does after "we have published".
    """
    title = WORD.findall(unit.above[0].lower()) if unit.above else []
    released = WE_RELEASE.search(unit.text)
    said = WORD.findall(unit.text[released.end() if released else 0 :].lower())
    if len("".join(title[:2])) >= SHORTEST_TITLE and said[: len(title[:2])] == title[:2]:
        return True
    pairs = set(pairwise(title))
    return any(pair in pairs for pair in pairwise(said[:SUBJECT_WORDS]))


def _rest(text: str, named: tuple[Mention, ...]) -> int:
    """Return how many words are left when names, addresses and the usual words around them are taken away."""
    for mention in reversed(named):
        text = text[: mention.start] + " " + text[mention.end :]
    text = ADDRESS.sub(" ", HOLDER.sub(" ", text))
    return sum(1 for word in WORD.findall(text) if word.lower().rstrip(".'") not in words.usual())


def _of(entry: _Read, settled: set[str]) -> list[Grant]:
    """Return the grants of one unit, one for each scope."""
    by_scope: dict[str, list[Mention]] = {}
    for mention in entry.named:
        if mention.id:
            by_scope.setdefault(_scope(entry, mention), []).append(mention)
    unit, grants = entry.near.unit, []
    if "docs" in by_scope and "data" not in by_scope and AND_DATA.search(f"{entry.subject} {unit.text}"):
        by_scope["data"] = by_scope["docs"]
    for scope, named in by_scope.items():
        ids = _kept([mention.id for mention in named], settled)
        if ids:
            how = "statement" if any(mention.how == "statement" for mention in named) else named[0].how
            quote, pointer = unit.text[:200], pointed(unit.text)
            restricted = limits(ids) or limit_beside(entry.near, scope, section=entry.section)
            grants.append(Grant(ids, scope, unit.line, quote, how, restricted=restricted, pointer=pointer))
    return grants


def _kept(ids: list[str], settled: set[str]) -> tuple[str, ...]:
    own = {licence for licence in [*ids, *settle(ids)] if licence in settled}
    own |= {later for licence in ids if (later := licence.replace("-only", "-or-later")) in settled}
    return tuple(sorted(own))


def _scope(entry: _Read, mention: Mention) -> str:
    """Return what a licence is for: scope words in its own clause, else before it, in the unit, in the heading."""
    text = entry.near.unit.text
    ends = [other.end for other in entry.named if other.end <= mention.start and other.id != mention.id]
    before = text[: mention.start]
    for part in (text[max(ends, default=0) : mention.start], before, entry.subject, text):
        scope = words.scope(part)
        if scope:
            return scope
    above = entry.near.unit.above
    return (words.scope(above[-1]) if above else "") or "all"


def _unfilled(unit: Unit) -> bool:
    """Say whether a unit grants a licence that is still to be named: "licensed under the [name of the licence]"."""
    return words.found(words.GRANT, unit.text) and is_placeholder(unit.text)


def _pointers(units: list[Unit], *, page: bool) -> list[Grant]:
    """Return the first bare pointer ("See LICENSE"), which names no licence itself; else a section of own words."""
    units = [unit for unit in units if not _unfilled(unit)]
    for unit in units:
        if (
            unit.kind in ("badge", "heading", "row")
            or TREE.search(unit.text)
            or _in_part(words.FOREIGN_HEADING, unit, page=page)
        ):
            continue
        section = not page or _below(words.LICENCE_HEADING, unit)
        target = pointed(unit.text) if section or SEE.search(unit.text) else ""
        if target and not NONE_YET.search(unit.text):
            return [Grant((), "all", unit.line, unit.text[:200], "statement", pointer=target)]
    own = (unit for unit in units if unit.above and SECTION.match(unit.above[-1]) and unit.kind == "sentence")
    said = next((unit for unit in own if page and not NONE_YET.search(unit.text)), None)
    return [Grant((), "all", said.line, said.text[:200], "statement")] if said else []
