"""What is known today: looked up, never moved, and unknown is never shown as fine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model.law import Evidence, Status
from build_tools.model.words import LawStatus
from build_tools.today import UNKNOWN, act_key, entries, of_paragraph, provision_key, provisions, status_of, worst
from tests.builders import make_corpus, make_lov, make_paragraf, make_reference, make_status, make_vejledning

G, A, O, U = "gældende", "ændret", "ophævet", "ukendt"  # noqa: E741 - one letter a status


def rows(*pairs: tuple[str, str | None]) -> tuple[Status, ...]:
    return tuple(make_status(status, stk=stk) for status, stk in pairs)


@pytest.mark.parametrize(
    ("given_rows", "stk", "expected"),
    [
        ((), None, U),
        ((), "2", U),
        (((G, None),), None, G),
        (((G, None),), "2", G),
        (((A, None),), "2", A),
        (((O, None),), "2", O),
        (((U, None),), "2", U),
        (((G, "1"),), "1", G),
        (((G, "1"),), "2", U),
        (((A, "1"), (G, "2")), "2", G),
        (((A, "1"), (G, "2")), "3", U),
        (((A, "1"), (G, "2")), None, A),
        (((G, "1"), (G, "2")), None, G),
        (((G, None), (A, "2")), "2", A),
        (((G, None), (A, "2")), "1", G),
        (((G, None), (A, "2")), None, A),
        (((A, None), (G, "2")), "2", G),
        (((A, None), (G, "2")), "1", U),
        (((A, None), (G, "2")), None, A),
        (((O, None), (G, "2")), "1", O),
        (((U, None), (G, "2")), "1", U),
        (((U, None), (G, "2")), None, U),
        (((A, "2"), (O, "2")), "2", O),
        (((G, None), (O, None)), None, O),
        (((G, None), (O, None)), "2", O),
    ],
)
def test_the_row_that_answers(given_rows, stk, expected):
    assert of_paragraph(rows(*given_rows), stk).status.value == expected


_ROWS = st.lists(
    st.tuples(st.sampled_from([s.value for s in LawStatus]), st.sampled_from([None, "1", "2"])), max_size=4
)


@given(_ROWS, st.sampled_from([None, "1", "2", "3"]))
def test_fine_is_said_only_when_a_row_for_that_place_says_it(given_rows, stk):
    answer = of_paragraph(rows(*given_rows), stk)
    if answer.status is LawStatus.GAELDENDE:
        about = [s for s, at in given_rows if at == stk or at is None] if stk else [s for s, _ in given_rows]
        assert G in about
        assert not [s for s, at in given_rows if at == stk and s != G]
        if stk is None:
            assert set(about) == {G}


@given(_ROWS)
def test_the_worst_of_several_is_never_better_than_any_of_them(given_rows):
    order = [O, "flyttet", "omnummereret", A, U, G]
    statuses = [s for s, _ in given_rows]
    assert worst(rows(*given_rows)).status.value == (min(statuses, key=order.index) if statuses else U)


def known(*paragraphs):
    corpus = make_corpus(acts=(make_lov(paragraphs=paragraphs, status=(make_status("ændret"),)),))
    return provisions(corpus), {a.id: a for a in corpus.acts}


def test_a_reference_to_a_paragraph_is_answered_by_its_rows():
    found = known(make_paragraf("110", status=rows((G, "1"), (A, "4"))))
    assert [status_of(make_reference(stk=s), *found).status.value for s in ("1", "4", "5", None)] == [G, A, U, A]


def test_a_reference_to_the_act_alone_is_answered_by_the_act():
    found = known()
    assert (
        status_of(
            make_reference("serviceloven", key="serviceloven", provision="serviceloven", paragraph=None), *found
        ).status.value
        == A
    )


@pytest.mark.parametrize(
    "reference",
    [
        make_reference(provision="serviceloven|§999", key="serviceloven|§999", paragraph="999"),
        make_reference(provision=None, key=None, act=None),
        make_reference("ukendtloven", key="ukendtloven", provision="ukendtloven", act="ukendtloven", paragraph=None),
    ],
)
def test_what_the_register_does_not_hold_is_unknown(reference):
    assert status_of(reference, *known()) is UNKNOWN


def test_keys_of_provisions():
    act, guidance = make_lov(), make_vejledning()
    made = [
        provision_key(act, make_paragraf("110")),
        provision_key(act, make_paragraf("82a")),
        provision_key(act, make_paragraf("kap12")),
        provision_key(act, make_paragraf("afsnitV")),
        provision_key(guidance, make_paragraf(None, point="7")),
        provision_key(guidance, make_paragraf(None, point="114-219")),
        provision_key(guidance, make_paragraf(None, point="afsnit 6.2, side 12")),
    ]
    assert made == [
        "serviceloven|§110",
        "serviceloven|§82a",
        "serviceloven|kap12",
        "serviceloven|afsnitV",
        "vej:10172/2019|pkt7",
        "vej:10172/2019|pkt114-219",
        "vej:10172/2019|afsnit6.2",
    ]
    assert (act_key(act), act_key(guidance)) == ("serviceloven", "vej:10172/2019")


def test_each_point_of_a_range_leads_to_it():
    guidance = make_vejledning("vejledning 1/2020", *(make_paragraf(None, point=p) for p in ("3-5", "4", "a-b", "9")))
    assert entries(make_corpus(acts=(guidance,))) == {
        "vej:1/2020|pkt3": "vej:1/2020|pkt3-5",
        "vej:1/2020|pkt4": "vej:1/2020|pkt4",
        "vej:1/2020|pkt5": "vej:1/2020|pkt3-5",
        "vej:1/2020|pkt3-5": "vej:1/2020|pkt3-5",
        "vej:1/2020|pkta-b": "vej:1/2020|pkta-b",
        "vej:1/2020|pkt9": "vej:1/2020|pkt9",
    }


def test_no_row_of_the_real_register_says_fine_without_dated_evidence(real):
    bare = [
        (act.id, getattr(p, "paragraph", None), s.stk)
        for act in real.corpus.acts
        for p in (act, *act.paragraphs, *act.points)
        for s in p.status
        if s.status is LawStatus.GAELDENDE and not any(e.date for e in s.evidence)
    ]
    assert bare == []


def test_evidence_without_a_date_is_no_proof():
    assert make_status(G, evidence=(Evidence("elov.dk"),)).evidence[0].date is None
