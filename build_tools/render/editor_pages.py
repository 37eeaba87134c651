"""Pages for editors: coverage of the source, and the register of error codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.codes import CODES
from build_tools.coverage import measure
from build_tools.render.list_views import Row, unit_row
from build_tools.render.names import plain_title
from build_tools.render.paragraph_pages import provision_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.coverage import Coverage
    from build_tools.model.corpus import Page
    from build_tools.render.desk import Desk

MENU = "Om"


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One row of the table of readability."""

    name: str
    address: str
    lix: str
    words: int
    hardest: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page of coverage."""

    shares: tuple[tuple[str, int, int, str], ...]
    left_out: tuple[tuple[str, str], ...]
    duties: tuple[Row, ...]
    no_law: tuple[Row, ...]
    unused: tuple[Row, ...]
    readability: tuple[ReadingRow, ...]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One error code."""

    code: str
    title: str
    why: str
    bad: str
    good: str
    severity: str


def editor_pages(desk: Desk) -> Iterator[Page]:
    """Yield coverage and error codes."""
    view = _coverage(desk, measure(desk.corpus, desk.graph))
    yield desk.page(
        "daekning.html.j2",
        "om/daekning.html",
        "Dækning",
        MENU,
        view,
        description="Hvad der er taget med fra kilden, hvad der er udeladt, og hvad der mangler.",
    )
    codes = tuple(CodeRow(code, i.title, i.why, i.bad, i.good, i.severity.value) for code, i in CODES.items())
    yield desk.page(
        "fejlkoder.html.j2",
        "brug/fejlkoder.html",
        "Fejlkoder",
        MENU,
        codes,
        description="Alle fejlkoder med forklaring og eksempler.",
    )


def _coverage(desk: Desk, found: Coverage) -> CoverageView:
    known = desk.naming.known
    return CoverageView(
        shares=tuple((s.name, s.found, s.wanted, ", ".join(map(str, s.missing))) for s in found.shares),
        left_out=found.left_out,
        duties=tuple(_reasoned(desk, u.id) for u in found.without_law),
        no_law=tuple(unit_row(desk, desk.graph.units[code]) for code in found.no_law),
        unused=tuple(
            Row(
                "",
                f"{act.short[:1].upper()}{act.short[1:]}, {provision_name(p)}: {p.about}",
                desk.addresses.key(k) or "",
            )
            for k, (act, p) in ((k, known[k]) for k in found.unused)
        ),
        readability=tuple(
            ReadingRow(
                f"{r.number}. {plain_title(r.title)}",
                desk.addresses.retningslinje(r.number),
                f"{r.lix:.0f}",
                r.words,
                f"{r.hardest} ({r.hardest_lix:.0f})",
            )
            for r in found.readability
        ),
    )


def _reasoned(desk: Desk, unit_id: str) -> Row:
    unit = desk.graph.units[unit_id]
    row = unit_row(desk, unit)
    guidance = desk.graph.grounds[unit_id]
    rests = [v.short for v in desk.naming.views(guidance.guidance)] + [f"Ankestyrelsen {n}" for n in guidance.decisions]
    reason = unit.without_hjemmel or "kilden nævner ingen paragraf"
    small = f"{reason[:1].upper()}{reason[1:]}" + (f". Hviler på {', '.join(rests)}" if rests else "")
    return Row(row.code, row.text, row.address, small, rest=row.rest)
