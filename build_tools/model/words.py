"""Closed sets of words and the small values that every entity is made of.

Places point into YAML files; sources point into the five documents. Nothing here reads a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_tools.model.keys import SHAPE


class Modality(StrEnum):
    """Force in three steps; the order of the members is the order of weight."""

    SKAL = "skal"
    BOER = "bør"
    KAN = "kan"


class Expression(StrEnum):
    """The words that carry the force (design: the editorial handbook, section 3)."""

    SKAL = "skal"
    MAA_IKKE = "må ikke"
    BOER = "bør"
    KAN_MED_FORDEL = "kan med fordel"
    KAN = "kan"
    GOD_PRAKSIS = "god praksis"
    VIGTIGT = "vigtigt"
    INGEN = "ingen"

    @property
    def modality(self) -> Modality:
        """The force that an expression carries."""
        if self in {Expression.SKAL, Expression.MAA_IKKE}:
            return Modality.SKAL
        return Modality.BOER if self is Expression.BOER else Modality.KAN


class LawStatus(StrEnum):
    """What is known about a provision today; `ukendt` is a status of its own."""

    GAELDENDE = "gældende"
    AENDRET = "ændret"
    OMNUMMERERET = "omnummereret"
    FLYTTET = "flyttet"
    OPHAEVET = "ophævet"
    UKENDT = "ukendt"


class RulingFate(StrEnum):
    """What is known about a decision today."""

    GAELDENDE = "gældende"
    HISTORISK = "historisk"
    AFLOEST = "afløst"
    KASSERET = "kasseret"
    UKENDT = "ukendt"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the data: file and the keys that lead to it."""

    path: str = ""
    keys: tuple[str | int, ...] = ()

    def at(self, *keys: str | int) -> Place:
        """Return the place of a value below this one."""
        return Place(self.path, (*self.keys, *keys))


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Lines `first`-`last` (1-based, both included) of one of the source documents."""

    document: str
    first: int
    last: int


def parse_source(text: str) -> tuple[SourceRef, ...] | None:
    """Read `nr2020:2679-2682`, also several with commas; None when it is not of that form.

    >>> parse_source("nr2020:408")
    (SourceRef(document='nr2020', first=408, last=408),)
    """
    found: list[SourceRef] = []
    for part in text.split(","):
        document, colon, lines = part.strip().partition(":")
        if not colon:
            if not found or not document:
                return None
            document, lines = found[-1].document, document
        first, dash, last = lines.strip().partition("-")
        if not (first.isdecimal() and (last if dash else first).isdecimal() and document):
            return None
        found.append(SourceRef(document, int(first), int(last or first)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Text:
    """A short text with its footnotes and source."""

    __pydantic_config__ = SHAPE
    text: str
    source: str
    footnotes: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()
    place: Place = Place()
