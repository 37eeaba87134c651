"""Verbs against verbs: where the guideline's force and the law's own verb differ, as a question.

The law's verb is taken from what the register says that a provision says, so it is a question to a
jurist and never a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.force import force_words
from build_tools.model.words import Modality
from build_tools.today import provisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.corpus import Corpus, LinkGraph
    from build_tools.model.law import Lov, Paragraf

_ITEMS = {"anvisning", "punkt", "led"}


@dataclass(frozen=True, slots=True)
class Question:
    """One unit whose force is not the force of the law it rests on."""

    unit: str
    force: Modality
    key: str
    law: tuple[Modality, ...]


def verb_questions(corpus: Corpus, graph: LinkGraph) -> tuple[Question, ...]:
    """Return the places where the law's known verb is weaker or stronger than the guideline's."""
    known = provisions(corpus)
    return tuple(_questions(graph, known))


def _questions(graph: LinkGraph, known: Mapping[str, tuple[Lov, Paragraf]]) -> Iterator[Question]:
    for unit in graph.units.values():
        if unit.kind not in _ITEMS or unit.modality is None:
            continue
        for reference in graph.grounds[unit.id].basis:
            entry = known.get(reference.provision or "")
            if entry is None:
                continue
            law = _verbs(entry[1], reference.stk)
            if law and unit.modality not in law and (unit.modality is Modality.SKAL or Modality.SKAL in law):
                yield Question(unit.id, unit.modality, reference.key or "", law)


def _verbs(p: Paragraf, stk: str | None) -> tuple[Modality, ...]:
    """Return the forces of the statements about a stykke, or about the paragraph when none is cited."""
    said = [s.text for s in p.says if stk is None or s.stk == stk]
    found = {word.expression.modality for text in said for word in force_words(text)}
    return tuple(m for m in Modality if m in found)
