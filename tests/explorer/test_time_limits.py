"""The calculator of time limits against days counted by hand, and what the register must reach."""

from __future__ import annotations

import datetime as dt

import pytest

PAGE = "haendelser/frister.html"
EVICTION = (
    "underretning-fra-fogedretten",
    "underretning-fra-boligorganisation",
    "paakrav-i-foerste-aar",
)


@pytest.fixture(scope="module")
def reckon(chromium, file_base):
    page = chromium.new_page()
    page.goto(file_base + PAGE)

    def ask(day: str, number: int, unit: str) -> str:
        found = page.evaluate(
            "([d, n, u]) => VV_FRIST.laegTil(Date.parse(d + 'T00:00:00Z'), n, u)", [day, number, unit]
        )
        return dt.datetime.fromtimestamp(found / 1000, dt.UTC).date().isoformat()

    yield ask
    page.close()


@pytest.mark.parametrize(
    ("day", "number", "unit", "last"),
    [
        ("2026-11-27", 3, "hverdage", "2026-12-02"),  # Friday: Monday, Tuesday, Wednesday
        ("2026-04-01", 3, "hverdage", "2026-04-09"),  # Easter 2026: 2, 3, 5 and 6 April
        ("2026-12-23", 3, "hverdage", "2026-12-29"),  # 24 December counts here, 25 and 26 do not
        ("2026-06-04", 1, "hverdage", "2026-06-05"),  # 5 June counts here
        ("2026-05-13", 1, "hverdage", "2026-05-15"),  # Ascension Day 14 May
        ("2026-05-22", 1, "hverdage", "2026-05-26"),  # Whit Monday 25 May
        ("2023-05-04", 1, "hverdage", "2023-05-08"),  # store bededag, 5 May 2023
        ("2024-04-25", 1, "hverdage", "2024-04-26"),  # no longer a holiday from 2024
        ("2026-12-31", 1, "hverdage", "2027-01-04"),
        ("2026-11-27", 14, "dage", "2026-12-11"),
        ("2026-11-27", 4, "uger", "2026-12-25"),
        ("2026-01-31", 1, "måneder", "2026-02-28"),
        ("2028-01-31", 1, "måneder", "2028-02-29"),
        ("2026-12-31", 2, "måneder", "2027-02-28"),
        ("2028-02-29", 1, "år", "2029-02-28"),
        ("2027-05-14", -6, "måneder", "2026-11-14"),
        ("2026-08-31", -6, "måneder", "2026-02-28"),
        ("2026-04-07", -1, "hverdage", "2026-04-01"),
    ],
)
def test_a_limit_ends_on_the_day_counted_by_hand(reckon, day, number, unit, last) -> None:
    assert reckon(day, number, unit) == last


def test_the_half_year_before_eighteen_is_counted_back(open_page, http_base) -> None:
    page = open_page(http_base + PAGE, wait="#frist-valg")
    page.select_option("#frist-valg", label="Afgøre behovet for efterværn: senest 6 måneder før")
    assert page.inner_text("label[for=frist-dato]") == "Dagen, der regnes tilbage fra"
    page.fill("#frist-dato", "2027-05-14")
    page.click("[data-frist] button")
    assert page.inner_text("[data-frist-svar]").startswith("Fristen er lørdag den 14. november 2026.")
    page.select_option("#frist-valg", index=1)
    assert page.inner_text("label[for=frist-dato]") == "Dagen, hvor fristen begynder"


def test_every_duty_of_the_two_eviction_sections_is_reached_by_an_event(real) -> None:
    sections = {"p2-1", "p15-1"}
    duties = {u.id for u in real.graph.units.values() if u.owner in sections and u.modality == "skal"}
    duties |= {"15.2", "2.1.1"}
    reached = {b for e in real.corpus.events if e.id in EVICTION for s in e.steps for b in s.basis}
    assert len(duties) > 8
    assert {d for d in duties if d not in reached and d.partition(":")[0] not in reached} == set()
