"""What the explorer filters by: facets with their values, and which documents have each value.

The same facets feed the script of the page, the static tables and the matrices, so that a count means
the same everywhere. Refuses to leave a value without a name: an unknown id names itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from build_tools.model.law import Status
from build_tools.model.words import LawStatus
from build_tools.render.fates import spaced
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
_DIGIT, _LEADING = re.compile(r"\d"), re.compile(r"^\d+")
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
    provisions = _provisions(laws)
    tags = corpus.tags
    return (
        _facet("styrke", "Styrke", dict(_FORCES), [(d.modality or NONE,) for d in documents], keep=True),
        _facet("type", "Type", kinds(documents), [(d.kind,) for d in documents], keep=True),
        _by_use(_facet("lov", "Lov", acts, [_acts(keys, acts) for keys in laws])),
        _facet("paragraf", "Paragraf", _named(provisions), provisions, parent=("lov", _act_of)),
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
    steps = {f"haendelse-{e.id}": [u for s in e.steps for u in s.basis] for e in desk.corpus.events}
    steps |= {f"frist-{t.id}": list(t.basis) for t in desk.corpus.deadlines}
    by_id = {d.id: d for d in documents}
    found = []
    for id_, document in by_id.items():
        owners = dict.fromkeys(u.partition(":")[0] for u in steps.get(id_, ()))
        found.append(tuple(by_id[o] for o in owners if o in by_id) or (document,))
    return found


def _status(speaking: Iterable[SearchDocument]) -> str:
    """Return the status that a reader must know of first."""
    rows = [Status(LawStatus(d.status)) for d in speaking if d.status]
    return worst(rows).status.value if rows else NONE


def _acts(keys: Iterable[str], acts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key in acts) or (NONE,)


def _act_of(key: str) -> str:
    return key.partition("|")[0]


def _decisions(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key.removeprefix("ast:") for key in keys if key.startswith("ast:"))


def _provisions(laws: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Return the provisions of each document; points and ranges of points that overlap count as one another."""
    own = [tuple(key for key in keys if key.count("|") == 1) for keys in laws]
    spans: dict[str, list[tuple[str, int, int]]] = {}
    for key in dict.fromkeys(key for keys in own for key in keys):
        span = _span(key)
        if span:
            spans.setdefault(_act_of(key), []).append((key, *span))
    return [tuple(dict.fromkeys(other for key in keys for other in _overlapping(key, spans))) for keys in own]


def _overlapping(key: str, spans: Mapping[str, list[tuple[str, int, int]]]) -> tuple[str, ...]:
    span = _span(key)
    if not span:
        return (key,)
    return tuple(other for other, first, last in spans[_act_of(key)] if first <= span[1] and span[0] <= last)


def _span(key: str) -> tuple[int, int] | None:
    """Return the first and last point of a key of points.

    >>> _span("vej:10172/2019|pkt147-149"), _span("vej:39/1998|pkt406"), _span("serviceloven|§85")
    ((147, 149), (406, 406), None)
    """
    _, mark, numbers = key.partition("|pkt")
    first, _, last = numbers.partition("-")
    last = last or first
    return (int(first), int(last)) if mark and first.isdigit() and last.isdigit() else None


def _named(provisions: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the name of every provision, sorted as they stand in their act."""
    keys = {key for found in provisions for key in found}
    return {key: provision_label(key.partition("|")[2]) for key in sorted(keys, key=_place)}


def provision_label(place: str) -> str:
    """Return how the last part of a key is written.

    >>> provision_label("§82a"), provision_label("pkt147-149"), provision_label("kap12")
    ('§ 82 a', 'pkt. 147-149', 'Kapitel 12')
    """
    for sign, word in (("§", "§ "), ("pkt", "pkt. "), ("kap", "Kapitel "), ("afsnit", "Afsnit "), ("art", "Artikel ")):
        if place.startswith(sign):
            rest = place.removeprefix(sign)
            return word + (spaced(rest) if sign == "§" else rest)
    return place


def _place(key: str) -> tuple[str, str, int, str]:
    """Return what a provision is sorted by: act, kind of place, number, letter."""
    act, _, place = key.partition("|")
    sign = _DIGIT.split(place, maxsplit=1)[0]
    digits = "".join(_LEADING.findall(place[len(sign) :]))
    return act, sign, int(digits or 0), place[len(sign) + len(digits) :]
