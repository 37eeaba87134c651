"""What spares time may not change an answer: each short cut is switched off, and every gold text reads the same."""

from __future__ import annotations

import pytest

from build_tools.citations import find_citations, provisions, versions
from tests.citations.gold_reader import all_gold
from tests.citations.register import law_names

NAMES = law_names()
TEXTS = [record.text for records in all_gold().values() for record in records]
USUAL = "Servicelovens § 10, jf. lovbekendtgørelse nr. 1287 af {}."
DATES = ["28. august 2020", "0. august 2020", "32. august 2020", "1. januar 1899", "28. august 2020, § 4"]


@pytest.mark.parametrize(
    ("module", "name", "instead"),
    [(versions, "_read_usual", lambda *_: None), (provisions, "_may_go_on", lambda _: True)],
    ids=["the usual version", "the end of a paragraph"],
)
def test_a_short_cut_changes_no_answer(monkeypatch, module, name, instead) -> None:
    texts = [*TEXTS, "\n\n".join(TEXTS), *map(USUAL.format, DATES)]
    short = [find_citations(text, NAMES) for text in texts]
    monkeypatch.setattr(module, name, instead)
    assert [find_citations(text, NAMES) for text in texts] == short
