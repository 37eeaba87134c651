"""Everything can be reached and worked by keyboard, in order, and the place is always seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE = "retningslinjer/boligfastholdelse.html"
STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !e.closest('dialog:not([open])'))
  .map((e, n) => { e.dataset.stop = n; return n; }).length"""
HERE = """() => {
  const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
  const box = e.getClientRects()[0] || r;
  return {
    stop: e.dataset.stop === undefined ? null : Number(e.dataset.stop),
    name: e.tagName + ' ' + e.textContent.trim().slice(0, 40),
    marked: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none',
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


def walk(page: Page) -> tuple[int, list[int], list[str]]:
    """Press Tab through the page; return how many stops there should be, those met, and those not seen."""
    wanted = page.evaluate(STOPS)
    met, unseen = [], []
    for _ in range(wanted + 2):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["stop"] is None:
            break
        met.append(here["stop"])
        if not (here["marked"] and here["inside"]):
            unseen.append(here["name"])
    return wanted, met, unseen


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("index.html", 1280),
        ("index.html", 320),
        (PAGE, 1280),
        ("lov/serviceloven/110.html", 320),
        ("udforsk.html", 1280),
    ],
)
def test_tab_reaches_every_control_once_in_order_and_shows_the_place(visit, path, width):
    wanted, met, unseen = walk(visit(path, width=width, reduced_motion="reduce"))
    assert met == list(range(wanted))
    assert unseen == []


def test_a_control_that_hides_its_focus_is_found(visit):
    page = visit("om/index.html")
    page.add_style_tag(content="#hovedmenu a:focus-visible { outline: none !important; box-shadow: none !important }")
    assert walk(page)[2]


def test_a_control_that_tab_cannot_reach_is_found(visit):
    page = visit("om/index.html")
    wanted = page.evaluate(STOPS)
    page.evaluate("document.querySelector('#hovedmenu a').tabIndex = -1")
    assert walk(page)[0] == wanted - 1


def test_the_first_stop_leads_to_the_content(visit):
    page = visit(PAGE)
    page.keyboard.press("Tab")
    link = page.locator(".vv-hop:focus")
    assert link.is_visible()
    assert link.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "indhold"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#indhold')")


def test_the_menu_opens_and_closes_by_keyboard_and_gives_focus_back(visit):
    page = visit(PAGE, width=320)
    button, first = page.locator("[data-menu]"), page.locator("#hovedmenu a").first
    assert not first.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.querySelector('#hovedmenu a')")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert not first.is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-menu')")


def test_the_search_dialog_opens_and_closes_by_keyboard_and_gives_focus_back(visit):
    page = visit(PAGE)
    page.locator("[data-soeg]").first.focus()
    page.keyboard.press("Enter")
    page.locator("#soeg[open]").wait_for()
    assert page.evaluate("document.activeElement.id") == "soeg-felt"
    page.keyboard.press("Escape")
    assert page.locator("#soeg[open]").count() == 0
    assert page.evaluate("document.activeElement.hasAttribute('data-soeg')")


def test_no_letter_is_a_shortcut(visit):
    page = visit(PAGE)
    for letter in "fspn/.,?":
        page.keyboard.press(letter)
    assert page.url.endswith(PAGE)
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement === document.body")


def test_the_outline_is_folded_where_it_is_narrow_and_opens_by_keyboard(visit):
    page = visit(PAGE, width=320)
    summary, link = page.locator("[data-rail] summary"), page.locator(".vv-rail a").first
    assert not link.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()


def test_the_outline_never_leaves_the_window_where_it_is_wide(visit):
    page = visit("retningslinjer/uddannelse-job-og-forsoergelse.html", height=600)
    page.evaluate("window.scrollTo(0, 5000)")
    rail = page.locator(".vv-rail")
    box = rail.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 600
    assert rail.evaluate("e => getComputedStyle(e).overflowY") == "auto"
