"""What the grammar hands to the context: a mention, with how its act was pointed at.

A mention is in places of the clean text and has not yet been given its final act. Nobody changes one;
they are not frozen only because making frozen values by the thousand is what takes time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.citations.model import Kind, Provision, Span, Version


class Anchor(Enum):
    """How a mention points at its act."""

    NAMED = auto()  # servicelovens § 85, serviceloven, LBK 1287/2020
    BARE = auto()  # § 85
    THE_ACT = auto()  # lovens § 85, bekendtgørelsens § 2
    SAME_ACT = auto()  # samme lovs § 85
    THIS_ACT = auto()  # denne lov, § 85 i denne lov
    SAME_PROVISION = auto()  # samme bestemmelse, paragraffens stk. 2
    LEVEL = auto()  # stk. 2, alone
    HEADING = auto()  # "§ 85. Kommunen …" in the text of an act: no citation, but a place
    UNKNOWN = auto()  # lejelovens § 5, when no such act is known
    SILENT = auto()  # recognised, and nothing to cite: § 7 i vedtægten, a foreign act


@dataclass(slots=True)
class Source:
    """A source of law as it was written.

    `acts` are the acts the words can mean; `key` stands in for an act outside the register that
    is fully named by number and year. `weak`: an indefinite form ("servicelov") that cites
    nothing without a provision.
    """

    kind: Kind
    acts: tuple[str, ...]
    start: int
    end: int
    key: str | None = None
    version: Version | None = None
    genitive: bool = False
    numbered: bool = False
    weak: bool = False
    anchor: Anchor = Anchor.NAMED
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Mention:
    """A source with its provisions, or provisions waiting for their source.

    `after`: the act stands after the paragraph ("§ 9 i retssikkerhedsloven"). `stop` is where
    reading stopped: titles and consolidations lie between `end` and `stop`.
    """

    anchor: Anchor
    kind: Kind
    start: int
    end: int
    acts: tuple[str, ...] = ()
    key: str | None = None
    drafts: tuple[Provision, ...] = ()
    version: Version | None = None
    version_span: Span | None = None
    term: str | None = None
    after: bool = False
    stop: int = 0
    notes: tuple[str, ...] = ()
