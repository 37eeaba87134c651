"""Plain text becomes safe HTML: everything is escaped, links only where the target is sure."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.compile import compile_corpus
from build_tools.render.addresses import Addresses
from build_tools.render.rich_text import RichText
from build_tools.resolve import Resolver, law_names
from tests.builders import changed, make_corpus, make_lov, make_rulings, make_term

TERMS = (
    make_term("boform", term="§ 110-boform", forms=("§ 110-boformer",)),
    make_term("plan", term="plan", forms=("planer",)),
)
CORPUS = make_corpus(acts=(make_lov(),), terms=TERMS, rulings=make_rulings())
RICH = RichText(Addresses(CORPUS), TERMS, Resolver(CORPUS, law_names(CORPUS)).find)
PAGE = "retningslinjer/x.html"


def html(text: str, seen: set[str] | None = None, own: str | None = None) -> str:
    return str(RICH.html(text, PAGE, seen, own))


PLAN = '<a class="vv-begreb" href="../begreber/plan.html" data-kort="begreb:plan">'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen skal hjælpe.", "Kommunen skal hjælpe."),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('a & "b" <i>', "a &amp; &#34;b&#34; &lt;i&gt;"),
        (
            "Efter servicelovens § 110, stk. 4, gælder det.",
            'Efter <a class="vv-para" href="../lov/serviceloven/110.html" data-kort="serviceloven|§110">servicelovens § 110, stk. 4</a>, gælder det.',
        ),
        ("Efter ukendtlovens § 3 gælder det.", "Efter ukendtlovens § 3 gælder det."),
        ("Efter § 110 gælder det.", "Efter § 110 gælder det."),
        (
            "<b>servicelovens § 110</b>",
            '&lt;b&gt;<a class="vv-para" href="../lov/serviceloven/110.html" data-kort="serviceloven|§110">servicelovens § 110</a>&lt;/b&gt;',
        ),
        ("", ""),
    ],
)
def test_text_is_escaped_and_only_sure_law_is_linked(text, expected):
    assert html(text) == expected


def test_a_list_of_paragraphs_is_one_link_each():
    assert html("servicelovens §§ 12 og 99").count("<a ") == 2


def test_a_term_is_explained_the_first_time_in_a_section():
    seen: set[str] = set()
    assert html("En plan og en plan.", seen) == f"En {PLAN}plan</a> og en plan."
    assert html("Planer igen.", seen) == "Planer igen."
    assert html("Planer igen.", set()) == f"{PLAN}Planer</a> igen."


@pytest.mark.parametrize("text", ["Handleplan", "planen", "plan-agtig", "forplan"])
def test_a_word_that_holds_a_term_is_not_the_term(text):
    assert html(text, set()) == text


def test_without_a_section_no_term_is_explained_and_a_term_does_not_explain_itself():
    assert html("En plan.") == "En plan."
    assert html("En plan.", set(), "plan") == "En plan."


def test_a_place_that_is_a_term_is_explained_and_not_linked_to_law():
    assert html("Bor på en § 110-boform.", set()) == (
        'Bor på en <a class="vv-begreb" href="../begreber/boform.html" data-kort="begreb:boform">§ 110-boform</a>.'
    )


def test_a_term_inside_a_legal_reference_is_left_alone():
    rich = RichText(
        Addresses(CORPUS),
        (make_term("sel", term="serviceloven", forms=("servicelovens",)),),
        Resolver(CORPUS, law_names(CORPUS)).find,
    )
    assert str(rich.html("Se servicelovens § 110.", PAGE, set())).count("<a ") == 1


def test_terms_in_a_text():
    assert RICH.terms_in("Planer, en § 110-boform og en plan.") == ("plan", "boform")
    assert RichText(Addresses(CORPUS), (), RICH._find).terms_in("plan") == ()


class Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs) -> None:
        self.tags.add(tag)


_PIECE = st.sampled_from(
    [
        "servicelovens § 110",
        "§ 12, stk. 2",
        "plan",
        "§ 110-boform",
        "<b>",
        "&amp;",
        "</a>",
        '"',
        "'",
        " og ",
        ", ",
        "SEL § 99",
        "loven",
        "1",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECE, max_size=12).map("".join)))
def test_a_reader_sees_the_text_as_it_was_written_and_links_are_the_only_markup(text):
    parser = Plain()
    parser.feed(html(text, set()))
    parser.close()
    assert parser.text == text
    assert parser.tags <= {"a"}


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("retningslinjer/boligfastholdelse.yml", "Kommunen bør aftale arbejdsgange med boligorganisationerne."),
        ("retningslinjer/boligfastholdelse.yml", "Kilden har en slåfejl her."),
        ("retningslinjer/boligfastholdelse.yml", "titel: Rådgivning"),
        ("retningslinjer/opsoegende-indsats.yml", "Her står mere om udsættelse."),
        ("lov/serviceloven.yml", "Reglen findes ikke mere."),
        ("lov/serviceloven.yml", "emne: Rådgivning"),
        ("lov/serviceloven.yml", "citeret i note 3"),
        ("afgoerelser.yml", "Vejledning på eget initiativ"),
        ("afgoerelser.yml", "Kilden nævner ingen paragraf."),
        ("begreber/ord.yml", "Kilden skriver navnet på engelsk."),
        ("begreber/ord.yml", "forsorgshjem"),
        ("fodnoter/kapitel-2.yml", "Noten har ingen lov."),
        ("kilder.yml", "Vejen til egen bolig"),
        ("principper.yml", "Borgeren er med til at vælge."),
        ("daekning.yml", "Titelblad."),
        ("temaer.yml", "titel: Målgruppe"),
        ("kapitler.yml", "titel: Tidlig indsats"),
        ("haendelser/udsaettelse.yml", "titel: Borger er ved at blive sat ud"),
        ("haendelser/udsaettelse.yml", "Sagen er åbnet."),
        ("frister.yml", "titel: Vejled straks"),
        ("nyheder.yml", "titel: Første udgave"),
    ],
)
def test_no_field_of_the_data_can_carry_markup_into_a_page(path, old):
    bad = "bør <script>alert(1)</script><img src=x onerror=alert(1)>"
    key, colon, _rest = old.partition(": ")
    new = (
        f"{key}: '{bad}'"
        if colon and key.isalpha()
        else f"{old} {bad}"
        if old.endswith(".") and "[" not in old
        else bad
    )
    compilation = compile_corpus(changed(path, old, new))
    assert not compilation.failed, compilation.findings
    pages = "".join(p.body for p in compilation.pages) + "".join(
        text for uri, text in compilation.assets if uri.endswith(".xml")
    )
    assert "alert(1)" in pages
    assert "<script>alert" not in pages
    assert "<img src=x" not in pages
