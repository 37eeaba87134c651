"""What the grammar of provisions gathers while it reads, and the small signs between its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.citations.model import Provision, Span

if TYPE_CHECKING:
    from build_tools.citations.numbers import Item
    from build_tools.citations.tokens import Cursor

LEVELS = ("paragraf", "stk", "nr", "litra", "pkt")
JOINERS = frozenset({"og", "eller", "samt"})
SEPARATORS = JOINERS | {",", "/"}
_PLACES = {"afsnit": 0, "kapitel": 1, "artikel": 2, "paragraf": 3, "stk": 4, "nr": 5, "litra": 6, "pkt": 7}
# No text cites more provisions than this; an interval that comes later gives its ends only.
MOST_PROVISIONS = 20_000
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(slots=True)
class Group:
    """The provisions of one reading, in order.

    `ties` holds where each later part of a chain begins, `last_tie` where the part after the last
    "jf." begins; `term` is the noun when a paragraph names a thing ("§ 110-boform").
    """

    drafts: list[Provision] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    term: str | None = None
    nouns: bool = True
    last_tie: int = 0
    end: int = 0

    def add(self, item: Item, level: str, parent: Provision, start: int) -> None:
        """Put every value of `item` at `level` under `parent`."""
        span = Span(start, item.end)
        values = item.values if len(self.drafts) < MOST_PROVISIONS else (item.values[0], *item.values[1:][-1:])
        for value in values:
            self.drafts.append(with_level(parent, level, value, span))
        if item.last.slip:
            self.notes.append("fodnotetal efter bogstavet er udeladt")
        if not item.whole:
            self.notes.append("intervallet kan rumme flere numre med bogstav")
        self.end = item.end


def with_level(parent: Provision, level: str, value: str, span: Span) -> Provision:
    """Return `parent` with one level filled in."""
    if level == "paragraf":  # the parent is empty: what stands above a paragraph is not cited with it
        return Provision(paragraf=value, span=span)
    values: list[str | None] = [
        parent.afsnit,
        parent.kapitel,
        parent.artikel,
        parent.paragraf,
        parent.stk,
        parent.nr,
        parent.litra,
        parent.pkt,
    ]
    values[_PLACES[level]] = value
    afsnit, kapitel, artikel, paragraf, stk, nr, litra, pkt = values
    return Provision(afsnit, kapitel, artikel, paragraf, stk, nr, litra, pkt, span)


def deepest(provision: Provision) -> int:
    """Return the depth of the lowest level that is filled in."""
    values = (provision.paragraf, provision.stk, provision.nr, provision.litra, provision.pkt)
    return max((depth for depth, value in enumerate(values) if value is not None), default=0)


def cut_below(provision: Provision, level: str) -> Provision:
    """Return `provision` without `level` and all that stands under it."""
    depth = LEVELS.index(level)
    kept = (provision.stk, provision.nr, provision.litra)
    stk, nr, litra = (value if at < depth else None for at, value in enumerate(kept, 1))
    above = (provision.afsnit, provision.kapitel, provision.artikel, provision.paragraf)
    return Provision(*above, stk, nr, litra, None, provision.span)


def order_of(value: str) -> tuple[int, str]:
    """Return what "82a" sorts by.

    >>> order_of("82a") < order_of("110")
    True
    """
    digits = value.rstrip(_LETTERS)
    return (int(digits) if digits.isdecimal() else 0, value[len(digits) :])


def read_separator(cursor: Cursor) -> tuple[str, bool]:
    """Read separator := "," | [","] ("og" | "eller" | "samt" | "og/eller") | "/"; and: was there a comma."""
    token = cursor.peek()
    if token.low not in SEPARATORS:
        return "", False
    comma = token.low == ","
    if comma:
        cursor.at += 1
        token = cursor.peek()
    if token.low in ("og", "eller", "samt") and not token.broken:
        cursor.at += 1
        if cursor.skip_sign("/"):
            cursor.skip_word("eller")
        return token.low, comma
    if token.low == "/" and not comma:
        cursor.at += 1
        return "/", False
    return ("," if comma else ""), comma
