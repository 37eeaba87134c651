"""What several test folders share: the small corpus and the real one (each compiled once), one browser, one built site."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from build_tools.cli import main
from build_tools.compile import Compilation, compile_corpus
from build_tools.load import read_sources
from build_tools.render import make_desk
from build_tools.report import format_text
from build_tools.resolve import Resolver, law_names
from tests.builders import LILLE, ROOT
from tests.chromium import FLAGS, MISSING, built, find_chromium, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.render.desk import Desk
    from search.documents import SearchDocument

VEJVISER = [sys.executable, "-m", "build_tools"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--opdater-guld", action="store_true", help="Skriv de gyldne sider igen (tests/golden).")


@pytest.fixture(scope="session")
def real() -> Compilation:
    """The corpus of the project itself; whatever rests on it fails with its findings when it has any."""
    compilation = compile_corpus(*read_sources(ROOT))
    assert not compilation.failed, format_text(compilation.findings)
    return compilation


@pytest.fixture(scope="session")
def desk(real) -> Desk:
    """The tools of the page builders for the real corpus."""
    return make_desk(real.corpus, real.graph, Resolver(real.corpus, law_names(real.corpus)).find)


@pytest.fixture(scope="session")
def documents(real) -> tuple[SearchDocument, ...]:
    """What can be found in the real corpus."""
    return real.documents


@pytest.fixture(scope="session")
def lille() -> Compilation:
    """The small corpus under `tests/fixtures/lille`."""
    return compile_corpus(*read_sources(LILLE))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of the run: Playwright cannot be started twice in a process."""
    path = find_chromium()
    if path is None:
        if os.environ.get("VEJVISER_KRAEV_BROWSER") == "1":
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site() -> Path:
    """The project's own site, built when it is not fresh."""
    folder, findings = built()
    if findings:
        pytest.fail(findings, pytrace=False)
    return folder


@pytest.fixture(scope="session")
def http_base(site: Path) -> Iterator[str]:
    """The site over http."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def file_base(site: Path) -> str:
    """The site from a folder."""
    return site.as_uri() + "/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the small corpus only: enough for every command that does not build."""
    shutil.copytree(LILLE, tmp_path / "projekt")
    return tmp_path / "projekt"


@pytest.fixture
def site_project(project: Path) -> Path:
    """A whole project with the small corpus: it can be built."""
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


@dataclass(frozen=True)
class Told:
    """What a command came to."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def tell(monkeypatch, capsys):
    """Run the command in this process, as its entry point does: quick, and an exception fails the test."""

    def call(root: Path, *arguments: str, text: str | None = None) -> Told:
        monkeypatch.chdir(root)
        monkeypatch.setattr(sys, "argv", ["vejviser", "--rod", str(root), *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((text or "").encode()), encoding="utf-8"))
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return Told(code, out, err)

    return call


@pytest.fixture
def run():
    """Run the real command in a process of its own; the answer has its exit code, output and errors."""

    def call(root: Path, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
        command = [*VEJVISER, "--rod", str(root), *arguments]
        return subprocess.run(
            command,
            cwd=root,
            env=environment,
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return call
