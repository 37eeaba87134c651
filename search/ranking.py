"""The one ranking: whole numbers in, ranked document numbers out, alike in Python and JavaScript.

A group of the question scores a document by its best answer; groups are added; a document that
answers more of the question is lifted; the kind of document weighs a little; what is bound to a good
answer is lifted with it. `docs/assets/soeg-rang.js` does the same sums. Pure; knows postings only as numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from search.query import Answer, Question

PRIORS = {
    "anvisning": 100,
    "punkt": 85,
    "praksis": 100,
    "paragraf": 106,
    "vejledningspunkt": 78,
    "lov": 94,
    "afgørelse": 117,
    "undersøgelse": 80,
    "begreb": 94,
    "retningslinje": 106,
    "princip": 84,
    "tema": 84,
    "værd at vide": 79,
    "hændelse": 94,
    "frist": 80,
}
PRIOR = 88
MEANING = PRIORS | {"begreb": 112, "tema": 96}  # when the question is what a word means
BASE, GAIN = 13, 10  # what an answer is worth, and what meeting all of the question adds
AGAIN = 94
BOUND = 30  # percent of the best score among what a text is bound to that it gets too
PASSAGE = 3  # tenths of the score of a long text that its best paragraph gives
TAIL = 8  # what scores less than an eighth of the best is no answer
WEIGHTS = {"igen": AGAIN, "hale": TAIL, "afsnit": PASSAGE, "bund": BASE, "loeft": GAIN, "bundet": BOUND}


class Postings(Protocol):
    """Where the numbers come from: a table in memory, or an index on disk."""

    def rarity(self, term: str) -> int:
        """Return how rare a term is, 0 when the corpus does not have it."""

    def documents(self, term: str) -> tuple[Sequence[int], Sequence[int]]:
        """Return the documents of a term and its impact in each."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of the numbers: weight by kind, group and links per document, and the parent of each passage."""

    priors: Sequence[int]
    groups: Sequence[int]
    parents: Sequence[int]
    bound: Sequence[Sequence[int]]


def rank(
    question: Question, postings: Postings, layout: Layout, only: Container[int] | None = None
) -> list[tuple[int, int]]:
    """Return the documents that answer with their scores, best first, ties in document order."""
    found = _with_passages(_scores(question, postings), layout)
    found = {number: score * layout.priors[number] // 100 for number, score in found.items()}
    weighed = [
        (-(score + max((found.get(other, 0) for other in layout.bound[number]), default=0) * BOUND // 100), number)
        for number, score in found.items()
        if only is None or number in only
    ]
    least = min(weighed, default=(0, 0))[0]
    near = sorted(row for row in weighed if row[0] * TAIL <= least)  # what is thinned away below can only sink
    return [(number, -score) for score, number in sorted(_thinned(near, layout.groups)) if score * TAIL <= least]


def _scores(question: Question, postings: Postings) -> dict[int, int]:
    """Add up the best answers of the groups, and lift what answers more of the question."""
    total: dict[int, int] = {}
    met: dict[int, int] = {}
    asked = 0
    for group in question.groups:
        best: dict[int, int] = {}
        for answer in group.answers:
            for number, score in _answer(answer, postings).items():
                if score > best.get(number, 0):
                    best[number] = score
        mass = 0 if group.soft else max(postings.rarity(t) for a in group.answers for t, _ in a.terms)
        asked += mass
        for number, score in best.items():
            total[number] = total.get(number, 0) + score
            met[number] = met.get(number, 0) + mass
    asked = max(asked, 1)
    whole = (BASE + GAIN) * asked
    return {number: score * (BASE * asked + GAIN * met[number]) // whole for number, score in total.items()}


def _with_passages(scores: dict[int, int], layout: Layout) -> dict[int, int]:
    """Join a long text with its best paragraph: an answer stands close together."""
    count = len(layout.priors)
    best: dict[int, int] = {}
    for number, score in scores.items():
        if number >= count:
            parent = layout.parents[number - count]
            best[parent] = max(best.get(parent, 0), score)
    found = {number: score for number, score in scores.items() if number < count}
    for parent, score in best.items():
        found[parent] = (found.get(parent, 0) * (10 - PASSAGE) + score * PASSAGE) // 10
    return found


def _thinned(scored: list[tuple[int, int]], groups: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Lower what says the same as a better hit, so that ten hits are not one rule ten times."""
    seen: set[int] = set()
    for score, number in scored:
        repeated = groups[number] in seen
        if groups[number]:
            seen.add(groups[number])
        yield (-(-score * AGAIN // 100) if repeated else score), number


def _answer(answer: Answer, postings: Postings) -> dict[int, int]:
    found: dict[int, int] = {}
    seen: dict[int, int] = {}
    for term, weight in answer.terms:
        factor = weight * postings.rarity(term)
        numbers, impacts = postings.documents(term)
        for number, impact in zip(numbers, impacts, strict=True):
            found[number] = found.get(number, 0) + factor * impact
            seen[number] = seen.get(number, 0) + 1
    if answer.every:
        return {n: s // len(answer.terms) for n, s in found.items() if seen[n] == len(answer.terms)}
    return found
