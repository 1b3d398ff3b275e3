"""The house sizes hold, and the measure itself can tell a long function from a short one."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _sizes():
    spec = importlib.util.spec_from_file_location("sizes", ROOT / "scripts" / "sizes.py")
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["sizes"] = module
    spec.loader.exec_module(module)
    return module


def test_our_functions_and_files_keep_the_house_sizes():
    paths = sorted((ROOT / "openness_lint").rglob("*.py"))
    assert _sizes().complaints(paths) == []


def test_a_long_function_and_a_long_file_are_named(tmp_path):
    file = tmp_path / "long.py"
    file.write_text("def long():\n" + "    x = 1\n" * 300)
    said = " ".join(_sizes().complaints([file]))
    assert "long.py:1 long: 301 lines" in said
    assert "long.py: 301 lines" in said
    assert "the median function" in said


def test_summary_of_nothing_is_nothing():
    assert _sizes().summary([]) == (0, 0)
