"""Front page and tables of contents: chapters, retningslinjer, acts, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import long_date
from build_tools.render.event_pages import EventCard, event_cards
from build_tools.render.fates import shown
from build_tools.render.list_views import ForceRow, ForceTable, ListView, Row, Section, unit_row
from build_tools.render.names import SOURCE
from build_tools.render.paragraph_pages import act_label, provision_name, ruling_row
from build_tools.render.paste_pages import law_index_section
from build_tools.render.principle_pages import principle_rows
from build_tools.render.tables import act_table, chapter_table, guideline_table, weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page
    from build_tools.model.knowledge import Kapitel
    from build_tools.model.law import Afgoerelse, RulingStatus, Undersoegelse
    from build_tools.render.desk import Desk

_FRONT_ACTS = 6


_SHOWN_EVENTS = (
    "underretning-fra-fogedretten",
    "uden-sted-at-sove",
    "orientering-om-optagelse",
    "paakrav-i-foerste-aar",
    "loesladelse",
    "uenige-kommuner",
)
"""The six events of the front page: the ones that start most cases."""


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page."""

    examples: tuple[str, ...]
    checked: str
    events: tuple[EventCard, ...]
    every_event: str
    chapters: ForceTable
    acts: ForceTable
    every_act: str
    principles: tuple[ForceRow, ...]


def index_pages(desk: Desk) -> Iterator[Page]:
    """Yield front page, list of retningslinjer, chapters, list of law, decisions."""
    yield _front(desk)
    yield _guidelines(desk)
    for chapter in desk.corpus.chapters:
        yield _chapter(desk, chapter)
    yield _law(desk)
    yield from _rulings(desk)


def _front(desk: Desk) -> Page:
    places = [p.status for act in desk.corpus.acts for p in act.paragraphs + act.points]
    done = sum(any(row.checked for row in rows) for rows in places)
    last = desk.checked(s for rows in places for s in rows)
    used = sorted((a for a in desk.corpus.acts if a.kind == "lov"), key=lambda a: (-weight(desk, a), a.short))
    view = FrontView(
        examples=("sat ud af lejlighed", "bostøtte uden diagnose", "fogedretten", "SEL 110 stk 4"),
        checked=f"{done} af {len(places)} bestemmelser kontrolleret, senest {last}" if done else last.lower(),
        events=event_cards(desk, _SHOWN_EVENTS),
        every_event=f"Alle {len(desk.corpus.events)} hændelser",
        chapters=chapter_table(desk),
        acts=act_table(desk, "Lov", used[:_FRONT_ACTS]),
        every_act=f"Alle {len(desk.corpus.acts)} love, bekendtgørelser og vejledninger",
        principles=principle_rows(desk),
    )
    return desk.page(
        "forside.html.j2",
        "index.html",
        "Vejviser: pligt, frist og paragraf i indsatsen mod hjemløshed",
        "",
        view,
        description="De nationale retningslinjer for indsatsen mod hjemløshed, koblet til loven i 2020 og i dag.",
    )


def _guidelines(desk: Desk) -> Page:
    sections = []
    for chapter in desk.corpus.chapters:
        table = guideline_table(desk, chapter)
        if table.rows:
            sections.append(Section(chapter.id, f"{chapter.number}. {chapter.title}", table=table))
    bare = [c for c in desk.corpus.chapters if all(r.chapter != c.number for r in desk.corpus.retningslinjer)]
    themes = (
        *(Row("", f"Kapitel {c.number}: {c.title}", desk.addresses.chapter(c.number)) for c in bare),
        *(Row("", t.title, f"om/{t.id}.html") for t in desk.corpus.themes),
    )
    if themes:
        sections.append(
            Section(
                "grundlag",
                "Grundlaget",
                ("Hvem retningslinjerne gælder for, hvordan de læses, og hvad de bygger på.",),
                themes,
            )
        )
    view = ListView(
        "Retningslinjer",
        "Tallene viser, hvor mange anvisninger, punkter og led der har hver styrke.",
        sections=tuple(sections),
        source=SOURCE,
    )
    return desk.page(
        "liste.html.j2",
        "retningslinjer/index.html",
        "Retningslinjer",
        "Retningslinjer",
        view,
        description="Alle retningslinjer efter kapitel, med antal skal, bør og kan.",
    )


def _chapter(desk: Desk, chapter: Kapitel) -> Page:
    uri = desk.addresses.chapter(chapter.number)
    seen: set[str] = set()
    text = tuple(desk.rich.html(t.text, uri, seen) for t in chapter.introduction)
    table = guideline_table(desk, chapter)
    sections = [Section("indledning", "Indledning", text)] if text else []
    if table.rows:
        sections.append(Section("retningslinjer", "Retningslinjer i kapitlet", table=table))
    else:
        rows = tuple(Row("", t.title, f"om/{t.id}.html") for t in desk.corpus.themes)
        sections.append(Section("temaer", "Emner i kapitlet", rows=rows))
    view = ListView(
        chapter.title,
        "",
        f"Kapitel {chapter.number}",
        (("Retningslinjer", "retningslinjer/index.html"), (f"{chapter.number}. {chapter.title}", None)),
        tuple(sections),
        f"{SOURCE[:-1]}, side {chapter.page}.",
    )
    return desk.page(
        "liste.html.j2",
        uri,
        f"Kapitel {chapter.number}: {chapter.title}",
        "Retningslinjer",
        view,
        edit=chapter.place.path,
    )


_KINDS = (
    ("love", "Love", ("lov", "ændringslov", "lovforslag", "eu")),
    ("bekendtgoerelser", "Bekendtgørelser og cirkulærer", ("bekendtgørelse", "cirkulære")),
    ("vejledninger", "Vejledninger", ("vejledning",)),
)


def _law(desk: Desk) -> Page:
    sections = [law_index_section()]
    for id_, title, kinds in _KINDS:
        acts = [a for a in desk.corpus.acts if a.kind in kinds]
        if acts:
            sections.append(Section(id_, title, table=act_table(desk, "Navn", acts)))
    rulings = tuple(ruling_row(desk, r.id) for r in desk.corpus.rulings.rulings)
    sections.append(Section("afgoerelser", "Afgørelser fra Ankestyrelsen", rows=rulings, empty="Ingen."))
    lead = "Alt, hvad retningslinjerne bygger på. De mest brugte står først. Mærket ved navnet er lovens status i dag."
    view = ListView("Lov og afgørelser", lead, sections=tuple(sections), source=SOURCE)
    return desk.page(
        "liste.html.j2", "lov/index.html", "Lov og afgørelser", "Lov og afgørelser", view, description=lead
    )


@dataclass(frozen=True, slots=True)
class RulingView:
    """The page of a decision."""

    number: str
    title: str
    year: int
    trail: tuple[tuple[str, str | None], ...]
    establishes: str
    content: str
    laws: tuple[Row, ...]
    inferred: tuple[str, ...]
    status: str
    today: tuple[str, ...]
    used: tuple[Row, ...]
    remarks: tuple[str, ...]
    source: str


def _rulings(desk: Desk) -> Iterator[Page]:
    for ruling in desk.corpus.rulings.rulings:
        yield _ruling(desk, ruling)
    for investigation in desk.corpus.rulings.investigations:
        yield _investigation(desk, investigation)


_CONTENT = {
    "gengivet": "Kilden gengiver, hvad afgørelsen fastslår.",
    "antydet": "Kilden antyder kun, hvad afgørelsen fastslår.",
    "ikke": "Kilden siger ikke, hvad afgørelsen fastslår.",
}


def _ruling(desk: Desk, r: Afgoerelse) -> Page:
    keys = [k for k, b in desk.graph.bearing.items() if r.id in b.decisions and k in desk.naming.known]
    view = RulingView(
        number=r.id,
        title=r.title,
        year=r.year,
        trail=(("Lov og afgørelser", "lov/index.html"), (f"Afgørelse {r.id}", None)),
        establishes=r.establishes,
        content=_CONTENT.get(r.content, r.content),
        laws=tuple(_ruling_law(desk, k) for k in keys),
        inferred=r.inferred,
        status=r.status[0].status if r.status else "ukendt",
        today=tuple(part for s in r.status for part in _fate(s) if part),
        used=tuple(unit_row(desk, desk.graph.units[u]) for u in desk.graph.rulings.get(r.id, ())),
        remarks=r.remarks,
        source=f"{SOURCE[:-1]}, {r.source.replace('nr2020:', 'linje ')}.",
    )
    return desk.page(
        "afgoerelse.html.j2",
        f"afgoerelser/{r.id}.html",
        f"Ankestyrelsen {r.id}: {r.title}",
        "Lov og afgørelser",
        view,
        description=r.establishes,
        edit=r.place.path,
    )


def _ruling_law(desk: Desk, key: str) -> Row:
    act, p = desk.naming.known[key]
    name = f"{act_label(act)} {provision_name(p)}"
    return Row("", name, desk.addresses.key(key) or "", p.about, status=shown(p.status).status.value)


def _fate(s: RulingStatus) -> tuple[str | None, ...]:
    """Say what is known of a decision today, and where it was seen."""
    seen = (f"Set i: {e.origin}{f' ({long_date(e.date)})' if e.date else ''}." for e in s.evidence)
    return (s.what, f"Sikkerhed: {s.confidence}." if s.confidence else None, s.note, *seen)


def _investigation(desk: Desk, i: Undersoegelse) -> Page:
    view = ListView(
        i.title,
        "",
        f"Undersøgelse fra Ankestyrelsen, {i.year}",
        (("Lov og afgørelser", "lov/index.html"), (f"Undersøgelse {i.year}", None)),
        (Section("fund", "Hvad den viser", (i.establishes, *i.remarks)),),
        f"{SOURCE[:-1]}, {i.source.replace('nr2020:', 'linje ')}.",
    )
    return desk.page("liste.html.j2", f"afgoerelser/{i.id}.html", i.title, "Lov og afgørelser", view, edit=i.place.path)
