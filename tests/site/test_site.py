"""The built site: no findings, the same bytes each time, and an old site that survives every accident."""

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


def test_the_small_corpus_builds_without_a_finding(built, lille):
    folder, result = built
    assert (result.failed, result.fresh, result.pages) == (False, False, len(lille.pages))
    files = set(tree(folder / "site"))
    assert {p.uri for p in lille.pages} <= files
    assert {uri for uri, _ in lille.assets} <= files
    assert not [f for f in files if f.startswith("udvikling/beslutninger") or f.endswith((".yml", ".j2", ".md"))]


def test_the_real_corpus_builds_without_a_finding(real, tmp_path):
    for name in ("guidelines", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    result = build_site(tmp_path)
    assert_clean(result)
    assert result.pages == len(real.pages)
    assert {p.uri for p in real.pages} <= set(tree(tmp_path / "site"))


def test_two_builds_of_the_same_input_are_byte_for_byte_the_same(built, site_project, monkeypatch):
    """The second build is told that it is another day: nothing on the site may come from the clock."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "946684800")
    assert_clean(build_site(site_project))
    assert tree(site_project / "site") == tree(built[0] / "site")


def test_a_generated_page_is_on_the_site_as_it_was_made(built, lille):
    page = next(p for p in lille.pages if p.uri == "lov/serviceloven/110.html")
    html = (built[0] / "site" / page.uri).read_text(encoding="utf-8")
    body = "\n".join(line for line in page.body.splitlines() if line.strip())
    assert body in html


def test_every_page_has_its_own_title(built):
    titles: dict[str, list[str]] = {}
    for file in (built[0] / "site").rglob("*.html"):
        head = file.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0]
        titles.setdefault(head, []).append(file.name)
    assert [names for names in titles.values() if len(names) > 1] == []


def test_nothing_is_written_outside_site_and_build(built):
    folder, _ = built
    assert {f.name for f in folder.iterdir()} == {"guidelines", "docs", "mkdocs.yml", "site", "build"}
    assert tree(folder / "docs") == tree(ROOT / "docs")
    assert tree(folder / "guidelines") == tree(ROOT / "tests" / "fixtures" / "lille" / "guidelines")
    assert {f.name for f in (folder / "build").iterdir()} == {"soegeindeks", "sidste.json"}


def test_an_unchanged_project_is_not_built_again(copy):
    before = (copy / "site" / "index.html").stat().st_mtime_ns
    assert build_site(copy).fresh
    assert (copy / "site" / "index.html").stat().st_mtime_ns == before
    assert not build_site(copy, always=True).fresh


@pytest.mark.parametrize("path", ["guidelines/temaer.yml", "docs/om/index.md", "mkdocs.yml"])
def test_a_change_of_any_input_is_seen(copy, path):
    before = digest(copy)
    file = copy / path
    file.write_text(file.read_text(encoding="utf-8") + "\n# mere\n", encoding="utf-8")
    assert digest(copy) != before


@pytest.mark.parametrize("gone", ["site", FOLDER, "build/sidste.json"])
def test_what_is_gone_is_built_again(copy, gone):
    target = copy / gone
    shutil.rmtree(target) if target.is_dir() else target.unlink()
    result = build_site(copy)
    assert_clean(result)
    assert not result.fresh
    assert (copy / "site" / "index.html").is_file()


@pytest.mark.parametrize("text", ["ikke json", "[]", "null", '{"andet": 1}'])
def test_a_damaged_stamp_means_building_again(copy, text):
    (copy / "build" / "sidste.json").write_text(text, encoding="utf-8")
    assert not build_site(copy).fresh


def faulty(project, path: str, text: str) -> dict[str, str]:
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")
    return tree(project / "site")


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("guidelines/temaer.yml", "- id: [", "Y104"),
        ("docs/om/ny.md", "# Ny\n\n[væk](findes-ikke.md)\n", "W601"),
        ("docs/om/ny.md", "# Ny\n\n[væk](#mangler)\n", "W60"),
        ("docs/om/ny.md", "# Ny\n\n### Springer\n", "W603"),
        ("docs/om/ny.md", "# Ny\n\n<script src='https://cdn.example/x.js'></script>\n", "W605"),
        ("docs/om/ny.md", "Ingen overskrift\n", "W603"),
    ],
    ids=["data", "dead link", "dead anchor", "skipped heading", "foreign script", "no heading"],
)
def test_a_build_that_fails_leaves_the_old_site_and_says_why(copy, path, text, code):
    before = faulty(copy, path, text)
    result = build_site(copy)
    assert result.failed
    assert {f.code[: len(code)] for f in result.findings} == {code}
    assert tree(copy / "site") == before
    assert not (copy / "build" / "site.ny").exists()
    assert not (copy / "build" / "i-gang").exists()


def test_what_mkdocs_says_becomes_a_finding(copy):
    faulty(copy, "docs/om/ny.md", "# Ny\n\n[væk](findes-ikke.md)\n")
    assert [f.location.path for f in build_site(copy).findings] == ["mkdocs.yml"]


def test_a_page_of_ours_with_the_name_of_a_generated_page_is_a_finding(copy):
    faulty(copy, "docs/lov/serviceloven.md", "# Min egen side\n")
    assert build_site(copy).failed
