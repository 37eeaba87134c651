"""Each rule about sources and texts: what it says, where, and that it is silent about what is right."""

from __future__ import annotations

import pytest

from build_tools.model.knowledge import Gentagelse
from build_tools.model.words import Place, Text
from build_tools.rules import readable, repetitions, sources, texts
from tests.builders import (
    check_changed,
    found,
    make_anvisning,
    make_corpus,
    make_corpus_of,
    make_footnote,
    make_part,
    make_praksis,
    make_retningslinje,
    said,
)

B = "retningslinjer/boligfastholdelse.yml"
S = "lov/serviceloven.yml"


@pytest.mark.parametrize(
    "source", ["nr2020:31", "nr2020:31-40", "nr2020:1-200", "nr2020:31, 40-41", "nr2020:31, nr2020:40"]
)
def test_a_source_that_can_be_checked_is_right(source):
    assert found(sources, make_corpus_of(make_anvisning(source=source))) == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("side 40", "Kilden »side 40« kan ikke læses."),
        ("nr2020", "Kilden »nr2020« kan ikke læses."),
        ("nr2020:", "Kilden »nr2020:« kan ikke læses."),
        ("nr2020:x", "Kilden »nr2020:x« kan ikke læses."),
        ("nr2020:1-", "Kilden »nr2020:1-« kan ikke læses."),
        ("nr2020:1,", "Kilden »nr2020:1,« kan ikke læses."),
        ("nr2020:0", "Linjerne 0-0 findes ikke i nr2020 (200 linjer)."),
        ("nr2020:201", "Linjerne 201-201 findes ikke i nr2020 (200 linjer)."),
        ("nr2020:²", "Kilden »nr2020:²« kan ikke læses."),
        ("nr2020:40-31", "Linjerne 40-31 findes ikke i nr2020 (200 linjer)."),
        ("nr2021:31", "Dokumentet »nr2021« kendes ikke."),
    ],
)
def test_a_source_that_cannot_be_checked_is_found(source, message):
    assert found(sources, make_corpus_of(make_anvisning(source=source))) == [f"K303 anvisninger/0/kilde: {message}"]


def test_a_misspelt_document_gets_a_hint():
    assert [c.hint for c in sources.check(make_corpus_of(make_anvisning(source="nr2002:31")))] == ["Mente du »nr2020«?"]


def test_a_footnote_must_be_in_the_list_wherever_it_stands():
    purpose = Text("Formålet.", "nr2020:25", footnotes=(9,), place=Place("x.yml", ("formål",)))
    item = make_anvisning(footnotes=(1, 8), parts=(make_part(footnotes=(7,)),))
    corpus = make_corpus(make_retningslinje(purpose=purpose, anvisninger=(item,)), footnotes=(make_footnote(1),))
    assert found(sources, corpus) == [
        "K304 formål/fodnoter/0: Fodnote 9 findes ikke i listen over fodnoter.",
        "K304 anvisninger/0/fodnoter/1: Fodnote 8 findes ikke i listen over fodnoter.",
        "K304 anvisninger/0/led/0/fodnoter/0: Fodnote 7 findes ikke i listen over fodnoter.",
    ]


@pytest.mark.parametrize("old", ["kilde: nr2020:34", "kilde: nr2020:26", "kilde: nr2020:54", "kilde: nr2020:53}"])
def test_every_kind_of_part_of_a_retningslinje_has_its_source_checked(old):
    new = old.replace("nr2020:", "nr2020:9")
    assert [f.code for f in check_changed(B, old, new).findings] == ["K303"]


# texts


def test_a_blank_text_is_found_by_the_name_of_its_key():
    assert said(B, "titel: Rådgivning", 'titel: "  "') == (
        "guidelines/retningslinjer/boligfastholdelse.yml:97:13: fejl[S205] »titel« er tom.\n    Forslag: Skriv teksten, eller slet nøglen."
    )
    assert (
        said(B, "- {retningslinje: 2, afsnit: Opsøgning,", '- {retningslinje: 2, afsnit: "",')
        .splitlines()[0]
        .endswith("»afsnit« er tom.")
    )


@pytest.mark.parametrize("number", ["010190-1234", "0101901234", "311299-0000"])
@pytest.mark.parametrize("path", [B, "begreber/ord.yml", "afgoerelser.yml"])
def test_a_personal_number_is_found_in_any_text(number, path):
    old = {B: "Kommunen bør aftale", "begreber/ord.yml": "En boform", "afgoerelser.yml": "Lange ophold"}[path]
    assert [f.code for f in check_changed(path, old, f"{old} {number}").findings if f.code == "T505"] == ["T505"]


@pytest.mark.parametrize(
    "number", ["321390-1234", "010190-12345", "10190-1234", "2020-08-28", "12345678", "0101901234567"]
)
def test_other_numbers_are_no_personal_numbers(number):
    assert [
        c for c in texts.check(make_corpus_of(make_anvisning(text=f"Kommunen bør {number}."))) if c.code == "T505"
    ] == []


def test_the_place_of_a_personal_number_is_inside_the_text():
    line = said(B, "Kommunen bør aftale arbejdsgange", "Kommunen bør 010190-1234 aftale arbejdsgange").splitlines()[0]
    assert (
        line
        == "guidelines/retningslinjer/boligfastholdelse.yml:42:29: fejl[T505] Teksten har et tal, der ligner et personnummer."
    )


# repetitions


def _same(*items) -> list[str]:
    return found(
        repetitions,
        make_corpus_of(*items, repetitions=(Gentagelse("g", "ens", "r"), Gentagelse("h", "samme regel", "r"))),
    )


def test_the_same_rule_has_the_same_text_and_force():
    assert _same(make_anvisning("1.1", repeats=("g",)), make_anvisning("1.2", repeats=("g",))) == []
    assert _same(
        make_anvisning("1.1", repeats=("g",)), make_anvisning("1.2", text="Andet bør ske.", repeats=("g",))
    ) == ["K305 anvisninger/0/tekst: 1.2 og 1.1 er samme regel, men har hver sin tekst eller styrke."]
    assert (
        len(
            _same(
                make_anvisning("1.1", repeats=("g",)),
                make_anvisning("1.2", "kan", "Kommunen bør gå ud til den og se på det i dag.", repeats=("g",)),
            )
        )
        == 1
    )


def test_a_group_of_another_sort_may_differ():
    assert _same(make_anvisning("1.1", repeats=("h",)), make_anvisning("1.2", text="Andet.", repeats=("h",))) == []


# readable


HARD = "Kommunalbestyrelsens helhedsorienterede sagsbehandlingsforpligtelser forudsætter tværprofessionelle samarbejdsaftaler. "


def test_a_page_over_the_limit_is_found_and_one_under_it_is_not():
    assert found(readable, make_corpus_of(make_anvisning(text=HARD * 3)))[0].startswith("T504 id: Siden har LIX ")
    assert found(readable, make_corpus_of(make_anvisning())) == []


def test_a_hard_section_is_found_when_it_is_long_enough_to_tell():
    easy = make_anvisning(text="Kommunen bør se på det. " * 80)
    assert [
        line.split(" LIX")[0] for line in found(readable, make_corpus_of(easy, make_praksis(text=(HARD * 12,))))
    ] == ["T504 praksis/0/tekst: Afsnittet har"]
    assert found(readable, make_corpus_of(easy, make_praksis(text=(HARD,)))) == []
