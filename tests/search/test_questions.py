"""The gate: what people ask must be answered, on questions that nobody tuned on too."""

from __future__ import annotations

from collections import Counter

import pytest

from search.results import search
from tests.search.questions import FULL, measure, read_questions

GATES = {False: (0.74, 0.81, 0.93), True: (0.69, 0.70, 0.86)}
"""Just below what is reached; the goal is 0.80 and 0.90 on the sealed questions, and the gate follows it up."""


@pytest.mark.parametrize("sealed", [False, True], ids=["øvet", "forseglet"])
def test_the_ranking_is_good_enough(index, capsys, *, sealed: bool) -> None:
    measures = measure(read_questions(sealed=sealed), lambda text: [hit.id for hit in search(text, index).hits])
    with capsys.disabled():
        print(f"\n  {'forseglet' if sealed else 'øvet':10} {measures}")
    ndcg, mrr, success = GATES[sealed]
    assert measures.ndcg >= ndcg
    assert measures.mrr >= mrr
    assert measures.success >= success


def test_the_truth_set_is_whole(documents) -> None:
    questions = [*read_questions(sealed=False), *read_questions(sealed=True)]
    known = {document.id for document in documents}
    unknown = {name for question in questions for name in question.grades} - known
    assert not unknown
    assert len(questions) >= 380
    assert len(read_questions(sealed=True)) * 3 >= len(questions)
    assert all(FULL in question.grades.values() for question in questions)
    assert not [text for text, count in Counter(q.text for q in questions).items() if count > 1]
    assert len({question.role for question in questions}) >= 6


def test_every_guideline_is_asked_about() -> None:
    asked = {
        name.split(".")[0].removeprefix("p").split("-")[0]
        for q in (*read_questions(sealed=False), *read_questions(sealed=True))
        for name in q.grades
    }
    assert {str(number) for number in range(1, 26)} <= asked
