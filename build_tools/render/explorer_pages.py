"""The explorer's pages: search and filters, the same content as tables, two matrices, the path between things.

Counts and addresses come from the facets of `explorer_data`; the script of a page only ever narrows
what stands here. Refuses a cell without a count: nothing found is a fact and is printed as 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.render.explorer_data import NONE, PAGE, address, facets, kinds
from build_tools.render.explorer_graph import URI as GRAPH
from build_tools.render.explorer_graph import graph_script
from build_tools.render.explorer_script import URI as DATA
from build_tools.render.explorer_script import code, explorer_script, place, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.model.corpus import Page
    from build_tools.render.desk import Desk
    from build_tools.render.explorer_data import Facet, Value
    from search.documents import SearchDocument

MENU = "Udforsk"
MATRIX = "udforsk-matrix.html"
WHY = "sammenhaeng.html"
_FORCES = ("skal", "bør", "kan")
_NORMS = ("anvisning", "punkt", "praksis")
_SHOWN = {"type": 9, "lov": 7, "maalgruppe": 5, "aktoer": 5, "fase": 5, "tema": 5, "afgoerelse": 3}
_MORE = {
    "type": "typer",
    "lov": "love og regler",
    "maalgruppe": "målgrupper",
    "aktoer": "aktører",
    "fase": "faser",
    "tema": "temaer",
    "afgoerelse": "afgørelser",
}


@dataclass(frozen=True, slots=True)
class FacetView:
    """One group of filters: the values in sight, and those behind `more`."""

    name: str
    title: str
    first: tuple[Value, ...]
    rest: tuple[Value, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ThingRow:
    """One document in a table of its type."""

    code: str
    title: str
    address: str
    place: str
    force: str
    laws: str
    status: str


@dataclass(frozen=True, slots=True)
class KindTable:
    """All documents of one type."""

    id: str
    title: str
    rows: tuple[ThingRow, ...]


@dataclass(frozen=True, slots=True)
class ExplorerView:
    """The page of search and filters."""

    facets: tuple[FacetView, ...]
    tables: tuple[KindTable, ...]
    kinds: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A count and the address of what it counts."""

    count: int
    address: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; `force` when it is one."""

    label: str
    spoken: str = ""
    force: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of counts."""

    id: str
    title: str
    text: str
    head: str
    groups: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, str, tuple[Cell, ...]], ...]


def explorer_pages(desk: Desk, documents: Sequence[SearchDocument]) -> tuple[Page, ...]:
    """Return the pages of the explorer."""
    found = facets(desk, documents)
    view = ExplorerView(
        tuple(_facet(f) for f in found if not f.parent),
        _tables(desk, documents),
        tuple(kinds(documents)),
        len(documents),
    )
    about = "Søg og filtrér i alt indhold: styrke, type, lov, paragraf, kapitel, målgruppe, aktør, fase og tema."
    crossed = "Hvor mange anvisninger, punkter og praksisafsnit der bygger på hver lov og gælder hver målgruppe."
    why = "Vælg to ting, og se den korteste vej mellem dem: anvisning, paragraf, afgørelse, princip."
    return (
        desk.page("udforsk.html.j2", PAGE, "Udforsk", MENU, view, description=about),
        desk.page(
            "udforsk_matrix.html.j2", MATRIX, "Udforsk i tabeller", MENU, _matrices(desk, found), description=crossed
        ),
        desk.page("udforsk_vej.html.j2", WHY, "Hvorfor hænger de sammen?", MENU, None, description=why),
    )


def explorer_assets(desk: Desk, documents: Sequence[SearchDocument]) -> tuple[tuple[str, str], ...]:
    """Return the data scripts of the explorer's pages: address and text."""
    return ((DATA, explorer_script(desk, documents, facets(desk, documents))), (GRAPH, graph_script(desk)))


def _facet(facet: Facet) -> FacetView:
    shown = _SHOWN.get(facet.name, len(facet.values))
    rest = facet.values[shown:]
    return FacetView(
        facet.name, facet.title, facet.values[:shown], rest, f"{len(rest)} {_MORE.get(facet.name, '')} til"
    )


def _tables(desk: Desk, documents: Sequence[SearchDocument]) -> tuple[KindTable, ...]:
    rows: dict[str, list[ThingRow]] = {}
    for d in documents:
        row = ThingRow(code(d), title(d), d.url, place(desk, d), d.modality, d.law_names, d.status)
        rows.setdefault(d.kind, []).append(row)
    titles = kinds(documents)
    return tuple(KindTable(f"t{n}", titles[k], tuple(rows[k])) for n, k in enumerate(titles, 1))


def _matrices(desk: Desk, found: Sequence[Facet]) -> tuple[Matrix, ...]:
    by = {f.name: f for f in found}
    text = "{} efter styrke. Hvert tal er et link til Udforsk med netop de filtre."
    return (
        _laws(desk, by),
        *(
            _by_force(by[name], by["styrke"], f"{by[name].title} og styrke", text.format(what))
            for name, what in (
                ("maalgruppe", "Anvisninger og punkter for hver målgruppe"),
                ("fase", "Anvisninger og punkter i hver fase"),
                ("aktoer", "Anvisninger og punkter for hver, der skal handle,"),
            )
        ),
    )


def _laws(desk: Desk, by: dict[str, Facet]) -> Matrix:
    guidelines = by["r"].values
    chapters = [v for v in by["kapitel"].values if v.id != NONE]
    inside = {number for v in by["type"].values if v.id in _NORMS for number in v.documents}
    inside &= {number for v in guidelines for number in v.documents}
    rows = []
    for law in by["lov"].values:
        have = inside.intersection(law.documents)
        if not have:
            continue
        cells = [_cell(law, v, address(type=_NORMS, lov=law.id, r=v.id), inside) for v in guidelines]
        where = address(type=_NORMS, lov=law.id, kapitel=[c.id for c in chapters])
        total = Cell(len(have), where, f"{law.label}, alle retningslinjer")
        rows.append((law.label, address(lov=law.id), (*cells, total)))
    columns = [
        Column(v.id, v.label.partition(" ")[2], address=desk.addresses.retningslinje(int(v.id))) for v in guidelines
    ]
    return Matrix(
        "lov",
        "Lov og retningslinje",
        "Hvor mange anvisninger, punkter og praksisafsnit i hver retningslinje der hviler på hver lov eller regel. "
        "Hvert tal er et link til Udforsk med netop de filtre.",
        "Lov",
        tuple((c.label, sum(v.parent == c.id for v in guidelines)) for c in chapters),
        (*columns, Column("I alt")),
        tuple(rows),
    )


def _by_force(facet: Facet, forces: Facet, title: str, text: str) -> Matrix:
    columns = [v for v in forces.values if v.id in _FORCES]
    rows = []
    for value in facet.values:
        cells = [_cell(value, force, address(**{facet.name: value.id, "styrke": force.id})) for force in columns]
        have = Cell(len(value.documents), address(**{facet.name: value.id}), f"{value.label}, alle styrker")
        rows.append((value.label, address(**{facet.name: value.id}), (*cells, have)))
    heads = (*(Column(v.label, force=v.id) for v in columns), Column("I alt"))
    return Matrix(facet.name, title, text, facet.title, (), heads, tuple(rows))


def _cell(one: Value, other: Value, where: str, inside: set[int] | None = None) -> Cell:
    both = set(one.documents) & set(other.documents)
    return Cell(len(both if inside is None else both & inside), where, f"{one.label}, {other.label}")
