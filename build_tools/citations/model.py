"""The words of legal citation as frozen values: what was cited, where it stands, how sure we are.

A value here knows nothing of text analysis or of any register of acts. Equality is by what is
cited: place in the text, wording and remarks do not count, so a citation can be written out in
canonical form, read again and compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of source is cited (the field `art` of a reference)."""

    LAW = "lov"
    ORDER = "bekendtgørelse"
    GUIDANCE = "vejledning"
    CIRCULAR = "cirkulære"
    DECISION = "afgørelse"
    EU = "eu"
    BILL = "lovforslag"
    TERM = "udtryk"


class Status(StrEnum):
    """How the act was found: named, inherited by a stated rule, not found, or a fixed term."""

    NAMED = "afgjort"
    INHERITED = "arvet"
    UNRESOLVED = "uafgjort"
    TERM = "fast_udtryk"


class Span(NamedTuple):
    """A half-open stretch of the text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words this span covers."""
        return text[self.start : self.end]


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Provision:
    """One place in an act, from chapter down to sentence; every number is text ("82a").

    `pkt` is a sentence in an act ("2. pkt.") and a point in a vejledning ("pkt. 186").
    """

    afsnit: str | None = None
    kapitel: str | None = None
    artikel: str | None = None
    paragraf: str | None = None
    stk: str | None = None
    nr: str | None = None
    litra: str | None = None
    pkt: str | None = None
    span: Span = field(default=NOWHERE, compare=False)

    def at(self, span: Span) -> Provision:
        """Return the same provision at another place."""
        return Provision(
            self.afsnit,
            self.kapitel,
            self.artikel,
            self.paragraf,
            self.stk,
            self.nr,
            self.litra,
            self.pkt,
            span,
        )

    def key(self) -> str:
        """Return the canonical key, without the act: "§107|stk2|nr1"."""
        marks = (
            ("afsnit", self.afsnit),
            ("kap", self.kapitel),
            ("art", self.artikel),
            ("§", self.paragraf),
            ("stk", self.stk),
            ("nr", self.nr),
            ("litra", self.litra),
            ("pkt", self.pkt),
        )
        return "|".join(f"{mark}{value}" for mark, value in marks if value is not None)


@dataclass(frozen=True, slots=True)
class Version:
    """The text of an act that was cited with it: "LBK 1287/2020"; `date` is ISO where known."""

    kind: str
    number: str
    year: str | None = None
    date: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        """Return the short form used in references."""
        return f"{self.kind} {self.number}/{self.year}" if self.year else f"{self.kind} {self.number}"


@dataclass(frozen=True, slots=True)
class Citation:
    """One act (or none, when unresolved) with the provisions cited from it.

    No `targets` means the act as a whole. `span` covers name and provisions; the consolidation
    cited with it has its own `version_span`. `rule` says how an inherited act was found,
    `candidates` which acts it could be when unresolved, `term` the noun of a fixed term.
    """

    kind: Kind
    act: str | None
    targets: tuple[Provision, ...] = ()
    version: Version | None = None
    status: Status = Status.NAMED
    term: str | None = None
    span: Span = field(default=NOWHERE, compare=False)
    text: str = field(default="", compare=False)
    version_span: Span | None = field(default=None, compare=False)
    rule: str | None = field(default=None, compare=False)
    candidates: tuple[str, ...] = field(default=(), compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)


class CitationError(ValueError):
    """The text is not one citation; `offset` is the place where reading stopped."""

    def __init__(self, message: str, offset: int) -> None:
        """Keep the offset beside the Danish message."""
        super().__init__(message)
        self.offset = offset
