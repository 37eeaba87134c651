"""Each rule across files: what it says, where, and that it is silent about what is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.model.knowledge import Gentagelse, Vaerk
from build_tools.model.law import Rulings
from build_tools.rules import RULES, force, ids, readable, references, repetitions, run_rules, sources, texts
from tests.builders import (
    found,
    make_anvisning,
    make_chapter,
    make_corpus,
    make_corpus_of,
    make_duty,
    make_footnote,
    make_lov,
    make_paragraf,
    make_part,
    make_praksis,
    make_punkt,
    make_retningslinje,
    make_ruling,
    make_rulings,
    make_sources,
    make_term,
)

SKAL = "Kommunen skal handle."


def test_the_builders_make_a_corpus_without_complaints():
    corpus = make_corpus_of(make_anvisning("1.1", points=(make_punkt("1.1.1"),)), make_praksis("p1-1"))
    assert run_rules(corpus) == ()


def test_the_register_of_rules_is_in_use_and_each_has_a_check():
    assert all(callable(rule.check) for rule in RULES)
    assert {ids, sources, references, force, texts, repetitions, readable} <= set(RULES)


# ids


@pytest.mark.parametrize(
    ("corpus", "expected"),
    [
        (
            make_corpus(make_retningslinje(1, id="a"), make_retningslinje(1, id="b")),
            "»1« bruges to gange som retningslinje nummer.",
        ),
        (
            make_corpus(make_retningslinje(1, id="a"), make_retningslinje(2, id="a")),
            "»a« bruges to gange som retningslinje.",
        ),
        (
            make_corpus(acts=(make_lov("x", paragraphs=()), make_lov("x", paragraphs=()))),
            "»x« bruges to gange som lov.",
        ),
        (
            make_corpus(acts=(make_lov("x", paragraphs=(make_paragraf("1"), make_paragraf("1"))),)),
            "»1« bruges to gange som paragraf i x.",
        ),
        (
            make_corpus(acts=(make_lov("x", points=(make_paragraf(None, point="7"), make_paragraf(None, point="7"))),)),
            "»7« bruges to gange som punkt i x.",
        ),
        (
            make_corpus(rulings=make_rulings(make_ruling("1-1"), make_ruling("1-1"))),
            "»1-1« bruges to gange som afgørelse.",
        ),
        (make_corpus(chapters=(make_chapter(), make_chapter())), "»kapitel-2« bruges to gange som kapitel."),
        (make_corpus(terms=(make_term("a"), make_term("a"))), "»a« bruges to gange som begreb."),
        (make_corpus(footnotes=(make_footnote(1), make_footnote(1))), "»1« bruges to gange som fodnote."),
        (
            make_corpus(sources=make_sources(200, Vaerk("w", "t", "nr2020:1"), Vaerk("w", "u", "nr2020:2"))),
            "»w« bruges to gange som værk.",
        ),
        (
            make_corpus(repetitions=(Gentagelse("g", "ens", "r"), Gentagelse("g", "ens", "r"))),
            "»g« bruges to gange som gentagelse.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_id_that_is_used_twice_is_found_once(corpus, expected):
    complaints = [c for c in ids.check(corpus) if c.code == "K301"]
    assert len(complaints) == 1
    assert complaints[0].message.startswith(expected)
    assert "Det andet sted er " in complaints[0].message


def test_three_of_a_kind_are_two_findings():
    assert (
        len(
            [
                c
                for c in ids.check(make_corpus(terms=(make_term("a"),) * 1 + (make_term("a"), make_term("a"))))
                if c.code == "K301"
            ]
        )
        == 2
    )


def test_a_paragraph_and_a_point_of_the_same_number_are_two_things():
    act = make_lov("x", paragraphs=(make_paragraf("7"),), points=(make_paragraf(None, point="7"),))
    assert list(ids.check(make_corpus(acts=(act,)))) == []


def test_codes_run_in_the_order_that_readers_count():
    items = (make_anvisning("1.2", points=(make_punkt("1.1.1"), make_punkt("1.1.3"))), make_anvisning("1.2"))
    corpus = make_corpus(
        make_retningslinje(1, anvisninger=items, practice=(make_praksis("p1-2"), make_praksis("opsoegende")))
    )
    assert [c.message for c in ids.check(corpus)] == [
        "Koden er »1.2«, men stedet har nummer 1.1.",
        "Koden er »1.1.3«, men stedet har nummer 1.1.2.",
        "Afsnittets id er »p1-2«, men stedet er nummer 1 i retningslinje 1.",
        "Afsnittets id er »opsoegende«, men stedet er nummer 2 i retningslinje 1.",
    ]


# force


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (make_anvisning(text="Kommunen bør hjælpe."), []),
        (make_anvisning(modality="skal", text=SKAL, legal_basis=("servicelovens § 110",)), []),
        (make_anvisning(modality="skal", text=SKAL, without_hjemmel="kilden har ingen note"), []),
        (make_anvisning(modality="skal", expression="må ikke", text="Det må ikke ske.", without_hjemmel="x"), []),
        (make_anvisning(modality="kan", expression="god praksis", text="Det er god praksis at ringe."), []),
        (make_anvisning(modality="kan", expression="vigtigt", text="Det er vigtigt at lytte."), []),
        (make_anvisning(modality="kan", expression="ingen", text="Planen samler sagen."), []),
        (make_anvisning(text="Kommunen bør handle, når borgeren skal flytte."), []),
        (
            make_anvisning(text="Kommunen hjælper."),
            ["T501 anvisninger/0/tekst: Anvisning 1.1 er mærket »bør«, men det står ikke i teksten."],
        ),
        (
            make_anvisning(modality="kan", expression="kan med fordel", text="Kommunen kan ringe."),
            ["T501 anvisninger/0/tekst: Anvisning 1.1 er mærket »kan med fordel«, men det står ikke i teksten."],
        ),
        (
            make_anvisning(text=SKAL),
            [
                "T501 anvisninger/0/tekst: Anvisning 1.1 er mærket »bør«, men det står ikke i teksten.",
                "T503 anvisninger/0/tekst: Anvisning 1.1 er bør, men en sætning siger »skal«.",
            ],
        ),
        (
            make_anvisning(modality="kan", text="Kommunen kan ringe. Kommunen må ikke vente."),
            ["T503 anvisninger/0/tekst: Anvisning 1.1 er kan, men en sætning siger »må ikke«."],
        ),
        (make_anvisning(modality="kan", text="Kommunen kan ringe. Den bør skrive."), []),
        (
            make_anvisning(expression="god praksis"),
            ["T502 anvisninger/0/modalitet: Udtrykket »god praksis« er modaliteten kan, men her står bør."],
        ),
        (
            make_anvisning(expression="må ikke", text="Det må ikke ske."),
            ["T502 anvisninger/0/modalitet: Udtrykket »må ikke« er modaliteten skal, men her står bør."],
        ),
        (
            make_anvisning(modality="skal", text=SKAL),
            ["R304 anvisninger/0/modalitet: Anvisning 1.1 er skal, men har ingen hjemmel."],
        ),
        (
            make_anvisning(modality="skal", text=SKAL, legal_basis=("servicelovens § 110",), without_hjemmel="x"),
            ["R306 anvisninger/0/uden_hjemmel: Anvisning 1.1 har både hjemmel og »uden_hjemmel«."],
        ),
        (
            make_anvisning(modality="kan", text="Når det er klart, kan det bruges: skal.", modality_estimated=True),
            ["T503 anvisninger/0/tekst: Anvisning 1.1 er kan, men en sætning siger »skal«."],
        ),
        (make_anvisning(text="Teksten, der bør læses.", modality_estimated=True), []),
    ],
)
def test_field_expression_and_text_carry_one_force(item, expected):
    assert found(force, make_corpus_of(item)) == expected


def test_a_further_sentence_has_a_force_of_its_own():
    led = make_part(SKAL, "skal")
    item = make_anvisning(parts=(led, make_part("Kommunen følger op.")))
    assert found(force, make_corpus_of(item)) == [
        "R304 anvisninger/0/led/0/modalitet: Et led af 1.1 er skal, men har ingen hjemmel.",
        "T501 anvisninger/0/led/0/tekst: Et led af 1.1 er mærket »bør«, men det står ikke i teksten.",
    ]


def test_a_duty_in_praksis_says_skal_or_must_not():
    duties = (make_duty("Kommunen skal svare."), make_duty("Sagen må ikke ligge."), make_duty("Kommunen svarer."))
    assert found(force, make_corpus_of(make_anvisning(), make_praksis(duties=duties))) == [
        "T501 praksis/0/pligter/0/tekst: Pligten siger hverken »skal« eller »må ikke« i en hovedsætning."
    ]


# references


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (make_anvisning(target_groups=("allle",)), "H401 anvisninger/0/målgrupper/0: Målgruppen »allle« findes ikke."),
        (make_anvisning(actors=("kommunen", "x")), "H401 anvisninger/0/aktører/1: Aktøren »x« findes ikke."),
        (make_anvisning(partners=("x",)), "H401 anvisninger/0/samarbejdsparter/0: Samarbejdsparten »x« findes ikke."),
        (make_anvisning(phases=("x",)), "H401 anvisninger/0/faser/0: Fasen »x« findes ikke."),
        (make_anvisning(themes=("x",)), "H401 anvisninger/0/temaer/0: Temaet »x« findes ikke."),
        (make_anvisning(principles=(1, 12)), "H401 anvisninger/0/principper/1: Princippet »12« findes ikke."),
        (make_anvisning(repeats=("x",)), "H401 anvisninger/0/gentager/0: Den gentagne regel »x« findes ikke."),
        (make_anvisning(decisions=("99-99",)), "R305 anvisninger/0/afgørelser/0: Afgørelsen »99-99« findes ikke."),
        (
            make_anvisning(parts=(make_part(decisions=("99-99",)),)),
            "R305 anvisninger/0/led/0/afgørelser/0: Afgørelsen »99-99« findes ikke.",
        ),
        (
            make_anvisning(points=(make_punkt(themes=("x",)),)),
            "H401 anvisninger/0/punkter/0/temaer/0: Temaet »x« findes ikke.",
        ),
        (make_praksis(decisions=("22-19",)), "R305 praksis/0/afgørelser/0: Afgørelsen »22-19« findes ikke."),
        (make_praksis(repeats=("x",)), "H401 praksis/0/gentager/0: Den gentagne regel »x« findes ikke."),
    ],
)
def test_a_reference_by_id_has_a_target(item, expected):
    corpus = make_corpus_of(item, rulings=make_rulings(), repetitions=(Gentagelse("g", "ens", "r"),))
    assert found(references, corpus) == [expected]


def test_a_near_miss_gets_a_hint_and_others_the_way_out():
    hints = [c.hint for c in references.check(make_corpus_of(make_anvisning(target_groups=("allle", "xyz"))))]
    assert hints == ["Mente du »alle«?", "Ret navnet, eller tilføj det i listen."]


def test_a_list_that_dropped_out_makes_no_noise():
    corpus = replace(make_corpus_of(make_anvisning(decisions=("99-99",))), rulings=Rulings((), ()))
    assert found(references, corpus) == []


def test_chapter_and_works_must_be_there():
    corpus = make_corpus(
        make_retningslinje(chapter=9),
        footnotes=(make_footnote(1, works=("ukendt",)),),
        sources=make_sources(200, Vaerk("kendt", "t", "nr2020:1")),
    )
    assert found(references, corpus) == [
        "H401 kapitel: Kapitlet »9« findes ikke.",
        "H401 0/værker/0: Værket »ukendt« findes ikke.",
    ]
