"""Every case file under `cases/` is a test: text, empty line, expected listing."""

from __future__ import annotations

import pytest

from tests.citations.gold_reader import HERE, listing_of, read, read_case
from tests.citations.register import law_names

CASES = sorted((HERE / "cases").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    record, expected = read_case(path)
    assert listing_of(read(record, law_names())) == expected


def test_cases_have_the_three_kinds_of_name():
    assert {path.stem.split("-")[0] for path in CASES} <= {"basic", "tricky", "regression"}
    assert len(CASES) > 200
