"""From typed words to groups of answers."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.near import distance, nearest
from search.results import search


def ids(index, text: str) -> list[str]:
    return [hit.id for hit in search(text, index).hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("strategi", "1.2"),
        ("boligstrategi", "1.3"),
        ("bolig strategi", "1.2"),
        ("smidt ud", "1.4"),
        ("smidt ud", "p1-1"),
        ("forsorgshjem", "serviceloven|§110"),
        ("handelplan", "1.1"),
        ("hanldeplan", "1.1"),
        ("handleplanerne", "1.1"),
        ("HANDLEPLAN!", "1.1"),
        ("boligstr", "1.2"),
        ("lejerne", "1.4"),
    ],
)
def test_what_people_write_finds_what_they_mean(small, text: str, found: str) -> None:
    assert found in ids(small, text)


def test_the_whole_word_stands_above_its_part(small) -> None:
    found = ids(small, "boligstrategi")
    assert found.index("1.2") < found.index("1.3")


def test_a_misspelt_word_is_named_with_what_was_searched_instead(small) -> None:
    assert ("handelplan", "handleplan") in search("handelplan", small).instead
    assert search("handleplan", small).instead == ()


def test_a_slip_in_the_ending_of_a_word_is_still_understood(index) -> None:
    assert ("udsættelsne", "udsættelse") in search("udsættelsne", index).instead
    assert search("hjemlos ung", index).instead[0] == ("hjemlos", "hjemløshed")


@pytest.mark.parametrize("text", ["", "   ", "§", "!!!", "og", "xyzzyq", "1234567", "a" * 500])
def test_nothing_to_find_is_no_fault(small, text: str) -> None:
    assert isinstance(search(text, small).hits, tuple)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80))
def test_any_text_is_a_question(small, text: str) -> None:
    scores = [hit.score for hit in search(text, small).hits]
    assert scores == sorted(scores, reverse=True)


def test_nearest_counts_in_half_steps() -> None:
    assert distance("hjemlos", "hjemløs", 4) == 1
    assert nearest("hjemlos", ["hjemløs", "hjemlig", "hund"])[0] == (1, "hjemløs")
    assert nearest("kat", ["kar"]) == []


@given(st.text("abcdeoøåæ", min_size=8, max_size=10), st.text("abcdeoøåæ", min_size=8, max_size=10))
def test_the_quick_look_at_the_letters_loses_no_near_word(one: str, two: str) -> None:
    steps = distance(one, two, 4)
    near = abs(len(one) - len(two)) <= 2 and steps <= 4
    assert nearest(one, [two]) == ([(steps, two)] if near else [])


@given(st.text("abcdeøå", max_size=9), st.text("abcdeøå", max_size=9))
def test_distance_is_the_same_both_ways_and_nothing_for_equals(one: str, two: str) -> None:
    assert distance(one, two, 99) == distance(two, one, 99)
    assert (distance(one, two, 99) == 0) == (one == two)
