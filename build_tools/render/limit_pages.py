"""The register of time limits: how long, from when, who, on what law; and a duration in words.

Refuses to reckon a date: that is done in the browser, from a day that the reader knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.render.addresses import LIMITS
from build_tools.render.event_pages import MENU, basis_links, references_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page
    from build_tools.model.event import Duration, Tidsfrist
    from build_tools.render.desk import Desk
    from build_tools.render.law_views import LawView


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One time limit."""

    id: str
    title: str
    length: str
    trigger: str
    who: str
    sort: str
    laws: tuple[LawView, ...]
    basis: tuple[tuple[str, str], ...]
    doubt: str | None
    remark: str | None
    figure: int | None
    """How far to count, below zero when the limit lies before its day."""
    unit: str | None


@dataclass(frozen=True, slots=True)
class LimitsView:
    """The register of time limits."""

    rows: tuple[LimitRow, ...]
    sorts: tuple[str, ...]


def limit_page(desk: Desk) -> Iterator[Page]:
    """Yield the register of time limits, when there are any."""
    if not desk.corpus.deadlines:
        return
    rows = tuple(_limit(desk, t) for t in desk.corpus.deadlines)
    view = LimitsView(rows, tuple(dict.fromkeys(r.sort for r in rows)))
    yield desk.page(
        "frister.html.j2",
        LIMITS,
        "Frister",
        MENU,
        view,
        description="Alle frister i kilden, med udløser, hvem og lov. Beregn en frist fra en dato.",
    )


def _limit(desk: Desk, t: Tidsfrist) -> LimitRow:
    return LimitRow(
        id=t.id,
        title=t.title,
        length=length(t.duration),
        trigger=t.trigger,
        who=t.who or "Kilden siger ikke, hvem",
        sort=t.sort,
        laws=desk.naming.chips(references_of(desk, t.basis)),
        basis=basis_links(desk, t.basis),
        doubt=t.doubt,
        remark=t.remark,
        figure=-t.duration.figure if t.duration.figure and t.duration.before else t.duration.figure,
        unit=t.duration.unit,
    )


def length(duration: Duration) -> str:
    """Return a duration in words: `senest 3 hverdage`, `straks`."""
    if duration.figure is None:
        return (duration.word or "").capitalize()
    unit: str = duration.unit or ""
    if duration.figure == 1:
        unit = {
            "timer": "time",
            "dage": "dag",
            "hverdage": "hverdag",
            "arbejdsdage": "arbejdsdag",
            "uger": "uge",
            "måneder": "måned",
        }.get(unit, unit)
    words = [
        "senest" if duration.latest else "",
        "op til" if duration.up_to else "",
        "omkring" if duration.roughly else "",
        str(duration.figure),
        unit,
        "før" if duration.before else "",
        duration.word or "",
    ]
    text = " ".join(w for w in words if w)
    return text[:1].upper() + text[1:]
