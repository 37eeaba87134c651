"""A build that is killed, that meets another or that finds the remains of one: the old site survives every accident."""

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
