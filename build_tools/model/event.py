"""Events and time limits: what came in, what must be done, by when; each tied to the guideline.

A step says nothing of its own: it points to the units that it rests on (`basis`), and the compiler
proves that they are there and carry at least the force the step claims.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.model.keys import SHAPE
from build_tools.model.words import Modality, Place


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an event, in the order it is done."""

    __pydantic_config__ = SHAPE
    strength: Modality
    text: str
    basis: tuple[str, ...]
    source: str
    condition: str | None = None
    who: str | None = None
    deadline: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line of the printed checklist; `step` counts the steps from 1."""

    __pydantic_config__ = SHAPE
    text: str
    step: int
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Similar:
    """Another event that looks alike."""

    __pydantic_config__ = SHAPE
    text: str
    event: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Haendelse:
    """Something that comes in, and the duties it sets off."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    trigger: str
    source: str
    steps: tuple[Step, ...]
    keywords: tuple[str, ...] = ()
    applies: tuple[str, ...] = ()
    good_practice: tuple[Step, ...] = ()
    checklist: tuple[CheckLine, ...] = ()
    similar: tuple[Similar, ...] = ()
    remarks: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, or a word such as `straks`."""

    __pydantic_config__ = SHAPE
    word: str | None = None
    figure: int | None = None
    unit: Literal["timer", "dage", "hverdage", "arbejdsdage", "uger", "måneder", "år"] | None = None
    up_to: Literal[True, False] = False
    latest: Literal[True, False] = False
    roughly: Literal[True, False] = False
    before: Literal[True, False] = False
    """Counted backwards from the day that the trigger names."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Tidsfrist:
    """One time limit of the register."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    duration: Duration
    trigger: str
    sort: Literal["handlefrist", "klagefrist", "varighed", "alder", "garanti", "vilkår"]
    basis: tuple[str, ...]
    source: str
    who: str | None = None
    doubt: str | None = None
    remark: str | None = None
    asked: tuple[str, ...] = ()
    place: Place = Place()
