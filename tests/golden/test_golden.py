"""Pages of the small corpus, byte for byte.

`pytest --opdater-guld` writes the files again; the difference is read as part of the review.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.pages import page_text

HERE = Path(__file__).parent
PAGES = {
    "forside": "index.html",
    "retningslinje": "retningslinjer/boligfastholdelse.html",
    "kapitel": "retningslinjer/kapitel-2.html",
    "princip": "principper/princip-1.html",
    "lov": "lov/serviceloven.html",
    "vejledning": "lov/vejledning-10172-2019.html",
    "paragraf": "lov/serviceloven/110.html",
    "paragraf-ophaevet": "lov/serviceloven/82a.html",
    "afgoerelse": "afgoerelser/22-18.html",
    "begreb": "begreber/boform.html",
    "fodnoter": "kilder/fodnoter.html",
    "daekning": "om/daekning.html",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_byte_for_byte_the_golden_one(name, lille, request):
    page = next(p for p in lille.pages if p.uri == PAGES[name])
    golden = HERE / f"{name}.md"
    if request.config.getoption("--opdater-guld"):
        golden.write_text(page_text(page), encoding="utf-8")
    assert page_text(page) == golden.read_text(encoding="utf-8")


def test_every_golden_file_has_its_page():
    assert {f.stem for f in HERE.glob("*.md")} == set(PAGES)
