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


# accidents


def test_a_site_that_was_lost_between_two_renames_is_put_back(copy):
    before = tree(copy / "site")
    (copy / "site").rename(copy / "build" / "site.gammel")
    (copy / "guidelines" / "temaer.yml").write_text("- id: [", encoding="utf-8")
    assert build_site(copy).failed
    assert tree(copy / "site") == before


def test_the_remains_of_a_killed_build_do_no_harm(copy):
    (copy / "build" / "site.ny").mkdir()
    (copy / "build" / "site.ny" / "halv.html").write_text("<p>halv", encoding="utf-8")
    (copy / "build" / "site.gammel").mkdir()
    (copy / "build" / "i-gang").write_text("999999999", encoding="utf-8")
    assert_clean(build_site(copy, always=True))
    assert not (copy / "site" / "halv.html").exists()
    assert {f.name for f in (copy / "build").iterdir()} == {"soegeindeks", "sidste.json"}


def test_a_second_build_stops_and_touches_nothing_of_the_first(copy):
    half = copy / "build" / "site.ny" / "halv.html"
    half.parent.mkdir()
    half.write_text("<p>halv", encoding="utf-8")
    (copy / "build" / "i-gang").write_text(str(os.getppid()), encoding="utf-8")
    with pytest.raises(
        EnvironmentUnreadableError, match=r"En anden bygning er i gang i mappen\. Vent, til den er færdig\."
    ):
        build_site(copy, always=True)
    assert half.read_text(encoding="utf-8") == "<p>halv"
    assert (copy / "build" / "i-gang").read_text(encoding="utf-8") == str(os.getppid())


def test_a_second_build_leaves_the_swap_of_the_first_alone(copy):
    (copy / "site").rename(copy / "build" / "site.gammel")
    (copy / "build" / "i-gang").write_text(str(os.getppid()), encoding="utf-8")
    with pytest.raises(EnvironmentUnreadableError):
        build_site(copy)
    assert (copy / "build" / "site.gammel" / "index.html").is_file()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize(
    "moment",
    [
        "build/i-gang",
        "build/site.ny/assets/vejviser.css",
        "build/site.ny/index.html",
        "build/site.ny/sitemap.xml",
        "build/soegeindeks.nyt",
        "build/site.gammel",
    ],
)
def test_a_build_that_is_killed_leaves_a_whole_site(copy, moment):
    """Kill when a file of the build appears; the moment may be missed on a slow machine, the site must be whole all the same."""
    old = (copy / "site" / "index.html").read_bytes()
    page = copy / "guidelines" / "principper.yml"
    page.write_text(page.read_text(encoding="utf-8").replace("Fokus på forebyggelse", "Nyt fokus"), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(
        [*VEJVISER, "--rod", str(copy), "byg"],
        cwd=copy,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    limit = time.monotonic() + 60
    while process.poll() is None and not (copy / moment).exists() and time.monotonic() < limit:
        pass
    process.send_signal(signal.SIGKILL)
    process.wait()
    site = copy / "site" if (copy / "site").exists() else copy / "build" / "site.gammel"
    html = (site / "index.html").read_bytes()
    assert html == old or b"Nyt fokus" in html
    assert html.rstrip().endswith(b"</html>")
    assert_clean(build_site(copy))
    assert b"Nyt fokus" in (copy / "site" / "index.html").read_bytes()


# the same pages for another generator


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
