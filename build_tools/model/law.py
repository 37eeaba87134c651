"""The law register: acts with their names, provisions with their content and status, decisions.

Two ages are kept apart everywhere: what the source cited in 2020, and what is known today.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.model.keys import SHAPE
from build_tools.model.words import LawStatus, Place, RulingFate

LawKind = Literal["lov", "ændringslov", "bekendtgørelse", "cirkulære", "vejledning", "eu", "lovforslag"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement about later law was read, and when that text is from."""

    __pydantic_config__ = SHAPE
    origin: str
    url: str | None = None
    seen: str | None = None
    date: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Successor:
    """Where a provision stands now."""

    __pydantic_config__ = SHAPE
    act: str | None = None
    place_in_act: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Status:
    """What is known about a provision (or, with `stk`, one stykke of it) after 2020."""

    __pydantic_config__ = SHAPE
    status: LawStatus
    stk: str | None = None
    since: str | None = None
    to: Successor | None = None
    changed_by: str | None = None
    what: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None
    note: str | None = None
    checked: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a provision says, in plain Danish, as far as the source tells."""

    __pydantic_config__ = SHAPE
    text: str
    source: str
    stk: str | None = None
    nr: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A provision of an act: a paragraph, a chapter, or a point of a vejledning."""

    __pydantic_config__ = SHAPE
    about: str
    paragraph: str | None = None
    point: str | None = None
    says: tuple[Statement, ...] = ()
    status: tuple[Status, ...] = ()
    remark: str | None = None
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Edition:
    """Another edition of an act that the source cites."""

    __pydantic_config__ = SHAPE
    kind: str
    number: str
    date: str | None = None
    remark: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class NewerAct:
    """An act (or one paragraph of it) from after 2020 that has taken over part of this one."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    paragraph: str | None = None
    status: tuple[Status, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Replacement:
    """The act that has taken the place of another, and what is known of it."""

    __pydantic_config__ = SHAPE
    text: str
    id: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Lov:
    """An act, bekendtgørelse, vejledning or circular, with every form of its name."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    short: str
    kind: LawKind
    source: str
    forms: tuple[str, ...]
    number: str | None = None
    date: str | None = None
    edition: str | None = None
    eli: str | None = None
    abbreviation: str | None = None
    abbreviations: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    known_by_number: tuple[str, ...] = ()
    """Paragraphs that the field knows by number alone: »støtte efter § 85«."""
    editions: tuple[Edition, ...] = ()
    successor: Replacement | None = None
    says: tuple[Statement, ...] = ()
    newer_acts: tuple[NewerAct, ...] = ()
    status: tuple[Status, ...] = ()
    remarks: tuple[str, ...] = ()
    paragraphs: tuple[Paragraf, ...] = ()
    points: tuple[Paragraf, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class RulingSuccessor:
    """The decision that states the practice now."""

    __pydantic_config__ = SHAPE
    principmeddelelse: str | None = None
    text: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class RulingStatus:
    """What is known today about a decision of Ankestyrelsen."""

    __pydantic_config__ = SHAPE
    status: RulingFate
    stk: None = None
    since: str | None = None
    to: RulingSuccessor | None = None
    changed_by: str | None = None
    what: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None
    note: str | None = None
    checked: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Afgoerelse:
    """A principafgørelse: what it establishes and which provisions the source ties it to."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    year: int
    establishes: str
    content: str
    source: str
    places: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    status: tuple[RulingStatus, ...] = ()
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Undersoegelse:
    """An investigation by Ankestyrelsen."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    year: int
    establishes: str
    source: str
    places: tuple[str, ...] = ()
    url: str | None = None
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class NewerRuling:
    """A decision after 2020 that touches the same provisions."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    year: int
    replaces: str | None = None
    legal_basis: tuple[str, ...] = ()
    remark: str | None = None
    status: tuple[RulingStatus, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Rulings:
    """The file of decisions."""

    __pydantic_config__ = SHAPE
    rulings: tuple[Afgoerelse, ...]
    investigations: tuple[Undersoegelse, ...]
    newer: tuple[NewerRuling, ...] = ()
    place: Place = Place()
