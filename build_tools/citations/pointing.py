"""An act that stands after its provisions: "i serviceloven", "(serviceloven)", "i samme lov"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.citations.mentions import Anchor, Source
from build_tools.citations.model import Kind
from build_tools.citations.others import read_eu
from build_tools.citations.sources import read_source
from build_tools.citations.tokens import Cursor, Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames

_ADJECTIVES = ("den", "dagældende", "gældende", "nugældende", "tidligere", "nye", "nuværende")
PAPER = r"vedtægt|kontrakt|aftale|overenskomst|regulativ|reglement|husorden|forretningsorden|statut|betingelse|police"
# § 7 in these is no law: "§ 7 i vedtægterne".
_PAPER_AFTER = re.compile(rf"\w*(?:{PAPER})\w*")
_ACT_AFTER = {
    "loven": (Anchor.THE_ACT, Kind.LAW),
    "bekendtgørelsen": (Anchor.THE_ACT, Kind.ORDER),
    "cirkulæret": (Anchor.THE_ACT, Kind.CIRCULAR),
    "vejledningen": (Anchor.THE_ACT, Kind.GUIDANCE),
    "forordningen": (Anchor.THE_ACT, Kind.EU),
}
_TWO_WORDS_AFTER = {
    "samme": Anchor.SAME_ACT,
    "nævnte": Anchor.SAME_ACT,
    "denne": Anchor.THIS_ACT,
    "nærværende": Anchor.THIS_ACT,
}


def read_after(cursor: Cursor, names: LawNames) -> tuple[Source, bool] | None:
    """Read after := [","] ("i" | "af") source | "(" source ")" | source; and: was there a comma."""
    start = cursor.at
    comma = cursor.skip_sign(",")
    found: Source | None = None
    if cursor.skip_word("i", "af"):
        while cursor.peek().low in _ADJECTIVES:
            cursor.at += 1
        found = (
            _pointed_after(cursor) or read_short(cursor, names) or read_eu(cursor, names) or read_source(cursor, names)
        )
    elif not comma and cursor.skip_sign("("):
        found = read_short(cursor, names) or read_source(cursor, names)
        found = found if found is not None and cursor.skip_sign(")") else None
    elif not comma and not cursor.peek().broken:
        found = read_short(cursor, names) or read_source(cursor, names)
        if found is not None and (found.genitive or found.numbered or not found.acts):
            found = None
    if found is None or (cursor.peek().sort is Sort.SECTION and found.genitive):
        cursor.at = start
        return None
    return found, comma


def _pointed_after(cursor: Cursor) -> Source | None:
    """Read pointed := "loven" | "samme lov" | "denne lov" | "vedtægten"   after "§ 5 i"."""
    token, then = cursor.peek(), cursor.peek(1)
    if token.low in _ACT_AFTER:
        cursor.at += 1
        anchor, kind = _ACT_AFTER[token.low]
        return Source(kind, (), token.start, token.end, anchor=anchor)
    if token.low in _TWO_WORDS_AFTER and then.low in ("lov", "bekendtgørelse"):
        cursor.at += 2
        kind = Kind.LAW if then.low == "lov" else Kind.ORDER
        return Source(kind, (), token.start, then.end, anchor=_TWO_WORDS_AFTER[token.low])
    if _PAPER_AFTER.fullmatch(token.low):
        cursor.at += 1
        return Source(Kind.LAW, (), token.start, token.end, anchor=Anchor.SILENT)
    return None


def read_short(cursor: Cursor, names: LawNames) -> Source | None:
    """Read abbreviation := "SEL" | "sel" before a paragraph sign."""
    token = cursor.peek()
    if token.sort is not Sort.WORD:
        return None
    text = cursor.text_of(token)
    name = names.abbreviation(text)
    if name is None or (text.islower() and cursor.peek(1).sort is not Sort.SECTION):
        return None
    cursor.at += 1
    if cursor.peek().low in ("'", "’") and cursor.peek(1).low == "s":  # SEL's
        cursor.at += 2
    if cursor.is_sign(".") and cursor.peek().glued and cursor.peek(1).sort in (Sort.SECTION, Sort.NUMBER):
        cursor.at += 1
    act = names.act(name.acts[0])
    return Source(act.art if act else Kind.LAW, name.acts, token.start, token.end, genitive=name.genitive)
