"""A page per paragraph: what it says, what has become of it, and everything that rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import listed, long_date
from build_tools.model.corpus import Bearing
from build_tools.model.words import LawStatus
from build_tools.render.addresses import act_page, provision_address
from build_tools.render.fates import STATUS_WORDS, now, read_in, shown, spaced, stands
from build_tools.render.law_views import edition
from build_tools.render.list_views import GROUPS, Count, Group, Row, unit_row
from build_tools.today import provision_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from build_tools.model.corpus import Page
    from build_tools.model.law import Lov, Paragraf, Statement, Status
    from build_tools.render.desk import Desk


@dataclass(frozen=True, slots=True)
class Said:
    """What one stykke says, by statement, each with its lines; `today` is its number now."""

    place: str
    today: str
    texts: tuple[tuple[Markup, str], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a time line; `lines` tell each stykke when several changed at once."""

    when: str
    head: str
    text: str
    lines: tuple[tuple[str, str], ...] = ()


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
        warning=warning(p.status, p.paragraph),
        bears=tuple(Count(force.value, len(bearing.by(force))) for _, force, _, _ in GROUPS),
        practice=practice,
        groups=tuple(groups),
        rulings=tuple(ruling_row(desk, number) for number in bearing.decisions),
        says=tuple(_said(desk, act, p, uri)),
        remarks=tuple(filter(None, (p.remark, *p.remarks))),
        cited=edition(act),
        cited_date=long_date(act.date or "2020"),
        history=tuple(events(p.status)),
        rows=tuple(_map_row(act, p, s) for s in p.status),
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
    fate = ruling.status[0].status if ruling.status else "ukendt"
    return Row(number, ruling.title, f"afgoerelser/{number}.html", ruling.establishes, status=fate)


def _said(desk: Desk, act: Lov, p: Paragraf, uri: str) -> Iterator[Said]:
    """Yield what the source tells of each stykke; what it tells without a stykke stands first."""
    seen: set[str] = set()
    by: dict[str, list[Statement]] = {}
    for s in sorted(p.says, key=lambda s: s.stk is not None):
        place = ", ".join(filter(None, (f"Stk. {s.stk}" if s.stk else None, f"nr. {s.nr}" if s.nr else None)))
        by.setdefault(place, []).append(s)
    for place, statements in by.items():
        texts = tuple((desk.rich.html(s.text, uri, seen), s.source.replace("nr2020:", "linje ")) for s in statements)
        stk = statements[0].stk
        own = [row for row in p.status if row.stk == stk] if stk else []
        today = now(act, p.paragraph, [(stk, own[0])]) if own else ""
        name = place or ("Stykke ikke nævnt" if len(by) > 1 else "")
        yield Said(name, today.replace("nu ", "i dag ", 1), texts)


_HEADS = {
    LawStatus.OPHAEVET: "er ophævet",
    LawStatus.FLYTTET: "er flyttet",
    LawStatus.OMNUMMERERET: "har fået nyt nummer",
    LawStatus.AENDRET: "er ændret",
}


def warning(rows: tuple[Status, ...], paragraph: str | None = None) -> Warned | None:
    """Return the warning that a changed or unknown provision starts with."""
    status = shown(rows)
    if status.status is LawStatus.GAELDENDE:
        return None
    if status.status is LawStatus.UKENDT:
        return Warned("ukendt", "ukendt", "Vi ved ikke, om bestemmelsen gælder i dag.", status.what or "")
    when = f" {long_date(status.since)}" if status.since else ""
    look = "ophaevet" if status.status is LawStatus.OPHAEVET else "aendret"
    place = f"I dag: {status.to.act or ''} {status.to.place_in_act or ''}.".replace("  ", " ") if status.to else ""
    moved = [r for r in rows if r.stk and r.status is LawStatus.OMNUMMERERET and r.confidence == "høj"]
    example = ""
    if status.stk is not None and moved:
        example = f"Stk. {moved[-1].stk} i en tekst fra 2020 er {stands(None, paragraph, moved[-1])} i dag."
    text = (status.what, place, example, f"Sikkerhed: {status.confidence}." if status.confidence else "")
    head = f"Bestemmelsen {_HEADS[status.status]}{when}."
    return Warned(status.status.value, look, head, " ".join(filter(None, text)))


def events(rows: tuple[Status, ...]) -> Iterator[Event]:
    """Yield what is known of later law, in the order it happened; one entry per day and act."""
    by: dict[tuple[str, str], list[Status]] = {}
    for s in sorted(rows, key=lambda row: (row.since or "", _number(row.stk))):
        if s.status is LawStatus.UKENDT and not s.what:
            continue
        when = "Siden 2020" if s.status is LawStatus.GAELDENDE else "Dato ikke set"
        by.setdefault((long_date(s.since) if s.since else when, s.changed_by or ""), []).append(s)
    for (when, changed_by), found in by.items():
        ved = f" ved {changed_by}" if changed_by else ""
        if len(found) == 1:
            which = f"Stk. {found[0].stk}: " if found[0].stk else ""
            yield Event(when, f"{which}{STATUS_WORDS[found[0].status]}{ved}", _told(found[0]))
            continue
        words = {STATUS_WORDS[s.status] for s in found}
        head = next(iter(words)) if len(words) == 1 else "Ændret"
        lines = tuple(
            (f"Stk. {s.stk}" if s.stk else "Paragraffen", f"{STATUS_WORDS[s.status]}. {_told(s)}") for s in found
        )
        yield Event(when, f"{head}{ved}", "", lines)


def _number(stk: str | None) -> tuple[int, str]:
    return (int(stk), "") if stk and stk.isdecimal() else (0, stk or "")


def _told(s: Status) -> str:
    return " ".join(filter(None, (s.what, s.note)))


def _map_row(act: Lov, p: Paragraf, s: Status) -> MapRow:
    name = provision_name(p)
    then = f"{name}, stk. {s.stk}" if s.stk else name
    if s.to:
        own = s.to.act in {None, act.id}
        today = " ".join(filter(None, (None if own else s.to.act, s.to.place_in_act)))
    elif s.status is LawStatus.UKENDT:
        today = "Ikke afklaret" if s.checked else "Ikke kontrolleret"
    elif s.status is LawStatus.OPHAEVET:
        today = "Findes ikke"
    else:
        today = then
    return MapRow(then, today, s.status.value, (s.confidence or "–").capitalize(), read_in(s))
