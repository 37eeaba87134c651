"""References that people type, read in one small grammar; the same list is asked in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.legal import act_names
from search.results import search

CASES = Path(__file__).with_name("legal_cases.txt")


def cases() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [tuple(part.strip() for part in line.split("->")) for line in lines]


@pytest.mark.parametrize(("text", "key"), cases())
def test_what_people_type_becomes_a_key(index, text: str, key: str) -> None:
    found = index.words.reader.references(text)
    assert (found[0].keys[0][0] if found else "-") == key


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("SEL 85", "serviceloven|§85"),
        ("§ 110 stk 4", "serviceloven|§110"),
        ("PA 22-18", "ast:22-18"),
        ("serviceloven", "serviceloven"),
        ("§ 10", "serviceloven|§10"),
        ("vejledning 10172 pkt 186", "vej:10172/2019|pkt186"),
    ],
)
def test_a_citation_leads_to_its_own_document(index, text: str, first: str) -> None:
    assert search(text, index).hits[0].id == first


def test_a_short_number_is_not_the_start_of_a_long_one(index) -> None:
    ids = [hit.id for hit in search("SEL § 10", index).hits]
    assert "serviceloven|§10" in ids
    assert "serviceloven|§110" not in ids
    assert "serviceloven|§109" not in ids


def test_a_range_finds_each_paragraph(index) -> None:
    ids = [hit.id for hit in search("servicelovens §§ 107-110", index).hits]
    assert {f"serviceloven|§{n}" for n in (107, 108, 109, 110)} <= set(ids)


def test_numbers_of_acts_are_names_too(documents) -> None:
    names = act_names(documents)
    assert names["1471 / 2019"] == "bekendtgørelse 1471/2019"
    assert names["sel"] == "serviceloven"
