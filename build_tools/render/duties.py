"""The box »Det skal I«: every duty of a page, in order, told so that an eye can run down it.

The words are never changed. The main clause is marked so that it can stand out from its conditions,
and a long box is divided by the places that its duties come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.model.words import Modality
from build_tools.render.addresses import anchor
from build_tools.render.main_clause import main_clause
from build_tools.units import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.guideline import Retningslinje
    from build_tools.render.desk import Desk
    from build_tools.render.law_views import LawView

_FEW = 8
"""A box up to this size is read as one list."""
_MANY = 12
"""A box over this size starts with a list of its parts."""


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty: `before`, `lead` and `after` are its words in order, `lead` the main clause."""

    before: str
    lead: str
    after: str
    anchor: str
    where: str
    laws: tuple[LawView, ...]
    deadline: str | None = None
    without: bool = False


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """Duties from one place; a box that is short has one group without a title."""

    title: str
    anchor: str
    first: int
    duties: tuple[DutyView, ...]


@dataclass(frozen=True, slots=True)
class DutyBox:
    """The box of a page."""

    count: int
    groups: tuple[DutyGroup, ...]
    divided: bool
    listed: bool


def duty_box(desk: Desk, retningslinje: Retningslinje) -> DutyBox:
    """Return the box of a retningslinje: duties of its items first, then those of its praksis."""
    found = [("Anvisninger", "anvisninger", tuple(_of_items(desk, retningslinje)))]
    for section in retningslinje.practice:
        duties = tuple(
            _duty(desk, duty.text, f"{section.id}:{n}", section.id, f"Praksis: {section.title}", duty.deadline)
            for n, duty in enumerate(section.duties, 1)
        )
        found.append((section.title, section.id, duties))
    groups: list[DutyGroup] = []
    count = 0
    for title, place, duties in found:
        if duties:
            groups.append(DutyGroup(title, place, count + 1, duties))
            count += len(duties)
    if count <= _FEW:
        every = tuple(duty for group in groups for duty in group.duties)
        return DutyBox(count, (DutyGroup("", "", 1, every),) if every else (), divided=False, listed=False)
    return DutyBox(count, tuple(groups), divided=True, listed=count > _MANY)


def _of_items(desk: Desk, retningslinje: Retningslinje) -> Iterator[DutyView]:
    for item in items(retningslinje.anvisninger):
        kind = "Punkt" if item.code.count(".") > 1 else "Anvisning"
        if item.modality is Modality.SKAL:
            yield _duty(desk, item.text, item.code, item.code, f"{kind} {item.code}")
        for count, part in enumerate(item.parts, 2):
            if part.modality is Modality.SKAL:
                yield _duty(desk, part.text, f"{item.code}:{count}", item.code, f"Led i {item.code}")


def _duty(desk: Desk, text: str, unit: str, owner: str, where: str, deadline: str | None = None) -> DutyView:
    grounds = desk.graph.grounds[unit]
    laws = desk.naming.views(grounds.all)
    without = not laws and not grounds.decisions
    return DutyView(*main_clause(text), anchor(owner), where, laws, deadline, without)
