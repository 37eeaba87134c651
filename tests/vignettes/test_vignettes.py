"""Eight situations, tried as a caseworker would: from the front page in a real browser, from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

CASES = yaml.safe_load((Path(__file__).parent / "vignetter.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(chromium, file_base):
    foreign: list[str] = []
    context = chromium.new_context()
    context.on("request", lambda r: foreign.append(r.url) if not r.url.startswith((file_base, "data:")) else None)
    yield context.new_page()
    context.close()
    assert foreign == []


@pytest.mark.parametrize("case", CASES, ids=[c["klik"][-1] for c in CASES])
def test_a_situation_leads_to_duty_law_and_deadline_in_three_actions(page, file_base, case):
    page.goto(file_base + "index.html")
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
