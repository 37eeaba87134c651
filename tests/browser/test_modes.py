"""Without script, in forced colours and on paper: the same content, and force is never told by colour alone."""

from __future__ import annotations

import pytest

PAGE = "retningslinjer/boligfastholdelse.html"
LABELS = """() => Object.fromEntries(['skal', 'boer', 'kan'].map(m => {
  const e = document.querySelector('.vv-styrke--' + m), s = getComputedStyle(e), svg = e.querySelector('svg');
  return [m, [s.backgroundColor, s.borderTopStyle, s.borderTopWidth, svg.getBoundingClientRect().width > 0, e.textContent.trim()]];
}))"""


def test_force_differs_in_more_than_colour_when_colours_are_forced(visit):
    page = visit(PAGE, forced_colors="active")
    labels = page.evaluate(LABELS)
    shapes = {tuple(label[:3]) for label in labels.values()}
    assert len(shapes) == 3
    assert [label[3:] for label in labels.values()] == [[True, "Skal"], [True, "Bør"], [True, "Kan"]]
    assert labels["kan"][1] == "dashed"


def test_edges_and_signs_are_drawn_when_colours_are_forced(visit):
    page = visit("retningslinjer/uddannelse-job-og-forsoergelse.html", forced_colors="active")
    edges = page.evaluate(
        "[...new Set([...document.querySelectorAll('.vv-anv')].map(e => getComputedStyle(e).borderLeftStyle))].sort()"
    )
    assert edges == ["double", "solid"]
    status = "m => getComputedStyle(document.querySelector('.vv-status--' + m)).borderTopStyle"
    assert page.evaluate(status, "ukendt") == "dashed"
    assert page.evaluate(status, "gaelder") == "solid"


def test_the_chosen_menu_item_alone_is_marked_when_colours_are_forced(visit):
    page = visit(PAGE, forced_colors="active")
    widths = page.evaluate(
        "[...document.querySelectorAll('#hovedmenu a')].map(a => [a.hasAttribute('aria-current'),"
        " getComputedStyle(a).borderBottomColor === getComputedStyle(document.body).backgroundColor])"
    )
    assert all(chosen != hidden for chosen, hidden in widths)


def test_a_preview_has_an_edge_when_colours_are_forced(visit):
    page = visit(PAGE, forced_colors="active")
    page.locator("a.vv-para[data-kort]").first.hover()
    card = page.locator("#kortvis")
    card.wait_for()
    assert card.evaluate(
        "e => [getComputedStyle(e).borderTopStyle, parseFloat(getComputedStyle(e).borderTopWidth) >= 1]"
    ) == [
        "solid",
        True,
    ]


def test_without_script_the_menu_is_open_and_dead_buttons_are_gone(visit):
    page = visit(PAGE, width=320, java_script_enabled=False)
    assert page.locator("#hovedmenu a").first.is_visible()
    for dead in ("[data-soeg]", "[data-farver-knap]", "[data-menu]", "[data-kopi]"):
        assert not page.locator(dead).first.is_visible()
    assert page.locator(".vv-rail a").first.is_visible()
    assert all(link.is_visible() for link in page.locator(".vv-anv h3").all())


def test_without_script_a_link_leads_on(visit):
    page = visit("index.html", java_script_enabled=False)
    page.locator(".vv-kapitler a").first.click()
    assert page.locator("h1").inner_text()


@pytest.mark.parametrize("path", ["index.html", PAGE, "lov/serviceloven/110.html", "principper/princip-4.html"])
def test_paper_has_no_buttons_and_says_force_in_words(visit, path):
    page = visit(path)
    page.emulate_media(media="print")
    shown = "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length"
    for gone in ("button", ".vv-menu", ".vv-rail", ".vv-sti", "input", ".vv-hop", "dialog"):
        assert page.evaluate(shown, gone) == 0, gone
    assert page.evaluate(shown, "h1") == 1
    labels = page.evaluate("[...new Set([...document.querySelectorAll('.vv-styrke')].map(e => e.textContent.trim()))]")
    assert set(labels) <= {"Skal", "Bør", "Kan"}
    assert "Skal" in labels


def test_paper_needs_no_background_to_be_read(visit):
    page = visit("index.html")
    page.emulate_media(media="print")
    white = page.evaluate(
        """() => [...document.querySelectorAll('#indhold *')].filter(e => e.checkVisibility() &&
        [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
          const [r, g, b] = getComputedStyle(e).color.match(/[0-9.]+/g).map(Number);
          return r + g + b > 500;
        }).map(e => e.className || e.tagName)"""
    )
    assert white == []


def test_law_keeps_its_name_and_status_on_paper(visit):
    page = visit(PAGE)
    page.emulate_media(media="print")
    tile = page.locator("#a15-2 .vv-lov").first
    assert "RSL § 5 a" in tile.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert tile.locator(".vv-status").is_visible()


def test_the_pdf_is_tagged_and_danish(visit):
    pdf = visit(PAGE).pdf(prefer_css_page_size=True, tagged=True, outline=True)
    assert pdf.startswith(b"%PDF")
    assert b"/StructTreeRoot" in pdf
    assert b"/Lang" in pdf
