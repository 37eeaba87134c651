"""Eight situations, tried as a caseworker would: from the front page in a real browser, from a folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import yaml

from build_tools.site import build_site
from tests.builders import ROOT

sync_api = pytest.importorskip("playwright.sync_api")

CASES = yaml.safe_load((Path(__file__).parent / "vignetter.yml").read_text(encoding="utf-8"))
CHROMIUM = os.environ.get("VEJVISER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def page():
    if not CHROMIUM:
        if os.environ.get("VEJVISER_KRAEV_BROWSER") == "1":
            pytest.fail("Chromium mangler")
        pytest.skip("Chromium mangler")
    assert not build_site(ROOT).failed
    with sync_api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
        context = browser.new_context()
        foreign: list[str] = []
        context.on("request", lambda r: foreign.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
        yield context.new_page()
        browser.close()
        assert foreign == []


@pytest.mark.parametrize("case", CASES, ids=[c["klik"][-1] for c in CASES])
def test_a_situation_leads_to_duty_law_and_deadline_in_three_actions(page, case):
    page.goto((ROOT / "site" / "index.html").as_uri())
    actions = 0
    if case["søg"]:  # else the event stands on the front page
        page.fill("#q", case["søg"])
        page.press("#q", "Enter")
        actions = 1
    for target in case["klik"]:
        page.locator(f'main a[href$="{target}"]').first.click()
        actions += 1
    assert actions <= 3
    text = page.locator("#indhold").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert case["pligt"].lower() in text.lower()
    assert case["lov"] in text
    assert case["frist"].lower() in text.lower()
    assert page.locator(".vv-styrke--skal").count() > 0
