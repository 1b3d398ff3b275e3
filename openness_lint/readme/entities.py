"""The character references of HTML that prose uses; the standard library's table of 2,231 costs too much to load."""

from __future__ import annotations

_NAMES = (
    "amp:0026 lt:003c gt:003e quot:0022 apos:0027 nbsp:00a0 emsp:00a0 ensp:00a0 mdash:2014 ndash:2013 hellip:2026 "
    "copy:00a9 pound:00a3 euro:20ac bull:2022 middot:00b7 rarr:2192 lsquo:2018 rsquo:2019 ldquo:201c rdquo:201d "
    "laquo:00ab raquo:00bb eacute:00e9 egrave:00e8 ecirc:00ea agrave:00e0 acirc:00e2 ccedil:00e7 ocirc:00f4 icirc:00ee "
    "ouml:00f6 uuml:00fc auml:00e4 szlig:00df ntilde:00f1 oacute:00f3 iacute:00ed aacute:00e1 uacute:00fa igrave:00ec "
    "ograve:00f2 ugrave:00f9 aring:00e5 oslash:00f8 aelig:00e6 wcirc:0175 ycirc:0177"
)
_ENTITIES = {name: chr(int(code, 16)) for name, code in (pair.split(":") for pair in _NAMES.split(" "))}


def entity(reference: str) -> str:
    """Give the character a reference ("&eacute;", "&#233;", "&#xe9;") stands for; an unknown one stays as it is.

    One that nobody sees gives nothing, a line break a blank: lines are counted, and marks of ours are private ones.
    """
    name = reference.strip("&;")
    if not name.startswith("#"):
        return _ENTITIES.get(name, reference)
    digits = name[1:].lower()
    try:
        character = chr(int(digits.removeprefix("x"), 16 if digits.startswith("x") else 10))
    except (ValueError, OverflowError):
        return reference
    if character.isprintable():
        return character
    return " " if character.isspace() else ""
