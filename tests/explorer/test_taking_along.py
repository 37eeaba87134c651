"""What a reader takes along: list, CSV, link, print. Always the whole choice, not only what is shown."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

CHOICE = "udforsk.html?lov=serviceloven&type=punkt&type=anvisning&type=praksis"


@pytest.fixture
def page(open_page, base):
    return open_page(base + CHOICE)


def test_the_csv_has_a_line_for_every_result_with_force_law_and_address(page, documents, site: Path) -> None:
    with page.expect_download() as download:
        page.click("[data-csv]")
    assert download.value.suggested_filename == "vejviser-udvalg.csv"
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith("\ufeff".encode())
    text = raw.decode("utf-8-sig")
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    expected = [d for d in documents if d.kind in {"anvisning", "punkt", "praksis"} and "serviceloven" in d.laws]
    assert len(expected) > 100
    assert [r["id"] for r in rows] == [d.id for d in expected]
    for row, d in zip(rows, expected, strict=True):
        assert (row["type"], row["styrke"], row["titel"]) == (d.kind, d.modality, d.title)
        assert (row["lov"], row["kilde"]) == (d.law_names, d.source)
        assert row["adresse"].endswith(d.url)
        assert row["retningslinje"].startswith(f"{d.retningslinje}. ")
        file, _, anchor = row["adresse"].partition("#")
        assert (site / "/".join(file.split("/")[-2:])).exists()
        assert anchor


def test_a_cell_is_never_a_formula_and_never_breaks_its_line(shared_page) -> None:
    text = shared_page.evaluate(
        """() => VV_UDVALG.csv([['=1+1', '+45', '-2', '@x', 'a;b', 'a"b', 'a\\nb', null, undefined, 7]])"""
    )
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[1] == ["'=1+1", "'+45", "'-2", "'@x", "a;b", 'a"b', "a\nb", "", "", "7"]


def test_the_list_has_force_code_title_law_and_a_link_that_works(page, documents) -> None:
    text = page.evaluate("VV_UDFORSKER.liste()")
    lines = text.splitlines()
    assert lines[0].startswith(
        "Udvalg fra Vejviser. type: Anvisninger eller Punkter eller Praksis; lov: Serviceloven (SEL). "
    )
    assert "resultater: " in lines[0]
    assert lines[1] == page.url
    expected = [d for d in documents if d.kind in {"anvisning", "punkt", "praksis"} and "serviceloven" in d.laws]
    heads = [line for line in lines if line.startswith("- ")]
    assert len(heads) == len(expected)
    first = expected[0]
    assert heads[0].startswith(f"- {first.modality.upper()} {first.id} {first.title} ({first.law_names}; i dag: ")
    assert [line.strip() for line in lines if line.startswith("  ")] == [
        page.url.partition("udforsk.html")[0] + d.url for d in expected
    ]


def test_copy_list_and_copy_link_reach_the_clipboard_and_say_so(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?type=princip")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("[data-kopilink]")
    page.wait_for_selector("[data-kopilink] [role=status]:text('Kopieret')")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.click("[data-kopiliste]")
    page.wait_for_selector("[data-kopiliste] [role=status]:text('Kopieret')")
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == page.evaluate(
        "VV_UDFORSKER.liste()"
    )


def test_print_has_every_result_and_the_choice_in_words_and_no_buttons(page, documents) -> None:
    expected = [d for d in documents if d.kind in {"anvisning", "punkt", "praksis"} and "serviceloven" in d.laws]
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-resultater] > li").count() == len(expected)
    line = page.locator("[data-printlinje]")
    assert line.is_visible()
    assert "lov: Serviceloven (SEL)" in line.inner_text()
    assert page.locator(".vv-udforsk button:visible").count() == 0
    assert page.locator(".vv-udforsk input:visible").count() == 0
    assert page.locator("[data-resultater] .vv-styrke").first.inner_text().strip().lower() in {"skal", "bør", "kan"}
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_function("document.querySelectorAll('[data-resultater] > li').length === 50")
