"""Views of pages that are lists: rows with code, link, small text and law; tables by force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.model.words import Modality
from build_tools.render.main_clause import main_clause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from build_tools.model.corpus import Unit
    from build_tools.render.desk import Desk
    from build_tools.render.law_views import LawView


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list."""

    code: str
    text: str
    address: str
    small: str = ""
    laws: tuple[LawView, ...] = ()
    force: str | None = None
    kind: str = ""
    """What a row without a force is, for lists of many kinds."""
    status: str = ""
    """What is known today, when the row is law or a decision."""
    rest: str = ""
    """The words after the linked ones, for a text too long to be a link."""


@dataclass(frozen=True, slots=True)
class ForceRow:
    """One row of a table with counts by force."""

    number: str
    name: str
    address: str
    small: str
    skal: int
    boer: int
    kan: int
    status: str = ""
    """What is known today, when the row is law."""


@dataclass(frozen=True, slots=True)
class ForceTable:
    """A table with counts by force."""

    head: str
    rows: tuple[ForceRow, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a list page."""

    id: str
    title: str
    text: tuple[Markup | str, ...] = ()
    rows: tuple[Row, ...] = ()
    table: ForceTable | None = None
    empty: str = ""
    forces: bool = False
    """Whether each row tells its force."""
    force: str | None = None
    """The force of every row, told in the title."""
    bullets: bool = False
    """Whether the texts are entries of a list."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of sections."""

    title: str
    lead: Markup | str = ""
    eye: str = ""
    trail: tuple[tuple[str, str | None], ...] = ()
    sections: tuple[Section, ...] = ()
    source: str = ""
    jumps: bool = False
    """Whether the page starts with a line of links to its sections; a long page has an outline instead."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one force."""

    force: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one force."""

    id: str
    title: str
    rows: tuple[Row, ...]
    empty: str
    force: str | None = None


GROUPS = (
    ("skal", Modality.SKAL, "Pligter", "Ingen pligt hviler på {}."),
    ("boer", Modality.BOER, "Anbefalinger", "Ingen anbefaling hviler på {}."),
    ("kan", Modality.KAN, "Muligheder", "Ingen mulighed hviler på {}."),
)


def unit_row(desk: Desk, unit: Unit, key: str | None = None) -> Row:
    """Return the row of a unit; `key` keeps only the law of one provision, an empty one keeps all."""
    grounds = desk.graph.grounds[unit.id]
    references = grounds.all + grounds.mentions
    if key:
        references = tuple(r for r in references if r.provision == key)
    titles = {r.number: r for r in desk.corpus.retningslinjer}
    retningslinje = titles[unit.retningslinje]
    force = unit.modality.value if unit.modality else None
    if unit.kind == "praksis":
        title = next(p.title for p in retningslinje.practice if p.id == unit.owner)
        code, text, force = str(unit.retningslinje), title, None
    else:
        code, text = (str(unit.retningslinje) if unit.kind == "pligt" else unit.owner), unit.text
    before, lead, rest = main_clause(text)
    small = retningslinje.title.removeprefix("Retningslinje for ")
    small = small[:1].upper() + small[1:]
    laws = desk.naming.views(references) if key is not None else ()
    return Row(
        code,
        before + lead,
        desk.addresses.unit(unit.owner),
        small,
        laws,
        force,
        kind="" if force else "Praksis",
        rest=rest,
    )


def counts(units: Iterable[Unit]) -> tuple[int, int, int]:
    """Count units by force: skal, bør, kan."""
    found = [u.modality for u in units]
    return found.count(Modality.SKAL), found.count(Modality.BOER), found.count(Modality.KAN)
