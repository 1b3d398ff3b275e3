"""What we give people for their CI: valid to the linters of each service, pinned, and run for real where it can be."""

from __future__ import annotations

import importlib.util
import re
import sys

import pytest
import yaml

from openness_lint import __version__
from openness_lint.reports import FORMATS
from tests.builders import start
from tests.packaging import ROOT, run, tool

CI = ROOT / "examples" / "ci"
EXAMPLES = sorted(CI.glob("github-*.yml"))
WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), *EXAMPLES]
OURS = "owner/openness-lint@"
USES = re.compile(r"^\s*-? *uses: (?P<what>\S+)(?P<comment>.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")


def read(path):
    return path.read_text(encoding="utf-8")


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def needs(name):
    path = script("build_ci_examples").program(name)
    if path is None:
        pytest.skip(f"{name} is not here")
    return path


def names(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", WORKFLOWS, ids=names)
def test_what_others_wrote_is_pinned_by_its_sha_with_its_version_beside_it(path):
    for use in USES.finditer(read(path)):
        if use["what"].startswith(("./", OURS)):
            continue
        assert PINNED.fullmatch(use["what"])
        assert re.match(r" # v\d+\.\d+\.\d+", use["comment"])


def test_one_action_has_one_pin_everywhere():
    pins = {}
    for path in [*WORKFLOWS, ROOT / "docs" / "ci.md"]:
        for use in USES.finditer(read(path)):
            name, _, pin = use["what"].partition("@")
            pins.setdefault(name, set()).add(pin)
    assert [name for name, found in pins.items() if len(found) > 1] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=names)
def test_a_workflow_may_read_and_nothing_else_unless_a_job_says_why(path):
    workflow = yaml.safe_load(read(path))
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in read(path)
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"]
        for name, may in job.get("permissions", {}).items():
            if may == "write":
                assert re.search(rf"{name}: write # \w", read(path))


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=names)
def test_no_expression_is_put_into_a_shell(path):
    text = yaml.safe_load(read(path))
    jobs = text["jobs"].values() if "jobs" in text else [text["runs"]]
    runs = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert [line for line in runs if "${{" in line] == []


def test_the_examples_use_inputs_that_the_action_has():
    known = yaml.safe_load(read(ROOT / "action.yml"))["inputs"]
    for path in EXAMPLES:
        for job in yaml.safe_load(read(path))["jobs"].values():
            for step in job["steps"]:
                if step["uses"].startswith(OURS):
                    given = step.get("with", {})
                    assert set(given) <= set(known)
                    assert set(given.get("format", "html").split(", ")) <= set(FORMATS)


def test_the_documentation_names_every_input_and_output():
    action, page = yaml.safe_load(read(ROOT / "action.yml")), read(ROOT / "docs" / "ci.md")
    told = [f"`{name}`" for name in (*action["inputs"], *action["outputs"])]
    assert [name for name in told if name not in page] == []
    spec, _ = yaml.safe_load_all(read(ROOT / "templates" / "openness-lint.yml"))
    assert [name for name in spec["spec"]["inputs"] if f"`{name}`" not in page] == []


def test_the_documentation_leads_to_files_that_are_there():
    links = re.findall(r"\]\((\.\./[^)#]+)", read(ROOT / "docs" / "ci.md"))
    assert len(links) > 10
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_versions_in_the_examples_are_ours():
    major = __version__.partition(".")[0]
    for path in CI.glob("*.yml"):
        for found in re.findall(r"openness-lint@(v?\d+(?:\.\d+)*)", read(path)):
            assert found in {f"v{major}", f"v{__version__}", __version__}
    assert f"rev: v{__version__}" in read(CI / "pre-commit-config.yaml")


def test_a_release_is_refused_where_tag_version_and_changes_disagree():
    release = script("release")
    changes, publiccode = (
        "# Changes\n\n## 1.2.0\n\n- New.\n\n## 1.1.0\n\n- Old.\n",
        'softwareVersion: "1.2.0"',
    )
    assert release.problems("v1.2.0", "1.2.0", changes, publiccode) == []
    assert release.notes("1.2.0", changes) == "- New."
    assert len(release.problems("v1.3.0", "1.2.0", changes, publiccode)) == 1
    assert len(release.problems("v1.3.0", "1.3.0", changes, publiccode)) == 2


def test_this_version_could_be_released():
    release = script("release")
    changes, publiccode = read(ROOT / "CHANGELOG.md"), read(ROOT / "publiccode.yml")
    assert release.problems(f"v{__version__}", __version__, changes, publiccode) == []


@pytest.mark.slow
def test_zizmor_finds_nothing_unsafe():
    done = run(needs("zizmor"), "--offline", "--no-progress", "-c", ROOT / ".github" / "zizmor.yml",
               ROOT / "action.yml", *WORKFLOWS, check=False)  # fmt: skip
    assert done.code == 0, done.out


@pytest.mark.slow
def test_actionlint_finds_no_mistake():
    done = run(needs("actionlint"), *WORKFLOWS, cwd=ROOT, check=False)
    assert (done.code, done.out) == (0, "")


SCHEMAS = [
    ("github-actions", ROOT / "action.yml"),
    *[("github-workflows", path) for path in WORKFLOWS],
    ("gitlab-ci", CI / "gitlab.yml"),
    ("azure-pipelines", CI / "azure-pipelines.yml"),
    ("circle-ci", CI / "circleci.yml"),
    ("bitbucket-pipelines", CI / "bitbucket-pipelines.yml"),
]


def valid(schema, path):
    # Azure's own schema holds a pattern that is none in ECMAScript.
    run(needs("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", "--regex-variant", "python", path)


@pytest.mark.slow
@pytest.mark.parametrize(("schema", "path"), SCHEMAS, ids=[names(path) for _, path in SCHEMAS])
def test_each_file_is_valid_to_its_service(schema, path):
    valid(schema, path)


@pytest.mark.slow
def test_the_component_is_valid_once_its_inputs_are_filled_in(tmp_path):
    """The published schema knows the job, and not the head that declares the inputs."""
    head, _, job = read(ROOT / "templates" / "openness-lint.yml").partition("\n---\n")
    inputs = yaml.safe_load(head)["spec"]["inputs"]
    assert set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", job)) == set(inputs)
    for name, spec in inputs.items():
        job = job.replace(f"$[[ inputs.{name} ]]", str(spec.get("default", "x")).lower() or "''")
    (tmp_path / "job.yml").write_text(job, encoding="utf-8")
    valid("gitlab-ci", tmp_path / "job.yml")


@pytest.mark.slow
@pytest.mark.parametrize("what", ["github", "pre-commit", "gitlab"])
def test_what_it_prints_on_an_example_is_what_we_show(what):
    """The Action through a workflow's own `uses:`, the hook, and the component's job: run, and compared."""
    ci = script("build_ci_examples")
    if absent := ci.missing(what):
        pytest.skip(f"{absent} is not here")
    texts = ci.printed(what)
    for name, text in texts.items():
        assert text == read(ci.PRINTED / name)
    assert ci.stale(texts) == []


TRAPS = (
    "click.py",
    "subprocess.py",
    "venv.py",
    "pip.py",
    "logging.py",
    "json.py",
    "sitecustomize.py",
    "openness_lint/__init__.py",
)
HOSTILE = (
    "# Bins\n\nWe built this because\r::set-output name=score::100\n\n::stop-commands::x\n\n##[error]x\n"
)


@pytest.mark.slow
def test_the_action_runs_nothing_of_a_repository_that_is_full_of_traps(tmp_path):
    """Files that bear the names of Python's own parts, and a front page of commands, under the whole Action."""
    needs("act")
    ci = script("build_ci_examples")
    marker = tmp_path / "was-run"
    trap = f"open({str(marker)!r}, 'w').close()\n"
    folder = start(tmp_path / "bins", dict.fromkeys(TRAPS, trap) | {"README.md": HOSTILE}, on=ci.DAY)
    log = ci.acted(tmp_path, folder)
    assert "Job succeeded" in log
    assert not marker.exists()
    assert set(re.findall(r"::set-output:: ([^=]*)=", log)) == {"python", "score", "band", "report-path"}
    assert "::set-output:: score=100" not in log


def test_the_drawn_terminal_is_only_text():
    svg = script("build_screenshots").terminal("\x1b[1mBins\x1b[0m\n\n</text><script>&\n\nWhat we found\n")
    assert "&lt;/text&gt;&lt;script&gt;&amp;" in svg
    assert 'font-weight="700" fill="#ffffff">Bins</text>' in svg
    assert "What we found" not in svg
    assert "\x1b" not in svg


@pytest.mark.slow
def test_the_shell_parts_are_sound():
    checker = tool("shellcheck")
    if checker is None:
        pytest.skip("shellcheck is not here")
    run(checker, ROOT / "action" / "install.sh")
