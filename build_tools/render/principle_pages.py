"""Pages of the nine principles: the principle, its anvisninger by force, its law and decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.danish import counted
from build_tools.render.fates import shown
from build_tools.render.list_views import GROUPS, ForceRow, ForceTable, ListView, Row, Section, counts, unit_row
from build_tools.render.names import SOURCE
from build_tools.render.paragraph_pages import provision_name, ruling_row
from build_tools.units import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page, Unit
    from build_tools.model.knowledge import Princip
    from build_tools.render.desk import Desk

MENU = "Principper"
INDEX = "principper/index.html"


def principle_pages(desk: Desk) -> Iterator[Page]:
    """Yield the list of principles and the page of each."""
    for principle in desk.corpus.principles:
        yield _page(desk, principle, _units(desk, principle))
    table = ForceTable("Princip", principle_rows(desk))
    lead = (
        "Ni principper for god praksis går igen i alle retningslinjerne. "
        "Her står de anvisninger, der fører hvert princip ud i livet, og den lov, de hviler på."
    )
    section = Section("principper", "De ni principper", table=table, empty="Ingen principper.")
    view = ListView(
        "Principper",
        lead,
        sections=(section,),
        source=f"{SOURCE[:-1]}, side 7-9.",
    )
    yield desk.page("liste.html.j2", INDEX, "Principper", MENU, view, description=lead)


def principle_rows(desk: Desk) -> tuple[ForceRow, ...]:
    """Return the nine principles with what carries each of them out."""
    rows = []
    for principle in desk.corpus.principles:
        units = _units(desk, principle)
        small = f"i {counted(len({u.retningslinje for u in units}), 'retningslinje', 'retningslinjer')}"
        rows.append(ForceRow(f"{principle.number}.", principle.title, _uri(principle), small, *counts(units)))
    return tuple(rows)


def _uri(principle: Princip) -> str:
    return f"principper/{principle.id}.html"


def _units(desk: Desk, principle: Princip) -> list[Unit]:
    return [desk.graph.units[code] for code in desk.graph.principles.get(principle.number, ())]


def _below(desk: Desk, units: list[Unit]) -> set[str]:
    """Return the ids of units with their further sentences and, for an anvisning, its points."""
    codes = {u.id for u in units}
    below = set(codes)
    for retningslinje in desk.corpus.retningslinjer:
        for anvisning in retningslinje.anvisninger:
            for item in items((anvisning,)):
                if item.code in codes or anvisning.code in codes:
                    below.add(item.code)
                    below.update(f"{item.code}:{n}" for n, _ in enumerate(item.parts, 2))
    return below


def _page(desk: Desk, principle: Princip, units: list[Unit]) -> Page:
    uri = _uri(principle)
    seen: set[str] = set()
    paragraphs = tuple(desk.rich.html(t.text, uri, seen) for t in principle.text)
    sections = [Section("princippet", "Princippet", paragraphs)]
    for id_, force, title, _ in GROUPS:
        rows = tuple(unit_row(desk, u, "") for u in units if u.modality is force)
        sections.append(
            Section(
                id_,
                title,
                rows=rows,
                empty=f"Ingen anvisning med styrken {force.value} fører princippet ud i livet.",
                force=force.value,
            )
        )
    below = _below(desk, units)
    sections.append(Section("lov", "Lovparagraffer", rows=tuple(_law_rows(desk, below)), empty="Ingen lov."))
    sections.append(
        Section(
            "afgoerelser",
            "Afgørelser fra Ankestyrelsen",
            rows=tuple(_ruling_rows(desk, below, units)),
            empty="Ingen afgørelse er knyttet til princippets anvisninger.",
        )
    )
    view = ListView(
        principle.title,
        "",
        f"Princip {principle.number}",
        (("Principper", INDEX), (f"Princip {principle.number}", None)),
        tuple(sections),
        f"{SOURCE[:-1]}, {principle.source.replace('nr2020:', 'linje ')}.",
    )
    return desk.page(
        "liste.html.j2",
        uri,
        f"Princip {principle.number}: {principle.title}",
        MENU,
        view,
        description=f"Princippet »{principle.title}« og de anvisninger, love og afgørelser, der bærer det.",
        edit=principle.place.path,
    )


def _law_rows(desk: Desk, below: set[str]) -> Iterator[Row]:
    """Provisions that the principle's items rest on, by act, with the items that use them."""
    for key, (act, provision) in desk.naming.known.items():
        bearing = desk.graph.bearing.get(key)
        if bearing is None:
            continue
        used = [u for u in (*bearing.skal, *bearing.boer, *bearing.kan) if u.id in below]
        if used:
            address = desk.addresses.key(key) or ""
            codes = ", ".join(dict.fromkeys(u.owner for u in used))
            name = f"{act.short[:1].upper()}{act.short[1:]}, {provision_name(provision)}: {provision.about}"
            yield Row("", name, address, f"Bærer {codes}", status=shown(provision.status).status.value)


def _ruling_rows(desk: Desk, below: set[str], units: list[Unit]) -> Iterator[Row]:
    """Decisions that the items, or praksis on the same law in the same retningslinje, build on."""
    numbers = {u.retningslinje for u in units}
    keys = {r.provision for id_ in below if id_ in desk.graph.grounds for r in desk.graph.grounds[id_].all}
    for ruling in desk.corpus.rulings.rulings:
        users = [desk.graph.units[u] for u in desk.graph.rulings.get(ruling.id, ())]
        direct = any(u.id in below for u in users)
        near = any(
            u.retningslinje in numbers and keys.intersection(r.provision for r in desk.graph.grounds[u.id].all)
            for u in users
        )
        if direct or near:
            yield ruling_row(desk, ruling.id)
