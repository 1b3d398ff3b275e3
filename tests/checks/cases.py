"""Short repositories of our own writing in fixtures/*.toml, and what their answers are held to."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

from openness_lint.repository import NotSeen, Repository
from tests.builders import memory_files

FIXTURES = Path(__file__).parent / "fixtures"


def cases(name: str) -> list:
    """Read the cases of a file, each with its name as the test's."""
    found = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["name"]) for case in found]


def repository_of(case) -> Repository:
    return Repository(
        name=case.get("name_of", "anytown-work"),
        as_of=datetime.date(2026, 6, 30),
        files=memory_files({path: text.lstrip("\n") for path, text in case["files"].items()}),
        history=NotSeen("not looked at"),
        hosting=NotSeen("offline"),
    )


def agrees(check, case) -> None:
    """The answer, the kind of evidence and that its place exists."""
    repository = repository_of(case)
    verdict = check(repository, {})
    is_the_readers(verdict, case)
    if case["answer"] in {"yes", "partly"}:
        place = verdict.evidence[0]
        lines = repository.files.text(place.path).split("\n")
        assert 1 <= place.line <= len(lines)
        assert place.quote
    else:
        assert verdict.reason


def is_the_readers(verdict, case) -> None:
    """The answer and the kind of evidence that a careful reader gives."""
    assert verdict.answer == case["answer"], verdict
    if "kind" in case:
        assert verdict.evidence[0].kind == case["kind"], verdict


def can_be_opened(verdict, repository: Repository) -> None:
    """Every piece of evidence has words, and stands on a line that its file has."""
    for evidence in verdict.evidence:
        assert evidence.quote
        assert 1 <= evidence.line <= repository.files.text(evidence.path).count("\n") + 1
