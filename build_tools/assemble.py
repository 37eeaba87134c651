"""Entities of all files become one corpus, sorted the way readers count.

Knows which file holds what; refuses to judge: that is the rules' work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from build_tools.model.corpus import Corpus
from build_tools.model.event import Haendelse, Tidsfrist
from build_tools.model.guideline import Retningslinje
from build_tools.model.knowledge import (
    Begreb,
    Bekraeftelse,
    Daekning,
    Fodnote,
    Gentagelse,
    Kapitel,
    Kilder,
    Nyhed,
    Princip,
    Taksonomier,
    Tema,
)
from build_tools.model.law import Lov, Rulings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.shape import Entity


def assemble(entities: Iterable[Entity], broken: Iterable[str]) -> Corpus:
    """Return the corpus of these entities; `broken` are the files that dropped out."""
    single: dict[type, list[Any]] = {}
    for entity in entities:
        for part in entity if isinstance(entity, tuple) else (entity,):
            single.setdefault(type(part), []).append(part)

    def every(kind: type) -> list[Any]:
        return single.get(kind, [])

    def first(kind: type, empty: Any) -> Any:  # noqa: ANN401 - one of several entity types
        found = every(kind)
        return found[0] if found else empty

    return Corpus(
        retningslinjer=tuple(sorted(every(Retningslinje), key=lambda r: r.number)),
        acts=tuple(sorted(every(Lov), key=lambda a: a.id)),
        rulings=first(Rulings, Rulings((), ())),
        principles=tuple(sorted(every(Princip), key=lambda p: p.number)),
        chapters=tuple(sorted(every(Kapitel), key=lambda c: c.number)),
        themes=tuple(every(Tema)),
        terms=tuple(sorted(every(Begreb), key=lambda t: t.id)),
        footnotes=tuple(sorted(every(Fodnote), key=lambda n: n.number)),
        sources=first(Kilder, Kilder((), ())),
        tags=first(Taksonomier, Taksonomier((), (), (), ())),
        repetitions=tuple(every(Gentagelse)),
        events=tuple(sorted(every(Haendelse), key=lambda e: e.title)),
        deadlines=tuple(every(Tidsfrist)),
        news=tuple(sorted(every(Nyhed), key=lambda n: n.date, reverse=True)),
        confirmations=tuple(every(Bekraeftelse)),
        expected=first(Daekning, None),
        broken=tuple(broken),
    )
