"""Settings: `openness.toml`, `.github/openness.toml` or `[tool.openness-lint]`, read as exact data.

Every key keeps the file and line that it came from, so that a mistake names its place and a report can say
which line an organisation's own settings supplied. Nothing here is executed, and an unknown key is an error.
"""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from openness_lint.errors import UsageMistake
from openness_lint.patterns import Pattern
from openness_lint.report import Waiver

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

    from openness_lint.metadata import Declared
    from openness_lint.settingsreader import Place, Waive
    from openness_lint.toml import Key

__all__ = ["INTENTS", "NAMES", "Settings", "find", "load", "parse"]

NAMES = ("openness.toml", ".github/openness.toml", "pyproject.toml")
TABLE = ("tool", "openness-lint")
_OUR_TABLE = Pattern(r"\btool\s{0,9}\.\s{0,9}[\"']?openness-lint\b", cased=True)
_NEARLY_OURS = Pattern(r"\btool\s{0,9}\.\s{0,9}[\"']?openness(?:_?lint)?[\"']?\s{0,9}[\].]", cased=True)
# Where people put settings that we do not read.
NEARLY = (
    *("Openness.toml", "OPENNESS.toml", ".openness.toml", "openness-lint.toml", ".openness-lint.toml"),
    *("openness_lint.toml", "openness.yml", "openness.yaml", ".openness.yml", "openness.ini"),
    *("docs/openness.toml", ".gitlab/openness.toml"),
)
INTENTS = ("one-off", "sharing", "community")
NOWHERE: Mapping[str, Place] = MappingProxyType({})
KEYS = ("intent", "require", "min-score", "rules", "waive", "declare")


class Settings(NamedTuple):
    """What one repository (and its organisation) asks for. Absent keys are None or empty.

    `require`: "RULE" or "RULE:partly", as written. `rules`: folders of more rules, as written.
    `places`: key ("intent", "require", …) -> where it was read. `path`: the file, "" where there is none.
    """

    intent: str | None = None
    require: tuple[str, ...] = ()
    min_score: int | None = None
    rules: tuple[str, ...] = ()
    waive: tuple[Waive, ...] = ()
    declared: tuple[Declared, ...] = ()
    places: Mapping[str, Place] = NOWHERE
    path: str = ""

    def waivers(self, as_of: datetime.date) -> tuple[Waiver, ...]:
        """Return the waivers as the report shows them; one is expired from the day after `until`."""
        return tuple(
            Waiver(w.rule, w.reason, w.until, w.until < as_of, w.place.path, w.place.line) for w in self.waive
        )

    def over(self, inherited: Settings) -> Settings:
        """Lay these settings over an organisation's: each key, waiver and declared fact of ours wins."""
        ours, theirs = self.places, inherited.places
        return self._replace(
            intent=self.intent or inherited.intent,
            require=self.require if "require" in ours else inherited.require,
            min_score=self.min_score if self.min_score is not None else inherited.min_score,
            rules=inherited.rules + self.rules,
            waive=self.waive
            + tuple(w for w in inherited.waive if w.rule not in {own.rule for own in self.waive}),
            declared=self.declared + _not_declared_by(self.declared, inherited.declared),
            places={**theirs, **ours},
            path=self.path or inherited.path,
        )

    def inherited_notes(self, organisation: Settings) -> tuple[str, ...]:
        """Say for each setting that came from the organisation's file which line it was."""
        came = [
            f"{key} from {place}"
            for key, place in self.places.items()
            if organisation.places.get(key) == place
        ]
        return (f"Settings of your organisation apply: {', '.join(came)}.",) if came else ()


def _not_declared_by(ours: tuple[Declared, ...], theirs: tuple[Declared, ...]) -> tuple[Declared, ...]:
    fields = {declared.field for declared in ours}
    return tuple(declared for declared in theirs if declared.field not in fields)


def find(folder: Path) -> Path | None:
    """Return a folder's settings file, in the order of NAMES; pyproject.toml only with our table."""
    name = name_in(folder)
    return folder / name if name else None


def name_in(folder: str | Path) -> str:
    """Return the one of NAMES that is a folder's settings file; "" where there is none."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name != "pyproject.toml" or _is_ours(path)):
            return name
    return ""


def has_table(text: str) -> bool:
    """Whether a pyproject.toml has a table of ours: our name alone may be a dependency's."""
    return _OUR_TABLE.search(text) is not None


def nearly_has_table(text: str) -> bool:
    """Whether a pyproject.toml has a table that was surely meant as ours, under another name."""
    return "openness" in text and _NEARLY_OURS.search(text) is not None


def _is_ours(path: str) -> bool:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return has_table(file.read())
    except OSError:
        return False


def decoded(raw: bytes, path: str) -> str:
    """Decode a settings file; raises UsageMistake where it is not UTF-8."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise UsageMistake("settings are UTF-8 text; save the file again as UTF-8", path=path) from None


def load(path: Path) -> Settings:
    """Read a settings file from disk; raises UsageMistake, naming file and line."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageMistake(f"we could not read these settings: {error.strerror}", path=str(path)) from None
    settings = parse(decoded(raw, str(path)), path.as_posix())
    folders = tuple(str((path.parent / folder).resolve()) for folder in settings.rules)
    return settings._replace(rules=folders)


def parse(text: str, path: str) -> Settings:
    """Read settings from text. `path` is how messages name it; in a pyproject.toml they are in our table.

    Raises UsageMistake for anything that is not exactly a known key with a value of its kind.
    """
    from openness_lint.settingsreader import Reader  # noqa: PLC0415 - few repositories have settings

    table, lines = _table(text, path)
    reader = Reader(path, text, lines)
    reader.known((), table, KEYS)
    return Settings(
        intent=reader.choice(table, "intent", INTENTS),
        require=reader.texts(table, "require"),
        min_score=reader.score(table),
        rules=reader.texts(table, "rules"),
        waive=tuple(reader.waive(rule, value) for rule, value in reader.table(table, "waive").items()),
        declared=reader.declared(table),
        places=reader.places(table),
        path=path,
    )


def _table(text: str, path: str) -> tuple[dict[str, object], dict[Key, int]]:
    """Parse the text; return our table and the line of each of its keys."""
    import tomllib  # noqa: PLC0415 - few repositories have settings

    from openness_lint import toml  # noqa: PLC0415

    try:
        whole = toml.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = toml.broken_line(str(error), text)
        raise UsageMistake(f"this is not valid TOML: {error}", path=path, line=line) from None
    except toml.TooMuch as error:
        raise UsageMistake(f"this cannot be settings: {error}", path=path) from None
    lines = toml.key_lines(text)
    if not path.endswith("pyproject.toml"):
        return whole, lines
    tools = whole.get("tool")
    ours = tools.get(TABLE[1], {}) if isinstance(tools, dict) else {}
    if not isinstance(ours, dict):
        raise UsageMistake("[tool.openness-lint] must be a table", path=path, line=toml.line_of(lines, TABLE))
    return ours, {key[2:]: line for key, line in lines.items() if key[:2] == TABLE and len(key) > 2}
