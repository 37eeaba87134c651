"""From a text to ranked hits, with the sentence that matched and a way on when nothing does.

Joins question, ranking and index; decides nothing about rank itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from search.excerpt import best_sentence, wanted_terms
from search.filters import Filters, allowed
from search.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from search.documents import SearchDocument
    from search.index import Index
    from search.query import Question


@dataclass(frozen=True, slots=True)
class Hit:
    """One result; `marks` are the places in the excerpt of the words that matched."""

    id: str
    kind: str
    title: str
    excerpt: str
    url: str
    score: int
    modality: str
    source: str
    context: str
    law_names: str
    status: str
    marks: tuple[tuple[int, int], ...]
    group: str

    def as_json(self) -> dict[str, object]:
        """Return the fields that other programs may rely on."""
        return {
            "id": self.id,
            "type": self.kind,
            "titel": self.title,
            "uddrag": self.excerpt,
            "url": self.url,
            "score": self.score,
            "modalitet": self.modality,
            "kilde": self.source,
        }


@dataclass(frozen=True, slots=True)
class Results:
    """The hits of a question; `total` counts all that answer, `instead` is «mente du»."""

    hits: tuple[Hit, ...]
    total: int = 0
    instead: tuple[tuple[str, str], ...] = ()


def search(text: str, index: Index, *, limit: int = 10, filters: Filters | None = None) -> Results:
    """Return the best hits for a text, best first; the same ten in the browser."""
    question = index.words.reader.read(text)
    only = allowed(filters, index) if filters else None
    ranked = rank(question, index, index.words.layout(question), only)
    wanted = wanted_terms(question, index.rarity)
    hit_of = _hit_of(wanted, index)
    hits = tuple(_hit(index.document(number), score, wanted, hit_of) for number, score in ranked[:limit])
    return Results(hits, len(ranked), _instead(question, index))


def _hit_of(wanted: Mapping[str, int], index: Index) -> Callable[[str], str]:
    """Return what a word of a text hits: the wanted term that is worth most, its own stem or a part of it."""

    @cache
    def hit_of(form: str) -> str:
        stem = index.words.stem(form)
        terms = [term for term in (stem, *index.words.parts(stem)) if term in wanted]
        return max(terms, key=lambda term: (wanted[term], term), default="")

    return hit_of


def _hit(document: SearchDocument, score: int, wanted: Mapping[str, int], hit_of: Callable[[str], str]) -> Hit:
    excerpt = best_sentence((document.text or document.title,), wanted, hit_of)
    return Hit(
        document.id,
        document.kind,
        document.title,
        excerpt.text,
        document.url,
        score,
        document.modality,
        document.source,
        document.context,
        document.law_names,
        document.status,
        excerpt.marks,
        document.group,
    )


def _instead(question: Question, index: Index) -> tuple[tuple[str, str], ...]:
    """Return misspelt words with what they may have been."""
    return tuple((group.word, index.words.face(near)) for group in question.groups for near in group.instead)
