"""What a footnote names in law must stand among the law of its unit."""

from __future__ import annotations

import pytest

from build_tools.footnote_law import check_footnotes
from build_tools.graph import build_graph
from build_tools.resolve import Resolver, law_names
from tests.builders import (
    make_anvisning,
    make_corpus_of,
    make_footnote,
    make_lov,
    make_part,
    make_praksis,
    make_punkt,
    make_vejledning,
)


def missing(notes: dict[int, tuple[str, ...]], *items) -> list[str]:
    footnotes = tuple(make_footnote(n, legal_basis=law) for n, law in notes.items())
    corpus = make_corpus_of(*items, footnotes=footnotes, acts=(make_lov(), make_vejledning()))
    resolver = Resolver(corpus, law_names(corpus))
    graph = build_graph(corpus, resolver.grounds(), resolver.decisions())
    return [c.message for c in check_footnotes(graph, resolver.footnotes())]


@pytest.mark.parametrize(
    ("note", "item", "expected"),
    [
        ("servicelovens § 110", make_anvisning(legal_basis=("servicelovens § 110",), footnotes=(1,)), []),
        ("servicelovens § 110", make_anvisning(legal_basis=("servicelovens § 110, stk. 4",), footnotes=(1,)), []),
        ("serviceloven", make_anvisning(legal_basis=("servicelovens § 110",), footnotes=(1,)), []),
        ("servicelovens § 110", make_anvisning(mentions=("servicelovens § 110",), footnotes=(1,)), []),
        (
            "vejledning nr. 10172/2019, pkt. 7",
            make_anvisning(guidance=("vejledning nr. 10172/2019, pkt. 7",), footnotes=(1,)),
            [],
        ),
        (
            "servicelovens § 110",
            make_anvisning(footnotes=(1,), parts=(make_part(legal_basis=("servicelovens § 110",)),)),
            [],
        ),
        (
            "servicelovens § 110",
            make_anvisning(legal_basis=("servicelovens § 110",), parts=(make_part(footnotes=(1,)),)),
            [],
        ),
        (
            "servicelovens § 110",
            make_anvisning(legal_basis=("servicelovens § 99",), footnotes=(1,)),
            ["Note 1 nævner »servicelovens § 110«, men det står ikke i hjemlen."],
        ),
        (
            "servicelovens § 110, stk. 2",
            make_anvisning(legal_basis=("servicelovens § 110",), footnotes=(1,)),
            ["Note 1 nævner »servicelovens § 110, stk. 2«, men det står ikke i hjemlen."],
        ),
        (
            "servicelovens § 110",
            make_praksis(footnotes=(1,)),
            ["Note 1 nævner »servicelovens § 110«, men det står ikke i hjemlen."],
        ),
        ("servicelovens § 110", make_anvisning(footnotes=()), []),
    ],
)
def test_what_a_footnote_names_stands_among_the_law_of_its_unit(note, item, expected):
    assert missing({1: (note,)}, item) == expected


def test_a_point_does_not_answer_for_its_anvisning():
    item = make_anvisning(footnotes=(1,), points=(make_punkt(legal_basis=("servicelovens § 110",)),))
    assert len(missing({1: ("servicelovens § 110",)}, item)) == 1
