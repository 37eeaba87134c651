"""Law as a page shows it: short name, spoken name, 2020 and today; never fine without text and date."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model.law import Evidence, Status
from build_tools.model.words import LawStatus
from build_tools.render.addresses import Addresses, act_page, anchor, provision_address, relative
from build_tools.render.fates import now, points, seen, shown, spaced, stykker
from build_tools.render.guideline_pages import brief, changed_words
from build_tools.render.law_views import LawNaming, edition, short_name, today_line, together
from build_tools.render.names import plain_title
from build_tools.resolve import Resolver, law_names
from tests.builders import (
    make_anvisning,
    make_chapter,
    make_corpus,
    make_corpus_of,
    make_lov,
    make_paragraf,
    make_retningslinje,
    make_ruling,
    make_rulings,
    make_status,
    make_successor,
    make_term,
    make_vejledning,
)


def views(*law: str, acts=None, guidance=()):
    acts = acts or (
        make_lov(),
        make_vejledning("vejledning 10172/2019", *(make_paragraf(None, point=p) for p in ("3", "7", "114-219"))),
    )
    corpus = make_corpus_of(make_anvisning(legal_basis=law, guidance=guidance), acts=acts)
    resolver = Resolver(corpus, law_names(corpus))
    grounds = resolver.grounds()
    assert resolver.complaints == []
    return LawNaming(corpus, Addresses(corpus)).views(grounds["1.1"].all)


@pytest.mark.parametrize(
    ("law", "short", "spoken"),
    [
        ("servicelovens § 110", ["SEL § 110"], ["serviceloven paragraf 110"]),
        ("servicelovens § 110, stk. 4", ["SEL § 110, stk. 4"], ["serviceloven paragraf 110, stykke 4"]),
        ("servicelovens § 110, stk. 1 og 4", ["SEL § 110, stk. 1 og 4"], ["serviceloven paragraf 110, stykke 1 og 4"]),
        (
            "servicelovens § 12, stk. 1, nr. 2 og 3",
            ["SEL § 12, stk. 1, nr. 2 og 3"],
            ["serviceloven paragraf 12, stykke 1, nummer 2 og 3"],
        ),
        (
            "servicelovens §§ 12 og 99",
            ["SEL § 12", "SEL § 99"],
            ["serviceloven paragraf 12", "serviceloven paragraf 99"],
        ),
        ("serviceloven", ["SEL"], ["serviceloven"]),
        (
            "vejledning nr. 10172/2019, pkt. 3 og 7",
            ["VEJ 10172/2019 pkt. 3", "VEJ 10172/2019 pkt. 7"],
            ["vejledning nr. 4 til serviceloven punkt 3", "vejledning nr. 4 til serviceloven punkt 7"],
        ),
        (
            "vejledning nr. 10172/2019, pkt. 114-116",
            ["VEJ 10172/2019 pkt. 114-116"],
            ["vejledning nr. 4 til serviceloven punkt 114-116"],
        ),
    ],
)
def test_a_provision_has_a_short_and_a_spoken_name(law, short, spoken):
    found = views(law)
    assert ([v.short for v in found], [v.spoken for v in found]) == (short, spoken)


def test_stykker_of_one_paragraph_share_a_view_when_they_share_a_fate():
    rows = (make_status("gældende", stk="1"), make_status("gældende", stk="2"), make_status("ændret", stk="4"))
    act = make_lov(paragraphs=(make_paragraf(status=rows),))
    found = views("servicelovens § 110, stk. 1, 2 og 4", acts=(act,))
    assert [(v.short, v.status) for v in found] == [
        ("SEL § 110, stk. 1 og 2", "gældende"),
        ("SEL § 110, stk. 4", "ændret"),
    ]


def test_a_paragraph_and_a_stykke_of_it_are_two_views():
    act = make_lov(paragraphs=(make_paragraf(status=(make_status("gældende"),)),))
    assert [v.short for v in views("servicelovens § 110", "servicelovens § 110, stk. 4", acts=(act,))] == [
        "SEL § 110",
        "SEL § 110, stk. 4",
    ]


def test_a_reference_twice_is_one_view():
    assert [v.short for v in views("servicelovens § 110", "servicelovens § 110")] == ["SEL § 110"]


def test_a_view_knows_its_page_its_subject_and_the_edition_of_2020():
    (view,) = views("servicelovens § 110, stk. 4")
    assert (view.address, view.key, view.about, view.cited) == (
        "lov/serviceloven/110.html",
        "serviceloven|§110",
        "Ophold",
        "LBK 1287/2020",
    )
    (view,) = views("vejledning nr. 10172/2019, pkt. 115")
    assert (view.address, view.key) == ("lov/vejledning-10172-2019.html#pkt-114-219", "vej:10172/2019|pkt114-219")


def test_a_spoken_name_carries_all_that_a_reader_sees(real):
    """Whoever speaks to the page says what is written on it: each number of the short name is in the spoken one."""
    naming = LawNaming(real.corpus, Addresses(real.corpus))
    seen_ = 0
    for own in real.graph.grounds.values():
        for view in naming.views(own.all):
            seen_ += 1
            assert (
                re.findall(r"\d+(?: [a-z]\b)?", view.place)
                == re.findall(r"\d+(?: [a-z]\b)?", view.spoken)[-len(re.findall(r"\d+", view.place)) :]
                or not view.place
            )
            assert not set("§") & set(view.spoken)
    assert seen_ > 500


# today


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


def test_signs_of_one_act_stand_together():
    found = views("servicelovens §§ 12 og 99", "vejledning nr. 10172/2019, pkt. 7")
    assert [[v.short for v in group] for group in together(found)] == [
        ["SEL § 12", "SEL § 99"],
        ["VEJ 10172/2019 pkt. 7"],
    ]


# names


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


# addresses


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("index.html", "index.html", "index.html"),
        ("lov/x.html", "index.html", "lov/x.html"),
        ("lov/x.html", "lov/y.html", "x.html"),
        ("lov/x.html", "lov/x/110.html", "../x.html"),
        ("index.html", "lov/x/110.html", "../../index.html"),
        ("lov/x.html#pkt-7", "retningslinjer/r.html", "../lov/x.html#pkt-7"),
        ("lov/x.html#pkt-7", "lov/x.html", "#pkt-7"),
        ("lov/x.html", "lov/x.html", "x.html"),
    ],
)
def test_an_address_works_from_any_page(target, page, expected):
    assert relative(target, page) == expected


_PATH = st.lists(st.sampled_from(["a", "b", "lov", "x"]), min_size=1, max_size=4).map(lambda p: "/".join(p) + ".html")


@given(_PATH, _PATH)
def test_a_relative_address_leads_back_to_its_target(target, page):
    from posixpath import dirname, join, normpath

    assert normpath(join(dirname(page), relative(target, page))) == target


def test_where_everything_stands():
    corpus = make_corpus(
        make_retningslinje(15, id="boligfastholdelse"),
        acts=(make_lov(paragraphs=(make_paragraf("82a"),)), make_vejledning()),
        chapters=(make_chapter(),),
        rulings=make_rulings(make_ruling("22-18")),
        terms=(make_term("boform"),),
    )
    at = Addresses(corpus)
    assert [
        at.retningslinje(15),
        at.chapter(2),
        at.unit("15.2.3"),
        at.unit("p15-1"),
        at.term("boform"),
        at.key("serviceloven|§82a|stk2"),
        at.key("serviceloven|§999"),
        at.key("serviceloven"),
        at.key("vej:10172/2019|pkt7"),
        at.key("vej:10172/2019|pkt8"),
        at.key("ast:22-18"),
        at.key("ast:99-99"),
        at.key("ukendt|§1"),
        at.key(None),
    ] == [
        "retningslinjer/boligfastholdelse.html",
        "retningslinjer/kapitel-2.html",
        "retningslinjer/boligfastholdelse.html#a15-2-3",
        "retningslinjer/boligfastholdelse.html#p15-1",
        "begreber/boform.html",
        "lov/serviceloven/82a.html",
        "lov/serviceloven.html",
        "lov/serviceloven.html",
        "lov/vejledning-10172-2019.html#pkt-7",
        "lov/vejledning-10172-2019.html",
        "afgoerelser/22-18.html",
        None,
        None,
        None,
    ]


def test_anchors_and_pages_of_law():
    assert (anchor("9.4.2"), anchor("p9-1")) == ("a9-4-2", "p9-1")
    assert act_page(make_lov("lov om førtidspension")) == "lov/lov-om-foertidspension.html"
    assert provision_address(make_lov(), make_paragraf("kap12")) == "lov/serviceloven/kap12.html"


def test_no_two_things_of_the_real_corpus_have_one_address(real):
    at = Addresses(real.corpus)
    units = {u.owner for u in real.graph.units.values()}
    assert len({at.unit(o) for o in units}) == len(units)
    provisions = [provision_address(a, p) for a in real.corpus.acts for p in a.paragraphs + a.points]
    assert len(set(provisions)) == len(provisions)
    uris = [p.uri for p in real.pages]
    assert len(set(uris)) == len(uris)
