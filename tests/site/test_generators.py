"""The same pages for another generator, and for MkDocs alone."""

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
from tests.site.conftest import assert_clean, tree




def test_sider_writes_the_pages_of_the_compilation(project, tmp_path, lille, tell):
    done = tell(project, "sider", "--ud", str(tmp_path / "ud"))
    assert (done.returncode, done.stderr) == (0, "")
    wanted = {page_file(p): page_text(p) for p in lille.pages} | dict(lille.assets)
    found = {
        f.relative_to(tmp_path / "ud").as_posix(): f.read_text(encoding="utf-8")
        for f in (tmp_path / "ud").rglob("*")
        if f.is_file()
    }
    assert found == wanted


def test_plain_mkdocs_builds_the_pages_of_sider(project, tmp_path, tell):
    """The bridge to another generator: the files are ordinary Markdown with front matter."""
    docs = tmp_path / "docs"
    assert tell(project, "sider", "--ud", str(docs)).returncode == 0
    config = {
        "site_name": "Prøve",
        "docs_dir": str(docs),
        "site_dir": str(tmp_path / "site"),
        "theme": {"name": "mkdocs"},
        "use_directory_urls": False,
    }
    (tmp_path / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
    done = subprocess.run(
        [VEJVISER[0], "-m", "mkdocs", "build", "-q", "-f", str(tmp_path / "mkdocs.yml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site" / "retningslinjer" / "boligfastholdelse.html").read_text(encoding="utf-8")
    assert 'id="a1-1"' in html
    assert "&lt;section" not in html


def test_mkdocs_alone_builds_the_site_through_the_plugin(site_project, tmp_path):
    done = subprocess.run(
        [VEJVISER[0], "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "ud")],
        cwd=site_project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ud" / "retningslinjer" / "boligfastholdelse.html").is_file()


def test_the_plugin_stops_mkdocs_with_our_findings_and_no_traceback(site_project):
    (site_project / "guidelines" / "temaer.yml").write_text("- id: [", encoding="utf-8")
    done = subprocess.run(
        [VEJVISER[0], "-m", "mkdocs", "build", "-q"],
        cwd=site_project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "guidelines/temaer.yml:2:1: fejl[Y104]" in done.stderr
    assert "Siden bygges ikke: 1 fejl i 1 fil." in done.stderr
    assert "Traceback" not in done.stderr
