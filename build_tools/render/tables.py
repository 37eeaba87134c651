"""Tables with counts by force: chapters, retningslinjer and acts, each row with its skal, bør and kan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.danish import counted
from build_tools.model.corpus import Bearing
from build_tools.render.addresses import act_page
from build_tools.render.list_views import ForceRow, ForceTable, counts
from build_tools.render.names import plain_title
from build_tools.today import act_key, worst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.corpus import Unit
    from build_tools.model.knowledge import Kapitel
    from build_tools.model.law import Lov
    from build_tools.render.desk import Desk

_ITEMS = {"anvisning", "punkt", "led"}


def _in(desk: Desk, numbers: set[int]) -> list[Unit]:
    return [u for u in desk.graph.units.values() if u.retningslinje in numbers and u.kind in _ITEMS]


def chapter_table(desk: Desk) -> ForceTable:
    """Return the chapters that hold retningslinjer."""
    rows = []
    for chapter in desk.corpus.chapters:
        numbers = {r.number for r in desk.corpus.retningslinjer if r.chapter == chapter.number}
        if numbers:
            small = counted(len(numbers), "retningslinje", "retningslinjer")
            address = desk.addresses.chapter(chapter.number)
            rows.append(ForceRow(f"{chapter.number}.", chapter.title, address, small, *counts(_in(desk, numbers))))
    return ForceTable("Kapitel", tuple(rows))


def guideline_table(desk: Desk, chapter: Kapitel) -> ForceTable:
    """Return the retningslinjer of a chapter."""
    rows = tuple(
        ForceRow(
            f"{r.number}.",
            plain_title(r.title),
            desk.addresses.retningslinje(r.number),
            "",
            *counts(_in(desk, {r.number})),
        )
        for r in desk.corpus.retningslinjer
        if r.chapter == chapter.number
    )
    return ForceTable("Retningslinje", rows)


def act_table(desk: Desk, head: str, acts: Iterable[Lov]) -> ForceTable:
    """Return acts, the most used first, with what rests on each and its status today."""
    ordered = sorted(acts, key=lambda a: (-weight(desk, a), a.short))
    return ForceTable(head, tuple(_act_row(desk, act) for act in ordered))


def weight(desk: Desk, act: Lov) -> int:
    """Return how much rests on an act."""
    bearing = desk.graph.bearing.get(act_key(act), Bearing())
    return sum(len(x) for x in (bearing.skal, bearing.boer, bearing.kan, bearing.practice))


def _act_row(desk: Desk, act: Lov) -> ForceRow:
    bearing = desk.graph.bearing.get(act_key(act), Bearing())
    name = act.short[:1].upper() + act.short[1:]
    if act.abbreviation:
        name = f"{name} ({act.abbreviation})"
    title = act.title if act.kind != "lov" and act.title.lower() != act.short.lower() else ""
    practice = counted(len(bearing.practice), "praksisafsnit", "praksisafsnit") if bearing.practice else ""
    used = practice or ("" if weight(desk, act) else "Nævnes i kilden")
    small = ". ".join(filter(None, (title[:1].upper() + title[1:], used)))
    forces = (len(bearing.skal), len(bearing.boer), len(bearing.kan))
    return ForceRow("", name, act_page(act), small, *forces, status=worst(act.status).status.value)
