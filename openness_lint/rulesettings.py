"""The settings block of a rule page: which keys there are, what each may hold, and what goes together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openness_lint.findings import Answer
from openness_lint.patterns import Pattern
from openness_lint.rule import LEVELS, PLACEHOLDER, THEMES
from openness_lint.rulepage import CONTROL, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openness_lint.errors import UsageMistake
    from openness_lint.rulepage import Page

NEEDS = ("files", "history", "hosting", "links")
TEXT, NUMBER, LIST, TABLE = "text in quotes", "a whole number", "a list of texts", "a table"
# key -> what it holds
KEYS = {
    "id": TEXT,
    "theme": TEXT,
    "level": TEXT,
    "points": NUMBER,
    "core": NUMBER,
    "needs": LIST,
    "minutes": NUMBER,
    "since": TEXT,
    "check": TEXT,
    "sources": LIST,
    "replaces": TEXT,
    "says": TABLE,
    "options": TABLE,
}
OPTIONAL = ("points", "core", "replaces", "options")
ID = Pattern(r"[a-z0-9]+(?:-[a-z0-9]+){0,7}", cased=True)
MOST_POINTS, MOST_MINUTES = 10, 480


class Settings:
    """The settings of one page, checked on the way in. Every mistake is a UsageMistake at its own line."""

    def __init__(self, page: Page, theme: str) -> None:
        self._page = page
        self._values = page.settings
        self._check_keys()
        self._check_place(theme)
        self._check_level()

    def word(self, key: str) -> str:
        """Give one text."""
        value = self._values[key]
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(key)
        return value

    def number(self, key: str) -> int:
        """Give one whole number, 0 where it is not given."""
        value = self._values.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self._wrong(key)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Give one list of texts."""
        value = self._values[key]
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(item, str) and item for item in value)
        ):
            raise self._wrong(key)
        if key == "needs":
            for item in value:
                self._known(key, item, NEEDS)
        return tuple(value)

    def says(self) -> Mapping[str, str]:
        """Give the messages by answer. "yes" and "no" are always there."""
        says = self._values["says"]
        if not isinstance(says, dict):
            raise self._wrong("says")
        for key, message in says.items():
            self._known("says", key, tuple(answer.value for answer in Answer), at=key)
            if not isinstance(message, str) or not message.strip():
                raise self._page.mistake_at_key(key, f"says.{key} is text in quotes")
            if re.search(r"[{}]", PLACEHOLDER.sub("", message)):
                raise self._page.mistake_at_key(key, "curly brackets hold one plain name, such as {status}")
        for key in ("yes", "no"):
            if key not in says:
                raise self._page.mistake_at_key("says", f"[says] needs a message for {key!r}")
        return says

    def options(self) -> Mapping[str, object]:
        """Give the check's options, empty where there are none."""
        options = self._values.get("options", {})
        if not isinstance(options, dict):
            raise self._wrong("options")
        return options

    def _check_keys(self) -> None:
        for key, value in self._values.items():
            if key not in KEYS:
                raise self._page.mistake_at_key(key, f"unknown key {key!r}; {suggestion(key, KEYS)}")
            # The page was searched for them already: only an escape can still make one.
            if "\\" in self._page.head[2].body and any(CONTROL.search(text) for text in _texts(value)):
                raise self._page.mistake_at_key(
                    key, f"{key!r} holds a control character (a stray backslash?)"
                )
        for key in KEYS:
            if key not in OPTIONAL and key not in self._values:
                raise self._page.mistake_at_key(key, f"the settings need the key {key!r}")

    def _check_place(self, theme: str) -> None:
        name = self._page.name.rpartition("/")[2].removesuffix(".md")
        if self.word("id") != name:
            raise self._page.mistake_at_key(
                "id", f"the id {self.word('id')!r} differs from the file's name {name!r}"
            )
        if not ID.fullmatch(name):
            raise self._page.mistake_at_key("id", "an id is small letters, digits and single hyphens")
        self._known("theme", self.word("theme"), THEMES)
        if self.word("theme") != theme:
            raise self._page.mistake_at_key("theme", f"the theme differs from the page's folder {theme!r}")

    def _check_level(self) -> None:
        level, points = self.word("level"), self.number("points")
        self._known("level", level, LEVELS)
        if points > MOST_POINTS:
            raise self._page.mistake_at_key("points", f"a rule has at most {MOST_POINTS} points")
        if level in ("gate", "caution") and points:
            raise self._page.mistake_at_key("points", f"a {level} has 0 points: it never changes the number")
        if "core" in self._values and self.number("core") < 1:
            raise self._page.mistake_at_key("core", "core is a version, from 1")
        if "core" in self._values and level not in ("gate", "caution") and not points:
            raise self._page.mistake_at_key("points", "a core rule has at least 1 point")
        if not 1 <= self.number("minutes") <= MOST_MINUTES:
            raise self._page.mistake_at_key("minutes", f"minutes are between 1 and {MOST_MINUTES}")

    def _known(
        self, key: str, word: str, known: Mapping[str, object] | tuple[str, ...], at: str = ""
    ) -> None:
        if word not in known:
            raise self._page.mistake_at_key(
                at or key, f"{key}: {word!r} is not known; {suggestion(word, known)}"
            )

    def _wrong(self, key: str) -> UsageMistake:
        return self._page.mistake_at_key(key, f"{key!r} is {KEYS[key]}")


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
