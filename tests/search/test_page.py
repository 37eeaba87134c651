"""The search dialog on every page, and the way from it to the results, as a person meets them."""

from __future__ import annotations

import gzip

import pytest

from search.browser import URI, browser_index

MOST_BYTES = 500_000
AXE = {"preload": False}  # axe would fetch the style sheets, which a page in a folder may not
READY = """() => new Promise(done => {
  const start = performance.now(); document.querySelector('[data-soeg]').click();
  (function wait() { if (performance.getEntriesByName('vv-soeg-klar').length) done(performance.getEntriesByName('vv-soeg-klar')[0].startTime - start); else setTimeout(wait, 2); })();
})"""


@pytest.fixture
def page(chromium, file_base):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults = watch(opened)
    yield opened
    context.close()
    assert faults == []


@pytest.fixture
def deep(file_base) -> str:
    """A page in a folder of its own."""
    return file_base + "lov/serviceloven/110.html"


def watch(page) -> list[str]:
    """Collect faults of a page, and every request that leaves this machine."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda r: faults.append(r.url) if not r.url.startswith(("file:", "http://127.0.0.1")) else None)
    return faults


def type_in_dialog(page, text: str) -> None:
    page.click("[data-soeg]")
    page.keyboard.type(text)
    page.wait_for_selector(".vv-soeg__liste li, .vv-soeg__liste p")


def test_the_index_is_small(site) -> None:
    assert len(gzip.compress((site / URI).read_bytes(), 9)) <= MOST_BYTES


def test_the_index_is_the_same_bytes_for_the_same_documents(documents) -> None:
    assert browser_index(documents) == browser_index(tuple(documents))


def test_nothing_is_loaded_before_the_field_has_focus(page, file_base, deep) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file_base + "index.html")
    assert not [url for url in asked if "soegeindeks" in url or "soeg-" in url]
    ready = page.evaluate(READY)
    assert [url for url in asked if url.endswith("soegeindeks.js")]
    assert ready < 1000


def test_hits_show_force_first_and_the_sentence(page, file_base, deep) -> None:
    page.goto(deep)
    type_in_dialog(page, "bostøtte uden diagnose")
    row = page.locator('.vv-soeg__liste li[data-id="p14-4"]')
    assert row.locator(".vv-styrke--skal use").get_attribute("href") == "#i-skal"
    assert row.locator("a").get_attribute("href") == "../../retningslinjer/fra-bolig-til-hjem.html#p14-4"
    assert row.locator(".vv-soeg__u mark").inner_text() == "diagnose"
    page.wait_for_function("document.querySelector('[data-antal]').textContent.includes('resultater')")
    assert page.locator("[data-antal]").get_attribute("role") == "status"


def test_the_keyboard_is_enough(page, file_base, deep) -> None:
    page.goto(file_base + "index.html")
    page.focus("[data-soeg]")
    page.keyboard.press("Control+k")
    page.keyboard.type("opholdsplan")
    page.wait_for_selector(".vv-soeg__liste li")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "soeg-felt"
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelector('#soeg').open") is False
    assert page.evaluate("document.activeElement.hasAttribute('data-soeg')")


def test_a_citation_jumps_to_its_paragraph(page, file_base, deep) -> None:
    page.goto(deep)
    type_in_dialog(page, "SEL 85")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lov/serviceloven/85.html")


def test_words_go_to_the_page_of_results(page, file_base, deep) -> None:
    page.goto(deep)
    type_in_dialog(page, "opholdsplan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/udforsk.html?q=opholdsplan")
    page.wait_for_selector("[data-resultater] li")
    assert page.input_value("#uq") == "opholdsplan"


def test_a_misspelt_word_is_answered_and_asked_about(page, file_base, deep) -> None:
    page.goto(file_base + "udforsk.html?q=handelplan")
    page.wait_for_selector("[data-resultater] li")
    page.click("[data-mente] button")
    page.wait_for_function("document.querySelector('#uq').value === 'handleplan'")
    assert page.is_hidden("[data-mente]")


def test_nothing_found_shows_a_way_on(page, file_base, deep) -> None:
    page.goto(file_base + "udforsk.html?q=husxyzzyqq")
    page.wait_for_selector("[data-intet] a")
    assert "Ingen resultater" in page.inner_text("[data-intet]")
    assert page.locator("[data-intet] a").last.get_attribute("href") == "./begreber/index.html"


def test_text_of_a_question_is_never_markup(page, file_base, deep) -> None:
    page.goto(file_base + "udforsk.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20bolig")
    page.wait_for_selector("[data-resultater] li")
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_no_barriers(page, file_base, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 800})
    page.goto(file_base + "udforsk.html?q=udsættelse+handelplan")
    page.wait_for_selector("[data-resultater] li")
    found = Axe().run(page, options=AXE).response["violations"]
    page.goto(file_base + "index.html")
    type_in_dialog(page, "udsættelse")
    found += Axe().run(page, context="#soeg", options=AXE).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"])
        for v in found
        if v["id"] not in {"page-has-heading-one", "landmark-one-main", "region"}
    ] == []


def test_the_status_of_several_laws_says_that_it_is_of_one(page, deep) -> None:
    page.goto(deep)
    type_in_dialog(page, "mor med to børn kan ikke betale husleje")
    rows = page.eval_on_selector_all(
        ".vv-soeg__l:has(.vv-status)",
        "all => all.map(l => [l.querySelector('[translate=no]').textContent, l.textContent])",
    )
    several = [text for laws, text in rows if "; " in laws]
    assert several
    assert all("mindst én:" in text for text in several)
    assert not [text for laws, text in rows if "; " not in laws and "mindst én:" in text]
