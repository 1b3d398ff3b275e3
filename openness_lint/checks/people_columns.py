"""Does a table list private people? Told by the names of its columns and the kind of its cells; no cell is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.repository import Repository

TABLES = (".csv", ".tsv", ".psv", ".tab")
FEWEST_ROWS = 6
MOST_CHARACTERS = 65_536
LOOKED_AT = 60  # rows
# Somebody a council serves, as a column calls them. A member, a contact or an owner may be an office.
ROLE = (
    r"(?:client|customer|tenant|leaseholder|occupant|resident|pupil|student|child|patient|applicant|claimant|complainant|"
    r"carer|parent|guardian|volunteer|respondent|participant|subscriber|caller|service[ _-]?user|next[ _-]?of[ _-]?kin|"
    r"beneficiary|debtor|employee)"
)
COLUMNS = {
    "name": Pattern(
        r"(?:(?:fore|first|last|sur|full|given|family|middle)[ _-]?names?|name of (?:the )?"
        + ROLE
        + r"|"
        + ROLE
        + r"(?:'?s)?[ _-](?:(?:fore|first|last|sur|full)[ _-]?)?name)"
    ),
    "role": Pattern(
        ROLE + r"(?:'?s)?[ _-](?:(?:fore|first|last|sur|full)[ _-]?)?name|name of (?:the )?" + ROLE
    ),
    "birth": Pattern(
        r"(?:" + ROLE + r"(?:'?s)?[ _-])?(?:d\.?o\.?b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?date|birthday)"
    ),
    "number": Pattern(
        r"nhs[ _-]?(?:no\.?|num(?:ber)?)|ni[ _-]?(?:no\.?|num(?:ber)?)|nino|national[ _-]?insurance.{0,20}|"
        r"passport.{0,20}"
    ),
    "home": Pattern(
        r"(?:home|personal|mobile|private)[ _-]?(?:e-?mail(?:[ _-]?address)?|phone|tel(?:ephone)?|address|num(?:ber)?)|"
        r"mobile"
    ),
    "any name": Pattern(r"(?:contact[ _-]?)?names?"),
    "mail": Pattern(r"(?:" + ROLE + r"[ _-])?e-?mail(?:[ _-]?address)?"),
    "phone": Pattern(
        r"(?:"
        + ROLE
        + r"[ _-])?(?:tele)?phone(?:[ _-]?(?:no\.?|num(?:ber)?))?|tel|mobile|cell(?:[ _-]?phone)?"
    ),
    "address": Pattern(
        r"(?:" + ROLE + r"[ _-])?(?:full[ _-]?|street[ _-]?|postal[ _-]?)?address(?:[ _-]?(?:line)?[ _-]?1)?"
    ),
}
# A header has words of two of these, or no patterns are tried.
KINDS = 2
SOME_OF = (
    ("name",),
    ("birth", "dob", "d.o.b"),
    ("mail", "phone", "tel", "mobile", "address"),
    ("nhs", "insurance", "nino", "ni n", "ni_n", "passport"),
)
# Columns of those whose names are public with their office, of bodies and places, and of people long dead.
PUBLIC = Pattern(
    r"(?:^|[ _-])(?:council(?:lor)?s?|cllr|ward|party|constituency|candidate|elect\w{0,8}|committee|cabinet|portfolio|"
    r"post|office|officer|job|position|role|title of|organi[sz]ations?|company|charity|business|school|department|dept|"
    r"directorate|team|service|agency|provider|employer|venue|website|web|url|twitter|facebook|opening|hours|latitude|longitude|"
    r"lat|lon|lng|easting|northing|uprn|geom|capacity|category|type|urn|salary|grade|artist|author|deaths?|died|burial|grave|"
    r"regiment|rank|orcid|affiliation|github|institution)(?:[ _-]|$)"
)
FREE_MAIL = Pattern(
    r"@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|sky|virginmedia|talktalk|gmx|web|"
    r"orange|free|wanadoo|libero|ziggo)\.[a-z.]{2,6}\b"
)
# Who is named in one list with addresses: a body, or a place.
BODY = Pattern(
    r"\b(?:school|academy|college|council|ltd|limited|plc|cic|centre|center|church|park|hall|club|library|trust|society|"
    r"association|group|team|office|services?|department|hospital|surgery|clinic|nursery|farm|hotel|inn|cafe|street|road|"
    r"station|museum|university|charity|foundation|partnership|community|house|gmbh|inc|llc|kft|srl|bv)\b"
)
MADE_UP = Pattern(
    r"(?:made[ -]?up|synthetic|fictional|fictitious|invented|imaginary|fake|dummy|mock|anonymi[sz]ed|pseudonymi[sz]ed|"
    r"randomly generated|not real) (?:\w{1,20} ){0,3}(?:data|dataset|people|persons?|names?|records?|residents?|"
    r"customers?|clients?|patients?|pupils?|tenants?|details|individuals|rows)\b|"
    r"\b(?:data|dataset|people|persons?|names?|records?|residents?|customers?|clients?|patients?|pupils?|tenants?|details|"
    r"individuals|rows)(?: [\w`'./-]{1,60}){0,5} (?:is|are|was|were|has been|have been) (?:all |both |entirely |"
    r"completely |fully |wholly |purely )?(?:made[ -]?up|synthetic|fictional|fictitious|invented|imaginary|fake|dummy|"
    r"anonymi[sz]ed|randomly generated|not real)\b"
)
NOT_SO = Pattern(
    r"\b(?:not|never|no|isn't|aren't|must be|should be|to be|real(?: and)?|before) (?:\w{1,20} ){0,2}$"
)
MADE_UP_NAME = Pattern(
    r"(?:^|[/._ -])(?:sample|dummy|fake\w{0,4}|synthetic|mock\w{0,4}|demo|tests?|example|template|"
    r"made[-_]?up|seed|fictional|anon\w{0,8})(?=[._ -]|$)"
)


def people_in(repository: Repository, path: str) -> bool | None:
    """Say whether a table lists private people: True if only they have such columns, False if it may, else None.

    A name of a file that says "sample" takes half of the certainty, and words nearby that its people are made up all.
    """
    lines = repository.files.text_or_blank(path)[:MOST_CHARACTERS].splitlines()
    if len(lines) <= FEWEST_ROWS:
        return None
    first = lines[0].lower()
    if sum(any(word in first for word in words) for words in SOME_OF) < KINDS:
        return None
    mark = _separator(lines[0], path)
    sure = _judged(
        [_cell(cell) for cell in lines[0].split(mark)], [line.split(mark) for line in lines[1:LOOKED_AT]]
    )
    if sure is None or _said_made_up(repository, path):
        return None
    if MADE_UP_NAME.search(path):
        return False if sure else None
    return sure


def _separator(header: str, path: str) -> str:
    if path.lower().endswith((".tsv", ".tab")):
        return "\t"
    return max(",;\t|", key=header.count)


def _cell(cell: str) -> str:
    return cell.strip(" \t\"'\ufeff").strip().lower()[:80]


def _judged(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool | None:
    kinds = {kind for kind, pattern in COLUMNS.items() if any(pattern.fullmatch(cell) for cell in header)}
    reached = bool(kinds & {"mail", "phone", "address", "home"})
    private = len(kinds & {"name", "birth", "number", "home"}) >= 2 or ("role" in kinds and reached)
    if private and ("number" in kinds or kinds >= {"role", "birth"}):
        return True
    if any(PUBLIC.search(cell) for cell in header):
        return None
    if private:
        return True
    if "name" in kinds and reached:
        return False
    all_three = "any name" in kinds and "mail" in kinds and bool(kinds & {"phone", "address"})
    birth = "any name" in kinds and "birth" in kinds
    return False if birth or (all_three and _are_people(header, rows)) else None


def _are_people(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Say whether the names of a list are of people: most are two or three words, none that of a body."""
    at = next(number for number, cell in enumerate(header) if COLUMNS["any name"].fullmatch(cell))
    names = [row[at].strip(" \"'") for row in rows if len(row) > at]
    like = [name for name in names if 1 < len(name.split()) < 4 and not BODY.search(name)]
    bodies = any(BODY.search(name) for name in names)
    return len(like) * 2 > len(names) and (not bodies or _free_mail(rows) * 2 > len(rows))


def _free_mail(rows: Sequence[Sequence[str]]) -> int:
    return sum(any("@" in cell and FREE_MAIL.search(cell) for cell in row) for row in rows)


def _said_made_up(repository: Repository, path: str) -> bool:
    """Say whether the front page, or one beside the table, says of people or data that they are made up."""
    folder = path.rpartition("/")[0]
    near = [
        page
        for page in repository.files.readable
        if page.rpartition("/")[0] in {folder, ""} and page.rpartition("/")[2].lower().startswith("readme")
    ]
    return any(_says_made_up(repository.files.text_or_blank(page)) for page in near)


def _says_made_up(text: str) -> bool:
    text = re.sub(r"\s+", " ", text[:MOST_CHARACTERS].replace("*", "").replace("_", " "))
    return any(
        not NOT_SO.search(text[max(0, found.start() - 40) : found.start()])
        for found in MADE_UP.finditer(text)
    )
