"""The public face: fields, keys, strict reading, canonical Danish, addresses."""

from __future__ import annotations

import dataclasses
import json
from datetime import date

import pytest

import build_tools.citations as face
from build_tools.citations import (
    Act,
    CitationError,
    Edition,
    Kind,
    LawNames,
    Provision,
    Span,
    Status,
    find_citations,
    format_citation,
    official_url,
    parse_citation,
    spoken,
    to_references,
)
from build_tools.citations.groups import MOST_PROVISIONS
from tests.citations.register import law_names

NAMES = law_names()
FIELDS = ["start", "slut", "tekst", "art", "nøgle", "lov", "paragraf", "stk", "nr", "litra", "pkt", "version", "status"]


def refs(text, **options):
    return to_references(find_citations(text, NAMES, **options))


def test_a_reference_has_the_fields_of_the_contract():
    text = "Servicelovens § 107, stk. 2, nr. 1, jf. lovbekendtgørelse nr. 1287 af 28. august 2020."
    (reference,) = refs(text)
    values = reference.as_json()
    assert list(values) == FIELDS
    assert values == {
        "start": 0,
        "slut": 34,
        "tekst": "Servicelovens § 107, stk. 2, nr. 1",
        "art": "lov",
        "nøgle": "serviceloven|§107|stk2|nr1",
        "lov": "serviceloven",
        "paragraf": "107",
        "stk": "2",
        "nr": "1",
        "litra": None,
        "pkt": None,
        "version": "LBK 1287/2020",
        "status": "afgjort",
    }
    assert json.loads(json.dumps(values)) == values


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("servicelovens § 11, stk. 2", "serviceloven|§11|stk2"),
        ("servicelovens § 107, stk. 2, nr. 1", "serviceloven|§107|stk2|nr1"),
        ("servicelovens § 82 a", "serviceloven|§82a"),
        ("servicelovens kapitel 12", "serviceloven|kap12"),
        ("servicelovens afsnit V", "serviceloven|afsnitV"),
        ("aktivloven", "aktivloven"),
        ("bekendtgørelse nr. 1471 af 16. december 2019 § 2", "bekendtgørelse 1471/2019|§2"),
        ("vejledning nr. 10172 af 15. december 2019, pkt. 186", "vej:10172/2019|pkt186"),
        ("principafgørelse 22-18", "ast:22-18"),
        ("principafgørelse R-5-07", "ast:R-5-07"),
        ("cirkulære nr. 9554 af 19. juni 2017 § 10", "cirkulære 9554/2017|§10"),
    ],
)
def test_keys_are_those_of_the_contract(text, key):
    assert [reference.key for reference in refs(text)] == [key]


@pytest.mark.parametrize(
    ("text", "art"),
    [
        ("servicelovens § 85", "lov"),
        ("bekendtgørelse nr. 1471 af 16. december 2019", "bekendtgørelse"),
        ("botilbudsvejledningen", "vejledning"),
        ("handleplanscirkulæret", "cirkulære"),
        ("principafgørelse 22-18", "afgørelse"),
        ("forordning (EU) 2016/679", "eu"),
        ("LSF 150, 2016/1", "lovforslag"),
        ("§ 110-boform", "udtryk"),
    ],
)
def test_every_kind_of_source_has_its_art(text, art):
    assert [str(reference.art) for reference in refs(text)] == [art]


def test_lists_have_spans_of_their_own_and_intervals_share_one():
    text = "servicelovens §§ 10, 12 og 107-109"
    assert [reference.text for reference in refs(text)] == [
        "servicelovens §§ 10",
        "12",
        "107-109",
        "107-109",
        "107-109",
    ]


def test_an_inherited_act_names_its_rule():
    named, inherited = find_citations("Aktivlovens § 11 gælder, og § 13 ligeså.", NAMES)
    assert (named.status, named.rule) == (Status.NAMED, None)
    assert (inherited.status, inherited.rule, inherited.act) == (Status.INHERITED, "samme afsnit", "aktivloven")


def test_two_candidates_give_none_and_show_both():
    found = find_citations("Servicelovens § 1 og retssikkerhedslovens § 4. Efter § 10 skal kommunen", NAMES)
    assert found[-1].status is Status.UNRESOLVED
    assert found[-1].candidates == ("serviceloven", "retssikkerhedsloven")
    assert to_references(found[-1:])[0].key is None


def test_repairs_are_told():
    for text in (
        "serviceovens § 81",
        "servicelovens § 66, st. 1",
        "retsplejelovens § 115, jf. 938 af 10. september 2019",
    ):
        (citation,) = find_citations(text, NAMES)
        assert citation.notes
    assert not find_citations("servicelovens § 81", NAMES)[0].notes


def test_the_day_of_the_text_decides_what_a_name_means():
    assert refs("barnets lovs § 32", as_of=date(2020, 12, 1))[0].status is Status.UNRESOLVED
    assert refs("barnets lovs § 32", as_of=date(2024, 2, 1))[0].key == "barnets lov|§32"


def test_a_name_of_two_acts_is_chosen_by_day_and_else_left_open():
    old = Act("lejeloven (1979)", Kind.LAW, "lov om leje", valid_to=date(2022, 7, 1))
    new = Act("lejeloven", Kind.LAW, "lov om leje", valid_from=date(2022, 7, 1))
    names = LawNames.from_acts([old, new])

    def keys(day):
        return [r.key for r in to_references(find_citations("lov om leje § 5", names, as_of=day))]

    assert keys(date(2020, 1, 1)) == ["lejeloven (1979)|§5"]
    assert keys(date(2023, 1, 1)) == ["lejeloven|§5"]
    assert find_citations("lov om leje § 5", names)[0].candidates == ("lejeloven (1979)", "lejeloven")


def test_paragraphs_known_by_number_are_only_used_when_told():
    service = dataclasses.replace(NAMES.act("serviceloven"), known_by_number=("85", "110"))
    names = LawNames.from_acts([service, NAMES.act("retssikkerhedsloven")])
    (found,) = find_citations("Støtte efter § 85 gives.", names)
    assert (found.act, found.status, found.rule) == ("serviceloven", Status.INHERITED, "kendt paragraf")
    assert find_citations("Støtte efter § 86 gives.", names)[0].status is Status.UNRESOLVED
    assert find_citations("Retssikkerhedslovens § 5. Efter § 85 gives.", names)[1].act == "retssikkerhedsloven"


def test_the_version_stands_apart_from_the_citation():
    text = "servicelovens § 85, jf. lovbekendtgørelse nr. 798 af 7. august 2019"
    (citation,) = find_citations(text, NAMES)
    assert citation.text == "servicelovens § 85"
    assert citation.version_span is not None
    assert citation.version_span.of(text) == ", jf. lovbekendtgørelse nr. 798 af 7. august 2019"
    assert str(citation.version) == "LBK 798/2019"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("SEL § 82a", "servicelovens § 82 a"),
        ("sel §110 stk 4", "servicelovens § 110, stk. 4"),
        ("§§ 1, 10 og 11, stk. 2 og 7, og § 12 i SEL", "servicelovens §§ 1 og 10, § 11, stk. 2 og 7, og § 12"),
        ("Servicelovens §§ 107, 108, 109", "servicelovens §§ 107-109"),
        ("lov om social service § 1", "servicelovens § 1"),
        ("LAB § 36", "lov om en aktiv beskæftigelsesindsats § 36"),
        ("vej 10172/2019 pkt 186", "vejledning 10172/2019, pkt. 186"),
        ("PA 22-18", "principafgørelse 22-18"),
        ("aktivlovens kap. 4", "aktivlovens kapitel 4"),
        ("GDPR artikel 6, stk. 1, litra e", "databeskyttelsesforordningens artikel 6, stk. 1, litra e"),
        ("servicelovens § 110, stk. 1, 2. pkt.", "servicelovens § 110, stk. 1, 2. pkt."),
        ("barnets lov § 5", "barnets lov § 5"),
        ("lbk 1287/2020", "serviceloven, jf. lovbekendtgørelse nr. 1287/2020"),
        (
            "SEL § 85, jf. LBK nr 1287 af 28/08/2020",
            "servicelovens § 85, jf. lovbekendtgørelse nr. 1287 af 28. august 2020",
        ),
        ("§ 110-boformerne", "§ 110-boformerne"),
        ("§ 85", "§ 85"),
    ],
)
def test_canonical_danish(text, canonical):
    citation = parse_citation(text, NAMES)
    written = format_citation(citation)
    assert written in {canonical, f"servicelovens {canonical}"}
    assert format_citation(parse_citation(written, NAMES)) == written


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("hejsa", 0),
        ("se servicelovens § 85", 0),
        ("servicelovens § 85 gælder", 19),
        ("servicelovens § 85 og aktivlovens § 11", 19),
        ("  servicelovens § 85, stk. x", 20),
    ],
)
def test_strict_reading_says_where_it_stopped(text, offset):
    with pytest.raises(CitationError) as caught:
        parse_citation(text, NAMES)
    assert caught.value.offset == offset
    assert str(caught.value)


def test_strict_reading_lets_edges_be():
    assert parse_citation("  (servicelovens § 85).\n", NAMES).targets == (Provision(paragraf="85"),)


def test_strict_reading_knows_what_staff_type_in_lower_case():
    assert parse_citation("sel 85", NAMES) == parse_citation("SEL 85", NAMES)


def test_official_address_is_given_where_it_is_certain():
    assert official_url(parse_citation("servicelovens § 85", NAMES), NAMES) == (
        "https://www.retsinformation.dk/eli/lta/2020/1287"
    )
    older = parse_citation("servicelovens § 85, jf. lovbekendtgørelse nr. 798 af 7. august 2019", NAMES)
    assert official_url(older, NAMES) == "https://www.retsinformation.dk/eli/lta/2019/798"
    strange = parse_citation("servicelovens § 85, jf. lovbekendtgørelse nr. 5 af 7. august 1999", NAMES)
    assert official_url(strange, NAMES) is None
    assert official_url(parse_citation("vejledning nr. 69 af 10. september 2012", NAMES), NAMES) is None
    assert official_url(parse_citation("principafgørelse 22-18", NAMES), NAMES) is None
    assert official_url(parse_citation("databeskyttelsesforordningen", NAMES), NAMES).startswith(
        "http://data.europa.eu"
    )


def test_links_have_words_for_those_who_listen():
    assert spoken("serviceloven", Provision(paragraf="110", stk="1")) == "serviceloven paragraf 110, stykke 1"
    assert spoken("serviceloven", Provision(paragraf="82a")) == "serviceloven paragraf 82 a"
    assert spoken("botilbudsvejledningen", Provision(pkt="186")) == "botilbudsvejledningen punkt 186"
    assert spoken("aktivloven", Provision(paragraf="11", pkt="1")) == "aktivloven paragraf 11, 1. punktum"
    assert spoken("aktivloven", Provision()) == "aktivloven"


def test_values_are_frozen_and_have_slots():
    for name in ("Act", "Citation", "Edition", "Provision", "Reference", "Version"):
        kind = getattr(face, name)
        assert kind.__dataclass_params__.frozen
        assert hasattr(kind, "__slots__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        Provision().stk = "2"
    with pytest.raises(AttributeError):
        Span(0, 1).start = 2


def test_editions_are_found_by_number_of_any_kind():
    act = Act("x-loven", Kind.LAW, "lov om x", editions=(Edition("LBK", "5", "2001"), Edition("LOV", "7", "1999")))
    names = LawNames.from_acts([act])
    found = to_references(find_citations("lbk nr. 5 af 1. maj 2001 og lov nr. 7 af 2. juni 1999", names))
    assert [(r.key, r.version) for r in found] == [("x-loven", "LBK 5/2001"), ("x-loven", "LOV 7/1999")]


def test_no_acts_at_all_is_no_error():
    names = LawNames.from_acts([])
    assert [r.key for r in to_references(find_citations("servicelovens § 85, principafgørelse 22-18", names))] == [
        None,
        "ast:22-18",
    ]


@pytest.mark.parametrize("piece", ["§§ 1-250, ", "servicelovens §§ 1-250.\n\n", "§ 1, nr. 1-400, "])
def test_intervals_without_end_do_not_fill_the_memory(piece):
    times = 2000
    found = to_references(find_citations(piece * times, law_names()))
    assert len(found) < MOST_PROVISIONS + 3 * times
    assert found[-1].text.endswith(("250", "400"))
