"""What must hold for any text and any citation."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools.citations import (
    Citation,
    Kind,
    Provision,
    Status,
    find_citations,
    format_citation,
    parse_citation,
    to_references,
)
from tests.citations.register import law_names

NAMES = law_names()
# Pieces of legal Danish, good and broken: their mixtures reach every branch of the grammar.
PIECES = (
    "servicelovens", "serviceloven", "lov om social service", "lov om", "retssikkerhedslovens", "kildeskattelovens",
    "aktivloven", "Serviceovens", "SEL", "sel", "LAS", "barnets lov", "lovens", "samme lovs", "denne lov", "loven",
    "§", "§§", "§ §", "paragraf", "stk.", "st.", "nr.", "litra", "pkt.", "kapitel", "afsnit", "artikel", "kap.",
    "1", "2", "10", "11", "82", "110", "107-110", "82a-d", "82 a", "9 c", "13a til 13c", "1.", "2. pkt.", "1. og 2.",
    "99999", "V", "IV", "a", "i", "og", "eller", "samt", "til", "-", "–", ",", ".", ":", ";", "(", ")", "/", "»", "«",
    "jf.", "jf. dog", "lovbekendtgørelse nr. 1287 af 28. august 2020", "LBK 981/2019", "bekendtgørelse nr. 1471",
    "af 16. december 2019", "vejledning nr. 10172 af 15. december 2019 om botilbud m.v. til voksne", "bek", "vej",
    "cirkulære", "principafgørelse", "22-18", "R-5-07", "PA", "forordning (EU) 2016/679", "LSF 150, 2016/1", "L 64",
    "(2022-23)", "boform", "-boformer", "tilbud", "samme bestemmelse", "forslag til lov om ændring af", "Kommunen",
    "\n", "\n\n", "\u00ad", "\u00a0", "<sup>31</sup>", "*", "**", "# ", "- ", "31 ", "&sect;", "\\_", "[^3]", "(2017):",
    "a\u030a", "İ", "ß", "\u200b", "www.ast.dk", "x@y.dk", "🙂", "٣", "²", "0", "-- ", "…", "\t", "\r\n", "\x00",
)  # fmt: skip
MIXTURE = st.lists(st.sampled_from(PIECES), max_size=24).flatmap(
    lambda pieces: st.sampled_from(("", " ", "  ")).map(lambda glue: glue.join(pieces))
)
ANY = st.one_of(st.text(max_size=200), MIXTURE)
ACTS = (
    "serviceloven", "retssikkerhedsloven", "lov om en aktiv beskæftigelsesindsats", "barnets lov", "CPR-loven",
    "lov om kommunal indsats for unge under 25 år", "bekendtgørelse 1471/2019", "lov nr. 707 af 8. juni 2018",
)  # fmt: skip
LETTER = st.sampled_from(("", "", "", "a", "b", "c", "d"))


def ordered_and_sliced(text: str, found: tuple[Citation, ...]) -> None:
    last = 0
    for citation in found:
        assert last <= citation.span.start < citation.span.end <= len(text)
        last = citation.span.end
        assert citation.span.of(text) == citation.text
        for target in citation.targets:
            assert citation.span.start <= target.span.start <= target.span.end <= citation.span.end
    for reference in to_references(found):
        assert reference.span.of(text) == reference.text
        assert (reference.key is None) == (reference.act is None and reference.art is not Kind.DECISION)


@given(ANY)
@settings(max_examples=700, deadline=None)
@example("§ 110-")
@example("servicelovens § 110 – 107")
@example("İ servicelovens § 85")
def test_any_text_is_read_without_failing_in_order_and_exactly(text):
    found = find_citations(text, NAMES)
    ordered_and_sliced(text, found)
    assert find_citations(text, NAMES) == found


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_with_a_context(text):
    ordered_and_sliced(text, find_citations(text, NAMES, context="serviceloven"))


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    paragraf = f"{draw(st.integers(1, 48))}{draw(LETTER)}"
    stk = draw(st.one_of(st.none(), st.integers(1, 20).map(str)))
    nr = draw(st.one_of(st.none(), st.none(), st.integers(1, 30).map(str)))
    litra = draw(st.one_of(st.none(), st.sampled_from("abcd"))) if nr else None
    pkt = draw(st.one_of(st.none(), st.none(), st.integers(1, 9).map(str)))
    return Provision(paragraf=paragraf, stk=stk, nr=nr, litra=litra, pkt=pkt)


@given(st.sampled_from(ACTS), st.lists(provisions(), max_size=5))
@settings(max_examples=400, deadline=None)
def test_written_out_and_read_again_it_is_the_same(act, targets):
    kind = Kind.ORDER if act.startswith("bekendtgørelse") else Kind.LAW
    citation = Citation(kind, act, tuple(targets))
    text = format_citation(citation)
    again = parse_citation(text, NAMES)
    assert again == citation, text
    assert format_citation(again) == text


@given(st.lists(st.integers(1, 250), min_size=1, max_size=4, unique=True).map(sorted))
def test_points_of_a_vejledning_survive_the_round_trip(points):
    targets = tuple(Provision(pkt=str(point)) for point in points)
    citation = Citation(Kind.GUIDANCE, "vejledning 10172/2019", targets)
    assert parse_citation(format_citation(citation), NAMES) == citation


@given(st.sampled_from(("22-18", "R-5-07", "2-19")))
def test_a_decision_survives_the_round_trip(number):
    citation = Citation(Kind.DECISION, number)
    assert parse_citation(format_citation(citation), NAMES) == citation


@given(provisions())
def test_a_term_survives_the_round_trip(target):
    citation = Citation(
        Kind.TERM, "serviceloven", (Provision(paragraf=target.paragraf),), status=Status.TERM, term="boform"
    )
    assert parse_citation(format_citation(citation), NAMES) == citation


def keys(text: str) -> list[str | None]:
    return [reference.key for reference in to_references(find_citations(text, NAMES))]


NOISES = (
    lambda t: t.replace(" ", "\u00a0"),
    lambda t: t.replace("§ ", "§"),
    lambda t: t.replace(" ", "  "),
    lambda t: t.replace(" ", "\n"),
    lambda t: re.sub(r"(\w{4})(\w{4})", "\\1\u00ad\\2", t),
    lambda t: t.replace("loven", "lo-\nven"),
    lambda t: re.sub(r"(\d)(,|$)", r"\1<sup>31</sup>\2", t),
    lambda t: t.replace("stk.", "stk"),
    lambda t: t.replace("stk.", "st."),
    lambda t: t.replace("stk. ", "stk."),
    lambda t: f"**{t}**",
    lambda t: f"({t})",
    lambda t: f"»{t}«",
    lambda t: t.upper(),
    lambda t: t[0].upper() + t[1:],
    lambda t: f"Se {t}. Kommunen skal handle.",
    lambda t: t.replace("å", "a\u030a"),
    lambda t: t.replace("-", "–"),
    lambda t: t.replace("§", "&sect;"),
)


@given(st.lists(provisions(), min_size=1, max_size=3), st.sampled_from(NOISES))
@settings(max_examples=400, deadline=None)
def test_noise_does_not_change_the_target(targets, noise):
    text = format_citation(Citation(Kind.LAW, "serviceloven", tuple(targets)))
    assert keys(noise(text)) == keys(text), noise(text)
