"""The consolidation cited with an act: "jf. lovbekendtgørelse nr. 1287 af 28. august 2020".

It is the version of a citation, not a citation of its own, also when words stand between them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from build_tools.citations.dates import DAYS_A_MONTH, When
from build_tools.citations.mentions import Anchor, Mention, Source
from build_tools.citations.model import Kind, Span, Version
from build_tools.citations.numbers import MONTHS
from build_tools.citations.sources import KINDS, read_number_and_when, read_numbered, resolve_number
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.fold import Folded
    from build_tools.citations.names import LawNames
    from build_tools.citations.scope import Layout
    from build_tools.citations.tokens import Cursor

_JF_BEFORE = re.compile(r"\b(?:jf|jfr)\.?\s*$")
_LOOK_BACK = 12
# ", jf. lovbekendtgørelse nr. 1287 af 28. august 2020." at the end of a paragraph: nothing can follow it.
_USUAL = re.compile(
    r"(?P<comma>,) jf\. (?P<kind>lovbekendtgørelse|lov|lbk) nr\. (?P<number>[0-9]{1,5}) af (?P<day>[0-9]{1,2})\. "
    rf"(?P<month>{'|'.join(MONTHS)}) (?P<year>(?:18|19|20)[0-9]{{2}})\.(?:\n[ \t]*\n|\Z)"
)
_OPENERS = frozenset({",", "(", "jf", "jfr", "jvf", "cf", *(word for word, kind in KINDS.items() if kind == "LBK")})


def take_version(
    cursor: Cursor, names: LawNames, act: str | None, notes: list[str]
) -> tuple[Version | None, Span | None]:
    """Read the consolidation cited with `act`, if one is; adds its remarks to `notes`."""
    if act is not None and (usual := _read_usual(cursor, names, act, notes)) is not None:
        return usual
    start = cursor.peek().start
    found = read_version(cursor, names, act)
    if found is None:
        return None, None
    notes += found[1]
    return found[0], Span(start, cursor.end())


def _read_usual(cursor: Cursor, names: LawNames, act: str, notes: list[str]) -> tuple[Version, Span] | None:
    """Read the version most footnotes end with in one step; what it says is what `read_version` says."""
    hit = _USUAL.match(cursor.low, cursor.end())
    found = _usual(names, act, *hit.group("kind", "number", "day", "month", "year")) if hit else None
    if hit is None or found is None:
        return None
    notes += found[1]
    cursor.leap(hit, hit.re.groupindex["year"])
    return found[0], Span(hit.start("comma"), hit.end("year"))


@lru_cache(maxsize=512)
def _usual(
    names: LawNames, act: str, kind: str, number: str, day: str, month: str, year: str
) -> tuple[Version, tuple[str, ...]] | None:
    """Return what one usual version is for one act; a document cites the same few in every footnote."""
    if not 1 <= int(day) <= DAYS_A_MONTH:
        return None
    when = When(year, f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}")
    source = resolve_number(names, KINDS[kind], number, when, Source(Kind.LAW, (), 0, 0, numbered=True))
    return _judged(source, KINDS[kind], act, direct=False)


def read_version(cursor: Cursor, names: LawNames, act_id: str | None) -> tuple[Version, tuple[str, ...]] | None:
    """Read version := [","] ["("] ["jf."] (numbered | number when) ["med senere ændringer"] [")"]."""
    if cursor.peek().low not in _OPENERS:
        return None
    start = cursor.at
    comma = cursor.skip_sign(",")
    paren = cursor.skip_sign("(")
    said = 0
    while cursor.skip_word("jf", "jfr", "jvf", "cf"):
        said += 1
        cursor.skip_sign(",")
    found = _read_version_number(cursor, names, act_id, direct=said == 0)
    if found is None or (said == 0 and not (paren or comma or found[0].kind == "LBK")):
        cursor.at = start
        return None
    _skip_amended(cursor)
    if paren:
        cursor.skip_sign(")")
    return found


def _read_version_number(
    cursor: Cursor, names: LawNames, act_id: str | None, *, direct: bool
) -> tuple[Version, tuple[str, ...]] | None:
    token = cursor.peek()
    if token.sort is Sort.NUMBER or (token.low == "nr" and not direct):
        return None if direct else _read_plain_version(cursor, names, act_id)
    cited = KINDS.get(token.low)
    if cited not in ("LBK", "LOV", "BEK") or token.broken:
        return None
    source = read_numbered(cursor, names)
    return _judged(source, cited, act_id, direct=direct) if source is not None else None


def _judged(source: Source, cited: str, act_id: str | None, *, direct: bool) -> tuple[Version, tuple[str, ...]] | None:
    """Return the version that a number means when it is cited with this act."""
    own = act_id is not None and act_id in source.acts
    if source.version is None or (cited == "BEK" and not own) or (cited == "LOV" and direct and not own):
        return None
    stranger = cited == "LBK" and bool(source.acts) and act_id is not None and not own
    notes = (f"{source.version} hører til {source.acts[0]}",) if stranger else ()
    return source.version, (*source.notes, *notes)


def _read_plain_version(cursor: Cursor, names: LawNames, act_id: str | None) -> tuple[Version, tuple[str, ...]] | None:
    """Read "jf. 938 af 10. september 2019": the kind was forgotten, the number tells."""
    found = read_number_and_when(cursor)
    if found is None or found[1].date is None:
        return None
    number, when, _ = found
    editions = dict(names.numbered(Kind.LAW, number, when.year))
    if act_id is None or (editions and act_id not in editions):
        return None
    edition = editions.get(act_id)
    kind = edition.kind if edition else "LBK"
    return Version(kind, number, when.year, when.date), ("art og nr. mangler",)


def _skip_amended(cursor: Cursor) -> None:
    """Step over "med senere ændringer" and "som senere ændret"."""
    if cursor.peek(1 if cursor.is_sign(",") else 0).low not in ("med", "som"):
        return
    for phrase in (("med", "senere", "ændringer"), ("som", "senere", "ændret"), ("med", "tilhørende", "ændringer")):
        comma = 1 if cursor.is_sign(",") else 0
        if all(cursor.peek(comma + at).low == word for at, word in enumerate(phrase)):
            cursor.at += comma + len(phrase)
            return


def join_versions(folded: Folded, layout: Layout, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give a consolidation cited later ("…, jf. LBK 1287/2020") to its act's citation before it."""
    joined: list[Mention] = []
    for mention in mentions:
        if _is_late_version(folded, mention) and (at := _owner(joined, layout, mention)) is not None:
            span = Span(mention.start, mention.end)
            joined[at] = replace(joined[at], version=mention.version or joined[at].version, version_span=span)
        else:
            joined.append(mention)
    return tuple(joined)


def _is_late_version(folded: Folded, mention: Mention) -> bool:
    if mention.drafts or len(mention.acts) != 1 or mention.anchor is not Anchor.NAMED:
        return False
    if mention.version is None and mention.kind is not Kind.ORDER:
        return False
    return _JF_BEFORE.search(folded.low[max(0, mention.start - _LOOK_BACK) : mention.start]) is not None


def _owner(before: list[Mention], layout: Layout, mention: Mention) -> int | None:
    """Return the last citation of the same act in the same block, if it has no version yet."""
    block = layout.at(mention.start).number
    for at in range(len(before) - 1, -1, -1):
        if layout.at(before[at].start).number != block:
            return None
        if before[at].acts == mention.acts:
            return at if before[at].version is None else None
    return None
