"""What takes a licence back where it is named: a sentence that is undecided, or one that limits who may do what."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from openness_lint.frozen import Frozen
from openness_lint.licences import words
from openness_lint.licences.units import split
from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from openness_lint.licences.names import Mention
    from openness_lint.licences.units import Unit

KINDS = (words.NO_SALE, words.SOME_ONLY, words.NO_SHARING, words.ASK_FIRST, words.MUST_BUY)
# A comma before what is asked of those just named, "For commercial use, please contact us", divides nothing.
CLAUSE = Pattern(
    r";\s|,\s(?!(?:only|please|kindly|contact|ask|e-?mail|write|get in touch|you (?:must|need|have))\b)"
)
ASKED = Pattern(r"\?(?=[\s)\]\"'.,;]|$)")
BEFORE = 60
REACH, NEXT = 4, 2  # units: in a licence section, and elsewhere
FEW_WORDS = 5
LONGEST_QUOTE = 80


class Near(Frozen):
    """A unit with the few before and behind it below the same headings, the nearest first."""

    unit: Unit
    before: tuple[Unit, ...] = ()
    after: tuple[Unit, ...] = ()


def near(every: list[Unit], at: int) -> Near:
    """Return the unit at a place of a text's units with its neighbours."""
    unit = every[at]
    before, after = every[max(0, at - REACH) : at][::-1], every[at + 1 : at + 1 + REACH]
    return Near(
        unit, *(tuple(takewhile(lambda one: one.above == unit.above, side)) for side in (before, after))
    )


def undecided(here: Near, named: tuple[Mention, ...]) -> bool:
    """Say whether a unit, its heading or a short sentence beside it says that the licence is still to be chosen."""
    unit = here.unit
    if ASKED.search(unit.text[named[0].end :]) or words.found(words.UNDECIDED, unit.text):
        return True
    beside = [one.text for one in (*here.before[:1], *here.after[:1]) if one.kind != "badge"]
    about = [text for text in beside if "licen" in text.lower() or len(text.split()) <= FEW_WORDS]
    return any(words.found(words.UNDECIDED, text) for text in [*about, *unit.above[-1:]])


def denied(text: str, mention: Mention) -> bool:
    """Say whether a name is denied, "not under MIT", or only believed in, by the words before it."""
    return words.found(words.DENIED, text[max(0, mention.start - BEFORE) : mention.start])


def limit(text: str, scope: str = "code") -> str:
    """Return why a sentence makes a licence for `scope` not open, with its words; "" if it does not.

    What it says of a part such as a logo, or of another scope, takes nothing back.
    """
    for clause in CLAUSE.split(text):
        why = words.reason(clause, KINDS)
        if why and not words.found(words.OF_A_PART, clause) and words.scope(clause) in ("", "code", scope):
            return f'{why} ("{clause.strip(" .,;:()")[:LONGEST_QUOTE]}")'
    return ""


def limit_beside(here: Near, scope: str, *, section: bool) -> str:
    """Return why a unit or the next two (in a licence section all that are near) make a licence not open."""
    beside = [here.unit, *(here.after + here.before if section else here.after[:NEXT])]
    return next((why for one in beside if (why := limit(one.text, scope))), "")


def limit_within(text: str) -> str:
    """Return why the words that stand around a whole licence text make it not open, "" if they do not."""
    return next((why for unit in split(text) if (why := limit(unit.text))), "")
