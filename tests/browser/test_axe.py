"""axe-core finds nothing: every kind of page, narrow and wide, light and dark, and the states of the frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async ([tags, rules]) => {
  const only = rules ? {type: 'rule', values: rules} : {type: 'tag', values: tags};
  const r = await axe.run(document, {resultTypes: ['violations'], runOnly: only, preload: false});
  return r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 120)]);
}"""
# Row 9 of a list is made like row 8. The rest is taken away, so that a long page costs what a short one does.
SHORTEN = """() => { for (const parent of document.querySelectorAll('#indhold *')) {
  const seen = {};
  for (const child of [...parent.children]) {
    const made = child.tagName + child.className;
    seen[made] = (seen[made] || 0) + 1;
    if (seen[made] > 8 && !/^H[1-6]$/.test(child.tagName)) child.remove();
  } } }"""


def violations(page: Page, *rules: str) -> list[list[object]]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    return page.evaluate(RUN, [TAGS, list(rules) or None])


def test_a_page_has_no_violations(visit, kind):
    page = visit(kind, width=320)
    page.evaluate(SHORTEN)
    found = {}
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        found[width, "light"] = violations(page)
        page.emulate_media(color_scheme="dark")
        found[width, "dark"] = violations(page, "color-contrast")  # the only rule that a scheme can break
    assert {where: rules for where, rules in found.items() if rules} == {}


def _menu(page: Page) -> None:
    page.locator("[data-menu]").click()


def _outline(page: Page) -> None:
    page.locator("[data-rail] summary").click()


def _preview(page: Page) -> None:
    page.locator("a.vv-para[data-kort]").first.hover()
    page.wait_for_selector("#kortvis")


def _search(page: Page) -> None:
    page.locator("[data-soeg]").first.click()
    page.locator("#soeg[open]").wait_for()


def _target(page: Page) -> None:
    page.evaluate("location.hash = 'a15-2'")


STATES = {"menu": _menu, "indhold": _outline, "kort": _preview, "søg": _search, "mål": _target}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_a_state_has_no_violations(visit, state, scheme):
    page = visit("retningslinjer/boligfastholdelse.html", width=320, color_scheme=scheme)
    STATES[state](page)
    page.evaluate(SHORTEN)
    assert violations(page) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("document.querySelector('label[for=q]').remove(); document.querySelector('#q').placeholder = ''", "label"),
        ("document.querySelector('.vv-helt__under').style.color = '#0e4f5a'", "color-contrast"),
        ("document.querySelector('h1').outerHTML = '<p>Forside</p>'", "page-has-heading-one"),
        ("document.querySelector('#hovedmenu a').innerHTML = ''", "link-name"),
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
    ],
)
def test_a_seeded_fault_is_found(visit, fault, rule):
    page = visit("index.html")
    page.evaluate(f"() => {{ {fault} }}")
    assert rule in [found[0] for found in violations(page)]
