"""What later law touches: for each change, the units, events and time limits that rest on it.

A row about one stykke touches those who cite that stykke or the whole paragraph; a row about the
whole paragraph touches everyone who cites it, a row about a whole act those who cite the act alone.
Nothing is said about what is `ukendt` or `gældende`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from build_tools.model.corpus import Bearing
from build_tools.model.words import LawStatus, Modality
from build_tools.today import act_key, provision_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from build_tools.model.corpus import Corpus, LinkGraph, Unit
    from build_tools.model.event import Haendelse, Tidsfrist
    from build_tools.model.law import Afgoerelse, Lov, Paragraf, Status

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
    """Return every change of a provision, by act, place and stykke; first an act that is itself gone or replaced."""
    found: list[Change] = []
    for act in corpus.acts:
        found += [_change(corpus, graph, act, None, act_key(act), row) for row in act.status if _concerns_all(act, row)]
        for p in act.paragraphs + act.points:
            key = provision_key(act, p)
            found += [_change(corpus, graph, act, p, key, row) for row in p.status if row.status in CHANGED]
    return tuple(found)


def _concerns_all(act: Lov, row: Status) -> bool:
    """Say whether a row is a change by itself: a new consolidation of an act is not, a new vejledning is."""
    return row.status in CHANGED and (row.status is not LawStatus.AENDRET or act.kind not in {"lov", "ændringslov"})


def _change(corpus: Corpus, graph: LinkGraph, act: Lov, p: Paragraf | None, key: str, row: Status) -> Change:
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
        events=_events(corpus, ids),
        deadlines=_deadlines(corpus, ids),
    )


def _events(corpus: Corpus, ids: set[str]) -> tuple[str, ...]:
    return tuple(e.id for e in corpus.events if ids.intersection(_duties(e)))


def _duties(event: Haendelse) -> tuple[str, ...]:
    return tuple(b for step in (*event.steps, *event.good_practice) for b in step.basis)


def _deadlines(corpus: Corpus, ids: set[str]) -> tuple[str, ...]:
    return tuple(t.id for t in corpus.deadlines if ids.intersection(t.basis))


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
    before, now = old[0], new[0]
    ruled = {**old[1].rulings, **new[1].rulings}
    duties = {e.id: _duties(e) for e in (*before.events, *now.events)}
    bases = {t.id: t.basis for t in (*before.deadlines, *now.deadlines)}
    return (
        *_compare(
            "bestemmelse",
            _provisions(before),
            _provisions(now),
            lambda key: _bearers(now, new[1], key) or _bearers(before, old[1], key),
        ),
        *_compare("tekst", _texts(old[1]), _texts(new[1]), lambda unit: _users(now, new[1], unit)),
        *_compare(
            "afgørelse", _entities(before.rulings.rulings), _entities(now.rulings.rulings), lambda i: ruled.get(i, ())
        ),
        *_compare("hændelse", _entities(before.events), _entities(now.events), lambda i: dict.fromkeys(duties[i])),
        *_compare("frist", _entities(before.deadlines), _entities(now.deadlines), lambda i: bases[i]),
    )


def _entities(items: Iterable[Afgoerelse | Haendelse | Tidsfrist]) -> dict[str, object]:
    return {item.id: _content(asdict(item)) for item in items}


def _content(value: object) -> object:
    """Return a value without the places where it stands in its file."""
    if isinstance(value, dict):
        return {key: _content(inner) for key, inner in value.items() if key != "place"}
    return [_content(inner) for inner in value] if isinstance(value, list | tuple) else value


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
            r.note,
            tuple((e.origin, e.date, e.url) for e in r.evidence),
            r.checked,
        )
        for r in rows
    )


def _texts(graph: LinkGraph) -> dict[str, object]:
    return {
        u.id: (u.text, u.modality, u.expression, u.legal_basis, u.guidance, u.mentions, u.decisions, u.footnotes)
        for u in graph.units.values()
    }


def _bearers(corpus: Corpus, graph: LinkGraph, key: str) -> tuple[str, ...]:
    b = graph.bearing.get(key, Bearing())
    units = (*b.skal, *b.boer, *b.kan, *b.practice)
    ids = {u.id for u in units} | {u.owner for u in units}
    return (*(u.id for u in units), *_events(corpus, ids), *_deadlines(corpus, ids))


def _users(corpus: Corpus, graph: LinkGraph, unit: str) -> tuple[str, ...]:
    owner = unit.partition(":")[0]
    ids = {unit, owner}
    others = [o for same in graph.repeats.values() if owner in same for o in same if o != owner]
    return tuple(dict.fromkeys((*_events(corpus, ids), *_deadlines(corpus, ids), *others)))
