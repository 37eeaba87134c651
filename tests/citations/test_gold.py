"""The gold sets, genre by genre: precision, recall, wrong links and abstention have floors."""

from __future__ import annotations

from collections import Counter

import pytest

from build_tools.citations import Status
from tests.citations.gold_reader import all_gold, mark, read, score
from tests.citations.register import law_names

GOLD = all_gold()
# genre: precision, recall; wrong links are never above 0.5 %, abstention never above 3 %.
FLOORS = {"footnotes": (0.998, 0.995), "running": (0.99, 0.95)}
WHOLE = [record for genre, records in GOLD.items() if genre not in FLOORS for record in records]


@pytest.mark.parametrize("genre", FLOORS)
def test_genre_keeps_its_floors(genre):
    result = score(GOLD[genre], law_names())
    precision, recall = FLOORS[genre]
    assert result.precision >= precision
    assert result.recall >= recall
    assert result.wrong_links <= 0.005
    assert result.abstention <= 0.03


@pytest.mark.parametrize("record", WHOLE, ids=lambda record: record.name)
def test_hard_record(record):
    assert Counter(mark(r) for r in read(record, law_names())) == Counter(record.expected)


def test_every_field_of_the_footnotes_is_right():
    fields = ("lov", "paragraf", "stk", "nr", "litra", "pkt")
    for record in GOLD["footnotes"]:
        for reference in read(record, law_names()):
            values = reference.as_json()
            assert values["nøgle"] in {line.lstrip("# ") for line in record.expected}
            assert all(values[field] is None or isinstance(values[field], str) for field in fields)


def test_footnotes_name_their_acts():
    found = [r for record in GOLD["footnotes"] for r in read(record, law_names())]
    assert {r.status for r in found} == {Status.NAMED, Status.TERM}
