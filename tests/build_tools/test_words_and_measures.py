"""The small tools: near misses, Danish ways of writing, LIX, pages as files."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_tools.codes import CODES
from build_tools.danish import counted, listed, long_date
from build_tools.lix import lix, word_count
from build_tools.model.corpus import Page
from build_tools.near import did_you_mean, nearest
from build_tools.pages import page_file, page_text


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("servicelooven", "serviceloven"),
        ("SERVICELOVEN", "serviceloven"),
        ("aktivlov", "Aktivloven"),
        ("unger", "unge"),
        ("xyz", None),
        ("", None),
    ],
)
def test_the_nearest_known_word(word, found):
    assert nearest(word, ["serviceloven", "Aktivloven", "unge"]) == found


def test_a_hint_is_asked_as_a_question_or_not_at_all():
    assert did_you_mean("unger", ["unge"]) == "Mente du »unge«?"
    assert did_you_mean("qqq", ["unge"]) is None
    assert did_you_mean("unge", []) is None


def test_the_nearest_word_does_not_depend_on_the_order_of_the_list():
    words = ["abc", "abd", "abe"]
    assert {nearest("abx", order) for order in (words, words[::-1])} == {nearest("abx", words)}


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-09-22", "22. september 2025"),
        ("2020-01-01", "1. januar 2020"),
        ("2020-12-31", "31. december 2020"),
        ("2022", "2022"),
        ("2022-05", "2022-05"),
        ("2022-13-01", "2022-13-01"),
        ("2022-00-01", "2022-00-01"),
        ("2025-09-22 eller senere", "2025-09-22 eller senere"),
        ("2022-1²-01", "2022-1²-01"),
        ("", ""),
        ("ukendt", "ukendt"),
    ],
)
def test_a_full_date_is_written_in_words_and_the_rest_left_alone(iso, words):
    assert long_date(iso) == words


@given(st.text())
def test_no_text_is_too_odd_for_a_date(text):
    assert isinstance(long_date(text), str)


@pytest.mark.parametrize(
    ("words", "text"), [((), ""), (("a",), "a"), (("a", "b"), "a og b"), (("a", "b", "c"), "a, b og c")]
)
def test_a_danish_list(words, text):
    assert listed(words) == text


def test_a_list_of_choices_and_a_counted_noun():
    assert listed(("a", "b", "c"), "eller") == "a, b eller c"
    assert [counted(n, "pligt", "pligter") for n in (0, 1, 2)] == ["0 pligter", "1 pligt", "2 pligter"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", 0),
        ("...", 0),
        ("Kommunen skal hjælpe.", 3 + 100 / 3),
        ("Kommunen skal hjælpe. Borgeren skal svare.", 3 + 200 / 6),
        ("Reglen er § 5, stk. 2, jf. nr. 3.", 8),
        ("To punkter: ja og nej.", 2.5 + 100 / 5),
        ("Ingen slutning her", 3 + 100 / 3),
    ],
)
def test_lix(text, value):
    assert lix(text) == pytest.approx(value)


def test_a_long_word_has_more_than_six_letters():
    assert [lix(w) for w in ("kommun", "kommune")] == [1, 101]


@given(st.text())
def test_lix_is_never_negative_and_counts_the_words_it_measures(text):
    assert lix(text) >= 0
    assert (lix(text) == 0) == (word_count(text) == 0)


def test_a_page_is_a_markdown_file_with_front_matter():
    page = Page("lov/x.html", 'Titel med "tegn": æ', "<p>Et</p>\n\n   \n<p>To</p>\n", "Lov", "Beskrivelse")
    assert page_file(page) == "lov/x.md"
    text = page_text(page)
    assert text == (
        '---\ntitle: "Titel med \\"tegn\\": æ"\ndescription: "Beskrivelse"\nmenu: "Lov"\nraa: true\n---\n\n<p>Et</p>\n<p>To</p>\n'
    )
    meta = yaml.safe_load(text.split("---")[1])
    assert meta == {"title": 'Titel med "tegn": æ', "description": "Beskrivelse", "menu": "Lov", "raa": True}


def test_a_page_without_menu_and_description_says_nothing_of_them():
    assert page_text(Page("index.html", "T", "<p>x</p>", "")) == '---\ntitle: "T"\nraa: true\n---\n\n<p>x</p>\n'


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_a_letter_of_its_family_and_three_digits_and_is_explained_in_danish(code):
    info = CODES[code]
    assert code[0] in "YSKRHTW"
    assert code[1:].isdigit()
    assert len(code) == 4
    assert len({info.title, info.why, info.bad, info.good}) == 4
    assert info.why.endswith(".")
    assert not info.title.endswith(".")
