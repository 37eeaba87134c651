"""Every thing has one address, and a relative address leads back to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.render.addresses import Addresses, act_page, anchor, provision_address, relative
from tests.builders import (
    make_chapter,
    make_corpus,
    make_lov,
    make_paragraf,
    make_retningslinje,
    make_ruling,
    make_rulings,
    make_term,
    make_vejledning,
)


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
