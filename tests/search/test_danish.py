"""One analysis: letters, words, stems."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.danish import compose, fold, tokenise
from search.lexicon import load_lexicon

FAMILIES = """
indsats indsatsen indsatser indsatserne
boligindsats boligindsatsen boligindsatser
indsat indsatte
center centre centret centeret
jobcenter jobcentre jobcentret
barn barnet børn børnene børns
plejebarn plejebørn
mand mænd mænds
bolig boligen boliger boligerne boligens
udsættelse udsættelser udsættelserne udsætte
vejledning vejlede vejleder vejledningen
rådgivning rådgive rådgiver
udredning udrede udredes udredningen
vurdering vurdere vurderes vurderet
myndighed myndigheden myndigheder myndighederne
aktivitet aktiviteter aktiviteten
social sociale socialt
lejer lejere lejeren lejernes
borger borgere borgeren borgernes
hjemløs hjemløse hjemløshed
løslade løslades løsladt løsladelse
betale betalt betaling
tilbud tilbyde tilbyder tilbuddet
misbrug misbruger misbruget
uge uger ugen
forældre forælder
nabo naboer naboerne
risiko risikoen
fogedret fogedretten
anvisningsret anvisningsretten
""".strip().splitlines()
APART = [
    ("indsats", "indsat"),
    ("læge", "lægge"),
    ("center", "central"),
    ("udsat", "udsættelse"),
    ("bolig", "bo"),
    ("retning", "ret"),
    ("værelse", "være"),
    ("hændelse", "hænder"),
    ("størrelse", "større"),
    ("tænder", "tændes"),
]


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    lexicon = load_lexicon()
    stems = {word: lexicon.stem(fold(word)) for word in family.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.stem(fold(one)) != lexicon.stem(fold(other))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hjemloeshed", "hjemløshed"),
        ("raadgivning", "rådgivning"),
        ("vaerested", "værested"),
        ("BØRN", "børn"),
        ("caf\u00e9", "cafe"),
        ("bo\u0308rn", "børn"),
    ],
)
def test_spellings_of_danish_letters_are_one(written: str, meant: str) -> None:
    assert fold(written) == meant


@pytest.mark.parametrize("word", ["beboer", "beboeren", "beboerne", "hjemmeboende"])
def test_o_and_e_that_only_meet_are_left_alone(word: str) -> None:
    assert "ø" not in fold(word)


@given(st.text(max_size=60))
def test_any_text_gives_words_that_stand_where_they_say(text: str) -> None:
    text = compose(text)
    tokens = tokenise(text)
    assert all(fold(text[t.start : t.end]) == t.form for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(alphabet="abcdefghijklmnoprstuvyæøå", min_size=1, max_size=20))
def test_a_stem_is_never_empty_and_never_longer_by_much(form: str) -> None:
    assert 0 < len(load_lexicon().stem(form)) <= len(form) + 2
