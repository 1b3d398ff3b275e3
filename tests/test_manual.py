"""The pages on installing, settings and the command line say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openness_lint import cli, settings
from openness_lint.commands import audit
from openness_lint.reports import FORMATS
from openness_lint.settingsreader import DECLARE

DOCS = Path(__file__).parent.parent / "docs"
PAGES = ("install.md", "settings.md", "command-line.md", "ci.md")


def page(name):
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text, info):
    return re.findall(rf"^```{info}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_every_settings_example_is_valid():
    examples = blocks(page("settings.md"), "toml")
    assert examples
    for example in examples:
        assert settings.parse(example, "openness.toml").places


def test_every_key_is_described():
    text = page("settings.md")
    assert [key for key in settings.KEYS if f"`{key}`" not in text and f"[{key}" not in text] == []
    assert [key for key in DECLARE if f"`{key}`" not in text] == []


def test_every_command_option_and_format_is_described():
    text = page("command-line.md")
    assert [name for name in cli.COMMANDS if f"openness-lint {name}" not in text] == []
    options = [name for param in audit.command.params for name in param.opts if name.startswith("--")]
    assert [name for name in options if f"`{name}" not in text and name != "--colour"] == []
    assert [name for name in FORMATS if f"`{name}`" not in text] == []


@pytest.mark.parametrize("name", PAGES)
def test_powershell_stands_beside_every_shell_line(name):
    text = page(name).replace("openness-lint completion", "")
    shells = blocks(text, "sh")
    assert len(blocks(text, "powershell")) >= len(
        [block for block in shells if "eval" not in block and ".fish" not in block]
    )


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name):
    for target in re.findall(r"\]\(([a-z-]+\.md)[)#]", page(name)):
        assert (DOCS / target).exists()
