"""Previews of law and terms: on rest, not in passing; dismissed by Esc; held while pointed at (WCAG 1.4.13)."""

from __future__ import annotations

import pytest

PAGE = "retningslinjer/boligfastholdelse.html"
LINK = ".vv-skalboks a.vv-para[data-kort]"
OVERLAP = """a => {
  const card = document.querySelector('#kortvis').getBoundingClientRect();
  return [...a.getClientRects()].some(r => r.left < card.right && r.right > card.left && r.top < card.bottom && r.bottom > card.top);
}"""


@pytest.mark.parametrize("local", [False, True], ids=["http", "fil"])
def test_hover_shows_what_the_law_says_and_its_status(visit, local):
    page = visit(PAGE, local=local)
    link = page.locator(LINK).first
    link.hover()
    card = page.locator("#kortvis")
    card.wait_for()
    assert "§ 5 a" in card.inner_text()
    assert card.locator(".vv-status").count() == 1
    assert link.get_attribute("aria-describedby") == "kortvis"


def test_a_term_explains_itself(visit):
    page = visit(PAGE)
    page.locator("a.vv-begreb").first.hover()
    page.locator("#kortvis p").first.wait_for()
    assert len(page.locator("#kortvis p").first.inner_text()) > 20


def test_the_card_stays_while_it_is_pointed_at_and_goes_when_it_is_left(visit):
    page = visit(PAGE)
    page.locator(LINK).first.hover()
    card = page.locator("#kortvis")
    card.wait_for()
    card.hover()
    page.wait_for_timeout(700)
    assert card.count() == 1
    page.mouse.move(5, 400)
    card.wait_for(state="detached")


def test_the_card_goes_when_the_pointer_leaves_the_link_for_plain_text(visit):
    page = visit(PAGE)
    page.locator(LINK).first.hover()
    page.locator("#kortvis").wait_for()
    page.locator("h1").hover()
    page.locator("#kortvis").wait_for(state="detached")


def test_escape_closes_the_card_and_it_does_not_come_back(visit):
    page = visit(PAGE)
    page.locator(LINK).first.hover()
    page.locator("#kortvis").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#kortvis").count() == 0
    page.wait_for_timeout(700)
    assert page.locator("#kortvis").count() == 0


def test_tabbing_past_shows_nothing_and_resting_does(visit):
    page = visit(PAGE)
    page.locator(".vv-skalboks__emne a").first.focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.locator("#kortvis").count() == 0
    page.locator(LINK).first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    card = page.locator("#kortvis")
    card.wait_for()
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert page.evaluate("document.activeElement.matches('[data-kort]')")


@pytest.mark.parametrize("size", [(320, 256), (320, 640), (1280, 800)], ids=str)
def test_the_card_never_covers_its_link_and_stays_inside_the_window(visit, size):
    page = visit(PAGE, width=size[0], height=size[1], reduced_motion="reduce")
    for link in page.locator("#det-skal-i a[data-kort], #anvisninger ~ * a[data-kort], .vv-punkter a[data-kort]").all()[
        :9
    ]:
        link.scroll_into_view_if_needed()
        page.mouse.move(0, 0)
        link.hover()
        page.locator("#kortvis").wait_for()
        assert not page.evaluate(OVERLAP, link.element_handle())
        box = page.locator("#kortvis").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        page.keyboard.press("Escape")


def test_the_card_is_not_printed(visit):
    page = visit(PAGE)
    page.locator(LINK).first.hover()
    page.locator("#kortvis").wait_for()
    page.emulate_media(media="print")
    assert not page.locator("#kortvis").is_visible()


def test_a_preview_that_covers_its_link_is_found(visit):
    page = visit(PAGE)
    link = page.locator(LINK).first
    link.hover()
    page.locator("#kortvis").wait_for()
    page.evaluate(
        "document.querySelector('#kortvis').style.top = document.querySelector('[aria-describedby=kortvis]').getBoundingClientRect().top + scrollY + 'px'"
    )
    assert page.evaluate(OVERLAP, link.element_handle())
