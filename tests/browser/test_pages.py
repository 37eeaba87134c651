"""Every kind of page opens, over http and from a folder, and keeps to itself."""

from __future__ import annotations

import pytest

LIGHT = "retningslinjer/boligfastholdelse.html"


TEXT = "document.querySelector('#indhold').textContent.replace(/\\s+/g, ' ').length"
TOOL = "!!document.querySelector('#indhold :is(.vv-kunscript, noscript)')"


def test_a_page_opens_over_http_and_says_where_it_is(visit, kind):
    page = visit(kind)
    assert page.locator("html").get_attribute("lang") == "da"
    assert page.locator("h1").count() == 1
    assert page.title().strip()
    assert page.locator(".vv-maerke").is_visible()
    current = page.locator("#hovedmenu [aria-current]")
    assert current.count() <= 1
    for link in current.all():
        here = page.evaluate("a => a.href === location.href.split('#')[0]", link.element_handle())
        assert link.get_attribute("aria-current") == ("page" if here else "true")


def test_a_page_is_whole_from_a_folder_and_without_script(visit, kind):
    if kind == "404.html":
        pytest.skip("404 hører til en server")
    page = visit(kind, local=True, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("#hovedmenu a").first.is_visible()
    without = page.evaluate(TEXT)
    if page.evaluate(TOOL):  # a tool that needs script says so itself
        assert without > 0
        return
    assert without >= visit(kind, local=True).evaluate(TEXT) * 0.97


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("retningslinjer/index.html", "Retningslinjer"),
        (LIGHT, "Retningslinjer"),
        ("principper/princip-1.html", "Principper"),
        ("lov/serviceloven/110.html", "Lov og afgørelser"),
        ("begreber/index.html", "Ord og kilder"),
        ("kilder/index.html", "Ord og kilder"),
        ("om/daekning.html", "Om"),
    ],
)
def test_each_part_of_the_site_is_marked_in_the_menu(visit, path, name):
    assert visit(path).locator("#hovedmenu [aria-current]").inner_text() == name


def test_the_breadcrumb_ends_with_the_page_itself(visit):
    last = visit(LIGHT).locator(".vv-sti li").last
    assert last.locator("[aria-current=page]").inner_text() == "Retningslinje 15"


def test_nothing_is_stored_before_a_click_on_the_colours(visit):
    page = visit(LIGHT, width=320)
    page.locator("[data-menu]").click()
    page.locator("a[data-kort]").first.hover()
    page.wait_for_selector("#kortvis")
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_the_colour_button_walks_device_light_dark_and_stores_the_choice_only_on_click(visit):
    page = visit("index.html")
    button, html = page.locator("[data-farver-knap]"), page.locator("html")
    seen = []
    for _ in range(3):
        button.click()
        seen.append((html.get_attribute("data-farver"), page.evaluate("localStorage.getItem('vejviser.farver')")))
    assert seen == [("lys", "lys"), ("moerk", "moerk"), (None, None)]


def test_the_chosen_colours_hold_on_the_next_page(visit):
    page = visit("index.html")
    page.locator("[data-farver-knap]").click(click_count=1)
    page.locator("[data-farver-knap]").click()
    page.locator("#hovedmenu a").first.click()
    page.wait_for_url("**/retningslinjer/index.html")
    assert page.locator("html").get_attribute("data-farver") == "moerk"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(24, 33, 37)"


@pytest.mark.parametrize("local", [False, True], ids=["http", "fil"])
def test_copy_link_gives_the_address_of_the_anvisning_and_says_so(visit, local):
    page = visit(LIGHT, local=local, permissions=[] if local else ["clipboard-read", "clipboard-write"])
    button = page.locator("#a15-2 [data-kopi]")
    assert button.inner_text().strip().startswith("Kopiér link")
    button.click()
    said = button.locator("[role=status]")
    said.wait_for()
    assert said.inner_text() == "Kopieret"
    if not local:
        assert page.evaluate("navigator.clipboard.readText()") == page.url.split("#")[0] + "#a15-2"
    page.wait_for_function("!document.querySelector('#a15-2 [role=status]')")
    assert button.locator("[data-tekst]").inner_text() == "Kopiér link"


def test_a_request_to_another_host_is_seen(visit):
    page = visit("index.html")
    page.evaluate(
        "() => new Promise(go => { const i = new Image(); i.onerror = go; i.src = 'https://example.org/x.png'; })"
    )
    assert visit.foreign == ["https://example.org/x.png"]
    visit.foreign.clear()
    visit.errors.clear()
