"""The fake forge speaks as GitHub's own descriptions say, and our question to GraphQL is one that it understands.

Needs npm for GitHub's published descriptions and recordings; skipped, saying so, where there is none. With
OPENNESS_NODE_MODULES set to a node_modules folder, nothing is installed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from openness_lint.collect.github import QUERY
from openness_lint.collect.hosting import look
from openness_lint.collect.target import parse_target
from tests.internet.forge import FAULTS, Facts
from tests.internet.server import Asked

pytestmark = pytest.mark.slow
PACKAGES = ("@octokit/openapi@23.0.2", "@octokit/graphql-schema@15.26.1", "@octokit/fixtures@23.1.2")
QUESTIONS = {
    "/repos/{owner}/{repo}": "/repos/anytown/bins",
    "/repos/{owner}/{repo}/releases/latest": "/repos/anytown/bins/releases/latest",
    "/repos/{owner}/{repo}/git/trees/{tree_sha}": "/repos/anytown/.github/git/trees/HEAD",
    "/rate_limit": "/rate_limit",
}
FACTS = {
    "usual": Facts(defaults=("CONTRIBUTING.md", "docs/SUPPORT.md")),
    "fork": Facts(parent="elsewhere/bins", defaults=("a/b/c.md",)),
    "bare": Facts(description=None, topics=(), homepage=None, release=None),
    "moved": Facts(moved_to="anytown/collections"),
    "private": Facts(private=True, token="pretend-0123456789"),
    "finished": Facts(archived=True, issues_on=False, template=True, discussions_on=True, open_issues=0),
}


@pytest.fixture(scope="session")
def octokit(tmp_path_factory):
    """Give the folder of GitHub's published packages."""
    if said := os.environ.get("OPENNESS_NODE_MODULES"):
        return Path(said) / "@octokit"
    if not shutil.which("npm"):
        pytest.skip("npm is not here, so GitHub's own descriptions cannot be had")
    folder = tmp_path_factory.mktemp("npm")
    command = [
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
        str(folder),
        *PACKAGES,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        pytest.skip(f"npm could not install GitHub's own descriptions: {done.stderr[-200:]}")
    return folder / "node_modules" / "@octokit"


@pytest.fixture(scope="session")
def description(octokit):
    return _nullable(
        json.loads((octokit / "openapi" / "generated" / "api.github.com.json").read_text("utf-8"))
    )


def _nullable(node):
    """Turn OpenAPI's `nullable` into the JSON schema that validators know."""
    if isinstance(node, list):
        return [_nullable(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _nullable(value) for key, value in node.items()}
    if node.pop("nullable", False) is True and "type" in node:
        node["type"] = [node["type"], "null"]
    elif "allOf" in node and len(node["allOf"]) == 1 and "$ref" in node["allOf"][0]:
        node = {"anyOf": [node["allOf"][0], {"type": "null"}]}
    return node


def ask(forge, path, **headers):
    asked = Asked("api.github.com", "GET", path, "", {name.lower(): value for name, value in headers.items()})
    return forge._answer(asked)


def errors(description, pattern, answer):
    """Hold an answer against the description; gives what is wrong with it."""
    import jsonschema

    responses = description["paths"][pattern]["get"]["responses"]
    assert str(answer.status) in responses or answer.status in {301, 403, 404}
    response = responses.get(str(answer.status), {})
    if reference := response.get("$ref"):
        response = description["components"]["responses"][reference.rpartition("/")[2]]
    schema = {"$ref": "#/components/schemas/basic-error"}
    if "content" in response:
        schema = response["content"]["application/json"]["schema"]
    whole = {**schema, "components": description["components"]}
    validator = jsonschema.Draft202012Validator(whole)
    return [
        f"{list(error.path)}: {error.message[:200]}"
        for error in validator.iter_errors(json.loads(answer.body))
    ]


@pytest.mark.parametrize("pattern", QUESTIONS)
@pytest.mark.parametrize("name", FACTS)
def test_every_answer_is_as_described(forge, bins, description, name, pattern):
    forge.add("github.com", "anytown/bins", bins, FACTS[name])
    forge.add("github.com", "anytown/collections", bins, Facts())
    assert errors(description, pattern, ask(forge, QUESTIONS[pattern])) == []


@pytest.mark.parametrize(
    "fault",
    ["not-found", "forbidden", "primary-limit", "secondary-limit", "too-many", "server-error", "blocked"],
)
def test_every_refusal_is_a_basic_error(forge, bins, description, fault):
    forge.add("github.com", "anytown/bins", bins)
    answer = FAULTS[fault](forge, Asked("api.github.com", "GET", "/repos/anytown/bins", "", {}))
    import jsonschema

    schema = {"$ref": "#/components/schemas/basic-error", "components": description["components"]}
    jsonschema.validate(json.loads(answer.body), schema)


def test_an_answer_that_is_wrong_is_noticed(forge, bins, description):
    forge.add("github.com", "anytown/bins", bins)
    answer = ask(forge, "/repos/anytown/bins")
    body = json.loads(answer.body)
    body["archived"] = "no"
    del body["topics"], body["has_issues"]
    answer.body = json.dumps(body).encode()
    assert len(errors(description, "/repos/{owner}/{repo}", answer)) >= 2


def test_graphql_understands_our_question(octokit):
    graphql = pytest.importorskip("graphql", reason="graphql-core is not here")

    text = (octokit / "graphql-schema" / "schema.graphql").read_text("utf-8")
    schema = graphql.build_schema(text, assume_valid=True)  # it is not quite: two fields are there twice
    assert graphql.validate(schema, graphql.parse(QUERY)) == []
    assert graphql.validate(schema, graphql.parse(QUERY.replace("isArchived", "isArchivd"))) != []


def _replay(octokit, scenario, replayed):
    import responses

    folder = octokit / "fixtures" / "scenarios" / "api.github.com" / scenario
    for entry in json.loads((folder / "normalized-fixture.json").read_text("utf-8")):
        if entry["method"] == "get":
            drop = {"content-length", "content-encoding", "connection", "content-type", "transfer-encoding"}
            replayed.add(
                responses.GET,
                "https://api.github.com" + entry["path"],
                json=entry["response"],
                status=entry["status"],
                headers={name: str(value) for name, value in entry["headers"].items() if name not in drop},
            )


@pytest.mark.parametrize(
    ("scenario", "target", "path"),
    [
        ("get-repository", "github:octokit-fixture-org/hello-world", "octokit-fixture-org/hello-world"),
        (
            "rename-repository",
            "github:octokit-fixture-org/rename-repository",
            "octokit-fixture-org/rename-repository-newname",
        ),
    ],
)
def test_recordings_of_the_real_github_are_read(octokit, internet, scenario, target, path):
    import re

    import responses

    with responses.RequestsMock(assert_all_requests_are_fired=False) as replayed:
        _replay(octokit, scenario, replayed)
        missing = {"message": "Not Found"}
        replayed.add(
            responses.GET,
            re.compile(r"https://api\.github\.com/.*(releases|trees).*"),
            json=missing,
            status=404,
        )
        seen = look(parse_target(target))
    assert seen.path == path
    assert seen.hosting.archived is False
    assert seen.hosting.fork is False
    assert "4,999 of 5,000 questions left" in seen.hosting.quota_note
