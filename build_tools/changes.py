"""What later law touches: for each change, the units, events and time limits that rest on it.

A row about one stykke touches those who cite that stykke or the whole paragraph; a row about the
whole paragraph touches everyone who cites it. Nothing is said about what is `ukendt` or `gældende`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.model.corpus import Bearing
from build_tools.model.words import LawStatus, Modality
from build_tools.today import act_key, provision_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from build_tools.model.corpus import Corpus, LinkGraph, Unit
    from build_tools.model.law import Lov, Paragraf, Status

CHANGED = (LawStatus.OPHAEVET, LawStatus.FLYTTET, LawStatus.OMNUMMERERET, LawStatus.AENDRET)
_ITEMS = {"anvisning", "punkt", "led"}


@dataclass(frozen=True, slots=True)
class Change:
    """One row of later law and what it touches; `provision` is None for a whole act."""

    key: str
    act: Lov
    provision: Paragraf | None
    row: Status
    skal: tuple[str, ...]
    boer: tuple[str, ...]
    kan: tuple[str, ...]
    practice: tuple[str, ...]
    events: tuple[str, ...]
    deadlines: tuple[str, ...]

    @property
    def touched(self) -> int:
        """How many units rest on what has changed."""
        return len(self.skal) + len(self.boer) + len(self.kan) + len(self.practice)


def changes(corpus: Corpus, graph: LinkGraph) -> tuple[Change, ...]:
    """Return every change of a provision, by act, place and stykke."""
    found: list[Change] = []
    for act in corpus.acts:
        for p in act.paragraphs + act.points:
            key = provision_key(act, p)
            found += [_change(corpus, graph, act, p, key, row) for row in p.status if row.status in CHANGED]
    return tuple(found)


def _change(corpus: Corpus, graph: LinkGraph, act: Lov, p: Paragraf, key: str, row: Status) -> Change:
    units = tuple(_touched(graph, key, row.stk))
    ids = {u.id for u in units} | {u.owner for u in units}

    def of(force: Modality) -> tuple[str, ...]:
        return tuple(u.id for u in units if u.kind in _ITEMS and u.modality is force)

    return Change(
        key=key,
        act=act,
        provision=p,
        row=row,
        skal=of(Modality.SKAL),
        boer=of(Modality.BOER),
        kan=of(Modality.KAN),
        practice=tuple(u.id for u in units if u.kind == "praksis"),
        events=tuple(
            e.id for e in corpus.events if ids.intersection(b for s in (*e.steps, *e.good_practice) for b in s.basis)
        ),
        deadlines=tuple(t.id for t in corpus.deadlines if ids.intersection(t.basis)),
    )


def _touched(graph: LinkGraph, key: str, stk: str | None) -> Iterator[Unit]:
    for unit in graph.units.values():
        references = [r for r in graph.grounds[unit.id].all if r.provision == key]
        if any(stk is None or r.stk is None or r.stk == stk for r in references):
            yield unit


def resting_on_changed(corpus: Corpus, graph: LinkGraph) -> dict[Modality, tuple[int, int]]:
    """Return, by force, how many items rest on law and how many of them on law that has changed."""
    touched = {u for c in changes(corpus, graph) for u in (*c.skal, *c.boer, *c.kan)}
    counted: dict[Modality, tuple[int, int]] = {}
    for force in Modality:
        units = [u for u in graph.units.values() if u.kind in _ITEMS and u.modality is force]
        resting = [u for u in units if graph.grounds[u.id].basis]
        counted[force] = (len(resting), sum(u.id in touched for u in resting))
    return counted


@dataclass(frozen=True, slots=True)
class Edit:
    """Something that an editor has changed, and what rests on it."""

    kind: str
    id: str
    what: str
    touches: tuple[str, ...]


def edits(old: tuple[Corpus, LinkGraph], new: tuple[Corpus, LinkGraph]) -> tuple[Edit, ...]:
    """Compare two readings of the data: what is new, gone or changed, and what it touches."""
    found: list[Edit] = []
    found += _compare(
        "bestemmelse",
        _provisions(old[0]),
        _provisions(new[0]),
        lambda key: _bearers(new[1], key) or _bearers(old[1], key),
    )
    found += _compare("tekst", _texts(old[1]), _texts(new[1]), lambda unit: _users(new[0], new[1], unit))
    return tuple(found)


def _compare(
    kind: str, old: dict[str, object], new: dict[str, object], touches: Callable[[str], Iterable[str]]
) -> Iterator[Edit]:
    for key in dict.fromkeys((*old, *new)):
        if key not in old:
            yield Edit(kind, key, "ny", tuple(touches(key)))
        elif key not in new:
            yield Edit(kind, key, "fjernet", tuple(touches(key)))
        elif old[key] != new[key]:
            yield Edit(kind, key, "ændret", tuple(touches(key)))


def _provisions(corpus: Corpus) -> dict[str, object]:
    found: dict[str, object] = {}
    for act in corpus.acts:
        found[act_key(act)] = (act.title, act.forms, _rows(act.status))
        for p in act.paragraphs + act.points:
            found[provision_key(act, p)] = (p.about, tuple((s.stk, s.text) for s in p.says), _rows(p.status))
    return found


def _rows(rows: Iterable[Status]) -> tuple[object, ...]:
    return tuple(
        (
            r.stk,
            r.status,
            r.since,
            r.what,
            r.changed_by,
            r.to and (r.to.act, r.to.place_in_act),
            r.confidence,
            r.checked,
        )
        for r in rows
    )


def _texts(graph: LinkGraph) -> dict[str, object]:
    return {
        u.id: (u.text, u.modality, u.expression, u.legal_basis, u.guidance, u.mentions, u.decisions, u.footnotes)
        for u in graph.units.values()
    }


def _bearers(graph: LinkGraph, key: str) -> tuple[str, ...]:
    b = graph.bearing.get(key, Bearing())
    return tuple(u.id for u in (*b.skal, *b.boer, *b.kan, *b.practice))


def _users(corpus: Corpus, graph: LinkGraph, unit: str) -> tuple[str, ...]:
    owner = unit.partition(":")[0]
    events = [
        e.id for e in corpus.events if any(unit in s.basis or owner in s.basis for s in (*e.steps, *e.good_practice))
    ]
    limits = [t.id for t in corpus.deadlines if unit in t.basis or owner in t.basis]
    others = [o for ids in graph.repeats.values() if owner in ids for o in ids if o != owner]
    return tuple(dict.fromkeys((*events, *limits, *others)))
