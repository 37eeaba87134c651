"""A page per act: its provisions, its names and editions, and what rests on it as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from build_tools.danish import counted, listed, long_date
from build_tools.model.corpus import Bearing
from build_tools.render.addresses import act_page, provision_address
from build_tools.render.fates import seen, shown
from build_tools.render.law_views import edition
from build_tools.render.list_views import GROUPS, Count, Row, unit_row
from build_tools.render.paragraph_pages import Event, events, provision_name
from build_tools.today import act_key, provision_key, worst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page
    from build_tools.model.law import Lov, Paragraf
    from build_tools.render.desk import Desk


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One provision in the table of an act."""

    name: str
    about: str
    address: str | None
    anchor: str | None
    bears: str
    status: str


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of a vejledning."""

    anchor: str
    name: str
    about: str
    says: tuple[Markup, ...]
    rows: tuple[Row, ...]
    status: str
    today: str


@dataclass(frozen=True, slots=True)
class Named:
    """A labelled line."""

    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ActView:
    """The page of an act."""

    kind: str
    title: str
    full_title: str
    trail: tuple[tuple[str, str | None], ...]
    cited: str
    cited_date: str
    status: str
    today: str
    checked: str
    bears: tuple[Count, ...]
    practice: int
    list_title: str
    paragraphs: tuple[ProvisionRow, ...]
    points: tuple[PointView, ...]
    history: tuple[Event, ...]
    whole: tuple[Row, ...]
    names: tuple[Named, ...]
    remarks: tuple[str, ...]
    eli: str | None


def act_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each act of the register."""
    for act in desk.corpus.acts:
        uri = act_page(act)
        title = act.short[:1].upper() + act.short[1:]
        yield desk.page(
            "lov.html.j2",
            uri,
            title,
            "Lov og afgørelser",
            _act_view(desk, act, uri),
            description=f"{title}: de bestemmelser, retningslinjerne bygger på, og om de er ændret.",
            edit=act.place.path,
        )


def _act_view(desk: Desk, act: Lov, uri: str) -> ActView:
    key = act_key(act)
    bearing = desk.graph.bearing.get(key, Bearing())
    status = worst(act.status)
    whole = [
        u
        for u in (*bearing.skal, *bearing.boer, *bearing.kan, *bearing.practice, *bearing.mentioned_by)
        if _names_whole(desk, u.id, key)
    ]
    title = act.short[:1].upper() + act.short[1:]
    return ActView(
        kind=act.kind[:1].upper() + act.kind[1:],
        title=f"{title} ({act.abbreviation})" if act.abbreviation else title,
        full_title=act.title[:1].upper() + act.title[1:] if act.title.lower() != act.short.lower() else "",
        trail=(("Lov og afgørelser", "lov/index.html"), (title, None)),
        cited=edition(act),
        cited_date=long_date(act.date) if act.date else "2020",
        status=status.status.value,
        today=seen(status),
        checked=desk.checked((*act.status, *(s for p in act.paragraphs + act.points for s in p.status))),
        bears=tuple(Count(force.value, len(bearing.by(force))) for _, force, _, _ in GROUPS),
        practice=len(bearing.practice),
        list_title="Punkter, som retningslinjerne bygger på"
        if act.points
        else "Bestemmelser, som retningslinjerne bygger på",
        paragraphs=tuple(_provision_row(desk, act, p) for p in act.paragraphs if not p.point),
        points=tuple(_point_view(desk, act, p, uri) for p in (*act.points, *(q for q in act.paragraphs if q.point))),
        history=tuple(events(act.status)),
        whole=tuple(unit_row(desk, u) for u in whole),
        names=tuple(_names(act)),
        remarks=act.remarks,
        eli=act.eli,
    )


def _names_whole(desk: Desk, unit: str, key: str) -> bool:
    grounds = desk.graph.grounds[unit]
    return any(r.provision == key for r in grounds.all + grounds.mentions)


def _provision_row(desk: Desk, act: Lov, p: Paragraf) -> ProvisionRow:
    bearing = desk.graph.bearing.get(provision_key(act, p), Bearing())
    words = [f"{len(bearing.by(force))} {force.value}" for _, force, _, _ in GROUPS if bearing.by(force)]
    if bearing.practice:
        words.append(f"{len(bearing.practice)} praksis")
    return ProvisionRow(
        provision_name(p),
        p.about,
        provision_address(act, p),
        None,
        ", ".join(words) or "0",
        shown(p.status).status.value,
    )


def _point_view(desk: Desk, act: Lov, p: Paragraf, uri: str) -> PointView:
    key = provision_key(act, p)
    bearing = desk.graph.bearing.get(key, Bearing())
    units = (*bearing.skal, *bearing.boer, *bearing.kan, *bearing.practice, *bearing.mentioned_by)
    status = shown(p.status)
    return PointView(
        anchor=provision_address(act, p).partition("#")[2],
        name=provision_name(p).replace("pkt.", "Punkt")[:1].upper() + provision_name(p).replace("pkt.", "Punkt")[1:],
        about=p.about,
        says=tuple(desk.rich.html(s.text, uri) for s in p.says),
        rows=tuple(unit_row(desk, u) for u in units),
        status=status.status.value,
        today=status.what or seen(status),
    )


def _names(act: Lov) -> Iterator[Named]:
    yield Named("Titel", escape(act.title))
    forms = [f for f in act.forms if f not in {act.title, act.short}]
    if forms:
        yield Named("Også kaldt", escape(listed(forms)))
    if act.abbreviation:
        yield Named(
            "Forkortelse", escape(listed([act.abbreviation, *[a for a in act.abbreviations if a != act.abbreviation]]))
        )
    for e in act.editions:
        date = f" af {long_date(e.date)}" if e.date else ""
        remark = f": {e.remark}" if e.remark else ""
        yield Named("Anden udgave", escape(f"{e.kind} nr. {e.number}{date}{remark}"))
    if act.misspellings:
        yield Named("Stavet i kilden", escape(listed([f"»{m}«" for m in act.misspellings])))
    if act.successor:
        yield Named("Afløst af", escape(act.successor.text))
    yield Named("Steder i alt", escape(counted(len(act.paragraphs) + len(act.points), "bestemmelse", "bestemmelser")))
