"""Provisions with no act before them: the act comes after, or they are a term, or stand bare.

| production | Danish example |
| --- | --- |
| law-after := chain after [version] | §§ 104 og 110 i serviceloven |
| chapter-of := (chapter or article) after | kapitel 10 i retssikkerhedsloven |
| points-of := points ("i" "af") guidance | pkt. 186 i vejledning nr. 10172/2019 |
| term := "§" number "-" noun | § 110-boform |
| bare := chain | § 85 |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.binding import POINTED, begin_at, cut_last_part, stretch_last
from build_tools.citations.chapters import POINT, read_article, read_chapter, read_points
from build_tools.citations.groups import Group
from build_tools.citations.mentions import Anchor, Mention, Source
from build_tools.citations.model import Kind, Span
from build_tools.citations.pointing import PAPER, read_after
from build_tools.citations.provisions import read_chain
from build_tools.citations.titles import skip_alias
from build_tools.citations.versions import take_version

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames
    from build_tools.citations.tokens import Cursor

# § 7 in these is no law: "lejekontraktens § 7".
_PAPER_BEFORE = re.compile(rf"(?:{PAPER})\w*[ ,]+$")
_STRANGE_SHORT = re.compile(r"(?<!\w)(?:[A-ZÆØÅ]{1,4}L|BGB|StGB|SGB [IVX]+|ZPO|USC)[ ,]+$")
# Terms of other acts that everyone knows by their number: they are not of the act of terms.
_SPECIAL_TERMS = {"20": ("spørgsmål",), "60": ("selskab",), "17": ("udvalg",), "71": ("tilsyn",)}
FOREIGN_PEOPLES = (
    "norske?|svenske?|tyske?|finske?|islandske?|hollandske?|engelske?|britiske?|skotske?|amerikanske?|franske?"
    "|østrigske?|schweiziske?|grønlandske?|færøske?|estiske?|polske?"
)
# The name of a foreign act that is no Danish word: "den svenske socialtjänstlag § 5".
_FOREIGN_LAW = re.compile(rf"\b(?:{FOREIGN_PEOPLES})\s+[^\W\d_]{{2,30}}(?:lov|lag|gesetz)(?:en)?s?[ ,]+$")
_LOOK_BACK = 40
_NEAR = re.compile(r"([^\W\d_]{9,30})[ ]\Z")
_HEADING_BEFORE = re.compile(r"(?:(?:^|\n)[ \t>*]*|[»\"]\s*)$")
_IN_PAREN = re.compile(r"\([^()\n]{0,90}$")
_HEADING_AFTER = re.compile(r"\.\*{0,2} +(?:[A-ZÆØÅ(]|\d+\))")


def bare_mentions(cursor: Cursor, names: LawNames) -> tuple[Mention, ...]:
    """law-after := chain after [version]; bare := chain; term := "§" number "-" noun."""
    start = cursor.peek().start
    group = read_chain(cursor)
    if group is None:
        return ()
    if group.term is not None and group.parts:
        group = cut_last_part(cursor, group)
    end = cursor.end()
    if group.term is not None:
        odd = group.term.startswith(_SPECIAL_TERMS.get(group.drafts[-1].paragraf or "", ("\0",)))
        anchor = Anchor.SILENT if odd else Anchor.BARE
        drafts = stretch_last(group.drafts, end)
        return (Mention(anchor, Kind.TERM, start, end, drafts=drafts, term=group.term),)
    found = read_after(cursor, names)
    if found is not None:
        return _law_after(cursor, names, group, found)
    return (_bare(cursor, names, group, Span(start, end)),)


def _law_after(cursor: Cursor, names: LawNames, group: Group, found: tuple[Source, bool]) -> tuple[Mention, ...]:
    """Tie the chain to the act after it: all of it, or only what follows the last "jf."."""
    source, comma = found
    cut = group.last_tie if group.parts and group.last_tie == group.parts[-1] and not comma else 0
    own = group.drafts[cut:]
    end = max(cursor.end() if cursor.is_sign(")", -1) else source.end, own[-1].span.end)
    notes = [*group.notes, *source.notes]
    version, version_span = source.version, None
    skip_alias(cursor)
    if version is None and source.acts:
        version, version_span = take_version(cursor, names, source.acts[0], notes)
    drafts = stretch_last(own, end)
    anchor = Anchor.NAMED if source.acts or source.key else source.anchor
    mention = Mention(
        anchor, source.kind, own[0].span.start, end, source.acts, source.key, drafts, version, version_span,
        after=True, stop=cursor.end(), notes=tuple(notes),
    )  # fmt: skip
    if not cut:
        return (mention,)
    before = group.drafts[:cut]
    span = Span(before[0].span.start, before[-1].span.end)
    return Mention(Anchor.BARE, Kind.LAW, span.start, span.end, drafts=tuple(before)), mention


def _bare(cursor: Cursor, names: LawNames, group: Group, span: Span) -> Mention:
    low, text = cursor.low, cursor.text
    drafts, start = tuple(group.drafts), span.start
    back = low[max(0, start - _LOOK_BACK) : start]
    kind = Kind.EU if drafts[0].artikel else Kind.LAW
    plain = Mention(Anchor.BARE, kind, start, span.end, drafts=drafts, notes=tuple(group.notes))
    if _PAPER_BEFORE.search(back) or _FOREIGN_LAW.search(back):
        return replace(plain, anchor=Anchor.SILENT)
    if _STRANGE_SHORT.search(text[max(0, start - _LOOK_BACK) : start]):
        return replace(plain, anchor=Anchor.UNKNOWN)
    if _HEADING_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) and _HEADING_AFTER.match(text, span.end):
        return replace(plain, anchor=Anchor.HEADING)
    hit = _NEAR.search(back)
    near = (
        names.near(hit[1])
        if hit and hit[1].endswith(("en", "ens", "ne", "nes")) and ("v" in hit[1] or "lo" in hit[1])
        else None
    )
    if hit is None or near is None:
        return plain
    begin = start - len(hit[0])
    notes = (*group.notes, near.note or "")
    return Mention(Anchor.NAMED, Kind.LAW, begin, span.end, near.acts, drafts=begin_at(drafts, begin), notes=notes)


def chapter_of(cursor: Cursor, names: LawNames) -> Mention | None:
    """chapter-of := (chapter | article) ("i" | "af") source   "kapitel 10 i retssikkerhedsloven"."""
    start, first = cursor.at, cursor.peek()
    if first.low in POINT:
        return _points_of(cursor, names)
    if not first.low.startswith(("a", "k")):
        return None
    group = Group()
    if read_chapter(cursor, group) or read_article(cursor, group):
        found = read_after(cursor, names)
        if found is not None:
            return _law_after(cursor, names, group, found)[0]
        if group.drafts[0].artikel or _IN_PAREN.search(
            cursor.low[max(0, group.drafts[0].span.start - 100) : group.drafts[0].span.start]
        ):
            return _bare(cursor, names, group, Span(group.drafts[0].span.start, group.end))
    cursor.at = start
    return None


def _points_of(cursor: Cursor, names: LawNames) -> Mention | None:
    """points-of := points ("i" | "af") guidance   "punkt 186 i vejledning nr. 10172/2019"."""
    start = cursor.at
    group = read_points(cursor)
    found = read_after(cursor, names) if group is not None else None
    if group is not None and found is not None and found[0].kind in POINTED and found[0].anchor is Anchor.NAMED:
        return _law_after(cursor, names, group, found)[0]
    cursor.at = start
    return None
