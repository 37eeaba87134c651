"""Citations that point back: "lovens § 11", "samme lov", "denne bestemmelse", "stk. 2" alone.

Reads what is there and says how it points; what it points at is found in `context`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.bare import bare_mentions
from build_tools.citations.binding import begin_at, law_mention, stretch_last
from build_tools.citations.chapters import read_points
from build_tools.citations.groups import Group
from build_tools.citations.levels import read_tail
from build_tools.citations.mentions import Anchor, Mention
from build_tools.citations.model import Kind, Provision, Span
from build_tools.citations.provisions import read_chain
from build_tools.citations.sources import read_source
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames
    from build_tools.citations.tokens import Cursor

_POINTER = re.compile(r"\b(samme|denne|nærværende|nævnte|ovennævnte|førnævnte|omhandlede|pågældende)\s+$")
_THIS = ("denne", "nærværende")
_KINDS = {
    "lov": Kind.LAW, "lovs": Kind.LAW, "loven": Kind.LAW, "lovens": Kind.LAW,
    "bekendtgørelse": Kind.ORDER, "bekendtgørelses": Kind.ORDER,
    "bekendtgørelsen": Kind.ORDER, "bekendtgørelsens": Kind.ORDER,
    "vejledning": Kind.GUIDANCE, "vejlednings": Kind.GUIDANCE,
    "vejledningen": Kind.GUIDANCE, "vejledningens": Kind.GUIDANCE,
    "cirkulære": Kind.CIRCULAR, "cirkulæret": Kind.CIRCULAR, "cirkulærets": Kind.CIRCULAR,
    "forordningen": Kind.EU, "forordningens": Kind.EU, "direktivets": Kind.EU,
}  # fmt: skip
_DEFINITE = ("en", "ens", "et", "ets")
_UNDER_THE_ACT = re.compile(r"(?:\befter|\bi|\baf|\bifølge|\bjf\.?|\bmed hjemmel i)\s+$")
_PROVISIONS = ("bestemmelse", "bestemmelses", "paragraf", "paragrafs", "bestemmelsens", "paragraffens")
_LOOK_BACK = 20
_STYKKE_HEADING = re.compile(r"(?:^|\n)[ \t>*»\"]*$")
_CAPITAL = re.compile(r"\.\*{0,2} +[A-ZÆØÅ]")


def read_anaphor(cursor: Cursor) -> Mention | None:
    """Read anaphor := ["samme" | "denne"] "lov(ens)" [chain] | "bekendtgørelsens" chain | same-provision."""
    first = cursor.peek()
    kind = _KINDS.get(first.low)
    if kind is None and first.low not in _PROVISIONS:
        return None
    back = cursor.low[max(0, first.start - _LOOK_BACK) : first.start]
    pointer = _POINTER.search(back)
    if kind is None:
        return _same_provision(cursor, pointer, first.start - len(back))
    if pointer is None and not first.low.endswith(_DEFINITE):
        return None
    start = first.start - len(back) + pointer.start() if pointer else first.start
    anchor = Anchor.THE_ACT
    if pointer:
        anchor = Anchor.THIS_ACT if pointer[1] in _THIS else Anchor.SAME_ACT
    cursor.at += 1
    back_at = cursor.at
    cursor.skip_sign(",")
    group = read_chain(cursor) or (read_points(cursor) if kind is Kind.GUIDANCE else None)
    if group is None or group.term is not None:
        cursor.at = back_at
        if kind is not Kind.LAW or not (pointer or (first.low == "loven" and _UNDER_THE_ACT.search(back))):
            return None
        return Mention(anchor, kind, start, first.end)
    drafts = begin_at(group.drafts, start)
    return Mention(anchor, kind, start, group.end, drafts=drafts, notes=tuple(group.notes))


def _same_provision(cursor: Cursor, pointer: re.Match[str] | None, offset: int) -> Mention | None:
    """same-provision := "samme bestemmelse" | ("bestemmelsens" | "paragraffens") level."""
    first = cursor.peek()
    start = offset + pointer.start() if pointer else first.start
    cursor.at += 1
    group = Group([Provision(span=Span(start, first.end))])
    tailed = read_tail(cursor, group, "§")
    if not tailed and (pointer is None or first.low not in ("bestemmelse", "bestemmelses", "paragraf")):
        return None
    return Mention(Anchor.SAME_PROVISION, Kind.LAW, start, cursor.end(), drafts=tuple(group.drafts))


def read_level(cursor: Cursor) -> Mention | None:
    """Read level := ["jf."] ("stk." | "nr." | "litra" | ordinals) …   "efter stk. 2, 2. pkt."."""
    if cursor.peek().low == "jf":
        cursor.skip_word("jf")
    start = cursor.peek().start
    group = Group([Provision(span=Span(start, start))])
    if not read_tail(cursor, group, "§"):
        return None
    line = cursor.text[max(0, start - _LOOK_BACK) : start]
    if _STYKKE_HEADING.search(line) and _CAPITAL.match(cursor.text, cursor.end()):
        return None
    return Mention(Anchor.LEVEL, Kind.LAW, start, cursor.end(), drafts=tuple(group.drafts), notes=tuple(group.notes))


def read_part_of(cursor: Cursor, names: LawNames) -> Mention | None:
    """part-of := level [","] ("i" | "af") (law-before | chain)   "1. pkt. i aktivlovens § 11"."""
    start = cursor.at
    begin = cursor.peek().start
    group = Group([Provision(span=Span(begin, begin))])
    if read_tail(cursor, group, "§") and _of(cursor):
        whole = _read_whole(cursor, names)
        if whole is not None and len(whole.drafts) == 1:
            inner = whole.drafts[0]
            drafts = tuple(
                replace(
                    inner,
                    stk=part.stk or inner.stk,
                    nr=part.nr or inner.nr,
                    litra=part.litra or inner.litra,
                    pkt=part.pkt or inner.pkt,
                    span=part.span,
                )
                for part in group.drafts
            )
            return replace(whole, start=begin, drafts=stretch_last(drafts, whole.end))
    cursor.at = start
    return None


def _of(cursor: Cursor) -> bool:
    cursor.skip_sign(",")
    return cursor.skip_word("i", "af")


def _read_whole(cursor: Cursor, names: LawNames) -> Mention | None:
    if cursor.peek().sort is Sort.SECTION:
        mentions = bare_mentions(cursor, names)
        return mentions[0] if len(mentions) == 1 and mentions[0].term is None else None
    source = read_source(cursor, names)
    return law_mention(cursor, names, source) if source is not None else None
