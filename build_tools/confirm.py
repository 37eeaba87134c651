"""Links that a person has confirmed, and whether either end has changed since.

A confirmation carries the hash of both ends. When a text, its force, its law, or what the register
says of the provision changes by one character, exactly the links of that end become `mistænkt`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from build_tools.today import provisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.corpus import Corpus, LinkGraph, Unit
    from build_tools.model.law import Lov, Paragraf


class LinkState(StrEnum):
    """Whether a person has read both ends of a link as they stand now."""

    CONFIRMED = "bekræftet"
    SUSPECT = "mistænkt"
    GONE = "borte"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One confirmation and what has become of it."""

    unit: str
    provision: str
    date: str
    state: LinkState


def states(corpus: Corpus, graph: LinkGraph) -> tuple[Confirmed, ...]:
    """Return every confirmation with its state."""
    return tuple(_states(corpus, graph))


def _states(corpus: Corpus, graph: LinkGraph) -> Iterator[Confirmed]:
    for given in corpus.confirmations:
        now = ends(corpus, graph, given.unit_id, given.provision)
        if now is None:
            state = LinkState.GONE
        else:
            state = LinkState.CONFIRMED if now == (given.unit_hash, given.provision_hash) else LinkState.SUSPECT
        yield Confirmed(given.unit_id, given.provision, given.date, state)


def ends(corpus: Corpus, graph: LinkGraph, unit: str, provision: str) -> tuple[str, str] | None:
    """Return the hashes of both ends of a link; None when there is no such link."""
    known = provisions(corpus)
    if unit not in graph.units or provision not in known:
        return None
    if all(r.provision != provision for r in graph.grounds[unit].all):
        return None
    return unit_hash(graph.units[unit]), provision_hash(*known[provision])


def unit_hash(unit: Unit) -> str:
    """Return the hash of what a unit says and what it rests on."""
    return _hash([unit.text, unit.modality, unit.expression, unit.legal_basis, unit.guidance, unit.decisions])


def anvisning_hash(units: Iterable[Unit]) -> str:
    """Return the hash of an anvisning with its led and points; their numbers are not in it."""
    return _hash([unit_hash(unit) for unit in units])


def provision_hash(act: Lov, p: Paragraf) -> str:
    """Return the hash of what the register says of a provision, in 2020 and today."""
    said = [(s.stk, s.nr, s.text) for s in p.says]
    rows = [(r.stk, r.status, r.since, r.to and (r.to.act, r.to.place_in_act), r.changed_by, r.what) for r in p.status]
    return _hash([act.id, p.paragraph, p.point, p.about, said, rows])


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
