"""The governing verb of a norm: a force word in a main clause counts, in a subordinate clause it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.force import force_words

SENTENCES = [
    ("Kommunen skal tilbyde rådgivning.", ["skal"]),
    ("Kommunen må ikke afvise borgeren.", ["må ikke"]),
    ("Kommunen bør følge op efter tre måneder.", ["bør"]),
    ("Kommunen kan med fordel samle opgaven ét sted.", ["kan med fordel"]),
    ("Kommunen kan tilbyde en kontaktperson.", ["kan"]),
    ("Det er god praksis, at borgeren kender planen.", ["god praksis"]),
    ("Det er vigtigt, at alle aktører ved besked.", ["vigtigt"]),
    ("Planen viser, hvem der gør hvad.", []),
    ("Når der skal holdes møde, bør borgeren være med.", ["bør"]),
    ("Hvis kommunen skal betale, kan den bede om kvittering.", ["kan"]),
    ("Kommunen bør sikre, at alle ved, hvad de skal gøre.", ["bør"]),
    ("Kommunen bør vurdere, om borgeren skal have støtte.", ["bør"]),
    ("Den støtte, som kommunen skal give, bør være fleksibel.", ["bør"]),
    ("De opgaver, der skal løses, kan med fordel fordeles.", ["kan med fordel"]),
    ("Kommunen skal, når borgeren beder om det, give et svar.", ["skal"]),
    ("Borgeren skal ikke vente.", ["skal"]),
    ("Kommunen skal hjælpe, medmindre borgeren siger nej.", ["skal"]),
    ("Kommunen må kun indhente oplysninger med samtykke.", ["må ikke"]),
    ("Oplysninger må dog ikke deles uden samtykke.", ["må ikke"]),
    ("Boformen må aldrig vise borgeren bort om natten.", ["må ikke"]),
    ("Der skal være en handleplan.", ["skal"]),
    ("Der bør være tæt kontakt.", ["bør"]),
    ("Der kan være behov for flere møder.", ["kan"]),
    ("Kommunen bør følge op. Kommunen skal svare skriftligt.", ["bør", "skal"]),
    ("Det er god praksis at besøge borgeren. Kommunen skal dog have samtykke.", ["god praksis", "skal"]),
    ("Så skal kommunen handle.", ["skal"]),
    ("Borgeren flytter ind, så kommunen skal betale.", []),
    ("Planen laves, så den kan bruges af alle.", []),
    ("Indsatsen tilrettelægges, så borgeren skal møde færre.", []),
    ("Efter stk. 2 skal kommunen svare.", ["skal"]),
    ("Kommunen skal efter § 5, stk. 2, nr. 3, svare.", ["skal"]),
    ("Vejledning nr. 4 bør læses.", ["bør"]),
    ("Uanset om borgeren skal flytte, bør kommunen handle.", ["bør"]),
    ("For at borgeren kan blive boende, bør kommunen hjælpe.", ["bør"]),
    ("Fordi boligen kan gå tabt, skal kommunen handle hurtigt.", ["skal"]),
    ("Kommunen og boformen skal samarbejde – når borgeren vil, kan familien være med.", ["skal", "kan"]),
    ("Kommunen bør have fokus på unge, især hvor de skal flytte.", ["bør"]),
    ("Kommunen bør aftale, hvornår der skal følges op, og hvem der skal gøre det.", ["bør"]),
    ("Det kan i nogle tilfælde være en god idé.", ["kan"]),
    ("Kommunen kan i en periode efter flytningen med fordel holde kontakten.", ["kan med fordel"]),
    ("Kommunen kan i en længere periode efter selve flytningen til egen bolig med fordel ringe.", ["kan"]),
    ("SKAL står med store bogstaver.", ["skal"]),
    ("Skal borgeren flytte, bør kommunen hjælpe.", ["bør"]),
    ("Kan borgeren ikke komme, skal kommunen ringe.", ["skal"]),
    ("Skaldyr og kander er ikke styrke.", []),
    ("Kommunen skal: svare, ringe og skrive.", ["skal"]),
    ("Kommunen skal enten svare, hvis den kan, eller ringe.", ["skal"]),
    ("Kommunen skal svare; den bør også ringe.", ["skal", "bør"]),
    ("Handleplanen skal indeholde mål, som borgeren kan nå.", ["skal"]),
    ("Er borgeren uenig, må kommunen ikke standse hjælpen.", ["må ikke"]),
    ("Uenighed må hverken forsinke sagen eller hjælpen.", ["må ikke"]),
    ("Borgeren må gerne tage en bisidder med.", []),
    ("Det er ikke god praksis at vente.", ["god praksis"]),
    ("Det er særligt vigtigt at lytte.", ["vigtigt"]),
    ("Kommunen bør overveje, hvorvidt den skal tilbyde bolig.", ["bør"]),
    ("Inden kommunen skal afgøre sagen, bør den høre borgeren.", ["bør"]),
    ("I det omfang borgeren kan, bør borgeren være med.", ["bør"]),
    ("Ved 1. samtale skal kommunen lytte.", ["skal"]),
    ("Senest den 5. skal kommunen svare.", ["skal"]),
]


@pytest.mark.parametrize(("text", "words"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_the_force_words_of_the_main_clauses(text, words):
    assert [w.expression.value for w in force_words(text)] == words


def test_there_are_enough_sentences():
    assert len(SENTENCES) >= 55


@pytest.mark.parametrize(
    "word",
    [
        "når",
        "hvis",
        "at",
        "som",
        "fordi",
        "medmindre",
        "om",
        "hvor",
        "hvordan",
        "hvornår",
        "hvad",
        "hvem",
        "hvilken",
        "mens",
        "inden",
        "indtil",
        "før",
        "selv om",
        "uanset om",
        "for at",
        "ved at",
        "uden at",
        "idet",
        "forudsat at",
        "i det omfang",
        "herunder at",
        "og når",
        "især hvis",
    ],
)
def test_a_skal_after_a_subordinator_is_no_duty(word):
    """Told twice: the clause after the main clause, and before it."""
    assert [w.expression.value for w in force_words(f"Kommunen bør handle, {word} borgeren skal flytte.")] == ["bør"]
    assert [
        w.expression.value for w in force_words(f"{word.capitalize()} borgeren skal flytte, bør kommunen handle.")
    ] == ["bør"]


@pytest.mark.parametrize(
    "short", ["stk. 2", "nr. 4", "pkt. 7", "jf. reglerne", "bl.a. nu", "mv. senere", "ca. 3 dage", "fx nu", "kap. 5"]
)
def test_an_abbreviation_does_not_end_a_sentence(short):
    assert [
        w.expression.value for w in force_words(f"Når borgeren efter {short} skal flytte, bør kommunen handle.")
    ] == ["bør"]


def test_the_place_of_a_force_word_is_told():
    text = "Når det sker, bør kommunen ringe. Kommunen skal skrive."
    assert [text[w.start :].split(maxsplit=1)[0] for w in force_words(text)] == ["bør", "skal"]


@given(st.text())
def test_any_text_can_be_read_and_places_are_inside_it_in_order(text):
    starts = [w.start for w in force_words(text)]
    assert starts == sorted(starts)
    assert all(0 <= s < len(text) for s in starts)


@given(st.lists(st.sampled_from([text for text, _ in SENTENCES]), max_size=4))
def test_sentences_are_read_one_by_one(sentences):
    together = [w.expression for w in force_words(" ".join(sentences))]
    assert together == [w.expression for s in sentences for w in force_words(s)]
