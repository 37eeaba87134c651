"""An act with its provisions after it: "servicelovens § 110, stk. 1, jf. LBK 1287/2020".

Ties only what the words themselves tie: a list, "jf.", a comma. Everything further away is context.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.chapters import read_points
from build_tools.citations.groups import Group
from build_tools.citations.mentions import Anchor, Mention, Source
from build_tools.citations.model import Kind, Provision, Span
from build_tools.citations.pointing import read_after
from build_tools.citations.provisions import read_chain
from build_tools.citations.sources import read_numbered
from build_tools.citations.titles import skip_alias
from build_tools.citations.tokens import Sort
from build_tools.citations.versions import take_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.citations.model import Version
    from build_tools.citations.names import LawNames
    from build_tools.citations.tokens import Cursor

POINTED = (Kind.GUIDANCE, Kind.CIRCULAR)


def law_mention(cursor: Cursor, names: LawNames, source: Source) -> Mention:
    """law-before := source [alias] [version] [opener] (chain | points) [version]."""
    act = source.acts[0] if source.acts else None
    notes = list(source.notes)
    version, version_span = source.version, None
    known = source.anchor is Anchor.NAMED
    for _ in range(2 if cursor.peek().sort is not Sort.SECTION else 0):
        skip_alias(cursor)
        if version is None and known:
            version, version_span = take_version(cursor, names, act, notes)
    group = _read_provisions(cursor, names, source)
    drafts: tuple[Provision, ...] = ()
    end = source.end
    if group is not None:
        end = group.drafts[-1].span.end if group.term is None else cursor.end()
        drafts = stretch_last(group.drafts, end)
        notes += group.notes
        drafts = stretch_first(cursor, drafts, source)
        if version is None and known:
            back = cursor.at
            skip_alias(cursor)
            version, version_span = take_version(cursor, names, act, notes)
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


def _take_identity(cursor: Cursor, names: LawNames, source: Source) -> tuple[Source, Version | None]:
    """Read identity := [","] "jf." numbered   the number that says which act an unknown title is."""
    start = cursor.at
    cursor.skip_sign(",")
    if cursor.skip_word("jf", "jfr"):
        found = read_numbered(cursor, names)
        if found is not None and found.kind is source.kind:
            return replace(source, acts=found.acts, key=found.key, anchor=found.anchor), found.version
    cursor.at = start
    return source, None


def _read_provisions(cursor: Cursor, names: LawNames, source: Source) -> Group | None:
    """Read what may stand between an act and its provisions, then a chain or points."""
    start = cursor.at
    comma = cursor.skip_sign(",")
    paren = not comma and cursor.skip_sign("(")
    if not (comma or paren):
        cursor.skip_sign(":", "-")
    if source.kind in POINTED:
        cursor.skip_word("jf", "særligt", "se")
    if cursor.peek().broken:
        cursor.at = start
        return None
    group = read_chain(cursor, nouns=False)
    if group is None and source.kind in POINTED:
        group = read_points(cursor)
    if group is None:
        cursor.at = start
        return None
    if group.term is not None and group.parts:
        return cut_last_part(cursor, group)
    if _followed_by_source(cursor, names):
        if group.parts:
            return cut_last_part(cursor, group)
        if comma and not source.genitive:
            cursor.at = start
            return None
    if paren:
        cursor.skip_sign(")")
    return group


def cut_last_part(cursor: Cursor, group: Group) -> Group:
    """Leave the last part of a chain to be read again: it has an act, or a noun, of its own."""
    cut = group.parts[-1]
    place = group.drafts[cut - 1].span.end
    while cursor.at and cursor.tokens[cursor.at - 1].end > place:
        cursor.at -= 1
    return Group(group.drafts[:cut], group.notes, end=place)


def stretch_first(cursor: Cursor, drafts: tuple[Provision, ...], source: Source) -> tuple[Provision, ...]:
    """Let the first provision begin with the name of its act, when the two stand together."""
    first = drafts[0].span
    if cursor.low[source.end : first.start].strip(" \n,:(-*"):
        return drafts
    return begin_at(drafts, source.start)


def begin_at(drafts: Sequence[Provision], start: int) -> tuple[Provision, ...]:
    """Let the first provision, with its interval mates, begin at `start`."""
    first = drafts[0].span
    span = Span(start, first.end)
    if len(drafts) == 1 or drafts[1].span != first:
        return (drafts[0].at(span), *drafts[1:])
    return tuple(draft.at(span) if draft.span == first else draft for draft in drafts)


def stretch_last(drafts: Sequence[Provision], end: int) -> tuple[Provision, ...]:
    """Let the last provision, with its interval mates, reach to `end`."""
    last = drafts[-1].span
    if last.end == end:
        return tuple(drafts)
    span = Span(last.start, end)
    return tuple(draft.at(span) if draft.span == last else draft for draft in drafts)


def _followed_by_source(cursor: Cursor, names: LawNames) -> bool:
    start = cursor.at
    found = read_after(cursor, names)
    cursor.at = start
    return found is not None
