"""A retningslinje as its page shows it: ready strings, ready links, nothing left to decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from build_tools.render.duties import DutyBox
    from build_tools.render.law_views import LawView


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line under an item."""

    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PartView:
    """A further sentence of an item with its own force."""

    force: str
    html: Markup
    laws: tuple[LawView, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An anvisning or a punkt."""

    code: str
    anchor: str
    force: str
    html: Markup
    brief: str
    laws: tuple[LawView, ...]
    parts: tuple[PartView, ...]
    lines: tuple[Line, ...]
    source: Markup
    without: str | None
    changed: str | None
    points: tuple[ItemView, ...] = ()


@dataclass(frozen=True, slots=True)
class RulingView:
    """A decision in a praksis section."""

    number: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A time limit of a praksis section."""

    duration: str
    text: str


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A praksis section."""

    anchor: str
    title: str
    paragraphs: tuple[Markup, ...]
    laws: tuple[LawView, ...]
    rulings: tuple[RulingView, ...]
    deadlines: tuple[DeadlineView, ...]
    lines: tuple[Line, ...]
    source: Markup


@dataclass(frozen=True, slots=True)
class NoteView:
    """A text with a small note after it."""

    html: Markup
    note: Markup


@dataclass(frozen=True, slots=True)
class GuidelineView:
    """The whole page."""

    number: int
    title: str
    page: int
    trail: tuple[tuple[str, str | None], ...]
    purpose: Markup
    checked: str
    content: str
    unknown: str | None
    box: DutyBox
    duties_counted: str
    anvisninger: tuple[ItemView, ...]
    practice: tuple[PracticeView, ...]
    good_to_know: tuple[NoteView, ...]
    supports: tuple[Markup, ...]
    see_also: tuple[Markup, ...]
    remarks: tuple[str, ...]
    source: str
