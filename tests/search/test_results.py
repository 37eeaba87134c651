"""Hits with their sentence, filters, and the fields that other programs rely on."""

from __future__ import annotations

import pytest

from search.excerpt import best_sentence, sentences
from search.filters import Filters, UnknownFilterError
from search.results import search


def test_a_hit_has_the_fields_of_the_contract(index) -> None:
    hit = search("smidt ud af lejlighed", index).hits[0]
    assert list(hit.as_json()) == ["id", "type", "titel", "uddrag", "url", "score", "modalitet", "kilde"]
    assert hit.url.endswith(".html") or ".html#" in hit.url


def test_the_sentence_that_matched_is_shown_with_its_words(index) -> None:
    hit = next(h for h in search("bostøtte uden diagnose", index).hits if h.id == "p14-4")
    assert hit.excerpt == "En diagnose er heller ikke en betingelse."
    assert [hit.excerpt[a:b] for a, b in hit.marks] == ["diagnose"]


def test_abbreviations_end_no_sentence() -> None:
    assert sentences("Se § 9, stk. 2, jf. § 3. Boformen svarer, fx straks.") == [
        "Se § 9, stk. 2, jf. § 3.",
        "Boformen svarer, fx straks.",
    ]


def test_a_long_sentence_is_cut_at_words_around_the_first_match() -> None:
    text = "Ord " * 80 + "målet " + "ord " * 80
    excerpt = best_sentence([text], {"mål": 5}, lambda form: "mål" if form == "målet" else "")
    assert excerpt.text.startswith("… ")
    assert excerpt.text.endswith(" …")
    assert [excerpt.text[a:b] for a, b in excerpt.marks] == ["målet"]
    assert len(excerpt.text) < 260


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        (Filters(kinds=("punkt",)), lambda d: d.kind == "punkt"),
        (Filters(modalities=("skal", "bør")), lambda d: d.modality in {"skal", "bør"}),
        (Filters(law="SEL"), lambda d: "serviceloven" in d.laws),
        (Filters(law="serviceloven", paragraph="110"), lambda d: "serviceloven|§110" in d.laws),
        (Filters(paragraph="§ 5 a"), lambda d: "retssikkerhedsloven|§5a" in d.laws),
        (Filters(target_groups=("gadesovere",)), lambda d: "gadesovere" in d.target_groups),
    ],
)
def test_filters_keep_only_what_they_name(index, documents, filters: Filters, holds) -> None:
    by_id = {document.id: document for document in documents}
    hits = search("borger bolig kommune rådgivning", index, limit=50, filters=filters).hits
    assert hits
    assert all(holds(by_id[hit.id]) for hit in hits)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(kinds=("hund",)),
        Filters(modalities=("måske",)),
        Filters(law="findes ikke"),
        Filters(law="SEL", paragraph="9999"),
    ],
)
def test_an_unknown_filter_is_said_in_danish(index, filters: Filters) -> None:
    with pytest.raises(UnknownFilterError, match="Kender ikke"):
        search("bolig", index, filters=filters)


def test_an_unknown_target_group_is_answered_with_the_known_ones(index) -> None:
    with pytest.raises(UnknownFilterError, match=r"Kendte: .*unge-under-25"):
        search("bolig", index, filters=Filters(target_groups=("unge",)))


def test_filters_do_not_change_the_order(index) -> None:
    everything = [h.id for h in search("opholdsplan", index, limit=200).hits if h.kind == "punkt"]
    only = [h.id for h in search("opholdsplan", index, limit=200, filters=Filters(kinds=("punkt",))).hits]
    assert only[: len(everything)] == everything
