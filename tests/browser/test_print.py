"""The checklist of an event, printed from its page: tagged, in Danish, and no longer than a sheet of A4."""

from __future__ import annotations

import re

import pytest

SHORT = ("underretning-fra-fogedretten", "paakrav-i-foerste-aar", "borger-vil-klage", "ung-stopper-uddannelse")


def events(site) -> list[str]:
    return sorted(f.stem for f in (site / "haendelser").glob("*.html") if f.stem not in {"index", "frister"})


def printed(page) -> bytes:
    return page.pdf(format="A4", tagged=True, outline=True, prefer_css_page_size=True)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_a_checklist_is_two_sides_at_most_and_one_when_it_is_short(visit, site) -> None:
    page = visit("haendelser/index.html")
    sides = {}
    for name in events(site):
        page.goto(f"{visit.server}haendelser/{name}.html")
        sides[name] = pages(printed(page))
    assert len(sides) >= 20
    assert {name: n for name, n in sides.items() if n > 2} == {}
    assert {name: sides[name] for name in SHORT} == dict.fromkeys(SHORT, 1)


def test_the_pdf_is_tagged_and_says_its_language_and_title(visit) -> None:
    page = visit("haendelser/underretning-fra-fogedretten.html")
    pdf = printed(page)
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/Lang\s*\(da\)", pdf)
    assert re.search(rb"/MarkInfo\s*<</Type\s*/MarkInfo\s*/Marked true", pdf)
    assert b"/Outlines" in pdf
    assert re.search(rb"/S\s*/H1\b", pdf)


@pytest.mark.parametrize("name", SHORT)
def test_the_printed_steps_have_force_law_and_a_box(visit, name: str) -> None:
    page = visit(f"haendelser/{name}.html")
    page.emulate_media(media="print")
    steps = page.locator(".vv-trin > li")
    for step in steps.all():
        assert step.locator("h3 .vv-styrke").is_visible()
        assert step.locator(".vv-trin__meta").inner_text().strip()
        assert step.locator(".vv-printboks").is_visible()
    text = page.locator("article").inner_text()
    assert "Lov kontrolleret" in text
    assert "Kontrollér loven igen" in text
    assert page.locator(".vv-flow").is_hidden()


def test_nothing_of_a_step_lies_under_its_line_to_sign(visit, site) -> None:
    page = visit("haendelser/index.html", width=690)
    page.emulate_media(media="print")
    crossing = """() => [...document.querySelectorAll('.vv-trin > li')].filter(li => {
      const a = li.querySelector('.vv-printlinje').getBoundingClientRect();
      return [...li.querySelectorAll('h3 span, .vv-trin__meta > *, .vv-trin__frist b')].some(e =>
        [...e.getClientRects()].some(b => b.left < a.right - 1 && b.right > a.left + 1 && b.top < a.bottom - 1 && b.bottom > a.top + 1));
    }).map(li => li.id)"""
    found = {}
    for name in events(site):
        page.goto(f"{visit.server}haendelser/{name}.html")
        if under := page.evaluate(crossing):
            found[name] = under
    assert found == {}
