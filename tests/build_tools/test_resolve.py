"""Law as editors write it becomes references; what does not fit is found at its place and never guessed."""

from __future__ import annotations

import pytest

from build_tools.model.law import NewerAct
from build_tools.resolve import Resolver, law_names
from tests.builders import (
    check_changed,
    lille_sources,
    make_anvisning,
    make_corpus_of,
    make_duty,
    make_lov,
    make_paragraf,
    make_part,
    make_praksis,
    make_punkt,
    make_ruling,
    make_rulings,
    make_status,
    make_vejledning,
    said,
)

B = "retningslinjer/boligfastholdelse.yml"
IN_B = "guidelines/retningslinjer/boligfastholdelse.yml"


def resolve(*items, **more):
    corpus = make_corpus_of(*items, **more)
    resolver = Resolver(corpus, law_names(corpus))
    return resolver.grounds(), [f"{c.code} {c.offset}: {c.message}" for c in resolver.complaints]


def keys(unit: str, *law: str, field: str = "legal_basis", **more) -> list[str]:
    grounds, complaints = resolve(make_anvisning(**{field: law}), **more)
    assert complaints == []
    return [r.key for r in grounds[unit].all + grounds[unit].mentions]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("servicelovens § 110", ["serviceloven|§110"]),
        ("servicelovens § 110, stk. 4", ["serviceloven|§110|stk4"]),
        ("§ 110 i serviceloven", ["serviceloven|§110"]),
        ("SEL § 99", ["serviceloven|§99"]),
        (
            "servicelovens §§ 110, stk. 1 og 4, og § 99",
            ["serviceloven|§110|stk1", "serviceloven|§110|stk4", "serviceloven|§99"],
        ),
        ("Servicelovens § 12, stk. 1, nr. 2", ["serviceloven|§12|stk1|nr2"]),
        ("serviceloven", ["serviceloven"]),
    ],
)
def test_law_is_read_as_a_jurist_writes_it(written, expected):
    assert keys("1.1", written) == expected


def test_a_reference_leads_to_the_paragraph_that_the_register_holds():
    grounds, _ = resolve(make_anvisning(legal_basis=("servicelovens § 110, stk. 4, nr. 2",)))
    (reference,) = grounds["1.1"].basis
    assert (reference.key, reference.provision, reference.stk, reference.nr) == (
        "serviceloven|§110|stk4|nr2",
        "serviceloven|§110",
        "4",
        "2",
    )


@pytest.mark.parametrize(
    ("point", "provision"),
    [
        ("7", "vej:10172/2019|pkt7"),
        ("114", "vej:10172/2019|pkt114-116"),
        ("115", "vej:10172/2019|pkt114-116"),
        ("116", "vej:10172/2019|pkt116"),
    ],
)
def test_a_point_inside_a_registered_range_leads_to_the_range_unless_it_has_its_own_entry(point, provision):
    points = [make_paragraf(None, point=p) for p in ("7", "114-116", "116")]
    grounds, complaints = resolve(
        make_anvisning(guidance=(f"vejledning nr. 10172/2019, pkt. {point}",)),
        acts=(make_vejledning("vejledning 10172/2019", *points),),
    )
    assert complaints == []
    assert [r.provision for r in grounds["1.1"].guidance] == [provision]


@pytest.mark.parametrize("point", ["113", "117"])
def test_a_point_outside_the_range_is_not_in_the_register(point):
    points = [make_paragraf(None, point="114-116")]
    _, complaints = resolve(
        make_anvisning(guidance=(f"vejledning nr. 10172/2019, pkt. {point}",)),
        acts=(make_vejledning("vejledning 10172/2019", *points),),
    )
    assert [c.split(":")[0] for c in complaints] == ["R303 0"]


@pytest.mark.parametrize(
    ("written", "complaints"),
    [
        ("servicelooven § 110", ["R301 0: Ukendt lov »servicelooven«."]),
        ("serviceovens § 110", ["R301 0: Ukendt lov »serviceovens«."]),
        ("xyzloven § 110", ["R301 0: »xyzloven § 110« nævner ingen kendt lov."]),
        ("servicelovens § 110, jf. finanslovens § 2", ["R301 25: Ukendt lov »finanslovens«."]),
        ("§ 110", ["R301 0: »§ 110« nævner ingen kendt lov."]),
        ("se notatet", ["R302 0: Henvisningen kan ikke læses fra »se notatet«."]),
        ("servicelovens § 110 og så videre", ["R302 20: Henvisningen kan ikke læses fra »og så videre«."]),
        ("", ["R302 0: Henvisningen kan ikke læses fra »«."]),
        ("servicelovens § 999", ["R303 0: »servicelovens § 999« (serviceloven|§999) står ikke i lovregistret."]),
        ("servicelovens §§ 110 og 998", ["R303 24: »998« (serviceloven|§998) står ikke i lovregistret."]),
    ],
)
def test_what_does_not_fit_is_found_where_it_begins(written, complaints):
    assert resolve(make_anvisning(legal_basis=(written,)))[1] == complaints


def test_an_unknown_act_gets_the_nearest_name_as_a_hint():
    assert said(B, "hjemmel: [servicelovens § 12]\n    nævner", "hjemmel: [servicelooven § 12]\n    nævner") == (
        f"{IN_B}:101:15: fejl[R301] Ukendt lov »servicelooven«.\n    Forslag: Mente du »serviceloven«?"
    )


def test_the_column_of_a_fault_is_counted_into_the_quoted_text():
    line = said(B, '["servicelovens § 110, stk. 1 og 4"]', '["servicelovens § 110, stk. 1 og xyz"]').splitlines()[0]
    column = '    hjemmel: ["servicelovens § 110, stk. 1 og xyz"]'.index("og xyz") + 1
    assert line.startswith(f"{IN_B}:29:{column}: fejl[R302] ")


def test_an_unknown_decision_is_found_in_law_too():
    rulings = make_rulings(make_ruling("22-18"))
    assert resolve(make_anvisning(legal_basis=("principafgørelse 22-18",)), rulings=rulings)[1] == []
    assert resolve(make_anvisning(legal_basis=("principafgørelse 22-19",)), rulings=rulings)[1] == [
        "R305 0: Afgørelsen »principafgørelse 22-19« findes ikke."
    ]


def test_a_decision_in_law_counts_as_a_decision_and_not_as_a_paragraph():
    grounds, _ = resolve(
        make_anvisning(legal_basis=("principafgørelse 22-18",), decisions=("22-18",)), rulings=make_rulings()
    )
    assert (grounds["1.1"].basis, grounds["1.1"].decisions) == ((), ("22-18",))


def test_each_field_keeps_its_own_references():
    item = make_anvisning(
        legal_basis=("servicelovens § 110",),
        mentions=("servicelovens § 99",),
        guidance=("vejledning nr. 10172/2019, pkt. 7",),
    )
    grounds, complaints = resolve(item, acts=(make_lov(), make_vejledning()))
    own = grounds["1.1"]
    assert complaints == []
    assert [[r.key for r in field] for field in (own.basis, own.mentions, own.guidance)] == [
        ["serviceloven|§110"],
        ["serviceloven|§99"],
        ["vej:10172/2019|pkt7"],
    ]
    assert own.all == own.basis + own.guidance


def test_every_unit_has_grounds_also_led_and_duties():
    item = make_anvisning(
        parts=(make_part(legal_basis=("servicelovens § 99",)),),
        points=(make_punkt(legal_basis=("servicelovens § 12",)),),
    )
    section = make_praksis(duties=(make_duty(legal_basis=("servicelovens § 110",)),))
    grounds, _ = resolve(item, section)
    assert {unit: [r.key for r in own.basis] for unit, own in grounds.items()} == {
        "1.1": [],
        "1.1:2": ["serviceloven|§99"],
        "1.1.1": ["serviceloven|§12"],
        "p1-1": [],
        "p1-1:1": ["serviceloven|§110"],
    }


def test_running_text_is_read_without_complaint():
    corpus = make_corpus_of()
    resolver = Resolver(corpus, law_names(corpus))
    found = resolver.find("Se servicelovens § 110 og ukendtlovens § 3 og § 999 i serviceloven.")
    assert "serviceloven|§110" in [r.key for r in found]
    assert resolver.complaints == []


def test_a_place_that_is_a_term_is_no_law():
    corpus = make_corpus_of()
    (term,) = Resolver(corpus, law_names(corpus)).find("Borgeren bor på en § 110-boform.")
    assert term.status == "fast_udtryk"


@pytest.mark.parametrize("since", ["2024-01-01", "2024", "2024-13-45", "foråret", None])
def test_an_act_from_after_2020_is_known_by_name_whatever_is_known_of_its_date(since):
    newer = NewerAct("barnets lov", "barnets lov", status=(make_status(since=since),))
    corpus = make_corpus_of(make_anvisning(), acts=(make_lov(newer_acts=(newer,)),))
    assert law_names(corpus).single("serviceloven") is not None


@pytest.mark.parametrize(
    ("attribute", "key"), [("legal_basis", "hjemmel"), ("mentions", "nævner"), ("guidance", "vejledninger")]
)
def test_a_fault_is_found_in_the_field_it_stands_in(attribute, key):
    corpus = make_corpus_of(make_anvisning(**{attribute: ("servicelovens § 110", "se notatet")}))
    resolver = Resolver(corpus, law_names(corpus))
    resolver.grounds()
    assert [c.place.keys for c in resolver.complaints] == [("anvisninger", 0, key, 1)]


def test_faults_in_decisions_and_footnotes_are_found_too():
    assert "R303" in [
        f.code
        for f in check_changed(
            "afgoerelser.yml", "hjemmel: [servicelovens § 12]", "hjemmel: [servicelovens § 998]"
        ).findings
    ]
    assert "R301" in [
        f.code
        for f in check_changed("fodnoter/kapitel-2.yml", "[servicelovens § 110]", "[serviceloovens § 110]").findings
    ]


def test_a_broken_act_is_one_fault_and_not_one_for_each_reference_to_it():
    text = said("lov/serviceloven.yml", "titel: lov om social service\n", "")
    assert text.splitlines() == [
        "guidelines/lov/serviceloven.yml:1:1: fejl[S202] Nøglen »titel« mangler.",
        "    Forslag: Skriv »titel:« med en værdi. En tom værdi tæller som ingen værdi.",
    ]


@pytest.mark.parametrize(
    "path",
    [
        "fodnoter/kapitel-2.yml",
        "afgoerelser.yml",
        "kilder.yml",
        "taksonomier.yml",
        "principper.yml",
        "kapitler.yml",
        "gentagelser.yml",
        "begreber/ord.yml",
        "haendelser/udsaettelse.yml",
        "frister.yml",
        B,
    ],
)
def test_a_broken_file_is_one_fault(path):
    source = next(s for s in lille_sources() if s.path == f"guidelines/{path}")
    assert said(path, source.text, 'a: "ikke slut\n').count("fejl[") == 1
