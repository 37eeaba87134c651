"""What the stations pass on: the corpus as read, its references, and the graph between all things.

Everything is a frozen value; back links are derived from edges and never written in YAML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.model.knowledge import Kilder, Taksonomier
from build_tools.model.law import Rulings
from build_tools.model.words import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.model.event import Haendelse, Tidsfrist
    from build_tools.model.guideline import Retningslinje
    from build_tools.model.knowledge import (
        Begreb,
        Bekraeftelse,
        Daekning,
        Fodnote,
        Gentagelse,
        Kapitel,
        Nyhed,
        Princip,
        Tema,
    )
    from build_tools.model.law import Lov
    from build_tools.model.words import Expression, Place


@dataclass(frozen=True, slots=True)
class Corpus:
    """All entities under `guidelines/`, sorted; a broken file is simply not here."""

    retningslinjer: tuple[Retningslinje, ...] = ()
    acts: tuple[Lov, ...] = ()
    rulings: Rulings = Rulings((), ())
    principles: tuple[Princip, ...] = ()
    chapters: tuple[Kapitel, ...] = ()
    themes: tuple[Tema, ...] = ()
    terms: tuple[Begreb, ...] = ()
    footnotes: tuple[Fodnote, ...] = ()
    sources: Kilder = Kilder((), ())
    tags: Taksonomier = Taksonomier((), (), (), ())
    repetitions: tuple[Gentagelse, ...] = ()
    events: tuple[Haendelse, ...] = ()
    deadlines: tuple[Tidsfrist, ...] = ()
    news: tuple[Nyhed, ...] = ()
    confirmations: tuple[Bekraeftelse, ...] = ()
    expected: Daekning | None = None
    broken: tuple[str, ...] = ()
    """Paths of files that dropped out; rules about what is missing stay silent about them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Anything that can rest on law: an item, a further sentence of it, a praksis section, a duty.

    `id` is unique over all units (`9.4.2`, `9.4.2:2` for a led, `p9-1`, `p9-1:1` for a duty);
    `owner` is the id of the thing that a reader is sent to.
    """

    kind: str
    id: str
    owner: str
    retningslinje: int
    text: str
    place: Place
    legal_basis: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    footnotes: tuple[int, ...] = ()
    modality: Modality | None = None
    expression: Expression | None = None
    without_hjemmel: str | None = None
    estimated: bool = False
    """A person has judged the force, since the source leaves it open."""


@dataclass(frozen=True, slots=True)
class LegalReference:
    """One target provision of one citation, as the contract shows it (`hjemmel` in the export)."""

    start: int
    end: int
    text: str
    kind: str
    key: str | None
    act: str | None
    paragraph: str | None
    stk: str | None
    nr: str | None
    litra: str | None
    pkt: str | None
    version: str | None
    status: str
    provision: str | None = None
    """The key down to the paragraph or point, or of the range of points it is registered under."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The references of one unit, by the field they were written in."""

    basis: tuple[LegalReference, ...] = ()
    mentions: tuple[LegalReference, ...] = ()
    guidance: tuple[LegalReference, ...] = ()
    decisions: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[LegalReference, ...]:
        """Basis and guidance: what the unit rests on."""
        return self.basis + self.guidance


@dataclass(frozen=True, slots=True)
class Bearing:
    """What rests on one provision, by force: units for skal, bør, kan; praksis sections apart."""

    skal: tuple[Unit, ...] = ()
    boer: tuple[Unit, ...] = ()
    kan: tuple[Unit, ...] = ()
    practice: tuple[Unit, ...] = ()
    mentioned_by: tuple[Unit, ...] = ()
    decisions: tuple[str, ...] = ()

    def by(self, modality: Modality) -> tuple[Unit, ...]:
        """Return the units of one force."""
        return {Modality.SKAL: self.skal, Modality.BOER: self.boer, Modality.KAN: self.kan}[modality]


@dataclass(frozen=True, slots=True)
class LinkGraph:
    """Forward and back links between all things, derived from the corpus."""

    units: Mapping[str, Unit] = field(default_factory=dict)
    grounds: Mapping[str, Grounds] = field(default_factory=dict)
    bearing: Mapping[str, Bearing] = field(default_factory=dict)
    """Provision key or act id -> what rests on it."""
    rulings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Number of a decision -> ids of the units that use it."""
    ruling_law: Mapping[str, tuple[LegalReference, ...]] = field(default_factory=dict)
    """Number of a decision -> the law that the source ties it to."""
    principles: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Number of a principle -> ids of the items that carry it out."""
    repeats: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a repeated rule -> ids of the units that state it."""
    footnotes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Number of a footnote -> ids of the units it stands on."""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: where it goes, its front matter, its body, and the YAML it comes from."""

    uri: str
    title: str
    body: str
    menu: str
    description: str = ""
    edit: str | None = None
