"""The formats against the validators and schemas of those who read them. Slow: they need npm and a browser."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import sample

from openness_lint.reports import render, render_many

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
PYTEST = "8.3.5"  # whose source archive holds the JUnit schema


def reports():
    return [sample.anytown(), sample.leaking(), sample.spotless(), sample.unseen(), sample.hostile()]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for number, report in enumerate([sample.anytown(), sample.unseen(), sample.hostile()]):
        (folder / f"{number}.html").write_text(render(report, "html"), encoding="utf-8")
    (folder / "several.html").write_text(render_many(reports()[:2], "html"), encoding="utf-8")
    return sorted(folder.glob("*.html"))


def test_axe_finds_nothing_and_no_page_overflows(pages, npm, node_modules):
    npm("axe-core")
    npm("playwright-core")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("needs Chromium (Debian's package chromium)")
    command = ["node", str(HERE / "browser.cjs"), str(node_modules), chromium, *map(str, pages)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert len(found) == 5 * len(pages)
    for one in found:
        assert one["violations"] == [], one
        assert one["overflow"] <= 0, one
        assert one["requests"] == 1, one
        assert one["passes"] > 20, one


def test_html_validate_is_content(pages, npm):
    program = npm("html-validate") / "bin" / "html-validate.mjs"
    command = ["node", str(program), "--preset", "recommended", *map(str, pages)]
    run = subprocess.run(
        command, capture_output=True, text=True, timeout=120, cwd=pages[0].parent, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_sarif_is_valid(npm):
    from jsonschema import validators

    found = sorted(npm("@microsoft/sarif-multitool-linux").rglob("sarif-2.1.0.json"))
    if not found:
        pytest.skip("this sarif-multitool ships no schema")
    schema = json.loads(found[0].read_text(encoding="utf-8-sig"))
    validator = validators.validator_for(schema)(schema)
    for report in reports():
        log = json.loads(render(report, "sarif"))
        assert [error.message for error in validator.iter_errors(log)] == []
    broken = json.loads(render(sample.anytown(), "sarif"))
    broken["runs"][0]["results"][0]["level"] = "bad"
    assert not validator.is_valid(broken)


def test_junit_is_valid(tmp_path):
    xmlschema = pytest.importorskip("xmlschema", reason="needs the package xmlschema")
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "--no-binary",
        "pytest",
        f"pytest=={PYTEST}",
    ]
    run = subprocess.run(
        [*command, "-d", str(tmp_path)], capture_output=True, text=True, timeout=180, check=False
    )
    archives = list(tmp_path.glob("pytest-*.tar.gz"))
    if run.returncode or not archives:
        pytest.skip("needs pytest's source archive from the package index")
    with tarfile.open(archives[0]) as archive:
        member = next(one for one in archive.getnames() if one.endswith("junit-10.xsd"))
        schema = xmlschema.XMLSchema(archive.extractfile(member).read().decode())
    for report in reports():
        assert [error.reason for error in schema.iter_errors(render(report, "junit"))] == []


def test_hostile_markdown_is_harmless_to_a_forges_parser():
    cmarkgfm = pytest.importorskip("cmarkgfm", reason="needs the package cmarkgfm")
    from cmarkgfm.cmark import Options

    text = render(sample.hostile(), "markdown", verbose=True)
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    tags = set(re.findall(r"<([a-zA-Z0-9]+)", html))
    assert tags <= {"h2", "h3", "p", "strong", "em", "ul", "ol", "li", "pre", "code", "details", "summary"}
    assert html.count("<details") == html.count("</details>")
    outside = re.sub(r"(?s)<(code|pre)[^>]*>.*?</\1>", "", html)
    assert not re.search(r"@\w", outside)
