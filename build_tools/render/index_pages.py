"""Front page and tables of contents: chapters, retningslinjer, acts, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import counted, long_date
from build_tools.model.corpus import Bearing
from build_tools.model.words import LawStatus
from build_tools.render.addresses import act_page, relative
from build_tools.render.law_views import STATUS_WORDS
from build_tools.render.list_views import ForceRow, ForceTable, ListView, Row, Section, counts, unit_row
from build_tools.render.names import SOURCE, plain_title
from build_tools.today import act_key, worst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page, Unit
    from build_tools.model.knowledge import Kapitel
    from build_tools.model.law import Lov
    from build_tools.render.desk import Desk

_ITEMS = {"anvisning", "punkt", "led"}


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page."""

    examples: tuple[str, ...]
    checked: str
    duties: tuple[Row, ...]
    chapters: ForceTable
    principles: tuple[Row, ...]


def index_pages(desk: Desk) -> Iterator[Page]:
    """Yield front page, list of retningslinjer, chapters, list of law, decisions."""
    yield _front(desk)
    yield _guidelines(desk)
    for chapter in desk.corpus.chapters:
        yield _chapter(desk, chapter)
    yield _law(desk)
    yield from _rulings(desk)


def _in(desk: Desk, numbers: set[int]) -> list[Unit]:
    return [u for u in desk.graph.units.values() if u.retningslinje in numbers and u.kind in _ITEMS]


def _chapter_table(desk: Desk) -> ForceTable:
    rows = []
    for chapter in desk.corpus.chapters:
        numbers = {r.number for r in desk.corpus.retningslinjer if r.chapter == chapter.number}
        if numbers:
            small = counted(len(numbers), "retningslinje", "retningslinjer")
            address = desk.addresses.chapter(chapter.number)
            rows.append(ForceRow(f"{chapter.number}.", chapter.title, address, small, *counts(_in(desk, numbers))))
    return ForceTable("Kapitel", tuple(rows))


def _front(desk: Desk) -> Page:
    statuses = [s for act in desk.corpus.acts for p in act.paragraphs for s in p.status]
    principles = tuple(Row(f"{p.number}", p.title, f"principper/{p.id}.html") for p in desk.corpus.principles)
    view = FrontView(
        examples=("sat ud af lejlighed", "bostøtte uden diagnose", "fogedretten", "SEL 110 stk 4"),
        checked=desk.checked(statuses),
        duties=(),
        chapters=_chapter_table(desk),
        principles=principles,
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
        table = _guideline_table(desk, chapter)
        if table.rows:
            sections.append(Section(chapter.id, f"{chapter.number}. {chapter.title}", table=table))
    themes = tuple(Row("", t.title, f"om/{t.id}.html") for t in desk.corpus.themes)
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


def _guideline_table(desk: Desk, chapter: Kapitel) -> ForceTable:
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


def _chapter(desk: Desk, chapter: Kapitel) -> Page:
    uri = desk.addresses.chapter(chapter.number)
    seen: set[str] = set()
    text = tuple(desk.rich.html(t.text, uri, seen) for t in chapter.introduction)
    table = _guideline_table(desk, chapter)
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
    sections = []
    for id_, title, kinds in _KINDS:
        acts = [a for a in desk.corpus.acts if a.kind in kinds]
        rows = tuple(_act_row(desk, a) for a in sorted(acts, key=lambda a: (-_weight(desk, a), a.short)))
        sections.append(Section(id_, title, rows=rows, empty="Ingen."))
    rulings = tuple(Row(r.id, r.title, f"afgoerelser/{r.id}.html", r.establishes) for r in desk.corpus.rulings.rulings)
    sections.append(Section("afgoerelser", "Afgørelser fra Ankestyrelsen", rows=rulings, empty="Ingen."))
    lead = "Alt, hvad retningslinjerne bygger på. De mest brugte står først."
    view = ListView("Lov og afgørelser", lead, sections=tuple(sections), source=SOURCE)
    return desk.page(
        "liste.html.j2", "lov/index.html", "Lov og afgørelser", "Lov og afgørelser", view, description=lead
    )


def _weight(desk: Desk, act: Lov) -> int:
    bearing = desk.graph.bearing.get(act_key(act), Bearing())
    return sum(len(x) for x in (bearing.skal, bearing.boer, bearing.kan, bearing.practice))


def _act_row(desk: Desk, act: Lov) -> Row:
    bearing = desk.graph.bearing.get(act_key(act), Bearing())
    status = worst(act.status).status
    words = [
        f"{len(x)} {name}"
        for x, name in (
            (bearing.skal, "skal"),
            (bearing.boer, "bør"),
            (bearing.kan, "kan"),
            (bearing.practice, "praksis"),
        )
        if x
    ]
    today = f"I dag: {STATUS_WORDS[status].lower()}" if status is not LawStatus.UKENDT else "I dag: ukendt"
    small = ". ".join(filter(None, (f"Bærer {', '.join(words)}" if words else "Nævnes", today)))
    name = act.short[:1].upper() + act.short[1:]
    return Row(act.abbreviation or "", name if act.kind == "lov" else f"{name}: {act.title}", act_page(act), small)


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
    for r in desk.corpus.rulings.rulings:
        uri = f"afgoerelser/{r.id}.html"
        keys = [k for k, b in desk.graph.bearing.items() if r.id in b.decisions and "|" in k]
        laws = tuple(
            Row(
                "",
                desk.naming.known[k][0].short + " " + k.split("|")[1].replace("§", "§ "),
                relative(desk.addresses.key(k) or "", ""),
                desk.naming.known[k][1].about,
            )
            for k in keys
            if k in desk.naming.known
        )
        content = {
            "gengivet": "Kilden gengiver, hvad afgørelsen fastslår.",
            "antydet": "Kilden antyder kun, hvad afgørelsen fastslår.",
            "ikke": "Kilden siger ikke, hvad afgørelsen fastslår.",
        }
        view = RulingView(
            number=r.id,
            title=r.title,
            year=r.year,
            trail=(("Lov og afgørelser", "lov/index.html"), (f"Afgørelse {r.id}", None)),
            establishes=r.establishes,
            content=content.get(r.content, r.content),
            laws=laws,
            inferred=r.inferred,
            status=r.status[0].status if r.status else "ukendt",
            today=tuple(
                filter(
                    None,
                    (
                        part
                        for s in r.status
                        for part in (
                            s.what,
                            f"Sikkerhed: {s.confidence}." if s.confidence else None,
                            s.note,
                            *(f"Set i: {e.origin}{f' ({long_date(e.date)})' if e.date else ''}." for e in s.evidence),
                        )
                    ),
                )
            ),
            used=tuple(unit_row(desk, desk.graph.units[u]) for u in desk.graph.rulings.get(r.id, ())),
            remarks=r.remarks,
            source=f"{SOURCE[:-1]}, {r.source.replace('nr2020:', 'linje ')}.",
        )
        yield desk.page(
            "afgoerelse.html.j2",
            uri,
            f"Ankestyrelsen {r.id}: {r.title}",
            "Lov og afgørelser",
            view,
            description=r.establishes,
            edit=r.place.path,
        )
    for i in desk.corpus.rulings.investigations:
        section = Section("fund", "Hvad den viser", (i.establishes, *i.remarks))
        view2 = ListView(
            i.title,
            "",
            f"Undersøgelse fra Ankestyrelsen, {i.year}",
            (("Lov og afgørelser", "lov/index.html"), (f"Undersøgelse {i.year}", None)),
            (section,),
            f"{SOURCE[:-1]}, {i.source.replace('nr2020:', 'linje ')}.",
        )
        yield desk.page(
            "liste.html.j2", f"afgoerelser/{i.id}.html", i.title, "Lov og afgørelser", view2, edit=i.place.path
        )
