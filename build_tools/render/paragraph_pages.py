"""A page per paragraph: what it says, what has become of it, and everything that rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import listed, long_date
from build_tools.model.corpus import Bearing
from build_tools.model.words import LawStatus
from build_tools.render.addresses import act_page, provision_address
from build_tools.render.law_views import STATUS_WORDS, edition, spaced, today_line
from build_tools.render.list_views import GROUPS, Count, Group, Row, unit_row
from build_tools.today import provision_key, worst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from build_tools.model.corpus import Page
    from build_tools.model.law import Lov, Paragraf, Status
    from build_tools.render.desk import Desk


@dataclass(frozen=True, slots=True)
class Said:
    """What one stykke says."""

    place: str
    html: Markup
    lines: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a time line."""

    when: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Warned:
    """The warning at the top of a page."""

    status: str
    look: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """From the number of 2020 to the number of today."""

    then: str
    now: str
    status: str
    confidence: str
    seen: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """The page of one paragraph."""

    name: str
    act: str
    title: str
    trail: tuple[tuple[str, str | None], ...]
    warning: Warned | None
    bears: tuple[Count, ...]
    practice: tuple[Row, ...]
    groups: tuple[Group, ...]
    rulings: tuple[Row, ...]
    says: tuple[Said, ...]
    remarks: tuple[str, ...]
    cited: str
    cited_date: str
    history: tuple[Event, ...]
    rows: tuple[MapRow, ...]
    checked: str
    checked_head: str
    evidence: str
    eli: str | None


def paragraph_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each paragraph of the register."""
    for act in desk.corpus.acts:
        for p in act.paragraphs:
            if not p.point:
                yield _paragraph_page(desk, act, p)


def _paragraph_page(desk: Desk, act: Lov, p: Paragraf) -> Page:
    uri = provision_address(act, p)
    name = provision_name(p)
    key = provision_key(act, p)
    bearing = desk.graph.bearing.get(key, Bearing())
    practice = tuple(unit_row(desk, u, key) for u in bearing.practice)
    groups = [
        Group(id_, title, tuple(unit_row(desk, u, key) for u in bearing.by(force)), empty.format(name), force.value)
        for id_, force, title, empty in GROUPS
    ]
    groups.append(Group("praksis", "Praksisafsnit", practice, f"Intet praksisafsnit hviler på {name}."))
    if bearing.mentioned_by:
        rows = tuple(unit_row(desk, u, key) for u in bearing.mentioned_by)
        groups.append(Group("naevnt", "Nævnt i forbifarten", rows, ""))
    seen: set[str] = set()
    evidence = sorted({e.origin for s in p.status for e in s.evidence})
    view = ParagraphView(
        name=name,
        act=act_label(act),
        title=f"{name}: {p.about}",
        trail=(
            ("Lov og afgørelser", "lov/index.html"),
            (act.short[:1].upper() + act.short[1:], act_page(act)),
            (name, None),
        ),
        warning=warning(p.status),
        bears=tuple(Count(force.value, len(bearing.by(force))) for _, force, _, _ in GROUPS),
        practice=practice,
        groups=tuple(groups),
        rulings=tuple(ruling_row(desk, number) for number in bearing.decisions),
        says=tuple(
            Said(
                f"Stk. {s.stk}" if s.stk else "Paragraffen",
                desk.rich.html(s.text, uri, seen),
                s.source.replace("nr2020:", "linje "),
            )
            for s in p.says
        ),
        remarks=tuple(filter(None, (p.remark, *p.remarks))),
        cited=edition(act),
        cited_date=long_date(act.date or "2020"),
        history=tuple(events(p.status)),
        rows=tuple(_map_row(name, s) for s in p.status),
        checked=desk.checked(p.status),
        checked_head="Sidst kontrolleret" if any(s.checked for s in p.status) else "Status i dag er ukendt",
        evidence=listed(evidence),
        eli=act.eli,
    )
    title = f"{name} i {act.short}: {p.about}"
    return desk.page(
        "paragraf.html.j2",
        uri,
        title,
        "Lov og afgørelser",
        view,
        description=f"{title}. Det, der hviler på den, og om den er ændret.",
        edit=act.place.path,
    )


def provision_name(p: Paragraf) -> str:
    """Return how a provision is written: `§ 82 a`, `Kapitel 12`, `Pkt. 186`."""
    if p.point:
        return p.point if p.point.startswith("afsnit") else f"pkt. {p.point}"
    name = p.paragraph or ""
    if name.startswith("kap"):
        return f"Kapitel {name.removeprefix('kap')}"
    if name.startswith("afsnit"):
        return f"Afsnit {name.removeprefix('afsnit')}"
    return f"§ {spaced(name)}"


def act_label(act: Lov) -> str:
    """Return the name of an act with its abbreviation."""
    name = act.short[:1].upper() + act.short[1:]
    return f"{name} ({act.abbreviation})" if act.abbreviation else name


def ruling_row(desk: Desk, number: str) -> Row:
    """Return the row of a decision."""
    ruling = next(r for r in desk.corpus.rulings.rulings if r.id == number)
    return Row(number, ruling.title, f"afgoerelser/{number}.html", ruling.establishes)


def warning(rows: tuple[Status, ...]) -> Warned | None:
    """Return the warning that a changed or unknown provision starts with."""
    status = worst(rows)
    when = f" {long_date(status.since)}" if status.since else ""
    heads = {
        LawStatus.OPHAEVET: f"Bestemmelsen er ophævet{when}.",
        LawStatus.FLYTTET: f"Bestemmelsen er flyttet{when}.",
        LawStatus.OMNUMMERERET: f"Bestemmelsen har fået nyt nummer{when}.",
        LawStatus.AENDRET: f"Bestemmelsen er ændret{when}.",
        LawStatus.UKENDT: "Vi ved ikke, om bestemmelsen gælder i dag.",
    }
    head = heads.get(status.status)
    if head is None:
        return None
    look = {LawStatus.OPHAEVET: "ophaevet", LawStatus.UKENDT: "ukendt"}.get(status.status, "aendret")
    place = f"I dag: {status.to.act or ''} {status.to.place_in_act or ''}.".replace("  ", " ") if status.to else ""
    text = " ".join(filter(None, (status.what, place, f"Sikkerhed: {status.confidence}." if status.confidence else "")))
    return Warned(status.status.value, look, head, text)


def events(rows: tuple[Status, ...]) -> Iterator[Event]:
    """Yield what is known of later law, in the order it happened."""
    for s in sorted(rows, key=lambda row: (row.since or "", row.stk or "")):
        if s.status is LawStatus.UKENDT and not s.what:
            continue
        which = f"Stk. {s.stk}: " if s.stk else ""
        when = long_date(s.since) if s.since else "Dato ikke set"
        if s.status is LawStatus.GAELDENDE:
            when = "Siden 2020"
        head = f"{which}{STATUS_WORDS[s.status]}" + (f" ved {s.changed_by}" if s.changed_by else "")
        yield Event(when, head, " ".join(filter(None, (s.what, s.note))))


def _map_row(name: str, s: Status) -> MapRow:
    then = f"{name}, stk. {s.stk}" if s.stk else name
    if s.to:
        now = " ".join(filter(None, (s.to.act, s.to.place_in_act)))
    elif s.status is LawStatus.UKENDT:
        now = "Ikke kontrolleret"
    elif s.status is LawStatus.OPHAEVET:
        now = "Findes ikke"
    else:
        now = then
    return MapRow(then, now, s.status.value, s.confidence or "–", today_line(s))
