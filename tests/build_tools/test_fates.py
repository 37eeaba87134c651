"""What has become of a provision, in words: never fine without text and date, and never by guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model.law import Evidence, Status
from build_tools.model.words import LawStatus
from build_tools.render.fates import now, seen, shown, stykker
from build_tools.render.law_views import today_line
from tests.builders import (
    make_lov,
    make_status,
    make_successor,
)


def test_today_is_told_with_text_and_date():
    assert today_line(make_status("gældende")) == "set i LBK nr. 1129 (22. september 2025)"


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (make_status("ukendt", confidence=None), "Ikke kontrolleret siden 2020"),
        (make_status("ukendt", what="Ingen afløser er fundet."), "Ingen afløser er fundet."),
        (
            make_status("omnummereret", to=make_successor()),
            "nu serviceloven § 110, stk. 6, set i LBK nr. 1129 (22. september 2025)",
        ),
        (make_status("ændret", confidence="lav"), "set i LBK nr. 1129 (22. september 2025), sikkerhed: lav"),
        (
            make_status("ændret", evidence=(Evidence("LBK nr. 1 af 22. september 2025, x", date="2025-09-22"),)),
            "set i LBK nr. 1 af 22. september 2025",
        ),
        (
            make_status(
                "ændret",
                evidence=(
                    Evidence("gammel", date="2021-01-01"),
                    Evidence("ny", date="2024-02-03"),
                    Evidence("uden dato"),
                ),
            ),
            "set i ny (3. februar 2024)",
        ),
    ],
)
def test_the_line_of_today(status, line):
    assert today_line(status) == line


_EVIDENCE = st.builds(
    Evidence,
    st.text("abc, ", max_size=8),
    date=st.sampled_from([None, "2025-09-22", "2022", "2025-09-22 eller senere"]),
)
_STATUS = st.builds(
    Status,
    st.sampled_from(LawStatus),
    stk=st.sampled_from([None, "1", "2"]),
    what=st.sampled_from([None, "Noget."]),
    evidence=st.lists(_EVIDENCE, max_size=2).map(tuple),
    confidence=st.sampled_from([None, "høj", "lav"]),
)


@given(_STATUS)
def test_the_line_of_today_never_says_that_something_holds(status):
    assert "gælder" not in today_line(status).lower()
    if not any(e.date for e in status.evidence) and status.status is not LawStatus.UKENDT:
        assert "set i" not in today_line(status)


@given(st.lists(_STATUS, max_size=4).map(tuple), st.sampled_from([None, "1", "2", "3"]))
def test_a_page_says_fine_only_when_everything_known_is_fine(rows, stk):
    status = shown(rows, stk)
    about = [r for r in rows if stk is None or r.stk in {stk, None}]
    if status.status is LawStatus.GAELDENDE:
        assert about
        assert {r.status for r in about if r.stk == stk} <= {LawStatus.GAELDENDE}
        if stk is None:
            assert {r.status for r in rows} == {LawStatus.GAELDENDE}


def test_stykker_with_different_fates_make_the_paragraph_changed():
    rows = (
        make_status("gældende", stk="1"),
        make_status("omnummereret", stk="4", to=make_successor(), since="2023-10-01"),
    )
    whole = shown(rows)
    assert (whole.status, whole.to, whole.since, whole.what) == (
        LawStatus.AENDRET,
        None,
        "2023-10-01",
        "Stk. 1 gælder. Stk. 4 har nyt nummer.",
    )


def test_a_row_for_the_whole_paragraph_does_not_hide_a_stykke_that_is_gone():
    rows = (make_status("gældende"), make_status("ophævet", stk="2"))
    assert (shown(rows).status, shown(rows, "1").status, shown(rows, "2").status) == (
        LawStatus.AENDRET,
        LawStatus.GAELDENDE,
        LawStatus.OPHAEVET,
    )


def test_stykker_in_words():
    assert stykker([make_status("ændret", stk=n) for n in ("1", "2", "3", "5")]) == "Stk. 1-3 og 5 er ændret."


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([(None, make_status("gældende"))], ""),
        ([("4", make_status("omnummereret", to=make_successor()))], "nu stk. 6"),
        ([(None, make_status("flyttet", to=make_successor("barnets lov", "§ 29")))], "nu barnets lov § 29"),
        ([("1", make_status("gældende")), ("4", make_status("omnummereret", to=make_successor()))], "nu stk. 6"),
        (
            [
                ("4", make_status("omnummereret", to=make_successor())),
                ("5", make_status("omnummereret", to=make_successor(place="§ 110, stk. 7"))),
            ],
            "stk. 4 er nu stk. 6 og stk. 5 er nu stk. 7",
        ),
        ([("4", make_status("omnummereret", to=make_successor(place="§ 110, stk. 4")))], ""),
    ],
)
def test_where_a_provision_stands_now(rows, text):
    assert now(make_lov(), "110", rows) == text


def test_what_was_seen_begins_with_a_capital_and_unknown_says_so():
    assert seen(make_status("gældende")) == "Set i LBK nr. 1129 (22. september 2025)"
    assert seen(make_status("ukendt", checked=None)) == "Ikke kontrolleret siden 2020"
    assert seen(make_status("ukendt")) == "Kontrolleret, men ikke afklaret"
