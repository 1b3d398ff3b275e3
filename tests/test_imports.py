"""What a run imports: an ordinary audit of a folder pays for nothing that it does not use."""

from __future__ import annotations

import subprocess
import sys

import pytest

try:
    import resource
except ImportError:  # Windows
    resource = None

from tests.builders import start

# Costly, and needed only online, for rule packs, for one report format, or by plug-ins.
NEVER = {
    "github",
    "gitlab",
    "requests",
    "urllib3",
    "jsonschema",
    "jinja2",
    "dask",
    "importlib.metadata",
    "importlib.resources",
    "license_expression",
    "truststore",
    "ssl",
    "socket",
    "http.client",
    "sqlite3",
    "asyncio",
    "multiprocessing",
    "email",
    "xml.etree.ElementTree",
}
AUDIT_NEVER = NEVER | {"yaml", "difflib", "tempfile", "dataclasses", "pathlib"}
FILES = {
    "README.md": "# Bin days\n\nLets residents of Anytown see when their bins are collected.\n",
    "LICENCE": "MIT License\n\nCopyright (c) 2026 Anytown Council\n",
    "package.json": '{"name": "bin-days", "license": "MIT"}\n',
    "pyproject.toml": '[project]\nname = "bin-days"\n',
}


def imported(folder, *args):
    """Run a command and return the names of all modules that were loaded when it ended."""
    code = (
        f"import sys; sys.argv = ['openness-lint', *{args!r}]\n"
        "from openness_lint.__main__ import main\n"
        "code = main()\n"
        "sys.stderr.write('\\n'.join(['MODULES', *sys.modules]))\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, done.stderr  # 1 where a requirement is not met
    return set(done.stderr.partition("MODULES\n")[2].split("\n"))


@pytest.fixture
def folder(tmp_path):
    return start(tmp_path, FILES, on="2026-11-01")


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("--quiet",),
        ("--verbose", "--color", "always"),
        ("--format", "json"),
        ("--format", "markdown"),
        ("--format", "github"),
        ("--require", "status-stated:partly", "--extended"),
    ],
)
def test_an_audit_of_a_folder_imports_nothing_costly(folder, args):
    assert imported(folder, *args) & AUDIT_NEVER == set()


@pytest.mark.parametrize("args", [("--help",), ("audit", "--help"), ("rules",), ("explain", "licence-file")])
def test_help_and_pages_import_nothing_costly(folder, args):
    assert imported(folder, *args) & NEVER == set()


def test_the_help_imports_no_command_and_no_check(folder):
    ours = {name for name in imported(folder, "--help") if name.startswith("openness_lint.")}
    assert ours <= {
        "openness_lint.__main__",
        "openness_lint.cli",
        "openness_lint.console",
        "openness_lint.errors",
        "openness_lint.nearest",
    }


def test_the_version_imports_nothing_at_all(folder):
    assert {
        name for name in imported(folder, "--version") if "." in name and name.startswith("openness")
    } == {"openness_lint.__main__"}


def cpu(*command):
    """Return the least CPU time of a few runs, in seconds: the least one was disturbed least."""
    times = []
    for _ in range(7):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


@pytest.mark.skipif(resource is None, reason="Windows does not count the CPU time of children")
def test_the_version_costs_at_most_60_ms_over_a_bare_interpreter():
    bare = cpu(sys.executable, "-c", "pass")
    assert cpu(sys.executable, "-m", "openness_lint", "--version") - bare < 0.06


def test_yaml_is_read_where_there_is_some(folder):
    (folder / "publiccode.yml").write_text("publiccodeYmlVersion: '0.4'\nname: Bin days\n")
    assert imported(folder) & NEVER == set()
