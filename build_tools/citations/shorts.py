"""Citations as staff type them: "SEL 85", "SEL § 110 stk 4", "SEL 110.4"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.citations.binding import law_mention, stretch_first
from build_tools.citations.groups import Group
from build_tools.citations.mentions import Anchor, Mention
from build_tools.citations.model import Provision, Span
from build_tools.citations.numbers import counts_something
from build_tools.citations.pointing import read_short
from build_tools.citations.provisions import read_numbers
from build_tools.citations.tokens import Cursor, Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames

# An abbreviation alone is an act only where an act is expected: "iht. SEL".
_BEFORE_SHORT = re.compile(r"(?:efter|ifølge|jf\.?|iht\.?|henhold til|medfør af|reglerne i|og|eller|samt|af|i) $")
_LOOK_BACK = 20


def short_mention(cursor: Cursor, names: LawNames) -> Mention | None:
    """Read short := abbreviation (chain | number-list tail)   "SEL § 110 stk 4", "SEL 85", "SEL 110.4"."""
    start = cursor.at
    source = read_short(cursor, names)
    if source is None:
        return None
    number = cursor.peek()
    if number.sort is Sort.NUMBER and not number.broken and len(number.low) < 4:  # noqa: PLR2004 - a year is no §
        group = Group(nouns=False)
        if _read_dotted(cursor, group) or (
            read_numbers(cursor, group, "§", number.start) and not counts_something(cursor)
        ):
            drafts = stretch_first(cursor, tuple(group.drafts), source)
            return Mention(
                Anchor.NAMED, source.kind, source.start, group.end, source.acts, drafts=drafts, stop=group.end
            )
        cursor.at = start
        return None
    mention = law_mention(cursor, names, source)
    back = cursor.low[max(0, source.start - _LOOK_BACK) : source.start]
    if mention.drafts or mention.version or _BEFORE_SHORT.search(back):
        return mention
    cursor.at = start
    return None


def _read_dotted(cursor: Cursor, group: Group) -> bool:
    """Read dotted := number "." number   the "110.4" staff type for § 110, stk. 4."""
    number, stk = cursor.peek(), cursor.peek(2)
    if not (cursor.is_sign(".", 1) and cursor.peek(1).glued and stk.sort is Sort.NUMBER and stk.glued):
        return False
    if len(stk.low) > 2:  # noqa: PLR2004 - 85.000 is an amount
        return False
    cursor.at += 3
    group.drafts.append(Provision(paragraf=number.low, stk=stk.low, span=Span(number.start, stk.end)))
    group.end = stk.end
    return True
