"""The guidelines themselves: retningslinje, anvisning, punkt, praksis and what hangs on them.

Attribute names are English, YAML keys Danish (`model.keys`); `legal_basis` holds what an editor
wrote, the compiler finds the references in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.model.keys import SHAPE
from build_tools.model.words import Expression, Modality, Place, Text

Flag = Literal[True, False]


@dataclass(frozen=True, slots=True)
class Part:
    """`led`: a further sentence of an item, with a force, lines and footnotes of its own."""

    __pydantic_config__ = SHAPE
    modality: Modality
    expression: Expression
    text: str
    source: str
    legal_basis: tuple[str, ...] = ()
    without_hjemmel: str | None = None
    mentions: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    footnotes: tuple[int, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Item:
    """What an anvisning and a punkt have in common: one norm with its force, law and tags."""

    __pydantic_config__ = SHAPE

    code: str
    modality: Modality
    expression: Expression
    text: str
    legal_basis: tuple[str, ...]
    footnotes: tuple[int, ...]
    target_groups: tuple[str, ...]
    actors: tuple[str, ...]
    phases: tuple[str, ...]
    themes: tuple[str, ...]
    source: str

    modality_estimated: Flag = False
    hjemmel_from: str | None = None
    without_hjemmel: str | None = None
    mentions: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    partners: tuple[str, ...] = ()
    principles: tuple[int, ...] = ()
    repeats: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    """What readers type when this is what they need; searched, never shown."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Punkt(Item):
    """A numbered point under an anvisning, code `9.4.2`."""

    __pydantic_config__ = SHAPE


@dataclass(frozen=True, slots=True)
class Anvisning(Item):
    """A national recommendation, code `9.4`, with its points."""

    __pydantic_config__ = SHAPE
    points: tuple[Punkt, ...] = ()


@dataclass(frozen=True, slots=True)
class Frist:
    """A time limit as a section states it; `duration` may be a word such as `straks`."""

    __pydantic_config__ = SHAPE
    duration: str
    what: str
    source: str
    who: str | None = None
    trigger: str | None = None
    legal_basis: tuple[str, ...] = ()
    footnotes: tuple[int, ...] = ()
    remark: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Pligt:
    """A duty in a praksis section, told so that it can stand alone."""

    __pydantic_config__ = SHAPE
    text: str
    source: str
    legal_basis: tuple[str, ...] = ()
    without_hjemmel: str | None = None
    deadline: str | None = None
    who: str | None = None
    """Named when the duty is not the municipality's or the boform's own."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A cross-reference that the source itself makes."""

    __pydantic_config__ = SHAPE
    source: str
    retningslinje: int | None = None
    section: str | None = None
    text: str | None = None
    footnotes: tuple[int, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Praksis:
    """A section of `Praksis og gældende lovgivning`."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    text: tuple[str, ...]
    source: str
    legal_basis: tuple[str, ...] = ()
    hjemmel_from: str | None = None
    mentions: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    footnotes: tuple[int, ...] = ()
    duties: tuple[Pligt, ...] = ()
    deadlines: tuple[Frist, ...] = ()
    see_also: tuple[SeeAlso, ...] = ()
    repeats: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Viden(Text):
    """Something good to know, with the words it is searched by."""

    __pydantic_config__ = SHAPE
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retningslinje:
    """One of the 25 guidelines; its file name is its id."""

    __pydantic_config__ = SHAPE
    id: str
    number: int
    title: str
    chapter: int
    page: int
    source: str
    purpose: Text
    supports: tuple[Text, ...]
    good_to_know: tuple[Viden, ...]
    anvisninger: tuple[Anvisning, ...]
    practice: tuple[Praksis, ...]
    see_also: tuple[SeeAlso, ...] = ()
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()
