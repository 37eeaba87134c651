"""Everything beside guideline and law: principles, chapters, words, footnotes, works, tags.

Each class is one entry of a list in one YAML file.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.model.keys import SHAPE
from build_tools.model.words import Place, Text


@dataclass(frozen=True, slots=True)
class Princip:
    """One of the nine principles for good practice."""

    __pydantic_config__ = SHAPE
    number: int
    id: str
    title: str
    text: tuple[Text, ...]
    source: str
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Kapitel:
    """A chapter of the guidelines, with its introduction."""

    __pydantic_config__ = SHAPE
    number: int
    id: str
    title: str
    page: int
    source: str
    introduction: tuple[Text, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Tema:
    """A theme of the introduction: målgruppe, helhedssyn, Housing First and so on."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    page: int
    text: tuple[Text, ...]
    source: str
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Begreb:
    """A term with its forms, synonyms and explanation."""

    __pydantic_config__ = SHAPE
    id: str
    term: str
    explanation: str
    source: str
    forms: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    remark: str | None = None
    asked: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Fodnote:
    """A footnote of the source: what it is, and what it points to."""

    __pydantic_config__ = SHAPE
    number: int
    kind: str
    source: str
    legal_basis: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    text: str | None = None
    remark: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Vaerk:
    """A work that the guidelines cite."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    source: str
    authors: str | None = None
    year: int | None = None
    publisher: str | None = None
    url: str | None = None
    remark: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Dokument:
    """One of the five source documents; `lines` is the number of lines of its text."""

    __pydantic_config__ = SHAPE
    id: str
    title: str
    publisher: str
    year: int
    lines: int
    about: str
    licence: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Kilder:
    """The file of documents and works."""

    __pydantic_config__ = SHAPE
    documents: tuple[Dokument, ...]
    works: tuple[Vaerk, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Maerke:
    """One value of a closed list of tags."""

    __pydantic_config__ = SHAPE
    id: str
    label: str
    definition: str
    synonyms: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Taksonomier:
    """The closed lists that items are tagged from."""

    __pydantic_config__ = SHAPE
    target_groups: tuple[Maerke, ...]
    actors: tuple[Maerke, ...]
    phases: tuple[Maerke, ...]
    themes: tuple[Maerke, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Gentagelse:
    """A rule that the source states in several places."""

    __pydantic_config__ = SHAPE
    id: str
    sort: str
    rule: str
    difference: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of the source that are not carried over, and why."""

    __pydantic_config__ = SHAPE
    lines: str
    why: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Daekning:
    """What the source holds, counted line by line; coverage is measured against this."""

    __pydantic_config__ = SHAPE
    document: str
    principles: int
    retningslinjer: int
    footnotes: int
    anvisninger: tuple[int, ...]
    points: tuple[int, ...]
    supports: tuple[int, ...]
    practice: tuple[int, ...]
    left_out: tuple[LeftOut, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Nyhed:
    """Something that is new for the readers; `touches` are codes, sections or provision keys."""

    __pydantic_config__ = SHAPE
    id: str
    date: str
    title: str
    text: tuple[str, ...]
    touches: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Bekraeftelse:
    """A link from a unit to a provision that a person has read in both ends."""

    __pydantic_config__ = SHAPE
    unit_id: str
    provision: str
    unit_hash: str
    provision_hash: str
    date: str
    role: str
    place: Place = Place()
