"""Fixtures: `internet` (the servers, empty), `forge` (the forges on it) and `bins` (a small bare repository).

`internet` takes every token and proxy setting out of the environment and leads all clients to itself.
"""

from __future__ import annotations

import pytest

from tests.internet import repositories
from tests.internet.forge import Forge
from tests.internet.repositories import Commit
from tests.internet.server import Internet

AMBIENT = [
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "GITLAB_TOKEN",
    "CI_JOB_TOKEN",
    "FORGEJO_TOKEN",
    "GITEA_TOKEN",
    "GH_HOST",
    "GITLAB_HOST",
    "FORGEJO_HOST",
    "GITEA_HOST",
    "CI_SERVER_HOST",
    "GITHUB_SERVER_URL",
    "FORGEJO_ACTIONS",
    "GITEA_ACTIONS",
    "OPENNESS_GITHUB_HOSTS",
    "OPENNESS_GITLAB_HOSTS",
    "OPENNESS_FORGEJO_HOSTS",
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
    "NO_PROXY",
    "no_proxy",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "GIT_SSL_CAINFO",
]
README = "# Bin days\n\nBin days helps people in Anytown find out when their bins are collected.\n"


@pytest.fixture(scope="session")
def loopback(tmp_path_factory):
    """Start the servers once for all tests."""
    servers = Internet(tmp_path_factory.mktemp("internet"))
    yield servers
    servers.close()


@pytest.fixture
def internet(loopback, monkeypatch, tmp_path):
    """Give the servers, emptied, with the environment leading to them and a cache of the test's own."""
    for name in AMBIENT:
        monkeypatch.delenv(name, raising=False)
    for name, value in loopback.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache-home"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-such-settings"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    loopback.reset()
    yield loopback
    loopback.reset()


@pytest.fixture
def forge(internet):
    """Give the forges: `forge.add(host, path, folder, Facts(…))`, `forge.fault["api"] = "too-many"`."""
    return Forge(internet)


@pytest.fixture(scope="session")
def bins(tmp_path_factory):
    """Give a bare repository of a few commits by people and a robot, with a tag."""
    commits = [
        Commit("2023-05-02", {"README.md": "# Bin days\n", "LICENCE": "MIT License\n"}),
        Commit("2025-06-10", {"README.md": README, "src/bins.py": "print('Monday')\n"}, tag="v1.0"),
        Commit(
            "2025-11-03",
            {"docs/how-to.md": "# How to run it\n\nRun `bins.py`.\n"},
            message="Say how to run it",
        ),
        Commit(
            "2026-01-15", {"requirements.txt": "x==1\n"}, who=repositories.ROBOT, message="Bump x from 0 to 1"
        ),
    ]
    return repositories.bare(tmp_path_factory.mktemp("forge") / "bins.git", commits)
