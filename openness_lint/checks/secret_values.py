"""Is a value a secret, or does it stand for one? Told by its letters and figures alone."""

from __future__ import annotations

import math
from collections import Counter

from openness_lint.patterns import Pattern

# A value that is there to be filled in, that everybody uses, or that is looked up elsewhere.
EXAMPLE = Pattern(r"example|dummy|fake|sample|placeholder|x{6}|0{8}|1234567|abcdef")
STAND_IN = Pattern(
    r"chang(?:e|it)|replace|your|insert|placeholder|todo|fixme|none|null|undefined|redacted|hidden|removed|example|"
    r"sample|dummy|fake|insecure|not[_-]?so|secret|pass[_-]?w(?:or)?d|p[a4]ssw[o0]rd|hunter\d|pa55|p@ssw|kennwort|wachtwoord|contrase|passord|cyfrinair|token|xxx|\*\*|\.\.\.|___|---|"
    r"(?:012|12)345|abc(?:def|123)|qwert|foobar|lorem|deadbeef|enter|s3cr3t|s3cret|strong|"
    r"(?:^|[^a-z])(?:my|the|some|test(?:ing)?|dev|demo|local|localhost|this|value|here|api|key|user|admin|root|unused|"
    r"anything|whatever|random|generate|long|unsafe)(?:[^a-z]|$)|^(?:test|dev|local|admin|root|user|my|pass|pwd)|"
    r"^[$%@!&*#./~{]|%$|^[a-z]:\\|^(?:postgres|guest|tiger|string|text|varchar|char|required|optional|valid|blank|empty)"
)
# Words that stand for a value of any length, or look it up: "${KEY}", "os.environ[…]", "<your key>", an address, a
# number that names a thing.
LOOK_UP = Pattern(
    r"\$[({a-z_]|\{\{|#\{|%\(\w|<[a-z/?%]|^%\w|^[a-z_]{3,40}(?:\.\w{1,40}){0,3}[(\[]|^(?:https?|git|ssh):|^[./~]\w|"
    r"^(?:arn|enc|vault|ssm|op|env|process|config|settings|options|ref|projects|data|file|bearer|basic|secretref|os)[:.\[(/]|"
    r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|insecure|keyvault|\[a-z|your|change|replace|example|placeholder|"
    r"dummy|xxxx|(?:^|[^a-z])(?:not|test|dev|local|demo|development|testing|only)(?:[^a-z]|$)"
)
# Where letters and figures meet: often in what chance made, once or twice in "reset-link-v2" or "Winter2024".
MEETING = Pattern(r"[A-Za-z](?=\d)|\d(?=[A-Za-z])", cased=True)
# A key that its service gives out for pages, and that says so at its start.
PUBLISHABLE = ("pk.", "pk_", "AIza")
# What people type: letters with some figures and signs. One word with a capital is the label of a box to fill in.
TYPED = Pattern(r"(?![A-Z][a-z]+$)(?=.{0,60}[A-Za-z]{3})[A-Za-z0-9!$%^&*#@_+?-]{6,60}", cased=True)
LONG = 32  # characters: nobody types such a value, so only what looks it up is left out
RANDOM = 16  # characters from which chance can be told by letters and figures alone


def is_filled_in(value: str) -> bool:
    """Say whether a value is one, and no blank, example or look-up of one."""
    if LOOK_UP.search(value) or EXAMPLE.search(value):
        return False
    return len(value) >= LONG or not STAND_IN.search(value)


def is_mixed(value: str) -> bool:
    """Say whether a value has letters and figures."""
    return any(letter.isalpha() for letter in value) and any(letter.isdigit() for letter in value)


def is_by_chance(value: str) -> bool:
    """Say whether chance made a value: letters and figures meet often, and few stand twice."""
    if not value.isascii() or not is_mixed(value):
        return False
    meetings = len(MEETING.findall(value))
    if len(value) >= RANDOM:
        return meetings > 2 and _bits(value) > 3.0
    kinds = (str.islower, str.isupper, str.isdigit, _is_sign)
    return meetings > 1 and sum(any(map(kind, value)) for kind in kinds) > 2 and _bits(value) > 2.7


def is_typed(value: str) -> bool:
    """Say whether somebody could have made up a value as a password."""
    return TYPED.fullmatch(value) is not None


def _is_sign(letter: str) -> bool:
    return not letter.isalnum()


def _bits(value: str) -> float:
    """Give Shannon's entropy of a value, in bits a character."""
    size = len(value)
    return -sum(many / size * math.log2(many / size) for many in Counter(value).values())
