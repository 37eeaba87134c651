"""A project with the small corpus, built once, and what several tests ask of it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time

import pytest

from build_tools.load import EnvironmentUnreadableError
from build_tools.pages import page_file, page_text
from build_tools.report import format_text
from build_tools.site import build_site, digest
from search.index import FOLDER
from tests.builders import ROOT
from tests.conftest import VEJVISER


def tree(folder) -> dict[str, str]:
    """Return the digest of each file below a folder."""
    return {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(folder.rglob("*"))
        if f.is_file()
    }


def assert_clean(built) -> None:
    assert built.findings == (), format_text(built.findings)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A project with the small corpus, built once; tests that change it take a copy."""
    folder = tmp_path_factory.mktemp("bygget") / "projekt"
    shutil.copytree(ROOT / "tests" / "fixtures" / "lille", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    result = build_site(folder)
    assert_clean(result)
    return folder, result


@pytest.fixture
def copy(built, tmp_path):
    shutil.copytree(built[0], tmp_path / "projekt")
    return tmp_path / "projekt"
