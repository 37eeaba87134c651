"""Forward and back links: every edge has its inverse, by force."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.changes import CHANGED, changes, resting_on_changed
from build_tools.graph import build_graph
from build_tools.model.knowledge import Gentagelse
from build_tools.model.words import Modality
from build_tools.resolve import Resolver, law_names
from build_tools.units import all_units
from tests.builders import (
    make_anvisning,
    make_corpus,
    make_corpus_of,
    make_duty,
    make_lov,
    make_paragraf,
    make_part,
    make_praksis,
    make_punkt,
    make_retningslinje,
    make_ruling,
    make_rulings,
    make_status,
)


def graph_of(corpus):
    resolver = Resolver(corpus, law_names(corpus))
    return build_graph(corpus, resolver.grounds(), resolver.decisions())


def ids(units) -> list[str]:
    return [u.id for u in units]


def test_units_stand_in_reading_order_with_ids_of_their_own():
    item = make_anvisning(parts=(make_part(), make_part()), points=(make_punkt(parts=(make_part(),)),))
    section = make_praksis(duties=(make_duty(), make_duty("Det må ikke ske.")))
    units = list(all_units(make_corpus_of(item, section)))
    assert [(u.kind, u.id, u.owner) for u in units] == [
        ("anvisning", "1.1", "1.1"),
        ("led", "1.1:2", "1.1"),
        ("led", "1.1:3", "1.1"),
        ("punkt", "1.1.1", "1.1.1"),
        ("led", "1.1.1:2", "1.1.1"),
        ("praksis", "p1-1", "p1-1"),
        ("pligt", "p1-1:1", "p1-1"),
        ("pligt", "p1-1:2", "p1-1"),
    ]
    assert [(u.modality, u.expression.value) for u in units[-2:]] == [
        (Modality.SKAL, "skal"),
        (Modality.SKAL, "må ikke"),
    ]


def test_a_provision_bears_units_by_force_and_praksis_apart():
    law = ("servicelovens § 110",)
    items = (
        make_anvisning("1.1", "skal", legal_basis=law, parts=(make_part(legal_basis=law),)),
        make_anvisning("1.2", "bør", legal_basis=law, points=(make_punkt("1.2.1", "kan", legal_basis=law),)),
        make_anvisning("1.3", "kan", mentions=law),
        make_praksis("p1-1", legal_basis=law, duties=(make_duty(legal_basis=law),)),
    )
    bearing = graph_of(make_corpus_of(*items)).bearing["serviceloven|§110"]
    assert (ids(bearing.skal), ids(bearing.boer), ids(bearing.kan)) == (["1.1"], ["1.1:2", "1.2"], ["1.2.1"])
    assert (ids(bearing.practice), ids(bearing.mentioned_by)) == (["p1-1"], ["1.3"])
    assert [ids(bearing.by(m)) for m in Modality] == [["1.1"], ["1.1:2", "1.2"], ["1.2.1"]]


def test_an_act_bears_what_its_provisions_bear_once_each():
    bearing = graph_of(
        make_corpus_of(make_anvisning(legal_basis=("servicelovens §§ 99 og 110", "servicelovens § 110, stk. 2")))
    ).bearing
    assert {key: ids(b.boer) for key, b in bearing.items()} == {
        "serviceloven": ["1.1"],
        "serviceloven|§110": ["1.1"],
        "serviceloven|§99": ["1.1"],
    }


def test_a_term_is_no_link_to_law():
    corpus = make_corpus_of(make_anvisning(text="En § 110-boform bør hjælpe.", mentions=("§ 110-boform",)))
    graph = graph_of(corpus)
    assert [r.status for r in graph.grounds["1.1"].mentions] == ["fast_udtryk"]
    assert graph.bearing == {}


def test_decisions_are_linked_both_to_their_law_and_to_their_users():
    rulings = make_rulings(make_ruling("22-18", legal_basis=("servicelovens § 12",)), make_ruling("6-18"))
    corpus = make_corpus_of(
        make_anvisning(decisions=("22-18",)), make_praksis(decisions=("22-18", "6-18")), rulings=rulings
    )
    graph = graph_of(corpus)
    assert graph.rulings == {"22-18": ("1.1", "p1-1"), "6-18": ("p1-1",)}
    assert graph.bearing["serviceloven|§12"].decisions == ("22-18",)


def test_principles_repeated_rules_and_footnotes_know_their_items():
    items = (
        make_anvisning("1.1", principles=(1,), repeats=("g",), footnotes=(7,), parts=(make_part(footnotes=(8,)),)),
        make_anvisning("1.2", points=(make_punkt("1.2.1", principles=(1,), repeats=("g",), footnotes=(7,)),)),
        make_praksis(repeats=("g",), footnotes=(7,)),
    )
    graph = graph_of(make_corpus_of(*items, repetitions=(Gentagelse("g", "ens", "r"),)))
    assert graph.principles == {1: ("1.1", "1.2.1")}
    assert graph.repeats == {"g": ("1.1", "1.2.1", "p1-1")}
    assert graph.footnotes == {7: ("1.1", "1.2.1", "p1-1"), 8: ("1.1:2",)}


def test_a_principle_that_nothing_carries_out_is_still_there():
    assert graph_of(make_corpus_of()).principles == {1: ()}


def assert_every_edge_has_its_inverse(graph) -> int:
    """Compare forward links (unit -> law) with back links (law -> units), both ways; return their number."""
    forward, back = set(), set()
    for unit in graph.units.values():
        if unit.kind == "pligt":
            continue
        for r in graph.grounds[unit.id].all:
            if r.provision and r.status != "fast_udtryk":
                force = "praksis" if unit.kind == "praksis" else unit.modality.value
                forward |= {(r.provision, force, unit.id), (r.provision.partition("|")[0], force, unit.id)}
        for r in graph.grounds[unit.id].mentions:
            forward |= {(r.provision, "nævnt", unit.id), (r.provision.partition("|")[0], "nævnt", unit.id)}
    for key, b in graph.bearing.items():
        for force, units in (
            ("skal", b.skal),
            ("bør", b.boer),
            ("kan", b.kan),
            ("praksis", b.practice),
            ("nævnt", b.mentioned_by),
        ):
            assert len(set(ids(units))) == len(units)
            back |= {(key, force, u.id) for u in units if u.kind != "pligt"}
    assert forward == back
    assert {(n, u) for u, g in graph.grounds.items() for n in g.decisions} == {
        (n, u) for n, us in graph.rulings.items() for u in us
    }
    return len(forward)


LAW = [
    "servicelovens § 110",
    "servicelovens § 110, stk. 4",
    "servicelovens §§ 12 og 99",
    "serviceloven",
    "SEL § 12, stk. 1, nr. 2",
]


@st.composite
def corpora(draw):
    some = st.lists(st.sampled_from(LAW), max_size=2).map(tuple)
    force = st.sampled_from(["skal", "bør", "kan"])
    items = []
    for i in range(1, draw(st.integers(1, 3)) + 1):
        points = tuple(
            make_punkt(f"1.{i}.{j}", draw(force), legal_basis=draw(some), mentions=draw(some))
            for j in range(1, draw(st.integers(0, 2)) + 1)
        )
        parts = tuple(make_part(modality=draw(force), legal_basis=draw(some)) for _ in range(draw(st.integers(0, 2))))
        items.append(
            make_anvisning(
                f"1.{i}",
                draw(force),
                legal_basis=draw(some),
                decisions=draw(st.sampled_from([(), ("22-18",)])),
                parts=parts,
                points=points,
            )
        )
    section = make_praksis(legal_basis=draw(some), mentions=draw(some), duties=(make_duty(legal_basis=draw(some)),))
    return make_corpus_of(*items, section, rulings=make_rulings(make_ruling(legal_basis=draw(some))))


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_every_edge_has_its_inverse(corpus):
    assert_every_edge_has_its_inverse(graph_of(corpus))


def test_every_edge_of_the_real_corpus_has_its_inverse(real):
    assert assert_every_edge_has_its_inverse(real.graph) > 1000


# what later law touches


def test_a_row_about_a_stykke_touches_those_who_cite_it_or_the_whole_paragraph():
    act = make_lov(paragraphs=(make_paragraf("110", status=(make_status("omnummereret", stk="4"),)),))
    items = (
        make_anvisning("1.1", "skal", legal_basis=("servicelovens § 110, stk. 4",)),
        make_anvisning("1.2", "bør", legal_basis=("servicelovens § 110",)),
        make_anvisning("1.3", "kan", legal_basis=("servicelovens § 110, stk. 1",)),
        make_praksis(legal_basis=("servicelovens § 110, stk. 4",)),
    )
    corpus = make_corpus_of(*items, acts=(act,))
    (change,) = changes(corpus, graph_of(corpus))
    assert (change.key, change.skal, change.boer, change.kan, change.practice, change.touched) == (
        "serviceloven|§110",
        ("1.1",),
        ("1.2",),
        (),
        ("p1-1",),
        3,
    )
    assert resting_on_changed(corpus, graph_of(corpus)) == {
        Modality.SKAL: (1, 1),
        Modality.BOER: (1, 1),
        Modality.KAN: (1, 0),
    }


@pytest.mark.parametrize("status", ["gældende", "ukendt"])
def test_nothing_is_said_of_law_that_is_the_same_or_unknown(status):
    corpus = make_corpus_of(
        make_anvisning(legal_basis=("servicelovens § 110",)),
        acts=(make_lov(paragraphs=(make_paragraf(status=(make_status(status),)),)),),
    )
    assert changes(corpus, graph_of(corpus)) == ()


def test_each_change_of_the_real_corpus_is_one_row_of_the_register(real):
    rows = [
        row
        for act in real.corpus.acts
        for p in act.paragraphs + act.points
        for row in p.status
        if row.status in CHANGED
    ]
    found = changes(real.corpus, real.graph)
    assert len([c for c in found if c.provision]) == len(rows) > 50
    assert {c.row.status for c in found if c.provision is None} <= set(CHANGED)


def test_the_corpus_is_sorted_however_it_was_read():
    from build_tools.assemble import assemble

    r1, r2, a, b = make_retningslinje(1), make_retningslinje(2), make_lov("a"), make_lov("b")
    one, two = assemble((r1, r2, a, b), ()), assemble((b, r2, a, r1), ())
    assert one == two
    assert [r.number for r in one.retningslinjer] == [1, 2]
    assert assemble((), ("x.yml",)).broken == ("x.yml",)
    assert make_corpus(r2, r1) != make_corpus(r1, r2)
