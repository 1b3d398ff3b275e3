"""One repository, every route: the same answers, except where a route cannot know, and then it says so."""

from __future__ import annotations

import datetime
import io
import tarfile

import pytest

from openness_lint.findings import Answer
from openness_lint.request import Request, report_on
from tests.builders import MIT_GRANT
from tests.internet.forge import Facts
from tests.internet.repositories import PERSON, ROBOT, Commit, bare, clone, run

DAY = datetime.date(2026, 3, 1)
README = """# Bin days

Bin days tells people in Anytown when their bins are collected. It is for anybody who forgets.
Use it at [bins.anytown.example.org](https://bins.anytown.example.org), the live service.

## Status

This service is live and maintained, as of February 2026.

## Why we built it

Every year the council's contact centre took thousands of calls about bin days, because the printed calendar was lost or
wrong. We wanted people to find the day in seconds.

## What we learned

People looked for their street, not their postcode. We would start with the street list next time, and test it with the
contact centre first.

## Data

The collection days come from the [waste collection dataset](https://data.example.org/dataset/waste-collection), under
the Open Government Licence v3.0.

## How to run it

Install Python 3.11, then run `pip install -r requirements.txt` and `python src/bins.py`. Set COUNCIL in `.env.example`.

## Contact

Write to the digital team: digital@anytown.example.org. Tell us what is wrong in the issues.

## Licence

MIT, see [LICENCE](LICENCE).
"""
MIT = f"MIT License\n\nCopyright (c) 2024 Anytown Council\n{MIT_GRANT}"
FILES = {
    "README.md": README,
    "LICENCE": MIT,
    "CONTRIBUTING.md": "# Contributing\n\nOpen an issue first; we answer within two weeks.\n",
    ".github/ISSUE_TEMPLATE/bug.md": "---\nname: Bug\n---\nWhat went wrong?\n",
    ".gitlab/issue_templates/bug.md": "What went wrong?\n",
    "requirements.txt": "requests\n",
    ".env.example": "COUNCIL=anytown\n",
    "src/bins.py": "import os\n\nCOUNCIL = os.environ['COUNCIL']\n",
    "data/rounds.csv": "street,day\nHigh Street,Monday\n",
    "docs/map.png": b"\x89PNG\r\n\x1a\n\x00",
}
FACTS = Facts(
    description="When the bins of Anytown are collected", topics=("waste", "local-government", "uprn")
)


@pytest.fixture
def source(tmp_path):
    commits = [
        Commit("2023-02-01", {"README.md": "# Bin days\n"}),
        Commit("2024-06-01", FILES, tag="v1.0"),
        *[
            Commit(f"2025-{month:02}-03", {"CHANGELOG.md": f"# {month}\n"}, who=PERSON)
            for month in range(1, 13)
        ],
        Commit("2026-01-20", {"requirements.txt": "requests>=2\n"}, who=ROBOT),
    ]
    return bare(tmp_path / "bins.git", commits)


@pytest.fixture
def routes(forge, source, tmp_path, monkeypatch):
    """Give every route's target: name -> (target, online)."""
    for host in ("github.com", "gitlab.com", "codeberg.org", "git.example.org"):
        forge.add(host, "anytown/bins", source, FACTS)
    for name in ("GITHUB_TOKEN", "GITLAB_TOKEN", "FORGEJO_TOKEN"):
        monkeypatch.setenv(name, "pretend-0123456789abcdef")
    full = clone(source, tmp_path / "full" / "bins")
    shallow = clone(source, tmp_path / "shallow" / "bins", "--depth", "1")
    run(shallow, "remote", "set-url", "origin", "https://github.com/anytown/bins.git")
    archive = tmp_path / "archive" / "bins"
    with tarfile.open(fileobj=io.BytesIO(run(source, "archive", "main"))) as tar:
        tar.extractall(archive, filter="data")
    return {
        "full clone": (str(full), False),
        "shallow clone": (str(shallow), False),
        "shallow clone, online": (str(shallow), True),
        "archive": (str(archive), False),
        "git address": ("https://git.example.org/anytown/bins", False),
        "GitHub": ("https://github.com/anytown/bins", False),
        "GitLab": ("gitlab:anytown/bins", False),
        "Forgejo": ("codeberg:anytown/bins", False),
    }


def answers(target, online):
    report, _ = report_on(target, Request(as_of=DAY, online=online, extended=True))
    return {finding.rule.id: finding for finding in report.findings}


def test_every_route_gives_the_same_answers_or_says_why_not(routes):
    found = {name: answers(*route) for name, route in routes.items()}
    full = found["full clone"]
    assert sum(finding.answer is Answer.YES for finding in full.values()) >= 10
    for name, findings in found.items():
        assert findings.keys() == full.keys(), name
        for rule, finding in findings.items():
            if finding.answer is not full[rule].answer:
                said = [one for one in (finding, full[rule]) if says_why(one)]
                assert said, (name, rule, finding.answer, full[rule].answer)
    check_what_each_route_cannot_know(found)


def says_why(finding):
    """Say whether an answer tells that something could not be known by its route."""
    if finding.answer is Answer.CANNOT_TELL:
        return bool(finding.reason)
    return finding.answer is Answer.NO and "is not known here" in finding.reason


def check_what_each_route_cannot_know(found):
    unknown = {
        name: {rule for rule, finding in by_rule.items() if finding.answer is Answer.CANNOT_TELL}
        for name, by_rule in found.items()
    }
    need = {rule: finding.rule.needs for rule, finding in found["full clone"].items()}
    assert unknown["git address"] == unknown["full clone"] > unknown["GitHub"]
    assert unknown["shallow clone, online"] == unknown["GitHub"]
    assert unknown["GitLab"] | unknown["Forgejo"] <= unknown["full clone"]
    assert all("hosting" in need[rule] for rule in unknown["full clone"] - unknown["GitHub"])
    for name in ("shallow clone", "archive"):
        more = unknown[name] - unknown["full clone"]
        assert more, name
        assert all("history" in need[rule] for rule in more), name


def test_a_shallow_clone_is_never_called_inactive(routes):
    shallow, full = answers(*routes["shallow clone"]), answers(*routes["full clone"])
    assert full["sign-of-life"].answer is Answer.YES
    assert shallow["sign-of-life"].answer is Answer.CANNOT_TELL
    assert "fetch-depth: 0" in shallow["sign-of-life"].reason
