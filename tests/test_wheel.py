"""What people install: the built wheel in a clean environment, from its own folder, without our tools."""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
import zipfile

import pytest

from tests.builders import start
from tests.packaging import ROOT, clean_environment, copy_of_work_tree, run, tool

pytestmark = pytest.mark.slow

FILES = {
    "README.md": "# Bin days\r\n\r\nLets residents of Anytown see when their bins are collected.\r\n",
    "LICENCE": "MIT License\n\nCopyright (c) 2026 Anytown Council\n",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A source archive, and a wheel that is built from it."""
    source = copy_of_work_tree(tmp_path_factory.mktemp("source"))
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, source)
    return source, next(out.glob("*.tar.gz")), next(out.glob("*.whl"))


@pytest.fixture(scope="session")
def programs(built, tmp_path_factory):
    return clean_environment(tmp_path_factory.mktemp("clean") / "venv", built[2])


@pytest.fixture
def folder(tmp_path):
    return start(tmp_path / "bin days", FILES, on="2026-11-01")


def contents(wheel):
    """Return name -> checksum of what a wheel installs."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names}


def test_the_wheel_holds_the_package_with_its_rules_and_nothing_at_the_top(built):
    names = set(contents(built[2]))
    assert {name.split("/")[0] for name in names} == {"openness_lint"}
    assert {"openness_lint/py.typed", "openness_lint/rulebook/README.md"} <= names
    pages = {
        f"openness_lint/rulebook/{page.relative_to(ROOT / 'rules').as_posix()}"
        for page in (ROOT / "rules").rglob("*.md")
    }
    assert pages <= names
    with zipfile.ZipFile(built[2]) as archive:
        assert any(name.endswith(".dist-info/licenses/LICENCE") for name in archive.namelist())


def test_the_wheel_holds_every_data_file_of_the_package(built):
    source, _, wheel = built
    ours = {
        path.relative_to(source).as_posix()
        for path in (source / "openness_lint").rglob("*")
        if path.is_file()
    }
    assert {name for name in ours if "__pycache__" not in name} <= set(contents(wheel))


def test_the_wheel_of_the_checkout_is_the_wheel_of_the_source_archive(built, tmp_path):
    source, _, wheel = built
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, source)
    assert contents(next(tmp_path.glob("*.whl"))) == contents(wheel)


def test_the_source_archive_holds_what_a_packager_needs_and_no_litter(built):
    with tarfile.open(built[1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"README.md", "LICENCE", "pyproject.toml", "tests/test_wheel.py", "rules/README.md"} <= names
    assert not [
        name for name in names if "__pycache__" in name or name.startswith((".venv", ".git/", "build/"))
    ]


def test_it_runs_from_anywhere_with_nothing_but_its_dependencies(programs, folder):
    door = programs / "openness-lint"
    assert "Usage: openness-lint" in run(door, "--help").out
    assert run(door, "--version").out.startswith("openness-lint ")
    report = json.loads(run(door, "audit", folder, "--format", "json", cwd=folder.parent).out)
    assert report["repository"]["name"] == "bin days"
    assert "licence-file" in run(door, "rules", cwd=folder).out
    assert "Why it matters" in run(door, "explain", "licence-file").out
    run(programs / "python", "-m", "pip", "check")


def test_every_format_comes_out_of_the_wheel(programs, folder):
    for name in (
        "text",
        "json",
        "markdown",
        "html",
        "sarif",
        "junit",
        "gitlab",
        "github",
        "badge",
        "badge-json",
    ):
        assert run(programs / "openness-lint", "audit", folder, "--format", name).out


def test_installed_beside_the_package_that_is_called_rules_both_keep_their_files(programs):
    code = "import openness_lint.rules as r; print(len(r.load()), r.rulebook_folder().name)"
    count, name = run(programs / "python", "-c", code, cwd=programs).out.split()
    assert int(count) >= 22
    assert name == "rulebook"


def test_the_types_reach_those_who_import_it(programs, tmp_path):
    (tmp_path / "use.py").write_text(
        "from openness_lint.settings import Settings, parse\n\nsettings: Settings = parse('', 'openness.toml')\n"
    )
    mypy = tool("mypy")
    if mypy is None:
        pytest.skip("needs mypy")
    run(mypy, "--strict", "--python-executable", programs / "python", "use.py", cwd=tmp_path)


def test_an_editable_install_sees_the_rules_of_the_checkout(built, tmp_path):
    programs = clean_environment(tmp_path / "venv", "-e", built[0])
    code = "import openness_lint.rules as r; print(r.rulebook_folder())"
    assert run(programs / "python", "-c", code, cwd=tmp_path).out.strip() == str(built[0] / "rules")
    assert "licence-file" in run(programs / "openness-lint", "rules", cwd=tmp_path).out


def test_one_file_for_locked_down_machines(built, folder, tmp_path):
    shiv = tool("shiv")
    if shiv is None:
        pytest.skip("needs shiv")
    single = tmp_path / "openness-lint.pyz"
    run(shiv, "-q", "--reproducible", "-c", "openness-lint", "-o", single, built[2])
    root = tmp_path / "unpacked"
    assert run(sys.executable, single, "--version", SHIV_ROOT=root).out.startswith("openness-lint ")
    report = json.loads(run(sys.executable, single, "audit", folder, "--format", "json", SHIV_ROOT=root).out)
    assert report["findings"]
    assert "Why it matters" in run(sys.executable, single, "explain", "licence-file", SHIV_ROOT=root).out


@pytest.mark.parametrize("way", [("pipx", "run", "--spec"), ("uvx", "--from")])
def test_it_runs_without_being_installed(built, folder, tmp_path, way):
    program = tool(way[0])
    if program is None:
        pytest.skip(f"needs {way[0]}")
    home = {
        "PIPX_HOME": tmp_path / "pipx",
        "PIPX_DEFAULT_PYTHON": sys.executable,
        "UV_CACHE_DIR": tmp_path / "uv",
        "UV_PYTHON": sys.executable,
    }
    done = run(program, *way[1:], built[2], "openness-lint", "audit", folder, "--quiet", cwd=tmp_path, **home)
    assert "out of 100" in done.out
