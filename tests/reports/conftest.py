"""What the tests of the formats share: the sample reports, and the tools of the slow ones."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import sample

ROOT = Path(__file__).parents[2]


@pytest.fixture
def anytown():
    return sample.anytown()


@pytest.fixture
def hostile():
    return sample.hostile()


@pytest.fixture(params=["anytown", "leaking", "spotless", "unseen", "hostile"])
def any_report(request):
    return getattr(sample, request.param)()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The folder that `npm install` made: NODE_MODULES, else the checkout's own."""
    folder = Path(os.environ.get("NODE_MODULES") or ROOT / "node_modules").resolve()
    if not shutil.which("node") or not folder.is_dir():
        pytest.skip("needs node and a node_modules folder (see .ci/run)")
    return folder


@pytest.fixture(scope="session")
def npm(node_modules):
    """Give a package's folder, or skip where it is not installed."""

    def find(package: str) -> Path:
        folder = node_modules / package
        if not folder.is_dir():
            pytest.skip(f"needs the npm package {package} (see .ci/run)")
        return folder

    return find
