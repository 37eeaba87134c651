"""How an act and its provisions are tied together: act before, act after, abbreviation, none.

Only ties that the words themselves make: a list, "jf.", "i". Everything further away is context.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.chapters import read_article, read_chapter, read_points
from build_tools.citations.groups import Group
from build_tools.citations.mentions import Anchor, Mention, Source
from build_tools.citations.model import Kind, Provision, Span
from build_tools.citations.numbers import counts_something
from build_tools.citations.others import read_eu
from build_tools.citations.provisions import read_chain, read_numbers
from build_tools.citations.sources import read_numbered, read_source, read_version
from build_tools.citations.titles import skip_alias
from build_tools.citations.tokens import Cursor, Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.citations.model import Version
    from build_tools.citations.names import LawNames

_POINTED = (Kind.GUIDANCE, Kind.CIRCULAR)
_ADJECTIVES = ("den", "dagældende", "gældende", "nugældende", "tidligere", "nye", "nuværende")
_PAPER = r"vedtægt|kontrakt|aftale|overenskomst|regulativ|reglement|husorden|forretningsorden|statut|betingelse|police"
# § 7 in these is no law: "lejekontraktens § 7", "§ 7 i vedtægterne".
_PAPER_BEFORE = re.compile(rf"(?:{_PAPER})\w*[ ,]+$")
_PAPER_AFTER = re.compile(rf"\w*(?:{_PAPER})\w*")
_STRANGE_SHORT = re.compile(r"(?<!\w)(?:[A-ZÆØÅ]{1,4}L|BGB|StGB|SGB [IVX]+|ZPO|USC)[ ,]+$")
_ACT_AFTER = {
    "loven": (Anchor.THE_ACT, Kind.LAW),
    "bekendtgørelsen": (Anchor.THE_ACT, Kind.ORDER),
    "cirkulæret": (Anchor.THE_ACT, Kind.CIRCULAR),
    "vejledningen": (Anchor.THE_ACT, Kind.GUIDANCE),
    "forordningen": (Anchor.THE_ACT, Kind.EU),
}
_TWO_WORDS_AFTER = {"samme": Anchor.SAME_ACT, "denne": Anchor.THIS_ACT, "nærværende": Anchor.THIS_ACT, "nævnte": Anchor.SAME_ACT}
# Terms of other acts that everyone knows by their number: they are not of the act of terms.
_SPECIAL_TERMS = {"20": ("spørgsmål",), "60": ("selskab",), "17": ("udvalg",), "71": ("tilsyn",)}
_BEFORE_SHORT = re.compile(r"(?:efter|ifølge|jf\.?|iht\.?|henhold til|medfør af|reglerne i|og|eller|samt|af|i) $")
_LOOK_BACK = 40
_NEAR = re.compile(r"([^\W\d_]{9,30})\s$")
_HEADING_BEFORE = re.compile(r"(?:(?:^|\n)[ \t>*]*|[»\"]\s*)$")
_IN_PAREN = re.compile(r"\([^()\n]{0,90}$")
_HEADING_AFTER = re.compile(r"\.\*{0,2} +(?:[A-ZÆØÅ(]|\d+\))")


def law_mention(cursor: Cursor, names: LawNames, source: Source) -> Mention:
    """law-before := source [alias] [version] [opener] (chain | points) [version]."""
    act = source.acts[0] if source.acts else None
    notes = list(source.notes)
    version, version_span = source.version, None
    known = source.anchor is Anchor.NAMED
    for _ in range(2):
        skip_alias(cursor)
        if version is None and known:
            version, version_span = _take_version(cursor, names, act, notes)
    group = _read_provisions(cursor, names, source)
    drafts: tuple[Provision, ...] = ()
    end = source.end
    if group is not None:
        end = group.drafts[-1].span.end if group.term is None else cursor.end()
        drafts = _stretch_last(group.drafts, end)
        notes += group.notes
        drafts = _stretch_first(cursor, drafts, source)
        if version is None and known:
            back = cursor.at
            skip_alias(cursor)
            version, version_span = _take_version(cursor, names, act, notes)
            if version is None:
                cursor.at = back
    elif source.weak:
        return Mention(Anchor.SILENT, source.kind, source.start, source.end, stop=cursor.end())
    if source.anchor is Anchor.UNKNOWN and not source.numbered:
        source, version = _take_identity(cursor, names, source)
        if source.anchor is Anchor.UNKNOWN and not drafts:
            return Mention(Anchor.SILENT, source.kind, source.start, source.end, stop=cursor.end())
    return Mention(
        Anchor.NAMED if source.acts or source.key else source.anchor,
        Kind.TERM if group is not None and group.term is not None else source.kind,
        source.start,
        end,
        source.acts,
        source.key,
        drafts,
        version,
        version_span,
        term=group.term if group is not None else None,
        stop=cursor.end(),
        notes=tuple(notes),
    )


def _take_version(
    cursor: Cursor, names: LawNames, act: str | None, notes: list[str]
) -> tuple[Version | None, Span | None]:
    start = cursor.peek().start
    found = read_version(cursor, names, act)
    if found is None:
        return None, None
    notes += found[1]
    return found[0], Span(start, cursor.end())


def _take_identity(cursor: Cursor, names: LawNames, source: Source) -> tuple[Source, Version | None]:
    """identity := [","] "jf." numbered   the number that says which act an unknown title is."""
    start = cursor.at
    cursor.skip_sign(",")
    if cursor.skip_word("jf", "jfr"):
        found = read_numbered(cursor, names)
        if found is not None and found.kind is source.kind:
            return replace(source, acts=found.acts, key=found.key, anchor=found.anchor), found.version
    cursor.at = start
    return source, None


def _read_provisions(cursor: Cursor, names: LawNames, source: Source) -> Group | None:
    """opener := "," | ":" | "(" | "-"; then a chain, or points of a vejledning."""
    start = cursor.at
    comma = cursor.skip_sign(",")
    paren = not comma and cursor.skip_sign("(")
    if not (comma or paren):
        cursor.skip_sign(":") or cursor.skip_sign("-")
    if source.kind in _POINTED:
        cursor.skip_word("jf", "særligt", "se")
    if cursor.peek().broken:
        cursor.at = start
        return None
    group = read_chain(cursor)
    if group is None and source.kind in _POINTED:
        group = read_points(cursor)
    if group is None:
        cursor.at = start
        return None
    if group.term is not None and group.parts:
        return _cut_last_part(cursor, group)
    if _followed_by_source(cursor, names):
        if group.parts:
            return _cut_last_part(cursor, group)
        if comma and not source.genitive:
            cursor.at = start
            return None
    if paren:
        cursor.skip_sign(")")
    return group


def _cut_last_part(cursor: Cursor, group: Group) -> Group:
    """Leave the last part of a chain to be read again: it has an act, or a noun, of its own."""
    cut = group.parts[-1]
    place = group.drafts[cut - 1].span.end
    while cursor.at and cursor.tokens[cursor.at - 1].end > place:
        cursor.at -= 1
    return Group(group.drafts[:cut], group.notes, end=place)


def _stretch_first(cursor: Cursor, drafts: tuple[Provision, ...], source: Source) -> tuple[Provision, ...]:
    """Let the first provision begin with the name of its act, when the two stand together."""
    first = drafts[0].span
    if cursor.low[source.end : first.start].strip(" \n,:(-*"):
        return drafts
    span = Span(source.start, first.end)
    mates = sum(1 for draft in drafts if draft.span == first)
    return tuple(replace(draft, span=span) for draft in drafts[:mates]) + drafts[mates:]


def _stretch_last(drafts: Sequence[Provision], end: int) -> tuple[Provision, ...]:
    """Let the last provision, with its interval mates, reach to `end`."""
    last = drafts[-1].span
    span = Span(last.start, end)
    return tuple(replace(draft, span=span) if draft.span == last else draft for draft in drafts)


def _followed_by_source(cursor: Cursor, names: LawNames) -> bool:
    start = cursor.at
    found = read_after(cursor, names)
    cursor.at = start
    return found is not None


def read_after(cursor: Cursor, names: LawNames) -> tuple[Source, bool] | None:
    """after := [","] ("i" | "af") source | "(" source ")" | source; and: was there a comma."""
    start = cursor.at
    comma = cursor.skip_sign(",")
    found: Source | None = None
    if cursor.skip_word("i", "af"):
        while cursor.peek().low in _ADJECTIVES:
            cursor.at += 1
        found = _pointed_after(cursor) or read_short(cursor, names) or read_eu(cursor, names) or read_source(cursor, names)
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
    """pointed := "loven" | "samme lov" | "denne lov" | "vedtægten"   after "§ 5 i"."""
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


def bare_mentions(cursor: Cursor, names: LawNames) -> tuple[Mention, ...]:
    """law-after := chain after [version]; bare := chain; term := "§" number "-" noun."""
    start = cursor.peek().start
    group = read_chain(cursor)
    if group is None:
        return ()
    if group.term is not None and group.parts:
        group = _cut_last_part(cursor, group)
    end = cursor.end()
    if group.term is not None:
        odd = group.term.startswith(_SPECIAL_TERMS.get(group.drafts[-1].paragraf or "", ("\0",)))
        anchor = Anchor.SILENT if odd else Anchor.BARE
        drafts = _stretch_last(group.drafts, end)
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
        version, version_span = _take_version(cursor, names, source.acts[0], notes)
    drafts = _stretch_last(own, end)
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
    if _PAPER_BEFORE.search(back):
        return replace(plain, anchor=Anchor.SILENT)
    if _STRANGE_SHORT.search(text[max(0, start - _LOOK_BACK) : start]):
        return replace(plain, anchor=Anchor.UNKNOWN)
    if _HEADING_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) and _HEADING_AFTER.match(text, span.end):
        return replace(plain, anchor=Anchor.HEADING)
    hit = _NEAR.search(back)
    near = names.near(hit[1]) if hit and hit[1].endswith(("en", "ens", "ne", "nes")) and "v" in hit[1] else None
    if hit is None or near is None:
        return plain
    begin = start - len(hit[0])
    first = replace(drafts[0], span=Span(begin, drafts[0].span.end))
    notes = (*group.notes, near.note or "")
    return Mention(Anchor.NAMED, Kind.LAW, begin, span.end, near.acts, drafts=(first, *drafts[1:]), notes=notes)


def chapter_of(cursor: Cursor, names: LawNames) -> Mention | None:
    """chapter-of := (chapter | article) ("i" | "af") source   "kapitel 10 i retssikkerhedsloven"."""
    group = Group()
    start = cursor.at
    if read_chapter(cursor, group) or read_article(cursor, group):
        found = read_after(cursor, names)
        if found is not None:
            return _law_after(cursor, names, group, found)[0]
        if group.drafts[0].artikel or _IN_PAREN.search(cursor.low[max(0, group.drafts[0].span.start - 100) : group.drafts[0].span.start]):
            return _bare(cursor, names, group, Span(group.drafts[0].span.start, group.end))
    cursor.at = start
    return None


def read_short(cursor: Cursor, names: LawNames) -> Source | None:
    """abbreviation := "SEL" | "sel" before a paragraph sign."""
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


def short_mention(cursor: Cursor, names: LawNames) -> Mention | None:
    """short := abbreviation (chain | number-list tail)   "SEL § 110 stk 4", "SEL 85", "SEL 110.4"."""
    start = cursor.at
    source = read_short(cursor, names)
    if source is None:
        return None
    number = cursor.peek()
    if number.sort is Sort.NUMBER and not number.broken and len(number.low) < 4:  # noqa: PLR2004 - a year is no §
        group = Group()
        if _read_dotted(cursor, group) or (read_numbers(cursor, group, "§", number.start) and not counts_something(cursor)):
            drafts = _stretch_first(cursor, tuple(group.drafts), source)
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
    """dotted := number "." number   the "110.4" staff type for § 110, stk. 4."""
    number, stk = cursor.peek(), cursor.peek(2)
    if not (cursor.is_sign(".", 1) and cursor.peek(1).glued and stk.sort is Sort.NUMBER and stk.glued):
        return False
    if len(stk.low) > 2:  # noqa: PLR2004 - 85.000 is an amount
        return False
    cursor.at += 3
    group.drafts.append(Provision(paragraf=number.low, stk=stk.low, span=Span(number.start, stk.end)))
    group.end = stk.end
    return True
