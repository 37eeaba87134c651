"""What things are called on a page: editions, short names, numbers, first words, titles."""

from __future__ import annotations

import pytest

from build_tools.render.fates import points, spaced
from build_tools.render.guideline_pages import brief, changed_words
from build_tools.render.law_views import edition, short_name
from build_tools.render.names import plain_title
from tests.builders import (
    make_lov,
    make_vejledning,
)


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (make_lov(), "LBK 1287/2020"),
        (make_lov(edition=None), "LOV 1287/2020"),
        (make_lov(number=None), "Kilden nævner ingen udgave"),
        (make_lov(date=None), "LBK 1287"),
        (make_lov(kind="eu", edition="EU-forordning", number="2016/679"), "Forordning 2016/679"),
        (make_lov(kind="bekendtgørelse", edition="bekendtgørelse"), "BEK 1287/2020"),
        (make_vejledning(), "VEJ 10172/2019"),
    ],
)
def test_the_edition_that_the_source_cites(act, text):
    assert edition(act) == text


def test_the_short_name_of_an_act():
    assert [
        short_name(a)
        for a in (make_lov(), make_vejledning(), make_lov("x", kind="cirkulære", number="9", date="2017-01-01"))
    ] == [
        "Serviceloven",
        "VEJ 10172/2019",
        "CIR 9/2017",
    ]


@pytest.mark.parametrize(("written", "shown_"), [("82a", "82 a"), ("110", "110"), ("12", "12"), ("5a", "5 a")])
def test_a_letter_stands_apart_from_its_number(written, shown_):
    assert spaced(written) == shown_


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        (["7"], "7"),
        (["3", "4"], "3 og 4"),
        (["1", "2", "3"], "1-3"),
        (["1", "2", "3", "7", "9"], "1-3, 7 og 9"),
        (["3", "3", "4", "5"], "3-5"),
        (["afsnit 6", "7"], "afsnit 6 og 7"),
        (["5", "4", "3"], "5, 4 og 3"),
    ],
)
def test_runs_of_points(numbers, text):
    assert points(numbers) == text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kommunen skal handle hurtigt, når en borger er ved at blive sat ud.", "Handle hurtigt, når en borger er…"),
        ("Det er god praksis, at borgeren møder den samme medarbejder.", "Borgeren møder den samme medarbejder"),
        ("Kommunen bør.", "Bør"),
        ("Målene skal være tydelige. Mere tekst.", "Målene skal være tydelige"),
    ],
)
def test_the_first_words_of_a_norm(text, short):
    assert brief(text) == short


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        ([], None),
        (["gældende", "ukendt"], None),
        (["ændret", "gældende"], "Loven er siden ændret"),
        (["ændret", "omnummereret"], "Loven har siden fået nye numre"),
        (["ophævet", "omnummereret"], "Loven er siden ophævet eller flyttet"),
        (["flyttet"], "Loven er siden ophævet eller flyttet"),
    ],
)
def test_a_norm_says_when_its_law_has_changed(statuses, words):
    class View:
        def __init__(self, status: str) -> None:
            self.status = status

    assert changed_words(View(s) for s in statuses) == words


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Retningslinje for boligfastholdelse", "Boligfastholdelse"),
        ("Retningslinjer for unge", "Unge"),
        ("Om noget", "Om noget"),
        ("Retningslinje for æblegrød", "Æblegrød"),
    ],
)
def test_a_title_without_its_first_words(title, plain):
    assert plain_title(title) == plain
