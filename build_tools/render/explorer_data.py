"""What the explorer filters by: facets with their values, and which documents have each value.

The same facets feed the script of the page, the static tables and the matrices, so that a count means
the same everywhere. Refuses to leave a value without a name: an unknown id names itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from build_tools.model.law import Status
from build_tools.model.words import LawStatus
from build_tools.render.explorer_provisions import act_of, named, overlapping
from build_tools.render.law_views import STATUS_WORDS
from build_tools.render.names import plain_title
from build_tools.render.paragraph_pages import act_label
from build_tools.today import act_key, worst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from build_tools.model.knowledge import Maerke
    from build_tools.render.desk import Desk
    from search.documents import SearchDocument

PAGE = "udforsk.html"
NONE = "ingen"
KINDS = (
    "anvisning",
    "punkt",
    "praksis",
    "hændelse",
    "frist",
    "retningslinje",
    "princip",
    "paragraf",
    "vejledningspunkt",
    "lov",
    "afgørelse",
    "undersøgelse",
    "begreb",
    "tema",
    "værd at vide",
)
"""The order of types on the page; a type that is not listed comes after these."""

_PLURALS = {
    "anvisning": "Anvisninger",
    "punkt": "Punkter",
    "praksis": "Praksis",
    "hændelse": "Hændelser",
    "frist": "Frister",
    "retningslinje": "Retningslinjer",
    "princip": "Principper",
    "paragraf": "Paragraffer",
    "vejledningspunkt": "Punkter i vejledninger",
    "lov": "Love og andre regler",
    "afgørelse": "Afgørelser",
    "undersøgelse": "Undersøgelser",
    "begreb": "Begreber",
    "tema": "Grundlaget",
    "værd at vide": "Værd at vide",
}
_FORCES = (("skal", "Skal"), ("bør", "Bør"), ("kan", "Kan"), (NONE, "Uden styrke"))


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its id in the address, its name, and the numbers of its documents."""

    id: str
    label: str
    documents: tuple[int, ...]
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by; with `parent` its values show under a chosen value of that facet."""

    name: str
    title: str
    values: tuple[Value, ...]
    parent: str = ""


def facets(desk: Desk, documents: Sequence[SearchDocument]) -> tuple[Facet, ...]:
    """Return every facet, its values in the order they are shown."""
    corpus = desk.corpus
    chapters = {str(c.number): f"{c.number}. {c.title}" for c in corpus.chapters} | {NONE: "Uden for kapitler"}
    guidelines = {str(r.number): f"{r.number}. {plain_title(r.title)}" for r in corpus.retningslinjer}
    within = {str(r.number): str(r.chapter) for r in corpus.retningslinjer}
    acts = {act_key(a): act_label(a) for a in corpus.acts} | {NONE: "Uden lov"}
    rulings = {r.id: f"{r.id}: {r.title}" for r in corpus.rulings.rulings}
    statuses = {s.value: word for s, word in STATUS_WORDS.items()} | {NONE: "Uden lovstatus"}
    speaking = _speaking(desk, documents)
    laws = [tuple(dict.fromkeys(key for x in found for key in x.laws)) for found in speaking]
    provisions = overlapping(laws)
    tags = corpus.tags
    return (
        _facet("styrke", "Styrke", dict(_FORCES), [(d.modality or NONE,) for d in documents], keep=True),
        _facet("type", "Type", kinds(documents), [(d.kind,) for d in documents], keep=True),
        _by_use(_facet("lov", "Lov", acts, [_acts(keys, acts) for keys in laws])),
        _facet("paragraf", "Paragraf", named(provisions), provisions, parent=("lov", act_of)),
        _facet("status", "Loven i dag", statuses, [(_status(found),) for found in speaking], keep=True),
        _facet("kapitel", "Kapitel", chapters, [[str(x.chapter or NONE) for x in found] for found in speaking]),
        _facet(
            "r",
            "Retningslinje",
            guidelines,
            [[str(x.retningslinje) for x in found if x.retningslinje] for found in speaking],
            parent=("kapitel", within.__getitem__),
        ),
        _by_use(_facet("maalgruppe", "Målgruppe", _labels(tags.target_groups), [d.target_groups for d in documents])),
        _by_use(_facet("aktoer", "Aktør", _labels(tags.actors), [d.actors for d in documents])),
        _facet("fase", "Fase", _labels(tags.phases), [d.phases for d in documents]),
        _by_use(_facet("tema", "Tema", _labels(tags.themes), [d.themes for d in documents])),
        _by_use(_facet("afgoerelse", "Afgørelse", rulings, [_decisions(keys) for keys in laws])),
    )


def kinds(documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Return the types that there are documents of, with their names in the plural."""
    there = dict.fromkeys(d.kind for d in documents)
    known = [k for k in KINDS if k in there]
    return {k: _PLURALS.get(k, k[:1].upper() + k[1:]) for k in (*known, *sorted(set(there) - set(known)))}


def address(**chosen: str | int | Iterable[str]) -> str:
    """Return the address of the explorer with some filters.

    >>> address(r=15, lov="serviceloven"), address(styrke=("skal", "bør"))
    ('udforsk.html?r=15&lov=serviceloven', 'udforsk.html?styrke=skal&styrke=b%C3%B8r')
    """
    pairs = [(k, [str(v)] if isinstance(v, str | int) else list(v)) for k, v in chosen.items()]
    query = urlencode(pairs, doseq=True)
    return f"{PAGE}?{query}" if query else PAGE


def _facet(
    name: str,
    title: str,
    labels: Mapping[str, str],
    given: Iterable[Iterable[str]],
    *,
    parent: tuple[str, Callable[[str], str]] | None = None,
    keep: bool = False,
) -> Facet:
    """Collect the documents of each value; with `keep` a value that nothing has is shown with 0."""
    found: dict[str, list[int]] = {id_: [] for id_ in labels}
    for number, ids in enumerate(given):
        for id_ in dict.fromkeys(ids):
            found.setdefault(id_, []).append(number)
    values = tuple(
        Value(id_, labels.get(id_, id_), tuple(numbers), parent[1](id_) if parent else "")
        for id_, numbers in found.items()
        if numbers or keep
    )
    return Facet(name, title, values, parent[0] if parent else "")


def _by_use(facet: Facet) -> Facet:
    """Put the most used values first; what stands for nothing comes last."""
    order = sorted(facet.values, key=lambda v: (v.id == NONE, -len(v.documents), v.label))
    return Facet(facet.name, facet.title, tuple(order), facet.parent)


def _labels(tags: Iterable[Maerke]) -> dict[str, str]:
    return {tag.id: tag.label for tag in tags}


def _speaking(desk: Desk, documents: Iterable[SearchDocument]) -> list[tuple[SearchDocument, ...]]:
    """Return, for each document, those that tell its law and place.

    An event or time limit has none of its own: what its steps rest on speaks for it.
    """
    basis = basis_of(desk)
    by_id = {d.id: d for d in documents}
    found = []
    for id_, document in by_id.items():
        owners = dict.fromkeys(u.partition(":")[0] for u in basis.get(id_, ()))
        found.append(tuple(by_id[o] for o in owners if o in by_id) or (document,))
    return found


def basis_of(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Return the units that each event and time limit rests on, by the id of its document."""
    steps = {f"haendelse-{e.id}": tuple(u for s in e.steps for u in s.basis) for e in desk.corpus.events}
    return steps | {f"frist-{t.id}": t.basis for t in desk.corpus.deadlines}


def _status(speaking: Iterable[SearchDocument]) -> str:
    """Return the status that a reader must know of first."""
    rows = [Status(LawStatus(d.status)) for d in speaking if d.status]
    return worst(rows).status.value if rows else NONE


def _acts(keys: Iterable[str], acts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key in acts) or (NONE,)


def _decisions(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key.removeprefix("ast:") for key in keys if key.startswith("ast:"))
