"""A licence as declared in metadata: an SPDX id or expression, an old spelling, a name or an address."""

from __future__ import annotations

from openness_lint.licences.facts import settle, spdx_id
from openness_lint.licences.names import mentions
from openness_lint.patterns import Pattern

COMPOUND = Pattern(r"\s(?:AND|OR|WITH)\s|\(", cased=True)
PARTS = Pattern(r" ?(?:[|/,;]| \+ |\bor\b|\band\b) ?")
R_VERSION = Pattern(r"^((?:A|L)?GPL)\s*\(\s*(>=|==|>)?\s*(\d(?:\.\d)?)\s*\)$")
LONGEST = 600


def declared_ids(value: str) -> tuple[str, ...]:
    """Return the SPDX ids that a declared value names, sorted; empty where it names none that we know."""
    value = " ".join(value[:LONGEST].split()).strip(" '\"")
    if not value:
        return ()
    one = spdx_id(value)
    if one:
        return (one,)
    if COMPOUND.search(value):
        found = _expression(value)
        if found:
            return found
    listed = [_part(part) for part in PARTS.split(value)]
    if all(listed):
        return settle([licence for licence in listed if licence])
    return settle(
        [mention.id for mention in mentions(value)]
        or [mention.id for mention in mentions(value + " licence")]
    )


def _part(part: str) -> str | None:
    versioned = R_VERSION.match(part.strip())
    if versioned:
        version = versioned[3] if "." in versioned[3] else versioned[3] + ".0"
        return spdx_id(f"{versioned[1]}-{version}{'' if versioned[2] == '==' else '-or-later'}")
    if part.strip().lower().startswith("file lic"):
        return "file-*"
    return spdx_id(part.strip(" ()"))


def _expression(value: str) -> tuple[str, ...]:
    import license_expression as spdx  # type: ignore[import-untyped] # noqa: PLC0415 - for compounds only

    try:
        parsed = spdx.get_spdx_licensing().parse(value)
    except (spdx.ExpressionError, ValueError, TypeError, AttributeError, RecursionError):
        return ()
    if parsed is None:
        return ()
    keys = [str(symbol) for symbol in parsed.symbols]
    found = [spdx_id(key.split(" ")[0]) for key in keys]
    return settle([licence for licence in found if licence]) if all(found) else ()
