"""Nothing scrolls sideways, from 320 to 1280 pixels, also when the reader spreads the text (WCAG 1.4.10, 1.4.12)."""

from __future__ import annotations

WIDTHS = (320, 360, 480, 640, 768, 900, 1089, 1280)
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(e => {
  const s = getComputedStyle(e);
  if (e.closest('.vv-skjult, .vv-tabelramme, .vv-rail, thead, dialog, svg') || s.clipPath !== 'none' || !e.textContent.trim()) return false;
  const hides = [s.overflowX, s.overflowY].some(o => o === 'hidden' || o === 'clip');
  return hides && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.tagName + '.' + e.className)"""


def test_a_page_fits_every_width_also_with_spread_text(visit, kind, sideways):
    page = visit(kind, width=WIDTHS[0])
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if wide := sideways(page):
            found[width] = wide
    page.set_viewport_size({"width": 320, "height": 800})
    page.add_style_tag(content=SPACING)
    if wide := sideways(page) + page.evaluate(CLIPPED):
        found["spredt"] = wide
    assert found == {}


IN_SIGHT = """() => {
  const r = document.activeElement.getBoundingClientRect();
  return r.bottom > 0 && r.top < innerHeight && document.activeElement !== document.body;
}"""


def test_four_hundred_percent_zoom_leaves_room_for_the_focus(visit):
    page = visit("retningslinjer/boligfastholdelse.html", width=320, height=256, reduced_motion="reduce")
    for _ in range(12):  # backwards from the end of the page
        page.keyboard.press("Shift+Tab")
        page.wait_for_function(IN_SIGHT, timeout=5000)  # the scroll to the focus comes after the key


def test_something_too_wide_is_found(visit, sideways):
    page = visit("om/index.html", width=320)
    page.evaluate("document.querySelector('h1').style.width = '900px'")
    assert sideways(page)
