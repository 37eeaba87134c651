"""The grammar under a paragraph: stykke, nummer, litra, punktum, with their lists and intervals.

Everything hangs on the provision read last: a level below it refines it, a level beside or above
it starts a new one under the same parent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.citations.groups import JOINERS, LEVELS, Group, cut_below, deepest, order_of, read_separator
from build_tools.citations.numbers import (
    MOST_POINTS,
    Item,
    Number,
    counts_something,
    read_interval,
    read_number,
    stands_alone,
)
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.model import Provision
    from build_tools.citations.tokens import Cursor, Token

LEVEL_WORDS = {
    "stk": "stk", "stykke": "stk", "stykkerne": "stk", "st": "stk", "stykket": "stk",
    "nr": "nr", "nummer": "nr", "numrene": "nr",
    "litra": "litra", "bogstav": "litra", "lit": "litra",
    "pkt": "pkt", "punkt": "pkt", "punktum": "pkt",
}  # fmt: skip
_HIGHEST_STK = 45
_LONGEST_ORDINAL = 2
# No list of sentences is longer, in signs.
_LONGEST_ORDINALS = 120
_SENTENCES = re.compile(r"\d{1,2}(?:(?:\.?-|\. ?(?:,|og|eller|samt) )\d{1,2}){0,8}\. ?(?:pkt|punktum)")
# A sentence is cited "2. pkt."; "pkt. 9", with the number after, can only be one of many points.
_MOST_SENTENCES = 5


def read_tail(cursor: Cursor, group: Group, sign: str) -> bool:
    """Read tail := {[","] (level-list | ordinals)}   ", stk. 2, nr. 1 og 2"; `sign` is "§" or "§§"."""
    found = False
    while True:
        start = cursor.at
        read_separator(cursor)
        if cursor.peek().broken or not _read_level(cursor, group, sign):
            cursor.at = start
            return found
        found = True


def _read_level(cursor: Cursor, group: Group, sign: str) -> bool:
    first = cursor.peek()
    level = LEVEL_WORDS.get(first.low) if first.sort is Sort.WORD else None
    if level is None:
        return first.sort is Sort.NUMBER and _read_ordinals(cursor, group)
    start = cursor.at
    cursor.skip_word(first.low)
    if not _read_list(cursor, group, level, sign, first.start):
        cursor.at = start
        return False
    if first.low == "st":
        group.notes.append("»st.« læst som »stk.«")
    return True


def _read_list(cursor: Cursor, group: Group, level: str, sign: str, start: int) -> bool:
    """level-list := word value {("," | "og" | "eller") value}   "stk. 2, 5 og 7-9"."""
    item = read_value(cursor, level)
    if item is None:
        return False
    if level == "pkt" and int(item.last.digits) > _MOST_SENTENCES and group.drafts[-1].paragraf:
        group.notes.append(f"»pkt. {item.last.digits}« læst som »nr. {item.last.digits}«")
        level = "nr"
    parent, begin = _parent(group, level, start)
    group.add(item, level, parent, begin)
    while True:
        back = cursor.at
        separator, comma = read_separator(cursor)
        closed = sign == "§§" and comma and level != "litra" and _can_be_paragraph(cursor, parent)
        open_list = separator and not closed and _goes_on(cursor, item, level, comma=comma)
        value = read_value(cursor, level) if open_list else None
        if value is None or counts_something(cursor) or not _continues(item, value, level):
            cursor.at = back
            return True
        item = value
        group.add(item, level, parent, item.start)


def _goes_on(cursor: Cursor, before: Item, level: str, *, comma: bool) -> bool:
    """Say whether a list goes on: not with sentences ("stk. 1, 3.-5. pkt."), nor with words ("litra a, i loven")."""
    if level != "litra":
        return _SENTENCES.match(cursor.low, cursor.peek().start) is None
    letter, after = cursor.peek(), cursor.peek(1)
    if letter.sort is not Sort.WORD:
        return False
    if letter.low == "i" and after.sort is Sort.WORD and after.low not in JOINERS:
        return before.last.letter == "h" and not comma
    return cursor.text[letter.start : letter.end].isupper() or stands_alone(cursor)


def _can_be_paragraph(cursor: Cursor, parent: Provision) -> bool:
    """Say whether the number after a comma in "§§ 10, 11, stk. 2, 12" can be the next paragraph."""
    token = cursor.peek()
    number = token.low if token.sort is Sort.NUMBER else ""
    return parent.paragraf is None or order_of(parent.paragraf)[0] < order_of(number)[0]


def read_value(cursor: Cursor, level: str) -> Item | None:
    """Read value := number | interval | (for litra) a letter."""
    if level == "litra":
        token = cursor.peek()
        if token.sort is not Sort.WORD or len(token.low) > 1 or token.broken:
            return None
        cursor.at += 1
        cursor.skip_sign(")")
        return _read_letters_to(cursor, token)
    start = cursor.at
    found = read_number(cursor)
    if found is None or (level == "stk" and int(found.digits) > _HIGHEST_STK):
        cursor.at = start
        return None
    return read_interval(cursor, found, _HIGHEST_STK if level == "stk" else MOST_POINTS)


def _read_letters_to(cursor: Cursor, first: Token) -> Item:
    """Read the "-c" of "litra a-c", if it is there."""
    start, dash, last = cursor.at, cursor.peek(), cursor.peek(1)
    single = last.sort is Sort.WORD and len(last.low) == 1 and not last.broken and "a" <= first.low < last.low <= "z"
    if (
        dash.low not in ("-", "til")
        or "\n" in cursor.low[first.end : dash.start]
        or not single
        or cursor.is_sign("-", 2)
    ):
        return Item((first.low,), first.start, cursor.end(), Number("", first.low, first.start, first.end))
    cursor.at = start + 2
    values = tuple(chr(code) for code in range(ord(first.low), ord(last.low) + 1))
    return Item(values, first.start, last.end, Number("", last.low, last.start, last.end))


def _continues(before: Item, after: Item, level: str) -> bool:
    if level == "litra":
        return before.last.letter < after.last.letter
    return (int(before.last.digits), before.last.letter) < (int(after.last.digits), after.last.letter)


def _parent(group: Group, level: str, start: int) -> tuple[Provision, int]:
    """Return what `level` stands under, and where the new draft begins."""
    last = group.drafts[-1]
    if deepest(last) < LEVELS.index(level):
        group.drafts.pop()
        # The last of an interval begins with its own level; its mates keep the interval's place.
        shared = bool(group.drafts) and group.drafts[-1].span.start == last.span.start
        return last, start if shared else last.span.start
    return cut_below(last, level), start


def _read_ordinals(cursor: Cursor, group: Group) -> bool:
    """Read ordinals := ordinal {("," | "og" | "-") ordinal} "pkt."   "1. og 2. pkt.", "2.-4. pkt."."""
    start, place = cursor.at, cursor.peek().start
    ahead = cursor.low[place : place + _LONGEST_ORDINALS]
    if "pkt" not in ahead and "punktum" not in ahead:
        return False
    items: list[Item] = []
    while (first := _read_ordinal(cursor)) is not None:
        last = first
        if cursor.skip_sign("-") and (last := _read_ordinal(cursor) or first) is first:
            break
        if int(last.digits) < int(first.digits):
            break
        values = tuple(str(number) for number in range(int(first.digits), int(last.digits) + 1))
        items.append(Item(values, first.start, last.end, last))
        if not read_separator(cursor)[0]:
            break
    if not items or not cursor.skip_word("pkt", "punktum"):
        cursor.at = start
        return False
    items[-1] = items[-1]._replace(end=cursor.end())
    parent, begin = _parent(group, "pkt", items[0].start)
    for item in items:
        group.add(item, "pkt", parent, begin if item is items[0] else item.start)
    return True


def _read_ordinal(cursor: Cursor) -> Number | None:
    token = cursor.peek()
    if token.sort is not Sort.NUMBER or len(token.low) > _LONGEST_ORDINAL or token.broken:
        return None
    cursor.at += 1
    cursor.skip_sign(".")
    return Number(token.low, "", token.start, cursor.end())
