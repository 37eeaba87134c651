"""The grammar of the larger and the other divisions: afsnit, kapitel, artikel, points of a vejledning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.citations.groups import Group, read_separator
from build_tools.citations.levels import read_tail, read_value
from build_tools.citations.model import Provision, Span
from build_tools.citations.numbers import counts_something
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.tokens import Cursor

_CHAPTER = ("kapitel", "kapitler", "kapitlerne", "kapitlet", "kap")
_ARTICLE = ("artikel", "artikler", "artiklerne", "art")
POINT = ("pkt", "punkt", "punkterne", "punkter")
_ROMAN = re.compile(r"[IVXL]{1,6}[a-z]?")


def read_chapter(cursor: Cursor, group: Group) -> bool:
    """Read chapter := ["afsnit" mark [","]] "kapitel" interval {"og" interval} | "afsnit" mark."""
    start, first = cursor.at, cursor.peek()
    parent = Provision()
    if cursor.skip_word("afsnit"):
        mark = _read_mark(cursor)
        if mark is None:
            cursor.at = start
            return False
        parent = Provision(afsnit=mark, span=Span(first.start, cursor.end()))
    back = cursor.at
    if parent.afsnit:
        cursor.skip_sign(",")
    if cursor.skip_word(*_CHAPTER) and _read_list(cursor, group, "kapitel", parent, first.start):
        return True
    if parent.afsnit is None:
        cursor.at = start
        return False
    cursor.at = back
    group.drafts.append(parent)
    group.end = cursor.end()
    return True


def _read_mark(cursor: Cursor) -> str | None:
    """Read mark := roman number | number {"." number}   "V", "5.2.1"."""
    token = cursor.peek()
    if token.sort is Sort.WORD:
        text = cursor.text_of(token)
        if _ROMAN.fullmatch(text) and not token.broken:
            cursor.at += 1
            return text
        return None
    if token.sort is not Sort.NUMBER or token.broken:
        return None
    cursor.at += 1
    mark = token.low
    while cursor.is_sign(".") and cursor.peek(1).sort is Sort.NUMBER and cursor.peek(1).glued:
        mark += "." + cursor.peek(1).low
        cursor.at += 2
    return mark


def _read_list(cursor: Cursor, group: Group, level: str, parent: Provision, start: int) -> bool:
    item = read_value(cursor, level)
    if item is None:
        return False
    group.add(item, level, parent, start)
    while True:
        back = cursor.at
        value = read_value(cursor, level) if read_separator(cursor)[0] else None
        if value is None or counts_something(cursor) or int(value.last.digits) < int(item.last.digits):
            cursor.at = back
            return True
        item = value
        group.add(item, level, parent, item.start)


def read_article(cursor: Cursor, group: Group) -> bool:
    """Read article := "artikel" interval {"og" interval} tail   "artikel 6, stk. 1, litra e"."""
    start, first = cursor.at, cursor.peek()
    if not cursor.skip_word(*_ARTICLE):
        return False
    if not _read_list(cursor, group, "artikel", Provision(), first.start):
        cursor.at = start
        return False
    read_tail(cursor, group, "§")
    return True


def read_points(cursor: Cursor) -> Group | None:
    """Read points := [chapter] [","] "pkt." interval {("," | "og") interval}   "pkt. 147-149 og 162"."""
    start, first = cursor.at, cursor.peek()
    group = Group()
    if cursor.skip_word(*POINT):
        if _read_list(cursor, group, "pkt", Provision(), first.start):
            return group
        cursor.at = start
        return None
    return group if read_chapter(cursor, group) else None
