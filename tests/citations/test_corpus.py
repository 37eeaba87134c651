"""Nothing is won or lost in the footnote corpus without being seen."""

from __future__ import annotations

from tests.citations.corpus import SNAPSHOT, corpus


def test_corpus_is_as_it_was():
    before = SNAPSHOT.read_text(encoding="utf-8").splitlines()
    now = corpus().splitlines()
    lost = sorted(set(before) - set(now))
    won = sorted(set(now) - set(before))
    assert not lost, f"lost {lost}, won {won}"
    assert not won, f"won {won}; renew with python -m tests.citations.corpus"
    assert before == now
