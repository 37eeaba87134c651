"""Answers of the self-assessment over releases: unchanged ones stay, changed are asked again, none is lost or moved unseen."""

from __future__ import annotations

import json
import os
import re
import shutil

import pytest

from tests.chromium import served

PAGE = "afdaekning.html"


def answer(choice: str, content: str, note: str = "") -> dict[str, str]:
    return {"valg": choice, "hash": content, "note": note, "rolle": ""}


@pytest.fixture(scope="module")
def merged(chromium, file_base):
    """The pure step between two releases, asked in the browser."""
    page = chromium.new_page()
    page.goto(file_base + PAGE)

    def ask(answers, release, gone=()):
        return page.evaluate("([s, b, u]) => VV_AFD.flet(s, b, u)", [answers, list(gone), release])

    yield ask
    page.close()


OLD = {"1.1": answer("ja", "a", "aftalt"), "1.2": answer("nej", "b"), "1.3": answer("delvist", "c")}


@pytest.mark.parametrize(
    ("release", "kept", "again", "moved", "gone"),
    [
        ({"1.1": "a", "1.2": "b", "1.3": "c"}, {"1.1": "ja", "1.2": "nej", "1.3": "delvist"}, [], {}, []),
        ({"1.1": "a", "1.2": "x", "1.3": "c"}, {"1.1": "ja", "1.2": "nej", "1.3": "delvist"}, ["1.2"], {}, []),
        ({"1.1": "a", "1.2": "c"}, {"1.1": "ja", "1.2": "delvist"}, [], {"1.2": "1.3"}, ["1.2"]),
        (
            {"1.1": "n", "1.2": "a", "1.3": "b", "1.4": "c"},
            {"1.2": "ja", "1.3": "nej", "1.4": "delvist"},
            [],
            {"1.2": "1.1", "1.3": "1.2", "1.4": "1.3"},
            [],
        ),
        (
            {"1.1": "a", "1.2": "b1", "1.3": "b2", "1.4": "c"},
            {"1.1": "ja", "1.2": "nej", "1.4": "delvist"},
            ["1.2"],
            {"1.4": "1.3"},
            [],
        ),
        ({"1.1": "ab", "1.2": "c"}, {"1.1": "ja", "1.2": "delvist"}, ["1.1"], {"1.2": "1.3"}, ["1.2"]),
        (
            {"1.1": "q", "1.2": "b", "1.3": "c", "2.1": "a", "2.2": "a"},
            dict.fromkeys(("1.1", "1.2", "1.3")),
            ["1.1"],
            {},
            [],
        ),
        ({}, {}, [], {}, ["1.1", "1.2", "1.3"]),
    ],
    ids=["same", "edit", "remove", "insert first", "split", "merge", "two with one content", "all gone"],
)
def test_a_release_keeps_every_answer(merged, release, kept, again, moved, gone) -> None:
    found = merged(OLD, release)
    assert set(found["svar"]) == set(kept)
    assert all(kept[code] in (None, s["valg"]) for code, s in found["svar"].items())
    assert found["spoerg"] == again
    assert {code: s["fra"] for code, s in found["svar"].items() if "fra" in s} == moved
    assert [s["kode"] for s in found["borte"]] == gone
    assert len(found["svar"]) + len(found["borte"]) == len(OLD)
    assert all(s["hash"] == release[code] for code, s in found["svar"].items() if code not in again)


def test_an_anvisning_that_comes_back_brings_its_answer(merged) -> None:
    away = merged(OLD, {"1.2": "b"})
    assert [s["kode"] for s in away["borte"]] == ["1.1", "1.3"]
    back = merged(away["svar"], {"1.1": "a", "1.2": "b", "1.3": "c"}, away["borte"])
    assert {code: s["valg"] for code, s in back["svar"].items()} == {"1.1": "ja", "1.2": "nej", "1.3": "delvist"}
    assert back["svar"]["1.1"]["note"] == "aftalt"
    assert back["borte"] == []


def test_what_was_put_apart_never_answers_for_other_content(merged) -> None:
    found = merged({}, {"1.1": "other"}, [{**answer("ja", "a"), "kode": "1.1"}])
    assert found["svar"] == {}
    assert [s["kode"] for s in found["borte"]] == ["1.1"]


@pytest.fixture
def municipality(chromium, site, tmp_path):
    """A browser with its own storage, and a copy of the page that can become another release."""
    shutil.copytree(site / "assets", tmp_path / "assets")
    shutil.copy(site / PAGE, tmp_path)
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    with served(tmp_path) as address:
        page.goto(address + PAGE)
        yield page, tmp_path / PAGE
    context.close()
    assert wrong == []


def publish(file, html: str) -> None:
    """Write another release; a later time, since a server answers `not modified` within the same second."""
    file.write_text(html, encoding="utf-8")
    later = file.stat().st_mtime + 60
    os.utime(file, (later, later))


def field(page, code: str):
    return page.locator(f'[data-afd="{code}"]')


def stored(page):
    return page.evaluate("localStorage.getItem('vejviser.afdaekning')")


def test_answers_stand_over_a_release_with_an_edit_and_a_new_number(municipality) -> None:
    page, file = municipality
    assert stored(page) is None
    field(page, "1.1").get_by_label("Gør vi").check()
    field(page, "1.2").get_by_label("Nej").check()
    field(page, "1.2").get_by_label("Note").fill("Mangler en aftale")
    field(page, "1.2").get_by_label("Note").blur()
    field(page, "2.1").get_by_label("Delvist").check()
    assert "3 af 133 besvaret: 1 gør vi, 1 delvist, 1 nej" in page.inner_text("[data-afd-status]")
    html = file.read_text(encoding="utf-8")
    html = re.sub(r'data-afd="2\.1" data-hash="\w+"', 'data-afd="2.1" data-hash="andet"', html)
    html = html.replace('data-afd="1.2"', 'data-afd="0.0"').replace('data-afd="1.3"', 'data-afd="1.2"')
    html = html.replace('data-afd="0.0"', 'data-afd="1.3"')
    publish(file, html)
    page.reload()
    assert field(page, "1.1").get_by_label("Gør vi").is_checked()
    assert field(page, "1.3").get_by_label("Nej").is_checked()
    assert field(page, "1.3").get_by_label("Note").input_value() == "Mangler en aftale"
    assert "nummer 1.2" in field(page, "1.3").inner_text()
    assert field(page, "1.2").locator("input:checked").count() == 0
    assert "1 er ændret og skal besvares igen" in page.inner_text("[data-afd-status]")
    field(page, "2.1").get_by_role("button", name="Svaret gælder stadig").click()
    assert "skal besvares igen" not in page.inner_text("[data-afd-status]")
    page.reload()
    assert "3 af 133 besvaret: 1 gør vi, 1 delvist, 1 nej" in page.inner_text("[data-afd-status]")


def test_an_answer_to_what_is_gone_is_shown_and_follows_the_file(municipality, tmp_path) -> None:
    page, file = municipality
    field(page, "1.1").get_by_label("Gør vi").check()
    html = file.read_text(encoding="utf-8")
    gone = re.search(r'<fieldset[^>]*data-afd="1\.1".*?</fieldset>', html, re.DOTALL)
    publish(file, html.replace(gone[0], ""))
    page.reload()
    assert page.locator("[data-afd-borte] li").inner_text() == "1.1: gør vi"
    with page.expect_download() as download:
        page.click("[data-afd-hent]")
    saved = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [s["kode"] for s in saved["borte"]] == ["1.1"]


def test_a_file_gives_the_same_answers_in_another_browser(municipality, chromium, file_base, tmp_path) -> None:
    page, _ = municipality
    field(page, "1.1").get_by_label("Delvist").check()
    with page.expect_download() as download:
        page.click("[data-afd-hent]")
    other = chromium.new_context()
    there = other.new_page()
    there.goto(file_base + PAGE)
    there.set_input_files("[data-afd-laes]", download.value.path())
    there.wait_for_function("document.querySelector('[data-afd-status]').textContent.includes('Filen er læst')")
    assert field(there, "1.1").get_by_label("Delvist").is_checked()
    other.close()


@pytest.mark.parametrize("text", ["ikke json", "[]", "null", '{"format": 2, "svar": {}}', '{"format": 1, "svar": []}'])
def test_a_foreign_file_is_refused_and_nothing_is_lost(municipality, tmp_path, text) -> None:
    page, _ = municipality
    field(page, "1.1").get_by_label("Gør vi").check()
    before = stored(page)
    page.set_input_files("[data-afd-laes]", {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()})
    page.wait_for_function("document.querySelector('[data-afd-status]').textContent.includes('kan ikke læses')")
    assert stored(page) == before
    assert field(page, "1.1").get_by_label("Gør vi").is_checked()


def test_damaged_storage_is_put_aside_before_anything_is_written(municipality) -> None:
    page, _ = municipality
    page.evaluate("localStorage.setItem('vejviser.afdaekning', '{halv')")
    page.reload()
    assert "lagt til side" in page.inner_text("[data-afd-status]")
    field(page, "1.1").get_by_label("Gør vi").check()
    assert page.evaluate("localStorage.getItem('vejviser.afdaekning.ulaeselig')") == "{halv"


def test_a_civil_registration_number_is_not_stored(municipality) -> None:
    page, _ = municipality
    field(page, "1.1").get_by_label("Note").fill("borger 010190-1234")
    field(page, "1.1").get_by_label("Note").blur()
    assert "ligner et cpr-nummer" in page.inner_text("[data-afd-status]")
    assert stored(page) is None


def test_everything_can_be_deleted(municipality) -> None:
    page, _ = municipality
    field(page, "1.1").get_by_label("Gør vi").check()
    page.click("[data-afd-slet]")
    assert stored(page) is None
    assert "0 af 133 besvaret" in page.inner_text("[data-afd-status]")


def test_the_hash_covers_the_points_and_not_the_number(desk) -> None:
    from build_tools.render.gap_pages import gap_pages

    page = next(iter(gap_pages(desk)))
    hashes = re.findall(r'data-afd="([\d.]+)" data-hash="(\w+)"', page.body)
    assert len(hashes) == 133
    assert len({h for _, h in hashes}) == 133
