"""The grammar of the source itself: an act by name, by kind and number, or unknown but plainly an act.

Reads names in all their forms, numbers with dates, titles after numbers, and consolidations cited
with an act. What a source with no known name or number means is left open, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.dates import When, read_when
from build_tools.citations.mentions import Anchor, Source
from build_tools.citations.model import Kind, Version
from build_tools.citations.titles import skip_title
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames, Name
    from build_tools.citations.tokens import Cursor

KINDS = {
    **dict.fromkeys(("lovbekendtgørelse", "lovbekendtgørelsen", "lovebekendtgørelse"), "LBK"),
    **dict.fromkeys(("lovbek", "lbk", "lbkg", "lbek"), "LBK"),
    **dict.fromkeys(("bekendtgørelse", "bekendtgørelsen", "bek", "bkg"), "BEK"),
    **dict.fromkeys(("vejledning", "vejledningen", "vej", "vejl"), "VEJ"),
    **dict.fromkeys(("cirkulære", "cirkulæret", "cir", "cirk", "cirkulæreskrivelse"), "CIR"),
    "lov": "LOV",
    "lovs": "LOV",
}  # fmt: skip
_KIND_OF = {"LBK": Kind.LAW, "LOV": Kind.LAW, "BEK": Kind.ORDER, "VEJ": Kind.GUIDANCE, "CIR": Kind.CIRCULAR}
_UNKNOWN_NAMES = {
    "LBK": "lovbekendtgørelse",
    "LOV": "lov",
    "BEK": "bekendtgørelse",
    "VEJ": "vejledning",
    "CIR": "cirkulære",
}
_UNKNOWN_LAW = re.compile(r"[a-zæøå-]{3,}lov(?:en|ens)")
_INDEFINITE = re.compile(r"([a-zæøå]{3,}lov)s?")
_PREPOSITIONS = frozenset(
    ["efter", "i", "af", "jf", "til", "fra", "ved", "under", "på", "og", "eller", "samt", "om", "med", "ifølge", "for"]
)
_LONGEST_NUMBER = 5
_MOST_PARTS = 8


def read_source(cursor: Cursor, names: LawNames) -> Source | None:
    """Read source := name | kind number | "bekendtgørelse af" name | unknown act."""
    start = cursor.at
    first = cursor.peek()
    if first.sort is not Sort.WORD:
        return None
    prefixed = first.low.startswith(("bekendtgørelse", "lovbekendtgørelse")) and cursor.peek(1).low in ("af", "om")
    if prefixed and cursor.peek(2).low.startswith("lov"):
        cursor.at += 2
        inner = read_source(cursor, names)
        if inner is not None and inner.kind is Kind.LAW and not inner.numbered:
            return replace(inner, start=first.start)
        cursor.at = start
    name = names.match(cursor) or _divided_name(cursor, names)
    if name is not None:
        return _named(cursor, names, name, first.start)
    return read_numbered(cursor, names) or _amending(cursor) or _unknown_title(cursor) or _unknown(cursor, names)


def _named(cursor: Cursor, names: LawNames, name: Name, start: int) -> Source:
    act = names.act(name.acts[0])
    notes = (name.note,) if name.note else ()
    numbered = cursor.tokens[cursor.at - 1].sort is Sort.NUMBER
    end = cursor.end()
    kind = act.art if act else Kind.LAW
    if numbered and cursor.peek().low == "om":
        skip_title(cursor, names)
    return Source(kind, name.acts, start, end, genitive=name.genitive, notes=notes, numbered=numbered)


def _divided_name(cursor: Cursor, names: LawNames) -> Name | None:
    """Read "rets-sikkerhedslovens": a name divided where no line ends."""
    start = cursor.at
    word = cursor.peek().low
    cursor.at += 1
    while _goes_on(cursor, start):
        word += cursor.peek(1).low
        cursor.at += 2
    name = names.single(word)
    if name is None:
        cursor.at = start
    return name


def _goes_on(cursor: Cursor, start: int) -> bool:
    """Say whether a hyphen and one more part of the word follow."""
    part = cursor.peek(1)
    few = cursor.at - start < _MOST_PARTS
    return few and cursor.is_sign("-") and part.glued and part.sort is Sort.WORD


def read_numbered(cursor: Cursor, names: LawNames) -> Source | None:
    """Read numbered := kind ["nr."] number [when] [title]   "lovbekendtgørelse nr. 1287 af 28. august 2020"."""
    start, first = cursor.at, cursor.peek()
    cited = KINDS.get(first.low)
    if cited is None:
        return None
    cursor.skip_word(first.low)
    found = read_number_and_when(cursor)
    if found is None:
        cursor.at = start
        return None
    number, when, notes = found
    end = cursor.end()
    source = resolve_number(names, cited, number, when, Source(_KIND_OF[cited], (), first.start, end, numbered=True))
    titled = skip_title(cursor, names)
    if titled is not None and not source.acts and source.kind is Kind.LAW:
        acts = tuple(act for act in titled.acts if (known := names.act(act)) and known.art is Kind.LAW)
        source = replace(source, acts=acts, key=None if acts else source.key)
    return replace(source, notes=(*source.notes, *notes)) if notes else source


def read_number_and_when(cursor: Cursor) -> tuple[str, When, tuple[str, ...]] | None:
    """number-and-when := ["nr."] number [when]; without "nr." the date or year must be there."""
    start = cursor.at
    cursor.skip_sign(",")
    said = cursor.skip_word("nr", "nummer")
    slip = not said and cursor.skip_word("af")
    number = cursor.peek()
    if number.sort is not Sort.NUMBER or len(number.low) > _LONGEST_NUMBER or number.broken:
        cursor.at = start
        return None
    cursor.at += 1
    when = read_when(cursor)
    if when is None and (not said or (cursor.is_sign(".") and cursor.peek().glued and cursor.peek(1).glued)):
        cursor.at = start
        return None
    if slip and (when is None or when.date is None):
        cursor.at = start
        return None
    notes = () if said or (when and when.date is None) else ("»nr.« mangler",)
    return number.low, when or When(None, None), notes


def resolve_number(names: LawNames, cited: str, number: str, when: When, source: Source) -> Source:
    """Return `source` with the act its number means, and the consolidation when that is one."""
    hits = names.numbered(source.kind, number, when.year)
    notes: tuple[str, ...] = ()
    year = when.year
    if len(hits) == 1:
        act_id, edition = hits[0]
        act = names.act(act_id)
        kind = act.art if act else source.kind
        if year is None:
            year = edition.year if edition else act.year if act else None
            notes = ("årstallet mangler",)
        version = None
        if kind is Kind.LAW:
            known = edition.kind if edition and cited == "BEK" else cited
            version = Version(known, number, year, when.date)
        return Source(kind, (act_id,), source.start, source.end, version=version, numbered=True, notes=notes)
    if year is None:
        return replace(source, anchor=Anchor.UNKNOWN, notes=("årstallet mangler",))
    version = Version(cited, number, year, when.date) if source.kind is Kind.LAW else None
    return replace(source, key=f"{_UNKNOWN_NAMES[cited]} {number}/{year}", version=version)


def _amending(cursor: Cursor) -> Source | None:
    """Read amending := "lov om ændring af" acts   an amending act whose number comes later or never."""
    first = cursor.peek()
    if first.low not in ("lov", "lovs") or tuple(cursor.peek(at).low for at in (1, 2, 3)) != ("om", "ændring", "af"):
        return None
    cursor.at += 1
    skip_title(cursor, None)
    return Source(Kind.LAW, (), first.start, cursor.end(), anchor=Anchor.UNKNOWN)


def _unknown_title(cursor: Cursor) -> Source | None:
    """unknown-title := kind "om" words, with a provision right after   "lov om førtidspension § 17"."""
    start, first = cursor.at, cursor.peek()
    cited = KINDS.get(first.low)
    if cited is None or cited == "VEJ" or cursor.peek(1).low != "om":
        return None
    cursor.at += 1
    skip_title(cursor, None)
    last = cursor.tokens[cursor.at - 1]
    if cursor.peek().sort is not Sort.SECTION or last.low in _PREPOSITIONS:
        cursor.at = start
        return None
    return Source(_KIND_OF[cited], (), first.start, cursor.end(), anchor=Anchor.UNKNOWN)


def _unknown(cursor: Cursor, names: LawNames) -> Source | None:
    """Read unknown := word ending in "-loven(s)"   an act nobody told us of; it must not be inherited over."""
    start, first = cursor.at, cursor.peek()
    cursor.at += 1
    while _goes_on(cursor, start):
        cursor.at += 2
    word = cursor.low[first.start : cursor.end()]
    if (hit := _INDEFINITE.fullmatch(word)) and (name := names.single(f"{hit[1]}en")):
        return replace(_named(cursor, names, name, first.start), genitive=word.endswith("s"), weak=True)
    if not _UNKNOWN_LAW.fullmatch(word):
        cursor.at = start
        return None
    near = names.near(word.replace("-", ""))
    if near is not None:
        return _named(cursor, names, near, first.start)
    return Source(Kind.LAW, (), first.start, cursor.end(), anchor=Anchor.UNKNOWN, genitive=word.endswith("s"))
