"""The grammar of citations: where one can begin, and what it is made of.

| production | Danish example |
| --- | --- |
| law-before := source [version] ["," "(" ":"] chain [version] | servicelovens § 110, stk. 1, jf. LBK 1287/2020 |
| law-after := chain ("i" "af") source | §§ 104 og 110 i serviceloven |
| chapter-of := chapter ("i" "af") source | kapitel 10 i retssikkerhedsloven |
| part-of := ordinals ("i" "af") law-before | 1. pkt. i aktivlovens § 11 |
| short := abbreviation ["§"] number-list | SEL 85 |
| bare := chain | § 85 |
| term := "§" number "-" noun | § 110-boform |
| anaphor := "lovens" "samme lovs" "denne lov" "samme bestemmelse" | lovens § 11 |
| level := "stk." number … | jf. stk. 2 |
| points-of := points ("i" "af") guidance | pkt. 186 i vejledning nr. 10172/2019 |
| decision, EU act, bill | principafgørelse 22-18 |

Gives mentions in order, none inside another. Acts left open here are settled in `context`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.anaphora import read_anaphor, read_level, read_part_of
from build_tools.citations.bare import FOREIGN_PEOPLES, bare_mentions, chapter_of
from build_tools.citations.binding import law_mention
from build_tools.citations.groups import MOST_PROVISIONS
from build_tools.citations.mentions import Anchor, Mention
from build_tools.citations.others import read_bill, read_bill_title, read_decisions, read_eu
from build_tools.citations.scope import shades
from build_tools.citations.shorts import short_mention
from build_tools.citations.sources import read_source
from build_tools.citations.starts import find_starts
from build_tools.citations.tokens import Cursor, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.citations.fold import Folded
    from build_tools.citations.names import LawNames

_FOREIGN = re.compile(rf"\b(?:{FOREIGN_PEOPLES})\s+$")
_LOOK_BACK = 16
_SECTION_WORDS = ("paragraf", "paragraffen", "paragraffer", "paragrafferne", "pgf")


def read_mentions(folded: Folded, names: LawNames) -> tuple[Mention, ...]:
    """Return all mentions of the text, in order and disjoint."""
    found: list[Mention] = []
    done = read = 0
    shaded = list(reversed(shades(folded.text)))
    for start in find_starts(folded.text, folded.low, names):
        if start < done:
            continue
        while shaded and shaded[-1].end <= start:
            shaded.pop()
        shade = shaded[-1] if shaded and shaded[-1].start <= start else None
        if shade and not shade.soft:
            continue
        for mention in _read_at(folded, names, start, ends_only=read >= MOST_PROVISIONS):
            if shade and mention.anchor is not Anchor.NAMED:
                done = max(done, mention.end)
            elif mention.start >= done:
                found.append(mention)
                read += len(mention.drafts)
                done = max(mention.end, mention.stop)
    return tuple(found)


def _read_at(folded: Folded, names: LawNames, start: int, *, ends_only: bool) -> Iterator[Mention]:
    """Read what begins at `start`: the cases in order, the first that reads wins."""
    cursor = Cursor(folded.text, folded.low, start, ends_only=ends_only)
    first = cursor.peek()
    if first.sort is Sort.SECTION or first.low in _SECTION_WORDS:
        yield from bare_mentions(cursor, names)
        return
    if first.low.startswith(("princip", "pa", "sm", "afgørelse")) and (decisions := read_decisions(cursor)):
        yield from decisions
        return
    mention = _read_word(cursor, names)
    if mention is not None:
        before = folded.low[max(0, start - _LOOK_BACK) : start]
        foreign = before.rstrip().endswith(("e", "k")) and _FOREIGN.search(before)
        yield replace(mention, anchor=Anchor.SILENT) if foreign else mention


def _read_word(cursor: Cursor, names: LawNames) -> Mention | None:
    """Read what begins with a word or a number."""
    first = cursor.peek()
    readers = (read_bill, read_bill_title, read_anaphor)
    for reader in readers:
        mention = reader(cursor)
        if mention is not None:
            return mention
        cursor.at = 0
    if first.sort is Sort.NUMBER or first.low in ("nr", "litra", "stk", "st", "jf"):
        return read_part_of(cursor, names) or read_level(cursor)
    mention = short_mention(cursor, names) or chapter_of(cursor, names)
    if mention is not None:
        return mention
    source = read_eu(cursor, names) or read_source(cursor, names)
    return law_mention(cursor, names, source) if source is not None else None
