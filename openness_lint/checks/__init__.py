"""The vocabulary of checks: one function per idea, one explicit dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from openness_lint.findings import Verdict
from openness_lint.repository import Repository

Check = Callable[[Repository, Mapping[str, object]], Verdict]

CHECKS: dict[str, Check] = {}
