"""Keyboard, screen reader, narrow screens, no script, no data: the explorer is for everyone."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    "valg": ("udforsk.html?q=ophold&lov=serviceloven&kapitel=5", "[data-resultater] mark"),
    "intet": ("udforsk.html?lov=findes-ikke", "[data-intet]"),
    "tabeller": ("udforsk-matrix.html", "table"),
    "vej": ("sammenhaeng.html?fra=15.2&til=6-18", "[data-veje] li"),
    "flere passer": ("sammenhaeng.html?fra=%C2%A7+1&til=15.2", "[data-mulige=fra] button"),
}


def violations(page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({ runOnly: tags }).then(r => r.violations)", RULES)
    return [f"{v['id']}: {n['html'][:160]}" for v in found for n in v["nodes"][:3]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page, http_base, name: str, width: int, scheme: str) -> None:
    address, wait = PAGES[name]
    page = open_page(http_base + address, wait=wait, viewport={"width": width, "height": 800}, color_scheme=scheme)
    if name == "valg":
        page.evaluate("document.querySelectorAll('[data-udforsk] details').forEach(x => { x.open = true; })")
    assert violations(page) == []


def test_axe_would_find_a_field_without_a_name(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html")
    page.evaluate("document.querySelector('label[for=uq]').remove()")
    assert any(v.startswith("label") for v in violations(page))


@pytest.mark.parametrize("address", [a for a, _ in PAGES.values()])
def test_nothing_scrolls_sideways_at_320_with_wide_text_spacing(open_page, http_base, address: str) -> None:
    page = open_page(http_base + address, wait=None, viewport={"width": 320, "height": 700})
    page.wait_for_timeout(200)
    page.add_style_tag(
        content="* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; }"
    )
    page.evaluate("document.querySelectorAll('details').forEach(x => { x.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_keyboard_reaches_filters_results_and_what_is_chosen(open_page, base) -> None:
    page = open_page(base + "udforsk.html")
    focused = "document.activeElement"
    page.focus("#uq")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.textContent.trim()") == "Søg"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.textContent.trim()") == "Gå til resultaterne"
    assert page.evaluate(f"{focused}.getBoundingClientRect().left") >= 0
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.value") == "skal"
    page.keyboard.press("Space")
    assert page.evaluate("location.search") == "?styrke=skal"
    assert page.evaluate(f"{focused}.value") == "skal"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("[data-aktive] button").count() == 2
    page.locator("[data-aktive] button").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.textContent") == "Bør × (fjern filteret)"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "resultater"
    assert page.evaluate("location.search") == ""


def test_the_way_past_the_filters_leads_to_the_results(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?styrke=skal")
    page.focus(".vv-udforsk__hop a")
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#resultater'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('data-kopiliste')")
    assert page.locator("[data-aktive] button").count() == 1


def test_show_more_takes_the_focus_to_the_first_new_result(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?type=punkt")
    page.focus("[data-flere]")
    page.keyboard.press("Enter")
    number = "[...document.querySelectorAll('[data-resultater] > li')].indexOf(document.activeElement.closest('li'))"
    assert page.evaluate(number) == 50


def test_filters_fold_on_a_narrow_screen_and_open_by_keyboard(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?styrke=skal&type=punkt", viewport={"width": 360, "height": 700})
    assert not page.locator('input[name="styrke"]').first.is_visible()
    assert page.inner_text("[data-valgte]") == "2 valgt"
    page.focus(".vv-filtre > summary")
    page.keyboard.press("Enter")
    assert page.locator('input[name="styrke"]').first.is_visible()


def test_a_chosen_filter_behind_a_fold_is_in_sight(open_page, http_base, found) -> None:
    hidden = next(f for f in found if f.name == "maalgruppe").values[-1]
    page = open_page(http_base + f"udforsk.html?maalgruppe={hidden.id}")
    assert page.locator(f'input[name="maalgruppe"][value="{hidden.id}"]').is_visible()


def test_boxes_stand_in_groups_with_names_and_the_count_is_announced(open_page, http_base, found) -> None:
    page = open_page(http_base + "udforsk.html?lov=serviceloven")
    groups = page.locator("fieldset[data-facet]")
    assert groups.locator("> legend").all_inner_texts() == [f.title for f in found if not f.parent]
    assert page.get_by_role("group", name="Paragraf: Serviceloven (SEL)").is_visible()
    assert page.get_by_role("status").filter(has_text="resultater").count() == 1
    assert page.get_by_role("list", name="Valgte filtre").get_by_role("button", name="Serviceloven (SEL)").is_visible()


def test_force_stands_first_in_every_row_as_word_and_shape(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?type=punkt")
    for row in page.locator("[data-resultater] > li").all()[:20]:
        first = row.locator("xpath=./*[1]")
        assert first.inner_text().strip().lower() in {"skal", "bør", "kan"}
        assert first.locator("svg use").get_attribute("href") in {"#i-skal", "#i-boer", "#i-kan"}


def test_without_script_every_document_stands_in_a_table_with_a_link(open_page, base, documents, site: Path) -> None:
    page = open_page(base + "udforsk.html", wait="table", java_script_enabled=False)
    assert page.locator(".vv-udforsk").is_hidden()
    rows = page.locator(".vv-udforsk__alt tbody tr")
    assert rows.count() == len(documents)
    assert rows.first.is_visible()
    links = page.eval_on_selector_all(".vv-udforsk__alt tbody th a", "all => all.map(a => a.getAttribute('href'))")
    assert sorted(links) == sorted(d.url for d in documents)
    assert all((site / link.partition("#")[0]).exists() for link in set(links))
    assert page.locator("#t1").inner_text() == "Anvisninger"


def test_with_script_the_tables_are_out_of_the_way(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html")
    assert page.locator(".vv-udforsk__alt").count() == 0


def test_without_data_the_tables_are_there_instead_of_a_dead_form(chromium, http_base) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/data/udforsk.js", lambda route: route.abort())
    page.goto(http_base + "udforsk.html")
    assert page.locator(".vv-udforsk__alt table").first.is_visible()
    assert page.locator(".vv-udforsk__alt tbody tr").count() > 1000
    assert page.locator(".vv-udforsk").is_hidden()
    context.close()


def test_without_the_search_engine_the_filters_work_and_the_page_says_so(chromium, http_base) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/data/soegeindeks.js", lambda route: route.abort())
    page.goto(http_base + "udforsk.html?q=bolig&type=princip")
    page.wait_for_selector("[data-resultater] > li")
    assert page.inner_text("[data-status]") == "9 resultater (søgningen kunne ikke hentes, så teksten er ikke brugt)"
    context.close()


def test_nothing_is_stored(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?q=bolig", wait="[data-resultater] mark")
    page.locator('input[name="styrke"]').first.check()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_text_from_the_address_is_never_markup(open_page, http_base) -> None:
    attack = "%3Cimg%20src%3Dx%20onerror%3D%22window.ramt%3D1%22%3E"
    page = open_page(
        http_base + f"udforsk.html?q=bolig{attack}&lov={attack}&styrke={attack}", wait="[data-intet]:visible"
    )
    assert page.locator("[data-aktive] img, [data-status] img, [data-printlinje] img").count() == 0
    other = open_page(http_base + f"sammenhaeng.html?fra={attack}&til=15.2", wait="[data-valgt=fra]:not(:empty)")
    assert other.locator(".vv-vejform img").count() == 0
    assert [p.evaluate("window.ramt === undefined") for p in (page, other)] == [True, True]


def test_force_is_told_apart_in_forced_colours(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?type=punkt", forced_colors="active")
    styles = {
        name: page.locator(f".vv-filtre .vv-styrke--{name}").evaluate("e => getComputedStyle(e).border")
        for name in ("skal", "boer", "kan")
    }
    assert len(set(styles.values())) == 3
