"""Law as a page shows it: short name, spoken name, 2020 and today; never fine without text and date."""

from __future__ import annotations

import re

import pytest

from build_tools.render.addresses import Addresses
from build_tools.render.law_views import LawNaming, together
from build_tools.resolve import Resolver, law_names
from tests.builders import (
    make_anvisning,
    make_corpus_of,
    make_lov,
    make_paragraf,
    make_status,
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


def test_signs_of_one_act_stand_together():
    found = views("servicelovens §§ 12 og 99", "vejledning nr. 10172/2019, pkt. 7")
    assert [[v.short for v in group] for group in together(found)] == [
        ["SEL § 12", "SEL § 99"],
        ["VEJ 10172/2019 pkt. 7"],
    ]
