"""Everything as things and links, so that a script can tell in words why two things belong together.

Links are those of the link graph, folded to what a reader can open: a sentence or duty counts as the
item or section it stands in. Refuses to add links of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from build_tools.render.addresses import act_page, event_address, limit_address
from build_tools.render.explorer_provisions import provision_label
from build_tools.render.explorer_script import script_json
from build_tools.render.names import plain_title
from build_tools.today import act_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.corpus import LegalReference
    from build_tools.model.law import Lov
    from build_tools.render.desk import Desk

URI = "assets/data/graf.js"
FORMAT = 1
LINKS = ("hviler", "naevner", "bruger", "knyttet", "under", "i", "princip", "trin", "frist", "ord", "ens", "lov")
"""Kinds of links; each goes from the first thing to the second, `ens` both ways."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a reader can open; `called` are other ways to name it, `short` its name when said again."""

    id: str
    kind: str
    name: str
    title: str
    url: str
    short: str = ""
    called: tuple[str, ...] = ()


def graph_script(desk: Desk) -> str:
    """Return `window.VV_GRAF = {…}`."""
    found = tuple(things(desk))
    number = {thing.id: n for n, thing in enumerate(found)}
    flat: dict[str, list[int]] = {kind: [] for kind in LINKS}
    for kind, one, other in dict.fromkeys(links(desk)):
        if one in number and other in number and one != other:
            flat[kind] += [number[one], number[other]]
    content = {
        "format": FORMAT,
        "id": [t.id for t in found],
        "art": [t.kind for t in found],
        "navn": [t.name for t in found],
        "kort": [t.short for t in found],
        "titel": [t.title for t in found],
        "url": [t.url for t in found],
        "kaldt": [list(t.called) for t in found],
        "links": flat,
    }
    return f"window.VV_GRAF={script_json(content)};\n"


def things(desk: Desk) -> Iterator[Thing]:
    """Yield every thing in reading order."""
    yield from _guideline_things(desk)
    for act in desk.corpus.acts:
        yield from _law_things(desk, act)
    for ruling in desk.corpus.rulings.rulings:
        known_as = (ruling.id, f"PA {ruling.id}", f"principafgørelse {ruling.id}", f"Ankestyrelsen {ruling.id}")
        url = f"afgoerelser/{ruling.id}.html"
        yield Thing(f"ast:{ruling.id}", "afgørelse", f"afgørelse {ruling.id}", ruling.title, url, called=known_as)
    for p in desk.corpus.principles:
        yield Thing(f"princip-{p.number}", "princip", f"princip {p.number}", p.title, f"principper/{p.id}.html")
    for event in desk.corpus.events:
        name = f"hændelsen »{event.title}«"
        yield Thing(
            f"haendelse-{event.id}", "hændelse", name, event.title, event_address(event.id), called=event.keywords
        )
    for limit in desk.corpus.deadlines:
        url = limit_address(limit.id)
        yield Thing(f"frist-{limit.id}", "frist", f"fristen »{limit.title}«", limit.title, url)
    for term in desk.corpus.terms:
        name, forms = f"ordet »{term.term}«", (*term.forms, *term.synonyms)
        yield Thing(f"begreb-{term.id}", "begreb", name, term.term, desk.addresses.term(term.id), called=forms)


def _guideline_things(desk: Desk) -> Iterator[Thing]:
    for r in desk.corpus.retningslinjer:
        title = plain_title(r.title)
        url = desk.addresses.retningslinje(r.number)
        yield Thing(f"retningslinje-{r.number}", "retningslinje", f"retningslinje {r.number}", title, url)
        for anvisning in r.anvisninger:
            for item in (anvisning, *anvisning.points):
                kind = "anvisning" if item is anvisning else "punkt"
                yield Thing(
                    item.code,
                    kind,
                    item.code,
                    item.text,
                    desk.addresses.unit(item.code),
                    called=(f"{kind} {item.code}",),
                )
        for section in r.practice:
            name, within = f"praksisafsnittet »{section.title}«", f"Retningslinje {r.number}: {title}"
            yield Thing(section.id, "praksis", name, within, desk.addresses.unit(section.id))


def _law_things(desk: Desk, act: Lov) -> Iterator[Thing]:
    key = act_key(act)
    names = tuple(filter(None, (act.abbreviation, *act.abbreviations, *act.forms)))
    yield Thing(key, "lov", act.short, act.title, act_page(act), called=(act.id, *names))
    for place, (owner, p) in desk.naming.known.items():
        if owner is not act:
            continue
        label = provision_label(place.partition("|")[2])
        full = f"{act.short}s {label}" if act.short.endswith("loven") else f"{label} i {act.short}"
        called = (f"{act.short} {label}", f"{label} i {act.short}", label)
        abbreviated = tuple(f"{a} {label}" for a in (act.abbreviation, *act.abbreviations) if a)
        kind = "vejledningspunkt" if p.point else "paragraf"
        yield Thing(place, kind, full, p.about, desk.addresses.key(place) or "", label, (*called, *abbreviated))


def links(desk: Desk) -> Iterator[tuple[str, str, str]]:
    """Yield every link as its kind and the ids of the two things."""
    graph = desk.graph
    for unit in graph.units.values():
        grounds = graph.grounds[unit.id]
        yield from (("hviler", unit.owner, key) for key in _provisions(grounds.all))
        yield from (("naevner", unit.owner, key) for key in _provisions(grounds.mentions))
        yield from (("bruger", unit.owner, f"ast:{number}") for number in grounds.decisions)
        yield from (("ord", unit.owner, f"begreb-{term}") for term in desk.rich.terms_in(unit.text))
        yield ("i", unit.owner, f"retningslinje-{unit.retningslinje}")
        if unit.kind == "punkt":
            yield ("under", unit.id, unit.id.rpartition(".")[0])
    narrow = {(key.partition("|")[0], n) for key, b in graph.bearing.items() if "|" in key for n in b.decisions}
    for key, bearing in graph.bearing.items():
        yield from (("knyttet", f"ast:{number}", key) for number in bearing.decisions if (key, number) not in narrow)
    for principle, codes in graph.principles.items():
        yield from (("princip", code, f"princip-{principle}") for code in codes)
    for same in graph.repeats.values():
        yield from (("ens", one, other) for one, other in combinations(dict.fromkeys(same), 2))
    for event in desk.corpus.events:
        steps = (*event.steps, *event.good_practice)
        yield from (("trin", f"haendelse-{event.id}", _owner(unit)) for s in steps for unit in s.basis)
    for limit in desk.corpus.deadlines:
        yield from (("frist", f"frist-{limit.id}", _owner(unit)) for unit in limit.basis)
    yield from (("lov", key, key.partition("|")[0]) for key in desk.naming.known)


def _provisions(references: Iterable[LegalReference]) -> Iterator[str]:
    """Yield what references point to; a term such as `§ 110-boform` names a place, not a rule."""
    return (r.provision for r in references if r.provision and r.status != "fast_udtryk")


def _owner(unit: str) -> str:
    return unit.partition(":")[0]
